"""Reads from a row where the person is reached: organisation and department, address, telephone."""

import re
from dataclasses import dataclass, replace

from secretariat.domain.list_cells import RowCells
from secretariat.domain.list_contents import looks_like_organisation
from secretariat.domain.list_headings import OFFICIAL_OF_PRIVATE, Column
from secretariat.domain.person_names import says_vacant
from secretariat.domain.raw_lists import CellKind
from secretariat.domain.typed_addresses import (
    AddressParts,
    read_address,
    read_city_line,
    read_contact,
    read_country,
    read_po_box,
    read_postal_code,
    rest_of_contact,
    split_phones,
    split_street,
)

_HAS_CARE_OF = re.compile(r"(?:c/o|℅|bei|p\.\s?A\.|per Adresse|z\.\s?Hd\.)\b", re.IGNORECASE)
_CARE_BEHIND_HOUSE = re.compile(r"\s*[;,]\s*(?=(?:c/o|℅)\s)")
_ROUNDED = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d{1,2}")
_WHOLE = re.compile(r"(\d{6,})[.,]0{1,2}")
_PHONE_LABEL = re.compile(r"\b(?:tel|telefon|fon|mobil|handy|dw|durchwahl|app)\b\.?:?", re.IGNORECASE)
_WORD_BESIDE_NUMBER = re.compile(r"[^\W\d_]{2}")
_DAY_INSTEAD_OF_NUMBER = re.compile(r"\d{4}-(\d{2})-(\d{2})")


@dataclass(frozen=True, slots=True)
class House:
    """The organisation of a row, the part of it, and at whose door it is reached: `Regionalgruppe Harz, c/o Kreis`."""

    organisation: str = ""
    department: str = ""
    care_of: str = ""


def read_house(cells: RowCells, beside_address: tuple[str, ...] = ()) -> House:
    """Return organisation and department; a second line in the organisation's cell is its department.

    `beside_address` is what stood in the cell of the address: often the organisation, if it has no column of its own.
    """
    name, *more = cells.text(Column.ORGANISATION).split("\n")
    if not name:
        name, *more = [piece for piece in beside_address if looks_like_organisation(piece)] or [""]
    department = cells.line(Column.DEPARTMENT)
    if cells.verbatim:
        return House(" ".join([name, *more]), department)
    name, *behind = _CARE_BEHIND_HOUSE.split(name, maxsplit=1)
    care_of = behind[0] if behind else ""
    if department:
        return House(" ".join([name, *more]), department, care_of)
    return House(name, ", ".join(more), care_of)


def read_private_place(cells: RowCells, *, beside: bool) -> AddressParts | None:
    """Return the address of the private columns, None where they hold none or it stands `beside` an official one.

    Whether it was taken is said.
    """
    found = {official: cells.cells[own] for own, official in OFFICIAL_OF_PRIVATE.items() if own in cells.cells}
    if not found:
        return None
    names = {official: cells.heading(own) for own, official in OFFICIAL_OF_PRIVATE.items() if own in cells.cells}
    place = read_place(replace(cells, cells=found, headings=names, columns=frozenset(found)))
    if not has_door(place):
        return None
    first = next(own for own in OFFICIAL_OF_PRIVATE if own in cells.cells)
    cells.hint(first, "address.private_left" if beside else "address.private")
    return None if beside else place


def has_door(place: AddressParts) -> bool:
    """Say whether an address says where: street, box, postal code or town."""
    return bool(place.street or place.po_box or place.postal_code or place.city)


def read_place(cells: RowCells) -> AddressParts:
    """Return the address from whatever columns it stands in."""
    place = _read_whole_address(cells)
    place = _with_street(cells, place)
    place = _with_city(cells, place)
    care_of = cells.line(Column.CARE_OF)
    if care_of and not cells.verbatim and not _HAS_CARE_OF.match(care_of) and not re.search(r"\d", care_of):
        care_of = f"c/o {care_of}"
    country = cells.line(Column.COUNTRY)
    return replace(
        place,
        care_of=care_of or place.care_of,
        po_box=_po_box(cells) or place.po_box,
        country=read_country(country) if country else place.country,
    )


def _read_whole_address(cells: RowCells) -> AddressParts:
    text = cells.text(Column.ADDRESS)
    if not text:
        return AddressParts()
    place = read_address(text)
    rest = [piece for piece in place.rest if not looks_like_organisation(piece)]
    if rest or (
        not place.postal_code and Column.POSTAL_CODE not in cells.cells and Column.CITY_LINE not in cells.cells
    ):
        cells.doubt(Column.ADDRESS, "address.unclear", " · ".join(rest))
    return place


