import io
import resource
import struct
import time
import zipfile
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from documents.word_making import (
    MAIN_TYPE,
    begin,
    code,
    made,
    merge_field,
    paragraph,
    relation,
    relationships,
    run,
    template,
    unzipped,
    zipped,
)
from secretariat.documents.template_gate import open_package, template_content
from secretariat.documents.word_template import compile_template
from secretariat.documents.zip_parts import Part, ReadyParts, raw_deflate
from secretariat.domain.errors import DocumentTroubleError

HONEST = made(paragraph("{{Nachname}}"), header=paragraph("Kopf"), title="Brief")


def reason(content: bytes) -> str:
    with pytest.raises(DocumentTroubleError) as caught:
        open_package(content)
    with pytest.raises(DocumentTroubleError) as again:
        compile_template(content)
    assert again.value.code == caught.value.code
    return caught.value.code


def with_relation(kind: str, target: str) -> bytes:
    return made(paragraph("x"), relations=relation("rIdX", kind, target, external=True))


def with_settings_relation(kind: str, target: str) -> bytes:
    return made(
        paragraph("x"),
        relations=relation("rIdS", "settings", "settings.xml"),
        parts={
            "word/settings.xml": '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
            "word/_rels/settings.xml.rels": relationships(relation("rId1", kind, target, external=True)),
        },
    )


def test_honest_templates_pass() -> None:
    open_package(HONEST)
    content = io.BytesIO()
    Document().save(content)
    open_package(content.getvalue())
    open_package(with_relation("hyperlink", "https://www.example.org/"))
    open_package(with_relation("hyperlink", "mailto:a@example.org"))
    open_package(with_settings_relation("attachedTemplate", "file:///C:\\Users\\x\\Normal.dotm"))
    open_package(with_settings_relation("attachedTemplate", "Normal.dotm"))
    open_package(with_settings_relation("mailMergeSource", "file:///C:\\Users\\x\\Verteiler.xlsx"))
    open_package(made(paragraph(merge_field(" MERGEFIELD Nachname "), "<w:fldSimple w:instr=' PAGE '/>")))
    open_package(made(paragraph(run("x", '<w:vanish w:val="0"/>'))))


