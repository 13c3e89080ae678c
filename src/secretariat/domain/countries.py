"""Countries as addresses write them: Germany is never printed, every other one in German (handbook B11)."""

import re

from secretariat.domain.people import PostalAddress

GERMANY = frozenset({"", "d", "de", "deu", "deutschland", "germany", "brd", "bundesrepublik deutschland"})

GERMAN_NAMES = {
    **dict.fromkeys(("a", "at", "austria"), "Österreich"),
    **dict.fromkeys(("ch", "switzerland", "suisse"), "Schweiz"),
    **dict.fromkeys(("nl", "nederland", "netherlands", "holland"), "Niederlande"),
    **dict.fromkeys(("b", "be", "belgium", "belgique"), "Belgien"),
    **dict.fromkeys(("l", "lu", "luxembourg"), "Luxemburg"),
    **dict.fromkeys(("f", "fr", "france"), "Frankreich"),
    **dict.fromkeys(("dk", "denmark", "danmark"), "Dänemark"),
    **dict.fromkeys(("pl", "poland", "polska"), "Polen"),
    **dict.fromkeys(("cz", "czechia", "česko"), "Tschechien"),
    **dict.fromkeys(("fl", "li"), "Liechtenstein"),
}

_POSTAL_CODE = re.compile(r"[0-9]{5}")
_COUNTRY_CODE = re.compile(r"^(?:D|DE)\s*[-–]?\s*(?=\d)", re.IGNORECASE)


def is_abroad(address: PostalAddress) -> bool:
    """Say whether post to the address leaves Germany."""
    return address.country.strip().casefold() not in GERMANY


def country_name(address: PostalAddress) -> str:
    """Return the German name of a foreign country as stored or as its common sign means; empty for Germany."""
    stored = address.country.strip()
    return GERMAN_NAMES.get(stored.casefold(), stored) if is_abroad(address) else ""


def postal_code_text(address: PostalAddress) -> str:
    """Return the postal code as printed: no country code before it (I29), its leading zero kept (I26)."""
    stored = address.postal_code.strip()
    return stored if is_abroad(address) else _COUNTRY_CODE.sub("", stored)


def has_postal_code(address: PostalAddress) -> bool:
    """Say whether the postal code can be right: five digits in Germany, anything abroad (I26)."""
    return is_abroad(address) or _POSTAL_CODE.fullmatch(postal_code_text(address)) is not None
