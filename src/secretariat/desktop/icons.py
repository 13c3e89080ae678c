"""Icons: one simple drawing for each thing one can do or go to, always beside a text and in its colour."""

from collections.abc import Mapping
from functools import cache, partial
from types import MappingProxyType

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QMenu, QToolBar, QToolButton, QTreeWidget, QWidget

from secretariat.desktop.navigation import Navigation
from secretariat.places import resource_path

SIZES = (16, 24)
"""Widths in pixels before the scaling of the screen: entries and buttons, and the large ones of the start."""

_SHOWN_BY = MappingProxyType(
    {
        "today": "today",
        "people": "people name_deputy step4 deputy nameDeputy callIn",
        "organisation": "organisations",
        "committee": "committees committee actionNewCommittee new_committee",
        "meeting": "meeting step1 actionDeadlines plan_year yearPlan makeCalendar",
        "document": "reports attendanceList actionOparlWrite makeList templates step5 makeLetters makeOneFile "
        "openLetter papers disclose extract openMinutes",
        "history": "history menuRecent earlier",
        "document-new": "actionNew new_version newRegister newVersion create makeMinutes",
        "folder": "actionOpen openRegister folder",
        "look": "actionExample showExample show_trash openPaper",
        "list-in": "actionOparlRead actionReadList readList emit results",
        "safety": "actionRestore actionCheck",
        "close": "actionClose",
        "closed": "show_closures closures closeMeeting",
        "quit": "actionQuit",
        "undo": "actionUndo restore takeBack",
        "redo": "actionRedo",
        "back": "actionBack",
        "search": "actionSearch",
        "settings": "actionSettings weights",
        "full-screen": "actionFullScreen",
        "meeting-new": "actionNewMeeting addDate newMeeting",
        "manual": "actionManual",
        "keyboard": "actionShortcuts",
        "about": "actionAbout",
        "add": "add writeSupplement supplements newClosure newDelegation newBench newSeat another addItem addGroup "
        "addFollowUp",
        "edit": "writeAgain edit_current changeBench changeSeat changeVenue changeRoom change editItem editGroup edit "
        "changeClosure changeDelegation wishes early object",
        "trash": "trash eraseDue anonymise removeMeeting",
        "mail": "bookReturn copyAddresses makeMails copy_emails step2 returned remindByMail",
        "copy": "find_duplicates copyField actionSaveCopy copy",
        "merge": "merge bonds",
        "care": "accommodations needs show_needs",
        "reply": "step3",
        "ticked": "step6 tickAll check exclusions",
        "flag": "report step7 urgency",
        "filter": "savedFilters keep",
        "person-add": "appoint invite addGuest guestInRole",
        "person-end": "end withdraw",
        "swap": "succeed",
        "place": "newVenue planningAreas",
        "check": "heal useVenue settle use confirm conclude finishFollowUp advance takeUnfinished",
        "room": "newRoom",
        "propose": "propose allot",
        "remove": "removeClosure removeItem removeGroup",
        "up": "moveUp",
        "down": "moveDown",
        "send": "sendBy bookSupplement bookDispatch delegate",
        "enter": "enter goThere",
        "unticked": "tickNone",
        "print": "print reprint slips",
        "number": "numberSheet",
        "columns": "columns",
        "more": "more",
    }
)
"""What each drawing stands for: kinds of places, actions and buttons by their names."""

DRAWINGS: Mapping[str, str] = MappingProxyType(
    {name: drawing for drawing, names in _SHOWN_BY.items() for name in names.split()}
)


def dress(root: QWidget) -> None:
    """Give `root`, its actions, buttons and places their icons, in the colours and the size of text of now."""
    palette, height = root.palette(), root.fontMetrics().height()
    icon = cache(partial(drawn, palette, height))  # one drawing stands for several things
    for action in [*root.actions(), *root.findChildren(QAction)]:
        if action.objectName() in DRAWINGS:
            in_bar = any(isinstance(one, QToolBar) for one in action.associatedObjects())
            action.setIcon(icon(DRAWINGS[action.objectName()], marked=not in_bar))
    for menu in root.findChildren(QMenu):
        if menu.objectName() in DRAWINGS:
            menu.setIcon(icon(DRAWINGS[menu.objectName()], marked=True))
    for button in root.findChildren(QAbstractButton):
        if button.objectName() in DRAWINGS:
            button.setIcon(icon(DRAWINGS[button.objectName()], marked=False))
            _grow(button, height)
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    for bar in root.findChildren(QToolBar):
        _grow(bar, height)
    for navigation in root.findChildren(Navigation):
        dress_places(navigation, palette)


def dress_places(navigation: Navigation, palette: QPalette) -> None:
    """Give the places of a navigation their icons."""
    kinds, height = navigation.kinds() & DRAWINGS.keys(), navigation.fontMetrics().height()
    navigation.show_icons({kind: drawn(palette, height, DRAWINGS[kind], marked=True) for kind in kinds})
    _grow(navigation, height)


def _grow(shown: QAbstractButton | QToolBar | QTreeWidget, height: int) -> None:
    """Show icons no lower than the line of text beside them; the style makes them as large as usual text."""
    if shown.iconSize().height() < height:
        shown.setIconSize(QSize(height, height))


def drawn(palette: QPalette, height: int, drawing: str, *, marked: bool) -> QIcon:
    """Return a drawing as an icon, also as high as a line of text.

    `marked` ones are shown on the colour of selection when they are pointed at.
    """
    groups, roles = QPalette.ColorGroup, QPalette.ColorRole
    text = palette.color(groups.Active, roles.ButtonText)
    chosen = palette.color(groups.Active, roles.HighlightedText)
    colours = {
        QIcon.Mode.Normal: text,
        QIcon.Mode.Disabled: palette.color(groups.Disabled, roles.ButtonText),
        QIcon.Mode.Selected: chosen,
    }
    if marked:
        colours[QIcon.Mode.Active] = chosen
    return painted(drawing, colours, height)


def painted(drawing: str, colours: Mapping[QIcon.Mode, QColor], height: int) -> QIcon:
    """Return a drawing as an icon with a colour for each mode, also as high as a line of text."""
    plan, made = QIcon(str(resource_path("icons") / f"{drawing}.svg")), QIcon()
    for width in {*SIZES, max(height, *SIZES)}:
        plain = plan.pixmap(QSize(width, width))  # as many pixels as the screen needs
        for mode, colour in colours.items():
            made.addPixmap(tinted(plain, colour), mode)
    return made


def tinted(drawing: QPixmap, colour: QColor) -> QPixmap:
    """Return a drawing in one colour."""
    copy = QPixmap(drawing)
    painter = QPainter(copy)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(copy.rect(), colour)
    painter.end()
    return copy
