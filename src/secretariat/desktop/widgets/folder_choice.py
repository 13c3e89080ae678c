"""The question into which folder papers go."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_folder(parent: QWidget, title: str, last: str, chosen: Callable[[str], object]) -> None:
    """Ask beside the window for a folder, beginning with the one used last; `chosen` gets its path."""
    chooser = QFileDialog(parent, title, last)
    chooser.setFileMode(QFileDialog.FileMode.Directory)
    chooser.setOption(QFileDialog.Option.ShowDirsOnly)
    chooser.fileSelected.connect(chosen)
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chooser.open()
