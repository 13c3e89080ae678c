"""Commands for meetings before they are held: meeting, move, agenda."""

from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import Any

import click

from secretariat import clock
from secretariat.commandline.called import folder_called, item_at
from secretariat.commandline.given import GIVEN, check_complete, given_values
from secretariat.commandline.misuse import OwnMisuseError
from secretariat.commandline.output import Output, as_json, in_language, pass_output
from secretariat.commandline.papers import MEETING, REGISTER
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meeting_rules import TOOK_PLACE
from secretariat.domain.meetings import AgendaItem, AgendaKind, Meeting, MeetingState
from secretariat.domain.records import new_id
from secretariat.domain.text import folded
from secretariat.services.committee.committees import find_committee
from secretariat.services.listing import meeting_rows
from secretariat.services.meeting import meetings
from secretariat.services.meeting.agenda_order import renumbered, without
from secretariat.services.meeting.meetings import find_meeting
from secretariat.storage.register import Register

BY_OTHERS = frozenset({"committee_id", "rules_version_id", "moved_to_id"})
OF_NEW_DAY = frozenset({*BY_OTHERS, "no", "kind", "state", "repeats_meeting_id"})


@click.command()
@REGISTER
@click.option("--committee", metavar="C", help="Short name, for a new meeting.")
@click.option("--meeting", metavar="MEETING", help="A known meeting to change, as LSP-3.")
@GIVEN
@as_json
@in_language
@pass_output
def meeting(
    output: Output, register: Path, committee: str | None, meeting: str | None, given: tuple[str, ...], *, as_json: bool
) -> None:
    """Plan a meeting, `date=2027-03-18 start=14:00`, or change one; number and reply date are proposed.

    One held before this register was there is taken over with `no=1 state=closed`. A change of `state` leads it on:
    scheduled, running, held, closed, or cancelled. It is invited by `dispatch` and moved by `move`.
    """
    if (committee is None) == (meeting is None):
        raise OwnMisuseError(output.in_words("usage.addresses"))
    changed = output.in_words("label.meeting_changed", meeting=meeting) if meeting else ""
    label, today = changed or output.in_words("label.meeting", name=committee), clock.today()
    with Register.open(register) as opened, opened.writing(label) as writing:
        of, known = find_meeting(writing, meeting) if meeting else (find_committee(writing, committee or ""), None)
        values = given_values(writing, Meeting, given, without=BY_OTHERS, committee=of)
        if values.get("state") is MeetingState.MOVED:
            raise RuleBrokenError("meeting.moved_without_day", field="state")
        if known is None:
            values = {"committee_id": of.id, "no": meetings.next_number(writing, of), **values}
            check_complete(Meeting, values)
            values.setdefault("reply_by", meetings.usual_reply_day(writing, of, values["date"], today))
            new = Meeting(**values)
            held = new.state in TOOK_PLACE
            if not held and new.date < today:
                raise RuleBrokenError("meeting.planned_in_past", field="date", day=new.date)
            kept = meetings.take_over_meeting(writing, new) if held else meetings.plan_meeting(writing, new, today)
        else:
            kept = meetings.change_meeting(writing, replace(known, **values), today)
        rows = [row for row in meeting_rows(writing, (of,)) if row.id == kept.id]
    output.rows(rows, as_json=as_json)


@click.command()
@REGISTER
@MEETING
@GIVEN
@as_json
@in_language
@pass_output
def move(output: Output, register: Path, meeting: str, given: tuple[str, ...], *, as_json: bool) -> None:
    """Move a meeting to another day, `date=2026-03-25`; everybody is asked anew.

    What is not given stays as it was. `letters --kind cancellation` of the old meeting writes the letter about it.
    """
    label = output.in_words("label.move", meeting=meeting)
    with Register.open(register) as opened, opened.writing(label) as writing:
        of, before = find_meeting(writing, meeting)
        values = given_values(writing, Meeting, given, without=OF_NEW_DAY, committee=of)
        if "date" not in values:
            raise OwnMisuseError(output.in_words("usage.missing", name="date"))
        values.setdefault("reply_by", meetings.usual_reply_day(writing, of, values["date"], clock.today()))
        planned: dict[str, Any] = {"rules_version_id": None, "state": MeetingState.SCHEDULED, "id": new_id()}
        successor = replace(before, **planned | values)
        kept = meetings.postpone_meeting(writing, before.id, successor, clock.today())
        rows = [row for row in meeting_rows(writing, (of,)) if row.id in {before.id, kept.id}]
    output.rows(rows, as_json=as_json)


