"""What a clerk does with committees: founding them, filling seats, naming deputies; and who sits where on any day."""

from dataclasses import replace
from datetime import date

import pytest

from making import SINCE, a_committee, a_deputy, a_meeting, a_person, folder_of, rules_of
from secretariat.domain.committees import (
    Appointment,
    AppointmentState,
    Bench,
    Committee,
    Delegation,
    DeputyModel,
    Deputyship,
    DeputyshipKind,
    EndReason,
    Seat,
    Sensitivity,
)
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Person
from secretariat.services.committee import committees
from secretariat.services.listing import seat_rows
from secretariat.services.meeting.gathering import Place, places_on
from secretariat.services.people import people
from secretariat.services.people.known_people import people_of_committees
from secretariat.storage.register import Register


@pytest.fixture
def committee(register: Register) -> Committee:
    return a_committee(register)


def places(register: Register, committee: Committee, day: date, meeting: Meeting | None = None) -> tuple[Place, ...]:
    with register.reading() as reading:
        people = people_of_committees(reading, committee.id)
        return places_on(reading, committee.id, day, people, meeting.id if meeting else None)


def holders(register: Register, committee: Committee, day: date) -> list[str]:
    return [place.holder.family_name if place.holder else "–" for place in places(register, committee, day)]


def refusal(register: Register, appointment: Appointment) -> RuleBrokenError:
    with pytest.raises(RuleBrokenError) as refused, register.writing("Probe") as writing:
        committees.appoint(writing, appointment)
    return refused.value


def newcomer(register: Register, number: int = 5) -> Person:
    with register.writing("Person") as writing:
        return people.add_person(writing, a_person(number))


def test_a_seat_is_empty_before_its_holder_and_after_her(register: Register, committee: Committee) -> None:
    first = places(register, committee, SINCE)[0]
    assert first.appointment is not None
    with register.writing("Ende") as writing:
        committees.end_appointment(writing, first.appointment.id, date(2026, 6, 30), EndReason.RESIGNATION)
    assert holders(register, committee, date(2023, 12, 31)) == []
    assert holders(register, committee, date(2026, 6, 30))[0] == "Brandt"
    assert holders(register, committee, date(2026, 7, 1))[0] == "–"


def test_a_successor_follows_without_a_day_between(register: Register, committee: Committee) -> None:
    first = places(register, committee, SINCE)[0]
    assert first.appointment is not None
    after = newcomer(register)
    start = date(2026, 7, 1)
    successor = Appointment(seat_id=first.seat.id, person_id=after.id, start=start)
    with register.writing("Wechsel") as writing:
        committees.replace_holder(writing, first.appointment.id, successor, EndReason.RECALL)
    assert [holders(register, committee, day)[0] for day in (date(2026, 6, 30), start)] == ["Brandt", "Loos"]
    with register.reading() as reading:
        rows = seat_rows(reading, (committee,), start)
    assert rows[0].holder == "Emil Loos"


def test_a_second_holder_is_refused(register: Register, committee: Committee) -> None:
    seat = places(register, committee, SINCE)[0].seat
    refused = refusal(register, Appointment(seat_id=seat.id, person_id=newcomer(register).id, start=date(2025, 1, 1)))
    assert (refused.code, refused.field) == ("seat.taken", "start")


def test_a_second_voting_seat_is_refused_unless_the_rules_allow_it(register: Register, committee: Committee) -> None:
    first, second, _ = places(register, committee, SINCE)
    assert first.holder is not None
    assert second.appointment is not None
    with register.writing("Ende") as writing:
        committees.end_appointment(writing, second.appointment.id, date(2025, 12, 31), EndReason.TERM)
    again = Appointment(seat_id=second.seat.id, person_id=first.holder.id, start=date(2026, 2, 1))
    assert refusal(register, again).code == "seat.second_vote"
    with register.writing("Fassung") as writing:
        rules = rules_of(committee, version="2", valid_from=date(2026, 1, 1), one_voting_seat_each=False)
        committees.add_rules(writing, rules, None, None)
        committees.appoint(writing, again)
    assert holders(register, committee, date(2026, 3, 1))[:2] == ["Brandt", "Brandt"]


