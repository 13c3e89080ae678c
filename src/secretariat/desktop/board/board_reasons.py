"""Why somebody is in her group and what a lock costs: worked out beside the window, once the clerk rests on her."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from secretariat.desktop.background import Background, Counter
from secretariat.domain.allotment import Placement
from secretariat.domain.allotment_outcome import points_in_words
from secretariat.domain.errors import SecretariatError
from secretariat.domain.statements import Statement, statement
from secretariat.services.workshops.allotment import explain, lock_cost
from secretariat.services.workshops.workshop_board import Board

OUT_OF_TIME = "allotment.out_of_time"
REST_MS = 200
"""Who runs through a group with the arrow keys waits for nothing."""


class BoardReasons(QObject):
    """Explains one placement after the other; a newer question takes the place of an older one."""

    told = Signal(str, object)
    """Whom it is about, and the statements."""
    failed = Signal(object)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._number = 0
        self._asked: tuple[Board, Placement] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._begin)

    def ask(self, board: Board, placement: Placement | None) -> None:
        """Explain a placement; None only stops what was asked before."""
        self._background.cancel(self._number)
        self._rest.stop()
        counts = placement is not None and placement.person_id in board.task.people
        self._asked = (board, placement) if counts and placement is not None else None
        if self._asked is not None:
            self._rest.start()

    def close_down(self) -> None:
        """Stop; for when the page is put away."""
        self._rest.stop()
        self._background.cancel(self._number)

    def _begin(self) -> None:
        if self._asked is not None:
            board, placement = self._asked
            self._number = self._background.run(
                _reasons_job(board, placement), then=self._tell, failed=self.failed.emit
            )

    def _tell(self, answer: tuple[Statement, ...]) -> None:
        if self._asked is not None:
            self.told.emit(self._asked[1].person_id, answer)


def _reasons_job(board: Board, placement: Placement) -> Callable[[Counter], tuple[Statement, ...]]:
    """Return the job: values in, statements out; it knows nothing of the window."""

    def work(counter: Counter) -> tuple[Statement, ...]:
        def turn() -> None:
            counter.tell(0, 0)

        found = explain(board.task, board.placements, [placement.person_id], turn=turn)
        said = [one.said for one in found if one.placement == placement]
        leads = placement.group_id in board.task.people[placement.person_id].leads
        if placement in board.task.locks - board.task.confirmed and not leads:
            said.append(_lock_in_words(board, placement))
        return tuple(said)

    return work


def _lock_in_words(board: Board, lock: Placement) -> Statement:
    try:
        cost = lock_cost(board.task, lock)
    except SecretariatError as error:
        if error.code != OUT_OF_TIME:
            raise
        return statement("allotment.lock_unknown")
    if cost is None:
        return statement("allotment.lock_impossible")
    return statement("allotment.lock_costs", points=points_in_words(cost)) if cost else statement("allotment.lock_free")