def _with_street(cells: RowCells, place: AddressParts) -> AddressParts:
    street = cells.line(Column.STREET)
    number = _house_number(cells)
    if not street:
        return replace(place, house_no=number) if number else place
    if box := read_po_box(street):
        return replace(place, po_box=box)
    if not cells.verbatim and (whole := read_address(cells.text(Column.STREET))).postal_code:
        return whole
    if number:
        street = street.removesuffix(f" {number}")
    elif not (cells.verbatim and Column.HOUSE_NO in cells.columns):
        street, number = split_street(street)
    return replace(place, street=street, house_no=number)


def _house_number(cells: RowCells) -> str:
    number = cells.line(Column.HOUSE_NO)
    if cells.kind(Column.HOUSE_NO) is CellKind.DATE and (day := _DAY_INSTEAD_OF_NUMBER.match(number)):
        # Excel turns a typed "1-3" into the first of March.
        cells.doubt(Column.HOUSE_NO, "house_no.is_date", f"{int(day[2])}-{int(day[1])}")
        return ""
    return number


def _po_box(cells: RowCells) -> str:
    typed = cells.line(Column.PO_BOX)
    box = read_po_box(f"Postfach {typed}") or read_po_box(typed)
    if typed and not box:
        cells.doubt(Column.PO_BOX, "po_box.no_number")
    return box


def _with_city(cells: RowCells, place: AddressParts) -> AddressParts:
    for column in (Column.CITY_LINE, Column.POSTAL_CODE, Column.CITY):
        typed = cells.line(column)
        if not typed:
            continue
        found = None if cells.verbatim else read_city_line(typed)
        if found is not None:
            place = replace(
                place, postal_code=found.postal_code, city=found.city, country=found.country or place.country
            )
        elif column is Column.POSTAL_CODE:
            code, country = (typed, "") if cells.verbatim else read_postal_code(typed)
            place = replace(place, postal_code=code, country=country or place.country)
        elif any(sign.isdigit() for sign in typed) and column is Column.CITY_LINE:
            cells.doubt(column, "city.unclear")
        else:
            place = replace(place, city=typed)
    return place


def read_phones(cells: RowCells) -> tuple[str, str]:
    """Return office and mobile number; a number cell that lost its leading zero is asked about.

    A contact column fills what the others leave open; a number that finds no room is said.
    """
    office, mobile = split_phones(_phone(cells, Column.PHONE_OFFICE))
    mobile = _phone(cells, Column.PHONE_MOBILE) or mobile
    _, *contact = read_contact(cells.text(Column.CONTACT))
    if rest := rest_of_contact(cells.text(Column.CONTACT)):
        cells.hint(Column.CONTACT, "contact.rest", value=rest)
    for own, other in ((office, contact[0]), (mobile, contact[1])):
        if own and other and _digits(own) != _digits(other):
            cells.doubt(Column.CONTACT, "phone.another", own, value=other)
    office, mobile = office or contact[0], mobile or contact[1]
    return office, mobile


def _phone(cells: RowCells, column: Column) -> str:
    """Return the number of a cell; what a spreadsheet made of it is asked about: `3411234567.0`, `3.41E+09`."""
    typed = cells.line(column)
    if cells.verbatim:
        return typed
    if _ROUNDED.fullmatch(typed):
        cells.doubt(column, "phone.rounded")
        return ""
    if typed and not any(sign.isdigit() for sign in typed):
        if not says_vacant(typed):
            cells.doubt(column, "phone.no_number")
        return ""
    if _WORD_BESIDE_NUMBER.search(_PHONE_LABEL.sub("", typed)):
        cells.hint(column, "phone.remark")
    whole = _WHOLE.fullmatch(typed)
    number = whole[1] if whole else typed
    was_number = whole is not None or cells.kind(column) is CellKind.NUMBER
    if was_number and len(number) >= 7 and not number.startswith(("0", "49")):
        cells.doubt(column, "phone.lost_zero", f"0{number}")
    return number


def _digits(phone: str) -> str:
    """Return the digits of a number as it is dialled here: `+49 365 1` = `0365 1`."""
    digits = "".join(sign for sign in phone if sign.isdigit())
    return f"0{digits.removeprefix('0049').removeprefix('49')}" if digits.startswith(("0049", "49")) else digits
