"""The papers of the two sample committees and what must never stand on any paper."""

import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from itertools import groupby
from pathlib import Path

import pytest

from comparing import xlsx_rows, xlsx_text
from making import TEMPLATES, a_committee, a_meeting, a_need, a_person, folder_of, folder_of_step, sent, with_sheet
from printing.papers import pages_of_pdf
from ready_made import copied, example
from secretariat.documents.attendance_workbook import attendance_workbook
from secretariat.documents.member_workbook import MemberListData
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.collation import collation_key
from secretariat.domain.committees import Bench, QuorumBase, QuorumRule, QuorumThreshold
from secretariat.domain.errors import DocumentTroubleError, RuleBrokenError
from secretariat.domain.invitations import Answer, InvitationState, ReplyChannel
from secretariat.domain.meetings import MeetingState
from secretariat.domain.names import full_name
from secretariat.domain.office import DocumentKind, GeneratedDocument
from secretariat.domain.people import LetterStyle, PostalAddress
from secretariat.domain.sign_in import SheetOrder
from secretariat.domain.workshops import Assignment, AssignmentSource, WorkshopGroup
from secretariat.printing.sheet_measures import SheetFormat
from secretariat.sentences import sentence
from secretariat.services import listing
from secretariat.services.committee.committees import find_committee
from secretariat.services.committee.member_list import member_list_data
from secretariat.services.meeting import attendance, invitations, replies
from secretariat.services.meeting.gathering import MeetingFolder, gather_meeting
from secretariat.services.meeting.meetings import find_meeting
from secretariat.services.papers import papers, sheet_contents
from secretariat.services.papers.letter_press import MadeFile
from secretariat.services.papers.paper_plans import PaperPlan, PaperRun
from secretariat.services.papers.preflight import preflight
from secretariat.services.papers.workbook_data import (
    attendance_data,
    outgoing_data,
    quorum_line,
    reply_data,
    workshop_data,
)
from secretariat.services.register import history
from secretariat.services.today import agenda_of_the_day
from secretariat.services.workshops.workshops import add_group
from secretariat.storage.register import Register

AS_OF = datetime(2026, 11, 21, 9, 30).astimezone()
MAJORITY = QuorumRule(base=QuorumBase.FILLED_SEATS, threshold=QuorumThreshold.MORE_THAN_HALF, minimum=3)


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """Give a register with both sample committees."""
    with Register.open(copied(tmp_path_factory.mktemp("samples") / "beispiel.sqlite", example)) as register:
        yield register


def folder(register: Register, handle: str) -> MeetingFolder:
    with register.reading() as reading:
        return gather_meeting(reading, *find_meeting(reading, handle))


def press(register: Register, meeting: MeetingFolder, out: Path) -> tuple[MadeFile, ...]:
    with register.reading() as reading:
        members = member_list_data(reading, meeting.committee, meeting.meeting.date, AS_OF)
    return papers.make_papers(PaperRun(PaperPlan(meeting, members), out, AS_OF), TEMPLATES).files


def everything_in(folder_of_files: Path) -> str:
    """Return the names and contents of all files, unzipped."""
    found = []
    for path in sorted(folder_of_files.rglob("*")):
        found.append(path.name)
        if path.suffix == ".pdf":
            found += [piece.text for page in pages_of_pdf(path.read_bytes()) for piece in page.texts]
        elif path.is_file():
            with zipfile.ZipFile(path) as package:
                found += [package.read(name).decode("utf-8", "replace") for name in package.namelist()]
    return "\n".join(found)


