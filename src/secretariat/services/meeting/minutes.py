"""The minutes of a meeting on paper (D19), extracts of what it brought, and the life of the minutes."""

from dataclasses import replace
from datetime import date, datetime

from secretariat.documents.minutes import ExtractData, MinutesData, RecordedItem, RecordedOutcome
from secretariat.documents.workshop_results import GroupResults
from secretariat.domain.attendance import Attendance, AttendanceState
from secretariat.domain.attendance_block import AttendanceBlock, Attendee, attendance_block
from secretariat.domain.attendance_rules import IN_ROOM
from secretariat.domain.committees import NoticeAnchor, NoticeUnit, Role, SeatKind
from secretariat.domain.deadlines import Notice, objections_by
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.formatting import long_date, time_text
from secretariat.domain.invitations import Dispatch, InvitationRole, InvitationState
from secretariat.domain.meeting_rules import CALLED_OFF
from secretariat.domain.meetings import AgendaItem, AgendaKind, Meeting
from secretariat.domain.names import full_name
from secretariat.domain.outcomes import Minutes, MinutesState, Resolution
from secretariat.domain.people import Person
from secretariat.services.meeting.deadlines import calendar_of, deadlines_for
from secretariat.services.meeting.gathering import MeetingFolder, sender_of
from secretariat.services.meeting.outcomes import draft_minutes, was_carried
from secretariat.services.meeting.quorum import live_quorum
from secretariat.services.meeting.who_acts import stand_in_for
from secretariat.services.papers.letter_runs import letter_meeting
from secretariat.services.papers.printed_names import institution_of
from secretariat.services.papers.workbook_data import quorum_line
from secretariat.services.workshops.workshop_results import workshop_item
from secretariat.services.workshops.workshop_results_paper import group_results
from secretariat.storage.writing import Writing

OPENING = "Eröffnung, ordnungsgemäße Einladung, Beschlussfähigkeit"
ONE_UNIT = {
    NoticeUnit.CALENDAR_DAYS: "einem Kalendertag",
    NoticeUnit.WEEKDAYS: "einem Werktag",
    NoticeUnit.OFFICE_DAYS: "einem Arbeitstag",
    NoticeUnit.WEEKS: "einer Woche",
}
"""A period of one, as it stands after „von“."""


def minutes_data(folder: MeetingFolder, as_of: datetime) -> MinutesData:
    """Return what the minutes say: who was there, each item with its outcomes, what is still to be written.

    Raises RuleBrokenError `committee.without_sender`.
    """
    recorder, leader = recorder_of(folder), leader_of(folder)
    attachments = tuple(item.attachment for item in folder.agenda if item.attachment)
    return MinutesData(
        meeting=replace(letter_meeting(folder), chair=full_name(leader) if leader else ""),
        sender=sender_of(folder),
        recorder=full_name(recorder) if recorder else "",
        copies_to="Mitglieder und Gäste der Sitzung",
        block=block_of(folder),
        quorum=quorum_words_of(folder),
        items=recorded_items(folder),
        following=folder.following,
        enclosures=tuple(dict.fromkeys(("Anwesenheitsliste", *attachments))),
        as_of=as_of,
    )


def extract_data(folder: MeetingFolder, outcome: Resolution, written_on: date, address: str = "") -> ExtractData:
    """Return what the letter with one outcome says; without an address it goes to the addressee by name."""
    item = next((item for item in folder.agenda if item.id == outcome.agenda_item_id), None)
    return ExtractData(
        meeting=letter_meeting(folder),
        sender=sender_of(folder),
        recorded=RecordedOutcome(outcome=outcome, carried=was_carried(folder, outcome)),
        item=item,
        address=address or outcome.addressee,
        written_on=written_on,
    )


def leader_of(folder: MeetingFolder) -> Person | None:
    """Return who led the meeting: the one named unless the sheet says otherwise, else chair or deputy chair."""
    here, named = _in_room(folder), _if_there(folder, folder.meeting.chair_id)
    if named is not None:
        return named
    for role in (Role.CHAIR, Role.DEPUTY_CHAIR):
        for place in folder.places:
            if place.appointment and place.appointment.role is role and place.holder and place.holder.id in here:
                return place.holder
    return None


