"""The command line: parse, call a service, print. The same services as the window, without a display."""

import sys
from pathlib import Path

REGISTER_SUFFIX = ".sqlite"


def main() -> None:
    """Run `secretariat` and end the process: 0 done, 2 refused or stopped by Ctrl+C, 1 a defect.

    A start without words, or with a register alone, is the clerk's: the window comes without waiting for the commands.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # a file's name may be no text
    try:
        _run(sys.argv[1:])
    except KeyboardInterrupt:
        from secretariat.commandline.endings import tell_stopped
        from secretariat.commandline.output import Output

        sys.exit(tell_stopped(Output()))
    except Exception as defect:  # noqa: BLE001 - also where the commands cannot be loaded: a sentence and status 1, no traceback
        from secretariat.commandline.endings import tell_defect
        from secretariat.commandline.output import Output

        sys.exit(tell_defect(defect, Output()))


def _run(words: list[str]) -> None:
    if len(words) > 1 or not all(word.lower().endswith(REGISTER_SUFFIX) for word in words):
        from secretariat.commandline.entry import run_command

        run_command()
    else:
        from secretariat import application

        sys.exit(application.run(Path(words[0]) if words else None))


__all__ = ["main"]
