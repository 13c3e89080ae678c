"""What a clerk does with committees, benches, seats and those who hold them."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from secretariat.domain import as_of
from secretariat.domain.collation import collation_key
from secretariat.domain.committees import (
    Appointment,
    AppointmentState,
    Bench,
    CadenceRule,
    Committee,
    Delegation,
    DeputyModel,
    Deputyship,
    DeputyshipKind,
    EndReason,
    PlanningArea,
    QuorumRule,
    RulesOfProcedure,
    Seat,
    Sensitivity,
)
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.life_cycles import check_move
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Person
from secretariat.domain.privacy_rules import check_print_label
from secretariat.domain.seat_rules import (
    check_delegation,
    check_deputyship,
    check_one_voting_seat,
    check_period,
    check_seat_is_free,
)
from secretariat.domain.text import clean_line, folded
from secretariat.services.typed_in import cleaned
from secretariat.storage.fields import table_name
from secretariat.storage.journal import RowKey
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing


def find_committee(reading: Reading, short_name: str) -> Committee:
    """Return the committee of that short name; raises NotFoundError naming the ones there are."""
    committees = reading.all(Committee)
    for committee in committees:
        if committee.short_name.casefold() == short_name.strip().casefold():
            return committee
    known = ", ".join(sorted(committee.short_name for committee in committees))
    raise NotFoundError("committee.unknown", name=short_name, known=known or "–")


def add_committee(writing: Writing, committee: Committee) -> Committee:
    """Found a committee in the register; its short name is its handle and stands once."""
    kept = _named(writing, cleaned(committee))
    writing.add(kept)
    return kept


def change_committee(writing: Writing, committee: Committee) -> Committee:
    """Keep the committee's new state, under the same rules as a new one."""
    kept = _named(writing, cleaned(committee))
    writing.change(kept)
    return kept


def add_rules(
    writing: Writing, rules: RulesOfProcedure, cadence: CadenceRule | None, quorum: QuorumRule | None
) -> RulesOfProcedure:
    """Add a version of the rules of procedure with its cadence and quorum."""
    writing.add(*(part for part in (cadence, quorum) if part is not None))
    kept = replace(
        cleaned(rules),
        cadence_rule_id=cadence.id if cadence else rules.cadence_rule_id,
        quorum_rule_id=quorum.id if quorum else rules.quorum_rule_id,
    )
    writing.add(kept)
    return kept


def rules_on(reading: Reading, committee_id: str, day: date) -> RulesOfProcedure | None:
    """Return the version in force on the day: the newest of those already valid."""
    return as_of.rules_on(reading.all(RulesOfProcedure, committee_id=committee_id), day)


def last_day_of(reading: Reading, committee: Committee) -> date | None:
    """Return the last day of a committee: the one before the founding of the first that names it as its predecessor."""
    followers = reading.all(Committee, predecessor_id=committee.id)
    return min((one.founded_on - timedelta(days=1) for one in followers if one.founded_on), default=None)


def add_bench(writing: Writing, bench: Bench) -> Bench:
    """Add a bench; it prints its name, unless it is sensitive: then it must have another label (I23)."""
    kept = _labelled(cleaned(bench))
    writing.add(kept)
    return kept


def change_bench(writing: Writing, bench: Bench) -> Bench:
    """Keep the bench's new state, under the same rules as a new one.

    Refused is a vote for those who have one already, by another seat of the committee (I02).
    """
    kept = _labelled(cleaned(bench))
    had_vote = writing.get(Bench, kept.id).has_vote
    writing.change(kept)
    if kept.has_vote and not had_vote:
        for seat in writing.all(Seat, bench_id=kept.id):
            _check_votes_of(writing, seat, field="has_vote")
    return kept


def add_seat(writing: Writing, seat: Seat) -> Seat:
    """Add a seat to a bench."""
    kept = _in_time(cleaned(seat))
    writing.add(kept)
    return kept


