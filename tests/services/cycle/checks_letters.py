"""Checks of the cycle: invitations, their letters and ways, answers, addresses (I08 to I14, I26 to I29, I37, I38)."""

import re
from datetime import date, timedelta

from secretariat.domain.text import clean_line
from secretariat.services.meeting.invitations import missing_invitations, to_be_reminded
from services.cycle.asked import Asked
from services.cycle.rows import (
    IN_ROOM,
    NOT_SENT,
    TO_COME,
    Row,
    Rows,
    Step,
    covers,
    current_reply,
    holds,
    mailable,
    office_days_after,
    rules_of,
    seats_on,
)

ANSWERED = {"zugesagt", "abgesagt", "vertreten"}
UNANSWERED = {"sent", "received", "no_reply"}


def i08_nobody_is_invited_twice(rows: Rows) -> None:
    invited = [(row["meeting_id"], row["person_id"]) for row in rows.each("invitation")]
    numbers = [(row["meeting_id"], row["no"]) for row in rows.each("invitation")]
    assert len(invited) == len(set(invited)), "I08: invited twice"
    assert len(numbers) == len(set(numbers)), "I08: a number given twice"


def i08_all_members_are_invited_at_dispatch(step: Step) -> None:
    for before, meeting in step.changed("meeting"):
        if before["state"] in TO_COME and meeting["state"] == "invited":
            standing = [
                row["person_id"]
                for row in step.after.of("invitation", meeting_id=meeting["id"])
                if row["state"] != "withdrawn"
            ]
            for person_id in members_of(step.after, meeting):
                assert standing.count(person_id) == 1, "I08: a member without an invitation"


def i08_missing_invitations_are_said(asked: Asked) -> None:
    rows, meeting = asked.rows, asked.meeting
    by_right = {
        row["person_id"]
        for row in rows.of("invitation", meeting_id=meeting["id"])
        if row["state"] != "withdrawn" and row["appointment_id"] and _is_held(rows, row["appointment_id"], meeting)
    }
    said = {finding.values["person_id"] for finding in missing_invitations(asked.folder)}
    assert said == members_of(rows, meeting) - by_right, "I08: a missing invitation unsaid"


def _is_held(rows: Rows, appointment_id: str, meeting: Row) -> bool:
    """Say whether an appointment makes somebody a member on the day of a meeting."""
    one = rows["appointment"][appointment_id]
    is_active = bool(holds(one)) and one["state"] != "suspended"
    seats = {seat["id"] for seat in seats_on(rows, meeting)}
    return is_active and one["seat_id"] in seats and covers(one["start"], one["end"], meeting["date"])


def members_of(rows: Rows, meeting: Row) -> set[str]:
    """Return who is to be called to a meeting: active members of its seats who may be written to."""
    seats = {seat["id"] for seat in seats_on(rows, meeting)}
    return {
        one["person_id"]
        for one in rows.each("appointment")
        if one["seat_id"] in seats
        and holds(one)
        and one["state"] != "suspended"
        and covers(one["start"], one["end"], meeting["date"])
        and mailable(rows["person"][one["person_id"]])
    }


def last_dispatches(rows: Rows, meeting: Row) -> dict[str, Row]:
    """Return the last sending of each invitation of a meeting."""
    own = {row["id"] for row in rows.of("invitation", meeting_id=meeting["id"])}
    sent = sorted(rows.each("dispatch"), key=lambda row: (row["handed_over_at"], row["id"]))
    return {row["invitation_id"]: row for row in sent if row["invitation_id"] in own}


def i09_a_late_letter_is_warned_of(asked: Asked) -> None:
    rows, meeting = asked.rows, asked.meeting
    rules = rules_of(rows, meeting)
    sent = last_dispatches(rows, meeting)
    if rules is None or not sent:
        return
    urgent = bool(rows.of("urgency", meeting_id=meeting["id"])) and rules["notice_short_value"] is not None
    days = rules["notice_short_value"] if urgent else rules["notice_value"]
    between = days + 1 if rules["notice_count_mode"] == "A" and not urgent else days
    latest = (date.fromisoformat(meeting["date"]) - timedelta(days=between)).isoformat()
    late = 0
    for invitation_id, dispatch in sent.items():
        invitation = rows["invitation"][invitation_id]
        by_sending = rules["notice_anchor"] == "Absendung"
        day = dispatch["handed_over_at"][:10] if by_sending else dispatch["assumed_receipt_on"]
        counts = invitation["role"] != "Stellvertretung" and not invitation["notice_healed"]
        late += counts and invitation["state"] != "withdrawn" and day > latest
    assert asked.warnings.count("meeting.notice_violated") == late, "I09: a breach of notice unsaid"


def i10_only_who_came_heals(step: Step) -> None:
    for before, row in step.changed("invitation"):
        if row["notice_healed"] and not before["notice_healed"]:
            lines = step.after.of("attendance", meeting_id=row["meeting_id"], person_id=row["person_id"])
            assert any(line["state"] in IN_ROOM for line in lines), "I10: healed without having come"


