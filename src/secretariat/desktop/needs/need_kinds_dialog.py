"""„Katalog der Bedarfe“: what can be needed, how long ahead it is ordered, what it asks of rooms and groups."""

from PySide6.QtWidgets import QWidget

from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.dialogs.facts import Fact, FactKind
from secretariat.desktop.dialogs.rows_dialog import RowsDialog
from secretariat.desktop.forms.ui_need_kinds_dialog import Ui_NeedKindsDialog
from secretariat.desktop.messages import Messages
from secretariat.desktop.reopening import drafted
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.formatting import short_date
from secretariat.domain.needs import NeedEffect, NeedKind
from secretariat.services.choice_words import choice_word, choices_of
from secretariat.services.needs.need_catalogue import keep_kind, need_kinds, order_kinds
from secretariat.services.needs.needs import erased_needs

SHOWN_ERASURES = 6


class NeedKindsDialog(RowsDialog[NeedKind]):
    """The catalogue in its order; a kind that is not used any more is not offered and stays for the needs that are."""

    HELP = "bedarf"
    TABLES = ("need_kind", "access_need")

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_NeedKindsDialog()
        self.form.setupUi(self)
        self._places: dict[str, int] = {}
        self.rows: RowsModel[NeedKind] = RowsModel(self._columns(), lambda kind: kind.id, self)
        view = RowsView("need_kinds", self.tr("Kinds of needs"), self.rows, state, self)
        self.hold(view, self.form.listPlace)
        self._connect()
        open_at(self, 160, 38)
        self.fill()

    def _connect(self) -> None:
        form = self.form
        set_tab_order((self.list, form.newKind, form.changeKind, form.moveUp, form.moveDown))
        form.newKind.clicked.connect(self._add)
        form.changeKind.clicked.connect(self._change)
        form.moveUp.clicked.connect(self._move_up)
        form.moveDown.clicked.connect(self._move_down)
        self.list.opened.connect(self._change)

    def fill(self) -> None:
        """Show the kinds in their order, and on which days how many needs were deleted."""
        kinds = self.workspace.look(need_kinds)
        self._places = {kind.id: place for place, kind in enumerate(kinds, 1)}
        self.rows.show(kinds)
        self.choose_one()
        erased = self.workspace.look(erased_needs)
        told = " · ".join(f"{short_date(day)}: {count}" for day, count in erased[:SHOWN_ERASURES])
        self.form.erased.setText(self.tr("Deleted so far: {told}").format(told=told))
        self.form.erased.setVisible(bool(erased))
        self.allow()

    def allow(self) -> None:
        """Let the chosen kind be changed, and moved as far as there is a place."""
        place, last = self.rows.position_of(self.list.current_id()), self.rows.rowCount() - 1
        self.offer_changes(
            (self.form.newKind, True),
            (self.form.changeKind, place >= 0),
            (self.form.moveUp, place > 0),
            (self.form.moveDown, 0 <= place < last),
        )

    @drafted
    def _add(self) -> FactDialog:
        return self._ask(NeedKind(name=""), self.tr("New kind of need"))

    @drafted
    def _change(self) -> FactDialog | None:
        kind = self.list.current_row()
        return self._ask(kind, kind.name) if kind is not None and not self.workspace.read_only else None

    def _ask(self, kind: NeedKind, title: str) -> FactDialog:
        effects = choices_of(NeedEffect, self.messages.language)
        facts = (
            Fact("name", label=self.tr("Name"), is_needed=True),
            Fact("lead_days", FactKind.NUMBER, label=self.tr("Working days to order ahead"), is_needed=True),
            Fact("effect", FactKind.CHOICE, tuple(effects), self.tr("Asks of rooms and groups"), is_needed=True),
            Fact("helper_knows_person", FactKind.TICK, label=self.tr("The helper must know whom it is for")),
            Fact("active", FactKind.TICK, label=self.tr("Can be chosen")),
        )
        dialog = FactDialog(self.workspace, self.messages, kind, facts, self._keep, title=title, parent=self)
        dialog.open()
        return dialog

    def _keep(self, kind: NeedKind) -> str:
        label = self.tr("Catalogue of needs: {name}").format(name=kind.name)
        kept = self.workspace.do(label, keep_kind, kind)
        self.list.go_to(kept.id)
        return kept.id

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        """Put the chosen kind one place higher or lower; it stays chosen."""
        ids = [kind.id for kind in self.workspace.look(need_kinds)]
        chosen = self.list.current_id()
        place = ids.index(chosen)
        ids.insert(place + by, ids.pop(place))
        self.attempt(self.tr("Order of the catalogue"), order_kinds, ids)
        self.list.go_to(chosen)

    def _columns(self) -> tuple[ListColumn[NeedKind], ...]:
        language = self.messages.language
        return (
            ListColumn("no", self.tr("No."), self._place, is_given_order=True, is_number=True),
            ListColumn("name", self.tr("Need"), lambda kind: kind.name),
            ListColumn("lead", self.tr("Order ahead"), _days, lambda kind: kind.lead_days, is_number=True),
            ListColumn("effect", self.tr("Asks of rooms and groups"), lambda kind: choice_word(kind.effect, language)),
            ListColumn("helper", self.tr("Helper knows whom"), lambda kind: self._yes(on=kind.helper_knows_person)),
            ListColumn("active", self.tr("Can be chosen"), lambda kind: self._yes(on=kind.active)),
        )

    def _place(self, kind: NeedKind) -> str:
        return str(self._places[kind.id])

    def _yes(self, *, on: bool) -> str:
        return self.messages.words("value.yes" if on else "value.no")


def _days(kind: NeedKind) -> str:
    return str(kind.lead_days)
