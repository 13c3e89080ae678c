"""From what the office knows to what a letter says: the values of its fields."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from secretariat.documents.letter_fields import Values, with_second_spellings
from secretariat.documents.letter_words import (
    breakable_email,
    clock_time,
    easy_clock_time,
    enclosure_note,
    joined,
    kept,
    meeting_name,
    number_text,
    number_word,
    remark_zone,
    venue_address,
)
from secretariat.domain.committee_names import name_cases
from secretariat.domain.committees import Committee, DeputyModel
from secretariat.domain.formatting import (
    NBSP,
    house_number_text,
    long_date,
    short_date,
    time_range_text,
    weekday_date,
)
from secretariat.domain.invitations import InvitationRole
from secretariat.domain.meeting_rules import VIDEO_CONFERENCE
from secretariat.domain.meetings import AgendaItem, Meeting, MeetingMode, Room, Venue
from secretariat.domain.need_catalogue import DEFAULT_KINDS
from secretariat.domain.office import SenderProfile
from secretariat.domain.reply_forms import in_easy_words, in_two_columns, lettered
from secretariat.domain.workshops import WorkshopGroup

PLACE_OPEN, PLACE_OPEN_EASY = "steht noch nicht fest", "noch nicht bekannt"
"""What a Terminvormerkung says of a place that is still looked for; no invitation goes out without one."""
_NO_WISHES: Values = {"WunschGruppen": "", "GruppenZahl": "", "Themen": "", "Thema": ()}
_DEPUTY_WORDS = {
    DeputyModel.PERSONAL: "Ihre persönliche Stellvertretung",
    DeputyModel.POOL: "ein stellvertretendes Mitglied",
    DeputyModel.AD_HOC: "eine andere Person",
    DeputyModel.NONE: "",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientData:
    """Whom a letter goes to, as frozen in the invitation (I11).

    `address` has a line break between its lines; `remarks` stand above it, the first lowest (B1). `deputy` is named
    as "Herr Bernd Uhl"; `deputises_for` as after "für": "Herrn Jonas Keller", and `stands_in_for`
    where the member cannot come and the deputy is asked to. `invited_as` is "als Gast". `for_information` marks a
    copy that asks for no answer.
    """

    address: str
    remarks: tuple[str, ...] = ()
    salutation: str
    academic_title: str = ""
    given_name: str = ""
    family_name: str = ""
    full_name: str = ""
    organisation: str = ""
    role: InvitationRole = InvitationRole.MEMBER
    invitation_no: int | None = None
    form_code: str = ""
    deputy: str = ""
    deputises_for: str = ""
    stands_in_for: str = ""
    invited_as: str = ""
    for_information: bool = False
    enclosures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyWords:
    """What only a person can say in Leichte Sprache; an empty place falls back to the official one."""

    topic: str = ""
    place: str = ""
    access: str = ""


@dataclass(frozen=True, kw_only=True)
class MeetingData:
    """The meeting a letter is about. `topics` are the workshops; a wish is asked for where there are two.

    `needs` are the kinds of need that the reply form offers to tick.
    """

    committee: Committee
    meeting: Meeting
    venue: Venue | None = None
    room: Room | None = None
    chair: str = ""
    agenda: tuple[AgendaItem, ...] = ()
    topics: tuple[WorkshopGroup, ...] = ()
    needs: tuple[str, ...] = tuple(kind.name for kind in DEFAULT_KINDS)
    deputy_model: DeputyModel = DeputyModel.NONE
    easy: EasyWords = EasyWords()
    urgency: str = ""
    repeats_no: int | None = None

    @cached_property
    def named_after_zu(self) -> str:
        """The meeting after „zur“ and „der“: „3. Sitzung“; worked out once for all letters."""
        return meeting_name(self.meeting, ending="en")

    @cached_property
    def wishes(self) -> Values:
        """The values that ask for a workshop; worked out once for all letters."""
        topics = sorted({(group.no, kept(group.topic)) for group in self.topics})
        if len(topics) < 2:
            return _NO_WISHES
        return {
            "WunschGruppen": number_word(len(topics)),
            "GruppenZahl": str(len(topics)),
            "Themen": "\n".join(f"{number}  {topic}" for number, topic in topics),
            "Thema": tuple({"Nummer": str(number), "Titel": topic} for number, topic in topics),
        }

    @cached_property
    def need_lines(self) -> Values:
        """The lines of the reply form that offer needs, in one column, two, or easy words; worked out once."""
        lines = lettered(self.needs)
        return {
            "Bedarf": tuple({"Angabe": line} for line in lines),
            "BedarfLeicht": tuple({"Angabe": line} for line in in_easy_words(self.needs)),
            "Bedarfspaar": tuple({"Links": left, "Rechts": right} for left, right in in_two_columns(lines)),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingChange:
    """What becomes of a meeting that falls out: a new one, or none. Without a venue it is the old place."""

    new_meeting: Meeting | None = None
    new_venue: Venue | None = None
    new_room: Room | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterData:
    """The letter itself. `reply_by` is set where another day than the meeting's holds (reminder, new date).

    `supplement` is the number and the text of a supplement to the invitation.
    """

    written_on: date
    reply_by: date | None = None
    invited_on: date | None = None
    change: MeetingChange | None = None
    supplement: tuple[int, str] | None = None
    copies_to: tuple[str, ...] = ()


def meeting_to_come(meeting: MeetingData, change: MeetingChange) -> MeetingData:
    """Return the meeting that takes the place of one that falls out: its forms ask about that one (D28)."""
    if change.new_meeting is None:
        return meeting
    moves = change.new_venue is not None or change.new_meeting.mode is MeetingMode.DIGITAL
    return replace(
        meeting,
        meeting=change.new_meeting,
        venue=change.new_venue if moves else meeting.venue,
        room=change.new_room if moves else meeting.room,
    )


def shared_values(meeting: MeetingData, sender: SenderProfile, letter: LetterData) -> Values:
    """Return the values that are the same in all letters of a run; with `recipient_values` they are complete."""
    return with_second_spellings(
        {
            **_committee_values(meeting.committee),
            **_meeting_values(meeting),
            **_place_values(meeting),
            **_sender_values(sender, letter),
            **_change_values(meeting, letter),
            **_easy_values(meeting),
            **meeting.need_lines,
            "TOP": tuple(map(_agenda_entry, meeting.agenda)),
        }
    )


def recipient_values(recipient: RecipientData, meeting: MeetingData, letter: LetterData) -> Values:
    """Return the values that belong to one recipient."""
    asked = not recipient.for_information
    has_deputies = asked and recipient.role is InvitationRole.MEMBER
    reply_by = _reply_day(meeting, letter) if asked else None
    enclosures = list(map(kept, recipient.enclosures))
    return with_second_spellings(
        {
            "Anschrift": recipient.address,
            "Vermerke": "\n".join(reversed(recipient.remarks)),
            "Vermerkzone": remark_zone(recipient.remarks),
            "Anrede": kept(recipient.salutation),
            "Name": kept(recipient.full_name),
            "Titel": kept(recipient.academic_title),
            "Vorname": recipient.given_name,
            "Nachname": recipient.family_name,
            "Institution": kept(recipient.organisation),
            "Rolle": recipient.role.value,
            "EinladungNr": number_text(recipient.invitation_no),
            "BogenNr": recipient.form_code,
            "VertretungFuer": kept(recipient.deputises_for),
            "Vertritt": kept(recipient.stands_in_for),
            "Nachrichtlich": "" if asked else "Nachrichtlich",
            "EingeladenZu": joined(meeting.named_after_zu, recipient.invited_as, by=" ") if asked else "",
            "VertretungDurch": _deputy_words(recipient, meeting) if has_deputies else "",
            "Stellvertretung": kept(recipient.deputy) if asked else "",
            "AntwortBis": kept(weekday_date(reply_by)) if reply_by else "",
            "AntwortBisKurz": short_date(reply_by) if reply_by else "",
            **(meeting.wishes if asked else _NO_WISHES),
            "Anlagenvermerk": enclosure_note(enclosures),
            "Anlagen": "\n".join(enclosures),
            "Anlage": tuple({"Nummer": str(no), "Titel": title} for no, title in enumerate(enclosures, start=1)),
        }
    )


def _committee_values(committee: Committee) -> dict[str, str]:
    genitive, accusative = name_cases(committee)
    return {
        "Gremium": committee.name,
        "GremiumKurz": committee.short_name,
        "GremiumGenitiv": genitive,
        "GremiumAkkusativ": accusative,
        "Rechtsgrundlage": kept(committee.legal_basis),
    }


def _meeting_values(data: MeetingData) -> dict[str, str]:
    meeting = data.meeting
    name = meeting_name(meeting, ending="e")
    return {
        "Sitzung": name[:1].upper() + name[1:],
        "SitzungGenitiv": data.named_after_zu,
        "SitzungNr": str(meeting.no),
        "SitzungArt": meeting.kind.value,
        "SitzungDatum": kept(weekday_date(meeting.date)),
        "SitzungDatumKurz": short_date(meeting.date),
        "Uhrzeit": kept(time_range_text(meeting.start, meeting.end)),
        "Beginn": clock_time(meeting.start),
        "Ende": clock_time(meeting.end),
        "Einlass": clock_time(meeting.doors_open),
        "Vorsitz": kept(data.chair),
        "Dringlichkeit": kept(data.urgency),
        "WiederholungVon": str(data.repeats_no or ""),
    }


def _place_values(data: MeetingData) -> dict[str, str]:
    venue = data.venue
    return {
        "Ort": _place(data),
        "OrtAnschrift": venue_address(venue),
        "OrtMitAnschrift": _place_with_address(data) or PLACE_OPEN,
        "Zugang": kept(joined(venue.entrance_note, venue.accessible_text) if venue else ""),
        "Anfahrt": kept(joined(venue.public_transport, venue.parking, by="; ") if venue else ""),
    }


def _sender_values(sender: SenderProfile, letter: LetterData) -> dict[str, str]:
    street = joined(sender.street, house_number_text(sender.house_no), by=" ")
    city = joined(sender.postal_code, sender.city, by=" ")
    return {
        "Behoerde": kept(sender.authority),
        "Kopfzeile": kept(sender.head_line),
        "Amt": kept(sender.department),
        "Ruecksendeangabe": sender.return_line or sender.authority,
        "AbsenderAnschrift": joined(street, city),
        "Aktenzeichen": sender.reference,
        "Ansprechperson": kept(sender.contact_name),
        "Zimmer": sender.room,
        "Telefon": sender.phone.replace(" ", NBSP),
        "EMail": sender.email,
        "EMailUmbruch": breakable_email(sender.email),
        "Briefdatum": short_date(letter.written_on),
        "BriefdatumLang": kept(long_date(letter.written_on)),
        "Gruss": sender.closing_form,
        "Unterschriftszusatz": sender.signature_prefix,
        "Unterschrift": kept(sender.signature_name),
        "Fusszeile": sender.footer or joined(sender.authority, street, city, by=" · "),
        "Datenschutzgrundlage": kept(sender.privacy_basis),
        "Verteiler": "\n".join(map(kept, letter.copies_to)),
    }


def _change_values(data: MeetingData, letter: LetterData) -> dict[str, str]:
    change = letter.change
    new = change.new_meeting if change else None
    old = kept(weekday_date(data.meeting.date)) if change else ""
    return {
        "EinladungVom": kept(long_date(letter.invited_on)) if letter.invited_on else "",
        "Terminaenderung": ("Verlegung" if new else "Absage") if change else "",
        "AlterTermin": old,
        "NeuerTermin": kept(f"{weekday_date(new.date)}, {time_range_text(new.start, new.end)}") if new else "",
        "NeuerTerminLeicht": _easy_appointment(new) if new else "",
        "NeuerOrt": _place_with_address(meeting_to_come(data, change)) if change and new else "",
        "TerminOhneErsatz": "" if new else old,
        "Grund": kept(change.reason) if change else "",
        "NachtragNr": str(letter.supplement[0]) if letter.supplement else "",
        "Nachtragstext": letter.supplement[1] if letter.supplement else "",
    }


def _easy_values(data: MeetingData) -> dict[str, str]:
    meeting, easy = data.meeting, data.easy
    return {
        "BeginnLeicht": easy_clock_time(meeting.start),
        "EndeLeicht": easy_clock_time(meeting.end),
        "EinlassLeicht": easy_clock_time(meeting.doors_open),
        "OrtLeicht": easy.place or _place(data) or PLACE_OPEN_EASY,
        "ZugangLeicht": easy.access,
        "ThemaLeicht": easy.topic,
    }


def _easy_appointment(meeting: Meeting) -> str:
    """Return when a meeting is in Leichte Sprache: each sentence on its line, no time with a colon."""
    sentences = [f"Das neue Treffen ist am {kept(weekday_date(meeting.date))}."]
    sentences += [f"Es beginnt um {easy_clock_time(meeting.start)}."]
    sentences += [f"Es endet um {easy_clock_time(meeting.end)}."] if meeting.end else []
    return "\n".join(sentences)


def _agenda_entry(item: AgendaItem) -> dict[str, str]:
    return {
        "Nummer": item.position,
        "Gegenstand": kept(item.title),
        "Art": item.kind.value,
        "Vortrag": kept(item.speaker),
        "Uhrzeit": clock_time(item.starts_at),
        "Anlage": kept(item.attachment),
    }


def _reply_day(meeting: MeetingData, letter: LetterData) -> date | None:
    """Return the day by which to answer; a meeting that falls out asks only for its successor."""
    if letter.change is None:
        return letter.reply_by or meeting.meeting.reply_by
    new = letter.change.new_meeting
    return (letter.reply_by or new.reply_by) if new else None


def _deputy_words(recipient: RecipientData, meeting: MeetingData) -> str:
    if recipient.deputy and meeting.deputy_model is not DeputyModel.NONE:
        return kept(f"Ihre Stellvertretung ({recipient.deputy})")
    if meeting.deputy_model is DeputyModel.AD_HOC and recipient.organisation:
        return "eine andere Person aus Ihrer Institution"
    return _DEPUTY_WORDS[meeting.deputy_model]


def _place(data: MeetingData) -> str:
    if data.meeting.mode is MeetingMode.DIGITAL:
        return VIDEO_CONFERENCE
    house = (data.venue.name, data.venue.part) if data.venue else ()
    return kept(joined(*house, data.room.name if data.room else ""))


def _place_with_address(data: MeetingData) -> str:
    place = joined(_place(data), venue_address(data.venue))
    return f"{place} oder per {VIDEO_CONFERENCE}" if place and data.meeting.mode is MeetingMode.HYBRID else place
