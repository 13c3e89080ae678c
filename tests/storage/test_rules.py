import sqlite3
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any

import pytest
from sqlalchemy import Boolean, CheckConstraint, Constraint, Enum, Index, Table, UniqueConstraint

from secretariat.domain import committees as co
from secretariat.domain import invitations as iv
from secretariat.domain import meetings as me
from secretariat.domain import needs as ne
from secretariat.domain.errors import RuleBrokenError
from secretariat.storage.register import Register
from secretariat.storage.tables import DATA_TABLES, REFERENCES, TABLES
from storage.world import BY_ID, DAY, altered


@dataclass(frozen=True)
class Refused:
    """A record of the world with changes, new under another id or changed, and the rule that refuses it."""

    code: str
    field: str
    of: str
    new: bool
    changes: dict[str, Any]


def _changed(code: str, field: str, of: str, **changes: object) -> Refused:
    return Refused(code, field, of, new=False, changes=changes)


def _twice(code: str, field: str, of: str, **changes: object) -> Refused:
    return Refused(code, field, of, new=True, changes=changes)


BEFORE, AFTER = date(2000, 1, 1), date(2040, 1, 1)

FIELD_RULES = [
    _changed("organisation.name_filled", "name", "organisation", name=""),
    _changed("organisation.parent_is_another", "parent_id", "organisation", parent_id="organisation"),
    _changed("postal_address.one_owner", "person_id", "address", person_id=None),
    _changed("postal_address.one_owner", "person_id", "address", organisation_id="organisation"),
    _changed("postal_address.postal_code_five_digits", "postal_code", "address", postal_code="7545"),
    _changed("postal_address.postal_code_five_digits", "postal_code", "address", postal_code="D7545"),
    _changed("postal_address.postal_code_five_digits", "postal_code", "address", postal_code="075450"),
    _changed("postal_address.postal_code_five_digits", "postal_code", "address", postal_code="٠٧٥٤٥"),
    _changed("postal_address.po_box_digits", "po_box", "office", po_box="12 34"),
    _changed("postal_address.street_or_po_box", "po_box", "address", po_box="1234"),
    _changed("printed_card.one_owner", "person_id", "printed_card", person_id=None),
    _changed("printed_card.one_owner", "person_id", "printed_card", group_id="group"),
    _changed("committee.name_filled", "name", "committee", name=""),
    _changed("committee.short_name_filled", "short_name", "committee", short_name=""),
    _changed("committee.federal_state_filled", "federal_state", "committee", federal_state=""),
    _changed("committee.term_years_at_least_1", "term_years", "committee", term_years=0),
    _changed("committee.numbering_start_at_least_1", "numbering_start", "committee", numbering_start=0),
    _changed("committee.predecessor_is_another", "predecessor_id", "committee", predecessor_id="committee"),
    _changed("committee.superior_body_is_another", "superior_body_id", "committee", superior_body_id="committee"),
    _changed("cadence_rule.value_at_least_1", "value", "cadence", value=0),
    _changed("cadence_rule.warn_gap_months_at_least_1", "warn_gap_months", "cadence", warn_gap_months=0),
    _changed("quorum_rule.minimum_at_least_0", "minimum", "quorum", minimum=-1),
    _changed("quorum_rule.benches_required_at_least_1", "benches_required", "quorum", benches_required=0),
    _changed("rules_of_procedure.version_filled", "version", "rules", version=""),
    _changed("rules_of_procedure.notice_value_at_least_0", "notice_value", "rules", notice_value=-1),
    _changed("rules_of_procedure.notice_short_value_at_least_0", "notice_short_value", "rules", notice_short_value=-1),
    _changed(
        "rules_of_procedure.agenda_proposal_days_at_least_0", "agenda_proposal_days", "rules", agenda_proposal_days=-1
    ),
    _changed("rules_of_procedure.minutes_due_days_at_least_0", "minutes_due_days", "rules", minutes_due_days=-1),
    _changed("rules_of_procedure.objection_days_at_least_0", "objection_days", "rules", objection_days=-1),
    _changed("rules_of_procedure.reply_lead_at_least_0", "reply_lead", "rules", reply_lead=-1),
    _changed("bench.name_filled", "name", "bench", name=""),
    _changed("bench.print_label_filled", "print_label", "bench", print_label=""),
    _changed("bench.seats_planned_at_least_0", "seats_planned", "bench", seats_planned=-1),
    _changed("seat.seat_no_at_least_1", "seat_no", "seat", seat_no=0),
    _changed("seat.days_in_order", "valid_to", "seat", valid_to=BEFORE),
    _changed("appointment.days_in_order", "end", "appointment", end=BEFORE),
    _changed("appointment.reason_needs_end", "end_reason", "appointment", end_reason=co.EndReason.TERM),
    _changed("deputyship.seat_or_bench", "for_seat_id", "deputyship", for_seat_id=None),
    _changed("deputyship.seat_or_bench", "for_seat_id", "deputyship", for_bench_id="bench"),
    _changed("deputyship.pool_has_bench", "kind", "deputyship", kind=co.DeputyshipKind.POOL),
    _changed("deputyship.meeting_only_ad_hoc", "for_meeting_id", "deputyship", for_meeting_id="meeting"),
    _changed("deputyship.days_in_order", "end", "deputyship", end=BEFORE),
    _changed("deputyship.rank_at_least_1", "rank", "deputyship", rank=0),
    _changed("delegation.target_body_filled", "target_body", "delegation", target_body=""),
    _changed("delegation.person_id_missing", "person_id", "delegation", person_id=None),
    _changed("delegation.deputy_is_another", "deputy_id", "delegation", deputy_id="person"),
    _changed("delegation.days_in_order", "to_on", "delegation", to_on=BEFORE),
    _changed("planning_area.name_filled", "name", "area", name=""),
    _changed("meeting.no_at_least_1", "no", "meeting", no=0),
    _changed("meeting.times_in_order", "end", "meeting", end=time(14)),
    _changed("meeting.doors_open_before", "doors_open", "meeting", doors_open=time(14, 1)),
    _changed("meeting.reply_before_meeting", "reply_by", "meeting", reply_by=DAY),
    _changed("meeting.repeats_another", "repeats_meeting_id", "meeting", repeats_meeting_id="meeting"),
    _changed("meeting.moved_to_another", "moved_to_id", "meeting", moved_to_id="meeting"),
    _changed("agenda_item.title_filled", "title", "item", title=""),
    _changed("agenda_item.minutes_planned_at_least_0", "minutes_planned", "item", minutes_planned=-1),
    _changed("venue.name_filled", "name", "venue", name=""),
    _changed("venue.postal_code_five_digits", "postal_code", "venue", postal_code="7545"),
    _changed("room.name_filled", "name", "room", name=""),
    _changed("room.capacity_rows_at_least_0", "capacity_rows", "room", capacity_rows=-1),
    _changed("room.capacity_u_shape_at_least_0", "capacity_u_shape", "room", capacity_u_shape=-1),
    _changed("room.capacity_workshop_at_least_0", "capacity_workshop", "room", capacity_workshop=-1),
    _changed("room.wheelchair_places_at_least_0", "wheelchair_places", "room", wheelchair_places=-1),
    _changed("room.door_width_cm_at_least_0", "door_width_cm", "room", door_width_cm=-1),
    _changed("invitation.no_at_least_1", "no", "invitation", no=0),
    _changed("dispatch.reason_needs_return", "returned_on", "dispatch", return_reason="unbekannt verzogen"),
    _changed("reply.sequence_at_least_1", "sequence", "reply", sequence=0),
    _changed("reply.deputy_named", "deputy_person_id", "reply", answer=iv.Answer.REPRESENTED),
    _changed("consent.days_in_order", "withdrawn_on", "consent", withdrawn_on=BEFORE),
    _changed("access_need.consent_id_missing", "consent_id", "need", consent_id=None),
    _changed("access_need.kind_filled", "kind", "need", kind=""),
    _changed("access_need.meeting_named", "meeting_id", "need", meeting_id=None),
    _changed("access_need.days_in_order", "delete_on", "need", delete_on=BEFORE),
    _changed("accommodation.kind_filled", "kind", "accommodation", kind=""),
    _changed("accommodation.quantity_at_least_1", "quantity", "accommodation", quantity=0),
    _changed("accommodation.cost_at_least_0", "cost", "accommodation", cost=-1),
    _changed(
        "accommodation.unavailable_is_told", "contact_note", "accommodation", state=ne.AccommodationState.UNAVAILABLE
    ),
    _changed("workshop_group.topic_filled", "topic", "group", topic=""),
    _changed("workshop_group.round_at_least_1", "round", "group", round=0),
    _changed("workshop_group.no_at_least_1", "no", "group", no=0),
    _changed("workshop_group.capacity_at_least_0", "capacity", "group", capacity=-1),
    _changed("workshop_group.times_in_order", "end", "group", end=time(14)),
    _changed("workshop_group.colour_needs_symbol", "symbol", "group", colour="blau"),
    _changed("preference.rank_at_least_1", "rank", "preference", rank=0),
    _changed("assignment.round_at_least_1", "round", "assignment", round=0),
    _changed("attendance.row_no_at_least_1", "row_no", "attendance", row_no=0),
    _changed("attendance.times_in_order", "left", "attendance", arrived=time(15), left=time(14)),
    _changed("attendance.acts_for_another", "acts_for_seat_id", "attendance", acts_for_seat_id="seat"),
    _changed("resolution.text_filled", "text", "resolution", text=""),
    _changed("resolution.yes_at_least_0", "yes", "resolution", yes=-1),
    _changed("resolution.no_votes_at_least_0", "no_votes", "resolution", no_votes=-1),
    _changed("resolution.abstain_at_least_0", "abstain", "resolution", abstain=-1),
    _changed("resolution.unanimous_without_no", "unanimous", "resolution", unanimous=True, no_votes=1),
    _changed("minutes.sent_after_draft", "sent_on", "minutes", sent_on=BEFORE),
    _changed("minutes.approved_in_another", "approved_in_meeting_id", "minutes", approved_in_meeting_id="meeting"),
    _changed("follow_up.text_filled", "text", "follow_up", text=""),
    _changed("expense_claim.km_at_least_0", "km", "claim", km=-1),
    _changed("expense_claim.rate_at_least_0", "rate", "claim", rate=-1),
    _changed("expense_claim.amount_at_least_0", "amount", "claim", amount=-1),
    _changed("sender_profile.authority_filled", "authority", "sender", authority=""),
    _changed("sender_profile.postal_code_five_digits", "postal_code", "sender", postal_code="1"),
    _changed("sender_profile.letter_form_known", "letter_form", "sender", letter_form="C"),
    _changed("letter_template.file_name_filled", "file_name", "template", file_name=""),
    _changed("generated_document.file_name_filled", "file_name", "document", file_name=""),
    _changed("generated_document.row_count_at_least_0", "row_count", "document", row_count=-1),
    _changed("supplement.no_at_least_1", "no", "supplement", no=0),
    _changed("supplement.text_filled", "text", "supplement", text=""),
    _changed("retention_rule.months_at_least_0", "months", "retention", months=-1),
    _changed("workshop_group.minimum_at_least_0", "minimum", "group", minimum=-1),
    _changed("delivery_state.federal_state_filled", "federal_state", "delivery_state", federal_state=""),
    _changed("urgency.why_filled", "why", "urgency", why=""),
    _changed("need_kind.name_filled", "name", "need_kind", name=""),
    _changed("need_kind.lead_days_at_least_0", "lead_days", "need_kind", lead_days=-1),
    _changed("workshop_result.text_filled", "text", "result", text=""),
    _changed("label_grid.name_filled", "name", "grid", name=""),
    _changed("label_grid.left_at_least_0", "left", "grid", left=-1),
    _changed("label_grid.top_at_least_0", "top", "grid", top=-1),
    _changed("label_grid.pitch_x_spans_a_label", "pitch_x", "grid", pitch_x=799),
    _changed("label_grid.pitch_y_spans_a_label", "pitch_y", "grid", pitch_y=499),
    _changed("label_grid.columns_fit", "columns", "grid", columns=3),
    _changed("label_grid.rows_fit", "rows", "grid", rows=6),
    _changed("allotment_weights.second_wish_at_least_0", "second_wish", "weights", second_wish=-1),
    _changed("allotment_weights.further_wish_at_least_0", "further_wish", "weights", further_wish=-1),
    _changed("allotment_weights.no_wish_at_least_0", "no_wish", "weights", no_wish=-1),
    _changed("allotment_weights.against_wishes_at_least_0", "against_wishes", "weights", against_wishes=-1),
    _changed("allotment_weights.never_at_least_0", "never", "weights", never=-1),
    _changed("allotment_weights.bench_missing_at_least_0", "bench_missing", "weights", bench_missing=-1),
    _changed("allotment_weights.uneven_size_at_least_0", "uneven_size", "weights", uneven_size=-1),
    _changed("allotment_weights.size_tolerance_at_least_0", "size_tolerance", "weights", size_tolerance=-1),
    _changed("allotment_weights.organisation_share_at_least_0", "organisation_share", "weights", organisation_share=-1),
    _changed("allotment_weights.area_unmixed_at_least_0", "area_unmixed", "weights", area_unmixed=-1),
    _changed("allotment_weights.seconds_at_least_1", "seconds", "weights", seconds=0),
    _changed("label_grid.columns_at_least_1", "columns", "grid", columns=0),
    _changed("label_grid.rows_at_least_1", "rows", "grid", rows=0),
    _changed("label_grid.page_width_at_least_1", "page_width", "grid", page_width=0),
    _changed("label_grid.page_height_at_least_1", "page_height", "grid", page_height=0),
    _changed("label_grid.label_width_at_least_1", "label_width", "grid", label_width=0),
    _changed("label_grid.label_height_at_least_1", "label_height", "grid", label_height=0),
]

