"""Topic, place and way in of a letter in Leichte Sprache: from what is known, and nothing promised beyond it."""

from dataclasses import replace
from pathlib import Path

import pytest

from making import PRINTED_AT, TEMPLATES, a_committee, a_deputy, a_meeting, folder_of, printed
from secretariat.documents.letter_text import letter_text
from secretariat.documents.letters import EasyWords
from secretariat.domain.meetings import AgendaItem, AgendaKind, MeetingMode, Room, Urgency, Venue
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import LetterStyle
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.papers.easy_words import easy_words
from secretariat.services.papers.envelopes import copies_to
from secretariat.services.papers.letter_runs import LetterRun
from secretariat.services.papers.letters import make_letters
from secretariat.storage.register import Register

HOUSE = Venue(name="Kreishaus", part="Sitzungstrakt", city="Unna", accessible_entrance=True)
ROOM = Room(venue_id=HOUSE.id, name="Raum 2", step_free=True, wheelchair_places=2, hearing_loop=True)


@pytest.fixture
def folder(register: Register) -> MeetingFolder:
    return folder_of(register, a_meeting(register, a_committee(register)))


def in_house(folder: MeetingFolder, venue: Venue | None, room: Room | None = None) -> EasyWords:
    rooms = {room.id: room} if room else {}
    meeting = replace(folder.meeting, room_id=room.id if room else None)
    return easy_words(replace(folder, venue=venue, rooms=rooms, meeting=meeting))


def about(folder: MeetingFolder, mission: str, *titles: str) -> str:
    items = tuple(
        AgendaItem(meeting_id=folder.meeting.id, position=str(no), title=title, kind=AgendaKind.CONSULTATION)
        for no, title in enumerate(titles, 1)
    )
    committee = replace(folder.committee, mission=mission)
    return easy_words(replace(folder, committee=committee, agenda=items)).topic


def test_the_place_is_house_town_and_room(folder: MeetingFolder) -> None:
    assert in_house(folder, HOUSE, ROOM).place == "Kreishaus in Unna, Sitzungstrakt, Raum 2"
    assert in_house(folder, replace(HOUSE, name="Kreishaus Unna", part="")).place == "Kreishaus Unna"
    assert in_house(folder, None).place == ""


def test_the_way_in_promises_nothing_that_is_not_known(folder: MeetingFolder) -> None:
    whole = in_house(folder, replace(HOUSE, accessible_text="Aufzug vorhanden"), ROOM).access
    assert (
        whole
        == "Es gibt keine Stufen.\nEs gibt einen Aufzug.\nEs gibt Plätze für Rollstühle.\nEs gibt eine Hör-Anlage."
    )
    assert in_house(folder, HOUSE, replace(ROOM, step_free=False, wheelchair_places=0, hearing_loop=False)).access == ""
    assert in_house(folder, replace(HOUSE, accessible_entrance=False)).access == ""
    assert in_house(folder, None).access == ""


def test_by_video_there_is_no_way_in(folder: MeetingFolder) -> None:
    digital = replace(folder, meeting=replace(folder.meeting, mode=MeetingMode.DIGITAL))
    assert (easy_words(digital).place, easy_words(digital).access) == ("", "")


def test_the_topic_is_a_short_mission_else_what_is_on(folder: MeetingFolder) -> None:
    assert about(folder, "das Leben von Menschen mit Behinderung\nim Kreis Unna.") == (
        "das Leben von Menschen mit Behinderung im Kreis Unna"
    )
    assert about(folder, "x" * 91, "Wohnen") == "„Wohnen“"
    assert about(folder, "", "Wohnen", "Arbeit", "Schule", "Verkehr") == "„Wohnen“, „Arbeit“ und „Schule“"
    assert about(folder, "") == ""


def written(register: Register, folder: MeetingFolder, out: Path, style: LetterStyle) -> str:
    chosen = replace(folder, invitations=tuple(replace(one, letter_style=style) for one in folder.invitations[:1]))
    made = make_letters(chosen, out, LetterRun(DocumentKind.INVITATION, TEMPLATES, PRINTED_AT))
    assert register.is_open
    return letter_text(made.files[0].path.read_bytes())


def test_the_letters_of_an_urgent_meeting_say_so_and_others_do_not(
    register: Register, folder: MeetingFolder, tmp_path: Path
) -> None:
    printed(register, folder.meeting)
    invited = folder_of(register, folder.meeting)
    urgent = replace(invited, urgency=Urgency(meeting_id=invited.meeting.id, why="Die Förderung läuft aus."))
    for style in LetterStyle:
        text = written(register, urgent, tmp_path / f"dringlich-{style.name}", style)
        assert "Die Förderung läuft aus." in text
        assert "eilig" in text if style is LetterStyle.EASY_LANGUAGE else "verkürzter Frist" in text
        usual = written(register, invited, tmp_path / f"gewöhnlich-{style.name}", style)
        assert "verkürzter Frist" not in usual
        assert "eilig" not in usual


def test_the_letter_says_who_gets_it_for_information(register: Register, folder: MeetingFolder, tmp_path: Path) -> None:
    printed(register, folder.meeting)
    without = written(register, folder_of(register, folder.meeting), tmp_path / "ohne", LetterStyle.STANDARD)
    assert "Nachrichtlich" not in without
    a_deputy(register, folder, 1, 5)
    printed(register, folder.meeting)
    invited = folder_of(register, folder.meeting)
    assert copies_to(invited) == ("Stellvertretende Mitglieder",)
    out = tmp_path / "mit"
    make_letters(invited, out, LetterRun(DocumentKind.INVITATION, TEMPLATES, PRINTED_AT))
    texts = [letter_text(file.read_bytes()) for file in sorted(out.glob("*Einladung*.docx"))]
    assert all("Nachrichtlich" in text and "Stellvertretende Mitglieder" in text for text in texts)
