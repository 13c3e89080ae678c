"""A step that is typed through: a number or name goes to its row, a letter answers it, Escape leaves it as it was."""

from abc import abstractmethod
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QComboBox, QGroupBox, QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from secretariat.desktop.dialogs.field_binding import name_fields
from secretariat.desktop.dialogs.field_errors import FieldErrors
from secretariat.desktop.guard import guarded
from secretariat.desktop.meeting.keyed_rows_view import KeyedRowsView
from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.desktop.messages import Messages
from secretariat.desktop.widgets.clearable_edit import ClearableEdit
from secretariat.desktop.widgets.record_words import link
from secretariat.desktop.widgets.rows_model import RowsModel
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.names import plain_name
from secretariat.domain.people import Person
from secretariat.domain.text import clean_line
from secretariat.services.meeting.new_stand_ins import may_be_named, name_stand_in
from secretariat.services.people.typed_people import somebody_named

DIGITS = "0123456789"
NOT_NAMED = "attendance.may_not_act"


class NumberedRow(Protocol):
    """What every row of such a step has."""

    @property
    def number(self) -> int:
        """By which it is found: of the invitation, of the line of the sheet."""

    @property
    def name(self) -> str:
        """Who it is about."""

    @property
    def organisation(self) -> str:
        """For whom she sits in the meeting."""


Row = TypeVar("Row", bound=NumberedRow)


class KeyedForm(Protocol):
    """What the forms of these steps share: where a number or name is typed, the list, and the chosen row beside it."""

    entry: ClearableEdit
    filter: ClearableEdit
    keys: QLabel
    complaint: QLabel
    listPlace: QVBoxLayout  # noqa: N815 - the form's name
    chosen: QGroupBox
    chosenName: QLabel  # noqa: N815 - the form's name
    deputy: QComboBox
    nameDeputy: QPushButton  # noqa: N815 - the form's name
    enter: QPushButton


