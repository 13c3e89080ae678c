"""What a line typed at the sign-in sheet says: whose row, which state, from when to when, who stood in; or a guest."""

import re
from dataclasses import dataclass
from datetime import time

from secretariat.domain.attendance import AttendanceState
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.text import folded

STATES = {
    AttendanceState.PRESENT: ("present", "anwesend", "a", "da", "ja"),
    AttendanceState.EXCUSED: ("excused", "entschuldigt", "e"),
    AttendanceState.UNEXCUSED: ("unexcused", "unentschuldigt", "u", "fehlt", "nein"),
    AttendanceState.REPRESENTED: ("represented", "vertreten", "v"),
    AttendanceState.PARTIAL: ("partial", "teilweise", "t"),
    AttendanceState.EXPECTED: ("expected", "erwartet", "offen"),
}
ONLINE = frozenset({"z", "zugeschaltet", "online", "video"})
STATE_OF_WORD = {folded(word): state for state, spoken in STATES.items() for word in spoken}
TIMES = re.compile(r"(?:(?P<key>ab|bis|von)\s*)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:\s*uhr)?", re.IGNORECASE)
BY = re.compile(r"\b(?:durch|by)\s+(?P<name>.+)$", re.IGNORECASE)
GUEST = re.compile(r"(?P<row>\d{1,4})?\s*\+(?P<parts>.*)")


@dataclass(frozen=True, slots=True)
class TypedState:
    """One line as typed: `12 a`, `Brandt, anwesend`, `7 teilweise ab 14:20 bis 16:00`, `9 v durch Anna Muster`.

    `12 z` joined by video, as did who stands before the word in `9 v zugeschaltet durch Anna Muster`.
    """

    who: str
    state: AttendanceState
    arrived: time | None = None
    left: time | None = None
    by: str = ""
    online: bool = False


@dataclass(frozen=True, slots=True)
class TypedGuest:
    """A guest as typed: `+ Family; Given; Organisation; Occasion`, with the number of the empty row she signed."""

    family_name: str
    given_name: str = ""
    organisation: str = ""
    occasion: str = ""
    row_no: int | None = None


def parse_line(typed: str) -> TypedState | TypedGuest:
    """Return what a typed line says; raises RuleBrokenError `attend.no_state`, `attend.no_time`."""
    guest = GUEST.fullmatch(typed)
    return _guest(guest) if guest else _state(typed)


def _guest(found: re.Match[str]) -> TypedGuest:
    family, given, house, occasion = ([part.strip() for part in found["parts"].split(";")] + [""] * 4)[:4]
    if not family:
        raise RuleBrokenError("person.without_name", field="family_name")
    return TypedGuest(family, given, house, occasion, int(found["row"]) if found["row"] else None)


def _state(typed: str) -> TypedState:
    by = BY.search(typed)
    rest = typed[: by.start()] if by else typed
    arrived, left = None, None
    for found in TIMES.finditer(rest):
        moment = _time_of(found)
        if (found["key"] or "").casefold() == "bis" or (arrived is not None and not found["key"]):
            left = moment
        else:
            arrived = moment
    tokens = [token for token in re.split(r"[\s,;]+", TIMES.sub(" ", rest)) if token not in {"", "-", "–"}]
    online = len(tokens) > 1 and folded(tokens[-1]) in ONLINE
    if online and folded(tokens[-2]) not in STATE_OF_WORD:
        tokens[-1] = STATES[AttendanceState.PRESENT][0]
    for position in range(len(tokens) - 1, 0, -1):
        state = STATE_OF_WORD.get(folded(tokens[position]))
        if state is not None:
            if state is AttendanceState.PRESENT and (arrived or left):
                state = AttendanceState.PARTIAL
            who = " ".join(tokens[:position])
            if who.isdigit() and not who.isdecimal():
                raise NotFoundError("attendance.unknown_row", number=who)
            return TypedState(who, state, arrived, left, by["name"].strip() if by else "", online)
    raise RuleBrokenError("attend.no_state", field="state", line=typed)


def _time_of(found: re.Match[str]) -> time:
    hour, minute = int(found["hour"]), int(found["minute"])
    if hour > 23 or minute > 59:
        raise RuleBrokenError("attend.no_time", field="state", line=found[0])
    return time(hour, minute)
