"""What the year in Gera sends and gets back: returned letters, a supplement, drafts, dates, reports, OParl."""

from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import NamedTuple

from icalendar import Calendar
from PySide6.QtWidgets import QMessageBox

from desktop.every_window import open_dialogs
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.dialogs.note_dialog import NoteDialog
from secretariat.desktop.meeting.dispatch_dialog import DispatchDialog
from secretariat.desktop.meeting.invite_step import InviteStep
from secretariat.desktop.meeting.returned_dialog import ReturnedDialog
from secretariat.desktop.meeting.supplements_dialog import SupplementsDialog
from stories.clerk import words_of
from stories.first_day import chosen, in_front
from stories.gera_founding import GERA, MEMBERS
from stories.window_clerk import (
    WindowClerk,
    click,
    click_named,
    close_boxes,
    complete,
    lines_of,
    said_by,
    wait,
)


class Entry(NamedTuple):
    """What other programs know a meeting by: its name, how often it was told anew, the day and zone it begins in."""

    uid: str
    sequence: int
    begins: str


def write_anew(clerk: WindowClerk, name: str) -> None:
    """Book that a letter came back, check the address as it is said, and send the same invitation once more."""
    step = clerk.step(InviteStep)
    click_named(step.list, name)
    step.invitation_menu.fill()
    step.invitation_menu.returned.trigger()
    complete(NoteDialog, {"text": "unbekannt verzogen"})
    clerk.menu("returned")
    returned = in_front(ReturnedDialog)
    (line,) = (returned.form.lines.item(place).text() for place in range(returned.form.lines.count()))
    assert name in line, line
    assert "wartet" in line, line
    assert "unbekannt verzogen" in returned.form.said.text(), returned.form.said.text()
    click(returned.again)
    clerk.picture("ruecklauf", returned)
    returned.close()
    files: dict[str, Path] = {}
    with clerk.into(files):
        step.form.makeLetters.click()
    wait(step.form.bookDispatch.isEnabled)
    click(step.form.bookDispatch)
    complete(DispatchDialog, {"initials": "KO"})
    wait(lambda: not any(isinstance(one, DispatchDialog) for one in open_dialogs()))
    assert step.form.advice.text() == f"{2 * MEMBERS} versandt", step.form.advice.text()


def tell_later(clerk: WindowClerk, text: str) -> None:
    """Say differently what the invitations said: a supplement to everybody, and its dispatch."""
    step = clerk.step(InviteStep)
    step.invitation_menu.fill()
    step.invitation_menu.supplement.trigger()
    files: dict[str, Path] = {}
    with clerk.into(files):
        complete(NoteDialog, {"text": text})
    assert len(files) == 2 * MEMBERS, sorted(files)
    assert text in words_of(min(files.values()))
    clerk.menu("supplements")
    told = in_front(SupplementsDialog)
    for sent in (0, 2 * MEMBERS):
        line = told.form.lines.item(0).text()
        assert f"{2 * MEMBERS} Briefe, davon {sent} versandt" in line, line
        if not sent:
            click(told.dispatch)
            complete(DispatchDialog, {"initials": "KO"})
    clerk.picture("nachtrag", told)
    told.close()


def calendar_entry(clerk: WindowClerk) -> Entry:
    """Write the meeting in front as a calendar entry, and read it as another program would."""
    step, target = clerk.step(InviteStep), clerk.fresh_folder() / "Termin.ics"
    with chosen(target):
        step.mails.form.makeCalendar.click()
    return entry_in(target.read_bytes())


def entry_in(content: bytes) -> Entry:
    """Return the one meeting of a calendar file."""
    (found,) = Calendar.from_ical(content.decode()).walk("VEVENT")
    return Entry(str(found["UID"]), int(str(found["SEQUENCE"])), f"{found.decoded('DTSTART')}")


def drafts(clerk: WindowClerk) -> list[EmailMessage]:
    """Write drafts for everybody who has an address, and read them as a mail program would."""
    step = clerk.step(InviteStep)
    click(step.mails.form.makeMails)
    folder = clerk.fresh_folder()
    with chosen(folder):
        complete(FactDialog, {"everybody": True})
    wait(lambda: step.mails.form.makeMails.isEnabled() and any(folder.glob("*.eml")))
    assert not said_by(step), said_by(step)
    read = [message_from_bytes(path.read_bytes(), policy=policy.default) for path in folder.glob("*.eml")]
    return [one for one in read if isinstance(one, EmailMessage)]


def read_drafts(messages: list[EmailMessage], entry: Entry) -> None:
    """Look at each: unsent, to one person alone, with her letter and the meeting under its old name."""
    receivers = {str(one["To"].addresses[0].addr_spec) for one in messages}
    assert len(receivers) == len(messages) == 2 * MEMBERS, receivers
    for one in messages:
        assert (one["X-Unsent"], len(one["To"].addresses), one["Cc"], one["Bcc"]) == ("1", 1, None, None)
        attached = {str(part.get_filename()).rpartition(".")[2]: part for part in one.iter_attachments()}
        assert attached.keys() == {"docx", "ics"}, attached
        assert entry_in(attached["ics"].get_content().encode()) == entry


def report(clerk: WindowClerk, words: str) -> None:
    """Note what the delegate brought from the superior body."""
    page = clerk.committee(GERA, "Entsendungen")
    click(page.delegations.form.report)
    complete(FactDialog, {"held_on": "05.10.2026", "attended_by_id": "Ina Große-Wilde", "report": words})
    assert lines_of(page.delegations.list)[0][-1] == "1", lines_of(page.delegations.list)


def hand_on(clerk: WindowClerk) -> None:
    """Write all committees for a council information system, and read them into a register of its own."""
    target = clerk.folder / "Gremien.json"
    with chosen(target):
        clerk.window.form.actionOparlWrite.trigger()
    (told,) = close_boxes()
    assert "weil OParl dafür keine Worte hat: Rückmeldung," in told, told
    clerk.register = clerk.folder / "Ratsinformation.sqlite"
    clerk.new_register()
    with chosen(target):
        clerk.window.form.actionOparlRead.trigger()
    clerk.picture("oparl", in_front(FactDialog))
    complete(FactDialog, {"federal_state": "Thüringen"})
    box = in_front(QMessageBox)
    assert "Schon bekannt: 0." in box.text(), box.text()
    assert "•" not in box.text(), box.text()  # nothing was left behind
    close_boxes()
    page = clerk.committee(GERA, "Sitze")
    assert len(lines_of(page.seats.list)) == MEMBERS, lines_of(page.seats.list)
