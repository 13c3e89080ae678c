"""How a dialog was opened, so that it can be opened again with what was typed into it (reliability D12)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import wraps
from inspect import signature
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol, TypeVar, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDateEdit, QDialog, QWidget

from secretariat.deferred import deferred
from secretariat.desktop.page import Page
from secretariat.desktop.workspace import Workspace
from secretariat.drafts import Call, Draft

if TYPE_CHECKING:
    from secretariat.desktop import draft_keeper
    from secretariat.desktop.desk import Desk
    from secretariat.desktop.widgets import rows_view
else:
    draft_keeper = deferred("secretariat.desktop.draft_keeper")
    rows_view = deferred("secretariat.desktop.widgets.rows_view")


class Opener(Protocol):
    """A part of the window that opens dialogs."""

    @property
    def workspace(self) -> Workspace:
        """The open register."""


Asked = TypeVar("Asked", bound=Opener)
Ids = ParamSpec("Ids")
Opened = TypeVar("Opened", bound=QDialog | None)

Part = TypeVar("Part", bound=QWidget)

_LEADS_BACK = "leads_back"


class WayBack(QObject):
    """Belongs to a dialog: the place where it was opened, and what was called there one after the other."""

    def __init__(self, dialog: QDialog, place: str, calls: tuple[Call, ...]) -> None:
        super().__init__(dialog)
        self.place, self.calls = place, calls


def drafted(
    opens: Callable[Concatenate[Asked, Ids], Opened],
) -> Callable[Concatenate[Asked, Ids], Opened]:
    """Mark a method that opens a dialog and returns it: what is typed there is kept, and finds its way back.

    The method is told by ids, as texts, what the dialog is about; one that takes none is told by the rows chosen in
    the lists of its owner.
    """
    takes = len(signature(opens).parameters) - 1

    @wraps(opens)
    def opened(owner: Asked, *given: Ids.args, **_named: Ids.kwargs) -> Opened:
        ids = cast("tuple[str, ...]", given[:takes])  # a signal hands over more than its slot takes
        place, calls = _way(owner, opens.__name__, ids)
        dialog = cast("Callable[..., Opened]", opens)(owner, *ids)
        if dialog is not None:
            WayBack(dialog, place, calls)
            if getattr(dialog, "KEEPS_DRAFTS", False):
                draft_keeper.DraftKeeper(dialog, owner.workspace, place, calls)
        return dialog

    setattr(opened, _LEADS_BACK, True)
    return cast("Callable[Concatenate[Asked, Ids], Opened]", opened)


def reopen(desk: "Desk", draft: Draft) -> QDialog | None:
    """Open the dialog of a draft again; None where what it was opened about is no longer there."""
    desk.go_to(draft.place)
    dialog: QDialog | None = None
    for call in draft.way:
        roots: tuple[QObject | None, ...] = (dialog,) if dialog is not None else (desk.page(), desk)
        dialog = next((_repeat(owner, call) for root in roots for owner in _named(root, call.owner)), None)
        if dialog is None:
            return None
    return dialog


def _way(owner: Opener, method: str, ids: tuple[str, ...]) -> tuple[str, tuple[Call, ...]]:
    """Return the place in front, and the calls that led to a dialog of `owner`, this one last."""
    above: QObject | None = cast("QObject", owner)
    call = Call(type(owner).__name__, method, ids, () if ids else _chosen(owner))
    while above is not None:
        before = next((one for one in above.children() if isinstance(one, WayBack)), None)
        if before is not None:
            return before.place, (*before.calls, call)
        if isinstance(above, Page):
            return owner.workspace.place + above.part(), (call,)
        above = above.parent()
    return owner.workspace.place, (replace(call, chosen=()),)  # the desk: it has its pages' lists, and none of its own


def _chosen(owner: object) -> tuple[tuple[str, str], ...]:
    """Return the day chosen at the owner of a dialog, and the rows chosen in its lists, each by the field's name."""
    days = ((field.objectName(), field.text()) for field in _parts(owner, QDateEdit))
    rows = ((view.objectName(), view.current_id()) for view in _parts(owner, rows_view.RowsView))
    return (*days, *((name, id_) for name, id_ in rows if id_))


def _repeat(owner: QObject, call: Call) -> QDialog | None:
    """Choose what was chosen, and call again what opens the dialog, if that is what it does."""
    method = getattr(owner, call.method, None)
    if not getattr(method, _LEADS_BACK, False):
        return None
    for name, chosen in call.chosen:
        part = next((one for one in _parts(owner, QWidget) if one.objectName() == name), None)
        if isinstance(part, QDateEdit):
            draft_keeper.put_into(part, chosen)
        elif not (isinstance(part, rows_view.RowsView) and part.go_to(chosen)):
            return None
    return cast("Callable[..., QDialog | None]", method)(*call.ids)


def _named(root: QObject | None, kind: str) -> Iterator[QObject]:
    """Yield what is of a kind in a part of the window, the part itself first."""
    if root is not None:
        yield from (one for one in (root, *root.findChildren(QObject)) if type(one).__name__ == kind)


def _parts(owner: object, kind: type[Part]) -> list[Part]:
    return owner.findChildren(kind) if isinstance(owner, QObject) else []
