from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from secretariat.desktop import appearance
from secretariat.desktop.appearance import choose_style


@pytest.fixture(autouse=True)
def usual(qapp: QApplication) -> Iterator[None]:
    name = qapp.style().name()
    yield
    qapp.setStyle(name)


def test_controls_are_drawn_as_the_user_chose(qapp: QApplication) -> None:
    qapp.setStyle("windows")
    choose_style("fusion")
    assert qapp.style().name() == "fusion"


@pytest.mark.parametrize("wanted", ["", "windows11"])
def test_without_a_choice_that_this_system_has_its_own_look_stays(qapp: QApplication, wanted: str) -> None:
    qapp.setStyle("windows")
    choose_style(wanted)
    assert qapp.style().name() == "windows"


def test_a_look_that_cannot_be_read_in_dark_colours_gives_way(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(appearance, "WITHOUT_DARK", "windows")
    qapp.setStyle("windows")
    choose_style("")
    assert qapp.style().name() == "fusion"
