"""Reads visiting cards (vCard 2.1, 3.0, 4.0) into one raw sheet with German headings.

What the register does not keep has a column too, so that the clerk is told; photos, keys and what programs note for
themselves are passed over.
"""

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from secretariat.documents.reading_gate import MOST_ROWS
from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.person_names import read_full_name
from secretariat.domain.raw_lists import EMPTY_CELL, RawCell, RawRow, RawSheet
from secretariat.domain.text import LONGEST_TEXT

_HEADINGS = (
    "Titel", "Vorname", "Nachname", "Namenszusatz nach dem Namen", "Institution", "Abteilung",
    "Funktion", "Postfach", "Anschriftenzusatz", "Straße", "PLZ", "Ort", "Land", "E-Mail", "Telefon", "Mobil", "Anrede",
    "Bemerkung", "Straße privat", "PLZ privat", "Ort privat", "Land privat", "Weitere Anschrift", "Weitere Institution",
    "Telefon privat", "Fax", "Webseite", "Geburtstag", "Kategorien der Karte", "Spitzname", "Weitere Verbindung",
)  # fmt: skip
_OFFICIAL = ("Postfach", "Anschriftenzusatz", "Straße", "Ort", "PLZ", "Land")
_PRIVATE = ("Straße privat", "Ort privat", "PLZ privat", "Land privat")
_FORMATTED = "FN"
_SIMPLE = {
    _FORMATTED: _FORMATTED, "TITLE": "Funktion", "ROLE": "Funktion", "EMAIL": "E-Mail", "NOTE": "Bemerkung",
    "URL": "Webseite", "BDAY": "Geburtstag", "CATEGORIES": "Kategorien der Karte", "NICKNAME": "Spitzname",
    "IMPP": "Weitere Verbindung", "RELATED": "Weitere Verbindung",
}  # fmt: skip
_KEPT = {"N", "ORG", "ADR", "TEL", "GENDER", "X-GENDER", "KIND", *_SIMPLE}
_BETWEEN = {"E-Mail": "; ", "Telefon": " / ", "Mobil": " / ", "Bemerkung": "\n"}
"""What stands between two values of one heading, if not a comma: as other lists write it."""
_GENDERS = {"F": "Frau", "FEMALE": "Frau", "M": "Herr", "MALE": "Herr", "O": "divers"}
_ESCAPED = re.compile(r"\\([nN,;:\\])")
_UNESCAPED_SEMICOLON = re.compile(r"(?<!\\);")


@dataclass(slots=True)
class _Card:
    values: dict[str, str] = field(default_factory=dict)
    is_group: bool = False

    def put(self, heading: str, value: str) -> None:
        if value and not self.values.get(heading):
            self.values[heading] = value

    def add(self, heading: str, value: str) -> None:
        """Put a value behind those that stand under the heading already."""
        known = self.values.get(heading, "")
        if value and value not in known:
            self.values[heading] = f"{known}{_BETWEEN.get(heading, ', ')}{value}" if known else value


def read_vcards(text: str, title: str) -> RawSheet:
    """Return a row for each card, numbered from 2 below the headings; raises DocumentTroubleError if one is broken."""
    rows = [RawRow(1, tuple(RawCell(heading) for heading in _HEADINGS))]
    for number, card in enumerate(_cards(text), start=2):
        if number > MOST_ROWS:
            raise DocumentTroubleError("list.too_large", limit=f"{MOST_ROWS} Karten")
        _settle_name(card)
        cells = tuple(RawCell(card.values[heading]) if heading in card.values else EMPTY_CELL for heading in _HEADINGS)
        rows.append(RawRow(number, cells))
    if len(rows) == 1:
        raise DocumentTroubleError("list.no_card")
    return RawSheet(title, tuple(rows))


def _settle_name(card: _Card) -> None:
    """Read the formatted name where the parts of the name are missing; else it only repeats them."""
    formatted = card.values.pop(_FORMATTED, "")
    if card.is_group:
        card.values = {"Bemerkung": formatted}  # a row that names nobody is said
    if card.is_group or card.values.get("Nachname") or formatted == card.values.get("Institution"):
        return
    name = read_full_name(formatted)
    card.put("Anrede", name.salutation)
    card.put("Titel", name.academic_title)
    card.put("Vorname", name.given_name)
    card.put("Nachname", f"{name.name_prefix} {name.family_name}".strip())
    card.put("Namenszusatz nach dem Namen", name.name_suffix)


def _cards(text: str) -> Iterator[_Card]:
    card: _Card | None = None
    count = 0
    for line in _logical_lines(text):
        name, parameters, value = _property(line)
        if name == "BEGIN" and value.strip().upper() == "VCARD":
            count += 1
            if card is not None:
                raise DocumentTroubleError("list.card_open", row=count)
            card = _Card()
        elif name == "END" and value.strip().upper() == "VCARD":
            if card is not None:
                yield card
            card = None
        elif card is not None and name in _KEPT:
            _take(card, name, parameters, value)
    if card is not None:
        raise DocumentTroubleError("list.card_open", row=count + 1)


