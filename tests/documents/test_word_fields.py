import io

import pytest
from docx import Document
from docx.oxml.ns import qn

from documents.word_making import (
    begin,
    code,
    filled,
    made,
    merge_field,
    paragraph,
    row,
    run,
    table,
    template,
    texts,
    unzipped,
)
from secretariat.documents.word_template import compile_template
from secretariat.domain.errors import DocumentTroubleError

VALUES = {"Nachname": "Öztürk & Söhne", "E-Mail": "a@b.de", "Ort des Tages": "Unna", "Straße": "Am Markt 1"}
TEXT_BOX = "<w:txbxContent>{}</w:txbxContent>"


def field_in_pieces(*pieces: str) -> str:
    return paragraph("Frau ", *pieces, " kommt.")


BOLD, ITALIC = "<w:b/>", "<w:i/>"
ACCIDENTS = {
    "typed at once": field_in_pieces("{{Nachname}}"),
    "in one run with the text": paragraph("Frau {{Nachname}} kommt."),
    "split over runs": field_in_pieces("{{Nach", "name", "}}"),
    "each brace its own run": field_in_pieces("{", "{", "Nachname", "}", "}"),
    "half of it bold": field_in_pieces(run("{{Nach", BOLD), run("name}}")),
    "braces without the format": field_in_pieces("{{", run("Nachname", BOLD), "}}"),
    "spell-check marks inside": field_in_pieces(
        "{{", '<w:proofErr w:type="spellStart"/>', "Nachname", '<w:proofErr w:type="spellEnd"/>', "}}"
    ),
    "bookmark inside": field_in_pieces(
        "{{Nach", '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>', "name}}"
    ),
    "tracked insertion inside": field_in_pieces(
        "{{",
        '<w:ins w:id="1" w:author="Erika Muster" w:date="2026-01-01T00:00:00Z">' + run("Nachname") + "</w:ins>",
        "}}",
    ),
    "all of it inserted": paragraph(
        "Frau ", '<w:ins w:id="1" w:author="Erika Muster">' + run("{{Nachname}}") + "</w:ins>", " kommt."
    ),
    "moved here": paragraph(
        '<w:moveTo w:id="1" w:author="E. M.">' + run("Frau {{Nach") + "</w:moveTo>", "name}} kommt."
    ),
    "revision numbers on each run": paragraph(
        '<w:r w:rsidR="00A1"><w:t>Frau {{Na</w:t></w:r>', '<w:r w:rsidR="00B2"><w:t>chname}} kommt.</w:t></w:r>'
    ),
    "blanks in the braces": field_in_pieces("{{ ", "Nachname", "\u00a0}}"),
    "soft hyphen": field_in_pieces("<w:r><w:t>{{Nach</w:t><w:softHyphen/><w:t>name}}</w:t></w:r>"),
    "soft hyphen at a run's border": field_in_pieces("{{Nach", "<w:r><w:softHyphen/></w:r>", "name}}"),
    "zero width space": field_in_pieces("{{Nach\u200bname}}"),
    "last page marker": field_in_pieces("{{Nach", "<w:r><w:lastRenderedPageBreak/></w:r>", "name}}"),
    "language changes": field_in_pieces(
        run("{{Nach", '<w:lang w:val="en-US"/>'), run("name}}", '<w:lang w:val="de-DE"/>')
    ),
    "in a link": paragraph("Frau ", '<w:hyperlink w:anchor="x">' + run("{{Nachname}}") + "</w:hyperlink>", " kommt."),
    "in a smart tag": paragraph(
        "Frau ", '<w:smartTag w:element="x">' + run("{{Nachname}}") + "</w:smartTag>", " kommt."
    ),
    "in a content control": paragraph(
        "Frau ",
        '<w:sdt><w:sdtPr><w:id w:val="7"/><w:dataBinding w:xpath="/x"/></w:sdtPr><w:sdtContent>'
        + run("{{Nachname}}")
        + "</w:sdtContent></w:sdt>",
        " kommt.",
    ),
    "format change recorded": field_in_pieces(run("{{Nachname}}", '<w:b/><w:rPrChange w:id="3" w:author="E"/>')),
    "permission marks": field_in_pieces(
        '<w:permStart w:id="4" w:edGrp="everyone"/>', "{{Nachname}}", '<w:permEnd w:id="4"/>'
    ),
    "Word's simple field": field_in_pieces(
        '<w:fldSimple w:instr=" MERGEFIELD Nachname \\* MERGEFORMAT ">' + run("«Nachname»", BOLD) + "</w:fldSimple>"
    ),
    "Word's complex field": field_in_pieces(merge_field(" MERGEFIELD Nachname ")),
    "its code split": field_in_pieces(
        begin(), code(" MERGE"), code("FIELD  Nach"), code("name "), begin("separate"), run("«Nachname»"), begin("end")
    ),
    "its shown text edited": field_in_pieces(merge_field("MERGEFIELD Nachname", "irgendwas ganz anderes")),
    "its shown text in pieces": field_in_pieces(
        begin(), code(" MERGEFIELD Nachname "), begin("separate"), run("«Nach"), run("name»", BOLD), begin("end")
    ),
    "its name quoted": field_in_pieces(merge_field('MERGEFIELD "Nachname" \\* MERGEFORMAT')),
    "without shown text": field_in_pieces(begin(), code(" MERGEFIELD Nachname "), begin("end")),
    "all in one run": field_in_pieces(
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> MERGEFIELD Nachname </w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>«Nachname»</w:t><w:fldChar w:fldCharType="end"/></w:r>'
    ),
    "spell-check marks in the field": field_in_pieces(
        begin(),
        code(" MERGEFIELD Nachname "),
        begin("separate"),
        '<w:proofErr w:type="spellStart"/>',
        run("«Nachname»"),
        begin("end"),
    ),
    "lower case code": field_in_pieces(merge_field(" mergefield Nachname ")),
    "inserted field": paragraph(
        "Frau ", '<w:ins w:id="9" w:author="E">' + merge_field(" MERGEFIELD Nachname ") + "</w:ins>", " kommt."
    ),
}


