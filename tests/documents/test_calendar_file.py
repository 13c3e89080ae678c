"""A meeting as a calendar entry, read back by another program's library."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event

from secretariat.documents.calendar_file import CalendarEntry, calendar_file

BERLIN = ZoneInfo("Europe/Berlin")
ENTRY = CalendarEntry(
    uid="0f@secretariat",
    sequence=0,
    start=datetime(2026, 9, 21, 14),  # noqa: DTZ001 - the entry carries local time; the file adds the zone
    end=datetime(2026, 9, 21, 17, 30),  # noqa: DTZ001 - as above
    summary="LSP: 3. Sitzung; Übersicht, Teil 1",
    location="Kreishaus Unna, Großer Sitzungssaal, Friedrich-Ebert-Straße 17, 59425 Unna – stufenlos",
    organiser='Kreis "Unna"',
    organiser_email="lsp@kreis-unna.example",
    made_at=datetime(2026, 8, 3, 10, tzinfo=UTC),
)


def event_of(entry: CalendarEntry) -> Event:
    (event,) = Calendar.from_ical(calendar_file(entry)).walk("VEVENT")
    assert isinstance(event, Event)
    return event


def test_another_program_reads_the_same_meeting() -> None:
    event = event_of(ENTRY)
    assert (str(event["UID"]), event.decoded("SEQUENCE"), str(event["STATUS"])) == ("0f@secretariat", 0, "CONFIRMED")
    assert (str(event["SUMMARY"]), str(event["LOCATION"])) == (ENTRY.summary, ENTRY.location)
    assert event["ORGANIZER"].params["CN"] == "Kreis 'Unna'"
    assert event.decoded("DTSTAMP") == ENTRY.made_at
    assert Calendar.from_ical(calendar_file(ENTRY))["METHOD"] == "PUBLISH"


@pytest.mark.parametrize(
    ("day", "offset"),
    [
        (date(2026, 1, 14), 1),
        (date(2026, 3, 28), 1),
        (date(2026, 3, 29), 2),
        (date(2026, 7, 1), 2),
        (date(2026, 10, 24), 2),
        (date(2026, 10, 25), 1),
        (date(2035, 12, 3), 1),
    ],
)
def test_the_zone_in_the_file_itself_says_the_german_hour_summer_and_winter(day: date, offset: int) -> None:
    moment = datetime.combine(day, ENTRY.start.time())
    content = calendar_file(replace(ENTRY, start=moment, end=moment + timedelta(hours=1)))
    own_zone = content.replace(b"Europe/Berlin", b"Nur/Hier")  # a name nobody knows: only the rules in the file count
    (event,) = Calendar.from_ical(own_zone).walk("VEVENT")
    assert event.decoded("DTSTART").utcoffset() == timedelta(hours=offset)
    assert moment.replace(tzinfo=BERLIN).utcoffset() == timedelta(hours=offset)


def test_a_meeting_that_falls_out_is_taken_back() -> None:
    content = calendar_file(replace(ENTRY, cancelled=True, sequence=1))
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert Calendar.from_ical(content)["METHOD"] == "CANCEL"
    assert (str(event["STATUS"]), event.decoded("SEQUENCE"), str(event["TRANSP"])) == ("CANCELLED", 1, "TRANSPARENT")


def test_an_open_end_still_takes_time_in_the_calendar() -> None:
    event = event_of(replace(ENTRY, end=None))
    assert event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(hours=2)


def test_lines_are_short_enough_for_every_reader_and_cut_between_characters() -> None:
    content = calendar_file(replace(ENTRY, summary="ä" * 200, description="Zeile 1\r\nZeile 2\\"))
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    assert str(event_of(replace(ENTRY, summary="ä" * 200))["SUMMARY"]) == "ä" * 200
    assert str(event_of(replace(ENTRY, description="Zeile 1\r\nZeile 2\\"))["DESCRIPTION"]) == "Zeile 1\nZeile 2\\"


def test_nothing_typed_adds_a_line_to_the_entry() -> None:
    event = event_of(replace(ENTRY, summary="x\nSTATUS:CANCELLED", organiser="y\r\nUID:other"))
    assert (str(event["STATUS"]), str(event["UID"])) == ("CONFIRMED", "0f@secretariat")
