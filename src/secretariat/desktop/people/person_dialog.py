"""A person is typed in or changed, with the head of the letter beside it."""

from dataclasses import fields, replace
from datetime import date

from PySide6.QtWidgets import QWidget

from secretariat.desktop.dialogs.field_binding import FieldBinding, bound
from secretariat.desktop.dialogs.record_dialog import RecordDialog
from secretariat.desktop.forms.ui_person_dialog import Ui_PersonDialog
from secretariat.desktop.messages import Messages
from secretariat.desktop.workspace import Workspace
from secretariat.domain.entry_checks import person_entry
from secretariat.domain.errors import Finding, Severity
from secretariat.domain.names import plain_name
from secretariat.domain.people import AddressUse, LetterStyle, Person, PostalAddress, PreferredChannel, Salutation
from secretariat.domain.phone_numbers import phone_text
from secretariat.services.choice_words import choices_of
from secretariat.services.people.people import save_person
from secretariat.services.people.person_details import House, house_of, letter_head, organisation_names, person_details

_LISTS = {"salutation": Salutation, "preferred_channel": PreferredChannel, "letter_style": LetterStyle}
_PHONES = ("phone_office", "phone_mobile")


class PersonDialog(RecordDialog):
    """Edits the person of that id, or a new one without an id."""

    HELP = "personen"

    def __init__(
        self, workspace: Workspace, messages: Messages, person_id: str, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, messages, parent)
        self.form = Ui_PersonDialog()
        self.form.setupUi(self)
        self._stored, own = Person(family_name=""), list[PostalAddress]()
        if person_id:
            details = workspace.look(person_details, person_id, today)
            self._stored = details.person
            own = sorted(details.own_addresses, key=lambda one: one != details.own_address)
        self._house = House(None, ())
        self.binding = FieldBinding(bound(self.form, tuple(part.name for part in fields(Person))), self)
        for name, kind in _LISTS.items():
            self.binding.offer(name, choices_of(kind, messages.language))
        self.binding.offer("organisation_id", ((None, ""), *workspace.look(organisation_names)))
        self.binding.fill(self._stored)
        fresh = PostalAddress(person_id=self._stored.id, use=AddressUse.OFFICIAL)
        self.form.address.begin(own, fresh, today, messages.language)
        self.form.address.refused.connect(self.mark_all)
        self.form.address.switched.connect(self.check_visited)
        self.binding.left.connect(self._tidy)
        self.setWindowTitle(plain_name(self._stored) if person_id else self.tr("New person"))
        self.begin(self.binding, self.form.address.binding)
        self.form.salutation.setFocus()

    def person(self) -> Person:
        """Return the person as typed in."""
        return replace(self._stored, **self.binding.values())

    def content(self) -> object:
        """Return person and address as typed in."""
        return self.person(), sorted(self.form.address.addresses(), key=repr), self.binding.unknown()

    def findings(self) -> tuple[Finding, ...]:
        """Return what is wrong with person and address."""
        unknown = tuple(
            Finding("entry.organisation_unknown", Severity.ERROR, field=name) for name in self.binding.unknown()
        )
        return (*person_entry(self.person()), *unknown, *self.form.address.findings())

    def save(self) -> str:
        """Keep person and address as one step."""
        label = self.tr("Person {name}").format(name=plain_name(self.person()))
        return self.workspace.do(label, save_person, self.person(), self.form.address.addresses()).id

    def show_preview(self) -> None:
        """Show the head of a letter to the person as typed in."""
        person = self.person()
        if person.organisation_id != (self._house.organisation.id if self._house.organisation else None):
            self._house = self.workspace.look(house_of, person.organisation_id)
        own = self.form.address.addresses()
        head = letter_head(person, self._house.organisation, own, self._house.addresses)
        self.form.preview.show_head(head, self.messages)

    def _tidy(self, name: str) -> None:
        """Write a telephone number as it will be kept, as soon as the field is left."""
        if name in _PHONES:
            field = {"phone_office": self.form.phone_office, "phone_mobile": self.form.phone_mobile}[name]
            if field.isModified():
                field.setText(phone_text(field.text()))
