"""Marks a field: what is wrong and what to do, with a sign, in the row below it; the focus goes there."""

from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QFormLayout, QLabel, QLineEdit, QTabWidget, QWidget

from secretariat.desktop.messages import announce
from secretariat.desktop.widgets.wrapped_text import WrappedText


class FieldErrors:
    """The marks of one window. A field must stand in a QFormLayout, alone or beside others in its row."""

    def __init__(self) -> None:
        self._marks: dict[QWidget, QWidget] = {}

    @property
    def marked(self) -> tuple[QWidget, ...]:
        """The fields that are marked, in the order they were."""
        return tuple(self._marks)

    def mark(self, field: QWidget, text: str, *, is_warning: bool = False) -> None:
        """Show the text below the field, in place of an earlier one; screen readers get it as its description."""
        self.clear(field)
        form, row = _place_of(field)
        mark = _mark(text, field, is_warning=is_warning)
        form.insertRow(row + 1, "", mark)
        mark.show()  # else the window learns of its height only once it is idle
        field.setAccessibleDescription(text)
        self._marks[field] = mark

    def clear(self, field: QWidget) -> None:
        """Take away the mark of a field, if it has one."""
        mark = self._marks.pop(field, None)
        if mark is not None:
            form, row = _place_of(mark)
            form.removeRow(row)
            field.setAccessibleDescription("")

    def clear_all(self) -> None:
        """Take away all marks."""
        for field in self.marked:
            self.clear(field)

    def text_of(self, field: QWidget) -> str:
        """Return what is said about a field, empty if it is not marked."""
        return field.accessibleDescription() if field in self._marks else ""

    def go_to(self, field: QWidget) -> None:
        """Bring the field to the front, the focus in it and its text selected; a screen reader says what is wrong."""
        page: QWidget | None = field
        while page is not None:
            stack = page.parentWidget()
            tabs = stack.parentWidget() if stack is not None else None
            if isinstance(tabs, QTabWidget):
                tabs.setCurrentWidget(page)
            page = page.parentWidget()
        field.setFocus()
        typed = field.lineEdit() if isinstance(field, QComboBox) else field
        if isinstance(typed, QLineEdit | QAbstractSpinBox):
            typed.selectAll()  # what is typed next takes the place of what was wrong
        announce(field, self.text_of(field))


def _place_of(field: QWidget) -> tuple[QFormLayout, int]:
    """Return the form and the row in which a widget stands, alone or in a layout of its row."""
    above = field.parentWidget()
    for form in above.findChildren(QFormLayout) if above is not None else ():
        for row in range(form.rowCount()):
            for role in (QFormLayout.ItemRole.FieldRole, QFormLayout.ItemRole.SpanningRole):
                item = form.itemAt(row, role)
                inside = item.layout() if item is not None else None
                if item is not None and (item.widget() is field or (inside is not None and inside.indexOf(field) >= 0)):
                    return form, row
    raise ValueError(f"{field.objectName()} stands in no form")


def _mark(text: str, field: QWidget, *, is_warning: bool) -> QLabel:
    """Return the text with a sign that needs no colour and grows with the font; an error stands out in bold."""
    mark = WrappedText(field.parentWidget(), text=f"⚠ {text}")
    mark.setObjectName(f"{field.objectName()}Mark")
    font = mark.font()
    font.setBold(not is_warning)
    mark.setFont(font)
    return mark
