"""The letters of a meeting that came back: why, whether something was sent since, and writing them anew."""

from PySide6.QtWidgets import QWidget

from secretariat.desktop.dialogs.lines_dialog import LinesDialog
from secretariat.desktop.messages import Messages
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import SecretariatError
from secretariat.domain.formatting import short_date
from secretariat.domain.invitations import Invitation
from secretariat.services.meeting.invitations import write_again
from secretariat.services.meeting.meeting_head import open_meeting
from secretariat.services.papers.returned_mail import ReturnedLetter, returned_mail
from secretariat.services.workplace import Writing


class ReturnedDialog(LinesDialog):
    """A return itself is booked in step 2 under „Mehr“."""

    HELP = "invite"

    def __init__(
        self, workspace: Workspace, messages: Messages, meeting_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Returned mail"))
        self.form.lines.setAccessibleName(self.tr("Returned mail"))
        self.form.intro.setText(
            self.tr(
                "Letters that came back. A return is booked in step 2 under “More”; the address then counts as open."
            )
        )
        self._workspace, self._messages, self._meeting_id = workspace, messages, meeting_id
        self._rows: dict[str, ReturnedLetter] = {}
        self.again = self.offer(self.tr("&Write the letter anew"), "writeAgain", self._write_again)
        self.fill()

    def fill(self) -> None:
        """Show what came back, first what still waits."""
        folder = self._workspace.look(open_meeting, self._meeting_id).folder
        rows = self._workspace.look(returned_mail, folder)
        self._rows = {row.id: row for row in rows}
        waits, sent = self.tr("waits for a new letter"), self.tr("written anew since")
        text = self.tr("No. {number}  {name} – came back on {day}: {state}")
        self.show_lines(
            (
                key,
                text.format(
                    number=row.number,
                    name=row.name,
                    day=short_date(row.returned_on),
                    state=waits if row.waits else sent,
                ),
            )
            for key, row in self._rows.items()
        )

    def show_line(self, key: str) -> None:
        """Say why the letter came back."""
        row = self._rows.get(key)
        sent = self.tr("Sent on {day}. Reason: {reason}")
        said = sent.format(day=short_date(row.sent_on), reason=row.reason or "–") if row else ""
        self.form.said.setText(said or self.tr("No letter came back."))
        self.again.setEnabled(row is not None and row.waits and not self._workspace.read_only)

    def _write_again(self) -> None:
        row = self._rows[self.chosen()]
        try:
            self._workspace.do(self.tr("Letter to be written anew"), _write_anew, row.invitation_id)
        except SecretariatError as refused:
            self.complain(self._messages.sentence(refused))
            return
        self.fill()


def _write_anew(writing: Writing, invitation_id: str) -> None:
    write_again(writing, writing.get(Invitation, invitation_id))
