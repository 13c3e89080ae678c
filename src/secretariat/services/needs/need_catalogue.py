"""What a clerk does with the catalogue of needs: reads it, words it as the office does, puts it in order."""

from collections.abc import Sequence
from dataclasses import replace

from secretariat.domain.need_catalogue import catalogue, check_kind
from secretariat.domain.needs import AccessNeed, Accommodation, NeedKind
from secretariat.services.typed_in import cleaned
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing

STEP_OF_ORDER = 10


def need_kinds(reading: Reading) -> tuple[NeedKind, ...]:
    """Return the office's catalogue in its order, the usual one as long as nothing of it was changed."""
    return catalogue(reading.all(NeedKind))


def offered_kinds(reading: Reading) -> tuple[NeedKind, ...]:
    """Return the kinds that may be chosen for a new need."""
    return tuple(kind for kind in need_kinds(reading) if kind.active)


def keep_kind(writing: Writing, kind: NeedKind) -> NeedKind:
    """Keep a kind, new or changed; a new name is taken over by the needs and measures that had the old one."""
    kept, others = cleaned(kind), _own_catalogue(writing)
    check_kind(kept, others)
    stored = next((other for other in others if other.id == kept.id), None)
    if stored is None:
        kept = replace(kept, sort_no=max((other.sort_no for other in others), default=0) + STEP_OF_ORDER)
        writing.add(kept)
        return kept
    writing.change(kept)
    if stored.name != kept.name:
        _rename(writing, stored.name, kept.name)
    return kept


def order_kinds(writing: Writing, ids: Sequence[str]) -> None:
    """Put the kinds into this order."""
    places = {id_: (number + 1) * STEP_OF_ORDER for number, id_ in enumerate(ids)}
    writing.change(*(replace(one, sort_no=places.get(one.id, one.sort_no)) for one in _own_catalogue(writing)))


def _own_catalogue(writing: Writing) -> tuple[NeedKind, ...]:
    """Return the catalogue as rows of this register; the usual one is stored as soon as something of it changes."""
    if not writing.all(NeedKind):
        writing.add(*catalogue(()))
    return need_kinds(writing)


def _rename(writing: Writing, old: str, new: str) -> None:
    writing.change(*(replace(need, kind=new) for need in writing.all(AccessNeed, kind=old)))
    writing.change(*(replace(one, kind=new) for one in writing.all(Accommodation, kind=old)))
