"""Brings up the windows about access needs: the forms behind them, the curtain, and their questions."""

from desktop.every_window import settle
from making import SINCE
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.needs.accommodations_dialog import AccommodationsDialog
from secretariat.desktop.needs.needs_dialog import NeedsDialog
from secretariat.desktop.page import Page
from secretariat.domain.needs import AccessNeed, Consent, ConsentForm, ConsentPurpose, NeedScope
from secretariat.domain.people import Person
from secretariat.services.meeting.meetings import find_meeting
from secretariat.services.needs.needs import keep_need
from secretariat.services.workplace import Writing

LARGE_PRINT = "Unterlagen in Großdruck"


def show_needs(window: MainWindow) -> NeedsDialog:
    """Open the needs of somebody who has one that proposes another form of letters."""
    page = page_of(window)
    person_id = page.workspace.do("Bedarf geändert", keep_a_need)
    dialog = NeedsDialog(page.workspace, page.messages, page.state, person_id, window)
    dialog.open()
    settle()
    return dialog


def show_need(window: MainWindow) -> None:
    """Open the form of a need."""
    show_needs(window).form.changeNeed.click()


def show_hidden_needs(window: MainWindow) -> None:
    """Draw the curtain."""
    show_needs(window).hide_needs()


def ask_to_erase_need(window: MainWindow) -> None:
    """Ask whether a need is to go for good."""
    show_needs(window).form.eraseNeed.click()


def ask_to_withdraw(window: MainWindow) -> None:
    """Ask whether a consent is withdrawn."""
    show_needs(window).form.withdraw.click()


def show_accommodations(window: MainWindow) -> AccommodationsDialog:
    """Open what must be arranged for a meeting."""
    page = page_of(window)
    page.workspace.do("Bedarf geändert", keep_a_need)
    _, meeting = page.workspace.look(find_meeting, "LSP-3")
    dialog = AccommodationsDialog(page.workspace, page.messages, page.state, meeting, window)
    dialog.open()
    settle()
    return dialog


def show_measure(window: MainWindow) -> None:
    """Open the form of a measure."""
    show_accommodations(window).form.newMeasure.click()


def show_catalogue(window: MainWindow) -> None:
    """Open the catalogue of needs."""
    show_accommodations(window).form.catalogue.click()


def show_house_sheet(window: MainWindow) -> None:
    """Open the sheet for the house."""
    show_accommodations(window).form.printForHouse.click()


NEEDS_WINDOWS = (show_needs, show_need, show_hidden_needs, show_accommodations, show_measure, show_catalogue)


def page_of(window: MainWindow) -> Page:
    """Return the page in front."""
    assert window.desk is not None
    page = window.desk.page()
    assert page is not None
    return page


def keep_a_need(writing: Writing) -> str:
    """Give somebody a standing need, and return whose it is."""
    person = writing.all(Person, trashed_on=None)[0]
    consent = Consent(
        person_id=person.id, purpose=ConsentPurpose.ACCESS_NEEDS, given_on=SINCE, form=ConsentForm.REPLY_FORM
    )
    need = AccessNeed(
        person_id=person.id, scope=NeedScope.STANDING, kind=LARGE_PRINT, consent_id=consent.id, recorded_on=SINCE
    )
    return keep_need(writing, need, consent).person_id
