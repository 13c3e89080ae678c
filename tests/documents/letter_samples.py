"""Letters of both committees with invented people, for the tests of templates and their layout."""

from dataclasses import replace
from datetime import date, time

from secretariat.documents.letter_fields import Values
from secretariat.documents.letter_papers import enclosures_of, papers_for
from secretariat.documents.letters import (
    EasyWords,
    LetterData,
    MeetingChange,
    MeetingData,
    RecipientData,
    recipient_values,
    shared_values,
)
from secretariat.domain.committees import Committee, DeputyModel
from secretariat.domain.invitations import InvitationRole
from secretariat.domain.meetings import AgendaItem, AgendaKind, Meeting, Room, Venue
from secretariat.domain.office import DocumentKind, SenderProfile
from secretariat.domain.people import LetterStyle
from secretariat.domain.workshops import WorkshopGroup

UNNA = SenderProfile(
    authority="Kreis Unna",
    head_line="Der Landrat · Dezernat Soziales",
    return_line="Kreis Unna · Postfach 21 12 · 59411 Unna",
    contact_name="Frau Sabine Muster",
    room="C.204",
    phone="02303 12345-67",
    email="lsp@kreis-unna.example",
    reference="50.2 – LSP/3",
    street="Friedrich-Ebert-Straße",
    house_no="17",
    postal_code="59425",
    city="Unna",
    signature_name="Sabine Muster",
    privacy_basis="Art. 6 Abs. 1 Buchst. e DSGVO mit § 3 DSG NRW",
    footer="Kreis Unna · Friedrich-Ebert-Straße 17 · 59425 Unna · www.kreis-unna.example\nTelefon 02303 12345-0",
)
GERA = SenderProfile(
    authority="Stadt Gera",
    head_line="Fachdienst Soziales",
    return_line="Stadt Gera · Kornmarkt 12 · 07545 Gera",
    contact_name="Herr Falk Beispiel",
    phone="0365 12345-67",
    email="rsg@gera.example",
    street="Kornmarkt",
    house_no="12",
    postal_code="07545",
    city="Gera",
    signature_name="Falk Beispiel",
    privacy_basis="Art. 6 Abs. 1 Buchst. e DSGVO mit § 16 ThürDSG",
)
LSP = Committee(
    name="Lokales Steuerungs- und Planungsgremium im Kreis Unna",
    short_name="LSP",
    name_genitive="des Lokalen Steuerungs- und Planungsgremiums im Kreis Unna",
    name_accusative="das Lokale Steuerungs- und Planungsgremium im Kreis Unna",
    federal_state="NW",
)
RSG = Committee(
    name="Regionale Steuerungsgruppe „Integrierter Teilhabeplan“",
    short_name="RSG ITP",
    name_genitive="der Regionalen Steuerungsgruppe „Integrierter Teilhabeplan“",
    name_accusative="die Regionale Steuerungsgruppe „Integrierter Teilhabeplan“",
    federal_state="TH",
)
TOPICS = ("Eingliederungshilfe Wohnen", "Arbeit", "Kinder und Jugendliche",
          "§ 67er-Hilfe (Hilfe zur Überwindung besonderer sozialer Schwierigkeiten)")  # fmt: skip


def _agenda(*rows: tuple[str, str, AgendaKind, str, time | None]) -> tuple[AgendaItem, ...]:
    return tuple(
        AgendaItem(meeting_id="m", position=position, title=title, kind=kind, speaker=speaker, starts_at=starts_at)
        for position, title, kind, speaker, starts_at in rows
    )


