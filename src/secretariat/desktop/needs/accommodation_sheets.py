"""The two sheets of accommodations (D09), looked at and printed; no file of them is kept."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from secretariat import clock
from secretariat.desktop.messages import Messages
from secretariat.desktop.sheets.preview import SheetPreview
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.accommodation_sheet import AccommodationSheet
from secretariat.services.needs.accommodation_sheets import helper_sheet, house_sheet
from secretariat.services.papers.papers import accommodation_paper, load_print_font


class AccommodationSheets(QObject):
    """Shows sheet A for the house and sheet B for helpers of one meeting."""

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, meeting_id: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._workspace, self._messages, self._state, self._window = workspace, messages, state, parent
        self._meeting_id = meeting_id

    def show_house(self) -> None:
        """Show sheet A, without names."""
        self._show(self._workspace.look(house_sheet, self._meeting_id, clock.now()))

    def show_helpers(self) -> None:
        """Show sheet B, with the names that helpers must know."""
        self._show(self._workspace.look(helper_sheet, self._meeting_id, clock.now()))

    def _show(self, data: AccommodationSheet) -> None:
        load_print_font()
        preview = SheetPreview(
            accommodation_paper(data), self.tr("Accommodations"), self._messages, self._state, self._window
        )
        preview.form.savePdf.hide()  # a file would outlive the day on which all of this must go
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preview.open()