@pytest.mark.parametrize("body", ACCIDENTS.values(), ids=ACCIDENTS)
def test_a_field_is_found_whatever_word_did_to_it(body: str) -> None:
    found = template(body)
    assert [field.name for field in found.fields] == ["Nachname"]
    assert not found.half_fields
    letter = found.fill(VALUES)
    body_read = Document(io.BytesIO(letter)).element.body
    assert "".join(text.text or "" for text in body_read[0].iter(qn("w:t"))) == "Frau Öztürk & Söhne kommt."
    assert b"Muster" not in b"".join(unzipped(letter).values())


def test_a_name_may_hold_umlauts_hyphens_and_blanks() -> None:
    body = paragraph("{{E-Mail}}, {{Straße}}, {{Ort des Tages}}, ", merge_field(' MERGEFIELD "Ort des Tages" '))
    assert texts(filled(body, VALUES)) == ["a@b.de, Am Markt 1, Unna, Unna"]


def test_a_decomposed_umlaut_in_a_name_is_the_same_name() -> None:
    assert texts(filled(paragraph("{{Einfu\u0308hrung}}"), {"Einführung": "x"})) == ["x"]


def test_a_nonbreaking_hyphen_in_a_name_is_a_hyphen() -> None:
    body = paragraph("<w:r><w:t>{{E</w:t><w:noBreakHyphen/><w:t>Mail}}</w:t></w:r>")
    assert texts(filled(body, VALUES)) == ["a@b.de"]


def test_several_fields_share_a_run_and_the_text_between_stays() -> None:
    body = paragraph("A {{Nachname}} B {{Straße}}{{E-Mail}} C", run(" {{Straße}} D", BOLD))
    assert texts(filled(body, VALUES)) == ["A Öztürk & Söhne B Am Markt 1a@b.de C Am Markt 1 D"]


@pytest.mark.parametrize(
    ("body", "bold", "italic"),
    [
        (paragraph("{{", run("Nachname", BOLD), run("}}", ITALIC)), True, None),
        (paragraph(run("{{Nach", ITALIC), run("name}}", BOLD)), None, True),
        (paragraph(merge_field("MERGEFIELD Nachname \\* MERGEFORMAT", properties=BOLD)), True, None),
        (paragraph('<w:fldSimple w:instr="MERGEFIELD Nachname">' + run("x", BOLD) + "</w:fldSimple>"), True, None),
        (
            paragraph(
                begin(),
                code("MERGEFIELD Nachname \\* CHARFORMAT", ITALIC),
                begin("separate"),
                run("x", BOLD),
                begin("end"),
            ),
            None,
            True,
        ),
    ],
)
def test_the_value_takes_the_format_of_the_name(body: str, bold: object, italic: object) -> None:
    paragraphs = Document(io.BytesIO(filled(body, VALUES))).paragraphs
    (shown,) = [one for one in paragraphs[0].runs if one.text]
    assert (shown.text, shown.bold, shown.italic) == ("Öztürk & Söhne", bold, italic)


