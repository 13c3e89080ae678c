"""OParl: what leaves, what must not leave, and what another register takes in from it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from making import SINCE, a_bench, a_committee, a_meeting, a_need, a_person, sent, with_sheet
from secretariat.documents.oparl_objects import OparlFile, OparlType, read_oparl, write_oparl
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.committees import Appointment, Bench, Committee, Role, Seat, Sensitivity
from secretariat.domain.meetings import AgendaItem, Meeting, MeetingState
from secretariat.domain.people import Organisation, Person
from secretariat.places import resource_path
from secretariat.services.meeting import attendance
from secretariat.services.people import people
from secretariat.services.register.oparl_export import OparlExport, export_oparl
from secretariat.services.register.oparl_import import OparlImport, import_oparl, own_id
from secretariat.services.sample.sample_meetings import build_samples
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register

SCHEMA = "https://schema.oparl.org/1.1/"
TODAY = date(2026, 10, 1)


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Register]:
    """Give a second, empty register."""
    with Register.create(tmp_path / "Anderes.sqlite") as opened:
        yield opened


def exported(register: Register) -> OparlExport:
    with register.reading() as reading:
        return export_oparl(reading, reading.all(Committee), "https://ris.example/oparl")


def taken_in(register: Register, file: OparlFile) -> OparlImport:
    with register.writing("OParl") as writing:
        return import_oparl(writing, file, "TH", TODAY)


def vendor(*objects: dict[str, Any]) -> OparlFile:
    return read_oparl(json.dumps({"data": objects}).encode())


def an_object(kind: str, count: int, /, **fields: Any) -> dict[str, Any]:
    return {"id": f"https://ris.example/{kind}/{count}", "type": f"{SCHEMA}{kind}", **fields}


BOARD = an_object("Organization", 1, name="Beirat", shortName="BR", organizationType="Gremium", startDate="2020-01-01")
HOUSE = an_object("Organization", 2, name="Werkstatt gGmbH", organizationType="Institution")
MEMBERSHIP = an_object("Membership", 1, organization=BOARD["id"], role="Vorsitzende", onBehalfOf=HOUSE["id"])
PERSON = an_object(
    *("Person", 1), familyName="von der Heide", givenName="Jana", formOfAddress="Frau", title=["Prof.", "Dr."],
    email=["jana@x.example"], membership=[{**MEMBERSHIP, "startDate": "2024-01-01"}],
)  # fmt: skip
PLACE = an_object("Location", 1, description="Rathaus", streetAddress="Markt 1", postalCode="07545", locality="Gera")
MEETING = an_object(
    *("Meeting", 1), name="7. Sitzung", start="2026-11-10T13:00:00Z", end="2026-11-10T15:30:00Z",
    organization=[BOARD["id"]], location=PLACE,
    agendaItem=[an_object("AgendaItem", 1, number="1.", name="Begrüßung"), an_object("AgendaItem", 2, name="Bericht")],
)  # fmt: skip


def test_a_committee_names_the_one_above_it_only_where_that_leaves_too(register: Register) -> None:
    above = a_committee(register)
    below = replace(above, id="b" * 32, name="Arbeitsgruppe", short_name="AG", superior_body_id=above.id)
    with register.writing("Untergremium") as writing:
        writing.add(below)
    with register.reading() as reading:
        for chosen, names in (((above, below), True), ((below,), False)):
            told = export_oparl(reading, chosen, "https://ris.example/oparl").objects
            group = next(one for one in told if one.text("name") == "Arbeitsgruppe")
            assert group.text("subOrganizationOf").endswith(above.id) is names


def test_only_who_sits_on_a_seat_and_a_bench_with_a_vote_is_given_one(register: Register) -> None:
    committee = a_committee(register, seats=2)
    a_bench(register, committee, seats=1, first=4, name="Gäste", short_name="GA", sort_no=2, has_vote=False)
    with register.writing("Beratend") as writing:
        first, *_ = writing.all(Seat, order_by="seat_no")
        writing.change(replace(first, voting=False))
        silent = {one.id for one in writing.all(Appointment) if not _may_vote(writing, one)}
    people_told = [one for one in exported(register).objects if one.kind is OparlType.PERSON]
    votes = {
        held.id.rpartition("/")[2]: held.fields["votingRight"]
        for one in people_told
        for held in one.fields["membership"]
    }
    assert len(votes) == 3
    assert {id_ for id_, has_vote in votes.items() if not has_vote} == silent


def _may_vote(reading: Reading, appointment: Appointment) -> bool:
    seat = reading.get(Seat, appointment.seat_id)
    return seat.voting and reading.get(Bench, seat.bench_id).has_vote


def test_a_register_goes_through_oparl_into_another_and_twice_is_once(register: Register, other: Register) -> None:
    build_samples(register, resource_path("samples"))
    content = write_oparl(exported(register).objects)
    first = taken_in(other, read_oparl(content))
    assert (first.known, first.findings) == (0, ())
    with register.reading() as reading, other.reading() as there:
        for kind in (Committee, Person, Meeting, AgendaItem):
            assert {one.id for one in there.all(kind)} == {
                one.id for one in reading.all(kind) if kind is not Person or _sits(reading.all(Appointment), one.id)
            }
        before, after = ({one.id: one for one in each.all(Meeting)} for each in (reading, there))
        assert {(one.date, one.start, one.end, one.no) for one in before.values()} == {
            (one.date, one.start, one.end, one.no) for one in after.values()
        }
        roles = [{(one.id, one.role, one.start, one.end) for one in each.all(Appointment)} for each in (reading, there)]
        assert roles[0] == roles[1]
    again = taken_in(other, read_oparl(content))
    assert (again.added, again.findings, again.known) == ({}, (), sum(first.added.values()))


def _sits(appointments: tuple[Appointment, ...], person_id: str) -> bool:
    return any(one.person_id == person_id for one in appointments)


def test_only_who_agreed_is_given_with_mail_and_nobody_restricted_at_all(register: Register) -> None:
    committee = a_committee(register)
    with register.writing("Daten") as writing:
        first, second, third = (writing.get(Person, one.person_id) for one in writing.all(Appointment))
        writing.change(replace(first, email="anna@x.example", phone_office="0365 1", directory_consent=True))
        writing.change(replace(second, email="jonas@x.example", phone_office="0365 2"))
        writing.change(replace(third, restricted=True))
    made = exported(register)
    text = write_oparl(made.objects).decode()
    for told, hidden in (("anna@x.example", "jonas@x.example"), ("0365 1", "0365 2")):
        assert told in text
        assert hidden not in text
    assert third.id not in text
    assert third.family_name not in text
    assert (made.hidden_people, made.hidden_contacts, made.left_out) == (1, 1, {"bench": 1})
    assert committee.id in text


def test_needs_replies_and_sensitive_benches_never_leave(register: Register) -> None:
    committee = a_committee(register)
    a_bench(
        *(register, committee), seats=1, first=4, name="Menschen mit Behinderungen", short_name="MmB", sort_no=2,
        sensitivity=Sensitivity.SPECIAL, print_label="Interessenvertretung",
    )  # fmt: skip
    with register.writing("Haus") as writing:
        house = people.add_organisation(writing, Organisation(name="Selbsthilfe Beispiel"))
        last = next(
            one for one in writing.all(Appointment) if writing.get(Person, one.person_id).family_name == "Zander"
        )
        writing.change(replace(last, organisation_id=house.id))
    meeting = a_meeting(register, committee)
    folder = sent(register, meeting)
    a_need(register, folder.people.persons[folder.invitations[0].person_id], meeting)
    made = exported(register)
    text = write_oparl(made.objects).decode()
    for word in ("KANARIENVOGEL", "MmB", "Menschen mit", "Interessenvertretung", "Selbsthilfe"):
        assert word not in text
    assert made.left_out == {"bench": 2, "invitation": 4, "access_need": 1}


def test_those_who_came_are_participants_and_guests_are_not(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    sent(register, meeting)
    folder = with_sheet(register, meeting)
    with register.writing("Anwesenheit") as writing:
        attendance.mark_attendance(writing, folder, folder.attendance[0], attendance.Mark(AttendanceState.PRESENT))
        guest = a_person(9)
        writing.add(guest)
        attendance.add_walk_in(writing, folder.meeting, guest)
    (one,) = (one for one in exported(register).objects if one.kind is OparlType.MEETING)
    assert one.texts("participant") == (f"https://ris.example/oparl/person/{folder.attendance[0].person_id}",)
    assert one.fields["start"].isoformat() == "2026-09-23T14:00:00+02:00"
    assert one.text("meetingState") == "eingeladen"


def test_a_meeting_called_off_says_so(register: Register) -> None:
    a_meeting(register, a_committee(register), state=MeetingState.SCHEDULED)
    with register.writing("Absage") as writing:
        writing.change(replace(writing.all(Meeting)[0], state=MeetingState.CANCELLED))
    (one,) = (one for one in exported(register).objects if one.kind is OparlType.MEETING)
    assert one.fields["cancelled"] is True


def test_another_systems_objects_become_committee_seat_and_meeting(register: Register) -> None:
    done = taken_in(register, vendor(BOARD, HOUSE, PERSON, MEETING))
    assert done.added == {"committees": 1, "organisations": 1, "people": 1, "memberships": 1, "meetings": 1}
    with register.reading() as reading:
        (person,), (seat_holder,) = reading.all(Person), reading.all(Appointment)
        (meeting,) = reading.all(Meeting)
        agenda = reading.all(AgendaItem, order_by=("position",))
    assert (person.name_prefix, person.family_name, person.academic_title) == ("von der", "Heide", "Prof. Dr.")
    assert (seat_holder.role, seat_holder.start, seat_holder.organisation_id) == (
        Role.CHAIR,
        SINCE,
        own_id(HOUSE["id"]),
    )
    assert (meeting.no, meeting.date, meeting.start, meeting.end) == (7, date(2026, 11, 10), time(14), time(16, 30))
    assert [(item.position, item.title) for item in agenda] == [("1", "Begrüßung"), ("2", "Bericht")]


def test_somebody_of_the_same_name_is_not_added_a_second_time(register: Register) -> None:
    with register.writing("Person") as writing:
        known = people.add_person(writing, Person(given_name="Jana", name_prefix="von der", family_name="Heide"))
    done = taken_in(register, vendor(BOARD, HOUSE, PERSON))
    assert [one.code for one in done.findings] == ["oparl.same_name"]
    with register.reading() as reading:
        assert [one.person_id for one in reading.all(Appointment)] == [known.id]


def test_one_seat_serves_one_after_another_and_two_at_a_time_need_two(register: Register) -> None:
    def member(number: int, start: str, end: str | None = None) -> dict[str, Any]:
        of = {"organization": BOARD["id"], "startDate": start, **({"endDate": end} if end else {})}
        return an_object(
            "Person", number, familyName=f"Name{number}", membership=[an_object("Membership", number, **of)]
        )

    people_of_board = (member(1, "2020-01-01", "2021-12-31"), member(2, "2022-01-01"), member(3, "2021-06-01"))
    taken_in(register, vendor(BOARD, *people_of_board))
    with register.reading() as reading:
        seats = {one.person_id: one.seat_id for one in reading.all(Appointment)}
    first, second, third = (seats[own_id(f"https://ris.example/Person/{number}")] for number in (1, 2, 3))
    assert first == second != third


def with_membership(**changes: str) -> dict[str, Any]:
    return {**PERSON, "membership": [{**MEMBERSHIP, **changes}]}


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        (with_membership(organization="https://ris.example/o/9"), "oparl.unknown_reference", "organization"),
        (with_membership(startDate="2024-01-01", endDate="2023-01-01"), "oparl.days_out_of_order", "endDate"),
        ({**PERSON, "familyName": "", "membership": []}, "oparl.field_missing", "familyName"),
        ({**MEETING, "start": None}, "oparl.field_missing", "start"),
        ({**MEETING, "organization": []}, "oparl.unknown_reference", "organization"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_named_and_the_rest_comes_in(
    register: Register, changed: dict[str, Any], code: str, field: str
) -> None:
    done = taken_in(register, vendor(BOARD, changed))
    assert [(one.code, one.field) for one in done.findings] == [(code, field)]
    assert done.added["committees"] == 1


def test_a_held_meeting_of_another_system_is_held_here_and_one_of_tomorrow_is_not(register: Register) -> None:
    past = {**MEETING, "start": "2026-09-10T14:00:00+02:00", "end": None, "meetingState": "durchgeführt"}
    early = an_object(
        "Meeting", 2, start="2027-01-10T14:00:00+01:00", organization=[BOARD["id"]], meetingState="durchgeführt"
    )
    taken_in(register, vendor(BOARD, past, early))
    with register.reading() as reading:
        states = [one.state for one in reading.all(Meeting, order_by=("date",))]
    assert states == [MeetingState.HELD, MeetingState.SCHEDULED]
