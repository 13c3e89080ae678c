"""„Organisationen“: authorities, providers, associations and their addresses."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from secretariat import clock
from secretariat.desktop.messages import Messages
from secretariat.desktop.people.duplicate_kinds import OrganisationsTwice
from secretariat.desktop.people.duplicates_dialog import DuplicatesDialog
from secretariat.desktop.people.letter_preview import head_html
from secretariat.desktop.people.list_with_trash import ListWithTrash
from secretariat.desktop.people.organisation_dialog import OrganisationDialog
from secretariat.desktop.reopening import drafted
from secretariat.desktop.widgets.record_words import facts, framed, heading, lines, link, part
from secretariat.desktop.widgets.rows_model import ListColumn
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.services.choice_words import choice_word
from secretariat.services.people.people import restore_organisations, trash_organisations
from secretariat.services.people.people_lists import OrganisationRow, organisation_list
from secretariat.services.people.person_details import organisation_details


class OrganisationsPage(ListWithTrash[OrganisationRow]):
    """The list of organisations. `go_to` takes the id of one."""

    AREA = "organisation"
    HELP = "organisationen"
    TABLES = ("organisation", "postal_address", "person")

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.new = self.add_action(self.tr("&New organisation …"), self.add, "Ins")
        self.read_list = self.add_action(self.tr("Read a &list …"), self.list_wanted.emit)
        self.change = self.add_action(self.tr("Ed&it …"), self.edit_current, "F2", of_one=True)
        self.add_moves()
        self.find_duplicates = self.add_action(self.tr("Find &duplicates …"), self._find_duplicates, rare=True)
        self.merge = self.add_action(self.tr("&Merge …"), self._merge, of_rows=True, rare=True)
        self.add_way_to_trash()
        self.start()

    def heading(self) -> str:
        """Return what the list is called."""
        return self.tr("Organisations")

    def columns(self) -> Sequence[ListColumn[OrganisationRow]]:
        """Return the columns."""
        language = self.messages.language
        return (
            ListColumn("name", self.tr("Name"), lambda row: row.name),
            ListColumn("department", self.tr("Department"), lambda row: row.department),
            ListColumn("kind", self.tr("Kind"), lambda row: choice_word(row.kind, language)),
            ListColumn("city", self.tr("Town"), lambda row: row.city),
            ListColumn(
                "people", self.tr("People"), lambda row: str(row.people), lambda row: row.people, is_number=True
            ),
            ListColumn("street", self.tr("Street"), lambda row: f"{row.street} {row.house_no}".strip()),
            ListColumn("postal_code", self.tr("Postal code"), lambda row: row.postal_code),
            ListColumn("short_name", self.tr("Short name"), lambda row: row.short_name),
            ListColumn("phone", self.tr("Phone"), lambda row: row.phone),
            ListColumn("email", self.tr("E-mail"), lambda row: row.email),
        )

    def id_of(self, row: OrganisationRow) -> str:
        """Return the id of the organisation."""
        return row.id

    def read(self) -> Sequence[OrganisationRow]:
        """Ask for all of them, or for the trash."""
        return self.workspace.look(organisation_list, trashed=self.show_trash.isChecked())

    def advise(self) -> tuple[str, tuple[QAction, ...]]:
        """Return what to do with an empty list."""
        if self.show_trash.isChecked():
            return self.tr("The trash is empty."), (self.show_trash,)
        return self.tr("There is no organisation here yet. Add the first one, or read in a list."), (
            self.new,
            self.read_list,
        )

    def is_possible(self, action: QAction) -> bool:
        """Return whether an action suits the selection, and a register that may be written."""
        if action is self.merge and len(self.chosen_ids()) != 2:
            return False
        return (action in self.of_all_rows() or not self.workspace.read_only) and super().is_possible(action)

    def describe(self, id_: str) -> str:
        """Return the organisation at a glance, with its people."""
        details = self.workspace.look(organisation_details, id_)
        one = details.organisation
        known = (
            (self.tr("Kind"), choice_word(one.kind, self.messages.language)),
            (self.tr("Department"), one.department),
            (self.tr("Belongs to"), details.parent.name if details.parent else ""),
            (self.tr("Phone"), one.phone),
            (self.tr("E-mail"), one.email),
        )
        findings = (f"⚠ {escape(self.messages.finding(finding))}" for finding in details.head.findings)
        people = lines(link(f"person:{id_}", name) for id_, name in details.people)
        return "".join(
            (heading(one.name), framed(head_html(details.head, "")[0]), lines(findings), facts(known))
            + ((part(self.tr("People")), people) if details.people else ())
        )

    @drafted
    def edit(self, id_: str) -> QDialog | None:
        """Open the dialog of an organisation."""
        dialog = OrganisationDialog(self.workspace, self.messages, id_, clock.today(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self.go_to)
        dialog.open()
        return dialog

    def _trash(self) -> None:
        ids = self.chosen_ids()
        label = self.tr("%n organisation(s) to the trash", "", len(ids))
        if self.do(label, trash_organisations, ids, clock.today()):
            self.say(self.tr("%n organisation(s) moved to the trash. Ctrl+Z takes it back.", "", len(ids)))

    def _restore(self) -> None:
        ids = self.chosen_ids()
        if self.do(self.tr("%n organisation(s) from the trash", "", len(ids)), restore_organisations, ids):
            self.say(self.tr("%n organisation(s) restored.", "", len(ids)))

    def _find_duplicates(self) -> None:
        self._open_duplicates(())

    def _merge(self) -> None:
        self._open_duplicates(self.chosen_ids())

    def _open_duplicates(self, ids: tuple[str, ...]) -> None:
        shared = (self.workspace, self.messages, self.state)
        dialog = DuplicatesDialog(*shared, ids, today=clock.today(), kind=OrganisationsTwice(), parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.merged.connect(self.go_to)
        dialog.open()
