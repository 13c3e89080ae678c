"""SQLAlchemy on the open file: it puts queries into words and their rows into values, and never ends a transaction."""

import sqlite3

from sqlalchemy import Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import StaticPool

from secretariat.domain.errors import SecretariatError
from secretariat.storage.connection import trouble


def engine_over(driver: sqlite3.Connection) -> Engine:
    """Return an engine over a connection that is open already, also in the middle of a transaction."""
    # SQLAlchemy rolls back after its first look at what it is connected with: that look is at an empty database.
    connections = iter((sqlite3.connect(":memory:", check_same_thread=False), driver))
    engine = create_engine("sqlite://", creator=lambda: next(connections), poolclass=StaticPool, hide_parameters=True)
    event.listen(engine, "handle_error", _as_code, retval=True)
    engine.connect().close()
    engine.dispose()
    return engine


def _as_code(context: ExceptionContext) -> SecretariatError | None:
    error = context.original_exception
    return trouble(error) if isinstance(error, sqlite3.Error) else None
