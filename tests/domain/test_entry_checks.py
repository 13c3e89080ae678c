import pytest

from secretariat.domain.entry_checks import address_entry, organisation_entry, person_entry
from secretariat.domain.errors import Severity
from secretariat.domain.people import Organisation, Person, PostalAddress


def codes(findings: tuple[object, ...]) -> list[tuple[str, str]]:
    return [(finding.field, finding.code) for finding in findings]  # type: ignore[attr-defined]  # Findings all


def test_a_complete_person_has_nothing_to_mend() -> None:
    person = Person(family_name="Brandt", email="anna.brandt@kreis-unna.de", phone_office="02303 27-15")
    assert person_entry(person) == ()


def test_a_person_needs_a_family_name_and_a_whole_mail_address() -> None:
    found = person_entry(Person(family_name=" ", email="anna@"))
    assert codes(found) == [("family_name", "entry.family_name_missing"), ("email", "entry.email_shape")]
    assert all(finding.severity is Severity.ERROR for finding in found)


def test_a_number_that_cannot_be_dialled_is_only_pointed_at() -> None:
    (found,) = person_entry(Person(family_name="Brandt", phone_mobile="über Zentrale"))
    assert (found.field, found.severity) == ("phone_mobile", Severity.WARNING)


def test_an_organisation_needs_a_name() -> None:
    assert codes(organisation_entry(Organisation(name=""))) == [("name", "entry.name_missing")]
    assert organisation_entry(Organisation(name="Stadt Gera", email="info@gera.de")) == ()


@pytest.mark.parametrize("code", ["07545", "D-07545"])
def test_five_digits_with_their_zero_are_a_postal_code(code: str) -> None:
    assert address_entry(PostalAddress(person_id="p", postal_code=code, city="Gera")) == ()


@pytest.mark.parametrize("code", ["7545", "0754a", "", "075456"])
def test_anything_else_is_none_in_germany_but_may_be_abroad(code: str) -> None:
    at_home = PostalAddress(person_id="p", postal_code=code, city="Gera")
    assert codes(address_entry(at_home)) == [("postal_code", "entry.postal_code")]
    assert address_entry(PostalAddress(person_id="p", postal_code=code, city="Wien", country="Österreich")) == ()


def test_street_and_po_box_exclude_each_other_and_a_po_box_is_digits() -> None:
    both = PostalAddress(person_id="p", street="Weg", po_box="1234", postal_code="59423", city="Unna")
    assert codes(address_entry(both)) == [("po_box", "entry.street_and_po_box")]
    odd = PostalAddress(person_id="p", po_box="12a", postal_code="59423", city="Unna")
    assert codes(address_entry(odd)) == [("po_box", "entry.po_box_digits")]
    assert address_entry(PostalAddress(person_id="p", po_box="12 34", postal_code="59423", city="Unna")) == ()


def test_a_town_is_needed() -> None:
    assert codes(address_entry(PostalAddress(person_id="p", postal_code="59423"))) == [("city", "entry.city_missing")]
