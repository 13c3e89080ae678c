"""Reads a program's window as a screen reader does; run by the system's Python, which alone has pyatspi.

Waits for the application of that process id, then prints what it holds as JSON: pairs of role and name.
"""

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import pyatspi

PATIENCE_S = 25


def main(process_id: int, awaited: str) -> int:
    """Read the window again and again until `awaited` is in it; then print all that is showing."""
    until = time.monotonic() + PATIENCE_S
    found: list[tuple[str, str]] = []
    while time.monotonic() < until:
        try:
            found = [control for window in windows(process_id) for control in controls(window)]
        except Exception as error:  # noqa: BLE001 - D-Bus answers late while the window is being built; read again
            print(error, file=sys.stderr)
        if any(name == awaited for _, name in found):
            break
        time.sleep(0.3)
    print(json.dumps(found, ensure_ascii=False))
    return 0


def windows(process_id: int) -> Iterator[Any]:
    """Yield the windows of the application with that process id."""
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.get_process_id() == process_id:
            yield from (window for window in application if window is not None)


def controls(node: Any) -> Iterator[tuple[str, str]]:
    """Yield role and name of what is showing below `node`; of lists only what a screen holds."""
    yield node.getRoleName(), label_of(node) or node.name
    if node.getRole() in {pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE}:
        table = node.queryTable()
        yield from (("column heading", table.getColumnDescription(column)) for column in range(table.nColumns))
    if not node.getState().contains(pyatspi.STATE_MANAGES_DESCENDANTS):
        for number in range(min(node.childCount, 60)):
            child = node.getChildAtIndex(number)
            if child is not None and child.getState().contains(pyatspi.STATE_VISIBLE):
                yield from controls(child)


def label_of(node: Any) -> str:
    """Return the words of the label that belongs to a field; Qt gives a choice its value as name on Linux."""
    for relation in node.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            return str(relation.getTarget(0).name).replace("&", "").rstrip(":")
    return ""


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2]))
