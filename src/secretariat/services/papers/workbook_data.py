"""From the folder of a meeting to what its Excel lists say: attendance, replies, groups, outgoing mail."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, time
from functools import partial

from secretariat.documents.attendance_workbook import AttendanceData, AttendanceLine, GuestLine
from secretariat.documents.letter_papers import enclosures_of, papers_for
from secretariat.documents.outgoing_workbook import OutgoingData, OutgoingLine
from secretariat.documents.reply_workbook import ReplyLine, ReplyStatusData
from secretariat.documents.workbook import ListHead
from secretariat.documents.workshop_workbook import AssignmentLine, WayLine, WorkshopGroupLine, WorkshopListData
from secretariat.domain.allotment import AllotmentTask
from secretariat.domain.allotment_figures import Figures, figures
from secretariat.domain.allotment_habits import Habit, compared, verdict_in_words
from secretariat.domain.attendance import Attendance
from secretariat.domain.attendance_figures import BenchSeats
from secretariat.domain.attendance_rules import IN_ROOM
from secretariat.domain.committees import QuorumBase, QuorumRule, QuorumThreshold
from secretariat.domain.formatting import time_text
from secretariat.domain.invitations import Answer, Invitation, InvitationRole, InvitationState
from secretariat.domain.names import bench_order, full_name, person_order, plain_name, surname
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import Channel, LetterStyle
from secretariat.domain.reply_rules import called_in, sitting_in
from secretariat.domain.workshops import WorkshopGroup
from secretariat.sentences import said
from secretariat.services.meeting.awaited import placed
from secretariat.services.meeting.gathering import MeetingFolder, Place
from secretariat.services.meeting.quorum import live_quorum, quorum_over_all
from secretariat.services.meeting.who_acts import place_acted_for, row_numbers, stand_in_for
from secretariat.services.papers.envelopes import is_for_information
from secretariat.services.papers.printed_names import (
    bench_label,
    meeting_title,
    place_name,
    printed_institution,
    printed_list_name,
    workshop_hours,
)
from secretariat.services.workshops.allotment import placements_of


def attendance_data(folder: MeetingFolder, as_of: datetime) -> AttendanceData:
    """Return the attendance list: a line for each seat, guests apart."""
    workshops = _workshops(folder)
    lines, guests = [], []
    for row in folder.attendance:
        person = folder.people.persons[row.person_id]
        place = folder.place_of_seat(row.seat_id)
        if place is not None:
            lines.append(_line(folder, row, place, workshops))
        elif row.acts_for_seat_id is None and row.state in IN_ROOM:
            guests.append(
                GuestLine(
                    family_name=surname(person),
                    given_name=person.given_name,
                    organisation=printed_institution(folder, person),
                    occasion=row.occasion,
                    arrived=row.arrived,
                    left=row.left,
                )
            )
    return AttendanceData(
        head=_head(folder, as_of),
        benches=_seats_of_benches(folder),
        lines=tuple(lines),
        guests=tuple(guests),
        quorum=quorum_line(folder),
        sources=("Unterschriebene Anwesenheitsliste", "Rückmeldungen auf die Einladungen"),
        workshops=tuple((_called(folder, group), _topic_with_symbol(group)) for group in folder.groups),
    )


def _rounds(folder: MeetingFolder) -> list[int]:
    return sorted({group.round for group in folder.groups})


def _called(folder: MeetingFolder, group: WorkshopGroup) -> str:
    """Return what a group is called: „Workshop 2“, with its round where there are several."""
    called = f"Workshop {group.no}"
    return f"Runde {group.round}, {called}" if len(_rounds(folder)) > 1 else called


def _workshops(folder: MeetingFolder) -> dict[str, int | str]:
    """Return the number of everybody's group; in a meeting of several rounds the numbers in their order, „2, –, 5“."""
    numbers, rounds = {group.id: group.no for group in folder.groups}, _rounds(folder)
    found: dict[str, dict[int, int]] = {}
    for one in placed(folder):
        found.setdefault(one.person_id, {})[one.round] = numbers[one.group_id]
    if len(rounds) < 2:
        return {person: number for person, of in found.items() for number in of.values()}
    return {person: ", ".join(str(of.get(one, "–")) for one in rounds) for person, of in found.items()}


