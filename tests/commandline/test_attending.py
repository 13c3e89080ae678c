"""`attend`: the signed sheet typed back as people type, each line answered once it is stored."""

import contextlib
import os
import sys
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from commandline.running import Run, secretariat
from secretariat.commandline import main
from secretariat.commandline.typed_line import TypedGuest, TypedState, parse_line
from secretariat.domain.attendance import Attendance, AttendanceState
from secretariat.domain.errors import SecretariatError
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.people import Organisation, Person
from secretariat.services.committee.committees import find_committee
from secretariat.services.meeting import meetings
from secretariat.storage.register import Register
from services.importing import take_in, written

HEAD = "Vorname;Namenszusatz;Nachname;Institution;E-Mail;Stellv. Vorname;Stellv. Nachname"
MEMBERS = (
    "Anna;;Brandt;Haus Ahorn e. V.;anna@ahorn.example;Vera;Vogt",
    "Kai;;Brandt;Haus Buche gGmbH;kai@buche.example;;",
    "Jan;von der;Heide;Haus Buche gGmbH;jan@buche.example;;",
    "Zoë;;Ömer;Haus Eiche e. V.;zoe@eiche.example;;",
)
STATES = AttendanceState


@pytest.fixture
def meeting(tmp_path: Path) -> Path:
    """Give the file of a register with one committee and its meeting BR-1 from 14:00 to 17:00."""
    path = tmp_path / "Gremien.sqlite"
    with Register.create(path) as register:
        take_in(register, written(tmp_path, HEAD, *MEMBERS), "BR")
        with register.writing("Sitzung geplant") as writing:
            committee = find_committee(writing, "BR")
            planned = Meeting(committee_id=committee.id, no=1, date=date(2026, 9, 21), start=time(14), end=time(17))
            meetings.plan_meeting(writing, planned)
    return path


def attend(register: Path, *lines: str) -> Run:
    return secretariat("attend", register, "--meeting", "BR-1", typed="\n".join(lines) + "\n")


def rows(path: Path) -> dict[str, Attendance]:
    with Register.open(path, read_only=True) as register, register.reading() as reading:
        people = {one.id: f"{one.given_name} {one.family_name}" for one in reading.all(Person)}
        return {people[row.person_id]: row for row in reading.all(Attendance)}


# What a line says


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        ("1 a", STATES.PRESENT),
        ("1 present", STATES.PRESENT),
        ("1, anwesend", STATES.PRESENT),
        ("1 e", STATES.EXCUSED),
        ("1 Entschuldigt", STATES.EXCUSED),
        ("1;excused", STATES.EXCUSED),
        ("1 u", STATES.UNEXCUSED),
        ("1 unentschuldigt", STATES.UNEXCUSED),
        ("1 unexcused", STATES.UNEXCUSED),
        ("1 v", STATES.REPRESENTED),
        ("1 vertreten", STATES.REPRESENTED),
        ("1 represented", STATES.REPRESENTED),
        ("1 t", STATES.PARTIAL),
        ("1 teilweise", STATES.PARTIAL),
        ("1 partial", STATES.PARTIAL),
        ("1 offen", STATES.EXPECTED),
    ],
)
def test_states_are_typed_in_german_in_english_or_as_one_key(typed: str, state: AttendanceState) -> None:
    assert parse_line(typed) == TypedState("1", state)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("7 teilweise ab 14:20 bis 16:00", TypedState("7", STATES.PARTIAL, time(14, 20), time(16))),
        ("7 a ab 14:20", TypedState("7", STATES.PARTIAL, time(14, 20))),
        ("7 a bis 16.00 Uhr", TypedState("7", STATES.PARTIAL, None, time(16))),
        ("7 t 14:20 16:00", TypedState("7", STATES.PARTIAL, time(14, 20), time(16))),
        ("von der Heide, a", TypedState("von der Heide", STATES.PRESENT)),
        ("Heide, Jan von der – e", TypedState("Heide Jan von der", STATES.EXCUSED)),
        ("9 v durch Anna Muster", TypedState("9", STATES.REPRESENTED, by="Anna Muster")),
        ("9 represented by Dr. Anna Muster", TypedState("9", STATES.REPRESENTED, by="Dr. Anna Muster")),
        ("12 z", TypedState("12", STATES.PRESENT, online=True)),
        ("Heide, Jan von der – a online", TypedState("Heide Jan von der", STATES.PRESENT, online=True)),
        ("7 t ab 14:20 zugeschaltet", TypedState("7", STATES.PARTIAL, time(14, 20), online=True)),
        ("9 v zugeschaltet durch Anna Muster", TypedState("9", STATES.REPRESENTED, by="Anna Muster", online=True)),
        ("+ Gast; Greta; Beirat; Vortrag", TypedGuest("Gast", "Greta", "Beirat", "Vortrag")),
        ("+ Gast", TypedGuest("Gast")),
        ("68 + Gast; Greta", TypedGuest("Gast", "Greta", row_no=68)),
    ],
)
def test_times_names_stand_ins_and_guests_are_understood(typed: str, meant: object) -> None:
    assert parse_line(typed) == meant


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("12", "attend.no_state"),
        ("a", "attend.no_state"),
        ("Brandt kommt", "attend.no_state"),
        ("7 t ab 25:10", "attend.no_time"),
        ("7 t ab 14:61", "attend.no_time"),
        ("+ ; Greta", "person.without_name"),
        ("² a", "attendance.unknown_row"),
    ],
)
def test_what_cannot_be_understood_is_refused(typed: str, code: str) -> None:
    with pytest.raises(SecretariatError) as refused:
        parse_line(typed)
    assert refused.value.code == code


