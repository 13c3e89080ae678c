"""One measure typed in: what, how much, where, by whom, for how much money, and how far it is."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from secretariat import clock
from secretariat.desktop.dialogs.facts import Fact, FactKind
from secretariat.desktop.messages import Messages
from secretariat.desktop.needs.need_dialog import PrivateDialog
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.formatting import short_date
from secretariat.domain.life_cycles import moves_from
from secretariat.domain.meetings import Meeting
from secretariat.domain.needs import Accommodation, AccommodationState
from secretariat.domain.text import clean_line
from secretariat.domain.typed_amounts import amount_field, read_typed_amount
from secretariat.services.choice_words import choice_word
from secretariat.services.needs.accommodations import Arrangement, group_ids, keep_measure, last_orders, places_of
from secretariat.services.needs.need_catalogue import offered_kinds

WHOLE_MEETING = ""
"""What is chosen for a measure that is for no room or group of its own."""


@dataclass(frozen=True, slots=True)
class MeasureEntry:
    """What is typed in; `place` is the id of a room or group, `cost` the amount as typed."""

    kind: str | None
    quantity: int | None
    place: str
    state: AccommodationState
    provider: str
    ordered_on: date | None
    confirmed_on: date | None
    cost: str
    contact_note: str


class MeasureTyping(QObject):
    """Opens the form of a measure; costs are typed in euros and kept in cent."""

    def __init__(self, workspace: Workspace, messages: Messages, meeting: Meeting, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._messages, self._window, self._meeting = workspace, messages, parent, meeting
        self._stored = Accommodation(meeting_id=meeting.id, kind="")
        self._orders: Mapping[str, date] = {}

    def ask(self, row: Arrangement | None) -> PrivateDialog:
        """Open the form of a measure, of what is proposed, or of a new one."""
        new = Accommodation(meeting_id=self._meeting.id, kind="")
        self._stored = row.measure if row else new
        if row is not None and not row.is_kept:
            self._stored = replace(new, kind=row.measure.kind, quantity=row.measure.quantity)
        self._orders = self._workspace.look(last_orders, self._meeting)
        one = self._stored
        entry = MeasureEntry(
            kind=one.kind or None,
            quantity=one.quantity,
            place=one.group_id or one.room_id or WHOLE_MEETING,
            state=one.state,
            provider=one.provider,
            ordered_on=one.ordered_on,
            confirmed_on=one.confirmed_on,
            cost=amount_field(one.cost),
            contact_note=one.contact_note,
        )
        dialog = PrivateDialog(
            self._workspace,
            self._messages,
            entry,
            self._facts(),
            self._keep,
            title=self.tr("Accommodation"),
            intro=self.tr("No name belongs here: neither in the provider nor in the costs."),
            explain=self._meaning,
            parent=self._window,
        )
        dialog.open()
        return dialog

    def _facts(self) -> tuple[Fact, ...]:
        one = self._stored
        names = [kind.name for kind in self._workspace.look(offered_kinds)]
        names += [one.kind] if one.kind and one.kind not in names else []
        places = [(WHOLE_MEETING, self.tr("the whole meeting"))]
        places += self._workspace.look(places_of, self._meeting).items()
        following = [state for state in AccommodationState if state is one.state or state in moves_from(one.state)]
        states = tuple((state, choice_word(state, self._messages.language)) for state in following)
        return (
            Fact("kind", FactKind.SEARCH, tuple((name, name) for name in names), self.tr("What"), is_needed=True),
            Fact("quantity", FactKind.NUMBER, label=self.tr("Number"), is_needed=True),
            Fact("place", FactKind.CHOICE, tuple(places), self.tr("For")),
            Fact("state", FactKind.CHOICE, states, self.tr("State"), is_needed=True),
            Fact("provider", label=self.tr("Provider")),
            Fact("ordered_on", FactKind.DAY, label=self.tr("Ordered on")),
            Fact("confirmed_on", FactKind.DAY, label=self.tr("Confirmed on")),
            Fact("cost", FactKind.CODE, label=self.tr("Costs in euros")),
            Fact("contact_note", label=self.tr("Note on the talk with the person")),
        )

    def _meaning(self, name: str, values: Mapping[str, object], _language: str) -> str:
        if name == "kind" and values["kind"] in self._orders:
            day = short_date(self._orders[str(values["kind"])])
            return self.tr("To be ordered by {day} at the latest.").format(day=day)
        if name == "contact_note" and values["state"] is AccommodationState.UNAVAILABLE:
            return self.tr("What cannot be had is told to the person: please note when and what was agreed.")
        return ""

    def _keep(self, entry: MeasureEntry) -> str:
        typed = clean_line(entry.cost)
        cost = read_typed_amount(typed)
        if typed and cost is None:
            raise RuleBrokenError("accommodation.cost", field="cost")
        is_group = entry.place in self._workspace.look(group_ids, self._meeting.id)
        measure = replace(
            self._stored,
            kind=entry.kind or "",
            quantity=entry.quantity or 0,
            group_id=entry.place if is_group else None,
            room_id=entry.place if entry.place and not is_group else None,
            state=entry.state,
            provider=entry.provider,
            ordered_on=entry.ordered_on,
            confirmed_on=entry.confirmed_on,
            cost=cost,
            contact_note=entry.contact_note,
        )
        label = self.tr("Accommodation changed")
        return self._workspace.do(label, keep_measure, measure, clock.today()).id
