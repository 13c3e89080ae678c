"""How the window speaks to the clerk: what happened, what is safe, what to do; never a traceback."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from secretariat.domain.errors import Finding, SecretariatError
from secretariat.sentences import finding_text, sentence, words

if TYPE_CHECKING:
    from secretariat.domain.list_entries import Doubt


class Messages(QObject):
    """Sentences in the chosen language, shown or announced."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language

    def words(self, code: str, **values: object) -> str:
        """Return the sentence of a code."""
        return words(code, self.language, values)

    def sentence(self, error: SecretariatError) -> str:
        """Return what to say about a refusal."""
        return sentence(error, self.language)

    def finding(self, finding: Finding) -> str:
        """Return what to say about a finding."""
        return finding_text(finding, self.language)

    def why_doubtful(self, doubt: "Doubt") -> str:
        """Return what is doubtful about a row of a list."""
        return self.words(doubt.reason, value=doubt.value, row=doubt.row)

    def doubt(self, doubt: "Doubt") -> str:
        """Return where in a list something is doubtful, what stands there, and why."""
        return self.words("import.doubt", **doubt.told(), reason=self.why_doubtful(doubt))

    def tell(self, error: SecretariatError, window: QWidget) -> QMessageBox:
        """Show a refusal over the window, once while it is said there already; does not wait for the answer."""
        for said in window.findChildren(QMessageBox, "refused"):
            if said.isVisible() and said.text() == self.sentence(error):
                return said  # a field that loses the keyboard to the box is refused once more
        box = QMessageBox(QMessageBox.Icon.Warning, window.windowTitle(), self.sentence(error), parent=window)
        box.setObjectName("refused")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
        return box


def complain(line: QLabel, text: str, window: QWidget) -> None:
    """Say in a window's line what was refused, with a sign and aloud; an empty text takes it away."""
    line.setText(f"⚠ {text}" if text else "")
    line.setVisible(bool(text))
    if text:
        announce(window, text)


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say something that changed, without moving the focus (A09)."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
