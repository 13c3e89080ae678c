"""What kinds of cards and signs, and the formats they come in, are called in the window."""

from PySide6.QtCore import QCoreApplication

from secretariat.services.papers.card_choices import CardPaper, PrintChoice

NAMELESS_FORMATS = {
    "a4": "A4",
    "a3": "A3",
    "dl": "DL, 220 × 110 mm",
    "c6_c5": "C6/C5, 229 × 114 mm",
    "c5": "C5, 229 × 162 mm",
    "c4": "C4, 324 × 229 mm",
}
"""Formats that are called the same in every language."""


def paper_name(paper: CardPaper) -> str:
    """Return what the clerk calls a kind of cards or signs."""
    translate = QCoreApplication.translate
    return {
        CardPaper.BADGES: translate("CardWords", "Name badges"),
        CardPaper.SLIPS: translate("CardWords", "Slips with group and room"),
        CardPaper.TABLE_SIGNS: translate("CardWords", "Table signs"),
        CardPaper.DOOR_SIGNS: translate("CardWords", "Door signs"),
        CardPaper.WAY_SIGNS: translate("CardWords", "Way signs"),
        CardPaper.WALL_LIST: translate("CardWords", "List of the groups for the wall"),
        CardPaper.LABELS: translate("CardWords", "Address labels"),
        CardPaper.ENVELOPES: translate("CardWords", "Envelopes"),
    }[paper]


def format_name(of_paper: str) -> str:
    """Return what a format is called."""
    translate = QCoreApplication.translate
    return NAMELESS_FORMATS.get(of_paper) or {
        "wide": translate("CardWords", "A4 folded once, 297 × 105 mm"),
        "small": translate("CardWords", "A4 folded twice, 210 × 99 mm"),
        "a4_large": translate("CardWords", "A4, large print"),
        "right": translate("CardWords", "Arrow to the right"),
        "left": translate("CardWords", "Arrow to the left"),
        "ahead": translate("CardWords", "Arrow ahead"),
        "window_sheet": translate("CardWords", "Sheet for an envelope with a window"),
    }.get(of_paper, of_paper)


def choice_name(choice: PrintChoice) -> str:
    """Return what is printed, as the title of a print job or file: „Namensschilder, Avery Zweckform L4785“."""
    detail = choice.grid.name if choice.grid else format_name(choice.format) if choice.format else ""
    return ", ".join(filter(None, (paper_name(choice.paper), detail)))
