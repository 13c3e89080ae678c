import io
import zipfile
from typing import Any

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from documents.word_making import (
    core,
    filled,
    made,
    merge_field,
    paragraph,
    relation,
    relationships,
    row,
    run,
    table,
    template,
    texts,
    unzipped,
)
from secretariat.documents.word_program import Values, clean_text
from secretariat.documents.word_template import Template, compile_template
from secretariat.domain.errors import DocumentTroubleError

BODY = (
    paragraph("{{Anschrift}}")
    + paragraph("Sehr geehrte {{Nachname}}, ", merge_field(" MERGEFIELD Ort "))
    + paragraph("{{Zusatz}}")
    + table(row("TOP", "Was"), row("{{TOP.Nummer}}", "{{TOP.Gegenstand}}"))
    + paragraph("Schluss")
)
VALUES: Values = {
    "Anschrift": "Frau\nErika Muster",
    "Nachname": "Frau Muster",
    "Ort": "Unna",
    "Zusatz": "",
    "TOP": [{"Nummer": "1", "Gegenstand": "Eröffnung"}],
}


@pytest.fixture(scope="module")
def letter_template() -> Template:
    return template(BODY, header=paragraph("Kopf {{Nachname}}"), footer=paragraph("Fuß"), title="Einladung {{Ort}}")


@pytest.mark.parametrize(
    "value",
    [
        "Huber & Co", "a < b > c", "</w:t></w:r></w:p><w:p>", "]]>", "<![CDATA[x]]>", "{{Nachname}}", "{% if %}",
        "{{ 7*7 }}", "&amp;", "&#38;", "=1+1", '"quoted"', "„Gänsefüßchen“", "<?field 0?>", "slot0x0_",
        "\u202edrawkcab", "汉字 😀", " vorn ", "a  b", "x" * 200_000, "\xa0", "«Ort»", "\ufffd", "MERGEFIELD Ort",
    ],
)  # fmt: skip
def test_a_value_is_text_and_stays_text(letter_template: Template, value: str) -> None:
    letter = letter_template.fill({**VALUES, "Nachname": value})
    assert texts(letter) == ["Frau\nErika Muster", f"Sehr geehrte {value}, Unna", "Schluss"]
    assert Document(io.BytesIO(letter)).sections[0].header.paragraphs[0].text == f"Kopf {value}"


@given(st.text(st.characters(exclude_categories=())), st.text())
def test_no_text_at_all_breaks_a_letter(value: str, entry: str) -> None:
    letter = _compiled().fill({**VALUES, "Nachname": value, "TOP": [{"Nummer": value, "Gegenstand": entry}]})
    shown = clean_text(value)
    assert texts(letter) == ["Frau\nErika Muster", f"Sehr geehrte {shown}, Unna", "Schluss"]
    cells = Document(io.BytesIO(letter)).tables[0].rows[1].cells
    assert [cell.text for cell in cells] == [shown, clean_text(entry)]


_ONCE: list[Template] = []


def _compiled() -> Template:
    if not _ONCE:
        _ONCE.append(template(BODY))
    return _ONCE[0]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("a\nb", "a\nb"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\x0bb\x0cc\u2028d\u2029e\x85f", "a\nb\nc\nd\ne\nf"),
        ("a\tb", "a\tb"),
        ("a\x00b\x07c\x1bd", "abcd"),
        ("a\ud800b\udfffc", "abc"),
        ("a\ufffeb\uffffc", "abc"),
        ("a\x7fb\x9fc", "abc"),
    ],
)
def test_line_ends_become_words_own_and_what_no_file_can_hold_is_left_out(value: str, shown: str) -> None:
    assert texts(filled(paragraph("{{X}}"), {"X": value})) == [shown]


def test_a_line_end_is_a_break_in_the_same_format() -> None:
    document = unzipped(filled(paragraph(run("{{X}}", "<w:b/>")), {"X": "a\nb\tc"}))["word/document.xml"]
    assert b'<w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b</w:t><w:tab/>' in document
    assert document.count(b"<w:r>") == 1


