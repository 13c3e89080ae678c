"""Which facts the forms of a committee ask for, in the order a clerk thinks of them."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from secretariat.desktop.dialogs.facts import Choice, Fact, FactKind, codes, texts, ticks
from secretariat.domain.committees import (
    AppointmentState,
    Bench,
    CadenceKind,
    CountMode,
    DelegationState,
    DeputiesInvited,
    DeputyModel,
    DeputyshipKind,
    EndReason,
    Majority,
    MinutesKind,
    NoticeAnchor,
    NoticeUnit,
    QuorumBase,
    QuorumThreshold,
    Role,
    SeatKind,
    Sensitivity,
    TieRule,
    WrittenProcedure,
)
from secretariat.domain.german_holidays import FEDERAL_STATES
from secretariat.domain.meetings import Venue
from secretariat.domain.office import SenderProfile
from secretariat.domain.people import Channel
from secretariat.services.choice_words import choices_of

NOBODY: tuple[Choice, ...] = ((None, ""),)
_CHANNELS = ((Channel.POST, Channel.EMAIL), (Channel.POST,), (Channel.EMAIL,), (Channel.IN_PERSON,))


def committee_facts(
    venues: Iterable[Venue], senders: Iterable[SenderProfile], others: Iterable[Choice] = ()
) -> tuple[Fact, ...]:
    """Return the master data of a committee; `others` are the committees it may come from or belong under."""
    bodies = (*NOBODY, *others)
    outside = QCoreApplication.translate("CommitteeFacts", "Another predecessor")
    above = QCoreApplication.translate("CommitteeFacts", "Another superior body")
    unlisted = QCoreApplication.translate("CommitteeFacts", "Its name, if it is not in this register.")
    several = QCoreApplication.translate(
        "CommitteeFacts", "Where members receive their letters besides, with commas: their holidays count as well."
    )
    return (
        *texts("name", "short_name", "name_genitive", "name_accusative"),
        Fact("federal_state", FactKind.CHOICE, tuple(FEDERAL_STATES.items()), is_needed=True),
        Fact("delivery_states", hint=several),
        Fact("sender_profile_id", FactKind.CHOICE, (*NOBODY, *((one.id, sender_name(one)) for one in senders))),
        Fact("default_venue_id", FactKind.CHOICE, (*NOBODY, *((one.id, venue_name(one)) for one in venues))),
        Fact("numbering_start", FactKind.NUMBER, is_needed=True),
        *ticks("is_public"),
        Fact("legal_basis", FactKind.LINES),
        Fact("mission", FactKind.LINES),
        Fact("founded_on", FactKind.DAY),
        Fact("first_meeting_on", FactKind.DAY),
        Fact("term_years", FactKind.NUMBER),
        Fact("predecessor_id", FactKind.CHOICE, bodies),
        Fact("predecessor", label=outside, hint=unlisted),
        Fact("superior_body_id", FactKind.CHOICE, bodies),
        Fact("superior_body", label=above, hint=unlisted),
        Fact("agreement_renewal_due", FactKind.DAY),
    )


def bench_facts(language: str) -> tuple[Fact, ...]:
    """Return what is kept of a bench."""
    return (
        *texts("name", "short_name"),
        Fact("sensitivity", FactKind.CHOICE, choices_of(Sensitivity, language), is_needed=True),
        *texts("print_label"),
        Fact("sort_no", FactKind.NUMBER, is_needed=True),
        Fact("seats_planned", FactKind.NUMBER),
        *ticks("has_vote"),
    )


def seat_facts(language: str, benches: Iterable[Bench], organisations: Sequence[Choice]) -> tuple[Fact, ...]:
    """Return what is kept of a seat."""
    return (
        Fact("bench_id", FactKind.CHOICE, tuple((bench.id, bench.name) for bench in benches), is_needed=True),
        Fact("seat_no", FactKind.NUMBER, is_needed=True),
        *texts("label"),
        Fact("kind", FactKind.CHOICE, choices_of(SeatKind, language), is_needed=True),
        *ticks("voting"),
        Fact("nominating_organisation_id", FactKind.SEARCH, (*NOBODY, *organisations)),
        Fact("valid_from", FactKind.DAY, is_needed=True),
        Fact("valid_to", FactKind.DAY),
    )


def appointment_facts(language: str, people: Sequence[Choice], organisations: Sequence[Choice]) -> tuple[Fact, ...]:
    """Return what is asked when somebody is appointed to a seat."""
    return (
        Fact("person_id", FactKind.SEARCH, tuple(people), is_needed=True),
        Fact("start", FactKind.DAY, is_needed=True),
        Fact("end", FactKind.DAY),
        *_appointed(language, organisations),
    )


def held_facts(language: str, organisations: Sequence[Choice]) -> tuple[Fact, ...]:
    """Return what can be put right about an appointment."""
    return (
        Fact("start", FactKind.DAY, is_needed=True),
        Fact("end", FactKind.DAY),
        Fact("state", FactKind.CHOICE, choices_of(AppointmentState, language), is_needed=True),
        Fact("end_reason", FactKind.CHOICE, (*NOBODY, *choices_of(EndReason, language))),
        *_appointed(language, organisations),
    )


def ending_facts(language: str) -> tuple[Fact, ...]:
    """Return what is asked when an appointment ends."""
    return (
        Fact("end", FactKind.DAY, label=QCoreApplication.translate("CommitteeFacts", "Last day"), is_needed=True),
        Fact("end_reason", FactKind.CHOICE, choices_of(EndReason, language), is_needed=True),
    )


def succession_facts(language: str, people: Sequence[Choice], organisations: Sequence[Choice]) -> tuple[Fact, ...]:
    """Return what is asked when somebody follows on a seat."""
    successor = QCoreApplication.translate("CommitteeFacts", "Successor")
    leaving = QCoreApplication.translate("CommitteeFacts", "Why the seat becomes free")
    return (
        Fact("person_id", FactKind.SEARCH, tuple(people), successor, is_needed=True),
        Fact("start", FactKind.DAY, is_needed=True),
        Fact("end_reason", FactKind.CHOICE, choices_of(EndReason, language), leaving, is_needed=True),
        Fact("end", FactKind.DAY),
        *_appointed(language, organisations),
    )


def deputy_facts(language: str, people: Sequence[Choice]) -> tuple[Fact, ...]:
    """Return what is asked when a deputy is named."""
    return (
        Fact("deputy_person_id", FactKind.SEARCH, tuple(people), is_needed=True),
        Fact("kind", FactKind.CHOICE, choices_of(DeputyshipKind, language), is_needed=True),
        *deputyship_facts(),
    )


def deputyship_facts() -> tuple[Fact, ...]:
    """Return what can be put right about a deputyship."""
    return (
        Fact("rank", FactKind.NUMBER, is_needed=True),
        Fact("start", FactKind.DAY, is_needed=True),
        Fact("end", FactKind.DAY),
    )


def delegation_facts(language: str, people: Sequence[Choice], meetings: Sequence[Choice]) -> tuple[Fact, ...]:
    """Return what is kept of a delegation to a superior body."""
    return (
        Fact("person_id", FactKind.SEARCH, tuple(people), is_needed=True),
        Fact("deputy_id", FactKind.SEARCH, (*NOBODY, *people)),
        *texts("target_body", "target_organiser"),
        Fact("target_address", FactKind.LINES),
        Fact("from_on", FactKind.DAY, is_needed=True),
        Fact("to_on", FactKind.DAY),
        Fact("decided_in_meeting_id", FactKind.CHOICE, (*NOBODY, *meetings)),
        Fact("state", FactKind.CHOICE, choices_of(DelegationState, language), is_needed=True),
        *ticks("report_due"),
    )


def visit_facts(people: Sequence[Choice]) -> tuple[Fact, ...]:
    """Return what is asked about a meeting of the superior body."""
    return (
        Fact("held_on", FactKind.DAY, is_needed=True),
        Fact("attended_by_id", FactKind.CHOICE, (*NOBODY, *people)),
        Fact("report", FactKind.LINES),
    )


def rules_facts(language: str) -> tuple[Fact, ...]:
    """Return the settings of the rules of procedure."""
    channels = tuple((kinds, " + ".join(kinds)) for kinds in _CHANNELS)
    return (
        *texts("version"),
        Fact("adopted_on", FactKind.DAY),
        Fact("valid_from", FactKind.DAY, is_needed=True),
        Fact("notice_value", FactKind.NUMBER, is_needed=True),
        Fact("notice_unit", FactKind.CHOICE, choices_of(NoticeUnit, language), is_needed=True),
        Fact("notice_count_mode", FactKind.CHOICE, count_modes(), is_needed=True),
        Fact("notice_anchor", FactKind.CHOICE, choices_of(NoticeAnchor, language), is_needed=True),
        Fact("notice_short_value", FactKind.NUMBER),
        Fact("invite_channel", FactKind.CHOICE, channels, is_needed=True),
        Fact("agenda_proposal_days", FactKind.NUMBER),
        Fact("reply_lead", FactKind.NUMBER, is_needed=True),
        *_cadence_facts(language),
        *texts("extraordinary_threshold"),
        *_quorum_facts(language),
        Fact("majority", FactKind.CHOICE, choices_of(Majority, language), is_needed=True),
        Fact("tie_rule", FactKind.CHOICE, choices_of(TieRule, language), is_needed=True),
        *ticks("one_voting_seat_each"),
        Fact("deputy_model", FactKind.CHOICE, choices_of(DeputyModel, language), is_needed=True),
        Fact("deputies_receive_invite", FactKind.CHOICE, choices_of(DeputiesInvited, language), is_needed=True),
        Fact("written_procedure", FactKind.CHOICE, choices_of(WrittenProcedure, language), is_needed=True),
        Fact("minutes_kind", FactKind.CHOICE, choices_of(MinutesKind, language), is_needed=True),
        Fact("minutes_due_days", FactKind.NUMBER, is_needed=True),
        Fact("objection_days", FactKind.NUMBER),
        *ticks("guests_allowed", "hybrid_allowed"),
    )


def venue_facts() -> tuple[Fact, ...]:
    """Return what is kept of a house where meetings are held."""
    return (
        *texts("name", "part", "street"),
        *codes("house_no", "postal_code"),
        *texts("city", "entrance_note", "public_transport", "parking"),
        *ticks("accessible_entrance"),
        *texts("accessible_text"),
    )


def room_facts() -> tuple[Fact, ...]:
    """Return what is kept of a room."""
    numbers = ("capacity_rows", "capacity_u_shape", "capacity_workshop")
    return (
        *texts("name", "floor"),
        *(Fact(name, FactKind.NUMBER) for name in numbers),
        Fact("wheelchair_places", FactKind.NUMBER, is_needed=True),
        Fact("door_width_cm", FactKind.NUMBER),
        *ticks("step_free", "hearing_loop", "projector"),
        Fact("note", FactKind.LINES),
    )


def sender_facts() -> tuple[Fact, ...]:
    """Return what stands at the head and the foot of the office's letters, in the order of the page."""
    return (*_letter_head(), *_information_block(), *_letter_end())


