"""Asks when the printed letters left the house, and books it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from secretariat import clock
from secretariat.desktop.dialogs.asking_dialog import AskingDialog
from secretariat.desktop.forms.ui_dispatch_dialog import Ui_DispatchDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.long_step import LongStep
from secretariat.desktop.messages import Messages
from secretariat.desktop.widgets.days import short_weekday_date
from secretariat.desktop.widgets.typed_fields import qt_moment
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import SecretariatError
from secretariat.domain.invitations import DispatchProof, InvitationState, Supplement
from secretariat.services.meeting.deadlines import assumed_receipts
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.invitations import book_dispatch
from secretariat.services.papers.supplements import book_supplement_dispatch
from secretariat.services.workplace import Writing

INITIALS = "dispatch/initials"
LONGEST_INITIALS = 10
NARROWEST = 65
"""In characters."""


class DispatchDialog(AskingDialog):
    """Shows as one types on which day the letters count as received; refused bookings stay open with what was typed."""

    HELP = "invite"

    def __init__(
        self,
        workspace: Workspace,
        messages: Messages,
        state: WindowState,
        folder: MeetingFolder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._messages, self._state, self._folder = workspace, messages, state, folder
        self._supplement: Supplement | None = None
        self.form = Ui_DispatchDialog()
        self.form.setupUi(self)
        self.form.complaint.hide()
        self.form.buttons.button(QDialogButtonBox.StandardButton.Save).setText(self.tr("&Book dispatch"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * NARROWEST)
        ready = [one for one in folder.invitations if one.state is InvitationState.PRINTED]
        self._channels = tuple(dict.fromkeys(one.channel for one in ready))
        counts = ", ".join(f"{channel}: {sum(one.channel is channel for one in ready)}" for channel in self._channels)
        self.form.advice.setText(self.tr("Letters ready: {counts}").format(counts=counts or "0"))
        for proof in DispatchProof:
            self.form.proof.addItem(proof.value, proof)
        self.form.initials.setMaxLength(LONGEST_INITIALS)
        self.form.initials.setText(state.text(INITIALS))
        self.form.handedOver.dateTimeChanged.connect(self._show_receipts)
        self.form.handedOver.setDateTime(qt_moment(clock.now()))
        if not self.form.initials.text():
            self.form.initials.setFocus()  # the one thing that nobody can propose

    def book_supplement(self, supplement: Supplement, letters: int) -> None:
        """Book the letters of a supplement instead: each has a proof of its own."""
        self._supplement = supplement
        self._channels = tuple(dict.fromkeys(one.channel for one in self._folder.invitations))
        said = self.tr("Letters of supplement {number}: {count}").format(number=supplement.no, count=letters)
        self.form.advice.setText(said)
        self._show_receipts()

    @guarded(None)
    def accept(self) -> None:
        """Book the dispatch; a refusal is said here."""
        initials = self.form.initials.text().strip()
        if not initials:
            self.complain(self.tr("Please enter the initials of who hands the letters over."), self.form.initials)
            return
        step = LongStep(self._workspace, self)
        many = len(self._folder.people.persons)
        step.do(self._label(), self._verb(initials), size=many, then=self._close, failed=self._say_refusal)

    def _close(self, _booked: object) -> None:
        self._state.keep_text(INITIALS, self.form.initials.text().strip())
        super().accept()

    def _say_refusal(self, error: SecretariatError) -> None:
        self.complain(self._messages.sentence(error))

    def _label(self) -> str:
        return self.tr("Dispatch booked") if self._supplement is None else self.tr("Dispatch of the supplement booked")

    def _verb(self, initials: str) -> Callable[[Writing], object]:
        handed_over = self._handed_over()
        book = (
            partial(book_dispatch, folder=self._folder)
            if self._supplement is None
            else partial(book_supplement_dispatch, folder=self._folder, supplement_id=self._supplement.id)
        )
        return partial(
            book,
            handed_over_at=handed_over,
            receipts=assumed_receipts(self._folder.calendar, handed_over),
            initials=initials,
            proof=DispatchProof(self.form.proof.currentData()),
        )

    def _handed_over(self) -> datetime:
        moment = self.form.handedOver.dateTime().toPython()
        return moment.astimezone() if isinstance(moment, datetime) else clock.now()

    def _show_receipts(self) -> None:
        receipts = assumed_receipts(self._folder.calendar, self._handed_over())
        days = (f"{channel}: {short_weekday_date(receipts[channel])}" for channel in self._channels)
        self.form.receipts.setVisible(bool(self._channels))
        self.form.receipts.setText(self.tr("Counts as received: {days}").format(days=" · ".join(days)))
