"""What a letter in Leichte Sprache says of topic, place and way in, from what the register knows of them."""

from secretariat.documents.letters import EasyWords
from secretariat.domain.meetings import AgendaKind, MeetingMode, Room, Venue
from secretariat.services.meeting.gathering import MeetingFolder

WORTH_TELLING = frozenset({AgendaKind.INFORMATION, AgendaKind.CONSULTATION, AgendaKind.RESOLUTION, AgendaKind.ELECTION})
MOST_TOPICS = 3
"""Nobody keeps more of a sentence in mind."""
LONGEST_MISSION = 90
"""Signs of a mission that still makes one short sentence."""
WORDS_FOR_A_LIFT = ("aufzug", "fahrstuhl", "lift")


def easy_words(folder: MeetingFolder) -> EasyWords:
    """Return topic, place and access of a meeting in words for readers of Leichte Sprache."""
    if folder.meeting.mode is MeetingMode.DIGITAL:
        return EasyWords(topic=_topic(folder))
    return EasyWords(topic=_topic(folder), place=_place(folder.venue, folder.room), access=_access(folder))


def _topic(folder: MeetingFolder) -> str:
    """Return what goes after „es geht um“: what the committee is for, where that is said shortly, else what is on."""
    mission = " ".join(folder.committee.mission.split()).rstrip(".")
    if mission and len(mission) <= LONGEST_MISSION:
        return mission
    titles = [item.title for item in folder.agenda if item.kind in WORTH_TELLING and item.title]
    named = [f"„{title}“" for title in titles[:MOST_TOPICS]]
    return " und ".join((", ".join(named[:-1]), named[-1])) if len(named) > 1 else "".join(named)


def _place(venue: Venue | None, room: Room | None) -> str:
    """Return house and town, then the room: „Kreishaus in Unna, Raum 2“; the address stands below it anyway."""
    if venue is None:
        return ""
    town = venue.city and venue.city not in venue.name
    house = f"{venue.name} in {venue.city}" if town else venue.name
    inside = dict.fromkeys(part for part in (venue.part, room.name if room else "") if part)
    return ", ".join((house, *inside))


def _access(folder: MeetingFolder) -> str:
    """Return a short sentence for each thing that is there; what is not known is not promised."""
    venue, room = folder.venue, folder.room
    if venue is None:
        return ""
    has_lift = any(word in venue.accessible_text.casefold() for word in WORDS_FOR_A_LIFT)
    told = (
        (venue.accessible_entrance and (room is None or room.step_free), "Es gibt keine Stufen."),
        (has_lift, "Es gibt einen Aufzug."),
        (room is not None and room.wheelchair_places > 0, "Es gibt Plätze für Rollstühle."),
        (room is not None and room.hearing_loop, "Es gibt eine Hör-Anlage."),
    )
    return "\n".join(sentence for is_there, sentence in told if is_there)
