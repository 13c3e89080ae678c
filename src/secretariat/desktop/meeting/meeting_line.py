"""What the status bar says of the meeting in front: how many are invited, and how many said yes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from secretariat.deferred import deferred
from secretariat.desktop.desk import Desk

if TYPE_CHECKING:
    from secretariat.desktop.meeting import meeting_page
    from secretariat.domain import invitation_rules, invitations
else:
    meeting_page = deferred("secretariat.desktop.meeting.meeting_page")
    invitation_rules = deferred("secretariat.domain.invitation_rules")
    invitations = deferred("secretariat.domain.invitations")


class MeetingLine(QLabel):
    """Follows the page in front; copies for deputies count for nobody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meetingLine")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._desk: Desk | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show)
        self.hide()

    def watch(self, desk: Desk | None) -> None:
        """Follow another register, or none."""
        self._desk = desk
        if desk is not None:
            desk.page_changed.connect(self._soon)
            desk.workspace.changed.connect(self._soon)
        self._soon()

    def _soon(self, _news: object = None) -> None:
        """Look once the page itself has looked."""
        self._timer.start(0)

    def _show(self) -> None:
        page = self._desk.page() if self._desk is not None else None
        may_be = page is not None and page.MENU == "menuMeeting"  # no other page loads the modules of this one
        folder = page.folder if may_be and isinstance(page, meeting_page.MeetingPage) else None
        sent = [one for one in folder.invitations if one.state not in invitation_rules.NOT_YET_SENT] if folder else []
        invited = [one for one in sent if one.role is not invitations.InvitationRole.DEPUTY]
        accepted = sum(one.state is invitations.InvitationState.ACCEPTED for one in invited)
        self.setText(self.tr("{invited} invited, {accepted} yes").format(invited=len(invited), accepted=accepted))
        self.setVisible(bool(invited))
