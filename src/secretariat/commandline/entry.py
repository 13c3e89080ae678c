"""The command `secretariat`: its commands, and how refusals and defects become exit statuses."""

import gc
import sys
from pathlib import Path

import click

from secretariat import __version__
from secretariat.commandline import (
    allotting,
    answering,
    attending,
    deadlines,
    delegating,
    disclosing,
    entering,
    erasing,
    exchange,
    inviting,
    lists,
    mailing,
    meetings,
    outcomes,
    papers,
    registers,
    reports,
    results,
    seats,
    showing,
)
from secretariat.commandline.endings import REFUSED, tell_defect, tell_stopped
from secretariat.commandline.misuse import misuse_text
from secretariat.commandline.output import Output, pass_output
from secretariat.domain.errors import SecretariatError
from secretariat.sentences import sentence

SELDOM = 50_000, 20, 20
"""How seldom a run looks for garbage: it is short, and looking through a list of thousands took a fifth of its time."""


class Secretariat(click.Group):
    """The group whose first word may also be a register: `secretariat LSP.sqlite` opens the window."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command named by the first word, or `open` with that word as the register."""
        if args and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            args = ["open", *args]
        return super().resolve_command(ctx, args)


@click.group(cls=Secretariat, invoke_without_command=True)
@click.option("--lang", type=click.Choice(["de", "en"]), default=None, help="Language of the messages. [default: de]")
@click.version_option(__version__, prog_name="secretariat")
@click.pass_context
def cli(context: click.Context, lang: str | None) -> None:
    """Register, invitations, sign-in sheets and attendance lists for committee secretariats.

    Without a command the window opens, with a REGISTER if one is named.
    """
    context.ensure_object(Output).chosen = lang
    if context.invoked_subcommand is None:
        context.invoke(open_window, register=None)


@cli.command(name="open", hidden=True)
@click.argument("register", required=False, type=click.Path(path_type=Path))
@pass_output
def open_window(output: Output, register: Path | None) -> None:
    """Open the window."""
    from secretariat import application

    raise SystemExit(application.run(register, output.chosen))


@cli.command(name="self-check")
def self_check() -> None:
    """Open every form, read every resource, fill every template, print a PDF."""
    from secretariat import self_check as checks

    raise SystemExit(checks.run())


ROOMS = (
    *(registers, entering, seats, lists, showing, deadlines, meetings, inviting, papers, allotting, mailing),
    *(answering, attending, outcomes, results, delegating, reports, exchange, disclosing, erasing),
)
for module in ROOMS:
    for command in module.COMMANDS:
        cli.add_command(command)


def run_command() -> None:
    """Run the command that was typed and end the process: 0 done, 2 refused, 1 a defect."""
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")  # a wrong letter is one line refused, no defect
    output = Output()
    gc.set_threshold(*SELDOM)
    try:
        cli.main(standalone_mode=False, obj=output)
    except SecretariatError as refusal:
        output.refuse(sentence(refusal, output.language))
        sys.exit(REFUSED)
    except click.exceptions.Abort:  # Ctrl+C
        sys.exit(tell_stopped(output))
    except click.ClickException as misuse:
        output.refuse(misuse_text(misuse, output))
        sys.exit(REFUSED)
    except Exception as defect:  # noqa: BLE001 - a sentence and status 1, no traceback; here in the language that was asked for
        sys.exit(tell_defect(defect, output))
