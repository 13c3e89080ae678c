"""The weights of an allotment: what each rule that is not kept costs, each with a sentence that says what it means."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QHBoxLayout, QSpinBox, QWidget

from secretariat.desktop.dialogs.asking_dialog import AskingDialog
from secretariat.desktop.forms.ui_allotment_weights_dialog import Ui_AllotmentWeightsDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.messages import Messages
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.widgets.wrapped_text import WrappedText
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.workshops import AllotmentWeights
from secretariat.services.workshops.allotment import LONGEST_SEARCH, WEIGHTS

SECONDS = "seconds"
MOST = 999
BELOW_NONE = -1
"""A number that is refused in words, at its field: a spin box that just stops says nothing."""


class AllotmentWeightsDialog(AskingDialog):
    """Hands the weights to `keep`, which raises where it refuses them; then what was typed stays."""

    HELP = "workshops"

    def __init__(
        self,
        weights: AllotmentWeights,
        keep: Callable[[AllotmentWeights], None],
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._weights, self._keep, self._messages = weights, keep, messages
        self.form = Ui_AllotmentWeightsDialog()
        self.form.setupUi(self)
        self.fields = {name: self._field(name) for name in (*WEIGHTS, SECONDS)}
        self._fill(weights)
        self.form.buttons.addButton(self.form.usual, QDialogButtonBox.ButtonRole.ResetRole)
        self.form.usual.clicked.connect(self._take_usual)
        open_at(self, 130, 38)

    @guarded(None)
    def accept(self) -> None:
        """Keep the weights; a refusal is said at its field."""
        self.errors.clear_all()
        try:
            self._keep(self._typed())
        except RuleBrokenError as refused:
            field = self.fields[refused.field]
            self.errors.mark(field, self._messages.sentence(refused))
            self.errors.go_to(field)
        else:
            super().accept()

    def _typed(self) -> AllotmentWeights:
        typed: dict[str, Any] = {name: box.value() for name, box in self.fields.items()}
        return replace(self._weights, **typed)

    def _field(self, name: str) -> QSpinBox:
        """Return the field of a weight, below it what the weight means."""
        form: QFormLayout = self.form.fields
        words = self._messages.words
        box = QSpinBox(self.form.inner)
        box.setObjectName(name)
        box.setRange(BELOW_NONE, LONGEST_SEARCH + 1 if name == SECONDS else MOST)
        meaning = WrappedText(self.form.inner, text=words(f"allotment.weight.{name}"))
        above = (box.sizeHint().height() - meaning.fontMetrics().height()) // 2
        meaning.setContentsMargins(0, above, 0, 0)  # its first line beside the number
        box.setAccessibleName(words(f"field.{name}"))
        box.setToolTip(meaning.text())
        row = QHBoxLayout()
        row.addWidget(box, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(meaning, 1, Qt.AlignmentFlag.AlignTop)
        form.addRow(f"{words(f'field.{name}')}:", row)
        return box

    def _fill(self, weights: AllotmentWeights) -> None:
        for name, box in self.fields.items():
            box.setValue(getattr(weights, name))

    def _take_usual(self) -> None:
        """Show the usual weights; they count once they are saved."""
        self.errors.clear_all()
        self._fill(AllotmentWeights(meeting_id=self._weights.meeting_id))