# What becomes of it


def test_each_stored_line_is_answered_with_number_name_and_state(meeting: Path) -> None:
    run = attend(meeting, "1 a", "Ömer e", "heide, u", "", "2 anwesend bis 16:00")
    assert run.status == 0
    assert run.err == ""
    assert run.out.splitlines() == [
        "ok 1 Brandt, Anna present",
        "ok 4 Ömer, Zoë excused",
        "ok 3 Heide, Jan von der unexcused",
        "ok 2 Brandt, Kai partial",
    ]
    stored = rows(meeting)
    assert stored["Kai Brandt"].left == time(16)
    assert stored["Zoë Ömer"].state is STATES.EXCUSED


def test_a_refused_line_is_answered_with_its_reason_and_stops_nothing(meeting: Path) -> None:
    run = attend(meeting, "Brandt a", "1 a", "99 a", "niemand e", "2 t ab 22:00", "3 e")
    assert run.status == 2
    answers = run.out.splitlines()
    assert [answer[:2] for answer in answers] == ["no", "ok", "no", "no", "no", "ok"]
    assert answers[0].startswith("no Brandt a: „Brandt“ passt zu mehreren Zeilen: 1, 2.")
    assert answers[2].startswith("no 99 a: Eine Zeile 99 gibt es")
    assert "22:00" in answers[4]
    assert "4" in run.err
    assert rows(meeting)["Kai Brandt"].state is STATES.EXPECTED


def test_a_correction_counts_and_typing_twice_does_not_harm(meeting: Path) -> None:
    assert attend(meeting, "1 a", "1 e", "1 e", "1 a").status == 0
    assert rows(meeting)["Anna Brandt"].state is STATES.PRESENT
    assert attend(meeting, "1 u").status == 0
    assert rows(meeting)["Anna Brandt"].state is STATES.UNEXCUSED


def test_the_deputy_of_the_seat_stands_in(meeting: Path) -> None:
    assert attend(meeting, "1 v durch Vera Vogt").out == "ok 1 Brandt, Anna represented\n"
    stored = rows(meeting)
    assert stored["Vera Vogt"].acts_for_seat_id == stored["Anna Brandt"].seat_id
    assert stored["Vera Vogt"].state is STATES.PRESENT


def test_the_stand_in_becomes_a_guest_when_the_member_comes_after_all(meeting: Path) -> None:
    assert attend(meeting, "1 v durch Vera Vogt", "1 a").status == 0
    stored = rows(meeting)
    assert stored["Vera Vogt"].acts_for_seat_id is None
    assert stored["Anna Brandt"].state is STATES.PRESENT


def test_a_stand_in_nobody_named_is_refused_where_deputies_are_personal(meeting: Path) -> None:
    run = attend(meeting, "2 v durch Frau Dr. Nora Neu")
    assert run.status == 2
    assert "nicht als Stellvertretung benannt" in run.out
    assert "Nora Neu" not in rows(meeting)


def test_a_stand_in_nobody_knows_belongs_to_the_member_s_house(meeting: Path) -> None:
    own = ("version=1", "valid_from=2026-09-20", "deputy_model=ad hoc je Organisation")
    assert secretariat("rules", meeting, "--committee", "BR", *own).status == 0
    with Register.open(meeting) as register, register.writing("Namensgleich") as writing:
        house = Organisation(name="Haus Weit")
        writing.add(house, Person(given_name="Nora", family_name="Neu", organisation_id=house.id))
    assert attend(meeting, "2 v durch Frau Dr. Nora Neu").status == 0
    with Register.open(meeting, read_only=True) as register, register.reading() as reading:
        noras = reading.all(Person, given_name="Nora")
        row = next(row for row in reading.all(Attendance) if row.person_id in {one.id for one in noras})
        stand_in = reading.get(Person, row.person_id)
        house = reading.get(Organisation, stand_in.organisation_id or "")
    assert len(noras) == 2, "somebody of the same name elsewhere is not meant"
    assert (stand_in.academic_title, house.name) == ("Dr.", "Haus Buche gGmbH")


