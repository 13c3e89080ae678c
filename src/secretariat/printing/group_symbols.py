"""The symbol of a workshop group with its number in it: told apart without any colour, read on grey copies too."""

from secretariat.domain.card_texts import GroupMark
from secretariat.domain.group_symbols import NUMBER_PLACE, NUMBER_SHARE, USUAL_SHARE, corners_of, fill_of
from secretariat.domain.text_width import MM_PER_POINT
from secretariat.printing.canvas import CAP_HEIGHT, Canvas

OUTLINE_PT = 1.5


def paint_mark(canvas: Canvas, mark: GroupMark, x: float, y: float, size: float) -> None:
    """Paint the symbol with its number into the square of side `size` mm whose upper left corner is x, y.

    A symbol nobody drew is a square: the number still says which group it is.
    """
    symbol = mark.symbol.strip().capitalize()
    fill, corners = fill_of(mark.colour), corners_of(mark.symbol)
    if corners is None:
        canvas.disc(x + size / 2, y + size / 2, size / 2, fill, OUTLINE_PT)
    else:
        canvas.shape([(x + across * size, y + down * size) for across, down in corners], fill, OUTLINE_PT)
    number = str(mark.number)
    height = NUMBER_SHARE.get(symbol, USUAL_SHARE) * size / max(1, 0.75 * len(number))
    size_pt = round(2 * height / CAP_HEIGHT / MM_PER_POINT) / 2
    middle = y + NUMBER_PLACE.get(symbol, 0.5) * size
    left = x + (size - canvas.width(number, size_pt, bold=True)) / 2
    canvas.text(left, middle + CAP_HEIGHT * size_pt * MM_PER_POINT / 2, number, size_pt, bold=True)
