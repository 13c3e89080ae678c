"""The one way of writing an Excel list: openpyxl makes styles and page set-up, sheet_cells the typed cells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from operator import attrgetter
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from secretariat.documents.sheet_cells import (
    CellKind,
    Styles,
    Value,
    column_letters,
    plain_text,
    row_of_cells,
    shown_text,
    utf16_units,
)
from secretariat.documents.sheet_layout import column_width_mm
from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.formatting import page_text, printed_text
from secretariat.domain.office import DocumentKind
from secretariat.domain.privacy_rules import check_columns

_MM_PER_WIDTH_UNIT = 7 * 25.4 / 96  # a column is as many digits wide as stand in it, and a digit has seven pixels
_LONGEST_HEADER = 240  # Excel takes 255 characters of header, its codes and doubled ampersands included
_LONGEST_TITLE = 31
_NOT_IN_TITLES = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
_NO_DATE = (1980, 1, 1, 0, 0, 0)
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{title}</dc:title><dc:language>de-DE</dc:language></cp:coreProperties>"
)
_APPLICATION = '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
# The default font is the measure of every column's width, so it must be the one that the cells are set in.
_CALIBRI = '<font><name val="Calibri"/><family val="2"/><color theme="1"/><sz val="11"/><scheme val="minor"/></font>'
_ARIAL = '<font><name val="Arial"/><family val="2"/><color theme="1"/><sz val="10"/></font>'


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, the handbook's name of what it shows, what its cells hold, its greatest width in mm.

    `path` says where a line holds the value if not under the key, e.g. `person.salutation`.
    """

    title: str
    key: str
    kind: CellKind = CellKind.TEXT
    widest_mm: float = 48.0
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet: headings in row 1, the rows, then sum rows that no filter hides, and notes below.

    `heading` is a second line of the printed header of this sheet alone, `empty` is said below where there are no rows.
    A print shows the first `printed_columns` (0: all) on `pages_wide` pages side by side, and repeats neighbouring
    columns, named by their keys, on each page right of them.
    """

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Value]]
    totals: Sequence[Sequence[Value]] = ()
    notes: tuple[str, ...] = ()
    heading: str = ""
    empty: str = ""
    printed_columns: int = 0
    pages_wide: int = 1
    repeated_columns: tuple[str, ...] = ()

    @property
    def said_below(self) -> tuple[str, ...]:
        """What stands below the rows: the notes, and before them that there is nothing in the list."""
        return self.notes if self.rows or not self.empty else (self.empty, *self.notes)

    @property
    def last_row(self) -> int:
        """The number of the last row that holds something."""
        return 1 + len(self.rows) + len(self.totals) + (len(self.said_below) + 1 if self.said_below else 0)

    @property
    def last_column(self) -> str:
        """The letter of the last column."""
        return column_letters(len(self.columns))[-1]


def rows_of(columns: Sequence[Column], lines: Iterable[object]) -> list[tuple[Value, ...]]:
    """Return the values of the lines in the order of the columns, each read from its path or key."""
    read = attrgetter(*(column.path or column.key for column in columns))
    return [read(line) for line in lines]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListHead:
    """Of which meeting a list is, where that is held, and of what moment."""

    committee: str
    meeting: str
    held_on: date
    place: str = ""
    as_of: datetime

    @property
    def header(self) -> str:
        """The printed header of a meeting's lists: „Gremium – Sitzung – Datum“ (handbook D18)."""
        return f"{self.committee} – {self.meeting} – {shown_text(self.held_on)}"

    def title(self, of_list: str) -> str:
        """Return the title in the properties of the file."""
        return f"{of_list}: {self.committee}, {self.meeting}"


def columns_in_use(columns: Sequence[Column], lines: Sequence[object], *optional: str) -> tuple[Column, ...]:
    """Return the columns without those of the `optional` keys that no line fills: a print has no empty column."""
    unused = {
        column.key
        for column in columns
        if column.key in optional and not any(attrgetter(column.path or column.key)(line) for line in lines)
    }
    return tuple(column for column in columns if column.key not in unused)