def test_nobody_stands_in_for_herself_and_presence_needs_no_stand_in(meeting: Path) -> None:
    run = attend(meeting, "1 v durch Anna Brandt", "1 a durch Vera Vogt")
    assert [answer[:2] for answer in run.out.splitlines()] == ["no", "no"]
    assert rows(meeting)["Anna Brandt"].state is STATES.EXPECTED


def test_guests_get_a_row_behind_the_others_or_the_empty_one_they_signed(meeting: Path) -> None:
    run = attend(meeting, "+ Gast; Greta; Beirat der Stadt; Vortrag", "9 + Lang; Leo", "+ Kurz; Kim; Beirat der Stadt")
    assert run.out.splitlines() == [
        "ok 5 Gast, Greta present",
        "ok 9 Lang, Leo present",
        "ok 10 Kurz, Kim present",
    ]
    stored = rows(meeting)
    assert (stored["Greta Gast"].occasion, stored["Leo Lang"].occasion) == ("Vortrag", "Gast")
    with Register.open(meeting, read_only=True) as register, register.reading() as reading:
        assert len(reading.all(Organisation, name="Beirat der Stadt")) == 1


def test_a_guest_is_not_taken_twice_nor_onto_a_row_that_is_signed(meeting: Path) -> None:
    run = attend(meeting, "9 + Lang; Leo", "+ Lang; Leo", "1 + Neu; Nora", "9 + Neu; Nora")
    assert [answer[:2] for answer in run.out.splitlines()] == ["ok", "no", "no", "no"]
    assert "Nora Neu" not in rows(meeting)


def test_english_answers_have_the_same_form(meeting: Path) -> None:
    run = secretariat("attend", meeting, "--meeting", "BR-1", "--lang", "en", typed="1 a\n99 a\n")
    assert run.out.splitlines()[0] == "ok 1 Brandt, Anna present"
    assert run.out.splitlines()[1].startswith("no 99 a: ")
    assert "Zeile" not in run.out


def test_a_guest_found_after_the_closing_is_added_only_with_a_reason(meeting: Path) -> None:
    attend(meeting, "1 a")
    with Register.open(meeting) as register, register.writing("Ende") as writing:
        (held,) = writing.all(Meeting)
        writing.change(replace(held, state=MeetingState.CLOSED))
    refused = attend(meeting, "+ Neu; Nora")
    assert refused.status == 2
    assert refused.out.startswith("no + Neu; Nora: ")
    why = ("--correction", "zweites Blatt")
    added = secretariat("attend", meeting, "--meeting", "BR-1", *why, typed="+ Neu; Nora\n")
    assert added.status == 0, added.out
    assert rows(meeting)["Nora Neu"].note == "Berichtigt: zweites Blatt"


def test_a_meeting_that_is_not_there_is_refused(meeting: Path) -> None:
    before = meeting.read_bytes()
    run = secretariat("attend", meeting, "--meeting", "BR-7", typed="1 a\n")
    assert (run.status, run.out) == (2, "")
    assert "BR-1" in run.err
    assert meeting.read_bytes() == before


def test_row_numbers_stay_when_the_sheet_is_opened_again(meeting: Path) -> None:
    attend(meeting, "+ Gast; Greta")
    before = {name: row.row_no for name, row in rows(meeting).items()}
    attend(meeting, "1 a")
    assert {name: row.row_no for name, row in rows(meeting).items()} == before


def test_a_name_once_typed_is_found_as_guest_too(meeting: Path) -> None:
    run = attend(meeting, "+ Gast; Greta", "Gast t bis 15:00")
    assert run.out.splitlines()[-1] == "ok 5 Gast, Greta partial"


def test_when_nobody_reads_the_answers_no_further_line_is_entered(
    meeting: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    unread, written_to = os.pipe()
    os.close(unread)
    monkeypatch.setattr(sys, "argv", ["secretariat", "attend", str(meeting), "--meeting", "BR-1"])
    monkeypatch.setattr(sys, "stdin", ("1 a\n", "2 a\n"))
    answers = os.fdopen(written_to, "w", encoding="utf-8")
    with answers, contextlib.redirect_stdout(answers), pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert capfd.readouterr().err.startswith("Die Ausgabe wird nicht mehr gelesen.")
    assert [row.state for row in rows(meeting).values()].count(STATES.PRESENT) == 1


def test_without_any_input_nothing_is_entered(meeting: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["secretariat", "attend", str(meeting), "--meeting", "BR-1"])
    monkeypatch.setattr(sys, "stdin", None)
    main()
    assert {row.state for row in rows(meeting).values()} == {STATES.EXPECTED}
