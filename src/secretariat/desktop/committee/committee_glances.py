"""Two tabs to be read at a glance: who sends the committee's letters, and its master data."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from html import escape

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QWidget

from secretariat.desktop.committee.committee_dialog import CommitteeDialog
from secretariat.desktop.committee.committee_facts import committee_facts, sender_facts, sender_name
from secretariat.desktop.committee.committee_part import CommitteePart
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.dialogs.facts import Fact, FactKind
from secretariat.desktop.forms.ui_committee_glance import Ui_CommitteeGlance
from secretariat.desktop.messages import Messages
from secretariat.desktop.reopening import drafted
from secretariat.desktop.widgets.record_words import facts as as_table
from secretariat.desktop.widgets.record_words import lines, link
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.office import SenderProfile
from secretariat.services.committee import committees, office
from secretariat.services.committee.committee_master import master_data, other_committees
from secretariat.services.workplace import Writing

BODIES = ("predecessor_id", "superior_body_id")
"""What is shown as a link to another committee of the register."""


class CommitteeGlance(CommitteePart):
    """A record in words with „Bearbeiten …“ and „Neuer …“ below."""

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_CommitteeGlance()
        self.form.setupUi(self)

    def _offer(self, change: Callable[[], object], make_another: Callable[[], object], called: str) -> None:
        self.form.change.clicked.connect(change)
        self.form.another.setText(called)
        self.form.another.clicked.connect(make_another)

    def _show(self, record: object, asked: Sequence[Fact], links: Sequence[str] = ()) -> None:
        self.form.text.setHtml(as_table(self._pairs(record, asked)) + (lines(links) if links else ""))

    def _pairs(self, record: object, asked: Sequence[Fact]) -> Iterable[tuple[str, str]]:
        for fact in asked:
            value = getattr(record, fact.name)
            shown = dict(fact.choices).get(value, "") if fact.choices else fact.shown(value)
            if fact.kind is FactKind.TICK:
                shown = self.tr("✓ yes") if value else ""
            yield fact.label or self.messages.words(f"field.{fact.name}"), str(shown or "")


class CommitteeSender(CommitteeGlance):
    """The tab „Absender“."""

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self._offer(self.change, self.make_another, self.tr("&New sender …"))

    def fill(self) -> None:
        """Show the sender profile of the committee's letters."""
        sender = self.sender_profile()
        self.form.text.setAccessibleName(self.tr("Sender profile"))
        if sender is None:
            self.form.text.setPlainText(
                self.tr("No sender profile is chosen, so no letters can be written. Make one with “New sender …”.")
            )
        else:
            self._show(sender, sender_facts())
        self.allow(((self.form.change, sender is not None), (self.form.another, True)))

    def sender_profile(self) -> SenderProfile | None:
        """Return the profile that the committee uses."""
        return next((one for one in self.view.senders if one.id == self.view.committee.sender_profile_id), None)

    @drafted
    def change(self) -> FactDialog:
        """Open the profile in use."""
        sender = self.sender_profile() or SenderProfile(authority="", return_line="")
        return self._open(sender, sender_name(sender))

    @drafted
    def make_another(self) -> FactDialog:
        """Open a new profile; the committee uses it from then on."""
        return self._open(SenderProfile(authority="", return_line=""), self.tr("New sender profile"))

    def _open(self, sender: SenderProfile, title: str) -> FactDialog:
        dialog = FactDialog(
            self.workspace,
            self.messages,
            sender,
            sender_facts(),
            self._keep,
            title=title,
            parent=self,
        )
        dialog.open()
        return dialog

    def _keep(self, sender: SenderProfile) -> str:
        label = self.tr("Sender {name}").format(name=sender.authority)
        return self.workspace.do(label, self._keep_and_use, sender).id

    def _keep_and_use(self, writing: Writing, sender: SenderProfile) -> SenderProfile:
        kept = office.keep(writing, sender)
        committees.change_committee(writing, replace(self.view.committee, sender_profile_id=kept.id))
        return kept


class CommitteeMaster(CommitteeGlance):
    """The tab „Stammdaten“. `wanted` carries the key of a body that was gone to."""

    wanted = Signal(str)

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self._offer(self.change, self.make_another, self.tr("&New committee …"))
        self.form.text.anchorClicked.connect(self._go)

    def fill(self) -> None:
        """Show the committee itself, with links to the bodies it comes from or belongs under."""
        known = self.workspace.look(master_data, self.view.committee.id)
        others = self.workspace.look(other_committees, known.id)
        asked = committee_facts(self.view.venues, self.view.senders, others)
        self.form.text.setAccessibleName(self.tr("Master data"))
        names, words = dict(others), self.messages.words
        bodies = ((words(f"field.{field}"), getattr(known, field)) for field in BODIES)
        links = [f"{escape(what)}: {link(f'committee:{id_}', names[id_])}" for what, id_ in bodies if id_ in names]
        self._show(known, [fact for fact in asked if fact.name not in BODIES], links)
        self.allow(((self.form.change, True), (self.form.another, True)))

    @drafted
    def change(self) -> FactDialog:
        """Open the committee."""
        return self._open(self.view.committee.id)

    @drafted
    def make_another(self) -> FactDialog:
        """Open a new committee."""
        return self._open("")

    def _open(self, committee_id: str) -> FactDialog:
        dialog = CommitteeDialog(self.workspace, self.messages, committee_id, self)
        dialog.open()
        return dialog

    def _go(self, place: QUrl) -> None:
        self.wanted.emit(place.toString())
