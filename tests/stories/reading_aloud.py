"""Reads a program's window as a screen reader does; run by the system's Python, which alone has pyatspi.

Waits for the application of that process id, then prints what it holds as JSON: pairs of role and name. Without a name
to wait for, it reads the window of each title that comes in, line by line, and prints for each what it holds: role,
name, description and text.
"""

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import pyatspi

PATIENCE_S = 60
MOST_CHILDREN = 200


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


def serve(process_id: int) -> int:
    """Read one window after the other, as their titles come in."""
    for line in sys.stdin:
        until, found = time.monotonic() + PATIENCE_S, list[tuple[str, ...]]()
        while not found and time.monotonic() < until:
            try:
                found = spoken(process_id, json.loads(line))
            except Exception as error:  # noqa: BLE001 - D-Bus answers late while the window is being built; read again
                print(error, file=sys.stderr)
                time.sleep(0.05)
        print(json.dumps(found), flush=True)
    return 0


def spoken(process_id: int, title: str) -> list[tuple[str, ...]]:
    """Return role, name, description and text of all that is showing in the windows of that title."""
    found: list[tuple[str, ...]] = []
    for window in windows(process_id):
        if window.name == title and window.getState().contains(pyatspi.STATE_SHOWING):
            found += [(window.getRoleName(), window.name, "", "")]
            found += [(*told, described(node), written(node)) for node, told in nodes(window)]
    return found


def described(node: Any) -> str:
    """Return the description of a control, empty if it has none of its own."""
    return str(node.description or "") if node is not None else ""


def written(node: Any) -> str:
    """Return the text of a field or of a page of text."""
    if node is None or "Text" not in pyatspi.listInterfaces(node):
        return ""
    text = node.queryText()
    return str(text.getText(0, text.characterCount))


def windows(process_id: int) -> Iterator[Any]:
    """Yield the windows of the application with that process id."""
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.get_process_id() == process_id:
            yield from (window for window in application if window is not None)


def controls(node: Any) -> Iterator[tuple[str, str]]:
    """Yield role and name of what is showing below `node`; of lists only what a screen holds."""
    return (told for _, told in nodes(node))


def nodes(node: Any) -> Iterator[tuple[Any, tuple[str, str]]]:
    """Yield what is showing below `node` with role and name; headings and the first row of a table have no node."""
    yield node, (node.getRoleName(), label_of(node) or node.name)
    if node.getRole() in {pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE}:
        table = node.queryTable()
        for column in range(table.nColumns):
            yield None, ("column heading", table.getColumnDescription(column))
            if table.nRows:
                yield None, ("cell of the first row", table.getAccessibleAt(0, column).name)
    if not node.getState().contains(pyatspi.STATE_MANAGES_DESCENDANTS):
        for number in range(min(node.childCount, MOST_CHILDREN)):
            child = node.getChildAtIndex(number)
            if child is not None and child.getState().contains(pyatspi.STATE_VISIBLE):
                yield from nodes(child)


def label_of(node: Any) -> str:
    """Return the words of the label that belongs to a field; Qt gives a choice its value as name on Linux.

    The box around a control is not its label, though Qt says so.
    """
    for relation in node.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            label = relation.getTarget(0)
            return "" if label.getRole() == pyatspi.ROLE_PANEL else str(label.name).replace("&", "").rstrip(":")
    return ""


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2]) if len(sys.argv) > 2 else serve(int(sys.argv[1])))
