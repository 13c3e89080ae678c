"""The list of everybody, which the start waits for: who is in it and in which order, then the lines that are seen."""

import json
from collections import Counter
from collections.abc import Sequence
from datetime import date

from secretariat.domain.collation import in_order
from secretariat.domain.names import with_house
from secretariat.domain.person_rows import PersonLine, PersonPlace
from secretariat.storage.reading import Reading

# All names in one text: fetched, folded and weighed at once, not a hundred thousand times. The end of a line stands
# between the marks as it is: char(10) would be worked out for each of them.
_NAMES = """
SELECT group_concat(id, '\n'), group_concat(
    CASE WHEN sort_name <> '' THEN sort_name WHEN name_prefix = '' THEN family_name || ', ' || given_name
    ELSE family_name || ', ' || given_name || ' ' || name_prefix END,
    '\n'
) FROM person WHERE (trashed_on IS NOT NULL) = ? AND anonymised_on IS NULL
"""

_TITLES = "SELECT id, academic_title FROM person WHERE academic_title <> ''"

_LINES = """
SELECT wanted.value,
    coalesce(nullif(sort_name, ''), trim(family_name || ', ' || trim(given_name || ' ' || name_prefix), ', '), ''),
    coalesce(academic_title, ''), coalesce(organisation.name, ''),
    coalesce(
        (SELECT city FROM postal_address WHERE person_id = person.id AND use = 'dienstlich'
            ORDER BY postal_code, street, id LIMIT 1),
        (SELECT city FROM postal_address WHERE organisation_id = person.organisation_id
            ORDER BY postal_code, street, id LIMIT 1),
        (SELECT city FROM postal_address WHERE person_id = person.id ORDER BY postal_code, street, id LIMIT 1),
        ''
    ),
    coalesce(person.email, ''), coalesce(nullif(phone_office, ''), phone_mobile, ''),
    coalesce(letter_style, ''), coalesce(preferred_channel, '')
FROM json_each(?) AS wanted LEFT JOIN person ON person.id = wanted.value
LEFT JOIN organisation ON organisation.id = person.organisation_id
ORDER BY wanted.key
"""

_HOUSES = """
SELECT person.id, organisation.name FROM person JOIN organisation ON organisation.id = person.organisation_id
"""

# An appointment fills its seat as domain/as_of.py says; a sensitive bench is named by what may be printed (I23).
_PLACES = """
WITH tie (person_id, seat_id, bench_id, is_deputy) AS (
    SELECT person_id, seat_id, NULL, 0 FROM appointment
    WHERE start <= ?1 AND ("end" IS NULL OR "end" >= ?1)
        AND state IN ('active', 'suspended', 'ended') AND NOT (state = 'ended' AND "end" IS NULL)
    UNION ALL
    SELECT deputy_person_id, for_seat_id, for_bench_id, 1 FROM deputyship
    WHERE for_meeting_id IS NULL AND start <= ?1 AND ("end" IS NULL OR "end" >= ?1)
)
SELECT tie.person_id, committee.short_name,
    CASE bench.sensitivity WHEN 'besonders' THEN bench.print_label ELSE bench.short_name END,
    seat.seat_no, tie.is_deputy
FROM tie LEFT JOIN seat ON seat.id = tie.seat_id
JOIN bench ON bench.id = coalesce(tie.bench_id, seat.bench_id) JOIN committee ON committee.id = bench.committee_id
WHERE tie.seat_id IS NULL OR (seat.valid_from <= ?1 AND (seat.valid_to IS NULL OR seat.valid_to >= ?1))
"""


def person_ids(reading: Reading, *, trashed: bool = False) -> tuple[str, ...]:
    """Return who is (not) in the trash, in German order."""
    ids, names = _ids_and_names(reading, trashed=trashed)
    return tuple(map(ids.__getitem__, in_order(names))) if ids else ()


def people_to_choose(reading: Reading, *, with_houses: bool) -> tuple[tuple[str, str], ...]:
    """Return the ids and names with titles of all who are not in the trash, in German order.

    Of namesakes the house is always named, of others only `with_houses`.
    """
    ids, names = _ids_and_names(reading, trashed=False)
    if not ids:
        return ()
    titles, named = dict(reading.ask(_TITLES)), zip(ids, names.split("\n"), strict=True)
    shown = [f"{name} ({titles[id_]})" if id_ in titles else name for id_, name in named]
    counted = Counter(shown)
    if with_houses or len(counted) < len(shown):
        houses = dict(reading.ask(_HOUSES))
        for place, name in enumerate(shown):
            house = houses.get(ids[place], "")
            if counted[name] > 1 or (with_houses and house):
                shown[place] = with_house(name, house)
    return tuple((ids[place], shown[place]) for place in in_order(names))


def _ids_and_names(reading: Reading, *, trashed: bool) -> tuple[list[str], str]:
    ids, names = reading.ask(_NAMES, trashed)[0]
    if ids is None:
        return [], ""
    bounded = f"\n{names}\n"
    if any(bare in bounded for bare in ("\n, ", ", \n")):  # without a family name, or with nothing else
        names = "\n".join(name.strip(", ") for name in names.split("\n"))
    return ids.split("\n"), names


def person_lines(reading: Reading, ids: Sequence[str]) -> tuple[PersonLine, ...]:
    """Return the lines of these people in this order, an empty one for who is not there any more: one query."""
    return tuple(PersonLine(*row) for row in reading.ask(_LINES, json.dumps(ids)))


def person_places(reading: Reading, *, on: date) -> tuple[PersonPlace, ...]:
    """Return who holds which seat on the day, and who deputises for a seat or a bench, in one query."""
    found = reading.ask(_PLACES, on.isoformat())
    places = (PersonPlace(id_, name, of_bench, no, bool(acts)) for id_, name, of_bench, no, acts in found)
    return tuple(sorted(places, key=lambda place: (place.is_deputy, place.committee, place.bench, place.seat_no or 0)))
