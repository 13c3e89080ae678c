"""Commands for answers typed by hand and who comes instead: reply, call-in."""

from datetime import date
from pathlib import Path

import click

from secretariat import clock
from secretariat.commandline.called import folder_called, invitation_called
from secretariat.commandline.given import DAY
from secretariat.commandline.output import Output, as_json, in_language, pass_output
from secretariat.commandline.papers import MEETING, REGISTER
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.invitations import Answer, Invitation, ReplyChannel
from secretariat.domain.names import plain_name
from secretariat.domain.people import Person
from secretariat.services.meeting import replies, stand_ins
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.meeting.reply_rows import offered_for_reply, reply_rows
from secretariat.services.people.typed_people import person_named
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register

WHO = click.option("--who", required=True, metavar="NO|NAME", help="Number on the reply form, or name.")
VIA = click.Choice([via.name.lower() for via in ReplyChannel])


@click.command()
@REGISTER
@MEETING
@WHO
@click.option("--answer", required=True, type=click.Choice([answer.name.lower() for answer in Answer]))
@click.option("--by", metavar="NAME", help="Who comes instead, of namesakes NAME · HOUSE; left out: told later.")
@click.option("--on", type=DAY, help="When it came in.  [default: today]")
@click.option("--via", type=VIA, default="email", show_default=True)
@click.option(
    "--wish",
    "wishes",
    type=int,
    multiple=True,
    metavar="NO",
    help="Workshop group, the first wish first; left out: as before.",
)
@click.option("--reason", default="", help="Why; it is not printed.")
@as_json
@in_language
@pass_output
def reply(
    output: Output,
    register: Path,
    meeting: str,
    who: str,
    answer: str,
    by: str | None,
    on: date | None,
    via: str,
    wishes: tuple[int, ...],
    reason: str,
    *,
    as_json: bool,
) -> None:
    """Keep an answer; the last one counts. After a refusal it says whose turn it is to be called in.

    Of a deputy who cannot come it tells the member she was to come for.
    """
    said = Answer[answer.upper()]
    if by is not None and said is not Answer.REPRESENTED:
        raise RuleBrokenError("reply.deputy_not_wanted", field="deputy_person_id")
    with Register.open(register) as opened, opened.writing(output.in_words("label.reply", meeting=meeting)) as writing:
        folder = folder_called(writing, meeting)
        chosen = invitation_called(folder, who)
        deputy = _somebody(writing, folder, chosen, by) if by else None
        details = replies.ReplyDetails(
            answer=said,
            received_on=on or clock.today(),
            received_via=ReplyChannel[via.upper()],
            deputy=deputy,
            deputy_follows=said is Answer.REPRESENTED and deputy is None,
            wishes=tuple(_group(folder, number) for number in wishes) or None,
            reason=reason,
        )
        replies.record_reply(writing, folder, chosen, details)
        member = folder.member_of(chosen)
        rows = reply_rows(folder_called(writing, meeting))
        told = [row for row in rows if row.id == chosen.id] or [row for row in rows if member and row.id == member.id]
    output.rows(told, as_json=as_json)


@click.command(name="call-in")
@REGISTER
@MEETING
@WHO
@click.option("--person", metavar="NAME", help="Who is to come instead of the one whose turn it is.")
@as_json
@in_language
@pass_output
def call_in(output: Output, register: Path, meeting: str, who: str, person: str | None, *, as_json: bool) -> None:
    """Ask the next deputy to come for a member who declined; her letter is ready for `letters` and `dispatch`."""
    with (
        Register.open(register) as opened,
        opened.writing(output.in_words("label.call_in", meeting=meeting)) as writing,
    ):
        folder = folder_called(writing, meeting)
        chosen = invitation_called(folder, who)
        coming = _somebody(writing, folder, chosen, person) if person else stand_ins.next_stand_in(folder, chosen)
        if coming is None:
            raise NotFoundError("stand_in.nobody_left", name=plain_name(folder.people.persons[chosen.person_id]))
        asked = stand_ins.call_in(writing, folder, chosen, coming)
        rows = [row for row in reply_rows(folder_called(writing, meeting)) if row.id == asked.id]
    output.rows(rows, as_json=as_json)


def _somebody(reading: Reading, folder: MeetingFolder, chosen: Invitation, name: str) -> Person | None:
    place = folder.place_of_person(chosen.person_id)
    return person_named(reading, folder, place.seat.id if place else None, name, offered_for_reply(folder, chosen))


def _group(folder: MeetingFolder, number: int) -> str:
    for group in folder.groups:
        if group.no == number:
            return group.id
    known = ", ".join(f"{group.no} {group.topic}" for group in folder.groups) or "–"
    raise NotFoundError("group.unknown", name=number, known=known)


COMMANDS = (reply, call_in)
