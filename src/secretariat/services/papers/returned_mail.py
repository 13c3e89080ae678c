"""Which letters of a meeting came back, and what became of them (handbook 3.6)."""

from dataclasses import dataclass
from datetime import date

from secretariat.domain.invitations import Dispatch, InvitationState
from secretariat.domain.names import list_name
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class ReturnedLetter:
    """A letter that came back: `id` is its sending. `waits` says that nothing was sent to the person since."""

    id: str
    invitation_id: str
    number: int
    name: str
    sent_on: date
    returned_on: date
    reason: str
    waits: bool


def returned_mail(reading: Reading, folder: MeetingFolder) -> tuple[ReturnedLetter, ...]:
    """Return the letters that came back, those that still wait first, then by number."""
    invitations = {one.id: one for one in folder.invitations}
    found = [
        ReturnedLetter(
            id=one.id,
            invitation_id=one.invitation_id,
            number=invitations[one.invitation_id].no,
            name=list_name(folder.people.persons[invitations[one.invitation_id].person_id]),
            sent_on=one.handed_over_at.astimezone().date(),
            returned_on=one.returned_on,
            reason=one.return_reason,
            waits=invitations[one.invitation_id].state is InvitationState.RETURNED,
        )
        for one in reading.all(Dispatch, invitation_id=tuple(invitations), order_by=("handed_over_at", "id"))
        if one.returned_on is not None
    ]
    return tuple(sorted(found, key=lambda row: (not row.waits, row.number, row.returned_on)))
