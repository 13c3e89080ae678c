"""Who we are and whether another process of this computer still lives."""

import ctypes
import getpass
import os
import platform
import sys


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


if sys.platform == "win32":

    def is_alive(process: int) -> bool:
        """Say whether a process of this computer lives; in doubt it does."""
        # os.kill would end it. 0x1000: ask only; 0: inherited by none; 87: no such process; 259: still running.
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        handle = kernel.OpenProcess(0x1000, 0, process)
        if not handle:
            return ctypes.get_last_error() != 87
        code = ctypes.c_ulong()
        known = kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return not known or code.value == 259

else:

    def is_alive(process: int) -> bool:
        """Say whether a process of this computer lives; in doubt it does."""
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        except (OSError, OverflowError):
            return True
        return True
