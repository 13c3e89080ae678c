"""The sign-in sheet of the meeting of 65 seats, as the tests that type it back look at it."""

from desktop.meeting_world import World, step_in
from secretariat.desktop.meeting.attendance_step import AttendanceStep
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.domain.attendance import Attendance


def step_of(page: MeetingPage) -> AttendanceStep:
    """Return the step in which the sheet is typed."""
    return step_in(page, AttendanceStep)


def rows(world: World) -> dict[int, Attendance]:
    """Return what is kept of each row, by its number."""
    return {row.row_no: row for row in world.folder.attendance}
