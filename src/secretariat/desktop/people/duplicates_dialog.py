"""Who or what stands twice: likely pairs, both entries side by side, made one field by field."""

from dataclasses import fields, replace
from datetime import date
from enum import StrEnum
from textwrap import wrap
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QListWidgetItem,
    QRadioButton,
    QWidget,
)

from secretariat.desktop.background import Background
from secretariat.desktop.dialogs.asking_dialog import needed_height
from secretariat.desktop.forms.ui_duplicates_dialog import Ui_DuplicatesDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.people.duplicate_kinds import Chosen, DuplicateKind, Entry, PeopleTwice
from secretariat.desktop.widgets.emphasis import as_title
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import SecretariatError
from secretariat.domain.people import PostalAddress
from secretariat.domain.records import Record
from secretariat.services.choice_words import choice_word
from secretariat.services.people.duplicates import LikelyPair

_ADDRESS = "address"
_DIFFERENT = "duplicates/different"
MOST_TIES = 6
WIDEST_CHARACTERS = 30
_PAIR = int(Qt.ItemDataRole.UserRole)


class DuplicatesDialog(QDialog):
    """Shows one chosen pair, or searches for likely ones. `merged` carries the id of who stays."""

    merged = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        messages: Messages,
        state: WindowState,
        chosen: tuple[str, ...],
        *,
        today: date,
        kind: DuplicateKind | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.form = Ui_DuplicatesDialog()
        self.form.setupUi(self)
        self._workspace, self._messages, self._state, self._today = workspace, messages, state, today
        self._kind = kind or PeopleTwice()
        self._background = Background(self)
        self._entries: tuple[Entry, Entry] | None = None
        self.choices: dict[str, QButtonGroup] = {}
        self._add_buttons()
        self.form.pairs.currentItemChanged.connect(self._show_pair)
        self._show_pair(None)
        open_at(self, 150, 32)
        if chosen:
            self.show_pairs((self._pair_of(*chosen),))
        else:
            self._background.run(
                self._kind.search(workspace), then=self.show_pairs, ended=self.form.progress.hide, progress=self._count
            )

    def show_pairs(self, pairs: tuple[LikelyPair, ...]) -> None:
        """Offer the pairs that nobody has called different yet."""
        self.form.progress.hide()
        different = set(self._state.text(_DIFFERENT).split())
        for pair in pairs:
            if _mark_of(pair) not in different:
                item = QListWidgetItem(f"{pair.first}\n{pair.second}")
                item.setData(_PAIR, pair)
                self.form.pairs.addItem(item)
        if self.form.pairs.count():
            self.form.pairs.setCurrentRow(0)
        self._say_count()

    def choose(self, field: str, side: int) -> None:
        """Take a field from the first (0) or the second (1) entry."""
        self.choices[field].button(side).setChecked(True)

    @guarded(None)
    def done(self, result: int) -> None:
        """Stop the search and close."""
        self._background.close()
        super().done(result)

    @guarded(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the search and close."""
        self._background.close()
        super().closeEvent(event)

    def _add_buttons(self) -> None:
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.merge_button = self.form.buttons.addButton(self.tr("&Merge into one"), role)
        self.different_button = self.form.buttons.addButton(self.tr("They are &different"), role)
        self.merge_button.clicked.connect(self._merge)
        self.different_button.clicked.connect(self._call_different)

    def _pair_of(self, first_id: str, second_id: str) -> LikelyPair:
        first, second = (self._look(id_).name for id_ in (first_id, second_id))
        return LikelyPair(first_id, first, second_id, second, "")

    def _look(self, id_: str) -> Entry:
        return self._kind.entry(self._workspace, id_, self._today)

    def _pair(self) -> LikelyPair | None:
        item = self.form.pairs.currentItem()
        pair = item.data(_PAIR) if item is not None else None
        return pair if isinstance(pair, LikelyPair) else None

    def _show_pair(self, _item: object) -> None:
        """Show the chosen pair; one whose entry is gone meanwhile leaves the list."""
        pair = self._pair()
        self.form.refusal.hide()
        self._entries = None
        if pair is not None:
            try:
                self._entries = (self._look(pair.first_id), self._look(pair.second_id))
            except SecretariatError:
                self._drop_pair()
                return
        self.form.reason.setText(self._messages.words(pair.reason) if pair and pair.reason else "")
        self.form.reason.setVisible(bool(pair and pair.reason))
        may_write = pair is not None and not self._workspace.read_only
        self.merge_button.setEnabled(may_write)
        self.different_button.setEnabled(pair is not None)
        self._show_sides()

    def _show_sides(self) -> None:
        """Show what is equal once, and what differs as a choice."""
        self.choices = {}
        sides = QWidget()
        grid = QGridLayout(sides)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        if self._entries is not None:
            first, second = self._entries
            for side, entry in enumerate(self._entries):
                grid.addWidget(_bold(entry.name), 0, side + 1)
            ready = self._kind.prefilled(first.record, second.record)
            usual = {part.name: part.default for part in fields(first.record)}
            for name in self._kind.choosable:
                values = getattr(first.record, name), getattr(second.record, name)
                if values[0] == values[1] == usual[name]:
                    continue  # what nobody ever chose tells nothing about either
                texts = self._text(values[0], first), self._text(values[1], second)
                self._add_row(grid, name, texts, second_first=getattr(ready, name) != values[0])
            addresses = _lines(first.address), _lines(second.address)
            only = "".join(addresses) if not all(addresses) else ""  # the only one there is stays without a choice
            self._add_row(grid, _ADDRESS, (only, only) if only else addresses, second_first=False)
            self._add_ties(grid)
        grid.setRowStretch(grid.rowCount(), 1)
        self.form.scroll.setWidget(sides)

    def _add_ties(self, grid: QGridLayout) -> None:
        """Say what belongs to each and goes along with whichever stays."""
        ties = [entry.ties for entry in self._entries or ()]
        if not any(ties):
            return
        row = grid.rowCount()
        grid.addWidget(QLabel(self.tr("Goes along")), row, 0, Qt.AlignmentFlag.AlignTop)
        for side, texts in enumerate(ties):
            shown = [*texts[:MOST_TIES], *(("…",) if len(texts) > MOST_TIES else ())]
            label = _plain("\n".join(shown))
            grid.addWidget(label, row, side + 1, Qt.AlignmentFlag.AlignTop)

    def _add_row(self, grid: QGridLayout, name: str, texts: tuple[str, str], *, second_first: bool) -> None:
        if not any(texts):
            return
        row = grid.rowCount()
        label = self.tr("Own address") if name == _ADDRESS else self._messages.words(f"field.{name}")
        grid.addWidget(QLabel(label), row, 0)
        if texts[0] == texts[1]:
            grid.addWidget(_plain(texts[0]), row, 1, 1, 2)
            return
        group = QButtonGroup(grid)
        for side, text in enumerate(texts):
            shown = "\n".join(wrap(text, WIDEST_CHARACTERS)) or self.tr("(empty)")
            button = QRadioButton(shown.replace("&", "&&"))
            button.setAccessibleName(f"{label}: {text or self.tr('(empty)')}")
            group.addButton(button, side)
            grid.addWidget(button, row, side + 1)
        group.button(int(second_first)).setChecked(True)
        self.choices[name] = group

    def _text(self, value: object, entry: Entry) -> str:
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, StrEnum):
            return choice_word(value, self._messages.language)
        text = str(value or "")
        return entry.names.get(text, text)

    def _merged(self, first: Record, second: Record) -> Record:
        """Return the first with every value that was chosen from the second."""
        chosen = [name for name, group in self.choices.items() if group.checkedId() == 1 and name != _ADDRESS]
        values: dict[str, Any] = {name: getattr(second, name) for name in chosen}
        return replace(first, **values)

    def _merge(self) -> None:
        """Make the two one; a refusal is said here, and every choice stays."""
        if self._entries is None:
            return
        first, second = self._entries
        choice = self.choices.get(_ADDRESS)
        of_second = first.address is None or (choice is not None and choice.checkedId() == 1)
        kept = self._merged(first.record, second.record)
        label = self.tr("Merge {name}").format(name=first.name)
        chosen = Chosen(second.record.id, second.address if of_second else None)
        try:
            self._kind.merge(self._workspace, label, kept, chosen=chosen, on=self._today)
        except SecretariatError as refused:
            self.form.refusal.setText(f"⚠ {self._messages.sentence(refused)}")
            self.form.refusal.show()
            announce(self.form.refusal, self.form.refusal.text())
            return
        self.merged.emit(kept.id)
        self._drop_everywhere(second.record.id)

    def _drop_everywhere(self, gone_id: str) -> None:
        """Take every pair out that names somebody who is in the trash now."""
        for row in reversed(range(self.form.pairs.count())):
            pair: LikelyPair = self.form.pairs.item(row).data(_PAIR)
            if gone_id in {pair.first_id, pair.second_id}:
                self.form.pairs.takeItem(row)
        self._say_count()

    def _call_different(self) -> None:
        """Remember on this PC that the two are different people, and do not offer them again."""
        pair = self._pair()
        if pair is not None:
            known = self._state.text(_DIFFERENT).split()
            self._state.keep_text(_DIFFERENT, " ".join(dict.fromkeys((*known, _mark_of(pair)))))
            self._drop_pair()

    def _drop_pair(self) -> None:
        self.form.pairs.takeItem(self.form.pairs.currentRow())
        self._say_count()

    def _say_count(self) -> None:
        count = self.form.pairs.count()
        if not count:
            self._show_pair(None)
            self._say_nothing()
        announce(self.form.pairs, self.tr("%n pair(s)", "", count))

    def _say_nothing(self) -> None:
        """Show one sentence where there is nothing to compare."""
        form = self.form
        form.reason.setText(self.tr("Nothing seems to stand here twice."))
        form.reason.show()
        for part in (form.pairsLabel, form.pairs, form.scroll, self.merge_button, self.different_button):
            part.hide()
        form.content.setStretch(0, 0)
        self.resize(self.width() // 2, needed_height(form.layout, self.width() // 2))

    def _count(self, done: int, of: int) -> None:
        self.form.progress.setMaximum(of)
        self.form.progress.setValue(done)


def _plain(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _bold(text: str) -> QLabel:
    label = _plain(text)
    as_title(label, 1)
    return label


def _mark_of(pair: LikelyPair) -> str:
    return "+".join(sorted((pair.first_id, pair.second_id)))


def _lines(address: PostalAddress | None) -> str:
    if address is None:
        return ""
    street = f"Postfach {address.po_box}" if address.po_box else f"{address.street} {address.house_no}"
    parts = (address.care_of, street.strip(), f"{address.postal_code} {address.city}".strip(), address.country)
    return ", ".join(part for part in parts if part)
