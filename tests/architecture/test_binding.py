"""The Qt binding must not lose references to None: 6.12.0 on Python 3.11 does, and ends the process after a while."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QTableWidget, QTableWidgetItem

CALLS = 500


def _set_item() -> Callable[[], object]:
    table = QTableWidget(1, 1)
    return lambda: table.setItem(0, 0, QTableWidgetItem("x"))


def _add_item() -> Callable[[], object]:
    box = QComboBox()
    return lambda: box.addItem("x")


def _list_item() -> Callable[[], object]:
    widget = QListWidget()
    return lambda: widget.addItem("x")


def _set_text() -> Callable[[], object]:
    edit = QLineEdit()
    return lambda: edit.setText("x")


def _single_shot() -> Callable[[], object]:
    owner = QObject()
    return lambda: QTimer.singleShot(0, owner, lambda: None)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
@pytest.mark.parametrize("prepare", [_set_item, _add_item, _list_item, _set_text, _single_shot])
def test_calls_keep_the_references_to_none(prepare: Callable[[], Callable[[], object]]) -> None:
    call = prepare()
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    assert sys.getrefcount(None) - before > -CALLS // 2
