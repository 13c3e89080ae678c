"""Marks before the words of a state: a shape for what it means, in a colour that only says it again."""

from enum import Enum, StrEnum
from functools import lru_cache
from types import MappingProxyType

from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QIcon, QPalette

from secretariat.desktop.contrast_style import has_high_contrast, is_dark
from secretariat.desktop.icons import painted
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.invitations import Answer, InvitationState


class Mark(Enum):
    """What a state means for the meeting: its drawing, and its colour on a light and on a dark ground."""

    DONE = "check", "#1a7f37", "#5fd38a"
    REFUSED = "close", "#b42318", "#ff8f84"
    CHANGED = "swap", "#1f5fae", "#8ab4f8"
    ABSENT = "remove", "#5f6368", "#b4b8bc"
    OPEN = "ring", "#5f6368", "#b4b8bc"
    LATE = "late", "#b42318", "#ff8f84"

    @property
    def drawing(self) -> str:
        """The name of its drawing."""
        return self.value[0]

    def colour(self, palette: QPalette) -> QColor:
        """Return its colour on the ground of lists; that of text where the system asks for high contrast."""
        if has_high_contrast(palette):
            return palette.color(QPalette.ColorRole.Text)
        return QColor(self.value[2] if is_dark(palette) else self.value[1])


_MARKS: MappingProxyType[StrEnum, Mark] = MappingProxyType(
    {
        InvitationState.SENT: Mark.OPEN,
        InvitationState.RECEIVED: Mark.OPEN,
        InvitationState.ACCEPTED: Mark.DONE,
        InvitationState.DECLINED: Mark.REFUSED,
        InvitationState.REPRESENTED: Mark.CHANGED,
        InvitationState.NO_REPLY: Mark.LATE,
        InvitationState.RETURNED: Mark.LATE,
        InvitationState.WITHDRAWN: Mark.ABSENT,
        Answer.ACCEPTED: Mark.DONE,
        Answer.DECLINED: Mark.REFUSED,
        Answer.REPRESENTED: Mark.CHANGED,
        Answer.OPEN: Mark.OPEN,
        AttendanceState.EXPECTED: Mark.OPEN,
        AttendanceState.PRESENT: Mark.DONE,
        AttendanceState.PARTIAL: Mark.DONE,
        AttendanceState.REPRESENTED: Mark.CHANGED,
        AttendanceState.EXCUSED: Mark.ABSENT,
        AttendanceState.UNEXCUSED: Mark.REFUSED,
    }
)


def mark_of(state: StrEnum | None) -> QIcon | None:
    """Return the mark of a state of an invitation, an answer or attendance, if it has one."""
    mark = _MARKS.get(state) if state is not None else None
    return drawn_mark(mark) if mark is not None else None


def drawn_mark(mark: Mark) -> QIcon:
    """Return a mark in the colours and the size of text of now."""
    height = QFontMetrics(QGuiApplication.font()).height()
    return _drawn(mark, height, QGuiApplication.palette().cacheKey())


@lru_cache(maxsize=32)
def _drawn(mark: Mark, height: int, _colours: int) -> QIcon:
    palette, modes = QGuiApplication.palette(), QIcon.Mode
    chosen = palette.color(QPalette.ColorRole.HighlightedText)
    return painted(mark.drawing, {modes.Normal: mark.colour(palette), modes.Selected: chosen}, height)
