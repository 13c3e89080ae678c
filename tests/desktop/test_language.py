"""The window speaks German and English wholly, with room for longer words, and each letter of a mnemonic is free."""

import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.every_window import SMALLEST, Sight, example_window
from desktop.further_windows import everything
from secretariat.desktop.appearance import resize_text, translate
from secretariat.desktop.forms.ui_about_dialog import Ui_AboutDialog
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.widgets.choice_box import LongChoiceBox
from secretariat.places import resource_path

TRANSLATIONS = resource_path("translations")
LONGER = 1.4
LARGEST = 200
"""In percent: the largest text that the settings offer."""

Kind = TypeVar("Kind", bound=QWidget)


class Longer(QTranslator):
    """A language 40 % longer than English: every text grows by vowels at its end and is marked with brackets."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, text: str, _disambiguation: str | None = None, _number: int = -1) -> str:
        grown = "".join("ouaei"[number % 5] for number in range(round(len(text) * (LONGER - 1)) - 2))
        return f"[{text}{grown}]"


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[None]:
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    translator = Longer(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def english_window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    translate(qapp, "en")
    with example_window(tmp_path, monkeypatch, "en") as made:
        qtbot.addWidget(made)
        yield made


@pytest.fixture
def large() -> Iterator[None]:
    resize_text(100, LARGEST)
    yield
    resize_text(LARGEST, 100)


@pytest.fixture
def large_window(large: None, window: MainWindow) -> MainWindow:
    del large
    return window


@pytest.fixture
def long_window(longer: None, window: MainWindow) -> MainWindow:
    del longer
    return window


def shown(root: QWidget, kind: type[Kind], *, also_hidden: bool = False) -> list[Kind]:
    """Return what is in sight, also what is hidden only until it is wanted; another tab is another matter."""
    found = root.findChildren(kind)
    return [one for one in found if one.isVisibleTo(root) or (also_hidden and not is_put_behind(one, root))]


def is_put_behind(child: QWidget, root: QWidget) -> bool:
    at: QWidget | None = child
    while at is not None and at is not root:
        above = at.parentWidget()
        if at.isWindow() or (isinstance(above, QStackedWidget) and above.currentWidget() is not at):
            return True
        at = above
    return False


def mnemonics(root: QWidget, *, also_hidden: bool = False) -> list[tuple[str, str]]:
    """Return letter and text of everything in sight that Alt and a letter reach."""
    texts = [label.text() for label in shown(root, QLabel, also_hidden=also_hidden) if label.buddy() is not None]
    texts += [button.text() for button in shown(root, QAbstractButton, also_hidden=also_hidden)]
    texts += [box.title() for box in shown(root, QGroupBox, also_hidden=also_hidden)]
    texts += [bar.tabText(index) for bar in shown(root, QTabBar) for index in range(bar.count())]
    return [letter_of(text) for text in (dict.fromkeys(texts) if also_hidden else texts)]


def letter_of(text: str) -> tuple[str, str]:
    return QKeySequence.mnemonic(text).toString().lower(), text


NEVER_TOGETHER = (
    {"&Liste einlesen …", "Fälliges &löschen …"},  # of an empty register, and of one that is old
    {"&Mehr", "Noch ein&mal versuchen"},  # after a failure, when the focus is on the second already
    {"Cop&y addresses", "Tr&y again"},
    {"A&nhalten", "Ord&ner öffnen"},  # while it works, and when it is done
    {"Sto&p", "O&pen folder"},
    {"Als durchgeführ&t eintragen", "Grund der Berich&tigung:"},  # before the meeting is closed, and after
)


def clashes(keys: list[tuple[str, str]]) -> list[str]:
    counts = Counter(key for key, _ in keys if key)
    found = {key: {text for other, text in keys if other == key} for key, count in counts.items() if count > 1}
    return [text for key, text in keys if key in found and found[key] not in NEVER_TOGETHER]


def menus_in_sight(window: MainWindow) -> list[QMenu]:
    menus = [action.menu() for action in window.form.menuBar.actions() if action.isVisible()]
    return [menu for menu in menus if isinstance(menu, QMenu)]


def letters_of(menu: QMenu) -> list[tuple[str, str]]:
    texts = [action.text() for action in menu.actions() if action.isVisible()]
    return [letter_of(text) for text in texts]


def clipped(root: QWidget) -> list[str]:
    """Return the texts of labels and buttons in sight that have less room than they need."""
    labels = [label for label in shown(root, QLabel) if label.text() and not is_clipped_by_intent(label)]
    short = [label.text() for label in labels if not has_room(label)]
    buttons = [button for button in shown(root, QAbstractButton) if button.text()]
    return short + [button.text() for button in buttons if button.width() < button.minimumSizeHint().width()]


def cut(root: QWidget) -> list[str]:
    """Return choices, tabs and headings in sight that are cut, and what is scrolled sideways."""
    boxes = [box for box in shown(root, QComboBox) if not (box.isEditable() or isinstance(box, LongChoiceBox))]
    short = [box.currentText() for box in boxes if not shows_its_choice(box)]
    bars = [bar for bar in shown(root, QTabBar) if bar.width() < bar.minimumSizeHint().width()]
    short += [f"tabs from {bar.tabText(0)} on" for bar in bars]
    short += [text for table in shown(root, QTableView) for text in cut_headings(table)]
    sideways = [area for area in shown(root, QAbstractScrollArea) if area.horizontalScrollBar().isVisible()]
    return short + [f"{area.objectName() or type(area).__name__} is scrolled sideways" for area in sideways]


def shows_its_choice(box: QComboBox) -> bool:
    option, part = QStyleOptionComboBox(), QStyle.SubControl.SC_ComboBoxEditField
    box.initStyleOption(option)
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    return room.width() >= box.fontMetrics().horizontalAdvance(box.currentText())


def cut_headings(table: QTableView) -> list[str]:
    header, model = table.horizontalHeader(), table.model()
    places = [place for place in range(header.count()) if not header.isSectionHidden(place)]
    cut = [place for place in places if header.sectionSize(place) < header.sectionSizeHint(place)]
    return [str(model.headerData(place, Qt.Orientation.Horizontal)) for place in cut]


def letters_given_twice(sight: Sight, window: MainWindow, *, also_hidden: bool = False) -> list[str]:
    """Return the texts in front that have a letter with another one, in the window or in one menu."""
    menus = menus_in_sight(window) if sight.is_page else []
    titles = [letter_of(menu.title()) for menu in menus]
    found = (titles + mnemonics(sight.widget, also_hidden=also_hidden), *(letters_of(menu) for menu in menus))
    return [text for keys in found for text in clashes(keys)]


def letters_to_nowhere(sight: Sight) -> list[str]:
    """Return the labels with a letter whose field takes no focus: pressing it does nothing."""
    of_fields = {label.text(): label.buddy() for label in shown(sight.widget, QLabel) if letter_of(label.text())[0]}
    return [text for text, field in of_fields.items() if field and field.focusPolicy() is Qt.FocusPolicy.NoFocus]


def faults(window: MainWindow, *, also_hidden: bool = False) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return, for each window in which there are any, the texts with a letter given twice and those without room.

    A letter that leads nowhere counts as given twice: it reaches as little.
    """
    twice, short = {}, {}
    for sight in everything(window):
        wrong = [*letters_given_twice(sight, window, also_hidden=also_hidden), *letters_to_nowhere(sight)]
        if wrong:
            twice[sight.name] = wrong
        if clipped(sight.widget):
            short[sight.name] = clipped(sight.widget)
    return twice, short


