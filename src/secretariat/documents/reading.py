"""Reads a list that an office keeps (xlsx, csv, vcf) into plain rows, whatever the file claims to be."""

from pathlib import Path

from secretariat.documents.reading_csv import read_csv
from secretariat.documents.reading_excel import read_excel
from secretariat.documents.reading_gate import FileKind, identify, read_bounded
from secretariat.documents.reading_text import DecodedText, decode
from secretariat.documents.reading_vcard import read_vcards
from secretariat.domain.errors import DocumentTroubleError, Severity
from secretariat.domain.list_entries import Doubt
from secretariat.domain.raw_lists import RawList, RawSheet, column_letter


def read_list(path: Path, *, encoding: str | None = None) -> RawList:
    """Read a list within 10 s and 500 MB, or refuse it; `encoding` overrides the guess for text files.

    Raises DocumentTroubleError with a code of its own for everything that is not a readable list (`list.old_excel`,
    `list.encrypted`, `list.truncated`, `list.too_large`, `list.open_quote` …). Nothing is evaluated or fetched.
    """
    data = read_bounded(path)
    kind = identify(data, path.suffix.lower())
    if kind is FileKind.EXCEL:
        sheets = read_excel(data)
        if not any(sheet.rows for sheet in sheets):
            raise DocumentTroubleError("list.empty")
        return RawList(path.name, sheets, _hidden_notes(sheets))
    decoded = decode(data, encoding)
    read = read_vcards if kind is FileKind.VCARD else read_csv
    sheet = read(decoded.text, path.stem)
    return RawList(path.name, (sheet,), _encoding_notes(sheet, decoded))


def _encoding_notes(sheet: RawSheet, decoded: DecodedText) -> tuple[Doubt, ...]:
    if not decoded.note:
        return ()
    return (Doubt(sheet.title, 0, "", decoded.encoding, decoded.note, severity=Severity.HINT),)


def _hidden_notes(sheets: tuple[RawSheet, ...]) -> tuple[Doubt, ...]:
    notes: list[Doubt] = []
    for sheet in sheets:
        if sheet.hidden and sheet.rows:
            notes.append(Doubt(sheet.title, 0, "", sheet.title, "list.hidden_sheet"))
            continue
        width = max((len(row.cells) for row in sheet.rows), default=0)
        hidden = [column_letter(column) for column in sheet.hidden_columns if column < width]
        notes += [Doubt(sheet.title, 0, letter, "", "list.hidden_column", severity=Severity.HINT) for letter in hidden]
        notes += [Doubt(sheet.title, row.number, "", "", "list.hidden_row") for row in sheet.rows if row.hidden]
        notes += [Doubt(sheet.title, row.number, "", "", "list.struck_row") for row in sheet.rows if row.struck]
        notes += [
            Doubt(sheet.title, row, letters, text, "cell.comment", severity=Severity.HINT)
            for row, letters, text in sheet.comments
        ]
    return tuple(notes)
