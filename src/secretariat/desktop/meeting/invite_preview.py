"""The letter of the person in front, in step 2: made beside the window as it will be, and opened in Word as a copy."""

from PySide6.QtCore import QObject, QTimer

from secretariat.desktop.background import Background
from secretariat.desktop.desk_copies import DeskCopies
from secretariat.desktop.forms.ui_invite_step import Ui_InviteStep
from secretariat.desktop.meeting.invite_jobs import Shown, preview_job
from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.desktop.sheets.letter_pages import LetterPages
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.domain.errors import SecretariatError
from secretariat.services.meeting.invite_rows import InviteRow, LetterProof
from secretariat.services.papers.shown_pages import Paint

PREVIEW_AFTER_MS = 150
"""Who runs through the list with the arrow keys waits for no preview."""


class InvitePreview(QObject):
    """Follows the row in front of the list."""

    def __init__(self, step: MeetingStep, form: Ui_InviteStep, people: RowsView[InviteRow]) -> None:
        super().__init__(step)
        self._step, self._form, self._people = step, form, people
        self._proof: LetterProof | None = None
        self._desk_copies = DeskCopies(step)
        self.pages = LetterPages(self.tr("Preview of the letter"), step)
        form.previewPlace.addWidget(self.pages)
        form.previewLabel.setBuddy(self.pages)
        form.noPreview.hide()
        self.reader = Background(self)
        self._reading = 0
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PREVIEW_AFTER_MS)
        self._wait.timeout.connect(self.read)
        people.current_changed.connect(self.read_soon)
        form.openLetter.clicked.connect(self._open)

    def read_soon(self) -> None:
        """Have the letter of the row in front made, once the clerk stays with it."""
        self._wait.start()

    def read(self) -> None:
        """Have the letter of the row in front made, and show it once it is there."""
        self._wait.stop()
        self.reader.cancel(self._reading)
        person_id = self._people.current_id()
        if not person_id:
            self._show(None)
            return
        job = preview_job(self._step.workspace.workplace, self._step.folder, person_id)
        self._reading = self.reader.run(job, then=self._show_proof, failed=self._say_why_not)

    def put_away(self) -> None:
        """End what runs, and the copies that were opened."""
        self._wait.stop()
        self.reader.close()
        self._desk_copies.put_away()

    def _show_proof(self, shown: Shown) -> None:
        self._show(*shown)

    def _say_why_not(self, error: SecretariatError) -> None:
        self._show(None, why_not=self._step.messages.sentence(error))

    def _show(self, proof: LetterProof | None, paint: Paint | None = None, why_not: str = "") -> None:
        form, self._proof = self._form, proof
        form.openLetter.setEnabled(proof is not None)
        form.noPreview.setText(why_not)
        form.noPreview.setVisible(bool(why_not))
        form.preview.setVisible(not why_not)
        self.pages.show_pages(paint, proof.text if proof else "")

    def _open(self) -> None:
        """Open the letter in Word; it is a copy to look at, and nothing is booked."""
        if self._proof is not None and not self._desk_copies.open(self._proof.file_name, self._proof.content):
            said = self.tr("No program on this PC opens Word letters. The preview shows the letter as well.")
            self._step.complain(said)
