"""What a clerk does with workshop groups, wishes, bonds and placements by hand."""

from collections.abc import Sequence
from dataclasses import replace

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.invitations import Reply
from secretariat.domain.reply_rules import sitting_in
from secretariat.domain.workshops import (
    Assignment,
    AssignmentSource,
    AssignmentState,
    BondKind,
    BondMember,
    GroupRefusal,
    Preference,
    WorkshopBond,
    WorkshopGroup,
)
from secretariat.services.typed_in import cleaned
from secretariat.storage.writing import Writing


def add_group(writing: Writing, group: WorkshopGroup) -> WorkshopGroup:
    """Add a group to a meeting; refuses one without a topic."""
    kept = cleaned(group)
    if not kept.topic:
        raise RuleBrokenError("group.without_topic", field="topic")
    writing.add(kept)
    return kept


def record_wishes(writing: Writing, reply_id: str, group_ids: tuple[str, ...]) -> None:
    """Replace the wishes of a reply, first wish first; a group wished twice counts once."""
    writing.remove(*writing.all(Preference, reply_id=reply_id))
    for rank, group_id in enumerate(dict.fromkeys(group_ids), start=1):
        writing.add(Preference(reply_id=reply_id, rank=rank, group_id=group_id))


def record_refusals(writing: Writing, reply_id: str, group_ids: Sequence[str]) -> None:
    """Replace the groups that a reply never wants."""
    writing.remove(*writing.all(GroupRefusal, reply_id=reply_id))
    writing.add(*(GroupRefusal(reply_id=reply_id, group_id=group_id) for group_id in dict.fromkeys(group_ids)))


def record_answered_wishes(
    writing: Writing, before: Reply | None, reply: Reply, group_ids: tuple[str, ...] | None
) -> None:
    """Keep the wishes of an answer; what it does not speak of stays as the same person answered before.

    These are her wishes where `group_ids` is None, and what she never wants, but for groups she wishes for now.
    """
    same = before if before is not None and sitting_in(before) == sitting_in(reply) else None
    if group_ids is None:
        known = writing.all(Preference, reply_id=same.id, order_by="rank") if same else ()
        group_ids = tuple(one.group_id for one in known)
    record_wishes(writing, reply.id, group_ids)
    refused = [one.group_id for one in writing.all(GroupRefusal, reply_id=same.id)] if same else []
    record_refusals(writing, reply.id, [one for one in refused if one not in group_ids])


def keep_wishes(writing: Writing, reply_id: str, group_ids: Sequence[str], refused_ids: Sequence[str]) -> None:
    """Replace wishes and refusals of a reply; refuses a group that is both wished for and refused."""
    if set(group_ids) & set(refused_ids):
        raise RuleBrokenError("wish.wanted_and_refused", field="group_id")
    record_wishes(writing, reply_id, tuple(group_ids))
    record_refusals(writing, reply_id, refused_ids)


def keep_bond(
    writing: Writing, meeting_id: str, kind: BondKind, person_ids: Sequence[str], bond_id: str | None = None
) -> WorkshopBond:
    """Bind people to one group or to different ones, anew or in place of a known bond; refuses fewer than two."""
    people = tuple(dict.fromkeys(person_ids))
    if len(people) < 2:
        raise RuleBrokenError("bond.too_few", field="person_id")
    known = writing.find(WorkshopBond, bond_id)
    if known is None:
        bond = WorkshopBond(meeting_id=meeting_id, kind=kind)
        writing.add(bond)
    else:
        bond = replace(known, kind=kind)
        writing.change(bond)
        writing.remove(*writing.all(BondMember, bond_id=bond.id))
    writing.add(*(BondMember(bond_id=bond.id, person_id=one) for one in people))
    return bond


def remove_bond(writing: Writing, bond_id: str) -> None:
    """Let people go again who were bound to one group or to different ones."""
    writing.remove(*writing.all(BondMember, bond_id=bond_id), writing.get(WorkshopBond, bond_id))


def assign(
    writing: Writing, group: WorkshopGroup, person_id: str, source: AssignmentSource, *, locked: bool = False
) -> Assignment:
    """Put a person into a group; she leaves the group of the same round she was in (I21).

    A placement that was confirmed is then one changed on site (handbook 1.3).
    """
    known = writing.all(Assignment, meeting_id=group.meeting_id, person_id=person_id, round=group.round)
    if known:
        elsewhere = known[0].group_id != group.id and known[0].state is AssignmentState.CONFIRMED
        state = AssignmentState.CHANGED_ON_SITE if elsewhere else known[0].state
        moved = replace(known[0], group_id=group.id, source=source, locked=locked, state=state)
        writing.change(moved)
        return moved
    assignment = Assignment(
        meeting_id=group.meeting_id,
        round=group.round,
        person_id=person_id,
        group_id=group.id,
        source=source,
        state=AssignmentState.PROPOSED,
        locked=locked,
    )
    writing.add(assignment)
    return assignment
