"""How large a window may be on the screen where it opens."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def room_for(window: QWidget) -> QRect:
    """Return the room of the screen on which `window`, or what it opens over, stands.

    Asked of the application, never of the window: PySide takes `QWidget.screen()` for a part of the window that was
    asked, and destroys Qt's screen when two windows that asked are collected together. The next window then crashes.
    """
    stands = (window.parentWidget() or window).window().frameGeometry()
    screen = QGuiApplication.screenAt(stands.center()) or QGuiApplication.primaryScreen()
    return screen.availableGeometry()
