"""Table signs (D14, handbook 4.6): folded from A4, the name on both faces, the far one upside down on the sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from secretariat.domain.card_texts import TableSign
from secretariat.printing.canvas import Canvas, Device
from secretariat.printing.stacks import Box, Part, Tries, paint_stack

MARK_LENGTH = 5.0
LINE_PT = 0.5
GAP = 4.0


class TableSignFormat(StrEnum):
    """How a sheet of A4 is folded."""

    WIDE = "wide"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Fold:
    """A folded sheet: where it is folded, and the height of each face; what is below the lower face is the base."""

    landscape: bool
    width: float
    face: float
    folds: tuple[float, ...]
    margin: float
    name: Tries
    institution: Tries
    name_large: Tries
    institution_large: Tries


FOLDS = {
    TableSignFormat.WIDE: Fold(
        landscape=True,
        width=297,
        face=105,
        folds=(105,),
        margin=14,
        name=(((80, 76, 72, 68, 64, 60), 1), ((72, 68, 64, 60, 56, 52, 48), 2), ((48, 44, 40, 36), 3)),
        institution=(((28, 27, 26, 25, 24), 1), ((24, 22, 20), 2), ((20, 18), 3)),
        name_large=(
            ((112, 108, 104, 100, 96, 92, 88, 84, 80), 1),
            ((80, 76, 72, 68, 64, 60, 56), 2),
            ((56, 48, 40), 3),
        ),
        institution_large=(((36, 34, 32, 30), 1), ((30, 28, 26), 2), ((24, 22, 20), 3)),
    ),
    TableSignFormat.SMALL: Fold(
        landscape=False,
        width=210,
        face=99,
        folds=(99, 198),
        margin=12,
        name=(((60, 56, 52, 48, 44), 1), ((56, 52, 48, 44, 40, 36), 2), ((36, 32, 28), 3)),
        institution=(((24, 23, 22, 21, 20), 1), ((20, 18), 2), ((18, 16), 3)),
        name_large=(((80, 76, 72, 68, 64, 60), 1), ((68, 64, 60, 56, 52, 48), 2), ((48, 44, 40, 36), 3)),
        institution_large=(((32, 30, 28, 26), 1), ((26, 24, 22), 2), ((20, 18), 3)),
    ),
}


def paint_table_signs(
    device: Device,
    signs: Sequence[TableSign],
    fold: TableSignFormat = TableSignFormat.WIDE,
    *,
    large: bool = False,
    right: float = 0.0,
    down: float = 0.0,
) -> None:
    """Paint each sign on a sheet of its own, both faces alike; moved by `right` and `down` mm."""
    measures = FOLDS[fold]
    with Canvas(device, landscape=measures.landscape) as canvas, canvas.moved(right, down):
        for number, sign in enumerate(signs):
            if number:
                canvas.new_page()
            with canvas.moved(measures.width, measures.face, upside_down=True):
                _paint_face(canvas, sign, measures, large=large)
            with canvas.moved(0, measures.face):
                _paint_face(canvas, sign, measures, large=large)
            canvas.lines(_fold_marks(measures), LINE_PT)


def _paint_face(canvas: Canvas, sign: TableSign, fold: Fold, *, large: bool) -> None:
    """Paint one face; its upper left corner is where lengths begin."""
    parts = [
        Part(sign.name, fold.name_large if large else fold.name, bold=True),
        Part(sign.institution, fold.institution_large if large else fold.institution, gap_mm=GAP),
    ]
    paint_stack(canvas, parts, Box(0, 0, fold.width, fold.face).inset(fold.margin), centred=True)


def _fold_marks(fold: Fold) -> list[tuple[float, float, float, float]]:
    """Return marks at the edges where the sheet is folded; none runs through what is read."""
    return [mark for y in fold.folds for mark in ((0, y, MARK_LENGTH, y), (fold.width - MARK_LENGTH, y, fold.width, y))]
