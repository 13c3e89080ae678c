"""The measures of a sheet of cards or labels, seen as they would be printed while they are typed."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QLineEdit, QSpinBox, QWidget

from secretariat.desktop.dialogs.asking_dialog import AskingDialog
from secretariat.desktop.dialogs.field_binding import name_fields
from secretariat.desktop.forms.ui_grid_dialog import Ui_GridDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.messages import Messages, complain
from secretariat.desktop.sheets.letter_pages import LetterPages
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.workspace import Workspace
from secretariat.domain.cards import LabelGrid
from secretariat.domain.errors import RuleBrokenError, SecretariatError
from secretariat.domain.label_grids import grid_findings, is_shipped, shipped_grid
from secretariat.domain.records import new_id
from secretariat.services.papers.card_choices import CardPaper, PrintChoice
from secretariat.services.papers.card_sheets import test_printout
from secretariat.services.papers.cards import keep_grid, remove_grid

TENTHS = 10
PREVIEW_WIDTH = 50
"""In characters."""


class GridDialog(AskingDialog):
    """Shows a sheet; `saved` carries the id of what was kept, or of the shipped sheet given back."""

    HELP = "schilder"

    saved = Signal(str)

    def __init__(
        self, workspace: Workspace, messages: Messages, grid: LabelGrid, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.workspace, self.messages, self._grid = workspace, messages, grid
        self.form = Ui_GridDialog()
        self.form.setupUi(self)
        form = self.form
        self._lengths: dict[str, QDoubleSpinBox] = {
            "page_width": form.pageWidth,
            "page_height": form.pageHeight,
            "label_width": form.labelWidth,
            "label_height": form.labelHeight,
            "left": form.marginLeft,
            "top": form.marginTop,
            "pitch_x": form.pitchX,
            "pitch_y": form.pitchY,
        }
        self._counts: dict[str, QSpinBox] = {"columns": form.columns, "rows": form.lines}
        self.pages = LetterPages(self.tr("Preview of the sheet"), self, is_whole=True)
        self.pages.setMinimumWidth(PREVIEW_WIDTH * self.fontMetrics().averageCharWidth())
        form.pagesPlace.addWidget(self.pages)
        set_tab_order((form.pitchY, self.pages, form.takeAway))
        self._fill()
        name_fields(self)
        for length in self._lengths.values():
            length.valueChanged.connect(self._look)
        for count in self._counts.values():
            count.valueChanged.connect(self._look)
        form.name.textChanged.connect(self._look)
        form.takeAway.clicked.connect(self._take_away)
        open_at(self, 170, 42)
        self._look()

    def content(self) -> LabelGrid:
        """Return the sheet as it is typed in."""
        values: dict[str, Any] = {name: round(box.value() * TENTHS) for name, box in self._lengths.items()}
        values |= {name: box.value() for name, box in self._counts.items()}
        return replace(self._grid, name=self.form.name.text().strip(), **values)

    @guarded(None)
    def accept(self) -> None:
        """Keep the sheet: under a new name as another one, so that the shipped one stays what it says."""
        grid = self.content()
        wrong = grid_findings(grid)
        if wrong:
            self.errors.go_to(self._field(wrong[0].field))
            return
        if is_shipped(self._grid) and grid.name != self._grid.name:
            grid = replace(grid, id=new_id())
        try:
            self.workspace.do(self.tr("Measures of a sheet"), keep_grid, grid)
        except SecretariatError as refused:
            field = refused.field if isinstance(refused, RuleBrokenError) else ""
            complain(self.form.said, self.messages.sentence(refused), self)
            self._field(field).setFocus()
            return
        super().accept()
        self.saved.emit(grid.id)

    def _fill(self) -> None:
        for name, box in self._lengths.items():
            box.setValue(getattr(self._grid, name) / TENTHS)
        for name, count in self._counts.items():
            count.setValue(getattr(self._grid, name))
        self.form.name.setText(self._grid.name)
        self.form.name.setCursorPosition(0)
        shipped = shipped_grid(self._grid.id)
        if shipped is not None:
            self.form.takeAway.setText(self.tr("&Return to the first measures"))
        self.form.takeAway.setEnabled(shipped != self._grid and not self.workspace.read_only)
        save = self.form.buttons.button(self.form.buttons.StandardButton.Save)
        save.setEnabled(not self.workspace.read_only)

    def _look(self) -> None:
        """Mark what does not fit, and show the sheet while it fits."""
        grid = self.content()
        wrong = grid_findings(grid)
        self.errors.clear_all()
        for finding in {finding.field: finding for finding in reversed(wrong)}.values():
            self.errors.mark(self._field(finding.field), self.messages.finding(finding))
        if not wrong:
            test = test_printout(PrintChoice(paper=CardPaper.BADGES, grid=grid))
            self.pages.show_pages(test.paint, grid.name)

    def _field(self, name: str) -> QLineEdit | QDoubleSpinBox | QSpinBox:
        return self._lengths.get(name) or self._counts.get(name) or self.form.name

    def _take_away(self) -> None:
        """Remove an own sheet, or give a shipped one its first measures back."""
        try:
            self.workspace.do(self.tr("Sheet removed"), remove_grid, self._grid)
        except SecretariatError as refused:
            complain(self.form.said, self.messages.sentence(refused), self)
            return
        self.done(self.DialogCode.Accepted.value)
        self.saved.emit(self._grid.id)
