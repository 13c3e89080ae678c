"""What the program itself says of one meeting, asked once for all checks of a step."""

from datetime import time
from functools import cached_property

from secretariat.domain.committees import Committee
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Person
from secretariat.services.meeting.attendance import expected_people
from secretariat.services.meeting.gathering import MeetingFolder, Place, gather_meeting
from secretariat.services.papers.preflight import preflight
from secretariat.storage.reading import Reading
from services.cycle.rows import Row, Rows


class Asked:
    """One meeting: its raw row among all rows, and its folder as every page and paper gets it."""

    def __init__(self, reading: Reading, rows: Rows, meeting: Row) -> None:
        self.reading = reading
        self.rows = rows
        self.meeting = meeting

    @cached_property
    def folder(self) -> MeetingFolder:
        """Everything about the meeting."""
        meeting = self.reading.get(Meeting, self.meeting["id"])
        return gather_meeting(self.reading, self.reading.get(Committee, meeting.committee_id), meeting)

    @cached_property
    def warnings(self) -> list[str]:
        """The codes of what is said to be wrong."""
        return [finding.code for finding in preflight(self.folder)]

    @cached_property
    def expected(self) -> tuple[tuple[Person, Place | None], ...]:
        """Who stands on the sheet, in its order."""
        return expected_people(self.folder)

    @staticmethod
    def time(text: str) -> time:
        """Return a kept time of day."""
        return time.fromisoformat(text)
