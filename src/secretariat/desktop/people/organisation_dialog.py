"""An organisation is typed in or changed, with the address block beside it."""

from dataclasses import fields, replace
from datetime import date

from PySide6.QtWidgets import QWidget

from secretariat.desktop.dialogs.field_binding import FieldBinding, bound
from secretariat.desktop.dialogs.record_dialog import RecordDialog
from secretariat.desktop.forms.ui_organisation_dialog import Ui_OrganisationDialog
from secretariat.desktop.messages import Messages
from secretariat.desktop.workspace import Workspace
from secretariat.domain.entry_checks import organisation_entry
from secretariat.domain.errors import Finding, Severity
from secretariat.domain.people import Organisation, OrganisationKind, PostalAddress
from secretariat.domain.phone_numbers import phone_text
from secretariat.services.choice_words import choices_of
from secretariat.services.people.people import first_address, save_organisation
from secretariat.services.people.person_details import (
    organisation_details,
    organisation_head,
    organisation_names,
    planning_area_names,
)


class OrganisationDialog(RecordDialog):
    """Edits the organisation of that id, or a new one without an id."""

    HELP = "organisationen"

    def __init__(
        self, workspace: Workspace, messages: Messages, organisation_id: str, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, parent)
        self.form = Ui_OrganisationDialog()
        self.form.setupUi(self)
        self._stored, addresses = Organisation(name=""), tuple[PostalAddress, ...]()
        if organisation_id:
            details = workspace.look(organisation_details, organisation_id)
            self._stored, addresses = details.organisation, details.addresses
        self.binding = FieldBinding(bound(self.form, tuple(part.name for part in fields(Organisation))), self)
        self.binding.offer("kind", choices_of(OrganisationKind, messages.language))
        others = (name for name in workspace.look(organisation_names) if name[0] != self._stored.id)
        self.binding.offer("parent_id", ((None, ""), *others))
        areas = workspace.look(planning_area_names)
        self.binding.offer("planning_area_id", ((None, ""), *areas))
        self.form.organisationFields.setRowVisible(self.form.planning_area_id, bool(areas))
        self.binding.fill(self._stored)
        fresh = PostalAddress(organisation_id=self._stored.id)
        self.form.address.begin(addresses, fresh, today, messages.language)
        self.form.address.refused.connect(self.mark_all)
        self.form.address.switched.connect(self.check_visited)
        self.binding.left.connect(self._tidy)
        self.setWindowTitle(self._stored.name or self.tr("New organisation"))
        self.begin(self.binding, self.form.address.binding)
        self.form.name.setFocus()

    def organisation(self) -> Organisation:
        """Return the organisation as typed in."""
        return replace(self._stored, **self.binding.values())

    def content(self) -> object:
        """Return organisation and address as typed in."""
        return self.organisation(), sorted(self.form.address.addresses(), key=repr), self.binding.unknown()

    def findings(self) -> tuple[Finding, ...]:
        """Return what is wrong with organisation and address."""
        unknown = tuple(
            Finding("entry.organisation_unknown", Severity.ERROR, field=name) for name in self.binding.unknown()
        )
        return (*organisation_entry(self.organisation()), *unknown, *self.form.address.findings())

    def save(self) -> str:
        """Keep organisation and address as one step."""
        label = self.tr("Organisation {name}").format(name=self.organisation().name.strip())
        return self.workspace.do(label, save_organisation, self.organisation(), self.form.address.addresses()).id

    def show_preview(self) -> None:
        """Show the address block of the organisation as typed in."""
        head = organisation_head(self.organisation(), first_address(self.form.address.addresses()))
        self.form.preview.show_head(head, self.messages)

    def _tidy(self, name: str) -> None:
        if name == "phone" and self.form.phone.isModified():
            self.form.phone.setText(phone_text(self.form.phone.text()))
