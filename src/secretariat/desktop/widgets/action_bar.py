"""The actions of a page as buttons that go on in a second row where a window is narrow; rare ones share a menu."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QLayout,
    QLayoutItem,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from secretariat.desktop.guard import guarded

NO_SIZE = QSize()
NO_ITEM: QLayoutItem | None = None
NOWHERE = Qt.Orientation(0)


class ActionBar(QWidget):
    """Shows a button for each action, and one that opens the menu of rare ones; what is not visible leaves no gap."""

    def __init__(self, more: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = _WrappingRow(self)
        self._buttons: dict[QAction, QAbstractButton] = {}
        self._more = QPushButton(more, self)
        self._more.setObjectName("more")
        self._more.setAutoDefault(False)
        self._more.setFlat(True)
        self._more.setMenu(QMenu(self._more))
        self._more.hide()
        self._row.addWidget(self._more)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def offer(self, action: QAction, *, rare: bool = False) -> None:
        """Add an action: a button before that of the menu, or an entry of the menu."""
        if rare:
            self._more.menu().addAction(action)
        self._buttons[action] = self._more if rare else self._made(action)
        self._row.put_last(self._more)
        action.visibleChanged.connect(self._follow)
        self._follow()

    def button_of(self, action: QAction) -> QAbstractButton:
        """Return the button of an action that was offered, that of the menu for a rare one."""
        return self._buttons[action]

    @property
    def buttons(self) -> list[QWidget]:
        """The buttons in the order of the eye."""
        return self._row.widgets()

    def _made(self, action: QAction) -> QAbstractButton:
        button = _Button(self)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._row.addWidget(button)
        return button

    def _follow(self) -> None:
        for button in set(self._buttons.values()):
            button.setVisible(any(one.isVisible() for one, its in self._buttons.items() if its is button))


class _Button(QToolButton):
    """Tells nothing where the mouse rests that stands on it already."""

    @guarded(otherwise=False)
    def event(self, event: QEvent) -> bool:
        """Leave out a tool tip that only repeats the text."""
        if event.type() == QEvent.Type.ToolTip and self.toolTip() == self.text().rstrip(" …"):
            return True
        return super().event(event)


def let_wrap(row: QBoxLayout) -> None:
    """Let the buttons of a form's row go on in a second one where there is no room for all side by side."""
    widgets = [item.widget() for place in range(row.count()) if (item := row.itemAt(place)) is not None]
    while row.count():
        row.takeAt(0)
    wrapping = _WrappingRow()
    row.addLayout(wrapping)
    for widget in widgets:
        if widget is not None:  # a spacer is of no use here
            wrapping.addWidget(widget)


class _WrappingRow(QLayout):
    """Lays widgets side by side, and the next below where the width is used up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def widgets(self) -> list[QWidget]:
        """Return what is laid out, in its order."""
        return [widget for item in self._items if (widget := item.widget()) is not None]

    def put_last(self, widget: QWidget) -> None:
        """Put a widget behind all others."""
        self._items.sort(key=lambda item: item.widget() is widget)

    @guarded(None)
    def addItem(self, item: QLayoutItem) -> None:
        """Take one more item."""
        self._items.append(item)

    @guarded(0)
    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    @guarded(NO_ITEM)
    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item; Qt asks beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    @guarded(NO_ITEM)
    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item up."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @guarded(NOWHERE)
    def expandingDirections(self) -> Qt.Orientation:
        """Return that no more room is wanted than needed."""
        return NOWHERE

    @guarded(otherwise=True)
    def hasHeightForWidth(self) -> bool:
        """Return that a narrow row is a high one."""
        return True

    @guarded(0)
    def heightForWidth(self, width: int) -> int:
        """Return the height at a width."""
        return self._lay(width)

    @guarded(NO_SIZE)
    def sizeHint(self) -> QSize:
        """Return the size of all in one row."""
        shown = self._shown()
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(sum(item.sizeHint().width() + self.spacing() for item in shown), height)

    @guarded(NO_SIZE)
    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        largest = QSize()
        for item in self._shown():
            largest = largest.expandedTo(item.sizeHint())
        return largest

    @guarded(None)
    def setGeometry(self, place: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(place)
        self._lay(place.width(), place.topLeft())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lay(self, width: int, start: QPoint | None = None) -> int:
        """Go through the rows, put the items there if a start is given, and return the height of all."""
        x = y = height = 0
        for item in self._shown():
            size = item.sizeHint()
            if x and x + size.width() > width:
                x, y, height = 0, y + height + self.spacing(), 0
            if start is not None:
                item.setGeometry(QRect(start + QPoint(x, y), size))
            x, height = x + size.width() + self.spacing(), max(height, size.height())
        return y + height
