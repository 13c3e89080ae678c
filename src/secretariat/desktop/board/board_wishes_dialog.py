"""What somebody wishes of the workshop groups, and where she never wants to go."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from secretariat.desktop.dialogs.asking_dialog import AskingDialog
from secretariat.desktop.forms.ui_board_wishes_dialog import Ui_BoardWishesDialog
from secretariat.desktop.guard import guarded
from secretariat.desktop.widgets.choice_box import chosen_id, offer
from secretariat.domain.workshops import WorkshopGroup
from secretariat.services.workshops.workshop_board import BoardPerson

NEVER = "never"
MOST_WISHES = 5
LINE = 64
"""Where a long topic is broken, in characters."""


class BoardWishesDialog(AskingDialog):
    """Hands wishes, first wish of each round first, and refusals to `keep`, which says why they are refused."""

    HELP = "workshops"

    def __init__(
        self,
        person: BoardPerson,
        groups: Sequence[WorkshopGroup],
        keep: Callable[[tuple[str, ...], tuple[str, ...]], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._groups, self._keep = tuple(groups), keep
        self.form = Ui_BoardWishesDialog()
        self.form.setupUi(self)
        self.form.name.setText(person.name)
        self.form.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)  # topics may be long
        self.fields = {group.id: self._field(group, person) for group in groups}
        for box in self.fields.values():
            box.activated.connect(self.errors.clear_all)
        one = self.fontMetrics()
        self.resize(max(one.averageCharWidth() * 70, self.sizeHint().width()), self.sizeHint().height())

    @guarded(None)
    def accept(self) -> None:
        """Keep the wishes; a wish given twice in a round is said at its second group."""
        self.errors.clear_all()
        chosen = {one.id: chosen_id(self.fields[one.id]) for one in self._groups}
        ranked: dict[tuple[int, str], str] = {}
        for group in self._groups:
            rank = chosen[group.id]
            if rank and rank != NEVER and (group.round, rank) in ranked:
                self._mark(group.id, self.tr("This wish is given to another group already. Please choose another one."))
                return
            if rank and rank != NEVER:
                ranked[group.round, rank] = group.id
        wishes = tuple(ranked[key] for key in sorted(ranked))
        never = tuple(one for one, rank in chosen.items() if rank == NEVER)
        refused = self._keep(wishes, never)
        if refused:
            self._mark(self._groups[0].id, refused)
        else:
            super().accept()

    def _mark(self, group_id: str, text: str) -> None:
        field = self.fields[group_id]
        self.errors.mark(field, text)
        self.errors.go_to(field)

    def _field(self, group: WorkshopGroup, person: BoardPerson) -> QComboBox:
        """Return the choice of a group: no wish, a wish, or never."""
        rounds = {one.round for one in self._groups}
        of_round = [one for one in self._groups if one.round == group.round]
        wished = [one for one in person.wishes if one in {other.id for other in of_round}]
        count = max(min(len(of_round), MOST_WISHES), len(wished))
        ranks = [(str(rank), self.tr("wish no. {rank}").format(rank=rank)) for rank in range(1, count + 1)]
        now = NEVER if group.id in person.never else ""
        if group.id in wished:
            now = str(wished.index(group.id) + 1)
        box = QComboBox(self)
        box.setObjectName(f"wish{group.round}{group.no}")
        offer(box, [("", "–"), *ranks, (NEVER, self.tr("never"))], now)
        name = f"{group.no} – {group.topic}" if len(rounds) == 1 else f"{group.round}/{group.no} – {group.topic}"
        box.setAccessibleName(name)
        label = QLabel(self.tr("Group {name}:").format(name=name.replace("&", "&&")), self)
        label.setWordWrap(True)
        one = label.fontMetrics()
        label.setMinimumWidth(min(one.horizontalAdvance(f"{label.text()}  "), one.averageCharWidth() * LINE))
        label.setBuddy(box)
        self.form.fields.addRow(label, box)
        return box
