"""Hostile, huge, renamed and broken files: each refused for what it is, within 10 s and 500 MB, whatever it claims."""

import io
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

from secretariat.documents.reading import read_list
from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.list_rows import interpret_list

SOURCES = Path(__file__).parents[2] / "src"
SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>'
)
WORKBOOK = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
ALONE = """
import sys, time
from pathlib import Path
from secretariat.documents.reading import read_list
from secretariat.domain.errors import DocumentTroubleError
start = time.perf_counter()
try:
    read_list(Path(sys.argv[1]))
    code = "read"
except DocumentTroubleError as error:
    code = error.code
seconds = time.perf_counter() - start
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]
print(code, seconds, int(peak) // 1024)
"""


def write_package(path: Path, parts: dict[str, str | Iterator[bytes]]) -> None:
    base = {"xl/workbook.xml": WORKBOOK, "xl/_rels/workbook.xml.rels": RELATIONS}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in (base | parts).items():
            if isinstance(content, str):
                package.writestr(name, content)
            else:
                with package.open(name, "w", force_zip64=True) as part:
                    for chunk in content:
                        part.write(chunk)


def repeated(text: str, times: int, *, before: str, after: str) -> Iterator[bytes]:
    yield before.encode()
    for _ in range(times):
        yield text.encode()
    yield after.encode()


def rows(count: int) -> Iterator[bytes]:
    yield f"{SHEET}<sheetData>".encode()
    for start in range(1, count, 1000):
        numbers = range(start, start + 1000)
        yield "".join(
            f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><c r="B{n}"><v>1</v></c></row>' for n in numbers
        ).encode()
    yield b"</sheetData></worksheet>"


def one_cell(reference: str, merge: str = "") -> str:
    cell = f'<row r="{reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")}"><c r="{reference}"><v>1</v></c></row>'
    merged = f'<mergeCells><mergeCell ref="{merge}"/></mergeCells>' if merge else ""
    return f"{SHEET}<sheetData>{cell}</sheetData>{merged}</worksheet>"


