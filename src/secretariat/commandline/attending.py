"""Commands for who was there: attend types the signed sheet back, exclude keeps who may not vote on an item.

`attend` answers each line only when it is safe on disk.
"""

import sys
from pathlib import Path

import click

from secretariat.commandline.called import folder_called, item_at, seat_called
from secretariat.commandline.output import Output, as_json, in_language, pass_output
from secretariat.commandline.papers import MEETING, REGISTER
from secretariat.commandline.sheet import Sheet
from secretariat.domain.errors import SecretariatError
from secretariat.domain.text import clean_line
from secretariat.sentences import sentence
from secretariat.services.meeting.exclusions import admit_to_vote, exclude_from_vote
from secretariat.services.meeting.quorum import quorum_rows
from secretariat.storage.register import Register


@click.command()
@REGISTER
@MEETING
@click.option("--settle", is_flag=True, help="At the end: whoever is still expected was excused, or was not.")
@click.option("--correction", default="", metavar="WHY", help="Why the sheet of a closed meeting is put right.")
@in_language
@pass_output
def attend(output: Output, register: Path, meeting: str, correction: str, *, settle: bool) -> None:
    """Read lines from standard input (row number or name, state) and answer each once it is stored.

    States: present a · excused e · unexcused u · represented v [durch NAME] · partial t [ab 14:20] [bis 16:00]
    [durch NAME], who sat there while the member was not. Who joined by video is `z`, a stand-in `v zugeschaltet durch
    NAME`.
    A guest: `+ Family name; Given name; Organisation; Occasion`, on an empty row of the sheet `68 + …`.
    A refused line is answered `no …` with the reason; at the end the exit status is 2 if any was refused.
    """
    refused = 0
    with Register.open(register) as opened:
        sheet = Sheet(opened, meeting, output, correction)
        for line in sys.stdin or ():
            typed = clean_line(line)
            if not typed:
                continue
            try:
                answer = sheet.store(typed)
            except SecretariatError as refusal:
                refused += 1
                answer = f"no {typed}: {sentence(refusal, output.language)}"
            output.say(answer, unread=2)
        if settle:
            output.tell("attend.settled", count=sheet.settle())
    if refused:
        output.refuse(output.in_words("attend.refused_lines", count=refused))
        raise SystemExit(2)


@click.command()
@REGISTER
@MEETING
@click.option("--item", "position", required=True, metavar="POSITION", help="Item of the agenda, as 3.1.")
@click.option("--seat", required=True, metavar="BENCH/NO", help="The seat that does not vote.")
@click.option("--admit", is_flag=True, help="Take it back.")
@as_json
@in_language
@pass_output
def exclude(
    output: Output, register: Path, meeting: str, position: str, seat: str, *, admit: bool, as_json: bool
) -> None:
    """Keep that a conflict of interest bars a seat from the vote on an item; says what that does to the quorum."""
    keep = admit_to_vote if admit else exclude_from_vote
    label = output.in_words("label.exclude", meeting=meeting)
    with Register.open(register) as opened, opened.writing(label) as writing:
        folder = folder_called(writing, meeting)
        keep(writing, folder, item_at(folder, position).id, seat_called(writing, folder.committee, seat).id)
        rows = quorum_rows(folder_called(writing, meeting), output.language)
    output.rows(rows, as_json=as_json)


COMMANDS = (attend, exclude)
