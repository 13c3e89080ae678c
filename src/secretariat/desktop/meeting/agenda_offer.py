"""What earlier meetings left for the agenda, in step 1: said in one line, and taken over with one button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.services.meeting.agenda_offer import take_unfinished
from secretariat.services.meeting.agenda_order import Agenda


class AgendaOffer(QWidget):
    """Hidden where there is nothing to offer."""

    def __init__(self, step: MeetingStep) -> None:
        super().__init__(step)
        self._step = step
        self.offered = QLabel(self)
        self.offered.setTextFormat(Qt.TextFormat.PlainText)
        self.offered.setWordWrap(True)
        self.take = QPushButton(self.tr("Br&ing forward"), self)
        self.take.setObjectName("takeUnfinished")
        self.take.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.offered, 1)
        row.addWidget(self.take)
        self.take.clicked.connect(self._take)
        self.hide()

    def fill(self, items: Agenda) -> None:
        """Say what is offered."""
        text = self.tr("From earlier meetings: {items}").format(items=" · ".join(item.title for item in items))
        self.offered.setText(text)
        self.take.setAccessibleDescription(text)
        self.take.setEnabled(not self._step.workspace.read_only)
        self.setVisible(bool(items))

    def _take(self) -> None:
        self._step.attempt(
            self.tr("Unfinished items taken onto the agenda"), take_unfinished, self._step.folder.meeting
        )
