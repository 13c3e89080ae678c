"""Takes away who former members were: whose period is over, what goes, what stays, and the asking before it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from secretariat import clock
from secretariat.desktop.forms.ui_anonymise_dialog import Ui_AnonymiseDialog
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.widgets.confirmation import Confirmation
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import SecretariatError
from secretariat.domain.formatting import short_date
from secretariat.services.people.retention import AnonymisingPlan, anonymise_former, anonymising_plan, former_members

PERSON = Qt.ItemDataRole.UserRole


class AnonymiseDialog(QDialog):
    """The former members, those whose period is over first; with a person's id she stands alone in the list."""

    HELP = "datenschutz"

    def __init__(
        self, workspace: Workspace, messages: Messages, person_id: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.form = Ui_AnonymiseDialog()
        self.form.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace, self._messages, self._only = workspace, messages, person_id
        self.form.people.setAccessibleName(self.tr("Former members"))
        self.form.intro.setVisible(not person_id)
        if person_id:
            self.setWindowTitle(self.tr("Anonymise"))
        width = self.fontMetrics().averageCharWidth()
        self.setMinimumWidth(width * 80)
        self.form.people.currentItemChanged.connect(self._show_plan)
        self.form.anonymise.clicked.connect(self._ask)
        self._fill()
        self.form.people.setFocus()

    def _fill(self) -> None:
        """List who is left."""
        people, today = self.form.people, clock.today()
        people.clear()
        members = self._workspace.look(former_members, today)
        for one in sorted(members, key=lambda member: member.last_day):
            over = self.tr("{name} – the period ended on {day}") if one.last_day < today else None
            text = over or self.tr("{name} – to be kept until {day} at most")
            if self._only in {"", one.person_id}:
                self._add(one.person_id, text.format(name=one.name, day=short_date(one.last_day)))
        if self._only and not people.count():
            self._add_by_hand()
        if people.count():
            people.setCurrentRow(0)
        else:
            self._show_plan()

    def _add(self, person_id: str, text: str) -> None:
        item = QListWidgetItem(text, self.form.people)
        item.setData(PERSON, person_id)

    def _add_by_hand(self) -> None:
        """List somebody who was never a member, as a guest who asks to be erased."""
        try:
            plan = self._workspace.look(anonymising_plan, self._only, clock.today())
        except SecretariatError:
            return  # said below the list
        self._add(self._only, plan.name)

    def _chosen(self) -> str:
        item = self.form.people.currentItem()
        return str(item.data(PERSON)) if item is not None else self._only

    def _show_plan(self, *_: object) -> None:
        """Say what would go and what would stay."""
        said, can_be = self.tr("There is nobody here whose data must go."), False
        if self._chosen():
            try:
                plan = self._workspace.look(anonymising_plan, self._chosen(), clock.today())
            except SecretariatError as refused:
                said = f"⚠ {self._messages.sentence(refused)}"
            else:
                said, can_be = self._plan_text(plan), True
        for part in (self.form.peopleLabel, self.form.people):
            part.setVisible(self.form.people.count() > 0)
        self.form.plan.setText(said)
        self.form.anonymise.setEnabled(can_be and not self._workspace.read_only)
        self.adjustSize()

    def _plan_text(self, plan: AnonymisingPlan) -> str:
        goes = self.tr("Goes for good: name, contact and notes of the person[, {others}].")
        stays = self.tr(
            "Stays without a name: {others}. Statistics, quorum and votes of past meetings are the same as before."
        )
        found = [
            self._with(goes, plan.goes),
            self._with(stays, plan.stays) if plan.stays else "",
            self.tr(
                "Not touched: files already made, texts of minutes and resolutions, and letters to others that name "
                "the person; they go with the periods of their meetings."
            ),
            self.tr("Nobody can bring it back: neither “Undo” nor a safety copy, which loses the name as well."),
        ]
        return "\n\n".join(line for line in found if line)

    def _with(self, sentence: str, counted: Mapping[str, int]) -> str:
        words = self._messages.words
        others = ", ".join(f"{count} × {words(f'table.{table}')}" for table, count in sorted(counted.items()))
        before, _, behind = sentence.partition("[")
        optional, _, end = behind.partition("]")
        whole = f"{before}{optional if others else ''}{end}" if behind else sentence
        return whole.format(others=others)

    def _ask(self) -> None:
        name = self.form.people.currentItem().text().partition(" – ")[0]
        text = self.tr("Take away for good who {name} was? Nobody can bring it back.").format(name=name)
        title, do = self.tr("Anonymise"), self.tr("&Anonymise for good")
        box = Confirmation("askAnonymise", title, text, do, self, loses=True)
        box.confirmed.clicked.connect(self._anonymise)
        box.open()

    def _anonymise(self) -> None:
        """Do it as one step whose name tells nobody's."""
        try:
            self._workspace.do(self.tr("Person anonymised"), anonymise_former, self._chosen(), clock.today())
        except SecretariatError as refused:
            self._messages.tell(refused, self)
            return
        announce(self, self.tr("The person is anonymised."))
        if self._only:
            self.accept()
        else:
            self._fill()
