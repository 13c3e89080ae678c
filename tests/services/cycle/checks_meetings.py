"""Checks of the cycle: meetings, votes, minutes, groups, needs, what must be kept and what must go (I15 to I35)."""

from datetime import date, timedelta

from secretariat.domain.committees import Committee
from secretariat.domain.outcomes import Minutes
from secretariat.services.committee.cadence import cadence_rows
from secretariat.services.meeting.meetings import next_number
from secretariat.services.meeting.outcomes import minutes_gaps
from secretariat.services.meeting.sheet_rows import sheet_rows
from secretariat.services.people.deletions import deletions_ahead
from secretariat.services.register import history
from secretariat.storage.reading import Reading
from services.cycle.asked import Asked
from services.cycle.checks_seats import counted
from services.cycle.rows import (
    CALLED_OFF,
    HELD,
    IN_ROOM,
    NOT_SENT,
    Row,
    Rows,
    Step,
    current_reply,
    holder_of,
    rules_of,
    seats_on,
    votes,
)

AWAY = {"abgesagt", "vertreten"}
CANARY = "KANARIENVOGEL"
"""What every need of the machine says, and no list may."""
THE_END = date(2100, 1, 1)


def i15_times_are_in_order(rows: Rows) -> None:
    for table, first, last in (
        ("appointment", "start", "end"),
        ("deputyship", "start", "end"),
        ("delegation", "from_on", "to_on"),
        ("seat", "valid_from", "valid_to"),
        ("consent", "given_on", "withdrawn_on"),
        ("attendance", "arrived", "left"),
    ):
        for row in rows.each(table):
            assert None in {row[first], row[last]} or row[first] <= row[last], f"I15: {table} ends before it starts"
    for meeting in rows.each("meeting"):
        assert meeting["end"] is None or meeting["start"] < meeting["end"], "I15: ends before it starts"
    for row in rows.each("attendance"):
        meeting = rows["meeting"][row["meeting_id"]]
        for name in ("arrived", "left"):
            assert row[name] is None or _near(row[name], meeting), "I15: far outside the meeting"


def _near(at: str, meeting: Row) -> bool:
    minute = _minutes(at)
    return _minutes(meeting["start"]) - 60 <= minute and (
        meeting["end"] is None or minute <= _minutes(meeting["end"]) + 60
    )


def _minutes(text: str) -> int:
    return int(text[:2]) * 60 + int(text[3:5])


def was_invited(rows: Rows, meeting: Row) -> bool:
    """Say whether a letter of a meeting left the house, or was answered, which proves it."""
    invitations = rows.of("invitation", meeting_id=meeting["id"])
    sent = {row["invitation_id"] for row in rows.each("dispatch")}
    return any(row["id"] in sent or row["state"] not in NOT_SENT | {"withdrawn"} for row in invitations)


def i16_a_number_is_given_once(rows: Rows) -> None:
    kept = [
        (row["committee_id"], row["no"])
        for row in rows.each("meeting")
        if row["state"] not in CALLED_OFF or was_invited(rows, row)
    ]
    assert len(kept) == len(set(kept)), "I16: a number given twice"


def i16_the_next_number_leaves_no_gap(reading: Reading, rows: Rows) -> None:
    for committee in reading.all(Committee):
        kept = [
            row["no"]
            for row in rows.of("meeting", committee_id=committee.id)
            if row["state"] not in CALLED_OFF or was_invited(rows, row)
        ]
        expected = max(kept, default=committee.numbering_start - 1) + 1
        assert next_number(reading, committee) == expected, "I16: a gap in the numbers"


def i17_without_a_quorum_nothing_is_valid(step: Step) -> None:
    for row in step.new("resolution"):
        if row["kind"] == "Beschluss" and row["quorate_at_vote"] != 1:
            rules = rules_of(step.after, step.after["meeting"][row["meeting_id"]])
            quorum = rules and rules["quorum_rule_id"] and step.after["quorum_rule"][rules["quorum_rule_id"]]
            assert not quorum or quorum["base"] == "keine", "I17: valid without a quorum"


def i18_no_more_votes_than_voters(step: Step) -> None:
    for row in step.new("resolution"):
        cast = sum(row[name] or 0 for name in ("yes", "no_votes", "abstain"))
        assert cast <= len(voters(step.after, row)), "I18: more votes than voters"


def voters(rows: Rows, resolution: Row) -> set[str]:
    """Return the seats that somebody could vote for from its item on; all of them as long as nobody typed the sheet."""
    meeting = rows["meeting"][resolution["meeting_id"]]
    item = rows["agenda_item"].get(resolution["agenda_item_id"] or "")
    excluded = {row["seat_id"] for row in rows.of("vote_exclusion", agenda_item_id=item["id"])} if item else set()
    seats = {seat["id"] for seat in seats_on(rows, meeting) if votes(rows, seat)} - excluded
    lines = [row for row in rows.of("attendance", meeting_id=meeting["id"]) if row["state"] in IN_ROOM]
    if not lines:
        return seats
    start = (item and item["starts_at"]) or meeting["start"]
    later = {start, *(row[name] for row in lines for name in ("arrived", "left") if row[name] and row[name] > start)}
    return {seat_id for at in later for seat_id in counted(rows, meeting, at)} & seats


