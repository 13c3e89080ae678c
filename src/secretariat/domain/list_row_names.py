"""Reads from a row who the person is: salutation, titles, names, and the deputy who is named beside her."""

import re
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from secretariat.domain.list_cells import RowCells
from secretariat.domain.list_choices import read_choice
from secretariat.domain.list_entries import DeputyParts
from secretariat.domain.list_headings import Column
from secretariat.domain.person_names import (
    NameParts,
    is_title,
    read_full_name,
    read_salutation,
    says_left,
    says_vacant,
    several_people,
    split_prefix,
    split_salutation,
    split_suffix,
    split_title,
    tidy_title,
)
from secretariat.domain.raw_lists import RawCell
from secretariat.domain.text import clean_line, folded
from secretariat.domain.typed_addresses import propose_email, read_contact, read_emails

LONGEST_NAME = 100
"""Characters of a given or a family name; what is longer holds something else as well."""

_REMARK = re.compile(r"\s*\(([^()]*)\)\s*$")
_FOOTNOTE = re.compile(r"(?<=\w)\s?[¹²³⁰⁴-⁹*]+\)?$")
_NO_PERSON = frozenset(
    {"buero", "empfang", "geschaeftsfuehrung", "geschaeftsleitung", "geschaeftsstelle", "leitung", "sekretariat"}
    | {"team", "verwaltung", "vorstand"}
)
_DEPUTY_LEAD = re.compile(
    r"^(?:(?:pers(?:önliche|\.)?\s*)?(?:stellv\w*|stv|vertr\w*)(?:\.\s*|\s*[:–-]\s*|\s+)(?:durch\s+)?)", re.IGNORECASE
)
_BETWEEN_DEPUTIES = re.compile(r"\s*(?:[;\n]|\s/\s)\s*")
_TRAILING_PARTICLE = re.compile(
    r"\s+((?:(?:Freiherr|Freifrau|Graf|Gräfin)\s+)?(?:von(?: der| den| dem)?|van(?: den| der)?|zu|de|vom))$"
)


@dataclass(frozen=True, slots=True)
class PersonColumns:
    """The columns in which one person of the row stands: the member's, or the deputy's."""

    full: Column
    salutation: Column
    title: Column
    given: Column
    prefix: Column
    family: Column
    suffix: Column


_NOBODY = NameParts()
_NOTHING_TOLD = DeputyParts()
_CONTACT_WORDS = re.compile(r"mailto:|\b(?:Tel|Mobil|Mail|E-Mail|Fon|Telefon)\b\.?:?", re.IGNORECASE)
_OF_ONE_DEPUTY = (
    *(Column.DEPUTY_SALUTATION, Column.DEPUTY_ACADEMIC_TITLE, Column.DEPUTY_FUNCTION, Column.DEPUTY_EMAIL),
    Column.DEPUTY_PHONE_OFFICE,
)

