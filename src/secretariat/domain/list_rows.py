"""Reads a raw list into entries: one understood row each, with every doubt about it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from secretariat.domain.committees import DeputyshipKind
from secretariat.domain.errors import Severity
from secretariat.domain.list_cells import RowCells, row_cells
from secretariat.domain.list_checks import check_entries
from secretariat.domain.list_choices import CHOICE_COLUMNS, YES_NO_COLUMNS, is_seat_number, propose_choice, read_choice
from secretariat.domain.list_entries import Doubt, ListEntry
from secretariat.domain.list_headings import Column
from secretariat.domain.list_layout import Table, TableRow, find_tables
from secretariat.domain.list_mapping import MappedColumn, Mapping
from secretariat.domain.list_profile import NO_CHOICES, ColumnChoices
from secretariat.domain.list_row_names import MEMBER, ReadName, read_deputies, read_email, read_person
from secretariat.domain.list_row_places import has_door, read_house, read_phones, read_place, read_private_place
from secretariat.domain.list_sections import Section, section_of, section_title
from secretariat.domain.person_names import NameParts, says_left, split_title
from secretariat.domain.raw_lists import CellKind, RawList, RawRow, RawSheet, column_letter
from secretariat.domain.text import folded
from secretariat.domain.typed_addresses import AddressParts
from secretariat.domain.typed_dates import read_typed_date

_COPIED = (
    Column.LIST_NO, Column.OFFICE_ADDRESS_FORM, Column.OFFICE_SALUTATION, Column.ORGANISATION_SHORT,
    Column.ORGANISATION_PRINT_NAME, Column.ORGANISATION_PHONE, Column.ORGANISATION_EMAIL, Column.FUNCTION,
    Column.DISTRICT, Column.DELIVERY_NOTE, Column.BENCH_NAME, Column.SEAT_NO, Column.SEAT_LABEL, Column.APPOINTED_BY,
    Column.NOMINATING_ORGANISATION,
)  # fmt: skip
_NAME_PARTS = [part.name for part in fields(NameParts) if part.name != "is_sure"]
_ADDRESS_PARTS = [part.name for part in fields(AddressParts) if part.name != "rest"]
_DATES = (Column.APPOINTED_ON, Column.TERM_UNTIL, Column.ADDRESS_CHECKED_ON)
_TERM_BETWEEN = re.compile(
    r"\s*(?:\s[–-]|[–—]|\bbis(?: zum)?\b|-(?=\d{1,2}\.)|(?<=\d{4})[-/](?=\d{4}$))\s*", re.IGNORECASE
)
_STILL_THERE = {"aktiv", "aktives mitglied", "laufend", "im amt"}
_WITHOUT_VOTE = {"beratend", "ständiger Gast"}
_SPEAKS_OF_LEAVING = (Column.NOTES, Column.SEAT_KIND, Column.FUNCTION, Column.ROLE)
_SAID_OF_COLUMNS = {
    Column.NOT_KEPT: "column.not_kept",
    Column.NOTES: "notes.health",
    Column.IGNORED: "column.ignored",
}
_TITLES_THAT_SAY_NOTHING = {
    "tabelle", "sheet", "blatt", "adressen", "adressliste", "mitglieder", "mitgliederliste", "verteiler", "liste",
    "export", "daten", "kontakte", "mitgliederverzeichnis", "gesamt", "alle", "stamm", "verteilerliste", "namen",
    "teilnehmer", "vcards", "gremium",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SheetReading:
    """What one sheet says: its tables as they were understood, the entries, the doubts."""

    title: str
    tables: tuple[Table, ...]
    entries: tuple[ListEntry, ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class InterpretedList:
    """What a whole list says, sheet by sheet, in its order; `doubts` begins with what the reader noticed."""

    source_name: str
    sheets: tuple[SheetReading, ...]
    entries: tuple[ListEntry, ...]
    doubts: tuple[Doubt, ...]

    @property
    def is_own_export(self) -> bool:
        """Whether this is our own member list (D01) read back."""
        tables = [table for sheet in self.sheets for table in sheet.tables]
        return bool(tables) and all(table.mapping.is_member_list for table in tables)


def interpret_list(raw: RawList, choices: ColumnChoices = NO_CHOICES) -> InterpretedList:
    """Understand a raw list. Hidden sheets are left out (and said), hidden rows are read (and said).

    `choices` are what a clerk decided columns hold (list_profile).
    """
    visible = [sheet for sheet in raw.sheets if not sheet.hidden]
    readings = [interpret_sheet(sheet, choices) for sheet in visible]
    if sum(1 for reading in readings if reading.entries) > 1:
        readings = [_with_bench_of_title(reading) for reading in readings]
    headings = {
        (reading.title, mapped.column): mapped.heading
        for reading in readings
        for table in reading.tables
        for mapped in table.mapping.columns
        if mapped.column
    }
    entries, checks = check_entries([entry for reading in readings for entry in reading.entries], headings)
    if all(table.mapping.is_member_list for reading in readings for table in reading.tables):
        checks = ()
    doubts = [*raw.notes, *(doubt for reading in readings for doubt in reading.doubts), *checks]
    if not entries and not any(reading.tables for reading in readings):
        doubts.append(Doubt("", 0, "", raw.source_name, "list.no_members", severity=Severity.ERROR))
    order = {sheet.title: position for position, sheet in enumerate(raw.sheets)}
    doubts.sort(key=lambda doubt: (order.get(doubt.sheet, -1), doubt.row))
    return InterpretedList(raw.source_name, tuple(readings), entries, tuple(doubts))


def interpret_sheet(sheet: RawSheet, choices: ColumnChoices = NO_CHOICES) -> SheetReading:
    """Understand one sheet with all its tables."""
    entries: list[ListEntry] = []
    doubts: list[Doubt] = []
    tables = find_tables(sheet, choices)
    for table in tables:
        if not table.mapping.names_somebody and Column.VACANT_SINCE not in table.mapping.known:
            continue
        if not table.mapping.is_member_list:
            doubts += _column_doubts(sheet.title, table)
        doubts += [_section_hint(sheet.title, row) for row in table.sections]
        doubts += _left_out(sheet.title, table)
        for row in table.rows:
            entry, found = _read_row(sheet.title, _on_sheet(row, section_of(sheet.title)), table.mapping)
            doubts += found
            entries += [entry] if entry and not (entry.vacant and entry.is_deputy) else []
    if (
        not any(table.mapping.names_somebody or Column.VACANT_SINCE in table.mapping.known for table in tables)
        and sheet.rows
    ):
        doubts.append(Doubt(sheet.title, 0, "", "", "sheet.no_list", severity=Severity.HINT))
    return SheetReading(sheet.title, tables, tuple(entries), tuple(doubts))


def _on_sheet(row: TableRow, title: Section) -> TableRow:
    """Take every row of a sheet that is titled as one of deputies for a deputy's."""
    if not title.of_deputies:
        return row
    return replace(row, section=Section(row.section.bench or title.bench, of_deputies=True))


