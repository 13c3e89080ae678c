"""The command for what workshop groups brought back; `enter result` takes down what is new."""

from pathlib import Path

import click

from secretariat.commandline.called import folder_called, group_called
from secretariat.commandline.misuse import OwnMisuseError
from secretariat.commandline.output import Output, as_json, in_language, pass_output
from secretariat.commandline.papers import MEETING, REGISTER
from secretariat.domain.errors import NotFoundError
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.workshops.workshop_results import (
    put_result,
    remove_result,
    result_rows,
    results_of_group,
    take_up,
)
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing


@click.command()
@REGISTER
@MEETING
@click.option("--group", metavar="NO", help="The group, as 2; in a later round as 2.1.")
@click.option("--no", "number", type=int, metavar="NO", help="The result, by its place in the group's list.")
@click.option("--to", "place", type=int, metavar="NO", help="Put it on this place.")
@click.option("--take-up", "taken", is_flag=True, help="Make a recommendation of the proposal.")
@click.option("--remove", "removed", is_flag=True, help="Take it off the list.")
@as_json
@in_language
@pass_output
def results(
    output: Output,
    register: Path,
    meeting: str,
    group: str | None,
    number: int | None,
    place: int | None,
    *,
    taken: bool,
    removed: bool,
    as_json: bool,
) -> None:
    """List what the workshop groups brought back, or do one thing with one of the results."""
    wanted = [place is not None, taken, removed]
    if sum(wanted) > 1 or any(wanted) != (group is not None and number is not None):
        raise OwnMisuseError(output.in_words("usage.results"))
    if not any(wanted):
        with Register.open(register, read_only=True) as opened, opened.reading() as reading:
            rows = _rows(reading, folder_called(reading, meeting))
    else:
        label = output.in_words("label.results", meeting=meeting)
        with Register.open(register) as opened, opened.writing(label) as writing:
            result_id = _result_called(writing, f"{meeting}/{group}", number or 0)
            if taken:
                take_up(writing, folder_called(writing, meeting), result_id)
            elif removed:
                remove_result(writing, result_id)
            else:
                put_result(writing, result_id, place or 0)
            rows = _rows(writing, folder_called(writing, meeting))
    if as_json:
        output.data(rows)
    else:
        output.table(rows)


def _result_called(writing: Writing, group: str, number: int) -> str:
    known = {one.sort_no: one.id for one in results_of_group(writing, group_called(writing, group).id)}
    if number not in known:
        raise NotFoundError("workshop_result.unknown", name=number, known=", ".join(map(str, known)) or "–")
    return known[number]


def _rows(reading: Reading, folder: MeetingFolder) -> list[dict[str, object]]:
    several = len({group.round for group in folder.groups}) > 1
    return [
        {
            "group": f"{group.round}.{group.no}" if several else str(group.no),
            "no": row.result.sort_no,
            "kind": row.result.kind,
            "text": row.result.text,
            "area": row.area,
            "recommendation": row.recommendation,
        }
        for group in folder.groups
        for row in result_rows(reading, group.id)
    ]


COMMANDS = (results,)