def _letter_head() -> tuple[Fact, ...]:
    translate = QCoreApplication.translate
    head = translate("CommitteeFacts", "Head of the letter")
    authority = translate("CommitteeFacts", "First line of the letter, large: Kreis Musterstadt")
    second = translate("CommitteeFacts", "Second line below it: Der Landrat · Dezernat Soziales")
    window = translate(
        "CommitteeFacts",
        "Small line above the address in the window: Kreis Musterstadt · Amtsweg 1 · 12345 Stadt",
    )
    where = translate("CommitteeFacts", "Address of the office: where the reply form is sent back to")
    small = translate("CommitteeFacts", "A – small letterhead, address from 27 mm")
    large = translate("CommitteeFacts", "B – large letterhead, address from 45 mm")
    return (
        Fact("authority", hint=authority, heading=head),
        Fact("head_line", hint=second),
        Fact("return_line", hint=window),
        Fact("letter_form", FactKind.CHOICE, (("A", small), ("B", large)), is_needed=True),
        Fact("street", heading=where),
        *codes("house_no", "postal_code"),
        *texts("city"),
    )


def _information_block() -> tuple[Fact, ...]:
    translate = QCoreApplication.translate
    return (
        Fact(
            "reference",
            hint=translate("CommitteeFacts", "“Mein Zeichen”: 50-LSP"),
            heading=translate("CommitteeFacts", "At the right of the letter: whom to ask"),
        ),
        Fact("contact_name", hint=translate("CommitteeFacts", "“Auskunft erteilt”: Frau Beispiel")),
        Fact("department", hint=translate("CommitteeFacts", "Dezernat Soziales")),
        *codes("room"),
        *texts("phone", "email"),
    )


