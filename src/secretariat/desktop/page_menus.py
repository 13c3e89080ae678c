"""The menus of the window: what the page in front offers stands in the menu of its matter."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from secretariat.desktop.desk import Desk
from secretariat.desktop.forms.ui_main_window import Ui_MainWindow


class PageMenus:
    """Puts the actions of the page in front into menus; a menu is visible once it has something to offer."""

    def __init__(self, form: Ui_MainWindow) -> None:
        self._form = form
        self._menus = (form.menuEdit, form.menuCommittee, form.menuMeeting)
        self._shown: list[QAction] = []

    def show(self, desk: Desk | None) -> None:
        """Show what the page in front offers, in place of what another offered."""
        self.clear()
        may_write = desk is not None and not desk.workspace.read_only
        self._form.actionNewMeeting.setVisible(may_write and desk is not None and desk.chosen_committee() is not None)
        self._form.actionNewCommittee.setVisible(may_write)
        page = desk.page() if desk is not None else None
        if page is not None:
            menu = next(menu for menu in self._menus if menu.objectName() == page.MENU)
            self._shown = [menu.addSeparator(), *page.actions()]
            menu.addActions(page.actions())
        self.hide_empty()

    def clear(self) -> None:
        """Take away what a page offered."""
        for menu in self._menus:
            for action in self._shown:
                menu.removeAction(action)
        self._shown = []

    def hide_empty(self) -> None:
        """Hide the menus in which nothing is visible."""
        for action in self._form.menuBar.actions():
            menu = action.menu()
            action.setVisible(isinstance(menu, QMenu) and any(entry.isVisible() for entry in menu.actions()))
