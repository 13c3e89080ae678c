"""The guard around every override of a Qt method: an exception that leaves one can end the process."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Protocol, TypeVar, cast

Override = TypeVar("Override", bound=Callable[..., object])


class Guard(Protocol):
    """What `guarded` gives: a decorator that keeps the override's signature."""

    def __call__(self, override: Override, /) -> Override:
        """Return the override, guarded."""


def guarded(otherwise: object) -> Guard:
    """Report what goes wrong in the decorated override, and return `otherwise` to Qt instead (fault 114)."""

    def decorate(override: Override) -> Override:
        @wraps(override)
        def call(*arguments: object, **named: object) -> object:
            try:
                return override(*arguments, **named)
            except Exception as error:  # noqa: BLE001 - the last stop before Qt, which would end the process
                sys.excepthook(type(error), error, error.__traceback__)
                return otherwise

        vars(call)["guarded"] = True  # what the architecture test looks for
        return cast("Override", call)

    return decorate
