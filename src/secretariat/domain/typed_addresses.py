"""Addresses as lists write them: street with number, code with town, all in one cell; e-mail, telephone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from secretariat.domain.countries import GERMAN_NAMES, GERMANY

_LONGEST_TYPED = 300
"""Characters up to which a cell can be an address at all; keeps the patterns below from working on novels."""

_NUMBER = r"\d{1,5}\s?[a-zA-Z]?(?:\s?[-–/+]\s?(?:\d{1,5}\s?[a-zA-Z]?|[a-zA-Z]))*"
_STREET = re.compile(
    rf"(?P<street>.*?[^\d\s,][^\d]*?(?:\d+\.\s\D+?)?|[A-Z]\s?\d{{1,2}}),?\s+(?:Nr\.?\s?)?(?P<number>{_NUMBER})\.?"
)
_STREET_JOINED = re.compile(
    r"(?P<street>.*(?:str\.|straße|weg|platz|allee|gasse|ring))(?P<number>\d{1,4}\s?[a-zA-Z]?)", re.IGNORECASE
)
_STREET_LIKE = re.compile(
    r"(?:str\.|straße|strasse|weg|platz|allee|gasse|ring|markt|ufer|damm|hof)$"
    r"|^(?:am|an|auf|im|in|zum|zur|hinter|vor|unter) ",
    re.IGNORECASE,
)
_PO_BOX = re.compile(r"(?:Postfach|Postf\.|PF)\s*:?\s*(\d[\d ]*\d|\d)", re.IGNORECASE)
_CARE_OF = re.compile(r"(?:c/o|℅|bei|p\.\s?A\.|per Adresse|z\.\s?Hd\.)\s+\S", re.IGNORECASE)
_CITY = re.compile(
    r"(?:(?P<country>[A-Za-z]{1,2})\s?[-–]\s?)?(?P<code>\d{4}\s?[A-Z]{2}(?=[\s,]|$)|[0O]?\d{2}\s\d{3}"
    r"|[O\d]\d{3,4})[\s,\-–]+(?P<city>\D.*)"
)
_CITY_BEHIND = re.compile(r"(?P<city>\D+?)[\s,(]+(?:(?P<country>[A-Za-z]{1,2})\s?[-–]\s?)?(?P<code>\d{4,5})\)?")
_CODE_ALONE = re.compile(
    r"(?:(?P<country>[A-Za-z]{1,2})\s?[-–]\s?)?(?P<code>\d{4}\s?[A-Z]{2}|\d{2}\s\d{3}|[O\d][O\d]{2,4})"
)
_PIECES = re.compile(r"\s*(?:[\n;,|•·]|\s[–-]\s(?!\d{1,3}\b))\s*")
_CODE_INSIDE = re.compile(r"(?<![\d/])(?:[A-Z]{1,2}-)?\d{4,5}\s+(?=[^\W\d])")

_EMAIL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}"
)
_EMAIL_INSIDE = re.compile(r"[\w.!#$%&'*+/=?^{|}~-]+@[\w.-]+\w")
_WRITTEN_AT = re.compile(r"\s*(?:[(\[{<]\s*(?:at|ät|a)\s*[)\]}>]|\s(?:at|ät)\s)\s*", re.IGNORECASE)
_WRITTEN_DOT = re.compile(r"\s*[(\[{]\s*(?:dot|punkt)\s*[)\]}]\s*", re.IGNORECASE)
_CONTACT_PIECES = re.compile(
    r"\s*(?:[;,|\n]|\s/\s|\s(?=(?:tel|fon|mob|handy|fax|e-?mail|mail)\w*\s?[.:]))\s*", re.IGNORECASE
)
_CONTACT_LABEL = re.compile(r"(?:e-?mail|mail(?:to)?|tel\w*|fon|mobil|handy)?[\s.:<>()]*", re.IGNORECASE)
_LABELLED_NUMBER = re.compile(r"(?P<label>[A-Za-z.-]+\.?)?\s*:?\s*(?P<number>[+(0-9][0-9\s()/.–-]{4,24})")
_MOBILE = re.compile(r"(?:\+49|0049|0)\s?\(?0?\)?\s?1[567]\d")


@dataclass(frozen=True, slots=True)
class AddressParts:
    """An address in its parts; `rest` is what found no place."""

    care_of: str = ""
    street: str = ""
    house_no: str = ""
    po_box: str = ""
    postal_code: str = ""
    city: str = ""
    country: str = ""
    rest: tuple[str, ...] = ()


def split_street(text: str) -> tuple[str, str]:
    """Split the house number off a street: `Straße des 17. Juni 135`, `Am-Bruch 162a`, `Ostring 16 – 20`."""
    if len(text) > _LONGEST_TYPED:
        return text, ""
    found = _STREET.fullmatch(text) or _STREET_JOINED.fullmatch(text)
    return (found["street"].strip(" ,"), found["number"]) if found else (text, "")


def read_po_box(text: str) -> str:
    """Return the digits of a PO box (`Postfach 21 12` → `2112`), or nothing if the text is none."""
    found = _PO_BOX.fullmatch(text)
    return found[1].replace(" ", "") if found else ""


def read_city_line(text: str) -> AddressParts | None:
    """Read `48133 Münster`, `A-1010 Wien`, `1015 CC Amsterdam`, `Gera (07545)`; None if there is no code in it."""
    found = _CITY.fullmatch(text) or _CITY_BEHIND.fullmatch(text) if len(text) <= _LONGEST_TYPED else None
    if found is None:
        return None
    city, country = found["city"].strip(" ,").rstrip("( "), _country_of_sign(found["country"])
    code = _tidy_code(found["code"])
    if " " in code:
        country = "Niederlande"
    return AddressParts(postal_code=code, city=city, country=country)


def read_postal_code(text: str) -> tuple[str, str]:
    """Return code and country of a cell that should hold a code alone: `D-48133` → `48133`, ``."""
    found = _CODE_ALONE.fullmatch(text)
    if found is None:
        return text, ""
    code = _tidy_code(found["code"])
    return code, "Niederlande" if " " in code else _country_of_sign(found["country"])


def read_country(text: str) -> str:
    """Return the German name of the country, empty for Germany."""
    key = text.casefold()
    return "" if key in GERMANY else GERMAN_NAMES.get(key, text)


def _country_of_sign(sign: str | None) -> str:
    return GERMAN_NAMES.get((sign or "").casefold(), "")


def read_address(text: str) -> AddressParts:
    """Read a whole address in one cell: `Musterstr. 5, 59423 Unna`, also with c/o, PO box, country, line breaks."""
    if len(text) > _LONGEST_TYPED:
        return AddressParts(rest=(text,))
    pieces = [piece for piece in _PIECES.split(text) if piece]
    if len(pieces) == 1 and (inside := _last_code(pieces[0])):
        pieces = [piece for piece in (pieces[0][:inside].strip(), pieces[0][inside:]) if piece]
    parts, rest = AddressParts(), list[str]()
    for piece in pieces:
        placed = _place(parts, piece)
        if placed is None:
            rest.append(piece)
        else:
            parts = placed
    if (
        not parts.street
        and not parts.po_box
        and rest
        and parts.postal_code
        and len(rest) == 1
        and _is_street_like(rest[0])
    ):
        parts = replace(parts, street=rest.pop())
    return replace(parts, rest=tuple(rest))


def _place(parts: AddressParts, piece: str) -> AddressParts | None:
    """Return the address with this piece in its place, None if it has none."""
    if box := read_po_box(piece):
        return replace(parts, po_box=box)
    city = read_city_line(piece)
    if city and not parts.postal_code:
        return replace(parts, postal_code=city.postal_code, city=city.city, country=city.country or parts.country)
    if _CARE_OF.match(piece) and not parts.care_of:
        return replace(parts, care_of=piece)
    if parts.postal_code and (piece.casefold() in GERMANY or piece in GERMAN_NAMES.values()):
        return replace(parts, country=read_country(piece))
    return _place_street(parts, piece)


def _place_street(parts: AddressParts, piece: str) -> AddressParts | None:
    street, number = split_street(piece)
    if number and not parts.street and not parts.postal_code:
        return replace(parts, street=street, house_no=number)
    if re.fullmatch(_NUMBER, piece) and parts.street and not parts.house_no:
        return replace(parts, house_no=piece)
    return replace(parts, street=piece) if not parts.street and _is_street_like(piece) else None


def _is_street_like(text: str) -> bool:
    return _STREET_LIKE.search(text) is not None


def _last_code(text: str) -> int:
    starts = [match.start() for match in _CODE_INSIDE.finditer(text)]
    return starts[-1] if starts else 0


def _tidy_code(code: str) -> str:
    code = code.replace("O", "0") if code[:1] == "O" else code
    return code.replace(" ", "") if code.replace(" ", "").isdigit() else code


def is_email(text: str) -> bool:
    """Say whether the text is one e-mail address that could be written to."""
    return len(text) <= 254 and _EMAIL.fullmatch(text) is not None


def read_emails(text: str) -> tuple[str, ...]:
    """Return the addresses of a cell: `mailto:`, names and angle brackets around them are dropped."""
    if is_email(text):
        return (text,)
    candidates = _EMAIL_INSIDE.findall(text.replace("mailto:", " ")) if len(text) <= _LONGEST_TYPED else []
    return tuple(dict.fromkeys(candidate for candidate in candidates if is_email(candidate)))


def propose_email(text: str) -> str:
    """Return the address a misspelt one probably means (`ina(at)amt.example`), or nothing."""
    if len(text) > _LONGEST_TYPED:
        return ""
    meant = _WRITTEN_DOT.sub(".", _WRITTEN_AT.sub("@", text)).replace(" ", "").strip(".,;:<>()")
    meant = re.sub(r",(?=[A-Za-z]{2,}$)", ".", re.sub(r"@{2,}", "@", re.sub(r"\.{2,}", ".", meant)))
    return meant if is_email(meant) else ""


def read_contact(text: str) -> tuple[str, str, str]:
    """Return e-mail, office and mobile number of a cell that holds all of them: `Tel. 02303 1, a@b.example`."""
    emails = read_emails(text)
    office, mobile = list[str](), list[str]()
    for piece in _pieces(text, emails):
        found = _LABELLED_NUMBER.fullmatch(piece)
        if found and not (found["label"] or "").lower().startswith(("fax", "telefax")):
            is_mobile = _MOBILE.match(found["number"]) or (found["label"] or "").lower().startswith(("mobil", "handy"))
            (mobile if is_mobile else office).append(found["number"].strip())
    return (emails[0] if len(emails) == 1 else ""), " / ".join(office), " / ".join(mobile)


def rest_of_contact(text: str) -> str:
    """Return what of such a cell is neither a number that is kept nor an e-mail address: a fax, a name."""
    emails = read_emails(text)
    pieces = (piece for piece in _pieces(text, emails) if piece not in emails and not _CONTACT_LABEL.fullmatch(piece))
    return ", ".join(piece for piece in pieces if not any(read_contact(piece)[1:]))


def _pieces(text: str, emails: Sequence[str]) -> list[str]:
    for email in emails:
        text = text.replace(email, f";{email};")
    return [piece.strip() for piece in _CONTACT_PIECES.split(text)]


def split_phones(text: str) -> tuple[str, str]:
    """Return the office and the mobile number of a cell that may hold both: `02303 27-0 / 0171 23456`."""
    numbers = [part.strip() for part in re.split(r"\s*(?:[;\n]|\s/\s|,\s|\soder\s)\s*", text) if part.strip()]
    if len(numbers) < 2 or not all(sum(sign.isdigit() for sign in number) >= 5 for number in numbers):
        return text, ""
    mobile = [number for number in numbers if _MOBILE.match(number)]
    office = [number for number in numbers if number not in mobile]
    return " / ".join(office), " / ".join(mobile)
