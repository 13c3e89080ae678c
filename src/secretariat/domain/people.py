"""People, organisations and their addresses (handbook 1.2)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretariat.domain.records import Record


class Salutation(StrEnum):
    """How a person is addressed; UNKNOWN prints neither Frau nor Herrn (handbook B4, G4)."""

    MRS = "Frau"
    MR = "Herr"
    DIVERSE = "divers"
    UNKNOWN = "keine Angabe"


class LetterStyle(StrEnum):
    """The form in which a person wants to read letters (handbook 4.3)."""

    STANDARD = "Standard"
    LARGE_PRINT = "Großdruck"
    EASY_LANGUAGE = "Leichte Sprache"


class Channel(StrEnum):
    """How an invitation travels."""

    POST = "Post"
    EMAIL = "E-Mail"
    IN_PERSON = "persönlich"


class PreferredChannel(StrEnum):
    """How a person wants to be reached (Zustellweg)."""

    POST = "Post"
    EMAIL = "E-Mail"
    BOTH = "beides"


class OrganisationKind(StrEnum):
    """What an organisation is in the field of integration assistance."""

    FUNDING_AGENCY = "Leistungsträger"
    SERVICE_PROVIDER = "Leistungserbringer"
    MUNICIPALITY = "Kommune"
    ASSOCIATION = "Verband"
    SELF_ADVOCACY_BODY = "Interessenvertretung"
    AUTHORITY = "Behörde"
    OTHER = "sonstige"


class AddressUse(StrEnum):
    """Whether an address is the office's or the person's own."""

    OFFICIAL = "dienstlich"
    PRIVATE = "privat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """A person with what letters need and nothing more: no birth date, no diagnosis (Art. 5 DSGVO).

    `merged_into_id` says of an entry in the trash whose second entry it was.
    """

    salutation: Salutation = Salutation.UNKNOWN
    academic_title: str = ""
    given_name: str = ""
    name_prefix: str = ""
    family_name: str = ""
    name_suffix: str = ""
    sort_name: str = ""
    organisation_id: str | None = None
    job_title: str = ""
    office_address_form: str = ""
    office_salutation: str = ""
    use_office_salutation: bool = True
    salutation_override: str = ""
    familiar: bool = False
    letter_style: LetterStyle = LetterStyle.STANDARD
    email: str = ""
    phone_office: str = ""
    phone_mobile: str = ""
    preferred_channel: PreferredChannel = PreferredChannel.POST
    personal_mail: bool = False
    directory_consent: bool = False
    restricted: bool = False
    notes: str = ""
    trashed_on: date | None = None
    anonymised_on: date | None = None
    merged_into_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    """An authority, provider, municipality, association or self-advocacy body."""

    name: str
    short_name: str = ""
    print_name: str = ""
    kind: OrganisationKind = OrganisationKind.OTHER
    department: str = ""
    parent_id: str | None = None
    planning_area_id: str | None = None
    phone: str = ""
    email: str = ""
    prefix_firma: bool = False
    trashed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostalAddress(Record):
    """Where post goes. Exactly one of `person_id` and `organisation_id` owns it.

    `country` is empty for Germany, otherwise the German name of the country. `po_box` holds digits only.
    """

    person_id: str | None = None
    organisation_id: str | None = None
    use: AddressUse = AddressUse.OFFICIAL
    care_of: str = ""
    district: str = ""
    street: str = ""
    house_no: str = ""
    po_box: str = ""
    postal_code: str = ""
    city: str = ""
    country: str = ""
    delivery_note: str = ""
    is_bulk_recipient: bool = False
    checked_on: date | None = None
