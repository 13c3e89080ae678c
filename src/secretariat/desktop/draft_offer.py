"""What a crash left unsaved is named when its register is opened again, and the way back to it is offered (D12)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from secretariat.deferred import deferred
from secretariat.desktop import reopening
from secretariat.desktop.desk import Desk
from secretariat.domain.errors import NotFoundError
from secretariat.drafts import Draft, Drafts

if TYPE_CHECKING:
    from secretariat.services import value_words
else:
    value_words = deferred("secretariat.services.value_words")


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
        try:
            dialog = reopening.reopen(self._desk, draft)
        except NotFoundError:
            dialog = None
        if dialog is None:
            self._say_gone(draft)
        else:
            dialog.finished.connect(self.ask)  # for what else was left

    def _say_gone(self, draft: Draft) -> None:
        """Show what was typed about something that is no longer there, so that it can be copied."""
        text = self.tr("What this belonged to is no longer in the register. Nothing was changed. This was typed:")
        typed = "\n".join(value for value in draft.typed.values() if isinstance(value, str) and value)
        box = QMessageBox(QMessageBox.Icon.Information, draft.title, f"{text}\n\n{typed}", parent=self._desk)
        box.setObjectName("draftGone")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
