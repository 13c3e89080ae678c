"""Papers in Word that follow a meeting: made from a template of the office or the shipped one, and their files."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from secretariat.documents.minutes import extract_values, minutes_values
from secretariat.documents.outcome_workbook import OutcomeListData, OutcomeRow
from secretariat.documents.package import prepare_folder, write_file
from secretariat.documents.paper_fields import PaperTemplate
from secretariat.domain.formatting import short_date
from secretariat.domain.meetings import Meeting
from secretariat.domain.outcomes import Resolution
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.minutes import extract_data, minutes_data
from secretariat.services.papers.filled_papers import filled_paper
from secretariat.services.papers.printed_names import meeting_title


def minutes_document(folder: MeetingFolder, templates: Path, as_of: datetime, own: Path | None = None) -> bytes:
    """Return the minutes of a meeting as a Word document (D19).

    Raises RuleBrokenError `committee.without_sender`, and what `filled_paper` raises.
    """
    return filled_paper(PaperTemplate.MINUTES, minutes_values(minutes_data(folder, as_of)), templates, own)


def extract_document(
    folder: MeetingFolder, outcome: Resolution, templates: Path, written_on: date, address: str = ""
) -> bytes:
    """Return one outcome as a letter to whom it concerns, by name where no address is given."""
    values = extract_values(extract_data(folder, outcome, written_on, address))
    return filled_paper(PaperTemplate.EXTRACT, values, templates)


def write_extract(
    folder: MeetingFolder, outcome: Resolution, templates: Path, written_on: date, *, target: Path, address: str = ""
) -> None:
    """Write one outcome as a letter to a file; raises what `extract_document` and the writer of files raise."""
    content = extract_document(folder, outcome, templates, written_on, address)
    prepare_folder(target.parent)
    write_file(target, content)


def outcome_list(folder: MeetingFolder, as_of: datetime) -> OutcomeListData:
    """Return the list of what one meeting decided and recommended (D20)."""
    positions = {item.id: item.position for item in folder.agenda}
    return OutcomeListData(
        committee=folder.committee.short_name,
        period=f"{meeting_title(folder)} – {short_date(folder.meeting.date)}",
        as_of=as_of,
        lines=tuple(outcome_row(one, folder.meeting, positions) for one in folder.outcomes),
    )


def outcome_row(outcome: Resolution, meeting: Meeting, positions: Mapping[str, str]) -> OutcomeRow:
    """Return an outcome as a line of the list; `positions` are the numbers of agenda items by id."""
    return OutcomeRow(
        no=outcome.no,
        meeting=f"{meeting.no}. Sitzung, {short_date(meeting.date)}",
        item=positions.get(outcome.agenda_item_id or "", ""),
        kind=outcome.kind,
        text=outcome.text,
        yes=outcome.yes,
        no_votes=outcome.no_votes,
        abstain=outcome.abstain,
        unanimous=outcome.unanimous,
        addressee=outcome.addressee,
        due=outcome.due,
        state=outcome.state,
        done_on=outcome.done_on,
    )
