"""Which check keeps which invariant of handbook 1.4 true, and where those are checked that no row shows."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from secretariat.storage.reading import Reading
from services.cycle import checks_letters as letters
from services.cycle import checks_meetings as meetings
from services.cycle import checks_seats as seats
from services.cycle.asked import Asked
from services.cycle.rows import Rows, Step

Check = TypeVar("Check")
OfRows = Callable[[Rows], None]
OfStep = Callable[[Step], None]
OfRegister = Callable[[Reading, Rows], None]
OfMeeting = Callable[[Asked], None]

STANDING: dict[str, tuple[OfRows, ...]] = {
    "I01": (seats.i01_a_seat_has_one_holder,),
    "I02": (seats.i02_nobody_has_two_votes,),
    "I05": (seats.i05_a_deputy_acts_for_one_seat,),
    "I08": (letters.i08_nobody_is_invited_twice,),
    "I13": (letters.i13_answers_come_before_the_meeting,),
    "I14": (letters.i14_a_stand_in_is_named,),
    "I15": (meetings.i15_times_are_in_order,),
    "I16": (meetings.i16_a_number_is_given_once,),
    "I21": (meetings.i21_one_group_a_round,),
    "I23": (seats.i23_a_sensitive_bench_prints_another_label,),
    "I24": (meetings.i24_no_need_without_consent,),
    "I26": (letters.i26_postal_codes_have_five_digits,),
    "I27": (letters.i27_street_or_box,),
    "I28": (letters.i28_an_address_has_six_lines,),
    "I29": (letters.i29_an_address_has_no_gap,),
    "I33": (seats.i33_a_delegation_names_whom_and_where,),
    "I34": (seats.i34_an_area_belongs_to_one_committee,),
}
"""What is true of the rows of a register at any time, also after an undo or a return to a safety copy."""

OF_STEP: dict[str, tuple[OfStep, ...]] = {
    "I06": (seats.i06_whoever_acts_has_the_right,),
    "I08": (letters.i08_all_members_are_invited_at_dispatch,),
    "I10": (letters.i10_only_who_came_heals,),
    "I11": (letters.i11_what_was_sent_stays,),
    "I12": (letters.i12_rules_are_frozen,),
    "I17": (meetings.i17_without_a_quorum_nothing_is_valid,),
    "I18": (meetings.i18_no_more_votes_than_voters,),
    "I19": (meetings.i19_a_tie_is_lost_unless_the_chair_decides,),
    "I22": (meetings.i22_an_allotment_fits,),
    "I30": (meetings.i30_what_took_place_stays,),
    "I32": (meetings.i32_the_archive_is_asked_first,),
    "I37": (letters.i37_only_the_silent_are_reminded,),
    "I38": (letters.i38_a_letter_goes_a_way_there_is,),
}
"""What no step forward may do; an undo goes back on its own words."""

OF_REGISTER: dict[str, tuple[OfRegister, ...]] = {
    "I16": (meetings.i16_the_next_number_leaves_no_gap,),
    "I25": (meetings.i25_the_history_tells_of_no_need,),
    "I31": (meetings.i31_what_is_overdue_is_listed,),
    "I35": (meetings.i35_only_held_meetings_count,),
}
"""What the program says of the whole register, beside what its rows say."""

OF_MEETING: dict[str, tuple[OfMeeting, ...]] = {
    "I03": (seats.i03_no_more_votes_than_seats,),
    "I04": (seats.i04_a_deputy_counts_only_for_an_absent_member,),
    "I07": (seats.i07_guests_never_count,),
    "I08": (letters.i08_missing_invitations_are_said,),
    "I09": (letters.i09_a_late_letter_is_warned_of,),
    "I13": (letters.i13_too_little_time_to_answer_is_said,),
    "I20": (meetings.i20_minutes_say_what_they_must,),
    "I22": (meetings.i22_a_full_room_is_said,),
    "I25": (meetings.i25_no_list_tells_of_needs,),
    "I37": (letters.i37_the_silent_are_offered,),
    "I40": (seats.i40_lists_are_in_order,),
}
"""What the program says of each meeting, beside what its rows say."""

ELSEWHERE = {
    "I25": "tests/commandline/test_needs_stay_private.py::test_no_paper_no_mail_and_no_log_tells_of_a_need",
    "I36": "tests/printing/test_sign_in_sheet.py::"
    "test_every_page_repeats_table_header_short_title_page_number_and_print_time",
    "I39": "tests/services/papers/test_letters.py::test_an_easy_letter_brings_easy_form_standard_letter_and_agenda",
}
"""What only a finished paper shows: by which test."""


def check_rows(rows: Rows) -> None:
    """Check what must be true of any register."""
    for check in _all(STANDING):
        check(rows)


def check_step(step: Step) -> None:
    """Check what a step forward must not do."""
    for check in _all(OF_STEP):
        check(step)


def check_answers(reading: Reading, rows: Rows, step: Step | None) -> None:
    """Check what the program says, of each meeting that a step can have changed anything about."""
    for of_register in _all(OF_REGISTER):
        of_register(reading, rows)
    for meeting in rows.each("meeting"):
        if step is None or is_touched(step, meeting["id"]):
            asked = Asked(reading, rows, meeting)
            for of_meeting in _all(OF_MEETING):
                of_meeting(asked)


def is_touched(step: Step, meeting_id: str) -> bool:
    """Say whether a step changed something of this meeting, or of what all meetings have in common."""
    own = {"invitation", "attendance", "agenda_item", "resolution", "minutes", "vote_exclusion", "workshop_group"}
    own |= {"assignment", "urgency", "supplement", "access_need", "follow_up", "meeting"}
    beside = {"dispatch", "reply", "preference", "group_refusal", "kept_letter", "supplement_dispatch", "kept_template"}
    if step.touched - own - beside:
        return True
    rows = [row for table in step.touched & own for row in (*step.new(table), *step.gone(table))]
    return not rows or any(meeting_id in {row["id"], row.get("meeting_id")} for row in rows)


def _all(table: dict[str, tuple[Check, ...]]) -> Iterator[Check]:
    for checks in table.values():
        yield from checks
