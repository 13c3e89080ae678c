from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusals import refused
from secretariat.domain.office import RetentionClass, RetentionTrigger
from secretariat.domain.retention import (
    DEFAULT_RULES,
    KeptRecord,
    check_archive_was_asked,
    retention_end,
    rule_for,
)

MEETING_DAY = date(2026, 9, 21)


def kept(record_id: str, retention_class: RetentionClass, since: date = MEETING_DAY) -> KeptRecord:
    return KeptRecord(record_id, retention_class, since)


# the end of every record (I31)


@pytest.mark.parametrize(
    ("retention_class", "end"),
    [
        (RetentionClass.NEEDS, date(2026, 10, 21)),
        (RetentionClass.REPLIES, date(2027, 12, 31)),
        (RetentionClass.ATTENDANCE, date(2036, 9, 21)),
        (RetentionClass.MINUTES, date(2056, 9, 21)),
        (RetentionClass.ENDED_MEMBERS, date(2027, 9, 21)),
        (RetentionClass.JOURNAL, date(2028, 9, 21)),
    ],
)
def test_the_end_of_every_class_is_known_from_the_start(retention_class: RetentionClass, end: date) -> None:
    assert retention_end(rule_for(DEFAULT_RULES, retention_class), MEETING_DAY) == end


@given(st.dates(date(2020, 1, 1), date(2060, 1, 1)))
def test_needs_never_stay_longer_than_the_thirty_days_the_form_promises(since: date) -> None:
    assert retention_end(rule_for(DEFAULT_RULES, RetentionClass.NEEDS), since) == since + timedelta(days=30)


def test_the_office_may_change_a_period() -> None:
    longer = replace(rule_for(DEFAULT_RULES, RetentionClass.REPLIES), months=12)
    assert retention_end(longer, MEETING_DAY) == date(2028, 12, 31)
    from_recording = replace(longer, trigger=RetentionTrigger.RECORDED)
    assert retention_end(from_recording, MEETING_DAY) == date(2027, 9, 21)


def test_a_class_without_rule_is_refused_because_its_end_is_unknown() -> None:
    with refused("retention.rule_missing", "retention_class"):
        rule_for(DEFAULT_RULES[1:], RetentionClass.NEEDS)


# the archive (I32)


def test_minutes_are_not_deleted_before_the_archive_was_asked() -> None:
    minutes = [kept("minutes", RetentionClass.MINUTES), kept("need", RetentionClass.NEEDS)]
    check_archive_was_asked(minutes, DEFAULT_RULES, confirmed=True)
    with refused("retention.archive_not_asked", "confirmed"):
        check_archive_was_asked(minutes, DEFAULT_RULES, confirmed=False)


def test_what_no_archive_wants_is_deleted_without_asking() -> None:
    check_archive_was_asked([kept("need", RetentionClass.NEEDS)], DEFAULT_RULES, confirmed=False)
