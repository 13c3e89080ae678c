from datetime import date

import pytest

from making import a_committee, a_meeting
from secretariat.domain.committees import CadenceRule, Committee, QuorumRule, RulesOfProcedure
from secretariat.services.committee.rules_versions import PROPOSED, RulesDraft, add_version, proposed_version
from secretariat.storage.register import Register

DAY = date(2027, 1, 4)


@pytest.mark.parametrize(
    ("known", "proposed"),
    [
        ([], "1"),
        (["Fassung 2", "Fassung 1"], "Fassung 3"),
        (["7"], "8"),
        (["GO 2024"], "GO 2027"),
        (["GO 2027"], "GO 2027 (2)"),
        (["23.09.2024"], "04.01.2027"),
        (["Gründungsfassung"], "04.01.2027"),
    ],
)
def test_the_next_version_is_named_after_the_newest(known: list[str], proposed: str) -> None:
    assert proposed_version(known, DAY) == proposed


def with_proposal(register: Register) -> Committee:
    """Found a committee whose only rules were proposed with its list."""
    committee = a_committee(register)
    with register.writing("Liste") as writing:
        writing.remove(*writing.all(RulesOfProcedure, committee_id=committee.id))
        writing.remove(*writing.all(CadenceRule), *writing.all(QuorumRule))
        add_version(writing, committee.id, RulesDraft(version=PROPOSED, valid_from=DAY))
    return committee


def versions(register: Register) -> list[str]:
    with register.reading() as reading:
        assert len(reading.all(QuorumRule)) == len(reading.all(RulesOfProcedure))
        return sorted(one.version for one in reading.all(RulesOfProcedure))


@pytest.mark.parametrize("since", [date(2026, 1, 1), DAY, date(2028, 1, 1)], ids=["before", "that day", "later"])
def test_the_proposal_that_came_with_a_list_gives_way_to_the_rules_of_the_office(
    register: Register, since: date
) -> None:
    committee = with_proposal(register)
    with register.writing("Fassung") as writing:
        add_version(writing, committee.id, RulesDraft(version="1", valid_from=since))
    assert versions(register) == ["1"]


def test_a_proposal_by_which_people_were_called_to_a_meeting_stays(register: Register) -> None:
    committee = with_proposal(register)
    with register.reading() as reading:
        (rules,) = reading.all(RulesOfProcedure, committee_id=committee.id)
    a_meeting(register, committee, rules_version_id=rules.id)
    with register.writing("Fassung") as writing:
        add_version(writing, committee.id, RulesDraft(version="1", valid_from=date(2028, 1, 1)))
    assert versions(register) == ["1", PROPOSED]
