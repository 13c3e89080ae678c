"""A sheet of paper in millimetres: pages, the shipped font, texts, lines and fills, drawn with Qt and no window."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from types import TracebackType
from typing import Self

from PySide6.QtCore import QBuffer, QIODevice, QLineF, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QPolygonF,
)

from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.text_width import MM_PER_POINT, has_known_width, text_width_mm
from secretariat.places import resource_path
from secretariat.printing.fitting import FittedText, Measure, fit_text

FONT_FILES = ("fonts/LiberationSans-Regular.ttf", "fonts/LiberationSans-Bold.ttf")
FONT_PROPERTY = "secretariat.printed_font"
A4 = (210.0, 297.0)
PDF_DOTS_PER_INCH = 1440  # 20 dots to the point: Qt rounds type to whole dots, and half points stay exact.
LEADING = 1.15
CAP_HEIGHT = 1409 / 2048
MEASURED_AT_PT = 100.0


@contextmanager
def drawing_without_a_window() -> Iterator[QGuiApplication]:
    """Give the running application or, where there is none, one without a display for as long as the block lasts."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        yield running
        return
    application = QGuiApplication(["secretariat", "-platform", "offscreen"])
    try:
        yield application
    finally:
        application.shutdown()


Device = QPagedPaintDevice
"""What pages are painted on: a PDF writer, a printer, or the preview of one."""

_TOLD: ContextVar[Callable[[int], None] | None] = ContextVar("told", default=None)


@contextmanager
def pages_told(told: Callable[[int], None]) -> Iterator[None]:
    """Tell, for as long as the block lasts, how many pages are complete each time this thread begins the next one.

    What `told` raises ends the painting. A device of Qt tells nobody, and no painter of a paper needs to know.
    """
    before = _TOLD.set(told)
    try:
        yield
    finally:
        _TOLD.reset(before)


def printed_family() -> str:
    """Return the family of the shipped font, loaded once for each application: other PCs have other fonts."""
    application = QGuiApplication.instance()
    if application is None:
        raise DocumentTroubleError("print.no_application")
    family = application.property(FONT_PROPERTY)
    if not family:
        loaded = [QFontDatabase.addApplicationFont(str(resource_path(name))) for name in FONT_FILES]
        if -1 in loaded:
            raise DocumentTroubleError("print.font_missing", files=", ".join(FONT_FILES))
        family = QFontDatabase.applicationFontFamilies(loaded[0])[0]
        application.setProperty(FONT_PROPERTY, family)
    return str(family)


def pdf_bytes(title: str, paint: Callable[[QPagedPaintDevice], None]) -> bytes:
    """Return what `paint` paints as a PDF file, its title set and no author or tool named as creator."""
    with drawing_without_a_window():
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(PDF_DOTS_PER_INCH)
        writer.setTitle(title)
        writer.setCreator("")
        paint(writer)
        return _in_german(bytes(buffer.data().data()))


def _in_german(pdf: bytes) -> bytes:
    """Return the file with its language and its title as heading in the catalogue, which Qt cannot write.

    As the format has it for later changes: the object anew at the end, and where it stands.
    """
    root, old = _value(rb"/Root (\d+) 0 R", pdf), _value(rb"startxref\s+(\d+)", pdf)
    catalog = _value(rb"\n%b 0 obj\s*<<(.*?)>>\s*endobj" % root, pdf)
    said = b"/Lang (de-DE)\n/ViewerPreferences << /DisplayDocTitle true >>\n"
    anew = b"%b 0 obj\n<<%b%b>>\nendobj\n" % (root, catalog, said)
    table = b"xref\n0 1\n0000000000 65535 f \n%b 1\n%010d 00000 n \n" % (root, len(pdf))
    trailer = b"trailer\n<<%b/Prev %b\n>>\n" % (_value(rb"trailer\s*<<(.*?)>>\s*startxref", pdf), old)
    return pdf + anew + table + trailer + b"startxref\n%d\n%%%%EOF\n" % (len(pdf) + len(anew))


def _value(pattern: bytes, pdf: bytes) -> bytes:
    """Return what the last match of a pattern holds, as Qt's writer always has one."""
    return bytes(re.findall(pattern, pdf, re.DOTALL)[-1])


