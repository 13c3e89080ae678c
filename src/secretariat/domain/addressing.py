"""The address block of letters, labels and envelopes: DIN 5008 and the post's rules (handbook 5.1, B1–B14)."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from secretariat.domain.countries import country_name, has_postal_code, is_abroad, postal_code_text
from secretariat.domain.errors import Finding, Severity
from secretariat.domain.formatting import house_number_text, po_box_text
from secretariat.domain.names import full_name, plain_name, surname
from secretariat.domain.office_names import names_authority, shows_legal_form
from secretariat.domain.people import Organisation, Person, PostalAddress, Salutation
from secretariat.domain.recipients import Recipient, addressees, is_private
from secretariat.domain.text_width import text_width_mm

MAX_LINES = 6
MAX_REMARKS = 3
SAFE_WIDTH_MM = 66.0
VISIBLE_WIDTH_MM = 75.0
FONT_SIZE_PT = 11.0
LEADING_MM = 4.23
TIGHT_LEADING_MM = 4.0
"""From line to line on what we paint ourselves, the tighter one for six lines (handbook 4.2, decision 0028)."""

_TO = re.compile(r"^(?:An (?:den|die|das) |z\. ?Hd\.:? (?:von )?|zu Händen (?:von )?)", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:den|die|das) ", re.IGNORECASE)
_FIRM = re.compile(r"^(?:Firma|Fa\.) +", re.IGNORECASE)
_NO_LINE = frozenset({"", "Frau", "Herrn"})
"""What stands on no line of its own."""
_REMARK_END = re.compile(r"\s*[;\n]\s*")


@dataclass(frozen=True, slots=True)
class AddressBlock:
    """A ready block. `remarks` stand above it, the first of them lowest (B1); `widths_mm` belongs to `lines`."""

    lines: tuple[str, ...]
    remarks: tuple[str, ...]
    widths_mm: tuple[float, ...]
    findings: tuple[Finding, ...]

    @property
    def text(self) -> str:
        """The block with a line break between its lines, as it is frozen in the invitation (I11)."""
        return "\n".join(self.lines)

    @property
    def printable(self) -> bool:
        """Whether a letter may carry the block: no finding is an error."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """What a block is made of; an empty part is no line."""

    firm: str
    organisation: str
    department: str
    office: str
    persons: tuple[str, ...]
    care_of: str
    district: str
    street: str
    city: str
    country: str
    person_first: bool

    def lines(self) -> tuple[tuple[str, str], ...]:
        """Return each line with the name of the field that fills it."""
        house = (("name", self.firm), ("print_name", self.organisation), ("department", self.department))
        people = (("office_address_form", self.office), *(("family_name", name) for name in self.persons))
        place = (("district", self.district), ("street", self.street), ("city", self.city), ("country", self.country))
        care_of = ("care_of", self.care_of)
        head = (*people, care_of, *house) if self.person_first else (*house, *people, care_of)
        return tuple((field, text) for field, text in (*head, *place) if text)


def address_block(recipient: Recipient, *, size_pt: float = FONT_SIZE_PT) -> AddressBlock:
    """Return the block of a recipient with everything that is or would go wrong; no address gives no line."""
    people = addressees(recipient)
    subject = _subject(recipient, people)
    if recipient.address is None:
        return AddressBlock((), (), (), (_error("address.missing", subject, "address_to_use"),))
    fields_and_lines = _shortened(_parts(recipient, people, recipient.address, size_pt), size_pt).lines()
    widths = tuple(text_width_mm(line, size_pt) for _, line in fields_and_lines)
    remarks = tuple(note for note in _REMARK_END.split(recipient.address.delivery_note.strip()) if note)
    findings = (
        *_completeness(recipient, people, recipient.address, subject),
        *_size(fields_and_lines, widths, remarks, subject),
    )
    return AddressBlock(tuple(line for _, line in fields_and_lines), remarks, widths, findings)


def person_line(person: Person) -> str:
    """Return the person as the envelope names them: "Herrn Dr. Jan von der Heide", without a word if unsure (B4)."""
    word = {Salutation.MRS: "Frau ", Salutation.MR: "Herrn "}.get(person.salutation, "")
    return f"{word}{full_name(person)}"


def _parts(recipient: Recipient, people: tuple[Person, ...], address: PostalAddress, size_pt: float) -> _Parts:
    organisation = None if people and is_private(recipient) else recipient.organisation
    # One office title names one person: above two names it would seem to hold for both (S39).
    office = _ARTICLE.sub("", _TO.sub("", people[0].office_address_form.strip())) if len(people) == 1 else ""
    if organisation is not None and names_authority(office, organisation):
        organisation = None
    abroad = is_abroad(address)
    city = " ".join(address.city.split())
    return _Parts(
        firm=_firm_line(organisation),
        organisation=_organisation_line(organisation, size_pt),
        department=" ".join(organisation.department.split()) if organisation else "",
        office=office,
        persons=tuple(line for person in people for line in _person_lines(person, size_pt)),
        care_of=_TO.sub("", address.care_of.strip()),
        district="" if address.po_box.strip() else address.district.strip(),
        street=_street_line(address),
        city=f"{postal_code_text(address)} {city.upper() if abroad else city}".strip(),
        country=country_name(address).upper(),
        person_first=any(person.personal_mail for person in people),
    )


def _person_lines(person: Person, size_pt: float) -> tuple[str, ...]:
    """Return the line of a person, parted behind titles or given names where no window shows the whole.

    A name cannot be shortened as that of a house can (decision 0031).
    """
    line, given = person_line(person), " ".join(person.given_name.split())
    titles, _, behind = line.partition(plain_name(person))
    head, name = titles.strip(), f"{surname(person)}{behind}"
    parted = ((head, f"{given} {name}"), (f"{head} {given}".strip(), name), (head, given, name))
    possible = ((line,), *(parts for parts in parted if given and not {*parts} & _NO_LINE))
    return next((parts for parts in possible if _are_shown(parts, size_pt)), (line,))


def _are_shown(lines: tuple[str, ...], size_pt: float) -> bool:
    return all(text_width_mm(line, size_pt) <= VISIBLE_WIDTH_MM for line in lines)


def _firm_line(organisation: Organisation | None) -> str:
    """Return "Firma" where it is wished for, or part of the name, and no legal form says the same (B14)."""
    if organisation is None or shows_legal_form(organisation.name):
        return ""
    return "Firma" if organisation.prefix_firma or _FIRM.match(organisation.name.strip()) else ""


def _organisation_line(organisation: Organisation | None, size_pt: float) -> str:
    """Return the name, or the shorter print name where the name is too wide (B13)."""
    if organisation is None:
        return ""
    name = _FIRM.sub("", _TO.sub("", " ".join(organisation.name.split())))
    short = " ".join(organisation.print_name.split())
    return short if short and text_width_mm(name, size_pt) > SAFE_WIDTH_MM else name


def _street_line(address: PostalAddress) -> str:
    """Return PO box or street, never both (I27); nothing for who has a postal code of their own (B9)."""
    if address.po_box.strip():
        return f"Postfach {po_box_text(address.po_box)}"
    return f"{address.street.strip()} {house_number_text(address.house_no)}".strip()


def _without_district(parts: _Parts, _size_pt: float) -> _Parts:
    return replace(parts, district="")


def _with_joined_department(parts: _Parts, size_pt: float) -> _Parts:
    joined = f"{parts.organisation}, {parts.department}"
    fits = parts.organisation and parts.department and text_width_mm(joined, size_pt) <= SAFE_WIDTH_MM
    return replace(parts, organisation=joined, department="") if fits else parts


def _without_department(parts: _Parts, _size_pt: float) -> _Parts:
    return replace(parts, department="")


def _without_office(parts: _Parts, _size_pt: float) -> _Parts:
    return replace(parts, office="") if parts.organisation else parts


_REDUCTIONS: tuple[Callable[[_Parts, float], _Parts], ...] = (
    _without_district,
    _with_joined_department,
    _without_department,
    _without_office,
)


def _shortened(parts: _Parts, size_pt: float) -> _Parts:
    """Return the parts reduced in the order of B12 until six lines hold them, or nothing is left to leave out."""
    for reduce in _REDUCTIONS:
        if len(parts.lines()) <= MAX_LINES:
            break
        parts = reduce(parts, size_pt)
    return parts


def _completeness(
    recipient: Recipient, people: tuple[Person, ...], address: PostalAddress, subject: str
) -> tuple[Finding, ...]:
    """Find what the post needs and the register lacks."""
    street_needed = not (address.is_bulk_recipient or _street_line(address))
    return (
        *([] if people or recipient.organisation else [_error("address.nobody", subject, "family_name")]),
        *([] if address.city.strip() else [_error("address.city_missing", subject, "city")]),
        *(
            []
            if has_postal_code(address)
            else [_error("address.postal_code", subject, "postal_code", postal_code=address.postal_code)]
        ),
        *([Finding("address.street_missing", Severity.WARNING, subject, "street")] if street_needed else []),
    )


def _size(
    lines: tuple[tuple[str, str], ...], widths: tuple[float, ...], remarks: tuple[str, ...], subject: str
) -> tuple[Finding, ...]:
    """Find what the window of the envelope does not show (I28, B12, B13)."""
    found = [] if len(lines) <= MAX_LINES else [_error("address.too_many_lines", subject, lines=str(len(lines)))]
    for (field, line), width in zip(lines, widths, strict=True):
        values = {"line": line, "width_mm": f"{width:.0f}", "limit_mm": f"{SAFE_WIDTH_MM:.0f}"}
        if width > VISIBLE_WIDTH_MM:
            found.append(_error("address.line_too_wide", subject, field, **values))
        elif width > SAFE_WIDTH_MM:
            found.append(Finding("address.line_wide", Severity.WARNING, subject, field, values))
    if len(remarks) > MAX_REMARKS:
        found.append(Finding("address.too_many_remarks", Severity.WARNING, subject, "delivery_note"))
    return tuple(found)


def _subject(recipient: Recipient, people: tuple[Person, ...]) -> str:
    if people:
        return full_name(people[0])
    return recipient.organisation.name if recipient.organisation else ""


def _error(code: str, subject: str, field: str = "", **values: str) -> Finding:
    return Finding(code, Severity.ERROR, subject, field, values)
