"""Work of a dialog that may take a while shows how far it is, and is told to nobody once the dialog is gone."""

from threading import Event

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from secretariat.desktop.background import Counter
from secretariat.desktop.widgets.job_progress import JobProgress


@pytest.fixture
def dialog(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_job_shows_how_far_it_is_after_a_second_and_not_before(dialog: QWidget, qtbot: QtBot) -> None:
    progress, go_on, results = JobProgress(dialog), Event(), list[object]()

    def job(counter: Counter) -> int:
        counter.tell(3, 7)
        go_on.wait(10)
        return 1

    progress.run(job, then=results.append, failed=results.append)
    qtbot.waitUntil(lambda: progress.bar.maximum() == 7)
    assert not progress.isVisible()
    qtbot.waitUntil(progress.isVisible, timeout=3_000)
    assert progress.bar.value() == 3
    go_on.set()
    qtbot.waitUntil(lambda: results == [1])
    assert not progress.isVisible()


def test_a_job_that_ends_after_its_dialog_has_gone_is_told_to_nobody(qtbot: QtBot) -> None:
    dialog, go_on, ended, results = QWidget(), Event(), Event(), list[object]()

    def job(_counter: Counter) -> None:
        go_on.wait(10)
        ended.set()

    JobProgress(dialog).run(job, then=results.append, failed=results.append)
    delete(dialog)
    go_on.set()
    qtbot.waitUntil(ended.is_set)
    qtbot.wait(20)
    assert results == []
