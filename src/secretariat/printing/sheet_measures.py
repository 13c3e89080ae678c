"""The measures of a sign-in sheet (handbook 4.4): A4 landscape, portrait and large print."""

from dataclasses import dataclass, replace
from enum import StrEnum

LEFT, RIGHT, TOP, BOTTOM = 20.0, 10.0, 15.0, 15.0
"""Margins in mm; the left one is for filing."""


class SheetFormat(StrEnum):
    """The three sheets of handbook 4.4."""

    LANDSCAPE = "landscape"
    PORTRAIT = "portrait"
    LARGE_PRINT = "large_print"


@dataclass(frozen=True, slots=True)
class Measures:
    """One column of the table in handbook 4.4: lengths in mm, sizes in pt from the wished one down to the floor.

    What rows, header and running line leave of the height is the foot, and on the first page the head. Where two lines
    of the smallest body are not enough for a text, a row holds three of `third_line_pt`.
    """

    landscape: bool
    body_pt: tuple[float, ...]
    third_line_pt: tuple[float, ...]
    small_pt: tuple[float, ...]
    title_pt: float
    subject_pt: float
    detail_pt: float
    row_mm: float
    running_mm: float
    header_mm: float
    rows_first: int
    rows_following: int
    line_pt: float

    @property
    def paper(self) -> tuple[float, float]:
        """Width and height of the A4 sheet."""
        return (297, 210) if self.landscape else (210, 297)

    @property
    def foot_top(self) -> float:
        """Where the table ends on a full page, the same on every page."""
        return TOP + self.running_mm + self.header_mm + self.rows_following * self.row_mm

    def table_top(self, page: int) -> float:
        """Where the table header begins."""
        return self.foot_top - self.rows_on(page) * self.row_mm - self.header_mm

    def rows_on(self, page: int) -> int:
        """How many rows the page holds."""
        return self.rows_first if page == 1 else self.rows_following


_LANDSCAPE = Measures(
    landscape=True,
    body_pt=(10, 9.5, 9, 8.5, 8),
    third_line_pt=(8,),
    small_pt=(8, 7.5, 7, 6.5, 6),
    title_pt=18,
    subject_pt=12,
    detail_pt=10,
    row_mm=10,
    running_mm=6,
    header_mm=10,
    rows_first=13,
    rows_following=15,
    line_pt=0.5,
)
MEASURES = {
    SheetFormat.LANDSCAPE: _LANDSCAPE,
    SheetFormat.PORTRAIT: replace(
        _LANDSCAPE, landscape=False, running_mm=5, header_mm=9, rows_first=21, rows_following=24
    ),
    SheetFormat.LARGE_PRINT: Measures(
        landscape=True,
        body_pt=(16, 15, 14, 13, 12),
        third_line_pt=(12,),
        small_pt=(12, 11, 10, 9, 8),
        title_pt=24,
        subject_pt=18,
        detail_pt=16,
        row_mm=15,
        running_mm=5.5,
        header_mm=8.5,
        rows_first=8,
        rows_following=10,
        line_pt=0.75,
    ),
}
