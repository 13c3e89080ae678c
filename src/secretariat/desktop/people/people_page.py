"""„Personen“: everybody of the register, with seats, letter and telephone; added, changed, trashed, merged here."""

from collections.abc import Sequence
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from secretariat import clock
from secretariat.deferred import deferred
from secretariat.desktop.messages import Messages
from secretariat.desktop.people.list_with_trash import ListWithTrash
from secretariat.desktop.reopening import drafted
from secretariat.desktop.widgets.paged_rows import PagedRows
from secretariat.desktop.widgets.record_words import facts, framed, heading, lines, link, part
from secretariat.desktop.widgets.rows_model import ListColumn
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.formatting import keep_together, short_date
from secretariat.domain.people import LetterStyle, PreferredChannel
from secretariat.services.choice_words import choice_word
from secretariat.services.people.people_lists import (
    ListedPerson,
    PeopleList,
    email_addresses,
    listed_people,
    people_list,
)

if TYPE_CHECKING:
    from secretariat.desktop.needs import needs_dialog
    from secretariat.desktop.people import (
        anonymise_dialog,
        duplicates_dialog,
        letter_preview,
        person_dialog,
        subject_access_errand,
    )
    from secretariat.domain import names
    from secretariat.services.people import people, person_details
else:
    anonymise_dialog = deferred("secretariat.desktop.people.anonymise_dialog")
    duplicates_dialog = deferred("secretariat.desktop.people.duplicates_dialog")
    letter_preview = deferred("secretariat.desktop.people.letter_preview")
    needs_dialog = deferred("secretariat.desktop.needs.needs_dialog")
    person_dialog = deferred("secretariat.desktop.people.person_dialog")
    subject_access_errand = deferred("secretariat.desktop.people.subject_access_errand")
    names = deferred("secretariat.domain.names")
    people = deferred("secretariat.services.people.people")
    person_details = deferred("secretariat.services.people.person_details")