def recorder_of(folder: MeetingFolder) -> Person | None:
    """Return who took the minutes: the one named unless the sheet says that she was not there."""
    return _if_there(folder, folder.meeting.minute_taker_id)


def block_of(folder: MeetingFolder) -> AttendanceBlock:
    """Return the attendance block; whoever led or took the minutes without a row of the sheet stands in it too."""
    leader, recorder = leader_of(folder), recorder_of(folder)
    rows = [_attendee(folder, row, leader) for row in folder.attendance]
    known = {row.person.id for row in rows}
    came = any(row.state in IN_ROOM for row in folder.attendance)
    for person in (leader, recorder):
        if came and person is not None and person.id not in known:
            known.add(person.id)
            rows.append(
                Attendee(
                    person=person,
                    state=AttendanceState.PRESENT,
                    organisation=institution_of(folder, person),
                    leads=person is leader,
                    takes_minutes=person is recorder,
                )
            )
    return attendance_block(rows, folder.meeting.start, folder.meeting.end)


def recorded_items(folder: MeetingFolder) -> tuple[RecordedItem, ...]:
    """Return the items in their order; the first of formalities, else one of its own, tells how the meeting opened."""
    opening = opening_words(folder)
    first, *further = folder.agenda or (AgendaItem(meeting_id=folder.meeting.id, position="", title=OPENING),)
    groups = _groups_by_item(folder)
    items = [_item(folder, item, groups.get(item.id, ())) for item in (first, *further)]
    if first.kind is AgendaKind.FORMALITY or not folder.agenda:
        items[0] = replace(items[0], facts=opening)
    else:
        items.insert(0, RecordedItem(title=OPENING, facts=opening))
    loose, of_no_item = _outcomes(folder, None), groups.get("", ())
    if loose or of_no_item:
        items.append(RecordedItem(title="Ohne Tagesordnungspunkt", facts="", outcomes=loose, groups=of_no_item))
    return tuple(items)


def opening_words(folder: MeetingFolder) -> str:
    """Return how the meeting was opened: by whom and when, whether the notice was kept, the quorum.

    Who led it but came later has not opened it.
    """
    leader, at = leader_of(folder), f"um {time_text(folder.meeting.start)}."
    late = {row.person_id for row in folder.attendance if row.arrived and row.arrived > folder.meeting.start}
    opens = leader is not None and leader.id not in late
    opened = f"{full_name(leader)} eröffnet die Sitzung {at}" if leader and opens else f"Eröffnung der Sitzung {at}"
    return "\n".join(part for part in (opened, notice_words(folder), quorum_words_of(folder)) if part)


def quorum_words_of(folder: MeetingFolder) -> str:
    """Return the quorum at the opening, and from when on there was one if it came later."""
    line, start = quorum_line(folder, folder.meeting.start), folder.meeting.start
    if live_quorum(folder, start).quorate:
        return line
    arrivals = sorted({row.arrived for row in folder.attendance if row.arrived and row.arrived > start})
    reached = next((at for at in arrivals if live_quorum(folder, at).quorate), None)
    return f"{line}\nAb {time_text(reached)} beschlussfähig." if reached else line


