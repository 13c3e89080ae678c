"""Who goes to a superior body for the committee, from when to when, what they reported, and the letter about it."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from secretariat import clock
from secretariat.desktop.committee.committee_facts import delegation_facts, visit_facts
from secretariat.desktop.committee.committee_part import CommitteePart
from secretariat.desktop.dialogs.fact_dialog import Edited, FactDialog
from secretariat.desktop.dialogs.facts import Fact
from secretariat.desktop.forms.ui_committee_delegations import Ui_CommitteeDelegations
from secretariat.desktop.meeting.meeting_words import state_word
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.reopening import drafted
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.committees import Delegation, DelegationMeeting
from secretariat.domain.errors import SecretariatError
from secretariat.domain.formatting import short_date
from secretariat.domain.office import DocumentKind
from secretariat.places import own_templates_folder, resource_path
from secretariat.services.committee import delegations
from secretariat.services.committee.committee_papers import CommitteeRun, book_papers, committee_papers, write_papers
from secretariat.services.committee.delegations import DelegationRow, delegation_rows, delegations_of
from secretariat.services.papers.templates import own_templates
from secretariat.services.people.people_lists import people_to_choose

LAST_FOLDER = "papers/folder"
LETTER = frozenset({DocumentKind.DELEGATION_LETTER})


class CommitteeDelegations(CommitteePart):
    """The tab „Entsendungen“."""

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_CommitteeDelegations()
        self.form.setupUi(self)
        self.rows: RowsModel[DelegationRow] = RowsModel(self._columns(), lambda row: row.id, self)
        self.list = RowsView("committee_delegations", self.tr("Delegations"), self.rows, state, self)
        self.form.listPlace.addWidget(self.list)
        QWidget.setTabOrder(self.list, self.form.newDelegation)
        self.list.opened.connect(self.change)
        self.list.current_changed.connect(self._show_buttons)
        self.form.newDelegation.clicked.connect(self.send)
        self.form.changeDelegation.clicked.connect(self.change)
        self.form.report.clicked.connect(self.report)
        self.form.makeLetters.clicked.connect(self.choose_folder)

    def fill(self) -> None:
        """Show who is sent where, those who go today first."""
        self.rows.show(self.workspace.look(delegation_rows, (self.view.committee,), clock.today()))
        if not self.list.current_id() and self.rows.rowCount():
            self.list.go_to(self.rows.id_at(0))
        self.form.bodies.setText(self._bodies())
        self.form.bodies.setVisible(bool(self.form.bodies.text()))
        self.form.advice.setText(
            self.tr("Nobody is delegated yet. “New …” notes who goes where, and from when to when.")
        )
        self.form.advice.setVisible(not self.rows.total)
        self._show_buttons()

    def put_away(self) -> None:
        """Keep how the list looked."""
        self.list.remember()

    @drafted
    def send(self) -> FactDialog | None:
        """Ask who is delegated where; the body of the delegation in front is proposed."""
        if not self.form.newDelegation.isEnabled():
            return None
        row = self.list.current_row()
        committee = self.view.committee
        body = row.target_body if row else committee.superior_body
        new = Delegation(committee_id=committee.id, target_body=body, person_id="", from_on=clock.today())
        return self._ask(new, self.tr("New delegation"), self._send)

    @drafted
    def change(self) -> FactDialog | None:
        """Open the delegation in front."""
        found = self._delegation()
        row = self.list.current_row()
        if found is None or row is None or self.workspace.read_only:
            return None
        return self._ask(found, row.person, self._change)

    @drafted
    def report(self) -> FactDialog | None:
        """Ask for a meeting of the superior body, and what was reported."""
        found, row = self._delegation(), self.list.current_row()
        if found is None or row is None or self.workspace.read_only:
            return None
        people = ((found.person_id, row.person), *(((found.deputy_id, row.deputy),) if found.deputy_id else ()))
        visit = DelegationMeeting(delegation_id=found.id, held_on=clock.today(), attended_by_id=found.person_id)
        title = self.tr("Report from {body}").format(body=row.target_body)
        return self._open(visit, visit_facts(people), self._record, title)

    def choose_folder(self) -> None:
        """Ask where the letters go; a folder once used is proposed."""
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the letters"), self.state.text(LAST_FOLDER), QFileDialog.Option.ShowDirsOnly
        )
        if folder:
            self.write_letters(Path(folder))

    def write_letters(self, folder: Path) -> None:
        """Write a letter to each body that somebody is sent to (D24), and note that in the register."""
        now = clock.now()
        try:
            own = self.workspace.look(own_templates, LETTER, own_templates_folder())
            run = CommitteeRun(now.year, now, resource_path("templates"), own)
            papers = self.workspace.look(committee_papers, self.view.committee, run, LETTER)
            files = write_papers(self.view.committee, papers, folder)
            if not self.workspace.read_only:
                self.workspace.do(self.tr("Letters about delegations created"), book_papers, files, now)
        except SecretariatError as refused:
            self.messages.tell(refused, self.window())
            return
        self.state.keep_text(LAST_FOLDER, str(folder))
        text = self.tr("Lies in the folder: {names}").format(names=", ".join(file.path.name for file in files))
        self.form.outcome.setText(text)
        self.form.outcome.setVisible(True)
        announce(self.form.outcome, text)

    def _ask(self, record: Delegation, title: str, keep: Callable[[Delegation], str]) -> FactDialog:
        people = self.workspace.look(people_to_choose, with_houses=True)
        meetings = self.workspace.look(delegations.deciding_meetings, self.view.committee)
        facts = delegation_facts(self.messages.language, people, meetings)
        return self._open(record, facts, keep, title)

    def _open(self, record: Edited, facts: Sequence[Fact], keep: Callable[[Edited], str], title: str) -> FactDialog:
        dialog = FactDialog(self.workspace, self.messages, record, facts, keep, title=title, parent=self)
        dialog.open()
        return dialog

    def _send(self, delegation: Delegation) -> str:
        label = self.tr("Delegated to {body}").format(body=delegation.target_body)
        return self.workspace.do(label, delegations.send, delegation).id

    def _change(self, delegation: Delegation) -> str:
        label = self.tr("Delegation to {body} changed").format(body=delegation.target_body)
        return self.workspace.do(label, delegations.change_delegation, delegation).id

    def _record(self, visit: DelegationMeeting) -> str:
        label = self.tr("Report of {day}").format(day=short_date(visit.held_on))
        return self.workspace.do(label, delegations.record_visit, visit).id

    def _bodies(self) -> str:
        """Return what stands above and before the committee, and when its agreement must be renewed."""
        committee = self.view.committee
        renewal = short_date(committee.agreement_renewal_due) if committee.agreement_renewal_due else ""
        told = (
            (self.tr("Superior body: {name}"), committee.superior_body),
            (self.tr("Predecessor: {name}"), committee.predecessor),
            (self.tr("Agreement to be renewed by {name}"), renewal),
        )
        return " · ".join(text.format(name=name) for text, name in told if name)

    def _columns(self) -> tuple[ListColumn[DelegationRow], ...]:
        return (
            ListColumn("target", self.tr("Delegated to"), lambda row: row.target_body),
            ListColumn("person", self.tr("Who goes"), lambda row: row.person),
            ListColumn("deputy", self.tr("Deputy"), lambda row: row.deputy),
            ListColumn("from", self.tr("From"), lambda row: short_date(row.from_on), lambda row: row.from_on),
            ListColumn("to", self.tr("Until"), lambda row: _day(row.to_on), lambda row: row.to_on or date.max),
            ListColumn("state", self.tr("State"), self._state),
            ListColumn("decided", self.tr("Decided in"), self._decided, lambda row: row.decided_in or 0),
            ListColumn("reports", self.tr("Reports"), lambda row: str(row.reports), lambda row: row.reports),
        )

    def _state(self, row: DelegationRow) -> str:
        return f"{'●' if row.goes else '○'} {state_word(row.state, self.messages.language)}"

    def _decided(self, row: DelegationRow) -> str:
        return self.tr("meeting {no}").format(no=row.decided_in) if row.decided_in else ""

    def _show_buttons(self) -> None:
        row = self.list.current_row()
        form = self.form
        self.allow(
            ((form.newDelegation, True), (form.changeDelegation, row is not None), (form.report, row is not None))
        )
        form.makeLetters.setEnabled(row is not None)

    def _delegation(self) -> Delegation | None:
        return self.workspace.look(delegations_of, self.view.committee).get(self.list.current_id())


def _day(day: date | None) -> str:
    return short_date(day) if day else ""
