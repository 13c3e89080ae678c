"""A person's name as an expression of the columns: as spoken, and as it stands in the alphabet."""

from typing import Any

from sqlalchemy import ColumnElement, func
from sqlalchemy.sql.base import ReadOnlyColumnCollection

_Columns = ReadOnlyColumnCollection[str, Any]


def plain_name(person: _Columns) -> ColumnElement[str]:
    """Return given name, particle and family name (domain/names.plain_name); nothing where nobody is."""
    surname = func.trim(person.name_prefix + " " + person.family_name)
    return func.coalesce(func.trim(person.given_name + " " + surname), "")


def sort_name(person: _Columns) -> ColumnElement[str]:
    """Return the name as it stands in the alphabet (domain/names.sort_name); what the clerk typed has precedence."""
    behind = func.trim(person.given_name + " " + person.name_prefix)
    derived = func.trim(person.family_name + ", " + behind, ", ")
    return func.coalesce(func.nullif(person.sort_name, ""), derived, "")
