"""The command `show`: what is in the register, as a table or as JSON."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import click

from secretariat import clock
from secretariat.commandline.misuse import OwnMisuseError
from secretariat.commandline.output import Output, as_json, in_language, pass_output
from secretariat.domain.committees import Committee
from secretariat.services import agenda_of_the_day, history, listing
from secretariat.services.committees import find_committee
from secretariat.services.gathering import MeetingFolder, gather_meeting
from secretariat.services.meetings import find_meeting
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register

Rows = tuple[object, ...]

OF_REGISTER: dict[str, Callable[[Reading, tuple[Committee, ...], Committee | None, date], Rows]] = {
    "committees": lambda reading, _all, _one, day: listing.committee_rows(reading, day),
    "people": lambda reading, _all, one, day: listing.person_rows(reading, one, day),
    "organisations": lambda reading, _all, _one, _day: listing.organisation_rows(reading),
    "seats": lambda reading, every, _one, day: listing.seat_rows(reading, every, day),
    "meetings": lambda reading, every, _one, _day: listing.meeting_rows(reading, every),
    "outcomes": lambda reading, every, _one, _day: listing.outcome_rows(reading, every),
    "due": lambda reading, every, _one, day: agenda_of_the_day.due_rows(reading, every, day),
    "history": lambda reading, _all, _one, _day: history.entries(reading),
}
OF_MEETING: dict[str, Callable[[MeetingFolder], Rows]] = {
    "invitations": listing.invitation_rows,
    "workshops": listing.placement_rows,
    "attendance": listing.attendance_rows,
}


@click.command()
@click.argument("register", type=click.Path(path_type=Path))
@click.argument("what", type=click.Choice([*OF_REGISTER, *OF_MEETING]))
@click.option("--committee", metavar="C", help="Short name of a committee.")
@click.option("--meeting", metavar="MEETING", help="A meeting, as LSP-3.")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day for which the answer holds.")
@as_json
@in_language
@pass_output
def show(
    output: Output,
    register: Path,
    what: str,
    committee: str | None,
    meeting: str | None,
    day: datetime | None,
    *,
    as_json: bool,
) -> None:
    """Show a list of the register, as a table or as JSON."""
    on = day.date() if day else clock.today()
    with Register.open(register, read_only=True) as opened, opened.reading() as reading:
        if what in OF_MEETING:
            if meeting is None:
                raise OwnMisuseError(output.in_words("usage.meeting_missing", what=what))
            rows = OF_MEETING[what](gather_meeting(reading, *find_meeting(reading, meeting)))
        else:
            one = find_committee(reading, committee) if committee else None
            every = (one,) if one else reading.all(Committee, order_by=("short_name",))
            rows = OF_REGISTER[what](reading, every, one, on)
    if as_json:
        output.data(rows)
    else:
        output.table(rows)


COMMANDS = (show,)
