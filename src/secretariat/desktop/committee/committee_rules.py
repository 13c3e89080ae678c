"""The rules of procedure of a committee by version; a new one is typed in with what each setting means beside it."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from secretariat import clock
from secretariat.desktop.committee.committee_facts import rules_facts
from secretariat.desktop.committee.committee_part import CommitteePart
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.dialogs.facts import Fact, FactKind
from secretariat.desktop.forms.ui_committee_rules import Ui_CommitteeRules
from secretariat.desktop.messages import Messages
from secretariat.desktop.reopening import drafted
from secretariat.desktop.widgets.record_words import facts as as_table
from secretariat.desktop.widgets.record_words import heading
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import SecretariatError
from secretariat.domain.formatting import short_date
from secretariat.services.committee.committee_view import RulesVersion
from secretariat.services.committee.rules_effects import RulesEffects, rules_effects
from secretariat.services.committee.rules_in_words import meaning
from secretariat.services.committee.rules_versions import (
    RulesDraft,
    add_version,
    draft_from,
    draft_of,
    proposed_version,
    settings_that_count,
)

NO_EFFECTS = RulesEffects("", {})


class CommitteeRules(CommitteePart):
    """The tab „Geschäftsordnung“. Versions are only read: meetings were invited under them."""

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_CommitteeRules()
        self.form.setupUi(self)
        self._worked_out: tuple[Mapping[str, object], RulesEffects] = ({}, NO_EFFECTS)
        columns: tuple[ListColumn[RulesVersion], ...] = (
            ListColumn(
                "from",
                self.tr("Valid from"),
                lambda one: short_date(one.rules.valid_from),
                lambda one: -one.rules.valid_from.toordinal(),
            ),
            ListColumn("version", self.tr("Version"), lambda one: one.rules.version),
            ListColumn("state", self.tr("State"), self._state_text),
        )
        self.rows: RowsModel[RulesVersion] = RowsModel(columns, lambda one: one.rules.id, self)
        self.list = RowsView("committee_rules", self.tr("Versions of the rules of procedure"), self.rows, state, self)
        self.form.listPlace.addWidget(self.list)
        set_tab_order((self.list, self.form.newVersion, self.form.text))
        self.list.current_changed.connect(self._show_version)
        self.form.newVersion.clicked.connect(self.new_version)

    def fill(self) -> None:
        """Show the versions, the newest first."""
        self.rows.show(self.view.versions)
        self.form.advice.setText(
            self.tr("Without rules of procedure no deadline can be worked out. Please add a version.")
        )
        self.form.advice.setVisible(not self.view.versions)
        if not self.list.current_id() and self.rows.rowCount():
            self.list.go_to(self.rows.id_at(0))
        self._show_version()
        self.allow(((self.form.newVersion, True),))

    def put_away(self) -> None:
        """Keep how the list looked."""
        self.list.remember()

    @drafted
    def new_version(self) -> FactDialog:
        """Open the form for a new version, filled with the newest one."""
        today = clock.today()
        self._worked_out = {}, NO_EFFECTS  # since then a meeting may have been planned
        version = proposed_version([one.rules.version for one in self.view.versions], today)
        draft = RulesDraft(version=version, valid_from=today)
        if self.view.versions:
            draft = replace(draft_of(self.view.versions[0]), version=version, adopted_on=None, valid_from=today)
        dialog = FactDialog(
            self.workspace,
            self.messages,
            draft,
            rules_facts(self.messages.language),
            self._keep,
            title=self.tr("New version of the rules of procedure"),
            intro=self.tr("Earlier versions stay as they are: meetings keep the one they were invited under."),
            explain=self._explain,
            parent=self,
        )
        dialog.open()
        return dialog

    def _keep(self, draft: RulesDraft) -> str:
        label = self.tr("Rules of procedure {version}").format(version=draft.version)
        return self.workspace.do(label, add_version, self.view.committee.id, draft).id

    def _explain(self, name: str, settings: Mapping[str, object], language: str) -> str:
        """Return what a setting means, and below it what it brings about for the next meeting."""
        effects = self._effects_of(settings)
        if name == "valid_from":
            return effects.meeting
        told = (meaning(name, settings, language), effects.settings.get(name, ""))
        return "\n→ ".join(part for part in told if part) if told[0] else told[1]

    def _effects_of(self, settings: Mapping[str, object]) -> RulesEffects:
        """Return what the settings bring about, worked out once for all of them; nothing where one cannot be read."""
        known, effects = self._worked_out
        if known != settings:
            effects = self._work_out(settings)
            self._worked_out = dict(settings), effects
        return effects

    def _work_out(self, settings: Mapping[str, object]) -> RulesEffects:
        asked = rules_facts(self.messages.language)
        if any(fact.is_needed and settings[fact.name] is None for fact in asked):
            return NO_EFFECTS
        try:
            draft = draft_from(settings)
            return self.workspace.look(
                rules_effects, self.view.committee.id, draft, clock.today(), self.messages.language
            )
        except SecretariatError:
            return NO_EFFECTS  # a period nobody means: saving says so at its field

    def _state_text(self, version: RulesVersion) -> str:
        return self.tr("● in force") if version.is_in_force else ""

    def _show_version(self) -> None:
        version = self.list.current_row()
        if version is None:
            self.form.text.clear()
            return
        draft = draft_of(version)
        asked = {fact.name: fact for fact in rules_facts(self.messages.language)}
        settings = {name: getattr(draft, name) for name in asked}
        pairs = [self._line(asked[name], settings) for name in settings_that_count(draft)]
        title = self.tr("Version {version}, valid from {day}").format(
            version=version.rules.version, day=short_date(version.rules.valid_from)
        )
        self.form.text.setHtml(heading(title) + as_table(pairs))

    def _line(self, fact: Fact, settings: Mapping[str, object]) -> tuple[str, str]:
        """Return the name of a setting with its value and what that means; a sentence names its number itself."""
        value = settings[fact.name]
        said = meaning(fact.name, settings, self.messages.language)
        shown = dict(fact.choices).get(value, "") if fact.choices else fact.shown(value)
        is_said = fact.kind is FactKind.TICK or (fact.kind is FactKind.NUMBER and said)
        text = "" if is_said else str(shown or "")
        if said:
            text = text.partition(" – ")[0]  # the sentence says it at more length
        between = " – " if text and said else ""
        return fact.label or self.messages.words(f"field.{fact.name}"), f"{text}{between}{said}"
