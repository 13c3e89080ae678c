"""The bench's letter (a page and a half, 18 fields, agenda table, picture) and the ways others make it."""

import csv
import hashlib
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from docxtpl import DocxTemplate
from mailmerge import MailMerge

from bench.letter_people import CONSTANTS, FIELDS, PERSONAL, people
from documents.word_making import made, merge_field, paragraph, relation, relationships, row, run, table
from secretariat.documents.file_names import safe_name
from secretariat.documents.package import write_file
from secretariat.documents.serial_letter import write_serial_letter
from secretariat.documents.word_template import Template, compile_template

_SENTENCES = (
    "Die Tagesordnung liegt als Anlage 1 bei. Nach den Vorträgen arbeiten wir in vier Gruppen weiter.",
    "Bitte nennen Sie uns dafür Ihren ersten und zweiten Wunsch und sagen Sie uns, wer Sie vertritt.",
    "Brauchen Sie Unterstützung, zum Beispiel Gebärdensprachdolmetschung, Großdruck oder eine Assistenz?",
    "Ihre Angabe ist freiwillig. Wir löschen sie spätestens 30 Tage nach der Sitzung.",
)
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="S{number}"><w:name w:val="Stil {number}"/>'
    f'<w:pPr><w:spacing w:after="{number}0"/></w:pPr>'
    f'<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="{20 + number}"/></w:rPr></w:style>'
    for number in range(20)
)


def letter_template(field: Callable[[str], str]) -> bytes:
    """Make the template; `field` gives the run of a field."""
    body = "".join(paragraph(field(name)) for name in PERSONAL[:3]) + paragraph(field("PLZ"), " ", field("Ort"))
    body += "".join(paragraph(f"{name}: ", field(name)) for name in ("Zeichen", "Auskunft", "Telefon", "Datum"))
    body += paragraph(
        run("Einladung zur ", "<w:b/>"), field("SitzungNr"), run(". Sitzung: ", "<w:b/>"), field("Gremium")
    )
    body += paragraph(field("Briefanrede"), ",")
    body += paragraph("Wann: ", field("Sitzungstag"), ", ", field("Beginn"), " bis ", field("Ende"), " Uhr")
    body += paragraph("Wo: ", field("Gebaeude"), ", ", field("Raum"))
    body += "".join(paragraph(sentence, properties='<w:pStyle w:val="S3"/>') for sentence in _SENTENCES * 3)
    body += paragraph("Antworten Sie uns bitte bis ", field("Frist"), ".")
    body += table(*(row(str(number), _SENTENCES[number % 4], "Beratung", "14:00") for number in range(1, 9)))
    body += paragraph("Mit freundlichen Grüßen")
    noise = b"".join(hashlib.sha256(bytes([number])).digest() for number in range(250))
    return made(
        body,
        styles=_STYLES,
        settings='<w:defaultTabStop w:val="708"/>',
        header=paragraph("Kreis Unna, Der Landrat"),
        footer=paragraph("Seite ", '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'),
        parts={
            "word/_rels/header1.xml.rels": relationships(relation("rId1", "image", "media/logo.png")),
            "word/media/logo.png": noise,
        },
        types='<Default Extension="png" ContentType="image/png"/>',
        title="Einladung",
    )


def typed(name: str) -> str:
    return "{{" + name + "}}"


def merged(name: str) -> str:
    return merge_field(f" MERGEFIELD {name} ", f"«{name}»")


def compiled(content: bytes) -> Template:
    return compile_template(content).bind(CONSTANTS)


def ours(content: bytes, folder: Path, count: int) -> None:
    """Make one file for each person the way `secretariat letters` does."""
    template = compiled(content)
    taken: set[str] = set()
    for person in people(count):
        name = safe_name("2026-09-21", "LSP", "03", person["Name"], suffix=".docx", taken=taken)
        write_file(folder / name, template.fill(person))


def ours_in_one(content: bytes, folder: Path, count: int) -> None:
    write_serial_letter(compiled(content), people(count), folder / "ours.docx")


def with_docxtpl(template: Path, folder: Path, count: int) -> None:
    for number, person in enumerate(people(count)):
        document = DocxTemplate(template)
        document.render(CONSTANTS | person, autoescape=True)
        document.save(folder / f"docxtpl{number}.docx")


def with_mailmerge(template: Path, folder: Path, count: int) -> None:
    for number, person in enumerate(people(count)):
        with MailMerge(template) as document:
            document.merge(**CONSTANTS, **person)
            document.write(folder / f"mailmerge{number}.docx")


def with_mailmerge_in_one(template: Path, folder: Path, count: int) -> None:
    with MailMerge(template) as document:
        document.merge_templates([CONSTANTS | person for person in people(count)], separator="nextPage_section")
        document.write(folder / "mailmerge.docx")


def with_libreoffice(template: Path, folder: Path, count: int, kind: str) -> float:
    """Let LibreOffice merge; gives the seconds of the merge alone, without its start (`kind` is files or one)."""
    rows = folder / "rows"
    rows.mkdir(exist_ok=True)
    with (rows / "rows.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, delimiter=";", quoting=csv.QUOTE_ALL)
        writer.writeheader()
        writer.writerows(CONSTANTS | person for person in people(count))
    script = Path(__file__).with_name("libreoffice_merge.py")
    answer = subprocess.run(
        [_python_with_uno(), str(script), str(template), str(rows), str(folder), kind],
        capture_output=True,
        text=True,
        check=True,
        timeout=250,
    )
    return float(answer.stdout.split()[-1])


def _python_with_uno() -> str:
    for candidate in ("/usr/bin/python3", shutil.which("python3") or "", sys.executable):
        if (
            candidate
            and subprocess.run([candidate, "-c", "import uno"], check=False, capture_output=True).returncode == 0
        ):
            return candidate
    return ""


def libreoffice_is_here() -> bool:
    return bool(shutil.which("soffice") and _python_with_uno())
