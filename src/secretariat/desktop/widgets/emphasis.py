"""What the eye is to meet first on a page: its title, and the button of what is usually done next."""

from collections.abc import Collection, Iterable

from PySide6.QtWidgets import QLabel, QPushButton

TITLE_SIZE = 1.3
"""How large a title is beside the text of the page."""


def as_title(label: QLabel, size: float = TITLE_SIZE) -> None:
    """Let a label look like the title of a page, or at another size like that of a smaller part."""
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * size)
    font.setBold(True)
    label.setFont(font)


def lead_to(buttons: Iterable[QPushButton], *, done: Collection[QPushButton] = ()) -> None:
    """Mark the first of the buttons that can be pressed, as the style of the system marks what Enter does in a dialog.

    Those that are `done` can be pressed again, but need not. On a page Enter presses none: it belongs to the list or
    the field that has the focus.
    """
    marked = False
    for button in buttons:
        leads = not marked and button not in done and button.isEnabled() and not button.isHidden()
        button.setDefault(leads)
        marked = marked or leads
