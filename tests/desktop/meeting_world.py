"""A register with one meeting of 65 seats, as every step of the meeting page has to do with it. All people invented."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ready_made import copied, open_empty
from secretariat.desktop.meeting.meeting_page import MeetingPage
from secretariat.desktop.meeting.meeting_step import MeetingStep
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.committees import (
    Appointment,
    Bench,
    Committee,
    Deputyship,
    DeputyshipKind,
    NoticeUnit,
    QuorumBase,
    QuorumRule,
    RulesOfProcedure,
    Seat,
)
from secretariat.domain.meetings import AgendaItem, Meeting, MeetingState, Room, Venue
from secretariat.domain.office import SenderProfile
from secretariat.domain.people import Channel, Organisation, Person, PostalAddress, Salutation
from secretariat.services.meeting import attendance, invitations, meetings, replies
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.meeting_head import open_meeting
from secretariat.services.papers.letters import printed_letters
from secretariat.services.workplace import Reading, Workplace, Writing
from secretariat.storage.register import Register

Step = TypeVar("Step", bound=MeetingStep)

NAMED_KEYS = {"\n": Qt.Key.Key_Return, "\x1b": Qt.Key.Key_Escape}
HELD_ON = date(2026, 9, 21)
SEATS = 65
BENCHES = (("LE", "Leistungserbringer", 40), ("LT", "Leistungsträger", 15), ("SV", "Selbstvertretung", 10))


@dataclass
class World:
    """The open register with its meeting."""

    register: Register
    workspace: Workspace
    meeting_id: str
    folder_path: Path

    @property
    def folder(self) -> MeetingFolder:
        return self.workspace.look(open_meeting, self.meeting_id).folder

    def reopened(self, *, read_only: bool) -> "World":
        """Close the register and open it again."""
        self.register.close()
        register = Register.open(self.register.path, read_only=read_only)
        return replace(self, register=register, workspace=Workspace(Workplace(register)))

    def page(self, step: int) -> MeetingPage:
        """Return the page of the meeting at a step; the caller hands it to qtbot."""
        state = WindowState(self.folder_path / "window.ini")
        page = MeetingPage(self.workspace, Messages("de"), state, self.meeting_id)
        page.go_to_part(step)
        return page

    def shown(self, step: int, qtbot: QtBot) -> MeetingPage:
        """Show the page at a step."""
        page = self.page(step)
        qtbot.addWidget(page, before_close_func=MeetingPage.put_away)  # a page that waits asks no closed register
        page.show()
        return page

    def in_front(self, step: int, qtbot: QtBot) -> MeetingPage:
        """Show the page at a step with the focus where its work begins, for what is typed."""
        page = self.page(step)
        qtbot.addWidget(page, before_close_func=MeetingPage.put_away)  # a page that waits asks no closed register
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.go_to_part(step)
        return page

    def invite(self) -> None:
        """Make the invitations."""
        self.workspace.do("Eingeladen", invitations.invite, self.folder)

    def send_letters(self) -> None:
        """Make the invitations and book their letters as made."""
        self.invite()
        self.workspace.do("Gedruckt", invitations.book_letters, printed_letters(self.folder))

    def send(self) -> None:
        """Make the invitations and book that they left the house."""
        self.send_letters()
        handed_over = datetime(2026, 8, 3, 14, 0).astimezone()
        receipts = {channel: date(2026, 8, 7) for channel in Channel}
        self.workspace.do(
            "Versandt",
            invitations.book_dispatch,
            self.folder,
            handed_over_at=handed_over,
            receipts=receipts,
            initials="GS",
        )

    def reply(self, number: int, details: replies.ReplyDetails) -> None:
        """Record the answer of an invitation by its number."""
        folder = self.folder
        invitation = next(one for one in folder.invitations if one.no == number)
        self.workspace.do("Antwort", replies.record_reply, folder, invitation, details)

    def remove_meeting(self) -> None:
        """Take the meeting back, as long as nothing was sent."""
        self.workspace.do("Gelöscht", meetings.remove_meeting, self.meeting_id)

    def open_sheet(self) -> None:
        """Number the sign-in sheet."""
        self.workspace.do("Liste", attendance.open_sheet, self.folder)


def step_in(page: MeetingPage, kind: type[Step]) -> Step:
    """Return the step in front, which is of this kind."""
    step = page.current_step()
    assert isinstance(step, kind)
    return step


def press(keys: str) -> int:
    """Type into whatever has the focus, and return how many keys it took."""
    for key in keys:
        target = QApplication.focusWidget()
        assert isinstance(target, QWidget)
        if key in NAMED_KEYS:
            QTest.keyClick(target, NAMED_KEYS[key])
        else:
            QTest.keyClicks(target, key)
    return len(keys)


def build_world(folder: Path) -> World:
    """Open a copy of the register in `folder`."""
    return _opened(copied(folder / "Gremien.sqlite", _planned))


def build_sent_world(folder: Path) -> World:
    """Open a copy of the register in `folder`, with the invitations sent."""
    return _opened(copied(folder / "Gremien.sqlite", _sent))


def build_sheet_world(folder: Path) -> World:
    """Open a copy of the register in `folder`, with the rows of the sign-in sheet numbered."""
    return _opened(copied(folder / "Gremien.sqlite", _numbered))


def _planned(path: Path) -> None:
    with open_empty(path) as register:
        Workplace(register).do("Angelegt", _fill)


def _sent(path: Path) -> None:
    world = _opened(copied(path, _planned))
    with world.register:
        world.send()


def _numbered(path: Path) -> None:
    world = _opened(copied(path, _planned))
    with world.register:
        world.open_sheet()


def _opened(path: Path) -> World:
    opened = Register.open(path)
    workspace = Workspace(Workplace(opened))
    (meeting,) = workspace.look(_meetings)
    return World(opened, workspace, meeting.id, path.parent)


def _meetings(reading: Reading) -> tuple[Meeting, ...]:
    return reading.all(Meeting)


def _fill(writing: Writing) -> None:
    sender = SenderProfile(
        authority="Kreis Beispiel", return_line="Kreis Beispiel, 59423 Unna", signature_name="Gerda S."
    )
    venue = Venue(name="Kreishaus", street="Ring", house_no="17", postal_code="59423", city="Unna")
    room = Room(venue_id=venue.id, name="Saal 1", capacity_rows=80, capacity_workshop=20)
    small = Room(venue_id=venue.id, name="Raum 2", capacity_rows=12, capacity_workshop=12)
    committee = Committee(
        name="Lenkungskreis Sozialplanung",
        short_name="LSP",
        name_genitive="des Lenkungskreises Sozialplanung",
        name_accusative="den Lenkungskreis Sozialplanung",
        federal_state="NW",
        sender_profile_id=sender.id,
        default_venue_id=venue.id,
    )
    quorum = QuorumRule(base=QuorumBase.FILLED_SEATS)
    rules = RulesOfProcedure(
        committee_id=committee.id,
        version="1",
        valid_from=date(2020, 1, 1),
        notice_value=14,
        notice_unit=NoticeUnit.CALENDAR_DAYS,
        quorum_rule_id=quorum.id,
    )
    meeting = Meeting(
        committee_id=committee.id,
        no=3,
        date=HELD_ON,
        start=time(14, 0),
        end=time(17, 0),
        venue_id=venue.id,
        room_id=room.id,
        reply_by=date(2026, 9, 7),
        rules_version_id=rules.id,
        state=MeetingState.SCHEDULED,
    )
    writing.add(sender, venue, room, small, committee, quorum, rules, meeting)
    agenda = ("Begrüßung", "Bericht", "Beschluss", "Verschiedenes")
    writing.add(
        *(AgendaItem(meeting_id=meeting.id, position=str(no), title=title) for no, title in enumerate(agenda, 1))
    )
    _fill_seats(writing, committee)


def _fill_seats(writing: Writing, committee: Committee) -> None:
    number = 0
    for sort_no, (short, name, count) in enumerate(BENCHES, start=1):
        bench = Bench(committee_id=committee.id, name=name, short_name=short, sort_no=sort_no, print_label=name)
        house = Organisation(name=f"Haus {name}")
        address = PostalAddress(organisation_id=house.id, street="Weg", house_no="1", postal_code="59423", city="Unna")
        writing.add(bench, house, address)
        for seat_no in range(1, count + 1):
            number += 1
            seat = Seat(bench_id=bench.id, seat_no=seat_no, valid_from=date(2020, 1, 1))
            holder, deputy = _person(f"Holder{number:02}", house), _person(f"Deputy{number:02}", house)
            writing.add(seat, holder, deputy)
            writing.add(
                Appointment(seat_id=seat.id, person_id=holder.id, start=date(2020, 1, 1)),
                Deputyship(
                    kind=DeputyshipKind.PERSONAL,
                    for_seat_id=seat.id,
                    deputy_person_id=deputy.id,
                    start=date(2020, 1, 1),
                ),
            )


def _person(family: str, house: Organisation) -> Person:
    return Person(
        given_name="Eva",
        family_name=family,
        salutation=Salutation.MRS,
        organisation_id=house.id,
        sort_name=f"{family}, Eva",
    )
