"""What every dialog with a record does: check at the field, save or say why not, never lose what was typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from secretariat.desktop.dialogs.asking_dialog import AskingDialog
from secretariat.desktop.dialogs.field_binding import FieldBinding, name_fields
from secretariat.desktop.guard import guarded
from secretariat.desktop.messages import Messages
from secretariat.desktop.widgets.screen_room import open_at
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import Finding, RuleBrokenError, SecretariatError, Severity


class RecordDialog(AskingDialog):
    """Subclasses make their form and say what is in it; `saved` carries the id of what was kept."""

    saved = Signal(str)

    def __init__(self, workspace: Workspace, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace, self.messages = workspace, messages
        self._bindings: tuple[FieldBinding, ...] = ()
        self._visited: set[str] = set()
        self._refused: tuple[str, str, object] = ("", "", None)

    def findings(self) -> tuple[Finding, ...]:
        """Return what is wrong, each with the name of its field."""
        return ()

    def content(self) -> object:
        """Return what is typed in, to be compared with what it was at the beginning."""
        return None

    def save(self) -> str:
        """Keep what is typed in and return its id; raises SecretariatError."""
        return ""

    def show_preview(self) -> None:
        """Show what will be printed."""

    def wanted_height(self) -> int:
        """Return the height it has: tabs and preview have room to spare, and the least they need makes Qt grow it."""
        return self.height()

    def begin(self, *bindings: FieldBinding) -> None:
        """Start work once the fields are filled."""
        self._bindings = bindings
        name_fields(self)
        self._began_with = self.content()
        for binding in bindings:
            binding.edited.connect(self.show_preview)
            binding.left.connect(self._leave)
        open_at(self, 145, 30)
        self.show_preview()

    def field(self, name: str) -> QWidget | None:
        """Return the widget of a record's field."""
        return next((one.widgets[name] for one in self._bindings if name in one.widgets), None)

    def show_field(self, name: str) -> None:
        """Put the focus into a field, where there is one of that name."""
        self._go_to(name)

    @guarded(None)
    def accept(self) -> None:
        """Save; where something is wrong, say so at the field and stay open."""
        if self.mark_all():
            return
        try:
            id_ = self.save()
        except SecretariatError as refused:
            self._refuse(refused)
        else:
            super().accept()
            self.saved.emit(id_)

    def mark_all(self) -> bool:
        """Mark every field that is not in order, and go to the first that is wrong; return whether one is."""
        found = self.findings()
        self._visited |= {finding.field for finding in found}
        self._show(found)
        wrong = [finding.field for finding in found if finding.severity is Severity.ERROR]
        if wrong:
            self._go_to(wrong[0])
        return bool(wrong)

    def check_visited(self) -> None:
        """Mark what is wrong where the clerk has been, and take marks away where it is right now."""
        self._show(self.findings())

    def _leave(self, name: str) -> None:
        self._visited.add(name)
        self.check_visited()

    def _show(self, findings: tuple[Finding, ...]) -> None:
        """Mark the fields that were visited; nobody is scolded for what they have not come to yet."""
        wanted = {finding.field: finding for finding in reversed(findings) if finding.field in self._visited}
        for name, widget in ((name, widget) for one in self._bindings for name, widget in one.widgets.items()):
            finding = wanted.get(name)
            text = self.messages.finding(finding) if finding else self._still_refused(name)
            if text and text != self.errors.text_of(widget):
                is_warning = finding is not None and finding.severity is not Severity.ERROR
                self.errors.mark(widget, text, is_warning=is_warning)
            elif not text:
                self.errors.clear(widget)
        self.grow()

    def _still_refused(self, name: str) -> str:
        """Return why the rules refused a field, as long as nothing was typed since: leaving another is no mending."""
        field, text, content = self._refused
        return text if name == field and content == self.content() else ""

    def _refuse(self, refused: SecretariatError) -> None:
        """Say why nothing was saved: at the field if the refusal names one that is here."""
        name = refused.field if isinstance(refused, RuleBrokenError) else ""
        field = self.field(name)
        if field is None:
            self.messages.tell(refused, self)
        else:
            text = self.messages.sentence(refused)
            self._refused = (name, text, self.content())
            self.errors.mark(field, text)
            self.grow()
            self.errors.go_to(field)

    def _go_to(self, name: str) -> None:
        field = self.field(name)
        if field is not None:
            self.errors.go_to(field)
