"""The pictures that `tools/make_pictures.py` takes show every place of the window, and each step and tab of it."""

from PySide6.QtWidgets import QTabBar, QTreeWidgetItemIterator

from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.navigation import PLACE
from tools import make_pictures


def kinds_of_places(window: MainWindow) -> set[str]:
    assert window.desk is not None
    items, kinds = QTreeWidgetItemIterator(window.desk.navigation), set()
    while items.value() is not None:
        kinds.add(str(items.value().data(0, PLACE)).partition(":")[0])
        items += 1
    return kinds


def pictured(window: MainWindow) -> set[str]:
    """Go where the pictures are taken, and return their names: the place, and its tabs by number."""
    names = set()
    for place in make_pictures.PLACES:
        make_pictures.go_to(window, place)
        page = window.desk.page() if window.desk is not None else None
        assert page is not None
        name, bars = place.partition(":")[0], [bar for bar in page.findChildren(QTabBar) if bar.isVisible()]
        names |= {f"{name}-{number + 1}" for bar in bars for number in range(bar.count())} or {name}
    return names


def test_every_place_of_the_navigation_has_its_picture(window: MainWindow) -> None:
    taken = {place.partition(":")[0] for place in make_pictures.PLACES}
    assert taken == kinds_of_places(window)


def test_readme_and_manual_take_pictures_that_there_are(window: MainWindow) -> None:
    names = pictured(window)
    assert {*make_pictures.README, *make_pictures.OF_MANUAL} <= names
    assert {f"meeting-{step}" for step in range(1, 8)} <= make_pictures.OF_MANUAL.keys()