ONLY_ONCE = [
    _twice("rules_of_procedure.version_once", "version", "rules", valid_from=AFTER),
    _twice("rules_of_procedure.one_version_a_day", "valid_from", "rules", version="2"),
    _twice("bench.name_once", "name", "bench"),
    _twice("seat.number_once", "seat_no", "seat"),
    _twice("appointment.one_holder", "seat_id", "appointment", person_id="deputy"),
    _twice("deputyship.once_a_seat", "deputy_person_id", "deputyship", rank=2),
    _twice("planning_area.name_once", "name", "area"),
    _twice("meeting.number_once", "no", "meeting"),
    _twice("room.name_once", "name", "room"),
    _twice("invitation.one_each", "person_id", "invitation", no=3),
    _twice("invitation.number_once", "no", "invitation", person_id="nobody"),
    _twice("reply.sequence_once", "sequence", "reply"),
    _twice("workshop_group.number_once", "no", "group"),
    _twice("preference.rank_once", "rank", "preference", group_id="group2"),
    _twice("preference.group_once", "group_id", "preference", rank=2),
    _twice("assignment.one_a_round", "person_id", "assignment"),
    _twice("attendance.row_number_once", "row_no", "attendance", person_id="deputy"),
    _twice("attendance.one_each", "person_id", "attendance", row_no=2),
    _twice("resolution.number_once", "no", "resolution"),
    _twice("minutes.one_a_meeting", "meeting_id", "minutes"),
    _twice("kept_template.content_once", "sha256", "kept_template"),
    _twice("supplement.number_once", "no", "supplement"),
    _twice("supplement_dispatch.one_each", "invitation_id", "supplement_dispatch"),
    _twice("vote_exclusion.once_an_item", "seat_id", "vote_exclusion"),
    _twice("retention_rule.one_a_class", "retention_class", "retention"),
    _twice("office_closure.day_once", "closed_on", "closure"),
    _twice("delivery_state.state_once", "federal_state", "delivery_state"),
    _twice("urgency.one_a_meeting", "meeting_id", "urgency"),
    _twice("need_kind.name_once", "name", "need_kind"),
    _twice("group_refusal.group_once", "group_id", "refusal"),
    _twice("bond_member.person_once", "person_id", "bond_member"),
    _twice("allotment_weights.one_a_meeting", "meeting_id", "weights"),
    _twice("label_grid.name_once", "name", "grid"),
    _twice("printed_card.one_each", "person_id", "printed_card"),
    _twice("printed_card.one_a_group", "group_id", "printed_page"),
]
POOL = co.Deputyship(
    kind=co.DeputyshipKind.POOL, for_bench_id="bench", deputy_person_id="deputy", start=date(2024, 1, 1)
)