def write_list(kind: DocumentKind, sheets: Sequence[Sheet], head: ListHead, name: str) -> bytes:
    """Return the workbook of one of a meeting's lists, which names itself, the meeting and its place on every page.

    Raises RuleBrokenError `document.column_forbidden` for a column that others must not see (I25).
    """
    for sheet in sheets:
        check_columns(kind, (column.title for column in sheet.columns))
    return write_workbook(
        sheets, title=head.title(name), header=head.header, as_of=head.as_of, name=name, place=head.place
    )


def sheet_title(wanted: str, taken: Iterable[str] = ()) -> str:
    r"""Return a sheet title that Excel accepts: at most 31 characters, none of `[]:*?/\`, not one of `taken`."""
    cleaned = " ".join(plain_text(wanted).split()).translate(_NOT_IN_TITLES).strip("' ") or "Blatt"
    used = {title.casefold() for title in taken}
    title, number = _shortened(cleaned, ""), 1
    while title.casefold() in used:
        number += 1
        title = _shortened(cleaned, f" ({number})")
    return title


def _shortened(text: str, ending: str) -> str:
    while utf16_units(text + ending) > _LONGEST_TITLE:
        text = text[:-1]
    return text.rstrip("' ") + ending


def write_workbook(
    sheets: Sequence[Sheet], *, title: str, header: str, as_of: datetime, name: str = "", place: str = ""
) -> bytes:
    """Return a workbook whose texts are all text and whose bytes depend on its content alone.

    `title` is the document's title for screen readers. On every printed page `header` stands above in the middle,
    the `name` of the list at its left, the `place` at its right, and `as_of` in the footer.
    Raises DocumentTroubleError `workbook.text_too_long` with sheet, cell, length and limit.
    """
    book = Workbook()
    book.calculation.fullCalcOnLoad = False  # else Excel asks to save a list that was only looked at
    styles = Styles(book.worksheets[0])
    book.remove(book.worksheets[0])
    filled = {}
    for number, sheet in enumerate(sheets, 1):
        worksheet = book.create_sheet(sheet_title(sheet.title, book.sheetnames))
        widths = _widths_mm(sheet)
        _set_view(worksheet, sheet, widths)
        _set_page(worksheet, sheet)
        middle = "\n".join(filter(None, (header, sheet.heading)))
        worksheet.HeaderFooter.oddHeader = _header(name, middle, "" if sheet.heading else place)  # which may be long
        worksheet.HeaderFooter.oddFooter = _printed(left=printed_text(as_of), right=page_text("&P", "&N"))
        filled[f"xl/worksheets/sheet{number}.xml"] = (sheet, _rows(worksheet.title, sheet, widths, styles))
    frame = BytesIO()
    book.save(frame)
    return _packed(frame, filled, title)


def _widths_mm(sheet: Sheet) -> list[float]:
    empty = [()] * len(sheet.columns)
    values = [set(column) for column in zip(*sheet.rows, *sheet.totals, strict=True)] or empty
    return [
        column_width_mm(column.title, map(shown_text, different), column.widest_mm)
        for column, different in zip(sheet.columns, values, strict=True)
    ]


def _set_view(worksheet: Worksheet, sheet: Sheet, widths_mm: Sequence[float]) -> None:
    worksheet.freeze_panes = "A2"
    worksheet.auto_filter.ref = f"A1:{sheet.last_column}{len(sheet.rows) + 1}"
    for letter, width in zip(column_letters(len(widths_mm)), widths_mm, strict=True):
        worksheet.column_dimensions[letter].width = round(width / _MM_PER_WIDTH_UNIT, 2)