def quorum_line(folder: MeetingFolder, at: time | None = None) -> str:
    """Return the line on the quorum at a moment; without one counted over all who came, as Excel knows no moment."""
    rule = folder.quorum
    if rule is None or rule.base is QuorumBase.NONE:
        return "Beschlussfähigkeit ist nicht vorgesehen."
    opening = live_quorum(folder, folder.meeting.start)
    found = quorum_over_all(folder) if at is None else live_quorum(folder, at)
    codes = {reason.code for reason in found.reasons}
    if "quorum.invitation_missing" in codes:
        counted = "nicht alle Mitglieder eingeladen"
    elif "quorum.invitation_late" in codes:
        counted = "nicht alle Mitglieder rechtzeitig eingeladen"
    elif rule.base is QuorumBase.BENCHES:
        counted = f"{len(found.benches)} von {found.needed} nötigen Bänken"
    else:
        counted = f"{len(found.present)} von {found.base} Sitzen anwesend oder vertreten"
    if at is None and found.quorate and not opening.quorate:
        counted += f"; um {time_text(opening.at)} noch nicht"
    return f"Beschlussfähig: {'ja' if found.quorate else 'nein'} ({counted}), Regel: {quorum_words(rule)}"


def quorum_words(rule: QuorumRule) -> str:
    """Return the rule in words: „mehr als die Hälfte, mindestens 3, aller besetzten Sitze“."""
    if rule.base is QuorumBase.FIXED or rule.threshold is QuorumThreshold.NUMBER:
        return f"mindestens {rule.minimum} Sitze"
    if rule.base is QuorumBase.BENCHES:
        return f"mindestens {rule.benches_required} Bänke" if rule.benches_required else "jede Bank vertreten"
    least = f", mindestens {rule.minimum}" if rule.minimum else ""
    return f"{rule.threshold}{least} ({rule.base})"


def _line(folder: MeetingFolder, row: Attendance, place: Place, workshops: dict[str, int | str]) -> AttendanceLine:
    person = folder.people.persons[row.person_id]
    stand_in = stand_in_for(folder, row)
    return AttendanceLine(
        row_no=row.row_no,
        bench_label=bench_label(place.bench),
        seat_no=place.seat.seat_no,
        organisation=printed_institution(folder, person, place),
        academic_title=person.academic_title,
        family_name=surname(person),
        given_name=person.given_name,
        role=place.appointment.role if place.appointment else "",
        voting=place.votes,
        state=row.state,
        represented_by=plain_name(stand_in) if stand_in else "",
        arrived=row.arrived,
        left=row.left,
        workshop=workshops.get(stand_in.id if stand_in else person.id),
        note="; ".join(part for part in ("zugeschaltet" if row.online else "", row.note) if part),
    )


def reply_data(folder: MeetingFolder, as_of: datetime) -> ReplyStatusData:
    """Return who has answered: a line for each invitation of a member or guest; no column for needs (I25).

    Benches stand in their order with their people by the alphabet (I40), guests behind them.
    """
    numbers = {group.id: group.no for group in folder.groups}
    lines = []
    for invitation in sorted(folder.invitations, key=partial(_place_in_lists, folder)):
        if invitation.role is InvitationRole.DEPUTY or invitation.state is InvitationState.WITHDRAWN:
            continue
        person = folder.people.persons[invitation.person_id]
        place = folder.place_of_person(person.id)
        reply = folder.replies.get(invitation.id)
        deputy = folder.people.persons.get(sitting_in(reply) or "")
        called = folder.people.persons.get(called_in(reply) or "")
        wished = folder.wishes.get(reply.id, ()) if reply else ()
        wishes = [*(numbers.get(wish.group_id) for wish in wished), None, None]
        lines.append(
            ReplyLine(
                bench_label=bench_label(place.bench) if place else "",
                organisation=printed_institution(folder, person, place),
                name=printed_list_name(person),
                answer=reply.answer if reply else Answer.OPEN,
                received_on=reply.received_on if reply else None,
                received_via=reply.received_via if reply else "",
                represented_by=plain_name(deputy) if deputy else f"angefragt: {plain_name(called)}" if called else "",
                first_wish=wishes[0],
                second_wish=wishes[1],
                reminded_on=invitation.reminded_on,
            )
        )
    return ReplyStatusData(
        head=_head(folder, as_of),
        benches=_seats_of_benches(folder),
        lines=tuple(lines),
        workshops=tuple(f"{_called(folder, group)}: {group.topic}" for group in folder.groups),
    )


