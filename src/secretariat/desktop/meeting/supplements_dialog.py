"""The supplements of a meeting: what they said, how many letters are out, printed again byte for byte."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from secretariat import clock
from secretariat.desktop.dialogs.lines_dialog import LinesDialog
from secretariat.desktop.meeting.dispatch_dialog import DispatchDialog
from secretariat.desktop.messages import Messages
from secretariat.desktop.widgets.folder_choice import ask_folder
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.changes import ChangeSet
from secretariat.domain.errors import SecretariatError
from secretariat.domain.formatting import short_date
from secretariat.domain.office import DocumentKind
from secretariat.places import resource_path
from secretariat.services.meeting.meeting_head import open_meeting
from secretariat.services.papers.letter_runs import LetterRun
from secretariat.services.papers.supplements import SupplementRow, reprint_supplement, supplement_rows

LAST_FOLDER = "letters/folder"


class SupplementsDialog(LinesDialog):
    """Made from the menu of a meeting; what changes the register is one step each."""

    HELP = "invite"

    def __init__(
        self,
        workspace: Workspace,
        messages: Messages,
        state: WindowState,
        meeting_id: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Supplements"))
        self.form.lines.setAccessibleName(self.tr("Supplements"))
        self.form.intro.setText(
            self.tr("What was told after the invitations were out. A new supplement is made in step 2 under “More”.")
        )
        self._workspace, self._messages, self._state, self._meeting_id = workspace, messages, state, meeting_id
        self._rows: dict[str, SupplementRow] = {}
        self.reprint = self.offer(self.tr("&Print again …"), "reprint", self._ask_folder)
        self.dispatch = self.offer(self.tr("&Book dispatch …"), "bookDispatch", self._ask_dispatch)
        workspace.changed.connect(self._follow)
        self.fill()

    def fill(self) -> None:
        """Show the supplements by number."""
        rows = self._workspace.look(supplement_rows, self._meeting_id)
        self._rows = {row.supplement.id: row for row in rows}
        text = self.tr("Supplement {number} of {day}: {letters} letters, {sent} of them sent")
        self.show_lines(
            (
                row.supplement.id,
                text.format(
                    number=row.supplement.no,
                    day=short_date(row.supplement.written_on),
                    letters=row.letters,
                    sent=row.sent,
                ),
            )
            for row in rows
        )

    def show_line(self, key: str) -> None:
        """Show what the supplement said."""
        row = self._rows.get(key)
        self.form.said.setText(row.supplement.text if row else self.tr("There is no supplement to this meeting."))
        self.reprint.setEnabled(row is not None and row.letters > 0)
        self.dispatch.setEnabled(row is not None and row.sent < row.letters and not self._workspace.read_only)

    def reprint_in(self, out: str) -> None:
        """Write the letters of the chosen supplement once more, as they were."""
        row, folder = self._rows[self.chosen()], self._workspace.look(open_meeting, self._meeting_id).folder
        run = LetterRun(DocumentKind.INVITATION, resource_path("templates"), clock.now())
        self._state.keep_text(LAST_FOLDER, out)
        try:
            made = self._workspace.look(reprint_supplement, folder, row.supplement, Path(out), run)
        except SecretariatError as refused:
            self.complain(self._messages.sentence(refused))
            return
        text = self.tr("{count} files are in the folder, the same letters as before.")
        self.say(text.format(count=len(made.files)))

    def _ask_folder(self) -> None:
        ask_folder(self, self.tr("Folder for the letters"), self._state.text(LAST_FOLDER), self.reprint_in)

    def _ask_dispatch(self) -> None:
        row = self._rows[self.chosen()]
        folder = self._workspace.look(open_meeting, self._meeting_id).folder
        dialog = DispatchDialog(self._workspace, self._messages, self._state, folder, self)
        dialog.book_supplement(row.supplement, row.letters - row.sent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _follow(self, change_set: ChangeSet) -> None:
        if change_set.touches("supplement", "supplement_dispatch", "kept_letter"):
            self.fill()
