import ast
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from architecture.source import PACKAGE
from secretariat.desktop.manual_window import HOME, ManualWindow, manual_pages
from secretariat.desktop.window_state import WindowState
from secretariat.places import resource_path

MANUAL = resource_path("manual")
PAGES = sorted(MANUAL.glob("*.html"))


def texts() -> dict[str, str]:
    return {page.stem: page.read_text(encoding="utf-8") for page in PAGES}


def test_every_page_of_the_window_has_its_page_of_the_manual() -> None:
    wanted = {
        name
        for module in (PACKAGE / "desktop").rglob("*.py")
        for name in re.findall(r'^    HELP = "(.*)"$', module.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert len(wanted) > 5
    assert not wanted - texts().keys()


OF_THE_PAGE_IN_FRONT = {"DuplicatesDialog", "FactDialog", "SheetPreview", "ErrorDialog", "AboutDialog"}
"""Dialogs of many pages: F1 opens the page of the manual about what lies below them."""
BASES = {"AskingDialog", "RecordDialog", "RowsDialog", "LinesDialog", "PagesDialog"}


def test_every_dialog_has_its_page_of_the_manual_or_says_that_it_has_none() -> None:
    found = {}
    for module in (PACKAGE / "desktop").rglob("*.py"):
        for named in ast.parse(module.read_text(encoding="utf-8")).body:
            if isinstance(named, ast.ClassDef) and any("Dialog" in ast.unparse(base) for base in named.bases):
                own = [one for one in named.body if isinstance(one, ast.Assign) and ast.unparse(one).startswith("HELP")]
                found[named.name] = bool(own)
    assert len(found) > 30
    assert {name for name, has_page in found.items() if not has_page} == OF_THE_PAGE_IN_FRONT | BASES


def test_a_page_about_what_is_done_shows_it() -> None:
    without = {name for name, html in texts().items() if "<img" not in html}
    assert without == {"datenschutz", "einstellungen", "index", "tastenkuerzel"}


def test_no_link_is_dead_and_none_leaves_the_manual() -> None:
    for name, html in texts().items():
        for link in re.findall(r'(?:href|src)="([^"]*)"', html):
            assert (MANUAL / link).is_file(), f"{name}: {link}"


def test_every_page_is_in_the_contents() -> None:
    assert {page.name for page in manual_pages(MANUAL)} == texts().keys()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_well_formed_german_with_headings_in_order(page: Path) -> None:
    html = page.read_text(encoding="utf-8").removeprefix("<!DOCTYPE html>\n")
    tree = ET.fromstring(html.replace('<meta charset="utf-8">', ""))  # noqa: S314 - a file of our own
    assert tree.get("lang") == "de"
    assert tree.findtext("head/title") == tree.findtext("body/h1")
    headings = [element.tag for element in tree.iter() if element.tag in {"h1", "h2", "h3"}]
    assert headings.count("h1") == 1
    assert headings[0] == "h1"
    assert "h3" not in headings
    assert all(picture.get("alt") for picture in tree.iter("img"))
    for table in tree.iter("table"):
        assert table.find("tr/th") is not None


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> ManualWindow:
    made = ManualWindow(MANUAL, WindowState(tmp_path / "window.ini"))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("page", [page.stem for page in PAGES])
def test_the_window_opens_at_the_page_that_was_asked_for(window: ManualWindow, page: str) -> None:
    window.open_at(page)
    assert window.page() == page
    assert window.focusWidget() is window.form.text
    heading = window.form.text.toPlainText().splitlines()[0]
    assert window.form.pages.currentItem().text() == heading
    assert window.windowTitle().startswith(heading)
    assert len(window.form.text.toPlainText()) > 200


def test_a_page_that_is_not_there_gives_the_contents(window: ManualWindow) -> None:
    window.open_at("verlauf")
    window.open_at("../../etc/passwd")
    assert window.page() == HOME


def test_the_search_finds_pages_by_their_words_whatever_their_umlauts(window: ManualWindow) -> None:
    every = window.form.pages.count()
    window.form.search.setText("Grossdruck unterschreiben")
    found = [window.form.pages.item(row).text() for row in range(window.form.pages.count())]
    assert found == ["Unterlagen"]
    window.form.search.setText("")
    assert window.form.pages.count() == every == len(PAGES)


def test_enter_in_the_search_opens_the_first_page_at_the_word(window: ManualWindow, qtbot: QtBot) -> None:
    window.form.search.setText("Blindkopie")
    qtbot.keyClick(window.form.search, Qt.Key.Key_Return)
    assert window.page() != HOME
    assert window.form.text.textCursor().selectedText() == "Blindkopie"


def test_links_go_on_and_back_returns(window: ManualWindow) -> None:
    assert not window.form.back.isEnabled()
    window.form.text.anchorClicked.emit(QUrl("heute.html"))
    assert window.page() == "heute"
    window.form.back.click()
    assert window.page() == HOME
    window.form.forward.click()
    assert window.page() == "heute"


def test_a_link_to_the_net_is_not_followed(window: ManualWindow) -> None:
    window.form.text.anchorClicked.emit(QUrl("https://example.org/heute.html"))
    assert window.form.text.source().isLocalFile()


def test_escape_closes_and_every_control_has_a_name(window: ManualWindow, qtbot: QtBot) -> None:
    assert all(control.accessibleName() for control in (window.form.search, window.form.pages, window.form.text))
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