class KeyedStep(MeetingStep, Generic[Row]):
    """A step with one row for each person. Subclasses say what a key does, who is meant, what stands beside a row."""

    list: KeyedRowsView[Row]
    rows: RowsModel[Row]

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self._shown: object = None
        self.errors = FieldErrors()

    def work_through(self, form: KeyedForm, view: KeyedRowsView[Row]) -> None:
        """Put the list into the form, which is set up, and connect what every such step has."""
        self._keyed, self.list = form, view
        self.say_refusals_in(form.complaint)
        self.deputy = QLineEdit(form.deputy)
        form.deputy.setLineEdit(self.deputy)
        name_fields(self)
        form.listPlace.addWidget(view)
        view.key_typed.connect(self._take_key)
        self._heading, _, legend = form.keys.text().partition(": ")
        self._legend = self._every_key = tuple(legend.split(" · "))
        form.keys.setTextFormat(Qt.TextFormat.RichText)
        self.show_legend()
        form.keys.linkActivated.connect(self._take_clicked)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._offer_keys)
        view.name_begun.connect(self._begin_entry)
        view.current_changed.connect(self.start_over)
        form.entry.returnPressed.connect(self._jump)
        form.filter.textChanged.connect(self.rows.filter)
        self.deputy.returnPressed.connect(self.enter)
        form.enter.clicked.connect(self.enter)
        form.nameDeputy.clicked.connect(self._name_deputy)
        form.nameDeputy.hide()

    def show_legend(self, without: str = "") -> None:
        """Show which keys there are, but for those that nothing is to be done with here."""
        self._legend = tuple(words for words in self._every_key if words[0] not in without)
        self._keyed.keys.setText(f"{self._heading}: {' · '.join(link(words[0], words) for words in self._legend)}")

    @abstractmethod
    def take_key(self, key: str) -> None:
        """Do what a key of the list asks for."""

    @abstractmethod
    def row_meant(self, typed: str) -> str:
        """Return the id of the row of a number or name; raises NotFoundError, RuleBrokenError."""

    def gone_to(self) -> None:
        """Take note that a row was gone to by its number or name."""

    @abstractmethod
    def enter(self) -> None:
        """Keep what the fields beside the list say."""

    @abstractmethod
    def show_row(self, row: Row) -> None:
        """Show beside the list what is kept of a row."""

    def can_change(self) -> bool:
        """Say whether the rows may still be changed."""
        return not self.workspace.read_only

    def start_over(self) -> None:
        """Show the chosen row as it is kept, whatever is being typed beside it, and was wrong there."""
        self.errors.clear_all()
        self._shown = None
        self.show_chosen()

    def show_chosen(self) -> None:
        """Show the chosen row beside the list; what is being typed there stays while the row is the same."""
        row = self.list.current_row()
        if row is not None and row == self._shown:
            return
        self._shown = row
        self._keyed.chosen.setEnabled(row is not None and self.can_change())
        if row is not None:
            self._keyed.chosenName.setText(f"{row.number}  {row.name}\n{row.organisation}".strip())
            self.show_row(row)

    def show_deputies(self, offered: Iterable[Person], named: str) -> None:
        """Offer who may sit in, and show who is named."""
        deputy = self._keyed.deputy
        deputy.clear()
        deputy.addItems([plain_name(person) for person in offered])
        deputy.setCurrentIndex(-1)
        deputy.setEditText(named)

    def propose_deputy(self) -> None:
        """Take the first who is offered, where nobody is named yet."""
        if not self._keyed.deputy.currentText():
            self._keyed.deputy.setCurrentIndex(0)

    def seat_shown(self) -> str | None:
        """Return the seat of the chosen row, None where it has none."""
        return None

    def say_refusal(self, error: RuleBrokenError) -> None:
        """Say why; where only want of a name on the list of deputies stands in the way, offer to put it there."""
        super().say_refusal(error)
        typed = clean_line(self.deputy.text())
        if error.code == NOT_NAMED and typed and may_be_named(self.folder, self.seat_shown()):
            self.complain(self.messages.sentence(error), self.deputy)
            self._keyed.nameDeputy.setText(self.tr("Name {name} as deputy").format(name=typed))
            self._keyed.nameDeputy.show()

    def complain(self, text: str, field: QWidget | None = None) -> None:
        """Say what is wrong, below its field where that stands beside the list; another complaint's offer goes."""
        self._keyed.nameDeputy.hide()
        self.errors.clear_all()
        beside = self._keyed.deputy if field is self.deputy else field
        if text and beside is not None and self._keyed.chosen.isAncestorOf(beside):
            super().complain("")
            self.errors.mark(beside, text)
            self.errors.go_to(beside)
        else:
            super().complain(text, field)

    def _name_deputy(self) -> None:
        """Name who was typed for the seat, and keep what was meant to be kept of the row."""
        seat_id, typed = self.seat_shown(), clean_line(self.deputy.text())
        if seat_id is None or not typed:
            return
        try:
            person = self.workspace.look(somebody_named, self.folder, seat_id, typed)
        except RuleBrokenError as error:
            self.say_refusal(error)
            return
        label = self.tr("{name} named as deputy").format(name=plain_name(person))
        if self.attempt(label, name_stand_in, self.folder, seat_id, person):
            self.deputy.setText(typed)
            self.enter()

    def put_away(self) -> None:
        """Keep how the list looked."""
        self.list.remember()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape leave the fields of a row as they were."""
        if event.key() == Qt.Key.Key_Escape and not self.list.hasFocus():
            self.start_over()
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _take_key(self, key: str) -> None:
        """Begin a number in its field, or do what else the key asks for."""
        if key in DIGITS:
            self._begin_entry(key)
        else:
            self.take_key(key)

    def _take_clicked(self, key: str) -> None:
        """Do what a key does, for who works with the mouse."""
        self.list.setFocus()
        self.take_key(key)

    def row_menu(self) -> QMenu:
        """Return what can be done with the row as a menu."""
        menu = QMenu(self)
        menu.setObjectName("rowMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words in self._legend:
            key, said = words[0], words[2:]
            menu.addAction(f"{said[:1].upper()}{said[1:]}\t{key.upper()}").setData(key)
        menu.setEnabled(self.can_change())
        menu.triggered.connect(self._take_chosen)
        return menu

    def _offer_keys(self, place: QPoint) -> None:
        self.row_menu().popup(self.list.viewport().mapToGlobal(place))

    def _take_chosen(self, action: QAction) -> None:
        self._take_clicked(str(action.data()))

    def _begin_entry(self, typed: str) -> None:
        """Go on in the field for numbers and names: whoever types a name into the list is looking for it."""
        self._keyed.entry.setFocus()
        self._keyed.entry.setText(typed)

    def _jump(self) -> None:
        """Go to the row of the number or name typed."""
        entry = self._keyed.entry
        typed = clean_line(entry.text())
        if not typed:
            self.list.setFocus()
            return
        try:
            id_ = self.row_meant(typed)
        except (NotFoundError, RuleBrokenError) as error:
            self.complain(self.messages.sentence(error), entry)
            return
        self.complain("")
        if not self.list.go_to(id_):
            self._keyed.filter.clear()
            self.list.go_to(id_)
        entry.clear()
        self.list.setFocus()
        self.gone_to()
