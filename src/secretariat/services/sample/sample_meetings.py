"""The meetings of the sample committees: agenda, groups, invitations, replies, attendance, outcomes."""

from datetime import datetime, time
from pathlib import Path
from typing import Any

from secretariat.domain.attendance import AttendanceState
from secretariat.domain.committees import Delegation
from secretariat.domain.invitations import Answer, Invitation, ReplyChannel
from secretariat.domain.meetings import AgendaItem, Meeting, MeetingState
from secretariat.domain.office import DocumentKind, GeneratedDocument
from secretariat.domain.outcomes import Resolution
from secretariat.domain.people import Organisation, Person
from secretariat.domain.workshops import AssignmentSource, WorkshopGroup
from secretariat.services.committee import delegations
from secretariat.services.meeting import attendance, invitations, meetings, outcomes, replies
from secretariat.services.meeting.deadlines import assumed_receipts, calendar_of
from secretariat.services.meeting.gathering import MeetingFolder, gather_meeting
from secretariat.services.papers.letter_press import WORDS, paper_name
from secretariat.services.papers.letters import printed_letters
from secretariat.services.people.people import add_organisation
from secretariat.services.sample.sample_needs import build_needs, word_catalogue
from secretariat.services.sample.sample_register import Cast, Table, build_committee, read_sample, record_of, stand_in
from secretariat.services.workshops import workshops
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing

POSTED_AT = time(14, 0)
SAMPLES = ("lsp.toml", "gera.toml")


def build_samples(register: Register, samples: Path) -> tuple[str, ...]:
    """Build both committees in an empty register from the data files in `samples`.

    Returns the handles of the meetings whose papers are to be shown, as `LSP-3`.
    """
    handles: list[str] = []
    for name in SAMPLES:
        data = read_sample(samples / name)
        cast = build_committee(register, data)
        word_catalogue(register, data.get("lead_days", {}))
        handles += build_meetings(register, cast, data)
        build_needs(register, cast, data)
    return tuple(handles)


def build_meetings(register: Register, cast: Cast, data: Table) -> tuple[str, ...]:
    """Play every meeting of the data file; returns the handles of those whose papers are to be shown."""
    shown = []
    for entry in data["meetings"]:
        meeting, groups = _plan(register, cast, entry)
        _delegate(register, cast, meeting, entry.get("delegation", {}))
        if entry.get("papers"):
            _play(register, cast, meeting, groups, entry)
            shown.append(meetings.meeting_name(cast.committee, meeting))
    return tuple(shown)


def _plan(register: Register, cast: Cast, entry: Table) -> tuple[Meeting, dict[int, WorkshopGroup]]:
    state = entry.get("state", "scheduled")
    enter = meetings.plan_meeting if state == MeetingState.SCHEDULED else meetings.take_over_meeting
    with register.writing(f"Sitzung {entry['no']} geplant") as writing:
        meeting = enter(
            writing,
            record_of(
                Meeting,
                {**entry, "state": state},
                committee_id=cast.committee.id,
                venue_id=cast.venue.id,
                room_id=cast.rooms[entry["room"]].id if "room" in entry else None,
                chair_id=cast.holders[entry["chair"]].id if "chair" in entry else None,
                minute_taker_id=cast.holders[entry["minute_taker"]].id if "minute_taker" in entry else None,
            ),
        )
        agenda = tuple(record_of(AgendaItem, item, meeting_id=meeting.id) for item in entry.get("agenda", ()))
        meetings.set_agenda(writing, meeting.id, agenda)
        groups = {group["no"]: _group(writing, cast, meeting, group) for group in entry.get("groups", ())}
    return meeting, groups


def _delegate(register: Register, cast: Cast, meeting: Meeting, data: Table) -> None:
    """Send those whom the meeting chose to the superior body."""
    sent = tuple(zip(data.get("seats", ()), data.get("deputies", ()), strict=True))
    if not sent:
        return
    with register.writing("Entsendung beschlossen") as writing:
        for seat, deputy in sent:
            people = {"person_id": cast.holders[seat].id, "deputy_id": cast.holders[deputy].id}
            chosen = record_of(
                Delegation, data, committee_id=cast.committee.id, decided_in_meeting_id=meeting.id, **people
            )
            delegations.send(writing, chosen)


def _play(register: Register, cast: Cast, meeting: Meeting, groups: dict[int, WorkshopGroup], entry: Table) -> None:
    with register.writing("Einladungen erstellt") as writing:
        invitations.invite(writing, _folder(writing, cast, meeting))
    with register.writing("Termin angekündigt") as writing:
        _announce(writing, cast, meeting, entry)
    with register.writing("Versand gebucht") as writing:
        _dispatch(writing, cast, meeting, entry)
    for reply in entry["replies"]:
        if reply["answer"] != Answer.OPEN:
            _reply(register, cast, meeting, groups, reply)
    with register.writing("Erinnert") as writing:
        for invitation in invitations.to_be_reminded(_folder(writing, cast, meeting)):
            invitations.book_reminder(writing, invitation, entry["reminded_on"])
    with register.writing("Workshops eingeteilt") as writing:
        _assign(writing, cast, groups, entry)
    with register.writing("Anwesenheit übertragen") as writing:
        _attend(writing, cast, meeting, entry)
    with register.writing("Ergebnisse festgehalten") as writing:
        folder = _folder(writing, cast, meeting)
        items = {item.position: item.id for item in folder.agenda}
        for outcome in entry["outcomes"]:
            resolution = record_of(
                Resolution, outcome, meeting_id=meeting.id, agenda_item_id=items[outcome["position"]]
            )
            outcomes.record_resolution(writing, folder, resolution)
        for state in (MeetingState.RUNNING, MeetingState.HELD):
            meetings.move_state(writing, meeting.id, state)


