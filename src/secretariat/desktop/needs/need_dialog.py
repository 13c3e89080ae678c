"""One access need typed in with the consent it stands on, new or changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.dialogs.facts import Fact, FactKind
from secretariat.desktop.messages import Messages
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.formatting import short_date
from secretariat.domain.needs import AccessNeed, Consent, ConsentForm, ConsentPurpose, NeedScope
from secretariat.domain.reply_forms import kinds_of_letters
from secretariat.services.choice_words import choice_word, choices_of
from secretariat.services.needs.need_catalogue import offered_kinds
from secretariat.services.needs.needs import day_to_delete, keep_need, keep_needs_of_form
from secretariat.services.needs.needs_of_person import NeedLine, scopes_for, valid_consents

STANDING = ""
"""What is chosen for a need that holds for later meetings too."""


@dataclass(frozen=True, slots=True)
class NeedEntry:
    """What is typed in; `scope` is the id of a meeting, or STANDING."""

    kind: str | None = None
    detail: str = ""
    scope: str | None = None
    given_on: date | None = None
    form: ConsentForm | None = None
    by_guardian: bool = False


@dataclass(frozen=True, slots=True)
class FormEntry(NeedEntry):
    """What a paper form says: the letters of its lines that are ticked."""

    letters: str = ""


class PrivateDialog(FactDialog):
    """A form about what people need: no draft of it is written anywhere (D12)."""

    HELP = "bedarf"
    KEEPS_DRAFTS = False


class NeedTyping(QObject):
    """Asks for the measure, never the diagnosis (P04), and for the consent beside it (P03)."""

    def __init__(self, workspace: Workspace, messages: Messages, person_id: str, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._messages, self._window = workspace, messages, parent
        self._person_id, self._today = person_id, today
        self._stored: NeedLine | None = None
        self._days: dict[object, date | None] = {}

    def ask(self, line: NeedLine | None) -> PrivateDialog:
        """Open the form of a need, or of a new one."""
        scopes = self._scopes(line)
        intro = self.tr("Please enter the measure that helps, never the diagnosis behind it.")
        kinds = self._kinds()
        kind = Fact("kind", FactKind.SEARCH, kinds, self.tr("What is needed"), is_needed=True)
        entry = self._entry(next(iter(scopes), STANDING))
        return self._open(entry, (kind, *self._facts(scopes)), self._keep, intro)

    def ask_from_form(self) -> PrivateDialog:
        """Open the form for what was ticked on a paper form, a letter for each line."""
        scopes = self._scopes(None)
        intro = self.tr("Please type the letters of the ticked lines, as they stand on the paper form.")
        letters = Fact("letters", label=self.tr("Letters of the form"), is_needed=True)
        usual = self._entry(next(iter(scopes), STANDING))
        entry = FormEntry(
            scope=usual.scope, given_on=usual.given_on, form=ConsentForm.REPLY_FORM, by_guardian=usual.by_guardian
        )
        return self._open(entry, (letters, *self._facts(scopes)), self._keep_form, intro)

    def _scopes(self, line: NeedLine | None) -> dict[str, str]:
        """Return the meetings a need may hold for, and learn until when it would then be kept."""
        self._stored = line
        scopes = dict(self._workspace.look(scopes_for, self._person_id, self._today))
        if line is not None and line.need.meeting_id:
            scopes.setdefault(line.need.meeting_id, line.meeting)
        self._days = {
            scope: self._workspace.look(day_to_delete, self._need(NeedEntry(kind="", scope=scope)))
            for scope in (*scopes, STANDING)
        }
        return scopes

    def _open(self, entry: NeedEntry, facts: tuple[Fact, ...], keep: Callable[[Any], str], intro: str) -> PrivateDialog:
        dialog = PrivateDialog(
            self._workspace,
            self._messages,
            entry,
            facts,
            keep,
            title=self.tr("Need and consent"),
            intro=intro,
            explain=self._meaning,
            parent=self._window,
        )
        dialog.open()
        return dialog

    def _entry(self, usual_scope: str) -> NeedEntry:
        """Return what the form begins with; a consent given before is offered, one not given is never assumed."""
        line = self._stored
        given = (line.consent,) if line else self._workspace.look(valid_consents, self._person_id)
        empty = NeedEntry(scope=usual_scope)
        if given:
            empty = replace(empty, given_on=given[0].given_on, form=given[0].form, by_guardian=given[0].by_guardian)
        if line is None:
            return empty
        scope = line.need.meeting_id if line.need.scope is NeedScope.THIS_MEETING else STANDING
        return replace(empty, kind=line.need.kind, detail=line.need.detail, scope=scope)

    def _kinds(self) -> tuple[tuple[object, str], ...]:
        names = [kind.name for kind in self._workspace.look(offered_kinds)]
        if self._stored is not None and self._stored.need.kind not in names:
            names.append(self._stored.need.kind)
        return tuple((name, name) for name in names)

    def _facts(self, scopes: Mapping[str, str]) -> tuple[Fact, ...]:
        language = self._messages.language
        held = [*((id_, self.tr("only {meeting}").format(meeting=name)) for id_, name in scopes.items())]
        held.append((STANDING, choice_word(NeedScope.STANDING, language)))
        forms = choices_of(ConsentForm, language)
        return (
            Fact("detail", label=self.tr("Details of the measure")),
            Fact("scope", FactKind.CHOICE, tuple(held), self.tr("Holds for"), is_needed=True),
            Fact("given_on", FactKind.DAY, label=self.tr("Consent given on"), is_needed=True),
            Fact("form", FactKind.CHOICE, tuple(forms), self.tr("Form of the consent"), is_needed=True),
            Fact("by_guardian", FactKind.TICK, label=self.tr("Given by a guardian")),
        )

    def _meaning(self, name: str, values: Mapping[str, object], _language: str) -> str:
        """Say what a field means: which kinds letters stand for, how long a need stays, what the consent is for."""
        if name == "letters":
            return self._said_by_letters(str(values["letters"]))
        if name == "detail":
            return self.tr(
                "For example two people, from 13:30, a certain provider. No illness, no degree of disability."
            )
        if name == "given_on":
            return self.tr("Purpose: keeping access needs to prepare meetings. It can be withdrawn at any time.")
        if name != "scope" or values["scope"] is None:
            return ""
        day = self._days.get(values["scope"])
        if values["scope"] == STANDING:
            ends = self.tr("Stays until the consent is withdrawn or all seats have ended.")
            return f"{ends} {self._standing_until(day)}".strip()
        return self.tr("Is deleted by itself on {day}, a period after the meeting that the office laid down.").format(
            day=short_date(day) if day else "–"
        )

    def _standing_until(self, day: date | None) -> str:
        """Return until when a standing need stays that is saved today; of one kept so far, what that changes."""
        if day is None:
            return ""
        so_far = self._stored.delete_on if self._stored and self._stored.need.scope is NeedScope.STANDING else None
        if so_far not in (None, day):
            text = self.tr("So far that was {so_far}; saved today, it is {day}.")
            return text.format(so_far=short_date(so_far), day=short_date(day))
        return self.tr("That is on {day}.").format(day=short_date(day))

    def _said_by_letters(self, letters: str) -> str:
        names = [kind.name for kind in self._workspace.look(offered_kinds)]
        try:
            kinds = kinds_of_letters(letters, names)
        except RuleBrokenError as refused:
            return self._messages.sentence(refused)
        return "; ".join(kinds)

    def _need(self, entry: NeedEntry) -> AccessNeed:
        meeting_id = entry.scope or None
        stored = (
            self._stored.need
            if self._stored
            else AccessNeed(person_id=self._person_id, kind="", consent_id="", recorded_on=self._today)
        )
        return replace(
            stored,
            kind=entry.kind or "",
            detail=entry.detail,
            meeting_id=meeting_id,
            scope=NeedScope.THIS_MEETING if meeting_id else NeedScope.STANDING,
            recorded_on=self._today,
            delete_on=None,
        )

    def _keep(self, entry: NeedEntry) -> str:
        """Keep the need with its consent as one step that names nobody."""
        consent = self._consent(entry)
        if consent is None:
            return ""
        return self._workspace.do(self.tr("Access need changed"), keep_need, self._need(entry), consent).id

    def _keep_form(self, entry: FormEntry) -> str:
        """Keep all needs of a paper form as one step that names nobody."""
        consent = self._consent(entry)
        if consent is None:
            return ""
        need = self._need(entry)
        kept = self._workspace.do(self.tr("Access need changed"), keep_needs_of_form, need, entry.letters, consent)
        return kept[-1].id if kept else ""

    def _consent(self, entry: NeedEntry) -> Consent | None:
        if entry.given_on is None or entry.form is None:
            return None
        return Consent(
            person_id=self._person_id,
            purpose=ConsentPurpose.ACCESS_NEEDS,
            given_on=entry.given_on,
            form=entry.form,
            by_guardian=entry.by_guardian,
        )
