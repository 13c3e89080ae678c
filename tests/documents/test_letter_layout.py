"""Rendered by LibreOffice and measured: all stands where DIN 5008 wants it, within a millimetre (handbook 4.1)."""

import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PageObject, PdfReader

from documents.letter_samples import (
    EASY_READER,
    GERA,
    LETTER,
    LSP_MEETING,
    MEMBER,
    REMINDER,
    RSG_DEPUTY,
    RSG_LETTER,
    RSG_MEETING,
    RSG_MEMBER,
    SIX_LINES,
    UNNA,
    invited,
    letter_values,
)  # fmt: skip
from secretariat.documents.letter_papers import TemplateName, enclosures_of, papers_for
from secretariat.documents.letters import MeetingChange
from secretariat.documents.word_template import compile_template
from secretariat.domain.meetings import Room
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import LetterStyle
from secretariat.places import resource_path

MM_PER_POINT = 25.4 / 72
ASCENT, CAPITAL, DESCENT = 0.905, 0.716, 0.212
"""Of Arial, as parts of its size."""
TOLERANCE_MM = 1.0
MEMBER_VALUES = letter_values(invited(MEMBER), LSP_MEETING, UNNA)
SAMPLE_LIKE = replace(
    LSP_MEETING,
    room=Room(venue_id="v", name="Großer Sitzungssaal"),
    venue=replace(
        LSP_MEETING.venue, entrance_note="Anmeldung im Foyer", parking="Behindertenparkplätze am Haupteingang"
    ) if LSP_MEETING.venue else None,
)  # fmt: skip
LSP_MOVED = replace(
    LETTER,
    change=MeetingChange(
        new_meeting=replace(LSP_MEETING.meeting, date=date(2026, 9, 28), reply_by=date(2026, 9, 14)),
        reason="Der Sitzungssaal ist nach einem Wasserschaden gesperrt.",
    ),
)
EASY_VALUES = letter_values(invited(EASY_READER, LetterStyle.EASY_LANGUAGE), LSP_MEETING, UNNA)
SIX_LINE_VALUES = letter_values(invited(SIX_LINES), LSP_MEETING, UNNA)
LETTERS = {
    "form_b": (TemplateName.INVITATION, MEMBER_VALUES),
    "form_b_six_lines": (TemplateName.INVITATION, SIX_LINE_VALUES),
    "form_a_six_lines": (TemplateName.INVITATION_FORM_A, SIX_LINE_VALUES),
    "large_six_lines": (TemplateName.INVITATION_LARGE_PRINT, SIX_LINE_VALUES),
    "easy_six_lines": (TemplateName.INVITATION_EASY, SIX_LINE_VALUES),
    "easy": (TemplateName.INVITATION_EASY, EASY_VALUES),
    "rsg_member": (TemplateName.INVITATION, letter_values(invited(RSG_MEMBER), RSG_MEETING, GERA, RSG_LETTER)),
    "rsg_deputy": (TemplateName.INVITATION, letter_values(invited(RSG_DEPUTY), RSG_MEETING, GERA, RSG_LETTER)),
    "lsp_twin": (TemplateName.INVITATION, letter_values(
        replace(MEMBER, enclosures=enclosures_of(
            papers_for(LetterStyle.EASY_LANGUAGE, DocumentKind.INVITATION), TemplateName.INVITATION)),
        SAMPLE_LIKE, UNNA)),
    "large_reminder": (
        TemplateName.REMINDER_LARGE_PRINT, letter_values(invited(MEMBER), LSP_MEETING, UNNA, REMINDER)),
    "large_moved": (
        TemplateName.CANCELLATION_LARGE_PRINT, letter_values(invited(MEMBER), LSP_MEETING, UNNA, LSP_MOVED)),
    "large_long_email": (TemplateName.INVITATION_LARGE_PRINT, letter_values(
        invited(MEMBER), LSP_MEETING, replace(UNNA, email="geschaeftsstelle.teilhabe@musterstadt.example"))),
    "reply_form": (TemplateName.REPLY_FORM, MEMBER_VALUES),
    "rsg_reply_form": (TemplateName.REPLY_FORM, letter_values(RSG_MEMBER, RSG_MEETING, GERA, RSG_LETTER)),
    "reply_form_large": (TemplateName.REPLY_FORM_LARGE_PRINT, MEMBER_VALUES),
    "agenda": (TemplateName.AGENDA, MEMBER_VALUES),
    "long_agenda": (TemplateName.AGENDA, letter_values(
        MEMBER, replace(LSP_MEETING, agenda=LSP_MEETING.agenda * 5), UNNA)),
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """A piece of text on the page, in mm from its top left corner."""

    text: str
    left: float
    baseline: float
    size_mm: float

    @property
    def top(self) -> float:
        return self.baseline - CAPITAL * self.size_mm

    @property
    def bottom(self) -> float:
        return self.baseline + DESCENT * self.size_mm


class Page:
    """What stands on a page of a PDF, measured."""

    def __init__(self, page: PageObject) -> None:
        self.lines: list[Line] = []
        self.strokes: list[tuple[float, float]] = []
        self._height = float(page.mediabox.height)
        page.extract_text(visitor_text=self._see_text, visitor_operand_before=self._see_operand)

    def line(self, start: str) -> Line:
        return next(line for line in self.lines if line.text.startswith(start))

    def _see_text(self, text: str, cm: list[float], tm: list[float], _font: Any, size: float) -> None:
        if text.strip():
            left, baseline = self._place(tm[4], tm[5], cm)
            self.lines.append(Line(text.strip(), left, baseline, size * MM_PER_POINT))

    def _see_operand(self, operator: bytes, operands: list[Any], cm: list[float], _tm: list[float]) -> None:
        if operator in {b"m", b"l"}:
            self.strokes.append(self._place(float(operands[0]), float(operands[1]), cm))

    def _place(self, x: float, y: float, cm: list[float]) -> tuple[float, float]:
        right, up = x * cm[0] + y * cm[2] + cm[4], x * cm[1] + y * cm[3] + cm[5]
        return right * MM_PER_POINT, (self._height - up) * MM_PER_POINT


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[Page]]:
    """Render all letters in one run of LibreOffice."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("layout")
    for name, (template, values) in LETTERS.items():
        content = resource_path(f"templates/{template}").read_bytes()
        (folder / f"{name}.docx").write_bytes(compile_template(content).fill(values))
    subprocess.run(
        [office, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", "pdf",
         "--outdir", str(folder), *map(str, sorted(folder.glob("*.docx")))],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    return {name: _pages(folder / f"{name}.pdf") for name in LETTERS}


def _pages(path: Path) -> list[Page]:
    return [Page(page) for page in PdfReader(path).pages]


def near(expected: float) -> object:
    return pytest.approx(expected, abs=TOLERANCE_MM)


@pytest.mark.parametrize(
    ("name", "field_top"),
    [
        ("form_b", 45),
        ("form_b_six_lines", 45),
        ("form_a_six_lines", 27),
        ("large_six_lines", 45),
        ("easy_six_lines", 45),
    ],
)
def test_the_address_field_is_where_the_window_is(pages: Mapping[str, list[Page]], name: str, field_top: float) -> None:
    page = pages[name][0]
    sender = page.line("Kreis Unna · Postfach")
    assert sender.left == near(25)
    assert field_top <= sender.top
    assert sender.bottom <= field_top + 5
    address = LETTERS[name][1]["Anschrift"]
    assert isinstance(address, str)
    lines = [page.line(text) for text in address.split("\n")]
    assert [line.left for line in lines] == [near(25)] * len(lines)
    assert field_top + 17.7 <= lines[0].top <= field_top + 17.7 + 2 * TOLERANCE_MM
    assert lines[-1].bottom <= field_top + 45
    assert {round(line.size_mm / MM_PER_POINT) for line in lines} == {11}


@pytest.mark.parametrize(("name", "field_top"), [("form_b_six_lines", 45), ("form_a_six_lines", 27)])
def test_remarks_stand_in_their_zone_and_the_first_is_lowest(
    pages: Mapping[str, list[Page]], name: str, field_top: float
) -> None:
    page = pages[name][0]
    upper, lower = page.line("Nicht nachsenden!"), page.line("Persönlich")
    assert field_top + 5 <= upper.top < upper.baseline < lower.top
    assert lower.bottom <= field_top + 17.7
    assert lower.baseline == near(field_top + 16.7)


@pytest.mark.parametrize(
    ("name", "field_top"),
    [("form_b", 45), ("form_a_six_lines", 27), ("large_six_lines", 45), ("large_long_email", 45), ("easy", 45)],
)
def test_info_block_and_subject_keep_their_places(pages: Mapping[str, list[Page]], name: str, field_top: float) -> None:
    page = pages[name][0]
    label = page.line("Mein Zeichen:")
    assert (label.left, label.baseline - ASCENT * label.size_mm) == (near(125), near(field_top + 5))
    assert all(line.baseline < field_top + 45 for line in page.lines if line.left > 120 and line.baseline < 95)
    subject = page.line("Einladung ")
    assert (subject.left, subject.baseline - ASCENT * subject.size_mm) == (near(25), near(field_top + 53.46))


def test_a_long_e_mail_ends_its_lines_behind_a_joint_and_begins_beside_its_label(
    pages: Mapping[str, list[Page]],
) -> None:
    page = pages["large_long_email"][0]
    first, second, third = map(page.line, ("geschaeftsstelle.", "teilhabe@", "example"))
    assert first.baseline == near(page.line("E-Mail:").baseline)
    assert (second.baseline - first.baseline, third.baseline - second.baseline) == (near(4.9), near(4.9))
    assert first.left == near(second.left) == near(third.left)


@pytest.mark.parametrize(
    ("name", "folds"),
    [("form_b", (105, 210)), ("form_a_six_lines", (87, 192)), ("large_six_lines", (105, 210)), ("easy", (105, 210))],
)
def test_fold_and_punch_marks_stand_at_the_left_edge(
    pages: Mapping[str, list[Page]], name: str, folds: tuple[float, float]
) -> None:
    marks = sorted((round(y, 1), round(x, 1)) for x, y in pages[name][0].strokes if x < 20)
    starts, ends = marks[::2], marks[1::2]
    assert [y for y, _ in starts] == [near(folds[0]), near(148.5), near(folds[1])]
    assert [x for _, x in starts] == [near(5)] * 3
    assert [end - start for (_, start), (_, end) in zip(starts, ends, strict=True)] == pytest.approx(
        [2.5, 4, 2.5], abs=0.2
    )


@pytest.mark.parametrize(
    "name", ["form_b", "form_b_six_lines", "form_a_six_lines", "rsg_member", "rsg_deputy", "lsp_twin", "agenda"]
)
def test_invitations_of_both_committees_fit_one_page(pages: Mapping[str, list[Page]], name: str) -> None:
    assert len(pages[name]) == 1


@pytest.mark.parametrize(("name", "size"), [("form_b", 11), ("large_six_lines", 16), ("easy", 14)])
def test_the_body_is_as_large_as_its_reader_needs(pages: Mapping[str, list[Page]], name: str, size: float) -> None:
    body = next(line for line in pages[name][0].lines if line.text.startswith("wir laden"))
    assert body.size_mm / MM_PER_POINT == pytest.approx(size)


@pytest.mark.parametrize("name", ["large_six_lines", "easy", "long_agenda"])
def test_following_pages_say_which_they_are(pages: Mapping[str, list[Page]], name: str) -> None:
    second = " ".join(line.text for line in pages[name][1].lines)
    count = len(pages[name])
    assert count > 1
    assert f"Seite 2 von {count}" in " ".join(second.split())
    assert all(12 < line.baseline < 292 for line in pages[name][1].lines)


@pytest.mark.parametrize(
    ("name", "last", "first"),
    [
        ("large_reminder", "Bitte vermerken Sie das auf dem Antwortbogen.", "Zur Erinnerung:"),
        ("large_moved", "59425\u00a0Unna", "Ihre bisherige Antwort"),
    ],
)
def test_what_belongs_together_turns_the_page_together(
    pages: Mapping[str, list[Page]], name: str, last: str, first: str
) -> None:
    one, two = ([line.text for line in page.lines] for page in pages[name])
    assert not [text for text in one if text.startswith(first)]
    assert any(last.rsplit(maxsplit=1)[-1] in text for text in one)
    assert [text for text in two if text.startswith(first)]


def test_a_long_agenda_repeats_its_head(pages: Mapping[str, list[Page]]) -> None:
    for page in pages["long_agenda"]:
        assert page.line("Gegenstand").baseline < 80


@pytest.mark.parametrize("name", ["reply_form", "rsg_reply_form"])
def test_needs_on_the_reply_form_can_be_cut_off(pages: Mapping[str, list[Page]], name: str) -> None:
    assert len(pages[name]) == 1
    page = pages[name][0]
    cut = page.line("Hier abtrennen")
    assert 174 <= cut.baseline <= 190
    below = {line.text for line in page.lines if line.baseline > cut.baseline}
    assert "Unterstützung (freiwillig)" in below
    assert not below & {MEMBER.full_name, RSG_MEMBER.full_name, "Teilnahme"}
    # Nothing of the part above runs into it, and it ends above the foot.
    assert page.line("Datenschutz:").bottom + 2 * 5 < cut.top
    assert page.line("kann ich jederzeit widerrufen").bottom < page.line("Seite").top


def test_needs_in_large_print_have_a_sheet_of_their_own(pages: Mapping[str, list[Page]]) -> None:
    first, second = pages["reply_form_large"]
    assert not [line for line in first.lines if "Fahrdienst" in line.text]
    assert second.line("Unterstützung").baseline < 50
    assert [line for line in second.lines if "Fahrdienst" in line.text]