def _section_hint(sheet: str, row: TableRow) -> Doubt:
    text = next(cell.text for cell in row.raw.cells if cell.text.strip())
    reason = "row.deputies" if row.section.of_deputies else "row.section"
    return Doubt(sheet, row.raw.number, "", text, reason, row.section.bench, Severity.HINT)


def _left_out(sheet: str, table: Table) -> Iterable[Doubt]:
    for row in table.left_out:
        texts = [
            cell.text for cell in row.cells if cell.text.strip() and cell.kind is CellKind.TEXT and not cell.merged
        ]
        if texts:  # numbers alone say nothing of anybody
            yield Doubt(sheet, row.number, "", " · ".join(texts)[:200], "row.left_out", severity=Severity.HINT)


def _read_row(sheet: str, row: TableRow, mapping: Mapping) -> tuple[ListEntry | None, list[Doubt]]:
    cells = row_cells(sheet, row.raw, mapping)
    if not cells.cells or _is_shifted(cells, row.raw, mapping):
        return None, cells.doubts
    name = read_person(cells, MEMBER, family_first=mapping.family_first)
    place = read_place(cells)
    house = read_house(cells, place.rest)
    place = replace(place, care_of=place.care_of or house.care_of)
    private = read_private_place(cells, beside=has_door(place))
    place = private or place
    parts = name.parts
    vacant = name.vacant or (Column.VACANT_SINCE in mapping.known and not parts.family_name)
    if not (parts.family_name or parts.given_name or house.organisation or vacant):
        if set(cells.cells) - {Column.LIST_NO, Column.BENCH, Column.SEAT_NO, Column.SEAT_KIND, Column.VOTING}:
            cells.refuse("row.no_name", " · ".join(cell.text for cell in cells.cells.values())[:200])
        return None, cells.doubts
    if parts.given_name and not parts.family_name:
        cells.doubt(Column.GIVEN_NAME, "name.no_family_name")
    office, mobile = read_phones(cells)
    email = read_email(cells, Column.EMAIL)
    told = {part: getattr(parts, part) for part in _NAME_PARTS} | {
        part: getattr(place, part) for part in _ADDRESS_PARTS
    }
    told |= _told(cells, row, name) | ({"address_use": "privat"} if private else {})
    entry = ListEntry(
        sheet=sheet,
        row=row.raw.number,
        hidden=row.raw.hidden,
        vacant=vacant,
        organisation=house.organisation,
        department=house.department,
        email=email,
        phone_office=office,
        phone_mobile=mobile,
        notes=cells.text(Column.NOTES),
        deputies=read_deputies(cells, family_first=mapping.family_first),
        **told,
    )
    if not (parts.family_name or parts.given_name):
        entry = _of_the_house(entry)
    _notice_leaving(cells)
    if Column.EMAIL in mapping.known and Column.EMAIL not in cells.cells and parts.family_name and not cells.verbatim:
        cells.headings[Column.EMAIL] = _heading(mapping, Column.EMAIL)
        cells.hint(Column.EMAIL, "email.missing")
    return _with_override(cells, entry), cells.doubts


