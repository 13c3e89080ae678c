"""How a letter looks, read from the file that Word would open: styles, frames, tabs, tables, margins."""

import pytest

from secretariat.documents.letter_look import read_look
from secretariat.domain.letter_look import LetterLook, Paragraph, Table
from secretariat.places import resource_path


def look_of(name: str) -> LetterLook:
    return read_look((resource_path("templates") / name).read_bytes())


def paragraphs(look: LetterLook) -> list[Paragraph]:
    return [block for block in look.body if isinstance(block, Paragraph)]


def text_of(paragraph: Paragraph) -> str:
    return "".join(piece.text for piece in paragraph.pieces)


def test_the_address_stands_in_its_frame_of_din_5008() -> None:
    address = next(one for one in paragraphs(look_of("invitation.docx")) if one.style == "Anschrift")
    assert address.frame is not None
    assert (address.frame.x, address.frame.y) == (1417, 3555), "25 mm and 62.7 mm"
    assert address.pieces[0].size == 11
    assert address.line_is_exact


def test_a_style_takes_what_it_does_not_say_from_the_one_it_stands_on() -> None:
    subject = next(one for one in paragraphs(look_of("invitation.docx")) if one.style == "Betreff")
    assert subject.pieces[0].bold, "from Heading1"
    assert subject.after == 440, "its own"
    assert subject.line == 264, "the line height of Heading1, as its own spacing names none"


def test_the_first_page_has_its_own_header_with_fold_marks() -> None:
    look = look_of("invitation.docx")
    assert isinstance(look.first_header[0], Table)
    assert not any(isinstance(block, Table) for block in look.header)
    assert [mark.y for mark in look.marks] == [5952, 8418, 11905], "105, 148.5 and 210 mm"


def test_the_number_of_the_page_is_a_field() -> None:
    fields = {piece.field for one in look_of("invitation.docx").header for piece in getattr(one, "pieces", ())}
    assert fields == {"", "PAGE", "NUMPAGES"}


def test_a_line_to_write_on_is_a_tab_with_a_leader() -> None:
    form = paragraphs(look_of("reply_form.docx"))
    assert any(stop.leader == "underscore" for one in form for stop in one.tabs)
    assert any("☐" in text_of(one) for one in form), "tick boxes are content controls"


def test_a_table_has_its_widths_its_lines_and_its_shade() -> None:
    table = next(block for block in look_of("agenda.docx").body if isinstance(block, Table))
    assert table.has_lines
    assert sum(cell.width for cell in table.rows[0].cells) == pytest.approx(9354, abs=60)
    assert len(table.rows) == 2
