"""The dialog of a person, over a real register."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.people_world import BRAND_ADDRESS, TODAY, german, mnemonics
from secretariat.desktop.people.person_dialog import PersonDialog
from secretariat.desktop.workspace import Workspace
from secretariat.domain.committees import Appointment
from secretariat.domain.errors import StorageTroubleError
from secretariat.domain.people import AddressUse, LetterStyle, Person, PostalAddress, Salutation


def opened(workspace: Workspace, qtbot: QtBot, person_id: str = "brandt") -> PersonDialog:
    dialog = PersonDialog(workspace, german(), person_id, TODAY)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def person(workspace: Workspace, id_: str = "brandt") -> Person:
    return workspace.look(lambda reading: reading.get(Person, id_))


def addresses(workspace: Workspace, id_: str) -> tuple[PostalAddress, ...]:
    return workspace.look(lambda reading: reading.all(PostalAddress, person_id=id_))


def mark_of(dialog: PersonDialog, field: str) -> str:
    mark = dialog.findChild(QLabel, f"{field}Mark")
    return mark.text() if mark is not None else ""


def saved(dialog: PersonDialog) -> bool:
    dialog.accept()
    return not dialog.isVisible()


def test_the_fields_show_what_is_stored(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot)
    assert dialog.person() == person(workspace)
    assert dialog.form.organisation_id.currentText() == "Wohnen & Leben <Unna> e. V., Teilhabe"
    assert not dialog.is_changed


def test_a_new_person_is_kept_with_their_own_address_in_one_step(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot, "")
    form = dialog.form
    form.salutation.setCurrentIndex(form.salutation.findText("Herr"))
    for field, text in ((form.given_name, "Béla"), (form.family_name, " Ödön "), (form.phone_office, "02303/27-15")):
        field.setText(text)
    form.letter_style.setCurrentIndex(form.letter_style.findText("Leichte Sprache"))
    form.address.form.street.setText("Weg")
    form.address.form.postal_code.setText("07545")
    form.address.form.city.setText("Gera")
    form.address.form.checked_today.setChecked(True)
    with qtbot.waitSignal(dialog.saved) as told:
        assert saved(dialog)
    kept = person(workspace, told.args[0])
    assert (kept.salutation, kept.family_name, kept.letter_style) == (Salutation.MR, "Ödön", LetterStyle.EASY_LANGUAGE)
    assert kept.phone_office == "02303 27-15"
    (address,) = addresses(workspace, kept.id)
    assert (address.postal_code, address.use, address.checked_on) == ("07545", AddressUse.OFFICIAL, TODAY)
    workspace.undo()
    assert workspace.look(lambda reading: reading.find(Person, kept.id)) is None


def test_the_letter_is_shown_as_typed_with_the_width_of_each_line(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot)
    dialog.form.family_name.setText("von der Heide")
    text = dialog.form.preview.toPlainText()
    assert "Frau Anna von der Heide" in text
    assert "Sehr geehrte Frau von der Heide," in text
    assert "Amtsweg 3" in text
    dialog.form.address.form.street.setText("Allee")
    dialog.form.address.form.city.setText("Kamen")
    assert "Amtsweg" not in dialog.form.preview.toPlainText()
    assert "Kamen" in dialog.form.preview.toPlainText()


def test_a_line_that_is_too_wide_is_said_with_its_width(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot)
    assert "⚠" not in dialog.form.preview.toPlainText()
    dialog.form.family_name.setText("Sehr-Langer-Doppelname-Mit-Noch-Einem-Namen")
    text = dialog.form.preview.toPlainText()
    assert "⚠" in text
    assert "66 mm" in text


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("family_name", ""),
        ("email", "anna@"),
        ("organisation_id", "Nirgendwo"),
        ("postal_code", "1234"),
        ("city", ""),
        ("po_box", "12a"),
    ],
)
def test_what_is_wrong_is_marked_at_its_field_which_gets_the_focus(
    workspace: Workspace, qtbot: QtBot, field: str, typed: str
) -> None:
    dialog = opened(workspace, qtbot)
    address = dialog.form.address.form
    address.postal_code.setText("59423")
    address.city.setText("Unna")
    widget = dialog.field(field)
    assert isinstance(widget, QWidget)
    if isinstance(widget, QLineEdit):
        widget.setText(typed)
    else:
        widget.setProperty("currentText", typed)
        dialog.form.organisation_id.setEditText(typed)
    before = person(workspace)
    assert not saved(dialog)
    assert mark_of(dialog, field)
    assert dialog.focusWidget() is widget
    assert widget.isVisible()
    assert widget.accessibleDescription() == mark_of(dialog, field).removeprefix("⚠ ")
    assert person(workspace) == before


def test_a_mark_goes_when_the_field_is_right_again(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot)
    dialog.form.family_name.setText("")
    assert not saved(dialog)
    dialog.form.family_name.setText("Zander")
    dialog.binding.left.emit("family_name")
    assert mark_of(dialog, "family_name") == ""
    assert dialog.form.family_name.accessibleDescription() == ""
    assert saved(dialog)


def test_a_field_not_visited_yet_is_not_scolded(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot, "")
    dialog.form.tabs.setCurrentIndex(3)
    dialog.form.email.setText("anna")
    dialog.binding.left.emit("email")
    assert mark_of(dialog, "email")
    assert not mark_of(dialog, "family_name")
    dialog.form.email.clear()


def test_a_number_that_cannot_be_dialled_is_pointed_at_and_kept(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot)
    dialog.form.phone_mobile.setText("Zentrale")
    dialog.binding.left.emit("phone_mobile")
    assert mark_of(dialog, "phone_mobile")
    assert saved(dialog)
    assert person(workspace).phone_mobile == "Zentrale"


def test_a_telephone_number_gets_its_form_when_the_field_is_left(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot)
    dialog.form.tabs.setCurrentIndex(3)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.form.phone_office.setFocus()
    qtbot.keyClicks(dialog.form.phone_office, "(02303) 27-15")
    qtbot.keyClick(dialog.form.phone_office, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: dialog.form.phone_office.text() == "02303 27-15")


def test_an_emptied_address_is_taken_away(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot, "brand")
    for name in ("street", "house_no", "postal_code", "city"):
        getattr(dialog.form.address.form, name).clear()
    assert saved(dialog)
    assert addresses(workspace, "brand") == ()
    workspace.undo()
    assert addresses(workspace, "brand") == (BRAND_ADDRESS,)


def test_a_failed_save_keeps_what_was_typed(workspace: Workspace, qtbot: QtBot) -> None:
    used = Appointment(id="uses", seat_id="seat", person_id="brand", start=TODAY, end=TODAY, address_to_use_id="own")
    workspace.do("Vorbereitung", lambda writing: writing.add(used))
    dialog = opened(workspace, qtbot, "brand")
    dialog.form.family_name.setText("Zander")
    for name in ("street", "house_no", "postal_code", "city"):
        getattr(dialog.form.address.form, name).clear()
    assert not saved(dialog)
    (box,) = dialog.findChildren(QMessageBox)
    box.close()
    assert dialog.form.family_name.text() == "Zander"
    assert person(workspace, "brand").family_name == "Brand"
    dialog._discard()


def test_trouble_with_the_disk_is_said_and_the_dialog_stays(
    workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(workspace, qtbot)
    dialog.form.family_name.setText("Zander")

    def full(*_: object) -> None:
        raise StorageTroubleError("storage.full")

    monkeypatch.setattr(workspace, "do", full)
    assert not saved(dialog)
    (box,) = dialog.findChildren(QMessageBox)
    assert box.text()
    box.close()
    assert dialog.form.family_name.text() == "Zander"
    dialog._discard()


def test_escape_without_changes_closes(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_escape_with_changes_asks_and_staying_loses_nothing(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot)
    dialog.form.family_name.setText("Zander")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    box = dialog.findChild(QMessageBox, "unsaved")
    assert dialog.isVisible()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.form.family_name.text() == "Zander"
    dialog.reject()
    box = dialog.findChildren(QMessageBox)[-1]
    discard = next(one for one in box.buttons() if box.buttonRole(one) is QMessageBox.ButtonRole.DestructiveRole)
    discard.click()
    assert not dialog.isVisible()
    assert person(workspace).family_name == "Brandt"


def test_tab_leaves_the_notes(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot)
    dialog.form.tabs.setCurrentIndex(3)
    dialog.form.notes.setFocus()
    qtbot.keyClick(dialog.form.notes, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is not dialog.form.notes
    assert dialog.form.notes.toPlainText() == ""
    assert dialog.form.notesHint.text()


def test_the_wheel_changes_no_list_in_passing(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot)
    box = dialog.form.salutation
    dialog.form.family_name.setFocus()
    down = QPoint(0, -120)
    middle = QPointF(box.rect().center())
    wheel = QWheelEvent(
        middle, box.mapToGlobal(middle), QPoint(), down, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, wheel)
    assert box.currentText() == "Frau"


@pytest.mark.parametrize("tab", range(4))
def test_every_field_has_a_name_and_no_letter_stands_twice(workspace: Workspace, qtbot: QtBot, tab: int) -> None:
    dialog = opened(workspace, qtbot)
    dialog.form.tabs.setCurrentIndex(tab)
    found = mnemonics(dialog) + [
        dialog.form.tabs.tabText(one).partition("&")[2][:1].lower() for one in range(dialog.form.tabs.count())
    ]
    assert len(found) == len(set(found)), sorted(found)
    for field in (*dialog.binding.widgets.values(), *dialog.form.address.binding.widgets.values()):
        read = QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name)
        assert field.accessibleName() or read, field.objectName()


def test_the_tab_key_goes_down_the_fields(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot)
    form = dialog.form
    down = [form.salutation, form.academic_title, form.given_name, form.name_prefix, form.family_name, form.name_suffix]
    for before, after in pairwise(down):
        before.setFocus()
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        assert dialog.focusWidget() is after


def typed_address(dialog: PersonDialog, street: str, code: str, city: str) -> None:
    form = dialog.form.address.form
    for field, text in ((form.street, street), (form.postal_code, code), (form.city, city)):
        field.setText(text)


def test_a_second_address_is_added_and_letters_go_to_the_official_one(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot, "brand")
    form = dialog.form.address.form
    form.another.click()
    assert form.use.currentText() == "privat"
    assert not form.another.isEnabled()
    typed_address(dialog, "Gartenweg", "07545", "Gera")
    assert "59423 Unna" in dialog.form.preview.toPlainText()
    form.which.setCurrentIndex(0)
    assert form.city.text() == "Unna"
    assert [form.which.itemText(place) for place in range(2)] == [
        "dienstlich: Weg 1, 59423 Unna",
        "privat: Gartenweg, 07545 Gera",
    ]
    assert saved(dialog)
    kept = {one.city: one.use for one in addresses(workspace, "brand")}
    assert kept == {"Unna": AddressUse.OFFICIAL, "Gera": AddressUse.PRIVATE}
    workspace.undo()
    assert addresses(workspace, "brand") == (BRAND_ADDRESS,)


def test_a_wrong_address_is_mended_before_another_is_gone_to(workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened(workspace, qtbot, "brand")
    form = dialog.form.address.form
    form.another.click()
    typed_address(dialog, "Gartenweg", "0754", "Gera")
    form.which.setCurrentIndex(0)
    assert form.which.currentIndex() == 1
    assert dialog.errors.text_of(form.postal_code)
    assert dialog.focusWidget() is form.postal_code
    form.postal_code.setText("07545")
    form.which.setCurrentIndex(0)
    assert form.city.text() == "Unna"
    assert not dialog.errors.marked


def test_an_address_is_taken_away_when_the_dialog_is_saved(workspace: Workspace, qtbot: QtBot) -> None:
    private = replace(BRAND_ADDRESS, id="second", use=AddressUse.PRIVATE, city="Kamen")
    workspace.do("Vorbereitung", lambda writing: writing.add(private))
    dialog = opened(workspace, qtbot, "brand")
    dialog.form.address.form.which.setCurrentIndex(1)
    dialog.form.address.form.remove.click()
    assert len(addresses(workspace, "brand")) == 2
    assert saved(dialog)
    assert addresses(workspace, "brand") == (BRAND_ADDRESS,)


def test_looking_through_addresses_changes_nothing(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.do("Vorbereitung", lambda writing: writing.add(replace(BRAND_ADDRESS, id="second", city="Kamen")))
    dialog = opened(workspace, qtbot, "brand")
    dialog.form.address.form.which.setCurrentIndex(1)
    assert not dialog.is_changed


def test_a_second_own_address_stays_and_counts_for_the_letter(workspace: Workspace, qtbot: QtBot) -> None:
    private = replace(BRAND_ADDRESS, id="second", use=AddressUse.PRIVATE, city="Kamen")
    workspace.do("Vorbereitung", lambda writing: writing.add(private))
    dialog = opened(workspace, qtbot, "brand")
    assert dialog.form.address.form.city.text() == "Unna"
    for name in ("street", "house_no", "postal_code", "city"):
        getattr(dialog.form.address.form, name).clear()
    assert "Kamen" in dialog.form.preview.toPlainText()
    assert saved(dialog)
    assert [one.city for one in addresses(workspace, "brand")] == ["Kamen"]