def test_an_appointment_does_not_end_before_it_starts(register: Register, committee: Committee) -> None:
    appointment = places(register, committee, SINCE)[0].appointment
    assert appointment is not None
    with pytest.raises(RuleBrokenError, match=r"period\.ends_before_start"), register.writing("Ende") as writing:
        committees.end_appointment(writing, appointment.id, date(2023, 1, 1), EndReason.TERM)


def test_an_end_is_not_put_off_into_the_time_of_a_successor(register: Register, committee: Committee) -> None:
    first = places(register, committee, SINCE)[0]
    assert first.appointment is not None
    after = newcomer(register)
    with register.writing("Wechsel") as writing:
        successor = Appointment(seat_id=first.seat.id, person_id=after.id, start=date(2026, 7, 1))
        committees.replace_holder(writing, first.appointment.id, successor, EndReason.TERM)
    with pytest.raises(RuleBrokenError, match=r"seat\.taken"), register.writing("Ende") as writing:
        committees.end_appointment(writing, first.appointment.id, date(2026, 7, 31), EndReason.TERM)


def test_a_resting_member_keeps_the_seat_and_an_ended_one_never_becomes_active_again(
    register: Register, committee: Committee
) -> None:
    appointment = places(register, committee, SINCE)[0].appointment
    assert appointment is not None
    with register.writing("Ruhen") as writing:
        committees.change_appointment(writing, replace(appointment, state=AppointmentState.SUSPENDED))
    assert holders(register, committee, SINCE)[0] == "Brandt"
    with register.writing("Ende") as writing:
        ended = committees.end_appointment(writing, appointment.id, date(2026, 1, 1), EndReason.DECEASED)
    with pytest.raises(RuleBrokenError, match=r"state\.move_refused"), register.writing("Zurück") as writing:
        committees.change_appointment(writing, replace(ended, state=AppointmentState.ACTIVE))


def test_deputies_stand_by_kind_and_rank_and_one_for_a_meeting_first(register: Register) -> None:
    committee = a_committee(register)
    meeting = a_meeting(register, committee)
    seat = places(register, committee, SINCE)[0].seat
    second = a_deputy(register, folder_of(register, meeting), 1, 4)
    first = a_deputy(register, folder_of(register, meeting), 1, 5)
    with register.writing("Reihenfolge") as writing:
        stored = {one.deputy_person_id: one for one in writing.all(Deputyship)}
        writing.change(replace(stored[second.id], rank=2))
        sent = people.add_person(writing, a_person(6))
        writing.add(
            Deputyship(
                kind=DeputyshipKind.AD_HOC,
                for_seat_id=seat.id,
                deputy_person_id=sent.id,
                start=SINCE,
                for_meeting_id=meeting.id,
            )
        )
    of_meeting = places(register, committee, meeting.date, meeting)[0]
    assert [person.id for _, person in of_meeting.deputies] == [sent.id, first.id, second.id]
    any_day = places(register, committee, meeting.date)[0]
    assert [person.id for _, person in any_day.deputies] == [first.id, second.id]
    assert places(register, committee, SINCE)[1].deputies == ()


@pytest.mark.parametrize(
    ("kind", "tied_to", "code"),
    [
        (DeputyshipKind.POOL, "bench", "deputy.kind"),
        (DeputyshipKind.AD_HOC, "seat", "deputy.kind"),
        (DeputyshipKind.PERSONAL, "bench", "deputy.bench"),
    ],
)
def test_a_deputy_the_rules_do_not_know_is_refused(
    register: Register, committee: Committee, kind: DeputyshipKind, tied_to: str, code: str
) -> None:
    seat, bench = places(register, committee, SINCE)[0].seat, places(register, committee, SINCE)[0].bench
    deputyship = Deputyship(
        kind=kind,
        for_seat_id=seat.id if tied_to == "seat" else None,
        for_bench_id=bench.id if tied_to == "bench" else None,
        deputy_person_id=newcomer(register).id,
        start=SINCE,
    )
    with pytest.raises(RuleBrokenError) as refused, register.writing("Stellvertretung") as writing:
        committees.name_deputy(writing, deputyship)
    assert refused.value.code == code


