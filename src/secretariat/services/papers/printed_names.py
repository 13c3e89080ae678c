"""What meetings, houses, people and places are called on papers and in lists."""

from secretariat.domain.committees import Bench, Role
from secretariat.domain.formatting import keep_together, short_date, time_range_text
from secretariat.domain.guest_words import guest_word
from secretariat.domain.invitations import InvitationRole
from secretariat.domain.meeting_rules import VIDEO_CONFERENCE
from secretariat.domain.meetings import MeetingMode
from secretariat.domain.names import list_name
from secretariat.domain.people import Person
from secretariat.domain.privacy_rules import printed_bench_name
from secretariat.domain.workshops import WorkshopGroup
from secretariat.services.meeting.gathering import MeetingFolder, Place


def meeting_title(folder: MeetingFolder) -> str:
    """Return the meeting as papers name it: „3. Sitzung“."""
    return f"{folder.meeting.no}. Sitzung"


def event_title(folder: MeetingFolder) -> str:
    """Return the meeting as it stands small on papers: „LSP, 3. Sitzung am 21.09.2026“."""
    return f"{folder.committee.short_name}, {meeting_title(folder)} am {short_date(folder.meeting.date)}"


def bench_label(bench: Bench) -> str:
    """Return what may stand on paper: the print label, never the name of a sensitive bench (I23)."""
    return printed_bench_name(bench)


def institution_of(folder: MeetingFolder, person: Person, place: Place | None = None) -> str:
    """Return the organisation for which somebody sits in the meeting, without its address.

    Who sits in for the holder of a `place` comes from her own house; only where she has none, from the holder's.
    """
    held = place.appointment if place else None
    is_hers = held is not None and (held.person_id == person.id or person.organisation_id is None)
    organisation = folder.people.organisation_of(person, held if is_hers else None)
    return organisation.name if organisation else ""


def printed_institution(folder: MeetingFolder, person: Person, place: Place | None = None) -> str:
    """Return the organisation as it stands in a column of paper, where „e. V.“ must not be torn."""
    return keep_together(institution_of(folder, person, place))


def printed_list_name(person: Person) -> str:
    """Return the name as it stands in a column of paper, where „Prof. Dr.“ must not be torn."""
    return keep_together(list_name(person))


def place_name(folder: MeetingFolder) -> str:
    """Return where the meeting is held, without its address: „Kreishaus Unna, Sitzungstrakt, Großer Sitzungssaal“."""
    if folder.meeting.mode is MeetingMode.DIGITAL:
        return VIDEO_CONFERENCE
    venue, room = folder.venue, folder.room
    parts = [venue.name, venue.part] if venue else []
    parts += [room.name] if room else []
    return ", ".join(dict.fromkeys(part for part in parts if part))


def workshop_hours(folder: MeetingFolder, group: WorkshopGroup) -> str:
    """Return when a group meets: its own hours, or those of the meeting."""
    start = group.start or folder.meeting.start
    return time_range_text(start, group.end if group.start else folder.meeting.end)


def role_of(place: Place | None) -> str:
    """Return the role in the committee where there is more to say than „Mitglied“."""
    role = place.appointment.role if place and place.appointment else Role.MEMBER
    return "" if role is Role.MEMBER else str(role)


def guest_role_of(folder: MeetingFolder, person: Person, *, but_not: InvitationRole | None = None) -> str:
    """Return as what somebody without a seat is invited: „Gast“, „Referentin“, „Assistenz“; else nothing."""
    if folder.place_of_person(person.id) is not None:
        return ""
    invited = next((one for one in folder.invitations if one.person_id == person.id), None)
    return guest_word(invited.role, person) if invited is not None and invited.role is not but_not else ""