def test_the_samples_have_their_seats_and_meetings(samples: Register) -> None:
    with samples.reading() as reading:
        committees = {name: find_committee(reading, name) for name in ("LSP", "RSG ITP")}
        rows = listing.seat_rows(reading, tuple(committees.values()), date(2026, 11, 1))
        meetings = listing.meeting_rows(reading, tuple(committees.values()))
    seats = Counter((row.committee, row.bench) for row in rows if row.holder)
    assert seats == {
        ("LSP", "LWL"): 8,
        ("LSP", "Kreis"): 9,
        ("LSP", "LE"): 26,
        ("LSP", "Kommunen"): 10,
        ("LSP", "MmB"): 12,
        ("RSG ITP", "Stadt"): 2,
        ("RSG ITP", "Träger"): 10,
    }
    assert sum(len(row.deputies) for row in rows if row.committee == "RSG ITP") == 12
    states = {row.meeting: row.state for row in meetings}
    assert (states["LSP-3"], states["LSP-4"]) == (MeetingState.HELD, MeetingState.SCHEDULED)
    assert (states["RSG ITP-4"], states["RSG ITP-5"]) == (MeetingState.HELD, MeetingState.SCHEDULED)


def test_who_leads_a_group_of_the_sample_was_there(samples: Register) -> None:
    held = folder(samples, "LSP-3")
    state = {row.person_id: row.state for row in held.attendance}
    leading = [person for group in held.groups for person in (group.moderator_id, group.recorder_id) if person]
    assert len(leading) == 8
    assert {state[person] for person in leading} == {AttendanceState.PRESENT}


def test_nothing_stands_in_the_way_of_the_samples_letters(samples: Register) -> None:
    for handle in ("LSP-3", "RSG ITP-4"):
        assert not [one for one in preflight(folder(samples, handle)) if one.severity == "error"]


@pytest.mark.parametrize(
    ("handle", "kinds"),
    [
        (
            "LSP-3",
            {"WORKSHOP_LIST": 4, "WORKSHOP_SHEET": 4, "INVITATION": 67, "REPLY_FORM": 72, "AGENDA": 2, "REMINDER": 7}
            | {"BADGES": 4, "TABLE_SIGNS": 2, "DOOR_SIGNS": 2, "LABELS": 0, "ENVELOPES": 0},
        ),
        (
            "RSG ITP-4",
            {"BADGES": 2, "INVITATION": 24, "REPLY_FORM": 13, "AGENDA": 1, "SAVE_THE_DATE": 12, "REMINDER": 1},
        ),
    ],
)
def test_the_papers_of_a_sample_are_complete_and_lie_in_their_folder(
    samples: Register, tmp_path: Path, handle: str, kinds: dict[str, int]
) -> None:
    out = tmp_path / "out"
    made = press(samples, folder(samples, handle), out)
    found = Counter(file.kind.name for file in made)
    assert {name: found[name] for name in kinds} == kinds
    once = ("MEMBER_LIST", "OUTGOING_LIST", "REPLY_STATUS", "ATTENDANCE_LIST")
    assert all(found[name] == 1 for name in once)
    assert found["SIGN_IN_SHEET"] == 2
    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == sorted(file.path for file in made)


def test_a_need_stands_on_no_paper_no_list_and_in_no_history(register: Register, tmp_path: Path) -> None:
    committee = a_committee(register)
    meeting = a_meeting(register, committee)
    shown = sent(register, meeting)
    holder = shown.places[0].holder
    assert holder is not None
    a_need(register, holder, meeting, detail="KANARIENVOGEL im Käfig")
    with_sheet(register, meeting)
    ready = folder_of(register, meeting)
    made = press(register, ready, tmp_path / "out")
    assert len(made) > 10
    told_on_paper = everything_in(tmp_path / "out")
    assert "Brandt" in told_on_paper
    assert "KANARIENVOGEL" not in told_on_paper
    with register.reading() as reading:
        lists = (
            *listing.person_rows(reading, committee, meeting.date),
            *listing.organisation_rows(reading),
            *listing.seat_rows(reading, (committee,), meeting.date),
            *listing.committee_rows(reading, meeting.date),
            *listing.meeting_rows(reading, (committee,)),
            *listing.invitation_rows(ready, ready.meeting.date),
            *listing.attendance_rows(ready),
            *listing.placement_rows(ready),
            *listing.outcome_rows(reading, (committee,)),
            *agenda_of_the_day.due_rows(reading, (committee,), meeting.date),
            *preflight(ready),
        )
        told = history.entries(reading)
    assert "Brandt" in str(lists)
    assert "KANARIENVOGEL" not in str(lists)
    assert any(entry.table == "access_need" for entry in told)
    assert "KANARIENVOGEL" not in str(told)


