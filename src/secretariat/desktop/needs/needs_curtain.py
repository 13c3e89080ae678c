"""Draws a curtain over needs when nobody works with them: after some idle minutes, or when the window is left."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from secretariat.desktop.guard import guarded
from secretariat.desktop.window_state import WindowState

MS_OF_A_MINUTE = 60_000
HIDE_AFTER = "needs/hide_after"
MINUTES = (5, 2, 15, 0)
"""The usual time comes first; none never hides anything by itself."""
WORK = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin})


def minutes_kept(state: WindowState) -> int:
    """Return after how many idle minutes the clerk wants needs to be hidden."""
    kept = state.text(HIDE_AFTER)
    return int(kept) if kept in {str(minutes) for minutes in MINUTES} else MINUTES[0]


class NeedsCurtain(QObject):
    """`fell` tells that what is in sight must be hidden (fault 108); a locked screen makes us inactive."""

    fell = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.idle = QTimer(self)
        self.idle.setSingleShot(True)
        self.idle.timeout.connect(self.fell)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._look)
            application.installEventFilter(self)

    def wait(self, minutes: int) -> None:
        """Fall after so many minutes without work; with none never by itself."""
        self.idle.setInterval(minutes * MS_OF_A_MINUTE)
        if minutes:
            self.idle.start()
        else:
            self.idle.stop()

    @guarded(otherwise=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to wait anew with each key and click."""
        if event.type() in WORK and self.idle.isActive():
            self.idle.start()
        return super().eventFilter(watched, event)

    def _look(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive and self.idle.interval():
            self.fell.emit()
