"""The head of a letter as it will be printed: remarks, address with the width of each line, salutation, findings."""

from html import escape

from PySide6.QtWidgets import QTextBrowser, QWidget

from secretariat.desktop.messages import Messages
from secretariat.domain.addressing import SAFE_WIDTH_MM
from secretariat.services.people.person_details import LetterHead

PRINT_FONTS = "Arial, 'Liberation Sans', sans-serif"


class LetterPreview(QTextBrowser):
    """Shows a LetterHead; what is too wide is said in words and with a sign."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)

    def show_head(self, head: LetterHead, messages: Messages) -> None:
        """Show the head of a letter in place of the last one; the place in the text stays."""
        place = self.verticalScrollBar().value()
        findings = [messages.finding(finding) for finding in head.findings]
        self.setHtml("".join((*head_html(head, self.tr("{width} mm"), with_widths=True), *_list(findings))))
        self.verticalScrollBar().setValue(place)


def head_html(head: LetterHead, width: str, *, with_widths: bool = False) -> tuple[str, ...]:
    """Return block and salutation as HTML; before each line its width in the pattern `width`, if that is wished."""
    widths = [_width(mm, width) for mm in head.block.widths_mm] if with_widths else [""] * len(head.block.lines)
    remarks = (_row("", f"<i>{escape(remark)}</i>") for remark in reversed(head.block.remarks))
    lines = (_row(mm, escape(line)) for mm, line in zip(widths, head.block.lines, strict=True))
    block = "".join((*remarks, *lines))
    salutation = "<br>".join(map(escape, head.salutation))
    style = f'style="font-family: {PRINT_FONTS}"'
    address = f"<table cellpadding='1' {style}>{block}</table>" if block else ""
    return address, f"<p {style}>{salutation}</p>"


def _row(width: str, line: str) -> str:
    """Return a line of the block unbroken, as it is printed."""
    before = f"<td align='right' style='white-space: nowrap; padding-right: 8px'>{width}</td>" if width else ""
    return f"<tr>{before}<td style='white-space: nowrap'>{line}</td></tr>"


def _width(mm: float, pattern: str) -> str:
    text = pattern.format(width=f"{mm:.0f}")
    return f"<b>⚠ {text}</b>" if mm > SAFE_WIDTH_MM else text


def _list(sentences: list[str]) -> tuple[str, ...]:
    return tuple(f"<p>⚠ {escape(sentence)}</p>" for sentence in sentences)
