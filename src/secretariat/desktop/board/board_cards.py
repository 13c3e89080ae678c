"""The people of one column of the board: a list of cards, each with its name, its wish and whether it is locked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from secretariat.desktop.guard import guarded
from secretariat.domain.text import folded

Index = QModelIndex | QPersistentModelIndex
PEOPLE = "application/x-secretariat-people"
"""What is dragged: ids of people, one a line. It stays inside the program."""
MARK = Qt.ItemDataRole.UserRole + 1
LOCKED = Qt.ItemDataRole.UserRole + 2
NOTHING: object = None
NO_SIZE = QSize()
NO_FLAGS = Qt.ItemFlag.NoItemFlags


@dataclass(frozen=True, slots=True)
class Card:
    """Somebody in a column. `mark` is short and stands at the right, `said` is what a screen reader reads."""

    id: str
    name: str
    mark: str
    said: str
    told: str
    locked: bool = False


class CardsModel(QAbstractListModel):
    """Shows the cards of a column in which every word typed is found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()
        self._shown: tuple[Card, ...] = ()
        self._words: tuple[str, ...] = ()
        self.movable = True

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards that are seen."""
        return self._shown

    def show(self, cards: Sequence[Card], typed: str) -> bool:
        """Take new cards and the words they are searched for; say whether anything seen has changed."""
        words = tuple(folded(typed).split())
        if (tuple(cards), words) == (self._cards, self._words):
            return False
        self._cards, self._words = tuple(cards), words
        shown = tuple(card for card in cards if _has(card, words))
        if shown == self._shown:
            return False
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()
        return True

    def positions_of(self, ids: Iterable[str]) -> list[int]:
        """Return where people are."""
        wanted = set(ids)
        return [place for place, card in enumerate(self._shown) if card.id in wanted]

    def id_at(self, position: int) -> str:
        """Return who is at a place, empty for nobody."""
        return self._shown[position].id if 0 <= position < len(self._shown) else ""

    @guarded(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many cards are seen."""
        return 0 if parent.isValid() else len(self._shown)

    @guarded(NOTHING)
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Return what a card shows, says and is."""
        if not 0 <= index.row() < len(self._shown):
            return None
        card = self._shown[index.row()]
        told = {
            Qt.ItemDataRole.DisplayRole: card.name,
            Qt.ItemDataRole.AccessibleTextRole: card.said,
            Qt.ItemDataRole.ToolTipRole: card.told,
            MARK: card.mark,
            LOCKED: card.locked,
        }
        return told.get(role)

    @guarded(NO_FLAGS)
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that a card can be chosen and, where anything may be changed, dragged."""
        usual = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return usual | Qt.ItemFlag.ItemIsDragEnabled if self.movable and index.isValid() else usual

    @guarded(None)
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return who is dragged."""
        data = QMimeData()
        data.setData(PEOPLE, QByteArray("\n".join(self.id_at(one.row()) for one in indexes).encode()))
        return data


class CardDelegate(QStyledItemDelegate):
    """Paints a card: the name, cut where it is too long, at the right the wish, before it a lock."""

    @guarded(None)
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Cut the name before the mark."""
        super().initStyleOption(option, index)
        room = option.rect.width() - self._mark_width(option, index)
        option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    @guarded(NO_SIZE)
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give a card some air."""
        plain = super().sizeHint(option, index)
        return QSize(plain.width(), card_height(option.fontMetrics))

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the card as any line of a list, then what stands at its right."""
        super().paint(painter, option, index)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        active = bool(option.state & QStyle.StateFlag.State_Active)
        group = QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.save()
        painter.setFont(option.font)
        painter.setPen(option.palette.color(group, role))
        gap = option.fontMetrics.averageCharWidth() // 2
        place = option.rect.adjusted(0, 0, -gap, 0)
        mark = str(index.data(MARK))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, mark)
        if index.data(LOCKED):
            right = place.right() - option.fontMetrics.horizontalAdvance(mark) - (gap if mark else 0)
            size = _lock_size(option)
            _paint_lock(painter, QRect(right - size, place.center().y() - size // 2, size, size))
        painter.restore()

    def _mark_width(self, option: QStyleOptionViewItem, index: Index) -> int:
        one, mark = option.fontMetrics.averageCharWidth(), str(index.data(MARK))
        lock = _lock_size(option) + one // 2 if index.data(LOCKED) else 0
        return option.fontMetrics.horizontalAdvance(mark) + lock + one * 2


def card_height(metrics: QFontMetrics) -> int:
    """Return how high a card is in a font."""
    return metrics.height() * 13 // 10


def people_in(data: QMimeData) -> tuple[str, ...]:
    """Return who is dragged."""
    return tuple(one for one in bytes(data.data(PEOPLE).data()).decode().split("\n") if one)


def _has(card: Card, words: Sequence[str]) -> bool:
    text = folded(f"{card.name} {card.told}") if words else ""
    return all(word in text for word in words)


def _lock_size(option: QStyleOptionViewItem) -> int:
    return int(option.fontMetrics.ascent())


def _paint_lock(painter: QPainter, place: QRect) -> None:
    """Paint a padlock in the colour of the text."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size, pen = place.height(), painter.pen()
    body = QRectF(place.x() + size * 0.18, place.y() + size * 0.45, size * 0.64, size * 0.5)
    painter.fillRect(body, pen.color())
    painter.setPen(QPen(pen.color(), max(1.0, size * 0.11)))
    arch = QRectF(place.x() + size * 0.29, place.y() + size * 0.08, size * 0.42, size * 0.64)
    painter.drawArc(arch, 0, 180 * 16)
