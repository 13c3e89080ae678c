"""The page of one meeting: which it is, what is due next, and the steps of the work in their order."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from secretariat import clock
from secretariat.desktop.board.workshops_step import WorkshopsStep
from secretariat.desktop.committee.committee_errands import CommitteeErrands
from secretariat.desktop.forms.ui_meeting_page import Ui_MeetingPage
from secretariat.desktop.guard import guarded
from secretariat.desktop.meeting.attendance_step import AttendanceStep
from secretariat.desktop.meeting.invite_step import InviteStep
from secretariat.desktop.meeting.meeting_errands import MeetingErrands
from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.desktop.meeting.meeting_words import state_word, when_and_where
from secretariat.desktop.meeting.outcomes_step import OutcomesStep
from secretariat.desktop.meeting.papers_step import PapersStep
from secretariat.desktop.meeting.prepare_step import PrepareStep
from secretariat.desktop.meeting.replies_step import RepliesStep
from secretariat.desktop.messages import Messages
from secretariat.desktop.page import Page
from secretariat.desktop.people_names import Names, PeopleNames
from secretariat.desktop.widgets.days import short_weekday_date
from secretariat.desktop.widgets.emphasis import as_title
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Question, Workspace
from secretariat.domain.changes import ChangeSet
from secretariat.domain.errors import NotFoundError, StorageTroubleError
from secretariat.domain.meeting_rules import ON_THEIR_WAY
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.meeting_head import DeadlineKind, NextDeadline, OpenMeeting, with_assignments
from secretariat.services.meeting.step_views import View, open_step


class MeetingPage(Page):
    """One meeting. Everything about it is reachable from here; one gathering of the meeting feeds the step shown."""

    TABLES = (
        *("meeting", "agenda_item", "venue", "room", "committee", "rules_of_procedure", "quorum_rule"),
        *("bench", "seat", "appointment", "deputyship", "person", "organisation", "postal_address"),
        *("invitation", "dispatch", "reply", "preference", "attendance", "workshop_group", "assignment"),
        *("group_refusal", "workshop_bond", "bond_member", "allotment_weights", "accommodation", "access_need"),
        *("resolution", "sender_profile", "office_closure", "generated_document"),
        *("vote_exclusion", "supplement", "supplement_dispatch", "kept_letter"),
        *("minutes", "follow_up", "delegation", "urgency", "delivery_state"),
        *("workshop_result", "planning_area", "letter_template"),
    )
    HELP = "meeting"
    MENU = "menuMeeting"

    repair_wanted = Signal(str, str, str)
    """Kind of record (`person`, `committee`, `venue` …), its id and field: what a finding wants mended elsewhere."""
    gone = Signal()
    """The meeting was taken back and is no longer in the register."""

    def __init__(
        self,
        workspace: Workspace,
        messages: Messages,
        state: WindowState,
        meeting_id: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.meeting_id = meeting_id
        self.form = Ui_MeetingPage()
        self.form.setupUi(self)
        as_title(self.form.head)
        self._opened: OpenMeeting | None = None
        self.steps: dict[int, MeetingStep] = {}
        self._actions: list[QAction] = []
        self._reports: CommitteeErrands | None = None
        self._add_steps()
        self.names = PeopleNames(workspace, self)
        self.names.read.connect(self._offer_people)
        self.form.steps.currentChanged.connect(self._show_step)
        self.refresh()

    @property
    def folder(self) -> MeetingFolder | None:
        """The meeting as it was gathered last."""
        return self._opened.folder if self._opened else None

    def refresh(self) -> None:
        """Gather the meeting anew and show it in the head and the step in front."""
        try:
            self._opened, view = self.workspace.look(open_step, *self._asked())
        except NotFoundError:
            self.gone.emit()
            return
        self._show_head(self._opened)
        self._fill(self.current_step(), self._opened.folder, view)

    def go_to_part(self, number: int) -> None:
        """Show a step by its number, as Ctrl+1 to Ctrl+7 do; one that is not there changes nothing."""
        if number in self.steps:
            self.form.steps.setCurrentIndex(list(self.steps).index(number))
            self.current_step().take_focus()

    def take_focus(self) -> bool:
        """Put the focus where the work of the step in front begins."""
        self.current_step().take_focus()
        return True

    def part(self) -> str:
        """Return the number of the step in front."""
        return f"#{list(self.steps)[self.form.steps.currentIndex()]}"

    def current_step(self) -> MeetingStep:
        """Return the step in front."""
        return list(self.steps.values())[self.form.steps.currentIndex()]

    def help_page(self) -> str:
        """Return the page of the manual about the step in front."""
        return self.current_step().HELP

    def put_away(self) -> None:
        """Keep what should be remembered of the steps."""
        self.names.put_away()
        if self._reports is not None:
            self._reports.put_away()
        for step in self.steps.values():
            step.put_away()

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        """Tell what will be asked after the next change, and have the names read that are offered."""
        self._await_changes()
        self.names.want()
        super().showEvent(event)

    def _add_steps(self) -> None:
        classes: tuple[tuple[int, str, type[MeetingStep]], ...] = (
            (1, self.tr("Prepare"), PrepareStep),
            (2, self.tr("Invite"), InviteStep),
            (3, self.tr("Replies"), RepliesStep),
            (4, self.tr("Workshops"), WorkshopsStep),
            (5, self.tr("Papers"), PapersStep),
            (6, self.tr("Attendance"), AttendanceStep),
            (7, self.tr("Follow up"), OutcomesStep),
        )
        for number, title, step_class in classes:
            step = step_class(self.workspace, self.messages, self.state, self)
            step.repair_wanted.connect(self._repair)
            self.steps[number] = step
            self.form.stack.addWidget(_scrolled(step))
            self.form.steps.addTab(f"{number} {title}")
            action = QAction(f"&{number} {title}", self)
            action.setObjectName(f"step{number}")
            action.setShortcut(QKeySequence(f"Ctrl+{number}"))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self.form.steps.setTabToolTip(self.form.steps.count() - 1, keys)
            action.setData(number)
            action.triggered.connect(self._take_action)
            self._actions.append(action)
        self.errands = MeetingErrands(self, self.meeting_id)
        self.addActions([*self._actions, *self.errands.actions])

    def _refresh_if_touched(self, change_set: ChangeSet) -> None:
        """Read who is in which group, and nothing else, where nothing else changed: who drags on does not wait."""
        if self._opened is not None and self.isVisible() and set(change_set.touched) == {"assignment"}:
            self._opened = self.workspace.look(with_assignments, self._opened)
            self._fill_step()
        else:
            super()._refresh_if_touched(change_set)

    def _take_action(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.go_to_part(int(action.data()))

    def _show_step(self, index: int) -> None:
        self.form.stack.setCurrentIndex(index)
        if self.isVisible():
            self._await_changes()
        try:
            self._fill_step()
        except StorageTroubleError:
            self.current_step().setEnabled(False)  # until it is filled: it shows nothing, or what was
            raise

    def _fill_step(self) -> None:
        if self._opened is not None:
            step, folder = self.current_step(), self._opened.folder
            self._fill(step, folder, self.workspace.look(step.VIEW, folder, *self._as_of()))

    def _fill(self, step: MeetingStep, folder: MeetingFolder, view: object) -> None:
        """Fill the step; where a button was used up, Qt would put the keyboard on whatever stands next."""
        focus = self.window().focusWidget()
        step.show_folder(folder, view)
        if focus is not None and step.isAncestorOf(focus) and not (focus.isEnabled() and focus.isVisibleTo(step)):
            step.take_focus()

    def _offer_people(self, names: Names) -> None:
        """Let the steps offer everybody."""
        for step in self.steps.values():
            step.offer_people(names)

    def _await_changes(self) -> None:
        """Let everything about this meeting that the step in front shows be asked in the same breath as a long step."""
        self.workspace.awaited = Question(open_step, self._asked())

    def _asked(self) -> tuple[str, View, date, str]:
        return (self.meeting_id, self.current_step().VIEW, *self._as_of())

    def _as_of(self) -> tuple[date, str]:
        return clock.today(), self.messages.language

    def _repair(self, kind: str, id_: str, field: str) -> None:
        """Mend what belongs to the meeting here; hand the rest to the frame."""
        if kind == "meeting":
            self.go_to_part(1)
            self.current_step().show_field(field)
        elif kind == "step":
            self.go_to_part(int(id_))
        elif kind == "reports":
            self._reports_of(id_).ask_reports()
        else:
            self.repair_wanted.emit(kind, id_, field)

    def _reports_of(self, committee_id: str) -> CommitteeErrands:
        """Return who makes the reports of the committee's year, statistics among them."""
        self._reports = self._reports or CommitteeErrands(self, committee_id)
        return self._reports

    def _show_head(self, opened: OpenMeeting) -> None:
        folder = opened.folder
        title = self.tr("meeting {number}").format(number=folder.meeting.no)
        self.form.head.setText(" · ".join((folder.committee.short_name, title, when_and_where(folder))))
        self.form.stateName.setText(f"● {state_word(folder.meeting.state, self.messages.language)}")
        said = self._deadline_text(opened.deadline) if opened.deadline else ""
        if folder.meeting.state in ON_THEIR_WAY and folder.meeting.date < clock.today():
            said = self.tr("The meeting is over. Next: who was there, in step 6")
        self.form.deadline.setText(said)
        self.form.deadline.setToolTip(opened.deadline.explanation if opened.deadline else "")
        self.form.deadline.setVisible(bool(said))

    def _deadline_text(self, deadline: NextDeadline) -> str:
        text = {
            DeadlineKind.DISPATCH: self.tr("Next deadline: dispatch by {date} ({left})"),
            DeadlineKind.REPLIES: self.tr("Next deadline: replies by {date} ({left})"),
            DeadlineKind.MINUTES: self.tr("Next deadline: minutes by {date} ({left})"),
            DeadlineKind.OBJECTIONS: self.tr("Next deadline: objections until {date} ({left})"),
        }[deadline.kind]
        if deadline.kind is DeadlineKind.OBJECTIONS and deadline.due < clock.today():
            return ""  # others had until then; nobody here is late
        return text.format(date=short_weekday_date(deadline.due), left=self._days_left(deadline.due))

    def _days_left(self, due: date) -> str:
        days = (due - clock.today()).days
        near = {-1: self.tr("overdue since yesterday"), 0: self.tr("today"), 1: self.tr("tomorrow")}
        if days in near:
            return near[days]
        if days < 0:
            return self.tr("{days} days overdue").format(days=-days)
        return self.tr("{days} days left").format(days=days)


def _scrolled(step: QWidget) -> QScrollArea:
    """Let a step scroll where the screen is smaller than it, as with large type on a small laptop."""
    area = QScrollArea()
    area.setWidget(step)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
