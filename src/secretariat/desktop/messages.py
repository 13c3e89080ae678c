"""The window's sentences for codes raised below: what happened, what is safe, what to do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "Messages"

_SENTENCES = {
    "program.crashed": QT_TRANSLATE_NOOP(
        "Messages",
        "The program ended unexpectedly last time. What was saved is safe. "
        "A trace of it lies beside the log; please hand it to whoever looks after the program.",
    ),
    "settings.broken": QT_TRANSLATE_NOOP(
        "Messages", "Your settings could not be read. The usual ones are used; the register is not touched by this."
    ),
    "settings.newer": QT_TRANSLATE_NOOP(
        "Messages",
        "Your settings come from a newer version of the program. "
        "The usual ones are used, and yours are left as they are.",
    ),
    "settings.out_of_range": QT_TRANSLATE_NOOP(
        "Messages", "One of your settings has a value that is not possible. The usual value is used for it."
    ),
}


def sentence(code: str) -> str:
    """Return the sentence for `code` in the window's language."""
    return QCoreApplication.translate(_CONTEXT, str(_SENTENCES[code]))