def test_fields_are_found_in_headers_footers_tables_notes_and_both_copies_of_a_text_box() -> None:
    box = paragraph("{{Nachname}}")
    drawing = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="1" name="x"/>'
        f"<a:graphic><a:graphicData><wps:wsp><wps:txbx>{TEXT_BOX.format(box)}</wps:txbx></wps:wsp></a:graphicData>"
        f"</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{TEXT_BOX.format(box)}"
        "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    found = template(
        paragraph("Text ", drawing) + table(row("{{Nachname}}")) + paragraph("{{Nachname}}"),
        header=paragraph("{{Nachname}}"),
        footer=paragraph("{{Nachname}}"),
        footnotes='<w:footnote w:id="2">' + paragraph("{{Nachname}}") + "</w:footnote>",
    )
    assert sorted(field.place for field in found.fields) == [
        "body",
        "footer",
        "footnote",
        "header",
        "table",
        "text_box",
    ]
    parts = unzipped(found.fill({"Nachname": "Ö"}))
    assert parts["word/document.xml"].decode().count("Ö") == 4
    for name in ("header1", "footer1", "footnotes"):
        assert "Ö" in parts[f"word/{name}.xml"].decode()


def test_the_sentence_around_a_field_is_kept_for_the_clerk() -> None:
    (found,) = template(field_in_pieces("{{Nach", "name}}")).fields
    assert (found.sentence, found.kind, found.part) == ("Frau {{Nachname}} kommt.", "typed", "word/document.xml")


AGENDA = [{"Nummer": "1", "Gegenstand": "Eröffnung"}, {"Nummer": "2", "Gegenstand": "Bericht & Aussprache"}]
AGENDA_ROW = row("{{TOP.Nummer}}", "{{TOP.Gegenstand}}")


def rows_of(letter: bytes) -> list[list[str]]:
    document = Document(io.BytesIO(letter))
    return [[cell.text for cell in one.cells] for each in document.tables for one in each.rows]


def test_a_table_row_of_a_list_is_repeated_for_each_entry() -> None:
    body = table(row("TOP", "Gegenstand"), AGENDA_ROW, row("Ende", "{{Schluss}}"))
    letter = filled(body, {"TOP": AGENDA, "Schluss": "17 Uhr"})
    assert rows_of(letter) == [
        ["TOP", "Gegenstand"], ["1", "Eröffnung"], ["2", "Bericht & Aussprache"], ["Ende", "17 Uhr"],
    ]  # fmt: skip


def test_a_list_without_entries_leaves_no_row() -> None:
    letter = filled(table(row("TOP", "Gegenstand"), AGENDA_ROW), {"TOP": []})
    assert rows_of(letter) == [["TOP", "Gegenstand"]]


def test_a_table_of_nothing_but_an_empty_list_disappears() -> None:
    letter = filled(paragraph("vor") + table(AGENDA_ROW) + paragraph("nach"), {"TOP": []})
    assert Document(io.BytesIO(letter)).tables == []
    assert texts(letter) == ["vor", "nach"]
    assert rows_of(filled(table(AGENDA_ROW), {"TOP": AGENDA})) == [["1", "Eröffnung"], ["2", "Bericht & Aussprache"]]


def test_neighbouring_rows_of_one_list_repeat_together() -> None:
    letter = filled(table(row("{{TOP.Nummer}}"), row("{{TOP.Gegenstand}}")), {"TOP": AGENDA})
    assert rows_of(letter) == [["1"], ["Eröffnung"], ["2"], ["Bericht & Aussprache"]]