def change_seat(writing: Writing, seat: Seat) -> Seat:
    """Keep the seat's new state, also the day on which it is abolished.

    Refused is a vote for somebody who has one already, by another seat of the committee (I02).
    """
    kept = _in_time(cleaned(seat))
    had_vote = writing.get(Seat, kept.id).voting
    writing.change(kept)
    if kept.voting and not had_vote:
        _check_votes_of(writing, kept, field="voting")
    return kept


def planning_areas_of(reading: Reading, committee_id: str) -> tuple[PlanningArea, ...]:
    """Return the planning areas of a committee by name."""
    areas = reading.all(PlanningArea, committee_id=committee_id)
    return tuple(sorted(areas, key=lambda area: collation_key(area.name)))


def add_planning_area(writing: Writing, area: PlanningArea) -> PlanningArea:
    """Add a planning area of a committee (I34); refuses one without a name or with one that is taken."""
    kept = _named_area(writing, area)
    writing.add(kept)
    return kept


def change_planning_area(writing: Writing, area: PlanningArea) -> PlanningArea:
    """Keep the area's new state; refuses what `add_planning_area` refuses."""
    kept = _named_area(writing, area)
    writing.change(kept)
    return kept


def appoint(writing: Writing, appointment: Appointment) -> Appointment:
    """Put a person on a seat; refuses a second holder (I01) and a second voting seat (I02)."""
    kept = cleaned(appointment)
    _check_appointment(writing, kept)
    writing.add(kept)
    return kept


def change_appointment(writing: Writing, appointment: Appointment) -> Appointment:
    """Keep an appointment's new state, as resting or active again; refuses moves its life does not know (1.3)."""
    kept = cleaned(appointment)
    check_move(writing.get(Appointment, kept.id).state, kept.state)
    _check_appointment(writing, kept)
    writing.change(kept)
    return kept


def end_appointment(writing: Writing, appointment_id: str, last_day: date, reason: EndReason) -> Appointment:
    """End an appointment with its last day; that of an ended one may be corrected, not into a successor's time."""
    appointment = writing.get(Appointment, appointment_id)
    return change_appointment(
        writing, replace(appointment, end=last_day, end_reason=reason, state=AppointmentState.ENDED)
    )


def replace_holder(writing: Writing, appointment_id: str, successor: Appointment, reason: EndReason) -> Appointment:
    """End an appointment on the day before the successor starts, and appoint the successor."""
    end_appointment(writing, appointment_id, successor.start - timedelta(days=1), reason)
    return appoint(writing, successor)


def check_seats_of(reading: Reading, rows: Collection[RowKey]) -> None:
    """Refuse seats as they are after something was turned back, given the rows (table, id) it touched (I01, I02)."""
    ids, seats, benches = (
        {id_ for table, id_ in rows if table == table_name(kind)} for kind in (Appointment, Seat, Bench)
    )
    seats |= {seat.id for seat in reading.all(Seat, bench_id=benches)}
    for appointment in (*reading.all(Appointment, id=ids), *reading.all(Appointment, seat_id=seats)):
        _check_appointment(reading, appointment)


def name_deputy(writing: Writing, deputyship: Deputyship) -> Deputyship:
    """Name a deputy for a seat or a bench, as the rules of procedure allow (I06)."""
    kept = cleaned(deputyship)
    _check_deputyship(writing, kept)
    writing.add(kept)
    return kept


def change_deputyship(writing: Writing, deputyship: Deputyship) -> Deputyship:
    """Keep a deputyship's new state, as its last day, under the same rules as a new one."""
    kept = cleaned(deputyship)
    _check_deputyship(writing, kept)
    writing.change(kept)
    return kept


