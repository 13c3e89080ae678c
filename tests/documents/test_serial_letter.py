import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document

from documents.word_making import (
    SECTION,
    begin,
    code,
    paragraph,
    relation,
    relationships,
    row,
    run,
    table,
    template,
    unzipped,
)
from secretariat.documents.serial_letter import write_serial_letter
from secretariat.documents.word_program import Values
from secretariat.documents.word_template import Template
from secretariat.domain.errors import DocumentTroubleError

BODY = paragraph("Frau {{Name}}") + table(row("{{TOP.Nummer}}")) + paragraph("Schluss {{Name}}")
PAGES = (
    "<w:fldSimple w:instr=' PAGE '/>",
    begin(),
    code(" NUM"),
    code("PAGES "),
    begin("separate"),
    run("1"),
    begin("end"),
)


def rows(count: int) -> Iterator[Values]:
    for number in range(count):
        yield {"Name": f"Nr {number}", "TOP": [{"Nummer": "1"}], "Kopf": f"K{number}", "Fuss": f"F{number}"}


def written(tmp_path: Path, made: Template, count: int = 3) -> dict[str, bytes]:
    target = tmp_path / "Briefe.docx"
    assert write_serial_letter(made, rows(count), target) == count
    return unzipped(target.read_bytes())


def test_each_letter_is_its_own_section_in_order(tmp_path: Path) -> None:
    document = Document(io.BytesIO(_file(tmp_path, template(BODY))))
    assert [one.text for one in document.paragraphs] == [
        f"{word} Nr {number}" for number in range(3) for word in ("Frau", "Schluss")
    ]
    assert len(document.sections) == 3
    assert len(document.tables) == 3


def test_one_letter_alone_is_what_fill_gives(tmp_path: Path) -> None:
    made = template(BODY, header=paragraph("fest"))
    (values,) = rows(1)
    assert written(tmp_path, made, 1) == unzipped(made.fill(values))


def test_every_letter_begins_a_page_that_counts_from_one(tmp_path: Path) -> None:
    continuous = SECTION.replace("<w:pgSz", '<w:type w:val="continuous"/><w:pgSz')
    document = written(tmp_path, template(BODY, section=continuous))["word/document.xml"].decode()
    assert document.count('<w:pgNumType w:start="1"/>') == 3
    assert "continuous" not in document
    assert document.count("<w:sectPr>") == 3
    assert document.endswith("</w:sectPr></w:body></w:document>")
    assert len(re.findall(r"</w:sectPr></w:pPr>", document)) == 2


def test_page_x_of_y_counts_the_pages_of_the_letter(tmp_path: Path) -> None:
    made = template(BODY, footer=paragraph(*PAGES))
    assert "SECTIONPAGES" in written(tmp_path, made)["word/footer1.xml"].decode()
    alone = unzipped(made.fill(next(rows(1))))["word/footer1.xml"].decode()
    assert "SECTIONPAGES" not in alone
    assert "NUMPAGES" in alone


def test_a_header_with_fields_is_each_letters_own(tmp_path: Path) -> None:
    made = template(BODY, header=paragraph("{{Kopf}}"), footer=paragraph("{{Fuss}}"))
    document = Document(io.BytesIO(_file(tmp_path, made)))
    assert [one.header.paragraphs[0].text for one in document.sections] == ["K0", "K1", "K2"]
    assert [one.footer.paragraphs[0].text for one in document.sections] == ["F0", "F1", "F2"]


def test_a_header_without_fields_is_shared(tmp_path: Path) -> None:
    made = template(BODY, header=paragraph("{{Kopf}}"), footer=paragraph("Fuß")).bind({"Kopf": "fest"})
    parts = written(tmp_path, made)
    assert {name for name in parts if "header" in name or "footer" in name} == {"word/header1.xml", "word/footer1.xml"}
    assert "fest" in parts["word/header1.xml"].decode()


def test_a_picture_in_an_own_header_comes_along(tmp_path: Path) -> None:
    made = template(
        BODY,
        header=paragraph(
            "{{Kopf}}", '<w:r><w:drawing><wp:inline><wp:docPr id="7" name="Logo"/></wp:inline></w:drawing></w:r>'
        ),
        parts={
            "word/_rels/header1.xml.rels": relationships(relation("rId1", "image", "media/logo.png")),
            "word/media/logo.png": b"\x89PNG",
        },
    )
    parts = written(tmp_path, made)
    assert parts["word/media/logo.png"] == b"\x89PNG"
    for letter in range(3):
        assert b"media/logo.png" in parts[f"word/_rels/header1_{letter}.xml.rels"]
    numbers = [re.findall(r'docPr id="(\d+)"', parts[f"word/header1_{letter}.xml"].decode()) for letter in range(3)]
    assert len({number for (number,) in numbers}) == 3


def test_numbers_that_must_be_unique_are(tmp_path: Path) -> None:
    picture = '<w:r><w:drawing><wp:inline><wp:docPr id="{}" name="x"/></wp:inline></w:drawing></w:r>'
    body = (
        paragraph("{{Name}}", picture.format(1), picture.format(9))
        + '<w:bookmarkStart w:id="2" w:name="Ziel"/>' + paragraph("Ziel") + '<w:bookmarkEnd w:id="2"/>'
        + paragraph(begin(), code(" REF Ziel \\h "), begin("end"))
        + paragraph('<w:hyperlink w:anchor="Ziel">' + run("x") + "</w:hyperlink>")
    )  # fmt: skip
    document = written(tmp_path, template(body))["word/document.xml"].decode()
    for pattern in (
        r'docPr id="(\d+)"',
        r'bookmarkStart w:id="(\d+)"',
        r'w:name="(Ziel\d)"',
        r"REF (Ziel\d) ",
        r'w:anchor="(Ziel\d)"',
    ):
        found = re.findall(pattern, document)
        assert len(set(found)) == len(found) >= 3
    assert re.findall(r'bookmarkStart w:id="(\d+)"', document) == re.findall(r'bookmarkEnd w:id="(\d+)"', document)


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl>'
    '</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num><w:numIdMacAtCleanup w:val="1"/>'
)
STYLES = (
    '<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="Liste"/>'
    '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
)


