"""A committee's year in numbers (D25): meetings, attendance, outcomes, how early it invites and is answered."""

from dataclasses import dataclass
from datetime import date, datetime

from secretariat.documents.statistics import Figure, MeetingFigures, StatisticsData
from secretariat.domain.attendance import Attendance
from secretariat.domain.attendance_rules import IN_ROOM
from secretariat.domain.committees import Committee
from secretariat.domain.invitations import Dispatch, Invitation, InvitationRole, InvitationState, Reply
from secretariat.domain.meeting_rules import CALLED_OFF, TOOK_PLACE
from secretariat.domain.meetings import Meeting
from secretariat.domain.office import SenderProfile
from secretariat.domain.outcome_words import outcome_order
from secretariat.domain.outcomes import Resolution
from secretariat.domain.statistics import (
    SeatTurnout,
    by_bench,
    by_meeting,
    by_organisation,
    by_seat,
    in_time_percent,
    mean,
    outcome_counts,
    turnout,
)
from secretariat.domain.workshops import Assignment, WorkshopGroup
from secretariat.services.committee.cadence import cadence_of
from secretariat.services.meeting.gathering import Place, places_on
from secretariat.services.papers.printed_names import bench_label
from secretariat.services.people.known_people import People, people_of_committees
from secretariat.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class _Held:
    """A meeting that took place: its seats on the day and the rows of its sheet."""

    meeting: Meeting
    places: tuple[Place, ...]
    rows: tuple[Attendance, ...]

    @property
    def guests(self) -> int:
        """How many people were there without a seat, for themselves or for somebody (I07)."""
        return sum(row.seat_id is None and row.acts_for_seat_id is None and row.state in IN_ROOM for row in self.rows)


def year_statistics(reading: Reading, committee: Committee, year: int, as_of: datetime) -> StatisticsData:
    """Return the statistics of a calendar year, over the meetings that took place in it."""
    people = people_of_committees(reading, committee.id)
    meetings = _meetings_of(reading, committee, year)
    held = [_held(reading, committee, meeting, people) for meeting in meetings if meeting.state in TOOK_PLACE]
    seats = [seat for one in held for seat in seat_turnouts(one.meeting, one.places, one.rows, people)]
    lines = by_meeting(seats)
    sender = reading.find(SenderProfile, committee.sender_profile_id)
    return StatisticsData(
        authority=sender.authority if sender else committee.name,
        committee=committee.short_name,
        committee_name=committee.name,
        year=year,
        as_of=as_of,
        figures=(*_counts(reading, meetings, held), *_outcomes(reading, meetings), *_letters(reading, held)),
        cadence=_cadence(reading, committee, year, as_of.date()),
        meetings=tuple(
            MeetingFigures(
                meeting=f"{one.meeting.no}. Sitzung",
                held_on=one.meeting.date,
                seats=sum(place.holder is not None for place in one.places),
                guests=one.guests,
                turnout=lines.get(one.meeting.id) or turnout(one.meeting.id, ()),
            )
            for one in held
        ),
        benches=by_bench(seats),
        organisations=by_organisation(seats),
        seats=by_seat(seats),
        total=turnout("Summe", seats),
    )


def seat_turnouts(
    meeting: Meeting, places: tuple[Place, ...], rows: tuple[Attendance, ...], people: People
) -> tuple[SeatTurnout, ...]:
    """Return each seat that was there and held on the day, with what the sheet says of its member."""
    states = {row.seat_id: row.state for row in rows if row.seat_id is not None}
    found = []
    for place in places:
        if place.holder is None:
            continue
        organisation = people.organisation_of(place.holder, place.appointment)
        label = bench_label(place.bench)
        found.append(
            SeatTurnout(
                meeting_id=meeting.id,
                seat_id=place.seat.id,
                seat=f"{label}, Sitz {place.seat.seat_no}",
                bench_label=label,
                bench_no=place.bench.sort_no,
                organisation=organisation.name if organisation else "",
                state=states.get(place.seat.id),
            )
        )
    return tuple(found)


