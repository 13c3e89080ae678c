"""The look through everybody, in step 2: what would go wrong as links that lead to its mending, and possible guests."""

from PySide6.QtCore import QObject

from secretariat.desktop.background import Background
from secretariat.desktop.forms.ui_invite_step import Ui_InviteStep
from secretariat.desktop.meeting.invite_jobs import Checked, check_job
from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.desktop.people_names import Names
from secretariat.desktop.widgets.choice_box import offer
from secretariat.desktop.widgets.link_list import LinkList
from secretariat.domain.errors import Finding
from secretariat.services.meeting.invite_rows import repair_of


class InviteCheck(QObject):
    """Looks beside the window, on the worker that also makes the letters: neither disturbs the other."""

    def __init__(self, step: MeetingStep, form: Ui_InviteStep, worker: Background) -> None:
        super().__init__(step)
        self._step, self._guest, self._worker = step, form.guest, worker
        self._findings: tuple[Finding, ...] = ()
        self.names: Names = ()
        self._looking = 0
        self.lines = LinkList(form.findingsLabel.text().replace("&", "").rstrip(":"), step)
        form.findingsPlace.addWidget(self.lines)
        form.findingsLabel.setBuddy(self.lines)
        self.lines.followed.connect(self._mend)

    def look(self) -> None:
        """Look through everybody of the meeting as it was gathered last, once the list is painted."""
        self._worker.cancel(self._looking)
        step = self._step
        job = check_job(step.workspace.workplace, step.folder, self.names, step.messages.language)
        self._looking = self._worker.run(job, then=self._show, failed=self._step.say_failure)

    def _show(self, checked: Checked) -> None:
        self._findings = checked.findings
        self.lines.show_links(checked.lines, otherwise=self._step.messages.words("preflight.none"))
        typed = self._guest.currentText()
        offer(self._guest, checked.guests, None)
        self._guest.setCurrentIndex(-1)
        self._guest.setEditText(typed)

    def _mend(self, place: int) -> None:
        repair = repair_of(self._step.folder, self._findings[place])
        self._step.repair_wanted.emit(repair.kind, repair.id, repair.field)