def test_numbered_lists_count_anew_in_each_letter_and_bullets_do_not_matter(tmp_path: Path) -> None:
    def item(number: int) -> str:
        return paragraph("x", properties=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')

    body = (
        paragraph("{{Name}}")
        + item(1)
        + item(2)
        + paragraph("y", properties='<w:pStyle w:val="Liste"/><w:jc w:val="left"/>')
    )
    parts = written(tmp_path, template(body, numbering=NUMBERING, styles=STYLES))
    document, numbering = parts["word/document.xml"].decode(), parts["word/numbering.xml"].decode()
    assert re.findall(r'<w:numId w:val="(\d+)"', document) == ["1", "2", "3", "5", "2", "7", "9", "2", "11"]
    assert '<w:pStyle w:val="Liste"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr><w:jc' in document
    lists = re.findall(r'<w:num w:numId="(\d+)">', numbering)
    assert lists == ["1", "2", "3", "5", "7", "9", "11"]
    assert numbering.count('<w:startOverride w:val="1"/>') == 4


def test_footnotes_belong_to_their_letter_and_count_anew(tmp_path: Path) -> None:
    notes = (
        '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:type="x" w:id="0"/>'
        '<w:footnote w:id="1">' + paragraph("Note {{Name}}") + "</w:footnote>"
    )
    body = paragraph("{{Name}}", '<w:r><w:footnoteReference w:id="1"/></w:r>')
    parts = written(tmp_path, template(body, footnotes=notes))
    footnotes, document = parts["word/footnotes.xml"].decode(), parts["word/document.xml"].decode()
    own = re.findall(r'<w:footnote w:id="(\d+)"', footnotes)
    assert own == re.findall(r'footnoteReference w:id="(\d+)"', document)
    assert len(set(own)) == 3
    assert footnotes.count("separator") == 1
    assert document.count('<w:numRestart w:val="eachSect"/>') == 3
    for number in range(3):
        assert f"Note Nr {number}" in footnotes.replace('</w:t><w:t xml:space="preserve">', "")


def test_a_letter_of_several_sections_takes_no_header_over_from_the_one_before(tmp_path: Path) -> None:
    first = "<w:sectPr/>"
    made = template(
        paragraph("Brief {{Name}}", properties=first) + paragraph("Anlage"), header=paragraph("Kopf der Anlage")
    )
    document = Document(io.BytesIO(_file(tmp_path, made)))
    assert len(document.sections) == 6
    assert [one.header.paragraphs[0].text for one in document.sections] == ["", "Kopf der Anlage"] * 3


@pytest.mark.parametrize("ending", [table(row("x")), paragraph("TOP {{TOP.Nummer}}"), paragraph("{{Leer}}"), ""])
def test_any_end_of_a_template_can_carry_the_section(tmp_path: Path, ending: str) -> None:
    made = template(paragraph("Frau {{Name}}") + ending).bind({"Leer": ""})
    document = Document(io.BytesIO(_file(tmp_path, made)))
    assert len(document.sections) == 3
    assert [one.text for one in document.paragraphs if "Frau" in one.text] == ["Frau Nr 0", "Frau Nr 1", "Frau Nr 2"]


def test_the_title_holds_nothing_of_a_single_person(tmp_path: Path) -> None:
    made = template(BODY, title="Einladung {{Name}}, {{Ort}}").bind({"Ort": "Unna"})
    assert b"<dc:title>Einladung , Unna</dc:title>" in written(tmp_path, made)["docProps/core.xml"]


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    made = template(BODY, header=paragraph("{{Kopf}}"))
    assert _file(tmp_path, made) == _file(tmp_path, made)


def test_no_row_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(DocumentTroubleError, match=r"letters\.none"):
        write_serial_letter(template(BODY), [], tmp_path / "Briefe.docx")
    assert list(tmp_path.iterdir()) == []


def test_a_row_that_lacks_a_value_leaves_no_file(tmp_path: Path) -> None:
    def failing() -> Iterator[Values]:
        yield from rows(5)
        yield {"Name": "x"}

    target = tmp_path / "Briefe.docx"
    target.write_bytes(b"old")
    with pytest.raises(DocumentTroubleError, match=r"letter\.value_missing"):
        write_serial_letter(template(BODY), failing(), target)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_more_parts_than_a_zip_can_hold_are_refused(tmp_path: Path) -> None:
    made = template(paragraph("x"), header=paragraph("{{Kopf}}"))
    with pytest.raises(DocumentTroubleError, match=r"letters\.too_many"):
        write_serial_letter(made, ({"Kopf": "k"} for _ in range(66_000)), tmp_path / "Briefe.docx")
    assert list(tmp_path.iterdir()) == []


def _file(tmp_path: Path, made: Template) -> bytes:
    target = tmp_path / "Briefe.docx"
    write_serial_letter(made, rows(3), target)
    return target.read_bytes()
