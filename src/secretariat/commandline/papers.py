"""Commands that make papers: preflight, letters, papers, attendance; allot says that its rules come later."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from secretariat.commandline.output import Output, as_json, in_language, now, pass_output
from secretariat.domain.errors import Severity, StorageTroubleError
from secretariat.domain.office import DocumentKind
from secretariat.places import resource_path
from secretariat.sentences import finding_text
from secretariat.services import attendance as attending
from secretariat.services import invitations, letters
from secretariat.services.deadlines import calendar_of
from secretariat.services.gathering import MeetingFolder, gather_meeting
from secretariat.services.meetings import find_meeting, meeting_name
from secretariat.services.member_list import member_list_data
from secretariat.services.preflight import preflight as check_letters
from secretariat.storage.register import Register

MEETING = click.option("--meeting", required=True, metavar="MEETING", help="A meeting, as LSP-3.")
OUT_FOLDER = click.option("--out", required=True, metavar="FOLDER", type=click.Path(path_type=Path))
REGISTER = click.argument("register", type=click.Path(path_type=Path))


@click.command()
@REGISTER
@MEETING
@as_json
@in_language
@pass_output
def preflight(output: Output, register: Path, meeting: str, *, as_json: bool) -> None:
    """Say everything that would go wrong in the letters, each with person, field and remedy."""
    with Register.open(register, read_only=True) as opened, opened.reading() as reading:
        folder = gather_meeting(reading, *find_meeting(reading, meeting))
        calendar = calendar_of(reading, folder.committee.federal_state)
    findings = check_letters(folder, calendar)
    told = [
        {
            "severity": finding.severity,
            "person": finding.subject,
            "field": finding.field,
            "message": finding_text(finding, output.language),
        }
        for finding in findings
    ]
    if as_json:
        output.data({"findings": told})
    else:
        for line in told:
            output.tell("preflight.line", **line)
        output.tell("preflight.none" if not told else "preflight.count", count=len(told))
    if any(finding.severity is Severity.ERROR for finding in findings):
        raise SystemExit(2)


def prepared(register: Register, output: Output, meeting: str) -> MeetingFolder:
    """Return the meeting with invitations and numbered rows; a register opened read-only is taken as it is."""
    if not register.read_only:
        with register.writing(output.in_words("label.invited", meeting=meeting)) as writing:
            invitations.invite(writing, gather_meeting(writing, *find_meeting(writing, meeting)))
            attending.open_sheet(writing, gather_meeting(writing, *find_meeting(writing, meeting)))
    with register.reading() as reading:
        return gather_meeting(reading, *find_meeting(reading, meeting))


@click.command(name="letters")
@REGISTER
@MEETING
@OUT_FOLDER
@click.option("--template", type=click.Path(path_type=Path), help="A Word template instead of the shipped ones.")
@click.option("--kind", type=click.Choice([kind.name.lower() for kind in letters.LETTER_KINDS]), default="invitation")
@click.option("--one-file", is_flag=True, help="All letters in one file, each its own section.")
@as_json
@in_language
@pass_output
def make_letters(
    output: Output,
    register: Path,
    meeting: str,
    out: Path,
    template: Path | None,
    kind: str,
    *,
    one_file: bool,
    as_json: bool,
) -> None:
    """Write the letters of a meeting in Word: one file a person, or one file for all."""
    with Register.open(register) as opened:
        folder = prepared(opened, output, meeting)
        wanted = letters.LetterRun(
            kind=DocumentKind[kind.upper()],
            templates=resource_path("templates"),
            template=template,
            one_file=one_file,
            as_of=now(),
        )
        made = letters.make_letters(folder, out, wanted)
        if not opened.read_only:
            with opened.writing(output.in_words("label.letters", meeting=meeting)) as writing:
                letters.book(writing, folder, made)
    _report(output, made.files, made.as_of, as_json=as_json)
    for finding in made.left_out:
        output.refuse(finding_text(finding, output.language))


@click.command(name="papers")
@REGISTER
@MEETING
@OUT_FOLDER
@click.option("--only", metavar="NAME,…", help="Only these kinds, as sign_in_sheet,attendance_list.")
@as_json
@in_language
@pass_output
def make_papers(output: Output, register: Path, meeting: str, out: Path, only: str | None, *, as_json: bool) -> None:
    """Make the whole set of papers of a meeting, all with one „Stand“."""
    kinds = only.split(",") if only else []
    with Register.open(register) as opened:
        folder = prepared(opened, output, meeting)
        as_of = now()
        made = papers_of(opened, output, folder, out, as_of, kinds)
    _report(output, made, as_of, as_json=as_json)


def papers_of(
    register: Register, output: Output, folder: MeetingFolder, out: Path, as_of: datetime, kinds: Sequence[str] = ()
) -> tuple[letters.MadeFile, ...]:
    """Make the papers of a meeting and note them in the register, unless it is open read-only."""
    from secretariat.services import papers

    chosen = papers.chosen_kinds(kinds)
    with register.reading() as reading:
        members = member_list_data(reading, folder.committee, folder.meeting.date, as_of)
    made = papers.make_papers(folder, members, out, resource_path("templates"), as_of=as_of, kinds=chosen)
    if not register.read_only:
        handle = meeting_name(folder.committee, folder.meeting)
        with register.writing(output.in_words("label.papers", meeting=handle)) as writing:
            papers.book(writing, folder, made, as_of)
    return made


@click.command(name="attendance")
@REGISTER
@MEETING
@click.option("--out", required=True, metavar="FILE.xlsx", type=click.Path(path_type=Path))
@as_json
@in_language
@pass_output
def attendance_list(output: Output, register: Path, meeting: str, out: Path, *, as_json: bool) -> None:
    """Write the attendance list as a workbook."""
    from secretariat.services import papers

    with Register.open(register, read_only=True) as opened, opened.reading() as reading:
        folder = gather_meeting(reading, *find_meeting(reading, meeting))
    as_of = now()
    made = papers.write_attendance_list(folder, out, as_of)
    _report(output, (made,), as_of, as_json=as_json)


@click.command()
@REGISTER
@MEETING
@as_json
@in_language
def allot(register: Path, meeting: str, *, as_json: bool) -> None:
    """Form workshop groups. Its rules are not in this version yet."""
    del register, meeting, as_json
    raise StorageTroubleError("command.not_yet", command="allot")


def listed(files: Sequence[letters.MadeFile]) -> list[dict[str, object]]:
    """Return the files as JSON shows them."""
    return [{"path": file.path, "kind": file.kind.name.lower(), "person_id": file.person_id} for file in files]


def _report(output: Output, files: Sequence[letters.MadeFile], as_of: datetime, *, as_json: bool) -> None:
    if as_json:
        output.data({"files": listed(files), "as_of": as_of})
        return
    for file in files:
        output.say(str(file.path))
    output.tell("papers.done", count=len(files))


COMMANDS = (preflight, make_letters, make_papers, attendance_list, allot)
