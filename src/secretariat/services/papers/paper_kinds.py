"""Which papers a meeting has something to say in; of its cards card_choices.py knows."""

from datetime import date

from secretariat.domain.invitation_rules import NOT_YET_SENT
from secretariat.domain.invitations import InvitationState
from secretariat.domain.meeting_rules import CALLED_OFF, TO_COME, TOOK_PLACE
from secretariat.domain.meetings import MeetingState
from secretariat.domain.office import DocumentKind
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.invitations import already_reminded, to_be_reminded
from secretariat.services.meeting.reply_days import new_reply_day

DRAFT = InvitationState.DRAFT
HAS_BEGUN = TOOK_PLACE | {MeetingState.RUNNING}
OF_GROUPS = frozenset({DocumentKind.WORKSHOP_LIST, DocumentKind.WORKSHOP_SHEET})
ON_WISH = frozenset({DocumentKind.LABELS, DocumentKind.ENVELOPES, DocumentKind.PRIVACY_NOTICE})
"""Made only where somebody asks: letters in window envelopes need no labels, and the notice is given once."""
FOR_THE_DAY = frozenset(
    {
        *(DocumentKind.REPLY_STATUS, DocumentKind.WORKSHOP_LIST, DocumentKind.WORKSHOP_SHEET),
        *(DocumentKind.SIGN_IN_SHEET, DocumentKind.BADGES, DocumentKind.TABLE_SIGNS, DocumentKind.DOOR_SIGNS),
    }
)
"""Laid out when people come; nobody needs them again afterwards."""
_OF_WORKSHOPS = OF_GROUPS | {DocumentKind.WORKSHOP_RESULTS}


def applies(folder: MeetingFolder, kind: DocumentKind, today: date) -> bool:
    """Say whether the meeting has what the paper is about: somebody to remind, groups, a cancellation."""
    falls_out = folder.meeting.state in CALLED_OFF
    match kind:
        case DocumentKind.REMINDER:
            silent = to_be_reminded(folder)
            reminds = new_reply_day(folder, today) is not None if silent else bool(already_reminded(folder))
            return not falls_out and reminds
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


def is_due(folder: MeetingFolder, kind: DocumentKind, today: date) -> bool:
    """Say whether the work has come to a paper that applies.

    No notice of a date once the invitation is made, no letter that everybody has, no reminder before the day to answer
    by is over, no sheet once people were there.
    """
    is_to_come = folder.meeting.state in TO_COME
    match kind:
        case DocumentKind.SAVE_THE_DATE:
            is_told = any(document.kind is kind for document in folder.documents.values())
            return is_to_come and not is_told and all(one.state is DRAFT for one in folder.invitations)
        case DocumentKind.INVITATION | DocumentKind.OUTGOING_LIST:
            return is_to_come or any(one.state in NOT_YET_SENT for one in folder.invitations)
        case DocumentKind.REMINDER:
            reply_by = folder.meeting.reply_by
            return reply_by is not None and reply_by < today <= folder.meeting.date
        case _ if kind in FOR_THE_DAY:
            return folder.meeting.state not in TOOK_PLACE
        case _:
            return kind not in ON_WISH
