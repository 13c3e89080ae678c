from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton, QStyle
from pytestqt.qtbot import QtBot

from secretariat.desktop import appearance
from secretariat.desktop.appearance import choose_style, resize_text
from secretariat.desktop.contrast_style import GrownStyle


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


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_boxes_to_tick_grow_with_the_text_and_shrink_with_it(
    qapp: QApplication, qtbot: QtBot, kind: type[QCheckBox] | type[QRadioButton]
) -> None:
    qapp.setStyle("fusion")
    box = kind("Erinnerungen")
    qtbot.addWidget(box)
    usual = indicator_of(box)
    resize_text(100, 200)
    try:
        assert indicator_of(box) >= QFontMetrics(qapp.font()).height() > usual
    finally:
        resize_text(200, 100)
    assert indicator_of(box) == usual
    assert type(qapp.style()) is not GrownStyle


def indicator_of(box: QAbstractButton) -> int:
    metric = QStyle.PixelMetric.PM_IndicatorHeight
    if isinstance(box, QRadioButton):
        metric = QStyle.PixelMetric.PM_ExclusiveIndicatorHeight
    return box.style().pixelMetric(metric, None, box)
