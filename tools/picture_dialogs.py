"""The dialogs that the manual shows, each opened over the example as a clerk would open it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from secretariat.desktop.accommodations_dialog import AccommodationsDialog
from secretariat.desktop.card_dialog import CardDialog
from secretariat.desktop.committee_page import CommitteePage
from secretariat.desktop.import_wizard import ImportWizard
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting_page import MeetingPage
from secretariat.desktop.outcomes_step import OutcomesStep
from secretariat.desktop.prepare_step import PrepareStep
from secretariat.desktop.restore_dialog import RestoreDialog
from secretariat.desktop.results_dialog import ResultsDialog
from secretariat.desktop.workshops_step import WorkshopsStep
from secretariat.desktop.year_plan_dialog import YearPlanDialog

LIST = Path(__file__).parents[1] / "tests" / "data" / "lists" / "gera_rsg.csv"
MEETING = "meeting:LSP-3"
OF_QUARTERS = "meeting:RSG ITP-4"
"""A meeting of the committee that meets each quarter."""
SAID = (
    ("statement", "Kleine Wohnungen fehlen überall."),
    ("proposal", "Der Kreis berät Bauherren."),
    ("question", "Wer trägt die Kosten des Umbaus?"),
)
PLACE_OF_COPY = "folder"
REST_MS, MOST_RESTS = 50, 200

Kind = TypeVar("Kind", bound=QWidget)


def read_list(window: MainWindow) -> QDialog:
    """Read a list of members as far as its columns."""
    window.form.actionReadList.trigger()
    wizard = in_front(ImportWizard)
    wizard.read_file(LIST)
    rest_until(lambda: not wizard.progress.is_busy and wizard.file_page.form.sheet.count() > 0)
    wizard.file_page.form.committee.setEditText("RSG ITP")
    rest_until(wizard.form.forward.isEnabled)
    wizard.form.forward.click()
    rest_until(lambda: not wizard.progress.is_busy)
    return wizard


def arrange(window: MainWindow) -> QDialog:
    """Open what must be arranged for the meeting; it names nobody."""
    step_of(window, 4, WorkshopsStep).form.accommodations.click()
    return in_front(AccommodationsDialog)


def print_cards(window: MainWindow) -> QDialog:
    """Open badges, signs and labels."""
    step_of(window, 4, WorkshopsStep).form.slips.click()
    return in_front(CardDialog)


def bring_back(window: MainWindow) -> QDialog:
    """Type what a workshop group brought back."""
    step_of(window, 7, OutcomesStep).form.results.click()
    dialog = in_front(ResultsDialog)
    for kind, text in SAID:
        getattr(dialog.form, kind).click()
        dialog.form.line.setText(text)
        dialog.form.line.returnPressed.emit()
    return dialog


def restore(window: MainWindow) -> QDialog:
    """Open the safety copies; in which folder this machine keeps them is nobody's business."""
    window.form.actionRestore.trigger()
    dialog = in_front(RestoreDialog)
    names = [column.name for column in dialog.copies.columns]
    dialog.view.setColumnHidden(names.index(PLACE_OF_COPY), True)  # noqa: FBT003 - Qt's own
    return dialog


def plan_year(window: MainWindow) -> QDialog:
    """Open the meetings proposed for the next year."""
    committee = step_of(window, 1, PrepareStep, OF_QUARTERS).folder.committee
    desk = window.desk
    page = desk.page() if desk is not None and desk.go_to(f"committee:{committee.id}") else None
    if not isinstance(page, CommitteePage):
        raise TypeError("no committee is in front")
    page.go_to_part(page.parts.index(page.cadence) + 1)
    rest_until(page.cadence.isVisible)
    page.cadence.form.yearPlan.click()
    return in_front(YearPlanDialog)


DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "liste-einlesen": read_list,
    "vorkehrungen": arrange,
    "schilder": print_cards,
    "ergebnisse": bring_back,
    "sicherungen": restore,
    "jahresplan": plan_year,
}
"""The picture of the manual, and what opens the dialog on it."""


def step_of(window: MainWindow, number: int, kind: type[Kind], meeting: str = MEETING) -> Kind:
    """Go to a step of a meeting."""
    desk = window.desk
    page = desk.page() if desk is not None and desk.go_to(f"{meeting}#{number}") else None
    step = page.current_step() if isinstance(page, MeetingPage) else None
    if not isinstance(step, kind):
        raise TypeError(f"step {number} is no {kind.__name__}")
    rest_until(step.isVisible)
    return step


def in_front(kind: type[Kind]) -> Kind:
    """Return the dialog that came up last."""
    rest_until(lambda: isinstance(QApplication.activeModalWidget(), kind))
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, kind):
        raise TypeError(f"{kind.__name__} is not in front")
    return dialog


def rest_until(condition: Callable[[], bool]) -> None:
    """Let the window and its workers go on until something is so, a rest at least."""
    for _ in range(MOST_RESTS):
        rest = QEventLoop()
        QTimer.singleShot(REST_MS, rest.quit)
        rest.exec()
        if condition():
            return
    raise RuntimeError("a dialog did not come to rest")
