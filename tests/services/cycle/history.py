"""The cycle's rules about the register itself: undo and redo, closing and opening, safety copies, what must go."""

from datetime import date
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from secretariat.domain.people import Person
from secretariat.services.people import deletions, retention
from secretariat.services.register import history
from secretariat.services.register.register_care import copy_register
from secretariat.services.register.safety_return import put_back
from secretariat.storage.history import stacks
from secretariat.storage.register import Register
from services.cycle.floor import Floor, day
from services.cycle.rows import Dump


class History(Floor):
    """Steps are turned back, the file is closed and copied, periods end."""

    copy: tuple[Path, Dump, int] | None = None

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.turn(history.undo)
        self.look()

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.turn(history.redo)
        self.look()

    @rule(data=st.data())
    def undo_an_older_step(self, data: st.DataObject) -> None:
        """Take back a step from among others, as the history page does; it goes, or says why not."""
        with self.register.reading() as reading:
            candidates = stacks(reading).undo
        if candidates:
            chosen = data.draw(st.sampled_from(candidates))
            self.turn(lambda register: history.undo_step(register, chosen), named=chosen)
            self.look()

    @rule()
    def close_and_open(self) -> None:
        before = self.rows.dump
        self.register.close()
        self.change_register(Register.open(self.path))
        assert self.rows.dump == before

    @rule()
    @precondition(lambda self: self.copy is None)
    def make_a_copy(self) -> None:
        info = copy_register(self.register, self.folder / "Sicherung.sqlite")
        self.copy = (info.path, self.rows.dump, self.erasures)

    @rule()
    @precondition(lambda self: self.copy is not None)
    def go_back_to_the_copy(self) -> None:
        assert self.copy is not None
        path, dump, erasures = self.copy
        self.register.close()
        put_back(path, self.path)
        self.change_register(Register.open(self.path))
        if self.erasures == erasures:
            assert self.rows.dump == dump, "a copy gives back something else"
        else:
            self.erasures += 1  # it was erased once more
        self.look()

    @rule(
        today=st.sampled_from([day(12, 31), date(2028, 1, 2), date(2037, 1, 1), date(2060, 1, 1)]), asked=st.booleans()
    )
    def erase_what_is_due(self, today: date, *, asked: bool) -> None:
        self.do(
            "Fristen",
            lambda writing: deletions.erase_due(writing, today, archive_asked=asked),
            erases=True,
            archive_asked=asked,
        )

    @rule(data=st.data(), today=st.sampled_from([day(9, 1), date(2028, 1, 2)]))
    def forget_a_person(self, data: st.DataObject, today: date) -> None:
        person = self.one(data, Person)
        if person:
            self.do("Anonymisiert", lambda writing: retention.anonymise_former(writing, person.id, today), erases=True)
