"""The office's own clock: its day decides what is due and who is a member, its time stands on papers."""

from datetime import date, datetime


def now() -> datetime:
    """Return the moment, with the offset of this PC's time zone."""
    return datetime.now().astimezone()


def today() -> date:
    """Return the office's day."""
    return now().date()
