"""A short list over the window with what can be done about its lines: supplements, letters that came back."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidgetItem, QPushButton, QWidget

from secretariat.desktop.forms.ui_lines_dialog import Ui_LinesDialog
from secretariat.desktop.messages import announce, complain

LINE = Qt.ItemDataRole.UserRole


class LinesDialog(QDialog):
    """Subclasses fill the list in `fill`, and say in `show_line` what the chosen line means and allows."""

    def __init__(self, title: str, intro: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_LinesDialog()
        self.form.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.form.intro.setText(intro)
        self.form.lines.setAccessibleName(title)
        self.form.lines.setWordWrap(True)
        self.form.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form.complaint.hide()
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 80)
        self.form.lines.currentItemChanged.connect(self._show_current)

    def fill(self) -> None:
        """Ask for the lines anew, and show them."""

    def show_line(self, key: str) -> None:
        """Show what belongs to the line; an empty key where there is none."""

    def offer(self, text: str, name: str, do: Callable[[], object]) -> QPushButton:
        """Add a button below the list."""
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        self.form.doings.addWidget(button)
        return button

    def show_lines(self, lines: Iterable[tuple[str, str]]) -> None:
        """Show lines by their key; the chosen one stays if it is still there."""
        chosen = self.chosen()
        self.form.lines.clear()
        for key, text in lines:
            item = QListWidgetItem(text, self.form.lines)
            item.setData(LINE, key)
            if key == chosen:
                self.form.lines.setCurrentItem(item)
        if self.form.lines.currentRow() < 0:
            self.form.lines.setCurrentRow(0)
        self.show_line(self.chosen())

    def chosen(self) -> str:
        """Return the key of the chosen line, empty where there is none."""
        item = self.form.lines.currentItem()
        return str(item.data(LINE)) if item is not None else ""

    def say(self, text: str) -> None:
        """Say what was done."""
        self.form.said.setText(text)
        announce(self, text)

    def complain(self, text: str) -> None:
        """Say what was refused; an empty text takes it away."""
        complain(self.form.complaint, text, self)

    def _show_current(self, *_: object) -> None:
        self.complain("")
        self.show_line(self.chosen())
