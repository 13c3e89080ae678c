"""The board on which „Heute“ collects what is due: its rows, their kinds, and what they are worked out from."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from secretariat.domain.committees import Committee, RulesOfProcedure
from secretariat.domain.meeting_rules import rules_of_meeting
from secretariat.domain.meetings import Meeting
from secretariat.domain.statements import statement
from secretariat.sentences import said
from secretariat.services.meeting.meetings import meeting_name
from secretariat.storage.reading import Reading

LOOK_AHEAD = timedelta(days=28)


class DueKind(StrEnum):
    """What has to be done."""

    FOLLOW_UP = "follow_up"
    POSTING = "letters_to_post"
    REPLIES = "replies_outstanding"
    REMINDER = "reminder_due"
    OUTCOME = "outcome_due"
    MINUTES = "minutes_due"
    NEEDS = "needs_to_delete"
    AGREEMENT = "agreement_renewal"
    ATTENDANCE = "attendance_to_record"
    TERM = "term_ends"
    ADDRESSES = "addresses_to_check"
    ARRANGEMENTS = "needs_to_arrange"
    ANSWERS_TO_DELETE = "answers_to_delete"
    HISTORY_TO_DELETE = "history_to_delete"
    FORMER_MEMBERS = "former_members"
    ATTENDANCE_TO_DELETE = "attendance_to_delete"
    MINUTES_TO_DELETE = "minutes_to_delete"
    SAFETY_COPY = "safety_copy_failed"
    CADENCE = "cadence_at_risk"
    OBJECTIONS = "objections_end"
    NOTICE = "notice_violated"
    DELEGATION = "delegation_ends"
    NOT_SENT = "letters_not_sent"
    RETURNED = "letters_returned"
    NUMBERS = "numbers_missing"


@dataclass(frozen=True, slots=True)
class DueRow:
    """One thing to do: until when, what, for whom. Never a name of somebody with a need."""

    due: date
    overdue: bool
    kind: DueKind
    committee: str
    meeting: str
    what: str


@dataclass(frozen=True, slots=True)
class Board:
    """Where the things to do are collected: the committees looked at, their meetings, and the day."""

    reading: Reading
    committees: dict[str, Committee]
    meetings: dict[str, Meeting]
    today: date
    language: str

    def rules_of(self, meeting: Meeting) -> RulesOfProcedure | None:
        """Return the rules of procedure that hold for a meeting (I12)."""
        return rules_of_meeting(meeting, self.reading.all(RulesOfProcedure, committee_id=meeting.committee_id))

    def said(self, thing: str, **values: object) -> str:
        """Return what is to do in words, a count of one in its own."""
        one = "_one" if values.get("count") == 1 else ""
        return said(statement(f"due.{thing}{one}", **values), self.language)

    def row(
        self, kind: DueKind, due: date, what: str, *, meeting: Meeting | None = None, committee: Committee | None = None
    ) -> DueRow:
        """Return the row of a thing to do."""
        committee = committee or (self.committees[meeting.committee_id] if meeting else None)
        return DueRow(
            due=due,
            overdue=due < self.today,
            kind=kind,
            committee=committee.short_name if committee else "",
            meeting=meeting_name(committee, meeting) if committee and meeting else "",
            what=what,
        )
