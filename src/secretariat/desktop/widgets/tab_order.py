"""The order in which Tab goes through what a form cannot order itself: parts that are put in when it is shown."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def set_tab_order(widgets: Iterable[QWidget]) -> None:
    """Let Tab go from each of the widgets to the next."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