@pytest.mark.parametrize("case", [*FIELD_RULES, *ONLY_ONCE], ids=lambda case: f"{case.code}-{case.changes}")
def test_what_breaks_a_rule_is_refused_with_its_name_and_field(shared: Register, case: Refused) -> None:
    before = shared.dump()
    record = altered(case.of, **case.changes, **({"id": "other"} if case.new else {}))
    with pytest.raises(RuleBrokenError) as refused, shared.writing("falsch") as writing:
        (writing.add if case.new else writing.change)(record)
    assert (refused.value.code, refused.value.field) == (case.code, case.field)
    assert shared.dump() == before


def test_a_person_is_pool_deputy_of_a_bench_once(full: Register) -> None:
    with full.writing("Pool") as writing:
        writing.add(POOL)
    with pytest.raises(RuleBrokenError, match=r"deputyship\.once_a_bench"), full.writing("nochmal") as writing:
        writing.add(replace(POOL, id="other"))


def _rules(table: Table) -> list[Constraint | Index]:
    return [*table.constraints, *(index for index in table.indexes if index.unique)]


def test_every_rule_of_every_table_has_its_refused_case() -> None:
    refused = {case.code for case in (*FIELD_RULES, *ONLY_ONCE)} | {"deputyship.once_a_bench"}
    rules = {
        str(rule.name).replace("__", ".", 1)
        for table in DATA_TABLES.values()
        for rule in _rules(table)
        if rule.info.get("field") and not str(rule.name).endswith("_yes_or_no")
    }
    assert rules <= refused
    assert {rule.split(".")[0] for rule in refused} <= set(DATA_TABLES)


