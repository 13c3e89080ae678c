import threading
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from secretariat.domain.committees import Deputyship, DeputyshipKind, Seat
from secretariat.domain.errors import NotFoundError, RuleBrokenError, StorageTroubleError
from secretariat.domain.office import DocumentKind, GeneratedDocument
from secretariat.domain.people import LetterStyle, Organisation, Person, PostalAddress
from secretariat.domain.records import new_id
from secretariat.storage.register import Register
from storage.world import BY_ID, WORLD, altered


def test_every_kind_of_record_comes_back_as_it_was_given(full: Register) -> None:
    full.close()
    with Register.open(full.path) as again, again.reading() as reading:
        for record in WORLD:
            assert reading.get(type(record), record.id) == record


def test_a_moment_without_zone_is_refused(register: Register) -> None:
    made = GeneratedDocument(
        kind=DocumentKind.AGENDA,
        created_at=datetime.fromisoformat("2026-01-01"),
        file_name="a.docx",
        sha256="",
    )
    with pytest.raises(Exception, match="time zone"), register.writing("Dokument") as writing:
        writing.add(made)
    assert register.dump()["generated_document"] == []


def test_what_is_not_there_is_named(full: Register) -> None:
    with full.reading() as reading:
        with pytest.raises(NotFoundError, match=r"record\.missing") as missing:
            reading.get(Person, "nobody")
        assert missing.value.values == {"table": "person", "id": "nobody"}
        assert reading.find(Person, "nobody") is None
        assert reading.find(Person, None) is None


def test_records_are_found_by_equal_values_in_the_order_asked_for(register: Register) -> None:
    people = [Person(family_name=name, email=mail) for name, mail in [("C", "x"), ("A", ""), ("B", "x")]]
    with register.writing("anlegen") as writing:
        writing.add(*people)
        writing.change(replace(people[0], letter_style=LetterStyle.LARGE_PRINT, trashed_on=date(2026, 1, 1)))
    with register.reading() as reading:
        assert [p.family_name for p in reading.all(Person, order_by="family_name")] == ["A", "B", "C"]
        assert [p.family_name for p in reading.all(Person, order_by=("email", "family_name"))] == ["A", "B", "C"]
        assert [p.family_name for p in reading.all(Person, email="")] == ["A"]
        assert len(reading.all(Person, family_name={"A", "B", "Z"})) == 2
        assert len(reading.all(Person, family_name=())) == 0
        assert len(reading.all(Person, trashed_on=None)) == 2
        assert len(reading.all(Person, letter_style=LetterStyle.LARGE_PRINT)) == 1
        assert [p.id for p in reading.all(Person)] == sorted(p.id for p in people)
        first = reading.first(Person, order_by="family_name")
        assert first is not None
        assert first.family_name == "A"
        assert reading.first(Person, family_name="Z") is None


def test_a_field_called_kind_can_be_asked_for(full: Register) -> None:
    with full.reading() as reading:
        assert len(reading.all(Deputyship, kind=DeputyshipKind.PERSONAL)) == 1


def test_more_ids_than_sqlite_takes_at_once_are_found(register: Register) -> None:
    people = [Person(family_name=str(number)) for number in range(12_000)]
    with register.writing("viele") as writing:
        writing.add(*people)
    with register.reading() as reading:
        assert len(reading.all(Person, id=[person.id for person in people])) == 12_000