def test_a_missing_value_is_named(letter_template: Template) -> None:
    with pytest.raises(DocumentTroubleError, match=r"letter\.value_missing") as caught:
        letter_template.fill({name: value for name, value in VALUES.items() if name != "Ort"})
    assert caught.value.values == {"field": "Ort"}
    with pytest.raises(DocumentTroubleError, match=r"letter\.value_missing") as caught:
        letter_template.fill({**VALUES, "TOP": [{"Nummer": "1"}]})
    assert caught.value.values == {"field": "Gegenstand"}


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"Ort": None}, "letter.value_is_no_text"),
        ({"Ort": 17}, "letter.value_is_no_text"),
        ({"Ort": []}, "letter.value_is_no_text"),
        ({"TOP": "text"}, "letter.value_is_no_list"),
        ({"TOP": [{"Nummer": 1, "Gegenstand": "x"}]}, "letter.value_is_no_text"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(letter_template: Template, values: dict[str, Any], code: str) -> None:
    with pytest.raises(DocumentTroubleError) as caught:
        letter_template.fill({**VALUES, **values})
    assert caught.value.code == code


def test_folding_in_constants_changes_no_byte_of_what_is_said(letter_template: Template) -> None:
    def said(letter: bytes) -> dict[str, bytes]:
        return dict(sorted(unzipped(letter).items()))

    whole = said(letter_template.fill(VALUES))
    for names in ({"Ort"}, {"TOP"}, {"TOP", "Zusatz", "Ort", "Anschrift"}, set(VALUES)):
        constants = {name: value for name, value in VALUES.items() if name in names}
        rest = {name: value for name, value in VALUES.items() if name not in names}
        assert said(letter_template.bind(constants).fill(rest)) == whole


def test_constants_may_be_folded_in_step_by_step_with_passages_that_wait() -> None:
    body = paragraph("{{A}} {{B}}") + table(row("{{L.x}} {{A}}")) + paragraph("Ende")
    once = template(body).bind({"A": ""}).bind({"L": [{"x": "1"}]})
    assert texts(once.fill({"B": ""})) == ["Ende"]
    assert texts(once.fill({"B": "b"})) == [" b", "Ende"]
    assert texts(template(body).bind({"A": "a"}).fill({"B": "", "L": []})) == ["a ", "Ende"]


def test_the_same_values_give_the_same_bytes(letter_template: Template) -> None:
    again = template(BODY, header=paragraph("Kopf {{Nachname}}"), footer=paragraph("Fuß"), title="Einladung {{Ort}}")
    assert (
        letter_template.fill(VALUES) == letter_template.fill(dict(reversed(list(VALUES.items())))) == again.fill(VALUES)
    )
    with zipfile.ZipFile(io.BytesIO(letter_template.fill(VALUES))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_template_itself_is_not_changed_by_filling(letter_template: Template) -> None:
    first = letter_template.fill(VALUES)
    letter_template.fill({**VALUES, "Ort": "Kamen", "TOP": []})
    letter_template.bind({"Ort": "Lünen"})
    assert letter_template.fill(VALUES) == first


def test_a_letter_carries_its_title_and_language_and_no_author_or_tool() -> None:
    document = Document()
    document.core_properties.author = "Erika Muster"
    document.core_properties.last_modified_by = "Otto Muster"
    document.core_properties.title = "Einladung zur {{Nr}}. Sitzung"
    document.core_properties.comments = "generated by python-docx"
    document.add_paragraph("{{Nr}}")
    content = io.BytesIO()
    document.save(content)
    letter = compile_template(content.getvalue()).fill({"Nr": "3 <&>\nx"})
    properties = Document(io.BytesIO(letter)).core_properties
    assert properties.title == "Einladung zur 3 <&> x. Sitzung"
    assert properties.language == "de-DE"
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    parts = unzipped(letter)
    assert not {name for name in parts if "thumbnail" in name or "app.xml" in name or "customXml" in name}
    everything = b"".join(parts.values())
    for trace in (b"Muster", b"python-docx", b"rsid", b"Application", b"Microsoft Office Word"):
        assert trace not in everything


def test_traces_of_the_template_do_not_leave_the_house() -> None:
    settings = (
        '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        '<w:rsids><w:rsid w:val="00A1B2C3"/></w:rsids><w:trackRevisions/>'
        '<w:attachedTemplate r:id="rId1"/><w:mailMerge><w:dataSource r:id="rId2"/></w:mailMerge>'
        '<w:docVars><w:docVar w:name="Muster"/></w:docVars><w:defaultTabStop w:val="708"/></w:settings>'
    )
    content = made(
        paragraph("{{X}}")
        + '<w:p w:rsidR="00A1B2C3" w:rsidP="00A1B2C3" w14:paraId="1A2B3C4D" w14:textId="7">'
        + '<w:r w:rsidRPr="00A1B2C3"/></w:p>',
        parts={
            "word/settings.xml": settings,
            "word/_rels/settings.xml.rels": relationships(
                relation("rId1", "attachedTemplate", "file:///C:/Users/Muster/Normal.dotm", external=True)
                + relation("rId2", "mailMergeSource", "file:///C:/Users/Muster/Verteiler.xlsx", external=True)
            ),
            "customXml/item1.xml": "<Muster/>",
            "word/people.xml": "<Muster/>",
            "docProps/thumbnail.jpeg": b"Muster",
            "word/forgotten.xml": "<Muster/>",
        },
        relations=relation("rIdS", "settings", "settings.xml")
        + relation("rIdC", "customXml", "../customXml/item1.xml")
        + relation("rIdP", "people", "people.xml"),
        types='<Override PartName="/word/people.xml" ContentType="x/people"/>',
        title="Brief",
    )
    parts = unzipped(compile_template(content).fill({"X": "x"}))
    everything = b"".join(parts.values()) + " ".join(parts).encode()
    for trace in (b"Muster", b"00A1B2C3", b"1A2B3C4D", b"mailMerge", b"trackRevisions", b"people", b"forgotten"):
        assert trace not in everything
    assert b"defaultTabStop" in parts["word/settings.xml"]


def test_bookmarks_stay_only_where_something_points_to_them() -> None:
    body = (
        '<w:bookmarkStart w:id="3" w:name="_GoBack"/><w:bookmarkEnd w:id="3"/>'
        '<w:bookmarkStart w:id="4" w:name="Ziel"/>' + paragraph("{{X}}") + '<w:bookmarkEnd w:id="4"/>'
        + paragraph('<w:fldSimple w:instr=" PAGEREF Ziel "/>')
    )  # fmt: skip
    document = unzipped(filled(body, {"X": "x"}))["word/document.xml"].decode()
    assert "_GoBack" not in document
    assert 'w:name="Ziel"' in document
    assert "PAGEREF Ziel " in document


def test_a_word_template_file_becomes_a_document() -> None:
    dotx = made(
        paragraph("{{X}}"),
        main_type="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    )
    assert b"document.main+xml" in unzipped(compile_template(dotx).fill({"X": "x"}))["[Content_Types].xml"]


def test_every_part_of_a_letter_is_whole_and_reachable(letter_template: Template) -> None:
    parts = unzipped(letter_template.fill(VALUES))
    for name, content in parts.items():
        etree.fromstring(content)
        assert name == "[Content_Types].xml" or content
    types = parts["[Content_Types].xml"].decode()
    for name in parts:
        assert name.endswith(".rels") or name == "[Content_Types].xml" or f'PartName="/{name}"' in types


def test_an_empty_title_stays_empty() -> None:
    assert b"<dc:title></dc:title>" in unzipped(filled(paragraph("{{X}}"), {"X": "x"}))["docProps/core.xml"]
    with pytest.raises(DocumentTroubleError, match=r"template\.program"):
        compile_template(made(paragraph("x"), title="{{ 7*7 }}"))
    assert core("x")
