"""With the colours of high contrast, borders and the ring around the focus can be seen: measured in a picture."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibilityHints, QColor, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from secretariat.desktop.appearance import prepare, suit_style
from secretariat.desktop.contrast_style import RING, ContrastStyle, DarkStyle, contrast, has_high_contrast
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.settings import Settings

BLACK, WHITE = QColor("black"), QColor("white")
ENOUGH = 3.0
"""WCAG 1.4.11: parts that one must recognise, and the focus."""


def black_palette() -> QPalette:
    palette, roles = QPalette(BLACK, BLACK), QPalette.ColorRole
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(role, WHITE)
    palette.setColor(roles.Highlight, QColor("#1aebff"))
    return palette


@pytest.fixture
def black(qapp: QApplication) -> Iterator[None]:
    before, name = qapp.palette(), qapp.style().name()
    qapp.setStyle("fusion")
    qapp.setPalette(black_palette())
    suit_style()
    yield
    qapp.setStyle(name)
    qapp.setPalette(before)


def pictured(qtbot: QtBot, *fields: QWidget) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    layout = QVBoxLayout(host)
    for field in fields:
        layout.addWidget(field)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    return host


def edge(field: QWidget) -> list[float]:
    """Return the contrast against the window of each pixel of a field, from its left border inwards, halfway down."""
    image: QImage = field.grab().toImage()
    return [contrast(image.pixelColor(x, image.height() // 2), BLACK) for x in range(8)]


def test_the_tab_in_front_has_a_ring_and_no_other(black: None, qtbot: QtBot) -> None:
    del black
    tabs, other = QTabBar(), QLineEdit()
    for name in ("Sitze", "Turnus", "Absender"):
        tabs.addTab(name)
    tabs.setCurrentIndex(1)
    host = pictured(qtbot, other, tabs)
    assert host.isVisible()
    other.setFocus()
    picture = tabs.grab().toImage()
    rings = [
        picture.pixelColor(tabs.tabRect(tab).center().x(), tabs.tabRect(tab).bottom() - 1) == QColor("#1aebff")
        for tab in range(3)
    ]
    assert rings == [False, True, False]


def test_the_handle_of_a_scroll_bar_stands_out_of_its_groove(black: None, qtbot: QtBot) -> None:
    del black
    bar = QScrollBar(Qt.Orientation.Vertical)
    bar.setMinimumHeight(200)
    bar.setRange(0, 100)
    bar.setPageStep(100)
    host = pictured(qtbot, bar)
    assert host.isVisible()
    picture = bar.grab().toImage()
    halfway = [contrast(picture.pixelColor(picture.width() // 2, picture.height() * n // 8), BLACK) for n in (2, 6)]
    assert halfway[0] >= ENOUGH > halfway[1]


KINDS = (QLineEdit, QPushButton, QComboBox, QListWidget, QPlainTextEdit)


@pytest.mark.parametrize("kind", KINDS)
def test_the_border_of_a_field_stands_out(black: None, qtbot: QtBot, kind: type[QWidget]) -> None:
    del black
    field, other = kind(), QLineEdit()
    host = pictured(qtbot, other, field)
    other.setFocus()
    assert host.isVisible()
    assert max(edge(field)) >= ENOUGH


@pytest.mark.parametrize("kind", KINDS)
def test_the_ring_around_the_focus_is_two_pixels_wide_and_stands_out(
    black: None, qtbot: QtBot, kind: type[QWidget]
) -> None:
    del black
    field, other = kind(), QLineEdit()
    host = pictured(qtbot, other, field)
    field.setFocus()
    assert host.focusWidget() is field
    assert sum(part >= ENOUGH for part in edge(field)) >= RING >= 2


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_what_is_ticked_or_chosen_can_be_seen(black: None, qtbot: QtBot, kind: type[QCheckBox | QRadioButton]) -> None:
    del black
    box = kind()
    host = pictured(qtbot, QLineEdit(), box)
    image = host.grab(box.geometry()).toImage()
    middle = image.height() // 2
    assert max(contrast(image.pixelColor(x, middle), BLACK) for x in range(20)) >= ENOUGH


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_what_is_ticked_or_chosen_can_be_seen_on_a_dark_ground_and_nothing_else_is_changed(
    qapp: QApplication, qtbot: QtBot, kind: type[QCheckBox | QRadioButton]
) -> None:
    before, name = qapp.palette(), qapp.style().name()
    qapp.setStyle("fusion")
    qapp.setPalette(QPalette(QColor("#3a3a3a"), QColor("#2b2b2b")))
    suit_style()
    assert isinstance(qapp.style(), DarkStyle)
    box = kind()
    host = pictured(qtbot, QLineEdit(), box)
    image = host.grab(box.geometry()).toImage()
    ground = image.pixelColor(image.width() - 1, image.height() // 2)
    assert max(contrast(image.pixelColor(x, image.height() // 2), ground) for x in range(20)) >= ENOUGH
    qapp.setPalette(before)
    suit_style()
    assert not isinstance(qapp.style(), DarkStyle)
    qapp.setStyle(name)


def test_other_colours_keep_their_style(qapp: QApplication) -> None:
    suit_style()
    assert not isinstance(qapp.style(), ContrastStyle)
    assert not has_high_contrast(QPalette(QColor("#3a3a3a"), QColor("#2b2b2b")))
    assert not has_high_contrast(QPalette(QColor("#efefef")))
    assert has_high_contrast(black_palette())
    assert has_high_contrast(QPalette(WHITE, WHITE))


def test_colours_that_change_while_the_program_runs_are_heeded_and_let_go_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    window = MainWindow(Messages("de"), WindowState(tmp_path / "window.ini"), Settings())
    qtbot.addWidget(window)
    before, name = qapp.palette(), qapp.style().name()
    for palette, is_drawn in ((black_palette(), True), (before, False), (black_palette(), True)):
        qapp.setPalette(palette)
        qapp.processEvents()
        assert isinstance(qapp.style(), ContrastStyle) is is_drawn
    qapp.setPalette(before)
    qapp.processEvents()
    assert qapp.style().name() == name


def test_a_wish_for_contrast_that_leaves_the_colours_is_heeded_too(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(qapp, Settings())
    name, hints = qapp.style().name(), qapp.styleHints()
    for wish, is_drawn in ((Qt.ContrastPreference.HighContrast, True), (Qt.ContrastPreference.NoPreference, False)):
        monkeypatch.setattr(QAccessibilityHints, "contrastPreference", lambda _hints, told=wish: told)
        hints.accessibility().contrastPreferenceChanged.emit(wish)
        assert isinstance(qapp.style(), ContrastStyle) is is_drawn
    assert qapp.style().name() == name


def test_the_ratio_is_that_of_the_guideline() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(QColor("#767676"), WHITE) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(
    ("ground", "text"),
    [("#202020", "#ffffff"), ("#fffaef", "#3d3d3d"), ("#2d3236", "#ffffff"), ("#000000", "#ffffff")],
    ids=["Wasser", "Wüste", "Dämmerung", "Nachthimmel"],
)
def test_the_contrast_themes_of_windows_are_told_by_their_colours(ground: str, text: str) -> None:
    palette, roles = QPalette(QColor(ground)), QPalette.ColorRole
    palette.setColor(roles.Base, palette.color(roles.Window))
    palette.setColor(roles.WindowText, QColor(text))
    assert has_high_contrast(palette)
