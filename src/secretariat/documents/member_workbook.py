"""The list of members as an Excel workbook (D01). Read back by the import it changes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from secretariat.documents.sheet_cells import CellKind
from secretariat.documents.workbook import Column, Sheet, rows_of, write_workbook
from secretariat.domain.committees import DeputyshipKind, Role, SeatKind, Sensitivity
from secretariat.domain.people import AddressUse, LetterStyle, OrganisationKind, PreferredChannel, Salutation

OWNED_BY_PERSON, OWNED_BY_ORGANISATION = "Person", "Institution"
"""Whose an address is; the import reads these words back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressLine:
    """The address that letters to a person use; `owner` says whose it is, empty where there is none."""

    street: str = ""
    house_no: str = ""
    po_box: str = ""
    postal_code: str = ""
    city: str = ""
    country: str = ""
    care_of: str = ""
    district: str = ""
    delivery_note: str = ""
    is_bulk_recipient: bool = False
    use: AddressUse = AddressUse.OFFICIAL
    owner: str = ""
    checked_on: date | None = None

    @property
    def street_line(self) -> str:
        """Street and house number as readers know them; the import takes the house number off the end again."""
        return f"{self.street} {self.house_no}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationLine:
    """The organisation for which a person sits in the committee."""

    name: str = ""
    print_name: str = ""
    kind: OrganisationKind = OrganisationKind.OTHER
    department: str = ""
    prefix_firma: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """What letters need of a person. Notes, consent and access needs never leave by this list (I25)."""

    salutation: Salutation = Salutation.UNKNOWN
    academic_title: str = ""
    given_name: str = ""
    name_prefix: str = ""
    family_name: str = ""
    name_suffix: str = ""
    job_title: str = ""
    office_address_form: str = ""
    office_salutation: str = ""
    use_office_salutation: bool = True
    salutation_override: str = ""
    familiar: bool = False
    personal_mail: bool = False
    letter_style: LetterStyle = LetterStyle.STANDARD
    preferred_channel: PreferredChannel = PreferredChannel.POST
    email: str = ""
    phone_office: str = ""
    phone_mobile: str = ""
    organisation: OrganisationLine = OrganisationLine()
    address: AddressLine = AddressLine()

    @property
    def salutation_word(self) -> str:
        """Frau, Herr or divers; nothing where the person gave no answer."""
        return "" if self.salutation is Salutation.UNKNOWN else str(self.salutation)

    @property
    def full_name(self) -> str:
        """Title and name in reading order."""
        parts = (self.academic_title, self.given_name, self.name_prefix, self.family_name)
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchLine:
    """A bench. The print shows `print_label` alone; the name stands behind the printed columns (I23)."""

    name: str
    print_label: str
    has_vote: bool = True
    sensitivity: Sensitivity = Sensitivity.NORMAL


@dataclass(frozen=True, slots=True, kw_only=True)
class DeputyLine:
    """A deputy of one seat, or of a whole bench where `seat_no` is None (pool)."""

    bench: BenchLine
    seat_no: int | None
    rank: int = 1
    kind: DeputyshipKind = DeputyshipKind.PERSONAL
    person: PersonLine
    start: date | None = None
    end: date | None = None

    @property
    def role(self) -> str:
        """The word by which the import knows the row of a deputy."""
        return "Stellvertretung"

    @property
    def nothing(self) -> None:
        """What stands under a column of members that says nothing of deputies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberLine:
    """One filled seat with its member; `deputies` are the seat's own, by rank."""

    row_no: int
    bench: BenchLine
    seat_no: int
    seat_label: str = ""
    seat_kind: SeatKind = SeatKind.ORDINARY
    voting: bool = True
    nominating_organisation: str = ""
    role: Role = Role.MEMBER
    appointed_by: str = ""
    appointed_on: date | None = None
    term_until: date | None = None
    person: PersonLine
    deputies: tuple[DeputyLine, ...] = ()

    @property
    def deputy_names(self) -> str:
        """The names of all deputies of the seat, by rank."""
        return "; ".join(deputy.person.full_name for deputy in self.deputies)

    @property
    def first_deputy(self) -> PersonLine:
        """The deputy who comes first, or nobody."""
        return self.deputies[0].person if self.deputies else _NOBODY


