from datetime import date

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from secretariat.desktop.widgets.days import short_weekday_date, weekday_name

MONDAY = date(2026, 9, 21)


def test_days_speak_the_language_of_the_window_and_dates_stay_german(qapp: QApplication) -> None:
    assert (weekday_name(MONDAY), short_weekday_date(MONDAY)) == ("Montag", "Mo\u00a021.09.2026")
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    assert (weekday_name(MONDAY), short_weekday_date(MONDAY)) == ("Monday", "Mon\u00a021.09.2026")