def _letter_end() -> tuple[Fact, ...]:
    translate = QCoreApplication.translate
    basis = translate("CommitteeFacts", "At the foot of sheets and reply forms: Art. 6 Abs. 1 Buchst. e DSGVO")
    lawful = translate("CommitteeFacts", "Legal basis of the data")
    foot = translate("CommitteeFacts", "Last line of each page; empty: authority and address")
    return (
        Fact("closing_form", heading=translate("CommitteeFacts", "End of the letter")),
        Fact("signature_prefix", hint=translate("CommitteeFacts", "Above the signature: Im Auftrag")),
        Fact("signature_name", hint=translate("CommitteeFacts", "In print below the signature: Beispiel")),
        Fact("privacy_basis", FactKind.LINES, label=lawful, hint=basis),
        Fact("footer", hint=foot),
    )


def count_modes() -> tuple[Choice, ...]:
    """Return both ways of counting a notice, each with what it means."""
    translate = QCoreApplication.translate
    return (
        (CountMode.A, translate("CommitteeFacts", "A – whole days between receipt and meeting")),
        (CountMode.B, translate("CommitteeFacts", "B – the day of the meeting counts")),
    )


def sender_name(sender: SenderProfile) -> str:
    """Return how a sender profile is called in a list."""
    return ", ".join(part for part in (sender.authority, sender.department, sender.contact_name) if part)


