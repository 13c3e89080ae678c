"""The catalogue as the office words it: kept from the first change on, old needs follow a new name."""

from dataclasses import replace

import pytest

from making import a_committee, a_meeting, a_need, folder_of
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.need_catalogue import DEFAULT_KINDS
from secretariat.domain.needs import AccessNeed, Accommodation, NeedKind
from secretariat.services.needs.need_catalogue import keep_kind, need_kinds, offered_kinds, order_kinds
from secretariat.storage import history
from secretariat.storage.register import Register

BRAILLE = next(kind for kind in DEFAULT_KINDS if kind.name == "Braille")


def names(register: Register) -> list[str]:
    with register.reading() as reading:
        return [kind.name for kind in need_kinds(reading)]


def test_a_register_without_a_catalogue_has_the_usual_one_and_stores_nothing(register: Register) -> None:
    with register.reading() as reading:
        assert need_kinds(reading) == DEFAULT_KINDS
        assert reading.all(NeedKind) == ()


def test_the_first_change_keeps_the_whole_catalogue(register: Register) -> None:
    with register.writing("Katalog") as writing:
        keep_kind(writing, replace(BRAILLE, lead_days=20))
    with register.reading() as reading:
        kept = {kind.name: kind.lead_days for kind in reading.all(NeedKind)}
    assert len(kept) == 24
    assert kept["Braille"] == 20


def test_a_new_kind_stands_last(register: Register) -> None:
    with register.writing("Katalog") as writing:
        keep_kind(writing, NeedKind(name=" Lormen "))
    assert names(register)[-1] == "Lormen"


def test_a_kind_that_is_not_used_any_more_is_not_offered(register: Register) -> None:
    with register.writing("Katalog") as writing:
        keep_kind(writing, replace(BRAILLE, active=False))
    with register.reading() as reading:
        assert BRAILLE.id not in {kind.id for kind in offered_kinds(reading)}
        assert BRAILLE.id in {kind.id for kind in need_kinds(reading)}


def test_a_new_name_is_taken_over_by_needs_and_measures(register: Register) -> None:
    meeting = a_meeting(register, a_committee(register))
    person = next(iter(folder_of(register, meeting).people.persons.values()))
    need = a_need(register, person, meeting, kind="Braille")
    with register.writing("Katalog") as writing:
        writing.add(Accommodation(meeting_id=meeting.id, kind="Braille"))
    with register.writing("Katalog") as writing:
        keep_kind(writing, replace(BRAILLE, name="Unterlagen in Punktschrift"))
    with register.reading() as reading:
        assert reading.get(AccessNeed, need.id).kind == "Unterlagen in Punktschrift"
        assert reading.all(Accommodation)[0].kind == "Unterlagen in Punktschrift"
        assert not [
            field
            for entry in history.entries(reading, table="access_need")
            for field in entry.fields
            if field.before or field.after
        ]


def test_the_name_of_another_kind_is_refused_and_nothing_is_kept(register: Register) -> None:
    with pytest.raises(RuleBrokenError, match=r"need_kind\.name_taken"), register.writing("Katalog") as writing:
        keep_kind(writing, replace(BRAILLE, name="Sonstiges"))
    assert names(register)[9] == "Braille"


def test_the_order_is_the_offices_own(register: Register) -> None:
    ids = [kind.id for kind in reversed(DEFAULT_KINDS)]
    with register.writing("Katalog") as writing:
        order_kinds(writing, ids)
    assert names(register) == [kind.name for kind in reversed(DEFAULT_KINDS)]
