"""What every dialog with a record does when the rules refuse it, over a real register."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.people_world import german
from secretariat.desktop.committee.committee_facts import sender_facts
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.dialogs.facts import Fact, FactKind
from secretariat.desktop.workspace import Workspace
from secretariat.domain.office import SenderProfile
from secretariat.services.committee.office import keep as keep_office

SENDER = SenderProfile(authority="", return_line="")


def typed(dialog: FactDialog, name: str, text: str) -> None:
    field = dialog.binding.widgets[name]
    assert isinstance(field, QLineEdit)
    field.setText(text)


@pytest.fixture
def dialog(workspace: Workspace, qtbot: QtBot) -> Iterator[FactDialog]:
    def keep(sender: SenderProfile) -> str:
        workspace.do("Absender", keep_office, sender)
        return sender.id

    made = FactDialog(workspace, german(), SENDER, sender_facts(), keep, title="Absender")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    typed(made, "authority", "Kreis Unna")
    typed(made, "postal_code", "5942")
    yield made
    made.done(0)
    made.deleteLater()


def test_a_refusal_stays_to_be_read_when_enter_was_pressed_in_another_field(dialog: FactDialog) -> None:
    dialog.binding.widgets["signature_name"].setFocus()
    dialog.accept()
    wrong = dialog.binding.widgets["postal_code"]
    assert dialog.focusWidget() is wrong
    assert "fünf Ziffern" in dialog.errors.text_of(wrong)
    dialog.binding.widgets["city"].setFocus()
    assert dialog.errors.text_of(wrong), "leaving a field mends nothing"


def test_a_refusal_goes_once_the_field_was_typed_on_and_left(dialog: FactDialog) -> None:
    dialog.accept()
    wrong = dialog.binding.widgets["postal_code"]
    wrong.setFocus()
    typed(dialog, "postal_code", "59425")
    dialog.binding.widgets["city"].setFocus()
    assert not dialog.errors.text_of(wrong)


def test_a_sender_is_not_kept_with_half_an_email_address(dialog: FactDialog) -> None:
    typed(dialog, "postal_code", "59425")
    typed(dialog, "email", "lsp.kreis-unna")
    dialog.accept()
    assert dialog.isVisible()
    assert "name@amt.de" in dialog.errors.text_of(dialog.binding.widgets["email"])


def test_the_mark_is_as_wide_as_its_field(dialog: FactDialog, qtbot: QtBot) -> None:
    dialog.accept()
    wrong = dialog.binding.widgets["postal_code"]
    mark = dialog.findChild(QLabel, "postal_codeMark")
    assert mark is not None
    qtbot.waitUntil(lambda: mark.width() >= wrong.width() - 4)


def test_a_field_of_a_few_signs_is_no_wider_than_what_is_typed(dialog: FactDialog) -> None:
    fields = dialog.binding.widgets
    assert fields["postal_code"].width() == fields["house_no"].width() < fields["city"].width() // 2


def test_the_window_grows_by_what_is_said_and_leaves_no_gap_around_it(workspace: Workspace, qtbot: QtBot) -> None:
    asked = (Fact("authority", label="Behörde"), Fact("room", FactKind.NUMBER, label="Etage"))
    small = FactDialog(workspace, german(), SENDER, asked, lambda one: one.id, title="Absender")
    small.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(small)
    with qtbot.waitExposed(small):
        small.show()
    typed(small, "room", "x" * 200)
    before = small.height()
    small.accept()
    mark = small.findChild(QLabel, "roomMark")
    assert mark is not None
    qtbot.waitUntil(lambda: mark.height() == mark.heightForWidth(mark.width()))
    assert small.height() > before
    assert not small.form.scroll.verticalScrollBar().isVisible()


def test_a_field_is_called_by_its_label_and_what_no_list_has_by_itself(workspace: Workspace, qtbot: QtBot) -> None:
    asked = (Fact("room", FactKind.NUMBER, label="Etage"), Fact("phone", FactKind.SEARCH, (("1", "Anna"),)))
    small = FactDialog(workspace, german(), SENDER, asked, lambda one: one.id, title="Absender")
    small.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(small)
    typed(small, "room", "oben")
    box = small.binding.widgets["phone"]
    assert isinstance(box, QComboBox)
    box.setEditText("Uhl")
    small.accept()
    assert "„Etage“ darf nur Ziffern" in small.errors.text_of(small.binding.widgets["room"])
    assert "„Uhl“ steht nicht in der Liste" in small.errors.text_of(box)


def test_the_return_line_is_made_from_the_address_where_none_is_typed(dialog: FactDialog, workspace: Workspace) -> None:
    for name, text in (("street", "Allee"), ("house_no", "17"), ("postal_code", "59425"), ("city", "Unna")):
        typed(dialog, name, text)
    dialog.accept()
    sender = next(one for one in workspace.look(lambda reading: reading.all(SenderProfile)) if one.city == "Unna")
    assert sender.return_line == "Kreis Unna · Allee 17 · 59425 Unna"
