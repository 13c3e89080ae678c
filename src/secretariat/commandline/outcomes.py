"""Commands for what a meeting brought: outcome, minutes, extract; and whom a committee sends: delegate."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from secretariat import clock
from secretariat.commandline.output import Output, as_json, in_language, now, pass_output
from secretariat.commandline.papers import MEETING, REGISTER, files_into
from secretariat.domain.committees import Committee, Delegation
from secretariat.domain.errors import NotFoundError
from secretariat.domain.names import plain_name
from secretariat.domain.outcomes import Minutes, Resolution, ResolutionKind, ResolutionState
from secretariat.domain.people import Person
from secretariat.domain.text import folded
from secretariat.places import resource_path
from secretariat.sentences import finding_text
from secretariat.services import outcomes
from secretariat.services.committees import find_committee
from secretariat.services.gathering import MeetingFolder, gather_meeting
from secretariat.services.meetings import find_meeting
from secretariat.services.outcome_rows import next_outcome_number, outcome_lines, outcomes_of
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing

DAY = click.DateTime(["%Y-%m-%d"])


@click.command(name="outcome")
@REGISTER
@MEETING
@click.option("--no", "number", metavar="NO", help="The number; the next free one if it is not given.")
@click.option("--kind", type=click.Choice([kind.name.lower() for kind in ResolutionKind]), help="What it is.")
@click.option("--item", metavar="POSITION", help="Item of the agenda, as 3.1.")
@click.option("--text", help="The wording.")
@click.option("--yes", type=int)
@click.option("--against", "no_votes", type=int)
@click.option("--abstain", type=int)
@click.option("--unanimous", is_flag=True, default=None, help="All agreed.")
@click.option("--to", "addressee", help="Whom it goes to.")
@click.option("--due", type=DAY, help="By when it is to be done.")
@click.option("--state", type=click.Choice([state.name.lower() for state in ResolutionState]))
@as_json
@in_language
@pass_output
def record_outcome(
    output: Output, /, register: Path, meeting: str, number: str | None, *, as_json: bool, **given: str | int | None
) -> None:
    """Keep a resolution, recommendation, note or task of a meeting; with the number of a known one, change it."""
    label = output.in_words("label.outcome", meeting=meeting)
    with Register.open(register) as opened, opened.writing(label) as writing:
        folder = gather_meeting(writing, *find_meeting(writing, meeting))
        known = next((one for one in folder.outcomes if number and one.no == number.strip()), None)
        before = known or Resolution(
            meeting_id=folder.meeting.id,
            no=number or next_outcome_number(writing, folder),
            kind=ResolutionKind.RECOMMENDATION,
            text="",
        )
        outcomes.record_resolution(writing, folder, replace(before, **_changes(folder, given)))
        kept = outcomes_of(writing, folder.meeting.id)
    (line,) = (one for one in outcome_lines(folder, kept) if one.no == before.no)
    if as_json:
        output.data(line)
    else:
        output.table([line])


@click.command(name="minutes")
@REGISTER
@MEETING
@click.option("--drafted", type=DAY, help="Drafted on; today if there are none yet.")
@click.option("--signed-by-chair", type=DAY)
@click.option("--signed-by-recorder", type=DAY)
@click.option("--sent", type=DAY)
@click.option("--objection", help="What somebody objects, received today.")
@click.option("--approved-in", metavar="MEETING", help="The later meeting that approved them.")
@as_json
@in_language
@pass_output
def keep_minutes(
    output: Output,
    register: Path,
    meeting: str,
    drafted: datetime | None,
    signed_by_chair: datetime | None,
    signed_by_recorder: datetime | None,
    sent: datetime | None,
    objection: str | None,
    approved_in: str | None,
    *,
    as_json: bool,
) -> None:
    """Keep how far the minutes of a meeting are, and say what they still lack."""
    from secretariat.services import minutes as of_minutes

    label = output.in_words("label.minutes", meeting=meeting)
    with Register.open(register) as opened, opened.writing(label) as writing:
        folder = gather_meeting(writing, *find_meeting(writing, meeting))
        kept = _drafted(writing, folder, drafted)
        if signed_by_chair or signed_by_recorder:
            chair_on, recorder_on = _day(signed_by_chair), _day(signed_by_recorder)
            kept = of_minutes.sign_minutes(writing, kept, chair_on=chair_on, recorder_on=recorder_on)
        if sent:
            kept = of_minutes.send_minutes(writing, kept, sent.date())
        if objection is not None:
            kept = of_minutes.object_to_minutes(writing, folder, kept, objection, clock.today())
        if approved_in:
            kept = of_minutes.approve_minutes(writing, kept, find_meeting(writing, approved_in)[1])
        gaps = [finding_text(one, output.language) for one in outcomes.minutes_gaps(writing, folder, kept)]
    if as_json:
        output.data({"minutes": kept, "gaps": gaps})
        return
    output.tell("minutes.kept", state=kept.state, meeting=meeting)
    for gap in gaps:
        output.say(gap)


@click.command(name="extract")
@REGISTER
@MEETING
@click.option("--no", "number", required=True, metavar="NO", help="Number of the outcome, as 2026/04.")
@click.option("--address", default="", help="Address of the letter, lines parted by commas.")
@click.option("--out", required=True, metavar="FILE.docx", type=click.Path(path_type=Path))
@as_json
@in_language
@pass_output
def extract(
    output: Output, register: Path, meeting: str, number: str, address: str, out: Path, *, as_json: bool
) -> None:
    """Write one resolution or recommendation as a letter to whom it concerns."""
    from secretariat.services.outcome_papers import write_extract

    as_of = now()
    with Register.open(register, read_only=True) as opened, opened.reading() as reading:
        folder = gather_meeting(reading, *find_meeting(reading, meeting))
    outcome = next((one for one in folder.outcomes if one.no == number.strip()), None)
    if outcome is None:
        known = ", ".join(one.no for one in folder.outcomes) or "–"
        raise NotFoundError("outcome.unknown", name=number, known=known)
    lines = "\n".join(part.strip() for part in address.split(","))
    with files_into(out.parent):
        write_extract(folder, outcome, resource_path("templates"), as_of.date(), target=out, address=lines)
    if as_json:
        output.data({"path": out, "as_of": as_of})
    else:
        output.say(str(out))


@click.command(name="delegate")
@REGISTER
@click.option("--committee", required=True, metavar="C", help="Short name of the committee that sends somebody.")
@click.option("--to", "target", required=True, metavar="BODY", help="The superior body.")
@click.option("--organiser", default="", help="Who organises that body.")
@click.option("--address", default="", help="Where its post goes.")
@click.option("--person", required=True, metavar="NAME", help="Who is sent.")
@click.option("--deputy", metavar="NAME", help="Who goes if she cannot.")
@click.option("--from", "from_on", required=True, type=DAY)
@click.option("--until", "to_on", type=DAY)
@click.option("--decided-in", metavar="MEETING", help="The meeting that decided it.")
@as_json
@in_language
@pass_output
def send_delegate(
    output: Output,
    register: Path,
    committee: str,
    target: str,
    organiser: str,
    address: str,
    person: str,
    deputy: str | None,
    from_on: datetime,
    to_on: datetime | None,
    decided_in: str | None,
    *,
    as_json: bool,
) -> None:
    """Send somebody to a superior body, from when to when; lists who goes there."""
    from secretariat.services.delegations import delegation_rows, send

    label = output.in_words("label.delegate", name=committee)
    with Register.open(register) as opened, opened.writing(label) as writing:
        sending: Committee = find_committee(writing, committee)
        delegation = Delegation(
            committee_id=sending.id,
            target_body=target,
            target_organiser=organiser,
            target_address=address,
            person_id=_person(writing, person).id,
            deputy_id=_person(writing, deputy).id if deputy else None,
            from_on=from_on.date(),
            to_on=_day(to_on),
            decided_in_meeting_id=find_meeting(writing, decided_in)[1].id if decided_in else None,
        )
        send(writing, delegation)
        rows = delegation_rows(writing, (sending,), clock.today())
    if as_json:
        output.data(rows)
    else:
        output.table(rows)


@click.command(name="agenda")
@REGISTER
@MEETING
@click.option("--take", is_flag=True, help="Put what is offered on the agenda.")
@as_json
@in_language
@pass_output
def offer_agenda(output: Output, register: Path, meeting: str, *, take: bool, as_json: bool) -> None:
    """Say what earlier meetings left for the agenda: last minutes, unfinished outcomes, reports of delegates."""
    from secretariat.services import minutes as of_minutes

    with Register.open(register, read_only=not take) as opened:
        if take:
            with opened.writing(output.in_words("label.agenda", meeting=meeting)) as writing:
                items = of_minutes.take_unfinished(writing, find_meeting(writing, meeting)[1])
        else:
            with opened.reading() as reading:
                items = of_minutes.unfinished_items(reading, find_meeting(reading, meeting)[1])
    rows = [{"position": item.position, "title": item.title, "kind": item.kind} for item in items]
    if as_json:
        output.data(rows)
        return
    for row in rows:
        output.say(f"{row['position']}  {row['title']}".strip())
    if not rows:
        output.tell("list.empty_result")


def _changes(folder: MeetingFolder, given: dict[str, str | int | None]) -> dict[str, Any]:
    """Return the fields that were given, as the record holds them; a position becomes the item it stands for."""
    changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    position = changes.pop("item", None)
    if position is not None:
        changes["agenda_item_id"] = _item_id(folder, str(position).strip())
    for name, kind in (("kind", ResolutionKind), ("state", ResolutionState)):
        if name in changes:
            changes[name] = kind[str(changes[name]).upper()]
    due = changes.get("due")
    if isinstance(due, datetime):
        changes["due"] = due.date()
    return changes


def _drafted(writing: Writing, folder: MeetingFolder, drafted: datetime | None) -> Minutes:
    known = next(iter(writing.all(Minutes, meeting_id=folder.meeting.id)), None)
    if known is not None:
        return known
    day = _day(drafted) or clock.today()
    return outcomes.draft_minutes(writing, Minutes(meeting_id=folder.meeting.id, drafted_on=day))


def _person(reading: Reading, name: str) -> Person:
    alike = [one for one in reading.all(Person, trashed_on=None) if folded(plain_name(one)) == folded(name)]
    if len(alike) != 1:
        raise NotFoundError("person.not_one", name=name, count=len(alike))
    return alike[0]


def _item_id(folder: MeetingFolder, position: str) -> str:
    for item in folder.agenda:
        if item.position == position:
            return item.id
    known = ", ".join(item.position for item in folder.agenda) or "–"
    raise NotFoundError("agenda.unknown_item", name=position, known=known)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


COMMANDS = (record_outcome, keep_minutes, extract, send_delegate, offer_agenda)
