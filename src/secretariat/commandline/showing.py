"""The command `show`: what is in the register, as a table or as JSON."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from secretariat import clock
from secretariat.commandline.given import DAY
from secretariat.commandline.misuse import OwnMisuseError
from secretariat.commandline.output import Output, as_json, in_language, pass_output
from secretariat.domain.committees import Committee
from secretariat.domain.meetings import Meeting
from secretariat.services import listing
from secretariat.services.committee import cadence, delegations, year_plan
from secretariat.services.committee.committees import find_committee
from secretariat.services.meeting import quorum
from secretariat.services.meeting.gathering import MeetingFolder, gather_meeting
from secretariat.services.meeting.meetings import find_meeting
from secretariat.services.needs import accommodations
from secretariat.services.register import history, steps
from secretariat.services.today import agenda_of_the_day
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register

Rows = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """Of which committees a list is asked for, `one` if only that; which meeting, day and language."""

    every: tuple[Committee, ...]
    one: Committee | None
    meeting: Meeting | None
    day: date
    language: str


def history_about(reading: Reading, asked: Asked) -> Rows:
    """Return what happened, all of it or the steps about a meeting or a committee, as the window filters them."""
    entries = history.entries(reading)
    about = asked.meeting or asked.one
    if about is None:
        return entries
    chosen = steps.steps_of(reading, "meeting" if asked.meeting else "committee", about.id)
    return tuple(entry for entry in entries if entry.change_set_id in chosen)


OF_REGISTER: dict[str, Callable[[Reading, Asked], Rows]] = {
    "committees": lambda reading, asked: listing.committee_rows(reading, asked.day),
    "people": lambda reading, asked: listing.person_rows(reading, asked.one, asked.day),
    "organisations": lambda reading, _asked: listing.organisation_rows(reading),
    "seats": lambda reading, asked: listing.seat_rows(reading, asked.every, asked.day),
    "meetings": lambda reading, asked: listing.meeting_rows(reading, asked.every),
    "outcomes": lambda reading, asked: listing.outcome_rows(reading, asked.every),
    "delegations": lambda reading, asked: delegations.delegation_rows(reading, asked.every, asked.day),
    "cadence": lambda reading, asked: cadence.cadence_rows(reading, asked.every, asked.day, asked.language),
    "year-plan": lambda reading, asked: year_plan.year_plan_rows(reading, asked.every, asked.day, asked.language),
    "accommodations": lambda reading, asked: accommodations.accommodation_rows(reading, asked.every, asked.day),
    "due": lambda reading, asked: agenda_of_the_day.due_rows(reading, asked.every, asked.day, asked.language),
    "history": history_about,
}
OF_MEETING: dict[str, Callable[[MeetingFolder, date, str], Rows]] = {
    "invitations": lambda folder, day, _language: listing.invitation_rows(folder, day),
    "workshops": lambda folder, _day, _language: listing.placement_rows(folder),
    "attendance": lambda folder, _day, _language: listing.attendance_rows(folder),
    "quorum": lambda folder, _day, language: quorum.quorum_rows(folder, language),
}


@click.command()
@click.argument("register", type=click.Path(path_type=Path))
@click.argument("what", type=click.Choice([*OF_REGISTER, *OF_MEETING]))
@click.option("--committee", metavar="C", help="Short name of a committee.")
@click.option("--meeting", metavar="MEETING", help="A meeting, as LSP-3.")
@click.option("--on", "day", type=DAY, help="The day for which the answer holds.")
@as_json
@in_language
@pass_output
def show(
    output: Output,
    register: Path,
    what: str,
    committee: str | None,
    meeting: str | None,
    day: date | None,
    *,
    as_json: bool,
) -> None:
    """Show a list of the register, as a table or as JSON."""
    on = day or clock.today()
    with Register.open(register, read_only=True) as opened, opened.reading() as reading:
        if what in OF_MEETING:
            if meeting is None:
                raise OwnMisuseError(output.in_words("usage.meeting_missing", what=what))
            rows = OF_MEETING[what](gather_meeting(reading, *find_meeting(reading, meeting)), on, output.language)
        else:
            one = find_committee(reading, committee) if committee else None
            every = (one,) if one else reading.all(Committee, order_by=("short_name",))
            of_meeting = find_meeting(reading, meeting)[1] if meeting else None
            rows = OF_REGISTER[what](reading, Asked(every, one, of_meeting, on, output.language))
    if as_json:
        output.data(rows)
    else:
        output.table(rows)


COMMANDS = (show,)
