"""Pages go while their workers are still at work: nothing is told to what is gone, and the process lives."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World
from secretariat.desktop.background import Counter
from secretariat.desktop.collecting import Collector
from secretariat.desktop.meeting.invite_step import InviteStep
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.widgets.job_line import JobLine
from secretariat.services.workplace import Writing

TIMES = 6


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    del qtbot
    made = Collector()
    yield made
    made.stop()


def let_it_go(page: MeetingPage) -> None:
    page.close()
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


@pytest.mark.usefixtures("collector")
def test_pages_go_while_their_letters_are_checked_and_painted(world: World, qtbot: QtBot) -> None:
    world.send_letters()
    for turn in range(TIMES):
        page = world.page(2)
        page.show()
        step = page.current_step()
        assert isinstance(step, InviteStep)
        step.check.look()
        step.preview.read()
        qtbot.wait(turn * 10)  # in each turn the work is at another place
        if turn % 2:
            page.put_away()
        let_it_go(page)
        del page, step
        gc.collect()
    assert world.folder.invitations


def count_up(counter: Counter) -> int:
    for number in range(500):
        counter.tell(number, 500)
    return 500


@pytest.mark.usefixtures("collector")
def test_jobs_are_left_alone_at_any_moment(qtbot: QtBot) -> None:
    ended: list[int] = []
    for turn in range(20 * TIMES):
        line: JobLine[int] = JobLine()
        line.done.connect(ended.append)
        line._background.run(count_up, then=ended.append, failed=print)
        if turn % 3 == 0:
            QApplication.processEvents()
        if turn % 2:
            line.close_down()
        line.deleteLater()
        del line
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if turn % 10 == 0:
            gc.collect()
    qtbot.wait(50)
    assert set(ended) <= {500}


@pytest.mark.usefixtures("collector")
def test_a_register_is_closed_behind_a_step_that_is_being_written(world: World) -> None:
    def slow(writing: Writing) -> None:
        for _ in range(50):
            writing.ask("SELECT count(*) FROM person")

    told: list[object] = []
    world.workspace.begin(
        lambda workplace: workplace.do("Lang", slow), then=told.append, failed=told.append, ended=print
    )
    world.workspace.finish()
    world.register.close()
    assert told == [None]
