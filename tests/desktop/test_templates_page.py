from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from secretariat.desktop.messages import Messages
from secretariat.desktop.templates_page import TemplatesPage
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.office import DocumentKind, LetterTemplate
from secretariat.places import resource_path
from secretariat.services.papers.templates import copy_to_edit
from secretariat.services.workplace import Workplace
from secretariat.storage.register import Register

INVITATION = resource_path("templates") / "invitation.docx"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Vorlagen"
    monkeypatch.setattr("secretariat.desktop.templates_page.own_templates_folder", lambda: folder)
    return folder


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """Collect what would be opened in Word."""
    urls: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", urls.append)
    return urls


def page_of(qtbot: QtBot, register: Register, folder: Path) -> TemplatesPage:
    page = TemplatesPage(Workspace(Workplace(register)), Messages("de"), WindowState(folder / "window.ini"))
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def page(qtbot: QtBot, register: Register, own: Path, tmp_path: Path) -> Iterator[TemplatesPage]:
    del own
    made = page_of(qtbot, register, tmp_path)
    yield made
    made.close()  # before the register goes


def chosen(page: TemplatesPage) -> list[str]:
    return [template.file_name for template in page.workspace.look(lambda reading: reading.all(LetterTemplate))]


def found(page: TemplatesPage) -> list[str]:
    return [page.form.found.item(row).text() for row in range(page.form.found.count())]


def spoil(path: Path) -> None:
    document = Document(str(path))
    document.add_paragraph("am {{SitzungDatumm}}")
    document.save(str(path))


def test_a_copy_of_a_shipped_template_is_opened_in_word(page: TemplatesPage, own: Path, opened: list[QUrl]) -> None:
    page.view.go_to(str(INVITATION))
    page.form.edit.click()
    assert [Path(url.toLocalFile()).parent for url in opened] == [own]
    assert page.view.current_id() == opened[0].toLocalFile()
    assert INVITATION.exists()
    assert page.form.kind.currentData() == DocumentKind.INVITATION


def test_an_own_template_is_chosen_as_one_step_and_back(page: TemplatesPage, own: Path) -> None:
    mine = copy_to_edit(INVITATION, own)
    page.refresh()
    page.view.go_to(str(mine))
    page.form.use.click()
    assert chosen(page) == [mine.name]
    assert not page.form.use.isEnabled()
    page.view.go_to(str(INVITATION))
    page.form.use.click()
    assert chosen(page) == []
    page.workspace.undo()
    assert chosen(page) == [mine.name]


def test_a_template_with_a_wrong_field_is_refused_with_the_right_name(page: TemplatesPage, own: Path) -> None:
    mine = copy_to_edit(INVITATION, own)
    spoil(mine)
    page.refresh()
    page.view.go_to(str(mine))
    page.form.use.click()
    assert chosen(page) == []
    assert len(found(page)) == 1
    assert "SitzungDatumm" in found(page)[0]
    assert "„SitzungDatum“" in found(page)[0]
    assert "„am {{SitzungDatumm}}“" in found(page)[0]
    assert "body" not in found(page)[0]


def test_a_whole_template_is_said_to_be_whole(page: TemplatesPage) -> None:
    page.view.go_to(str(INVITATION))
    page.form.check.click()
    assert len(found(page)) == 1


def test_a_file_that_is_no_template_is_said_in_the_list(page: TemplatesPage, own: Path) -> None:
    own.mkdir()
    (own / "Einladung.docx").write_bytes(b"kein Word")
    page.refresh()
    page.view.go_to(str(own / "Einladung.docx"))
    page.form.check.click()
    assert "Word" in found(page)[0]


def test_a_template_changed_meanwhile_is_named_until_it_is_checked_and_taken_again(
    page: TemplatesPage, own: Path
) -> None:
    mine = copy_to_edit(INVITATION, own)
    page.refresh()
    page.view.go_to(str(mine))
    page.form.use.click()
    assert not page.form.notice.isVisible()
    document = Document(str(mine))
    document.add_paragraph("Neu")
    document.save(str(mine))
    page.refresh()
    assert mine.stem in page.form.notice.text()
    page.form.use.click()
    assert not page.form.notice.isVisible()


def test_an_own_template_that_has_gone_can_only_be_replaced(page: TemplatesPage, own: Path) -> None:
    mine = copy_to_edit(INVITATION, own)
    page.refresh()
    page.view.go_to(str(mine))
    page.form.use.click()
    mine.unlink()
    page.refresh()
    page.view.go_to(str(mine))
    assert not page.form.edit.isEnabled()
    assert not page.form.use.isEnabled()
    page.view.go_to(str(INVITATION))
    assert page.form.use.isEnabled()


def test_a_field_is_found_and_copied_as_it_is_typed_in_word(page: TemplatesPage, qtbot: QtBot) -> None:
    page.form.filter.setText("aktenzeichen")
    page.fields_view.selectRow(0)
    qtbot.keyClick(page.fields_view, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "{{Aktenzeichen}}"
    assert "{{Aktenzeichen}}" in page.form.copied.text()


def test_a_choice_made_elsewhere_shows(page: TemplatesPage) -> None:
    assert page.templates.row_at(0) is not None
    template = LetterTemplate(kind=DocumentKind.INVITATION, name="Weg", file_name="Weg.docx")
    page.workspace.do("woanders", lambda writing: writing.add(template))
    assert any("Weg.docx" in page.templates.id_at(row) for row in range(page.templates.total))


def test_what_was_saved_in_word_shows_when_the_clerk_comes_back(page: TemplatesPage, own: Path, qtbot: QtBot) -> None:
    word = QWidget()
    qtbot.addWidget(word)
    word.show()
    word.activateWindow()
    qtbot.waitUntil(word.isActiveWindow)
    mine = copy_to_edit(INVITATION, own)
    assert page.templates.position_of(str(mine)) == -1
    page.activateWindow()
    qtbot.waitUntil(lambda: page.templates.position_of(str(mine)) >= 0)


def test_read_only_nothing_can_be_chosen(qtbot: QtBot, register: Register, own: Path, tmp_path: Path) -> None:
    mine = copy_to_edit(INVITATION, own)
    with Register.open(register.path, read_only=True) as reader:
        page = page_of(qtbot, reader, tmp_path)
        page.view.go_to(str(mine))
        assert not page.form.use.isEnabled()
        assert page.form.check.isEnabled()
        page.close()  # before the register goes


def test_every_control_has_a_name_and_tab_goes_through_them_in_order(page: TemplatesPage) -> None:
    form = page.form
    assert all(
        control.accessibleName() for control in (page.view, page.fields_view, form.kind, form.found, form.filter)
    )
    order = [page.view, form.edit, form.folder, form.kind, form.check, form.use, form.found]
    order += [form.filter, page.fields_view, form.copyField]
    places = {id(control): place for place, control in enumerate(order)}
    chain, control = [0], page.view.nextInFocusChain()
    while control is not None and control is not page.view:
        chain += [places[id(control)]] if id(control) in places else []
        control = control.nextInFocusChain()
    assert chain == sorted(places.values())