def notice_words(folder: MeetingFolder) -> str:
    """Return whether everybody was invited in time, by the rules of the meeting (I09, I10); empty before dispatch."""
    sent = {
        invitation.person_id: (invitation, folder.dispatches[invitation.id])
        for invitation in folder.invitations
        if invitation.id in folder.dispatches
        and invitation.role is InvitationRole.MEMBER
        and invitation.state is not InvitationState.WITHDRAWN
    }
    rules, notice = folder.rules, folder.notice
    if not sent or rules is None or notice is None:
        return ""
    on = min(dispatch.handed_over_at.astimezone().date() for _, dispatch in sent.values())
    latest = deadlines_for(folder.meeting.date, notice, folder.calendar, None).latest_receipt
    late = [one for one, dispatch in sent.values() if _reached(dispatch, rules.notice_anchor) > latest]
    healed = sum(invitation.notice_healed for invitation in late)
    text = f"Die Einladung wurde am {long_date(on)} versandt."
    period = f"{'verkürzte ' if notice.urgent else ''}Ladungsfrist von {_length_of(notice)}"
    if not late:
        return f"{text} Die {period} ist gewahrt."
    missed = f"{text} Bei {len(late)} von {len(sent)} Mitgliedern ist die {period} nicht gewahrt"
    came = "nahm" if healed == 1 else "nahmen"
    return f"{missed}; {healed} davon {came} ohne Einwand teil." if healed else f"{missed}."


def sign_minutes(writing: Writing, minutes: Minutes, *, chair_on: date | None, recorder_on: date | None) -> Minutes:
    """Note who signed when, None for who did not; with both signatures the minutes are signed.

    Raises RuleBrokenError `minutes.signed_early` for a day before the meeting, `minutes.unsigned` where nobody signed,
    and where somebody would be left out whose signature was there when the minutes went on.
    """
    held_on = writing.get(Meeting, minutes.meeting_id).date
    days = {"signed_by_chair_on": chair_on, "signed_by_recorder_on": recorder_on}
    for field, on in days.items():
        if on is not None and on < held_on:
            raise RuleBrokenError("minutes.signed_early", field=field, day=held_on)
    lacking = [field for field, on in days.items() if on is None]
    if len(lacking) == len(days) or (lacking and minutes.state is not MinutesState.DRAFT):
        raise RuleBrokenError("minutes.unsigned", field=lacking[0])
    signed = replace(minutes, signed_by_chair_on=chair_on, signed_by_recorder_on=recorder_on)
    if not lacking and signed.state is MinutesState.DRAFT:
        signed = replace(signed, state=MinutesState.SIGNED)
    return draft_minutes(writing, signed)


def send_minutes(writing: Writing, minutes: Minutes, on: date) -> Minutes:
    """Note that signed minutes went out; from then on members may object."""
    return draft_minutes(writing, replace(minutes, state=MinutesState.SENT, sent_on=on))


def object_to_minutes(writing: Writing, folder: MeetingFolder, minutes: Minutes, words: str, on: date) -> Minutes:
    """Keep an objection; refused before the minutes went out, and after the days the rules give for it."""
    if minutes.sent_on is None:
        raise RuleBrokenError("minutes.not_sent", field="objections")
    if on < minutes.sent_on:
        raise RuleBrokenError("minutes.objection_early", field="objections", sent_on=minutes.sent_on)
    calendar = calendar_of(writing, folder.committee.federal_state)
    last = objections_by(folder.meeting.date, folder.rules, calendar, minutes.sent_on) if folder.rules else None
    if last is not None and on > last:
        raise RuleBrokenError("minutes.objection_late", field="objections", last=last)
    if not words.strip():
        raise RuleBrokenError("minutes.objection_empty", field="objections")
    objected = replace(minutes, state=MinutesState.OBJECTED, objections=(*minutes.objections, words.strip()))
    return draft_minutes(writing, objected)


def approve_minutes(writing: Writing, minutes: Minutes, in_meeting: Meeting, today: date) -> Minutes:
    """Note that a later meeting approved the minutes.

    Refuses one that was called off, is of another committee, or is still to come.
    """
    of_meeting = writing.get(Meeting, minutes.meeting_id)
    if in_meeting.state in CALLED_OFF:
        raise RuleBrokenError("minutes.approved_nowhere", field="approved_in_meeting_id", no=in_meeting.no)
    if in_meeting.committee_id != of_meeting.committee_id or in_meeting.date <= of_meeting.date:
        raise RuleBrokenError("minutes.approved_before", field="approved_in_meeting_id", no=in_meeting.no)
    if in_meeting.date > today:
        values = {"no": in_meeting.no, "date": in_meeting.date}
        raise RuleBrokenError("minutes.approved_too_soon", field="approved_in_meeting_id", **values)
    approved = replace(minutes, state=MinutesState.APPROVED, approved_in_meeting_id=in_meeting.id)
    return draft_minutes(writing, approved)


