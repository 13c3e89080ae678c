"""What the groups on the board would come to without a search: worked out beside the window, once nobody moves."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from secretariat.desktop.background import Background, Counter
from secretariat.domain.allotment import AllotmentTask
from secretariat.domain.allotment_habits import Compared, compared, habits_in_words
from secretariat.services.workshops.workshop_board import Board

REST_MS = 400
"""Why the chosen person is in her group is told first."""


class BoardComparison(QObject):
    """Compares one board after the other; what was worked out holds until another lock, wish or room changes it."""

    told = Signal(object)
    """The statements; none as long as nothing is worked out, or where nobody is placed."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._number = 0
        self._board: Board | None = None
        self._known: tuple[AllotmentTask, Compared] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._begin)

    def ask(self, board: Board) -> None:
        """Compare a board in place of the one before."""
        self.close_down()
        self._board = board
        task = board.task.before_confirmation()
        if not any(one.person_id in task.people for one in board.placements):
            self.told.emit(())
        elif self._known is not None and self._known[0] == task:
            self.told.emit(habits_in_words(board.figures, self._known[1]))
        else:
            self.told.emit(())
            self._rest.start()

    def close_down(self) -> None:
        """Stop; for when the page is put away."""
        self._rest.stop()
        self._background.cancel(self._number)

    def _begin(self) -> None:
        if self._board is not None:
            self._number = self._background.run(_comparison_job(self._board.task), then=self._tell)

    def _tell(self, found: tuple[AllotmentTask, Compared]) -> None:
        self._known = found
        if self._board is not None:
            self.told.emit(habits_in_words(self._board.figures, found[1]))


def _comparison_job(task: AllotmentTask) -> Callable[[Counter], tuple[AllotmentTask, Compared]]:
    """Return the job: values in, values out; it knows nothing of the window."""

    def work(counter: Counter) -> tuple[AllotmentTask, Compared]:
        def turn() -> None:
            counter.tell(0, 0)

        return task.before_confirmation(), compared(task, turn)

    return work
