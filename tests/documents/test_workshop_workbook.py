from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

from openpyxl import load_workbook

from comparing import xlsx_header, xlsx_rows
from secretariat.documents.workbook import ListHead
from secretariat.documents.workshop_workbook import (
    AssignmentLine,
    WayLine,
    WorkshopGroupLine,
    WorkshopListData,
    workshop_workbook,
)
from secretariat.domain.workshops import AssignmentSource

HOUSING = WorkshopGroupLine(
    no=1,
    topic="Wohnen",
    symbol="Kreis",
    room="Saal 1",
    moderator="Mo Derat",
    recorder="Re Cord",
    held="15:30 bis 16:50 Uhr",
)
WORK = WorkshopGroupLine(no=2, topic="Arbeit", room="Saal 2")
ANNA = AssignmentLine(
    group=WORK,
    row_no=1,
    family_name="Müller",
    given_name="Anna",
    organisation="Stadt Lünen",
    bench_label="Interessenvertretung",
    source=AssignmentSource.FIRST_WISH,
)
DATA = WorkshopListData(
    head=ListHead(
        committee="LSP",
        meeting="3. Sitzung",
        held_on=date(2026, 9, 21),
        as_of=datetime.fromisoformat("2026-09-18T08:00"),
    ),
    groups=(HOUSING, WORK),
    lines=(ANNA,),
)


def test_the_placements_have_the_columns_of_the_handbook() -> None:
    assert xlsx_rows(workshop_workbook(DATA), "Einteilung") == [
        ["Gruppe", "Raum", "Lfd. Nr.", "Name", "Vorname", "Institution", "Bank", "Herkunft der Zuteilung"],
        [2, "Saal 2", 1, "Müller", "Anna", "Stadt Lünen", "Interessenvertretung", "1. Wunsch"],
    ]


def test_nobody_loses_the_academic_title() -> None:
    content = workshop_workbook(replace(DATA, lines=(ANNA, replace(ANNA, row_no=2, academic_title="Prof. Dr."))))
    assert [row[3:5] for row in xlsx_rows(content, "Einteilung")] == [
        ["Titel", "Name"], [None, "Müller"], ["Prof. Dr.", "Müller"],
    ]  # fmt: skip
    assert [row[1:3] for row in xlsx_rows(content, "Gruppe 2")][:3] == [
        ["Titel", "Name"], [None, "Müller"], ["Prof. Dr.", "Müller"],
    ]  # fmt: skip


def test_each_group_has_a_sheet_that_names_no_bench() -> None:
    content = workshop_workbook(DATA)
    assert xlsx_rows(content, "Gruppe 2")[:2] == [
        ["Lfd. Nr.", "Name", "Vorname", "Institution"],
        [1, "Müller", "Anna", "Stadt Lünen"],
    ]
    assert [row[0] for row in xlsx_rows(content, "Gruppe 1")] == [
        "Lfd. Nr.", None, "In dieser Gruppe ist noch niemand.",
        "Zeit: 15:30 bis 16:50 Uhr", "Raum: Saal 1", "Moderation: Mo Derat", "Protokoll: Re Cord",
    ]  # fmt: skip


def test_the_header_of_a_group_names_its_topic_and_symbol() -> None:
    content = workshop_workbook(DATA)
    assert xlsx_header(content, "Gruppe 1") == "LSP – 3. Sitzung – 21.09.2026\nGruppe 1: Wohnen (Zeichen: Kreis)"
    assert xlsx_header(content, "Einteilung") == "LSP – 3. Sitzung – 21.09.2026"


def test_groups_of_two_rounds_are_kept_apart() -> None:
    later = replace(WORK, round=2, no=1)
    data = replace(DATA, groups=(HOUSING, later), lines=(ANNA, replace(ANNA, group=later)))
    content = workshop_workbook(data)
    assert load_workbook(BytesIO(content)).sheetnames == [
        "Einteilung Runde 1", "Einteilung Runde 2", "Runde 1 Gruppe 1", "Runde 2 Gruppe 1",
    ]  # fmt: skip
    assert [row[1] for row in xlsx_rows(content, "Runde 2 Gruppe 1")][:2] == ["Name", "Müller"]


def test_a_meeting_without_groups_has_an_empty_list() -> None:
    rows = xlsx_rows(workshop_workbook(replace(DATA, groups=(), lines=())), "Einteilung")
    assert [row[0] for row in rows] == ["Gruppe", None, "Noch ist niemand eingeteilt."]


def test_how_good_the_groups_are_stands_in_front() -> None:
    way = WayLine(
        way="diese Einteilung",
        first=3,
        second=1,
        neither=0,
        unwished=2,
        unplaced=0,
        smallest=3,
        largest=3,
        benches_missing=0,
        rules_hold="ja",
        points=1,
    )
    content = workshop_workbook(replace(DATA, ways=(way,), remarks=("Diese Einteilung ist besser als beide.",)))
    assert load_workbook(BytesIO(content)).sheetnames[:2] == ["Übersicht", "Einteilung"]
    assert xlsx_rows(content, "Übersicht") == [
        ["Art der Einteilung", "1. Wunsch", "2. Wunsch", "anderer Wunsch oder keiner", "ohne Wunsch",
         "in keiner Gruppe", "kleinste Gruppe", "größte Gruppe", "fehlende Bänke", "feste Regeln eingehalten",
         "Punkte"],
        ["diese Einteilung", 3, 1, 0, 2, 0, 3, 3, 0, "ja", 1],
        [None] * 11,
        ["Diese Einteilung ist besser als beide."] + [None] * 10,
    ]  # fmt: skip