class PeoplePage(ListWithTrash[ListedPerson]):
    """The list of people. `go_to` takes the id of a person."""

    AREA = "person"
    HELP = "personen"
    TABLES = (
        *("person", "organisation", "postal_address", "appointment", "deputyship", "seat", "bench", "committee"),
        *("meeting", "invitation", "attendance"),
    )

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self._errand: subject_access_errand.SubjectAccessErrand | None = None
        self.new = self.add_action(self.tr("&New person …"), self.add, "Ins")
        self.read_list = self.add_action(self.tr("Read a &list …"), self.list_wanted.emit)
        self.change = self.add_action(self.tr("Ed&it …"), self.edit_current, "F2", of_one=True)
        self.needs = self.add_action(self.tr("Acc&ess needs …"), self._show_needs, of_one=True, rare=True)
        self.disclose = self.add_action(self.tr("D&ata report (Art. 15) …"), self._disclose, of_one=True, rare=True)
        self.add_moves()
        self.copy_emails = self.add_action(
            self.tr("&Copy e-mail addresses"), self._copy_emails, of_rows=True, rare=True
        )
        self.find_duplicates = self.add_action(self.tr("Find &duplicates …"), self._find_duplicates, rare=True)
        self.merge = self.add_action(self.tr("&Merge …"), self._merge, of_rows=True, rare=True)
        self.anonymise = self.add_action(self.tr("Anon&ymise …"), self._anonymise, of_one=True, rare=True)
        self.add_way_to_trash()
        self.start()

    def heading(self) -> str:
        """Return what the list is called."""
        return self.tr("People")

    def columns(self) -> Sequence[ListColumn[ListedPerson]]:
        """Return the columns; names sort as in the register of members."""
        language = self.messages.language
        styles = {style.value: choice_word(style, language) for style in LetterStyle}
        channels = {channel.value: choice_word(channel, language) for channel in PreferredChannel}
        return (
            ListColumn("name", self.tr("Name"), _name, is_given_order=True),
            ListColumn("organisation", self.tr("Organisation"), lambda one: one.line.organisation),
            ListColumn("places", self.tr("Committees and seats"), lambda one: one.places),
            ListColumn("city", self.tr("Town"), lambda one: one.line.city),
            ListColumn("email", self.tr("E-mail"), lambda one: one.line.email),
            ListColumn("phone", self.tr("Phone"), lambda one: one.line.phone),
            ListColumn("style", self.tr("Letter style"), lambda one: styles.get(one.line.letter_style, "")),
            ListColumn("channel", self.tr("Dispatch by"), lambda one: channels.get(one.line.channel, "")),
        )

    def id_of(self, row: ListedPerson) -> str:
        """Return the id of the person."""
        return row.line.id

    def show_rows(self) -> None:
        """Ask who is in the list, or in the trash; their lines are read when they are seen."""
        listed = self.workspace.look(
            people_list, clock.today(), trashed=self.show_trash.isChecked(), deputy=self.tr("Deputy")
        )
        self.rows.show(PagedRows(len(listed.ids), partial(self._run_of, listed)), listed.ids)

    def advise(self) -> tuple[str, tuple[QAction, ...]]:
        """Return what to do with an empty list."""
        if self.show_trash.isChecked():
            return self.tr("The trash is empty."), (self.show_trash,)
        return self.tr("There is nobody here yet. Add the first person, or read in a list."), (self.new, self.read_list)

    def of_all_rows(self) -> frozenset[QAction]:
        """Return the actions for who is in the trash as for everybody else."""
        return super().of_all_rows() | {self.copy_emails, self.disclose, self.anonymise}

    def is_possible(self, action: QAction) -> bool:
        """Return whether an action suits the selection, and a register that may be written."""
        if action is self.merge and len(self.chosen_ids()) != 2:
            return False
        is_reading = action in {self.copy, self.copy_emails, self.show_trash, self.needs, self.disclose}
        return (is_reading or not self.workspace.read_only) and super().is_possible(action)

    def describe(self, id_: str) -> str:
        """Return the person at a glance; needs are shown where they are arranged, and nowhere else."""
        details = self.workspace.look(person_details.person_details, id_, clock.today())
        person = details.person
        contact = (
            (self.tr("Phone"), person.phone_office),
            (self.tr("Mobile"), person.phone_mobile),
            (self.tr("E-mail"), person.email),
            (self.tr("Function"), person.job_title),
            (self.tr("Letter style"), choice_word(person.letter_style, self.messages.language)),
            (self.tr("Dispatch by"), choice_word(person.preferred_channel, self.messages.language)),
            (self.tr("Notes"), person.notes),
        )
        findings = (f"⚠ {escape(self.messages.finding(finding))}" for finding in details.head.findings)
        letter = framed("".join(letter_preview.head_html(details.head, "")))
        head = (heading(names.full_name(person)), *self._house(details), letter)
        return "".join(
            (*head, lines(findings), facts(contact), *self._seats(details), *self._meetings(details.meetings))
        )

    @drafted
    def edit(self, id_: str) -> QDialog | None:
        """Open the dialog of a person."""
        dialog = person_dialog.PersonDialog(self.workspace, self.messages, id_, clock.today(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self.go_to)
        dialog.open()
        return dialog

    def _run_of(self, listed: PeopleList, start: int, end: int) -> Sequence[ListedPerson]:
        return self.workspace.look(listed_people, listed, start, end)

    def _house(self, details: "person_details.PersonDetails") -> tuple[str, ...]:
        house = details.organisation
        return (lines([link(f"organisation:{house.id}", keep_together(house.name))]),) if house else ()

    def _seats(self, details: "person_details.PersonDetails") -> tuple[str, ...]:
        found: tuple[str, ...] = ()
        for title, seats in ((self.tr("Seats"), details.seats), (self.tr("Deputy for"), details.deputyships)):
            if seats:
                found += (part(title), lines(self._seat(seat) for seat in seats))
        return found

    def _seat(self, seat: "person_details.SeatLine") -> str:
        since = self.tr("since {start}").format(start=short_date(seat.start))
        until = f"{short_date(seat.start)} – {short_date(seat.end)}" if seat.end else since
        place = " ".join(word for word in (seat.bench, str(seat.seat_no or "")) if word)
        kind = choice_word(seat.kind, self.messages.language)
        return f"{link(f'committee:{seat.committee_id}', seat.committee)} · {escape(place)} · {escape(kind)}, {until}"

    def _meetings(self, meetings: "tuple[person_details.MeetingLine, ...]") -> tuple[str, ...]:
        if not meetings:
            return ()
        language = self.messages.language
        texts = (
            f"{link(f'meeting:{one.meeting_id}', one.meeting)} · {short_date(one.day)} · "
            f"{escape(choice_word(one.state, language))}"
            for one in meetings
        )
        return part(self.tr("Last meetings")), lines(texts)

    def _show_needs(self) -> None:
        """Open what the person needs, a step away from everything else that is known of her (P02)."""
        dialog = needs_dialog.NeedsDialog(self.workspace, self.messages, self.state, self.view.current_id(), self)
        dialog.open()

    def _disclose(self) -> None:
        """Answer the chosen person who asks which data are kept of her."""
        if self._errand is None:
            self._errand = subject_access_errand.SubjectAccessErrand(self)
        self._errand.ask(self.view.current_id())

    def put_away(self) -> None:
        """Leave nothing running behind."""
        if self._errand is not None:
            self._errand.put_away()
        super().put_away()

    def _trash(self) -> None:
        ids = self.chosen_ids()
        label = self.tr("%n person(s) to the trash", "", len(ids))
        if self.do(label, people.trash_people, ids, clock.today()):
            self.say(self.tr("%n person(s) moved to the trash. Ctrl+Z takes it back.", "", len(ids)))

    def _restore(self) -> None:
        ids = self.chosen_ids()
        if self.do(self.tr("%n person(s) from the trash", "", len(ids)), people.restore_people, ids):
            self.say(self.tr("%n person(s) restored.", "", len(ids)))

    def _copy_emails(self) -> None:
        """Copy for the blind-copy line: nobody sees the others' addresses then."""
        chosen = [one.line.email for one in self.chosen_rows()]
        emails = email_addresses(chosen)
        QGuiApplication.clipboard().setText("; ".join(emails))
        missing = chosen.count("")
        text = self.tr("{count} addresses copied: paste them as blind copies (Bcc).").format(count=len(emails))
        without = self.tr("{count} without e-mail.").format(count=missing)
        self.say(f"{text} {without}" if missing else text)

    def _anonymise(self) -> None:
        """Show what would become of the chosen person's data; it is done there."""
        anonymise_dialog.AnonymiseDialog(self.workspace, self.messages, self.view.current_id(), self.window()).open()

    def _find_duplicates(self) -> None:
        self._open_duplicates(())

    def _merge(self) -> None:
        self._open_duplicates(self.chosen_ids())

    def _open_duplicates(self, ids: tuple[str, ...]) -> None:
        dialog = duplicates_dialog.DuplicatesDialog(
            self.workspace, self.messages, self.state, ids, today=clock.today(), parent=self
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.merged.connect(self.go_to)
        dialog.open()


def _name(one: ListedPerson) -> str:
    title = one.line.academic_title
    return f"{one.line.sort_name} ({title})" if title else one.line.sort_name