def test_the_name_of_a_sensitive_bench_stands_on_no_paper(samples: Register, tmp_path: Path) -> None:
    held = folder(samples, "LSP-3")
    kinds = papers.chosen_kinds(["D07", "D10", "D11", "D12", "D13", "D14", "D15", "D16", "D17", "D18"])
    plan = PaperPlan(held, _members(samples, held))
    workbooks = papers.make_papers(PaperRun(plan, tmp_path, AS_OF, kinds), TEMPLATES)
    assert len(workbooks.files) == 27
    told = everything_in(tmp_path)
    assert "Interessenvertretung" in told
    assert "Menschen mit Behinderungen" not in told
    assert "MmB" not in told


def _members(register: Register, held: MeetingFolder) -> MemberListData:
    with register.reading() as reading:
        return member_list_data(reading, held.committee, held.meeting.date, AS_OF)


def test_booked_papers_are_kept_by_name_and_checksum_and_freeze_the_letters(register: Register, tmp_path: Path) -> None:
    meeting = a_meeting(register, a_committee(register))
    with register.writing("Einladungen") as writing:
        invitations.invite(writing, folder_of_step(writing, meeting))
    shown = folder_of(register, meeting)
    made = press(register, shown, tmp_path)
    with register.writing("Papiere") as writing:
        papers.book(writing, shown, made, AS_OF)
        stored = {(one.file_name, one.sha256) for one in writing.all(GeneratedDocument)}
    assert stored == {(file.path.name, file.sha256) for file in made}
    printed = folder_of(register, meeting).invitations
    assert {invitation.state for invitation in printed} == {InvitationState.PRINTED}
    assert printed[0].salutation_snapshot == "Sehr geehrte Frau Brandt,"


def test_who_gets_no_letter_of_any_kind_is_named_once(register: Register, tmp_path: Path) -> None:
    ready = sent(register, a_meeting(register, a_committee(register)))
    first = ready.people.persons[ready.invitations[0].person_id]
    barred = replace(first, restricted=True)
    people = replace(ready.people, persons={**ready.people.persons, first.id: barred})
    letters = papers.chosen_kinds(["save_the_date", "invitation"])
    plan = PaperPlan(replace(ready, people=people), _members(register, ready))
    made = papers.make_papers(PaperRun(plan, tmp_path, AS_OF, letters), TEMPLATES)
    assert [(finding.code, finding.subject) for finding in made.left_out] == [("person.no_mail", full_name(first))]
    assert made.files


def test_letters_that_nobody_can_get_keep_no_other_paper_from_being_made(register: Register, tmp_path: Path) -> None:
    committee = a_committee(register, seats=2)
    ready = sent(register, a_meeting(register, committee))
    with register.writing("Ohne Anschrift") as writing:
        writing.remove(*writing.all(PostalAddress))
    ready = folder_of(register, ready.meeting)
    plan = PaperPlan(ready, _members(register, ready))
    letters, sheet = frozenset({DocumentKind.SAVE_THE_DATE}), frozenset({DocumentKind.SIGN_IN_SHEET})
    made = papers.make_papers(PaperRun(plan, tmp_path, AS_OF, letters | sheet), TEMPLATES)
    assert {file.kind for file in made.files} == sheet
    assert {finding.code for finding in made.left_out} == {"address.missing"}
    with pytest.raises(RuleBrokenError, match=r"letters\.nobody"):
        papers.make_papers(PaperRun(plan, tmp_path, AS_OF, letters), TEMPLATES)


