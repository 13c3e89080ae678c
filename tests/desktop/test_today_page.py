import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMessageBox
from pytestqt.qtbot import QtBot

from making import a_committee, a_meeting, a_need, a_register, folder_of, sent
from ready_made import open_empty, open_example
from secretariat import clock
from secretariat.commandline.entry import cli
from secretariat.desktop.desk import Desk
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.messages import Messages
from secretariat.desktop.today_page import TodayPage
from secretariat.desktop.widgets.days import short_weekday_date
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.committees import Committee
from secretariat.domain.errors import StorageTroubleError
from secretariat.domain.meetings import Meeting
from secretariat.domain.needs import AccessNeed
from secretariat.domain.outcomes import FollowUp
from secretariat.domain.people import Person
from secretariat.services.register.safety import PlaceState, SafetyState
from secretariat.services.workplace import Workplace, Writing
from secretariat.storage.register import Register


@dataclass
class World:
    folder: Path
    register: Register
    workspace: Workspace
    committee: Committee
    meeting: Meeting

    def follow_up(self, text: str, days: int, *, meeting: bool = False) -> None:
        def add(writing: Writing) -> None:
            thing = FollowUp(text=text, due=clock.today() + timedelta(days=days), committee_id=self.committee.id)
            writing.add(replace(thing, committee_id=None, meeting_id=self.meeting.id) if meeting else thing)

        self.workspace.do("Wiedervorlage", add)

    def page(self, qtbot: QtBot) -> TodayPage:
        page = TodayPage(self.workspace, Messages("de"), WindowState(self.folder / "window.ini"))
        qtbot.addWidget(page)
        page.resize(900, 600)
        page.show()
        return page


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_register(tmp_path) as register:
        committee = a_committee(register)
        meeting = a_meeting(register, committee, date=date(2024, 9, 23), reply_by=date(2024, 9, 16))
        workspace = Workspace(Workplace(register))
        yield World(tmp_path, register, workspace, committee, meeting)


def shown(page: TodayPage) -> list[list[str]]:
    return page.rows.texts_of(range(page.rows.rowCount()), (0, 1, 4, 2, 3))


def named(page: TodayPage, what: str) -> int:
    return next(place for place, row in enumerate(shown(page)) if row[2] == what)


def test_the_most_urgent_stands_first_with_the_time_left_in_words(qtbot: QtBot, world: World) -> None:
    for text, days in (("Raum anfragen", 3), ("Liste prüfen", -4), ("Anruf", 0), ("Brief", 1), ("Akte", -1)):
        world.follow_up(text, days)
    rows = [row for row in shown(world.page(qtbot)) if row[2] in {"Raum anfragen", "Liste prüfen", "Anruf", "Brief"}]
    assert [row[2] for row in rows] == ["Liste prüfen", "Anruf", "Brief", "Raum anfragen"]
    assert [row[1] for row in rows] == ["seit 4 Tagen überfällig", "heute", "morgen", "in 3 Tagen"]


def test_the_head_says_which_day_it_is_and_how_much_is_late(qtbot: QtBot, world: World) -> None:
    world.follow_up("Heute", 0)
    world.follow_up("Gestern", -1)
    world.follow_up("Vorgestern", -2)
    page = world.page(qtbot)
    assert page.title.text() == f"Heute · {short_weekday_date(clock.today())}"
    late = sum(row.overdue for row in page.rows.shown)
    assert late >= 2
    assert page.standing.text() == f"überfällig: {late} · bevorstehend: {page.rows.rowCount() - late}"


def test_days_are_written_without_a_dot_behind_the_weekday(qtbot: QtBot, world: World) -> None:
    world.follow_up("Anruf", 0)
    page = world.page(qtbot)
    day = shown(page)[named(page, "Anruf")][0]
    assert day == f"{('Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So')[clock.today().weekday()]}\u00a0{clock.today():%d.%m.%Y}"


