"""Cards, signs and envelopes of a meeting: seen on their sheets before they are printed; later only what changed."""

from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from secretariat import clock
from secretariat.desktop.dialogs.field_binding import name_fields
from secretariat.desktop.forms.ui_card_dialog import Ui_CardDialog
from secretariat.desktop.messages import Messages
from secretariat.desktop.sheets.card_words import choice_name, format_name, paper_name
from secretariat.desktop.sheets.grid_dialog import GridDialog
from secretariat.desktop.sheets.letter_pages import LetterPages
from secretariat.desktop.sheets.pages_dialog import Leaving, PagesDialog
from secretariat.desktop.widgets.choice_box import chosen_id, offer
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import SecretariatError
from secretariat.domain.label_grids import cards_per_sheet
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.meeting_head import open_meeting
from secretariat.services.papers.card_choices import (
    FORMATS,
    HAS_LARGE_PRINT,
    KIND_OF,
    ON_GRIDS,
    CardPaper,
    PrintChoice,
    grids_for,
    offered_papers,
    usual_choice,
)
from secretariat.services.papers.card_sheets import Printout, printout, test_printout
from secretariat.services.papers.cards import note_printed

SHEET_ROW = 1
TENTHS = 10
"""Shifts are remembered in tenths of a millimetre."""