@pytest.mark.parametrize("reference", REFERENCES, ids=lambda one: f"{one.table}.{one.column}")
def test_a_reference_to_nothing_is_refused_with_its_column(shared: Register, reference: Any) -> None:
    before = shared.dump()
    record = next(one for one in BY_ID.values() if TABLES[type(one)].name == reference.table)
    if reference.table == "postal_address":
        record = BY_ID["address" if reference.column == "person_id" else "office"]
    if reference.column == "group_id" and reference.table == "printed_card":
        record = BY_ID["printed_page"]
    changes: dict[str, Any] = {reference.column: "nowhere"}
    if reference.column == "for_bench_id":
        changes |= {"kind": co.DeputyshipKind.POOL, "for_seat_id": None}
    if reference.column == "for_meeting_id":
        changes |= {"kind": co.DeputyshipKind.AD_HOC}
    with pytest.raises(RuleBrokenError) as refused, shared.writing("falsch") as writing:
        writing.change(altered(record.id, **changes))
    assert refused.value.code == f"{reference.table}.{reference.column}_known"
    assert refused.value.values["target_id"] == "nowhere"
    assert shared.dump() == before


@pytest.mark.parametrize("target", sorted({reference.target for reference in REFERENCES}))
def test_what_is_still_named_cannot_be_removed(shared: Register, target: str) -> None:
    before = shared.dump()
    named = {
        getattr(one, reference.column)
        for reference in REFERENCES
        if reference.target == target
        for one in BY_ID.values()
        if TABLES[type(one)].name == reference.table
    }
    record = next(one for one in BY_ID.values() if TABLES[type(one)].name == target and one.id in named)
    with pytest.raises(RuleBrokenError) as refused, shared.writing("entfernen") as writing:
        writing.remove(record)
    assert refused.value.code == "record.still_used"
    assert refused.value.values["target_id"] == record.id
    assert shared.dump() == before


