"""Commands for invitations on their way: invite, invitation, dispatch, supplement."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path

import click

from secretariat import clock
from secretariat.commandline.called import folder_called, invitation_called
from secretariat.commandline.given import DAY
from secretariat.commandline.misuse import OwnMisuseError
from secretariat.commandline.output import Output, as_json, in_language, now, pass_output
from secretariat.commandline.papers import MEETING, OUT_FOLDER, REGISTER, files_into, report
from secretariat.domain.errors import NotFoundError
from secretariat.domain.invitations import DispatchProof, Invitation, Supplement
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import Channel
from secretariat.places import resource_path
from secretariat.sentences import finding_text
from secretariat.services.listing import invitation_rows
from secretariat.services.meeting import invitations
from secretariat.services.meeting.deadlines import assumed_receipts
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.papers import supplements
from secretariat.services.papers.letter_runs import LetterRun
from secretariat.services.people.typed_people import person_called
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing

Deed = Callable[[Writing, MeetingFolder, Invitation, date, str], object]
DEEDS: dict[str, Deed] = {
    "post": lambda writing, folder, one, _on, _why: invitations.choose_channel(writing, folder, one, Channel.POST),
    "email": lambda writing, folder, one, _on, _why: invitations.choose_channel(writing, folder, one, Channel.EMAIL),
    "in-person": lambda writing, folder, one, _on, _why: invitations.choose_channel(
        writing, folder, one, Channel.IN_PERSON
    ),
    "returned": invitations.book_return,
    "again": lambda writing, _folder, one, _on, _why: invitations.write_again(writing, one),
    "healed": lambda writing, folder, one, _on, _why: invitations.heal_notice(writing, folder, one),
    "withdrawn": lambda writing, _folder, one, _on, _why: invitations.withdraw_invitation(writing, one),
}
"""What becomes of one invitation, beside its answer."""


@click.command()
@REGISTER
@MEETING
@click.option("--guest", "guests", multiple=True, metavar="NAME", help="Somebody to invite beside the members.")
@as_json
@in_language
@pass_output
def invite(output: Output, register: Path, meeting: str, guests: tuple[str, ...], *, as_json: bool) -> None:
    """Make the invitations that are still missing, by the seats of the day and for guests; lists them all."""
    with Register.open(register) as opened, opened.writing(output.in_words("label.invite", meeting=meeting)) as writing:
        named = tuple(person_called(writing, name) for name in guests)
        invitations.invite(writing, folder_called(writing, meeting), named)
        rows = invitation_rows(folder_called(writing, meeting), clock.today())
    output.rows(rows, as_json=as_json)


@click.command()
@REGISTER
@MEETING
@click.option("--who", required=True, metavar="NO|NAME", help="Number of the invitation, or name.")
@click.argument("deed", type=click.Choice([*DEEDS]))
@click.option("--on", type=DAY, help="When the letter came back.  [default: today]")
@click.option("--reason", "why", default="", help="Why it came back.")
@as_json
@in_language
@pass_output
def invitation(
    output: Output,
    register: Path,
    meeting: str,
    who: str,
    deed: str,
    on: date | None,
    why: str,
    *,
    as_json: bool,
) -> None:
    """Keep what becomes of one invitation.

    By which way it travels (post, email, in-person), that it came back (returned) and is to be written again (again),
    that a breach of notice is healed since the person came and did not object (healed), that it is withdrawn.
    """
    label = output.in_words("label.invitation", meeting=meeting)
    with Register.open(register) as opened, opened.writing(label) as writing:
        folder = folder_called(writing, meeting)
        chosen = invitation_called(folder, who)
        DEEDS[deed](writing, folder, chosen, on or clock.today(), why)
        rows = [row for row in invitation_rows(folder_called(writing, meeting), clock.today()) if row.no == chosen.no]
    output.rows(rows, as_json=as_json)


@click.command()
@REGISTER
@MEETING
@click.option("--initials", required=True, metavar="XX", help="Of who hands the letters over.")
@click.option("--at", "handed_over", type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M"]), help="[default: now]")
@click.option("--proof", type=click.Choice([one.name.lower() for one in DispatchProof]), default="outgoing_log")
@click.option("--supplement", "number", type=int, metavar="NO", help="The letters of a supplement instead.")
@as_json
@in_language
@pass_output
def dispatch(
    output: Output,
    register: Path,
    meeting: str,
    initials: str,
    handed_over: datetime | None,
    proof: str,
    number: int | None,
    *,
    as_json: bool,
) -> None:
    """Book that the letters made left the house, each by its way, with the day on which it counts as received."""
    moment = handed_over.astimezone() if handed_over else clock.now()
    with (
        Register.open(register) as opened,
        opened.writing(output.in_words("label.dispatch", meeting=meeting)) as writing,
    ):
        folder = folder_called(writing, meeting)
        receipts = assumed_receipts(folder.calendar, moment)
        ways = {one.channel for one in folder.invitations}
        book = invitations.book_dispatch
        if number is not None:
            chosen = _supplement(writing, folder, number)
            book = partial(supplements.book_supplement_dispatch, supplement_id=chosen.id)
        count = book(
            writing,
            folder,
            handed_over_at=moment,
            receipts=receipts,
            initials=initials,
            proof=DispatchProof[proof.upper()],
        )
    if as_json:
        output.data({"count": count, "handed_over_at": moment, "receipts": receipts})
        return
    output.tell("dispatch.booked", count=count)
    for channel, day in receipts.items():
        if channel in ways:
            output.tell("dispatch.received", channel=channel, day=day)


@click.command()
@REGISTER
@MEETING
@OUT_FOLDER
@click.option("--text", help="What must be said differently.")
@click.option("--with-agenda", is_flag=True, help="Enclose the agenda of today.")
@click.option("--no", "number", type=int, metavar="NO", help="Print a supplement again, byte for byte as it was.")
@as_json
@in_language
@pass_output
def supplement(
    output: Output,
    register: Path,
    meeting: str,
    out: Path,
    text: str | None,
    number: int | None,
    *,
    with_agenda: bool,
    as_json: bool,
) -> None:
    """Write a supplement to everybody whose invitation is out; `dispatch --supplement NO` books its sending."""
    if (text is None) == (number is None):
        raise OwnMisuseError(output.in_words("usage.supplement"))
    run = LetterRun(kind=DocumentKind.INVITATION, templates=resource_path("templates"), as_of=now())
    label = output.in_words("label.supplement", meeting=meeting)
    with Register.open(register) as opened, opened.writing(label) as writing:
        folder = folder_called(writing, meeting)
        with files_into(out):
            if number is not None:
                known = _supplement(writing, folder, number)
                made = supplements.reprint_supplement(writing, folder, known, out, run)
            else:
                draft = supplements.draft_supplement(writing, folder, text or "", run.as_of.date())
                made = supplements.make_supplement(folder, draft, out, run, with_agenda=with_agenda)
                supplements.book_supplement(writing, folder, draft, made)
    report(output, made.files, made.as_of, as_json=as_json)
    for finding in made.left_out:
        output.refuse(finding_text(finding, output.language))


def _supplement(reading: Reading, folder: MeetingFolder, number: int) -> Supplement:
    known = reading.all(Supplement, meeting_id=folder.meeting.id, order_by=("no",))
    for one in known:
        if one.no == number:
            return one
    raise NotFoundError("supplement.unknown", name=number, known=", ".join(str(one.no) for one in known) or "–")


COMMANDS = (invite, invitation, dispatch, supplement)