def venue_name(venue: Venue) -> str:
    """Return how a house is called in a list."""
    return ", ".join(part for part in (venue.name, venue.part, venue.city) if part)


def _appointed(language: str, organisations: Sequence[Choice]) -> tuple[Fact, ...]:
    return (
        Fact("role", FactKind.CHOICE, choices_of(Role, language), is_needed=True),
        Fact("organisation_id", FactKind.SEARCH, (*NOBODY, *organisations)),
        *texts("appointed_by"),
        Fact("appointed_on", FactKind.DAY),
    )


def _cadence_facts(language: str) -> tuple[Fact, ...]:
    kind = QCoreApplication.translate("CommitteeFacts", "How often it meets")
    value = QCoreApplication.translate("CommitteeFacts", "Number for how often")
    return (
        Fact("cadence_kind", FactKind.CHOICE, (*NOBODY, *choices_of(CadenceKind, language)), kind),
        Fact("cadence_value", FactKind.NUMBER, label=value, is_needed=True),
        *ticks("counts_without_quorum"),
    )


def _quorum_facts(language: str) -> tuple[Fact, ...]:
    base = QCoreApplication.translate("CommitteeFacts", "Quorum measured by")
    return (
        Fact("quorum_base", FactKind.CHOICE, choices_of(QuorumBase, language), base, is_needed=True),
        Fact("threshold", FactKind.CHOICE, choices_of(QuorumThreshold, language), is_needed=True),
        Fact("minimum", FactKind.NUMBER, is_needed=True),
        Fact("benches_required", FactKind.NUMBER),
        *ticks("second_meeting", "online_counts"),
    )
