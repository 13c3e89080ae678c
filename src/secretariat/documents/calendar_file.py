"""A meeting as a calendar entry (.ics) that Outlook takes up, moves and takes back (RFC 5545, 5546).

Written by hand: an entry is thirty lines of text, must be the same bytes for the same meeting, and must carry the rules
of Europe/Berlin itself, because Outlook knows that zone by another name. A library would bring a parser we never need.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

OPEN_END = timedelta(hours=2)
"""How long a meeting with an open end stands in the calendar; its description says that the end is open."""
_LONGEST_LINE = 75  # bytes without the line end (RFC 5545, 3.1)
_ZONE = "Europe/Berlin"
_BERLIN = (
    "BEGIN:VTIMEZONE",
    f"TZID:{_ZONE}",
    "BEGIN:DAYLIGHT",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "DTSTART:19810329T020000",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    "END:STANDARD",
    "END:VTIMEZONE",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """One meeting. `uid` stays when it moves, `sequence` then counts on; `start` and `end` are German local time."""

    uid: str
    sequence: int
    start: datetime
    end: datetime | None
    summary: str
    location: str = ""
    description: str = ""
    organiser: str = ""
    organiser_email: str = ""
    cancelled: bool = False
    made_at: datetime


def calendar_file(entry: CalendarEntry) -> bytes:
    """Return the entry as a file: METHOD PUBLISH, or CANCEL with STATUS CANCELLED for a meeting that falls out."""
    lines = (
        "BEGIN:VCALENDAR",
        "PRODID:-//Secretariat//Sitzungen//DE",
        "VERSION:2.0",
        f"METHOD:{'CANCEL' if entry.cancelled else 'PUBLISH'}",
        *_BERLIN,
        *_event(entry),
        "END:VCALENDAR",
    )
    return b"".join(_folded(line) for line in lines)


def _event(entry: CalendarEntry) -> tuple[str, ...]:
    until = entry.end or entry.start + OPEN_END
    told = {"LOCATION": entry.location, "DESCRIPTION": entry.description}
    organiser = f"ORGANIZER;CN={_quoted(entry.organiser)}:mailto:{entry.organiser_email}"
    return (
        "BEGIN:VEVENT",
        f"UID:{entry.uid}",
        f"SEQUENCE:{entry.sequence}",
        f"DTSTAMP:{entry.made_at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;TZID={_ZONE}:{entry.start:%Y%m%dT%H%M%S}",
        f"DTEND;TZID={_ZONE}:{until:%Y%m%dT%H%M%S}",
        f"SUMMARY:{_escaped(entry.summary)}",
        *(f"{name}:{_escaped(text)}" for name, text in told.items() if text),
        *((organiser,) if entry.organiser_email else ()),
        f"STATUS:{'CANCELLED' if entry.cancelled else 'CONFIRMED'}",
        f"TRANSP:{'TRANSPARENT' if entry.cancelled else 'OPAQUE'}",
        "END:VEVENT",
    )


def _escaped(text: str) -> str:
    for sign, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\n"), ("\r", "\n"), ("\n", "\\n")):
        text = text.replace(sign, written)
    return text


def _quoted(text: str) -> str:
    """Return a parameter's value; it may hold no quotes and no line end at all."""
    return '"' + " ".join(text.replace('"', "'").split()) + '"'


def _folded(line: str) -> bytes:
    """Return a line cut to 75 bytes, further ones after a blank, never within a character."""
    pieces, piece = [], b""
    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > _LONGEST_LINE:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
