"""The menu that keeps a seat from a vote for a conflict of interest (Mitwirkungsverbot), or lets it vote again."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from secretariat.desktop.meeting.keyed_step import KeyedStep
from secretariat.desktop.messages import announce
from secretariat.domain.attendance import Attendance
from secretariat.domain.names import plain_name
from secretariat.domain.outcome_rules import TO_BE_DECIDED
from secretariat.services.meeting.exclusions import admit_to_vote, exclude_from_vote
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.sheet_rows import SheetRow
from secretariat.services.workplace import Writing


class VoteExclusions(QObject):
    """Offers the items to be decided, ticked where the seat of the row shown may not vote."""

    def __init__(self, step: KeyedStep[SheetRow], button: QPushButton) -> None:
        super().__init__(step)
        self._step, self._button = step, button
        self._row: Attendance | None = None
        self._votes = QMenu(step)
        button.setMenu(self._votes)
        self._votes.triggered.connect(self._exclude)

    def show_row(self, row: Attendance) -> None:
        """Offer the votes of a row; one without a vote has none."""
        self._row, folder = row, self._step.folder
        self._votes.clear()
        place = folder.place_of_seat(row.seat_id)
        for item in folder.agenda if place is not None and place.votes else ():
            if item.kind in TO_BE_DECIDED:
                action = self._votes.addAction(f"{item.position}  {item.title}")
                action.setCheckable(True)
                action.setChecked(row.seat_id in folder.excluded_from(item.id))
                action.setData(item.id)
        self._button.setVisible(not self._votes.isEmpty())

    def _exclude(self, action: QAction) -> None:
        row, step = self._row, self._step
        if row is None or row.seat_id is None:
            return
        name = plain_name(step.folder.people.persons[row.person_id])
        if action.isChecked():
            label, verb = self.tr("{name} excluded from a vote").format(name=name), _excluded
        else:
            label, verb = self.tr("{name} admitted to a vote").format(name=name), admit_to_vote
        if step.attempt(label, verb, step.folder, str(action.data()), row.seat_id):
            announce(step.list, label)
        step.start_over()


def _excluded(writing: Writing, folder: MeetingFolder, item_id: str, seat_id: str) -> None:
    exclude_from_vote(writing, folder, item_id, seat_id)
