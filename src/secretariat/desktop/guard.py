"""The guard around every override of a Qt method: an exception that leaves one can end the process."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

Owner = TypeVar("Owner")
Rest = ParamSpec("Rest")
Result = TypeVar("Result")


def guarded(
    otherwise: Result,
) -> Callable[[Callable[Concatenate[Owner, Rest], Result]], Callable[Concatenate[Owner, Rest], Result]]:
    """Report what goes wrong in the decorated override, and return `otherwise` to Qt instead (fault 114)."""

    def decorate(override: Callable[Concatenate[Owner, Rest], Result]) -> Callable[Concatenate[Owner, Rest], Result]:
        @wraps(override)
        def call(self: Owner, *arguments: Rest.args, **named: Rest.kwargs) -> Result:
            try:
                return override(self, *arguments, **named)
            except Exception as error:  # noqa: BLE001 - the last stop before Qt, which would end the process
                sys.excepthook(type(error), error, error.__traceback__)
                return otherwise

        vars(call)["guarded"] = True  # what the architecture test looks for
        return cast("Callable[Concatenate[Owner, Rest], Result]", call)

    return decorate
