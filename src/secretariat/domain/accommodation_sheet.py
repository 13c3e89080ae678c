"""What the list of accommodations says on paper (handbook 3.5 D09): sheet A without names, sheet B for helpers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AccommodationSheet:
    """One of the two sheets: headings with widths in mm, and the rows below them as text.

    `destroy_by` is the day on which the paper must be destroyed, as every need of the meeting goes (P05).
    """

    title: str
    subject: str
    details: tuple[str, ...]
    columns: tuple[tuple[str, float], ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str
    destroy_by: str
    printed_at: str
