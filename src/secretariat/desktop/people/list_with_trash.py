"""A list whose records go to the trash and come back."""

from abc import abstractmethod
from collections.abc import Collection

from PySide6.QtGui import QAction

from secretariat.desktop.widgets.list_page import ListPage, Row


class ListWithTrash(ListPage[Row]):
    """Shows either what is in the trash or everything else. Subclasses place its actions."""

    def add_moves(self) -> None:
        """Offer to move the chosen rows to the trash, and from it."""
        self.trash = self.add_action(self.tr("Move to &trash"), self._trash, "Del", of_rows=True)
        self.restore = self.add_action(self.tr("Rest&ore"), self._restore, of_rows=True)

    def add_way_to_trash(self) -> None:
        """Offer to show the trash."""
        self.show_trash = self.add_action(self.tr("Sho&w trash"), self._show_trash)
        self.show_trash.setCheckable(True)

    @abstractmethod
    def _trash(self) -> None:
        """Move the chosen rows to the trash."""

    @abstractmethod
    def _restore(self) -> None:
        """Bring the chosen rows back from the trash."""

    def of_all_rows(self) -> frozenset[QAction]:
        """Return the actions for what is in the trash as for everything else."""
        return frozenset((self.copy, self.show_trash))

    def of_other_rows(self) -> Collection[QAction]:
        """Return the actions for the trash, or for everything else."""
        of_all, shows_trash = self.of_all_rows(), self.show_trash.isChecked()
        return {one for one in self.actions() if one not in of_all and (one is self.restore) is not shows_trash}

    def _show_trash(self) -> None:
        """Go to the trash, or back, and let the action say which; nothing of before stays selected."""
        is_trash = self.show_trash.isChecked()
        self.show_trash.setText(self.tr("Lea&ve the trash") if is_trash else self.tr("Sho&w trash"))
        self.show_trash.setIconText(self.show_trash.text().replace("&", ""))
        self.view.clearSelection()
        self.refresh()