def test_a_run_that_cannot_go_on_says_how_many_files_are_finished(register: Register, tmp_path: Path) -> None:
    ready = sent(register, a_meeting(register, a_committee(register)))
    kinds, plan = papers.chosen_kinds(["save_the_date", "invitation"]), PaperPlan(ready, _members(register, ready))
    whole = papers.make_papers(PaperRun(plan, tmp_path / "whole", AS_OF, kinds), TEMPLATES).files
    blocked = tmp_path / "again" / whole[-1].path.relative_to(tmp_path / "whole")
    blocked.mkdir(parents=True)
    with pytest.raises(DocumentTroubleError, match=r"file\.is_a_folder") as refused:
        papers.make_papers(PaperRun(plan, tmp_path / "again", AS_OF, kinds), TEMPLATES)
    assert refused.value.values["finished"] == len(whole) - 1
    full = sentence(DocumentTroubleError("file.disk_full", **refused.value.values), "de")
    assert f"{len(whole) - 1} Dateien davor sind fertig" in full


def test_a_paper_without_content_or_unknown_is_refused(register: Register, tmp_path: Path) -> None:
    ready = sent(register, a_meeting(register, a_committee(register)))
    with pytest.raises(RuleBrokenError, match=r"papers\.unknown_kind"):
        papers.chosen_kinds(["D99"])
    plan = PaperPlan(ready, _members(register, ready))
    for name in ("workshop_sheet", "cancellation"):
        with pytest.raises(RuleBrokenError, match=r"papers\.not_applicable"):
            papers.make_papers(PaperRun(plan, tmp_path, AS_OF, papers.chosen_kinds([name])), TEMPLATES)
    assert papers.chosen_kinds([" "]) is None
    assert papers.chosen_kinds(["d11"]) == frozenset({DocumentKind.SIGN_IN_SHEET})


def test_a_meeting_called_off_has_a_letter_that_says_so_and_nothing_to_sign(register: Register, tmp_path: Path) -> None:
    ready = sent(register, a_meeting(register, a_committee(register)))
    off = replace(ready, meeting=replace(ready.meeting, state=MeetingState.CANCELLED))
    kinds = {file.kind for file in press(register, off, tmp_path)}
    assert kinds == {
        DocumentKind.CANCELLATION,
        DocumentKind.MEMBER_LIST,
        DocumentKind.OUTGOING_LIST,
        DocumentKind.REPLY_STATUS,
    }


def test_the_sign_in_sheet_names_the_planned_stand_in_and_never_orders_by_a_sensitive_bench(
    samples: Register,
) -> None:
    held = folder(samples, "LSP-3")
    sheet = sheet_contents.sign_in_data(held, AS_OF, SheetFormat.LANDSCAPE)
    by_name = {row.name: row for row in sheet.rows}
    assert by_name["Elbers, Oliver"].represented_by == "Mareike Tönnies"
    assert by_name["Thormann, Olga"].function == "Vorsitz"
    assert [row.number for row in sheet.rows] == list(range(1, 66))
    assert {row.group for row in sheet.rows} == {""}
    institutions = {row.institution for row in sheet.rows}
    assert "Tandem Inklusion e.\u00a0V." in institutions, "e. V. is not torn at the end of a line"
    assert (sheet.place, "§\u00a03\u00a0DSG\u00a0NRW" in sheet.privacy) == (
        "Kreishaus Unna, Sitzungstrakt, Großer Sitzungssaal", True,
    )  # fmt: skip
    with pytest.raises(RuleBrokenError, match=r"sheet\.by_bench_would_disclose"):
        sheet_contents.sign_in_data(held, AS_OF, SheetFormat.LANDSCAPE, SheetOrder.BY_BENCH)


def test_the_sheet_of_a_group_carries_the_numbers_of_the_plenary_and_empty_rows_of_its_own(samples: Register) -> None:
    held = folder(samples, "LSP-3")
    numbers = {row.person_id: row.row_no % attendance.STAND_IN_ROWS for row in held.attendance}
    firsts = []
    for group in held.groups:
        sheet = sheet_contents.workshop_sheet_data(held, group, AS_OF)
        assert sheet.held == "Montag, 21. September 2026, 15:30 bis 16:50 Uhr"
        members = {one.person_id for one in held.assignments if one.group_id == group.id}
        assert {row.number for row in sheet.rows} == {numbers[person] for person in members}
        firsts.append((sheet.first_empty_number, sheet.empty_rows))
    assert firsts == [(76, 5), (81, 5), (86, 5), (91, 5)], "65 rows and 10 empty ones stand on the sheet before"


