"""A letter painted on its pages: where things stand, what is written, how pages break."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from secretariat.domain.letter_look import Cell, Frame, LetterLook, Paper, Paragraph, Piece, Row, Table, TabStop
from secretariat.printing.canvas import pdf_bytes
from secretariat.printing.letter_pages import paint_letter

pytestmark = pytest.mark.skipif(not shutil.which("pdftotext"), reason="pages are read back with pdftotext")


def para(text: str, size: float = 11, **settings: object) -> Paragraph:
    return replace(Paragraph(pieces=(Piece(text, size),)), **settings)  # type: ignore[arg-type]  # settings by name


def words(look: LetterLook, folder: Path) -> list[tuple[int, float, float, str]]:
    """Return page, x and y in pt, and text of each word."""
    path = folder / "brief.pdf"
    path.write_bytes(pdf_bytes("Brief", lambda device: paint_letter(device, look)))
    command = ["pdftotext", "-bbox", str(path), "-"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found, page = [], 0
    for line in told.splitlines():
        page += "<page " in line
        if match := re.search(r'xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</word>', line):
            found.append((page, float(match[1]), float(match[2]), match[3]))
    return found


def test_a_frame_stands_where_it_is_said_to_and_the_text_begins_at_the_margins(tmp_path: Path) -> None:
    framed = para("Anschrift", frame=Frame(1417, 3555, 4535, 1548))
    found = words(LetterLook(Paper(), (framed, para("Anrede"))), tmp_path)
    at = {text: (x, y) for _, x, y, text in found}
    assert at["Anschrift"][0] == pytest.approx(1417 / 20, abs=1)
    assert at["Anschrift"][1] == pytest.approx(3555 / 20, abs=3)
    assert at["Anrede"][1] == pytest.approx(1134 / 20, abs=3)


def test_text_goes_below_a_frame_in_its_way(tmp_path: Path) -> None:
    framed = para("Oben", frame=Frame(1417, 1000, 4535, 2000))
    found = words(LetterLook(Paper(), (framed, para("Darunter"))), tmp_path)
    assert next(y for _, _, y, text in found if text == "Darunter") >= 3000 / 20


def test_a_hanging_line_begins_its_text_at_the_indent(tmp_path: Path) -> None:
    hanging = para("Wann:\tMontag " + "und dann " * 20, left=1361, first=-1361)
    found = words(LetterLook(Paper(), (hanging,)), tmp_path)
    lines = sorted({round(y) for _, _, y, _ in found})
    assert len(lines) > 1
    assert min(x for _, x, y, _ in found if round(y) == lines[1]) == pytest.approx((1417 + 1361) / 20, abs=1)
    assert next(x for _, x, _, text in found if text == "Montag") == pytest.approx((1417 + 1361) / 20, abs=1)


def test_a_right_tab_ends_its_text_at_the_margin_and_pages_are_counted(tmp_path: Path) -> None:
    header = Paragraph(
        pieces=(Piece("Seite\t", 9), Piece("1", 9, field="PAGE"), Piece(" von ", 9), Piece("1", 9, field="NUMPAGES")),
        tabs=(TabStop(9354, "right"),),
        rule_below=True,
    )
    body = tuple(para(f"Zeile{number}", after=170) for number in range(100))
    look = LetterLook(Paper(), body, header=(header,), first_header=(header,))
    found = words(look, tmp_path)
    pages = max(page for page, *_ in found)
    assert pages == 3
    top = sorted((x, text) for page, x, y, text in found if page == 2 and y < 45)
    assert [text for _, text in top] == ["Seite", "2", "von", "3"]
    assert top[-1][0] + 5 == pytest.approx((1417 + 9354) / 20, abs=1), "the last figure ends at the margin"
    assert {text for *_, text in found} >= {f"Zeile{number}" for number in range(100)}


def test_what_is_kept_together_goes_to_the_next_page_together(tmp_path: Path) -> None:
    filler = tuple(para("Zeile", after=0) for _ in range(56))
    greeting = para("Gruß", keep_next=True, keep_lines=True)
    found = words(LetterLook(Paper(), (*filler, greeting, para("Unterschrift", before=760))), tmp_path)
    page_of = {text: page for page, _, _, text in found}
    assert page_of["Unterschrift"] == page_of["Gruß"]


def test_a_table_has_its_columns(tmp_path: Path) -> None:
    row = Row((Cell(2000, (para("links"),), is_shaded=True), Cell(3000, (para("rechts"),))))
    found = words(LetterLook(Paper(), (Table((row, row), has_lines=True, margin=108),)), tmp_path)
    lefts = [x for _, x, _, text in found if text == "links"]
    rights = [x for _, x, _, text in found if text == "rechts"]
    assert lefts == [pytest.approx((1417 + 108) / 20, abs=1)] * 2
    assert rights == [pytest.approx((1417 + 2000 + 108) / 20, abs=1)] * 2


def test_an_empty_letter_has_one_empty_page(tmp_path: Path) -> None:
    assert words(LetterLook(Paper(), ()), tmp_path) == []


def test_a_word_wider_than_its_cell_goes_on_in_the_next_line(tmp_path: Path) -> None:
    row = Row((Cell(2000, (para("Donaudampfschifffahrtsgesellschaft"),)), Cell(3000, (para("rechts"),))))
    found = words(LetterLook(Paper(), (Table((row,), has_lines=True, margin=108),)), tmp_path)
    parts = [(y, text) for _, _, y, text in found if text != "rechts"]
    assert len({y for y, _ in parts}) > 1
    assert "".join(text for _, text in sorted(parts)) == "Donaudampfschifffahrtsgesellschaft"


def test_the_heading_of_a_table_stands_on_each_of_its_pages(tmp_path: Path) -> None:
    heading = Row((Cell(2000, (para("Kopf"),)),), is_heading=True)
    rows = tuple(Row((Cell(2000, (para(f"Zeile{number}"),)),)) for number in range(100))
    found = words(LetterLook(Paper(), (Table((heading, *rows), has_lines=True, margin=108),)), tmp_path)
    assert max(page for page, *_ in found) == 2
    for page in (1, 2):
        first = min((y, text) for of, _, y, text in found if of == page)
        assert first[1] == "Kopf"
    assert {text for *_, text in found} >= {f"Zeile{number}" for number in range(100)}


def test_the_heading_of_a_table_is_never_alone_at_the_end_of_a_page(tmp_path: Path) -> None:
    filler = tuple(para("Text", after=0) for _ in range(56))
    rows = (Row((Cell(2000, (para("Kopf"),)),), is_heading=True), Row((Cell(2000, (para("Zeile"),)),)))
    found = words(LetterLook(Paper(), (*filler, Table(rows))), tmp_path)
    assert [(page, text) for page, _, _, text in found if text != "Text"] == [(2, "Kopf"), (2, "Zeile")]