def name_for_one_meeting(
    writing: Writing, rules: RulesOfProcedure | None, seat_id: str, who: Person, meeting: Meeting
) -> None:
    """Make somebody the deputy of a seat for one meeting, where the rules let organisations send whom they like."""
    if rules is None or rules.deputy_model is not DeputyModel.AD_HOC:
        return
    named = writing.all(Deputyship, for_seat_id=seat_id, for_meeting_id=meeting.id, deputy_person_id=who.id)
    if not named:
        deputyship = Deputyship(
            kind=DeputyshipKind.AD_HOC,
            for_seat_id=seat_id,
            deputy_person_id=who.id,
            start=meeting.date,
            end=meeting.date,
            for_meeting_id=meeting.id,
        )
        name_deputy(writing, deputyship)


def delegate(writing: Writing, delegation: Delegation) -> Delegation:
    """Send somebody to a higher body (I33)."""
    kept = cleaned(delegation)
    check_delegation(kept)
    writing.add(kept)
    return kept


def _named(writing: Writing, committee: Committee) -> Committee:
    if not committee.short_name or not committee.name:
        raise RuleBrokenError("committee.without_name", field="short_name")
    others = [other for other in writing.all(Committee) if other.id != committee.id]
    if any(other.short_name.casefold() == committee.short_name.casefold() for other in others):
        raise RuleBrokenError("committee.name_taken", field="short_name", name=committee.short_name)
    return committee


def _named_area(reading: Reading, area: PlanningArea) -> PlanningArea:
    kept = cleaned(area)
    kept = replace(kept, municipalities=tuple(filter(None, map(clean_line, kept.municipalities))))
    if not kept.name:
        raise RuleBrokenError("planning_area.without_name", field="name")
    others = reading.all(PlanningArea, committee_id=kept.committee_id)
    if any(folded(one.name) == folded(kept.name) for one in others if one.id != kept.id):
        raise RuleBrokenError("planning_area.name_taken", field="name", name=kept.name)
    return kept


def _labelled(bench: Bench) -> Bench:
    if not bench.name or not bench.short_name:
        raise RuleBrokenError("bench.without_name", field="name")
    is_sensitive = bench.sensitivity is Sensitivity.SPECIAL
    labelled = bench if bench.print_label or is_sensitive else replace(bench, print_label=bench.name)
    check_print_label(labelled)
    return labelled


def _in_time(seat: Seat) -> Seat:
    check_period(seat.valid_from, seat.valid_to, field="valid_to")
    return seat


def _check_appointment(reading: Reading, appointment: Appointment) -> None:
    seat = reading.get(Seat, appointment.seat_id)
    check_period(appointment.start, appointment.end)
    check_seat_is_free(appointment, reading.all(Appointment, seat_id=seat.id))
    committee_id = reading.get(Bench, seat.bench_id).committee_id
    rules = rules_on(reading, committee_id, appointment.start)
    if rules is None:
        return
    benches = [bench.id for bench in reading.all(Bench, committee_id=committee_id) if bench.has_vote]
    if seat.bench_id not in benches:
        return
    own = reading.all(Appointment, person_id=appointment.person_id)
    seats = {other.id: other for other in reading.all(Seat, id=[one.seat_id for one in own], bench_id=benches)}
    others = [(one, seats[one.seat_id]) for one in own if one.seat_id in seats and one.id != appointment.id]
    check_one_voting_seat(appointment, seat, others, rules)


def _check_votes_of(writing: Writing, seat: Seat, *, field: str) -> None:
    for appointment in writing.all(Appointment, seat_id=seat.id):
        try:
            _check_appointment(writing, appointment)
        except RuleBrokenError as error:
            raise RuleBrokenError(error.code, field=field, **error.values) from error


def _check_deputyship(writing: Writing, kept: Deputyship) -> None:
    seat = writing.find(Seat, kept.for_seat_id)
    bench_id = kept.for_bench_id or (seat.bench_id if seat else None)
    bench = writing.find(Bench, bench_id)
    rules = rules_on(writing, bench.committee_id, kept.start) if bench else None
    holder = as_of.holder_on(writing.all(Appointment, seat_id=seat.id), kept.start) if seat else None
    if rules is not None:
        check_deputyship(kept, rules, holder.person_id if holder else None)
    check_period(kept.start, kept.end)
