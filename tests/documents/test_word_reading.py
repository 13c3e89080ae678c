import io
import zipfile

import pytest
from docx import Document

from documents.word_making import made, paragraph, row, run, table
from secretariat.documents.word_reading import text_of_document
from secretariat.documents.word_template import compile_template

BREAK = "<w:r><w:br/></w:r>"


def test_paragraphs_and_cells_are_lines_in_the_order_of_the_page() -> None:
    body = (
        paragraph(run("Erstens")) + table(row("TOP", "Gegenstand"), row("1", "Begrüßung")) + paragraph(run("Zuletzt"))
    )
    assert text_of_document(made(body)).splitlines() == ["Erstens", "TOP", "Gegenstand", "1", "Begrüßung", "Zuletzt"]


def test_a_break_inside_a_paragraph_is_a_line_too() -> None:
    assert (
        text_of_document(made(paragraph(run("Am Campus 1"), BREAK, run("36037 Fulda")))) == "Am Campus 1\n36037 Fulda"
    )


def test_header_and_footer_are_read_once_after_the_body() -> None:
    content = made(paragraph(run("Brief")), header=paragraph(run("Kreis Unna")), footer=paragraph(run("Seite 1")))
    assert text_of_document(content).splitlines() == ["Brief", "Kreis Unna", "Seite 1"]


def test_a_document_without_margins_of_its_own_has_only_its_body() -> None:
    assert text_of_document(made(paragraph(run("Brief")))) == "Brief"


def test_a_merged_cell_is_read_once_and_a_table_in_a_cell_too() -> None:
    document = Document()
    grid = document.add_table(2, 2)
    grid.cell(0, 0).merge(grid.cell(0, 1)).text = "über beide"
    grid.cell(1, 0).add_table(1, 1).cell(0, 0).text = "innen"
    saved = io.BytesIO()
    document.save(saved)
    lines = text_of_document(saved.getvalue()).splitlines()
    assert [line for line in lines if line] == ["über beide", "innen"]


def test_what_the_letter_engine_writes_reads_the_same_to_another_program() -> None:
    letter = compile_template(made(paragraph(run("{{Anschrift}}")))).fill(
        {"Anschrift": "Frau & <Herr> {{Name}}\nFulda"}
    )
    assert text_of_document(letter) == "Frau & <Herr> {{Name}}\nFulda"


def test_what_is_no_document_is_refused() -> None:
    with pytest.raises(zipfile.BadZipFile):
        text_of_document(b"Name;Vorname")