LSP_AGENDA = _agenda(
    ("1", "Begrüßung und Vorstellung der Tagesordnung", AgendaKind.FORMALITY, "Herr Timo Albers", time(14, 0)),
    ("2", "Niederschrift der 2. Sitzung", AgendaKind.FORMALITY, "", time(14, 10)),
    ("3.1", "Stand der Eingliederungshilfe im Kreis Unna: Zahlen und Entwicklungen", AgendaKind.INFORMATION,
     "Frau Ines Beispiel, LWL", time(14, 15)),
    ("3.2", "Neue Angebote zur Teilhabe am Arbeitsleben", AgendaKind.INFORMATION, "Herr Bernd Uhl, LWL", time(14, 45)),
    ("4", "Kinder und Jugendliche: Zusammenarbeit im Gesamtplanverfahren", AgendaKind.CONSULTATION, "Frau Heike Dorn",
     time(15, 10)),
    ("5", "Workshops zu den vier Themen", AgendaKind.WORKSHOP, "", time(15, 45)),
    ("6", "Ergebnisse der Workshops und Empfehlungen", AgendaKind.RESOLUTION, "Moderation der Workshops", time(16, 50)),
    ("7", "Verschiedenes, nächster Termin", AgendaKind.OTHER, "", time(17, 20)),
)  # fmt: skip
LSP_MEETING = MeetingData(
    committee=LSP,
    meeting=Meeting(
        committee_id="lsp", no=3, date=date(2026, 9, 21), start=time(14, 0), end=time(17, 30), doors_open=time(13, 30),
        reply_by=date(2026, 8, 31),
    ),
    venue=Venue(
        name="Kreishaus Unna", part="Sitzungstrakt", street="Friedrich-Ebert-Straße", house_no="17",
        postal_code="59425", city="Unna", accessible_text="stufenlos über den Haupteingang, Aufzug vorhanden",
    ),
    chair="Herr Timo Albers",
    agenda=LSP_AGENDA,
    topics=tuple(WorkshopGroup(meeting_id="m", no=no, topic=topic) for no, topic in enumerate(TOPICS, start=1)),
    deputy_model=DeputyModel.AD_HOC,
    easy=EasyWords(
        topic="das Leben von Menschen mit Behinderung im Kreis Unna",
        place="das Kreis-Haus in Unna",
        access="Es gibt keine Stufen. Es gibt einen Aufzug.",
    ),
)  # fmt: skip
RSG_MEETING = MeetingData(
    committee=RSG,
    meeting=Meeting(
        committee_id="rsg", no=12, date=date(2026, 3, 18), start=time(14, 0), end=time(16, 0),
        reply_by=date(2026, 3, 11),
    ),
    venue=Venue(name="Rathaus Gera", street="Kornmarkt", house_no="12", postal_code="07545", city="Gera"),
    room=Room(venue_id="v", name="Raum 200"),
    agenda=_agenda(
        ("1", "Begrüßung, Feststellung der ordnungsgemäßen Einladung und der Beschlussfähigkeit", AgendaKind.FORMALITY,
         "", None),
        ("2", "Niederschrift der letzten Sitzung", AgendaKind.RESOLUTION, "", None),
        ("3", "Bericht aus der Landessteuerungsgruppe", AgendaKind.INFORMATION, "Frau Heike Dorn", None),
        ("4", "Stand der ITP-Einführung, Schulungen", AgendaKind.CONSULTATION, "Herr Dr. Nils Vogt", None),
        ("5", "Empfehlungen der Steuerungsgruppe", AgendaKind.RESOLUTION, "", None),
        ("6", "Verschiedenes, nächster Termin", AgendaKind.OTHER, "", None),
    ),
    deputy_model=DeputyModel.PERSONAL,
)  # fmt: skip
LETTER = LetterData(written_on=date(2026, 8, 3))
RSG_LETTER = LetterData(written_on=date(2026, 2, 23))
REMINDER = replace(LETTER, written_on=date(2026, 9, 1), invited_on=date(2026, 8, 3), reply_by=date(2026, 9, 7))
MOVED = replace(
    RSG_LETTER,
    change=MeetingChange(
        new_meeting=replace(RSG_MEETING.meeting, date=date(2026, 3, 25), reply_by=date(2026, 3, 20)),
        reason="Der Sitzungssaal ist nach einem Wasserschaden gesperrt.",
    ),
)
CANCELLED = replace(RSG_LETTER, change=MeetingChange())

MEMBER = RecipientData(
    address="Hochschule Musterstadt\nFachbereich Sozialwesen\nFrau Prof. Dr. Petra Lindner\nAm Campus 1\n36037 Fulda",
    salutation="Sehr geehrte Frau Professorin Lindner,",
    academic_title="Prof. Dr.",
    given_name="Petra",
    family_name="Lindner",
    full_name="Prof. Dr. Petra Lindner",
    organisation="Hochschule Musterstadt",
    invitation_no=12,
)
SIX_LINES = replace(
    MEMBER,
    address="Verbund Teilhabe gGmbH\nLeitung\nGeschäftsführerin\nFrau Ella Simon\nBeispielweg 12\n07545 Gera",
    remarks=("Persönlich", "Nicht nachsenden!"),
    salutation="Sehr geehrte Frau Simon,",
)
EASY_READER = replace(
    MEMBER,
    address="Frau Anna Brandt\nMusterstraße 5\n59423 Unna",
    salutation="Guten Tag Frau Brandt,",
    full_name="Anna Brandt",
    organisation="",
)
RSG_MEMBER = RecipientData(
    address="Wohnverbund Gera gGmbH\nFrau Heike Dorn\nBeispielweg 12\n07545 Gera",
    salutation="Sehr geehrte Frau Dorn,",
    full_name="Heike Dorn",
    organisation="Wohnverbund Gera gGmbH",
    invitation_no=3,
    deputy="Herr Jonas Keller",
)
RSG_DEPUTY = RecipientData(
    address="Wohnverbund Gera gGmbH\nHerrn Jonas Keller\nBeispielweg 12\n07545 Gera",
    salutation="Sehr geehrter Herr Keller,",
    full_name="Jonas Keller",
    organisation="Wohnverbund Gera gGmbH",
    role=InvitationRole.DEPUTY,
    deputises_for="Frau Heike Dorn",
    for_information=True,
)


def letter_values(
    recipient: RecipientData, meeting: MeetingData, sender: SenderProfile, letter: LetterData = LETTER
) -> Values:
    """All values of one letter."""
    return {**shared_values(meeting, sender, letter), **recipient_values(recipient, meeting, letter)}


def invited(recipient: RecipientData, style: LetterStyle = LetterStyle.STANDARD) -> RecipientData:
    """The recipient with the enclosures of an invitation."""
    papers = papers_for(style, DocumentKind.INVITATION, with_reply=not recipient.for_information)
    return replace(recipient, enclosures=enclosures_of(papers))
