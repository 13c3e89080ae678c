"""Letters opened by another program than ours: LibreOffice lays them out, and the pages are read."""

import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from documents.word_making import SECTION, paragraph, row, table, template
from secretariat.documents.serial_letter import write_serial_letter
from secretariat.documents.word_program import Values

_NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="Punkt %1:"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
_BODY = (
    paragraph("Guten Tag {{Name}},")
    + paragraph("{{Zusatz}}")
    + table(row("TOP", "Gegenstand"), row("{{TOP.Nummer}}", "{{TOP.Gegenstand}}"))
    + paragraph("erstens", properties=_NUMBERED)
    + paragraph("zweitens", properties=_NUMBERED)
    + paragraph("Seite zwei", properties="<w:pageBreakBefore/>")
)
_PEOPLE: list[Values] = [
    {
        "Name": name,
        "Zusatz": "",
        "TOP": [{"Nummer": "1", "Gegenstand": "Eröffnung"}, {"Nummer": "2", "Gegenstand": "Bericht <neu>"}],
    }
    for name in ("Frau Öztürk & Söhne", "Herr {{Name}}", "Frau </w:t>")
]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Give the text of each page of one letter and of a file of three."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("rendered")
    made = template(
        _BODY,
        section=SECTION,
        numbering=_NUMBERING,
        header=paragraph("An {{Name}}"),
        footer=paragraph("Blatt ", '<w:fldSimple w:instr=" PAGE "><w:r><w:t>0</w:t></w:r></w:fldSimple>'),
    )
    (folder / "one.docx").write_bytes(made.fill(_PEOPLE[0]))
    write_serial_letter(made, _PEOPLE, folder / "three.docx")
    subprocess.run(
        [
            office, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", "pdf",
            "--outdir", str(folder), str(folder / "one.docx"), str(folder / "three.docx"),
        ],
        check=True,
        capture_output=True,
        timeout=200,
    )  # fmt: skip
    return {name: text_of_pages(folder / f"{name}.pdf") for name in ("one", "three")}


def text_of_pages(path: Path) -> list[str]:
    """Give what stands on the pages without blanks, which each layout program sets as it likes."""
    return ["".join(page.extract_text().split()) for page in PdfReader(path).pages]


def expected(name: str) -> list[str]:
    first = f"An {name} Guten Tag {name}, TOP Gegenstand 1 Eröffnung 2 Bericht <neu> Punkt 1: erstens Punkt 2: zweitens"
    return ["".join(text.split()) for text in (f"{first} Blatt 1", f"An {name} Seite zwei Blatt 2")]


def test_one_letter_opens_and_says_what_it_was_given(pages: dict[str, list[str]]) -> None:
    assert pages["one"] == expected("Frau Öztürk & Söhne")


def test_each_letter_of_one_file_has_its_own_header_pages_and_lists(pages: dict[str, list[str]]) -> None:
    names = [str(person["Name"]) for person in _PEOPLE]
    assert pages["three"] == [page for name in names for page in expected(name)]
