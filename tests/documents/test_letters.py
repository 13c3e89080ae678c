"""From what the office knows to the values of a letter."""

from dataclasses import replace
from datetime import date, time

import pytest

from documents.letter_samples import (
    CANCELLED,
    EASY_READER,
    GERA,
    LETTER,
    LSP_MEETING,
    MEMBER,
    MOVED,
    REMINDER,
    RSG_DEPUTY,
    RSG_LETTER,
    RSG_MEETING,
    RSG_MEMBER,
    UNNA,
    letter_values,
)  # fmt: skip
from secretariat.documents.letter_papers import TemplateName, enclosures_of, papers_for
from secretariat.documents.letters import (
    LetterData,
    MeetingChange,
    MeetingData,
    RecipientData,
    meeting_to_come,
    recipient_values,
    shared_values,
)  # fmt: skip
from secretariat.domain.committees import DeputyModel
from secretariat.domain.invitations import InvitationRole
from secretariat.domain.meetings import Meeting, MeetingKind, MeetingMode, Venue
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import LetterStyle
from secretariat.places import resource_path


def shared(meeting: MeetingData = LSP_MEETING, letter: LetterData = LETTER) -> dict[str, object]:
    return dict(shared_values(meeting, UNNA, letter))


def own(recipient: RecipientData, meeting: MeetingData = LSP_MEETING, letter: LetterData = LETTER) -> dict[str, object]:
    return dict(recipient_values(recipient, meeting, letter))


def with_meeting(**changes: object) -> MeetingData:
    return replace(LSP_MEETING, meeting=replace(LSP_MEETING.meeting, **changes))  # type: ignore[arg-type]  # any field


def test_dates_and_times_are_written_as_din_5008_wants() -> None:
    values = shared()
    assert values["SitzungDatum"] == "Montag,\u00a021.\u00a0September\u00a02026"
    assert values["SitzungDatumKurz"] == "21.09.2026"
    assert values["Uhrzeit"] == "14:00 bis 17:30\u00a0Uhr"
    assert values["Einlass"] == "13:30\u00a0Uhr"
    assert values["BeginnLeicht"] == "14\u00a0Uhr"
    assert values["EndeLeicht"] == "17\u00a0Uhr\u00a030"
    assert own(MEMBER)["AntwortBis"] == "Montag,\u00a031.\u00a0August\u00a02026"


def test_a_meeting_with_an_open_end_says_only_when_it_begins() -> None:
    values = shared(with_meeting(end=None, doors_open=None))
    assert values["Uhrzeit"] == "14:00\u00a0Uhr"
    assert (values["Ende"], values["EndeLeicht"], values["Einlass"]) == ("", "", "")


@pytest.mark.parametrize(
    ("kind", "heading", "after_zur"),
    [
        (MeetingKind.ORDINARY, "3.\u00a0Sitzung", "3.\u00a0Sitzung"),
        (MeetingKind.EXTRAORDINARY, "Außerordentliche 3.\u00a0Sitzung", "außerordentlichen 3.\u00a0Sitzung"),
        (MeetingKind.INAUGURAL, "Konstituierende 3.\u00a0Sitzung", "konstituierenden 3.\u00a0Sitzung"),
        (MeetingKind.REPETITION, "Wiederholungssitzung (Nr.\u00a03)", "Wiederholungssitzung (Nr.\u00a03)"),
    ],
)
def test_the_kind_of_meeting_is_named_in_its_case(kind: MeetingKind, heading: str, after_zur: str) -> None:
    values = shared(with_meeting(kind=kind))
    assert (values["Sitzung"], values["SitzungGenitiv"]) == (heading, after_zur)


def test_place_and_room_are_joined_without_doubles() -> None:
    values = shared()
    assert values["OrtMitAnschrift"] == "Kreishaus Unna, Sitzungstrakt, Friedrich-Ebert-Straße\u00a017, 59425\u00a0Unna"
    rsg = shared_values(RSG_MEETING, GERA, RSG_LETTER)
    assert rsg["OrtMitAnschrift"] == "Rathaus Gera, Raum 200, Kornmarkt\u00a012, 07545\u00a0Gera"


def test_a_digital_meeting_needs_no_house() -> None:
    values = shared(replace(with_meeting(mode=MeetingMode.DIGITAL), venue=None))
    assert values["OrtMitAnschrift"] == "Videokonferenz"
    assert values["Zugang"] == ""
    hybrid = str(shared(with_meeting(mode=MeetingMode.HYBRID))["OrtMitAnschrift"])
    assert hybrid.endswith("59425\u00a0Unna oder per Videokonferenz")


