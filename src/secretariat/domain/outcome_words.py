"""How an outcome is said on paper: its number, its vote, whether it was carried, who does what until when."""

import re

from secretariat.domain.formatting import long_date
from secretariat.domain.outcomes import Resolution

_COUNTED = re.compile(r"(\d{4})/(\d+)")


def number_in_year(no: str, year: int) -> int:
    """Return the count of a number like „2026/04“ in its year, 0 for one of another year or form."""
    found = _COUNTED.fullmatch(no)
    return int(found[2]) if found and int(found[1]) == year else 0


def outcome_order(outcome: Resolution) -> tuple[str, int, str]:
    """Return the key by which outcomes are listed: year and count, so that 2026/10 stands behind 2026/9."""
    found = _COUNTED.fullmatch(outcome.no)
    return (found[1], int(found[2]), "") if found else ("", 0, outcome.no)


def vote_words(outcome: Resolution) -> str:
    """Return how was voted: „einstimmig“, „12 Ja, 3 Nein, 1 Enthaltung“; empty if nobody counted."""
    counts = (outcome.yes, outcome.no_votes, outcome.abstain)
    if all(count is None for count in counts):
        return "einstimmig" if outcome.unanimous else ""
    yes, no, abstain = (count or 0 for count in counts)
    abstained = f"{abstain} {'Enthaltung' if abstain == 1 else 'Enthaltungen'}"
    counted = f"{yes} Ja, {no} Nein, {abstained}"
    return f"einstimmig ({counted})" if outcome.unanimous else counted


def result_words(outcome: Resolution, *, carried: bool) -> str:
    """Return vote and result in one: „12 Ja, 3 Nein, 1 Enthaltung – angenommen“."""
    vote = vote_words(outcome)
    result = "angenommen" if carried else "abgelehnt"
    if not vote:
        return "" if carried else result
    return f"{vote} – {result}"


def task_words(outcome: Resolution) -> str:
    """Return to whom it goes and until when: „an Geschäftsstelle, bis 31. März 2027“."""
    to = f"an {outcome.addressee}" if outcome.addressee else ""
    due = f"bis {long_date(outcome.due)}" if outcome.due else ""
    return ", ".join(part for part in (to, due) if part)