def test_a_repeated_row_may_hold_fields_of_the_letter_and_merge_fields() -> None:
    cells = row(paragraph(merge_field(" MERGEFIELD TOP.Nummer ")), "{{TOP.Gegenstand}} ({{Ort}})")
    letter = filled(table(cells), {"TOP": AGENDA, "Ort": "Unna"})
    assert rows_of(letter) == [["1", "Eröffnung (Unna)"], ["2", "Bericht & Aussprache (Unna)"]]


def test_a_paragraph_of_a_list_outside_tables_repeats_as_well() -> None:
    body = paragraph("vor") + paragraph("TOP {{TOP.Nummer}}: {{TOP.Gegenstand}}")
    assert texts(filled(body, {"TOP": AGENDA}))[:3] == ["vor", "TOP 1: Eröffnung", "TOP 2: Bericht & Aussprache"]
    assert [text for text in texts(filled(body, {"TOP": []})) if text] == ["vor"]


def test_an_empty_field_in_a_repeated_row_leaves_the_row_whole() -> None:
    letter = filled(table(AGENDA_ROW), {"TOP": [{"Nummer": "", "Gegenstand": ""}]})
    assert rows_of(letter) == [["", ""]]


def test_a_row_of_two_lists_is_refused() -> None:
    with pytest.raises(DocumentTroubleError, match=r"template\.row_of_two_lists") as caught:
        template(table(row("{{TOP.Nummer}}", "{{Gast.Name}}")))
    assert caught.value.values["found"] == "TOP, Gast"


def test_a_paragraph_whose_only_field_is_empty_disappears() -> None:
    body = paragraph("vor") + paragraph(" {{Zusatz}} ") + paragraph("{{A}} {{B}}") + paragraph("nach {{Zusatz}}")
    assert texts(filled(body, {"Zusatz": "", "A": "", "B": " "})) == ["vor", "nach "]
    assert texts(filled(body, {"Zusatz": "z", "A": "", "B": "b"})) == ["vor", " z ", " b", "nach z"]


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        (table(row("{{X}}")) + paragraph("nach"), 1),
        (table(row(paragraph("{{X}}") + paragraph("{{X}}"))) + paragraph("nach"), 1),
        (paragraph("vor") + paragraph("{{X}}", properties=f"{'<w:sectPr/>'}") + paragraph("nach"), 3),
        (paragraph("{{X}}"), 1),
        (paragraph("vor") + paragraph("{{X}}", "<w:r><w:drawing/></w:r>") + paragraph("nach"), 3),
        (paragraph("vor") + paragraph("{{X}}", '<w:r><w:br w:type="page"/></w:r>') + paragraph("nach"), 2),
    ],
)
def test_a_document_never_loses_a_paragraph_it_needs(body: str, kept: int) -> None:
    letter = filled(body, {"X": ""})
    document = Document(io.BytesIO(letter))
    assert len(document.paragraphs) == kept
    assert all(len(cell.paragraphs) >= 1 for each in document.tables for one in each.rows for cell in one.cells)


def test_two_tables_never_run_together() -> None:
    between = paragraph("{{X}}") + paragraph("{{Y}}")
    body = table(row("a")) + between + table(row("b")) + paragraph("nach")
    assert texts(filled(body, {"X": "", "Y": ""})) == ["", "nach"]
    assert len(Document(io.BytesIO(filled(body, {"X": "", "Y": ""}))).tables) == 2


@pytest.mark.parametrize(
    ("body", "code_"),
    [
        (paragraph(begin(), code(" MERGEFIELD Nachname ")), "template.field_not_closed"),
        (
            paragraph(begin(), code(" MERGEFIELD Nachname "), begin("separate")) + paragraph("x", begin("end")),
            "template.field_spans_paragraphs",
        ),
    ],
)
def test_a_broken_merge_field_is_refused(body: str, code_: str) -> None:
    with pytest.raises(DocumentTroubleError) as caught:
        compile_template(made(body))
    assert caught.value.code == code_
    assert caught.value.values == {"part": "word/document.xml", "found": "MERGEFIELD Nachname"}


@pytest.mark.parametrize("half", ["{{Nachname}", "{Nachname}}", "{{Nachname", "Nachname}}", "«Nachname»"])
def test_a_half_typed_field_is_noticed(half: str) -> None:
    found = template(paragraph("Frau ", half, " kommt."))
    assert [one.sentence for one in found.half_fields] == [f"Frau {half} kommt."]
    assert found.fields == ()