def _in_room(folder: MeetingFolder) -> set[str]:
    return {row.person_id for row in folder.attendance if row.state in IN_ROOM}


def _if_there(folder: MeetingFolder, person_id: str | None) -> Person | None:
    """Return somebody whom the sheet does not call away; before anybody is marked it says nothing."""
    here = _in_room(folder)
    away = {row.person_id for row in folder.attendance} - here if here else set()
    return folder.people.persons.get(person_id or "") if person_id not in away else None


def _attendee(folder: MeetingFolder, row: Attendance, leader: Person | None) -> Attendee:
    person = folder.people.persons[row.person_id]
    own = folder.place_of_seat(row.seat_id)
    for_seat = folder.place_of_seat(row.acts_for_seat_id)
    place = for_seat or own
    appointment = place.appointment if place and for_seat is None else None
    return Attendee(
        person=person,
        state=row.state,
        organisation=institution_of(folder, person, own),
        bench=place.bench if place else None,
        seat_kind=place.seat.kind if place else SeatKind.ORDINARY,
        role=appointment.role if appointment else Role.MEMBER,
        arrived=row.arrived,
        left=row.left,
        online=row.online,
        acts_for=for_seat.holder if for_seat else None,
        represented_by=stand_in_for(folder, row),
        leads=leader is not None and person.id == leader.id,
        takes_minutes=person.id == folder.meeting.minute_taker_id,
        occasion=row.occasion,
    )


def _item(folder: MeetingFolder, item: AgendaItem, groups: tuple[GroupResults, ...]) -> RecordedItem:
    return RecordedItem(
        number=item.position,
        title=item.title,
        speaker=item.speaker,
        barred=_barred_from(folder, item.id),
        outcomes=_outcomes(folder, item.id),
        groups=groups,
    )


def _barred_from(folder: MeetingFolder, item_id: str) -> tuple[str, ...]:
    """Return whom a conflict of interest kept from deciding an item: whoever sat on a barred seat, in their order."""
    seats = folder.excluded_from(item_id)
    sat = [one.person_id for one in folder.attendance if one.state in IN_ROOM and _seat_of(one) in seats]
    return tuple(full_name(folder.people.persons[id_]) for id_ in dict.fromkeys(sat))


def _seat_of(row: Attendance) -> str | None:
    return row.acts_for_seat_id or row.seat_id


def _groups_by_item(folder: MeetingFolder) -> dict[str, tuple[GroupResults, ...]]:
    """Return the groups that said something by the agenda item they met under, an empty id where there is none."""
    found: dict[str, tuple[GroupResults, ...]] = {}
    for group, said in zip(folder.groups, group_results(folder), strict=True):
        item = workshop_item(folder, group.round)
        if said.lines:
            key = item.id if item else ""
            found[key] = (*found.get(key, ()), said)
    return found


def _outcomes(folder: MeetingFolder, item_id: str | None) -> tuple[RecordedOutcome, ...]:
    return tuple(
        RecordedOutcome(outcome=one, carried=was_carried(folder, one))
        for one in folder.outcomes
        if one.agenda_item_id == item_id
    )


def _length_of(notice: Notice) -> str:
    """Return the period as it stands after „von“."""
    if notice.value == 1:
        return ONE_UNIT[notice.unit]
    return f"{notice.value} {notice.unit if notice.unit.endswith('n') else f'{notice.unit}n'}"


def _reached(dispatch: Dispatch, anchor: NoticeAnchor) -> date:
    if anchor is NoticeAnchor.DISPATCH:
        return dispatch.handed_over_at.astimezone().date()
    return dispatch.assumed_receipt_on
