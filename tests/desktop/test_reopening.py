"""Whatever dialog was open when the program died comes back with what was typed into it, or says why it cannot."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.every_window import DIALOG_MARK, choose_first_rows, example_window, open_dialogs, settle
from desktop.further_windows import every_dialog
from secretariat.desktop import main_window
from secretariat.desktop.dialogs.asking_dialog import AskingDialog
from secretariat.desktop.draft_keeper import DraftKeeper, fields_of, typed_into
from secretariat.desktop.draft_offer import DraftOffer
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.reopening import WayBack
from secretariat.drafts import Call, Draft, Drafts

NOW = datetime(2026, 11, 22, 14, 2).astimezone()
COMMITTEE = "committee:LSP"
KEEP_NONE = {
    "AllotmentWeightsDialog": "a few numbers",
    "BoardWishesDialog": "chosen, not typed",
    "DispatchDialog": "chosen, not typed",
    "FactDialog: Auskunft nach Art. 15 DSGVO": "a tick, and about somebody whose needs are in it",
    "FactDialog: Berichte des Jahres": "a year",
    "FactDialog: E-Mail-Entwürfe": "chosen, not typed",
    "GridDialog": "a few numbers",
    "NoteDialog: Rücklauf": "one line about letters that are ticked in a list",
    "PrivateDialog": "about access needs, of which nothing is written anywhere",
    "SettingsDialog": "a folder and a few choices",
}
"""A dialog that asks before it is closed, yet keeps no draft: why."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr(main_window, "drafts_folder", lambda: tmp_path / "Entwürfe")
    with example_window(tmp_path, monkeypatch) as made:
        qtbot.addWidget(made)
        yield made


def drafts_of(window: MainWindow) -> Drafts:
    assert window.desk is not None
    assert window.desk.workspace.drafts is not None
    return window.desk.workspace.drafts


def type_into(dialog: QWidget) -> None:
    """Change what can be changed by hand."""
    for _, field in fields_of(dialog):
        if not field.isVisibleTo(dialog) or not field.isEnabled():
            continue
        match field:
            case QCheckBox():
                field.toggle()
            case QComboBox() if not field.isEditable() and field.count() > 1:
                field.setCurrentIndex((field.currentIndex() + 1) % field.count())
            case QPlainTextEdit() if not field.isReadOnly():
                field.setPlainText("Zeile 1\nZeile „2“")
            case QLineEdit() if not field.isReadOnly():
                field.setText("Uhlenhorst")


def go_on(window: MainWindow, draft: Draft) -> list[QDialog]:
    """Do as if the program had died over a draft: it is the only one, and the clerk goes on typing."""
    assert window.desk is not None
    window.desk.go_to("today")
    drafts_of(window).clear()
    drafts_of(window).keep(draft)
    DraftOffer(window.desk, drafts_of(window)).go_on()
    settle()
    return open_dialogs()


def every_form(window: MainWindow) -> Iterator[QWidget]:
    """Show every dialog, then those that a list in a dialog opens."""
    for sight in every_dialog(window):
        outer = sight.widget
        yield outer
        if outer.findChild(WayBack) is None or isinstance(outer, AskingDialog):
            continue
        choose_first_rows(outer)
        for button in outer.findChildren(QAbstractButton):
            if button.isVisible() and button.isEnabled() and button.text().endswith(DIALOG_MARK):
                button.click()
                settle()
                for inner in outer.findChildren(QDialog):
                    yield inner
                    inner.done(0)
                settle()


def name_of(dialog: QWidget) -> str:
    return f"{type(dialog).__name__}: {dialog.windowTitle()}"


@pytest.mark.timeout(240)
def test_every_dialog_that_can_be_typed_into_comes_back_with_what_was_typed(window: MainWindow) -> None:
    left: dict[str, Draft] = {}
    without: set[str] = set()
    for dialog in every_form(window):
        keeper = dialog.findChild(DraftKeeper)
        if isinstance(keeper, DraftKeeper):
            drafts_of(window).clear()
            type_into(dialog)
            keeper.keep()
            left.setdefault(name_of(dialog), drafts_of(window).all()[-1])
        elif isinstance(dialog, AskingDialog):
            without.add(name_of(dialog))
    assert not {name for name in without if not KEEP_NONE.keys() & {name, name.partition(":")[0]}}
    assert len(left) > 35, sorted(left)
    lost: dict[str, object] = {}
    for name, draft in left.items():
        back = {field: value for one in go_on(window, draft) for field, value in typed_into(one).items()}
        missing = {field: value for field, value in draft.typed.items() if back.get(field) != value}
        if missing or name not in {name_of(one) for one in open_dialogs()}:
            lost[name] = missing
        for one in open_dialogs():
            one.done(0)
        settle()
    assert not lost


def test_a_dialog_whose_draft_came_back_is_not_closed_without_a_question(window: MainWindow) -> None:
    way = (Call("Desk", "plan_meeting"),)
    (dialog,) = go_on(window, Draft("", "Neue Sitzung", COMMITTEE, NOW, {}, way))
    keeper = dialog.findChild(DraftKeeper)
    assert isinstance(keeper, DraftKeeper)
    type_into(dialog)
    keeper.keep()
    draft = drafts_of(window).all()[-1]
    drafts_of(window).clear()
    dialog.done(0)
    settle()
    (again,) = go_on(window, draft)
    assert isinstance(again, AskingDialog)
    again.reject()
    box = again.findChild(QMessageBox, "unsaved")
    assert isinstance(box, QMessageBox)
    box.done(0)
    again.done(0)


@pytest.mark.parametrize(
    "way",
    [
        (Call("PeoplePage", "edit", ("nobody",)),),
        (Call("PeoplePage", "add_action"),),
        (Call("CommitteePlaces", "_change_room", (), (("rooms", "no such room"),)),),
        (),
    ],
)
def test_what_was_typed_about_something_that_is_gone_is_shown_and_nothing_is_opened(
    window: MainWindow, way: tuple[Call, ...]
) -> None:
    (box,) = go_on(window, Draft("", "Anna Brandt", "people", NOW, {"notes": "Ruft am Montag an"}, way))
    assert isinstance(box, QMessageBox)
    assert box.objectName() == "draftGone"
    assert "Ruft am Montag an" in box.text()
    box.done(0)


def test_the_next_draft_is_offered_when_the_first_is_done_with(window: MainWindow) -> None:
    assert window.desk is not None
    way = (Call("PeoplePage", "edit", ("",)),)
    (dialog,) = go_on(window, Draft("", "Neue Person", "people", NOW, {}, way))
    drafts_of(window).clear()
    drafts_of(window).keep(Draft("other", "Neues Haus", COMMITTEE, NOW, {"name": "Kreishaus"}, ()))
    dialog.done(0)
    settle()
    (box,) = open_dialogs()
    assert isinstance(box, QMessageBox)
    assert box.objectName() == "draftOffer"
    assert "Neues Haus" in box.text()
    box.done(0)
