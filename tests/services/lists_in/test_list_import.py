"""Lists of members through the whole import: both samples against their truth, twice, undone, redone, refused."""

from datetime import date
from pathlib import Path

import pytest

from sample_lists import LISTS, REASON_OF_DIRT, truth
from secretariat.documents.reading import read_list
from secretariat.domain.committees import Bench, Committee, Sensitivity
from secretariat.domain.errors import RuleBrokenError, SecretariatError
from secretariat.domain.people import LetterStyle, Organisation, Person, Salutation
from secretariat.services.committee.committees import find_committee
from secretariat.services.lists_in.list_import import carry_out, plan_import
from secretariat.services.people.people import trash_people
from secretariat.services.register import history
from secretariat.storage.register import Register
from services.importing import TODAY, counts, people_of, reasons, seats_of, take_in, written

SEX = {Salutation.MR: "m", Salutation.MRS: "w", Salutation.UNKNOWN: "d", Salutation.DIVERSE: "d"}
HEAD = "Bank;Anrede;Vorname;Nachname;Institution;Straße;PLZ;Ort;E-Mail;Amtszeit bis"
ANNA = "Träger;Frau;Anna;Uhl;Haus Ahorn e. V.;Ahornweg 3;59423;Unna;anna.uhl@ahorn.example;31.12.2028"
KAI = "Träger;Herr;Kai;Dorn;Haus Buche gGmbH;Buchenweg 5;59423;Unna;kai.dorn@buche.example;31.12.2028"


def persons(register: Register) -> dict[str, Person]:
    with register.reading() as reading:
        return {f"{one.given_name} {one.family_name}": one for one in reading.all(Person)}


def named(register: Register, short_name: str) -> Committee:
    with register.reading() as reading:
        return find_committee(reading, short_name)


# The two samples


def test_the_lsp_list_brings_65_people_and_merges_two(register: Register) -> None:
    plan = take_in(register, LISTS / "lsp_verteiler.xlsx", "LSP")
    assert counts(plan.summary) == (65, 0, 2, 0)
    assert len(persons(register)) == 65
    seats = seats_of(register, "LSP")
    assert len(seats) == 65
    assert all(seat.holder for seat in seats)


def test_every_member_of_the_lsp_list_is_kept_as_the_truth_has_her(register: Register) -> None:
    take_in(register, LISTS / "lsp_verteiler.xlsx", "LSP")
    kept, shown = persons(register), people_of(register, "LSP")
    with register.reading() as reading:
        houses = {house.id: house for house in reading.all(Organisation)}
    for member in truth("lsp_verteiler")["members"]:
        name = f"{member['first']} {member['last']}"
        person, row = kept[name], shown[name]
        house = houses.get(person.organisation_id or "")
        self_advocate = member["bench"] not in {"LWL", "Kreis", "LE", "Kommunen"}
        assert SEX[person.salutation] == member["sex"]
        assert person.name_prefix == member["prefix"]
        assert (house.name if house else "", house.department if house else "") == (member["org"], member["dept"])
        assert f"{row.address.street} {row.address.house_no}".strip() == member["street"]
        assert (row.address.postal_code, row.address.city) == (member["zip"], member["city"])
        assert row.address_lines[-1] == f"{member['zip']} {member['city']}"
        if not self_advocate:  # the sheet of the self-advocates has no such columns
            assert (person.academic_title, person.job_title) == (member["title"], member["func"])
            assert person.phone_office == member["phone"]


def test_letter_styles_and_care_of_reach_the_letter(register: Register) -> None:
    take_in(register, LISTS / "lsp_verteiler.xlsx", "LSP")
    kept, shown = persons(register), people_of(register, "LSP")
    assert kept["Désirée Demir"].letter_style is LetterStyle.EASY_LANGUAGE
    assert kept["Margarethe Dorn"].letter_style is LetterStyle.LARGE_PRINT
    assert "c/o Wohnhaus Sonnenhof" in shown["Lotte Specht"].address_lines


