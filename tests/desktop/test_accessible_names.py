"""What a screen reader is told: every control of every page and dialog has a role and a name."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QTableView,
    QToolButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.widgets.clearable_edit import ClearableEdit

NO_ROLE = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane}


def reached_by_keyboard(root: QWidget) -> Iterator[QWidget]:
    """Yield what Tab can reach or a mnemonic starts, without Qt's own inner parts."""
    for child in root.findChildren(QWidget):
        takes_focus = child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.focusProxy() is None
        in_sight = child.isVisibleTo(root) or empties(child, root)
        if in_sight and (takes_focus or isinstance(child, QToolButton)) and not is_part_of_qt(child):
            yield child
        line = child.lineEdit() if isinstance(child, QComboBox) and child.isVisibleTo(root) else None
        if line is not None:
            yield line


def empties(widget: QWidget, root: QWidget) -> bool:
    """Tell the button in a field that empties it; Qt hides it while there is nothing to be emptied."""
    field = widget.parent()
    return isinstance(widget, QToolButton) and isinstance(field, QLineEdit) and field.isVisibleTo(root)


def is_part_of_qt(widget: QWidget) -> bool:
    """Tell the arrows of a row of tabs and the like, which speak for themselves."""
    return isinstance(widget.parent(), QTabBar) or widget.objectName() == "qt_toolbar_ext_button"


def nameless(root: QWidget) -> list[str]:
    """Return the controls that a screen reader could not name, by class and object name."""
    found = []
    for control in reached_by_keyboard(root):
        told = QAccessible.queryAccessibleInterface(control)
        name = told.text(QAccessible.Text.Name)
        if isinstance(control, QComboBox):  # on Linux its name is what is chosen in it
            name = control.accessibleName() or label_of(control, root)
        has_role = told.role() not in NO_ROLE or isinstance(control, QScrollArea)  # its fields speak for it
        if not name.strip() or not has_role:
            found.append(f"{type(control).__name__} {control.objectName()} {told.role().name} {name!r}")
    return found


def label_of(control: QWidget, root: QWidget) -> str:
    """Return the words of the label whose buddy a field is."""
    return next((label.text() for label in root.findChildren(QLabel) if label.buddy() is control), "")


def headless(root: QWidget) -> list[str]:
    """Return the lists with a column that has no heading to be read out."""
    found = []
    for view in root.findChildren(QAbstractItemView):
        model = view.model()
        if view.isVisibleTo(root) and model is not None and isinstance(view, QTableView | QTreeView):
            columns = range(model.columnCount(QModelIndex()))
            headings = [model.headerData(at, Qt.Orientation.Horizontal) for at in columns]
            if len(headings) > 1 and not all(str(heading or "").strip() for heading in headings):
                found.append(f"{type(view).__name__} {view.objectName()} {headings}")
    return found


def test_the_first_page_without_a_register_is_named_too(window: MainWindow) -> None:
    window.leave()
    assert nameless(window) == []


def test_the_button_that_empties_a_field_is_read_out_and_a_nameless_one_is_found(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    plain, own = QLineEdit(host), ClearableEdit(host)
    for field in (plain, own):
        field.setAccessibleName("Suchen")
    host.show()
    assert nameless(host) == []
    plain.setClearButtonEnabled(True)
    assert len(nameless(host)) == 1
    assert [button.accessibleName() for button in own.findChildren(QToolButton)] == ["Feld leeren"]


def test_a_field_without_a_name_is_found(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    field = QLineEdit(host)
    host.show()
    assert len(nameless(host)) == 1
    field.setAccessibleName("Suchen")
    assert nameless(host) == []