@dataclass(frozen=True, slots=True, kw_only=True)
class VacantSeatLine:
    """A seat without a member on the day."""

    bench: BenchLine
    seat_no: int
    nominating_organisation: str = ""
    vacant_since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberListData:
    """The members of a committee on the day `on`; `pool_deputies` stand for a bench, not for a seat."""

    committee: str
    on: date
    as_of: datetime
    members: tuple[MemberLine, ...]
    vacant_seats: tuple[VacantSeatLine, ...] = ()
    pool_deputies: tuple[DeputyLine, ...] = ()


_NOBODY = PersonLine()

HANDBOOK_COLUMNS = (
    Column("Lfd. Nr.", "list_no", CellKind.NUMBER, path="row_no"),
    Column("Bank", "bench", widest_mm=36, path="bench.print_label"),
    Column("Sitz-Nr.", "seat_no", CellKind.NUMBER),
    Column("Art", "seat_kind", widest_mm=22),
    Column("Stimmrecht", "voting"),
    Column("Institution", "organisation", widest_mm=64, path="person.organisation.name"),
    Column("Abteilung", "department", widest_mm=36, path="person.organisation.department"),
    Column("Anrede", "salutation", path="person.salutation_word"),
    Column("Titel", "academic_title", widest_mm=26, path="person.academic_title"),
    Column("Vorname", "given_name", widest_mm=28, path="person.given_name"),
    Column("Namenszusatz", "name_prefix", widest_mm=28, path="person.name_prefix"),
    Column("Nachname", "family_name", widest_mm=40, path="person.family_name"),
    Column("Funktion im Gremium", "role", widest_mm=24),
    Column("Benannt am", "appointed_on", CellKind.DATE),
    Column("Amtszeit bis", "term_until", CellKind.DATE),
    Column("Stellvertretung (Name)", "deputy", widest_mm=44, path="deputy_names"),
    Column("Straße und Hausnummer", "street", path="person.address.street_line"),
    Column("Postfach", "po_box", path="person.address.po_box"),
    Column("PLZ", "postal_code", path="person.address.postal_code"),
    Column("Ort", "city", widest_mm=36, path="person.address.city"),
    Column("Land", "country", widest_mm=28, path="person.address.country"),
    Column("E-Mail", "email", widest_mm=70, path="person.email"),
    Column("Telefon", "phone_office", widest_mm=40, path="person.phone_office"),
    Column("Zustellweg", "preferred_channel", path="person.preferred_channel"),
    Column("Briefstil", "letter_style", widest_mm=28, path="person.letter_style"),
    Column("Anschrift geprüft am", "address_checked_on", CellKind.DATE, path="person.address.checked_on"),
)
"""The columns of D01 in the handbook's order; these alone are printed."""

_UNPRINTED_MM = 160.0  # wide enough for one line: what is not printed must not make the printed rows higher
FURTHER_COLUMNS = tuple(
    replace(column, widest_mm=_UNPRINTED_MM)
    for column in (
        Column("Namenszusatz nach dem Namen", "name_suffix", path="person.name_suffix"),
        Column("Funktion", "function", path="person.job_title"),
        Column("Amtsbezeichnung für die Anschrift", "office_address_form", path="person.office_address_form"),
        Column("Amtsbezeichnung für die Anrede", "office_salutation", path="person.office_salutation"),
        Column("Amt in der Anrede", "use_office_salutation", path="person.use_office_salutation"),
        Column("Anrede wie gewünscht", "salutation_override", path="person.salutation_override"),
        Column("Vertraute Anrede", "familiar", path="person.familiar"),
        Column("Persönliche Post", "personal_mail", path="person.personal_mail"),
        Column("Mobil", "phone_mobile", path="person.phone_mobile"),
        Column("Druckname der Institution", "organisation_print_name", path="person.organisation.print_name"),
        Column("Art der Institution", "organisation_kind", path="person.organisation.kind"),
        Column("Firma voranstellen", "prefix_firma", path="person.organisation.prefix_firma"),
        Column("Hausnummer", "house_no", path="person.address.house_no"),
        Column("c/o", "care_of", path="person.address.care_of"),
        Column("Ortsteil", "district", path="person.address.district"),
        Column("Zustellvermerk", "delivery_note", path="person.address.delivery_note"),
        Column("Großempfänger", "is_bulk_recipient", path="person.address.is_bulk_recipient"),
        Column("Adressart", "address_use", path="person.address.use"),
        Column("Anschrift von", "address_owner", path="person.address.owner"),
        Column("Sitzbezeichnung", "seat_label"),
        Column("Benannt von", "appointed_by"),
        Column("Nominierende Stelle", "nominating_organisation"),
        Column("Bank (Bezeichnung)", "bench_name", path="bench.name"),
        Column("Stimmrecht der Bank", "bench_has_vote", path="bench.has_vote"),
        Column("Schutzstufe der Bank", "bench_sensitivity", path="bench.sensitivity"),
        Column("Stellv. Anrede", "deputy_salutation", path="first_deputy.salutation_word"),
        Column("Stellv. Titel", "deputy_academic_title", path="first_deputy.academic_title"),
        Column("Stellv. Vorname", "deputy_given_name", path="first_deputy.given_name"),
        Column("Stellv. Namenszusatz", "deputy_name_prefix", path="first_deputy.name_prefix"),
        Column("Stellv. Nachname", "deputy_family_name", path="first_deputy.family_name"),
        Column("Stellv. E-Mail", "deputy_email", path="first_deputy.email"),
    )
)
"""What the address block and the salutation need besides, behind the printed columns."""