def outcomes_of_year(reading: Reading, committee: Committee, year: int) -> tuple[tuple[Meeting, Resolution], ...]:
    """Return what the meetings of a year brought, by number (D20)."""
    meetings = {meeting.id: meeting for meeting in _meetings_of(reading, committee, year)}
    outcomes = sorted(reading.all(Resolution, meeting_id=tuple(meetings)), key=outcome_order)
    return tuple((meetings[one.meeting_id], one) for one in outcomes)


def _cadence(reading: Reading, committee: Committee, year: int, today: date) -> tuple[tuple[str, str], ...]:
    """Return the verdict on each period of the year, as far as it has begun; empty where no rule asks for one."""
    found = cadence_of(reading, committee, min(today, date(year, 12, 31)))
    periods = found.periods if found else ()
    of_year = (one for one in periods if year in {one.period.start.year, one.period.end.year})
    return tuple((one.period.label, str(one.status)) for one in of_year)


def _meetings_of(reading: Reading, committee: Committee, year: int) -> tuple[Meeting, ...]:
    meetings = reading.all(Meeting, committee_id=committee.id, order_by=("date", "start"))
    return tuple(meeting for meeting in meetings if meeting.date.year == year)


def _held(reading: Reading, committee: Committee, meeting: Meeting, people: People) -> _Held:
    places = places_on(reading, committee.id, meeting.date, people, meeting.id)
    return _Held(meeting, places, reading.all(Attendance, meeting_id=meeting.id))


def _counts(reading: Reading, meetings: tuple[Meeting, ...], held: list[_Held]) -> tuple[Figure, ...]:
    ids = tuple(one.meeting.id for one in held)
    placed = reading.all(Assignment, meeting_id=ids)
    return (
        Figure(label="Durchgeführte Sitzungen", value=len(held)),
        Figure(label="Abgesagte oder verlegte Sitzungen", value=sum(one.state in CALLED_OFF for one in meetings)),
        Figure(label="Gäste", value=sum(one.guests for one in held)),
        Figure(label="Workshop-Gruppen", value=len(reading.all(WorkshopGroup, meeting_id=ids))),
        Figure(label="Teilnehmende in Workshops", value=len({(one.meeting_id, one.person_id) for one in placed})),
    )


def _outcomes(reading: Reading, meetings: tuple[Meeting, ...]) -> tuple[Figure, ...]:
    outcomes = reading.all(Resolution, meeting_id=tuple(meeting.id for meeting in meetings))
    return tuple(
        Figure(label=f"{kind}: {state}", value=number) for (kind, state), number in outcome_counts(outcomes).items()
    )


def _letters(reading: Reading, held: list[_Held]) -> tuple[Figure, ...]:
    """Return how long before the meeting letters went out, and how many answers came by the day asked for."""
    meetings = {one.meeting.id: one.meeting for one in held}
    invitations = {one.id: one for one in reading.all(Invitation, meeting_id=tuple(meetings))}
    first: dict[str, date] = {}
    for dispatch in reading.all(Dispatch, invitation_id=tuple(invitations)):
        on = dispatch.handed_over_at.astimezone().date()
        meeting_id = invitations[dispatch.invitation_id].meeting_id
        first[meeting_id] = min(on, first.get(meeting_id, on))
    replies: dict[str, list[Reply]] = {}
    for reply in reading.all(Reply, invitation_id=tuple(invitations)):
        replies.setdefault(reply.invitation_id, []).append(reply)
    asked = (
        (reply_by, replies.get(one.id, ()))
        for one in invitations.values()
        if one.role is not InvitationRole.DEPUTY
        and one.state is not InvitationState.WITHDRAWN
        and one.meeting_id in first
        and (reply_by := meetings[one.meeting_id].reply_by) is not None
    )
    leads = ((meetings[id_].date - on).days for id_, on in first.items())
    return (
        Figure(label="Mittlerer Abstand vom Versand bis zur Sitzung", value=mean(leads), unit="Tage"),
        Figure(label="Rückmeldungen, die rechtzeitig kamen", value=in_time_percent(asked), unit="%"),
    )