def test_benches_of_the_lsp_list_are_made_and_the_sensitive_one_is_protected(register: Register) -> None:
    take_in(register, LISTS / "lsp_verteiler.xlsx", "LSP")
    with register.reading() as reading:
        benches = {bench.short_name: bench for bench in reading.all(Bench)}
    assert benches.keys() == {"LWL", "Kreis", "LE", "Kommunen", "Interessenvertretung"}
    special = [bench.short_name for bench in benches.values() if bench.sensitivity is Sensitivity.SPECIAL]
    assert special == ["Interessenvertretung"]


def test_every_dirty_row_of_the_truth_is_reported(register: Register) -> None:
    plan = take_in(register, LISTS / "lsp_verteiler.xlsx", "LSP")
    told = {(doubt.sheet, doubt.row, doubt.reason) for doubt in plan.summary.doubts}
    # The truth counts the first sheet by its "lfd. Nr.", which begins below five rows of title and headings.
    rows_above = {"Träger + Verwaltung": (3, 6), "Interessenvertretung": (0, 0)}
    for sheet, number, why in truth("lsp_verteiler")["dirt"]:
        places = range(number + min(rows_above[sheet]), number + max(rows_above[sheet]) + 1)
        assert any((sheet, row, REASON_OF_DIRT[why]) in told for row in places), (sheet, number, why)


def test_the_gera_list_brings_12_members_and_their_12_deputies(register: Register) -> None:
    plan = take_in(register, LISTS / "gera_rsg.csv", "RSG ITP")
    assert counts(plan.summary) == (24, 0, 0, 0)
    seats = seats_of(register, "RSG ITP")
    expected = truth("gera_rsg")["members"]
    assert len(seats) == len(expected) == 12
    for seat, member in zip(seats, expected, strict=True):
        deputy = member["deputy"]
        words = (deputy["first"].replace("ł", "?"), deputy["prefix"], deputy["last"])
        assert seat.holder == " ".join(filter(None, (member["first"], member["prefix"], member["last"])))
        assert seat.deputies == (" ".join(filter(None, words)),)


def test_gera_gets_its_zeros_and_days_back(register: Register) -> None:
    take_in(register, LISTS / "gera_rsg.csv", "RSG ITP")
    shown = people_of(register, "RSG ITP")
    for member in truth("gera_rsg")["members"]:
        row = shown[f"{member['first']} {member['last']}"]
        assert f"{row.address.street} {row.address.house_no}" == member["street"]
        assert row.address_lines[-1] == f"{member['zip']} Gera"
    starts = [seat.valid_from for seat in seats_of(register, "RSG ITP")]
    assert starts == [date(2015, 6, 30), date(2024, 1, 1), date(2024, 3, 1), date(2023, 3, 1)] * 3
    assert named(register, "RSG ITP").federal_state == "TH"


@pytest.mark.parametrize(("source", "committee"), [("lsp_verteiler.xlsx", "LSP"), ("gera_rsg.csv", "RSG ITP")])
def test_the_same_list_again_changes_nothing(register: Register, source: str, committee: str) -> None:
    added = take_in(register, LISTS / source, committee).summary.added
    before, steps = register.dump(), register.last_number()
    again = take_in(register, LISTS / source, committee, date(2026, 3, 1))
    assert (again.summary.added, again.summary.changed, again.summary.unchanged) == (0, 0, added)
    assert register.dump() == before
    assert register.last_number() == steps


@pytest.mark.parametrize(("source", "committee"), [("lsp_verteiler.xlsx", "LSP"), ("gera_rsg.csv", "RSG ITP")])
def test_an_import_is_one_step_to_undo_and_to_redo(register: Register, source: str, committee: str) -> None:
    take_in(register, LISTS / "gera_rsg.csv", "Vorher")
    before = register.dump()
    take_in(register, LISTS / source, committee)
    after = register.dump()
    history.undo(register)
    assert register.dump() == before
    history.redo(register)
    assert register.dump() == after