def i11_what_was_sent_stays(step: Step) -> None:
    nameless = {row["id"] for row in step.new("person") if row["anonymised_on"]}
    for before, row in step.changed("invitation"):
        if before["state"] not in NOT_SENT and row["person_id"] not in nameless:
            for name in ("address_snapshot", "salutation_snapshot"):
                assert row[name] == before[name], "I11: a sent letter changed"
    if "kept_letter" in step.touched and not step.said.get("erases"):
        sent = {row["invitation_id"] for row in step.before.each("dispatch")}
        for letter in step.before.each("kept_letter"):
            out = letter["supplement_id"] is not None or letter["invitation_id"] in sent
            assert not out or step.after["kept_letter"].get(letter["id"]) == letter, "I11: a kept letter changed"


def i12_rules_are_frozen(step: Step) -> None:
    for before, row in step.changed("meeting"):
        if before["state"] not in TO_COME:
            assert row["rules_version_id"] == before["rules_version_id"], "I12: other rules after the letters"
        elif row["state"] == "invited":
            now = rules_of(step.before, before)
            assert row["rules_version_id"] == (now["id"] if now else None), "I12: other rules than those of the day"
    assert not step.changed("rules_of_procedure"), "I12: a version was rewritten"


def i13_answers_come_before_the_meeting(rows: Rows) -> None:
    for row in rows.each("meeting"):
        assert row["reply_by"] is None or row["reply_by"] < row["date"], "I13: answer after the meeting"


def i13_too_little_time_to_answer_is_said(asked: Asked) -> None:
    sent = last_dispatches(asked.rows, asked.meeting)
    if sent and asked.meeting["reply_by"]:
        received = date.fromisoformat(max(row["assumed_receipt_on"] for row in sent.values()))
        soon = asked.meeting["reply_by"] < office_days_after(received, 4).isoformat()
        assert ("meeting.reply_by_soon" in asked.warnings) == soon, "I13: no time to answer, and nobody says so"


def i14_a_stand_in_is_named(rows: Rows) -> None:
    for row in rows.each("reply"):
        if row["answer"] == "vertreten":
            assert row["deputy_person_id"] or row["deputy_follows"], "I14: represented by nobody"


def i26_postal_codes_have_five_digits(rows: Rows) -> None:
    for row in rows.each("postal_address", "venue", "sender_profile"):
        if not row.get("country") and row["postal_code"]:
            assert isinstance(row["postal_code"], str), "I26: a number"
            assert re.fullmatch(r"[0-9]{5}", row["postal_code"]), "I26: not five digits"


def i27_street_or_box(rows: Rows) -> None:
    for row in rows.each("postal_address"):
        assert not (row["street"] and row["po_box"]), "I27: street and box"
    boxes = {row["person_id"]: row for row in rows.each("postal_address") if row["po_box"]}
    for row in rows.each("invitation"):
        box = boxes.get(row["person_id"])
        if box and box["district"] and "Postfach" in row["address_snapshot"]:
            assert box["district"] not in row["address_snapshot"], "I27: a district beside the box"


def i28_an_address_has_six_lines(rows: Rows) -> None:
    for row in rows.each("invitation"):
        assert len(row["address_snapshot"].splitlines()) <= 6, "I28: more than six lines"


def i29_an_address_has_no_gap(rows: Rows) -> None:
    for row in rows.each("invitation"):
        lines = row["address_snapshot"].splitlines()
        assert all(clean_line(line) for line in lines), "I29: a blank line"
        assert not any(re.match(r"[A-Z]{1,3}[- ][0-9]{4,5}\b", line) for line in lines), "I29: a country code"


def i37_only_the_silent_are_reminded(step: Step) -> None:
    for before, row in step.changed("invitation"):
        if row["reminder"] == "reminded" and before["reminder"] == "none":
            assert before["state"] in UNANSWERED, "I37: nothing to remind of"
            assert current_answer(step.before, row["id"]) not in ANSWERED, "I37: reminded though answered"


def i37_the_silent_are_offered(asked: Asked) -> None:
    for one in to_be_reminded(asked.folder):
        assert one.state in UNANSWERED, "I37: offered though not sent"
        assert current_answer(asked.rows, one.id) not in ANSWERED, "I37: offered though answered"


def current_answer(rows: Rows, invitation_id: str) -> str | None:
    """Return the answer that counts."""
    reply = current_reply(rows, invitation_id)
    return reply["answer"] if reply else None


def i38_a_letter_goes_a_way_there_is(step: Step) -> None:
    before = step.before["invitation"]
    for row in step.new("invitation"):
        old = before.get(row["id"])
        person = step.after["person"][row["person_id"]]
        if row["channel"] == "E-Mail" and (old is None or old["channel"] != "E-Mail"):
            assert person["email"].strip(), "I38: mail to somebody without an address"
        if row["channel"] == "Post" and row["state"] == "sent" and old is not None and old["state"] == "printed":
            assert row["address_snapshot"].strip(), "I38: post to nowhere"
