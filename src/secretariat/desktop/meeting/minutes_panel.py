"""The minutes of a meeting in step 7: how far they are, what they lack, the paper, and the end of the meeting."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from secretariat import clock
from secretariat.desktop.background import Counter
from secretariat.desktop.desk_copies import DeskCopies
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.dialogs.facts import Fact, FactKind
from secretariat.desktop.forms.ui_minutes_panel import Ui_MinutesPanel
from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.desktop.meeting.meeting_words import state_word
from secretariat.desktop.reopening import drafted
from secretariat.desktop.widgets.action_bar import let_wrap
from secretariat.desktop.widgets.days import short_weekday_date
from secretariat.desktop.widgets.emphasis import lead_to
from secretariat.desktop.widgets.folder_choice import ask_folder
from secretariat.desktop.widgets.job_line import JobLine
from secretariat.desktop.widgets.link_list import LinkList
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.domain.errors import Finding, SecretariatError
from secretariat.domain.formatting import printed_text, short_date
from secretariat.domain.meetings import MeetingState
from secretariat.domain.office import DocumentKind
from secretariat.domain.outcomes import Minutes, MinutesState
from secretariat.places import own_templates_folder, resource_path
from secretariat.services.meeting.meetings import meeting_name, move_state
from secretariat.services.meeting.minutes import approve_minutes, object_to_minutes, send_minutes, sign_minutes
from secretariat.services.meeting.minutes_view import MinutesView, minutes_view
from secretariat.services.meeting.outcomes import draft_minutes
from secretariat.services.papers.letter_press import MadeFile
from secretariat.services.papers.outcome_papers import minutes_document
from secretariat.services.papers.paper_kinds import applies
from secretariat.services.papers.paper_plans import PaperPlan, PaperRun
from secretariat.services.papers.papers import book, make_papers
from secretariat.services.papers.templates import own_templates

LAST_FOLDER = "papers/folder"
MINUTES_ONLY = frozenset({DocumentKind.MINUTES})
LIST_ONLY = frozenset({DocumentKind.ATTENDANCE_LIST})
FIELD_OF_GAP = {"minutes.place_missing": "venue_id", "minutes.agenda_missing": "agenda"}
"""What of the meeting closes a gap; the others are who leads it."""
SIGNATURES = frozenset({"minutes.chair_signature_missing", "minutes.recorder_signature_missing"})


@dataclass(frozen=True, slots=True)
class Objection:
    """What somebody objects, as it is typed in."""

    objections: str = ""


class MinutesPanel(QWidget):
    """Part of step 7, which does its changes; `outcome_wanted` carries the number of an item without an outcome."""

    outcome_wanted = Signal(str)

    def __init__(self, step: MeetingStep) -> None:
        super().__init__(step)
        self._step, self.workspace = step, step.workspace
        self._view: MinutesView | None = None
        self._run: PaperRun | None = None
        self.form = Ui_MinutesPanel()
        self.form.setupUi(self)
        self.job: JobLine[tuple[MadeFile, ...]] = JobLine(self)
        self.form.jobPlace.addWidget(self.job)
        self._desk_copies = DeskCopies(self)
        form = self.form
        let_wrap(form.stepRow)
        let_wrap(form.paperRow)
        self.gaps = LinkList(form.gapsLabel.text().replace("&", "").rstrip(":"), self)
        form.gapsPlace.addWidget(self.gaps)
        form.gapsLabel.setBuddy(self.gaps)
        self.gaps.followed.connect(self._mend)
        set_tab_order((form.makeMinutes, self.gaps, form.closeMeeting))
        form.advance.clicked.connect(self._advance)
        form.object.clicked.connect(self._object)
        form.openMinutes.clicked.connect(self._open)
        form.makeMinutes.clicked.connect(self._choose_folder)
        form.closeMeeting.clicked.connect(self._close)
        self.job.done.connect(self._book)
        self.job.failed.connect(step.say_failure)

    @property
    def view(self) -> MinutesView:
        """How far the minutes were when they were looked at last."""
        if self._view is None:
            raise RuntimeError("the minutes are shown before their meeting")
        return self._view

    def fill(self) -> MinutesView:
        """Show how far the minutes are, and return what was found."""
        step, form = self._step, self.form
        view = self._view = step.workspace.look(minutes_view, step.folder, clock.today())
        form.standing.setText(self._standing(view))
        form.objections.setText("\n".join(f"– {words}" for words in (view.minutes.objections if view.minutes else ())))
        form.objections.setVisible(bool(form.objections.text()))
        state, may = view.minutes.state if view.minutes else None, not step.workspace.read_only
        form.advance.setText(self._next_words(state))
        form.advance.setEnabled(may and state is not MinutesState.APPROVED)
        form.object.setEnabled(may and state in {MinutesState.SENT, MinutesState.OBJECTED})
        form.closeMeeting.setEnabled(may and step.folder.meeting.state is MeetingState.HELD)
        has_begun = applies(step.folder, DocumentKind.MINUTES, clock.today())
        lead_to((form.advance, form.closeMeeting))
        form.openMinutes.setEnabled(step.folder.sender is not None)
        form.makeMinutes.setEnabled(step.folder.sender is not None and has_begun)
        self._show_gaps(view.gaps)
        return view

    def put_away(self) -> None:
        """End what runs, and take the copies away."""
        self.job.close_down()
        self._desk_copies.put_away()

    def make_in(self, out: str, kinds: frozenset[DocumentKind] = MINUTES_ONLY) -> None:
        """Make the minutes in a folder, or the list of who was there; book them once they are there."""
        step, as_of = self._step, clock.now()
        step.complain("")
        step.state.keep_text(LAST_FOLDER, out)
        try:
            own = step.workspace.look(own_templates, kinds, own_templates_folder())
        except SecretariatError as error:
            step.say_failure(error)
            return
        plan = step.workspace.look(PaperPlan.of, step.folder, as_of)
        self._run = PaperRun(plan, Path(out), as_of, kinds, own)
        self.job.start(_minutes_job(self._run), Path(out))

    def _standing(self, view: MinutesView) -> str:
        """Return how far the minutes are, in one sentence a line."""
        minutes = view.minutes
        if minutes is None:
            lines = [self.tr("There is no draft yet.")]
        else:
            lines = [self.tr("State: {state}").format(state=state_word(minutes.state, self._step.messages.language))]
        waits = minutes is None or minutes.sent_on is None
        if waits and view.ready_by is not None:
            lines.append(self.tr("To be sent by {day}").format(day=short_weekday_date(view.ready_by)))
        if minutes is not None and minutes.sent_on is not None:
            lines.append(self.tr("Sent on {day}").format(day=short_date(minutes.sent_on)))
        if view.objections_until is not None:
            lines.append(self.tr("Objections until {day}").format(day=short_weekday_date(view.objections_until)))
        if view.approved_in is not None:
            lines.append(self.tr("Approved in meeting {number}").format(number=view.approved_in.no))
        return "\n".join(lines)

    def _next_words(self, state: MinutesState | None) -> str:
        return {
            None: self.tr("D&raft …"),
            MinutesState.DRAFT: self.tr("Signatu&res …"),
            MinutesState.SIGNED: self.tr("Sent to &recipients …"),
            MinutesState.SENT: self.tr("App&roval …"),
            MinutesState.OBJECTED: self.tr("App&roval …"),
            MinutesState.APPROVED: self.tr("App&roval …"),
        }[state]

    @drafted
    def _advance(self) -> FactDialog | None:
        """Take the minutes one step on in their life."""
        minutes = self.view.minutes
        self._step.complain("")
        if minutes is None:
            new = Minutes(meeting_id=self._step.folder.meeting.id, drafted_on=clock.today())
            facts: tuple[Fact, ...] = (Fact("drafted_on", FactKind.DAY, is_needed=True),)
            return self._ask(new, facts, self._draft, self.tr("Draft of the minutes"))
        if minutes.state is MinutesState.DRAFT:
            facts = tuple(Fact(name, FactKind.DAY) for name in ("signed_by_chair_on", "signed_by_recorder_on"))
            return self._ask(minutes, facts, self._sign, self.tr("Signatures of the minutes"))
        if minutes.state is MinutesState.SIGNED:
            facts = (Fact("sent_on", FactKind.DAY, is_needed=True),)
            sent = replace(minutes, sent_on=clock.today())
            return self._ask(sent, facts, self._send, self.tr("Dispatch of the minutes"))
        if not self.view.later:
            self._step.complain(self.tr("A later meeting approves the minutes. Please plan the next meeting first."))
            return None
        later = tuple((one.id, f"{one.no}. – {short_weekday_date(one.date)}") for one in self.view.later)
        facts = (Fact("approved_in_meeting_id", FactKind.CHOICE, later, is_needed=True),)
        nearest = replace(minutes, approved_in_meeting_id=self.view.later[0].id)
        return self._ask(nearest, facts, self._approve, self.tr("Approval of the minutes"))

    @drafted
    def _object(self) -> FactDialog:
        facts = (Fact("objections", FactKind.LINES, label=self.tr("Wording of the objection")),)
        return self._ask(Objection(), facts, self._keep_objection, self.tr("Objection to the minutes"))

    def _ask(
        self, record: Minutes | Objection, facts: tuple[Fact, ...], keep: Callable[..., str], title: str
    ) -> FactDialog:
        step = self._step
        dialog = FactDialog(step.workspace, step.messages, record, facts, keep, title=title, parent=self.window())
        dialog.open()
        return dialog

    def _draft(self, typed: Minutes) -> str:
        return self._step.workspace.do(self._label(), draft_minutes, typed).id

    def _sign(self, typed: Minutes) -> str:
        chair_on, recorder_on = typed.signed_by_chair_on, typed.signed_by_recorder_on
        self._step.workspace.do(
            self._label(), sign_minutes, self.view.minutes or typed, chair_on=chair_on, recorder_on=recorder_on
        )
        return typed.id

    def _send(self, typed: Minutes) -> str:
        self._step.workspace.do(self._label(), send_minutes, typed, typed.sent_on or clock.today())
        return typed.id

    def _approve(self, typed: Minutes) -> str:
        meeting = next(one for one in self.view.later if one.id == typed.approved_in_meeting_id)
        self._step.workspace.do(self._label(), approve_minutes, typed, meeting, clock.today())
        return typed.id

    def _keep_objection(self, typed: Objection) -> str:
        minutes = self.view.minutes
        if minutes is None:
            return ""
        folder = self._step.folder
        self._step.workspace.do(self._label(), object_to_minutes, folder, minutes, typed.objections, clock.today())
        return minutes.id

    def _label(self) -> str:
        folder = self._step.folder
        return self.tr("Minutes of {meeting}").format(meeting=meeting_name(folder.committee, folder.meeting))

    def _open(self) -> None:
        """Lay the minutes out as they would be made now, and open them in Word; nothing is booked."""
        step = self._step
        step.complain("")
        try:
            own = step.workspace.look(own_templates, MINUTES_ONLY, own_templates_folder()).get(DocumentKind.MINUTES)
            content = minutes_document(step.folder, resource_path("templates"), clock.now(), own)
        except SecretariatError as error:
            step.say_failure(error)
            return
        name = f"{meeting_name(step.folder.committee, step.folder.meeting)}_Niederschrift.docx"
        if not self._desk_copies.open(name.replace("/", "-"), content):
            step.complain(self.tr("No program on this PC opens Word documents. Please ask your IT for one."))

    def _choose_folder(self) -> None:
        ask_folder(self, self.tr("Folder for the minutes"), self._step.state.text(LAST_FOLDER), self.make_in)

    def choose_folder_for_list(self) -> None:
        """Ask where the Excel list of who was there goes."""
        title, last = self.tr("Folder for the list"), self._step.state.text(LAST_FOLDER)
        ask_folder(self, title, last, partial(self.make_in, kinds=LIST_ONLY))

    def _book(self, files: tuple[MadeFile, ...]) -> None:
        run, step = self._run, self._step
        if run is not None and not step.workspace.read_only:
            step.attempt(self._label(), book, run.plan.folder, files, run.as_of)
        moment = printed_text(run.as_of) if run else ""
        is_list = run is not None and run.kinds == LIST_ONLY
        said = (
            self.tr("The list is in the folder, {moment}.")
            if is_list
            else self.tr("The minutes are in the folder, {moment}.")
        )
        self.job.say(said.format(moment=moment))

    def _close(self) -> None:
        folder = self._step.folder
        label = self.tr("Meeting {meeting} closed").format(meeting=meeting_name(folder.committee, folder.meeting))
        self._step.attempt(label, move_state, folder.meeting.id, MeetingState.CLOSED)

    def _show_gaps(self, gaps: tuple[Finding, ...]) -> None:
        self.gaps.show_links([self._step.messages.finding(gap) for gap in gaps])
        self.form.gapsLabel.setVisible(bool(gaps))
        self.gaps.setVisible(bool(gaps))

    def _mend(self, place: int) -> None:
        """Go where the gap is closed."""
        gap = self.view.gaps[place]
        if gap.code in SIGNATURES:
            if self.form.advance.isEnabled():
                self._advance()
        elif gap.code == "minutes.outcome_missing":
            self.outcome_wanted.emit(gap.subject)
        elif gap.code == "minutes.nobody_present":
            self._step.repair_wanted.emit("step", "6", "")
        else:
            field = FIELD_OF_GAP.get(gap.code, "chair_id")
            self._step.repair_wanted.emit("meeting", self._step.folder.meeting.id, field)


def _minutes_job(run: PaperRun) -> Callable[[Counter], tuple[MadeFile, ...]]:
    """Return the job: values in, the file out; it knows nothing of the window."""

    def work(counter: Counter) -> tuple[MadeFile, ...]:
        return make_papers(run, resource_path("templates"), counter.tell).files

    return work
