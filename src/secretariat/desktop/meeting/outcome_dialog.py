"""One resolution or recommendation, new or changed, with its votes and what became of it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QSpinBox, QWidget

from secretariat import clock
from secretariat.desktop.dialogs.asking_dialog import AskingDialog
from secretariat.desktop.forms.ui_outcome_dialog import Ui_OutcomeDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.meeting.meeting_words import state_word
from secretariat.desktop.messages import Messages
from secretariat.desktop.widgets.choice_box import Choice, chosen_id, offer
from secretariat.desktop.widgets.typed_fields import NotUnderstoodError, day_in, day_text
from secretariat.domain.errors import SecretariatError
from secretariat.domain.life_cycles import moves_from
from secretariat.domain.outcomes import Resolution, ResolutionKind, ResolutionState
from secretariat.services.meeting.gathering import MeetingFolder

NONE: Choice = ("", "–")
YES, NO = "yes", "no"
SETTLED = frozenset({ResolutionState.IMPLEMENTED, ResolutionState.REJECTED})
UNKNOWN = -1
"""What a number of votes shows as a dash."""


class OutcomeDialog(AskingDialog):
    """Hands the outcome to `keep`, which raises where it is refused; then what was typed stays."""

    HELP = "outcomes"

    def __init__(
        self,
        folder: MeetingFolder,
        outcome: Resolution,
        keep: Callable[[Resolution], None],
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._outcome, self._keep, self._messages = outcome, keep, messages
        self.form = Ui_OutcomeDialog()
        self.form.setupUi(self)
        self.form.complaint.hide()
        self._fill_choices(folder)
        self._fill_fields()
        self.form.wording.setFocus()

    @guarded(None)
    def accept(self) -> None:
        """Keep the outcome; a refusal is said at its field."""
        try:
            self._keep(self._typed())
        except NotUnderstoodError as error:
            self.complain(error.text, error.field)
        except SecretariatError as error:
            self.complain(self._messages.sentence(error), self._field_of(error))
        else:
            super().accept()

    def _fill_choices(self, folder: MeetingFolder) -> None:
        form, outcome, language = self.form, self._outcome, self._messages.language
        offer(form.kind, [(str(one), state_word(one, language)) for one in ResolutionKind], outcome.kind)
        items = [(item.id, f"{item.position}  {item.title}") for item in folder.agenda]
        offer(form.item, [NONE, *items], outcome.agenda_item_id)
        states = [outcome.state, *(one for one in ResolutionState if one in moves_from(outcome.state))]
        offer(form.state, [(str(one), state_word(one, language)) for one in states], outcome.state)
        known = {None: "", True: YES, False: NO}[outcome.quorate_at_vote]
        offer(form.quorate, [NONE, (YES, self.tr("yes")), (NO, self.tr("no"))], known)

    def _fill_fields(self) -> None:
        form, outcome = self.form, self._outcome
        form.number.setText(outcome.no)
        form.wording.setPlainText(outcome.text)
        for box, count in ((form.yes, outcome.yes), (form.no, outcome.no_votes), (form.abstain, outcome.abstain)):
            box.setValue(UNKNOWN if count is None else count)
        form.unanimous.setChecked(outcome.unanimous)
        form.addressee.setText(outcome.addressee)
        form.due.setText(day_text(outcome.due))

    def _typed(self) -> Resolution:
        """Return the outcome as typed; raises NotUnderstoodError. What is settled bears the day it was."""
        form = self.form
        state = ResolutionState(form.state.currentData())
        settled_on = self._outcome.done_on or clock.today()
        return replace(
            self._outcome,
            no=form.number.text(),
            kind=ResolutionKind(form.kind.currentData()),
            agenda_item_id=chosen_id(form.item),
            text=form.wording.toPlainText(),
            yes=_votes_in(form.yes),
            no_votes=_votes_in(form.no),
            abstain=_votes_in(form.abstain),
            unanimous=form.unanimous.isChecked(),
            quorate_at_vote={YES: True, NO: False}.get(chosen_id(form.quorate) or ""),
            addressee=form.addressee.text(),
            due=day_in(form.due, self._messages),
            state=state,
            done_on=settled_on if state in SETTLED else None,
        )

    def _field_of(self, error: SecretariatError) -> QWidget | None:
        fields = {"text": self.form.wording, "no": self.form.number, "no_votes": self.form.no}
        name = str(getattr(error, "field", ""))
        found = fields.get(name) or getattr(self.form, "quorate" if name == "quorate_at_vote" else name, None)
        return found if isinstance(found, QWidget) else None


def _votes_in(box: QSpinBox) -> int | None:
    return None if box.value() == UNKNOWN else box.value()
