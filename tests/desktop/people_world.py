"""A small register of invented people for the pages of people and organisations."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget

from ready_made import open_empty
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.committees import Appointment, Bench, Committee, Deputyship, DeputyshipKind, Seat
from secretariat.domain.invitations import Invitation
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Organisation, Person, PostalAddress, Salutation
from secretariat.services.workplace import Workplace
from secretariat.storage.register import Register

TODAY = date(2026, 9, 21)

HOUSE = Organisation(id="house", name="Wohnen & Leben <Unna> e. V.", department="Teilhabe", phone="02303 27-0")
HOUSE_ADDRESS = PostalAddress(
    id="office", organisation_id="house", street="Amtsweg", house_no="3", postal_code="59423", city="Unna"
)
BRANDT = Person(
    id="brandt",
    salutation=Salutation.MRS,
    given_name="Anna",
    family_name="Brandt",
    sort_name="Brandt, Anna",
    organisation_id="house",
    email="brandt@kreis.example",
)
BRAND = Person(id="brand", given_name="Anna", family_name="Brand", sort_name="Brand, Anna", phone_office="02303 27-9")
MUELLER = Person(id="mueller", given_name="Jörg", family_name="Müller", sort_name="Müller, Jörg")
BRAND_ADDRESS = PostalAddress(id="own", person_id="brand", street="Weg", house_no="1", postal_code="59423", city="Unna")
COMMITTEE = Committee(
    id="lsp",
    name="Steuerungsgremium",
    short_name="LSP",
    name_genitive="des Steuerungsgremiums",
    name_accusative="das Steuerungsgremium",
    federal_state="NW",
)
BENCH = Bench(id="bench", committee_id="lsp", name="Kreis", short_name="Kreis", sort_no=1, print_label="Kreis")
SEAT = Seat(id="seat", bench_id="bench", seat_no=2, valid_from=date(2024, 1, 1))
MEETING = Meeting(id="meeting", committee_id="lsp", no=3, date=TODAY, start=time(14))
HOLDS = Appointment(id="holds", seat_id="seat", person_id="brandt", start=date(2024, 1, 1))
DEPUTY = Deputyship(
    id="deputy", kind=DeputyshipKind.PERSONAL, for_seat_id="seat", deputy_person_id="mueller", start=date(2024, 1, 1)
)
LETTER = Invitation(id="letter", meeting_id="meeting", person_id="brandt", no=1)
EVERYTHING = (
    *(HOUSE, HOUSE_ADDRESS, BRANDT, BRAND, MUELLER, BRAND_ADDRESS, COMMITTEE, BENCH, SEAT, MEETING, HOLDS, DEPUTY),
    LETTER,
)


@contextmanager
def people_world(folder: Path, *records: object, read_only: bool = False) -> Iterator[Workspace]:
    """Open a register with these records, or with everything, as a workspace."""
    path = folder / "Gremien.sqlite"
    with open_empty(path) as register, register.writing("Anfang") as writing:
        writing.add(*(records or EVERYTHING))  # type: ignore[arg-type]  # records all of them
    with Register.open(path, read_only=read_only) as register:
        yield Workspace(Workplace(register))


def german() -> Messages:
    """Return the window's German sentences."""
    return Messages("de")


def kept(folder: Path) -> WindowState:
    """Return what the window remembers, in a file of the test."""
    return WindowState(folder / "window.ini")


def mnemonics(window: QWidget) -> list[str]:
    """Return the letters after an ampersand in labels and buttons that are shown."""
    texts = [
        str(widget.property("text") or "")
        for widget in window.findChildren(QWidget)
        if widget.isVisibleTo(window) and (isinstance(widget, QLabel) or widget.inherits("QAbstractButton"))
    ]
    return letters(texts)


def letters(texts: list[str] | list[QAction]) -> list[str]:
    """Return the letter after the ampersand of each text that has one."""
    plain = [text.text() if isinstance(text, QAction) else text for text in texts]
    return [
        text.replace("&&", "")[place + 1].lower() for text in plain if (place := text.replace("&&", "").find("&")) >= 0
    ]
