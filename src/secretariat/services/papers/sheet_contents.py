"""What the sheets to sign say: everybody expected, each with the number stored for the meeting (D11, D12)."""

from datetime import datetime

from secretariat.domain.formatting import keep_together, short_date, time_range_text, time_text, weekday_date
from secretariat.domain.names import full_name, person_order, plain_name
from secretariat.domain.privacy_rules import has_sensitive_bench
from secretariat.domain.sign_in import SheetOrder, sheet_order
from secretariat.domain.workshops import WorkshopGroup
from secretariat.printing.sheet_measures import SheetFormat
from secretariat.printing.sign_in_sheet import SignInRow, SignInSheetData
from secretariat.printing.workshop_sheet import WorkshopRow, WorkshopSheetData
from secretariat.services.meeting.attendance import expected_people, planned_deputy
from secretariat.services.meeting.awaited import placed
from secretariat.services.meeting.gathering import MeetingFolder, sender_of
from secretariat.services.meeting.who_acts import place_acted_for, row_numbers
from secretariat.services.papers.printed_names import (
    bench_label,
    event_title,
    guest_role_of,
    meeting_title,
    place_name,
    printed_institution,
    printed_list_name,
    role_of,
    workshop_hours,
)

EMPTY_ROWS = 10
EMPTY_ROWS_OF_GROUP = 5


def sign_in_data(
    folder: MeetingFolder, as_of: datetime, sheet_format: SheetFormat, wished: SheetOrder | None = None
) -> SignInSheetData:
    """Return what the sign-in sheet says: everybody expected, with the number stored for the meeting (D11).

    Raises RuleBrokenError `sheet.by_bench_would_disclose` where a bench may not be shown (I23).
    """
    order = sheet_order(has_sensitive_bench=has_sensitive_bench(folder.benches), wished=wished)
    rows_of = {row.person_id: row for row in folder.attendance}
    rows = []
    for person, place in expected_people(folder):
        row = rows_of.get(person.id)
        if row is None:
            continue
        deputy = planned_deputy(folder, row)
        rows.append(
            SignInRow(
                number=row.row_no,
                name=printed_list_name(person),
                institution=printed_institution(folder, person, place),
                function=role_of(place) or guest_role_of(folder, person),
                represented_by=plain_name(deputy) if deputy else "",
                group=bench_label(place.bench) if place and order is SheetOrder.BY_BENCH else "",
            )
        )
    sender = sender_of(folder)
    return SignInSheetData(
        authority=sender.authority,
        committee=folder.committee.name,
        meeting=meeting_title(folder),
        held=_held(folder),
        place=place_name(folder),
        short_title=event_title(folder),
        privacy=_privacy(sender.privacy_basis),
        printed_at=_printed_at(as_of),
        rows=tuple(rows),
        format=sheet_format,
        empty_rows=EMPTY_ROWS,
    )


def workshop_sheet_data(folder: MeetingFolder, group: WorkshopGroup, as_of: datetime) -> WorkshopSheetData:
    """Return what the sheet of one group says (D12); each group has empty rows with numbers of its own."""
    numbers = row_numbers(folder)
    people = folder.people.persons
    members = [people[one.person_id] for one in placed(folder) if one.group_id == group.id]
    sender = sender_of(folder)
    room = folder.rooms.get(group.room_id or "")
    moderator, recorder = people.get(group.moderator_id or ""), people.get(group.recorder_id or "")
    # Behind the sheet of the plenary with its empty rows, whoever signed there meanwhile.
    expected = [numbers.get(person.id, 0) for person, _ in expected_people(folder)]
    after_sheet = max(expected, default=0) + EMPTY_ROWS + 1
    return WorkshopSheetData(
        authority=sender.authority,
        committee=folder.committee.name,
        meeting=meeting_title(folder),
        held=f"{weekday_date(folder.meeting.date)}, {workshop_hours(folder, group)}",
        number=group.no,
        topic=group.topic,
        room=room.name if room else "",
        moderator=full_name(moderator) if moderator else "",
        recorder=full_name(recorder) if recorder else "",
        short_title=event_title(folder),
        privacy=_privacy(sender.privacy_basis),
        printed_at=_printed_at(as_of),
        rows=tuple(
            WorkshopRow(
                number=numbers.get(person.id, 0),
                name=printed_list_name(person),
                institution=printed_institution(folder, person, place_acted_for(folder, person)),
            )
            for person in sorted(members, key=person_order)
        ),
        first_empty_number=after_sheet + folder.groups.index(group) * EMPTY_ROWS_OF_GROUP,
        empty_rows=EMPTY_ROWS_OF_GROUP,
    )


def _held(folder: MeetingFolder) -> str:
    meeting = folder.meeting
    return f"{weekday_date(meeting.date)}, {time_range_text(meeting.start, meeting.end)}"


def _privacy(basis: str) -> str:
    law = f" Rechtsgrundlage: {keep_together(basis)}." if basis else ""
    return (
        f"Ihre Unterschrift dient dem Nachweis der Teilnahme und der Niederschrift.{law} "
        "Die vollständigen Hinweise liegen aus."
    )


def _printed_at(as_of: datetime) -> str:
    return f"{short_date(as_of.date())}, {time_text(as_of.time())}"
