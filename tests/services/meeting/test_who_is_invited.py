"""Who is invited by right, and why: each reason, and each who must not be, on the day of the meeting (handbook 1.3)."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from making import HELD_ON, SINCE, a_committee, a_meeting, a_register, folder_of
from secretariat.domain.committees import (
    Appointment,
    AppointmentState,
    Bench,
    DeputiesInvited,
    DeputyModel,
    Deputyship,
    DeputyshipKind,
    Seat,
    SeatKind,
)
from secretariat.domain.people import Person
from secretariat.services.committee import committees
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.invitations import invitees
from secretariat.services.people import people
from secretariat.storage.writing import Writing

ONE = timedelta(days=1)
ENDED, ACTIVE = AppointmentState.ENDED, AppointmentState.ACTIVE

HOLDERS: dict[str, tuple[SeatKind, AppointmentState, date, date | None, dict[str, object]]] = {
    # kind of seat, appointment from, to, what is known of the person
    "ordinary": (SeatKind.ORDINARY, ACTIVE, SINCE, None, {}),
    "advisory": (SeatKind.ADVISORY, ACTIVE, SINCE, None, {}),
    "always a guest": (SeatKind.PERMANENT_GUEST, ACTIVE, SINCE, None, {}),
    "until the day": (SeatKind.ORDINARY, ENDED, SINCE, HELD_ON, {}),
    "until the day before": (SeatKind.ORDINARY, ENDED, SINCE, HELD_ON - ONE, {}),
    "term over, nobody ended it": (SeatKind.ORDINARY, ACTIVE, SINCE, HELD_ON - ONE, {}),
    "from the day on": (SeatKind.ORDINARY, ACTIVE, HELD_ON, None, {}),
    "from the day after": (SeatKind.ORDINARY, ACTIVE, HELD_ON + ONE, None, {}),
    "resting": (SeatKind.ORDINARY, AppointmentState.SUSPENDED, SINCE, None, {}),
    "only asked for": (SeatKind.ORDINARY, AppointmentState.REQUESTED, SINCE, None, {}),
    "only named": (SeatKind.ORDINARY, AppointmentState.NOMINATED, SINCE, None, {}),
    "restricted": (SeatKind.ORDINARY, ACTIVE, SINCE, None, {"restricted": True}),
    "in the trash": (SeatKind.ORDINARY, ACTIVE, SINCE, None, {"trashed_on": SINCE}),
    "nameless": (SeatKind.ORDINARY, ACTIVE, SINCE, None, {"anonymised_on": SINCE}),
}
DEPUTIES: dict[str, tuple[str, date, date | None, dict[str, object]]] = {
    # whose, from, to, what is known of the person
    "hers": ("ordinary", SINCE, None, {}),
    "of who rests": ("resting", SINCE, None, {}),
    "until yesterday": ("ordinary", SINCE, HELD_ON - ONE, {}),
    "from tomorrow on": ("ordinary", HELD_ON + ONE, None, {}),
    "hers, restricted": ("ordinary", SINCE, None, {"restricted": True}),
    "of a vacant seat": ("vacant", SINCE, None, {}),
}
EXPECTED = {
    "ordinary": "Mitglied: seat",
    "advisory": "Mitglied: advisory",
    "always a guest": "Gast: permanent_guest",
    "until the day": "Mitglied: seat",
    "from the day on": "Mitglied: seat",
    "on two seats": "Mitglied: seat",
    "deputy and member": "Mitglied: seat",
    "hers": "Stellvertretung: deputy",
    "of who rests": "Stellvertretung: deputy",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> MeetingFolder:
    """Give a meeting of a committee in which everything happens at once."""
    home: Path = tmp_path_factory.mktemp("invited")
    with a_register(home) as register:
        committee = a_committee(register, seats=0, deputies_receive_invite=DeputiesInvited.FOR_INFORMATION)
        with register.writing("Sitze") as writing:
            (bench,) = writing.all(Bench, committee_id=committee.id)
            seats = {name: _seat(writing, bench, number, name) for number, name in enumerate(HOLDERS, start=1)}
            seats["vacant"] = committees.add_seat(writing, Seat(bench_id=bench.id, seat_no=90, valid_from=SINCE))
            _two_seats(writing, bench)
            both = _appointed(writing, bench, 93, "deputy and member", SeatKind.ORDINARY)
            _deputise(writing, seats["ordinary"], both, SINCE, None)
            for name, (whose, start, end, known) in DEPUTIES.items():
                person = people.add_person(writing, Person(family_name=name))
                _deputise(writing, seats[whose], person, start, end)
                writing.change(replace(person, **known))  # type: ignore[arg-type]
        return folder_of(register, a_meeting(register, committee))


def _seat(writing: Writing, bench: Bench, number: int, name: str) -> Seat:
    kind, state, start, end, known = HOLDERS[name]
    seat = committees.add_seat(writing, Seat(bench_id=bench.id, seat_no=number, kind=kind, valid_from=SINCE))
    person = people.add_person(writing, Person(family_name=name))
    committees.appoint(writing, Appointment(seat_id=seat.id, person_id=person.id, start=start, end=end, state=state))
    writing.change(replace(person, **known))  # type: ignore[arg-type]
    return seat


def _appointed(writing: Writing, bench: Bench, number: int, name: str, kind: SeatKind) -> Person:
    seat = committees.add_seat(writing, Seat(bench_id=bench.id, seat_no=number, kind=kind, valid_from=SINCE))
    person = people.add_person(writing, Person(family_name=name))
    committees.appoint(writing, Appointment(seat_id=seat.id, person_id=person.id, start=SINCE))
    return person


def _two_seats(writing: Writing, bench: Bench) -> None:
    """Seat somebody who advises by one seat, without a vote, and votes by another."""
    advises = Seat(bench_id=bench.id, seat_no=91, kind=SeatKind.ADVISORY, voting=False, valid_from=SINCE)
    seat = committees.add_seat(writing, advises)
    person = _appointed(writing, bench, 92, "on two seats", SeatKind.ORDINARY)
    committees.appoint(writing, Appointment(seat_id=seat.id, person_id=person.id, start=SINCE))


def _deputise(writing: Writing, seat: Seat, person: Person, start: date, end: date | None) -> None:
    deputy = Deputyship(
        kind=DeputyshipKind.PERSONAL, for_seat_id=seat.id, deputy_person_id=person.id, start=start, end=end
    )
    committees.name_deputy(writing, deputy)


def who(folder: MeetingFolder) -> dict[str, str]:
    return {one.person.family_name: f"{one.role}: {one.reason}" for one in invitees(folder)}


@pytest.mark.parametrize("name", [*HOLDERS, *DEPUTIES, "on two seats", "deputy and member"])
def test_each_is_invited_for_one_reason_or_must_not_be(folder: MeetingFolder, name: str) -> None:
    assert who(folder).get(name) == EXPECTED.get(name)


def test_nobody_else_is_invited(folder: MeetingFolder) -> None:
    assert who(folder).keys() == EXPECTED.keys()


@pytest.mark.parametrize(
    ("model", "invited", "deputies"),
    [
        (DeputyModel.PERSONAL, DeputiesInvited.YES, True),
        (DeputyModel.POOL, DeputiesInvited.FOR_INFORMATION, True),
        (DeputyModel.PERSONAL, DeputiesInvited.WHEN_NEEDED, False),
        (DeputyModel.AD_HOC, DeputiesInvited.YES, False),  # whom an organisation sends it says with the answer
        (DeputyModel.NONE, DeputiesInvited.YES, False),
    ],
)
def test_deputies_are_invited_as_the_rules_say(
    folder: MeetingFolder, model: DeputyModel, invited: DeputiesInvited, *, deputies: bool
) -> None:
    assert folder.rules is not None
    rules = replace(folder.rules, deputy_model=model, deputies_receive_invite=invited)
    assert ("hers" in who(replace(folder, rules=rules))) is deputies