HOSTILE_PACKAGES = {
    "remote template": (
        with_settings_relation("attachedTemplate", "https://evil.example/t.dotm"), "template.remote_template"
    ),
    "template on a share": (
        with_settings_relation("attachedTemplate", "\\\\server\\share\\t.dotm"), "template.remote_template"
    ),
    "template on a share as address": (
        with_settings_relation("attachedTemplate", "file://server/share/t.dotm"), "template.remote_template"
    ),
    "remote image": (with_relation("image", "https://evil.example/x.png"), "template.remote_image"),
    "image on a share": (with_relation("image", "file://server/x.png"), "template.remote_image"),
    "remote frame": (with_relation("frame", "https://evil.example/"), "template.remote_content"),
    "subdocument": (with_relation("subDocument", "file:///C:/x.docx"), "template.remote_content"),
    "remote object": (with_relation("oleObject", "https://evil.example/x.doc"), "template.ole"),
    "link to a program": (with_relation("hyperlink", "file:///C:/Windows/System32/calc.exe"), "template.link"),
    "link with script": (with_relation("hyperlink", "javascript:x()"), "template.link"),
    "address as inner target": (
        made(paragraph("x"), relations=relation("rIdX", "image", "https://evil.example/x.png")), "template.path"
    ),
    "DDEAUTO": (made(paragraph(begin(), code(" DDEAUTO c:\\\\cmd.exe "), begin("end"))), "template.field_reaches_out"),
    "DDE split over runs": (
        made(paragraph(begin(), code(" D"), code("DE x "), begin("end"))), "template.field_reaches_out"
    ),
    "DDE in a simple field": (made(paragraph('<w:fldSimple w:instr="dde x"/>')), "template.field_reaches_out"),
    "kind of field computed by a field": (
        made(paragraph(begin(), begin(), code(" QUOTE 68 68 69 "), begin("end"), begin("end"))), "template.field_kind"
    ),
    "INCLUDETEXT": (made(paragraph(begin(), code(" INCLUDETEXT x "), begin("end"))), "template.field_reaches_out"),
    "INCLUDEPICTURE in the header": (
        made(paragraph("x"), header=paragraph(begin(), code(" INCLUDEPICTURE x "), begin("end"))),
        "template.field_reaches_out",
    ),
    "LINK": (made(paragraph(begin(), code("LINK Excel.Sheet x"), begin("end"))), "template.field_reaches_out"),
    "DATABASE": (made(paragraph(begin(), code("DATABASE \\d x"), begin("end"))), "template.field_reaches_out"),
    "MACROBUTTON": (made(paragraph(begin(), code("MACROBUTTON x y"), begin("end"))), "template.field_reaches_out"),
    "IF": (made(paragraph(begin(), code(' IF 1 = 1 "a" "b" '), begin("end"))), "template.field_kind"),
    "address block": (made(paragraph(begin(), code(" ADDRESSBLOCK "), begin("end"))), "template.field_kind"),
    "altChunk": (made('<w:altChunk r:id="rIdX"/>' + paragraph("x")), "template.alt_chunk"),
    "altChunk part": (made(paragraph("x"), relations=relation("rIdX", "aFChunk", "chunk.html")), "template.alt_chunk"),
    "macro part": (made(paragraph("x"), parts={"word/vbaProject.bin": b"x"}), "template.macro"),
    "macro relation": (made(paragraph("x"), relations=relation("rIdX", "vbaProject", "x.dat")), "template.macro"),
    "docm renamed": (
        made(paragraph("x"), main_type="application/vnd.ms-word.document.macroEnabled.main+xml"), "template.macro"
    ),
    "dotm renamed": (
        made(paragraph("x"), main_type="application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
        "template.macro",
    ),
    "OLE part": (made(paragraph("x"), parts={"word/embeddings/oleObject1.bin": b"x"}), "template.ole"),
    "OLE element": (made(paragraph("<w:r><w:object/></w:r>")), "template.ole"),
    "embedded workbook": (made(paragraph("x"), relations=relation("rIdX", "package", "x.xlsx")), "template.ole"),
    "ActiveX part": (made(paragraph("x"), parts={"word/activeX/activeX1.xml": "<x/>"}), "template.activex"),
    "ActiveX element": (made(paragraph("<w:r><w:control/></w:r>")), "template.activex"),
    "path upwards": (made(paragraph("x"), parts={"../../evil.txt": b"x"}), "template.path"),
    "path within": (made(paragraph("x"), parts={"word/../evil.xml": b"x"}), "template.path"),
    "path from the root": (made(paragraph("x"), parts={"/evil.txt": b"x"}), "template.path"),
    "path with a drive": (made(paragraph("x"), parts={"C:evil.txt": b"x"}), "template.path"),
    "path with backslashes": (made(paragraph("x"), parts={"word\\..\\evil.txt": b"x"}), "template.path"),
    "names equal but for case": (made(paragraph("x"), parts={"WORD/document.xml": b"x"}), "template.path"),
    "DTD": (
        made(paragraph("x"), parts={"word/header9.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), "template.dtd"
    ),
    "entity file": (
        made(paragraph("x"), parts={"word/theme.xml": '<!doctype x SYSTEM "file:///etc/passwd"><x/>'}), "template.dtd"
    ),
    "DTD hidden by its encoding": (
        made(paragraph("x"), parts={"word/header9.xml": "\ufeff<!DOCTYPE x><x/>".encode("utf-16-le")}),
        "template.damaged",
    ),
    "DTD hidden in UTF-7": (
        made(paragraph("x"), parts={"word/header9.xml": b'<?xml version="1.0" encoding="UTF-7"?>+ADw-x+AD4-'}),
        "template.damaged",
    ),
    "tracked deletion": (
        made(paragraph('<w:del w:id="1" w:author="x"><w:r><w:delText>x</w:delText></w:r></w:del>')),
        "template.tracked_deletion",
    ),
    "moved away": (made(paragraph('<w:moveFrom w:id="1">' + run("x") + "</w:moveFrom>")), "template.tracked_deletion"),
    "comment": (made(paragraph('<w:r><w:commentReference w:id="0"/></w:r>')), "template.comment"),
    "hidden text": (made(paragraph(run("x", "<w:vanish/>"))), "template.hidden_text"),
    "hidden by its style": (
        made(
            paragraph(run("x", '<w:rStyle w:val="H"/>')),
            styles='<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>',
        ),
        "template.hidden_text",
    ),
    "program block": (made(paragraph("{% for x in y %}")), "template.program"),
    "program split over runs": (made(paragraph("{", "% if x %", "}")), "template.program"),
    "program comment": (made(paragraph("{# x #}")), "template.program"),
    "class walk": (made(paragraph("{{ ''.__class__.__mro__[1] }}")), "template.program"),
    "call": (made(paragraph("{{ member.delete() }}")), "template.program"),
    "filter": (made(paragraph("{{ x|upper }}")), "template.program"),
    "arithmetic": (made(paragraph("{{ 'x' * 1000000000 }}")), "template.program"),
    "three steps": (made(paragraph("{{ a.b.c }}")), "template.program"),
    "underscores": (made(paragraph("{{ __import__ }}")), "template.program"),
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "template.old_word"),
    "password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "template.password"
    ),
    "rich text": (b"{\\rtf1\\ansi x}", "template.rich_text"),
    "OpenDocument": (
        zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}), "template.open_document"
    ),
    "workbook": (made(paragraph("x"), main_type="application/vnd.x.spreadsheetml.sheet.main+xml"), "template.not_word"),
    "zip of something": (zipped({"a.txt": "x"}), "template.not_word"),
    "picture": (b"\x89PNG\r\n\x1a\n", "template.not_word"),
    "nothing": (b"", "template.not_word"),
    "half saved": (HONEST[: len(HONEST) // 2], "template.damaged"),
    "broken XML": (made("<w:p>"), "template.damaged"),
    "broken styles": (made(paragraph("x"), parts={"word/styles.xml": "<x"}), "template.damaged"),
    "broken properties": (made(paragraph("x"), parts={"docProps/core.xml": "x"}), "template.damaged"),
    "strict format": (
        zipped(
            {
                name: data.replace(b"schemas.openxmlformats.org/wordprocessingml/2006", b"purl.oclc.org/ooxml/word")
                for name, data in unzipped(HONEST).items()
            }
        ),
        "template.not_word",
    ),
    "zip bomb": (made(paragraph("x"), parts={"word/media/x.bmp": b"\0" * 20_000_000}), "template.zip_bomb"),
    "too many parts": (made(paragraph("x"), parts={f"word/{one}": b"" for one in range(1_001)}), "template.too_large"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "code_"), HOSTILE_PACKAGES.values(), ids=HOSTILE_PACKAGES)
def test_a_hostile_or_unfit_package_is_refused_with_its_reason(content: bytes, code_: str) -> None:
    assert reason(content) == code_


def test_the_refusal_names_the_part_and_the_words() -> None:
    with pytest.raises(DocumentTroubleError) as caught:
        open_package(made(paragraph("Frau {{ x|y }}")))
    assert caught.value.values == {"part": "word/document.xml", "found": "{{ x|y }}"}


def test_a_damaged_checksum_is_noticed() -> None:
    content = bytearray(zipped({"[Content_Types].xml": "x" * 50, "_rels/.rels": "y"}))
    position = content.index(b"[Content_Types].xml") + len("[Content_Types].xml")
    content[position + 1] ^= 0xFF
    assert reason(bytes(content)) == "template.damaged"


def test_an_encrypted_entry_is_a_password() -> None:
    content = bytearray(HONEST)
    directory = content.index(b"PK\1\2")
    struct.pack_into("<H", content, directory + 8, 1)
    assert reason(bytes(content)) == "template.password"


def test_an_unusual_way_of_packing_is_refused() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_LZMA) as package:
        package.writestr("[Content_Types].xml", "x" * 1000)
    assert reason(content.getvalue()) == "template.damaged"


