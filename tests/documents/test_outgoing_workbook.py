from dataclasses import replace
from datetime import date, datetime

from comparing import xlsx_rows
from secretariat.documents.outgoing_workbook import OutgoingData, OutgoingLine, outgoing_workbook
from secretariat.documents.workbook import ListHead

LETTER = OutgoingLine(
    row_no=1,
    invitation_no=17,
    name="Dr. Anna Müller",
    organisation="Stadt Lünen",
    channel="Post",
    envelope="DIN lang",
    sheets=3,
    enclosures="Tagesordnung, Antwortbogen",
    handed_over_on=date(2026, 8, 3),
    initials="sk",
)
DATA = OutgoingData(
    head=ListHead(
        committee="LSP",
        meeting="3. Sitzung",
        held_on=date(2026, 9, 21),
        as_of=datetime.fromisoformat("2026-08-03T08:00"),
    ),
    lines=(
        LETTER,
        replace(LETTER, row_no=2, returned_on=date(2026, 8, 10)),
        replace(LETTER, row_no=3, channel="E-Mail", envelope="", sheets=None),
        replace(LETTER, row_no=4, envelope="C4", sheets=12),
    ),
)


def test_each_letter_has_a_row_with_the_columns_of_the_handbook() -> None:
    rows = xlsx_rows(outgoing_workbook(DATA), "Versandliste")
    assert rows[0] == [
        "Lfd. Nr.",
        "Einladungs-Nr.",
        "Name",
        "Institution",
        "Versandart",
        "Umschlagformat",
        "Blattzahl",
        "Anlagen",
        "übergeben am",
        "Handzeichen",
        "Rückläufer am",
    ]
    assert rows[2] == [
        2, 17, "Dr. Anna Müller", "Stadt Lünen", "Post", "DIN lang", 3, "Tagesordnung, Antwortbogen",
        datetime.fromisoformat("2026-08-03"), "sk", datetime.fromisoformat("2026-08-10"),
    ]  # fmt: skip


def test_the_sum_rows_count_the_letters_and_sheets_of_each_class() -> None:
    rows = [row[:7] for row in xlsx_rows(outgoing_workbook(DATA), "Versandliste")[5:]]
    assert rows == [
        [None, None, "Summe", "1 Sendung", "E-Mail", None, None],
        [None, None, "Summe", "1 Sendung", "Post", "C4", 12],
        [None, None, "Summe", "2 Sendungen", "Post", "DIN lang", 6],
        [None, None, "Alle Sendungen", "4 Sendungen", None, None, 18],
    ]


def test_a_list_without_letters_sums_to_nothing() -> None:
    rows = xlsx_rows(outgoing_workbook(replace(DATA, lines=())), "Versandliste")
    assert rows[1][:4] == [None, None, "Alle Sendungen", "0 Sendungen"]
