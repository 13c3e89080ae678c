"""Days with their weekday in the language of the window; dates stand as German offices write them."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from secretariat.domain.formatting import NBSP, short_date


def weekday_name(day: date) -> str:
    """Return the day of the week: "Montag", in English "Monday"."""
    translate = QCoreApplication.translate
    return (
        translate("Days", "Monday"),
        translate("Days", "Tuesday"),
        translate("Days", "Wednesday"),
        translate("Days", "Thursday"),
        translate("Days", "Friday"),
        translate("Days", "Saturday"),
        translate("Days", "Sunday"),
    )[day.weekday()]


def short_weekday_date(day: date) -> str:
    """Return a date with its weekday, which no line end parts: "Di 03.03.2026", in English "Tue 03.03.2026"."""
    translate = QCoreApplication.translate
    weekday = (
        translate("Days", "Mon"),
        translate("Days", "Tue"),
        translate("Days", "Wed"),
        translate("Days", "Thu"),
        translate("Days", "Fri"),
        translate("Days", "Sat"),
        translate("Days", "Sun"),
    )[day.weekday()]
    return f"{weekday}{NBSP}{short_date(day)}"
