"""Each row of a list with what becomes of it, and what a clerk decides about it before."""

from collections.abc import Callable
from pathlib import Path

import pytest

from secretariat.domain.list_headings import Column
from secretariat.domain.people import Person
from secretariat.services.lists_in.import_rows import Decisions, RowOutcome
from secretariat.services.lists_in.list_import import ImportPlan, carry_out, plan_import
from secretariat.services.lists_in.list_reading import read_file
from secretariat.storage.register import Register
from services.importing import TODAY, take_in, written

HEAD = "Bank;Anrede;Vorname;Nachname;Institution;Straße;PLZ;Ort;E-Mail"
ANNA = "Träger;Frau;Anna;Uhl;Haus Ahorn e. V.;Ahornweg 3;59423;Unna;anna.uhl@ahorn.example"
KAI = "Träger;Herr;Kai;Dorn;Haus Buche gGmbH;Buchenweg 5;59423;Unna;kai.dorn@buche.example"
OTHER_ANNA = "Träger;Frau;Anna;Uhl;Haus Eiche;Eichenweg 1;59423;Unna;anna.uhl@eiche.example"
NOBODY = "Träger;;;;;Ahornweg 3;59423;Unna;"

Planner = Callable[..., ImportPlan]


@pytest.fixture
def plan(register: Register, tmp_path: Path) -> Planner:
    def planned(*lines: str, decisions: Decisions | None = None) -> ImportPlan:
        raw = read_file(written(tmp_path, HEAD, *lines))
        with register.reading() as reading:
            return plan_import(reading, raw, "LSP", TODAY, decisions=decisions or Decisions())

    return planned


def outcomes(plan: ImportPlan) -> list[RowOutcome]:
    return [row.outcome for row in plan.rows]


def test_a_first_list_brings_new_rows_and_merges_the_same_person(plan: Planner) -> None:
    assert outcomes(plan(ANNA, KAI, ANNA)) == [RowOutcome.NEW, RowOutcome.NEW, RowOutcome.MERGED]


def test_a_second_list_says_what_is_equal_and_what_is_changed(
    register: Register, tmp_path: Path, plan: Planner
) -> None:
    take_in(register, written(tmp_path, HEAD, ANNA, KAI), "LSP")
    assert outcomes(plan(ANNA, KAI.replace("Buchenweg 5", "Eschenweg 7"))) == [RowOutcome.EQUAL, RowOutcome.CHANGED]


def test_a_row_that_names_nobody_is_said_to_be_left_out(plan: Planner) -> None:
    rows = plan(ANNA, NOBODY).rows
    assert [row.outcome for row in rows] == [RowOutcome.NEW, RowOutcome.LEFT_OUT]
    assert rows[1].is_doubtful


def test_a_skipped_row_is_not_taken_over_but_still_shown(register: Register, plan: Planner) -> None:
    place = plan(ANNA, KAI).rows[0].place
    decided = plan(ANNA, KAI, decisions=Decisions(skipped=frozenset({place})))
    assert outcomes(decided) == [RowOutcome.SKIPPED, RowOutcome.NEW]
    with register.writing("Liste") as writing:
        carry_out(writing, decided)
    with register.reading() as reading:
        assert [person.family_name for person in reading.all(Person)] == ["Dorn"]


def test_leaving_out_every_row_changes_nothing(plan: Planner) -> None:
    places = frozenset(row.place for row in plan(ANNA, KAI).rows)
    decided = plan(ANNA, KAI, decisions=Decisions(skipped=places))
    assert (decided.new, decided.changed) == ((), ())


def test_a_row_that_looks_like_somebody_can_be_decided_to_mean_her(
    register: Register, tmp_path: Path, plan: Planner
) -> None:
    take_in(register, written(tmp_path, HEAD, ANNA), "LSP")
    row = plan(OTHER_ANNA).rows[0]
    assert row.outcome is RowOutcome.NEW
    assert row.is_doubtful
    ((person_id, shown),) = row.alike
    assert "Anna Uhl" in shown
    decided = plan(OTHER_ANNA, decisions=Decisions(same_as={row.place: person_id}))
    assert outcomes(decided) == [RowOutcome.CHANGED]
    assert not [record for record in decided.new if isinstance(record, Person)]


def test_what_a_column_holds_can_be_decided(plan: Planner) -> None:
    decided = plan(ANNA, decisions=Decisions(columns={"institution": Column.IGNORED}))
    assert decided.rows[0].organisation == ""
    assert plan(ANNA).rows[0].organisation == "Haus Ahorn e. V."