def test_a_size_that_lies_is_not_believed() -> None:
    packed = raw_deflate(b"\0" * 100_000_000)
    lying = Part("word/media/x.bmp", packed, size=10, crc=0)
    assert reason(ReadyParts((lying,)).package([])) == "template.damaged"


def test_the_largest_bombs_are_refused_quickly_and_in_little_memory() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.perf_counter()
    many = made(paragraph("x"), parts={f"word/media/{number}.bmp": b"\0" * 400_000 for number in range(200)})
    deep = made("<w:p>" * 5_000 + "</w:p>" * 5_000)
    wide = made(paragraph("{{" * 100_000) + paragraph("«" + "x" * 200_000))
    assert reason(many) == "template.too_large"
    assert reason(made(paragraph("x" * 2_000_001))) in {"template.too_large", "template.zip_bomb"}
    assert reason(deep) == "template.damaged"
    assert compile_template(wide).half_fields
    assert time.perf_counter() - began < 5
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 500_000


@pytest.mark.parametrize("field", ["{{Nachname}} ", merge_field(" MERGEFIELD Nachname ")], ids=["typed", "merge"])
def test_a_paragraph_of_thousands_of_fields_takes_seconds_at_most(field: str) -> None:
    began = time.perf_counter()
    assert len(compile_template(made(paragraph(*[field] * 1_800))).fields) == 1_800
    assert time.perf_counter() - began < 5


@given(st.integers(0, len(HONEST) - 1), st.integers(1, 255))
def test_a_flipped_byte_is_refused_or_harmless(position: int, flip: int) -> None:
    content = bytearray(HONEST)
    content[position] ^= flip
    try:
        letter = compile_template(bytes(content)).fill({"Nachname": "x"})
    except DocumentTroubleError as error:
        code_ = error.code
    else:
        code_ = f"template.{len(unzipped(letter))}"
    assert code_.startswith("template.")


def test_main_type_is_what_word_writes() -> None:
    assert MAIN_TYPE in unzipped(HONEST)["[Content_Types].xml"].decode()
    assert template(paragraph("{{X}}")).fields


@pytest.mark.parametrize("name", ["Einladung.docm", "Einladung.DOTM"])
def test_a_file_that_promises_macros_is_refused_by_its_name(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(made(paragraph("x")))
    with pytest.raises(DocumentTroubleError, match=r"template\.macro"):
        template_content(file)


def test_a_template_open_in_word_is_not_read_half_saved(tmp_path: Path) -> None:
    file = tmp_path / "Einladung.docx"
    file.write_bytes(made(paragraph("x")))
    owner = tmp_path / "~$nladung.docx"
    owner.write_bytes(b"")
    with pytest.raises(DocumentTroubleError, match=r"template\.open_elsewhere"):
        template_content(file)
    owner.unlink()
    assert template_content(file) == file.read_bytes()
