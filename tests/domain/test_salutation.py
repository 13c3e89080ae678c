from dataclasses import replace

import pytest

from domain.letter_cases import (
    AT_WORK_IN_UNNA,
    DEMIR,
    DEPUTY_MAYOR,
    DIVERSE,
    EASY,
    IN_UNNA,
    KELLER,
    LSP_GENITIVE,
    MAYOR,
    MR,
    MRS,
    NOLTE,
    SOMMER,
    TANDEM,
    TOWN,
    TOWN_HALL,
    UNKNOWN,
    WOLF,
    WORKED_CASES,
    Case,
)
from secretariat.domain.people import LetterStyle, Person
from secretariat.domain.recipients import Recipient
from secretariat.domain.salutation import salutation, salutation_findings


def greet(*people: Person, style: LetterStyle = LetterStyle.STANDARD) -> str:
    return " // ".join(salutation(Recipient(persons=people), letter_style=style))


def person(salutation: str, title: str, given: str, family: str, prefix: str = "") -> Person:
    word = {"Frau": MRS, "Herr": MR, "divers": DIVERSE}.get(salutation, UNKNOWN)
    return Person(salutation=word, academic_title=title, given_name=given, name_prefix=prefix, family_name=family)


@pytest.mark.parametrize("case", WORKED_CASES, ids=lambda case: case.no)
def test_the_salutation_of_every_worked_case(case: Case) -> None:
    found = salutation(case.recipient, committee_genitive=LSP_GENITIVE, letter_style=case.style)
    assert " // ".join(found) == case.salutation


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (person("Herr", "Prof. Dr. Dr. h. c.", "Ole", "Kraus"), "Sehr geehrter Herr Professor Kraus,"),
        (person("Herr", "Prof.", "Ole", "Kraus"), "Sehr geehrter Herr Professor Kraus,"),
        (person("Frau", "Jun.-Prof. Dr.", "Eva", "Kraus"), "Sehr geehrte Frau Professorin Kraus,"),
        (person("Frau", "PD Dr.", "Eva", "Kraus"), "Sehr geehrte Frau Dr. Kraus,"),
        (person("Herr", "Dr.-Ing.", "Ole", "Kraus"), "Sehr geehrter Herr Dr. Kraus,"),
        (person("Herr", "Dr. rer. nat. Dipl.-Phys.", "Ole", "Kraus"), "Sehr geehrter Herr Dr. Kraus,"),
        (person("Frau", "Dipl.-Päd.", "Eva", "Kraus"), "Sehr geehrte Frau Kraus,"),
        (person("Frau", "Mag.", "Eva", "Kraus"), "Sehr geehrte Frau Kraus,"),
        (person("Herr", "Dr.", "Egon", "Bülow", "Graf von"), "Sehr geehrter Herr Dr. Graf von Bülow,"),
        (person("Frau", "", "Eva", "Au", "Freifrau von"), "Sehr geehrte Frau Freifrau von Au,"),
        (person("Frau", "", "", "Hohenfeld", "von"), "Sehr geehrte Frau von Hohenfeld,"),
        (person("divers", "Dr.", "Robin", "Falk"), "Guten Tag Dr. Robin Falk,"),
        (person("divers", "Prof. Dr.", "Robin", "Falk"), "Guten Tag Prof. Robin Falk,"),
        (person("", "Dipl.-Ing.", "Robin", "Falk"), "Guten Tag Robin Falk,"),
        (person("", "", "Robin", "Falk", "von der"), "Guten Tag Robin von der Falk,"),
        (person("divers", "", "", "Falk"), "Guten Tag Falk,"),
        (person("", "Dr.", "", "Falk"), "Guten Tag Dr. Falk,"),
        (person("Herr", "", "Jan", "Vries", "de"), "Sehr geehrter Herr de Vries,"),
    ],
)
def test_titles_and_names_of_every_kind(who: Person, expected: str) -> None:
    assert greet(who) == expected


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (person("Frau", "Prof. Dr.", "Eva", "Kraus"), "Guten Tag Frau Kraus,"),
        (person("Herr", "", "Jan", "Heide", "von der"), "Guten Tag Herr von der Heide,"),
        (person("divers", "Dr.", "Robin", "Falk"), "Guten Tag Robin,"),
        (person("", "", "Kim", "Brenner"), "Guten Tag Kim,"),
        (person("divers", "", "", "Falk"), "Guten Tag Falk,"),
        (MAYOR, "Guten Tag Frau Beispiel,"),
        (replace(KELLER, familiar=True), "Guten Tag Herr Keller,"),
        (replace(KELLER, salutation_override="Hallo Jonas,"), "Hallo Jonas,"),
    ],
)
def test_easy_language_knows_no_titles_and_no_office(who: Person, expected: str) -> None:
    assert greet(who, style=EASY) == expected


def test_the_style_of_the_letter_decides_and_not_the_persons_own() -> None:
    assert greet(replace(SOMMER, letter_style=EASY)) == "Sehr geehrte Frau Dr. Sommer,"


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (replace(SOMMER, familiar=True), "Liebe Frau Dr. Sommer,"),
        (replace(DEMIR, familiar=True, academic_title="Prof. Dr."), "Lieber Herr Professor Demir,"),
        (replace(person("divers", "Dr.", "Robin", "Falk"), familiar=True), "Guten Tag Dr. Robin Falk,"),
        (replace(MAYOR, familiar=True), "Sehr geehrte Frau Bürgermeisterin,"),
        (replace(MAYOR, familiar=True, use_office_salutation=False), "Liebe Frau Beispiel,"),
    ],
)
def test_the_familiar_form_keeps_the_title_and_gives_way_to_the_office(who: Person, expected: str) -> None:
    assert greet(who) == expected