@click.command(name="agenda")
@REGISTER
@MEETING
@click.option("--take", is_flag=True, help="Put on the agenda what earlier meetings left.")
@click.option(
    "--item", "typed", multiple=True, metavar="ITEM", help='"Kind; title; who speaks; 14:20"; ">" before a sub-item.'
)
@click.option("--late", is_flag=True, help="The items came after the invitation.")
@click.option("--remove", metavar="POSITION", help="Take an item off, as 3.1.")
@as_json
@in_language
@pass_output
def keep_agenda(
    output: Output,
    register: Path,
    meeting: str,
    typed: tuple[str, ...],
    remove: str | None,
    *,
    take: bool,
    late: bool,
    as_json: bool,
) -> None:
    """Say what earlier meetings left for the agenda, or put items on it: they follow those that stand there."""
    from secretariat.services.meeting import agenda_offer

    if not (take or typed or remove):
        with Register.open(register, read_only=True) as opened, opened.reading() as reading:
            _tell(output, agenda_offer.unfinished_items(reading, find_meeting(reading, meeting)[1]), as_json=as_json)
        return
    label = output.in_words("label.agenda", meeting=meeting)
    with Register.open(register) as opened, opened.writing(label) as writing:
        folder = folder_called(writing, meeting)
        items = folder.agenda
        if remove:
            items = without(items, item_at(folder, remove).id)
        items = renumbered((*items, *(replace(item_typed(folder.meeting.id, one), added_late=late) for one in typed)))
        if items != folder.agenda:
            meetings.set_agenda(writing, folder.meeting.id, items)
        if take:
            agenda_offer.take_unfinished(writing, folder.meeting)
        items = meetings.agenda_of(writing, folder.meeting.id)
    _tell(output, items, as_json=as_json)


def item_typed(meeting_id: str, typed: str) -> AgendaItem:
    """Return an item as typed: its kind first if it is one, then title, who speaks, and at what time it begins.

    Raises RuleBrokenError `agenda.without_title`, `given.bad_value` for a time that is none.
    """
    level = "1.1" if typed.lstrip().startswith(">") else "1"
    parts = [part.strip() for part in typed.strip().removeprefix(">").split(";")]
    kinds = {folded(word): kind for kind in AgendaKind for word in (kind.value, kind.name)}
    kind = kinds.get(folded(parts[0])) if len(parts) > 1 else None
    title, speaker, at, *_ = [*(parts[1:] if kind else parts), "", "", ""]
    if not title:
        raise RuleBrokenError("agenda.without_title", field="title")
    return AgendaItem(
        meeting_id=meeting_id,
        position=level,
        title=title,
        kind=kind or AgendaKind.INFORMATION,
        speaker=speaker,
        starts_at=_time(at) if at else None,
    )


def _time(text: str) -> time:
    try:
        return time.fromisoformat(text)
    except ValueError as error:
        raise RuleBrokenError("given.bad_value", field="starts_at", name="ITEM", value=text, known="14:20") from error


def _tell(output: Output, items: tuple[AgendaItem, ...], *, as_json: bool) -> None:
    rows = [{"position": item.position, "title": item.title, "kind": item.kind} for item in items]
    if as_json:
        output.data(rows)
        return
    for row in rows:
        output.say(f"{row['position']}  {row['title']}".strip())
    if not rows:
        output.tell("list.empty_result")


COMMANDS = (meeting, move, keep_agenda)