MEMBER = PersonColumns(
    Column.FULL_NAME, Column.SALUTATION, Column.ACADEMIC_TITLE, Column.GIVEN_NAME, Column.NAME_PREFIX,
    Column.FAMILY_NAME, Column.NAME_SUFFIX,
)  # fmt: skip
DEPUTY = PersonColumns(
    Column.DEPUTY, Column.DEPUTY_SALUTATION, Column.DEPUTY_ACADEMIC_TITLE, Column.DEPUTY_GIVEN_NAME,
    Column.DEPUTY_NAME_PREFIX, Column.DEPUTY_FAMILY_NAME, Column.DEPUTY_NAME_SUFFIX,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReadName:
    """The name of a row, the role that stood in brackets behind it, and whether it says that nobody holds the seat."""

    parts: NameParts = _NOBODY
    role: str = ""
    vacant: bool = False


def read_person(cells: RowCells, columns: PersonColumns, *, family_first: bool) -> ReadName:
    """Return the person in these columns; values that stand in the wrong one are put right."""
    family, given = cells.line(columns.family) or cells.line(columns.full), cells.line(columns.given)
    if says_vacant(family or given) and not (family and given and not says_vacant(given)):
        return ReadName(vacant=True)
    role = ""
    if cells.line(columns.family) or cells.line(columns.given):
        name, role = _from_columns(cells, columns)
    else:
        text, role = _without_remark(cells, columns.full)
        people = several_people(text)
        if len(people) > 1:
            cells.doubt(columns.full, "name.several", " · ".join(people[1:]))
        name = read_full_name(people[0] if people else "", family_first=family_first)
        if not name.given_name and folded(name.family_name) in _NO_PERSON:
            cells.doubt(columns.full, "name.no_person")
        elif not name.is_sure:
            cells.doubt(columns.full, "name.unsure", f"Vorname: {name.given_name} · Nachname: {name.family_name}")
    name = _with_salutation_column(cells, columns, name)
    name = _with_title_column(cells, columns, name)
    if cells.line(columns.suffix):
        name = replace(name, name_suffix=cells.line(columns.suffix))
    if not cells.verbatim:
        _notice_letters(cells, columns, name)
    return ReadName(name, role)


def read_deputies(cells: RowCells, *, family_first: bool) -> tuple[DeputyParts, ...]:
    """Return the deputies of a row, from columns of their own or from one cell: `Stellv.: Frau Ilka von Schäfer`."""
    if Column.DEPUTY_FAMILY_NAME in cells.cells or Column.DEPUTY_GIVEN_NAME in cells.cells:
        person = read_person(cells, DEPUTY, family_first=family_first)
        return () if person.vacant else (_deputy(cells, person.parts),)
    texts = [text for text in _BETWEEN_DEPUTIES.split(cells.text(Column.DEPUTY)) if text and not says_vacant(text)]
    deputies = [read for text in texts if (read := _deputy_from_text(cells, text, family_first=family_first))]
    if len(deputies) == 1:
        name, told = deputies[0]
        name = _with_title_column(cells, DEPUTY, _with_salutation_column(cells, DEPUTY, name))
        return (_deputy(cells, name, told),)
    for column in _OF_ONE_DEPUTY if deputies else ():
        if column in cells.cells:
            cells.doubt(column, "deputy.whose")
    return tuple(told for _, told in deputies)


def _deputy_from_text(cells: RowCells, text: str, *, family_first: bool) -> tuple[NameParts, DeputyParts] | None:
    """Return the name in a deputy's cell and all it tells of her, None where no name stands there."""
    email, office, mobile = read_contact(text)
    name = clean_line(_DEPUTY_LEAD.sub("", text))
    for part in (*read_emails(text), *office.split(" / "), *mobile.split(" / ")):
        name = name.replace(part, "") if part else name
    name = re.sub(r"[(<\[]\s*[)>\]]", "", _CONTACT_WORDS.sub("", name)).strip(" ,;:-")
    if (found := _REMARK.search(name)) and found.start() and found[1].upper() != "FH":
        cells.hint(Column.DEPUTY, "name.remark", found[1], value=text)
        name = name[: found.start()]
    parts = read_full_name(name, family_first=family_first)
    if not cells.verbatim and parts.given_name[:1].islower():
        cells.doubt(Column.DEPUTY, "deputy.no_name", value=text)
        return None
    return parts, _parts(parts, email=email, phone=office or mobile)


def _deputy(cells: RowCells, name: NameParts, told: DeputyParts = _NOTHING_TOLD) -> DeputyParts:
    email = read_email(cells, Column.DEPUTY_EMAIL) or told.email
    phone = cells.line(Column.DEPUTY_PHONE_OFFICE) or told.phone_office
    return replace(_parts(name, email=email, phone=phone), function=cells.line(Column.DEPUTY_FUNCTION))


def _parts(name: NameParts, *, email: str, phone: str) -> DeputyParts:
    return DeputyParts(
        name.salutation,
        name.academic_title,
        name.given_name,
        name.name_prefix,
        name.family_name,
        name.name_suffix,
        email=email,
        phone_office=phone,
    )


def _from_columns(cells: RowCells, columns: PersonColumns) -> tuple[NameParts, str]:
    """Return the name from columns of its parts, and the role that stood in brackets behind it."""
    family, given, prefix = cells.line(columns.family), cells.line(columns.given), cells.line(columns.prefix)
    if cells.verbatim:
        return NameParts(given_name=given, name_prefix=prefix, family_name=family), ""
    family, role = _without_remark(cells, columns.family)
    if not given and "," in family:
        return read_full_name(family), role
    salutation, family = split_salutation(family)
    title, family = split_title(family + " ")
    family, suffix = split_suffix(family)
    other_salutation, given = split_salutation(given)
    other_title, given = split_title(given + " ")
    if not family and (title or salutation):
        # "Dr" or "Prof" alone is somebody's name, however odd.
        family, title = cells.line(columns.family), ""
    if found := _TRAILING_PARTICLE.search(given):
        given, prefix = given[: found.start()], prefix or found[1]
    if not prefix:
        prefix, family = split_prefix(family)
    titles = " ".join(filter(None, (title, other_title)))
    return NameParts(salutation or other_salutation, titles, given, prefix, family, suffix), role


def _without_remark(cells: RowCells, column: Column) -> tuple[str, str]:
    """Return the name without what stands in brackets behind it, and the role if that was one."""
    text = cells.text(column).replace("\n", " ") if cells.text(column).count("\n") == 1 else cells.text(column)
    if mark := _FOOTNOTE.search(text):
        cells.hint(column, "name.footnote", text[: mark.start()])
        text = text[: mark.start()]
    found = _REMARK.search(text)
    if found is None or found.start() == 0 or found[1].upper() == "FH":
        return text, ""
    if suffix := split_suffix(f"x {found[1]}")[1]:
        return f"{text[: found.start()]} {suffix}", ""
    role = read_choice(Column.ROLE, found[1]) or ""
    if says_left(found[1]):
        cells.doubt(column, "row.left", value=found[1])
    elif not role and not _is_deputy_behind(cells, column, found[1]):
        cells.hint(column, "name.remark", found[1])
    return text[: found.start()], role


def _is_deputy_behind(cells: RowCells, column: Column, remark: str) -> bool:
    """Take `Vertr. Gerd Schulz` behind a member's name for her deputy; a family name alone is asked about."""
    lead = _DEPUTY_LEAD.match(remark)
    if lead is None or column not in {MEMBER.full, MEMBER.family} or cells.verbatim:
        return False
    name = read_full_name(remark[lead.end() :])
    if name.given_name and name.is_sure and Column.DEPUTY not in cells.cells:
        cells.cells[Column.DEPUTY] = RawCell(remark)
        cells.headings[Column.DEPUTY] = cells.heading(column)
    else:
        cells.doubt(column, "name.deputy_behind", value=remark)
    return True


def _with_salutation_column(cells: RowCells, columns: PersonColumns, name: NameParts) -> NameParts:
    typed = cells.line(columns.salutation)
    salutation = read_salutation(typed)
    if salutation is None:
        salutation, rest = split_salutation(typed + " ")
        title, rest = split_title(rest + " ")
        if salutation and not rest:
            return replace(name, salutation=salutation, academic_title=name.academic_title or title)
        if salutation and rest == name.family_name:
            return replace(name, salutation=salutation)
        if title and not rest and not name.academic_title:
            return replace(name, academic_title=title)
        near = process.extractOne(typed, ("Frau", "Herr", "divers"), scorer=fuzz.ratio, score_cutoff=60.0)
        cells.doubt(columns.salutation, "salutation.unknown", near[0] if near else "")
        return name
    return replace(name, salutation=salutation) if salutation else name


def _with_title_column(cells: RowCells, columns: PersonColumns, name: NameParts) -> NameParts:
    typed = cells.line(columns.title)
    if not typed:
        return name
    if cells.verbatim:
        return replace(name, academic_title=typed)
    if read_salutation(typed) in {"Frau", "Herr"}:
        return replace(name, salutation=name.salutation or read_salutation(typed) or "")
    salutation, title = split_salutation(typed + " ")
    if not is_title(title):
        cells.hint(columns.title, "title.unknown")
        return replace(name, academic_title=title)
    title = tidy_title(title)
    already = name.academic_title and name.academic_title not in title
    return replace(
        name,
        salutation=name.salutation or salutation,
        academic_title=f"{title} {name.academic_title}" if already and title not in name.academic_title else title,
    )


def _notice_letters(cells: RowCells, columns: PersonColumns, name: NameParts) -> None:
    for own, part in ((columns.given, name.given_name), (columns.family, name.family_name)):
        column = own if own in cells.cells else columns.full
        if len(part) > LONGEST_NAME:
            cells.doubt(column, "name.long", value=f"{part[:LONGEST_NAME]}…")
        if len(part) > 2 and part.isupper():
            cells.hint(column, "name.capitals", part.title(), value=part)
        elif part and part.islower():
            cells.hint(column, "name.small", part.title(), value=part)


def read_email(cells: RowCells, column: Column) -> str:
    """Return the e-mail address of a cell; what is none is asked about with a proposal and left out."""
    typed = cells.line(column)
    if not typed:
        return _email_of_contact(cells) if column is Column.EMAIL else ""
    emails = read_emails(typed)
    if len(emails) > 1:
        cells.doubt(column, "email.several", emails[0])
        return emails[0]
    if emails and _stands_apart(emails[0], typed):
        if typed.removeprefix("mailto:") != emails[0] and not typed.endswith(f"<{emails[0]}>"):
            cells.hint(column, "email.extracted", emails[0])
        return emails[0]
    if typed.lower() not in _NO_EMAIL:
        cells.doubt(column, "email.invalid", propose_email(typed))
    return ""


def _email_of_contact(cells: RowCells) -> str:
    emails = read_emails(cells.text(Column.CONTACT))
    if len(emails) > 1:
        cells.doubt(Column.CONTACT, "email.several", emails[0])
    return emails[0] if emails else ""


def _stands_apart(email: str, typed: str) -> bool:
    """Say whether the address begins where it seems to: a blank before it may be a slip inside it."""
    return typed.partition(email)[0].rstrip()[-1:] in {"", "<", ":", ";", ",", "|", "/", "("}


_NO_EMAIL = frozenset(
    {"keine", "k. a.", "k.a.", "nein", "ohne", "anonymous", "nicht vorhanden", "keine e-mail", "entfällt", "n/a"}
)
