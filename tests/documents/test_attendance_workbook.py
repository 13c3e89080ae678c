from dataclasses import replace
from datetime import date, datetime, time
from io import BytesIO

import pytest
from openpyxl import load_workbook

from comparing import xlsx_cells, xlsx_rows, xlsx_text
from secretariat.documents.attendance_workbook import (
    STATUS_WORDS,
    AttendanceData,
    AttendanceLine,
    GuestLine,
    attendance_workbook,
)
from secretariat.documents.workbook import ListHead
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.attendance_figures import BenchSeats

LINE = AttendanceLine(
    row_no=7,
    bench_label="Interessenvertretung",
    seat_no=3,
    organisation="Lebenshilfe & Söhne e. V.",
    academic_title="Dr.",
    family_name="von der Heide",
    given_name="Jana",
    role="Vorsitz",
    voting=True,
    state=AttendanceState.PARTIAL,
    arrived=time(14, 10),
    left=time(16, 0),
    workshop=2,
    note="ab 14:10 Uhr",
)
DATA = AttendanceData(
    head=ListHead(
        committee="LSP",
        meeting="3. Sitzung",
        held_on=date(2026, 9, 21),
        as_of=datetime.fromisoformat("2026-09-21T17:45"),
    ),
    benches=(BenchSeats("LWL", 8), BenchSeats("Interessenvertretung", 12)),
    lines=(LINE,),
    guests=(GuestLine(family_name="Gast", given_name="Gerda", organisation="Universität", occasion="Vortrag"),),
    quorum="Beschlussfähig: ja, Regel: mehr als die Hälfte",
    sources=("Unterschriebene Anwesenheitsliste",),
    workshops=(("Workshop 2", "Arbeit, Zeichen: Quadrat"),),
)


def test_the_attendance_has_the_columns_of_the_handbook_and_one_row_for_each_seat() -> None:
    heading, row = xlsx_rows(attendance_workbook(DATA), "Anwesenheit")
    assert heading == [
        "Lfd. Nr.",
        "Bank",
        "Sitz-Nr.",
        "Institution",
        "Titel",
        "Nachname",
        "Vorname",
        "Funktion im Gremium",
        "Stimmrecht",
        "Status",
        "Vertreten durch",
        "Von",
        "Bis",
        "Workshop",
        "Bemerkung",
    ]
    assert row == [
        7, "Interessenvertretung", 3, "Lebenshilfe & Söhne e. V.", "Dr.", "von der Heide", "Jana", "Vorsitz", "ja",
        "teilweise anwesend", None, time(14, 10), time(16, 0), 2, "ab 14:10 Uhr",
    ]  # fmt: skip


@pytest.mark.parametrize("state", AttendanceState)
def test_every_state_is_written_in_its_german_word(state: AttendanceState) -> None:
    rows = xlsx_rows(attendance_workbook(replace(DATA, lines=(replace(LINE, state=state),))), "Anwesenheit")
    assert rows[1][9] == STATUS_WORDS[state]


def test_the_figures_of_each_bench_add_up_in_the_sum_row_with_the_quorum_below() -> None:
    absent = replace(LINE, row_no=8, bench_label="LWL", state=AttendanceState.EXCUSED)
    rows = xlsx_rows(attendance_workbook(replace(DATA, lines=(LINE, absent))), "Auswertung")
    assert rows == [
        [
            "Bank",
            "Sitze (Soll)",
            "besetzt",
            "anwesend",
            "vertreten",
            "teilweise",
            "entschuldigt",
            "unentschuldigt",
            "Quote in %",
        ],
        ["LWL", 8, 1, 0, 0, 0, 1, 0, 0],
        ["Interessenvertretung", 12, 1, 0, 0, 1, 0, 0, 100],
        ["Summe", 20, 2, 0, 0, 1, 1, 0, 50],
        [None] * 9,
        ["Beschlussfähig: ja, Regel: mehr als die Hälfte", *[None] * 8],
    ]


def test_guests_stand_on_their_own_sheet_and_are_not_counted() -> None:
    content = attendance_workbook(DATA)
    assert xlsx_rows(content, "Gäste") == [
        ["Nachname", "Vorname", "Institution", "Anlass", "Von", "Bis"],
        ["Gast", "Gerda", "Universität", "Vortrag", None, None],
    ]
    assert xlsx_rows(content, "Auswertung")[3][2] == 1


def test_the_hints_say_the_sources_the_meaning_of_each_status_and_the_time() -> None:
    rows = xlsx_rows(attendance_workbook(DATA), "Hinweise")
    assert ["Quelle der Daten", "Unterschriebene Anwesenheitsliste"] in rows
    assert ["Stand", "21.09.2026, 17:45 Uhr"] in rows
    assert ["Workshop 2", "Arbeit, Zeichen: Quadrat"] in rows
    assert set(STATUS_WORDS.values()) <= {row[0] for row in rows}


def test_the_sheets_are_those_of_the_handbook_in_its_order() -> None:
    names = load_workbook(BytesIO(attendance_workbook(DATA))).sheetnames
    assert names == ["Anwesenheit", "Auswertung", "Gäste", "Hinweise"]


def test_a_meeting_without_lines_still_has_its_four_sheets_with_headings() -> None:
    empty = replace(DATA, lines=(), guests=(), benches=(), quorum="")
    content = attendance_workbook(empty)
    assert len(xlsx_rows(content, "Anwesenheit")) == 1
    assert xlsx_rows(content, "Gäste")[-1][0] == "Es ist kein Gast verzeichnet."
    assert xlsx_rows(content, "Auswertung")[1] == ["Summe", None, 0, 0, 0, 0, 0, 0, None]


def test_a_meeting_without_workshops_has_no_column_for_them() -> None:
    heading, row = xlsx_rows(attendance_workbook(replace(DATA, lines=(replace(LINE, workshop=None),))), "Anwesenheit")
    assert "Workshop" not in heading
    assert (heading[-1], row[-1]) == ("Bemerkung", "ab 14:10 Uhr")


def test_a_hostile_name_stays_a_text_in_every_column() -> None:
    hostile = "=HYPERLINK(1)"
    line = replace(
        LINE, bench_label=hostile, organisation=hostile, academic_title=hostile, family_name=hostile,
        given_name=hostile, role=hostile, represented_by=hostile, note=hostile,
    )  # fmt: skip
    guest = GuestLine(family_name=hostile, given_name=hostile, organisation=hostile, occasion=hostile)
    head = replace(DATA.head, committee=hostile)
    content = attendance_workbook(
        replace(DATA, head=head, lines=(line,), guests=(guest,), quorum=hostile, sources=(hostile,))
    )
    assert "f" not in {cell.data_type for cell in xlsx_cells(content)}
    assert xlsx_text(content).count(f"s '{hostile}'") == 8 + 4 + 1 + 1 + 1
