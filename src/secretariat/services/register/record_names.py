"""What records are called: a clerk reads „Brandt, Eva“ and „LSP-3“ where the register keeps an id."""

from collections.abc import Iterable

from secretariat.domain.committees import Committee
from secretariat.domain.meetings import Meeting
from secretariat.domain.names import list_name
from secretariat.domain.people import Person
from secretariat.domain.records import Record
from secretariat.services.meeting.meetings import meeting_name
from secretariat.storage.history import last_known
from secretariat.storage.journal import RowKey
from secretariat.storage.reading import Reading
from secretariat.storage.records import KINDS
from secretariat.storage.tables import REFERENCES

TARGETS = {(reference.table, reference.column): reference.target for reference in REFERENCES}
"""The table that a column names a record of."""

CALLED_BY: dict[str, tuple[str, ...]] = {
    "organisation": ("name",),
    "postal_address": ("person_id", "organisation_id", "city"),
    "sender_profile": ("authority",),
    "letter_template": ("name",),
    "office_closure": ("label",),
    "venue": ("name",),
    "room": ("name",),
    "committee": ("short_name",),
    "rules_of_procedure": ("committee_id", "version"),
    "planning_area": ("name",),
    "bench": ("committee_id", "print_label"),
    "seat": ("bench_id", "seat_no"),
    "appointment": ("person_id", "seat_id"),
    "agenda_item": ("meeting_id", "title"),
    "deputyship": ("deputy_person_id", "for_seat_id", "for_bench_id"),
    "delegation": ("person_id", "target_body"),
    "delegation_meeting": ("delegation_id",),
    "generated_document": ("file_name",),
    "invitation": ("person_id", "meeting_id"),
    "dispatch": ("invitation_id",),
    "reply": ("invitation_id",),
    "supplement": ("meeting_id", "no"),
    "kept_letter": ("invitation_id",),
    "supplement_dispatch": ("invitation_id",),
    "vote_exclusion": ("agenda_item_id", "seat_id"),
    "accommodation": ("meeting_id",),
    "workshop_group": ("meeting_id", "topic"),
    "preference": ("reply_id", "group_id"),
    "assignment": ("person_id", "group_id"),
    "attendance": ("person_id", "meeting_id"),
    "resolution": ("meeting_id", "no"),
    "minutes": ("meeting_id",),
    "follow_up": ("text",),
    "expense_claim": ("person_id", "meeting_id"),
    "delivery_state": ("committee_id", "federal_state"),
    "urgency": ("meeting_id",),
    "need_kind": ("name",),
    "group_refusal": ("reply_id", "group_id"),
    "bond_member": ("person_id",),
    "workshop_result": ("group_id", "kind"),
    "label_grid": ("name",),
    "printed_card": ("person_id", "kind"),
}
"""The fields a record is called by. Needs and consents have no name: that somebody has one is health data (D28)."""


class RecordNames:
    """Names of records that are there, and of those that are gone as the journal last knew them."""

    def __init__(self, reading: Reading, keys: Iterable[RowKey]) -> None:
        self._reading = reading
        self._records: dict[RowKey, Record] = {}
        self._missing: set[RowKey] = set()
        wanted = set(keys)
        while wanted:
            self._load(wanted)
            wanted = {key for known in wanted for key in self._named_by(known)} - self._records.keys() - self._missing

    def name(self, table: str, id_: str) -> str:
        """Return what a record is called, empty if nobody knows any more."""
        record = self._records.get((table, id_))
        if isinstance(record, Person):
            return list_name(record)
        if isinstance(record, Meeting):
            committee = self._records.get(("committee", record.committee_id))
            return meeting_name(committee, record) if isinstance(committee, Committee) else str(record.no)
        parts = (self._part(table, record, field) for field in CALLED_BY.get(table, ()))
        return " · ".join(part for part in parts if part)

    def value(self, table: str, field: str, value: object) -> object:
        """Return a stored value with a name in place of an id."""
        target = TARGETS.get((table, field))
        return self.name(target, str(value)) if target and value else value

    def _part(self, table: str, record: Record | None, field: str) -> str:
        value = getattr(record, field, None)
        return str(self.value(table, field, value)) if value else ""

    def _load(self, keys: set[RowKey]) -> None:
        for table in {table for table, _ in keys}:
            ids = tuple(id_ for of, id_ in keys if of == table)
            self._records |= {(table, one.id): one for one in self._reading.all(KINDS[table], id=ids)}
        gone = keys - self._records.keys()
        self._records |= last_known(self._reading, gone)
        self._missing |= gone - self._records.keys()

    def _named_by(self, key: RowKey) -> set[RowKey]:
        """Return the records that a name is made of."""
        table, record = key[0], self._records.get(key)
        fields = ("committee_id",) if table == "meeting" else CALLED_BY.get(table, ())
        named = ((TARGETS.get((table, field)), getattr(record, field, None)) for field in fields)
        return {(target, str(id_)) for target, id_ in named if target and id_}
