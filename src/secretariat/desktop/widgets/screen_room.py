"""How large a window may be on the screen where it opens."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

MOST_OF_SCREEN = 0.92
"""The frame of the window wants the rest."""


def room_for(window: QWidget) -> QRect:
    """Return the room of the screen on which `window`, or what it opens over, stands.

    Asked of the application, never of the window: PySide takes `QWidget.screen()` for a part of the window that was
    asked, and destroys Qt's screen when two windows that asked are collected together. The next window then crashes.
    """
    stands = (window.parentWidget() or window).window().frameGeometry()
    screen = QGuiApplication.screenAt(stands.center()) or QGuiApplication.primaryScreen()
    return screen.availableGeometry()


def most_of_screen(window: QWidget) -> QSize:
    """Return the largest size at which a window stands on its screen with its frame."""
    return room_for(window).size() * MOST_OF_SCREEN


def open_at(window: QWidget, characters: int, lines: int) -> None:
    """Give a window its first size in characters and lines of its font, as far as its screen allows."""
    one = window.fontMetrics()
    wished = QSize(one.averageCharWidth() * characters, one.height() * lines)
    window.resize(wished.boundedTo(most_of_screen(window)))
