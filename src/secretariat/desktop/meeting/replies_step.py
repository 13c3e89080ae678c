"""Step 3: answers typed in as they come, by name or number, one key an answer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QComboBox, QWidget

from secretariat import clock
from secretariat.desktop.drops import TakesDrops
from secretariat.desktop.forms.ui_replies_step import Ui_RepliesStep
from secretariat.desktop.meeting.answer_drop import dropped_answers
from secretariat.desktop.meeting.keyed_rows_view import KeyedRowsView
from secretariat.desktop.meeting.keyed_step import DIGITS, KeyedStep
from secretariat.desktop.meeting.meeting_words import state_word
from secretariat.desktop.meeting.reply_import_dialog import ReplyImportDialog
from secretariat.desktop.meeting.stand_in_words import StandInWords
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.state_marks import mark_of
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.widgets.typed_fields import qt_day
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.formatting import short_date
from secretariat.domain.invitation_rules import NOT_YET_SENT
from secretariat.domain.invitations import Answer, Invitation, ReplyChannel
from secretariat.domain.meetings import MeetingState
from secretariat.domain.names import plain_name
from secretariat.domain.people import Person
from secretariat.domain.reply_forms import ReplyCode, read_reply_code
from secretariat.domain.text import clean_line
from secretariat.services.meeting.meetings import meeting_name
from secretariat.services.meeting.replies import ReplyDetails, record_reply, wishable
from secretariat.services.meeting.reply_rows import (
    ReplyRow,
    answerable,
    bench_answers,
    find_invitation,
    offered_for_reply,
    reply_rows,
)
from secretariat.services.meeting.stand_ins import call_in, next_stand_in
from secretariat.services.people.typed_people import person_named

ANSWER_OF_KEY = {
    "z": Answer.ACCEPTED,
    "a": Answer.DECLINED,
    "v": Answer.REPRESENTED,
    "o": Answer.OPEN,
}
CALL_IN = "s"
LAST_CHANNEL = "replies/channel"


class RepliesStep(TakesDrops, KeyedStep[ReplyRow]):
    """The invitations that ask for an answer. „v“ asks who comes instead, deputies in their order."""

    HELP = "replies"

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_RepliesStep()
        self.form.setupUi(self)
        self._invitations: dict[str, Invitation] = {}
        self._words = StandInWords(self)
        self._names_deputy = False
        self._by_name = False
        self._code: ReplyCode | None = None
        self.rows = RowsModel(self._columns(), _id_of, self)
        keys = (*ANSWER_OF_KEY, CALL_IN, *DIGITS)
        view = KeyedRowsView("replies", self.tr("Replies"), self.rows, state, keys=keys, parent=self)
        self.work_through(self.form, view)
        self.list.opened.connect(self.deputy.setFocus)
        self.form.readList.clicked.connect(self.read_list)
        self.form.callIn.clicked.connect(self._call_in)
        self.setAcceptDrops(True)
        self._fill_channels()
        self._today = clock.today()
        self.form.received.setDate(qt_day(self._today))
        self._arrange_tabs()

    def fill(self) -> None:
        """Show who has answered what, and how the benches stand."""
        self._follow_the_day()
        self._invitations = {one.id: one for one in answerable(self.folder)}
        rows = reply_rows(self.folder)
        self.rows.show(rows)
        self.list.start()
        self.form.advice.setVisible(not rows)
        self.form.advice.setText(self.tr("Nobody is invited yet. Step 2 makes the invitations."))
        self.form.readList.setEnabled(self.can_change() and bool(rows))
        self._fill_wishes()
        self._show_counts(rows)
        self.show_chosen()

    def _follow_the_day(self) -> None:
        """Propose today anew in a window that was left open over night; another day that was chosen stays."""
        if self.form.received.date() == qt_day(self._today):
            self._today = clock.today()
            self.form.received.setDate(qt_day(self._today))

    def take_focus(self) -> None:
        """Start at the name."""
        self.form.entry.setFocus()

    def _arrange_tabs(self) -> None:
        form = self.form
        order = (form.entry, form.filter, form.received, form.via, form.readList, self.list)
        beside = (form.deputy, form.firstWish, form.secondWish, form.nameDeputy, form.callIn, form.enter)
        set_tab_order((*order, *beside))

    def fitting(self, data: QMimeData) -> tuple[Path, ...]:
        """Return lists and returned forms, where answers can be taken over."""
        return dropped_answers(data) if self.form.readList.isEnabled() else ()

    def take_dropped(self, *paths: Path) -> None:
        """Show what the dropped answers would change."""
        self.read_list().read_file(*paths)

    def read_list(self) -> ReplyImportDialog:
        """Open the reading of answers from a list; what was wrong with the row before is past."""
        self.complain("")
        name = meeting_name(self.folder.committee, self.folder.meeting)
        dialog = ReplyImportDialog(self.workspace, self.messages, self.state, name, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def take_key(self, key: str) -> None:
        """Ask who comes instead, or keep the answer."""
        if not self.can_change() or self._chosen() is None:
            return
        if key == CALL_IN:
            self._call_in()
            return
        answer = ANSWER_OF_KEY[key]
        if answer is Answer.REPRESENTED:
            self._names_deputy = True
            self.propose_deputy()
            self.deputy.setFocus()
            self.deputy.selectAll()
        else:
            self._keep(answer)

    def enter(self) -> None:
        """Keep what the fields beside the list say: a deputy, wishes."""
        row = self.list.current_row()
        if row is None:
            return
        named = self._names_deputy or bool(clean_line(self.form.deputy.currentText()))
        self._keep(Answer.REPRESENTED if named else row.answer)

    def _call_in(self) -> None:
        """Ask the deputy named beside the list to come, else the one whose turn it is."""
        invitation = self._chosen()
        if invitation is None:
            return
        try:
            person = self._deputy_named(invitation) or next_stand_in(self.folder, invitation)
        except RuleBrokenError as error:
            self.say_refusal(error)
            return
        if person is None:
            self.complain(
                self._words.offer(self.folder, invitation) or self.tr("Nobody has declined here."), self.form.deputy
            )
            return
        label = self.tr("Deputy {name} called in").format(name=plain_name(person))
        if self.attempt(label, call_in, self.folder, invitation, person):
            announce(self.list, label)
            self.start_over()

    def _deputy_named(self, invitation: Invitation) -> Person | None:
        """Return whom the field beside the list names; raises RuleBrokenError for whom the rules do not let act."""
        place = self.folder.place_of_person(invitation.person_id)
        typed = self.form.deputy.currentText()
        offered = offered_for_reply(self.folder, invitation)
        return self.workspace.look(person_named, self.folder, place.seat.id if place else None, typed, offered)

    def _keep(self, answer: Answer) -> bool:
        """Keep an answer as one step, and go on to the next invitation."""
        invitation = self._chosen()
        details = self._details(invitation, answer) if invitation else None
        if invitation is None or details is None:
            return False
        following = self.list.id_below()
        name = plain_name(self.folder.people.persons[invitation.person_id])
        word = state_word(answer, self.messages.language)
        label = self.tr("Reply {name}: {answer}").format(name=name, answer=word)
        done = self.attempt(label, record_reply, self.folder, invitation, details)
        if done:
            self.state.keep_text(LAST_CHANNEL, self.form.via.currentText())
            announce(self.list, f"{name} {word}")
            self.start_over()
            self._go_on(following)
        return done

    def _go_on(self, following: str) -> None:
        """Return to where the next answer is typed: the name, or the next row of who works down the list."""
        if self._by_name:
            self.form.entry.setFocus()
        else:
            self.list.go_to(following)
            self.list.setFocus()
        self._by_name = False

    def _details(self, invitation: Invitation, answer: Answer) -> ReplyDetails | None:
        """Return the answer as typed; None after saying that the name is refused."""
        deputy = None
        if answer is Answer.REPRESENTED:
            try:
                deputy = self._deputy_named(invitation)
            except RuleBrokenError as error:
                self.say_refusal(error)
                return None
        received = self.form.received.date().toPython()
        return ReplyDetails(
            answer=answer,
            received_on=received if isinstance(received, date) else self.folder.meeting.date,
            received_via=ReplyChannel(self.form.via.currentData()),
            deputy=deputy,
            deputy_follows=answer is Answer.REPRESENTED and deputy is None,
            wishes=tuple(
                dict.fromkeys((*self._wishes_shown(), *self._wishes_of(invitation)[len(self._wish_boxes()) :]))
            ),
        )

    def _wishes_shown(self) -> list[str]:
        return [box.currentData() for box in self._wish_boxes() if box.currentData()]

    def _wishes_of(self, invitation: Invitation) -> list[str]:
        reply = self.folder.replies.get(invitation.id)
        return [wish.group_id for wish in self.folder.wishes.get(reply.id, ())] if reply else []

    def row_meant(self, typed: str) -> str:
        """Return the invitation of a number or name, or of the code of a paper form."""
        code = read_reply_code(typed)
        self._code = self._understood(code) if code else None
        return find_invitation(self.folder, code.number if code else typed).id

    def gone_to(self) -> None:
        """Return to the name after this answer; of a code keep what else it says."""
        self._by_name = True
        if self._code is not None and self.can_change():
            self.start_over()
            if self._code.wishes:
                self._show_wishes(self._code.wishes)
            self.take_key(self._code.answer)

    def _understood(self, code: ReplyCode) -> ReplyCode:
        """Return the code with ids of groups for their numbers.

        Refuses a letter that is no answer, a group that there is not, and more wishes than a form has.
        """
        known = wishable(self.folder)
        if code.answer not in ANSWER_OF_KEY:
            raise RuleBrokenError("reply.code_answer", field="answer", name=code.answer)
        for wish in code.wishes:
            if wish not in known:
                raise RuleBrokenError("group.unknown", field="group_id", name=wish, known=", ".join(known) or "–")
        if len(code.wishes) > len(self._wish_boxes()):
            raise RuleBrokenError("reply.code_wishes", field="group_id")
        return replace(code, wishes=tuple(known[wish].id for wish in code.wishes))

    def start_over(self) -> None:
        """Show the chosen invitation as it is kept."""
        self._names_deputy = False
        super().start_over()

    def show_row(self, row: ReplyRow) -> None:
        """Show deputy and wishes beside the list."""
        invitation = self._invitations[row.id]
        self.show_deputies(offered_for_reply(self.folder, invitation), row.deputy)
        said = self._words.standing(row) or self._words.offer(self.folder, invitation)
        self.form.standIn.setText(said)
        self.form.standIn.setVisible(bool(said))
        self.form.callIn.setEnabled(row.answer is Answer.DECLINED and not row.acts_for)
        self._show_wishes(self._wishes_of(invitation))

    def _show_wishes(self, wishes: Sequence[str]) -> None:
        for box, wish in zip(self._wish_boxes(), [*wishes, None, None], strict=False):
            box.setCurrentIndex(max(box.findData(wish), 0))
            box.setToolTip(box.currentText())

    def _show_counts(self, rows: tuple[ReplyRow, ...]) -> None:
        language = self.messages.language
        members = [row for row in rows if not row.acts_for]  # a seat is counted by its member
        unsent = sum(self._invitations[row.id].state in NOT_YET_SENT for row in members)
        invited = self.tr("{count} invited").format(count=len(members))
        if unsent:
            invited = self.tr("{count} invited, {unsent} of them not sent yet").format(
                count=len(members), unsent=unsent
            )
        counts = [(answer, sum(row.answer is answer for row in members)) for answer in Answer]
        answered = " · ".join(f"{count} {state_word(answer, language)}" for answer, count in counts)
        self.form.counts.setText(f"{invited}: {answered}" if members else "")
        told = (
            f"{one.bench or self.tr('Guests')}: "
            + ", ".join(
                f"{one.counts[answer]} {state_word(answer, language)}" for answer in Answer if one.counts[answer]
            )
            for one in bench_answers(self.folder)
        )
        self.form.benches.setText(" · ".join(told))

    def _fill_channels(self) -> None:
        for channel in ReplyChannel:
            self.form.via.addItem(state_word(channel, self.messages.language), channel)
        self.form.via.setCurrentIndex(max(self.form.via.findText(self.state.text(LAST_CHANNEL)), 0))

    def _fill_wishes(self) -> None:
        """Offer the workshop groups as wishes, where the meeting has any."""
        groups = self.folder.groups
        for box, label in zip(self._wish_boxes(), (self.form.firstWishLabel, self.form.secondWishLabel), strict=True):
            if [box.itemData(place) for place in range(1, box.count())] != [group.id for group in groups]:
                self._shown = None
                box.clear()
                box.addItem("–", None)
                for group in groups:
                    box.addItem(f"{group.no} {group.topic}", group.id)
                box.view().setMinimumWidth(box.view().sizeHintForColumn(0) + box.fontMetrics().height() * 2)
            box.setVisible(bool(groups))
            label.setVisible(bool(groups))

    def seat_shown(self) -> str | None:
        """Return the seat of the chosen invitation."""
        invitation = self._chosen()
        place = self.folder.place_of_person(invitation.person_id) if invitation else None
        return place.seat.id if place else None

    def _chosen(self) -> Invitation | None:
        return self._invitations.get(self.list.current_id())

    def can_change(self) -> bool:
        """Say whether answers may still be kept."""
        return super().can_change() and self.folder.meeting.state is not MeetingState.CLOSED

    def field_of(self, name: str) -> QWidget | None:
        """Return where the deputy is named, or the day on which the answer came."""
        form = self.form
        fields = {"deputy_person_id": form.deputy, "acts_for_seat_id": form.deputy, "received_on": form.received}
        return fields.get(name) or super().field_of(name)

    def _wish_boxes(self) -> tuple[QComboBox, QComboBox]:
        return self.form.firstWish, self.form.secondWish

    def _columns(self) -> tuple[ListColumn[ReplyRow], ...]:
        language = self.messages.language
        return (
            ListColumn("number", self.tr("No."), lambda row: str(row.number), lambda row: row.number, is_number=True),
            ListColumn("name", self.tr("Name"), lambda row: row.name),
            ListColumn(
                "answer",
                self.tr("Answer"),
                lambda row: state_word(row.answer, language),
                mark=lambda row: mark_of(row.answer),
            ),
            ListColumn("deputy", self.tr("Represented by"), self._words.in_column),
            ListColumn("wishes", self.tr("Wishes"), lambda row: ", ".join(map(str, row.wishes))),
            ListColumn(
                "received",
                self.tr("Received"),
                lambda row: short_date(row.received_on) if row.received_on else "",
                lambda row: row.received_on or date.max,
            ),
            ListColumn("via", self.tr("By"), lambda row: state_word(row.via, language) if row.via else ""),
            ListColumn("bench", self.tr("Bench"), lambda row: row.bench),
            ListColumn("organisation", self.tr("Organisation"), lambda row: row.organisation),
        )


def _id_of(row: ReplyRow) -> str:
    return row.id
