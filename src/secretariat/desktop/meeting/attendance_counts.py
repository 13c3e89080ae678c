"""What stands below the sheet of step 6: how many are there, who is missing on each bench, whether it is a quorum."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from secretariat.desktop.forms.ui_attendance_step import Ui_AttendanceStep
from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.desktop.meeting.meeting_words import state_word
from secretariat.desktop.messages import announce
from secretariat.desktop.widgets.typed_fields import clock_text
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.committees import QuorumBase
from secretariat.domain.quorum import Quorum
from secretariat.services.meeting.quorum import quorum_of, quorum_sentence
from secretariat.services.meeting.sheet_rows import BenchCount, bench_counts, state_counts

NAMES_SHOWN = 4
"""How many missing members of a bench are named; of more only the number is said."""


class AttendanceCounts(QObject):
    """Counts the sheet of its step, as the step has it now."""

    def __init__(self, step: MeetingStep, form: Ui_AttendanceStep) -> None:
        super().__init__(step)
        self._step, self._form = step, form
        self._lamps: tuple[bool, ...] = ()

    def show_counts(self, *, has_begun: bool) -> None:
        """Count by state; benches and quorum once the meeting has begun and there is a sheet to count by."""
        folder, language = self._step.folder, self._step.messages.language
        has_begun = has_begun and bool(folder.attendance)
        counts = state_counts(folder)
        self._form.counts.setText(
            " · ".join(f"{counts[state]} {state_word(state, language)}" for state in AttendanceState if counts[state])
        )
        there = [self._bench_text(one) for one in bench_counts(folder)] if has_begun else []
        self._form.benches.setText(self.tr("In the room: {benches}").format(benches=" · ".join(there)) if there else "")
        moments = self._moments() if has_begun else []
        self._form.quorum.setText(self._quorum_text(moments) if has_begun else "")
        lamps = tuple(moment.quorate for _, moment in moments)
        if self._lamps and lamps and lamps != self._lamps:
            announce(self._form.quorum, self._form.quorum.text())
        self._lamps = lamps

    def _bench_text(self, one: BenchCount) -> str:
        """Return how many of a bench are there, and who is missing while these are few."""
        text = self.tr("{bench} {there} of {of}").format(bench=one.bench, there=one.there, of=one.of)
        if not one.missing or not one.there:
            return text
        names = "; ".join(one.missing)
        if len(one.missing) > NAMES_SHOWN:
            names = self.tr("{count} people").format(count=len(one.missing))
        return self.tr("{bench} (missing: {names})").format(bench=text, names=names)

    def _quorum_text(self, moments: Sequence[tuple[str, Quorum]]) -> str:
        """Return the lamp in words: at the opening, at every vote, and whenever it changed in between.

        Where the rules know no quorum there is no lamp.
        """
        if not moments:
            return self._step.messages.words("quorum.none")
        return "\n".join(self._moment_text(what, quorum) for what, quorum in moments)

    def _moments(self) -> list[tuple[str, Quorum]]:
        """Return what the quorum is asked for and how it stood then, in the order of the day; none without a rule."""
        rule = self._step.folder.quorum
        if rule is None or rule.base is QuorumBase.NONE:
            return []
        found = quorum_of(self._step.folder)
        moments = [(self.tr("Opening"), found.opening), *((self.tr("Change"), one) for one in found.changes[1:])]
        moments += [(self.tr("Item {number}").format(number=vote.item.position), vote.quorum) for vote in found.votes]
        return sorted(moments, key=lambda moment: moment[1].at)

    def _moment_text(self, what: str, quorum: Quorum) -> str:
        lamp = self.tr("● quorate") if quorum.quorate else self.tr("○ NOT quorate")
        reason = quorum_sentence(quorum, self._step.messages.language)
        return f"{lamp} · {what}, {clock_text(quorum.at)}: {reason}"
