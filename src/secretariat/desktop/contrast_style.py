"""Boxes to tick as high as text, and borders that can be seen in dark colours and in high contrast.

Qt's own boxes stay small, its borders are shades of the background.
"""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QWidget,
)

from secretariat.desktop.guard import guarded

HIGH = 9.0
"""From this ratio on, and with fields as the window, colours are those of high contrast; Windows 11 has 10 to 21."""
EDGE = 160
"""How much darker than text the edge of a box to tick is on a dark ground, in percent: still 3 : 1 and more."""
INSET = 4
"""In pixels: how much smaller than its groove the handle of a scroll bar is drawn, on every side."""
RING = 2
"""In pixels: how wide the ring around what has the focus is at least."""

_FRAMED = frozenset(
    {
        QStyle.PrimitiveElement.PE_PanelLineEdit,
        QStyle.PrimitiveElement.PE_PanelButtonCommand,
        QStyle.PrimitiveElement.PE_PanelButtonTool,
        QStyle.PrimitiveElement.PE_IndicatorCheckBox,
        QStyle.PrimitiveElement.PE_Frame,
        QStyle.PrimitiveElement.PE_FrameGroupBox,
        QStyle.PrimitiveElement.PE_FrameTabWidget,
    }
)
_BOXES = frozenset(
    {QStyle.ComplexControl.CC_ComboBox, QStyle.ComplexControl.CC_SpinBox, QStyle.ComplexControl.CC_ScrollBar}
)


_GROWING = frozenset(
    {
        QStyle.PixelMetric.PM_IndicatorWidth,
        QStyle.PixelMetric.PM_IndicatorHeight,
        QStyle.PixelMetric.PM_ExclusiveIndicatorWidth,
        QStyle.PixelMetric.PM_ExclusiveIndicatorHeight,
    }
)


def has_high_contrast(palette: QPalette) -> bool:
    """Tell the colours of a system set to high contrast."""
    window, base = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.Base)
    return window == base and contrast(palette.color(QPalette.ColorRole.WindowText), window) >= HIGH


def contrast(one: QColor, other: QColor) -> float:
    """Return the ratio of two colours' lightness as WCAG 2.1 defines it, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def is_dark(palette: QPalette) -> bool:
    """Tell colours of light text on a dark ground."""
    text, base = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
    return _luminance(text) > _luminance(base)


def text_height() -> int:
    """Return how high a line of the program's text is, in pixels."""
    return QFontMetrics(QApplication.font()).height()


class GrownStyle(QProxyStyle):
    """Draws as the style below it does, boxes to tick and circles to choose no lower than the text beside them."""

    @guarded(0)
    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Let boxes and circles grow."""
        plain = super().pixelMetric(metric, option, widget)
        return max(plain, text_height()) if metric in _GROWING else plain


class DarkStyle(GrownStyle):
    """Draws as Fusion does, whose boxes to tick cannot be seen on a dark ground: their edge is as dark."""

    @guarded(None)
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a part, and the edge of a box to tick and of a circle to choose."""
        super().drawPrimitive(element, option, painter, widget)
        edge = option.palette.color(QPalette.ColorRole.Text).darker(EDGE)
        if element == QStyle.PrimitiveElement.PE_IndicatorCheckBox:
            _frame(painter, option.rect, edge, 1)
        elif element == QStyle.PrimitiveElement.PE_IndicatorRadioButton:
            _circle(painter, option.rect, edge)


class ContrastStyle(GrownStyle):
    """Draws as the style below it does, then the border in the colour of text, and a ring around the focus."""

    @guarded(None)
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a part, and its border if it has one; the mark of the focus is a ring of ours."""
        if element == QStyle.PrimitiveElement.PE_FrameFocusRect:
            _ring(painter, option.rect, option.palette)
            return
        super().drawPrimitive(element, option, painter, widget)
        inner = widget is not None and isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox)
        if element in _FRAMED and not inner:
            _border(painter, option)
        elif element == QStyle.PrimitiveElement.PE_IndicatorRadioButton:
            _circle(painter, option.rect, option.palette.color(QPalette.ColorRole.WindowText))

    @guarded(None)
    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a control; a tab gets a border as well, and that in front a ring."""
        super().drawControl(element, option, painter, widget)
        if element == QStyle.ControlElement.CE_TabBarTabShape:
            _border(painter, option)
            if option.state & QStyle.StateFlag.State_Selected:
                _ring(painter, option.rect, option.palette)

    @guarded(RING)
    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Leave room for the ring around a list."""
        if metric == QStyle.PixelMetric.PM_DefaultFrameWidth:
            return max(RING, super().pixelMetric(metric, option, widget))
        return super().pixelMetric(metric, option, widget)

    @guarded(None)
    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a field with parts, and the border around all of it; what is dragged of a scroll bar stands out."""
        super().drawComplexControl(control, option, painter, widget)
        if control in _BOXES:
            _border(painter, option)
        if control == QStyle.ComplexControl.CC_ScrollBar and widget is not None:
            slider = self.subControlRect(control, option, QStyle.SubControl.SC_ScrollBarSlider, widget)
            colour = option.palette.color(QPalette.ColorRole.WindowText)
            painter.fillRect(slider.adjusted(INSET, INSET, -INSET, -INSET), colour)


def _border(painter: QPainter, option: QStyleOption) -> None:
    """Draw the border of a part in the colour of text; a ring if it has the focus."""
    if option.state & QStyle.StateFlag.State_HasFocus:
        _ring(painter, option.rect, option.palette)
    elif not option.state & QStyle.StateFlag.State_AutoRaise:
        _frame(painter, option.rect, option.palette.color(QPalette.ColorRole.WindowText), 1)


def _ring(painter: QPainter, place: QRect, palette: QPalette) -> None:
    _frame(painter, place, palette.color(QPalette.ColorRole.Highlight), RING)


def _frame(painter: QPainter, place: QRect, colour: QColor, width: int) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setBrush(QColor(0, 0, 0, 0))
    painter.setPen(QPen(colour, 1))
    for inset in range(width):
        painter.drawRect(place.adjusted(inset, inset, -inset - 1, -inset - 1))
    painter.restore()


def _circle(painter: QPainter, place: QRect, colour: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(0, 0, 0, 0))
    painter.setPen(QPen(colour, 1))
    painter.drawEllipse(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
