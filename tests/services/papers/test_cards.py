"""What stands on the cards of the day, which changed since they were printed, and the sheets an office measures."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from making import a_committee, a_meeting, folder_of, sent
from ready_made import copied, example
from secretariat.domain.cards import CardKind, LabelGrid, PrintedCard
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.label_grids import BADGE_GRIDS, LARGE_BADGES, offered_grids
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import Person
from secretariat.domain.workshops import AssignmentSource, WorkshopGroup
from secretariat.services.meeting.gathering import MeetingFolder, gather_meeting
from secretariat.services.meeting.meetings import find_meeting
from secretariat.services.papers import cards
from secretariat.services.papers.card_choices import (
    CardPaper,
    PrintChoice,
    grids_for,
    has_cards,
    offered_papers,
    usual_choice,
)
from secretariat.services.papers.card_sheets import card_files, note_cards, printout
from secretariat.services.people import people
from secretariat.services.register import history
from secretariat.services.workshops import workshops
from secretariat.services.workshops.group_removal import remove_group
from secretariat.storage.register import Register

AS_OF = datetime(2026, 9, 19, 8, 15).astimezone()
LATER = datetime(2026, 9, 20, 16, 0).astimezone()


@pytest.fixture(scope="module")
def lsp(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MeetingFolder]:
    """Give the sample meeting with four groups."""
    path = copied(tmp_path_factory.mktemp("samples") / "beispiel.sqlite", example)
    with Register.open(path) as register, register.reading() as reading:
        yield gather_meeting(reading, *find_meeting(reading, "LSP-3"))


def printed_all(register: Register, folder: MeetingFolder, at: datetime = AS_OF) -> None:
    with register.writing("Gedruckt") as writing:
        note_cards(writing, folder, {DocumentKind.BADGES, DocumentKind.TABLE_SIGNS}, at)


def marry(register: Register, person: Person) -> Person:
    with register.writing("Name") as writing:
        return people.change_person(writing, replace(person, family_name="Neumann"))


def test_a_badge_says_name_institution_role_and_group(lsp: MeetingFolder) -> None:
    by_name = {badge.name: badge for badge in cards.badges(lsp)}
    chair = by_name["Olga Thormann"]
    assert (chair.institution, chair.role) == ("Kreis Unna", "Vorsitz")
    assert [(mark.number, mark.symbol, mark.colour) for mark in chair.marks] == [(2, "Quadrat", "grün")]
    assert by_name["Ralf von der Lindgren"].role == "Moderation"
    assert by_name["Holger Özdemir"].role == "Organisation"
    assert by_name["Jasmin Cordes"].role == ""
    assert "Gudrun Dahlhoff" in by_name, "titles stand on the table sign only"


def test_who_sent_word_not_to_come_gets_no_badge_and_a_stand_in_gets_one(lsp: MeetingFolder) -> None:
    names = {badge.name for badge in cards.badges(lsp)}
    assert "Lea Mühlbach" in names, "stands in"
    assert "Ivo Unland" not in names, "is represented"
    assert "Elif Eickhoff" not in names, "declined"
    assert "Thilo Oelmann" in names, "has not answered yet"
    assert next(one for one in cards.badges(lsp) if one.name == "Lea Mühlbach").institution == (
        "Landschaftsverband Westfalen-Lippe"
    )


def test_cards_come_by_alphabet_so_that_no_bench_shows(lsp: MeetingFolder) -> None:
    names = [sign.name for sign in cards.table_signs(lsp)]
    assert names[:2] == ["Emir Ahlers", "Feride Austermann"]
    assert any(name.startswith("Dr. ") for name in names), "a table sign has the titles"


def test_an_assistant_has_a_badge_only_on_wish_and_without_a_name(lsp: MeetingFolder) -> None:
    usual = printout(lsp, usual_choice(lsp, CardPaper.BADGES), AS_OF)
    wished = printout(lsp, replace(usual_choice(lsp, CardPaper.BADGES), assistants=2), AS_OF)
    assert wished.count == usual.count + 2
    assert wished.cards == usual.cards, "what is noted as printed belongs to a person"
    last = cards.badges(lsp, assistants=1)[-1]
    assert (last.name, last.institution, last.role, last.marks) == ("Assistenz", "", "", ())


def test_the_list_at_the_wall_names_no_bench_and_no_institution(lsp: MeetingFolder) -> None:
    groups = cards.wall_groups(lsp)
    assert [group.sign.mark.number for group in groups] == [1, 2, 3, 4]
    assert groups[0].sign.room == "Raum 1"
    assert groups[0].names == tuple(sorted(groups[0].names, key=str.casefold)) or "Özdemir, Holger" in groups[0].names
    assert not [name for group in groups for name in group.names if "Kreis" in name or "Interessen" in name]


def test_a_slip_says_where_to_go_and_nobody_without_a_group_gets_one(lsp: MeetingFolder) -> None:
    slips = cards.slips(lsp)
    assert {len(slip.groups) for slip in slips} == {1}
    assert len(slips) < len(cards.badges(lsp))
    first = slips[0]
    assert (first.groups[0].title, first.groups[0].room) == ("Workshop 3 – Kinder und Jugendliche", "Raum 3")


def test_later_only_what_changed_is_printed(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    folder = sent(register, meeting)
    choice = usual_choice(folder, CardPaper.BADGES)
    assert printout(folder, choice, AS_OF).changed == 0, "nothing was printed yet"
    printed_all(register, folder)
    folder = folder_of(register, meeting)
    after = printout(folder, replace(choice, only_changed=True), AS_OF)
    assert (after.count, after.of, after.changed) == (0, 3, 0)
    holder = folder.places[0].holder
    assert holder is not None
    marry(register, holder)
    folder = folder_of(register, meeting)
    after = printout(folder, replace(choice, only_changed=True), LATER)
    assert (after.count, after.of, after.changed) == (1, 3, 1)
    assert printout(folder, choice, LATER).count == 3
    with register.writing("Gedruckt") as writing:
        cards.note_printed(writing, meeting.id, CardKind.BADGE, after.cards, LATER)
    folder = folder_of(register, meeting)
    assert printout(folder, replace(choice, only_changed=True), LATER).count == 0
    assert sorted(card.printed_at for card in folder.printed_cards if card.kind is CardKind.BADGE) == [
        AS_OF,
        AS_OF,
        LATER,
    ]


def test_a_new_group_changes_the_badge_but_not_the_table_sign(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    folder = sent(register, meeting)
    printed_all(register, folder)
    holder = folder.places[0].holder
    assert holder is not None
    with register.writing("Gruppe") as writing:
        group = workshops.add_group(writing, WorkshopGroup(meeting_id=meeting.id, no=1, topic="Arbeit"))
        workshops.assign(writing, group, holder.id, AssignmentSource.SET)
    folder = folder_of(register, meeting)
    assert printout(folder, usual_choice(folder, CardPaper.BADGES), LATER).changed == 1
    assert printout(folder, usual_choice(folder, CardPaper.TABLE_SIGNS), LATER).changed == 0
    assert CardPaper.SLIPS in offered_papers(folder)


def test_at_the_wall_only_the_groups_are_printed_again_in_which_something_changed(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    folder = sent(register, meeting)
    holder = folder.places[0].holder
    assert holder is not None
    with register.writing("Gruppen") as writing:
        first, second = (
            workshops.add_group(writing, WorkshopGroup(meeting_id=meeting.id, no=no, topic=f"Thema {no}"))
            for no in (1, 2)
        )
    folder = folder_of(register, meeting)
    choice = replace(usual_choice(folder, CardPaper.WALL_LIST), only_changed=True)
    assert printout(folder, choice, AS_OF).count == 2, "nothing was printed yet"
    with register.writing("Gedruckt") as writing:
        note_cards(writing, folder, {DocumentKind.WORKSHOP_LIST}, AS_OF)
        workshops.assign(writing, second, holder.id, AssignmentSource.SET)
    folder = folder_of(register, meeting)
    after = printout(folder, choice, LATER)
    assert [cards.owner_of(page) for page in after.cards] == [second.id]
    assert (after.count, after.of, after.changed) == (1, 2, 1)
    files = card_files(folder, DocumentKind.WORKSHOP_LIST, LATER, only_changed=True)
    assert next(files).rows == 1
    with register.writing("Gruppen weg") as writing:
        remove_group(writing, first)
        assert not writing.all(PrintedCard, group_id=first.id)


def test_what_was_printed_at_the_wall_is_noted_without_names(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    folder = sent(register, meeting)
    holder = folder.places[0].holder
    assert holder is not None
    with register.writing("Gedruckt") as writing:
        group = workshops.add_group(writing, WorkshopGroup(meeting_id=meeting.id, no=1, topic="Arbeit"))
        workshops.assign(writing, group, holder.id, AssignmentSource.SET)
    folder = folder_of(register, meeting)
    assert holder.family_name in cards.wall_groups(folder)[0].content
    with register.writing("Gedruckt") as writing:
        note_cards(writing, folder, {DocumentKind.WORKSHOP_LIST}, AS_OF)
        (page,) = writing.all(PrintedCard, group_id=group.id)
    assert holder.family_name not in page.content


def test_noting_what_was_printed_can_be_undone(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    folder = sent(register, meeting)
    printed_all(register, folder)
    history.undo(register)
    assert folder_of(register, meeting).printed_cards == ()


def test_a_card_of_somebody_who_does_not_come_any_more_is_counted(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    folder = sent(register, meeting)
    stranger = replace(folder.places[0].holder or Person(family_name="Uhl"), id="f" * 32)
    with register.writing("Person") as writing:
        people.add_person(writing, stranger)
        writing.add(
            PrintedCard(
                meeting_id=meeting.id, person_id=stranger.id, kind=CardKind.BADGE, content="x", printed_at=AS_OF
            )
        )
    folder = folder_of(register, meeting)
    assert printout(folder, usual_choice(folder, CardPaper.BADGES), LATER).needless == 1


def test_labels_are_for_letters_by_post_as_they_were_addressed(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    folder = sent(register, meeting)
    texts, left_out = cards.addresses(folder)
    assert not left_out
    assert texts[0].lines == ("Frau Anna Brandt", "Ahornweg 4", "07545 Gera")
    assert has_cards(folder, DocumentKind.LABELS)


def test_without_invitations_there_is_nothing_to_address(register: Register) -> None:
    folder = folder_of(register, a_meeting(register, a_committee(register)))
    assert not has_cards(folder, DocumentKind.LABELS)
    assert not has_cards(folder, DocumentKind.ENVELOPES)
    assert set(offered_papers(folder)) == {
        CardPaper.BADGES,
        CardPaper.TABLE_SIGNS,
        CardPaper.DOOR_SIGNS,
        CardPaper.WAY_SIGNS,
    }


def test_a_kind_of_paper_is_made_in_each_size(lsp: MeetingFolder) -> None:
    words = {kind: [file.words for file in card_files(lsp, kind, AS_OF)] for kind in DocumentKind}
    assert words[DocumentKind.BADGES] == [
        ("Namensschilder",),
        ("Namensschilder", "Grossdruck"),
        ("Gruppenzettel",),
        ("Gruppenzettel", "Grossdruck"),
    ]
    assert words[DocumentKind.WORKSHOP_LIST] == [("Aushang",), ("Aushang", "Grossdruck"), ("Aushang", "A3")]
    assert words[DocumentKind.DOOR_SIGNS] == [("Tuerschilder",), ("Wegweiser",)]
    assert not words[DocumentKind.MINUTES]


def test_an_office_measures_its_own_sheet_and_gets_the_shipped_one_back(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    changed = replace(BADGE_GRIDS[0], left=175)
    own = replace(BADGE_GRIDS[1], id="e" * 32, name="  Eigene   Karten ")
    with register.writing("Bogen") as writing:
        cards.keep_grid(writing, changed)
        cards.keep_grid(writing, own)
    folder = folder_of(register, meeting)
    assert grids_for(folder, CardPaper.BADGES)[0].left == 175
    assert usual_choice(folder, CardPaper.BADGES).grid == changed
    assert grids_for(folder, CardPaper.SLIPS)[-1].name == "Eigene Karten"
    with register.writing("Bogen") as writing:
        cards.remove_grid(writing, changed)
        assert offered_grids(CardKind.BADGE, writing.all(LabelGrid))[0] == BADGE_GRIDS[0]


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name", "  ", "grid.without_name"),
        ("label_width", 100, "grid.small"),
        ("columns", 0, "grid.count"),
        ("pitch_x", 500, "grid.pitch"),
        ("left", 600, "grid.beyond_page"),
        ("rows", 6, "grid.beyond_page"),
        ("page_height", 9000, "grid.page"),
    ],
)
def test_a_sheet_on_which_cards_do_not_lie_is_refused(register: Register, field: str, value: object, code: str) -> None:
    grid = replace(BADGE_GRIDS[0], **{field: value})  # type: ignore[arg-type] # one field at a time
    with pytest.raises(RuleBrokenError) as refused, register.writing("Bogen") as writing:
        cards.keep_grid(writing, grid)
    assert refused.value.code == code


def test_large_print_takes_the_larger_card(lsp: MeetingFolder) -> None:
    assert usual_choice(lsp, CardPaper.BADGES, large=True).grid == LARGE_BADGES
    assert PrintChoice(paper=CardPaper.BADGES).first == 1
