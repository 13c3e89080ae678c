"""The privacy notice of a committee on paper (D26), with the office's own periods."""

from datetime import datetime
from pathlib import Path

from secretariat.documents.paper_fields import PaperTemplate
from secretariat.documents.privacy_notice import PrivacyData, privacy_values
from secretariat.services.meeting.gathering import MeetingFolder, sender_of
from secretariat.services.papers.filled_papers import filled_paper
from secretariat.services.papers.letter_runs import letter_meeting


def privacy_document(folder: MeetingFolder, templates: Path, as_of: datetime, own: Path | None = None) -> bytes:
    """Return the notice as a Word document.

    Raises RuleBrokenError `committee.without_sender`, and what `filled_paper` raises.
    """
    data = PrivacyData(meeting=letter_meeting(folder), sender=sender_of(folder), rules=folder.retention, as_of=as_of)
    return filled_paper(PaperTemplate.PRIVACY_NOTICE, privacy_values(data), templates, own)
