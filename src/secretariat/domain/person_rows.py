"""A line of the list of people."""

from dataclasses import dataclass

from secretariat.domain.people import LetterStyle, Salutation


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person with organisation and the address that letters use: the official one, else the office's, else any."""

    id: str
    salutation: Salutation
    academic_title: str
    given_name: str
    name_prefix: str
    family_name: str
    name_suffix: str
    sort_name: str
    organisation: str
    email: str
    letter_style: LetterStyle
    care_of: str
    street: str
    house_no: str
    po_box: str
    postal_code: str
    city: str
    country: str