def _of_the_house(entry: ListEntry) -> ListEntry:
    """Take telephone and e-mail of a row that names nobody for those of its organisation."""
    phones = " / ".join(filter(None, (entry.phone_office, entry.phone_mobile)))
    return replace(
        entry,
        organisation_email=entry.organisation_email or entry.email,
        organisation_phone=entry.organisation_phone or phones,
    )


def _notice_leaving(cells: RowCells) -> None:
    for column in _SPEAKS_OF_LEAVING:
        if not cells.verbatim and says_left(cells.line(column)):
            cells.doubt(column, "row.left")


def _told(cells: RowCells, row: TableRow, name: ReadName) -> dict[str, Any]:
    """Return the fields that are copied, chosen from a few words, or days."""
    told: dict[str, Any] = {column.value: cells.line(column) for column in _COPIED if column in cells.cells}
    told |= {"role": name.role} | _choices(cells) | _dates(cells) | {"bench": _bench(cells, row)}
    if told.get("seat_no") and not is_seat_number(told["seat_no"]):
        cells.doubt(Column.SEAT_NO, "seat_no.unreadable")
        told["seat_no"] = ""
    if told["role"] == "Stellvertretung":
        told |= {"role": "", "is_deputy": True}
    elif row.section.of_deputies and not cells.verbatim:
        told |= {"is_deputy": True}
        if told["bench"] and not told.get("seat_no"):
            told.setdefault("deputy_kind", DeputyshipKind.POOL.value)
    if not cells.verbatim and told.get("voting") is None and _is_without_vote(told):
        told["voting"] = False
    if cells.line(Column.DEPUTY_RANK).isdecimal():
        told["deputy_rank"] = int(cells.line(Column.DEPUTY_RANK))
    return told


def _is_without_vote(told: dict[str, Any]) -> bool:
    """Say whether role, kind of seat or bench tell that the member only advises: `Beratende Mitglieder`."""
    return bool({told["role"], told.get("seat_kind")} & _WITHOUT_VOTE) or folded(told["bench"]).startswith("beratende ")


def _choices(cells: RowCells) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for column in CHOICE_COLUMNS & cells.cells.keys():
        typed = cells.line(column)
        choice = read_choice(column, typed)
        if column is Column.SEAT_KIND and (says_left(typed) or folded(typed) in _STILL_THERE):
            continue
        if choice is None:
            cells.doubt(column, f"{column.value}.unknown", propose_choice(column, typed))
        elif column in YES_NO_COLUMNS:
            told[column.value] = choice == "ja"
        else:
            told[column.value] = choice
    return told


def _dates(cells: RowCells) -> dict[str, Any]:
    told: dict[str, Any] = {}
    first, _, last = _TERM_BETWEEN.sub("\n", cells.line(Column.TERM)).partition("\n")
    for column, told_by, typed in (
        (Column.APPOINTED_ON, Column.TERM, first),
        (Column.TERM_UNTIL, Column.TERM, last),
        *((column, column, cells.line(column)) for column in _DATES),
    ):
        if typed:
            told |= _date(cells, column, told_by, typed)
    return told


def _date(cells: RowCells, column: Column, told_by: Column, typed: str) -> dict[str, Any]:
    is_end = column is Column.TERM_UNTIL
    read = read_typed_date(typed, is_end=is_end)
    if read.problem:
        cells.doubt(told_by, read.problem, _german(read.proposal), value=typed)
    elif read.note:
        cells.hint(told_by, read.note, _german(read.day), value=typed)
    if is_end and not read.day and not read.problem:
        return {"term_is_open": True}
    return {column.value: read.day} if read.day else {}


