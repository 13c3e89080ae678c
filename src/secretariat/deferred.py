"""The one way to load a module later than at the top of a file: when something of it is first used (decision 0022)."""

from importlib import import_module
from types import ModuleType


class Deferred(ModuleType):
    """Stands in a file for a module that is loaded with the first look at it."""

    def __getattr__(self, name: str) -> object:
        """Return what the module has under that name."""
        return getattr(import_module(self.__name__), name)


def deferred(name: str) -> Deferred:
    """Return a stand-in for a module; beside it the module itself is imported `if TYPE_CHECKING`, for its types."""
    return Deferred(name)
