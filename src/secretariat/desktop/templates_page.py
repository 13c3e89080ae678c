"""„Vorlagen“: which letters use which template, what the check finds in one, and the fields there are."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from secretariat.desktop.forms.ui_templates_page import Ui_TemplatesPage
from secretariat.desktop.guard import guarded
from secretariat.desktop.messages import Messages, announce
from secretariat.desktop.page import Page
from secretariat.desktop.widgets.emphasis import as_title
from secretariat.desktop.widgets.rows_model import ListColumn, RowsModel
from secretariat.desktop.widgets.rows_view import RowsView
from secretariat.desktop.widgets.tab_order import set_tab_order
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.errors import Finding, SecretariatError
from secretariat.domain.office import DocumentKind
from secretariat.places import own_templates_folder, resource_path
from secretariat.services.papers.templates import (
    TEMPLATE_KINDS,
    WORDS,
    FieldRow,
    TemplateRow,
    check_file,
    choose_template,
    copy_to_edit,
    field_rows,
    kind_by_name,
    template_rows,
    use_shipped,
)


class TemplatesPage(Page):
    """Templates at the left, the catalogue of fields at the right."""

    TABLES = ("letter_template",)
    HELP = "vorlagen"

    def __init__(
        self, workspace: Workspace, messages: Messages, state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, state, parent)
        self.form = Ui_TemplatesPage()
        self.form.setupUi(self)
        self.templates = RowsModel(self._template_columns(), lambda row: str(row.path), self)
        self.view = RowsView("templates", self.tr("Templates"), self.templates, state, self)
        self.fields = RowsModel(self._field_columns(), lambda row: row.name, self)
        self.fields_view = RowsView("templateFields", self.tr("Fields for templates"), self.fields, state, self)
        self._lay_out()
        self._connect()
        self.fields.show(field_rows())
        self.refresh()

    def refresh(self) -> None:
        """Look at the folder and the register anew; what is chosen stays so."""
        rows = self.workspace.look(template_rows, resource_path("templates"), own_templates_folder())
        self.templates.show(rows)
        changed = [row.title for row in rows if row.state.changed]
        notice = self.tr("Changed since letters were last made with it: {names}. Please check it once more.")
        self.form.notice.setText(notice.format(names=", ".join(changed)))
        self.form.notice.setVisible(bool(changed))
        if not self.view.current_id():
            self.view.selectRow(0)
        self._show_row()

    def put_away(self) -> None:
        """Keep the columns of both lists."""
        self.view.remember()
        self.fields_view.remember()

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """See what was saved in Word when the clerk comes back to the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.isVisible():
            self.refresh()

    def _lay_out(self) -> None:
        form = self.form
        form.listPlace.addWidget(self.view)
        form.fieldsPlace.addWidget(self.fields_view)
        as_title(form.heading)
        form.found.setMaximumHeight(self.fontMetrics().height() * 8)
        form.parts.setStretchFactor(0, 2)
        form.parts.setStretchFactor(1, 3)  # what a field shows is read in full
        for kind in TEMPLATE_KINDS:
            form.kind.addItem(WORDS[kind], kind)
        order = [self.view, form.edit, form.folder, form.kind, form.check, form.use, form.found]
        order += [form.filter, self.fields_view, form.copyField]
        set_tab_order(order)

    def _connect(self) -> None:
        form = self.form
        self.view.current_changed.connect(self._show_row)
        self.view.opened.connect(self._edit)
        form.edit.clicked.connect(self._edit)
        form.folder.clicked.connect(self._show_folder)
        form.check.clicked.connect(self._check)
        form.use.clicked.connect(self._use)
        form.filter.textChanged.connect(self.fields.filter)
        form.copyField.clicked.connect(self._copy_field)
        self.fields_view.opened.connect(self._copy_field)

    def _row(self) -> TemplateRow | None:
        return self.view.current_row()

    def _kind(self) -> DocumentKind:
        return DocumentKind(self.form.kind.currentData())

    def _show_row(self, _id: str = "") -> None:
        row, form = self._row(), self.form
        form.found.clear()
        form.edit.setEnabled(row is not None and not row.state.missing)
        is_own = row is not None and row.is_own
        form.edit.setText(self.tr("Edit in Wo&rd") if is_own else self.tr("Edi&t a copy in Word"))
        kind = (row.kind or kind_by_name(row.path)) if row is not None else None
        form.kind.setCurrentIndex(form.kind.findData(kind))
        form.kind.setEnabled(is_own)
        is_letter = form.kind.currentIndex() >= 0
        form.check.setEnabled(form.edit.isEnabled() and is_letter)
        form.use.setEnabled(row is not None and self._can_be_used(row) and not self.workspace.read_only)

    def _can_be_used(self, row: TemplateRow) -> bool:
        """Say whether the choice would change something."""
        if row.is_own:
            return not row.state.missing and (not row.state.in_use or row.state.changed)
        return not row.state.in_use

    def _edit(self, _id: object = None) -> None:
        """Open an own template; of a shipped one make a copy first."""
        row = self._row()
        if row is None or row.state.missing:
            return
        try:
            path = row.path if row.is_own else copy_to_edit(row.path, own_templates_folder())
        except SecretariatError as refused:
            self.tell(refused)
            return
        self.refresh()
        self.view.go_to(str(path))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _show_folder(self) -> None:
        folder = own_templates_folder()
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _check(self) -> bool:
        """Say what is wrong with the template; say whether letters can be made with it."""
        row, form = self._row(), self.form
        form.found.clear()
        if row is None or form.kind.currentIndex() < 0:
            return False
        try:
            checked = check_file(row.path, self._kind())
        except SecretariatError as refused:
            self._show_found([self.messages.sentence(refused)])
            return False
        sentences = [self._sentence(finding) for finding in checked.findings]
        self._show_found(sentences or [self.tr("Nothing: the template can be used.")])
        return checked.usable

    def _sentence(self, finding: Finding) -> str:
        """Say what was found, with the place in words and the text around it."""
        places = {
            "body": self.tr("in the text"),
            "table": self.tr("in a table"),
            "text_box": self.tr("in a text box"),
            "header": self.tr("in the header"),
            "footer": self.tr("in the footer"),
            "footnote": self.tr("in a footnote"),
            "title": self.tr("in the title"),
        }
        values = dict(finding.values)
        if "place" in values:
            values["place"] = places.get(values["place"], values["place"])
        said = self.messages.finding(replace(finding, values=values))
        around = values.get("sentence", "")
        return f"{said}\n„{around}“" if around else said

    def _show_found(self, sentences: list[str]) -> None:
        self.form.found.addItems(sentences)
        announce(self.form.found, sentences[0])

    def _use(self) -> None:
        row = self._row()
        if row is None or (row.is_own and not self._check()):
            self.form.found.setFocus()
            return
        kind = self._kind() if row.is_own else row.kind
        if kind is None:
            return
        label = self.tr("Template for {letters}").format(letters=WORDS[kind])
        try:
            if row.is_own:
                self.workspace.do(label, choose_template, kind, row.path)
            else:
                self.workspace.do(label, use_shipped, kind)
        except SecretariatError as refused:
            self.tell(refused)

    def _copy_field(self, _id: object = None) -> None:
        name = self.fields_view.current_id()
        if name:
            QGuiApplication.clipboard().setText(f"{{{{{name}}}}}")
            copied = self.tr("{field} is on the clipboard.").format(field=f"{{{{{name}}}}}")
            self.form.copied.setText(copied)
            announce(self.form.copied, copied)

    def _state_of(self, row: TemplateRow) -> str:
        if row.state.missing:
            return self.tr("in use, but gone")
        if row.state.changed:
            return self.tr("in use, changed")
        return self.tr("in use") if row.state.in_use else self.tr("not in use")

    def _template_columns(self) -> tuple[ListColumn[TemplateRow], ...]:
        return (
            ListColumn("title", self.tr("Template"), lambda row: row.title),
            ListColumn("state", self.tr("State"), self._state_of),
            ListColumn("origin", self.tr("Origin"), self._origin_of),
        )

    def _origin_of(self, row: TemplateRow) -> str:
        return self.tr("own") if row.is_own else self.tr("supplied")

    def _field_columns(self) -> tuple[ListColumn[FieldRow], ...]:
        return (
            ListColumn("name", self.tr("Field"), lambda row: row.name),
            ListColumn("description", self.tr("What it shows"), lambda row: row.description),
            ListColumn("example", self.tr("Example"), lambda row: row.example.strip().replace("\n", " · ")),
            ListColumn("group", self.tr("Group"), lambda row: row.group),
        )
