"""One button of a page is marked: the first that can be pressed; a title stands out from the text of its page."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from secretariat.desktop.widgets.emphasis import as_title, lead_to


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_the_first_button_that_can_be_pressed_leads_and_no_other(host: QWidget) -> None:
    invite, book, letters = (QPushButton(name, host) for name in ("Einladen", "Versand buchen", "Briefe erzeugen"))
    lead_to((invite, book, letters))
    assert [button.isDefault() for button in (invite, book, letters)] == [True, False, False]
    invite.setEnabled(False)
    book.hide()
    lead_to((invite, book, letters))
    assert [button.isDefault() for button in (invite, book, letters)] == [False, False, True]
    lead_to((invite, book, letters), done=(letters,))
    assert not letters.isDefault(), "what is done is marked no longer"


def test_where_nothing_can_be_pressed_nothing_leads(host: QWidget) -> None:
    button = QPushButton("Einladen", host)
    lead_to((button,))
    button.setEnabled(False)
    lead_to((button,))
    assert not button.isDefault()


def test_a_title_is_bold_and_larger(host: QWidget) -> None:
    plain, title = QLabel("Heute", host), QLabel("Heute", host)
    as_title(title)
    assert title.font().bold()
    assert title.font().pointSizeF() > plain.font().pointSizeF()
