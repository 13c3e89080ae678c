"""What a clerk does with every meeting in the window: plan it, invite, take answers, type the sheet back, settle."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.every_window import open_dialogs
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.lists_in.import_wizard import ImportWizard
from secretariat.desktop.meeting.agenda_item_dialog import AgendaItemDialog
from secretariat.desktop.meeting.attendance_step import AttendanceStep
from secretariat.desktop.meeting.dispatch_dialog import DispatchDialog
from secretariat.desktop.meeting.invite_step import InviteStep
from secretariat.desktop.meeting.meeting_dialog import MeetingDialog
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.meeting.outcome_dialog import OutcomeDialog
from secretariat.desktop.meeting.outcomes_step import OutcomesStep
from secretariat.desktop.meeting.papers_step import PapersStep
from secretariat.desktop.meeting.prepare_step import PrepareStep
from secretariat.desktop.meeting.replies_step import RepliesStep
from stories.first_day import chosen, in_front
from stories.window_clerk import (
    WindowClerk,
    click,
    click_named,
    click_row,
    complete,
    confirm,
    fill_in,
    lines_of,
    pick,
    press,
    said_by,
    wait,
    write,
)

Item = tuple[str, str, str]
"""Kind, title and beginning of an item of the agenda."""


def read_list(clerk: WindowClerk, source: Path, committee: str) -> None:
    """Read the list of members in three steps."""
    clerk.window.form.actionReadList.trigger()
    wizard = in_front(ImportWizard)
    with chosen(source):
        wizard.file_page.form.choose.click()
    wait(lambda: not wizard.progress.is_busy and wizard.file_page.form.sheet.count() > 0)
    if wizard.file_page.form.committee.currentText() != committee:  # proposed where the file tells it
        QTest.keyClicks(wizard.file_page.form.committee, committee)
    wait(wizard.form.forward.isEnabled)
    for _ in range(2):
        click(wizard.form.forward)
        wait(lambda: not wizard.progress.is_busy)
    clerk.picture("einlesen", wizard)
    click(wizard.form.finish)


def plan(clerk: WindowClerk, committee: str, day: str, *, says: str = "", **typed: str) -> MeetingPage:
    """Plan a meeting by the menu; `says` must stand below the day before it is kept."""
    clerk.committee(committee)
    clerk.window.form.actionNewMeeting.trigger()
    dialog = in_front(MeetingDialog)
    fill_in(dialog, {"start": "14:00", "end": "16:30", **typed, "date": day})
    assert says in dialog.form.deadlines.text(), dialog.form.deadlines.text()
    confirm(dialog)
    wait(lambda: dialog not in open_dialogs())
    page = clerk.desk.page()
    assert isinstance(page, MeetingPage), said_by(dialog)
    return page


def prepare(clerk: WindowClerk, chair: str, recorder: str, *items: Item) -> PrepareStep:
    """Say who leads and writes, and put items on the agenda."""
    step = clerk.step(PrepareStep)
    pick(step.form.chair, chair)
    pick(step.form.minuteTaker, recorder)
    for kind, title, start in items:
        click(step.form.addItem)
        complete(AgendaItemDialog, {"kind": kind, "title": title, "start": start})
    return step


def invite(clerk: WindowClerk, received: str, count: int, way: str = "Post") -> dict[str, Path]:
    """Make the letters and book that they left the house; on which day they count as received is said before."""
    step = clerk.step(InviteStep)
    files: dict[str, Path] = {}
    with clerk.into(files):
        step.form.makeLetters.click()
    wait(step.form.bookDispatch.isEnabled)
    assert sum("Einladung" in name for name in files) >= count, sorted(files)[-3:]
    click(step.form.bookDispatch)
    dialog = in_front(DispatchDialog)
    write(dialog.form.initials, "KO")
    assert f"{way}: {received}" in dialog.form.receipts.text(), dialog.form.receipts.text()
    confirm(dialog)
    wait(lambda: dialog not in open_dialogs())
    assert step.form.advice.text() == f"{count} versandt", step.form.advice.text()
    return files


def answers(clerk: WindowClerk, declined: Sequence[str] = ()) -> RepliesStep:
    """Work down the list of replies with one key a row."""
    step = clerk.step(RepliesStep)
    click_row(step.list, 0)
    names = [line[1] for line in lines_of(step.list)]
    press(step.list, "".join("a" if name.startswith(tuple(declined)) and declined else "z" for name in names))
    return step


def call_in(clerk: WindowClerk, member: str) -> str:
    """Call in whose turn it is, send her letter and take her yes; return her name."""
    step = clerk.step(RepliesStep)
    click_named(step.list, member)
    click(step.form.callIn)
    (line,) = (one for one in lines_of(step.list) if one[1].startswith(member))
    deputy = line[3].removeprefix("angefragt: ")
    invite_step = clerk.step(InviteStep)
    files: dict[str, Path] = {}
    with clerk.into(files):
        invite_step.form.makeLetters.click()
    wait(invite_step.form.bookDispatch.isEnabled)
    click(invite_step.form.bookDispatch)
    complete(DispatchDialog, {"initials": "KO"})
    step = clerk.step(RepliesStep)
    given, _, family = deputy.partition(" ")
    click_named(step.list, f"{family}, {given}")
    press(step.list, "z")
    return deputy


def state(clerk: WindowClerk, word: str) -> None:
    """Let the meeting in front come into another state, in step 1."""
    step = clerk.step(PrepareStep)
    pick(step.form.state, word)
    assert step.form.state.currentText() == word, said_by(step)


def hold(clerk: WindowClerk, day: str, missing: Sequence[str] = (), **marks: str) -> AttendanceStep:
    """Hold the meeting: it runs, the sheet is typed back with one key a row, whoever has no mark stayed away."""
    clerk.on(day, "17:00")
    state(clerk, "läuft")
    step = clerk.step(AttendanceStep)
    if step.form.numberSheet.isVisible():
        click(step.form.numberSheet)
    for line in lines_of(step.list):
        family = line[1].partition(",")[0]
        if family in missing:
            continue
        click_named(step.list, line[1])
        press(step.list, marks.get(family.replace("-", "_"), "a")[0])
        if marks.get(family, "").startswith("t"):
            write(step.form.arrived, marks[family][1:])
            QTest.keyClick(step.form.arrived, Qt.Key.Key_Return)
            QTest.keyClick(step.form.left, Qt.Key.Key_Return)
    if step.form.settle.isVisible():
        click(step.form.settle)
    return step


def outcome(clerk: WindowClerk, **typed: str | bool) -> tuple[str, ...]:
    """Take a resolution or recommendation down, and return its line."""
    step = clerk.step(OutcomesStep)
    click(step.form.add)
    complete(OutcomeDialog, typed)
    return lines_of(step.list)[-1]


def minutes_step(clerk: WindowClerk, says: str, **typed: str | bool) -> None:
    """Take the minutes one step on by the button that says so."""
    panel = clerk.step(OutcomesStep).minutes
    assert says in panel.form.advance.text().replace("&", ""), panel.form.advance.text()
    click(panel.form.advance)
    complete(FactDialog, typed)


def settle_minutes(clerk: WindowClerk, signed: str, sent: str) -> None:
    """Draft, sign and send the minutes."""
    minutes_step(clerk, "Entwurf", drafted_on=signed)
    minutes_step(clerk, "Unterschriften", signed_by_chair_on=signed, signed_by_recorder_on=signed)
    minutes_step(clerk, "Versand", sent_on=sent)


def make_minutes(clerk: WindowClerk) -> dict[str, Path]:
    """Make the paper of the minutes."""
    step = clerk.step(OutcomesStep)
    files: dict[str, Path] = {}
    with clerk.into(files):
        step.minutes.form.makeMinutes.click()
    return files


def make_papers(clerk: WindowClerk, only: str = "") -> dict[str, Path]:
    """Make all papers of step 5, or the one whose name begins so."""
    step = clerk.step(PapersStep)
    if only:
        click(step.form.tickNone)
        kinds = step.form.kinds
        texts = [kinds.item(place).text() for place in range(kinds.count())]
        place = next(place for place, text in enumerate(texts) if text.startswith(only))
        kinds.setCurrentRow(place)
        QTest.keyClick(kinds, Qt.Key.Key_Space)
    else:
        click(step.form.tickAll)
    files: dict[str, Path] = {}
    with clerk.into(files):
        step.form.create.click()
    return files