def test_a_meeting_that_moves_into_the_net_leaves_its_house() -> None:
    online = MeetingChange(new_meeting=replace(RSG_MEETING.meeting, mode=MeetingMode.DIGITAL))
    assert shared(RSG_MEETING, replace(RSG_LETTER, change=online))["NeuerOrt"] == "Videokonferenz"
    assert meeting_to_come(RSG_MEETING, online).venue is None


def test_a_sender_without_a_return_line_is_named_above_the_address() -> None:
    values = dict(shared_values(LSP_MEETING, replace(UNNA, return_line=""), LETTER))
    assert values["Ruecksendeangabe"] == "Kreis Unna"


def test_a_committee_is_named_in_sentences_where_nobody_declined_it() -> None:
    committee = replace(LSP_MEETING.committee, name="Runder Tisch", name_genitive="", name_accusative="")
    values = shared(replace(LSP_MEETING, committee=committee))
    assert values["GremiumGenitiv"] == "des Gremiums „Runder Tisch“"
    assert values["GremiumAkkusativ"] == "das Gremium „Runder Tisch“"


def test_a_place_that_is_not_known_yet_is_said_to_be_open() -> None:
    values = shared(replace(LSP_MEETING, venue=None, easy=replace(LSP_MEETING.easy, place="")))
    assert values["OrtMitAnschrift"] == "steht noch nicht fest"
    assert f"Der Ort ist: {values['OrtLeicht']}." == "Der Ort ist: noch nicht bekannt."
    assert values["Ort"] == values["OrtAnschrift"] == "", "what is left out when it is empty stays left out"


def test_address_and_salutation_are_taken_as_frozen() -> None:
    values = own(MEMBER)
    assert values["Anschrift"] == MEMBER.address
    assert values["Anrede"] == "Sehr geehrte Frau Professorin Lindner,"


def test_words_that_belong_together_are_not_broken() -> None:
    values = own(replace(MEMBER, organisation="Tandem Inklusion e. V.", full_name="Dr. Ali Demir"))
    assert values["Institution"] == "Tandem Inklusion e.\u00a0V."
    assert values["Name"] == "Dr.\u00a0Ali Demir"
    assert shared()["Telefon"] == "02303\u00a012345-67"


@pytest.mark.parametrize(
    ("remarks", "zone"),
    [
        ((), ""),
        (("Persönlich",), "\n\nPersönlich"),
        (("Persönlich", "Nicht nachsenden!"), "\nNicht nachsenden!\nPersönlich"),
        (("1", "2", "3"), "3\n2\n1"),
    ],
)
def test_remarks_are_filled_from_below(remarks: tuple[str, ...], zone: str) -> None:
    assert own(replace(MEMBER, remarks=remarks))["Vermerkzone"] == zone


def test_wishes_are_asked_for_once_a_topic() -> None:
    doubled = replace(LSP_MEETING, topics=LSP_MEETING.topics + LSP_MEETING.topics)
    values = own(MEMBER, doubled)
    assert (values["WunschGruppen"], values["GruppenZahl"]) == ("vier", "4")
    assert str(values["Themen"]).split("\n")[1] == "2  Arbeit"
    many = replace(LSP_MEETING, topics=tuple(replace(LSP_MEETING.topics[0], no=no) for no in range(1, 15)))
    assert own(MEMBER, many)["WunschGruppen"] == "14"


def test_without_workshops_no_wish_is_asked_for() -> None:
    values = own(RSG_MEMBER, RSG_MEETING)
    assert (values["WunschGruppen"], values["GruppenZahl"], values["Themen"], values["Thema"]) == ("", "", "", ())


def test_of_a_single_workshop_no_wish_is_asked_for() -> None:
    values = own(MEMBER, replace(LSP_MEETING, topics=LSP_MEETING.topics[:1]))
    assert (values["WunschGruppen"], values["GruppenZahl"], values["Thema"]) == ("", "", ())


@pytest.mark.parametrize(
    ("model", "words"),
    [
        (DeputyModel.PERSONAL, "Ihre persönliche Stellvertretung"),
        (DeputyModel.POOL, "ein stellvertretendes Mitglied"),
        (DeputyModel.AD_HOC, "eine andere Person aus Ihrer Institution"),
        (DeputyModel.NONE, ""),
    ],
)
def test_who_may_sit_in_follows_the_rules_of_procedure(model: DeputyModel, words: str) -> None:
    assert own(MEMBER, replace(LSP_MEETING, deputy_model=model))["VertretungDurch"] == words


