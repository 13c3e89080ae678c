"""Days and times as they are typed into a line, in any form that people write them."""

from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QDateTime
from PySide6.QtWidgets import QLineEdit

from secretariat.desktop.messages import Messages
from secretariat.domain.formatting import short_date
from secretariat.domain.text import clean_line
from secretariat.domain.typed_dates import read_typed_date
from secretariat.domain.typed_times import read_typed_time


class NotUnderstoodError(Exception):
    """What was typed is no day or time; holds the field and the sentence to say beside it."""

    def __init__(self, field: QLineEdit, text: str) -> None:
        super().__init__(field.objectName())
        self.field = field
        self.text = text


def day_in(field: QLineEdit, messages: Messages) -> date | None:
    """Return the day typed into a field, None where it is empty; raises NotUnderstoodError."""
    typed = clean_line(field.text())
    if not typed:
        return None
    read = read_typed_date(typed)
    if read.day is None or read.note:
        raise NotUnderstoodError(field, f"{typed}: {messages.words(read.problem or 'date.unreadable')}")
    return read.day


def time_in(field: QLineEdit) -> time | None:
    """Return the time typed into a field, None where it is empty; raises NotUnderstoodError."""
    typed = clean_line(field.text())
    at = read_typed_time(typed) if typed else None
    if typed and at is None:
        said = QCoreApplication.translate("TypedFields", "“{typed}” is no time. Please write it as 14:20.")
        raise NotUnderstoodError(field, said.format(typed=typed))
    return at


def day_hint() -> str:
    """Return what stands in a field for a day while it is empty."""
    return QCoreApplication.translate("TypedFields", "DD.MM.YYYY")


def day_text(day: date | None) -> str:
    """Return a day as a field shows it, empty for none."""
    return short_date(day) if day else ""


def clock_text(at: time | None) -> str:
    """Return a time as a field shows it, empty for none."""
    return f"{at:%H:%M}" if at else ""


def qt_day(day: date) -> QDate:
    """Return a day as a date field takes it."""
    return QDate(day.year, day.month, day.day)


def qt_moment(moment: datetime) -> QDateTime:
    """Return a moment as a field of date and time takes it, to the minute."""
    return QDateTime(moment.year, moment.month, moment.day, moment.hour, moment.minute, 0)
