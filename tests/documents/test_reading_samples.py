"""Both sample lists, read, understood and merged, against what they were made from."""

import pytest

from sample_lists import LISTS, REASON_OF_DIRT, truth
from secretariat.documents.reading import read_list
from secretariat.domain.list_entries import Doubt, ListEntry
from secretariat.domain.list_merging import merge_entries
from secretariat.domain.list_rows import InterpretedList, interpret_list

SALUTATIONS = {"Herr": "m", "Frau": "w", "": "d"}


@pytest.fixture(scope="module")
def verteiler() -> InterpretedList:
    return interpret_list(read_list(LISTS / "lsp_verteiler.xlsx"))


@pytest.fixture(scope="module")
def gera() -> InterpretedList:
    return interpret_list(read_list(LISTS / "gera_rsg.csv"))


def parts(entry: ListEntry) -> dict[str, str]:
    return {
        "sex": SALUTATIONS[entry.salutation],
        "title": entry.academic_title,
        "first": entry.given_name,
        "prefix": entry.name_prefix,
        "last": entry.family_name,
        "org": entry.organisation,
        "dept": entry.department,
        "func": entry.function,
        "street": f"{entry.street} {entry.house_no}".strip(),
        "zip": entry.postal_code,
        "city": entry.city,
        "mail": entry.email,
        "phone": entry.phone_office,
    }


def test_the_lsp_list_has_65_people_and_two_duplicates(verteiler: InterpretedList) -> None:
    merged = merge_entries(verteiler.entries)
    assert len(verteiler.entries) == 67
    assert len(merged.people) == 65
    assert merged.merged == 2
    assert [(doubt.sheet, doubt.row, doubt.reason) for doubt in merged.doubts] == [
        ("Träger + Verwaltung", 59, "merge.same_person"),
        ("Interessenvertretung", 14, "merge.same_person"),
    ]


def test_every_member_of_the_lsp_list_equals_the_truth(verteiler: InterpretedList) -> None:
    people = [person.entry for person in merge_entries(verteiler.entries).people]
    for entry, member in zip(people, truth("lsp_verteiler")["members"], strict=True):
        known = (
            set(parts(entry))
            if entry.sheet != "Interessenvertretung"
            else set(parts(entry)) - {"func", "title", "phone"}
        )
        # What the list itself does not say, or says wrongly and asks about.
        known -= {"mail"} if entry.row in {32, 36} or (entry.sheet, entry.row) in SHARED else set()
        assert {key: parts(entry)[key] for key in known} == {key: member[key] for key in known}, entry


SHARED = {("Interessenvertretung", 3), ("Interessenvertretung", 4)}


def test_every_dirty_row_of_the_lsp_list_is_reported(verteiler: InterpretedList) -> None:
    reported: dict[tuple[str, str], list[Doubt]] = {}
    numbers = {(entry.sheet, entry.row): entry.list_no or str(entry.row) for entry in verteiler.entries}
    for doubt in [*verteiler.doubts, *merge_entries(verteiler.entries).doubts]:
        number = numbers.get((doubt.sheet, doubt.row), "")
        reported.setdefault((doubt.sheet, number), []).append(doubt)
    for sheet, number, why in truth("lsp_verteiler")["dirt"]:
        assert REASON_OF_DIRT[why] in [doubt.reason for doubt in reported[sheet, str(number)]]


def test_a_spelled_out_at_sign_is_proposed_and_not_taken(verteiler: InterpretedList) -> None:
    doubt = next(doubt for doubt in verteiler.doubts if doubt.reason == "email.invalid")
    assert (doubt.row, doubt.column, doubt.value) == (36, "E-Mail", "ina.kramer(at)lebenswege.example")
    assert doubt.proposal == "ina.kramer@lebenswege.example"
    assert next(entry for entry in verteiler.entries if entry.row == 36).email == ""


def test_titles_totals_and_the_hidden_column_are_seen(verteiler: InterpretedList) -> None:
    assert [(sheet.title, [table.header_row for table in sheet.tables]) for sheet in verteiler.sheets] == [
        ("Träger + Verwaltung", [4]),
        ("Interessenvertretung", [1]),
    ]
    assert ("list.hidden_column", "K") in [(doubt.reason, doubt.column) for doubt in verteiler.doubts]
    assert not any("Summe" in entry.full_name for entry in verteiler.entries)


def test_benches_come_from_the_column_or_from_the_title_of_the_sheet(verteiler: InterpretedList) -> None:
    benches = {entry.bench for entry in verteiler.entries}
    assert benches == {"LWL", "Kreis", "LE", "Kommunen", "Interessenvertretung"}
    assert {entry.bench for entry in verteiler.entries if not entry.bench_is_certain} == {"Interessenvertretung"}


def test_styles_and_care_of_are_read(verteiler: InterpretedList) -> None:
    by_name = {entry.full_name: entry for entry in verteiler.entries}
    assert by_name["Désirée Demir"].letter_style == "Leichte Sprache"
    assert by_name["Margarethe Dorn"].letter_style == "Großdruck"
    assert by_name["Lotte Specht"].care_of == "c/o Wohnhaus Sonnenhof"


def test_the_gera_list_has_12_members_with_12_personal_deputies(gera: InterpretedList) -> None:
    assert len(gera.entries) == 12
    assert sum(len(entry.deputies) for entry in gera.entries) == 12
    assert merge_entries(gera.entries).merged == 0


def test_every_member_and_deputy_of_gera_equals_the_truth(gera: InterpretedList) -> None:
    for entry, member in zip(gera.entries, truth("gera_rsg")["members"], strict=True):
        read = parts(entry)
        assert {key: read[key] for key in read if key != "dept"} == {key: member[key] for key in read if key != "dept"}
        deputy, meant = entry.deputies[0], member["deputy"]
        assert deputy.given_name == meant["first"].replace("ł", "?")
        assert (deputy.name_prefix, deputy.family_name, deputy.email) == (meant["prefix"], meant["last"], meant["mail"])
        assert SALUTATIONS[deputy.salutation] == meant["sex"]


def test_every_lost_zero_of_gera_is_restored_and_said(gera: InterpretedList) -> None:
    restored = [doubt for doubt in gera.doubts if doubt.reason == "postal_code.restored"]
    assert [doubt.row for doubt in restored] == list(range(2, 14))
    assert all(doubt.column == "PLZ" and doubt.proposal == f"0{doubt.value}" for doubt in restored)


def test_every_date_of_gera_is_read(gera: InterpretedList) -> None:
    days = [f"{entry.appointed_on}" for entry in gera.entries]
    assert days == ["2015-06-30", "2024-01-01", "2024-03-01", "2023-03-01"] * 3
    assert [doubt.row for doubt in gera.doubts if doubt.reason == "date.month_only"] == [5, 9, 13]


def test_a_lost_letter_is_asked_and_never_guessed(gera: InterpretedList) -> None:
    lost = [doubt for doubt in gera.doubts if doubt.reason == "text.lost_character"]
    assert [(doubt.row, doubt.column, doubt.value, doubt.proposal) for doubt in lost] == [
        (12, "Stellv. Vorname", "Stanis?aw", "")
    ]


def test_a_list_of_replies_is_read_as_rows() -> None:
    sheet = read_list(LISTS / "lsp_antworten.xlsx").sheets[0]
    replies = truth("lsp_antworten")["replies"]
    assert len(sheet.rows) == len(replies) + 1
    assert [row.cells[5].text for row in sheet.rows[1:]] == [reply["answer"] for reply in replies]