def i19_a_tie_is_lost_unless_the_chair_decides(step: Step) -> None:
    known = step.before["resolution"]
    for row in step.new("resolution"):
        if row["id"] in known or row["yes"] is None or row["yes"] != row["no_votes"]:
            continue
        rules = rules_of(step.after, step.after["meeting"][row["meeting_id"]])
        chair = rules and rules["tie_rule"] == "Vorsitz entscheidet" and rules["majority"] == "einfache"
        decided = bool(chair) and step.said.get("chair_said_yes") is True and _chair_votes(step.after, row)
        assert rules is None or (row["state"] != "abgelehnt") <= decided, "I19: carried by a tie"


def _chair_votes(rows: Rows, resolution: Row) -> bool:
    """Say whether whoever leads the meeting holds a seat with a vote; of nobody named, the clerk knows."""
    meeting = rows["meeting"][resolution["meeting_id"]]
    chair = meeting["chair_id"]
    held = {
        one["person_id"]
        for one in rows.each("appointment")
        if one["seat_id"] in {seat["id"] for seat in seats_on(rows, meeting) if votes(rows, seat)}
    }
    return chair is None or chair in held


def i20_minutes_say_what_they_must(asked: Asked) -> None:
    rows, meeting = asked.rows, asked.meeting
    house = rows["committee"][meeting["committee_id"]]["default_venue_id"]
    for minutes in rows.of("minutes", meeting_id=meeting["id"]):
        items = rows.of("agenda_item", meeting_id=meeting["id"])
        decided = {row["agenda_item_id"] for row in rows.of("resolution", meeting_id=meeting["id"])}
        lines = rows.of("attendance", meeting_id=meeting["id"])
        lacking = {
            "minutes.place_missing": not (meeting["venue_id"] or house or meeting["mode"] == "digital"),
            "minutes.chair_missing": not meeting["chair_id"],
            "minutes.nobody_present": not any(row["state"] in IN_ROOM for row in lines),
            "minutes.agenda_missing": not items,
            "minutes.chair_signature_missing": not minutes["signed_by_chair_on"],
            "minutes.recorder_signature_missing": not minutes["signed_by_recorder_on"],
            "minutes.outcome_missing": any(
                row["kind"] in {"Beschluss", "Wahl"} and row["id"] not in decided for row in items
            ),
        }
        kept = asked.reading.get(Minutes, minutes["id"])
        said = {finding.code for finding in minutes_gaps(asked.reading, asked.folder, kept)}
        assert said == {code for code, is_lacking in lacking.items() if is_lacking}, "I20: a gap of the minutes unsaid"


def i21_one_group_a_round(rows: Rows) -> None:
    placed = [(row["meeting_id"], row["round"], row["person_id"]) for row in rows.each("assignment")]
    assert len(placed) == len(set(placed)), "I21: two groups in one round"


def i22_a_full_room_is_said(asked: Asked) -> None:
    rows = asked.rows
    full, coming = 0, may_come(rows, asked.meeting)
    for group in rows.of("workshop_group", meeting_id=asked.meeting["id"]):
        room = rows["room"].get(group["room_id"] or "")
        if room is not None:
            places = room["capacity_workshop"] if group["capacity"] is None else group["capacity"]
            people = {row["person_id"] for row in rows.of("assignment", group_id=group["id"])} & coming
            people |= {group["moderator_id"], group["recorder_id"]} - {None}
            full += places is not None and len(people) > places
    assert asked.warnings.count("room.too_full") == full, "I22: a room too full, and nobody says so"


def may_come(rows: Rows, meeting: Row) -> set[str]:
    """Return who said yes, is named for somebody, was there, is still asked, or leads a group and did not say no."""
    invitations = sorted(rows.of("invitation", meeting_id=meeting["id"]), key=lambda one: one["no"], reverse=True)
    replies = {one["id"]: current_reply(rows, one["id"]) for one in invitations}
    named = {reply["deputy_person_id"] for reply in replies.values() if reply and reply["answer"] in AWAY}
    coming, says = set(), {}
    for one in invitations:
        reply, who = replies[one["id"]], one["person_id"]
        answer = reply["answer"] if reply else "offen"
        if reply:
            says[who] = answer
        if answer == "vertreten" and reply and reply["deputy_person_id"]:
            who = reply["deputy_person_id"]
        elif one["role"] == "Stellvertretung" and who not in named:
            continue
        if answer != "abgesagt" and one["state"] != "withdrawn" and one["role"] != "Assistenz":
            coming.add(who)
    if not invitations:
        held = (holder_of(rows, seat["id"], meeting["date"]) for seat in seats_on(rows, meeting))
        coming = {one["person_id"] for one in held if one}
    groups = rows.of("workshop_group", meeting_id=meeting["id"])
    staff = {one for group in groups for one in (group["moderator_id"], group["recorder_id"]) if one}
    there = {row["person_id"] for row in rows.of("attendance", meeting_id=meeting["id"]) if row["state"] in IN_ROOM}
    return coming | there | {one for one in staff if says.get(one) not in AWAY}


