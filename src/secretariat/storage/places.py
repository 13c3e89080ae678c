"""Committees and meetings as far as their names go, for the tree that the start waits for."""

from datetime import date

from secretariat.storage.reading import Reading


def committee_names(reading: Reading) -> list[tuple[str, str, str]]:
    """Return id, short name and name of each committee."""
    found = reading.ask("SELECT id, short_name, name FROM committee ORDER BY id")
    return [(id_, short_name, name) for id_, short_name, name in found]


def meeting_days(reading: Reading) -> list[tuple[str, str, int, date, str]]:
    """Return id, committee, number, day and state of each meeting, the latest first."""
    found = reading.ask('SELECT id, committee_id, no, "date", state FROM meeting ORDER BY "date" DESC, no DESC, id')
    return [(id_, committee_id, no, date.fromisoformat(day), state) for id_, committee_id, no, day, state in found]
