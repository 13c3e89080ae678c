"""Choices from a list of records: the id is what is chosen, the name is what is read."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox

Choice = tuple[str, str]
"""Id and name; an empty id chooses nothing."""


def offer(box: QComboBox, choices: Sequence[Choice], chosen: str | None) -> None:
    """Offer the choices and choose one; the list is only built anew where it is another."""
    known = [(str(box.itemData(place)), box.itemText(place)) for place in range(box.count())]
    with QSignalBlocker(box):
        if known != list(choices):
            box.clear()
            for id_, name in choices:
                box.addItem(name, id_)
        box.setCurrentIndex(max(box.findData(chosen or ""), 0))


def chosen_id(box: QComboBox) -> str | None:
    """Return the id of what is chosen, None for nothing."""
    return str(box.currentData()) if box.currentData() else None
