"""The agenda in step 1: put in order, written and taken over, with the mouse and by keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from secretariat.desktop.forms.ui_prepare_step import Ui_PrepareStep
from secretariat.desktop.meeting.agenda_item_dialog import AgendaItemDialog
from secretariat.desktop.meeting.agenda_list import AgendaList
from secretariat.desktop.meeting.agenda_offer import AgendaOffer
from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.desktop.reopening import drafted
from secretariat.desktop.widgets.action_bar import let_wrap
from secretariat.domain.meetings import AgendaItem
from secretariat.services.meeting.agenda_order import Agenda, moved_down, moved_up, put_before, with_item, without
from secretariat.services.meeting.meetings import set_agenda


class PrepareAgenda(QObject):
    """Keeps every change at once; what is refused is said by the step."""

    def __init__(self, step: MeetingStep, form: Ui_PrepareStep) -> None:
        super().__init__(step)
        self._step, self._form, self.workspace = step, form, step.workspace
        self.list = AgendaList(self.tr("Agenda"), step)
        form.agendaPlace.addWidget(self.list)
        self.offer = AgendaOffer(step)
        form.agendaPlace.addWidget(self.offer)
        let_wrap(form.agendaButtons)
        self._connect()

    @property
    def items(self) -> Agenda:
        """The agenda as it was gathered last."""
        return self._step.folder.agenda

    def fill(self, unfinished: Agenda, remarks: list[str]) -> None:
        """Show the agenda, what earlier meetings left for it, and what to know about it."""
        self.list.show_items(self.items)
        self.offer.fill(unfinished)
        form = self._form
        for button in (form.editItem, form.removeItem, form.moveUp, form.moveDown):
            button.setEnabled(bool(self.items))
        keys = self.tr("Alt+Up and Alt+Down move an item, Enter edits it.")
        form.agendaHint.setText("\n".join(f"⚠ {one}" for one in remarks) or keys)

    def _connect(self) -> None:
        form, agenda = self._form, self.list
        for signals, slot in (
            ((agenda.up_wanted, form.moveUp.clicked), self._move_up),
            ((agenda.down_wanted, form.moveDown.clicked), self._move_down),
            ((agenda.edit_wanted, form.editItem.clicked), self._edit_item),
            ((agenda.add_wanted, form.addItem.clicked), self._add_item),
            ((agenda.remove_wanted, form.removeItem.clicked), self._remove_item),
        ):
            for signal in signals:
                signal.connect(slot)
        agenda.dropped.connect(self._put_before)

    def _move_up(self) -> None:
        self._order(moved_up)

    def _move_down(self) -> None:
        self._order(moved_down)

    def _order(self, move: Callable[[Agenda, str], Agenda]) -> None:
        if self.list.chosen_id() and not self.workspace.read_only:
            self._keep(self.tr("Agenda put in order"), move(self.items, self.list.chosen_id()))

    def _put_before(self, item_id: str, following_id: str) -> None:
        """Keep the order that a drop made; the numbers follow."""
        if not self._keep(self.tr("Agenda put in order"), put_before(self.items, item_id, following_id or None)):
            self.list.show_items(self.items)

    def _remove_item(self) -> None:
        if self.list.chosen_id() and not self.workspace.read_only:
            self._keep(self.tr("Agenda item removed"), without(self.items, self.list.chosen_id()))

    def _add_item(self) -> None:
        self.ask_item("")

    def _edit_item(self) -> None:
        if self.list.chosen_id():
            self.ask_item(self.list.chosen_id())

    @drafted
    def ask_item(self, item_id: str) -> AgendaItemDialog | None:
        """Open an item of the agenda; without an id, a new one."""
        known = next((item for item in self.items if item.id == item_id), None)
        if self.workspace.read_only or bool(item_id) != bool(known):
            return None
        item = known or AgendaItem(meeting_id=self._step.folder.meeting.id, position=str(len(self.items) + 1), title="")
        is_first = not self.items or self.items[0].id == item.id
        dialog = AgendaItemDialog(item, self._keep_item, may_be_sub=not is_first, parent=self._step.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self.list.setFocus)  # the item is chosen there, and Alt+Up moves it
        dialog.open()
        return dialog

    def _keep_item(self, item: AgendaItem) -> str:
        """Keep an item of the dialog, and return why it is refused; a new one stands behind the chosen one."""
        agenda = with_item(self.items, item, behind_id=self.list.chosen_id() or None)
        label = self.tr("Agenda item {title}").format(title=item.title)
        return "" if self._keep(label, agenda) else self._form.complaint.text()

    def _keep(self, label: str, agenda: Agenda) -> bool:
        same = agenda == self.items
        return not same and self._step.attempt(label, set_agenda, self._step.folder.meeting.id, agenda)
