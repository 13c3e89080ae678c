"""How the program presents itself: its name, icon, language, size of text, and how controls are drawn."""

from PySide6.QtCore import QCoreApplication, QDir, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleFactory

from secretariat import __version__
from secretariat.desktop import contrast_style
from secretariat.places import APPLICATION, resource_path
from secretariat.settings import ALLOWED, Settings

WITHOUT_DARK = "windowsvista"
"""The style that Qt takes on Windows 10: in dark colours its lists cannot be read."""
EVERYWHERE = "fusion"


def prepare(application: QCoreApplication, settings: Settings) -> None:
    """Set up `application` before its first window; forms name icons as `icons:print.svg`."""
    application.setApplicationName(APPLICATION)
    application.setApplicationVersion(__version__)
    QDir.setSearchPaths("icons", [str(resource_path("icons"))])
    QGuiApplication.setWindowIcon(QIcon("icons:secretariat.svg"))
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    translate(application, settings.language)
    choose_style(settings.style)
    resize_text(100, settings.text_percent)
    hints = QGuiApplication.styleHints()  # held by a name: PySide lets go of what belongs to it with its wrapper
    hints.colorSchemeChanged.connect(suit_style)
    hints.accessibility().contrastPreferenceChanged.connect(suit_style)


def choose_style(wanted: str) -> None:
    """Draw controls as wanted, where this system can; else as it does itself, if that can be read in dark colours."""
    usual = QApplication.style().name()
    if wanted in styles():
        QApplication.setStyle(wanted)
    elif usual == WITHOUT_DARK:
        QApplication.setStyle(EVERYWHERE)


def styles() -> tuple[str, ...]:
    """Return the styles that can be chosen here."""
    return tuple(name for name in map(str.casefold, QStyleFactory.keys()) if name in ALLOWED["style"])


def suit_style() -> None:
    """Draw what the style of the system draws too faint or too small for the colours and the size of text of now.

    Borders that can be seen while the system asks for high contrast, by colours or setting, or for dark; boxes to tick
    no lower than text.
    """
    hints = QGuiApplication.styleHints()
    asked = hints.accessibility().contrastPreference()
    palette, style = QApplication.palette(), QApplication.style()
    plain = style.baseStyle() if isinstance(style, QProxyStyle) else style
    name = plain.name()
    wanted: type[QProxyStyle] | None = None
    if asked is Qt.ContrastPreference.HighContrast or contrast_style.has_high_contrast(palette):
        wanted = contrast_style.ContrastStyle
    elif name == "fusion" and contrast_style.is_dark(palette):
        wanted = contrast_style.DarkStyle
    elif contrast_style.text_height() > plain.pixelMetric(QStyle.PixelMetric.PM_IndicatorHeight):
        wanted = contrast_style.GrownStyle
    if wanted is not None and type(style) is not wanted:
        QApplication.setStyle(wanted(name))
    elif wanted is None and style is not plain:
        QApplication.setStyle(name)


def resize_text(before: int, now: int) -> None:
    """Show all text in another size; both in percent of the system's."""
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * now / before)
    QApplication.setFont(font)
    suit_style()


def translate(application: QCoreApplication, language: str) -> None:
    """Show the program's and Qt's own texts in `language`; English is what stands in the code."""
    places = {"secretariat": str(resource_path("translations")), "qtbase": _qt_translations()}
    for name, folder in places.items():
        translator = QTranslator(application)
        if translator.load(f"{name}_{language}", folder):
            application.installTranslator(translator)


def _qt_translations() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
