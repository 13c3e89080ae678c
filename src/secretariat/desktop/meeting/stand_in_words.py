"""What step 3 says of who comes in somebody's place: who is asked, whose turn it is, who was passed over and why."""

from PySide6.QtCore import QObject

from secretariat.domain.invitations import Answer, Invitation
from secretariat.domain.names import plain_name
from secretariat.domain.people import Person
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.reply_rows import ReplyRow
from secretariat.services.meeting.stand_ins import PassedOver, next_stand_in, stand_ins


class StandInWords(QObject):
    """The sentences beside the list, and the words in its column."""

    def standing(self, row: ReplyRow) -> str:
        """Return who is asked already, for whom, or by whom; nothing where nobody is."""
        if row.acts_for:
            return self.tr("Asked to come for {name}").format(name=row.acts_for)
        if row.called:
            return self.tr("{name} is asked; the answer is awaited.").format(name=row.called)
        return ""

    def offer(self, folder: MeetingFolder, invitation: Invitation) -> str:
        """Return who is to come for a member who declined, and who was passed over and why; nothing for others."""
        reply = folder.replies.get(invitation.id)
        if reply is None or reply.answer is not Answer.DECLINED:
            return ""
        offered, reasons = stand_ins(folder, invitation), self._reasons()
        passed = ", ".join(
            f"{plain_name(one.person)} ({reasons[one.passed_over]})" for one in offered if one.passed_over is not None
        )
        lines = (
            self._whose_turn(folder, next_stand_in(folder, invitation), is_named=bool(offered)),
            self.tr("Passed over: {names}").format(names=passed) if passed else "",
        )
        return "\n".join(line for line in lines if line)

    def in_column(self, row: ReplyRow) -> str:
        """Return who comes in the row's place, is asked to, or is to be asked; of a deputy, for whom."""
        said = ((self.tr("asked: {name}"), row.called), (self.tr("for {name}"), row.acts_for))
        further = (*said, (self.tr("next: {name}"), row.next_deputy))
        return row.deputy or next((words.format(name=name) for words, name in further if name), "")

    def _whose_turn(self, folder: MeetingFolder, following: Person | None, *, is_named: bool) -> str:
        """Say who is to be asked, or why nobody is."""
        if following is not None:
            return self.tr("Next deputy: {name}").format(name=plain_name(following))
        if is_named:
            return self.tr("No deputy is left to be asked.")
        if folder.rules is not None:
            return self.tr("No deputy is named for this seat.")
        return self.tr("Who may come instead stands in the rules of procedure, and this committee has none yet.")

    def _reasons(self) -> dict[PassedOver, str]:
        return {
            PassedOver.NO_MAIL: self.tr("gets no mail"),
            PassedOver.HAS_DECLINED: self.tr("has declined"),
            PassedOver.ACTS_ELSEWHERE: self.tr("acts for somebody else"),
            PassedOver.HAS_OWN_SEAT: self.tr("has a vote already"),
        }