class CardDialog(PagesDialog):
    """Shows what would be printed for each choice. What was printed is noted for each person and group."""

    HELP = "schilder"

    def __init__(
        self,
        workspace: Workspace,
        messages: Messages,
        state: WindowState,
        folder: MeetingFolder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(messages, state, parent)
        self.workspace, self._folder = workspace, folder
        self._shown: Printout | None = None
        self.form = form = Ui_CardDialog()
        form.setupUi(self)
        pages = LetterPages(self.tr("Preview of the cards"), self)
        form.pagesPlace.addWidget(pages)
        self.begin(pages, form.said, form.rows)
        self.pages.shown.connect(self._say_facts)
        set_tab_order((form.down, self.pages, form.testPrint, form.savePdf))
        name_fields(self)
        offer(form.paper, [(paper, paper_name(paper)) for paper in offered_papers(folder)], None)
        form.paper.currentIndexChanged.connect(self._change_paper)
        form.sheet.currentIndexChanged.connect(self._change_sheet)
        for box in (form.large, form.mirrored, form.onlyChanged):
            box.toggled.connect(self._look)
        for number in (form.first, form.assistants, form.right, form.down):
            number.valueChanged.connect(self._look)
        form.measures.clicked.connect(self._edit_grid)
        form.testPrint.clicked.connect(self._print_test)
        form.savePdf.clicked.connect(self.save_all)
        form.print.clicked.connect(self.print_all)
        open_at(self, 170, 44)
        self._change_paper()

    @property
    def choice(self) -> PrintChoice:
        """What is chosen."""
        form, paper = self.form, self._paper
        sheet = chosen_id(form.sheet) or ""
        is_card = paper in ON_GRIDS
        return PrintChoice(
            paper=paper,
            grid=next((grid for grid in grids_for(self._folder, paper) if grid.id == sheet), None),
            format="" if is_card else sheet,
            large=form.large.isChecked() and paper in HAS_LARGE_PRINT,
            right=form.right.value(),
            down=form.down.value(),
            first=form.first.value() if is_card else 1,
            mirrored=form.mirrored.isChecked() and paper is CardPaper.SLIPS,
            only_changed=form.onlyChanged.isChecked() and paper in KIND_OF,
            assistants=form.assistants.value() if paper is CardPaper.BADGES else 0,
        )

    def leaving(self) -> Leaving | None:
        """Return what is chosen, None where nothing would be on a page."""
        return self._leaving(self._printout()) if self.form.print.isEnabled() else None

    @property
    def _paper(self) -> CardPaper:
        return CardPaper(chosen_id(self.form.paper) or CardPaper.BADGES)

    def _printout(self) -> Printout:
        return printout(self._folder, self.choice, clock.now())

    def _change_paper(self) -> None:
        """Offer the sheets of a kind of paper, as it was printed last."""
        form, paper = self.form, self._paper
        on_grids = paper in ON_GRIDS
        rows = ((form.first, on_grids), (form.assistants, paper is CardPaper.BADGES))
        for field, wanted in rows:
            form.fields.setRowVisible(field, wanted)
        form.fields.setRowVisible(form.large, paper in HAS_LARGE_PRINT)
        form.fields.setRowVisible(form.mirrored, paper is CardPaper.SLIPS)
        form.fields.setRowVisible(form.onlyChanged, paper in KIND_OF)
        form.measures.setVisible(on_grids)
        form.testPrint.setVisible(on_grids)
        with QSignalBlocker(form.large), QSignalBlocker(form.first), QSignalBlocker(form.onlyChanged):
            form.large.setChecked(False)
            form.first.setValue(1)
            usual = printout(self._folder, usual_choice(self._folder, paper), clock.now())
            form.onlyChanged.setChecked(0 < usual.changed < usual.of)
        self._offer_sheets()
        self._change_sheet()

    def _offer_sheets(self) -> None:
        """Fill the list of sheets or formats, the one used last in front."""
        form, paper = self.form, self._paper
        usual = usual_choice(self._folder, paper)
        sheets = [(grid.id, grid.name) for grid in grids_for(self._folder, paper)]
        sheets = sheets or [(one, format_name(one)) for one in FORMATS.get(paper, ())]
        known = self.state.text(f"cards/{paper}/sheet")
        first = usual.grid.id if usual.grid else usual.format
        with QSignalBlocker(form.sheet):
            offer(form.sheet, sheets, known if any(known == id_ for id_, _ in sheets) else first)
        form.fields.setRowVisible(SHEET_ROW, bool(sheets))
        self._recall_shift()

    def _change_sheet(self) -> None:
        self.state.keep_text(f"cards/{self._paper}/sheet", chosen_id(self.form.sheet) or "")
        grid = self.choice.grid
        self.form.first.setMaximum(cards_per_sheet(grid) if grid else 1)
        self._look()

    def _look(self) -> None:
        """Show the pages of the choice, and say how many there are and what changed."""
        form, wanted = self.form, self._printout()
        has_pages = wanted.count > 0
        form.onlyChanged.setText(self.tr("Only what &changed ({count})").format(count=self._changed()))
        form.onlyChanged.setEnabled(self._was_printed())
        form.print.setEnabled(has_pages)
        form.savePdf.setEnabled(has_pages)
        text = "\n\n".join(card.content for card in wanted.cards)
        self._shown = wanted
        self.pages.show_pages(wanted.paint if has_pages else None, text)

    def _say_facts(self) -> None:
        if self._shown is not None:
            self.form.facts.setText("\n".join(self._facts(self._shown)))

    def _facts(self, wanted: Printout) -> list[str]:
        sheets = self.tr("%n sheet(s)", "", self.pages.count if wanted.count else 0)
        of_groups = self._paper is CardPaper.WALL_LIST
        text = self.tr("{count} of {of} groups, {sheets}") if of_groups else self.tr("{count} of {of} people, {sheets}")
        facts = [text.format(count=len(wanted.cards), of=wanted.of, sheets=sheets)]
        if not wanted.of:
            facts = [sheets]
        if wanted.needless:
            facts.append(self.tr("%n printed card(s) belong to people who do not come any more.", "", wanted.needless))
        if wanted.left_out:
            facts.append(self.tr("%n address(es) missing:", "", len(wanted.left_out)))
            facts += [f"⚠ {self.messages.finding(finding)}" for finding in wanted.left_out]
        return facts

    def _changed(self) -> int:
        paper = self._paper
        return printout(self._folder, usual_choice(self._folder, paper), clock.now()).changed if paper in KIND_OF else 0

    def _was_printed(self) -> bool:
        kind = KIND_OF.get(self._paper)
        return any(card.kind is kind for card in self._folder.printed_cards)

    def _print_test(self) -> None:
        self.ask_printer(self._leaving(test_printout(self.choice)))

    def _leaving(self, wanted: Printout) -> Leaving:
        choice = self.choice
        left = partial(self._remember, choice, wanted)
        return Leaving(wanted, wanted.paint, choice_name(choice), wanted.sheets, left)

    def _remember(self, choice: PrintChoice, wanted: Printout, printer: str) -> None:
        """Remember what was printed, and how it was moved on this printer."""
        if printer:
            self._keep_shift(choice, printer)
        self._note(choice.paper, wanted)

    def _note(self, paper: CardPaper, wanted: Printout) -> None:
        """Note what the cards of these people and the pages of these groups say now; a test print concerns nobody."""
        kind = KIND_OF.get(paper)
        if kind is None or not wanted.cards or self.workspace.read_only:
            return
        meeting_id = self._folder.meeting.id
        try:
            self.workspace.do(self.tr("Cards printed"), note_printed, meeting_id, kind, wanted.cards, clock.now())
        except SecretariatError as refused:
            self.messages.tell(refused, self)
            return
        self._refresh()

    def _refresh(self) -> None:
        self._folder = self.workspace.look(open_meeting, self._folder.meeting.id).folder
        with QSignalBlocker(self.form.onlyChanged):
            self.form.onlyChanged.setChecked(False)
        self._look()

    def _edit_grid(self) -> None:
        grid = self.choice.grid
        if grid is not None:
            dialog = GridDialog(self.workspace, self.messages, grid, self)
            dialog.saved.connect(self._take_grid)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _take_grid(self, id_: str) -> None:
        """Show the sheet that was kept."""
        self._folder = self.workspace.look(open_meeting, self._folder.meeting.id).folder
        self.state.keep_text(f"cards/{self._paper}/sheet", id_)
        self._offer_sheets()
        self._change_sheet()

    def _recall_shift(self) -> None:
        """Take the shift that this kind of paper had on the printer it was printed on last."""
        printer = self.state.text(f"printer/{self._paper}")
        for box, name in ((self.form.right, "right"), (self.form.down, "down")):
            known = self.state.text(_shift_key(self._paper, printer, name))
            with QSignalBlocker(box):
                box.setValue(int(known) / TENTHS if known.removeprefix("-").isdecimal() else 0.0)

    def _keep_shift(self, choice: PrintChoice, printer: str) -> None:
        for millimetres, name in ((choice.right, "right"), (choice.down, "down")):
            self.state.keep_text(_shift_key(choice.paper, printer, name), str(round(millimetres * TENTHS)))


def _shift_key(paper: CardPaper, printer: str, name: str) -> str:
    return f"cards/{paper}/{printer}/{name}"
