"""What is proposed for a doubtful value, put into its one cell."""

import pytest

from secretariat.domain.list_entries import Doubt
from secretariat.domain.list_proposals import rows_as_proposed, with_rows
from secretariat.domain.raw_lists import CellKind, RawCell, RawList, RawRow, RawSheet


def raw(*texts: str) -> RawList:
    rows = (RawRow(2, tuple(RawCell(text, CellKind.NUMBER) for text in texts)), RawRow(3, (RawCell("bleibt"),)))
    return RawList("liste.csv", (RawSheet("Liste", rows),))


def doubt(value: str, proposal: str, reason: str = "email.invalid", row: int = 2) -> Doubt:
    return Doubt("Liste", row, "E-Mail", value, reason, proposal)


def texts_of(listed: RawList) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in listed.sheets[0].rows]


@pytest.mark.parametrize(
    ("texts", "asked", "right"),
    [
        (("Uhl", "uhl(at)x.example"), doubt("uhl(at)x.example", "uhl@x.example"), ["Uhl", "uhl@x.example"]),
        (("Weg 7545", "7546 Gera"), doubt("7546", "07546", "postal_code.four_digits"), ["Weg 7545", "07546 Gera"]),
        (("Uhl", "2303271"), doubt("2303271", "02303271", "phone.lost_zero"), ["Uhl", "02303271"]),
    ],
)
def test_a_proposal_stands_where_the_value_stood(texts: tuple[str, ...], asked: Doubt, right: list[str]) -> None:
    listed = raw(*texts)
    rows = rows_as_proposed(listed, [asked])
    assert texts_of(with_rows(listed, rows)) == [right, ["bleibt"]]


@pytest.mark.parametrize(
    ("texts", "asked"),
    [
        (("7545", "7545"), doubt("7545", "07545", "postal_code.four_digits")),
        (("17545",), doubt("7545", "07545", "postal_code.four_digits")),
        (("uhl",), doubt("uhl", "", "email.invalid")),
        (("Uhl",), doubt("Uhl", "Uhle", "like.same_name")),
        (("uhl(at)x",), doubt("uhl(at)x", "uhl@x", row=9)),
    ],
    ids=["in two cells", "part of a number", "nothing proposed", "about a person", "no such row"],
)
def test_what_cannot_stand_there_is_left_alone(texts: tuple[str, ...], asked: Doubt) -> None:
    assert rows_as_proposed(raw(*texts), [asked]) == {}


def test_two_proposals_for_one_row_are_put_in_together() -> None:
    listed = raw("uhl(at)x.example", "7545")
    asked = [doubt("uhl(at)x.example", "uhl@x.example"), doubt("7545", "07545", "postal_code.four_digits")]
    assert texts_of(with_rows(listed, rows_as_proposed(listed, asked)))[0] == ["uhl@x.example", "07545"]
