"""Whom a committee or a meeting names: of a hundred thousand people a few dozen, so nobody else is read for it."""

from collections import defaultdict
from collections.abc import Mapping

from secretariat.storage.reading import Reading

OF_COMMITTEE = """
WITH benches AS (SELECT id FROM bench WHERE committee_id = ?1),
    seats AS (SELECT id, nominating_organisation_id FROM seat WHERE bench_id IN benches)
SELECT 'person', person_id FROM appointment WHERE seat_id IN (SELECT id FROM seats)
UNION SELECT 'organisation', organisation_id FROM appointment WHERE seat_id IN (SELECT id FROM seats)
UNION SELECT 'postal_address', address_to_use_id FROM appointment WHERE seat_id IN (SELECT id FROM seats)
UNION SELECT 'organisation', nominating_organisation_id FROM seats
UNION SELECT 'person', deputy_person_id FROM deputyship
    WHERE for_seat_id IN (SELECT id FROM seats) OR for_bench_id IN benches
UNION SELECT 'person', person_id FROM delegation WHERE committee_id = ?1
UNION SELECT 'person', deputy_id FROM delegation WHERE committee_id = ?1
"""

OF_MEETING = """
SELECT 'person', person_id FROM invitation WHERE meeting_id = ?1
UNION SELECT 'person', deputy_person_id FROM reply
    WHERE invitation_id IN (SELECT id FROM invitation WHERE meeting_id = ?1)
UNION SELECT 'person', person_id FROM attendance WHERE meeting_id = ?1
UNION SELECT 'person', person_id FROM assignment WHERE meeting_id = ?1
UNION SELECT 'person', person_id FROM printed_card WHERE meeting_id = ?1
UNION SELECT 'person', moderator_id FROM workshop_group WHERE meeting_id = ?1
UNION SELECT 'person', recorder_id FROM workshop_group WHERE meeting_id = ?1
UNION SELECT 'person', chair_id FROM meeting WHERE id = ?1
UNION SELECT 'person', minute_taker_id FROM meeting WHERE id = ?1
"""

Named = Mapping[str, frozenset[str]]
"""Ids by the table of their records."""


def named_by_committee(reading: Reading, committee_id: str) -> Named:
    """Return who ever held a seat of a committee, deputised or was sent elsewhere by it, with houses and addresses."""
    return _named(reading, OF_COMMITTEE, committee_id)


def named_by_meeting(reading: Reading, meeting_id: str) -> Named:
    """Return who was invited to a meeting, answered for, was there, leads a group of it or the meeting itself."""
    return _named(reading, OF_MEETING, meeting_id)


def _named(reading: Reading, statement: str, id_: str) -> Named:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for table, named in reading.ask(statement, id_):
        if named is not None:
            found[table].add(named)
    return {table: frozenset(ids) for table, ids in found.items()}
