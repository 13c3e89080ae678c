"""The window at work: a hundred thousand people in a list, one edit saved, both in one run with what others do."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from bench.measuring import seconds
from secretariat.desktop.messages import Messages
from secretariat.desktop.people_page import PeoplePage
from secretariat.desktop.window_state import WindowState
from secretariat.desktop.workspace import Workspace
from secretariat.domain.people import Person
from secretariat.services.people_lists import people_list
from secretariat.services.workplace import Workplace
from secretariat.storage.register import Register

pytestmark = pytest.mark.bench

PEOPLE = 100_000
TODAY = date(2026, 1, 5)
Index = QModelIndex | QPersistentModelIndex


class Base(DeclarativeBase):
    pass


class StoredPerson(Base):
    __tablename__ = "person"
    id: Mapped[str] = mapped_column(primary_key=True)
    academic_title: Mapped[str]
    given_name: Mapped[str]
    name_prefix: Mapped[str]
    family_name: Mapped[str]
    email: Mapped[str]
    phone_office: Mapped[str]
    job_title: Mapped[str]


class ObjectsModel(QAbstractTableModel):
    """A list of ORM objects as tutorials show it."""

    FIELDS = ("family_name", "given_name", "academic_title", "name_prefix", "job_title", "email", "phone_office", "id")

    def __init__(self, people: list[StoredPerson]) -> None:
        super().__init__()
        self.people = people

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self.people)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self.FIELDS)

    def data(self, index: Index, role: int = 0) -> str | None:
        return str(getattr(self.people[index.row()], self.FIELDS[index.column()])) if role == 0 else None


@pytest.mark.timeout(600)
def test_a_list_of_100000_people_opens_filters_and_sorts(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "Gremien.sqlite"
    with Register.create(path) as register:
        people = [
            Person(given_name="Ada", family_name=f"Müller{number * 7919 % PEOPLE:06}", email=f"p{number}@a.example")
            for number in range(PEOPLE)
        ]
        with register.writing("Alle") as writing:
            writing.add(*people)
    peers: list[QSortFilterProxyModel] = []

    def open_objects() -> None:
        with Session(create_engine(f"sqlite:///{path}")) as session:
            proxy = QSortFilterProxyModel()
            proxy.setSourceModel(ObjectsModel(session.query(StoredPerson).all()))
            proxy.sourceModel().setParent(proxy)
            proxy.setFilterKeyColumn(-1)
            proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            peers.append(proxy)

    theirs = seconds({"objects": open_objects}, rounds=1)["objects"]
    with Register.open(path) as register:
        workspace = Workspace(Workplace(register))
        read = seconds({"ours": lambda: workspace.look(people_list, TODAY)}, rounds=1)["ours"]
        page = PeoplePage(workspace, Messages("de"), WindowState(tmp_path / "window.ini"))
        qtbot.addWidget(page)
        shown = seconds({"ours": page.refresh}, rounds=1)["ours"]
        while not page.rows.get_ready(PEOPLE):
            pass
        proxy = peers[0]
        key = iter(("mueller0001", "mueller0002"))
        regex = iter(("müller0001", "müller0002"))
        proxy.rowCount()

        def filter_objects() -> None:
            proxy.setFilterRegularExpression(next(regex))
            proxy.rowCount()

        filtered = seconds({"theirs": filter_objects, "ours": lambda: page.rows.filter(next(key))}, rounds=2)
        proxy.setFilterRegularExpression("")
        page.rows.filter("")
        sorted_ = seconds({"theirs": lambda: proxy.sort(0), "ours": lambda: page.rows.sort(0)}, rounds=1)
        proxy.deleteLater()
    print(f"open: objects {theirs:.2f} s, ours read {read:.2f} s, shown {shown:.2f} s, {theirs / shown:.1f}x")
    print(f"filter: {filtered}, {filtered['theirs'] / filtered['ours']:.0f}x")
    print(f"sort: {sorted_}, {sorted_['theirs'] / sorted_['ours']:.0f}x")
    assert sorted_["theirs"] / sorted_["ours"] >= 50
