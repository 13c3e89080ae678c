"""The answer of Art. 15 (D27): everything of one person, nothing of anybody else."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from making import TEMPLATES
from ready_made import copied, example, open_empty
from secretariat.domain.attendance import VoteExclusion
from secretariat.domain.committees import Appointment
from secretariat.domain.invitations import Reply
from secretariat.domain.meetings import AgendaItem, Meeting
from secretariat.domain.names import list_name, plain_name
from secretariat.domain.needs import AccessNeed
from secretariat.domain.office import DocumentKind, GeneratedDocument
from secretariat.domain.people import AddressUse, Person, PostalAddress
from secretariat.domain.subject_access import AccessPart, SubjectAccess
from secretariat.domain.workshops import WorkshopGroup
from secretariat.services.committee.committee_papers import book_papers
from secretariat.services.meeting.meetings import find_meeting
from secretariat.services.needs.needs import erase_need
from secretariat.services.people.duplicates import merge_people
from secretariat.services.people.subject_access import NAMED, NOT_SHOWN, OTHER_PERSON, OWN, subject_access
from secretariat.services.people.subject_access_files import write_answer
from secretariat.storage import history
from secretariat.storage.fields import table_name
from secretariat.storage.register import Register
from secretariat.storage.tables import REFERENCES

AS_OF = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)
PARTS = [
    *("Stammdaten", "Benennungen", "Einladungen und Versand", "Rückmeldungen", "Anwesenheit", "Workshops"),
    *("Bedarfe und Einwilligungen", "Dokumente mit Namensnennung", "Änderungsprotokoll"),
]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    with Register.open(copied(tmp_path_factory.mktemp("sample") / "beispiel.sqlite", example)) as register:
        yield register


def called(register: Register, family_name: str) -> Person:
    with register.reading() as reading:
        return reading.all(Person, family_name=family_name)[0]


def answer(register: Register, person: Person) -> SubjectAccess:
    with register.reading() as reading:
        return subject_access(reading, person.id, AS_OF)


def text_of(data: SubjectAccess, *parts: AccessPart) -> str:
    entries = [entry for part in parts or AccessPart for entry in data.of_part(part)]
    return "\n".join(line for entry in entries for line in (entry.subject, *(": ".join(fact) for fact in entry.facts)))


def test_every_column_that_names_a_person_or_her_records_has_its_part_in_the_answer() -> None:
    told = {(table_name(tie.kind), tie.column) for tie in (*OWN, *NAMED)}
    hers = {table_name(tie.kind) for tie in OWN}
    naming = {(one.table, one.column) for one in REFERENCES if one.target == "person"}
    assert naming <= told
    assert {one.table for one in REFERENCES if one.target in {"invitation", "reply", "consent"}} <= hers


def test_the_answer_tells_in_the_order_of_the_handbook_what_is_kept(sample: Register) -> None:
    data = answer(sample, called(sample, "Isenberg"))
    in_order = list(dict.fromkeys(entry.part.value for entry in data.entries))
    assert in_order == [part for part in PARTS if part in in_order]
    assert set(PARTS) - set(in_order) <= {"Dokumente mit Namensnennung"}
    assert "E-Mail: lea.isenberg@werkstattrat.example" in text_of(data, AccessPart.MASTER)
    assert "Beginn: 23.09.2024" in text_of(data, AccessPart.APPOINTMENTS)
    assert "Gilt als zugegangen am: 07.08.2026" in text_of(data, AccessPart.INVITATIONS)
    assert "Antwort: zugesagt" in text_of(data, AccessPart.REPLIES)
    assert "Status: anwesend" in text_of(data, AccessPart.ATTENDANCE)
    assert "Gruppe: LSP-3 · Eingliederungshilfe Wohnen" in text_of(data, AccessPart.WORKSHOPS)
    needs = text_of(data, AccessPart.NEEDS)
    assert "Art: Assistenz wird gebraucht\nEinzelheiten: liest vor und schreibt mit" in needs
    assert "Erteilt am: 10.09.2024" in needs
    assert "Status: erwartet → anwesend" in text_of(data, AccessPart.HISTORY)
    assert data.federal_state == "NW"
    assert data.sender.authority == "Kreis Unna"


def test_what_the_history_says_of_needs_stays_hidden_there(sample: Register) -> None:
    history = text_of(answer(sample, called(sample, "Isenberg")), AccessPart.HISTORY)
    assert "Bedarf eingetragen" in history
    assert NOT_SHOWN in history
    assert "Assistenz" not in history


@pytest.mark.timeout(120)
def test_nobody_else_is_in_the_answer(sample: Register) -> None:
    with sample.reading() as reading:
        everybody = reading.all(Person)
        deputies = {one.deputy_person_id for one in reading.all(Reply)} - {None}
        leading = {one.moderator_id for one in reading.all(WorkshopGroup)} - {None}
    asked = [one for one in everybody if one.id in deputies | leading] + list(everybody[::9])
    assert len(asked) > 20
    for person in asked:
        said = text_of(answer(sample, person)).casefold()
        for other in everybody:
            if other.id != person.id and plain_name(other) != plain_name(person):
                own = plain_name(person).casefold(), list_name(person).casefold()
                traces = [plain_name(other), list_name(other), other.email]
                assert not [one for one in traces if one and one.casefold() in said and one.casefold() not in own]


def test_her_second_entry_in_the_trash_is_hers_too(sample: Register) -> None:
    person, twin = called(sample, "Isenberg"), Person(given_name="Leah", family_name="Isenbergh")
    street = PostalAddress(
        person_id=twin.id,
        use=AddressUse.PRIVATE,
        street="Zwillingsgasse",
        house_no="2",
        postal_code="59423",
        city="Unna",
    )
    with sample.writing("doppelt") as writing:
        writing.add(twin, street)
        merge_people(writing, person, None, twin.id, date(2026, 3, 1))
    told = text_of(answer(sample, person), AccessPart.MASTER)
    history.undo(sample)
    assert "Isenbergh" in told
    assert "Zwillingsgasse" in told
    assert OTHER_PERSON not in told


def test_who_stood_in_learns_that_she_did_and_not_for_whom(sample: Register) -> None:
    replies = text_of(answer(sample, called(sample, "Engelbert")), AccessPart.REPLIES)
    assert replies.startswith("Stellvertretung: Rückmeldung, LSP-3")
    assert "Reihenfolge" not in replies


@pytest.mark.parametrize(("last_day", "told"), [(None, True), (date(2026, 9, 1), False)])
def test_what_her_seat_was_kept_from_is_told_only_while_she_held_it(
    sample: Register, last_day: date | None, *, told: bool
) -> None:
    person = called(sample, "Isenberg")
    with sample.writing("Ausschluss") as writing:
        seat = writing.all(Appointment, person_id=person.id)[0]
        meeting = writing.all(Meeting, date=date(2026, 9, 21))[0]
        item = writing.all(AgendaItem, meeting_id=meeting.id)[0]
        if last_day is not None:
            writing.change(replace(seat, end=last_day))
        writing.add(VoteExclusion(meeting_id=meeting.id, agenda_item_id=item.id, seat_id=seat.seat_id))
    attended = text_of(answer(sample, person), AccessPart.ATTENDANCE)
    history.undo(sample)
    assert (item.title in attended) is told


def test_who_sent_a_stand_in_sees_that_it_was_another_person(sample: Register) -> None:
    assert f"Stellvertretung: {OTHER_PERSON}" in text_of(answer(sample, called(sample, "Rüther")), AccessPart.REPLIES)


def test_a_text_that_names_her_is_pointed_at_and_not_quoted(sample: Register) -> None:
    person = called(sample, "Brandt")
    with sample.writing("Bericht") as writing:
        item = next(one for one in writing.all(AgendaItem) if one.position == "5")
        writing.change(replace(item, speaker=f"{plain_name(person)} und Frau Geheim"))
    documents = text_of(answer(sample, person), AccessPart.DOCUMENTS)
    assert "Referat: Ihr Name kommt im Text vor." in documents
    assert "Geheim" not in documents


def test_what_was_taken_out_is_told_until_it_is_erased(sample: Register) -> None:
    person = called(sample, "Gellert")
    old = PostalAddress(person_id=person.id, use=AddressUse.PRIVATE, street="Altweg", house_no="3", city="Unna")
    with sample.writing("Anschrift") as writing:
        writing.add(old)
    with sample.writing("Anschrift entfernt") as writing:
        writing.remove(old)
        erase_need(writing, writing.all(AccessNeed, person_id=person.id)[0].id)
    data = answer(sample, person)
    assert "Anschrift entfernt\nAdressart: privat\nStraße: Altweg" in text_of(data, AccessPart.HISTORY)
    assert "Unterlagen in Großdruck" not in text_of(data)


def test_a_field_that_was_emptied_is_told_as_that(sample: Register) -> None:
    person = called(sample, "Brandt")
    for label, notes in (("Vermerk", "ruft an"), ("Vermerk weg", "")):
        with sample.writing(label) as writing:
            writing.change(replace(writing.get(Person, person.id), notes=notes))
    told = text_of(answer(sample, person), AccessPart.HISTORY)
    assert "ruft an → (leer)" in told
    assert told.count("(leer)") == 1


def test_papers_of_her_meetings_that_name_everybody_are_listed(sample: Register) -> None:
    person = called(sample, "Isenberg")
    with sample.writing("Papiere") as writing:
        sheet = GeneratedDocument(
            kind=DocumentKind.SIGN_IN_SHEET,
            meeting_id=find_meeting(writing, "LSP-3")[1].id,
            created_at=AS_OF,
            file_name="2026-09-21_LSP_03_Anwesenheitsliste.pdf",
            sha256="",
        )
        writing.add(sheet, replace(sheet, id="d" * 32, kind=DocumentKind.AGENDA, file_name="Tagesordnung.docx"))
    documents = text_of(answer(sample, person), AccessPart.DOCUMENTS)
    assert sheet.file_name in documents
    assert "Tagesordnung" not in documents


def test_the_files_have_the_parts_and_tell_nobodys_name_by_theirs(sample: Register, tmp_path: Path) -> None:
    files = write_answer(answer(sample, called(sample, "Isenberg")), tmp_path, TEMPLATES)
    assert [one.path.name for one in files] == ["2026-11-23_Auskunft.docx", "2026-11-23_Auskunft.xlsx"]
    document = Document(str(files[0].path))
    assert document.core_properties.title == "Auskunft nach Art. 15 DSGVO, Kreis Unna, 23.11.2026"
    headings = [one.text for one in document.paragraphs if one.style and one.style.name == "Heading 1"]
    assert headings[: len(PARTS)] == PARTS
    assert headings[len(PARTS) :][-2:] == ["Ihre Rechte", "Aufsichtsbehörde"]
    assert "Lea\u00a0Isenberg" in document.paragraphs[1].text or "Lea Isenberg" in document.paragraphs[1].text
    assert "LDI NRW" in "\n".join(one.text for one in document.paragraphs).replace("\u00a0", " ")
    sheet = load_workbook(files[1].path).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == ("Teil", "Was", "Angabe", "Inhalt")
    assert ("Stammdaten", "Person", "Nachname", "Isenberg") in rows


def test_an_answer_never_takes_the_place_of_another_one(sample: Register, tmp_path: Path) -> None:
    write_answer(answer(sample, called(sample, "Isenberg")), tmp_path, TEMPLATES)
    files = write_answer(answer(sample, called(sample, "Gellert")), tmp_path, TEMPLATES)
    assert [one.path.name for one in files] == ["2026-11-23_Auskunft_2.docx", "2026-11-23_Auskunft_2.xlsx"]
    assert len(list(tmp_path.iterdir())) == 4


def test_that_an_answer_was_made_is_noted_without_whose(sample: Register, tmp_path: Path) -> None:
    person = called(sample, "Isenberg")
    files = write_answer(answer(sample, person), tmp_path, TEMPLATES)
    with sample.writing("Auskunft nach Art. 15 erstellt") as writing:
        book_papers(writing, files, AS_OF)
    with sample.reading() as reading:
        noted = reading.all(GeneratedDocument, kind=DocumentKind.SUBJECT_ACCESS)
    assert len(noted) == 2
    assert not [one for one in noted if person.family_name in repr(one)]


def test_a_register_with_nothing_but_a_person_answers_too(tmp_path: Path) -> None:
    with open_empty(tmp_path / "leer.sqlite") as register:
        person = Person(given_name="Ada", family_name="Allein", trashed_on=date(2026, 1, 2))
        with register.writing("Person") as writing:
            writing.add(person)
        files = write_answer(answer(register, person), tmp_path, TEMPLATES)
    texts = [cell.text for table in Document(str(files[0].path)).tables for row in table.rows for cell in row.cells]
    assert "Dazu ist nichts gespeichert." in texts
    assert any("Im Papierkorb seit: 02.01.2026" in text.replace("\u00a0", " ") for text in texts)
