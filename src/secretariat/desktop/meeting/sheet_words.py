"""What step 6 says before signatures are typed in: why there are no rows, why not yet, and what comes next."""

from PySide6.QtCore import QObject

from secretariat import clock
from secretariat.desktop.widgets.days import short_weekday_date
from secretariat.domain.meeting_rules import CALLED_OFF
from secretariat.domain.meetings import MeetingState
from secretariat.services.meeting.gathering import MeetingFolder


class SheetWords(QObject):
    """The advice above the sign-in sheet."""

    def too_early(self, folder: MeetingFolder) -> str:
        """Return why nothing is typed in yet."""
        return self.tr("The meeting is not until {day}. Signatures are entered after it.").format(
            day=short_weekday_date(folder.meeting.date)
        )

    def no_rows(self, folder: MeetingFolder, waiting: int) -> str:
        """Return why the sheet has no rows: it never had, `waiting` people have no number, or nobody is expected."""
        if folder.meeting.state is MeetingState.CLOSED:
            return self.tr("The meeting is closed, and no sign-in sheet was kept for it.")
        if folder.meeting.state in CALLED_OFF:
            return self.tr("The meeting does not take place: no sign-in sheet is needed.")
        if waiting:
            text = self.tr("The sheet has no rows yet. Number it before it is printed: {count} people.")
            return text.format(count=waiting)
        day = folder.meeting.date
        if day >= clock.today():
            return self.tr("Nobody is expected: nobody has a seat on this day. Appoint members in the committee first.")
        # Often appointments were entered as of today, and the meeting is past.
        return self.tr(
            "The register knows nobody with a seat on {day}: the appointments begin later. Enter their true beginning: "
            "committee, “Seats”, choose the seat, Enter on its line below. Where they are many, undo the reading of "
            "the list and read it again with a column “Member since”."
        ).format(day=short_weekday_date(day))

    def complete(self) -> str:
        """Return what comes next where everybody is marked."""
        return self.tr("Everybody is marked. Once the meeting is entered as held, the minutes come next.")

    def not_on_it(self, waiting: int) -> str:
        """Return how many are missing on the sheet."""
        return self.tr("{count} people are expected but not on the sheet yet.").format(count=waiting)
