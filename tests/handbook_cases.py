"""Own cases of handbook section 7, counted day by day from its text: of the kind that is not printed there."""

import csv
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class NoticeCase:
    """A meeting and its notice with the four days R, R′, P and P′; a dash where urgency leaves no time for the post.

    `mode` and `anchor` are as the command line has them, the anchor `urgent` is the short notice; `lead` are Werktage.
    """

    what: str
    meeting: str
    notice: str
    mode: str
    anchor: str
    states: str
    lead: int
    days: tuple[str, ...]


def _read() -> tuple[NoticeCase, ...]:
    path = Path(__file__).parent / "data" / "own_notice_cases.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        _, *rows = csv.reader(stream, delimiter=";")
    return tuple(
        NoticeCase(what, meeting, notice, mode, anchor, states, int(lead), tuple(days))
        for what, meeting, notice, mode, anchor, states, lead, *days in rows
    )


NOTICE_CASES = _read()
REPLY_CASES = (
    ("2026-09-21", 15, "NW", "2026-08-31"),
    ("2027-01-08", 5, "TH", "2026-12-30"),
    ("2026-06-10", 5, "NW", "2026-06-02"),
    ("2026-06-10", 5, "TH", "2026-06-03"),
    ("2028-03-01", 1, "TH", "2028-02-29"),
    ("2026-04-08", 3, "NW", "2026-04-01"),
    ("2027-09-22", 2, "TH", "2027-09-17"),
    ("2026-12-28", 2, "NW", "2026-12-22"),
)
"""The meeting, the Arbeitstage before it, the Land, and the day by which to answer."""
