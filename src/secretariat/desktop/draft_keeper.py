"""Keeps what is being typed into a dialog while it is open, and puts it back after a crash (reliability D12)."""

import hashlib
from collections.abc import Iterator

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from secretariat import clock
from secretariat.desktop.messages import announce
from secretariat.desktop.workspace import Workspace
from secretariat.drafts import Call, Draft, InField, Typed
from secretariat.services.value_words import moment_words

EVERY_MS = 2_000
"""At most this much typing is lost (D12: every few seconds)."""

Field = QLineEdit | QPlainTextEdit | QComboBox | QCheckBox | QSpinBox | QDateTimeEdit


class DraftKeeper(QObject):
    """Watches the fields of a dialog that is filled and shown; `place` and `way` tell how it is opened again.

    Only fields that differ from what was stored are kept, so that a draft never sets back what it does not concern.
    """

    def __init__(self, dialog: QDialog, workspace: Workspace, place: str, way: tuple[Call, ...]) -> None:
        super().__init__(dialog)
        self._workspace, self._place, self._way = workspace, place, way
        self._began_with = self._kept = typed_into(dialog)
        self._key = hashlib.sha256(f"{place} {way}".encode()).hexdigest()  # the same at the next start; tells nothing
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.keep)
        self._timer.start()
        dialog.finished.connect(self._end)
        self._put_back()

    @property
    def _dialog(self) -> QDialog:
        """The dialog, asked for and not held: both would only go with the next collection of garbage."""
        dialog = self.parent()
        if not isinstance(dialog, QDialog):
            raise TypeError("a draft is kept for a dialog")
        return dialog

    def keep(self) -> None:
        """Keep what stands in the fields now, if it is something new."""
        drafts, typed = self._workspace.drafts, typed_into(self._dialog)
        if drafts is None or typed == self._kept:
            return
        self._kept = typed
        if typed == self._began_with:
            drafts.drop(self._key)
            return
        changed = {name: value for name, value in typed.items() if value != self._began_with.get(name)}
        drafts.keep(Draft(self._key, self._dialog.windowTitle(), self._place, clock.now(), changed, self._way))

    def _put_back(self) -> None:
        draft = self._workspace.drafts.find(self._key) if self._workspace.drafts else None
        if draft is None:
            return
        for name, field in fields_of(self._dialog):
            if name in draft.typed:
                put_into(field, draft.typed[name])
        self._kept = typed_into(self._dialog)
        text = self.tr(
            "What was typed here on {when} and not saved is back in the fields. Please look it over and save."
        )
        self._say(text.format(when=moment_words(draft.kept_at)))

    def _say(self, text: str) -> None:
        layout = self._dialog.layout()
        if isinstance(layout, QBoxLayout):
            label = QLabel(text, self._dialog)
            label.setObjectName("draftIsBack")
            label.setWordWrap(True)
            layout.insertWidget(0, label)
        announce(self._dialog, text)

    def _end(self) -> None:
        """Forget the draft: the dialog ended in order, saved or given up on purpose."""
        self._timer.stop()
        if self._workspace.drafts is not None:
            self._workspace.drafts.drop(self._key)


def fields_of(window: QWidget) -> Iterator[tuple[str, Field]]:
    """Yield the fields that can be typed into, each with a name that is the same at the next start."""
    for number, field in enumerate(window.findChildren(QWidget)):
        if isinstance(field, Field) and not isinstance(field.parentWidget(), QComboBox | QAbstractSpinBox):
            yield field.objectName() or f"{type(field).__name__}{number}", field


def typed_into(window: QWidget) -> Typed:
    """Return what stands in the fields of a window."""
    return {name: _text(field) for name, field in fields_of(window)}


def _text(field: Field) -> InField:
    match field:
        case QCheckBox():
            return field.isChecked()
        case QPlainTextEdit():
            return field.toPlainText()
        case QComboBox():
            return field.currentText()
    return field.text()


def put_into(field: Field, value: InField) -> None:
    """Put back what stood in a field."""
    match field:
        case QCheckBox():
            field.setChecked(bool(value))
        case QPlainTextEdit():
            field.setPlainText(str(value))
        case QComboBox():
            _choose(field, str(value))
        case QSpinBox():
            field.setValue(field.valueFromText(str(value)))
        case QDateTimeEdit():
            field.setDateTime(QLocale().toDateTime(str(value), field.displayFormat()))
        case QLineEdit():
            field.setText(str(value))


def _choose(box: QComboBox, text: str) -> None:
    if box.isEditable():
        box.setCurrentText(text)
    elif box.findText(text) >= 0:
        box.setCurrentIndex(box.findText(text))
