"""What invented people of the sample committees need to take part, and what is arranged for it, state by state."""

from dataclasses import replace
from datetime import date

from secretariat.domain.meetings import Meeting
from secretariat.domain.need_catalogue import catalogue
from secretariat.domain.needs import AccessNeed, Accommodation, Consent, ConsentForm, ConsentPurpose, NeedScope
from secretariat.services.needs.accommodations import keep_measure
from secretariat.services.needs.need_catalogue import keep_kind
from secretariat.services.needs.needs import keep_need
from secretariat.services.sample.sample_register import Cast, Table, record_of
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing


def word_catalogue(register: Register, lead_days: dict[str, int]) -> None:
    """Give kinds of the catalogue the working days ahead that the sample's office orders them."""
    with register.writing("Katalog geändert") as writing:
        for kind in catalogue(()):
            if kind.name in lead_days:
                keep_kind(writing, replace(kind, lead_days=lead_days[kind.name]))


def build_needs(register: Register, cast: Cast, data: Table) -> None:
    """Keep the needs of the data file with the consent each stands on, then the measures of its meetings."""
    with register.writing("Bedarf geändert") as writing:
        meetings = {one.no: one for one in writing.all(Meeting, committee_id=cast.committee.id)}
        for entry in data.get("needs", ()):
            _need(writing, cast, meetings, entry)
    with register.writing("Vorkehrungen getroffen") as writing:
        for entry in data["meetings"]:
            for measure in entry.get("accommodations", ()):
                _measure(writing, cast, meetings[entry["no"]], measure)


def _need(writing: Writing, cast: Cast, meetings: dict[int, Meeting], entry: Table) -> None:
    person, given_on = cast.holders[entry["seat"]], entry["given_on"]
    meeting = meetings[entry["meeting"]] if "meeting" in entry else None
    need = AccessNeed(
        person_id=person.id,
        meeting_id=meeting.id if meeting else None,
        scope=NeedScope.THIS_MEETING if meeting else NeedScope.STANDING,
        kind=entry["kind"],
        detail=entry.get("detail", ""),
        consent_id="",
        recorded_on=given_on,
    )
    consent = Consent(
        person_id=person.id,
        purpose=ConsentPurpose.ACCESS_NEEDS,
        given_on=given_on,
        form=ConsentForm(entry.get("form", ConsentForm.REPLY_FORM)),
    )
    keep_need(writing, need, consent)


def _measure(writing: Writing, cast: Cast, meeting: Meeting, entry: Table) -> None:
    room = cast.rooms.get(entry.get("room", ""))
    measure = record_of(Accommodation, entry, meeting_id=meeting.id, room_id=room.id if room else None)
    asked_on: date = entry.get("ordered_on", meeting.date)
    keep_measure(writing, measure, asked_on)