def test_nobody_deputises_for_herself(register: Register, committee: Committee) -> None:
    first = places(register, committee, SINCE)[0]
    assert first.holder is not None
    own = Deputyship(
        kind=DeputyshipKind.PERSONAL, for_seat_id=first.seat.id, deputy_person_id=first.holder.id, start=SINCE
    )
    with pytest.raises(RuleBrokenError, match=r"deputy\.is_holder"), register.writing("Stellvertretung") as writing:
        committees.name_deputy(writing, own)


def test_pool_deputies_stand_for_every_seat_of_their_bench_only(register: Register) -> None:
    committee = a_committee(register, deputy_model=DeputyModel.POOL)
    bench = places(register, committee, SINCE)[0].bench
    pooled = newcomer(register)
    with register.writing("Pool") as writing:
        other = committees.add_bench(
            writing, Bench(committee_id=committee.id, name="B", short_name="B", sort_no=2, print_label="")
        )
        committees.add_seat(writing, Seat(bench_id=other.id, seat_no=1, valid_from=SINCE))
        committees.name_deputy(
            writing,
            Deputyship(kind=DeputyshipKind.POOL, for_bench_id=bench.id, deputy_person_id=pooled.id, start=SINCE),
        )
    assert [len(place.deputies) for place in places(register, committee, SINCE)] == [1, 1, 1, 0]


def test_a_short_name_is_given_once_whatever_its_case(register: Register, committee: Committee) -> None:
    with pytest.raises(RuleBrokenError, match=r"committee\.name_taken"), register.writing("Noch eins") as writing:
        committees.add_committee(writing, replace(committee, id="other", short_name="bsp"))
    with register.writing("Ändern") as writing:
        changed = committees.change_committee(writing, replace(committee, name="Neue Gruppe"))
        with pytest.raises(RuleBrokenError, match=r"committee\.without_name"):
            committees.change_committee(writing, replace(changed, short_name="  "))
    with register.reading() as reading:
        assert committees.find_committee(reading, "bsp ").name == "Neue Gruppe"


def test_an_unknown_committee_is_refused_with_those_there_are(register: Register, committee: Committee) -> None:
    with register.reading() as reading, pytest.raises(NotFoundError) as refused:
        committees.find_committee(reading, "LSP")
    assert refused.value.values == {"name": "LSP", "known": committee.short_name}


def test_a_sensitive_bench_needs_a_label_that_tells_nothing(register: Register, committee: Committee) -> None:
    bench = Bench(
        committee_id=committee.id,
        name="Menschen mit Behinderungen",
        short_name="MmB",
        sort_no=2,
        sensitivity=Sensitivity.SPECIAL,
        print_label="",
    )
    with register.writing("Bank") as writing:
        with pytest.raises(RuleBrokenError, match=r"bench\.print_label_missing"):
            committees.add_bench(writing, bench)
        with pytest.raises(RuleBrokenError, match=r"bench\.print_label_discloses"):
            committees.add_bench(writing, replace(bench, print_label="Menschen mit Behinderungen"))
        kept = committees.add_bench(writing, replace(bench, print_label="Interessenvertretung"))
        with pytest.raises(RuleBrokenError, match=r"bench\.print_label_discloses"):
            committees.change_bench(writing, replace(kept, print_label="mmb"))
        with pytest.raises(RuleBrokenError, match=r"bench\.without_name"):
            committees.add_bench(writing, replace(bench, id="other", short_name=""))


def test_a_delegation_without_a_body_is_refused(register: Register, committee: Committee) -> None:
    delegation = Delegation(committee_id=committee.id, target_body=" ", person_id=newcomer(register).id, from_on=SINCE)
    with register.writing("Entsendung") as writing:
        with pytest.raises(RuleBrokenError, match=r"delegation\.target_missing"):
            committees.delegate(writing, delegation)
        committees.delegate(writing, replace(delegation, target_body="Landesgruppe"))


def test_the_rules_in_force_are_the_newest_valid_on_the_day(register: Register, committee: Committee) -> None:
    with register.writing("Fassung") as writing:
        committees.add_rules(writing, rules_of(committee, version="2", valid_from=date(2026, 1, 1)), None, None)
    with register.reading() as reading:
        found = [committees.rules_on(reading, committee.id, day) for day in (date(2023, 1, 1), SINCE, date(2026, 5, 1))]
    assert [rules.version if rules else None for rules in found] == [None, "1", "2"]