def test_a_day_is_shown_whole_where_nothing_was_due_at_first(qtbot: QtBot, tmp_path: Path) -> None:
    with a_register(tmp_path) as register:
        workspace = Workspace(Workplace(register))
        page = TodayPage(workspace, Messages("de"), WindowState(tmp_path / "window.ini"))
        qtbot.addWidget(page)
        page.show()
        assert not shown(page)
        thing = FollowUp(text="Anruf", due=clock.today(), committee_id=a_committee(register).id)
        workspace.do("Wiedervorlage", lambda writing: writing.add(thing))
        widest = max(page.fontMetrics().horizontalAdvance(line[0]) for line in shown(page))
        assert page.view.columnWidth(0) > widest


def test_answers_are_offered_for_deletion_once_their_last_day_is_over(
    qtbot: QtBot, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent(world.register, world.meeting)
    last_day = date(world.meeting.date.year + 1, 12, 31)
    for day, is_offered in ((last_day, False), (last_day + timedelta(days=1), True)):
        moment = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
        monkeypatch.setattr("secretariat.clock.now", lambda now=moment: now)
        page = world.page(qtbot)
        assert any("Einladung" in row[2] and "löschen" in row[2] for row in shown(page))
        assert page.erase_button.isVisible() is is_offered
    page.erase_button.click()
    box = page.findChild(QMessageBox, "askErase")
    assert isinstance(box, QMessageBox)
    next(one for one in box.findChildren(QAbstractButton) if "Endgültig" in one.text()).click()
    assert not any("Einladung" in row[2] and "löschen" in row[2] for row in shown(page))


@pytest.mark.parametrize("of_meeting", [True, False])
def test_a_click_on_a_line_goes_where_it_is_done(qtbot: QtBot, world: World, *, of_meeting: bool) -> None:
    world.follow_up("Anruf", 0, meeting=of_meeting)
    page = world.page(qtbot)
    index = page.rows.index(named(page, "Anruf"), 2)
    expected = f"meeting:{world.committee.short_name}-1#7" if of_meeting else f"committee:{world.committee.short_name}"
    with qtbot.waitSignal(page.wanted, check_params_cb=lambda key: key == expected):
        place = page.view.visualRect(index).center()
        QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_enter_goes_there_too_and_the_desk_shows_the_step(qtbot: QtBot, world: World) -> None:
    world.follow_up("Anruf", 0, meeting=True)
    desk = Desk(world.workspace, Messages("de"), WindowState(world.folder / "window.ini"))
    qtbot.addWidget(desk)
    desk.show()
    page = desk.page()
    assert isinstance(page, TodayPage)
    page.view.selectRow(named(page, "Anruf"))
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    front = desk.page()
    assert isinstance(front, MeetingPage)
    assert front.meeting_id == world.meeting.id
    assert front.current_step() is front.steps[7]


def test_a_line_of_a_committee_goes_to_it(qtbot: QtBot, world: World) -> None:
    desk = Desk(world.workspace, Messages("de"), WindowState(world.folder / "window.ini"))
    qtbot.addWidget(desk)
    assert desk.go_to(f"committee:{world.committee.short_name}")
    assert desk.navigation.current_key() == f"committee:{world.committee.id}"
    assert not desk.go_to("committee:XYZ")


def test_a_failed_safety_copy_stands_above_all_until_one_succeeds(qtbot: QtBot, world: World) -> None:
    world.follow_up("Liste prüfen", -4)
    page = world.page(qtbot)
    trouble = StorageTroubleError("backup.failed", path=world.folder, reason="OSError")
    page.take_safety(SafetyState((PlaceState(world.folder, trouble=trouble),)))
    assert shown(page)[0][2].startswith("Sicherung fehlgeschlagen: ")
    assert shown(page)[0][1] == "sofort"
    page.view.selectRow(0)
    with qtbot.waitSignal(page.safety_wanted):
        QTest.mouseClick(page.go_button, Qt.MouseButton.LeftButton)
    page.take_safety(SafetyState((PlaceState(world.folder),)))
    assert "Sicherung" not in shown(page)[0][2]


def needed(world: World) -> Person:
    folder = folder_of(world.register, world.meeting)
    person = next(iter(folder.people.persons.values()))
    need = a_need(world.register, person, world.meeting)

    def limit(writing: Writing) -> None:
        writing.change(replace(need, delete_on=clock.today()))

    world.workspace.do("Frist", limit)
    return person


def answer(page: TodayPage, role: QMessageBox.ButtonRole) -> None:
    box = page.findChild(QMessageBox, "askErase")
    assert isinstance(box, QMessageBox)
    (button,) = [button for button in box.buttons() if box.buttonRole(button) is role]
    assert isinstance(button, QAbstractButton)
    button.click()


def test_what_must_go_is_counted_asked_about_and_erased_for_good(qtbot: QtBot, world: World) -> None:
    person = needed(world)
    page = world.page(qtbot)
    lines = [row[2] for row in shown(page)]
    assert "1 Angabe zur Unterstützung wird gelöscht" in lines
    assert not any(person.family_name in text for row in shown(page) for text in row)
    page.erase_button.click()
    answer(page, QMessageBox.ButtonRole.RejectRole)
    assert len(world.workspace.look(lambda reading: reading.all(AccessNeed))) == 1
    page.erase_button.click()
    answer(page, QMessageBox.ButtonRole.DestructiveRole)
    assert world.workspace.look(lambda reading: reading.all(AccessNeed)) == ()
    assert "1 Angabe zur Unterstützung wird gelöscht" not in [row[2] for row in shown(page)]
    assert not page.erase_button.isVisibleTo(page)


def test_a_register_to_read_erases_nothing(qtbot: QtBot, world: World) -> None:
    needed(world)
    with Register.open(world.register.path) as copy:
        page = TodayPage(Workspace(Workplace(copy)), Messages("de"), WindowState(world.folder / "window.ini"))
        qtbot.addWidget(page)
        assert page.erase_button.isVisibleTo(page)
        assert not page.erase_button.isEnabled()


def test_an_empty_register_says_how_to_begin(qtbot: QtBot, tmp_path: Path) -> None:
    with open_empty(tmp_path / "Leer.sqlite") as register:
        page = TodayPage(Workspace(Workplace(register)), Messages("de"), WindowState(tmp_path / "window.ini"))
        qtbot.addWidget(page)
        page.show()
        assert page.advice.isVisible()
        assert "noch kein Gremium" in page.advice.text()
        assert not page.go_button.isVisible()
        assert not page.meeting_button.isVisible()
        assert page.list_button.isDefault()
        for button, wanted in ((page.list_button, page.list_wanted), (page.committee_button, page.committee_wanted)):
            assert button.isVisible()
            with qtbot.waitSignal(wanted):
                button.click()


def test_a_committee_without_a_meeting_is_offered_its_first_one(qtbot: QtBot, tmp_path: Path) -> None:
    with a_register(tmp_path) as register:
        a_committee(register)
        page = TodayPage(Workspace(Workplace(register)), Messages("de"), WindowState(tmp_path / "window.ini"))
        qtbot.addWidget(page)
        page.rows.show([])
        page._advise(is_empty=True)
        page.show()
        assert not page.list_button.isVisible()
        with qtbot.waitSignal(page.meeting_wanted):
            page.meeting_button.click()


def test_the_chosen_line_stays_chosen_when_something_else_changes(qtbot: QtBot, world: World) -> None:
    world.follow_up("Anruf", 2)
    page = world.page(qtbot)
    page.view.selectRow(named(page, "Anruf"))
    chosen = page.view.current_id()
    world.follow_up("Liste prüfen", -4)
    assert page.view.current_id() == chosen


def test_the_page_lists_exactly_what_the_command_line_says_is_due(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "beispiel.sqlite"
    workplace = open_example(path)
    page = TodayPage(Workspace(workplace), Messages("de"), WindowState(tmp_path / "window.ini"))
    qtbot.addWidget(page)
    shown = [page.rows.row_at(place) for place in range(page.rows.rowCount())]
    workplace.close()
    asked = CliRunner().invoke(cli, ["show", str(path), "due", "--json"])
    assert asked.exit_code == 0, asked.output
    told = json.loads(asked.output)
    assert told
    in_window = [(row.due.isoformat(), row.committee, row.meeting, row.what) for row in shown if row is not None]
    assert in_window == [(row["due"], row["committee"], row["meeting"], row["what"]) for row in told]