def test_a_step_is_all_or_nothing(full: Register) -> None:
    before = full.dump()

    def step() -> None:
        with full.writing("geht schief") as writing:
            writing.add(Person(family_name="Neu"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        step()
    assert full.dump() == before
    assert full.last_number() == 1


def test_a_step_whose_error_was_swallowed_is_not_saved(full: Register) -> None:
    before = full.dump()

    def step() -> None:
        with full.writing("verschluckt") as writing:
            with pytest.raises(RuleBrokenError):
                writing.add(Organisation(name="A"), Organisation(name=""))
            writing.add(Person(family_name="danach"))

    with pytest.raises(RuntimeError, match="after its error"):
        step()
    assert full.dump() == before


def test_children_may_be_added_before_their_parents(register: Register) -> None:
    person = Person(family_name="Müller")
    with register.writing("verkehrt herum") as writing:
        writing.add(PostalAddress(person_id=person.id))
        writing.add(person)
    assert len(register.dump()["postal_address"]) == 1


def test_a_step_tells_what_it_touched(full: Register) -> None:
    new = Person(family_name="Neu")
    with full.writing("Neu und geändert") as writing:
        writing.add(new)
        writing.change(altered("person", notes="ruft an"))
        with pytest.raises(RuntimeError, match="not finished"):
            _ = writing.change_set
    step = writing.change_set
    assert step.touched == {"person": frozenset({new.id, "person"})}
    assert (step.number, step.label) == (2, "Neu und geändert")
    assert full.change_set(step.id) == step
    assert full.change_set("unknown") is None


def test_what_is_kept_is_added_or_replaced(full: Register) -> None:
    new, known = Person(family_name="Neu"), altered("person", notes="ruft an")
    with full.writing("Neu und geändert") as writing:
        writing.keep(new, known, BY_ID["organisation"])
    assert writing.change_set.touched == {"person": frozenset({new.id, "person"})}
    with full.reading() as reading:
        assert reading.all(Person, id=(new.id, "person"), order_by="notes") == (new, known)


def test_a_number_set_free_goes_to_a_new_record(full: Register) -> None:
    seat = BY_ID["seat"]
    assert isinstance(seat, Seat)
    with full.writing("Sitz dazwischen") as writing:
        writing.keep(replace(seat, id=new_id()), replace(seat, seat_no=3))
    with full.reading() as reading:
        assert [one.seat_no for one in reading.all(Seat, bench_id=seat.bench_id, order_by="seat_no")] == [1, 2, 3]


def test_changing_nothing_leaves_no_trace(full: Register) -> None:
    with full.writing("unverändert") as writing:
        writing.change(*WORLD)
    assert (writing.change_set.number, writing.change_set.touched) == (0, {})
    assert full.last_number() == 1


@pytest.mark.parametrize("verb", ["change", "remove", "erase"])
def test_what_is_not_there_cannot_be_changed(full: Register, verb: str) -> None:
    before = full.dump()
    with pytest.raises(NotFoundError, match=r"record\.missing"), full.writing("fehlt") as writing:
        getattr(writing, verb)(BY_ID["person"], Person(family_name="nicht da"))
    assert full.dump() == before


def test_a_step_sent_twice_is_done_once(full: Register) -> None:
    person = Person(family_name="Neu")
    steps = []
    for _ in range(2):
        with full.writing("Speichern", change_id="c" * 32) as writing:
            writing.add(person)
            writing.change(replace(person, email="a@b.de"))
            writing.remove(BY_ID["follow_up"])
        steps.append((writing.is_repeat, writing.change_set))
    assert [repeat for repeat, _ in steps] == [False, True]
    assert steps[0][1] == steps[1][1]
    assert full.last_number() == 2


def test_a_step_inside_a_step_is_a_mistake_of_the_program(full: Register) -> None:
    with (
        full.writing("außen"),
        pytest.raises(RuntimeError, match="already being read or written"),
        full.reading(),
    ):
        pass


def test_another_thread_waits_its_turn(full: Register) -> None:
    seen: list[int] = []

    def look() -> None:
        with full.reading() as reading:
            seen.append(len(reading.all(Person)))

    with full.writing("anlegen") as writing:
        writing.add(Person(family_name="Neu"))
        reader = threading.Thread(target=look)
        reader.start()
        reader.join(0.1)
        assert seen == []
    reader.join()
    assert seen == [3]


def test_numbers_and_not_clocks_say_what_came_first(full: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    class Yesterday(datetime):
        @classmethod
        def now(cls, tz: object = None) -> "Yesterday":
            del tz
            return cls(2001, 1, 1, tzinfo=UTC)

    monkeypatch.setattr("secretariat.storage.register.datetime", Yesterday)
    with full.writing("gestern") as writing:
        writing.add(Person(family_name="Neu"))
    assert writing.change_set.made_at < datetime(2002, 1, 1, tzinfo=UTC)
    assert writing.change_set.number == 2


def test_one_kind_is_one_query_however_many_there_are(register: Register) -> None:
    with register.writing("viele") as writing:
        writing.add(*(Person(family_name=str(number)) for number in range(500)))
    asked: list[str] = []
    register._connection.driver.set_trace_callback(asked.append)
    with register.reading() as reading:
        assert len(reading.all(Person)) == 500
    assert len([statement for statement in asked if statement.startswith("SELECT")]) == 1


def test_a_register_is_never_created_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "da.sqlite"
    path.write_bytes(b"schon da")
    with pytest.raises(StorageTroubleError, match=r"register\.exists"):
        Register.create(path)
    assert path.read_bytes() == b"schon da"
    assert list(tmp_path.iterdir()) == [path]


def test_a_register_in_a_folder_that_is_not_there_is_not_created(tmp_path: Path) -> None:
    with pytest.raises(StorageTroubleError, match=r"storage\.unreachable"):
        Register.create(tmp_path / "weg" / "neu.sqlite")


@pytest.mark.parametrize("name", ["Größe & Maß.sqlite", "a?b#c%41.sqlite", "mit Leer  zeichen", "'x\".db", "ж.sqlite"])
def test_any_file_name_is_kept_as_it_is(tmp_path: Path, name: str) -> None:
    with Register.create(tmp_path / name) as register:
        id_ = register.id
    assert [file.name for file in tmp_path.iterdir()] == [name]
    with Register.open(tmp_path / name) as again:
        assert again.id == id_


def test_every_register_has_an_id_of_its_own(tmp_path: Path) -> None:
    with Register.create(tmp_path / "a") as one, Register.create(tmp_path / "b") as other:
        assert one.id != other.id
        assert len(one.id) == 32


def test_closing_waits_for_a_thread_that_reads(register: Register) -> None:
    reads, goes_on = threading.Event(), threading.Event()

    def read() -> int:
        with register.reading() as reading:
            reads.set()
            assert goes_on.wait(20)
            return len(reading.ask("SELECT * FROM register_identity"))

    with ThreadPoolExecutor(2) as pool:
        reader = pool.submit(read)
        assert reads.wait(20)
        closing = pool.submit(register.close)
        assert not wait([closing], 0.05).done
        goes_on.set()
        assert reader.result(20) == 1
        closing.result(20)