def _columns_of(kind: type) -> list[tuple[str, str]]:
    return [
        (table.name, column.name)
        for table in DATA_TABLES.values()
        for column in table.columns
        if isinstance(column.type, kind)
    ]


@pytest.mark.parametrize(("table", "column"), [*_columns_of(Enum), *_columns_of(Boolean)])
def test_the_file_itself_refuses_a_value_outside_the_list(shared: Register, table: str, column: str) -> None:
    driver = shared._connection.driver
    ended = """, "end" = '2030-01-01'""" if column == "end_reason" else ""
    wrong = f'UPDATE "{table}" SET "{column}" = \'unbekannt\'{ended}'  # noqa: S608 -- names of our own tables
    with pytest.raises(sqlite3.IntegrityError, match=f"{table}__{column}_(known|yes_or_no)"):
        driver.execute(wrong)


def test_a_seat_number_is_free_again_when_the_seat_is_abolished(full: Register) -> None:
    with full.writing("Sitz streichen und neu anlegen") as writing:
        writing.change(altered("seat2", valid_to=date(2025, 1, 1)))
        writing.add(altered("seat2", id="new", valid_from=date(2025, 1, 2)))
    assert len(full.dump()["seat"]) == 3


def test_a_seat_has_a_new_holder_when_the_old_one_has_ended(full: Register) -> None:
    with full.writing("Nachfolge") as writing:
        writing.change(altered("appointment", end=date(2026, 1, 1)))
        writing.add(altered("appointment", id="next", person_id="deputy", start=date(2026, 1, 2)))
    assert len(full.dump()["appointment"]) == 2


def test_a_cancelled_meeting_hands_its_number_on(full: Register) -> None:
    with full.writing("absagen und neu ansetzen") as writing:
        writing.change(altered("meeting", state=me.MeetingState.CANCELLED))
        writing.add(altered("meeting", id="next"))
    assert len(full.dump()["meeting"]) == 2


def test_a_foreign_postal_code_may_be_anything(full: Register) -> None:
    with full.writing("Anschrift") as writing:
        writing.change(altered("address", country="Niederlande", postal_code="1012 AB"))
        assert writing.all(type(BY_ID["address"]), country="Niederlande")


def test_checks_and_uniques_are_all_named() -> None:
    for table in DATA_TABLES.values():
        for rule in table.constraints:
            if isinstance(rule, CheckConstraint | UniqueConstraint):
                assert str(rule.name).startswith(f"{table.name}__")
