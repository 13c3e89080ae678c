"""Two hundred dialogs opened and closed leave nothing behind."""

import gc
from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World, build_world
from secretariat import clock
from secretariat.desktop.committee.committee_dialog import CommitteeDialog
from secretariat.desktop.committee.seat_dialogs import SeatDialogs
from secretariat.desktop.meeting.meeting_dialog import MeetingDialog
from secretariat.desktop.messages import Messages
from secretariat.desktop.people.organisation_dialog import OrganisationDialog
from secretariat.desktop.people.person_dialog import PersonDialog
from secretariat.services.committee.committee_view import committee_view

pytestmark = pytest.mark.bench

DIALOGS = 200
WARM_UP = 25
TODAY = date(2026, 8, 1)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = build_world(tmp_path)
    yield made
    made.register.close()


def resident_megabytes() -> float:
    """Return what the process holds now."""
    gc.collect()
    status = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


def openers(world: World, window: QWidget) -> list[Callable[[], QDialog]]:
    """Return the ways to dialogs of the pages: each with a record of the register in it."""
    work, messages, folder = world.workspace, Messages("de"), world.folder
    person = next(iter(folder.people.persons))
    organisation = next(iter(folder.people.organisations))
    line = work.look(committee_view, folder.committee.id, TODAY).seats[0]
    seats = SeatDialogs(work, messages, window)
    return [
        lambda: PersonDialog(work, messages, person, clock.today(), window),
        lambda: OrganisationDialog(work, messages, organisation, clock.today(), window),
        lambda: CommitteeDialog(work, messages, folder.committee.id, window),
        lambda: MeetingDialog(work, messages, folder.committee, window),
        lambda: seats.appoint(line, TODAY),
    ]


def open_and_close(make: Callable[[], QDialog]) -> None:
    dialog = make()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    QApplication.processEvents()
    dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


@pytest.mark.timeout(300)
def test_two_hundred_dialogs_leave_nothing_behind(world: World, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    turns = cycle(openers(world, window))
    for _ in range(WARM_UP):
        open_and_close(next(turns))
    before = resident_megabytes()
    for _ in range(DIALOGS):
        open_and_close(next(turns))
    grown = resident_megabytes() - before
    left = len(window.findChildren(QDialog))
    print(f"{DIALOGS} dialogs of {len(openers(world, window))} kinds: {grown:+.1f} MB on {before:.0f} MB, {left} left")
    assert left == 0
    assert grown <= 5
