"""What every step of the meeting page is: shown a gathered meeting, doing one thing at a time, saying why not."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from secretariat.desktop.long_step import LongStep
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.people_names import Names
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import NotFoundError, RuleBrokenError, SecretariatError
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.step_views import View, nothing_more
from secretariat.services.workplace import Writing

Rest = ParamSpec("Rest")
Result = TypeVar("Result")


class MeetingStep(QWidget):
    """A step. Subclasses fill themselves in `fill`; what the rules refuse is said beside the field, not in a box."""

    repair_wanted = Signal(str, str, str)
    """Kind of record, its id and the field that a finding wants mended elsewhere."""

    HELP = "meeting"
    VIEW: View = staticmethod(nothing_more)
    """What the step asks beside the meeting; it comes back as `view`, whose type such a step names."""

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.workspace, self.messages, self.state = workspace, messages, state
        self._folder: MeetingFolder | None = None
        self.view: object = None
        self._complaint: QLabel | None = None

    @property
    def folder(self) -> MeetingFolder:
        """The meeting as it was gathered last."""
        if self._folder is None:
            raise RuntimeError("a step is shown before its meeting")
        return self._folder

    def show_folder(self, folder: MeetingFolder, view: object) -> None:
        """Show what the register says now; focus, selection and scroll stay where they are."""
        self._folder, self.view = folder, view
        self.setEnabled(True)
        self.fill()

    def fill(self) -> None:
        """Show `folder` and `view`."""

    def field_of(self, name: str) -> QWidget | None:
        """Return the control that shows a field of the record, for a refusal that names it."""
        del name
        return None

    def offer_people(self, names: Names) -> None:
        """Offer everybody, once the names are read."""

    def show_field(self, name: str) -> None:
        """Put the focus where a finding is mended."""

    def take_focus(self) -> None:
        """Put the focus where the work of this step begins."""

    def put_away(self) -> None:
        """Keep what should be remembered of the step."""

    def say_refusals_in(self, label: QLabel) -> None:
        """Say refusals in this label; it is hidden while there is none."""
        self._complaint = label
        label.hide()

    def attempt(
        self,
        label: str,
        verb: Callable[Concatenate[Writing, Rest], Result],
        *args: Rest.args,
        **named: Rest.kwargs,
    ) -> bool:
        """Do one thing as one step with this name; say why not where it is refused, and return whether it is done."""
        self.complain("")
        try:
            self.workspace.do(label, verb, *args, **named)
        except SecretariatError as error:
            self._refuse(error)
            return False
        return True

    def attempt_for_all(
        self, label: str, verb: Callable[[Writing], Result], then: Callable[[Result], None] | None = None
    ) -> None:
        """Do one thing that concerns everybody of the meeting as `attempt` does, beside the window if they are many.

        `then` gets what came of it; it is not called where the step is refused or stopped.
        """
        self.complain("")
        many = len(self.folder.people.persons)
        LongStep(self.workspace, self.window()).do(label, verb, size=many, then=then or _nothing, failed=self._refuse)

    def _refuse(self, error: SecretariatError) -> None:
        """Say why a step is refused: beside the field where it is a rule, in a box where the register is in trouble."""
        if isinstance(error, RuleBrokenError):
            self.complain(self.messages.sentence(error), self.field_of(error.field))
        elif isinstance(error, NotFoundError) or error.code == "step.stopped":
            self.complain(self.messages.sentence(error))
        else:
            self.messages.tell(error, self.window())

    def say_refusal(self, error: RuleBrokenError) -> None:
        """Say which rule refused something, at the field it names."""
        self.complain(self.messages.sentence(error), self.field_of(error.field))

    def complain(self, text: str, field: QWidget | None = None) -> None:
        """Say what is wrong beside the field, and put the focus there; an empty text takes the complaint away."""
        label = self._complaint
        if label is None:
            return
        label.setText(f"⚠ {text}" if text else "")
        label.setVisible(bool(text))
        if text:
            announce(label, text)
            if field is not None:
                field.setFocus()
                if isinstance(field, QLineEdit):
                    field.selectAll()

    def say_failure(self, error: SecretariatError) -> None:
        """Say why work in the background came to nothing."""
        self.complain(self.messages.sentence(error))


def _nothing(_result: object) -> None:
    """Nothing is left to do."""
