"""What groups brought back on paper (D21), and under the workshop item of the minutes (D19)."""

import io
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from making import HELD_ON, TEMPLATES, a_bench, a_committee, a_meeting, folder_of, folder_of_step, sent, with_sheet
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.committees import PlanningArea, Sensitivity
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import AgendaItem, AgendaKind, Meeting, MeetingState
from secretariat.domain.office import DocumentKind
from secretariat.domain.workshops import AssignmentSource, ResultKind, WorkshopGroup, WorkshopResult
from secretariat.services.committee.committees import add_planning_area
from secretariat.services.committee.member_list import member_list_data
from secretariat.services.meeting import attendance, meetings, minutes
from secretariat.services.papers.outcome_papers import minutes_document
from secretariat.services.papers.paper_plans import PaperPlan, PaperRun
from secretariat.services.papers.papers import applicable_kinds, make_papers
from secretariat.services.workshops.workshop_results import NEW, keep_result, take_up
from secretariat.services.workshops.workshop_results_paper import group_results, results_document
from secretariat.services.workshops.workshops import add_group, assign
from secretariat.storage.register import Register

AS_OF = datetime(2026, 9, 25, 9, 5).astimezone()
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RESULTS = (
    (1, ResultKind.QUESTION, "Wer zahlt den Umbau?", ""),
    (1, ResultKind.STATEMENT, "Es fehlen kleine Wohnungen.", ""),
    (1, ResultKind.PROPOSAL, "Wohnraumbörse einrichten", "Nord"),
    (2, ResultKind.PROPOSAL, "Praktika & Probearbeit", ""),
)


@pytest.fixture
def meeting(register: Register) -> Meeting:
    """Two groups of one round: two providers and one self-advocate in the first, with results of both."""
    committee = a_committee(register, seats=2)
    name = {"name": "Menschen mit Behinderungen", "short_name": "MmB", "print_label": "Interessenvertretung"}
    a_bench(register, committee, seats=1, first=4, sort_no=2, sensitivity=Sensitivity.SPECIAL, **name)
    meeting = a_meeting(register, committee)
    folder = sent(register, meeting)
    with register.writing("Gruppen") as writing:
        items = meetings.agenda_of(writing, meeting.id)
        workshop = AgendaItem(meeting_id=meeting.id, position="9", title="Workshops", kind=AgendaKind.WORKSHOP)
        meetings.set_agenda(writing, meeting.id, (*items, workshop))
        north = add_planning_area(writing, PlanningArea(committee_id=committee.id, name="Nord"))
        leader = folder.people.persons[folder.invitations[0].person_id]
        groups = {
            no: add_group(writing, WorkshopGroup(meeting_id=meeting.id, no=no, topic=topic, moderator_id=leader.id))
            for no, topic in ((1, "Wohnen"), (2, "Arbeit"))
        }
        for invitation in folder.invitations:
            assign(writing, groups[1], invitation.person_id, AssignmentSource.ALLOTTED)
        for no, kind, text, area in RESULTS:
            new = WorkshopResult(meeting_id="", group_id=groups[no].id, sort_no=NEW, kind=kind, text=text)
            keep_result(writing, replace(new, planning_area_id=north.id if area else None))
    return meeting


