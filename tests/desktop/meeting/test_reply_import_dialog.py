"""A list of answers on its way into a meeting: shown first, taken over as one step, refused where it is none."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.meeting_world import World, step_in
from documents.returned import blank_form, filled_form
from secretariat import clock
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.meeting.replies_step import RepliesStep
from secretariat.desktop.meeting.reply_import_dialog import ReplyImportDialog
from secretariat.domain.invitations import Answer
from secretariat.domain.meetings import MeetingState
from secretariat.domain.names import full_name
from secretariat.domain.needs import AccessNeed
from secretariat.domain.reply_forms import Mark, form_code
from secretariat.services.meeting.meetings import move_state

LIST = "Name;Antwort;Vertretung\nEva Holder03;Ja;\nEva Holder04;Nein;\nNiemand Bekanntes;Ja;\n"


@pytest.fixture
def world(sent_world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """Have the answers come in before the meeting."""
    monkeypatch.setattr(clock, "today", lambda: date(2026, 9, 2))
    return sent_world


@pytest.fixture
def page(world: World, qtbot: QtBot) -> MeetingPage:
    return world.shown(3, qtbot)


@pytest.fixture
def dialog(page: MeetingPage, qtbot: QtBot) -> ReplyImportDialog:
    made = step_in(page, RepliesStep).read_list()
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    return made


def read(dialog: ReplyImportDialog, path: Path, text: str, qtbot: QtBot) -> None:
    path.write_text(text, encoding="utf-8")
    dialog.read_file(path)
    qtbot.waitUntil(lambda: not dialog.is_busy)


def answers(world: World) -> dict[int, Answer]:
    folder = world.folder
    return {one.no: folder.replies[one.id].answer for one in folder.invitations if one.id in folder.replies}


def test_answers_are_shown_and_written_only_when_taken_over(
    world: World, dialog: ReplyImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path / "antworten.csv", LIST, qtbot)
    assert dialog.rows.rowCount() == 2
    assert "Niemand Bekanntes" in dialog.form.doubt.text()
    assert answers(world) == {}
    with qtbot.waitSignal(world.workspace.about_to_import):  # a safety copy comes first
        dialog.form.take.click()
    assert answers(world) == {3: Answer.ACCEPTED, 4: Answer.DECLINED}
    assert not dialog.isVisible()
    world.workspace.undo()
    assert answers(world) == {}


def test_what_is_refused_when_it_is_taken_over_is_said_and_stays_in_sight(
    world: World, dialog: ReplyImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path / "antworten.csv", LIST, qtbot)
    world.workspace.do("Abgesagt", move_state, world.meeting_id, MeetingState.CANCELLED)
    dialog.form.take.click()
    assert not dialog.form.complaint.isHidden()
    assert "abgesagt" in dialog.form.complaint.text()
    assert dialog.rows.rowCount() == 2
    assert answers(world) == {}


def test_doubts_are_a_list_that_shows_one_kind_at_a_time(
    dialog: ReplyImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = "".join(f"Niemand Bekanntes{number};Ja;\n" for number in range(30))
    read(dialog, tmp_path / "antworten.csv", LIST + rows + "Eva Holder05;vielleicht;\n", qtbot)
    kind = dialog.form.kind
    assert [kind.itemText(place) for place in range(kind.count())] == ["alle (32)", "Name (31)", "Antwort (1)"]
    kind.setCurrentIndex(2)
    kind.activated.emit(2)
    assert dialog.doubts.rowCount() == 1
    assert "vielleicht" in dialog.form.doubt.text()


def test_names_that_are_only_alike_are_taken_all_at_once_where_the_clerk_says_so(
    world: World, dialog: ReplyImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path / "antworten.csv", "Name;Antwort\nEvaa Holder03;Ja\nEvva Holder04;Nein\n", qtbot)
    assert dialog.rows.rowCount() == 0
    assert dialog.form.takeProposed.text() == "Vo&rgeschlagene Namen übernehmen (2)"
    dialog.form.takeProposed.click()
    assert dialog.rows.rowCount() == 2
    dialog.form.takeProposed.click()
    assert dialog.rows.rowCount() == 0
    dialog.form.takeProposed.click()
    dialog.form.take.click()
    assert answers(world) == {3: Answer.ACCEPTED, 4: Answer.DECLINED}


def test_reading_the_same_list_again_offers_nothing(
    page: MeetingPage, dialog: ReplyImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path / "antworten.csv", LIST, qtbot)
    dialog.form.take.click()
    again = step_in(page, RepliesStep).read_list()
    qtbot.addWidget(again)
    read(again, tmp_path / "antworten.csv", LIST, qtbot)
    assert again.rows.rowCount() == 0
    assert not again.form.take.isEnabled()


def test_what_is_no_list_of_answers_is_said_at_the_field(
    dialog: ReplyImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path / "falsch.csv", "Farbe;Form\nrot;rund\n", qtbot)
    assert dialog.form.complaint.text().startswith("⚠")
    assert not dialog.form.take.isEnabled()


def test_a_list_can_be_dropped(dialog: ReplyImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "antworten.csv"
    path.write_text(LIST, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    dialog.dropEvent(drop)
    qtbot.waitUntil(lambda: not dialog.is_busy)
    assert dialog.rows.rowCount() == 2


def test_escape_leaves_everything_as_it_was(
    world: World, dialog: ReplyImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path / "antworten.csv", LIST, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert answers(world) == {}


def returned(world: World, folder: Path) -> None:
    """Put three forms into a folder: of the third with needs, of the fourth, and one that is empty."""
    third, fourth = (one for one in world.folder.invitations if one.no in {3, 4})
    folder.mkdir()
    people = world.folder.people.persons
    blanks = [
        blank_form(code=form_code(one.id), name_on_it=full_name(people[one.person_id])) for one in (third, fourth)
    ]
    comes = filled_form(Mark.COMES, Mark.CONSENT_ONCE, needs=("Rollstuhlplatz", "Fahrdienst"), blank=blanks[0])
    (folder / "1.docx").write_bytes(comes)
    (folder / "2.docx").write_bytes(filled_form(Mark.STAYS_AWAY, blank=blanks[1]))
    (folder / "3.docx").write_bytes(blanks[0])


def texts(dialog: ReplyImportDialog, column: int) -> list[str]:
    return [str(dialog.rows.index(row, column).data()) for row in range(dialog.rows.rowCount())]


def test_forms_dropped_on_the_step_are_shown_each_and_taken_over(
    world: World, page: MeetingPage, tmp_path: Path, qtbot: QtBot
) -> None:
    returned(world, tmp_path / "Rücklauf")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "Rücklauf"))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    step = step_in(page, RepliesStep)
    step.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    dialog = step.window().findChild(ReplyImportDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.is_busy)
    assert texts(dialog, 2) == ["zugesagt", "abgesagt"]
    assert "nichts angekreuzt" in dialog.form.doubt.text()
    dialog.form.take.click()
    assert answers(world) == {3: Answer.ACCEPTED, 4: Answer.DECLINED}
    with world.register.reading() as reading:
        assert {need.kind for need in reading.all(AccessNeed)} == {"Rollstuhlplatz", "Fahrdienst"}


def test_needs_are_shown_only_where_the_clerk_asks_for_them(
    world: World, dialog: ReplyImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    returned(world, tmp_path / "Rücklauf")
    dialog.read_file(tmp_path / "Rücklauf")
    qtbot.waitUntil(lambda: not dialog.is_busy)
    assert texts(dialog, 5) == ["2 Angaben", ""]
    dialog.form.showNeeds.click()
    assert set(texts(dialog, 5)[0].split("; ")) == {"Rollstuhlplatz", "Fahrdienst"}


def test_an_answer_left_out_is_not_written(
    world: World, dialog: ReplyImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    returned(world, tmp_path / "Rücklauf")
    dialog.read_file(tmp_path / "Rücklauf")
    qtbot.waitUntil(lambda: not dialog.is_busy)
    dialog.list.go_to(dialog.rows.id_at(0))
    dialog.form.leaveOut.click()
    assert texts(dialog, 1) == ["– ausgelassen", "+ neu"]
    assert dialog.form.take.text() == "Ü&bernehmen (1)"
    dialog.form.take.click()
    assert answers(world) == {4: Answer.DECLINED}
    with world.register.reading() as reading:
        assert reading.all(AccessNeed) == ()


def test_what_is_no_answer_is_not_taken_by_the_step(page: MeetingPage, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "Bild.png"))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    step = step_in(page, RepliesStep)
    step.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    assert step.window().findChild(ReplyImportDialog) is None
