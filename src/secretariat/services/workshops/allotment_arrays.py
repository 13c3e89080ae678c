"""Linear rows over columns, written down a run at a time and handed to HiGHS as arrays, by columns."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

FREE = float("inf")
ONE = 1.0


@dataclass(frozen=True, slots=True)
class Model:
    """Arrays as HiGHS takes them, by columns."""

    cost: Floats
    lower: Floats
    upper: Floats
    row_lower: Floats
    row_upper: Floats
    starts: NDArray[np.int32]
    rows: NDArray[np.int32]
    values: Floats
    whole: NDArray[np.bool_]
    offset: int


@dataclass(slots=True)
class Draft:
    """Columns, none below zero, rows, and entries of rows in columns: runs of equal kind, as they are added."""

    columns: int = 0
    rows: int = 0
    offset: int = 0
    column_runs: list[tuple[slice, Any, Any, bool]] = field(default_factory=list)
    row_runs: list[tuple[slice, Any, Any]] = field(default_factory=list)
    entries: list[tuple[Any, Ints, Any]] = field(default_factory=list)

    def add_columns(self, count: int, cost: Any = 0.0, upper: Any = FREE, *, whole: bool = False) -> Ints:  # noqa: ANN401 - what numpy spreads over a run
        """Add a run of columns and return their numbers."""
        first, self.columns = self.columns, self.columns + count
        self.column_runs.append((slice(first, self.columns), cost, upper, whole))
        return np.arange(first, self.columns)

    def add_rows(self, count: int, lower: Any, upper: Any) -> Ints:  # noqa: ANN401 - what numpy spreads over a run
        """Add a run of rows and return their numbers."""
        first, self.rows = self.rows, self.rows + count
        self.row_runs.append((slice(first, self.rows), lower, upper))
        return np.arange(first, self.rows)

    def fill(self, rows: Any, columns: Ints, value: Any = ONE) -> None:  # noqa: ANN401 - what numpy spreads over the columns
        """Give an entry to each column, in rows and of values that are spread over the columns."""
        self.entries.append((rows, columns, value))

    def model(self) -> Model:
        """Return what was written down as arrays."""
        cost, upper = np.empty(self.columns), np.empty(self.columns)
        whole = np.zeros(self.columns, np.bool_)
        for place, costs, uppers, is_whole in self.column_runs:
            cost[place], upper[place], whole[place] = costs, uppers, is_whole
        row_lower, row_upper = np.empty(self.rows), np.empty(self.rows)
        for place, lowest, highest in self.row_runs:
            row_lower[place], row_upper[place] = lowest, highest
        at_column = np.concatenate([columns.ravel() for _, columns, _ in self.entries])
        at_row, values = np.empty(at_column.size, np.int32), np.ones(at_column.size)
        last = 0
        for of_rows, of_columns, value in self.entries:
            first, last = last, last + of_columns.size
            at_row[first:last].reshape(of_columns.shape)[...] = of_rows
            if value is not ONE:
                values[first:last].reshape(of_columns.shape)[...] = value
        order = at_column.argsort(kind="stable")
        starts = np.zeros(self.columns + 1, np.int32)
        np.bincount(at_column, minlength=self.columns).cumsum(out=starts[1:])
        return Model(
            cost=cost,
            lower=np.zeros(self.columns),
            upper=upper,
            row_lower=row_lower,
            row_upper=row_upper,
            starts=starts,
            rows=at_row[order],
            values=values[order],
            whole=whole,
            offset=self.offset,
        )