def test_the_same_people_on_two_committees_are_one_record_with_two_seats(register: Register) -> None:
    take_in(register, LISTS / "gera_rsg.csv", "RSG ITP")
    plan = take_in(register, LISTS / "gera_rsg.csv", "Beirat")
    assert plan.summary.added == 0
    assert len(persons(register)) == 24
    first, second = seats_of(register, "RSG ITP"), seats_of(register, "Beirat")
    assert [seat.holder_id for seat in first] == [seat.holder_id for seat in second]


# What changes and what stays


def test_an_updated_list_changes_just_that(register: Register, tmp_path: Path) -> None:
    take_in(register, written(tmp_path, HEAD, ANNA, KAI), "BR")
    changed = take_in(register, written(tmp_path, HEAD, ANNA.replace("2028", "2030"), KAI), "BR")
    assert counts(changed.summary) == (0, 1, 0, 1)
    assert len(changed.changed) == 1
    assert changed.new == ()


def test_a_list_with_fewer_columns_empties_nothing(register: Register, tmp_path: Path) -> None:
    take_in(register, LISTS / "gera_rsg.csv", "RSG ITP")
    before = register.dump()
    head, rows = (
        "Vorname;Nachname;E-Mail",
        [f"{one['first']};{one['last']};{one['mail']}" for one in truth("gera_rsg")["members"]],
    )
    plan = take_in(register, written(tmp_path, head, *rows), "RSG ITP")
    assert counts(plan.summary) == (0, 0, 0, 12)
    assert register.dump() == before


def test_a_list_without_departments_leaves_everybody_in_hers(register: Register, tmp_path: Path) -> None:
    head = "Vorname;Nachname;Institution;Abteilung;E-Mail"
    rows = ("Anna;Uhl;Kreis Unna;Soziales;anna.uhl@kreis.example", "Kai;Dorn;Kreis Unna;Jugend;kai.dorn@kreis.example")
    take_in(register, written(tmp_path, head, *rows), "BR")
    before = register.dump()
    fewer = [";".join(row.split(";")[index] for index in (0, 1, 2, 4)) for row in rows]
    take_in(register, written(tmp_path, "Vorname;Nachname;Institution;E-Mail", *fewer), "BR")
    assert register.dump() == before


def test_somebody_new_without_a_department_is_not_put_into_another_s(register: Register, tmp_path: Path) -> None:
    head = "Vorname;Nachname;Institution;Abteilung;Ort"
    take_in(register, written(tmp_path, head, "Anna;Uhl;Kreis Unna;Soziales;Unna", "Kai;Dorn;Kreis Unna;;Unna"), "BR")
    with register.reading() as reading:
        houses = {house.id: house.department for house in reading.all(Organisation)}
    kept = persons(register)
    assert houses[kept["Anna Uhl"].organisation_id or ""] == "Soziales"
    assert houses[kept["Kai Dorn"].organisation_id or ""] == ""


def test_a_moved_person_keeps_nothing_of_the_old_door(register: Register, tmp_path: Path) -> None:
    head = "Vorname;Nachname;c/o;Straße;PLZ;Ort;Ortsteil"
    take_in(register, written(tmp_path, head, "Anna;Uhl;Familie Dorn;Ahornweg 3;59423;Unna;Massen"), "BR")
    moved = take_in(
        register, written(tmp_path, "Vorname;Nachname;Straße;PLZ;Ort", "Anna;Uhl;Am Markt 1;59065;Hamm"), "BR"
    )
    assert counts(moved.summary) == (0, 1, 0, 0)
    assert people_of(register, "BR")["Anna Uhl"].address_lines == ("Anna Uhl", "Am Markt 1", "59065 Hamm")


