"""Marks of states: told apart by shape, seen on every ground, and there for every state that somebody has to act on."""

from enum import StrEnum

import pytest
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from secretariat.desktop.contrast_style import contrast
from secretariat.desktop.widgets.rows_model import MARK, ListColumn, RowsModel
from secretariat.desktop.widgets.state_marks import Mark, drawn_mark, mark_of
from secretariat.domain.attendance import AttendanceState
from secretariat.domain.invitations import Answer, InvitationState

ENOUGH = 3.0
"""WCAG 2.1, 1.4.11: what the lines of a drawing need beside their ground."""
GROUNDS = {
    "light": QPalette(QColor("#efefef")),
    "dark": QPalette(QColor("#3a3a3a"), QColor("#2b2b2b")),
    "contrast": QPalette(QColor("black"), QColor("black")),
}


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("mark", Mark)
def test_a_mark_can_be_seen_on_every_line_of_a_list(mark: Mark, ground: str) -> None:
    palette = GROUNDS[ground]
    for role in (QPalette.ColorRole.Base, QPalette.ColorRole.AlternateBase):
        assert contrast(mark.colour(palette), palette.color(role)) >= ENOUGH


def test_marks_of_one_colour_differ_in_shape() -> None:
    assert len({mark.drawing for mark in Mark}) == len(Mark)


@pytest.mark.parametrize("state", [*Answer, *AttendanceState, *InvitationState])
@pytest.mark.usefixtures("qapp")
def test_every_state_has_its_mark_but_what_nobody_has_sent_yet(state: StrEnum) -> None:
    unsent = {InvitationState.DRAFT, InvitationState.PRINTED}
    assert (mark_of(state) is None) == (state in unsent)
    assert mark_of(None) is None


def test_a_mark_follows_the_colours_of_the_system(qapp: QApplication) -> None:
    before = QPalette(qapp.palette())
    light = middle_colours(drawn_mark(Mark.LATE))
    qapp.setPalette(GROUNDS["dark"])
    dark = middle_colours(drawn_mark(Mark.LATE))
    qapp.setPalette(before)
    assert (light, dark) == ({"#b42318"}, {"#ff8f84"})


@pytest.mark.usefixtures("qapp")
def test_a_list_shows_the_mark_before_the_text_of_its_column_alone() -> None:
    columns: tuple[ListColumn[Answer], ...] = (
        ListColumn("answer", "Antwort", str, mark=mark_of),
        ListColumn("other", "Anderes", str),
    )
    model = RowsModel(columns, str)
    model.show([Answer.ACCEPTED])
    assert isinstance(model.data(model.index(0, 0), MARK), QIcon)
    assert model.data(model.index(0, 1), MARK) is None
    assert model.data(model.index(0, 0)) == "zugesagt"


def middle_colours(icon: QIcon) -> set[str]:
    """Return the colours of what is wholly covered by the drawing's line."""
    image = icon.pixmap(24, 24).toImage()
    every = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for colour in every if colour.alpha() == 255}