@pytest.mark.parametrize("stored", ["Bürgermeisterin", "Frau Bürgermeisterin"])
def test_an_office_stored_with_its_frau_is_greeted_with_one(stored: str) -> None:
    assert greet(replace(MAYOR, office_salutation=stored)) == "Sehr geehrte Frau Bürgermeisterin,"


def test_an_office_switched_off_is_not_greeted() -> None:
    assert greet(replace(MAYOR, use_office_salutation=False)) == "Sehr geehrte Frau Beispiel,"


@pytest.mark.parametrize("who", [MAYOR, SOMMER, person("divers", "", "Robin", "Falk")])
def test_a_stored_wish_is_printed_word_for_word(who: Person) -> None:
    assert greet(replace(who, salutation_override="Moin Frau Doktor!")) == "Moin Frau Doktor!"


# two people


def test_the_second_line_begins_with_a_small_letter() -> None:
    assert greet(NOLTE, person("divers", "", "Robin", "Falk")) == "Sehr geehrte Frau Nolte, // guten Tag Robin Falk,"
    assert greet(NOLTE, replace(KELLER, familiar=True)) == "Sehr geehrte Frau Nolte, // lieber Herr Keller,"


def test_a_wish_that_begins_with_a_name_keeps_its_capital() -> None:
    assert greet(NOLTE, replace(KELLER, salutation_override="Jonas, guten Tag,")).endswith("// Jonas, guten Tag,")


def test_a_particle_in_the_second_line_stays_as_it_is() -> None:
    assert greet(person("Herr", "", "Jan", "Vries", "de"), NOLTE) == (
        "Sehr geehrter Herr de Vries, // sehr geehrte Frau Nolte,"
    )


@pytest.mark.parametrize("stored", [(MAYOR, DEPUTY_MAYOR), (DEPUTY_MAYOR, MAYOR)])
def test_the_higher_office_is_greeted_first(stored: tuple[Person, ...]) -> None:
    found = salutation(Recipient(persons=stored, organisation=TOWN, address=TOWN_HALL))
    assert found == ("Sehr geehrte Frau Bürgermeisterin,", "sehr geehrter Herr Erster Beigeordneter,")


@pytest.mark.parametrize(
    "higher",
    [
        MAYOR,
        replace(MAYOR, office_salutation="Referatsleiterin"),
        replace(MAYOR, office_salutation="", office_address_form="Sozialdezernentin"),
    ],
)
def test_an_office_is_greeted_before_somebody_without_one(higher: Person) -> None:
    assert greet(NOLTE, higher).split(" // ")[0] == greet(higher)


def test_of_two_equal_offices_the_deputy_comes_second() -> None:
    deputy = replace(DEPUTY_MAYOR, office_salutation="Stellvertretender Bürgermeister")
    assert greet(deputy, MAYOR).startswith("Sehr geehrte Frau Bürgermeisterin,")


def test_two_without_office_stay_in_their_stored_order() -> None:
    assert greet(DEMIR, NOLTE) == "Sehr geehrter Herr Dr. Demir, // sehr geehrte Frau Nolte,"


def test_private_post_keeps_the_stored_order_whatever_the_office() -> None:
    found = salutation(Recipient(persons=(KELLER, MAYOR), address=IN_UNNA))
    assert found == ("Sehr geehrter Herr Keller,", "sehr geehrte Frau Bürgermeisterin,")


# three people, and nobody


def test_three_people_are_greeted_as_members() -> None:
    assert salutation(Recipient(persons=(NOLTE, DEMIR, WOLF)), committee_genitive="der Steuerungsgruppe") == (
        "Sehr geehrte Mitglieder der Steuerungsgruppe,",
    )


def test_three_people_of_no_committee_are_greeted_as_ladies_and_gentlemen() -> None:
    assert salutation(Recipient(persons=(NOLTE, DEMIR, WOLF))) == ("Sehr geehrte Damen und Herren,",)


def test_an_organisation_is_greeted_as_the_office_prefers() -> None:
    recipient = Recipient(organisation=TANDEM, address=AT_WORK_IN_UNNA)
    assert salutation(recipient) == ("Sehr geehrte Damen und Herren,",)
    assert salutation(recipient, to_nobody="Guten Tag,") == ("Guten Tag,",)


def test_a_person_without_family_name_is_nobody() -> None:
    assert greet(Person(salutation=MRS, given_name="Anna")) == "Sehr geehrte Damen und Herren,"


# the hint to the clerk


@pytest.mark.parametrize("word", ["divers", ""])
def test_a_greeting_by_the_family_name_alone_is_hinted_at(word: str) -> None:
    found = salutation_findings(Recipient(persons=(person(word, "", "", "Falk"),)))
    assert [(f.code, f.subject, f.field) for f in found] == [("salutation.given_name_missing", "Falk", "given_name")]


@pytest.mark.parametrize(
    "who",
    [
        person("Frau", "", "", "Öztürk"),
        person("divers", "", "Robin", "Falk"),
        replace(person("divers", "", "", "Falk"), salutation_override="Guten Tag Falk,"),
    ],
)
def test_nobody_else_is_hinted_at(who: Person) -> None:
    assert salutation_findings(Recipient(persons=(who,))) == ()
