"""Which papers a meeting has something to say in; of its cards card_sheets.py knows."""

from datetime import date

from secretariat.domain.meeting_rules import CALLED_OFF, TOOK_PLACE
from secretariat.domain.meetings import MeetingState
from secretariat.domain.office import DocumentKind
from secretariat.services.gathering import MeetingFolder
from secretariat.services.invitations import already_reminded, to_be_reminded
from secretariat.services.reply_days import new_reply_day

HAS_BEGUN = TOOK_PLACE | {MeetingState.RUNNING}
OF_GROUPS = frozenset({DocumentKind.WORKSHOP_LIST, DocumentKind.WORKSHOP_SHEET})
ON_WISH = frozenset({DocumentKind.LABELS, DocumentKind.ENVELOPES, DocumentKind.PRIVACY_NOTICE})
"""Made only where somebody asks: letters in window envelopes need no labels, and the notice is given once."""
_OF_WORKSHOPS = OF_GROUPS | {DocumentKind.WORKSHOP_RESULTS}


def applies(folder: MeetingFolder, kind: DocumentKind, today: date) -> bool:
    """Say whether the meeting has what the paper is about: somebody to remind, groups, a cancellation."""
    falls_out = folder.meeting.state in CALLED_OFF
    match kind:
        case DocumentKind.REMINDER:
            due = new_reply_day(folder, today) is not None and to_be_reminded(folder)
            return not falls_out and bool(due or already_reminded(folder))
        case DocumentKind.CANCELLATION:
            return falls_out
        case DocumentKind.MEMBER_LIST | DocumentKind.OUTGOING_LIST | DocumentKind.REPLY_STATUS:
            return True
        case DocumentKind.OUTCOMES:
            return bool(folder.outcomes)
        case DocumentKind.MINUTES:
            return not falls_out and (folder.meeting.date <= today or folder.meeting.state in HAS_BEGUN)
        case _:
            about = folder.groups if kind in OF_GROUPS else folder.results
            return not falls_out and (kind not in _OF_WORKSHOPS or bool(about))
