"""The letter that names whom a committee sends to a superior body (D24)."""

from dataclasses import dataclass
from datetime import date, time

from secretariat.documents.letter_fields import Values, with_second_spellings
from secretariat.documents.letters import LetterData, MeetingData, RecipientData, recipient_values, shared_values
from secretariat.domain.committee_names import name_cases
from secretariat.domain.committees import Committee
from secretariat.domain.formatting import keep_together, long_date, short_date
from secretariat.domain.meetings import Meeting
from secretariat.domain.office import SenderProfile


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegateLine:
    """One person who is sent, as „Frau Karin Beispiel“, with her function and her deputy."""

    name: str
    organisation: str = ""
    function: str = ""
    deputy: str = ""
    from_on: date
    to_on: date | None = None
    decided_in: Meeting | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationLetterData:
    """All that the letter says; `address` has a line break between its lines."""

    committee: Committee
    sender: SenderProfile
    target_body: str
    address: str
    delegates: tuple[DelegateLine, ...]
    report_due: bool
    written_on: date

    @property
    def decided_in(self) -> Meeting | None:
        """The meeting that decided on all of them; where it was not one, each line tells its own."""
        first, *others = (line.decided_in for line in self.delegates)
        return first if all(one == first for one in others) else None


def delegation_values(data: DelegationLetterData) -> Values:
    """Return a text for each field of the letter, and the people of its table."""
    # Where no meeting decided, nothing of one is said; the fields of letters still have to be there.
    meeting = data.decided_in or Meeting(committee_id=data.committee.id, no=1, date=data.written_on, start=time())
    of_meeting = MeetingData(committee=data.committee, meeting=meeting)
    letter = LetterData(written_on=data.written_on)
    recipient = RecipientData(address=data.address, salutation="Sehr geehrte Damen und Herren,", for_information=True)
    return with_second_spellings(
        {
            **shared_values(of_meeting, data.sender, letter),
            **recipient_values(recipient, of_meeting, letter),
            "Sitzung": data.target_body,
            "Ziel": data.target_body,
            "Benennungssatz": keep_together(_decision(data)),
            "BerichtSatz": _report(data) if data.report_due else "",
            "Einladungssatz": _request(data),
            "Entsandt": tuple(_entry(line, tells_meeting=data.decided_in is None) for line in data.delegates),
        }
    )


def _named(data: DelegationLetterData) -> str:
    return "die benannten Personen" if len(data.delegates) != 1 else "die benannte Person"


def _report(data: DelegationLetterData) -> str:
    verb = "berichten" if len(data.delegates) != 1 else "berichtet"
    return f"In der jeweils folgenden Sitzung unseres Gremiums {verb} {_named(data)}."


def _request(data: DelegationLetterData) -> str:
    deputies = ", die Stellvertretung bei Verhinderung" if any(one.deputy for one in data.delegates) else ""
    return f"Bitte laden Sie {_named(data)} zu den Sitzungen ein{deputies}."


def _decision(data: DelegationLetterData) -> str:
    several = len(data.delegates) != 1
    people = "folgende Personen" if several else "folgende Person"
    verb = "wurden" if several else "wurde"
    if data.decided_in is None:
        return f"für „{data.target_body}“ {'werden' if several else 'wird'} {people} benannt:"
    held = f"{data.decided_in.no}. Sitzung {name_cases(data.committee)[0]} am {long_date(data.decided_in.date)}"
    return f"in der {held} {verb} {people} für „{data.target_body}“ benannt:"


def _entry(line: DelegateLine, *, tells_meeting: bool) -> dict[str, str]:
    meeting = line.decided_in if tells_meeting else None
    return {
        "Name": keep_together(line.name),
        "Institution": keep_together(line.organisation),
        "Funktion": line.function,
        "Stellvertretung": keep_together(line.deputy) or "–",
        "Beschluss": f"Beschluss der {meeting.no}. Sitzung am {short_date(meeting.date)}" if meeting else "",
        "Von": short_date(line.from_on),
        "Bis": short_date(line.to_on) if line.to_on else "unbefristet",
    }
