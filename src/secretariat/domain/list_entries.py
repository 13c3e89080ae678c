"""What one row of a list says once it is understood: the parts of a member and her seat, and every doubt."""

from dataclasses import dataclass
from datetime import date

from secretariat.domain.errors import Severity

_PROPOSAL_NAMES = {
    "email.shared": "somebody",
    "like.": "somebody",
    "name.remark": "rest",
    "address.unclear": "rest",
    "row.section": "bench",
    "row.deputies": "bench",
}
"""What the proposal of a doubt is where it is no value to put in place: by the beginning of the reason."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing the clerk should look at: where it stands, what stands there, why, and what it could be.

    `reason` is a stable code with a German sentence in `secretariat.list_reasons`. HINT: done and said (a zero put
    back). WARNING: taken as it is or left empty, to be decided. ERROR: the row was left out.
    """

    sheet: str
    row: int
    column: str
    value: str
    reason: str
    proposal: str = ""
    severity: Severity = Severity.WARNING

    def told(self) -> dict[str, object]:
        """Return what its sentence names beside the reason; the proposal may be somebody else, or a rest."""
        told = {"sheet": self.sheet, "row": self.row, "column": self.column, "value": self.value}
        named = next((name for start, name in _PROPOSAL_NAMES.items() if self.reason.startswith(start)), "proposal")
        return told | {"proposal": "", named: self.proposal}


@dataclass(frozen=True, slots=True)
class DeputyParts:
    """The deputy as far as a member's row tells."""

    salutation: str = ""
    academic_title: str = ""
    given_name: str = ""
    name_prefix: str = ""
    family_name: str = ""
    name_suffix: str = ""
    function: str = ""
    email: str = ""
    phone_office: str = ""


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One understood row. Empty text means the list says nothing about it.

    `salutation` is Frau, Herr, divers or empty; `bench_is_certain` is False where only the sheet's title names it.
    `is_deputy`: the row is a deputy's; bench and seat say for whom, the dates since and until when.
    """

    sheet: str
    row: int
    list_no: str = ""
    hidden: bool = False
    vacant: bool = False
    is_deputy: bool = False

    salutation: str = ""
    academic_title: str = ""
    given_name: str = ""
    name_prefix: str = ""
    family_name: str = ""
    name_suffix: str = ""
    office_address_form: str = ""
    office_salutation: str = ""
    use_office_salutation: bool | None = None
    salutation_override: str = ""
    familiar: bool | None = None
    personal_mail: bool | None = None
    directory_consent: bool | None = None
    letter_style: str = ""
    preferred_channel: str = ""
    email: str = ""
    phone_office: str = ""
    phone_mobile: str = ""
    notes: str = ""

    organisation: str = ""
    organisation_short: str = ""
    organisation_print_name: str = ""
    prefix_firma: bool | None = None
    organisation_kind: str = ""
    organisation_phone: str = ""
    organisation_email: str = ""
    department: str = ""
    function: str = ""

    address_use: str = ""
    care_of: str = ""
    district: str = ""
    street: str = ""
    house_no: str = ""
    po_box: str = ""
    postal_code: str = ""
    city: str = ""
    country: str = ""
    delivery_note: str = ""
    is_bulk_recipient: bool | None = None
    address_checked_on: date | None = None
    address_owner: str = ""

    bench: str = ""
    bench_name: str = ""
    bench_is_certain: bool = True
    bench_has_vote: bool | None = None
    bench_sensitivity: str = ""
    seat_no: str = ""
    seat_label: str = ""
    seat_kind: str = ""
    voting: bool | None = None
    role: str = ""
    appointed_by: str = ""
    nominating_organisation: str = ""
    appointed_on: date | None = None
    term_until: date | None = None
    term_is_open: bool = False

    deputy_rank: int | None = None
    deputy_kind: str = ""
    deputies: tuple[DeputyParts, ...] = ()

    @property
    def full_name(self) -> str:
        """The name in reading order, without salutation and title; the organisation where there is no person."""
        parts = (self.given_name, self.name_prefix, self.family_name)
        return " ".join(part for part in parts if part) or self.organisation
