"""The needs of the sample committees: kept with consent, arranged state by state, shown where a clerk looks."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from ready_made import copied, example
from secretariat.domain.need_catalogue import DEFAULT_KINDS
from secretariat.domain.need_effects import interpreters_among
from secretariat.domain.needs import AccessNeed, Accommodation, AccommodationState, Consent, NeedScope
from secretariat.domain.workshops import Assignment
from secretariat.services.meeting.meetings import find_meeting
from secretariat.services.needs.accommodation_sheets import PROPOSED, helper_sheet, house_sheet
from secretariat.services.needs.accommodations import arrangements, open_arrangements
from secretariat.services.needs.need_effects import need_effects
from secretariat.services.needs.needs import due_needs
from secretariat.services.today.agenda_of_the_day import DueKind
from secretariat.services.today.today import due_on
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register

AS_OF = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = AS_OF.date()


@pytest.fixture(scope="module")
def look(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reading]:
    path = copied(tmp_path_factory.mktemp("sample") / "beispiel.sqlite", example)
    with Register.open(path) as register, register.reading() as reading:
        yield reading


def test_every_need_of_the_sample_stands_on_a_consent_of_its_person(look: Reading) -> None:
    consents = {one.id: one for one in look.all(Consent)}
    needs = look.all(AccessNeed)
    assert len(needs) > 15
    assert {need.kind for need in needs} <= {kind.name for kind in DEFAULT_KINDS}
    assert all(consents[need.consent_id].person_id == need.person_id for need in needs)
    assert {need.scope for need in needs} == set(NeedScope)


def test_nothing_of_it_is_due_to_be_deleted_while_the_example_is_looked_at(look: Reading) -> None:
    assert due_needs(look, date(2027, 10, 1)) == 0


def test_measures_of_the_sample_are_in_every_state(look: Reading) -> None:
    assert {one.state for one in look.all(Accommodation)} == set(AccommodationState)


def test_nothing_is_missing_at_the_meetings_that_took_place(look: Reading) -> None:
    for name in ("LSP-3", "RSG ITP-4"):
        assert open_arrangements(look, find_meeting(look, name)[1]) is None


def test_sheet_a_of_the_next_meeting_tells_what_is_promised_and_what_nobody_has_thought_of(look: Reading) -> None:
    sheet = house_sheet(look, find_meeting(look, "LSP-4")[1].id, AS_OF)
    states = {row[-1] for row in sheet.rows}
    assert {PROPOSED, "bestätigt", "angefragt"} <= states


def test_sheet_b_names_who_is_helped_and_nobody_else(look: Reading) -> None:
    sheet = helper_sheet(look, find_meeting(look, "LSP-3")[1].id, AS_OF)
    assert [row[:2] for row in sheet.rows] == [("Lea Isenberg", "Assistenz wird gebraucht")]


def test_the_signing_pair_sits_in_one_group_which_has_two_interpreters(look: Reading) -> None:
    meeting = find_meeting(look, "LSP-3")[1]
    signing = {one.person_id for one in look.all(AccessNeed) if one.kind.startswith("Gebärden")}
    placed = look.all(Assignment, meeting_id=meeting.id, person_id=tuple(signing))
    assert len(placed) == 2
    assert len({one.group_id for one in placed}) == 1
    counts = need_effects(look, meeting)
    assert interpreters_among(counts[one.person_id] for one in placed) == 2


def test_today_tells_by_when_the_interpreters_of_the_next_meeting_must_be_asked(look: Reading) -> None:
    due = [row for row in due_on(look, TODAY) if row.kind is DueKind.ARRANGEMENTS]
    assert [(row.meeting, row.due) for row in due] == [("RSG ITP-5", date(2026, 12, 10))]
    assert {row.order_by for row in arrangements(look, find_meeting(look, "RSG ITP-5")[1].id)} >= {due[0].due}
