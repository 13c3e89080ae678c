"""Times of day as people type them beside a sheet: `14:20`, `14.20`, `1420`, `14`, `14 Uhr`."""

import re
from datetime import time

_CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.h]?(?P<minute>\d{2}))?(?:\s*uhr)?", re.IGNORECASE)


def read_typed_time(text: str) -> time | None:
    """Return the time of day that was typed; None where it is none."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
