"""What the status bar says of the safety copies: how old the last verified one is, and a warning when one failed."""

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QEvent, QLocale, Qt, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QToolButton, QWidget

from secretariat.desktop.guard import guarded
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.register.safety_copies import SafetyCopies
from secretariat.services.register.safety import PlaceState, SafetyState

EVERY_MINUTE_MS = 60 * 1000
DARK_RED, LIGHT_RED = QColor("#b3261e"), QColor("#ff8a80")
"""Both have a contrast of at least 4.5 : 1, the first on light, the second on dark windows (BITV)."""


class SafetyLine(QToolButton):
    """One line; a press (`clicked`) asks for „Sicherung zurückholen …“. Red is never alone: the words say it too."""

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("safetyLine")
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._messages = messages
        self._state: SafetyState | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(EVERY_MINUTE_MS)
        self._clock.timeout.connect(self._show)
        self.watch(None)

    def watch(self, safety: SafetyCopies | None) -> None:
        """Show the copies of another register, or none."""
        applies = safety is not None and not safety.workspace.read_only
        self.setVisible(applies)
        if safety is None or not applies:
            self._clock.stop()
            return
        safety.state_changed.connect(self._take)
        self._clock.start()
        self._state = safety.status()
        self._show()

    def _take(self, state: SafetyState) -> None:
        worse = state.trouble is not None and (self._state is None or self._state.trouble is None)
        self._state = state
        self._show()
        if worse:
            announce(self, self.text())

    def _show(self) -> None:
        state = self._state
        text, details = self._words(state)
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(details)
        self.setToolTip(details)
        self._colour(failed=state is not None and state.trouble is not None)

    def _words(self, state: SafetyState | None) -> tuple[str, str]:
        if state is None:
            return self.tr("Looking at the safety copies …"), ""
        when = self._moment(state.last)
        if state.trouble is not None:
            failed = self.tr("Safety copy failed! Last checked one: {when}").format(when=when)
            return failed, self._messages.sentence(state.trouble)
        line = self.tr("Last safety copy: {when}").format(when=when)
        return line, "\n".join(self._place(place) for place in state.places)

    def _place(self, place: PlaceState) -> str:
        return self.tr("{folder}: {when}").format(folder=place.folder, when=self._moment(place.last))

    def _moment(self, moment: datetime | None) -> str:
        if moment is None:
            return self.tr("none yet")
        at = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
        time = QLocale().toString(at.time(), "HH:mm")
        today = QDate.currentDate()
        if at.date() == today:
            return self.tr("today {time}").format(time=time)
        if at.date() == today.addDays(-1):
            return self.tr("yesterday {time}").format(time=time)
        return QLocale().toString(at, "dd.MM.yyyy HH:mm")

    def _colour(self, *, failed: bool) -> None:
        palette = QPalette()
        if failed:
            is_dark = palette.color(QPalette.ColorRole.Window).lightness() < 128
            palette.setColor(QPalette.ColorRole.ButtonText, LIGHT_RED if is_dark else DARK_RED)
        self.setPalette(palette)
        font = self.font()
        font.setBold(failed)
        self.setFont(font)

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Take the right red when the system turns dark or light."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._show()
