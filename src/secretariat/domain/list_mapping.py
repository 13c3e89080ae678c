"""Decides what every column of a found table is, by its heading and, where that is not enough, by its values."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from secretariat.domain.list_choices import CHOICE_COLUMNS, read_choice
from secretariat.domain.list_columns import column_by_keyword, column_for_heading
from secretariat.domain.list_contents import (
    MOST,
    SAMPLE,
    family_comes_first,
    guess_column,
    looks_like_contact,
    looks_like_full_name,
    looks_like_organisation,
    looks_like_word,
    names_a_person,
    share,
)
from secretariat.domain.list_headings import DEPUTY_OF_MEMBER, MEMBER_LIST_COLUMNS, VACANT_LIST_COLUMNS, Column
from secretariat.domain.text import folded
from secretariat.domain.typed_addresses import is_email

_BY_KEYWORD = 80.0
_WITHOUT_VALUES = frozenset({Column.IGNORED, Column.NOT_KEPT, Column.LIST_NO})
_NAMING = frozenset(
    {Column.FAMILY_NAME, Column.FULL_NAME, Column.NAME, Column.ORGANISATION, Column.REPRESENTATIVE, Column.GIVEN_NAME}
)
_SECOND_BECOMES = {
    Column.ORGANISATION: Column.DEPARTMENT,
    Column.BENCH: Column.DEPARTMENT,
    Column.PHONE_OFFICE: Column.PHONE_MOBILE,
}


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """One column: where it stands (from 0), its heading, what it is (None: unknown), how sure (0 to 100)."""

    index: int
    heading: str
    column: Column | None
    score: float = 0.0
    guessed: bool = False
    twice: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """All columns of a table; `family_first` is how its names without a comma are written.

    `known` are the columns that were recognised; `is_member_list` says that the headings are those of our own member
    list (D01), whose values are taken as they are.
    """

    columns: tuple[MappedColumn, ...]
    family_first: bool = False
    known: frozenset[Column] = field(init=False)
    is_member_list: bool = field(init=False)

    def __post_init__(self) -> None:
        headings = {column.heading for column in self.columns}
        is_own = headings >= set(MEMBER_LIST_COLUMNS) or headings == set(VACANT_LIST_COLUMNS)
        object.__setattr__(self, "known", frozenset(column.column for column in self.columns if column.column))
        object.__setattr__(self, "is_member_list", is_own)

    @property
    def score(self) -> float:
        """The sum of the sureness of all known columns."""
        return sum(column.score for column in self.columns if column.column)

    @property
    def names_somebody(self) -> bool:
        """Whether a row can name a person or an organisation."""
        return not _NAMING.isdisjoint(self.known)

    def index(self, column: Column) -> int | None:
        """Return where a column stands, None if the table has none."""
        return next((found.index for found in self.columns if found.column is column), None)


def propose_mapping(headings: Sequence[str], groups: Sequence[str] = (), rows: Sequence[Sequence[str]] = ()) -> Mapping:
    """Map headings, with those above them if the header has two lines, and settle doubts by the values below."""
    above = [*groups, *[""] * len(headings)]
    columns = [_mapped(index, heading, above[index]) for index, heading in enumerate(headings)]
    sure = {found.column for found in columns if found.score > _BY_KEYWORD}
    columns = [
        replace(found, column=None) if found.score == _BY_KEYWORD and found.column in sure else found
        for found in columns
    ]
    return _Settling(columns, rows).settled()


def _mapped(index: int, heading: str, above: str) -> MappedColumn:
    match = column_for_heading(heading, above) or column_by_keyword(f"{above} {heading}".strip())
    if match is None:
        return MappedColumn(index, heading, None)
    return MappedColumn(
        index, f"{above} {heading}" if above and match.score < 100 else heading, match.column, match.score
    )


class _Settling:
    """Settles what headings alone leave open; each step looks at what the earlier ones decided."""

    def __init__(self, columns: list[MappedColumn], rows: Sequence[Sequence[str]]) -> None:
        self._columns = columns
        self._rows = rows[:SAMPLE]

    def settled(self) -> Mapping:
        """Return the mapping after all steps."""
        self._settle_house_number()
        self._settle_by_content()
        self._settle_twice()
        self._settle_names()
        self._settle_unknown()
        return Mapping(tuple(self._columns), self._family_first())

    def _values(self, index: int) -> list[str]:
        return [row[index] for row in self._rows if index < len(row) and row[index].strip()]

    def _find(self, column: Column) -> int | None:
        return next((at for at, found in enumerate(self._columns) if found.column is column), None)

    def _set(self, index: int, column: Column | None, *, guessed: bool = False) -> None:
        self._columns[index] = replace(self._columns[index], column=column, guessed=guessed)

    def _settle_house_number(self) -> None:
        for index, (left, right) in enumerate(pairwise(tuple(self._columns)), start=1):
            if (
                left.column is Column.STREET
                and right.column is Column.LIST_NO
                and folded(right.heading) in {"nr", "nummer"}
            ):
                self._set(index, Column.HOUSE_NO)

    def _settle_twice(self) -> None:
        seen: set[Column] = set()
        after_deputy = False
        for index, found in enumerate(self._columns):
            column = found.column
            if column is None or column in _WITHOUT_VALUES:
                continue
            after_deputy = after_deputy or column.value.startswith("deputy") or column is Column.REPRESENTATIVE
            if column in seen:
                other = DEPUTY_OF_MEMBER.get(column) if after_deputy else _SECOND_BECOMES.get(column)
                free = other is not None and self._find(other) is None
                self._columns[index] = replace(found, column=other if free else None, twice=not free)
            seen.add(column)

    def _settle_by_content(self) -> None:
        for index, found in enumerate(self._columns):
            values = self._values(index)
            if not values or found.column is None:
                continue
            better = self._better(found.column, values)
            if better is not None and self._find(better) is None:
                self._set(index, better)

    def _better(self, column: Column, values: list[str]) -> Column | None:
        """Return what the values say against the heading, None if nothing."""
        if column in {Column.FUNCTION, Column.SEAT_KIND, Column.DEPARTMENT}:
            return self._better_choice(column, values)
        is_contact = share(values, lambda value: "@" in value) >= MOST
        if column is Column.FULL_NAME:  # in an address a postal code may look like a telephone number
            is_contact = share(values, looks_like_contact) >= MOST
        if column in {Column.ADDRESS, Column.FULL_NAME} and is_contact:
            only_email = share(values, is_email) >= MOST and self._find(Column.EMAIL) is None
            return Column.EMAIL if only_email else Column.CONTACT
        if column is Column.CITY and share(values, str.isdigit) >= MOST:
            is_seat = any(folded(found.heading) == "sitz" for found in self._columns)
            return Column.SEAT_NO if is_seat else Column.POSTAL_CODE
        return None

    def _better_choice(self, column: Column, values: list[str]) -> Column | None:
        if column is Column.SEAT_KIND and self._are(column, values):
            return None
        if self._are(Column.ROLE, values):
            return Column.ROLE
        is_kind = column is Column.SEAT_KIND and self._are(Column.ORGANISATION_KIND, values)
        return Column.ORGANISATION_KIND if is_kind else None

    @staticmethod
    def _are(column: Column, values: list[str]) -> bool:
        return column in CHOICE_COLUMNS and share(values, lambda value: read_choice(column, value) is not None) >= MOST

    def _settle_names(self) -> None:
        self._settle_representative()
        name, given, full = self._find(Column.NAME), self._find(Column.GIVEN_NAME), self._find(Column.FULL_NAME)
        family = self._find(Column.FAMILY_NAME)
        if name is not None:
            self._set(
                name,
                self._kind_of_name(
                    self._values(name), alone=given is None, other=full is not None or family is not None
                ),
            )
        family, full = self._find(Column.FAMILY_NAME), self._find(Column.FULL_NAME)
        if full is not None and family is not None and given is not None:
            self._set(full, None)
        elif full is not None and given is not None:
            self._set(full, Column.FAMILY_NAME)
        elif (
            family is not None
            and given is None
            and full is None
            and share(self._values(family), looks_like_full_name) >= MOST
        ):
            self._set(family, Column.FULL_NAME)
        self._settle_deputy_names()

    def _settle_deputy_names(self) -> None:
        """Take „Stellvertretung Name“ for the family name if the given name has a column, else for the whole."""
        deputy, family = self._find(Column.DEPUTY), self._find(Column.DEPUTY_FAMILY_NAME)
        has_given = self._find(Column.DEPUTY_GIVEN_NAME) is not None
        if has_given and family is None and deputy is not None:
            self._set(deputy, Column.DEPUTY_FAMILY_NAME)
        elif not has_given and deputy is None and family is not None:
            self._set(family, Column.DEPUTY)

    def _settle_representative(self) -> None:
        index = self._find(Column.REPRESENTATIVE)
        if index is not None:
            persons = (Column.FAMILY_NAME, Column.FULL_NAME, Column.GIVEN_NAME)
            has_person = any(self._find(column) is not None for column in persons)
            name = self._find(Column.NAME)
            if name is not None and not has_person:
                has_person = share(self._values(name), looks_like_organisation) < MOST
            self._set(index, Column.DEPUTY if has_person else Column.FULL_NAME)

    def _kind_of_name(self, values: list[str], *, alone: bool, other: bool) -> Column | None:
        if other or (alone and share(values, looks_like_organisation) >= MOST):
            return Column.ORGANISATION if self._find(Column.ORGANISATION) is None else None
        if not alone:
            return Column.FAMILY_NAME
        full = share(values, looks_like_full_name) >= 0.5 or share(values, lambda value: "," in value) >= 0.5
        return Column.FULL_NAME if full else Column.FAMILY_NAME

    def _settle_unknown(self) -> None:
        for index, found in enumerate(self._columns):
            if found.column is None and not found.twice:
                values = self._values(index)
                guess = guess_column(values) or (Column.ROLE if values and self._are(Column.ROLE, values) else None)
                if guess is not None and self._find(guess) is None and self._may_guess(guess, found.heading):
                    self._set(index, guess, guessed=True)
        if not any(found.heading for found in self._columns):
            self._guess_word_columns()

    def _may_guess(self, guess: Column, heading: str) -> bool:
        """Believe a heading that says something else, except for values that can be nothing else."""
        if guess is Column.FULL_NAME and self._find(Column.FAMILY_NAME) is not None:
            return False
        return not heading or guess is Column.EMAIL

    def _guess_word_columns(self) -> None:
        """Without any heading: the town stands behind its code, and two columns of words are given and family name."""
        code = self._find(Column.POSTAL_CODE)
        if code is not None and code + 1 < len(self._columns) and self._columns[code + 1].column is None:
            self._set(code + 1, Column.CITY, guessed=True)
        if self._find(Column.FULL_NAME) is not None:
            return
        words = [
            index
            for index, found in enumerate(self._columns)
            if found.column is None and share(self._values(index), looks_like_word) >= MOST
        ]
        for left, right in pairwise(words):
            if right == left + 1 and self._guess_names(left, right):
                return
        for index in words:
            if share(self._values(index), names_a_person) >= MOST:
                self._set(index, Column.FULL_NAME, guessed=True)
                return

    def _guess_names(self, left: int, right: int) -> bool:
        """Take two columns for the names of people, if anything else in the list or a known name supports it."""
        joined = [f"{row[left]} {row[right]}" for row in self._rows if right < len(row) and row[left] and row[right]]
        if not any(found.guessed for found in self._columns) and share(joined, names_a_person) < MOST:
            return False
        names = [Column.GIVEN_NAME, Column.FAMILY_NAME]
        if family_comes_first(joined, self._emails(joined)):
            names.reverse()
        self._set(left, names[0], guessed=True)
        self._set(right, names[1], guessed=True)
        return True

    def _emails(self, names: list[str]) -> list[str]:
        index = self._find(Column.EMAIL)
        emails = [row[index] if index is not None and index < len(row) else "" for row in self._rows]
        return [*emails, *[""] * len(names)][: len(names)]

    def _family_first(self) -> bool:
        index = self._find(Column.FULL_NAME)
        if index is None:
            return False
        heading = folded(self._columns[index].heading)
        if heading in {
            "name vorname",
            "nachname vorname",
            "familienname vorname",
            "zu und vorname",
            "name und vorname",
        }:
            return True
        rows = [row for row in self._rows if index < len(row) and row[index].strip()]
        email = self._find(Column.EMAIL)
        emails = [row[email] if email is not None and email < len(row) else "" for row in rows]
        return family_comes_first([row[index] for row in rows], emails)