def test_the_figures_of_the_played_meeting_add_up(samples: Register) -> None:
    data = attendance_data(folder(samples, "LSP-3"), AS_OF)
    content = attendance_workbook(data)
    *benches, total = [row for row in xlsx_rows(content, "Auswertung")[1:7] if row[0]]
    assert len(data.lines) == 65
    for column in range(1, 8):
        assert sum(int(str(bench[column])) for bench in benches) == total[column]
    for row in (*benches, total):
        assert sum(int(str(number)) for number in row[3:8]) == row[2], "besetzt = all states together"
    assert data.quorum == "Beschlussfähigkeit ist nicht vorgesehen."
    assert [guest.family_name for guest in data.guests] == ["Hövelmann", "Kolbeck"]
    gera = quorum_line(folder(samples, "RSG ITP-4"))
    assert gera.startswith("Beschlussfähig: ja (10 von 12 Sitzen anwesend oder vertreten)")


@pytest.mark.parametrize(("present", "quorate"), [(2, "nein"), (3, "ja"), (4, "ja")])
def test_the_quorum_is_more_than_half_and_at_least_three(register: Register, present: int, quorate: str) -> None:
    meeting = a_meeting(register, a_committee(register, seats=4, quorum=MAJORITY))
    sent(register, meeting)
    sheet = with_sheet(register, meeting)
    with register.writing("Anwesenheit") as writing:
        for row in sheet.attendance[:present]:
            attendance.mark_attendance(writing, sheet, row, attendance.Mark(AttendanceState.PRESENT))
        attendance.add_walk_in(writing, sheet.meeting, a_person(8), occasion="Gast")
    assert quorum_line(folder_of(register, meeting)).startswith(f"Beschlussfähig: {quorate} ({present} von 4 ")


def test_a_quorum_that_came_later_is_told_beside_the_answer(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register, seats=4, quorum=MAJORITY))
    sent(register, meeting)
    sheet = with_sheet(register, meeting)
    late = attendance.Mark(AttendanceState.PARTIAL, arrived=time(14, 20))
    with register.writing("Anwesenheit") as writing:
        for row in sheet.attendance[:3]:
            attendance.mark_attendance(writing, sheet, row, late)
    told = quorum_line(folder_of(register, meeting))
    assert told.startswith("Beschlussfähig: ja (3 von 4 Sitzen anwesend oder vertreten; um 14:00 Uhr noch nicht)")


def test_a_member_who_was_not_invited_and_stayed_away_spoils_the_quorum(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register, seats=4, quorum=MAJORITY))
    sheet = with_sheet(register, meeting)
    with register.writing("Anwesenheit") as writing:
        for row in sheet.attendance[:3]:
            attendance.mark_attendance(writing, sheet, row, attendance.Mark(AttendanceState.PRESENT))
    assert quorum_line(folder_of(register, meeting)).startswith("Beschlussfähig: nein (nicht alle Mitglieder")
    with register.writing("Anwesenheit") as writing:
        attendance.mark_attendance(writing, sheet, sheet.attendance[3], attendance.Mark(AttendanceState.PRESENT))
    assert quorum_line(folder_of(register, meeting)).startswith("Beschlussfähig: ja (4 von 4 ")


