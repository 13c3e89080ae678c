"""The fields of a dialog and the record they show: filled from it, read back, and named for screen readers."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLabel, QLineEdit, QPlainTextEdit, QWidget

from secretariat.desktop.guard import guarded

Choice = tuple[object, str]
NOTHING = "–"
"""How a list that cannot be typed into names the choice of nothing."""


class FieldBinding(QObject):
    """Widgets by the name of the record's field. `edited` tells every change, `left` the name of a field left."""

    edited = Signal()
    left = Signal(str)

    def __init__(self, widgets: Mapping[str, QWidget], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.widgets = dict(widgets)
        self._choices: dict[str, tuple[object, ...]] = {}
        for widget in self.widgets.values():
            _told_by(widget).connect(self.edited)
            widget.installEventFilter(self)

    def offer(self, name: str, choices: Sequence[Choice]) -> None:
        """Fill a list with values and their words; one that can be typed into finds words by any part of them."""
        box = self.widgets[name]
        if not isinstance(box, QComboBox):
            raise TypeError(name)
        self._choices[name] = tuple(value for value, _ in choices)
        box.clear()
        box.addItems([words if words or box.isEditable() else NOTHING for _, words in choices])
        if box.isEditable():
            box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            completer = QCompleter(box.model(), box)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            box.setCompleter(completer)

    def fill(self, record: object) -> None:
        """Show the record."""
        for name, widget in self.widgets.items():
            self._set(name, widget, getattr(record, name))

    def values(self) -> dict[str, Any]:
        """Return what the fields say, by name; what was typed into a list and is not in it counts as nothing."""
        return {name: self._value(name, widget) for name, widget in self.widgets.items()}

    def unknown(self) -> tuple[str, ...]:
        """Return the lists into which something was typed that they do not have."""
        boxes = ((name, box) for name, box in self.widgets.items() if isinstance(box, QComboBox))
        return tuple(name for name, box in boxes if box.isEditable() and box.currentText() and _position(box) < 0)

    @guarded(otherwise=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when a field is left; keep the wheel from changing a list that is only scrolled past."""
        if event.type() == QEvent.Type.FocusOut:
            name = next((name for name, widget in self.widgets.items() if widget is watched), None)
            if name is not None:  # a field that is being destroyed loses the focus too, and is none any more
                self.left.emit(name)
        elif event.type() == QEvent.Type.Wheel and isinstance(watched, QComboBox) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _set(self, name: str, widget: QWidget, value: object) -> None:
        match widget, value:
            case QLineEdit() as line, str(text):
                line.setText(text)
                line.setCursorPosition(0)
            case QPlainTextEdit() as lines, str(text):
                lines.setPlainText(text)
            case QCheckBox() as box, bool(is_so):
                box.setChecked(is_so)
            case QComboBox() as choices, _:
                known = self._choices[name]
                choices.setCurrentIndex(known.index(value) if value in known else -1)
                if typed := choices.lineEdit():
                    typed.setCursorPosition(0)
            case _:
                raise TypeError(name)  # the record holds what its widget cannot show

    def _value(self, name: str, widget: QWidget) -> object:
        if isinstance(widget, QLineEdit):
            return widget.text()
        if isinstance(widget, QPlainTextEdit):
            return widget.toPlainText()
        if isinstance(widget, QComboBox):
            position = _position(widget)
            return self._choices[name][position] if position >= 0 else None
        return isinstance(widget, QCheckBox) and widget.isChecked()


def bound(form: object, names: Sequence[str]) -> dict[str, QWidget]:
    """Return the widgets of a form that are called like one of the names."""
    return {name: getattr(form, name) for name in names if hasattr(form, name)}


def name_fields(window: QWidget) -> None:
    """Give every field the words of its label as accessible name: a list would be read as its value alone."""
    for label in window.findChildren(QLabel):
        field = label.buddy()
        name = label.text().replace("&", "").rstrip(":")
        if field is not None and not field.accessibleName():
            field.setAccessibleName(name)
        line = field.lineEdit() if isinstance(field, QComboBox) else None
        if line is not None and not line.accessibleName():
            line.setAccessibleName(name)


def _position(box: QComboBox) -> int:
    return box.findText(box.currentText(), Qt.MatchFlag.MatchFixedString) if box.isEditable() else box.currentIndex()


def _told_by(widget: QWidget) -> SignalInstance:
    if isinstance(widget, QComboBox):
        return widget.currentTextChanged
    if isinstance(widget, QCheckBox):
        return widget.toggled
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        return widget.textChanged
    raise TypeError(widget.objectName())
