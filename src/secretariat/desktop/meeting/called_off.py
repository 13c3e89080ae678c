"""What a meeting that is moved or called off means for those who answered: said before it is done, and afterwards."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from secretariat.desktop.meeting.meeting_words import state_word
from secretariat.desktop.widgets.confirmation import Confirmation
from secretariat.domain.meeting_rules import CALLED_OFF
from secretariat.domain.meetings import MeetingState
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.void_answers import VoidAnswers, void_answers

MOST_NAMES = 6
"""Nobody reads more in a sentence; the rest is counted."""


def answers_in_words(void: VoidAnswers, language: str) -> str:
    """Return who answered what, one line an answer: „zugesagt (2): Anna Brandt, Jonas Keller“."""
    lines = []
    for answer, names in void.names:
        rest = len(names) - MOST_NAMES
        more = QCoreApplication.translate("CalledOff", "and {count} more").format(count=rest)
        shown = ", ".join(names[:MOST_NAMES]) + (f" {more}" if rest > 0 else "")
        lines.append(f"• {state_word(answer, language)} ({len(names)}): {shown}")
    return "\n".join(lines)


def concerns_somebody(folder: MeetingFolder) -> bool:
    """Say whether anybody answered or was invited, so that it is worth a question."""
    void = void_answers(folder)
    return bool(void.count or void.told)


def before_it(folder: MeetingFolder, language: str) -> str:
    """Return what becomes void, and who gets a letter about it."""
    void = void_answers(folder)
    translate = QCoreApplication.translate
    held = translate("CalledOff", "Answers so far that become void ({count}), and stay in the history:")
    answers = f"{held.format(count=void.count)}\n{answers_in_words(void, language)}"
    told = (
        answers if void.count else translate("CalledOff", "Nobody has answered yet."),
        translate(
            "CalledOff",
            "Invitations that are out: {count}. Those people must be told. The letter is among the papers of step 5.",
        ).format(count=void.told)
        if void.told
        else translate("CalledOff", "No invitation is out yet, so nobody has to be told."),
    )
    return "\n\n".join(told)


def after_it(folder: MeetingFolder, language: str) -> tuple[str, ...]:
    """Return what holds of a meeting that fell out; nothing for one that stands."""
    meeting = folder.meeting
    if meeting.state not in CALLED_OFF:
        return ()
    void = void_answers(folder)
    moved = meeting.state is MeetingState.MOVED
    said = (
        QCoreApplication.translate("CalledOff", "The meeting was moved.")
        if moved
        else QCoreApplication.translate("CalledOff", "The meeting was called off.")
    )
    if not void.count:
        return (said,)
    held = QCoreApplication.translate("CalledOff", "Answers that do not hold any more ({count}):").format(
        count=void.count
    )
    return (f"{said} {held}\n{answers_in_words(void, language)}",)


def ask_call_off(folder: MeetingFolder, language: str, parent: QWidget) -> Confirmation:
    """Return the question before a meeting is called off."""
    title = QCoreApplication.translate("CalledOff", "Call the meeting off")
    do = QCoreApplication.translate("CalledOff", "Call o&ff")
    return Confirmation("askCallOff", title, before_it(folder, language), do, parent)
