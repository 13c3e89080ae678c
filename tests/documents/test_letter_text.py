import io

import docx

from secretariat.documents.letter_text import letter_text


def letter(*paragraphs: str, table: tuple[tuple[str, ...], ...] = ()) -> bytes:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if table:
        cells = document.add_table(len(table), len(table[0]))
        for row, texts in enumerate(table):
            for column, text in enumerate(texts):
                cells.cell(row, column).text = text
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def test_each_paragraph_is_a_line_and_ampersands_stay() -> None:
    assert letter_text(letter("Wohnen & Leben", "Sehr geehrte Frau <Muster>,")) == (
        "Wohnen & Leben\nSehr geehrte Frau <Muster>,"
    )


def test_cells_of_a_row_stand_side_by_side() -> None:
    assert letter_text(letter("Kopf", table=(("Wann", "Montag"), ("", "Ort")))) == "Kopf\nWann    Montag\nOrt"


def test_blank_lines_are_not_piled_up() -> None:
    assert letter_text(letter("a", "", "", "b")) == "a\n\nb"


def test_an_empty_letter_says_nothing() -> None:
    assert letter_text(letter()) == ""
