"""How a call ends that was stopped or that broke: one sentence and a status, whatever part of the program is left."""

import logging
import sys
from importlib import import_module
from pathlib import Path

from secretariat.commandline.output import Output
from secretariat.places import APPLICATION

DONE, DEFECT, REFUSED = 0, 1, 2

COMPILED = (
    *("sqlite3", "lxml.etree", "rapidfuzz.fuzz", "numpy", "highspy"),
    *("PySide6.QtWidgets", "PySide6.QtPrintSupport", "PySide6.QtSvg"),
)
"""What is machine code and has no other form: application control and virus scanners forbid it file by file."""

if sys.platform == "win32":
    import ctypes

    def _show(text: str) -> None:
        """Show a box of Windows itself, the only one that needs no part of the program."""
        ctypes.windll.user32.MessageBoxW(None, text, APPLICATION, 0x10)

else:

    def _show(_text: str) -> None:
        """Show nothing: only Windows starts programs without a console."""


def tell_stopped(output: Output) -> int:
    """Say that the clerk stopped a command, and return the exit status: a step is whole or it is not there."""
    output.refuse(output.in_words("stopped"))
    return REFUSED


def tell_defect(defect: Exception, output: Output) -> int:
    """Say what broke and return the exit status: which parts cannot be loaded, or the kind and place of a defect.

    Never a defect's text, which can hold a name. A program without a console says it in a box.
    """
    logging.getLogger(__name__).critical("defect: %s", type(defect).__name__)
    missing = missing_parts() if isinstance(defect, ImportError) else ()
    if missing:
        text = output.in_words("program.parts_missing", parts=", ".join(missing))
    else:
        text = output.in_words("defect", kind=type(defect).__name__, place=_place_of(defect))
    output.refuse(text)
    if sys.__stderr__ is None:
        _show(text)
    return DEFECT


def missing_parts() -> tuple[str, ...]:
    """Return the compiled parts that cannot be loaded, with their files where the system tells them."""
    missing = []
    for name in COMPILED:
        try:
            import_module(name)
        except ImportError as error:
            missing.append(f"{name} ({Path(error.path).name})" if error.path else name)
    return tuple(missing)


def _place_of(defect: BaseException) -> str:
    trace = defect.__traceback__
    place = ""
    while trace is not None:
        code = trace.tb_frame.f_code
        place = f"{Path(code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
