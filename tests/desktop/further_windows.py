"""The windows to which no button with an ellipsis leads in the example, and the walk through all there are."""

from collections.abc import Callable, Iterator
from datetime import datetime

from PySide6.QtWidgets import QDialog

from desktop.every_window import Sight, dialogs, open_dialogs, pages, settle, tabs_of
from desktop.needs_windows import NEEDS_WINDOWS, show_house_sheet
from desktop.questions import QUESTIONS, leave_undecided, make_copies, steps_of_the_wizard
from secretariat.desktop.board.workshops_step import WorkshopsStep
from secretariat.desktop.dialogs.note_dialog import NoteDialog
from secretariat.desktop.error_report import ErrorDialog
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting.dispatch_dialog import DispatchDialog
from secretariat.desktop.meeting.invitation_menu import InvitationMenu
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.meeting.prepare_step import PrepareStep
from secretariat.desktop.meeting.replies_step import RepliesStep
from secretariat.desktop.sheets.card_dialog import CardDialog
from secretariat.desktop.sheets.grid_dialog import GridDialog
from secretariat.desktop.sheets.preview import SheetPreview
from secretariat.domain.label_grids import BADGE_GRIDS
from secretariat.services.meeting.gathering import MeetingFolder, gather_meeting
from secretariat.services.meeting.meetings import find_meeting
from secretariat.services.papers.papers import sheets
from secretariat.services.workplace import Reading

MEETING = "LSP-3"
NOW = datetime(2026, 9, 19, 8, 15).astimezone()


def everything(window: MainWindow) -> Iterator[Sight]:
    """Show all there is: pages, dialogs, and last the page without a register."""
    yield from pages(window)
    yield from every_dialog(window)
    window.leave()
    settle()
    yield Sight("welcome", window.welcome)


def every_dialog(window: MainWindow) -> Iterator[Sight]:
    """Show the dialogs that buttons open, then those that stand in a menu, need a file, or ask."""
    yield from dialogs(window)
    openers: tuple[Callable[[MainWindow], object], ...] = (
        lambda frame: frame.form.actionShortcuts.trigger(),
        lambda frame: frame.form.actionAbout.trigger(),
        show_manual,
        show_error,
        show_copies,
        show_dispatch,
        show_note,
        show_supplement,
        show_move,
        show_reading_of_replies,
        show_preview,
        show_cards,
        show_wishes,
        show_grid,
        *NEEDS_WINDOWS,
        show_house_sheet,
        *(ask for name, ways in QUESTIONS.items() if name != "undecided" for ask in ways),
    )
    for show in openers:
        show(window)
        yield from shown(window)
    yield from wizard_and_its_question(window)


def shown(window: MainWindow) -> Iterator[Sight]:
    """Yield what stands over all others, then close everything."""
    settle()
    over_all = [one for one in open_dialogs() if not any(above.isVisible() for above in one.findChildren(QDialog))]
    for dialog in over_all:
        yield from tabs_of(dialog, f"{type(dialog).__name__} {dialog.objectName()}")
        dialog.done(0)
    manual = window.beside.manual
    if manual is not None and manual.isVisible():
        yield Sight("ManualWindow", manual)
        manual.close()
    settle()
    for dialog in open_dialogs():
        dialog.done(0)
    settle()


def show_manual(window: MainWindow) -> None:
    """Open the manual."""
    window.beside.show_manual(None)


def show_error(window: MainWindow) -> None:
    """Open what an error of the program brings."""
    ErrorDialog("Secretariat 1.0\nPython 3.13", window).open()


def show_copies(window: MainWindow) -> None:
    """Open the safety copies where there are some."""
    make_copies(window)
    window.form.actionRestore.trigger()


def show_dispatch(window: MainWindow) -> None:
    """Open the booking of the dispatch, which waits for letters."""
    page = meeting_page(window)
    DispatchDialog(page.workspace, page.messages, page.state, folder_of(window), window).open()


def show_note(window: MainWindow) -> None:
    """Open what is asked about a letter that came back."""
    NoteDialog("Rücklauf", "Brief Nr. 3", lambda _: None, meeting_page(window).messages, window).open()


def show_supplement(window: MainWindow) -> None:
    """Open what a supplement says."""
    step = meeting_page(window, 2).current_step()
    menu = step.findChild(InvitationMenu)
    assert isinstance(menu, InvitationMenu)
    menu.supplement.trigger()


def show_move(window: MainWindow) -> None:
    """Open the moving of a meeting, which takes place on another day."""
    step = meeting_page(window).current_step()
    assert isinstance(step, PrepareStep)
    step.ask_move("")


def show_reading_of_replies(window: MainWindow) -> None:
    """Open the reading of answers from a list."""
    step = meeting_page(window, 3).current_step()
    assert isinstance(step, RepliesStep)
    step.read_list()


def show_preview(window: MainWindow) -> None:
    """Open the preview of a sheet that is printed."""
    page = meeting_page(window)
    SheetPreview(sheets(folder_of(window), NOW)[0], "Unterschriftenliste", page.messages, page.state, window).open()


def show_cards(window: MainWindow) -> None:
    """Open the choice of badges, signs and labels."""
    page = meeting_page(window)
    CardDialog(page.workspace, page.messages, page.state, folder_of(window), window).open()


def show_wishes(window: MainWindow) -> None:
    """Open the wishes of somebody who answered."""
    step = meeting_page(window, 4).current_step()
    assert isinstance(step, WorkshopsStep)
    step.board.go_to(next(one.id for one in step.content.people.values() if one.reply_id))
    step.errands.ask_wishes()


def show_grid(window: MainWindow) -> None:
    """Open the measures of a sheet of badges."""
    page = meeting_page(window)
    GridDialog(page.workspace, page.messages, BADGE_GRIDS[0], window).open()


def wizard_and_its_question(window: MainWindow) -> Iterator[Sight]:
    """Show each step of the wizard, then the question of a clerk who gives up."""
    for step, wizard in enumerate(steps_of_the_wizard(window)):
        yield Sight(f"ImportWizard {step + 1}", wizard)
    leave_undecided(wizard)
    yield from shown(window)


def meeting_page(window: MainWindow, step: int = 1) -> MeetingPage:
    """Go to a step of the meeting of the example that has everything."""
    assert window.desk is not None
    window.desk.go_to(f"meeting:{MEETING}#{step}")
    settle()
    page = window.desk.page()
    assert isinstance(page, MeetingPage)
    return page


def folder_of(window: MainWindow) -> MeetingFolder:
    """Return all about that meeting."""
    assert window.desk is not None

    def gathered(reading: Reading) -> MeetingFolder:
        return gather_meeting(reading, *find_meeting(reading, MEETING))

    return window.desk.workspace.look(gathered)
