"""What a command line says that was typed wrongly: one sentence in the language of the call."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import click

from secretariat.commandline.output import F, Output


class OwnMisuseError(click.UsageError):
    """Words of a call that do not go together, said in a sentence of ours."""


def misuse_text(misuse: click.ClickException, output: Output) -> str:
    """Return what is wrong with the words of a call and where the right ones stand."""
    match misuse:
        case OwnMisuseError():
            return misuse.message
        case click.NoSuchOption():
            return output.in_words("usage.no_option", name=misuse.option_name)
        case click.BadOptionUsage():
            return output.in_words("usage.missing", name=misuse.option_name)
        case click.MissingParameter():
            return output.in_words("usage.missing", name=_name_of(misuse.param))
        case click.BadParameter():
            return output.in_words("usage.bad_value", name=_name_of(misuse.param), known=_known_by(misuse.param))
    return output.in_words("usage.unclear")


def out_file(ending: str) -> Callable[[F], F]:
    """Give a command the option `--out` for a file, refused where its name ends otherwise than what is written."""

    def check(context: click.Context, parameter: click.Parameter, path: Path) -> Path:
        if path.suffix.casefold() != ending:
            output = context.ensure_object(Output)
            raise OwnMisuseError(output.in_words("usage.ending", name=_name_of(parameter), ending=ending))
        return path

    kind = click.Path(path_type=Path)
    return click.option("--out", required=True, metavar=f"FILE{ending}", type=kind, callback=check)


def _known_by(parameter: click.Parameter | None) -> str:
    """Return which values there are, or one of them; nothing where only the help can tell."""
    match parameter.type if parameter else None:
        case click.Choice() as choice:
            return ", ".join(str(one) for one in choice.choices)
        case click.DateTime() as moment:
            return datetime(2026, 3, 18, 14, 0, tzinfo=UTC).strftime(moment.formats[-1])
        case click.types.IntParamType():
            return "17"
    return ""


def _name_of(parameter: click.Parameter | None) -> str:
    """Return the name as it is typed, `--meeting`, or as the help shows it, `REGISTER`."""
    if parameter is None:
        return ""
    return parameter.opts[0] if isinstance(parameter, click.Option) else parameter.human_readable_name
