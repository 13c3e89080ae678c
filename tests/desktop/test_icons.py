"""Icons stand beside a text, are drawn in the palette's colour of text, and follow the palette."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPushButton, QToolButton, QTreeWidgetItemIterator

from desktop.every_window import pages, settle
from secretariat.desktop.appearance import resize_text
from secretariat.desktop.icons import DRAWINGS, drawn
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.widgets.state_marks import Mark
from secretariat.places import resource_path

OWN = "secretariat"
"""The program's own picture, which keeps its colours."""
BIG = QSize(24, 24)
LINE = 15


@pytest.fixture
def dark(qapp: QApplication) -> Iterator[QPalette]:
    before, palette = QPalette(qapp.palette()), QPalette(QColor("#303030"), QColor("#202020"))
    yield palette
    qapp.setPalette(before)


def colours(drawn: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    """Return the colours of what is wholly covered by the drawing's line."""
    image = drawn.pixmap(BIG, mode).toImage()
    every = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for colour in every if colour.alpha() == 255}


def test_every_icon_has_its_drawing_and_every_drawing_is_used() -> None:
    drawn = {path.stem for path in resource_path("icons").glob("*.svg")}
    assert {*DRAWINGS.values(), *(mark.drawing for mark in Mark)} == drawn - {OWN}


@pytest.mark.parametrize("name", sorted({*DRAWINGS.values(), *(mark.drawing for mark in Mark)}))
def test_a_drawing_has_one_grid_and_one_stroke(name: str) -> None:
    text = (resource_path("icons") / f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert text.count("stroke=") == text.count("fill=") == text.count("stroke-width=") == 1


@pytest.mark.parametrize("name", sorted(DRAWINGS))
def test_an_icon_is_drawn_in_the_colours_of_the_palette(name: str) -> None:
    palette = QPalette(QColor("#123456"), QColor("#eeeeee"))
    palette.setColor(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText, QColor("#aabb11"))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, QColor("#112233"))
    palette.setColor(QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText, QColor("#fedcba"))
    made = drawn(palette, LINE, DRAWINGS[name], marked=True)
    assert colours(made) == {"#aabb11"}
    assert colours(made, QIcon.Mode.Disabled) == {"#112233"}
    assert colours(made, QIcon.Mode.Selected) == colours(made, QIcon.Mode.Active) == {"#fedcba"}
    assert colours(drawn(palette, LINE, DRAWINGS[name], marked=False), QIcon.Mode.Active) == {"#aabb11"}


def test_what_is_shown_follows_the_palette(window: MainWindow, qapp: QApplication, dark: QPalette) -> None:
    assert window.desk is not None
    entry, place = window.form.actionOpen, window.desk.navigation.topLevelItem(0)
    assert place is not None
    light = qapp.palette().buttonText().color().name()
    assert colours(entry.icon()) == colours(place.icon(0)) == {light}
    qapp.setPalette(dark)
    settle()
    assert dark.buttonText().color().name() != light
    assert colours(entry.icon()) == colours(place.icon(0)) == {dark.buttonText().color().name()}


def test_icons_grow_with_the_text(window: MainWindow) -> None:
    assert window.desk is not None
    resize_text(100, 200)
    settle()
    try:
        assert window.desk.navigation.iconSize().height() >= window.desk.navigation.fontMetrics().height()
        for button in window.findChildren(QAbstractButton):
            if button.isVisible() and button.objectName() in DRAWINGS:
                size, height = button.iconSize(), button.fontMetrics().height()
                assert size.height() >= height, button.objectName()
                assert button.icon().actualSize(size) == size, "drawn for that size"
    finally:
        resize_text(200, 100)


def test_every_place_and_menu_entry_and_the_buttons_of_pages_have_icon_and_text(window: MainWindow) -> None:
    assert window.desk is not None
    places, bare = QTreeWidgetItemIterator(window.desk.navigation), set()
    while places.value() is not None:
        item = places.value()
        assert item.text(0)
        assert not item.icon(0).isNull(), item.text(0)
        places += 1
    for sight in pages(window):
        menus = [action.menu() for action in window.form.menuBar.actions()]
        entries = [entry for menu in menus if isinstance(menu, QMenu) for entry in menu.actions()]
        bare |= {entry.text() for entry in entries if entry.text() and entry.icon().isNull()}
        for button in sight.widget.findChildren(QAbstractButton):
            if isinstance(button, QPushButton) and button.isVisible() and button.icon().isNull():
                bare.add(f"{sight.name}: {button.text()}")  # lower than its neighbours, too
            if button.objectName() in DRAWINGS and button.isVisible():
                assert not button.icon().isNull(), (sight.name, button.objectName())
                assert button.text(), (sight.name, button.objectName())
                if isinstance(button, QToolButton):
                    assert button.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonIconOnly, button.objectName()
    assert not bare
