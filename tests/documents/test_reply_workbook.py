from dataclasses import replace
from datetime import date, datetime

from comparing import xlsx_cells, xlsx_rows
from secretariat.documents.reply_workbook import (
    REPLY_COLUMNS,
    ReplyLine,
    ReplyStatusData,
    reply_figures,
    reply_workbook,
)
from secretariat.documents.workbook import ListHead
from secretariat.domain.attendance_figures import BenchSeats
from secretariat.domain.invitations import Answer

BENCHES = (BenchSeats("LWL", 8), BenchSeats("Kreis", 9))
LINES = (
    ReplyLine(
        bench_label="LWL",
        organisation="LWL",
        name="Dr. Anna Müller",
        answer=Answer.REPRESENTED,
        received_on=date(2026, 8, 30),
        received_via="E-Mail",
        represented_by="Max Muster",
        first_wish=2,
        second_wish=4,
    ),
    ReplyLine(bench_label="LWL", name="=1+1", answer=Answer.ACCEPTED),
    ReplyLine(bench_label="LWL", name="Bo", answer=Answer.DECLINED),
    ReplyLine(bench_label="Kreis", name="Cy", reminded_on=date(2026, 9, 2)),
    ReplyLine(name="Gast", answer=Answer.ACCEPTED),
)
DATA = ReplyStatusData(
    head=ListHead(
        committee="LSP",
        meeting="3. Sitzung",
        held_on=date(2026, 9, 21),
        as_of=datetime.fromisoformat("2026-09-01T08:00"),
    ),
    benches=BENCHES,
    lines=LINES,
    workshops=("Workshop 2: Arbeit",),
)


def test_the_overview_counts_the_answers_of_each_bench_and_adds_them_up() -> None:
    rows = xlsx_rows(reply_workbook(DATA), "Überblick")
    assert rows[:5] == [
        ["Bank", "Sitze", "eingeladen", "zugesagt", "vertreten", "abgesagt", "offen", "Quote"],
        ["LWL", 8, 3, 1, 1, 1, 0, 1],
        ["Kreis", 9, 1, 0, 0, 0, 1, 0],
        ["Gäste", None, 1, 1, 0, 0, 0, 1],
        ["Summe", 17, 5, 2, 1, 1, 1, 0.8],
    ]


def test_the_quota_is_shown_as_a_percentage() -> None:
    shares = [cell for cell in xlsx_cells(reply_workbook(DATA)) if cell.value == 0.8]
    assert [cell.number_format for cell in shares] == ["0.0%"]


def test_a_bench_nobody_of_was_invited_has_no_quota() -> None:
    figures = reply_figures(BENCHES, ())
    assert [(bench.seats, bench.invited, bench.quota) for bench in figures] == [(8, 0, None), (9, 0, None)]


def test_each_invitation_has_a_row_with_its_answer() -> None:
    rows = xlsx_rows(reply_workbook(DATA), "Rückmeldungen")
    assert rows[0] == [
        "Bank",
        "Institution",
        "Name",
        "Antwort",
        "eingegangen am",
        "über",
        "vertreten durch",
        "1. Wunsch",
        "2. Wunsch",
        "erinnert am",
    ]
    assert rows[1] == [
        "LWL", "LWL", "Dr. Anna Müller", "vertreten", datetime.fromisoformat("2026-08-30"), "E-Mail", "Max Muster",
        2, 4, None,
    ]  # fmt: skip
    assert rows[2][2:4] == ["=1+1", "zugesagt"]
    assert rows[-1][0] == "Workshop 2: Arbeit", "a wish is a number, explained below"
    assert rows[4][3:] == ["offen", None, None, None, None, None, datetime.fromisoformat("2026-09-02")]


def test_a_meeting_without_workshops_has_no_columns_for_wishes() -> None:
    lines = tuple(replace(line, first_wish=None, second_wish=None) for line in LINES)
    heading = xlsx_rows(reply_workbook(replace(DATA, lines=lines, workshops=())), "Rückmeldungen")[0]
    assert heading[-2:] == ["vertreten durch", "erinnert am"]


def test_there_is_no_column_for_needs_or_reasons() -> None:
    words = " ".join(column.title for column in REPLY_COLUMNS).casefold()
    assert not [word for word in ("bedarf", "assistenz", "grund", "essen", "verpflegung") if word in words]