def lines_of(content: bytes) -> list[str]:
    with ZipFile(io.BytesIO(content)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    paragraphs = (
        "".join(piece.text or "\n" for piece in one.iter(f"{WORD}t", f"{WORD}br")) for one in root.iter(f"{WORD}p")
    )
    return "\n".join(paragraphs).replace("\u00a0", " ").splitlines()


def test_each_group_says_who_led_it_who_came_and_what_it_brought(register: Register, meeting: Meeting) -> None:
    lines = lines_of(results_document(folder_of(register, meeting), TEMPLATES, AS_OF))
    group = lines[lines.index("Gruppe 1: Wohnen") : lines.index("Gruppe 2: Arbeit")]
    assert "3 (Träger 2, Interessenvertretung 1)" in "\n".join(group)
    assert [line for line in group if line in {"Aussagen", "Vorschläge", "Offene Fragen"}] == [
        "Aussagen",
        "Vorschläge",
        "Offene Fragen",
    ]
    assert any(line.endswith("Wohnraumbörse einrichten (Planungsraum Nord)") for line in group)
    assert any("Frau Muster, 0365 12345-67" in line for line in group)
    assert "Menschen mit Behinderungen" not in "\n".join(lines)
    assert any("Praktika & Probearbeit" in line for line in lines)


def test_once_the_sheet_is_typed_back_only_who_came_counts(register: Register, meeting: Meeting) -> None:
    sheet = with_sheet(register, meeting)
    with register.writing("Anwesend") as writing:
        for row, state in zip(sheet.attendance[:2], (AttendanceState.PRESENT, AttendanceState.EXCUSED), strict=True):
            attendance.mark_attendance(writing, sheet, row, attendance.Mark(state))
    first, second = group_results(folder_of(register, meeting))
    assert sum(count for _, count in first.benches) == 1
    assert second.benches == ()


def test_the_minutes_have_them_under_the_workshop_item_with_the_recommendation(
    register: Register, meeting: Meeting
) -> None:
    with register.writing("Aufgenommen") as writing:
        folder = folder_of_step(writing, meeting)
        proposal = next(one for one in folder.results if one.text == "Wohnraumbörse einrichten")
        take_up(writing, folder, proposal.id)
    folder = folder_of(register, meeting)
    items = {item.title: item for item in minutes.recorded_items(folder)}
    assert [group.topic for group in items["Workshops"].groups] == ["Wohnen", "Arbeit"]
    assert [one.outcome.no for one in items["Workshops"].outcomes] == ["2026/01"]
    lines = lines_of(minutes_document(folder, TEMPLATES, AS_OF))
    said = lines[lines.index("Gruppe 1: Wohnen") + 1 :]
    assert said[:6] == [
        "Aussagen:",
        "– Es fehlen kleine Wohnungen.",
        "Vorschläge:",
        "– Wohnraumbörse einrichten (Planungsraum Nord, aufgenommen als Empfehlung 2026/01)",
        "Offene Fragen:",
        "– Wer zahlt den Umbau?",
    ]
    assert "Empfehlung 2026/01" in lines


def test_without_a_workshop_item_they_stand_at_the_end_of_the_minutes(register: Register, meeting: Meeting) -> None:
    with register.writing("Tagesordnung") as writing:
        items = meetings.agenda_of(writing, meeting.id)
        meetings.set_agenda(writing, meeting.id, tuple(one for one in items if one.kind is not AgendaKind.WORKSHOP))
    last = minutes.recorded_items(folder_of(register, meeting))[-1]
    assert (last.title, len(last.groups)) == ("Ohne Tagesordnungspunkt", 2)


def test_the_paper_is_made_with_the_others_and_only_where_there_are_results(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    folder = folder_of(register, meeting)
    assert DocumentKind.WORKSHOP_RESULTS in applicable_kinds(folder, HELD_ON)
    with register.reading() as reading:
        members = member_list_data(reading, folder.committee, HELD_ON, AS_OF)
    kinds = frozenset({DocumentKind.WORKSHOP_RESULTS})
    (made,) = make_papers(PaperRun(PaperPlan(folder, members), tmp_path, AS_OF, kinds), TEMPLATES).files
    assert made.path.name == "2026-09-23_BSP_01_Workshop-Ergebnisse.docx"
    for without in (
        replace(folder, results=()),
        replace(folder, meeting=replace(folder.meeting, state=MeetingState.CANCELLED)),
    ):
        assert DocumentKind.WORKSHOP_RESULTS not in applicable_kinds(without, HELD_ON)
        with pytest.raises(RuleBrokenError, match=r"papers\.not_applicable"):
            make_papers(PaperRun(PaperPlan(without, members), tmp_path, AS_OF, kinds), TEMPLATES)
