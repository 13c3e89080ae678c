"""What rules of procedure mean for the committee's next meeting, said for what is typed in."""

from dataclasses import fields, replace
from datetime import date

import pytest

from making import a_committee, a_meeting, sent
from secretariat.domain.committees import CadenceKind, Committee, QuorumBase, QuorumRule
from secretariat.services.committee.committee_view import committee_view
from secretariat.services.committee.rules_effects import RulesEffects, rules_effects
from secretariat.services.committee.rules_versions import RulesDraft, draft_of, parts_of
from secretariat.storage.register import Register

TODAY = date(2026, 8, 3)


@pytest.fixture
def committee(register: Register) -> Committee:
    return a_committee(register, seats=4, quorum=QuorumRule(base=QuorumBase.FILLED_SEATS, minimum=3))


def draft_now(register: Register, committee: Committee) -> RulesDraft:
    with register.reading() as reading:
        return draft_of(committee_view(reading, committee.id, TODAY).versions[0])


def told(register: Register, committee: Committee, draft: RulesDraft, language: str = "de") -> RulesEffects:
    with register.reading() as reading:
        return rules_effects(reading, committee.id, draft, TODAY, language)


def test_the_next_meeting_not_yet_invited_to_is_counted_for(register: Register, committee: Committee) -> None:
    invited = a_meeting(register, committee)
    a_meeting(register, committee, no=2, date=date(2026, 11, 18), reply_by=None)
    sent(register, invited)
    found = told(register, committee, draft_now(register, committee))
    assert found.meeting == "Gerechnet für die Sitzung am Mi\u00a018.11.2026."
    assert found.settings["notice_value"] == (
        "Für die Sitzung am Mi\u00a018.11.2026 muss die Einladung am Di\u00a003.11.2026 da sein; "
        "die Briefe gehen bis Mi\u00a028.10.2026 zur Post."  # 31 October is a holiday in Thuringia
    )
    assert found.settings["minimum"] == "Von 4 besetzten Sitzen müssen 3 anwesend sein."
    assert found.settings["invite_channel"].endswith("vor 16:00 Uhr.")


def test_without_a_meeting_the_first_possible_day_is_counted_for(register: Register, committee: Committee) -> None:
    draft = replace(draft_now(register, committee), valid_from=date(2027, 1, 4))
    assert told(register, committee, draft).meeting == (
        "Es ist keine Sitzung geplant, zu der noch einzuladen ist; gerechnet für den Mo\u00a025.01.2027, den ersten "
        "Tag, für den Briefe noch rechtzeitig sind."
    )


def test_what_is_typed_in_changes_the_sentence(register: Register, committee: Committee) -> None:
    a_meeting(register, committee)
    draft = draft_now(register, committee)
    longer = replace(draft, notice_value=42, cadence_kind=CadenceKind.QUARTER)
    assert "12.08.2026" not in told(register, committee, draft).settings["notice_value"]
    assert "11.08.2026" in told(register, committee, longer).settings["notice_value"]
    assert told(register, committee, longer).settings["cadence_kind"].endswith("bis Do\u00a031.12.2026 gebraucht.")


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_effect_belongs_to_a_setting_and_is_one_text(
    register: Register, committee: Committee, language: str
) -> None:
    found = told(register, committee, draft_now(register, committee), language).settings
    assert found.keys() <= {field.name for field in fields(RulesDraft)}
    assert all(text.endswith(".") and "{" not in text and "–" not in text for text in found.values())


def test_a_draft_is_what_would_be_kept(register: Register, committee: Committee) -> None:
    draft = draft_now(register, committee)
    assert draft_of(parts_of(committee.id, draft)) == draft
