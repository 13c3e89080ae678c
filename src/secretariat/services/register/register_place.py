"""What a clerk should know of the place a register lies in, before it costs data (D13)."""

from collections.abc import Iterator
from pathlib import Path

from secretariat.domain.errors import Finding, Severity
from secretariat.storage.place import Drive, PlaceFacts, facts_of

NEARLY_FULL = 200 * 1024 * 1024
"""Bytes under which a full disk is a matter of days: register, copies and letters of a meeting need a tenth of it."""


def place_findings(register: Path) -> tuple[Finding, ...]:
    """Say what is risky about the place of a register: synchronised, removable, nearly full, read-only, a share."""
    return tuple(_findings(facts_of(register.parent)))


def _findings(facts: PlaceFacts) -> Iterator[Finding]:
    if facts.synced_by:
        yield Finding("place.synced", Severity.WARNING, values={"folder": facts.synced_by})
    if facts.drive is Drive.REMOVABLE:
        yield Finding("place.removable", Severity.WARNING)
    if facts.drive is Drive.NETWORK:
        yield Finding("place.network", Severity.HINT)
    if not facts.writable:
        yield Finding("place.read_only", Severity.WARNING)
    if facts.free_bytes is not None and facts.free_bytes < NEARLY_FULL:
        yield Finding("place.nearly_full", Severity.WARNING, values={"free": str(facts.free_bytes // 1024**2)})
