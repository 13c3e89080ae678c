"""Whatever a clerk does in whatever order, across closing and opening: undo all is the beginning, redo all the end."""

import os
import shutil
import tempfile
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from secretariat.domain.changes import StepKind
from secretariat.domain.errors import ChangedMeanwhileError, NotFoundError, RuleBrokenError
from secretariat.domain.office import OfficeClosure
from secretariat.domain.people import Organisation, Person, PostalAddress
from secretariat.storage import history
from secretariat.storage.register import Register
from storage.test_history import replay

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
DAYS = st.dates(min_value=date(2026, 1, 1), max_value=date(2026, 1, 4))


class Clerk(RuleBasedStateMachine):
    """Adds, changes, removes and imports records, takes steps back and does them again, closes and opens."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.register = Register.create(self.folder / "Gremien.sqlite")
        self.first = self.register.dump()
        self.ids = count()  # in order, so that the same choices choose the same records again

    def teardown(self) -> None:
        if not hasattr(self, "register"):
            return
        last = self.register.dump()
        done = self._exhaust(history.undo)
        assert self.register.dump() == self.first
        self._reopen()
        redone = self._exhaust(history.redo, most=done)
        assert redone == done
        assert self.register.dump() == last
        with Register.create(self.folder / "nachgespielt.sqlite") as empty:
            replay(self.register, empty)
            assert empty.dump() == last
        self.register.close()
        shutil.rmtree(self.folder)

    @rule(name=TEXTS, count=st.integers(1, 3))
    def import_people(self, name: str, count: int) -> None:
        people = [Person(id=self._id(), family_name=f"{name}{number}") for number in range(count)]
        with self.register.writing("Liste") as writing:
            writing.add(*people)
            writing.add(*(PostalAddress(id=self._id(), person_id=person.id, city=name) for person in people))

    @rule(data=st.data(), name=TEXTS)
    def add_organisation(self, data: st.DataObject, name: str) -> None:
        parent = self._one(data, Organisation)
        with self.register.writing("Organisation") as writing:
            writing.add(Organisation(id=self._id(), name=name or "ohne", parent_id=parent.id if parent else None))

    @rule(data=st.data(), text=TEXTS)
    def change_person(self, data: st.DataObject, text: str) -> None:
        person, organisation = self._one(data, Person), self._one(data, Organisation)
        if person:
            with self.register.writing("Person") as writing:
                employer = organisation.id if organisation else None
                writing.change(replace(person, notes=text, organisation_id=employer))

    @rule(day=DAYS)
    def close_the_office(self, day: Any) -> None:
        self._try_step("Schließtag", "add", OfficeClosure(id=self._id(), closed_on=day))

    @rule(data=st.data(), kind=st.sampled_from([Person, PostalAddress, Organisation, OfficeClosure]))
    def remove(self, data: st.DataObject, kind: Any) -> None:
        record = self._one(data, kind)
        if record:
            self._try_step("Entfernen", "remove", record)

    @rule(data=st.data())
    def move_a_closure(self, data: st.DataObject) -> None:
        record = self._one(data, OfficeClosure)
        if record:
            self._try_step("Verschieben", "change", replace(record, closed_on=data.draw(DAYS)))

    @rule()
    def undo(self) -> None:
        self._exhaust(history.undo, most=1)

    @rule()
    def redo(self) -> None:
        self._exhaust(history.redo, most=1)

    @rule(data=st.data(), kind=st.sampled_from([StepKind.UNDO, StepKind.REDO]))
    def turn_any_step(self, data: st.DataObject, kind: StepKind) -> None:
        with self.register.reading() as reading:
            stacks = history.stacks(reading)
        candidates = stacks.undo if kind is StepKind.UNDO else stacks.redo
        if not candidates:
            return
        chosen = data.draw(st.sampled_from(candidates))
        before = self.register.dump()
        try:
            (history.undo if kind is StepKind.UNDO else history.redo)(self.register, chosen)
        except ChangedMeanwhileError:
            assert self.register.dump() == before

    @rule()
    @precondition(lambda self: hasattr(self, "register"))
    def close_and_open(self) -> None:
        self._reopen()

    @invariant()
    def nothing_dangles(self) -> None:
        if hasattr(self, "register"):
            assert self.register._connection.driver.execute("PRAGMA foreign_key_check").fetchall() == []

    def _id(self) -> str:
        return f"{next(self.ids):032}"

    def _try_step(self, label: str, verb: str, record: Any) -> None:
        before = self.register.dump()
        try:
            with self.register.writing(label) as writing:
                getattr(writing, verb)(record)
        except RuleBrokenError:
            assert self.register.dump() == before

    def _one(self, data: st.DataObject, kind: Any) -> Any:
        with self.register.reading() as reading:
            records = reading.all(kind)
        return data.draw(st.sampled_from([None, *records])) if records else None

    def _exhaust(self, turn: Any, *, most: int = 10_000) -> int:
        """Undo or redo until nothing is left; the last step can always be turned back."""
        for turned in range(most):
            try:
                turn(self.register)
            except NotFoundError:
                return turned
        return most

    def _reopen(self) -> None:
        path, before = self.register.path, self.register.dump()
        self.register.close()
        self.register = Register.open(path)
        assert self.register.dump() == before


TestClerk = Clerk.TestCase
TestClerk.settings = settings(
    max_examples=500 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 15,
    stateful_step_count=20,
    deadline=None,
)