def test_a_corrected_town_keeps_what_the_list_does_not_say(register: Register, tmp_path: Path) -> None:
    head = "Vorname;Nachname;c/o;Straße;PLZ;Ort"
    take_in(register, written(tmp_path, head, "Anna;Uhl;Familie Dorn;Ahornweg 3;59423;Una"), "BR")
    take_in(register, written(tmp_path, "Vorname;Nachname;Straße;PLZ;Ort", "Anna;Uhl;Ahornweg 3;59423;Unna"), "BR")
    lines = people_of(register, "BR")["Anna Uhl"].address_lines
    assert lines == ("Anna Uhl", "c/o Familie Dorn", "Ahornweg 3", "59423 Unna")


def test_two_spellings_of_a_street_are_one(register: Register, tmp_path: Path) -> None:
    take_in(register, written(tmp_path, HEAD, KAI.replace("Buchenweg", "Musterstraße")), "BR")
    before = register.dump()
    take_in(register, written(tmp_path, HEAD, KAI.replace("Buchenweg", "Musterstr.")), "BR")
    assert register.dump() == before


def test_who_changed_the_house_sits_for_the_new_one(register: Register, tmp_path: Path) -> None:
    take_in(register, written(tmp_path, HEAD, ANNA, KAI), "BR")
    moved = KAI.replace("Haus Buche gGmbH;Buchenweg 5", "Haus Eiche e. V.;Eichenweg 7")
    plan = take_in(register, written(tmp_path, HEAD, ANNA, moved), "BR")
    assert counts(plan.summary) == (0, 1, 0, 1)
    lines = people_of(register, "BR")["Kai Dorn"].address_lines
    assert lines == ("Haus Eiche e. V.", "Herrn Kai Dorn", "Eichenweg 7", "59423 Unna")


def test_another_committee_s_list_does_not_move_her_here(register: Register, tmp_path: Path) -> None:
    take_in(register, written(tmp_path, HEAD, ANNA), "BR")
    before = people_of(register, "BR")
    other = ANNA.replace("Haus Ahorn e. V.;Ahornweg 3", "Haus Eiche e. V.;Eichenweg 7")
    take_in(register, written(tmp_path, HEAD, other), "Zweites")
    assert people_of(register, "BR") == before
    assert people_of(register, "Zweites")["Anna Uhl"].address_lines[0] == "Haus Eiche e. V."
    assert len(persons(register)) == 1


def test_a_private_address_beside_the_office_s_is_the_one_of_the_letter(register: Register, tmp_path: Path) -> None:
    home = "Träger;Frau;Ina;Falk;Haus Ahorn e. V.;Heimweg 9;59427;Unna;ina.falk@ahorn.example;;privat"
    take_in(register, written(tmp_path, f"{HEAD};Adressart", f"{ANNA};dienstlich", home), "BR")
    shown = people_of(register, "BR")
    assert "Heimweg 9" in shown["Ina Falk"].address_lines
    assert "Ahornweg 3" in shown["Anna Uhl"].address_lines
    before = register.dump()
    take_in(register, written(tmp_path, f"{HEAD};Adressart", f"{ANNA};dienstlich", home), "BR")
    assert register.dump() == before


def test_people_known_by_nothing_but_their_names_are_found_again(register: Register, tmp_path: Path) -> None:
    rows = ("Kai;Uhl;Kim;Pohl", "Kai;Uhl;;", "Ada;Roth;;")
    head = "Vorname;Nachname;Stellv. Vorname;Stellv. Nachname"
    first = take_in(register, written(tmp_path, head, *rows), "BR")
    assert "like.same_name" in reasons(first)
    assert first.summary.added == 4
    before = register.dump()
    again = take_in(register, written(tmp_path, head, *rows), "BR")
    assert counts(again.summary) == (0, 0, 0, 4)
    assert register.dump() == before


# Doubts


