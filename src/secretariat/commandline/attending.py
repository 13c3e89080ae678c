"""The command `attend`: the signed sheet typed back, one line an answer, each answered only when it is safe on disk."""

import sys
from pathlib import Path

import click

from secretariat.commandline.output import Output, in_language, pass_output
from secretariat.commandline.sheet import Sheet
from secretariat.domain.errors import SecretariatError
from secretariat.domain.text import clean_line
from secretariat.sentences import sentence
from secretariat.storage.register import Register


@click.command()
@click.argument("register", type=click.Path(path_type=Path))
@click.option("--meeting", required=True, metavar="MEETING", help="A meeting, as LSP-3.")
@in_language
@pass_output
def attend(output: Output, register: Path, meeting: str) -> None:
    """Read lines from standard input (row number or name, state) and answer each once it is stored.

    States: present a · excused e · unexcused u · represented v [durch NAME] · partial t [ab 14:20] [bis 16:00].
    A guest: `+ Family name; Given name; Organisation; Occasion`, on an empty row of the sheet `68 + …`.
    A refused line is answered `no …` with the reason; at the end the exit status is 2 if any was refused.
    """
    refused = 0
    with Register.open(register) as opened:
        sheet = Sheet(opened, meeting, output)
        for line in sys.stdin:
            typed = clean_line(line)
            if not typed:
                continue
            try:
                answer = sheet.store(typed)
            except SecretariatError as refusal:
                refused += 1
                answer = f"no {typed}: {sentence(refusal, output.language)}"
            output.say(answer)
    if refused:
        output.refuse(output.in_words("attend.refused_lines", count=refused))
        raise SystemExit(2)


COMMANDS = (attend,)