def has_room(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() >= label.heightForWidth(label.width())
    return label.width() >= label.minimumSizeHint().width() and label.height() >= label.fontMetrics().height()


def is_clipped_by_intent(label: QLabel) -> bool:
    return label.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored


@pytest.mark.timeout(180)
def test_english_has_room_everywhere_and_no_letter_is_given_twice_ever(english_window: MainWindow) -> None:
    assert english_window.form.menuFile.title() == "&File"
    assert faults(english_window, also_hidden=True) == ({}, {})


@pytest.mark.timeout(180)
def test_text_of_twice_the_size_is_clipped_nowhere_and_no_german_letter_is_given_twice_ever(
    large_window: MainWindow,
) -> None:
    assert faults(large_window, also_hidden=True) == ({}, {})


@pytest.mark.timeout(180)
def test_a_longer_language_is_clipped_nowhere_and_reaches_every_button(long_window: MainWindow) -> None:
    assert long_window.size() == SMALLEST
    short, left_out = {}, set()
    for sight in everything(long_window):
        if clipped(sight.widget):
            short[sight.name] = clipped(sight.widget)
        of_qt = [button for box in shown(sight.widget, QDialogButtonBox) for button in box.buttons()]
        texts = [button.text() for button in shown(sight.widget, QAbstractButton) if button not in of_qt]
        texts += [label.text() for label in shown(sight.widget, QLabel) if label.buddy() is not None]
        left_out |= {f"{sight.name}: {text}" for text in texts if text and "[" not in text}
    assert not short
    assert not left_out


def test_what_is_too_short_is_found(qtbot: QtBot) -> None:
    label = QLabel("Übergeordnetes Gremium")
    qtbot.addWidget(label)
    label.setFixedWidth(30)
    label.show()
    host = QWidget()
    qtbot.addWidget(host)
    label.setParent(host)
    label.show()
    host.show()
    assert clipped(host) == ["Übergeordnetes Gremium"]


def test_two_equal_letters_are_found(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    for text in ("&Ort:", "&Organisation:"):
        label = QLabel(text, host)
        label.setBuddy(host)
    host.show()
    assert clashes(mnemonics(host)) == ["&Ort:", "&Organisation:"]


def test_the_words_of_qt_are_german_too() -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QCoreApplication.translate("QPlatformTheme", "Save") == "Speichern"
    assert QCoreApplication.translate("QFileDialog", "Directory:") == "Verzeichnis:"
    assert QLocale().toString(1234.5, "f", 1) == "1.234,5"


def counted(language: str) -> dict[tuple[str, str], list[str]]:
    """Return the forms of each text with a number, by context and source."""
    found = {}
    for context in ET.parse(TRANSLATIONS / f"secretariat_{language}.ts").iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            if message.get("numerus"):
                forms = [form.text or "" for form in message.iter("numerusform")]
                found[context.findtext("name", ""), message.findtext("source", "")] = forms
    return found


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_text_with_a_number_has_one_form_for_one_and_one_for_many(language: str) -> None:
    german = counted("de")
    texts = counted(language)
    assert texts.keys() == german.keys()
    assert all(len(forms) == 2 and all(forms) for forms in texts.values())
    assert not [form for forms in texts.values() for form in forms if "(s)" in form]


def test_english_stands_in_the_code_and_comes_back_when_chosen(qapp: QApplication, qtbot: QtBot) -> None:
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    translate(qapp, "en")
    host = QDialog()
    qtbot.addWidget(host)
    Ui_AboutDialog().setupUi(host)
    assert host.windowTitle() == "About Secretariat"
    assert QCoreApplication.translate("PeoplePage", "%n person(s) restored.", None, 1) == "1 person restored."
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") in {"Cancel", "&Cancel"}
