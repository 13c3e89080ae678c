import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from ready_made import copied, example
from sample_lists import LISTS
from secretariat import __version__
from secretariat.desktop.about_dialog import AboutDialog
from secretariat.desktop.committee.committee_page import CommitteePage
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.history_page import HistoryPage
from secretariat.desktop.lists_in.import_wizard import ImportWizard
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.messages import Messages
from secretariat.desktop.people.people_page import PeoplePage
from secretariat.desktop.people.person_dialog import PersonDialog
from secretariat.desktop.settings_dialog import SettingsDialog
from secretariat.desktop.side_windows import HELP_KEY
from secretariat.desktop.today_page import TodayPage
from secretariat.desktop.window_state import WindowState
from secretariat.domain.people import Person
from secretariat.places import user_data_folder
from secretariat.services.committee.places import places
from secretariat.services.people.people import add_person
from secretariat.services.register.safety import copies_in
from secretariat.services.workplace import Workplace, new_workplace
from secretariat.settings import Settings
from secretariat.storage.register import Register


@pytest.fixture
def state(tmp_path: Path) -> WindowState:
    return WindowState(tmp_path / "window.ini")


@pytest.fixture
def window(qtbot: QtBot, state: WindowState) -> Iterator[MainWindow]:
    made = MainWindow(Messages("de"), state, Settings())
    qtbot.addWidget(made)
    yield made
    made.leave()


@pytest.fixture
def register(tmp_path: Path) -> Path:
    return copied(tmp_path / "LSP.sqlite", example)


def visible_menus(window: MainWindow) -> dict[str, list[QAction]]:
    menus = [action.menu() for action in window.form.menuBar.actions() if action.isVisible()]
    return {menu.title(): menu.actions() for menu in menus if isinstance(menu, QMenu)}


def test_without_a_register_menus_offer_only_what_can_be_done(window: MainWindow) -> None:
    assert list(visible_menus(window)) == ["&Datei", "&Bearbeiten", "&Ansicht", "&Sitzung", "&Hilfe"]
    form = window.form
    assert not any(action.isEnabled() for action in (form.actionUndo, form.actionRedo, form.actionClose))
    assert all(action.isEnabled() for action in (form.actionNew, form.actionOpen, form.actionExample))
    assert not window.status.text()
    assert not window.search.isEnabled()


def test_every_menu_and_action_is_reached_by_keyboard_and_no_two_clash(window: MainWindow, register: Path) -> None:
    window.open_path(register)
    assert window.desk is not None
    assert window.desk.go_to("meeting:LSP-3")
    menus = visible_menus(window)
    for texts in (list(menus), *([action.text() for action in actions] for actions in menus.values())):
        keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(set(keys)) == len(keys), texts
    every = [action for actions in menus.values() for action in actions]
    shortcuts = [shortcut.toString() for action in every for shortcut in action.shortcuts()]
    assert len(set(shortcuts)) == len(shortcuts)


def test_quit_closes_the_window(window: MainWindow) -> None:
    window.show()
    window.form.actionQuit.trigger()
    assert not window.isVisible()


