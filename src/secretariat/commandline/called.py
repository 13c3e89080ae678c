"""Records as they are called in a call: „Eva Brandt“, „LE/3“, „Rathaus Gera“."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from secretariat.domain import as_of
from secretariat.domain.committees import Appointment, Bench, Committee, Seat
from secretariat.domain.errors import NotFoundError
from secretariat.domain.invitations import Invitation
from secretariat.domain.meetings import AgendaItem
from secretariat.domain.records import Record
from secretariat.domain.text import folded
from secretariat.domain.workshops import WorkshopGroup
from secretariat.services.committee.committees import find_committee
from secretariat.services.meeting.gathering import MeetingFolder, gather_meeting
from secretariat.services.meeting.meetings import find_meeting
from secretariat.services.meeting.reply_rows import find_invitation
from secretariat.services.people.typed_people import person_called
from secretariat.storage.reading import Reading
from secretariat.storage.records import KINDS

CALLED_BY: Mapping[str, str] = {
    "organisation": "name",
    "venue": "name",
    "room": "name",
    "bench": "short_name",
    "sender_profile": "authority",
    "planning_area": "name",
}
"""By which field records of a table are called, others by their ids; people, committees and four more: see below."""


def folder_called(reading: Reading, meeting: str) -> MeetingFolder:
    """Return everything about the meeting called `LSP-3`."""
    return gather_meeting(reading, *find_meeting(reading, meeting))


def record_called(reading: Reading, table: str, name: str, committee: Committee | None = None) -> Record:
    """Return the one record of a table that is called so, a bench within its committee.

    Raises NotFoundError `record.not_one`, or what the table's own way raises.
    """
    own: dict[str, Callable[[], Record]] = {
        "person": lambda: person_called(reading, name),
        "committee": lambda: find_committee(reading, name),
        "meeting": lambda: find_meeting(reading, name)[1],
        "seat": lambda: seat_called(reading, committee, name),
        "workshop_group": lambda: group_called(reading, name),
    }
    if table in own:
        return own[table]()
    scope = {"committee_id": committee.id} if table == "bench" and committee else {}
    by = CALLED_BY.get(table, "id")
    alike = [one for one in reading.all(KINDS[table], **scope) if folded(getattr(one, by)) == folded(name)]
    if len(alike) != 1:
        raise NotFoundError("record.not_one", table=table, name=name, count=len(alike))
    return alike[0]


def seat_called(reading: Reading, committee: Committee | None, name: str) -> Seat:
    """Return the seat called by bench and number, as `LE/3`; raises NotFoundError `seat.unknown`."""
    found = re.fullmatch(r"(.+?)\s*/\s*(\d{1,4})", name.strip())
    if found is not None and committee is not None:
        bench = record_called(reading, "bench", found[1], committee)
        for seat in reading.all(Seat, bench_id=bench.id, seat_no=int(found[2])):
            return seat
    benches = reading.all(Bench, committee_id=committee.id, order_by=("sort_no",)) if committee else ()
    raise NotFoundError("seat.unknown", name=name, known=", ".join(bench.short_name for bench in benches) or "–")


def group_called(reading: Reading, name: str) -> WorkshopGroup:
    """Return the workshop group called by meeting and number, as `LSP-3/2`, in a later round as `LSP-3/2.1`.

    Raises NotFoundError `group.unknown`, or what an unknown meeting raises.
    """
    meeting, _, number = name.rpartition("/")
    groups = reading.all(WorkshopGroup, meeting_id=find_meeting(reading, meeting)[1].id, order_by=("round", "no"))
    called = {f"{one.round}.{one.no}": one for one in groups} | {str(one.no): one for one in groups if one.round == 1}
    if number.strip() not in called:
        known = ", ".join(f"{meeting}/{one}" for one in called if "." not in one) or "–"
        raise NotFoundError("group.unknown", name=name, known=known)
    return called[number.strip()]


def holder_of(reading: Reading, seat: Seat, on: date, name: str) -> Appointment:
    """Return who holds a seat on the day; raises NotFoundError `seat.not_held`, `name` as the seat was called."""
    held = as_of.holder_on(reading.all(Appointment, seat_id=seat.id), on)
    if held is None:
        raise NotFoundError("seat.not_held", name=name, on=on)
    return held


def invitation_called(folder: MeetingFolder, typed: str) -> Invitation:
    """Return the invitation of a number, whatever became of it, or of the name of somebody who is asked."""
    standing = next((one for one in folder.invitations if str(one.no) == typed.strip()), None)
    return standing or find_invitation(folder, typed)


def item_at(folder: MeetingFolder, position: str) -> AgendaItem:
    """Return the item of the agenda at a position; raises NotFoundError `agenda.unknown_item`."""
    for item in folder.agenda:
        if item.position == position.strip():
            return item
    known = ", ".join(item.position for item in folder.agenda) or "–"
    raise NotFoundError("agenda.unknown_item", name=position, known=known)
