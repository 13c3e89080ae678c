"""How the program presents itself: its name, icon, language and size of text."""

from PySide6.QtCore import QCoreApplication, QDir, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QProxyStyle

from secretariat import __version__
from secretariat.desktop import contrast_style
from secretariat.places import APPLICATION, resource_path


def prepare(application: QCoreApplication, language: str, text_percent: int) -> None:
    """Set up `application` before its first window; forms name icons as `icons:print.svg`."""
    application.setApplicationName(APPLICATION)
    application.setApplicationVersion(__version__)
    QDir.setSearchPaths("icons", [str(resource_path("icons"))])
    QGuiApplication.setWindowIcon(QIcon("icons:secretariat.svg"))
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    translate(application, language)
    resize_text(100, text_percent)
    heed_contrast()
    hints = QGuiApplication.styleHints()  # held by a name: PySide lets go of what belongs to it with its wrapper
    hints.colorSchemeChanged.connect(heed_contrast)
    hints.accessibility().contrastPreferenceChanged.connect(heed_contrast)


def heed_contrast() -> None:
    """Draw borders that can be seen while the system asks for high contrast, by colours or setting, or for dark."""
    hints = QGuiApplication.styleHints()
    asked = hints.accessibility().contrastPreference()
    palette, style = QApplication.palette(), QApplication.style()
    own = isinstance(style, QProxyStyle)
    plain = style.baseStyle().name() if isinstance(style, QProxyStyle) else style.name()
    wanted: type[QProxyStyle] | None = None
    if asked is Qt.ContrastPreference.HighContrast or contrast_style.has_high_contrast(palette):
        wanted = contrast_style.ContrastStyle
    elif plain == "fusion" and contrast_style.is_dark(palette):
        wanted = contrast_style.DarkStyle
    if wanted is not None and not isinstance(style, wanted):
        QApplication.setStyle(wanted(plain))
    elif wanted is None and own:
        QApplication.setStyle(plain)


def resize_text(before: int, now: int) -> None:
    """Show all text in another size; both in percent of the system's."""
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * now / before)
    QApplication.setFont(font)


def translate(application: QCoreApplication, language: str) -> None:
    """Show the program's and Qt's own texts in `language`; English is what stands in the code."""
    places = {"secretariat": str(resource_path("translations")), "qtbase": _qt_translations()}
    for name, folder in places.items():
        translator = QTranslator(application)
        if translator.load(f"{name}_{language}", folder):
            application.installTranslator(translator)


def _qt_translations() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
