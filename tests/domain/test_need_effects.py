"""What needs take up in a room: counts, and the interpreter teams that people share."""

from secretariat.domain.need_catalogue import DEFAULT_KINDS, kinds_by_name
from secretariat.domain.need_effects import NO_NEEDS, NeedCounts, interpreters_among, need_counts

KINDS = kinds_by_name(DEFAULT_KINDS)
SIGNING, WRITING = KINDS["Gebärdensprachdolmetschung (DGS)"], KINDS["Schriftdolmetschung"]


def test_an_assistant_takes_a_place_more() -> None:
    counts = need_counts([KINDS["persönliche Assistenz kommt mit"]])
    assert counts == NeedCounts(extra_places=1)
    assert counts.places == 2


def test_a_kind_named_twice_counts_once() -> None:
    assert need_counts([KINDS["Assistenz wird gebraucht"]] * 2).extra_places == 1


def test_a_wheelchair_needs_its_place_and_no_steps() -> None:
    assert need_counts([KINDS["Rollstuhlplatz"]]) == NeedCounts(wheelchair_places=1, step_free=True)
    assert need_counts([KINDS["stufenloser Zugang / Aufzug"]]) == NeedCounts(step_free=True)


def test_a_loop_and_a_place_for_a_dog_are_asked_of_the_room() -> None:
    asked = need_counts([KINDS["induktive Höranlage / FM-Anlage"], KINDS["Assistenz- oder Begleithund"]])
    assert asked == NeedCounts(hearing_loop=True, floor_spaces=1)


def test_what_asks_nothing_of_a_room_counts_nothing() -> None:
    assert need_counts([KINDS["Braille"], KINDS["Fahrdienst"]]) == NO_NEEDS


def test_two_who_need_the_same_interpreters_share_one_team_of_two() -> None:
    anna, bert = need_counts([SIGNING]), need_counts([SIGNING, WRITING])
    assert anna.teams & bert.teams == {SIGNING.id}
    assert interpreters_among([anna, anna]) == 2
    assert interpreters_among([anna, bert]) == 4
    assert interpreters_among([NO_NEEDS]) == 0
