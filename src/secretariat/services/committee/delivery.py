"""In which Länder a committee's letters are received: their holidays count together with those of the office (F15)."""

from collections.abc import Iterable

from secretariat.domain.committees import Committee, DeliveryState
from secretariat.domain.german_holidays import check_federal_state
from secretariat.domain.office import OfficeClosure
from secretariat.domain.work_calendar import WorkCalendar
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing


def delivery_states(reading: Reading, committee_id: str) -> tuple[str, ...]:
    """Return the further Länder in which members of a committee receive their letters, in order."""
    return tuple(sorted(one.federal_state for one in reading.all(DeliveryState, committee_id=committee_id)))


def delivery_calendar(reading: Reading, committee: Committee, *also: str) -> WorkCalendar:
    """Return the days on which letters of a committee are received and posted: the union of all Länder (F15)."""
    states = dict.fromkeys((committee.federal_state, *delivery_states(reading, committee.id), *also))
    return WorkCalendar(tuple(states), reading.all(OfficeClosure))


def keep_delivery_states(writing: Writing, committee_id: str, states: Iterable[str]) -> None:
    """Let these and no other further Länder count; the committee's own counts anyway. Refuses what is no Land."""
    own = writing.get(Committee, committee_id).federal_state
    wanted = set(states) - {own}
    for state in wanted:
        check_federal_state(state)
    known = {one.federal_state: one for one in writing.all(DeliveryState, committee_id=committee_id)}
    writing.remove(*(one for state, one in known.items() if state not in wanted))
    writing.add(
        *(DeliveryState(committee_id=committee_id, federal_state=state) for state in sorted(wanted - known.keys()))
    )
