"""A record typed in as a form made from its facts: one dialog for benches, seats, rules, places and senders."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from secretariat.desktop.dialogs.asking_dialog import needed_height
from secretariat.desktop.dialogs.facts import Fact, FactKind, with_mnemonics
from secretariat.desktop.dialogs.field_binding import FieldBinding
from secretariat.desktop.dialogs.record_dialog import RecordDialog
from secretariat.desktop.forms.ui_fact_dialog import Ui_FactDialog
from secretariat.desktop.messages import Messages
from secretariat.desktop.widgets.emphasis import as_title
from secretariat.desktop.widgets.typed_fields import day_hint
from secretariat.desktop.widgets.wrapped_text import WrappedText
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import Finding, Severity
from secretariat.domain.text import clean_line

WIDTH, NARROW = 125, 95
"""In characters: the name of a committee is read without scrolling, beside the longest label; days need less."""
MOST_OF_LABELS = 0.4
"""Of the width; a form with longer labels has them above its fields."""
LINES_TO_SPARE = 1
"""For what is said below a field where something is wrong."""
SHORT = {FactKind.CODE, FactKind.DAY, FactKind.NUMBER}
"""Fields that are no wider than what is typed into them."""
FEW_WORDS = {*SHORT, FactKind.TICK, FactKind.CHOICE}
Explain = Callable[[str, Mapping[str, object], str], str]

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Edited = TypeVar("Edited", bound="DataclassInstance")


class FactDialog(RecordDialog):
    """Edits any frozen record. `keep` stores it and returns its id, or raises what the rules refuse.

    `explain` gives the sentence below a field: what its value means among the others; `do` says what the button does
    where nothing is saved yet.
    """

    def __init__(
        self,
        workspace: Workspace,
        messages: Messages,
        record: Edited,
        facts: Sequence[Fact],
        keep: Callable[[Edited], str],
        *,
        title: str,
        intro: str = "",
        do: str = "",
        explain: Explain | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, messages, parent)
        self.form = Ui_FactDialog()
        self.form.setupUi(self)
        if do:
            self.form.buttons.button(QDialogButtonBox.StandardButton.Save).setText(do)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._explain = explain
        self._keep: Callable[[dict[str, object]], str] = lambda typed: keep(replace(record, **typed))
        self.facts = {fact.name: fact for fact in facts}
        self._width = self.fontMetrics().averageCharWidth() * (WIDTH if self._asks_for_words() else NARROW)
        self._meanings: dict[str, QLabel] = {}
        self.binding = FieldBinding(self._make_fields(), self)
        for fact in facts:
            if isinstance(self.binding.widgets[fact.name], QComboBox):
                self.binding.offer(fact.name, fact.choices)
        shown = {name: fact.shown(getattr(record, name)) for name, fact in self.facts.items()}
        self.binding.fill(SimpleNamespace(**shown))
        self.setWindowTitle(title)
        self.form.intro.setText(intro)
        self.form.intro.setVisible(bool(intro))
        self.begin(self.binding)
        beside = self.form.rows.contentsMargins()
        least = self.form.content.minimumSizeHint().width() + beside.left() + beside.right()
        self.resize(max(self._width, least), 0)  # a long text to tick is never scrolled sideways
        self.grow()
        next(iter(self.binding.widgets.values())).setFocus()

    def content(self) -> object:
        """Return what is typed in, as it stands in the fields."""
        return self.binding.values(), self.binding.unknown()

    def findings(self) -> tuple[Finding, ...]:
        """Return which fields cannot be read, each with the reason; it calls the field as its label does."""
        unknown = self.binding.unknown()
        problems = {name: "rule.listed" if name in unknown else problem for name, (_, problem) in self._read().items()}
        return tuple(self._finding(name, code) for name, code in problems.items() if code)

    def save(self) -> str:
        """Keep the record with what was typed in."""
        return self._keep({name: value for name, (value, _) in self._read().items()})

    def show_field(self, name: str) -> None:
        """Put the focus into a field, and bring it into view."""
        field = self.field(name)
        if field is not None:
            self.errors.go_to(field)
            self.form.scroll.ensureWidgetVisible(field)

    def show_preview(self) -> None:
        """Say below each field what its value means."""
        if self._explain is None:
            return
        read = self._read()
        values = {name: value for name, (value, _) in read.items()}
        for name, (_, problem) in read.items():
            text = "" if problem else self._explain(name, values, self.messages.language)
            self._meanings[name].setText(text)
            self._meanings[name].setVisible(bool(text))

    def wanted_height(self) -> int:
        """Return the height of the whole form, which is scrolled where the screen is lower."""
        around = self.sizeHint().height() - self.form.scroll.sizeHint().height()
        return needed_height(self.form.column, self.width()) + around + self.fontMetrics().height() * LINES_TO_SPARE

    def _finding(self, name: str, code: str) -> Finding:
        field, label = self.binding.widgets[name], self.facts[name].label
        typed = field.currentText() if isinstance(field, QComboBox) else ""
        return Finding(code, Severity.ERROR, field=name, values={"typed": typed} | ({"field": label} if label else {}))

    def _read(self) -> dict[str, tuple[object, str]]:
        typed = self.binding.values()
        return {name: fact.read(typed[name]) for name, fact in self.facts.items()}

    def _make_fields(self) -> dict[str, QWidget]:
        labels = [fact.label or self.messages.words(f"field.{fact.name}") for fact in self.facts.values()]
        taken = [_mnemonic(button.text()) for button in self.findChildren(QPushButton)]
        marked = with_mnemonics(labels, taken)
        beside = [f"{label}:" for fact, label in zip(self.facts.values(), labels, strict=True) if not fact.is_tick]
        if max(map(self.fontMetrics().horizontalAdvance, beside), default=0) > self._width * MOST_OF_LABELS:
            self.form.facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        return {
            fact.name: self._add_field(fact, label) for fact, label in zip(self.facts.values(), marked, strict=True)
        }

    def _add_field(self, fact: Fact, label: str) -> QWidget:
        field = _field(fact, self.form.content)
        field.setObjectName(fact.name)
        name = label.replace("&&", "\0").replace("&", "").replace("\0", "&")
        field.setAccessibleName(clean_line(name))
        row = QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        side = Qt.AlignmentFlag.AlignLeft if fact.kind in SHORT else Qt.AlignmentFlag(0)
        row.addWidget(field, alignment=side)
        if self._explain is not None or fact.hint:
            meaning = WrappedText(self.form.content, text=fact.hint)
            row.addWidget(meaning)
            self._meanings[fact.name] = meaning
            field.setAccessibleDescription(fact.hint)
        if fact.heading:
            heading = QLabel(fact.heading, self.form.content)
            heading.setTextFormat(Qt.TextFormat.PlainText)
            as_title(heading, 1)
            heading.setContentsMargins(0, heading.fontMetrics().height() // 2, 0, 0)
            self.form.facts.addRow(heading)
        if isinstance(field, QCheckBox):
            field.setText(label)
            alone = all(one.is_tick for one in self.facts.values())
            self.form.facts.addRow(row) if alone else self.form.facts.addRow(QLabel(self.form.content), row)
        else:
            words = QLabel(f"{label}:", self.form.content)
            words.setBuddy(field)
            self.form.facts.addRow(words, row)
        return field

    def _asks_for_words(self) -> bool:
        return any(fact.kind not in FEW_WORDS for fact in self.facts.values()) or self._explain is not None


def _field(fact: Fact, parent: QWidget) -> QWidget:
    if fact.kind is FactKind.LINES:
        lines = QPlainTextEdit(parent)
        lines.setTabChangesFocus(True)
        lines.setMaximumHeight(lines.fontMetrics().lineSpacing() * 5)
        return lines
    if fact.kind is FactKind.TICK:
        return QCheckBox(parent)
    if fact.kind in {FactKind.CHOICE, FactKind.SEARCH}:
        box = QComboBox(parent)
        box.setEditable(fact.kind is FactKind.SEARCH)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(20)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return box
    line = QLineEdit(parent)
    if fact.kind is FactKind.DAY:
        line.setPlaceholderText(day_hint())
    return line


def _mnemonic(text: str) -> str:
    _, _, after = text.replace("&&", "").partition("&")
    return after[:1]
