"""How letters put names, places, times and numbers into words."""

import re
from datetime import time

from secretariat.domain.formatting import NBSP, easy_time, house_number_text, keep_together, time_text
from secretariat.domain.meetings import Meeting, MeetingKind, Venue
from secretariat.domain.text_width import text_width_mm

REMARK_LINES = 3
NARROWEST_BLOCK_MM, LARGEST_BLOCK_PT = 43.8, 12.0
"""What the information block of large print leaves beside its labels, and the size it is set in."""
BREAK = "\u200b"
_BREAKABLE = re.compile(r"[.§\d]")
"""What every text has that must be kept together somewhere; most names have none of it."""
_JOINT = re.compile(r"(?<=[@._])(?=.)")
_NUMBER_WORDS = (
    *("null", "eins", "zwei", "drei", "vier", "fünf", "sechs"),
    *("sieben", "acht", "neun", "zehn", "elf", "zwölf"),
)


def meeting_name(meeting: Meeting, *, ending: str) -> str:
    """Return the meeting as it is called: „3. Sitzung“; `ending` is that of an adjective before it."""
    number = f"{meeting.no}.{NBSP}Sitzung"
    if meeting.kind is MeetingKind.REPETITION:
        return f"Wiederholungssitzung (Nr.{NBSP}{meeting.no})"
    return number if meeting.kind is MeetingKind.ORDINARY else f"{meeting.kind.value}{ending} {number}"


def venue_address(venue: Venue | None) -> str:
    """Return street and town of a house in one line."""
    if venue is None:
        return ""
    street = joined(venue.street, house_number_text(venue.house_no), by=NBSP)
    return joined(street, joined(venue.postal_code, venue.city, by=NBSP))


def remark_zone(remarks: tuple[str, ...]) -> str:
    """Return the remarks moved down to the last of the three lines above the address (DIN 5008)."""
    return "\n" * max(REMARK_LINES - len(remarks), 0) + "\n".join(reversed(remarks)) if remarks else ""


def enclosure_note(titles: list[str]) -> str:
    """Return the note of enclosures below a letter, numbered where there are several."""
    if len(titles) < 2:
        return "\n".join(("Anlage", *titles)) if titles else ""
    return "\n".join(("Anlagen", *(f"{number}{NBSP}{title}" for number, title in enumerate(titles, start=1))))


def kept(text: str) -> str:
    """Return a text whose dates, numbers and sections do not break over lines."""
    return keep_together(text) if _BREAKABLE.search(text) else text


def joined(*parts: str, by: str = ", ") -> str:
    """Join what is filled, each text once."""
    return by.join(dict.fromkeys(part.strip() for part in parts if part.strip()))


def clock_time(at: time | None) -> str:
    """Return a time of day, nothing for none."""
    return kept(time_text(at)) if at else ""


def easy_clock_time(at: time | None) -> str:
    """Return a time of day in Leichte Sprache: without a colon."""
    return easy_time(at).replace(" ", NBSP) if at else ""


def breakable_email(email: str) -> str:
    """Return an e-mail address that may end a line behind @ and dots, where the information block is too narrow."""
    fits = text_width_mm(email, LARGEST_BLOCK_PT) <= NARROWEST_BLOCK_MM
    return email if fits else _JOINT.sub(BREAK, email)


def number_text(number: int | None) -> str:
    """Return a number, nothing for none."""
    return "" if number is None else str(number)


def number_word(number: int) -> str:
    """Return a small number as a word."""
    return _NUMBER_WORDS[number] if number < len(_NUMBER_WORDS) else str(number)