def i22_an_allotment_fits(step: Step) -> None:
    if not step.said.get("allotted"):
        return
    for group in step.after.each("workshop_group"):
        people = {row["person_id"] for row in step.after.of("assignment", group_id=group["id"])}
        staff = {group["moderator_id"], group["recorder_id"]} - {None}
        if group["capacity"] is not None and people & set(step.said["allotted"]):
            assert len(people | staff) <= group["capacity"], "I22: an allotment overfills a group"


def i24_no_need_without_consent(rows: Rows) -> None:
    for need in rows.each("access_need"):
        consent = rows["consent"].get(need["consent_id"])
        assert consent is not None, "I24: no consent"
        assert consent["person_id"] == need["person_id"], "I24: another person's consent"
        assert consent["purpose"] == "Unterstützungsbedarf", "I24: consent to something else"
        assert consent["withdrawn_on"] is None, "I24: consent withdrawn"
        assert consent["given_on"] <= need["recorded_on"], "I24: consent came later"


def i25_no_list_tells_of_needs(asked: Asked) -> None:
    assert CANARY not in repr(sheet_rows(asked.folder)), "I25: a need on the sheet"
    assert CANARY not in repr(asked.folder), "I25: a need in what papers are made of"


def i25_the_history_tells_of_no_need(reading: Reading, rows: Rows) -> None:
    if rows["access_need"]:
        assert CANARY not in repr(history.entries(reading)), "I25: a need in the history"


def i30_what_took_place_stays(step: Step) -> None:
    for row in step.gone("meeting"):
        assert row["state"] not in HELD | {"running"}, "I30: a held meeting is gone"
    if step.said.get("erases"):
        return
    for before, row in step.changed("attendance"):
        if step.before["meeting"][row["meeting_id"]]["state"] == "closed" and before["state"] != row["state"]:
            told = row["note"] if row["seat_id"] or not row["acts_for_seat_id"] else "Berichtigt"
            assert "Berichtigt" in told, "I30: a closed sheet changed in silence"


def i31_what_is_overdue_is_listed(reading: Reading, rows: Rows) -> None:
    ahead = deletions_ahead(reading, THE_END)
    listed = {(due.meeting_id, str(due.retention_class)): due.count for due in ahead}
    kept = {
        "Anwesenheit und Unterschriftenlisten": ("attendance",),
        "Niederschriften und Beschlüsse": ("minutes", "resolution"),
        "Einladungen und Rückmeldungen": ("invitation",),
    }
    for meeting in rows["meeting"]:
        for of, tables in kept.items():
            count = sum(len(rows.of(table, meeting_id=meeting)) for table in tables)
            assert listed.get((meeting, of), 0) == count, f"I31: overdue and not listed: {of}"
    of_needs = sum(due.count for due in ahead if due.retention_class == "Bedarfe")
    assert len(rows.of("access_need", scope="nur diese Sitzung")) <= of_needs, "I31: needs not listed"
    assert of_needs <= len(rows["access_need"]), "I31: more needs listed than there are"
    for need in rows.each("access_need"):
        if need["scope"] == "nur diese Sitzung":
            held_on = date.fromisoformat(rows["meeting"][need["meeting_id"]]["date"])
            assert need["delete_on"] is not None, "I31: a need without an end"
            assert need["delete_on"] >= min(need["recorded_on"], (held_on + timedelta(days=30)).isoformat())


def i32_the_archive_is_asked_first(step: Step) -> None:
    if step.gone("minutes") or step.gone("resolution"):
        assert step.said.get("archive_asked"), "I32: erased without asking the archive"


def i35_only_held_meetings_count(reading: Reading, rows: Rows) -> None:
    for committee in reading.all(Committee):
        meetings = [row for row in rows.of("meeting", committee_id=committee.id) if row["state"] in HELD]
        held = {row["date"] for row in meetings}
        first_ones = {row["date"] for row in meetings if row["kind"] != "Wiederholung"}
        began_once = len(rows.of("rules_of_procedure", committee_id=committee.id)) == 1
        for period in cadence_rows(reading, [committee], date(2026, 12, 31)):
            counted_days = {day.isoformat() for day in period.held}
            own = {day for day in first_ones if period.start.isoformat() <= day <= period.end.isoformat()}
            assert counted_days <= held, "I35: counts what was not held"
            assert own <= counted_days or not began_once, "I35: leaves out what was held"
