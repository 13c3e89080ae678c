"""The register as raw rows, and one step between two of its states: what the checks of the cycle look at.

Rows are what SQLite keeps (days and times as text, flags as numbers), so that no check leans on the rules it checks.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from secretariat.storage.fields import shape_of
from secretariat.storage.records import KINDS

Row = dict[str, Any]
Dump = dict[str, list[tuple[Any, ...]]]

FOR_EVER = "9999-12-31"
NOT_SENT = {"draft", "printed"}
TO_COME = {"planned", "scheduled"}
CALLED_OFF = {"cancelled", "moved"}
HELD = {"held", "closed"}
IN_ROOM = {"present", "partial"}


class Rows:
    """All rows of a register by table and id."""

    def __init__(self, dump: Dump) -> None:
        self.dump = dump
        self._tables: dict[str, dict[str, Row]] = {}

    def __getitem__(self, table: str) -> dict[str, Row]:
        if table not in self._tables:
            columns = shape_of(KINDS[table]).columns
            rows: list[Row] = [dict(zip(columns, row, strict=True)) for row in self.dump[table]]
            self._tables[table] = {row["id"]: row for row in sorted(rows, key=lambda row: str(row["id"]))}
        return self._tables[table]

    def of(self, table: str, **equals: object) -> list[Row]:
        """Return the rows of a table that say this."""
        return [row for row in self[table].values() if all(row[name] == value for name, value in equals.items())]

    def each(self, *tables: str) -> Iterator[Row]:
        """Give every row of some tables."""
        for table in tables:
            yield from self[table].values()


@dataclass(frozen=True)
class Step:
    """One step of the clerk: what the register held before and after, and what was said beside (`said`)."""

    before: Rows
    after: Rows
    said: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def touched(self) -> frozenset[str]:
        """Which tables are not as before."""
        old, new = self.before.dump, self.after.dump
        return frozenset(table for table, rows in new.items() if old[table] is not rows and old[table] != rows)

    def new(self, table: str) -> list[Row]:
        """Return the rows that were added or changed."""
        if table not in self.touched:
            return []
        before = self.before[table]
        return [row for id_, row in self.after[table].items() if before.get(id_) != row]

    def gone(self, table: str) -> list[Row]:
        """Return the rows that were taken out, as they were."""
        return [row for id_, row in self.before[table].items() if id_ not in self.after[table]]

    def changed(self, table: str) -> list[tuple[Row, Row]]:
        """Return the rows that were there before and are different now, both states."""
        before = self.before[table]
        return [(before[row["id"]], row) for row in self.new(table) if row["id"] in before]


def covers(start: str, end: str | None, day: str) -> bool:
    """Say whether a period with both its ends holds a day."""
    return start <= day <= (end or FOR_EVER)


def holds(appointment: Row) -> bool:
    """Say whether an appointment fills its seat in its time: in force, resting, or ended on a known day."""
    return appointment["state"] in {"active", "suspended"} or (appointment["state"] == "ended" and appointment["end"])


def committee_of_seat(rows: Rows, seat: Row) -> str:
    """Return whose seat it is."""
    return str(rows["bench"][seat["bench_id"]]["committee_id"])


def votes(rows: Rows, seat: Row) -> bool:
    """Say whether a seat and its bench have the vote."""
    return bool(seat["voting"] and rows["bench"][seat["bench_id"]]["has_vote"])


def seats_on(rows: Rows, meeting: Row) -> list[Row]:
    """Return the seats of a meeting's committee that there were on its day."""
    return [
        seat
        for seat in rows.each("seat")
        if committee_of_seat(rows, seat) == meeting["committee_id"]
        and covers(seat["valid_from"], seat["valid_to"], meeting["date"])
    ]


def holder_of(rows: Rows, seat_id: str, day: str) -> Row | None:
    """Return the appointment that fills a seat on a day."""
    found = [
        one for one in rows.of("appointment", seat_id=seat_id) if holds(one) and covers(one["start"], one["end"], day)
    ]
    return found[0] if found else None


def rules_of(rows: Rows, meeting: Row) -> Row | None:
    """Return the rules of a meeting: those of its day until letters are out, those frozen then."""
    if meeting["state"] not in TO_COME and meeting["rules_version_id"]:
        return rows["rules_of_procedure"][meeting["rules_version_id"]]
    valid = [
        one
        for one in rows.of("rules_of_procedure", committee_id=meeting["committee_id"])
        if one["valid_from"] <= meeting["date"]
    ]
    return max(valid, key=lambda one: str(one["valid_from"]), default=None)


def may_act(rows: Rows, person_id: str, seat: Row, meeting: Row) -> bool:
    """Say whether somebody is the deputy of a seat on the day of a meeting (I06)."""
    for one in rows.of("deputyship", deputy_person_id=person_id):
        reaches = {
            "persönlich": one["for_seat_id"] == seat["id"],
            "Pool": one["for_bench_id"] == seat["bench_id"],
            "ad hoc": one["for_seat_id"] == seat["id"] and one["for_meeting_id"] in {None, meeting["id"]},
        }
        if reaches[one["kind"]] and covers(one["start"], one["end"], meeting["date"]):
            return True
    return False


def here(row: Row, at: str) -> bool:
    """Say whether a line of the sheet is in the room at a time."""
    return row["state"] in IN_ROOM and (row["arrived"] or at) <= at and (row["left"] is None or at < row["left"])


def mailable(person: Row) -> bool:
    """Say whether letters may go to somebody."""
    return not (person["restricted"] or person["trashed_on"] or person["anonymised_on"])


def office_days_after(day: date, count: int) -> date:
    """Return the day that many Arbeitstage later; in the months of the machine only weekends are free."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def current_reply(rows: Rows, invitation_id: str) -> Row | None:
    """Return the last answer by the day it came, and of one day the last typed."""
    given = rows.of("reply", invitation_id=invitation_id)
    return max(given, key=lambda row: (row["received_on"], row["sequence"]), default=None)