def test_f11_fills_the_screen_and_gives_it_back(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.show()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_an_open_register_is_named_and_shows_what_is_due_today(window: MainWindow, register: Path) -> None:
    assert window.open_path(register)
    assert window.windowTitle() == "LSP.sqlite – Secretariat"
    assert window.status.text() == "Register: LSP.sqlite · gespeichert"
    assert window.desk is not None
    assert isinstance(window.desk.page(), TodayPage)
    assert window.welcome.form.recent.count() == 1


def test_a_register_that_somebody_holds_opens_read_only_and_says_who(window: MainWindow, register: Path) -> None:
    with Register.open(register):
        window.open_path(register)
        assert "nur lesen, Stand" in window.status.text()
        assert "arbeitet darin" in window.status.text()
        assert "arbeitet gerade in diesem Register" in window.form.banner.text()
        assert not window.form.banner.isHidden()
        assert not window.form.actionUndo.isEnabled()
        window.leave()


def test_a_register_that_another_program_keeps_to_itself_is_not_called_write_protected(
    window: MainWindow, register: Path
) -> None:
    with closing(sqlite3.connect(register, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        window.open_path(register)
    assert window.form.banner.text().startswith("Ein anderes Programm hält diese Datei geöffnet")


def test_a_copy_that_fails_when_a_register_is_closed_is_said_where_one_goes_on(
    window: MainWindow, register: Path
) -> None:
    (register.parent / "Sicherungen").write_text("ein Laufwerk, das fehlt", encoding="utf-8")
    window.open_path(register)
    window.leave()
    assert "konnte nicht geschrieben werden" in window.form.notice.text()
    assert not window.form.notice.isHidden()


def test_a_refused_register_is_said_and_what_was_open_stays_open(
    window: MainWindow, register: Path, tmp_path: Path
) -> None:
    window.open_path(register)
    foreign = tmp_path / "fremd.sqlite"
    foreign.write_text("kein Register", encoding="utf-8")
    assert not window.open_path(foreign)
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text().startswith("fremd.sqlite\n")
    assert "kein Register dieses Programms" in box.text()
    box.close()
    assert window.windowTitle() == "LSP.sqlite – Secretariat"
    assert foreign.read_text(encoding="utf-8") == "kein Register"


def test_undo_and_redo_name_the_step_and_every_page_follows(window: MainWindow, register: Path) -> None:
    window.open_path(register)
    window.show()
    desk = window.desk
    assert desk is not None
    desk.go_to("history")
    page = desk.page()
    assert isinstance(page, HistoryPage)
    before = page.steps.total
    desk.workspace.do("Person aufgenommen: Muster", add_person, Person(family_name="Muster"))
    assert window.form.actionUndo.text() == "&Rückgängig: Person aufgenommen: Muster"
    assert page.steps.total == before + 1
    window.form.actionUndo.trigger()
    assert window.form.actionRedo.text() == "&Wiederholen: Person aufgenommen: Muster"
    assert all(person.family_name != "Muster" for person in desk.workspace.look(lambda reading: reading.all(Person)))
    window.form.actionRedo.trigger()
    assert any(person.family_name == "Muster" for person in desk.workspace.look(lambda reading: reading.all(Person)))


def test_a_step_is_taken_back_from_the_history(window: MainWindow, register: Path) -> None:
    window.open_path(register)
    desk = window.desk
    assert desk is not None
    desk.workspace.do("Person aufgenommen", add_person, Person(family_name="Kanarienvogel"))
    desk.go_to("history")
    page = desk.page()
    assert isinstance(page, HistoryPage)
    page.view.selectRow(0)
    assert page.lines.total > 0
    page.undo_button.click()
    assert not [
        one for one in desk.workspace.look(lambda reading: reading.all(Person)) if one.family_name == "Kanarienvogel"
    ]


def test_the_last_place_is_gone_to_again(window: MainWindow, register: Path) -> None:
    window.open_path(register)
    assert window.desk is not None
    window.desk.go_to("history")
    window.leave()
    window.open_path(register)
    assert window.desk.navigation.current_key() == "history"


def test_the_example_is_a_copy_with_a_banner(window: MainWindow) -> None:
    window.form.actionExample.trigger()
    assert not window.form.banner.isHidden()
    assert window.desk is not None
    assert window.desk.workspace.workplace.path.is_relative_to(user_data_folder())
    assert window.welcome.form.recent.count() == 0


def test_the_example_has_its_banner_however_it_is_opened(window: MainWindow, register: Path) -> None:
    window.form.actionExample.trigger()
    example = window.desk.workspace.workplace.path if window.desk else Path()
    window.leave()
    assert window.open_path(example)
    assert "Beispiel" in window.form.banner.text()
    window.open_path(register)
    assert window.form.banner.isHidden()


def test_registers_opened_lately_are_offered_and_can_be_forgotten(window: MainWindow, register: Path) -> None:
    window.open_path(register)
    window.leave()
    window.show()
    assert window.focusWidget() is window.welcome.form.recent
    window.form.menuRecent.aboutToShow.emit()
    (again,) = window.form.menuRecent.actions()
    again.trigger()
    assert window.desk is not None
    window.leave()
    window.welcome.form.actionForget.trigger()
    assert window.welcome.form.recent.isHidden()
    assert register.exists()


def test_a_first_list_brings_its_register_along(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(LISTS / "gera_rsg.csv"), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "Gera 2.0"), ""))
    window.welcome.form.readList.click()
    qtbot.waitUntil(lambda: window.desk is not None)
    assert window.desk is not None
    assert window.desk.workspace.workplace.path == tmp_path / "Gera 2.0.sqlite"
    (wizard,) = window.findChildren(ImportWizard)
    qtbot.waitUntil(lambda: wizard.file_page.raw is not None)
    wizard.file_page.form.committee.setEditText("RSG")
    for _ in range(2):
        wizard.form.forward.click()
        qtbot.waitUntil(lambda: not wizard.progress.is_busy)
    wizard.form.finish.click()
    page = window.desk.page()
    assert isinstance(page, CommitteePage)
    (box,) = window.findChildren(QMessageBox)  # nobody is there yet to send letters
    box.buttons()[0].click()
    assert page.form.tabs.currentWidget() is page.sender_part
    (dialog,) = page.findChildren(FactDialog)
    dialog.reject()


def test_without_a_place_for_its_register_no_list_is_read(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(LISTS / "gera_rsg.csv"), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    window.form.actionReadList.trigger()
    assert window.desk is None


def test_a_list_is_asked_for_where_there_is_nobody_yet(window: MainWindow, tmp_path: Path) -> None:
    window.take(new_workplace(tmp_path / "neu.sqlite", "Anfang"))
    assert window.desk is not None
    window.desk.go_to("people")
    page = window.desk.page()
    assert isinstance(page, PeoplePage)
    page.form.otherButton.click()
    (wizard,) = window.findChildren(ImportWizard)
    wizard.reject()


def test_what_was_found_at_start_is_shown_and_nothing_else(window: MainWindow) -> None:
    assert window.form.notice.isHidden()
    window.show_notices(["Eins.", "Zwei."])
    assert not window.form.notice.isHidden()
    assert window.form.notice.text() == "Eins.\nZwei."


def test_what_waits_for_the_next_start_is_said(window: MainWindow) -> None:
    chosen = (("style", 1, "Das Aussehen"), ("language", 1, "Die Sprache Das Aussehen"), ("style", 0, "Die Sprache"))
    for field, place, said in chosen:
        window.form.actionSettings.trigger()
        dialog = next(one for one in window.findChildren(SettingsDialog) if one.isVisible())
        getattr(dialog.form, field).setCurrentIndex(place)
        dialog.form.buttons.button(QDialogButtonBox.StandardButton.Save).click()
        assert " ".join(" ".join(one.split()[:2]) for one in window.form.notice.text().splitlines()) == said


def test_size_and_place_are_kept_for_the_next_start(qtbot: QtBot, state: WindowState) -> None:
    first = MainWindow(Messages("de"), state, Settings())
    qtbot.addWidget(first)
    first.show()
    first.resize(780, 560)
    first.close()
    second = MainWindow(Messages("de"), state, Settings())
    qtbot.addWidget(second)
    assert second.size() == first.size()


def test_a_torn_state_file_costs_no_more_than_the_place(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_bytes(b"[MainWindow]\ngeometry=@ByteArray(\xff\x00torn")
    window = MainWindow(Messages("de"), WindowState(tmp_path / "window.ini"), Settings())
    qtbot.addWidget(window)
    assert window.width() == 1100


def test_the_window_takes_most_of_the_screen_at_the_first_start_and_its_own_size_later(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("secretariat.desktop.main_window.room_for", lambda _: QRect(0, 0, 1920, 1040))
    state = WindowState(tmp_path / "window.ini")
    first = MainWindow(Messages("de"), state, Settings())
    qtbot.addWidget(first)
    first.fit_screen()
    assert first.width() == 1600
    assert 720 < first.height() < 1000
    first.resize(780, 560)
    first.close()
    second = MainWindow(Messages("de"), state, Settings())
    qtbot.addWidget(second)
    second.fit_screen()
    assert second.size() == QSize(780, 560)


def test_the_window_is_no_larger_than_the_screen(window: MainWindow) -> None:
    room = QGuiApplication.primaryScreen().availableSize()
    window.resize(room.width() + 300, room.height() + 300)
    window.fit_screen()
    assert window.width() == room.width()
    assert room.height() - 60 < window.height() < room.height(), "the title bar stands above it"


def test_a_workplace_names_its_holder_only_if_there_is_one(register: Path) -> None:
    workplace = Workplace(Register.open(register))
    assert workplace.holder == ""
    workplace.close()


def test_about_names_version_folder_and_licences(window: MainWindow) -> None:
    window.show()
    window.form.actionAbout.trigger()
    dialog = window.findChild(AboutDialog)
    assert isinstance(dialog, AboutDialog)
    assert __version__ in dialog.form.facts.text()
    assert str(user_data_folder()) in dialog.form.facts.text()
    assert "LGPL-3.0" in dialog.form.licences.toPlainText()
    dialog.close()


def test_closing_leaves_a_verified_safety_copy(window: MainWindow, register: Path) -> None:
    window.open_path(register)
    assert window.desk is not None
    window.desk.workspace.do("Person aufgenommen", add_person, Person(family_name="Muster"))
    window.leave()
    newest, *_ = copies_in((register.parent / "Sicherungen",))
    with Register.open(newest.path, read_only=True) as copy, copy.reading() as reading:
        assert any(person.family_name == "Muster" for person in reading.all(Person))


def test_a_safety_copy_is_brought_back_and_the_register_opened_again(window: MainWindow, register: Path) -> None:
    window.open_path(register)
    window.leave()
    window.open_path(register)
    assert window.desk is not None
    window.desk.workspace.do("Person aufgenommen", add_person, Person(family_name="Zuviel"))
    copy = next((register.parent / "Sicherungen").glob("*.sqlite"))
    window.rescue.bring_back(copy, False)
    assert window.desk is not None
    people = window.desk.workspace.look(lambda reading: reading.all(Person))
    assert all(person.family_name != "Zuviel" for person in people)


def test_a_committee_is_gone_to_and_its_menu_offers_what_it_can(window: MainWindow, register: Path) -> None:
    window.open_path(register)
    desk = window.desk
    assert desk is not None
    committee = next(place for place in desk.workspace.look(places) if place.short_name == "RSG ITP")
    assert desk.go_to(f"committee:{committee.id}")
    assert isinstance(desk.page(), CommitteePage)
    assert len(window.form.menuCommittee.actions()) > 2
    desk.go_to("today")
    assert [action for action in window.form.menuCommittee.actions() if action.isVisible()] == [
        window.form.actionNewCommittee
    ]


def test_a_finding_about_a_person_opens_that_person(window: MainWindow, register: Path) -> None:
    window.open_path(register)
    desk = window.desk
    assert desk is not None
    person = desk.workspace.look(lambda reading: reading.all(Person, order_by="sort_name"))[0]
    desk.repair("person", person.id, "postal_code")
    page = desk.page()
    assert isinstance(page, PeoplePage)
    assert page.view.current_id() == person.id
    dialog = page.findChild(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    dialog.reject()


def test_f1_opens_the_manual_at_the_page_in_front(window: MainWindow, register: Path) -> None:
    window.open_path(register)
    assert window.desk is not None
    window.desk.go_to("history")
    window.form.actionManual.trigger()
    assert window.beside.manual is not None
    assert window.beside.manual.isVisible()
    assert window.beside.manual._shown == "verlauf"
    window.beside.manual.close()


def test_f1_opens_the_manual_over_a_dialog_too(window: MainWindow, register: Path, qtbot: QtBot) -> None:
    assert window.open_path(register)
    assert window.desk is not None
    assert window.desk.go_to("people")
    window.show()
    page = window.desk.page()
    assert isinstance(page, PeoplePage)
    page.add()
    (dialog,) = page.window().findChildren(PersonDialog)
    qtbot.waitUntil(lambda: dialog.findChild(QShortcut, HELP_KEY) is not None)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    manual = window.beside.manual
    assert manual is not None
    assert manual.isVisible()
    assert manual.form.text.source().fileName() == "personen.html"
    dialog.reject()


def test_findings_about_sender_and_house_open_them_at_the_committee_of_the_meeting(
    window: MainWindow, register: Path
) -> None:
    window.open_path(register)
    desk = window.desk
    assert desk is not None
    for kind, field in (("sender_profile", "phone"), ("venue", "accessible_text")):
        assert desk.go_to("meeting:LSP-3")
        page = desk.page()
        assert isinstance(page, MeetingPage)
        assert page.folder is not None
        assert page.folder.venue is not None
        desk.repair(kind, page.folder.venue.id, field)
        committee = desk.page()
        assert isinstance(committee, CommitteePage)
        dialog = next(one for one in committee.findChildren(FactDialog) if one.isVisible())
        assert dialog.focusWidget() is dialog.field(field)
        dialog.reject()
