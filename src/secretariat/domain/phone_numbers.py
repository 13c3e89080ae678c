"""Telephone numbers in the form of DIN 5008: "02303 12345-67", abroad "+49 2303 12345-67" (handbook 4.1)."""

import re

import phonenumbers

HOME = "DE"
HOME_CODE = 49

_EXTENSION = re.compile(r"\d[\s/]*[-–]\s*(\d{1,5})$")
_SEVERAL = re.compile(r"[,;]|[-–]\s*\d+\s*/|/\s*[-–]?\s*\d{1,2}$")
_FIRST_GROUP = re.compile(r"\(?(?:\+49|0049)?\s*(?:\(0\)|\()?\s*0?(\d+)\)?\s*[\s/\-–]")


def phone_text(typed: str, *, abroad: bool = False) -> str:
    """Return a number in DIN form, `abroad` with the country code; what is no telephone number comes back as typed.

    Only a clerk knows where the extension begins: the hyphen typed before it stays, none is invented. Two numbers in
    one, as "838-1234/5", are left alone.
    """
    cleaned = " ".join(typed.split())
    number = _parsed(cleaned)
    if number is None:
        return cleaned
    if number.country_code != HOME_CODE:
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    digits = str(number.national_number)
    area, rest = _split(number, digits, cleaned)
    extension = _extension(cleaned, rest)
    if extension:
        rest = f"{rest.removesuffix(extension)}-{extension}"
    return f"+{HOME_CODE} {area} {rest}" if abroad else f"0{area} {rest}"


def is_phone_number(typed: str) -> bool:
    """Say whether the text can be dialled."""
    return _parsed(typed) is not None


def _parsed(text: str) -> phonenumbers.PhoneNumber | None:
    if _SEVERAL.search(text):
        return None
    try:
        number = phonenumbers.parse(text, HOME)
    except phonenumbers.NumberParseException:
        return None
    emergency_call = len(str(number.national_number)) == 3 and number.country_code == HOME_CODE
    return number if phonenumbers.is_possible_number(number) and not emergency_call else None


def _split(number: phonenumbers.PhoneNumber, digits: str, typed: str) -> tuple[str, str]:
    """Return area code without its zero, and the number inside it; an area code typed apart has precedence."""
    length = phonenumbers.length_of_geographical_area_code(number)
    group = _FIRST_GROUP.match(typed)
    if length == 0 and group and digits.startswith(group[1]):
        length = len(group[1])
    length = length or phonenumbers.length_of_national_destination_code(number) or 3
    return digits[:length], digits[length:]


def _extension(typed: str, rest: str) -> str:
    found = _EXTENSION.search(typed)
    return found[1] if found and rest.endswith(found[1]) and len(found[1]) < len(rest) else ""
