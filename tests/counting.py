"""Counts what a register is asked."""

from collections.abc import Iterator
from contextlib import contextmanager

from secretariat.storage.register import Register


@contextmanager
def counted(register: Register) -> Iterator[list[str]]:
    """Give the queries of the block, once it has ended."""
    asked: list[str] = []
    register._connection.driver.set_trace_callback(asked.append)
    yield asked
    register._connection.driver.set_trace_callback(None)
    asked[:] = [statement for statement in asked if statement.lstrip().startswith(("SELECT", "WITH"))]
