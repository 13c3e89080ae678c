"""The command `attend`: the signed sheet typed back, one line an answer, each answered only when it is safe on disk."""

import re
import sys
from dataclasses import dataclass
from datetime import time
from pathlib import Path

import click

from secretariat.commandline.output import Output, in_language, pass_output
from secretariat.domain.attendance import Attendance, AttendanceState
from secretariat.domain.errors import RuleBrokenError, SecretariatError
from secretariat.domain.names import list_name
from secretariat.domain.people import Organisation, Person
from secretariat.domain.text import clean_line, folded
from secretariat.sentences import sentence
from secretariat.services import attendance
from secretariat.services.gathering import MeetingFolder, gather_meeting
from secretariat.services.meetings import find_meeting
from secretariat.services.people import add_organisation
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing

STATES = {
    AttendanceState.PRESENT: ("present", "anwesend", "a", "da", "ja"),
    AttendanceState.EXCUSED: ("excused", "entschuldigt", "e"),
    AttendanceState.UNEXCUSED: ("unexcused", "unentschuldigt", "u", "fehlt", "nein"),
    AttendanceState.REPRESENTED: ("represented", "vertreten", "v"),
    AttendanceState.PARTIAL: ("partial", "teilweise", "t"),
    AttendanceState.EXPECTED: ("expected", "erwartet", "offen"),
}
STATE_OF_WORD = {folded(word): state for state, spoken in STATES.items() for word in spoken}
TIMES = re.compile(r"(?:(?P<key>ab|bis|von)\s*)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:\s*uhr)?", re.IGNORECASE)
BY = re.compile(r"\b(?:durch|by)\s+(?P<name>.+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TypedLine:
    """One line as typed: `12 a`, `Brandt, anwesend`, `7 teilweise ab 14:20 bis 16:00`, `9 v durch Anna Muster`."""

    who: str
    state: AttendanceState
    arrived: time | None = None
    left: time | None = None
    by: str = ""


@click.command()
@click.argument("register", type=click.Path(path_type=Path))
@click.option("--meeting", required=True, metavar="MEETING", help="A meeting, as LSP-3.")
@in_language
@pass_output
def attend(output: Output, register: Path, meeting: str) -> None:
    """Read lines from standard input (row number or name, state) and answer each once it is stored.

    States: present a · excused e · unexcused u · represented v [durch NAME] · partial t [ab 14:20] [bis 16:00].
    A guest: `+ Family name; Given name; Organisation; Occasion`. A refused line is answered `no …` with the reason.
    """
    refused = 0
    with Register.open(register) as opened:
        with opened.writing(output.in_words("label.sheet_opened", meeting=meeting)) as writing:
            attendance.open_sheet(writing, gather_meeting(writing, *find_meeting(writing, meeting)))
        for line in sys.stdin:
            typed = clean_line(line)
            if not typed:
                continue
            try:
                answer = _store(opened, output, meeting, typed)
            except SecretariatError as refusal:
                refused += 1
                answer = f"no {typed}: {sentence(refusal, output.language)}"
            output.say(answer)
    if refused:
        output.refuse(output.in_words("attend.refused_lines", count=refused))
        raise SystemExit(2)


def _store(register: Register, output: Output, meeting: str, typed: str) -> str:
    with register.writing(output.in_words("label.attendance", meeting=meeting)) as writing:
        folder = gather_meeting(writing, *find_meeting(writing, meeting))
        if typed.startswith("+"):
            row, person = _walk_in(writing, folder, typed[1:])
        else:
            line = parse_line(typed)
            row = attendance.find_row(folder, line.who)
            person = folder.people.persons[row.person_id]
            deputy = _deputy(folder, row.seat_id, line.by)
            row = attendance.mark_attendance(
                writing, folder, row, attendance.Mark(line.state, line.arrived, line.left, deputy)
            )
    return f"ok {row.row_no} {list_name(person)} {row.state}"


def parse_line(typed: str) -> TypedLine:
    """Return what a typed line says; raises RuleBrokenError `attend.no_state`."""
    by = BY.search(typed)
    rest = typed[: by.start()] if by else typed
    arrived, left = None, None
    for found in TIMES.finditer(rest):
        moment = _time_of(found)
        if (found["key"] or "").casefold() == "bis" or (arrived is not None and not found["key"]):
            left = moment
        else:
            arrived = moment
    tokens = [token for token in re.split(r"[\s,;]+", TIMES.sub(" ", rest)) if token not in ("", "-", "–")]
    for position in range(len(tokens) - 1, 0, -1):
        state = STATE_OF_WORD.get(folded(tokens[position]))
        if state is not None:
            if state is AttendanceState.PRESENT and (arrived or left):
                state = AttendanceState.PARTIAL
            return TypedLine(" ".join(tokens[:position]), state, arrived, left, by["name"].strip() if by else "")
    raise RuleBrokenError("attend.no_state", field="state", line=typed)


def _time_of(found: re.Match[str]) -> time:
    hour, minute = int(found["hour"]), int(found["minute"])
    if hour > 23 or minute > 59:
        raise RuleBrokenError("attend.no_time", field="state", line=found[0])
    return time(hour, minute)


def _deputy(folder: MeetingFolder, seat_id: str | None, name: str) -> Person | None:
    if not name:
        return None
    place = folder.place_of_seat(seat_id)
    known = [person for _, person in place.deputies] if place else []
    wanted = set(folded(name).split())
    for person in (*known, *folder.people.persons.values()):
        if wanted == set(folded(f"{person.given_name} {person.name_prefix} {person.family_name}").split()):
            return person
    given, _, family = name.rpartition(" ")
    organisation_id = place.holder.organisation_id if place and place.holder else None
    return Person(given_name=given, family_name=family, organisation_id=organisation_id)


def _walk_in(writing: Writing, folder: MeetingFolder, typed: str) -> tuple[Attendance, Person]:
    family, given, house, occasion = ([part.strip() for part in typed.split(";")] + [""] * 4)[:4]
    if not family:
        raise RuleBrokenError("person.without_name", field="family_name")
    organisation = None
    if house:
        names = {folded(known.name): known for known in folder.people.organisations.values()}
        organisation = names.get(folded(house)) or add_organisation(writing, Organisation(name=house))
    person = Person(given_name=given, family_name=family, organisation_id=organisation.id if organisation else None)
    return attendance.add_walk_in(writing, folder.meeting, person, occasion=occasion or "Gast"), person


COMMANDS = (attend,)
