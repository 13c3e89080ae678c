"""One module a version of the register, frozen once released: it never looks at today's tables."""

from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.operations import Operations


def run_sql(operations: "Operations", name: str) -> None:
    """Run the statements of an SQL file beside the versions one by one; a script as a whole would commit first."""
    script = (files(__package__) / name).read_text(encoding="utf-8")
    for statement in script.split(";\n"):
        if statement.strip():
            operations.get_bind().exec_driver_sql(statement)
