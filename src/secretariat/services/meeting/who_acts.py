"""Who sits in for whom at a meeting, and on whose row of the sheet everybody signs."""

from secretariat.domain.attendance import Attendance
from secretariat.domain.people import Person
from secretariat.domain.reply_rules import sitting_in
from secretariat.services.meeting.attendance import STAND_IN_ROWS
from secretariat.services.meeting.gathering import MeetingFolder, Place


def stand_in_for(folder: MeetingFolder, row: Attendance) -> Person | None:
    """Return who sat in for the member of this row."""
    for other in folder.attendance:
        if row.seat_id and other.acts_for_seat_id == row.seat_id and other.id != row.id:
            return folder.people.persons[other.person_id]
    return None


def row_numbers(folder: MeetingFolder) -> dict[str, int]:
    """Return the number of each person on the sign-in sheet; a stand-in signs on the member's row."""
    return {row.person_id: row.row_no % STAND_IN_ROWS for row in folder.attendance}


def place_acted_for(folder: MeetingFolder, person: Person) -> Place | None:
    """Return the place a person holds, or sits in for at this meeting."""
    own = folder.place_of_person(person.id)
    if own is not None:
        return own
    for row in folder.attendance:
        if row.person_id == person.id and row.acts_for_seat_id:
            return folder.place_of_seat(row.acts_for_seat_id)
    for invitation in folder.invitations:
        reply = folder.replies.get(invitation.id)
        if sitting_in(reply) == person.id:
            return folder.place_of_person(invitation.person_id)
    return None
