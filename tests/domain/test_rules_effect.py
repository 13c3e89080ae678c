"""What each setting brings about for one meeting, in days and numbers."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from secretariat.domain.committees import (
    CadenceKind,
    CadenceRule,
    CountMode,
    Majority,
    NoticeAnchor,
    NoticeUnit,
    QuorumBase,
    QuorumRule,
    QuorumThreshold,
    RulesOfProcedure,
    TieRule,
)
from secretariat.domain.people import Channel
from secretariat.domain.rules_effect import NextMeeting, effects
from secretariat.domain.work_calendar import WorkCalendar

ON = date(2026, 3, 18)
MEETING = NextMeeting(on=ON, calendar=WorkCalendar(("TH",)), seats=12, filled=11, benches=2)
RULES = RulesOfProcedure(
    committee_id="c",
    version="1",
    valid_from=date(2026, 1, 1),
    notice_value=14,
    notice_unit=NoticeUnit.CALENDAR_DAYS,
    notice_short_value=2,
    agenda_proposal_days=21,
    objection_days=14,
)
QUORUM = QuorumRule(base=QuorumBase.FILLED_SEATS, minimum=3)
QUARTER = CadenceRule(kind=CadenceKind.QUARTER)


def told(name: str, quorum: QuorumRule | None = QUORUM, cadence: CadenceRule | None = QUARTER, **rules: Any) -> str:
    """Return the code of a setting with its days and numbers, as "effect.notice 2026-03-18 …"."""
    found = effects(replace(RULES, **rules), cadence, quorum, MEETING)[name]
    return " ".join([found.code, *(str(value) for value in found.values.values())])


@pytest.mark.parametrize(
    ("name", "rules", "expected"),
    [
        ("notice_value", {}, "effect.notice 2026-03-18 2026-03-03 2026-02-26"),
        (
            "notice_value",
            {"notice_anchor": NoticeAnchor.DISPATCH},
            "effect.notice_sent 2026-03-18 2026-03-03 2026-03-03",
        ),
        ("notice_count_mode", {}, "effect.count_mode 2026-03-03 2026-03-04"),
        ("notice_count_mode", {"notice_count_mode": CountMode.B}, "effect.count_mode 2026-03-04 2026-03-03"),
        ("notice_anchor", {}, "effect.anchor_receipt 2026-02-26 2026-03-03"),
        ("notice_anchor", {"notice_anchor": NoticeAnchor.DISPATCH}, "effect.anchor_sent 2026-03-03 2026-02-26"),
        ("notice_short_value", {}, "effect.short_notice 2026-03-16"),
        ("notice_short_value", {"notice_short_value": None}, "effect.no_short_notice 2026-03-03"),
        ("invite_channel", {}, "effect.channels 2026-02-26 2026-03-03 16:00:00 None"),
        (
            "invite_channel",
            {"invite_channel": (Channel.IN_PERSON,)},
            "effect.channels None None 16:00:00 2026-03-03",
        ),
        ("agenda_proposal_days", {}, "effect.proposals 2026-02-25 2026-02-26"),
        ("agenda_proposal_days", {"agenda_proposal_days": 14}, "effect.proposals_late 2026-03-04 2026-02-26"),
        ("agenda_proposal_days", {"agenda_proposal_days": None}, "effect.no_proposals 2026-02-26"),
        ("reply_lead", {}, "effect.reply 2026-03-11"),
        ("minutes_due_days", {}, "effect.minutes 2026-04-15"),
        ("objection_days", {}, "effect.objections 2026-04-29 2026-04-15"),
        ("objection_days", {"objection_days": None}, "effect.no_objections"),
        ("majority", {}, "effect.majority 11 6"),
        ("majority", {"majority": Majority.ABSOLUTE}, "effect.majority 11 7"),
        ("majority", {"majority": Majority.TWO_THIRDS}, "effect.majority 11 8"),
        ("majority", {"majority": Majority.CONSENSUS}, "effect.consensus 11 11"),
        ("tie_rule", {}, "effect.tie_rejected 5"),
        ("tie_rule", {"tie_rule": TieRule.CHAIR_DECIDES}, "effect.tie_chair 5"),
    ],
)
def test_every_setting_with_a_day_or_a_number(name: str, rules: dict[str, Any], expected: str) -> None:
    assert told(name, **rules) == expected


@pytest.mark.parametrize(
    ("quorum", "expected"),
    [
        (QUORUM, "effect.quorum 6 11"),
        (replace(QUORUM, base=QuorumBase.ALL_SEATS), "effect.quorum_all 7 12"),
        (replace(QUORUM, threshold=QuorumThreshold.AT_LEAST_HALF), "effect.quorum 6 11"),
        (QuorumRule(base=QuorumBase.BENCHES, minimum=4), "effect.quorum_benches 2 2 4"),
        (QuorumRule(base=QuorumBase.FIXED, minimum=5), "effect.quorum 5 11"),
        (QuorumRule(base=QuorumBase.FIXED), "quorum.by_invitation"),
        (QuorumRule(base=QuorumBase.NONE), "effect.no_quorum"),
        (None, "effect.no_quorum"),
    ],
)
def test_how_many_must_be_there(quorum: QuorumRule | None, expected: str) -> None:
    assert told("quorum_base", quorum) == expected


@pytest.mark.parametrize(
    ("cadence", "expected"),
    [
        (QUARTER, "effect.cadence 2026-03-18 2026-06-30"),
        (CadenceRule(kind=CadenceKind.YEAR), "effect.cadence 2026-03-18 2027-12-31"),
        (CadenceRule(kind=CadenceKind.TIMES_A_YEAR, value=4), "effect.cadence 2026-03-18 2026-12-31"),
        (CadenceRule(kind=CadenceKind.MONTHS_APART, value=3), "effect.cadence 2026-03-18 2026-06-18"),
        (None, "effect.no_cadence 2026-03-18"),
    ],
)
def test_by_when_to_meet_again(cadence: CadenceRule | None, expected: str) -> None:
    assert told("cadence_kind", cadence=cadence) == expected


def test_a_tie_means_nothing_where_more_than_the_half_is_needed() -> None:
    assert "tie_rule" not in effects(replace(RULES, majority=Majority.ABSOLUTE), None, None, MEETING)
