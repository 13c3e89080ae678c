"""The dialogs of a committee's seats: appoint, end, replace, name a deputy, and the benches and seats themselves."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from secretariat.desktop.committee import committee_facts as asked
from secretariat.desktop.dialogs.fact_dialog import Edited, FactDialog
from secretariat.desktop.dialogs.facts import Fact
from secretariat.desktop.messages import Messages
from secretariat.desktop.workspace import Workspace
from secretariat.domain.committees import (
    Appointment,
    Bench,
    DeputyModel,
    Deputyship,
    DeputyshipKind,
    EndReason,
    Role,
    Seat,
)
from secretariat.domain.formatting import short_date
from secretariat.services.committee import committees
from secretariat.services.committee.committee_view import CommitteeView, SeatLine
from secretariat.services.people.people_lists import people_to_choose
from secretariat.services.people.person_details import organisation_names

_KINDS = {DeputyModel.POOL: DeputyshipKind.POOL, DeputyModel.AD_HOC: DeputyshipKind.AD_HOC}


@dataclass(frozen=True, slots=True)
class Ending:
    """How an appointment ends."""

    end: date
    end_reason: EndReason


@dataclass(frozen=True, slots=True)
class Succession:
    """Who follows on a seat, from when, and why the one before goes."""

    start: date
    person_id: str = ""
    end_reason: EndReason = EndReason.RESIGNATION
    end: date | None = None
    role: Role = Role.MEMBER
    organisation_id: str | None = None
    appointed_by: str = ""
    appointed_on: date | None = None


class SeatDialogs(QObject):
    """Opens each dialog for a seat of the committee as it was shown last, and keeps what it gives back."""

    def __init__(self, workspace: Workspace, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._messages, self._window = workspace, messages, window
        self._line: SeatLine | None = None
        self._new = False

    def appoint(self, line: SeatLine, day: date) -> FactDialog:
        """Ask who takes a vacant seat."""
        self._line = line
        appointment = Appointment(seat_id=line.seat.id, person_id="", start=day)
        facts = asked.appointment_facts(self._messages.language, self._people(), self._organisations())
        return self._open(appointment, facts, self._appoint, self._titled(self.tr("Appoint to {seat}")))

    def end(self, line: SeatLine, day: date) -> FactDialog:
        """Ask for the last day of who holds a seat."""
        self._line = line
        facts = asked.ending_facts(self._messages.language)
        return self._open(
            Ending(day, EndReason.TERM),
            facts,
            self._end,
            self._titled(self.tr("End the appointment to {seat}")),
            self.tr("{name} holds the seat since {day}.").format(name=line.holder, day=self._since()),
            do=self.tr("&End appointment"),
        )

    def succeed(self, line: SeatLine, day: date) -> FactDialog:
        """Ask who follows on a seat; the one before holds it until the day before."""
        self._line = line
        facts = asked.succession_facts(self._messages.language, self._people(), self._organisations())
        keeps = self.tr("{name} keeps the seat until the day before the successor begins.").format(name=line.holder)
        title = self._titled(self.tr("Replace on {seat}"))
        return self._open(Succession(day), facts, self._succeed, title, keeps, do=self.tr("&Replace"))

    def _since(self) -> str:
        return short_date(self._held().start)

    def change_appointment(self, line: SeatLine, held: Appointment) -> FactDialog:
        """Ask what is to be put right about an appointment."""
        self._line = line
        facts = asked.held_facts(self._messages.language, self._organisations())
        return self._open(held, facts, self._change_appointment, self._titled(self.tr("Appointment to {seat}")))

    def name_deputy(self, line: SeatLine, day: date, model: DeputyModel | None) -> FactDialog:
        """Ask who deputises on a seat, or in its bench where the rules know a pool."""
        self._line = line
        kind = _KINDS.get(model, DeputyshipKind.PERSONAL) if model else DeputyshipKind.PERSONAL
        deputyship = Deputyship(
            kind=kind, for_seat_id=line.seat.id, deputy_person_id="", start=day, rank=len(line.deputies) + 1
        )
        facts = asked.deputy_facts(self._messages.language, self._people())
        return self._open(deputyship, facts, self._name_deputy, self._titled(self.tr("Name a deputy for {seat}")))

    def change_deputyship(self, line: SeatLine, deputyship: Deputyship) -> FactDialog:
        """Ask what is to be put right about a deputyship, as its last day."""
        self._line = line
        return self._open(
            deputyship, asked.deputyship_facts(), self._change_deputyship, self._titled(self.tr("Deputy for {seat}"))
        )

    def bench(self, view: CommitteeView, bench: Bench | None) -> FactDialog:
        """Ask for a bench, a new one behind the others."""
        self._new = bench is None
        number = max((one.sort_no for one in view.benches), default=0) + 1
        fresh = Bench(committee_id=view.committee.id, name="", short_name="", print_label="", sort_no=number)
        title = self.tr("New bench") if bench is None else bench.name
        return self._open(bench or fresh, asked.bench_facts(self._messages.language), self._keep_bench, title)

    def seat(self, view: CommitteeView, line: SeatLine | None, bench: Bench, day: date) -> FactDialog:
        """Ask for a seat, a new one behind the others of its bench."""
        self._new = line is None
        number = max((one.seat.seat_no for one in view.seats if one.bench == bench), default=0) + 1
        fresh = Seat(bench_id=bench.id, seat_no=number, voting=bench.has_vote, valid_from=day)
        facts = asked.seat_facts(self._messages.language, view.benches, self._organisations())
        title = self.tr("New seat") if line is None else seat_name(line)
        return self._open(line.seat if line else fresh, facts, self._keep_seat, title)

    def _open(
        self,
        record: Edited,
        facts: tuple[Fact, ...],
        keep: Callable[[Edited], str],
        title: str,
        intro: str = "",
        *,
        do: str = "",
    ) -> FactDialog:
        dialog = FactDialog(
            self._workspace, self._messages, record, facts, keep, title=title, intro=intro, do=do, parent=self._window
        )
        dialog.open()
        return dialog

    def _people(self) -> tuple[tuple[str, str], ...]:
        return self._workspace.look(people_to_choose, with_houses=True)

    def _organisations(self) -> tuple[tuple[str, str], ...]:
        return self._workspace.look(organisation_names)

    def _titled(self, text: str) -> str:
        return text.format(seat=self._seat_text())

    def _seat_text(self) -> str:
        return seat_name(self._line) if self._line else ""

    def _appoint(self, appointment: Appointment) -> str:
        label = self.tr("Appointment {seat}").format(seat=self._seat_text())
        return self._workspace.do(label, committees.appoint, appointment).id

    def _end(self, ending: Ending) -> str:
        label = self.tr("End of appointment {seat}").format(seat=self._seat_text())
        return self._workspace.do(label, committees.end_appointment, self._held().id, ending.end, ending.end_reason).id

    def _succeed(self, succession: Succession) -> str:
        successor = Appointment(
            seat_id=self._held().seat_id,
            person_id=succession.person_id,
            organisation_id=succession.organisation_id,
            role=succession.role,
            appointed_by=succession.appointed_by,
            appointed_on=succession.appointed_on,
            start=succession.start,
            end=succession.end,
        )
        label = self.tr("Replacement {seat}").format(seat=self._seat_text())
        verb = committees.replace_holder
        return self._workspace.do(label, verb, self._held().id, successor, succession.end_reason).id

    def _change_appointment(self, appointment: Appointment) -> str:
        label = self.tr("Appointment {seat}").format(seat=self._seat_text())
        return self._workspace.do(label, committees.change_appointment, appointment).id

    def _name_deputy(self, deputyship: Deputyship) -> str:
        if deputyship.kind is DeputyshipKind.POOL and self._line is not None:
            deputyship = replace(deputyship, for_seat_id=None, for_bench_id=self._line.bench.id)
        label = self.tr("Deputy {seat}").format(seat=self._seat_text())
        return self._workspace.do(label, committees.name_deputy, deputyship).id

    def _change_deputyship(self, deputyship: Deputyship) -> str:
        label = self.tr("Deputy {seat}").format(seat=self._seat_text())
        return self._workspace.do(label, committees.change_deputyship, deputyship).id

    def _keep_bench(self, bench: Bench) -> str:
        label = self.tr("Bench {name}").format(name=bench.short_name or bench.name)
        return self._workspace.do(label, committees.add_bench if self._new else committees.change_bench, bench).id

    def _keep_seat(self, seat: Seat) -> str:
        label = self.tr("Seat {number}").format(number=seat.seat_no)
        return self._workspace.do(label, committees.add_seat if self._new else committees.change_seat, seat).id

    def _held(self) -> Appointment:
        if self._line is None or self._line.held is None:
            raise RuntimeError("nobody holds the seat that this dialog was opened for")
        return self._line.held


def seat_name(line: SeatLine) -> str:
    """Return how a seat is called: its bench and number."""
    return f"{line.bench.short_name} {line.seat.seat_no}"
