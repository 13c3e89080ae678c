"""Commands for what a meeting brought: outcome, minutes, extract, follow-up."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from secretariat import clock
from secretariat.commandline.called import folder_called, item_at
from secretariat.commandline.given import DAY
from secretariat.commandline.misuse import OwnMisuseError, out_file
from secretariat.commandline.output import Output, as_json, in_language, now, pass_output
from secretariat.commandline.papers import MEETING, REGISTER, files_into
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.office import DocumentKind
from secretariat.domain.outcomes import FollowUp, Minutes, Resolution, ResolutionKind, ResolutionState
from secretariat.domain.text import folded
from secretariat.places import resource_path
from secretariat.sentences import finding_text
from secretariat.services.meeting import outcomes
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.meetings import find_meeting
from secretariat.services.meeting.outcome_rows import next_outcome_number, outcome_lines, outcomes_of
from secretariat.services.papers.paper_kinds import applies
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing


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
@click.option("--chair", type=click.Choice(["yes", "no"]), help="How the chair voted, where that breaks a tie.")
@click.option("--to", "addressee", help="Whom it goes to.")
@click.option("--due", type=DAY, help="By when it is to be done.")
@click.option("--state", type=click.Choice([state.name.lower() for state in ResolutionState]))
@as_json
@in_language
@pass_output
def record_outcome(
    output: Output,
    /,
    register: Path,
    meeting: str,
    number: str | None,
    chair: str | None,
    *,
    as_json: bool,
    **given: str | int | date | None,
) -> None:
    """Keep a resolution, recommendation, note or task of a meeting; with the number of a known one, change it."""
    label = output.in_words("label.outcome", meeting=meeting)
    with Register.open(register) as opened, opened.writing(label) as writing:
        folder = folder_called(writing, meeting)
        known = next((one for one in folder.outcomes if number and one.no == number.strip()), None)
        before = known or Resolution(
            meeting_id=folder.meeting.id,
            no=number or next_outcome_number(writing, folder),
            kind=ResolutionKind.RECOMMENDATION,
            text="",
        )
        changed = replace(before, **_changes(folder, given))
        outcomes.record_resolution(writing, folder, changed, chair_said_yes=chair == "yes" if chair else None)
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
@click.option("--objection", help="What somebody objects.")
@click.option("--received", type=DAY, help="When the objection came in.  [default: today]")
@click.option("--approved-in", metavar="MEETING", help="The later meeting that approved them.")
@as_json
@in_language
@pass_output
def keep_minutes(
    output: Output,
    register: Path,
    meeting: str,
    drafted: date | None,
    signed_by_chair: date | None,
    signed_by_recorder: date | None,
    sent: date | None,
    objection: str | None,
    received: date | None,
    approved_in: str | None,
    *,
    as_json: bool,
) -> None:
    """Keep how far the minutes of a meeting are, and say what they still lack."""
    from secretariat.services.meeting import minutes as of_minutes

    label = output.in_words("label.minutes", meeting=meeting)
    with Register.open(register) as opened, opened.writing(label) as writing:
        folder = folder_called(writing, meeting)
        kept = _drafted(writing, folder, drafted)
        if signed_by_chair or signed_by_recorder:
            chair_on = signed_by_chair or kept.signed_by_chair_on
            recorder_on = signed_by_recorder or kept.signed_by_recorder_on
            kept = of_minutes.sign_minutes(writing, kept, chair_on=chair_on, recorder_on=recorder_on)
        if sent:
            kept = of_minutes.send_minutes(writing, kept, sent)
        if objection is not None:
            kept = of_minutes.object_to_minutes(writing, folder, kept, objection, received or clock.today())
        if approved_in:
            kept = of_minutes.approve_minutes(writing, kept, find_meeting(writing, approved_in)[1], clock.today())
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
@out_file(".docx")
@as_json
@in_language
@pass_output
def extract(
    output: Output, register: Path, meeting: str, number: str, address: str, out: Path, *, as_json: bool
) -> None:
    """Write one resolution or recommendation as a letter to whom it concerns."""
    from secretariat.services.papers.outcome_papers import write_extract

    as_of = now()
    with Register.open(register, read_only=True) as opened, opened.reading() as reading:
        folder = folder_called(reading, meeting)
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


@click.command(name="follow-up")
@REGISTER
@MEETING
@click.option("--text", required=True, help="What is to be looked at again.")
@click.option("--due", type=DAY, help="When; for a new one.")
@click.option("--done", type=DAY, help="That it is done, and since when.")
@as_json
@in_language
@pass_output
def follow_up(
    output: Output,
    register: Path,
    meeting: str,
    text: str,
    due: date | None,
    done: date | None,
    *,
    as_json: bool,
) -> None:
    """Keep something to look at again on its day, or that it is done; lists those of the meeting."""
    if (due is None) == (done is None):
        raise OwnMisuseError(output.in_words("usage.follow_up"))
    label = output.in_words("label.follow_up", meeting=meeting)
    with Register.open(register) as opened, opened.writing(label) as writing:
        of = find_meeting(writing, meeting)[1]
        if due is not None:
            outcomes.add_follow_up(writing, FollowUp(meeting_id=of.id, due=due, text=text))
        if done is not None:
            waiting = writing.all(FollowUp, meeting_id=of.id, done_on=None)
            known = next((one for one in waiting if folded(one.text) == folded(text)), None)
            if known is None:
                texts = ", ".join(one.text for one in waiting) or "–"
                raise NotFoundError("follow_up.unknown", name=text, known=texts)
            outcomes.finish_follow_up(writing, known.id, done)
        kept = writing.all(FollowUp, meeting_id=of.id, order_by=("due", "text"))
    output.rows([{"due": one.due, "text": one.text, "done_on": one.done_on} for one in kept], as_json=as_json)


def _changes(folder: MeetingFolder, given: dict[str, str | int | date | None]) -> dict[str, Any]:
    """Return the fields that were given, as the record holds them; a position becomes the item it stands for."""
    changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    position = changes.pop("item", None)
    if position is not None:
        changes["agenda_item_id"] = item_at(folder, str(position)).id
    for name, kind in (("kind", ResolutionKind), ("state", ResolutionState)):
        if name in changes:
            changes[name] = kind[str(changes[name]).upper()]
    return changes


def _drafted(writing: Writing, folder: MeetingFolder, drafted: date | None) -> Minutes:
    known = writing.first(Minutes, meeting_id=folder.meeting.id)
    if known is not None:
        return known
    if not applies(folder, DocumentKind.MINUTES, clock.today()):
        raise RuleBrokenError("minutes.not_begun", field="drafted_on", day=folder.meeting.date)
    day = drafted or clock.today()
    return outcomes.draft_minutes(writing, Minutes(meeting_id=folder.meeting.id, drafted_on=day))


COMMANDS = (record_outcome, keep_minutes, extract, follow_up)
