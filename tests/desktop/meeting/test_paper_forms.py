"""Step 3: forms on paper, typed one after the other as a short code, one key each (D05)."""

from collections.abc import Callable
from datetime import date
from time import perf_counter

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.meeting.test_attendance_step import K, KeyRecord, M
from desktop.meeting_world import SEATS, World, press, step_in
from secretariat import clock
from secretariat.desktop.meeting.replies_step import RepliesStep
from secretariat.domain.invitations import Answer
from secretariat.domain.workshops import WorkshopGroup
from secretariat.services.workshops.workshop_rows import keep_group

SIX_MINUTES = 360
PILE = (
    *[f"{number}z23\n" for number in range(1, 41)],
    *[f"{number}a\n" for number in range(41, 51)],
    *[f"{number}v\n\n" for number in range(51, 56)],
    *[f"{number}z4\n" for number in range(56, 66)],
)
"""What is typed of each form: forty come with two wishes, ten do not, five send somebody, ten have one wish."""


@pytest.fixture
def world(sent_world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr(clock, "today", lambda: date(2026, 9, 2))
    for number, topic in enumerate(("Wohnen", "Arbeit", "Schule", "Freizeit"), 1):
        group = WorkshopGroup(meeting_id=sent_world.meeting_id, no=number, topic=topic)
        sent_world.workspace.do("Gruppe", keep_group, group)
    return sent_world


@pytest.fixture
def step(world: World, qtbot: QtBot) -> RepliesStep:
    return step_in(world.in_front(3, qtbot), RepliesStep)


def said(world: World, number: int) -> tuple[Answer | None, list[int]]:
    """Return the answer to an invitation and the numbers of its wishes."""
    folder = world.folder
    reply = folder.replies.get(folder.invitations[number - 1].id)
    numbers = {group.id: group.no for group in folder.groups}
    return (reply.answer, [numbers[one.group_id] for one in folder.wishes.get(reply.id, ())]) if reply else (None, [])


@pytest.mark.usefixtures("step")
def test_sixty_five_forms_take_less_than_six_minutes_of_an_average_typist(
    world: World, record_property: Callable[[str, object], None]
) -> None:
    with KeyRecord() as record:
        began = perf_counter()
        for form in PILE:
            press(form)
        response = perf_counter() - began
    told = [said(world, number) for number in range(1, SEATS + 1)]
    assert told[:40] == [(Answer.ACCEPTED, [2, 3])] * 40
    assert told[40:50] == [(Answer.DECLINED, [])] * 10
    assert told[50:55] == [(Answer.REPRESENTED, [])] * 5
    assert told[55:] == [(Answer.ACCEPTED, [4])] * 10
    assert len(record.keys) == sum(map(len, PILE))
    seconds = K * len(record.keys) + M * len(PILE) * 2 + response  # two thoughts: whose it is, what is ticked
    record_property("keystrokes", len(record.keys))
    record_property("seconds", round(seconds))
    print(f"65 forms: {len(record.keys)} keys, {seconds:.0f} s, of which the program {response:.1f} s")
    assert seconds < SIX_MINUTES


def test_after_each_form_the_field_waits_for_the_next(world: World, step: RepliesStep) -> None:
    press("3 Z 4, 1\n")
    assert said(world, 3) == (Answer.ACCEPTED, [4, 1])
    assert step.form.entry.text() == ""
    assert QApplication.focusWidget() is step.form.entry


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("3x2", "„x“ ist keine Antwort"),
        ("3z9", "Eine Gruppe 9 gibt es in dieser Sitzung nicht"),
        ("3z123", "zwei Wünsche"),
        ("99z", "Unter „99“ ist niemand zu dieser Sitzung eingeladen"),
    ],
)
def test_a_wrong_code_is_said_at_the_field_and_keeps_nothing(
    world: World, step: RepliesStep, typed: str, why: str
) -> None:
    press(f"{typed}\n")
    assert why in step.form.complaint.text()
    assert step.form.entry.text() == typed
    assert not world.folder.replies
    step.form.entry.setText("3z2")
    press("\n")
    assert step.form.complaint.isHidden()
    assert said(world, 3) == (Answer.ACCEPTED, [2])


@pytest.mark.usefixtures("step")
def test_a_form_is_corrected_by_typing_it_again_and_taken_back_as_one_step(world: World) -> None:
    press("3z23\n3a\n")
    assert said(world, 3) == (Answer.DECLINED, [2, 3])
    press("3z4\n")
    assert said(world, 3) == (Answer.ACCEPTED, [4])
    world.workspace.undo()
    world.workspace.undo()
    assert said(world, 3) == (Answer.ACCEPTED, [2, 3])
    world.workspace.undo()
    assert said(world, 3) == (None, [])
