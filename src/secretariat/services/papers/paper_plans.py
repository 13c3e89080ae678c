"""What has to be there before the papers of a meeting are made, and what was made before."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Self

from secretariat.documents.member_workbook import MemberListData
from secretariat.domain.allotment import AllotmentTask
from secretariat.domain.errors import Finding
from secretariat.domain.meeting_rules import TO_COME
from secretariat.domain.meetings import MeetingState
from secretariat.domain.office import DocumentKind
from secretariat.services.committee.member_list import member_list_data
from secretariat.services.meeting.attendance import missing_rows, open_sheet
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.invitations import invite
from secretariat.services.meeting.meeting_head import open_meeting
from secretariat.services.papers.kept_letters import KeptPaper, kept_papers
from secretariat.services.papers.letter_press import MadeFile
from secretariat.services.workshops.allotment import allotment_task
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing

STILL_FILLING = TO_COME | {MeetingState.INVITED}
"""Meetings whose sheet still takes up who comes newly."""


@dataclass(frozen=True, slots=True)
class PaperPlan:
    """Everything the papers are made of, read once."""

    folder: MeetingFolder
    members: MemberListData
    kept: Mapping[str, tuple[KeptPaper, ...]] = field(default_factory=dict)
    """By invitation, the papers that are out of the house: they are printed again as they were."""
    task: AllotmentTask | None = None
    """What the groups are compared by, where the meeting has any."""

    @classmethod
    def gathered(cls, reading: Reading, meeting_id: str, as_of: datetime) -> Self:
        """Read what the papers of a meeting say."""
        return cls.of(reading, open_meeting(reading, meeting_id).folder, as_of)

    @classmethod
    def of(cls, reading: Reading, folder: MeetingFolder, as_of: datetime) -> Self:
        """Read what is still missing for a meeting already gathered."""
        members = member_list_data(reading, folder.committee, folder.meeting.date, as_of)
        return cls(folder, members, kept_papers(reading, folder.invitations), task_of_groups(reading, folder))


@dataclass(frozen=True, slots=True)
class PaperRun:
    """One run: from what, into which folder, as of which moment, and which kinds; without `kinds` all that apply.

    `own` are the office's own templates, which take the place of the shipped ones; `reply_by` is the clerk's own day by
    which reminders ask for an answer. With `only_changed` cards are made that were never printed or read otherwise now.
    """

    plan: PaperPlan
    out: Path
    as_of: datetime
    kinds: frozenset[DocumentKind] | None = None
    own: Mapping[DocumentKind, Path] = field(default_factory=dict)
    reply_by: date | None = None
    only_changed: bool = False


@dataclass(frozen=True, slots=True)
class MadePapers:
    """The files of a run, and who got no letter and why, each reason once."""

    files: tuple[MadeFile, ...]
    left_out: tuple[Finding, ...] = ()


def task_of_groups(reading: Reading, folder: MeetingFolder) -> AllotmentTask | None:
    """Return what the workshop groups of a meeting are compared by; None for a meeting without groups."""
    return allotment_task(reading, folder) if folder.groups else None


def prepare_papers(writing: Writing, meeting_id: str) -> None:
    """Invite who is still missing and number the sign-in sheet, as long as the meeting is to come."""
    folder = open_meeting(writing, meeting_id).folder
    if folder.meeting.state in STILL_FILLING:
        invite(writing, folder)
        open_sheet(writing, open_meeting(writing, meeting_id).folder)


def as_prepared(folder: MeetingFolder) -> MeetingFolder:
    """Return the meeting with its sheet numbered as `prepare_papers` would, for a look before anything is kept."""
    if folder.meeting.state not in STILL_FILLING:
        return folder
    return replace(folder, attendance=(*folder.attendance, *missing_rows(folder)))


def last_made(folder: MeetingFolder) -> dict[DocumentKind, datetime]:
    """Return when each kind of paper was made last, in local time."""
    made: dict[DocumentKind, datetime] = {}
    for document in folder.documents.values():
        at = document.created_at.astimezone()
        made[document.kind] = max(at, made.get(document.kind, at))
    return made