def test_who_sits_for_no_institution_may_send_anybody() -> None:
    assert own(EASY_READER)["VertretungDurch"] == "eine andere Person"


def test_a_named_deputy_is_named_unless_the_rules_know_none() -> None:
    assert own(RSG_MEMBER, RSG_MEETING)["VertretungDurch"] == "Ihre Stellvertretung (Herr Jonas Keller)"
    assert own(RSG_MEMBER, replace(RSG_MEETING, deputy_model=DeputyModel.NONE))["VertretungDurch"] == ""
    guest = replace(RSG_MEMBER, role=InvitationRole.GUEST)
    assert own(guest, RSG_MEETING)["VertretungDurch"] == "", "nobody deputises for a guest"


def test_a_copy_for_information_asks_nothing() -> None:
    values = own(replace(RSG_DEPUTY, deputy="Herr Bernd Uhl"), replace(RSG_MEETING, topics=LSP_MEETING.topics))
    assert (values["Nachrichtlich"], values["EingeladenZu"]) == ("Nachrichtlich", "")
    assert values["VertretungFuer"] == values["VertretungFür"] == "Frau Heike Dorn"
    assert {
        values[name] for name in ("AntwortBis", "WunschGruppen", "VertretungDurch", "Stellvertretung", "Themen")
    } == {""}


def test_enclosures_are_numbered_only_if_there_are_several() -> None:
    assert own(replace(MEMBER, enclosures=()))["Anlagenvermerk"] == ""
    assert own(replace(MEMBER, enclosures=("Tagesordnung",)))["Anlagenvermerk"] == "Anlage\nTagesordnung"
    two = own(replace(MEMBER, enclosures=("Tagesordnung", "Antwortbogen")))
    assert two["Anlagenvermerk"] == "Anlagen\n1\u00a0Tagesordnung\n2\u00a0Antwortbogen"
    assert two["Anlage"] == ({"Nummer": "1", "Titel": "Tagesordnung"}, {"Nummer": "2", "Titel": "Antwortbogen"})


def test_the_agenda_keeps_its_order_and_numbers() -> None:
    entries = shared()["TOP"]
    assert isinstance(entries, tuple)
    assert [entry["Nummer"] for entry in entries] == ["1", "2", "3.1", "3.2", "4", "5", "6", "7"]
    assert entries[2]["Uhrzeit"] == "14:15\u00a0Uhr"
    assert shared_values(RSG_MEETING, GERA, RSG_LETTER)["TOP"][0]["Uhrzeit"] == ""  # type: ignore[index]  # a list


def test_the_foot_falls_back_to_the_office_and_its_address() -> None:
    assert shared_values(RSG_MEETING, GERA, RSG_LETTER)["Fusszeile"] == "Stadt Gera · Kornmarkt 12 · 07545 Gera"


def test_a_reminder_may_set_another_day() -> None:
    assert own(MEMBER, letter=REMINDER)["AntwortBisKurz"] == "07.09.2026"
    assert shared(letter=REMINDER)["EinladungVom"] == "3.\u00a0August\u00a02026"
    assert shared()["EinladungVom"] == ""


def test_a_meeting_without_a_day_for_answers_asks_for_none() -> None:
    assert own(MEMBER, with_meeting(reply_by=None))["AntwortBis"] == ""


def test_a_move_names_both_days_and_the_old_place() -> None:
    values = letter_values(RSG_MEMBER, RSG_MEETING, GERA, MOVED)
    assert values["Terminaenderung"] == values["Terminänderung"] == "Verlegung"
    assert values["AlterTermin"] == "Mittwoch,\u00a018.\u00a0März\u00a02026"
    assert values["NeuerTermin"] == "Mittwoch,\u00a025.\u00a0März\u00a02026, 14:00 bis 16:00\u00a0Uhr"
    assert values["NeuerTerminLeicht"] == (
        "Das neue Treffen ist am Mittwoch,\u00a025.\u00a0März\u00a02026.\n"
        "Es beginnt um 14\u00a0Uhr.\nEs endet um 16\u00a0Uhr."
    )
    assert values["NeuerOrt"] == "Rathaus Gera, Raum 200, Kornmarkt\u00a012, 07545\u00a0Gera"
    assert values["AntwortBisKurz"] == "20.03.2026"
    assert values["TerminOhneErsatz"] == ""


