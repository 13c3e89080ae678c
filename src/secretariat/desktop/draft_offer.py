"""What a crash left unsaved is named when its register is opened again, and the way back to it is offered (D12)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from secretariat.deferred import deferred
from secretariat.desktop.desk import Desk
from secretariat.domain.errors import NotFoundError
from secretariat.drafts import Drafts

if TYPE_CHECKING:
    from secretariat.desktop import committee_page, list_page, meeting_page, value_words
else:
    committee_page = deferred("secretariat.desktop.committee_page")
    meeting_page = deferred("secretariat.desktop.meeting_page")
    list_page = deferred("secretariat.desktop.list_page")
    value_words = deferred("secretariat.desktop.value_words")

MEETING_DIALOG = "MeetingDialog"
WITH_DIALOGS = (1, 7)
"""The steps of a meeting whose dialogs keep drafts and can be opened again."""


class DraftOffer(QObject):
    """Asks once; what is put off is offered again at the next start, and by the dialog itself when it is opened."""

    def __init__(self, desk: Desk, drafts: Drafts) -> None:
        super().__init__(desk)
        self._drafts = drafts

    @property
    def _desk(self) -> Desk:
        """The desk, asked for and not held: both would only go with the next collection of garbage."""
        desk = self.parent()
        if not isinstance(desk, Desk):
            raise TypeError("drafts are offered on a desk")
        return desk

    def ask(self) -> None:
        """Name what was left, if anything was."""
        found = self._drafts.all()
        if not found:
            return
        names = "\n".join(f"• {draft.title} ({value_words.moment_words(draft.kept_at)})" for draft in found)
        text = self.tr("The program ended last time before this was saved:\n\n{names}\n\nNothing else is missing.")
        box = QMessageBox(
            QMessageBox.Icon.Information, self.tr("Unsaved entries"), text.format(names=names), parent=self._desk
        )
        box.setObjectName("draftOffer")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        go_on, discard = QPushButton(self.tr("&Go on typing"), box), QPushButton(self.tr("&Discard"), box)
        box.addButton(go_on, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(discard, QMessageBox.ButtonRole.DestructiveRole)
        later = box.addButton(self.tr("&Later"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(go_on)
        box.setEscapeButton(later)
        go_on.clicked.connect(self.go_on)
        discard.clicked.connect(self._drafts.clear)
        box.open()

    def go_on(self) -> None:
        """Go where the newest draft was typed, and open its dialog, with the draft in its fields."""
        draft = self._drafts.all()[-1]
        desk = self._desk
        desk.go_to(draft.place)
        page = desk.page()
        if draft.kind == MEETING_DIALOG:
            desk.plan_meeting()
        elif isinstance(page, list_page.ListPage):
            try:
                page.edit(draft.record)
            except NotFoundError as gone:
                page.tell(gone)
        elif isinstance(page, meeting_page.MeetingPage):
            for number in WITH_DIALOGS:
                page.go_to_step(number)
                if page.current_step().go_on(draft.kind, draft.record):
                    return
            page.go_to_step(WITH_DIALOGS[0])
        elif isinstance(page, committee_page.CommitteePage):
            page.go_on(draft.kind, draft.record)
