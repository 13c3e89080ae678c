"""Every message box of the program, by its name: what brings it up over the window with the example."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QLineEdit

from desktop.every_window import open_dialogs, settle, until
from desktop.needs_windows import ask_to_erase_need, ask_to_withdraw
from making import SINCE
from sample_lists import LISTS
from secretariat import clock
from secretariat.desktop.desk import Desk
from secretariat.desktop.draft_offer import DraftOffer
from secretariat.desktop.lists_in.import_result_page import SKIP
from secretariat.desktop.lists_in.import_wizard import ImportWizard
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting.invite_step import InviteStep
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.meeting.prepare_step import PrepareStep
from secretariat.desktop.meeting.replies_step import RepliesStep
from secretariat.desktop.people.anonymise_dialog import AnonymiseDialog
from secretariat.desktop.people.people_page import PeoplePage
from secretariat.desktop.people.person_dialog import PersonDialog
from secretariat.desktop.register.restore_dialog import RestoreDialog
from secretariat.desktop.today_page import TodayPage
from secretariat.desktop.widgets.done_box import DoneBox
from secretariat.domain.errors import StorageTroubleError
from secretariat.domain.meetings import Meeting, MeetingState
from secretariat.domain.needs import AccessNeed, Consent, ConsentForm, ConsentPurpose
from secretariat.domain.people import Person
from secretariat.drafts import Draft, Drafts
from secretariat.services.committee.committees import change_committee, find_committee
from secretariat.services.people.people import add_person
from secretariat.services.register.lock_watch import LockWatch
from secretariat.services.workplace import Writing, open_workplace
from secretariat.storage.lock import STALE_AFTER, StaleWatch, lock_file

KEPT_AT = datetime(2026, 9, 19, 8, 15).astimezone()
HOLDER = {"token": "0" * 32, "user": "meier", "pc": "PC-17", "process": 4711, "program": "Secretariat"}
HOLDER |= {"version": "0", "start": "2026-11-22T10:00:00+00:00", "beat": 3}

Kind = TypeVar("Kind")


def say_refusal(window: MainWindow) -> None:
    """Bring up what says why something was refused."""
    page = desk_of(window).page()
    assert page is not None
    page.tell(StorageTroubleError("storage.disk_full"))


def say_done(window: MainWindow) -> None:
    """Bring up what is said when files lie in a folder."""
    DoneBox("Liste der Mitglieder", "Die Liste liegt im Ordner.", Path(), window).open()


def leave_unsaved(window: MainWindow) -> None:
    """Type into a new person and give up."""
    page = gone_to(window, "people", PeoplePage)
    page.edit("")
    dialog = next(dialog for dialog in open_dialogs() if isinstance(dialog, PersonDialog))
    dialog.findChildren(QLineEdit)[0].setText("Uhl")
    dialog.reject()


def read_and_leave(window: MainWindow) -> None:
    """Read a list, and give up when something is decided."""
    *_, wizard = steps_of_the_wizard(window)
    leave_undecided(wizard)


def leave_undecided(wizard: ImportWizard) -> None:
    """Decide about a row of a list, and give up."""
    page = wizard.result_page
    page.list.selectRow(0)
    page.form.decision.setCurrentIndex(page.form.decision.findData(SKIP))
    page.form.decision.activated.emit(page.form.decision.currentIndex())
    until(lambda: not wizard.progress.is_busy)
    wizard.reject()


def steps_of_the_wizard(window: MainWindow) -> Iterator[ImportWizard]:
    """Read a list, and give the wizard at each of its steps."""
    window.form.actionReadList.trigger()
    settle()
    wizard = next(dialog for dialog in open_dialogs() if isinstance(dialog, ImportWizard))
    wizard.read_file(LISTS / "lsp_verteiler.xlsx")
    wizard.file_page.form.committee.setCurrentText("LSP")
    for step in range(3):
        if step:
            wizard.form.forward.click()
        until(lambda: not wizard.progress.is_busy)
        assert wizard.step == step
        yield wizard


def offer_sender(window: MainWindow) -> None:
    """Take a list in for a committee that has nobody to send its letters."""

    def forget_sender(writing: Writing) -> str:
        committee = find_committee(writing, "LSP")
        change_committee(writing, replace(committee, sender_profile_id=None))
        return committee.id

    *_, wizard = steps_of_the_wizard(window)
    workspace = desk_of(window).workspace
    workspace.do("Ohne Absender", forget_sender)
    wizard.imported.emit(workspace.look(lambda reading: find_committee(reading, "LSP").id))
    workspace.undo()
    wizard.done(0)


def offer_drafts(window: MainWindow) -> None:
    """Open a register over which a program ended while something was typed."""
    folder = desk_of(window).workspace.workplace.path.parent / "Entwürfe"
    drafts = Drafts(folder, "0" * 32)
    drafts.keep(Draft("key", "Anna Brandt", "people", KEPT_AT, {"notes": "Ruft am Montag an"}))
    DraftOffer(desk_of(window), drafts).ask()


def say_draft_gone(window: MainWindow) -> None:
    """Go on typing about somebody who is no longer in the register."""
    drafts = Drafts(desk_of(window).workspace.workplace.path.parent / "Entwürfe", "0" * 32)
    drafts.keep(Draft("key", "Anna Brandt", "people", KEPT_AT, {"notes": "Ruft am Montag an"}))
    DraftOffer(desk_of(window), drafts).go_on()


def ask_to_erase(window: MainWindow) -> None:
    """Let something reach the end of its period, and ask for it to be deleted."""

    def fall_due(writing: Writing) -> None:
        person, meeting = writing.all(Person)[0], writing.all(Meeting)[0]
        purpose, form = ConsentPurpose.ACCESS_NEEDS, ConsentForm.REPLY_FORM
        consent = Consent(person_id=person.id, purpose=purpose, given_on=SINCE, form=form)
        need = AccessNeed(
            person_id=person.id,
            meeting_id=meeting.id,
            kind="Rampe",
            consent_id=consent.id,
            recorded_on=SINCE,
            delete_on=clock.today(),
        )
        writing.add(consent, need)

    desk_of(window).workspace.do("Bedarf", fall_due)
    gone_to(window, "today", TodayPage).erase_button.click()


def ask_to_anonymise(window: MainWindow) -> None:
    """Ask for the data of somebody to go who was never a member."""
    page = gone_to(window, "people", PeoplePage)
    guest = Person(family_name="Uhl")
    page.workspace.do("Gast", add_person, guest)
    dialog = AnonymiseDialog(page.workspace, page.messages, guest.id, window)
    dialog.open()
    dialog.form.anonymise.click()


def ask_to_call_off(window: MainWindow) -> None:
    """Invite to a meeting, keep an answer, and choose that it falls out."""
    invite = gone_to(window, "meeting:LSP-4#2", MeetingPage).current_step()
    assert isinstance(invite, InviteStep)
    invite.form.invite.click()
    replies = gone_to(window, "meeting:LSP-4#3", MeetingPage).current_step()
    assert isinstance(replies, RepliesStep)
    replies.list.selectRow(0)
    replies.list.key_typed.emit("z")
    page = gone_to(window, "meeting:LSP-4#1", MeetingPage)
    step = page.current_step()
    assert isinstance(step, PrepareStep)
    step.form.state.setCurrentIndex(step.form.state.findData(str(MeetingState.CANCELLED)))
    step.form.state.activated.emit(step.form.state.currentIndex())


def ask_to_remove_meeting(window: MainWindow) -> None:
    """Ask for a meeting to go that was planned by mistake."""
    page = gone_to(window, "meeting:LSP-4#1", MeetingPage)
    next(one for one in page.actions() if one.objectName() == "removeMeeting").trigger()


def ask_to_restore(window: MainWindow) -> None:
    """Choose a safety copy, and ask for it."""
    make_copies(window)
    window.form.actionRestore.trigger()
    dialog = next(dialog for dialog in open_dialogs() if isinstance(dialog, RestoreDialog))
    until(dialog.form.bringBack.isEnabled)
    dialog.form.bringBack.click()


def say_damaged(window: MainWindow) -> None:
    """Open a damaged register that has copies."""
    window.rescue.refuse(
        StorageTroubleError("register.damaged"), desk_of(window).workspace.workplace.path, make_copies(window)
    )


def ask_to_take_over(window: MainWindow) -> None:
    """Read a register whose holder gives no sign any more."""
    watch_held(window)
    window.rescue.look_at_lock()


def ask_to_work(window: MainWindow) -> None:
    """Read a register whose holder has left it."""
    lock_file(watch_held(window)).unlink()
    window.rescue.look_at_lock()


QUESTIONS: dict[str, tuple[Callable[[MainWindow], None], ...]] = {
    "refused": (say_refusal,),
    "done": (say_done,),
    "unsaved": (leave_unsaved,),
    "undecided": (read_and_leave,),
    "offerSender": (offer_sender,),
    "draftOffer": (offer_drafts,),
    "draftGone": (say_draft_gone,),
    "askErase": (ask_to_erase,),
    "askEraseNeed": (ask_to_erase_need,),
    "askWithdraw": (ask_to_withdraw,),
    "askAnonymise": (ask_to_anonymise,),
    "askCallOff": (ask_to_call_off,),
    "askRemoveMeeting": (ask_to_remove_meeting,),
    "askRestore": (ask_to_restore,),
    "damaged": (say_damaged,),
    "askTakeOver": (ask_to_take_over, ask_to_work),
}
"""For each name of a box what brings it up; a new one in the source needs its line here."""


def desk_of(window: MainWindow) -> Desk:
    """Return what shows the open register."""
    assert window.desk is not None
    return window.desk


def gone_to(window: MainWindow, place: str, kind: type[Kind]) -> Kind:
    """Go to a place and return its page."""
    desk_of(window).go_to(place)
    settle()
    page = desk_of(window).page()
    assert isinstance(page, kind)
    return page


def make_copies(window: MainWindow) -> tuple[Path, ...]:
    """Make safety copies now, and return where they lie."""
    safety = window._safety
    assert safety is not None
    safety.before_import()
    return safety.places


def watch_held(window: MainWindow) -> Path:
    """Let the window look after a copy of its register that another computer holds; time passes at each look."""
    path = desk_of(window).workspace.workplace.path
    held = path.with_name("Gehalten.sqlite")
    held.write_bytes(path.read_bytes())
    lock_file(held).write_text(json.dumps(HOLDER), encoding="utf-8")
    workplace = open_workplace(held)
    window.rescue.watch(workplace)
    workplace.close()
    passing = count(0, STALE_AFTER + 1)
    window.rescue._lock = LockWatch(held, StaleWatch(held, clock=lambda: float(next(passing))))
    return held
