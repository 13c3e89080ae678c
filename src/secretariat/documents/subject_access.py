"""The answer to who asks which data are kept of her (D27; Art. 15 DSGVO): as a Word document and as a workbook."""

from datetime import time

from secretariat.documents.letter_fields import Values, with_second_spellings
from secretariat.documents.letters import LetterData, MeetingData, shared_values
from secretariat.documents.paper_fields import ACCESS_LISTS
from secretariat.documents.privacy_notice import protection_values
from secretariat.documents.workbook import Column, Sheet, write_workbook
from secretariat.domain.committees import Committee
from secretariat.domain.formatting import keep_together, short_date
from secretariat.domain.meetings import Meeting
from secretariat.domain.subject_access import AccessEntry, SubjectAccess

TITLE = "Auskunft nach Art. 15 DSGVO"
NOTHING = "Dazu ist nichts gespeichert."
_COLUMNS = (
    Column("Teil", "part", widest_mm=45),
    Column("Was", "subject", widest_mm=70),
    Column("Angabe", "label", widest_mm=50),
    Column("Inhalt", "text", widest_mm=100),
)


def access_values(data: SubjectAccess) -> Values:
    """Return a text for each field of the answer, and a row for each record and change."""
    # It is about no committee and no meeting; the fields that every paper may use still have to be there.
    committee = Committee(
        name="", short_name="", name_genitive="", name_accusative="", federal_state=data.federal_state
    )
    meeting = Meeting(committee_id=committee.id, no=1, date=data.as_of.date(), start=time())
    of_meeting = MeetingData(committee=committee, meeting=meeting)
    return with_second_spellings(
        {
            **shared_values(of_meeting, data.sender, LetterData(written_on=data.as_of.date())),
            **protection_values(data.sender, data.federal_state, data.rules, data.as_of),
            "GremiumKurz": data.sender.authority,
            "Sitzung": short_date(data.as_of.date()),
            "Person": keep_together(data.person),
            **{name: tuple(map(_row, data.of_part(part))) or (_NOTHING,) for part, name in ACCESS_LISTS.items()},
        }
    )


def access_workbook(data: SubjectAccess) -> bytes:
    """Return the workbook: one row a fact."""
    rows = [(entry.part.value, entry.subject, label, text) for entry in data.entries for label, text in entry.facts]
    sheet = Sheet(title="Auskunft", columns=_COLUMNS, rows=rows)
    return write_workbook((sheet,), title=TITLE, header=TITLE, as_of=data.as_of, name="Auskunft")


def _row(entry: AccessEntry) -> dict[str, str]:
    told = (f"{label}: {text}" if label else text for label, text in entry.facts)
    return {"Was": keep_together(entry.subject), "Angaben": keep_together("\n".join(told))}


_NOTHING = {"Was": NOTHING, "Angaben": ""}
