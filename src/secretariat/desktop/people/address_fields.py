"""The fields of postal addresses, as part of a dialog: one is shown, all of the owner's can be gone to."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from secretariat.desktop.dialogs.field_binding import FieldBinding, bound
from secretariat.desktop.forms.ui_address_fields import Ui_AddressFields
from secretariat.domain.entry_checks import address_entry
from secretariat.domain.errors import Finding, Severity
from secretariat.domain.formatting import short_date
from secretariat.domain.people import AddressUse, PostalAddress
from secretariat.domain.records import new_id
from secretariat.services.choice_words import choice_word, choices_of

_TYPED = ("care_of", "district", "street", "house_no", "po_box", "postal_code", "city", "country", "delivery_note")


class AddressFields(QWidget):
    """Shows one of several addresses; one with nothing typed in does not count.

    `switched` tells that another address is shown, `refused` that it was wanted while something is wrong with this one.
    """

    refused = Signal()
    switched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_AddressFields()
        self.form.setupUi(self)
        names = tuple(part.name for part in fields(PostalAddress))
        self.binding = FieldBinding(bound(self.form, names), self)
        self.form.checked_today.toggled.connect(self.binding.edited)
        self.form.which.currentIndexChanged.connect(self._choose)
        self.form.another.clicked.connect(self._add)
        self.form.remove.clicked.connect(self._remove)
        self.binding.edited.connect(self._show_possible)
        self._fresh = PostalAddress()
        self._all = [self._fresh]
        self._place = 0
        self._today, self._language = date.min, ""

    def begin(self, stored: Sequence[PostalAddress], fresh: PostalAddress, today: date, language: str) -> None:
        """Show the first of the stored addresses, else a fresh one."""
        self._all = list(stored) or [fresh]
        self._fresh, self._today, self._language = fresh, today, language
        self.binding.offer("use", choices_of(AddressUse, language))
        self._show(0)

    def address(self) -> PostalAddress | None:
        """Return the address that is shown; None if nothing is typed in."""
        values = self.binding.values()
        if not any(values[name].strip() for name in _TYPED):
            return None
        values["po_box"] = "".join(values["po_box"].split())
        stored = self._all[self._place]
        checked_on = self._today if self.form.checked_today.isChecked() else stored.checked_on
        return replace(stored, **values, checked_on=checked_on)

    def addresses(self) -> tuple[PostalAddress, ...]:
        """Return every address in which something is typed in."""
        shown = self.address()
        others = [one for place, one in enumerate(self._all) if place != self._place and not _is_empty(one)]
        return (*((shown,) if shown else ()), *others)

    def findings(self) -> tuple[Finding, ...]:
        """Return what is wrong with the address that is shown; another one is left only in order."""
        address = self.address()
        return address_entry(address) if address is not None else ()

    def _choose(self, place: int) -> None:
        """Show another address, if this one is in order or was stored just so."""
        shown = self.address()
        is_wrong = any(finding.severity is Severity.ERROR for finding in self.findings())
        if is_wrong and shown != self._all[self._place]:
            with QSignalBlocker(self.form.which):
                self.form.which.setCurrentIndex(self._place)
            self.refused.emit()
            return
        self._all[self._place] = shown or replace(self._fresh, id=self._all[self._place].id)
        self._show(place)

    def _add(self) -> None:
        """Show one more, empty address: a private one where the first is the office's."""
        other = AddressUse.PRIVATE if self._all[0].use is AddressUse.OFFICIAL else AddressUse.OFFICIAL
        use = other if self._fresh.person_id else self._fresh.use
        self._all.append(replace(self._fresh, id=new_id(), use=use))
        with QSignalBlocker(self.form.which):
            self.form.which.addItem("")
        self.form.which.setCurrentIndex(len(self._all) - 1)
        if self._place == len(self._all) - 1:
            self.form.street.setFocus()
        else:
            self._all.pop()
            with QSignalBlocker(self.form.which):
                self.form.which.removeItem(self.form.which.count() - 1)

    def _remove(self) -> None:
        """Take the address that is shown away; it is gone once the dialog is saved."""
        del self._all[self._place]
        if not self._all:
            self._all = [replace(self._fresh, id=new_id())]
        self._show(0)
        self.binding.edited.emit()
        self.form.which.setFocus()

    def _show(self, place: int) -> None:
        self._place = place
        with QSignalBlocker(self.form.which):
            self.form.which.clear()
            self.form.which.addItems([self._name(one) for one in self._all])
            self.form.which.setCurrentIndex(place)
        address = self._all[place]
        self.form.checked_today.setChecked(False)
        text = self.tr("C&hecked today")
        if address.checked_on is not None:
            text = self.tr("C&hecked today (last on {day})").format(day=short_date(address.checked_on))
        self.form.checked_today.setText(text)
        self.binding.fill(address)
        self._show_possible()
        self.switched.emit()

    def _show_possible(self) -> None:
        is_empty = self.address() is None
        self.form.another.setEnabled(not is_empty)
        self.form.remove.setEnabled(not is_empty or len(self._all) > 1)

    def _name(self, address: PostalAddress) -> str:
        """Return an address in one line, as one is told from another."""
        street = " ".join(filter(None, (address.street, address.house_no))) or address.po_box
        town = " ".join(filter(None, (address.postal_code, address.city)))
        place = ", ".join(filter(None, (address.care_of, street, town))) or self.tr("(empty)")
        return f"{choice_word(address.use, self._language)}: {place}"


def _is_empty(address: PostalAddress) -> bool:
    return not any(getattr(address, name).strip() for name in _TYPED)
