"""Every rule of quorum (R1–R7), cadence (K1–K5) and notice (F12) can be set in the form, and its sentence says so."""

from datetime import date
from typing import Any

import pytest

from making import a_committee, a_meeting, folder_of_step
from secretariat.domain.committees import CadenceKind, Committee, NoticeAnchor, QuorumBase, QuorumThreshold
from secretariat.services.committee.rules_effects import rules_effects
from secretariat.services.committee.rules_versions import RulesDraft, add_version, settings_that_count
from secretariat.services.meeting.deadlines import deadlines_of
from secretariat.storage.register import Register

TODAY = date(2026, 1, 5)
NUMBER = {"quorum_base": QuorumBase.FIXED, "threshold": QuorumThreshold.NUMBER}


def said(register: Register, **settings: Any) -> dict[str, str]:
    """Return the sentences of a draft for a committee of five filled seats on one bench."""
    committee = a_committee(register, seats=5)
    draft = RulesDraft(version="2", valid_from=date(2026, 1, 1), **settings)
    assert set(settings) - {"threshold"} <= set(settings_that_count(draft)), "what is set can be seen in the form"
    with register.writing("Fassung") as writing:
        add_version(writing, committee.id, draft)
    with register.reading() as reading:
        return rules_effects(reading, committee.id, draft, TODAY).settings


@pytest.mark.parametrize(
    ("settings", "field", "words"),
    [
        pytest.param({"minimum": 3}, "quorum_base", "3", id="R1"),
        pytest.param({"threshold": QuorumThreshold.AT_LEAST_HALF}, "quorum_base", "3", id="R2"),
        pytest.param({**NUMBER, "minimum": 4}, "quorum_base", "4", id="R3"),
        pytest.param({"quorum_base": QuorumBase.BENCHES, "benches_required": 1}, "quorum_base", "1", id="R4"),
        pytest.param({"quorum_base": QuorumBase.NONE}, "quorum_base", "", id="R5"),
        pytest.param({**NUMBER, "minimum": 0}, "quorum_base", "fristgerecht eingeladen", id="R6"),
        pytest.param({"second_meeting": True}, "second_meeting", "", id="R7"),
    ],
)
def test_every_rule_of_quorum_has_its_sentence(
    register: Register, settings: dict[str, Any], field: str, words: str
) -> None:
    sentence = said(register, **settings)[field]
    assert sentence
    assert words in sentence


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param({"cadence_kind": CadenceKind.QUARTER}, id="K1"),
        pytest.param({"cadence_kind": CadenceKind.MONTHS_APART, "cadence_value": 3}, id="K2"),
        pytest.param({"cadence_kind": CadenceKind.TIMES_A_YEAR, "cadence_value": 4}, id="K3"),
        pytest.param({"cadence_kind": CadenceKind.YEAR}, id="K4"),
        pytest.param({"cadence_kind": CadenceKind.MONTHS_APART, "cadence_value": 12}, id="K5"),
    ],
)
def test_every_cadence_has_its_sentence(register: Register, settings: dict[str, Any]) -> None:
    assert "nächste" in said(register, **settings)["cadence_kind"]


def test_f12_rules_that_protect_the_sending_are_kept_by_posting_two_days_before_the_period_begins(
    register: Register,
) -> None:
    """F12: „zwei Tage vor Fristbeginn zur Post“ is a period two days longer that the sending keeps."""
    settings = {"notice_value": 16, "notice_anchor": NoticeAnchor.DISPATCH}
    told = said(register, **settings)
    assert "Absendung" in told["notice_anchor"] or "abgesandt" in told["notice_anchor"]
    with register.reading() as reading:
        (committee,) = reading.all(Committee)
    meeting = a_meeting(register, committee, date=date(2026, 3, 18), reply_by=date(2026, 3, 11))
    with register.reading() as reading:
        found = deadlines_of(reading, folder_of_step(reading, meeting))
    # Fourteen whole days before 18 March begin on 4 March, so receipt is due on the 3rd, and posting two days before.
    assert found.posting == date(2026, 3, 1)
    assert found.office_posting == date(2026, 2, 27)
    assert "Die Absendung wahrt die Frist" in found.reasons["posting"]
