"""The fields of a postal address, as part of a dialog."""

from dataclasses import fields, replace
from datetime import date

from PySide6.QtWidgets import QWidget

from secretariat.desktop.choice_words import choices_of
from secretariat.desktop.field_binding import FieldBinding, bound
from secretariat.desktop.forms.ui_address_fields import Ui_AddressFields
from secretariat.domain.entry_checks import address_entry
from secretariat.domain.errors import Finding
from secretariat.domain.formatting import short_date
from secretariat.domain.people import AddressUse, PostalAddress

_TYPED = ("care_of", "district", "street", "house_no", "po_box", "postal_code", "city", "country", "delivery_note")


class AddressFields(QWidget):
    """Shows an address; with nothing typed in there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_AddressFields()
        self.form.setupUi(self)
        names = tuple(part.name for part in fields(PostalAddress))
        self.binding = FieldBinding(bound(self.form, names), self)
        self.form.checked_today.toggled.connect(self.binding.edited)
        self._stored = PostalAddress()
        self._today = date.min

    def begin(self, stored: PostalAddress, today: date, language: str, hint: str) -> None:
        """Show an address, stored or fresh; `hint` says what happens without one."""
        self._stored, self._today = stored, today
        self.binding.offer("use", choices_of(AddressUse, language))
        self.binding.fill(stored)
        self.form.hint.setText(hint)
        self.form.hint.setVisible(bool(hint))
        if stored.checked_on is not None:
            text = self.tr("C&hecked today (last on {day})")
            self.form.checked_today.setText(text.format(day=short_date(stored.checked_on)))

    def address(self) -> PostalAddress | None:
        """Return what is typed in; None if it is nothing."""
        values = self.binding.values()
        if not any(values[name].strip() for name in _TYPED):
            return None
        values["po_box"] = "".join(values["po_box"].split())
        checked_on = self._today if self.form.checked_today.isChecked() else self._stored.checked_on
        return replace(self._stored, **values, checked_on=checked_on)

    def findings(self) -> tuple[Finding, ...]:
        """Return what is wrong with it."""
        address = self.address()
        return address_entry(address) if address is not None else ()