def _place_in_lists(folder: MeetingFolder, invitation: Invitation) -> tuple[bool, int, str]:
    person = folder.people.persons[invitation.person_id]
    place = folder.place_of_person(person.id)
    return place is None, *bench_order(place.bench.sort_no if place else 0, person)


def outgoing_data(folder: MeetingFolder, as_of: datetime) -> OutgoingData:
    """Return what goes to the mail room: a line for each invitation."""
    lines = []
    for number, invitation in enumerate(folder.invitations, start=1):
        person = folder.people.persons[invitation.person_id]
        dispatch = folder.dispatches.get(invitation.id)
        place = folder.place_of_person(person.id)
        # The standard enclosures: who gets which letter style is nobody's business in the mail room.
        papers = papers_for(
            LetterStyle.STANDARD,
            DocumentKind.INVITATION,
            with_reply=not is_for_information(folder, invitation),
            with_notice=folder.encloses_notice,
        )
        lines.append(
            OutgoingLine(
                row_no=number,
                invitation_no=invitation.no,
                name=printed_list_name(person),
                organisation=printed_institution(folder, person, place),
                channel=invitation.channel,
                envelope="DL mit Fenster" if invitation.channel is Channel.POST else "",
                sheets=_sheets(folder, invitation) if invitation.channel is Channel.POST else None,
                enclosures=", ".join(enclosures_of(papers)),
                handed_over_on=dispatch.handed_over_at.astimezone().date() if dispatch else None,
                initials=dispatch.clerk_initials if dispatch else "",
                returned_on=dispatch.returned_on if dispatch else None,
            )
        )
    return OutgoingData(
        head=_head(folder, as_of),
        lines=(*lines, *_supplement_lines(folder, len(lines))),
    )


def _sheets(folder: MeetingFolder, invitation: Invitation) -> int:
    """Return how many sheets are in an envelope: easy language brings the standard letter along."""
    with_reply = not is_for_information(folder, invitation)
    style, with_notice = invitation.letter_style, folder.encloses_notice
    return len(papers_for(style, DocumentKind.INVITATION, with_reply=with_reply, with_notice=with_notice))


def _supplement_lines(folder: MeetingFolder, above: int) -> Iterator[OutgoingLine]:
    """Give a line for each letter of a supplement that was sent."""
    invitations = {invitation.id: invitation for invitation in folder.invitations}
    for number, (supplement, dispatch) in enumerate(folder.supplements, start=above + 1):
        invitation = invitations[dispatch.invitation_id]
        person = folder.people.persons[invitation.person_id]
        by_post = dispatch.channel is Channel.POST
        yield OutgoingLine(
            row_no=number,
            invitation_no=invitation.no,
            name=printed_list_name(person),
            organisation=printed_institution(folder, person, folder.place_of_person(person.id)),
            channel=dispatch.channel,
            envelope="DL mit Fenster" if by_post else "",
            sheets=1 if by_post else None,
            enclosures=f"{supplement.no}. Nachtrag",
            handed_over_on=dispatch.handed_over_at.astimezone().date(),
            initials=dispatch.clerk_initials,
        )