class Canvas:
    """Draws on the pages of a PDF writer or a printer. All lengths are mm from the upper left corner of the paper.

    Use it as a context: the painter must be ended before the device is, whatever happens in between.
    """

    def __init__(self, device: QPagedPaintDevice, *, landscape: bool, paper: tuple[float, float] = A4) -> None:
        """Begin with the paper, given upright: its short and its long side."""
        orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
        size = QPageSize(QSizeF(*paper), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
        layout = QPageLayout(size, orientation, QMarginsF())
        layout.setMode(QPageLayout.Mode.FullPageMode)
        device.setPageLayout(layout)
        self._device = device
        self._family = printed_family()
        self._fonts: dict[tuple[float, bool], QFont] = {}
        self._fitted: dict[tuple[str, float, tuple[float, ...], bool, int], FittedText] = {}
        self._painter = QPainter()
        self._complete, self._told = 0, _TOLD.get()

    def __enter__(self) -> Self:
        if not self._painter.begin(self._device):
            raise DocumentTroubleError("print.device_refused")
        # A paper is German: a name in Arabic letters must not turn the rest of its line around.
        self._painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._unit = self._device.logicalDpiX() / 25.4
        self._metrics = {
            bold: QFontMetricsF(self._font(MEASURED_AT_PT, bold=bold), self._device) for bold in (False, True)
        }
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._painter.end()

    def new_page(self) -> None:
        """Turn to the next page."""
        self._complete += 1
        if self._told is not None:
            self._told(self._complete)
        if not self._device.newPage():
            raise DocumentTroubleError("print.device_refused")

    def width(self, text: str, size_pt: float, *, bold: bool = False) -> float:
        """Return the width in mm the text is drawn with, in whatever script."""
        return self._measure_of(text, bold=bold)(text) * size_pt

    def fit(
        self, text: str, width_mm: float, sizes_pt: tuple[float, ...], *, bold: bool = False, max_lines: int = 2
    ) -> FittedText:
        """Return the text fitted into the width (see `fit_text`); lists repeat themselves, so it is kept."""
        wanted = (text, width_mm, sizes_pt, bold, max_lines)
        fitted = self._fitted.get(wanted)
        if fitted is None:
            measure = self._measure_of(text, bold=bold)
            fitted = self._fitted[wanted] = fit_text(text, width_mm, sizes_pt, measure, max_lines=max_lines)
        return fitted

    def _measure_of(self, text: str, *, bold: bool) -> Measure:
        """Return the quick measure where the shipped font has every letter, Qt's where it takes another font."""
        if has_known_width(text):
            return partial(text_width_mm, size_pt=1, bold=bold)
        metrics, scale = self._metrics[bold], self._unit * MEASURED_AT_PT
        return lambda part: metrics.horizontalAdvance(part) / scale

    def text(self, x: float, baseline: float, text: str, size_pt: float, *, bold: bool = False) -> None:
        """Draw one line from `x` to the right."""
        self._painter.setFont(self._font(size_pt, bold=bold))
        self._painter.drawText(QPointF(x * self._unit, baseline * self._unit), text)

    def text_to(self, right: float, baseline: float, text: str, size_pt: float, *, bold: bool = False) -> None:
        """Draw one line that ends at `right`."""
        self.text(right - self.width(text, size_pt, bold=bold), baseline, text, size_pt, bold=bold)

    def text_between(self, x: float, top: float, height: float, fitted: FittedText, *, bold: bool = False) -> None:
        """Draw the lines in the middle of a height, by their capitals."""
        size_mm = fitted.size_pt * MM_PER_POINT
        leading = LEADING * size_mm
        block = leading * (len(fitted.lines) - 1) + CAP_HEIGHT * size_mm
        baseline = top + (height - block) / 2 + CAP_HEIGHT * size_mm
        for number, line in enumerate(fitted.lines):
            self.text(x, baseline + number * leading, line, fitted.size_pt, bold=bold)

    def lines(self, ends: Sequence[tuple[float, float, float, float]], width_pt: float) -> None:
        """Draw straight black lines, each given as x1, y1, x2, y2."""
        pen = QPen(QColor("black"))
        pen.setWidthF(width_pt * MM_PER_POINT * self._unit)
        self._painter.setPen(pen)
        unit = self._unit
        self._painter.drawLines([QLineF(x1 * unit, y1 * unit, x2 * unit, y2 * unit) for x1, y1, x2, y2 in ends])

    def fill(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle."""
        unit = self._unit
        self._painter.fillRect(QRectF(x * unit, y * unit, width * unit, height * unit), QColor(colour))

    def shape(self, corners: Sequence[tuple[float, float]], colour: str, width_pt: float) -> None:
        """Fill a shape with straight sides and draw its black outline."""
        self._begin_shape(colour, width_pt)
        self._painter.drawPolygon(QPolygonF([QPointF(x * self._unit, y * self._unit) for x, y in corners]))

    def disc(self, x: float, y: float, radius: float, colour: str, width_pt: float) -> None:
        """Fill a circle around a point and draw its black outline."""
        self._begin_shape(colour, width_pt)
        self._painter.drawEllipse(QPointF(x * self._unit, y * self._unit), radius * self._unit, radius * self._unit)

    @contextmanager
    def moved(self, x: float, y: float, *, upside_down: bool = False) -> Iterator[None]:
        """Count from another corner for as long as the block lasts, over pages too; upside down, left and upwards."""
        before = self._painter.worldTransform()
        self._painter.translate(x * self._unit, y * self._unit)
        if upside_down:
            self._painter.rotate(180)
        try:
            yield
        finally:
            self._painter.setWorldTransform(before)

    def _begin_shape(self, colour: str, width_pt: float) -> None:
        pen = QPen(QColor("black"))
        pen.setWidthF(width_pt * MM_PER_POINT * self._unit)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self._painter.setPen(pen)
        self._painter.setBrush(QColor(colour))

    def _font(self, size_pt: float, *, bold: bool) -> QFont:
        font = self._fonts.get((size_pt, bold))
        if font is None:
            font = QFont(self._family)
            font.setPointSizeF(size_pt)
            font.setBold(bold)
            font.setKerning(False)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[size_pt, bold] = font
        return font