def _logical_lines(text: str) -> Iterator[str]:
    """Yield unfolded lines; the lines of a photo or key are dropped unread."""
    pieces: list[str] = []
    size = 0
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        folded = line[:1] in {" ", "\t"}
        soft_break = bool(pieces) and pieces[-1].endswith("=") and "QUOTED-PRINTABLE" in pieces[0].upper()
        if not folded and not soft_break:
            if pieces:
                yield "".join(pieces)
            pieces, size = [line], 0
        elif pieces and _name_of(pieces[0]) in _KEPT:
            if soft_break:
                pieces[-1] = pieces[-1][:-1]
            pieces.append(line if soft_break else line[1:])
            size += len(line)
            if size > LONGEST_TEXT:
                raise DocumentTroubleError("list.too_large", limit=f"{LONGEST_TEXT} Zeichen je Angabe")
    if pieces:
        yield "".join(pieces)


def _name_of(line: str) -> str:
    return re.split(r"[:;]", line, maxsplit=1)[0].rpartition(".")[2].strip().upper()


def _property(line: str) -> tuple[str, str, str]:
    head, colon, value = _split_outside_quotes(line)
    name, _, parameters = head.partition(";")
    if not colon or _name_of(line) not in _KEPT:
        return name.rpartition(".")[2].strip().upper(), parameters.upper(), value
    return name.rpartition(".")[2].strip().upper(), parameters.upper(), _decoded(parameters.upper(), value)


def _split_outside_quotes(line: str) -> tuple[str, str, str]:
    quoted = False
    for at, sign in enumerate(line[:2000]):
        if sign == '"':
            quoted = not quoted
        elif sign == ":" and not quoted:
            return line[:at], ":", line[at + 1 :]
    return line, "", ""


def _decoded(parameters: str, value: str) -> str:
    if "QUOTED-PRINTABLE" not in parameters:
        return value
    charset = re.search(r"CHARSET=\"?([\w-]+)", parameters)
    data = quopri.decodestring(value.encode("latin-1", "ignore"))
    for encoding in (charset[1] if charset else "utf-8", "utf-8", "cp1252", "latin-1"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return value


def _parts(value: str, count: int) -> list[str]:
    parts = [_plain(part) for part in _UNESCAPED_SEMICOLON.split(value)]
    return [*parts, *[""] * count][: max(count, len(parts))]


def _plain(value: str) -> str:
    return _ESCAPED.sub(lambda match: " " if match[1] in "nN" else match[1], value).strip()


def _take(card: _Card, name: str, parameters: str, value: str) -> None:
    if name == "N":
        _take_name(card, _parts(value, 5))
    elif name == "ORG":
        _take_house(card, *_parts(value, 1))
    elif name == "ADR":
        _take_address(card, _parts(value, 7), is_private="HOME" in parameters and "WORK" not in parameters)
    elif name == "TEL":
        card.add(_heading_of_phone(parameters), _plain(value).removeprefix("tel:"))
    elif name in {"GENDER", "X-GENDER"}:
        card.put("Anrede", _GENDERS.get(_parts(value, 1)[0].upper(), ""))
    elif name == "KIND":
        card.is_group = value.strip().lower() == "group"
    elif name == _FORMATTED:
        card.put(_FORMATTED, _plain(value))
    else:
        card.add(_SIMPLE[name], _plain(value))


def _take_name(card: _Card, parts: list[str]) -> None:
    family, given, more, before, behind = parts[:5]
    given = " ".join(filter(None, (given, more))).replace(",", " ")
    for heading, part in zip(_HEADINGS[:4], (before, given, family, behind.replace(",", ", ")), strict=True):
        card.put(heading, part)


def _take_house(card: _Card, organisation: str, *units: str) -> None:
    if card.values.get("Institution"):
        card.add("Weitere Institution", ", ".join(filter(None, (organisation, *units))))
    card.put("Institution", organisation)
    card.put("Abteilung", ", ".join(filter(None, units)))


def _heading_of_phone(parameters: str) -> str:
    if "FAX" in parameters:
        return "Fax"
    if "CELL" in parameters:
        return "Mobil"
    return "Telefon privat" if "HOME" in parameters and "WORK" not in parameters else "Telefon"


def _take_address(card: _Card, parts: list[str], *, is_private: bool) -> None:
    box, extra, street, city, _region, code, country = parts[:7]
    values = (", ".join(filter(None, (extra, street))), city, code, country)
    headings = _PRIVATE if is_private and not box else _OFFICIAL
    if any(card.values.get(heading) for heading in headings):
        card.add("Weitere Anschrift", ", ".join(filter(None, (box, *values))))
        return
    official = (box, extra, street, city, code, country)
    for heading, part in zip(headings, values if headings is _PRIVATE else official, strict=True):
        card.put(heading, part)
