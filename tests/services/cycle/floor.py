"""The floor of the cycle's machine: an open register, one step at a time, and what is looked at after each."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import event
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine

from secretariat.domain.changes import ChangeSet
from secretariat.domain.committees import Committee
from secretariat.domain.errors import ChangedMeanwhileError, NotFoundError, SecretariatError
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.records import Record
from secretariat.services.meeting.gathering import MeetingFolder, gather_meeting
from secretariat.services.register import history
from secretariat.storage.history import ABOUT_HEALTH, stacks
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing
from services.cycle.checks import check_answers, check_rows, check_step
from services.cycle.rows import Dump, Rows, Step

R = TypeVar("R", bound=Record)
WHY_NOT = {"history.erased", "history.later_steps", "history.in_the_way"}
"""What an undo may say for itself."""


class Floor(RuleBasedStateMachine):
    """Does steps, all or nothing, and checks I01 to I40 after each; takes them all back at the end."""

    def __init__(self, home: Path, empty: Path, *, thorough: bool) -> None:
        super().__init__()
        self.folder = home / "cycle"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        self.path = self.folder / "Gremien.sqlite"
        shutil.copyfile(empty, self.path)
        self.thorough = thorough
        self.register = Register.open(self.path)
        self.rows = Rows(self.register.dump())
        self.first = self.rows.dump
        self.states: dict[str, tuple[Dump, Dump]] = {}
        self.erasures = 0
        self.is_turned_out_of_order = False
        self.is_need_taken_back = False

    @property
    def is_erased(self) -> bool:
        """Whether something was erased for good, so that not every way back is open."""
        return self.erasures > 0

    def teardown(self) -> None:
        last = self.rows.dump
        undone = self._take_all_back()
        with self.register.reading() as reading:
            is_whole = not stacks(reading).undo
        assert is_whole or self.is_erased or self.is_turned_out_of_order
        if is_whole and not self.is_erased:
            assert self.rows.dump == self.first, "undo of everything is not the beginning"
        if self.thorough and not (self.is_erased or self.is_turned_out_of_order or self.is_need_taken_back):
            for _ in range(undone):
                self.turn(history.redo)
            assert self.rows.dump == last, "redo of everything is not the end"
        self.register.close()

    def do(self, label: str, verb: Callable[[Writing], object], **said: Any) -> bool:
        """Do one step; it succeeds, or says why not and changes nothing. `said` is what the checks should know."""
        before = self.rows
        try:
            with self.register.writing(label) as writing:
                verb(writing)
        except SecretariatError as error:
            event(f"{label}: {error.code}")
            assert self.register.dump() == before.dump, f"{label} was refused and changed something"
            return False
        event(label)
        self.rows = Rows(self.register.dump())
        step = Step(before, self.rows, said)
        self.erasures += bool(said.get("erases"))
        if step.touched:
            self.states[writing.change_set.id] = (before.dump, self.rows.dump)
        check_step(step)
        self.look(step)
        return True

    def look(self, step: Step | None = None) -> None:
        """Check what must be true now; of every meeting, unless only a step is new."""
        check_rows(self.rows)
        with self.register.reading() as reading:
            check_answers(reading, self.rows, step)
        assert self.register._connection.driver.execute("PRAGMA foreign_key_check").fetchall() == []

    def turn(self, how: Callable[[Register], ChangeSet], *, named: str = "") -> bool:
        """Undo or redo a step: it goes and what comes out was there before, or it says why it does not.

        The next one always goes, unless something was erased; one from among others may leave what is new.
        """
        before = self.rows.dump
        with self.register.reading() as reading:
            known = stacks(reading)
        next_ones = known.redo if how is history.redo else known.undo
        try:
            done = how(self.register)
        except NotFoundError:
            assert not next_ones
            return False
        except ChangedMeanwhileError as error:
            refusal = error.code
        else:
            self.is_turned_out_of_order |= named not in {"", next_ones[-1]}
            self.is_need_taken_back |= how is not history.redo and not ABOUT_HEALTH.isdisjoint(done.touched)
            self._turned(done.id, named or next_ones[-1], before)
            return True
        assert refusal in WHY_NOT
        loose = self.is_erased or self.is_turned_out_of_order or named not in {"", *next_ones[-1:]}
        loose |= self.is_need_taken_back and how is history.redo
        assert loose, f"{refusal} though nothing was erased"
        assert self.register.dump() == before
        return False

    def _turned(self, id_: str, turned: str, before: Dump) -> None:
        self.rows = Rows(self.register.dump())
        self.states[id_] = (before, self.rows.dump)
        if not self.is_erased and self.states[turned][1] == before:
            assert self.rows.dump == self.states[turned][0], "turning a step back leads somewhere else"

    def _take_all_back(self) -> int:
        count = 0
        while self.turn(history.undo):
            count += 1
        self.look()
        return count

    def change_register(self, opened: Register) -> None:
        """Go on with another open file."""
        self.register = opened
        self.rows = Rows(opened.dump())

    def all(self, kind: type[R], /, **equals: Any) -> tuple[R, ...]:
        """Return records in the order in which they were made."""
        with self.register.reading() as reading:
            return reading.all(kind, **equals)

    def one(self, data: st.DataObject, kind: type[R], /, **equals: Any) -> R | None:
        """Choose one of the records; None where there is none."""
        found = self.all(kind, **equals)
        return data.draw(st.sampled_from(found)) if found else None

    def some_meeting(self, data: st.DataObject, *states: MeetingState) -> Meeting | None:
        """Choose a meeting in one of these states, or any."""
        return self.one(data, Meeting, state=states) if states else self.one(data, Meeting)

    def folder_of(self, meeting: Meeting) -> MeetingFolder:
        """Read everything about a meeting."""
        with self.register.reading() as reading:
            return in_step(reading, meeting)


def in_step(reading: Reading, meeting: Meeting) -> MeetingFolder:
    """Read everything about a meeting inside a step."""
    stored = reading.get(Meeting, meeting.id)
    return gather_meeting(reading, reading.get(Committee, stored.committee_id), stored)


def day(month: int, number: int) -> date:
    """Return a day of the machine's year; between spring and Christmas only weekends are free."""
    return date(2026, month, number)