def workshop_data(folder: MeetingFolder, as_of: datetime, task: AllotmentTask | None = None) -> WorkshopListData:
    """Return who is in which group, by group and alphabet; benches by their print label (I23).

    A stand-in who has not come yet has the number of the member, in whose row of the sheet she will sign. With the
    `task` of the allotment it says too how good the groups are, as they stand.
    """
    lines = {group.id: _group_line(folder, group) for group in folder.groups}
    numbers = row_numbers(folder)
    members = sorted(placed(folder), key=lambda one: person_order(folder.people.persons[one.person_id]))
    assigned = []
    for group in folder.groups:
        for assignment in members:
            if assignment.group_id == group.id:
                person = folder.people.persons[assignment.person_id]
                place = place_acted_for(folder, person)
                holder = place.holder if place else None
                assigned.append(
                    AssignmentLine(
                        group=lines[group.id],
                        row_no=numbers.get(person.id) or numbers.get(holder.id if holder else "", 0),
                        academic_title=person.academic_title,
                        family_name=surname(person),
                        given_name=person.given_name,
                        organisation=printed_institution(folder, person, place),
                        bench_label=bench_label(place.bench) if place else "",
                        source=assignment.source,
                    )
                )
    ways, remarks = _ways(folder, task) if task and task.participants and assigned else ((), ())
    return WorkshopListData(
        head=_head(folder, as_of), groups=tuple(lines.values()), lines=tuple(assigned), ways=ways, remarks=remarks
    )


WAYS = {Habit.FIRST_COME: "nach Eingang der Antworten", Habit.ONE_BY_ONE: "einzeln von Hand"}
POINTS = (
    "Punkte gibt es für Wünsche, die nicht erfüllt sind, für Bänke, die in einer Gruppe fehlen, für ungleich große "
    "Gruppen und für zu viele Personen aus einer Institution. Je weniger Punkte, desto besser."
)
SET_ALIKE = "Gesetzt: {}. Wer gesetzt ist, bleibt in allen Zeilen in derselben Gruppe."


def _ways(folder: MeetingFolder, task: AllotmentTask) -> tuple[tuple[WayLine, ...], tuple[str, ...]]:
    """Return what the groups come to as they stand, moved by hand or not, beside habit; and what that is worth."""
    now, habits = figures(task, placements_of(folder)), compared(task)
    lines = [_way("diese Einteilung", now), *(_way(WAYS[habit], counted) for habit, counted in habits)]
    remarks = [said(verdict_in_words(now, habits), "de")] if habits and not now.unplaced else []
    remarks.append(POINTS)
    set_ones = len(task.locks - task.confirmed)
    if habits and set_ones:
        remarks.append(SET_ALIKE.format(set_ones))
    return tuple(lines), tuple(remarks)


def _way(name: str, counted: Figures) -> WayLine:
    return WayLine(
        way=name,
        first=counted.first,
        second=counted.second,
        neither=counted.further + counted.against,
        unwished=counted.unwished,
        unplaced=len(counted.unplaced),
        smallest=counted.smallest,
        largest=counted.largest,
        benches_missing=sum(len(one.missing) for one in counted.groups),
        rules_hold="nein" if counted.broken else "ja",
        points=counted.cost.total,
    )


def _head(folder: MeetingFolder, as_of: datetime) -> ListHead:
    return ListHead(
        committee=folder.committee.short_name,
        meeting=meeting_title(folder),
        held_on=folder.meeting.date,
        place=place_name(folder),
        as_of=as_of,
    )


def _group_line(folder: MeetingFolder, group: WorkshopGroup) -> WorkshopGroupLine:
    room = folder.rooms.get(group.room_id or "")
    people = folder.people.persons
    moderator, recorder = people.get(group.moderator_id or ""), people.get(group.recorder_id or "")
    return WorkshopGroupLine(
        no=group.no,
        topic=group.topic,
        round=group.round,
        symbol=group.symbol,
        room=room.name if room else "",
        moderator=full_name(moderator) if moderator else "",
        recorder=full_name(recorder) if recorder else "",
        held=workshop_hours(folder, group),
    )


def _topic_with_symbol(group: WorkshopGroup) -> str:
    return f"{group.topic}, Zeichen: {group.symbol}" if group.symbol else group.topic


def _seats_of_benches(folder: MeetingFolder) -> tuple[BenchSeats, ...]:
    """Return how many seats each bench has: as many as planned, where nobody said so as many as there are."""
    there = Counter(place.bench.id for place in folder.places)
    return tuple(
        BenchSeats(bench_label(bench), there[bench.id] if bench.seats_planned is None else bench.seats_planned)
        for bench in folder.benches
    )