def test_a_name_near_to_one_of_the_register_is_asked_with_both_sides(register: Register, tmp_path: Path) -> None:
    take_in(register, written(tmp_path, HEAD, KAI.replace("Dorn", "Maier").replace("dorn", "maier")), "BR")
    near = KAI.replace("Dorn", "Meyer").replace("kai.dorn", "k.meyer")
    plan = take_in(register, written(tmp_path, HEAD, near), "Zweites")
    doubt = next(doubt for doubt in plan.summary.doubts if doubt.reason.startswith("like."))
    assert doubt.value == "Kai Meyer (Haus Buche gGmbH, Unna, k.meyer@buche.example)"
    assert doubt.proposal == "Kai Maier (Haus Buche gGmbH, Unna, kai.maier@buche.example)"
    assert (doubt.row, plan.summary.added) == (2, 1)


def test_two_spellings_of_a_name_and_of_a_house_are_one(register: Register, tmp_path: Path) -> None:
    take_in(register, written(tmp_path, HEAD, ANNA.replace("Uhl", "Müller").replace("anna.uhl", "am")), "BR")
    before = register.dump()
    same = ANNA.replace("Uhl", "MUELLER").replace("anna.uhl", "am").replace("e. V.", "e.V.")
    plan = take_in(register, written(tmp_path, HEAD, same), "BR")
    assert counts(plan.summary) == (0, 0, 0, 1)
    assert register.dump() == before


def test_a_seat_that_somebody_holds_is_asked_and_never_taken(register: Register, tmp_path: Path) -> None:
    head = "Bank;Sitz-Nr.;Vorname;Nachname;E-Mail"
    take_in(register, written(tmp_path, head, "A;1;Anna;Uhl;anna@uhl.example"), "BR")
    plan = take_in(register, written(tmp_path, head, "A;1;Kai;Dorn;kai@dorn.example"), "BR")
    doubt = next(doubt for doubt in plan.summary.doubts if doubt.reason == "import.seat_taken")
    assert (doubt.value, doubt.proposal, doubt.row) == ("A 1", "Uhl, Anna", 2)
    assert [seat.holder for seat in seats_of(register, "BR")] == ["Anna Uhl"]
    assert "Kai Dorn" in persons(register)


@pytest.mark.parametrize(("said", "shown"), [("B;4", "B 4"), ("A;4", "A 4"), ("B;", "B")])
def test_another_seat_than_the_register_s_is_asked_and_stays(
    register: Register, tmp_path: Path, said: str, shown: str
) -> None:
    head = "Bank;Sitz-Nr.;Vorname;Nachname;E-Mail"
    take_in(register, written(tmp_path, head, "A;1;Anna;Uhl;anna@uhl.example"), "BR")
    before = seats_of(register, "BR")
    plan = take_in(register, written(tmp_path, head, f"{said};Anna;Uhl;anna@uhl.example"), "BR")
    doubt = next(doubt for doubt in plan.summary.doubts if doubt.reason == "import.other_seat")
    assert (doubt.value, doubt.proposal) == (shown, "A 1")
    assert [seat for seat in seats_of(register, "BR") if seat.holder] == list(before)


def test_vacant_rows_keep_seats_free_and_do_not_add_up(register: Register, tmp_path: Path) -> None:
    head = "Bank;Vorname;Nachname;E-Mail"
    rows = ("A;Anna;Uhl;anna@uhl.example", "A;;N. N.;", "A;;vakant;", "A;Kai;Dorn;kai@dorn.example")
    first = take_in(register, written(tmp_path, head, *rows), "BR")
    assert first.summary.added == 2
    assert [seat.holder for seat in seats_of(register, "BR")] == ["Anna Uhl", "Kai Dorn", "", ""]
    before = register.dump()
    take_in(register, written(tmp_path, head, *rows), "BR")
    assert register.dump() == before


