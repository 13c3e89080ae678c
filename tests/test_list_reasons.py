"""Every doubt and every refusal of a list has its sentence, in both languages."""

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.list_choices import CHOICE_COLUMNS
from secretariat.domain.list_entries import Doubt
from secretariat.domain.list_headings import MEMBER_LIST_COLUMNS
from secretariat.domain.list_merging import merge_entries
from secretariat.domain.list_rows import interpret_list
from secretariat.domain.raw_lists import CellKind, RawCell, RawList, RawRow, RawSheet
from secretariat.list_reasons import REASONS, REASONS_EN
from secretariat.sentences import words

PACKAGE = Path(__file__).parents[1] / "src" / "secretariat"
CODE = re.compile(
    r'"((?:list|sheet|column|row|cell|text|name|salutation|title|postal_code|country|city|address|house_no|po_box|phone'
    r'|email|date|notes|merge|like)\.[a-z_]+)"'
)
HEADINGS = (
    "Bank",
    "Anrede",
    "Titel",
    "Name, Vorname",
    "Vorname",
    "Straße",
    "PLZ Ort",
    "E-Mail",
    "Tel.",
    "Mitglied seit",
    "Foo",
)


def codes() -> set[str]:
    own = ("domain/list_*.py", "domain/typed_*.py", "domain/likeness.py", "domain/text.py", "documents/reading*.py")
    sources = [source for pattern in own for source in PACKAGE.glob(pattern)]
    found = {code for source in sources for code in CODE.findall(source.read_text("utf-8"))}
    return found | {f"{column.value}.unknown" for column in CHOICE_COLUMNS}


def test_every_code_has_a_sentence_in_both_languages() -> None:
    assert len(codes()) > 60
    assert not codes() - REASONS.keys()
    assert REASONS.keys() == REASONS_EN.keys()


def test_sentences_fill_in_the_same_words() -> None:
    for code, sentence in REASONS.items():
        assert set(re.findall(r"{(\w+)}", sentence)) == set(re.findall(r"{(\w+)}", REASONS_EN[code])), code


def test_a_sentence_is_told_with_its_value() -> None:
    assert all("cp1252" in told for told in told_of(Doubt("A", 0, "", "cp1252", "list.encoding_guessed")))


def told_of(doubt: Doubt) -> tuple[str, str]:
    values = {"value": doubt.value, "row": doubt.row}
    return words(doubt.reason, "de", values), words(doubt.reason, "en", values)


CELLS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        ["Uhl, Kai", "Frau Dr. Eva von Berg", "7545 Gera", "1.3.", "a(at)b.example", "Summe", "N. N.", "{0}", "x/y"]
    ),
).map(RawCell) | st.builds(
    RawCell, st.text("0123456789.", max_size=8), st.sampled_from(CellKind), st.booleans(), st.booleans()
)
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=12), max_size=8)


@given(ROWS, st.permutations(HEADINGS), st.integers(0, 1))
def test_any_list_is_understood_without_an_error_and_every_doubt_can_be_told(
    rows: list[list[RawCell]], headings: list[str], headed: int
) -> None:
    header = [[RawCell(heading) for heading in headings]] * headed
    numbered = tuple(RawRow(number, tuple(row)) for number, row in enumerate(header + rows, start=1))
    read = interpret_list(RawList("liste.csv", (RawSheet("Blatt", numbered),)))
    for doubt in (*read.doubts, *merge_entries(read.entries).doubts):
        assert all(told_of(doubt))


@given(ROWS)
def test_any_list_under_our_own_headings_is_understood_without_an_error(rows: list[list[RawCell]]) -> None:
    header = [RawCell(heading) for heading in MEMBER_LIST_COLUMNS]
    numbered = tuple(RawRow(number, tuple(row)) for number, row in enumerate([header, *rows], start=1))
    assert interpret_list(RawList("D01.xlsx", (RawSheet("Mitglieder", numbered),))).is_own_export
