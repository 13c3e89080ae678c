"""The committee of an import: found, founded with the Land of its people, its benches made and protected."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from making import a_meeting, folder_of, sent
from secretariat.domain.committees import (
    Bench,
    Committee,
    DeputiesInvited,
    DeputyModel,
    NoticeUnit,
    RulesOfProcedure,
    Sensitivity,
)
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Answer, InvitationRole, ReplyChannel
from secretariat.domain.list_headings import MEMBER_LIST_COLUMNS
from secretariat.services.committee.committees import change_bench, find_committee
from secretariat.services.meeting.replies import ReplyDetails, record_reply
from secretariat.services.meeting.stand_ins import call_in, next_stand_in
from secretariat.storage.register import Register
from services.importing import seats_of, take_in, written

HEAD = "Bank;Anrede;Vorname;Nachname;Institution;Straße;PLZ;Ort;E-Mail"
ANNA = "Träger;Frau;Anna;Uhl;Haus Ahorn e. V.;Ahornweg 3;59423;Unna;anna.uhl@ahorn.example"
KAI = "Träger;Herr;Kai;Dorn;Haus Buche gGmbH;Buchenweg 5;59423;Unna;kai.dorn@buche.example"


def named(register: Register, short_name: str) -> Committee:
    with register.reading() as reading:
        return find_committee(reading, short_name)


def test_a_missing_committee_is_founded_with_the_land_of_its_people(register: Register, tmp_path: Path) -> None:
    take_in(register, written(tmp_path, HEAD, ANNA.replace("59423", "80331").replace("Unna", "München")), "AK")
    founded = named(register, "AK")
    assert (founded.name, founded.federal_state) == ("AK", "BY")


def rules_of(register: Register, short_name: str) -> RulesOfProcedure:
    committee = named(register, short_name)
    with register.reading() as reading:
        (rules,) = reading.all(RulesOfProcedure, committee_id=committee.id)
        return rules


def test_a_founded_committee_begins_with_rules_that_let_the_deputies_of_the_list_sit_in(
    register: Register, tmp_path: Path
) -> None:
    head = f"{HEAD};Benannt am;Stellv. Anrede;Stellv. Vorname;Stellv. Name"
    rows = (f"{ANNA};30.06.2015;Herr;Otto;Hohenfeld", f"{KAI};01.01.2024;Frau;Ida;Stern")
    take_in(register, written(tmp_path, head, *rows), "RSG")
    rules = rules_of(register, "RSG")
    assert (rules.version, rules.valid_from) == ("Vorschlag", date(2015, 6, 30))
    assert (rules.deputy_model, rules.deputies_receive_invite) == (DeputyModel.PERSONAL, DeputiesInvited.WHEN_NEEDED)
    assert (rules.notice_value, rules.notice_unit, rules.one_voting_seat_each) == (14, NoticeUnit.CALENDAR_DAYS, True)
    meeting = a_meeting(register, named(register, "RSG"))
    folder = sent(register, meeting)
    assert len(folder.invitations) == 2, "deputies are asked only when somebody cannot come"
    with register.writing("Absage") as writing:
        refusal = ReplyDetails(Answer.DECLINED, date(2026, 9, 1), ReplyChannel.PHONE)
        record_reply(writing, folder, folder.invitations[0], refusal)
    folder = folder_of(register, meeting)
    coming = next_stand_in(folder, folder.invitations[0])
    assert coming is not None
    with register.writing("Nachrücken") as writing:
        asked = call_in(writing, folder, folder.invitations[0], coming)
    assert (asked.role, coming.family_name in {"Hohenfeld", "Stern"}) == (InvitationRole.DEPUTY, True)


def test_where_the_list_names_no_deputies_organisations_send_whom_they_like(register: Register, tmp_path: Path) -> None:
    take_in(register, written(tmp_path, HEAD, ANNA, KAI), "AK")
    rules = rules_of(register, "AK")
    assert rules.deputy_model is DeputyModel.AD_HOC
    take_in(register, written(tmp_path, HEAD, ANNA, KAI), "AK")
    assert rules_of(register, "AK") == rules, "a second list leaves the rules alone"


def test_a_known_committee_is_found_in_any_case_of_letters(register: Register, tmp_path: Path) -> None:
    take_in(register, written(tmp_path, HEAD, ANNA), "BR")
    take_in(register, written(tmp_path, HEAD, ANNA, KAI), " br ")
    with register.reading() as reading:
        assert len(reading.all(Committee)) == 1


def test_a_committee_without_a_name_is_refused(register: Register, tmp_path: Path) -> None:
    before = register.dump()
    with pytest.raises(RuleBrokenError, match=r"committee\.without_name"):
        take_in(register, written(tmp_path, HEAD, ANNA), "  ")
    assert register.dump() == before


def test_a_bench_that_tells_of_health_is_protected(register: Register, tmp_path: Path) -> None:
    take_in(register, written(tmp_path, HEAD, ANNA.replace("Träger", "Menschen mit Behinderungen"), KAI), "BR")
    with register.reading() as reading:
        benches = {bench.name: bench for bench in reading.all(Bench)}
    special = benches["Menschen mit Behinderungen"]
    assert (special.sensitivity, special.print_label) == (Sensitivity.SPECIAL, "Interessenvertretung")
    assert benches["Träger"].sensitivity is Sensitivity.NORMAL


@pytest.mark.parametrize("name", ["Interessenvertretung", "Selbstvertretung", "MmB"])
def test_a_protected_bench_can_be_changed_whatever_the_list_calls_it(
    register: Register, tmp_path: Path, name: str
) -> None:
    take_in(register, written(tmp_path, HEAD, ANNA.replace("Träger", name)), "BR")
    with register.writing("Bank") as writing:
        (bench,) = writing.all(Bench)
        assert (bench.name, bench.print_label) == (name, "Interessenvertretung")
        assert change_bench(writing, replace(bench, seats_planned=12)).seats_planned == 12


@pytest.mark.parametrize("label", ["Interessenvertretung", "Selbstvertretung"])
def test_a_protected_bench_of_an_own_list_keeps_its_label_and_can_be_changed(
    register: Register, tmp_path: Path, label: str
) -> None:
    values = {"Bank": label, "Bank (Bezeichnung)": "Menschen mit Behinderungen", "Schutzstufe der Bank": "besonders"}
    values |= {"Vorname": "Anna", "Nachname": "Uhl", "Sitz-Nr.": "1"}
    headings = (*MEMBER_LIST_COLUMNS, "Bank (Bezeichnung)", "Schutzstufe der Bank")
    row = ";".join(values.get(heading, "") for heading in headings)
    take_in(register, written(tmp_path, ";".join(headings), row), "BR")
    with register.writing("Bank") as writing:
        (bench,) = writing.all(Bench)
        assert (bench.name, bench.print_label) == ("Menschen mit Behinderungen", label)
        assert change_bench(writing, replace(bench, seats_planned=12)).seats_planned == 12


def test_several_sheets_are_several_benches(register: Register, tmp_path: Path) -> None:
    book = Workbook()
    for title, given in (("Kommunen", "Anna"), ("Träger", "Kai")):
        sheet = book.create_sheet(title)
        sheet.append(["Vorname", "Nachname", "E-Mail"])
        sheet.append([given, "Uhl", f"{given.lower()}@uhl.example"])
    book.remove(book.worksheets[0])
    book.save(tmp_path / "liste.xlsx")
    take_in(register, tmp_path / "liste.xlsx", "BR")
    assert [(seat.bench, seat.holder) for seat in seats_of(register, "BR")] == [
        ("Kommunen", "Anna Uhl"),
        ("Träger", "Kai Uhl"),
    ]
