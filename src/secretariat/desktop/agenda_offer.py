"""What earlier meetings left for the agenda, in step 1: said in one line, and taken over with one button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from secretariat.desktop.meeting_step import MeetingStep
from secretariat.domain.meeting_rules import TO_COME
from secretariat.services.minutes import take_unfinished, unfinished_items


class AgendaOffer(QWidget):
    """Hidden where there is nothing to offer."""

    def __init__(self, step: MeetingStep) -> None:
        super().__init__(step)
        self._step = step
        self.offered = QLabel(self)
        self.offered.setTextFormat(Qt.TextFormat.PlainText)
        self.offered.setWordWrap(True)
        self.take = QPushButton(self.tr("Bring for&ward"), self)
        self.take.setObjectName("takeUnfinished")
        self.take.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.offered, 1)
        row.addWidget(self.take)
        self.take.clicked.connect(self._take)
        self.hide()

    def fill(self) -> None:
        """Ask what is offered for a meeting that is still to come."""
        meeting = self._step.folder.meeting
        items = self._step.workspace.look(unfinished_items, meeting) if meeting.state in TO_COME else ()
        text = self.tr("From earlier meetings: {items}").format(items=" · ".join(item.title for item in items))
        self.offered.setText(text)
        self.take.setAccessibleDescription(text)
        self.take.setEnabled(not self._step.workspace.read_only)
        self.setVisible(bool(items))

    def _take(self) -> None:
        self._step.attempt(
            self.tr("Unfinished items taken onto the agenda"), take_unfinished, self._step.folder.meeting
        )
