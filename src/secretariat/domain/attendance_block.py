"""The attendance block of the minutes: who stands in which part, in which order, with which words (D19, I40)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import time

from secretariat.domain.attendance import AttendanceState
from secretariat.domain.attendance_rules import IN_ROOM
from secretariat.domain.committees import Bench, Role, SeatKind
from secretariat.domain.formatting import time_text
from secretariat.domain.names import bench_order, full_name, list_name, person_order
from secretariat.domain.people import Person
from secretariat.domain.privacy_rules import printed_bench_name

GUESTS = "Gäste"
_AWAY = frozenset({AttendanceState.EXCUSED, AttendanceState.REPRESENTED})
_FUNCTIONS = {
    Role.CHAIR: "Vorsitz",
    Role.DEPUTY_CHAIR: "stellv. Vorsitz",
    Role.ADVISORY: "beratendes Mitglied",
    Role.PERMANENT_GUEST: "ständiger Gast",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """One row of the signed sheet. `bench` is None for guests, `acts_for` is the member somebody sat in for."""

    person: Person
    state: AttendanceState
    organisation: str = ""
    bench: Bench | None = None
    seat_kind: SeatKind = SeatKind.ORDINARY
    role: Role = Role.MEMBER
    arrived: time | None = None
    left: time | None = None
    online: bool = False
    acts_for: Person | None = None
    represented_by: Person | None = None
    leads: bool = False
    takes_minutes: bool = False
    occasion: str = ""

    @property
    def is_guest(self) -> bool:
        """Say whether the person belongs to the guests: no seat, or a seat that is only a permanent invitation."""
        return self.bench is None or self.seat_kind is SeatKind.PERMANENT_GUEST


@dataclass(frozen=True, slots=True)
class BlockLine:
    """One printed line; the remark holds function, „für …“, „zugeschaltet“, „ab …“, „bis …“ and „vertreten durch …“."""

    name: str
    organisation: str = ""
    bench_label: str = ""
    remark: str = ""
    leads: bool = False


@dataclass(frozen=True, slots=True)
class AttendanceBlock:
    """The parts of the block: present, excused, missing, guests, and whose row nobody has filled in yet."""

    present: tuple[BlockLine, ...] = ()
    excused: tuple[BlockLine, ...] = ()
    missing: tuple[BlockLine, ...] = ()
    guests: tuple[BlockLine, ...] = ()
    pending: tuple[BlockLine, ...] = ()


def attendance_block(rows: Iterable[Attendee], start: time, end: time | None) -> AttendanceBlock:
    """Return the block: whoever leads first and once, then benches by number and people by the alphabet (I40).

    „ab“ and „bis“ are said only of late arrivals and early departures, measured by the meeting's `start` and `end`.
    """
    ordered = sorted(_each_once(rows), key=_order)

    def lines(chosen: Iterable[Attendee]) -> tuple[BlockLine, ...]:
        return tuple(_line(one, start, end) for one in chosen)

    here = [one for one in ordered if one.state in IN_ROOM]
    return AttendanceBlock(
        present=lines(one for one in here if not one.is_guest or one.leads),
        excused=lines(one for one in ordered if one.state in _AWAY),
        missing=lines(one for one in ordered if one.state is AttendanceState.UNEXCUSED),
        guests=lines(one for one in here if one.is_guest and not one.leads),
        pending=lines(one for one in ordered if one.state is AttendanceState.EXPECTED),
    )


def _each_once(rows: Iterable[Attendee]) -> Sequence[Attendee]:
    """Return a row for each person: of several the one for a seat, of those the one that says who was in the room."""
    kept: dict[str, Attendee] = {}
    for row in rows:
        known = kept.get(row.person.id)
        if known is None or _weight(row) > _weight(known):
            kept[row.person.id] = replace(row, leads=row.leads or bool(known and known.leads))
    return tuple(kept.values())


def _weight(row: Attendee) -> tuple[bool, bool]:
    return row.state in IN_ROOM, row.bench is not None


def _order(row: Attendee) -> tuple[bool, bool, int, str]:
    if row.bench is None or row.is_guest:
        return not row.leads, True, 0, person_order(row.person)
    return not row.leads, False, *bench_order(row.bench.sort_no, row.person)


def _line(row: Attendee, start: time, end: time | None) -> BlockLine:
    present = row.state in IN_ROOM
    parts = [
        *_functions(row, present=present),
        f"für {full_name(row.acts_for)}" if row.acts_for and present else "",
        "zugeschaltet" if row.online and present else "",
        f"ab {time_text(row.arrived)}" if present and row.arrived and row.arrived > start else "",
        f"bis {time_text(row.left)}" if present and row.left and (end is None or row.left < end) else "",
        _representation(row) if not present else "",
        row.occasion if row.bench is None else "",
    ]
    return BlockLine(
        name=list_name(row.person),
        organisation=row.organisation,
        bench_label=_label(row, present=present),
        remark=", ".join(part for part in parts if part),
        leads=row.leads,
    )


def _label(row: Attendee, *, present: bool) -> str:
    """Return the heading somebody stands under; guests who were there have a part of their own."""
    if row.bench is None or row.is_guest:
        return "" if present else GUESTS
    return printed_bench_name(row.bench)


def _representation(row: Attendee) -> str:
    """Return who came instead, a gap to fill where nobody wrote it down."""
    if row.represented_by:
        return f"vertreten durch {full_name(row.represented_by)}"
    return "vertreten durch …" if row.state is AttendanceState.REPRESENTED else ""


def _functions(row: Attendee, *, present: bool) -> list[str]:
    words = []
    # A deputy sits in for the seat, not for the office of its member.
    if row.acts_for is None and row.role in _FUNCTIONS:
        words.append(_FUNCTIONS[row.role])
    elif row.seat_kind is SeatKind.ADVISORY:
        words.append(_FUNCTIONS[Role.ADVISORY])
    elif row.seat_kind is SeatKind.PERMANENT_GUEST:
        words.append(_FUNCTIONS[Role.PERMANENT_GUEST])
    if present and row.leads and row.role is not Role.CHAIR:
        words.append("Leitung")
    if present and row.takes_minutes:
        words.append("Protokoll")
    return words
