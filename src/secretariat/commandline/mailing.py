"""Commands for mail without a mail server: mails, calendar, addresses."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from secretariat import clock
from secretariat.commandline.misuse import OwnMisuseError, out_file
from secretariat.commandline.output import Output, as_json, in_language, now, pass_output
from secretariat.commandline.own_templates import note_uses, run_of
from secretariat.commandline.papers import (
    MEETING,
    OUT_FOLDER,
    REGISTER,
    REPLY_BY,
    files_into,
    look_at,
    prepared,
    report,
)
from secretariat.domain.office import DocumentKind
from secretariat.sentences import finding_text
from secretariat.services.committee.committees import find_committee
from secretariat.services.meeting.gathering import gather_meeting
from secretariat.services.meeting.meetings import find_meeting
from secretariat.services.papers import letters
from secretariat.services.papers.kept_letters import kept_papers
from secretariat.services.papers.letter_runs import LETTER_KINDS
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing


@click.command(name="mails")
@REGISTER
@MEETING
@OUT_FOLDER
@click.option("--kind", type=click.Choice([kind.name.lower() for kind in LETTER_KINDS]), default="invitation")
@click.option("--everybody", is_flag=True, help="Also for those invited by post who have an address.")
@REPLY_BY
@as_json
@in_language
@pass_output
def make_mails(
    output: Output,
    register: Path,
    meeting: str,
    out: Path,
    kind: str,
    reply_by: date | None,
    *,
    everybody: bool,
    as_json: bool,
) -> None:
    """Write a mail draft (.eml) for each person invited by e-mail, with her letter in it; nothing is sent."""
    from secretariat.services.papers import mails

    of_kind, as_of = DocumentKind[kind.upper()], now()
    label = output.in_words("label.mails", meeting=meeting)
    with Register.open(register) as opened, look_at(opened, output, label) as look:
        folder = prepared(look, meeting)
        past = mails.calendar_past(look, folder.meeting)
        kept = kept_papers(look, folder.invitations)
        wanted = replace(run_of(look, of_kind, as_of), kept=kept, reply_by=reply_by)
        with files_into(out):
            made = mails.make_mails(folder, out, wanted, past, everybody=everybody)
        if isinstance(look, Writing):
            letters.book(look, folder, made.letters)
            note_uses(look, (of_kind,), as_of)
    report(output, made.drafts, as_of, as_json=as_json)
    for finding in made.left_out:
        output.refuse(finding_text(finding, output.language))


@click.command()
@REGISTER
@MEETING
@out_file(".ics")
@as_json
@in_language
@pass_output
def calendar(output: Output, register: Path, meeting: str, out: Path, *, as_json: bool) -> None:
    """Write the meeting as a calendar entry, one that moved under its old name, one called off as taken back."""
    from secretariat.services.papers import mails

    as_of = now()
    with Register.open(register, read_only=True) as opened, opened.reading() as reading:
        folder = gather_meeting(reading, *find_meeting(reading, meeting))
        past = mails.calendar_past(reading, folder.meeting)
    entry = mails.calendar_entry(folder, as_of, past)
    with files_into(out.parent):
        mails.write_calendar_file(folder, out, as_of, past)
    if as_json:
        answer = {"uid": entry.uid, "sequence": entry.sequence, "cancelled": entry.cancelled}
        output.data({"path": out, **answer, "as_of": as_of})
    else:
        output.say(str(out))


@click.command()
@REGISTER
@click.option("--meeting", metavar="MEETING", help="Those invited to a meeting, as LSP-3.")
@click.option("--committee", metavar="C", help="Those who hold a seat of a committee today.")
@as_json
@in_language
@pass_output
def addresses(output: Output, register: Path, meeting: str | None, committee: str | None, *, as_json: bool) -> None:
    """Print e-mail addresses for the field of blind copies."""
    from secretariat.services.papers import mails

    if (meeting is None) == (committee is None):
        raise OwnMisuseError(output.in_words("usage.addresses"))
    with Register.open(register, read_only=True) as opened, opened.reading() as reading:
        if meeting is not None:
            line = mails.addresses_of_meeting(gather_meeting(reading, *find_meeting(reading, meeting)))
        else:
            line = mails.addresses_of_members(reading, find_committee(reading, committee or ""), clock.today())
    if as_json:
        output.data({"bcc": line.split("; ") if line else []})
    elif line:
        output.say(line)
    else:
        output.tell("list.empty_result")


COMMANDS = (make_mails, calendar, addresses)
