"""The forms in which needs and measures are typed, as tests find them over their dialog."""

from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit

from secretariat.desktop.needs.need_dialog import PrivateDialog


def form_of(dialog: QDialog) -> PrivateDialog:
    """Return the form that is open over a dialog."""
    (form,) = (one for one in dialog.findChildren(PrivateDialog) if one.isVisible())
    return form


def line_of(form: PrivateDialog, name: str) -> QLineEdit:
    """Return a field of one line."""
    found = form.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def list_of(form: PrivateDialog, name: str) -> QComboBox:
    """Return a list to choose from."""
    found = form.findChild(QComboBox, name)
    assert isinstance(found, QComboBox)
    return found
