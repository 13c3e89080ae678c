"""What a command line says that was typed wrongly: one sentence in the language of the call."""

import click

from secretariat.commandline.output import Output


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
            return output.in_words("usage.bad_value", name=_name_of(misuse.param))
    return output.in_words("usage.unclear")


def _name_of(parameter: click.Parameter | None) -> str:
    """Return the name as it is typed, `--meeting`, or as the help shows it, `REGISTER`."""
    if parameter is None:
        return ""
    return parameter.opts[0] if isinstance(parameter, click.Option) else parameter.human_readable_name