def _german(day: date | None) -> str:
    return f"{day:%d.%m.%Y}" if day else ""


def _bench(cells: RowCells, row: TableRow) -> str:
    """Return the bench a row names, else that of its section; of several categories of Outlook the first."""
    own = cells.line(Column.BENCH)
    if cells.verbatim:
        return own
    several = [part.strip() for part in own.split(";") if part.strip()]
    if len(several) > 1:
        cells.doubt(Column.BENCH, "bench.several")
    return section_title(several[0]) if several else row.section.bench


def _with_override(cells: RowCells, entry: ListEntry) -> ListEntry:
    """Keep a salutation line only where it is a wish: the usual one is made anew for every letter."""
    typed = cells.line(Column.SALUTATION_OVERRIDE)
    if not typed:
        return entry
    if cells.verbatim:
        return replace(entry, salutation_override=typed)
    greeting, _, rest = typed.partition(" Frau ") if " Frau " in typed else typed.partition(" Herr ")
    title, name = split_title(f"{rest} ")
    is_usual = folded(greeting) in {"sehr geehrte", "sehr geehrter"} and folded(name) in _names_in_letters(entry)
    if not is_usual:
        return replace(entry, salutation_override=typed)
    return replace(
        entry,
        salutation=entry.salutation or ("Frau" if " Frau " in typed else "Herr"),
        academic_title=entry.academic_title or title,
    )


def _names_in_letters(entry: ListEntry) -> set[str]:
    family = " ".join(filter(None, (entry.name_prefix, entry.family_name)))
    return {folded(one) for one in (entry.family_name, family, f"{entry.given_name} {family}")}


def _is_shifted(cells: RowCells, row: RawRow, mapping: Mapping) -> bool:
    """Say whether the row is wider than its headings and does not fit under them; an unquoted separator does that."""
    beyond = [cell.text for cell in row.cells[len(mapping.columns) :] if cell.text.strip()]
    if not beyond:
        return False
    email, code = cells.line(Column.EMAIL), cells.line(Column.POSTAL_CODE)
    if (email and "@" not in email and "(" not in email) or (code and not any(sign.isdigit() for sign in code)):
        cells.refuse("row.shifted", beyond[-1])
        return True
    cells.doubts.append(Doubt(cells.sheet, row.number, column_letter(len(mapping.columns)), beyond[0], "row.too_wide"))
    return False


def _with_bench_of_title(reading: SheetReading) -> SheetReading:
    """Take the title of a sheet for the bench of those rows that name none: each side has a sheet of its own."""
    words = [word for word in folded(reading.title).split() if not word.isdigit()]
    says_nothing = all(word.rstrip("0123456789") in _TITLES_THAT_SAY_NOTHING for word in words)
    if (
        says_nothing
        or section_of(reading.title).of_deputies
        or any(table.mapping.is_member_list for table in reading.tables)
    ):
        return reading
    entries = tuple(
        entry if entry.bench else replace(entry, bench=reading.title.strip(), bench_is_certain=False)
        for entry in reading.entries
    )
    return replace(reading, entries=entries)


def _column_doubts(sheet: str, table: Table) -> Iterable[Doubt]:
    for mapped in table.mapping.columns:
        filled = [row.raw.cells[mapped.index] for row in table.rows if mapped.index < len(row.raw.cells)]
        filled = [cell for cell in filled if cell.text]
        if not filled:
            continue
        reason = _column_reason(mapped)
        heading = mapped.heading or column_letter(mapped.index)
        if reason:
            proposal = mapped.column.value if mapped.guessed and mapped.column else ""
            severity = Severity.WARNING if mapped.guessed or mapped.twice else Severity.HINT
            yield Doubt(sheet, table.header_row, heading, heading, reason, proposal, severity)
        elif any(cell.formula for cell in filled):
            yield Doubt(sheet, table.header_row, heading, filled[0].text, "cell.formula", severity=Severity.HINT)


def _column_reason(mapped: MappedColumn) -> str:
    if mapped.twice:
        return "column.twice"
    if mapped.guessed:
        return "column.guessed"
    if mapped.column is None:
        return "column.unknown"
    return _SAID_OF_COLUMNS.get(mapped.column, "")


def _heading(mapping: Mapping, column: Column) -> str:
    return next((found.heading for found in mapping.columns if found.column is column), "")