def _folder(writing: Writing, cast: Cast, meeting: Meeting) -> MeetingFolder:
    return gather_meeting(writing, cast.committee, writing.get(Meeting, meeting.id))


def _group(writing: Writing, cast: Cast, meeting: Meeting, entry: Table) -> WorkshopGroup:
    room = cast.rooms[entry["room"]]
    return workshops.add_group(
        writing,
        record_of(
            WorkshopGroup,
            entry,
            meeting_id=meeting.id,
            room_id=room.id,
            capacity=room.capacity_workshop,
            moderator_id=cast.holders[entry["moderator"]].id if "moderator" in entry else None,
            recorder_id=cast.holders[entry["recorder"]].id if "recorder" in entry else None,
        ),
    )


def _announce(writing: Writing, cast: Cast, meeting: Meeting, entry: Table) -> None:
    """Note the Terminvormerkung as made on its day; its file is not kept."""
    folder = _folder(writing, cast, meeting)
    announced_at = datetime.combine(entry["announced_on"], POSTED_AT).astimezone()
    writing.add(
        GeneratedDocument(
            kind=DocumentKind.SAVE_THE_DATE,
            meeting_id=meeting.id,
            created_at=announced_at,
            file_name=paper_name(folder, WORDS[DocumentKind.SAVE_THE_DATE], suffix=".docx"),
            sha256="",
            row_count=len(folder.invitations),
        )
    )


def _dispatch(writing: Writing, cast: Cast, meeting: Meeting, entry: Table) -> None:
    folder = _folder(writing, cast, meeting)
    invitations.book_letters(writing, printed_letters(folder))
    handed_over = datetime.combine(entry["dispatched_on"], POSTED_AT).astimezone()
    receipts = assumed_receipts(calendar_of(writing, cast.committee.federal_state), handed_over)
    folder = _folder(writing, cast, meeting)
    invitations.book_dispatch(writing, folder, handed_over_at=handed_over, receipts=receipts, initials="GS")


def _reply(
    register: Register, cast: Cast, meeting: Meeting, groups: dict[int, WorkshopGroup], entry: dict[str, Any]
) -> None:
    holder = cast.holders[entry["seat"]]
    with register.writing("Rückmeldung") as writing:
        invitation = writing.all(Invitation, meeting_id=meeting.id, person_id=holder.id)[0]
        deputy = None
        if entry["answer"] == Answer.REPRESENTED:
            deputy = cast.deputies.get(entry["seat"])
            if deputy is None:
                organisation = writing.find(Organisation, holder.organisation_id)
                deputy = cast.deputies[entry["seat"]] = stand_in(writing, entry, organisation)
        details = replies.ReplyDetails(
            answer=Answer(entry["answer"]),
            received_on=entry["received_on"],
            received_via=ReplyChannel(entry["via"]),
            deputy=deputy,
            wishes=tuple(groups[entry[wish]].id for wish in ("wish_1", "wish_2") if wish in entry),
        )
        replies.record_reply(writing, _folder(writing, cast, meeting), invitation, details)


def _assign(writing: Writing, cast: Cast, groups: dict[int, WorkshopGroup], entry: Table) -> None:
    leading = {person_id: group for group in groups.values() for person_id in (group.moderator_id, group.recorder_id)}
    for reply in entry["replies"]:
        if "group" not in reply:
            continue
        person = cast.deputies[reply["seat"]] if reply["answer"] == Answer.REPRESENTED else cast.holders[reply["seat"]]
        if person.id in leading:
            continue
        source = {reply["wish_1"]: AssignmentSource.FIRST_WISH, reply["wish_2"]: AssignmentSource.SECOND_WISH}
        workshops.assign(
            writing, groups[reply["group"]], person.id, source.get(reply["group"], AssignmentSource.ALLOTTED)
        )
    for person_id, group in leading.items():
        if person_id:
            workshops.assign(writing, group, person_id, AssignmentSource.SET, locked=True)


def _attend(writing: Writing, cast: Cast, meeting: Meeting, entry: Table) -> None:
    attendance.open_sheet(writing, _folder(writing, cast, meeting))
    folder = _folder(writing, cast, meeting)
    rows = {row.person_id: row for row in folder.attendance}
    for reply in entry["replies"]:
        mark = attendance.Mark(
            state=AttendanceState(reply["attendance"]),
            left=reply.get("left"),
            deputy=cast.deputies[reply["seat"]] if reply["attendance"] == AttendanceState.REPRESENTED else None,
        )
        attendance.mark_attendance(writing, folder, rows[cast.holders[reply["seat"]].id], mark)
    for guest in entry["guests"]:
        organisation = add_organisation(writing, Organisation(name=guest["organisation"]))
        person = record_of(Person, {**guest, "organisation": None}, organisation_id=organisation.id)
        attendance.add_walk_in(writing, folder.meeting, person, occasion=guest["occasion"])