def test_a_seat_called_vacant_that_is_held_is_asked(register: Register, tmp_path: Path) -> None:
    head = "Bank;Sitz-Nr.;Vorname;Nachname;E-Mail"
    rows = ("A;1;Anna;Uhl;anna@uhl.example", "A;2;Kai;Dorn;kai@dorn.example")
    take_in(register, written(tmp_path, head, *rows), "BR")
    plan = take_in(register, written(tmp_path, head, "A;1;;vakant;", rows[1]), "BR")
    doubt = next(doubt for doubt in plan.summary.doubts if doubt.reason == "import.seat_not_vacant")
    assert (doubt.value, doubt.proposal) == ("A 1", "Uhl, Anna")
    assert [seat.holder for seat in seats_of(register, "BR")] == ["Anna Uhl", "Kai Dorn"]


def test_a_row_without_a_person_keeps_the_house_and_is_said(register: Register, tmp_path: Path) -> None:
    house = "Träger;;;;Haus Esche e. V.;Eschenweg 4;59423;Unna;;"
    plan = take_in(register, written(tmp_path, HEAD, ANNA, house), "BR")
    assert "import.no_person" in reasons(plan)
    assert plan.summary.added == 1
    with register.reading() as reading:
        assert {one.name for one in reading.all(Organisation)} == {"Haus Ahorn e. V.", "Haus Esche e. V."}


def test_terms_that_end_before_they_begin_or_are_over_are_asked(register: Register, tmp_path: Path) -> None:
    head = "Vorname;Nachname;E-Mail;Benannt am;Amtszeit bis"
    rows = ("Anna;Uhl;anna@uhl.example;01.03.2025;01.02.2024", "Kai;Dorn;kai@dorn.example;01.03.2020;31.12.2024")
    plan = take_in(register, written(tmp_path, head, *rows), "BR")
    told = [(doubt.row, doubt.reason) for doubt in plan.summary.doubts]
    assert (2, "import.days_in_order") in told
    assert (3, "import.term_over") in told
    assert [seat.holder for seat in seats_of(register, "BR")] == ["Anna Uhl", ""]
    before = register.dump()
    take_in(register, written(tmp_path, head, *rows), "BR")
    assert register.dump() == before


def test_who_starts_later_is_seated_once(register: Register, tmp_path: Path) -> None:
    source = written(tmp_path, "Vorname;Nachname;Benannt am", "Anna;Uhl;01.07.2026")
    take_in(register, source, "BR")
    before = register.dump()
    take_in(register, source, "BR", date(2026, 2, 1))
    assert register.dump() == before
    assert [seat.holder for seat in seats_of(register, "BR", date(2026, 8, 1))] == ["Anna Uhl"]


def test_who_was_in_the_trash_comes_back_and_it_is_said(register: Register, tmp_path: Path) -> None:
    source = written(tmp_path, HEAD, ANNA)
    take_in(register, source, "BR")
    with register.writing("Papierkorb") as writing:
        person = writing.all(Person)[0]
        trash_people(writing, (person.id,), TODAY)
    plan = take_in(register, source, "BR")
    assert "import.from_trash" in reasons(plan)
    assert counts(plan.summary) == (0, 1, 0, 0)
    assert persons(register)["Anna Uhl"].trashed_on is None


# All or nothing


def test_a_list_of_nobody_is_refused(register: Register, tmp_path: Path) -> None:
    before = register.dump()
    with pytest.raises(RuleBrokenError, match=r"import\.nobody"):
        take_in(register, written(tmp_path, "Artikel;Preis", "Stift;2", "Papier;5"), "BR")
    assert register.dump() == before


def test_one_row_that_fails_stops_the_whole_list(register: Register, tmp_path: Path) -> None:
    take_in(register, written(tmp_path, HEAD, ANNA), "BR")
    changed = ANNA.replace("anna.uhl@ahorn", "uhl@ahorn")
    with register.reading() as reading:
        plan = plan_import(reading, read_list(written(tmp_path, HEAD, KAI, changed)), "Neu", TODAY)
    history.undo(register)  # the person that the plan would change is gone meanwhile
    before, number = register.dump(), register.last_number()
    with pytest.raises(SecretariatError, match=r"record\.missing"), register.writing("Import") as writing:
        carry_out(writing, plan)
    assert register.dump() == before
    assert register.last_number() == number
