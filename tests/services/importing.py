"""Lists for tests of the import: written as an office would, read by the real reader into a real register."""

from datetime import date
from pathlib import Path

from secretariat.documents.reading import read_list
from secretariat.services import listing
from secretariat.services.committee.committees import find_committee
from secretariat.services.lists_in import list_import
from secretariat.services.lists_in.list_import import ImportPlan, ImportSummary
from secretariat.storage.register import Register

TODAY = date(2026, 1, 5)


def take_in(register: Register, source: Path, committee: str, today: date = TODAY) -> ImportPlan:
    """Import a file as the command line does: planned and carried out in one step."""
    raw = read_list(source)
    with register.writing(f"Import {raw.source_name}") as writing:
        plan = list_import.plan_import(writing, raw, committee, today)
        list_import.carry_out(writing, plan)
    return plan


def written(folder: Path, *lines: str, name: str = "liste.csv") -> Path:
    """Write a list of lines separated by semicolons."""
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8-sig")
    return path


def counts(summary: ImportSummary) -> tuple[int, int, int, int]:
    """Return added, changed, merged, unchanged."""
    return summary.added, summary.changed, summary.merged, summary.unchanged


def reasons(plan: ImportPlan) -> list[str]:
    """Return the reason of every doubt, in the order of the list."""
    return [doubt.reason for doubt in plan.summary.doubts]


def people_of(register: Register, committee: str | None = None, day: date = TODAY) -> dict[str, listing.PersonRow]:
    """Return the people as `show people` shows them, by given and family name."""
    with register.reading() as reading:
        rows = listing.person_rows(reading, find_committee(reading, committee) if committee else None, day)
    return {f"{row.given_name} {row.family_name}": row for row in rows}


def seats_of(register: Register, committee: str, day: date = TODAY) -> tuple[listing.SeatRow, ...]:
    """Return the seats as `show seats` shows them."""
    with register.reading() as reading:
        return listing.seat_rows(reading, (find_committee(reading, committee),), day)