def _set_page(worksheet: Worksheet, sheet: Sheet) -> None:
    worksheet.print_title_rows = "1:1"
    letters = dict(zip((column.key for column in sheet.columns), column_letters(len(sheet.columns)), strict=True))
    if sheet.repeated_columns:
        worksheet.print_title_cols = f"{letters[sheet.repeated_columns[0]]}:{letters[sheet.repeated_columns[-1]]}"
    if sheet.printed_columns:
        worksheet.print_area = f"A1:{column_letters(sheet.printed_columns)[-1]}{sheet.last_row}"
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page, margins = worksheet.page_setup, worksheet.page_margins
    page.paperSize, page.orientation = worksheet.PAPERSIZE_A4, worksheet.ORIENTATION_LANDSCAPE
    page.fitToWidth, page.fitToHeight = sheet.pages_wide, 0
    margins.left = margins.right = 10 / 25.4
    margins.top = margins.bottom = 18 / 25.4
    margins.header = margins.footer = 8 / 25.4


def _header(name: str, middle: str, place: str) -> HeaderFooterItem:
    """Return the header; where all is longer than Excel takes, place and middle are cut."""
    left = _header_text(name, _LONGEST_HEADER // 4)
    right = _header_text(place, _LONGEST_HEADER // 4)
    return _printed(left=left, center=_header_text(middle, _LONGEST_HEADER - len(left) - len(right)), right=right)


def _header_text(text: str, longest: int) -> str:
    whole = text = "\n".join(" ".join(line.split()) for line in plain_text(text).split("\n"))
    while len(text) + text.count("&") > longest:
        text = text[:-1]
    return (text if text == whole else f"{text}…").replace("&", "&&")


def _printed(**sides: str) -> HeaderFooterItem:
    item = HeaderFooterItem()
    for side, text in sides.items():
        getattr(item, side).text = text or None
    return item


def _rows(title: str, sheet: Sheet, widths_mm: Sequence[float], styles: Styles) -> str:
    kinds = [column.kind for column in sheet.columns]
    headings = [column.title for column in sheet.columns]
    lines = [(headings, styles.heading), *((row, styles.body) for row in sheet.rows)]
    lines += [(row, styles.total) for row in sheet.totals]
    try:
        rows = [row_of_cells(number, row, kinds, style, widths_mm) for number, (row, style) in enumerate(lines, 1)]
        for number, note in enumerate(sheet.said_below, len(lines) + 2):  # a blank row parts the list from the notes
            rows.append(row_of_cells(number, [note], [CellKind.TEXT], styles.note, [sum(widths_mm)]))
    except DocumentTroubleError as error:
        raise DocumentTroubleError(error.code, sheet=title, **error.values) from error
    return "".join(rows)


def _packed(frame: BytesIO, filled: dict[str, tuple[Sheet, str]], title: str) -> bytes:
    """Return the frame with the rows, our own metadata and no times, so that equal lists are equal files."""
    content = BytesIO()
    with ZipFile(frame) as empty, ZipFile(content, "w", ZIP_DEFLATED) as package:
        for name in empty.namelist():
            part = empty.read(name).decode()
            if name in filled:
                part = _with_rows(part, *filled[name])
            elif name == "docProps/core.xml":
                part = _CORE.format(title=escape(plain_text(title)))
            elif name == "docProps/app.xml":
                part = _APPLICATION
            elif name == "xl/styles.xml":
                part = part.replace(_CALIBRI, _ARIAL, 1)
            entry = ZipInfo(name, _NO_DATE)
            entry.create_system = 0
            package.writestr(entry, part, ZIP_DEFLATED)
    return content.getvalue()


def _with_rows(frame: str, sheet: Sheet, rows: str) -> str:
    reference = f"A1:{sheet.last_column}{sheet.last_row}"
    # Postal codes are text on purpose: without this Excel puts a green corner on each.
    meant = f'<ignoredErrors><ignoredError sqref="{reference}" numberStoredAsText="1"/></ignoredErrors></worksheet>'
    before, _, after = frame.partition("<sheetData></sheetData>")
    after = after.replace("_x000a_", "&#10;")  # the line end of a header, which not every reader knows by this code
    before = before.replace('<dimension ref="A1:A1"/>', f'<dimension ref="{reference}"/>')
    return f"{before}<sheetData>{rows}</sheetData>{after.removesuffix('</worksheet>')}{meant}"
