"""The command line: parse, call a service, print. The same services as the window, without a display."""

from secretariat.commandline.entry import main

__all__ = ["main"]
