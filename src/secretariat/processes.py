"""Who we are and whether another process of this computer still lives."""

import ctypes
import getpass
import os
import platform
import sys
from pathlib import Path

_ENDED = {"Z", "X"}
"""States of Linux: killed or at its end, and only its parent has not asked yet how it ended."""


def user_name() -> str:
    """Return the account's name, or nothing where the system tells none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def computer_name() -> str:
    """Return the computer's name."""
    return platform.node()


def process_number() -> int:
    """Return our own process number."""
    return os.getpid()


def is_alive(process: int, born: str = "") -> bool:
    """Say whether a process of this computer lives, by its number and its `birth_of`; in doubt it does.

    Systems give the number of a process that ended to another one: what began at another moment is another process.
    """
    began = birth_of(process)
    return began is not None and (not born or not began or began == born)


if sys.platform == "win32":

    def birth_of(process: int) -> str | None:
        """Return when a living process began, in the system's own count, empty where it does not tell; else None."""
        # os.kill would end it. 0x1000: ask only; 0: inherited by none; 87: no such process; 259: still running.
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        handle = kernel.OpenProcess(0x1000, 0, process)
        if not handle:
            return None if ctypes.get_last_error() == 87 else ""
        code = ctypes.c_ulong()
        times = [ctypes.c_ulonglong() for _ in range(4)]
        is_known = kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        is_timed = kernel.GetProcessTimes(handle, *map(ctypes.byref, times))
        kernel.CloseHandle(handle)
        if is_known and code.value != 259:
            return None
        return str(times[0].value) if is_timed else ""

else:

    def birth_of(process: int) -> str | None:
        """Return when a living process began, in the system's own count, empty where it does not tell; else None."""
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return None
        except (OSError, OverflowError):  # another user's: it lives
            pass
        try:
            told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""
        state, *rest = told.rpartition(")")[2].split()  # before it the program's name, with whatever it is called by
        return None if state in _ENDED else rest[18]
