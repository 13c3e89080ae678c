"""What rules of procedure, as typed in or in force, mean for the committee's next meeting: a sentence for a setting."""

from dataclasses import dataclass
from datetime import date

from secretariat.domain.as_of import covers, holders_on
from secretariat.domain.committees import Appointment, Bench, Committee, Seat
from secretariat.domain.deadlines import earliest_meeting, notice_of
from secretariat.domain.meeting_rules import TO_COME
from secretariat.domain.meetings import Meeting
from secretariat.domain.rules_effect import NextMeeting, effects
from secretariat.domain.statements import statement
from secretariat.sentences import said
from secretariat.services.committee.delivery import delivery_calendar
from secretariat.services.committee.rules_versions import RulesDraft, check_periods, parts_of
from secretariat.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class RulesEffects:
    """For which meeting was counted, and by the name of a setting what it means for it."""

    meeting: str
    settings: dict[str, str]


def next_meeting_of(reading: Reading, committee_id: str, draft: RulesDraft, today: date) -> tuple[NextMeeting, bool]:
    """Return the next meeting that the rules reach, and whether it is planned.

    That is the first one not yet invited to, for others keep theirs (I12); else the first day for which letters of
    today, or of the day on which the rules come into force, are in time.
    """
    committee = reading.get(Committee, committee_id)
    calendar = delivery_calendar(reading, committee)
    start = max(today, draft.valid_from)
    planned = reading.all(Meeting, committee_id=committee_id, state=tuple(TO_COME))
    days = sorted(meeting.date for meeting in planned if meeting.date >= start)
    on = days[0] if days else earliest_meeting(start, notice_of(parts_of(committee_id, draft).rules), calendar)
    benches = [bench.id for bench in reading.all(Bench, committee_id=committee_id) if bench.has_vote]
    seats = [
        seat
        for seat in reading.all(Seat, bench_id=tuple(benches))
        if seat.voting and covers(seat.valid_from, seat.valid_to, on)
    ]
    holders = holders_on(reading.all(Appointment, seat_id=tuple(seat.id for seat in seats)), on)
    filled = sum(seat.id in holders for seat in seats)
    meeting = NextMeeting(
        on=on, calendar=calendar, seats=len(seats), filled=filled, benches=len({seat.bench_id for seat in seats})
    )
    return meeting, bool(days)


def rules_effects(
    reading: Reading, committee_id: str, draft: RulesDraft, today: date, language: str = "de"
) -> RulesEffects:
    """Return what every setting with a day or a number means for the next meeting, in one sentence each.

    Raises RuleBrokenError for periods that nobody means.
    """
    check_periods(draft)
    meeting, is_planned = next_meeting_of(reading, committee_id, draft, today)
    parts = parts_of(committee_id, draft)
    found = effects(parts.rules, parts.cadence, parts.quorum, meeting)
    which = statement("effect.meeting" if is_planned else "effect.assumed_meeting", day=meeting.on)
    return RulesEffects(said(which, language), {name: said(told, language) for name, told in found.items()})