MEMBER_COLUMNS = HANDBOOK_COLUMNS + FURTHER_COLUMNS

VACANT_COLUMNS = (
    Column("Bank", "bench", widest_mm=90, path="bench.print_label"),
    Column("Sitz-Nr.", "seat_no", CellKind.NUMBER),
    Column("benennende Stelle", "nominating_organisation", widest_mm=100),
    Column("vakant seit", "vacant_since", CellKind.DATE),
)

_DEPUTY_PATHS = {"seat_no": "seat_no", "role": "role", "appointed_on": "start", "term_until": "end"}


def _is_about_person_or_bench(column: Column) -> bool:
    return column.path.startswith(("person.", "bench."))


def _for_deputies(column: Column) -> Column:
    if _is_about_person_or_bench(column):
        return column
    return replace(column, path=_DEPUTY_PATHS.get(column.key, "nothing"))


DEPUTY_COLUMNS = (
    *(_for_deputies(column) for column in HANDBOOK_COLUMNS),
    Column("Stellv. Rang", "deputy_rank", CellKind.NUMBER, path="rank"),
    Column("Stellv. Art", "deputy_kind", path="kind"),
    *(column for column in FURTHER_COLUMNS if _is_about_person_or_bench(column)),
)
"""The columns of the members, so that the import understands both sheets alike; „Benannt am“ is since when."""


def member_workbook(data: MemberListData) -> bytes:
    """Return the workbook with the sheets „Mitglieder“ and „Vakante Sitze“, „Stellvertretungen“ if there are any."""
    deputies = [deputy for member in data.members for deputy in member.deputies] + list(data.pool_deputies)
    vacant = Sheet(
        title="Vakante Sitze",
        columns=VACANT_COLUMNS,
        rows=rows_of(VACANT_COLUMNS, data.vacant_seats),
        # In the header and not below: the import reads the rows of this list back.
        heading="" if data.vacant_seats else "Kein Sitz ist vakant.",
    )
    sheets = [_people_sheet("Mitglieder", MEMBER_COLUMNS, data.members), vacant]
    if deputies:
        sheets.append(_people_sheet("Stellvertretungen", DEPUTY_COLUMNS, deputies))
    return write_workbook(
        sheets,
        title=f"Mitgliederverzeichnis: {data.committee}",
        header=f"{data.committee} – {data.on:%d.%m.%Y}",
        as_of=data.as_of,
        name="Mitgliederverzeichnis",
    )


def _people_sheet(title: str, columns: tuple[Column, ...], lines: Sequence[MemberLine | DeputyLine]) -> Sheet:
    return Sheet(
        title=title,
        columns=columns,
        rows=rows_of(columns, lines),
        printed_columns=len(HANDBOOK_COLUMNS),
        pages_wide=2,
        repeated_columns=("given_name", "name_prefix", "family_name"),
    )