ONE_MB = "x" * 1024 * 1024
SHARED = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>'
BOMBS: dict[str, tuple[Callable[[], dict[str, str | Iterator[bytes]]], set[str]]] = {
    "value in the last cell": (lambda: {"xl/worksheets/sheet1.xml": one_cell("XFD1048576")}, {"list.too_large"}),
    "merged area over everything": (
        lambda: {"xl/worksheets/sheet1.xml": one_cell("A1", "A1:XFD20000")},
        {"read", "list.too_large"},
    ),
    "one string of 60 MB": (
        lambda: {
            "xl/worksheets/sheet1.xml": one_cell("A1"),
            "xl/sharedStrings.xml": repeated(ONE_MB, 60, before=SHARED, after="</t></si></sst>"),
        },
        {"list.too_large"},
    ),
    "700 MB in one string": (
        lambda: {
            "xl/worksheets/sheet1.xml": one_cell("A1"),
            "xl/sharedStrings.xml": repeated(ONE_MB, 700, before=SHARED, after="</t></si></sst>"),
        },
        {"list.too_large"},
    ),
    "an attribute of 90 MB": (
        lambda: {
            "xl/worksheets/sheet1.xml": repeated(ONE_MB, 90, before=f'{SHEET}<sheetData a="', after='"/></worksheet>')
        },
        {"list.too_large", "list.damaged"},
    ),
    "200 MB of blanks": (
        lambda: {"xl/worksheets/sheet1.xml": repeated(" " * 1024 * 1024, 200, before=SHEET, after="</worksheet>")},
        {"list.too_large"},
    ),
    "a million rows": (lambda: {"xl/worksheets/sheet1.xml": rows(1_000_000)}, {"list.too_large"}),
    "elements nested without end": (
        lambda: {"xl/worksheets/sheet1.xml": repeated("<c>" * 100_000, 200, before=SHEET, after="")},
        {"list.too_large", "list.damaged"},
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_within_10_seconds_and_500_mb(name: str, tmp_path: Path) -> None:
    make, codes = BOMBS[name]
    write_package(tmp_path / "bomb.xlsx", make())
    done = subprocess.run(
        [sys.executable, "-c", ALONE, str(tmp_path / "bomb.xlsx")],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(SOURCES)},
        timeout=60,
    )
    code, seconds, megabytes = done.stdout.split()
    assert code in codes
    assert float(seconds) < 10
    assert int(megabytes) < 500


ENTITY_BOMB = (
    '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    + SHEET
    + "<a>&c;</a></worksheet>"
)
OUTSIDE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>' + SHEET + "<a>&b;</a></worksheet>"


@pytest.mark.parametrize("content", [ENTITY_BOMB, OUTSIDE], ids=["bomb", "outside"])
def test_entities_are_refused_before_any_is_read(content: str, tmp_path: Path) -> None:
    write_package(tmp_path / "list.xlsx", {"xl/worksheets/sheet1.xml": content})
    assert code_of(tmp_path / "list.xlsx") == "list.hostile"


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/evil", "xl\\evil.xml", "C:evil.xml"])
def test_a_part_that_leaves_the_package_is_refused(name: str, tmp_path: Path) -> None:
    write_package(tmp_path / "list.xlsx", {"xl/worksheets/sheet1.xml": one_cell("A1"), name: "x"})
    assert code_of(tmp_path / "list.xlsx") == "list.hostile"


def test_a_package_of_many_parts_is_refused(tmp_path: Path) -> None:
    write_package(tmp_path / "list.xlsx", {f"xl/{number}.xml": "x" for number in range(2_100)})
    assert code_of(tmp_path / "list.xlsx") == "list.too_large"


def code_of(path: Path) -> str:
    with pytest.raises(DocumentTroubleError) as refused:
        read_list(path)
    return refused.value.code


def workbook_bytes() -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Name", "Vorname"])
    sheet.append(["Uhl", "Kai"])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def package(names: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name, content in names.items():
            made.writestr(name, content)
    return target.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
KINDS: dict[str, tuple[str, bytes, str]] = {
    "nothing": ("a.xlsx", b"", "list.empty"),
    "blanks only": ("a.csv", b" \r\n\r\n", "list.empty"),
    "old Excel": ("a.xls", OLE + "Workbook".encode("utf-16-le"), "list.old_excel"),
    "old Excel renamed": ("a.xlsx", OLE + "Workbook".encode("utf-16-le"), "list.old_excel"),
    "password": ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "list.encrypted"),
    "old Word": ("a.xlsx", OLE + "WordDocument".encode("utf-16-le"), "list.word"),
    "binary Excel": ("a.xlsb", package({"xl/workbook.bin": b"x"}), "list.binary_excel"),
    "LibreOffice": ("a.ods", package({"mimetype": b"x", "content.xml": b"<a/>"}), "list.ods"),
    "Word renamed": ("a.xlsx", package({"word/document.xml": b"<a/>"}), "list.word"),
    "zip in a zip": ("a.xlsx", package({"liste.xlsx": workbook_bytes()}), "list.archive"),
    "web page as old Excel": ("a.xls", b"<html><table><tr><td>Name</td></tr></table></html>", "list.html"),
    "XML spreadsheet": (
        "a.xls",
        b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><a/>',
        "list.xml_spreadsheet",
    ),
    "text named Excel": ("a.xlsx", b"Name;Vorname\r\nUhl;Kai\r\n", "list.text_named_excel"),
    "truncated": ("a.xlsx", workbook_bytes()[:2000], "list.truncated"),
    "portable document": ("a.csv", b"%PDF-1.7", "list.pdf"),
    "picture": ("a.csv", b"\x89PNG\r\n\x1a\n", "list.not_a_list"),
    "register": ("a.csv", b"SQLite format 3\0" + bytes(100), "list.register"),
    "binary rubbish": ("a.csv", bytes(range(1, 30)) * 40, "list.not_a_list"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_named_for_what_it_is(kind: str, tmp_path: Path) -> None:
    name, content, code = KINDS[kind]
    (tmp_path / name).write_bytes(content)
    assert code_of(tmp_path / name) == code


def test_a_workbook_with_the_wrong_ending_is_read_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.xls").write_bytes(workbook_bytes())
    assert [cell.text for cell in read_list(tmp_path / "a.xls").sheets[0].rows[1].cells] == ["Uhl", "Kai"]


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    assert code_of(tmp_path / "none.xlsx") == "list.missing"


def test_a_folder_is_no_list(tmp_path: Path) -> None:
    (tmp_path / "liste.xlsx").mkdir()
    assert code_of(tmp_path / "liste.xlsx") == "list.unreadable"


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("wb") as huge:
        huge.truncate(40 * 1024 * 1024)
    assert code_of(tmp_path / "a.csv") == "list.too_large"


def test_a_stray_control_character_does_not_make_a_list_unreadable(tmp_path: Path) -> None:
    source = tmp_path / "liste.csv"
    source.write_text("Name;Vorname;Ort\nU\x07hl;Kai;Gera\n", encoding="utf-8")
    found = interpret_list(read_list(source))
    assert [entry.family_name for entry in found.entries] == ["Uhl"]
    assert "text.unseen" in {doubt.reason for doubt in found.doubts}


def test_bytes_that_are_no_text_are_still_no_list(tmp_path: Path) -> None:
    (tmp_path / "liste.csv").write_bytes(bytes(range(1, 32)) * 4)
    assert code_of(tmp_path / "liste.csv") == "list.not_a_list"


def test_more_cells_than_a_list_has_are_refused_well_within_10_seconds(tmp_path: Path) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("A")
    for _ in range(7_000):
        sheet.append(["Uhl"] * 60)
    book.save(tmp_path / "liste.xlsx")
    start = time.process_time()
    assert code_of(tmp_path / "liste.xlsx") == "list.too_large"
    assert time.process_time() - start < 6


def test_a_package_that_names_a_wrong_place_for_its_parts_is_damaged(tmp_path: Path) -> None:
    content = bytearray(workbook_bytes())
    offset = content.rindex(b"PK\x05\x06") + 16
    content[offset + 3] ^= 1
    (tmp_path / "a.xlsx").write_bytes(content)
    assert code_of(tmp_path / "a.xlsx") == "list.damaged"


def test_damaged_bytes_inside_a_package_are_said(tmp_path: Path) -> None:
    content = bytearray(workbook_bytes())
    at = content.find(b"xl/worksheets/sheet1.xml") + 60
    content[at : at + 40] = bytes(40)
    (tmp_path / "a.xlsx").write_bytes(content)
    assert code_of(tmp_path / "a.xlsx") in {"list.damaged", "list.truncated"}