def test_the_state_of_replies_the_mail_list_and_the_groups_say_what_is_stored(samples: Register) -> None:
    held = folder(samples, "LSP-3")
    answers = Counter(line.answer for line in reply_data(held, AS_OF).lines)
    assert answers == {Answer.ACCEPTED: 47, Answer.REPRESENTED: 5, Answer.DECLINED: 6, Answer.OPEN: 7}
    benches = groupby(reply_data(held, AS_OF).lines, key=lambda line: line.bench_label)
    by_bench = {bench: [collation_key(line.name) for line in lines] for bench, lines in benches}
    assert list(by_bench) == [bench.print_label for bench in held.benches]
    assert all(names == sorted(names) for names in by_bench.values()), "benches in their order, people by the alphabet"
    reminded = [line for line in reply_data(held, AS_OF).lines if line.reminded_on]
    assert {line.answer for line in reminded} == {Answer.OPEN}
    assert len(reminded) == 7
    sent_list = outgoing_data(held, AS_OF).lines
    assert {line.handed_over_on for line in sent_list} == {date(2026, 8, 3)}
    styles = {LetterStyle.EASY_LANGUAGE, LetterStyle.LARGE_PRINT}
    assert styles <= {invitation.letter_style for invitation in held.invitations}
    assert {line.enclosures for line in sent_list} == {"Tagesordnung, Antwortbogen"}, "the mail room sees no style"
    easy = {one.no for one in held.invitations if one.letter_style is LetterStyle.EASY_LANGUAGE}
    assert {line.invitation_no for line in sent_list if line.sheets == 4} == easy, "the standard letter goes along"
    assert {line.sheets for line in sent_list} == {3, 4}, "letter, agenda and form"
    groups = workshop_data(held, AS_OF)
    assert "Prof. Dr." in {line.academic_title for line in groups.lines}
    assert len(groups.lines) == len(held.assignments)
    assert all(line.row_no for line in groups.lines)


def test_a_reply_that_names_a_stand_in_puts_the_name_on_the_list(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    ready = sent(register, meeting)
    with register.writing("Antwort") as writing:
        said = replies.ReplyDetails(Answer.REPRESENTED, date(2026, 9, 1), ReplyChannel.FAX, deputy=a_person(7))
        replies.record_reply(writing, ready, ready.invitations[0], said)
    line = reply_data(folder_of(register, meeting), AS_OF).lines[0]
    assert (line.represented_by, line.received_via) == ("Tim Groß", "Fax")


def test_a_stand_in_who_has_not_come_yet_has_the_number_of_the_member_on_the_list_of_groups(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    ready, stand_in = sent(register, meeting), a_person(7)
    with register.writing("Antwort") as writing:
        said = replies.ReplyDetails(Answer.REPRESENTED, date(2026, 9, 1), ReplyChannel.FAX, deputy=stand_in)
        replies.record_reply(writing, ready, ready.invitations[0], said)
        attendance.open_sheet(writing, folder_of_step(writing, meeting))
        add_group(writing, WorkshopGroup(id="one", meeting_id=meeting.id, no=1, topic="Arbeit"))
        writing.add(
            Assignment(meeting_id=meeting.id, person_id=stand_in.id, group_id="one", source=AssignmentSource.SET)
        )
    (line,) = workshop_data(folder_of(register, meeting), AS_OF).lines
    assert (line.family_name, line.row_no) == ("Groß", 1)


def test_where_nobody_planned_the_seats_of_a_bench_those_there_are_are_counted(register: Register) -> None:
    committee = a_committee(register)
    meeting = a_meeting(register, committee)
    with register.writing("Bänke") as writing:
        for bench in writing.all(Bench, committee_id=committee.id):
            writing.change(replace(bench, seats_planned=None))
    told = reply_data(folder_of(register, meeting), AS_OF).benches
    assert sum(bench.planned or 0 for bench in told) == len(folder_of(register, meeting).places)


def test_a_text_that_looks_like_a_formula_stays_a_text(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    with register.writing("Gast") as writing:
        guest = a_person(7, family_name="=1+1")
        attendance.add_walk_in(writing, meeting, guest, occasion="+2")
        stored = folder_of_step(writing, meeting)
    told = xlsx_text(attendance_workbook(attendance_data(stored, AS_OF)))
    assert "s '=1+1'" in told