def test_a_move_to_another_house_names_that_house() -> None:
    change = MOVED.change
    assert change is not None
    elsewhere = replace(change, new_venue=Venue(name="Haus am Park", street="Parkweg", house_no="3", city="Gera"))
    values = shared_values(RSG_MEETING, GERA, replace(MOVED, change=elsewhere))
    assert values["NeuerOrt"] == "Haus am Park, Parkweg\u00a03, Gera"
    assert values["Ort"] == "Rathaus Gera, Raum 200"


def test_a_form_asks_about_the_meeting_to_come() -> None:
    change = MOVED.change
    assert change is not None
    to_come = meeting_to_come(RSG_MEETING, change)
    assert shared_values(to_come, GERA, MOVED)["SitzungDatumKurz"] == "25.03.2026"
    assert meeting_to_come(RSG_MEETING, MeetingChange()) is RSG_MEETING


def test_a_cancellation_asks_for_no_answer_though_the_meeting_did() -> None:
    values = letter_values(RSG_MEMBER, RSG_MEETING, GERA, CANCELLED)
    assert values["Terminaenderung"] == "Absage"
    assert values["TerminOhneErsatz"] == values["AlterTermin"] != ""
    assert (values["AntwortBis"], values["NeuerTermin"], values["NeuerOrt"], values["Grund"]) == ("", "", "", "")


def test_easy_words_fall_back_to_the_official_place() -> None:
    assert shared()["OrtLeicht"] == "das Kreis-Haus in Unna"
    assert shared_values(RSG_MEETING, GERA, RSG_LETTER)["OrtLeicht"] == "Rathaus Gera, Raum 200"


def test_an_easy_letter_always_brings_the_standard_letter_along() -> None:
    easy = papers_for(LetterStyle.EASY_LANGUAGE, DocumentKind.INVITATION)
    assert easy[0] is TemplateName.INVITATION_EASY
    assert {TemplateName.INVITATION, TemplateName.AGENDA, TemplateName.REPLY_FORM_EASY} < set(easy)
    without = papers_for(LetterStyle.EASY_LANGUAGE, DocumentKind.INVITATION, with_reply=False)
    assert without == (TemplateName.INVITATION_EASY, TemplateName.INVITATION, TemplateName.AGENDA)


@pytest.mark.parametrize("style", list(LetterStyle))
@pytest.mark.parametrize("kind", ["D02", "D03", "D04", "D05", "D08", "D28"])
def test_every_paper_of_every_envelope_is_shipped(style: LetterStyle, kind: str) -> None:
    for form in ("A", "B"):
        papers = papers_for(style, DocumentKind(kind), letter_form=form)
        assert papers
        assert all(resource_path(f"templates/{paper}").is_file() for paper in papers)


def test_large_print_and_form_a_are_taken_where_they_belong() -> None:
    assert papers_for(LetterStyle.LARGE_PRINT, DocumentKind.INVITATION) == (
        TemplateName.INVITATION_LARGE_PRINT, TemplateName.AGENDA_LARGE_PRINT, TemplateName.REPLY_FORM_LARGE_PRINT,
    )  # fmt: skip
    assert papers_for(LetterStyle.STANDARD, DocumentKind.REMINDER, letter_form="A", with_reply=False) == (
        TemplateName.REMINDER_FORM_A,
    )


def test_a_kind_without_a_letter_has_no_papers() -> None:
    with pytest.raises(KeyError):
        papers_for(LetterStyle.STANDARD, DocumentKind.BADGES)


def test_enclosures_are_named_after_what_is_in_the_envelope() -> None:
    assert enclosures_of(papers_for(LetterStyle.STANDARD, DocumentKind.INVITATION)) == ("Tagesordnung", "Antwortbogen")
    easy = papers_for(LetterStyle.EASY_LANGUAGE, DocumentKind.INVITATION, letter_form="A")
    zettel = "Antwort-Zettel (Antwortbogen in Leichter Sprache)"
    assert enclosures_of(easy) == (zettel, "Einladung in schwerer Sprache", "Tagesordnung")
    assert enclosures_of(easy, TemplateName.INVITATION_FORM_A) == (zettel, "Tagesordnung")
    assert enclosures_of(papers_for(LetterStyle.STANDARD, DocumentKind.SAVE_THE_DATE)) == ()


def test_a_meeting_at_midnight_is_still_a_time() -> None:
    meeting = Meeting(committee_id="c", no=1, date=date(2026, 1, 1), start=time(0, 0))
    assert shared(replace(LSP_MEETING, meeting=meeting))["Beginn"] == "00:00\u00a0Uhr"
