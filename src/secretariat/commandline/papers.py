"""Commands that make papers: preflight, letters, papers, attendance."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import click

from secretariat import clock
from secretariat.commandline.given import DAY
from secretariat.commandline.misuse import OwnMisuseError, out_file
from secretariat.commandline.output import Output, as_json, in_language, now, pass_output
from secretariat.commandline.own_templates import note_uses, own_for, run_of
from secretariat.domain.errors import DocumentTroubleError, RuleBrokenError, Severity
from secretariat.domain.office import DocumentKind
from secretariat.places import resource_path
from secretariat.sentences import finding_text
from secretariat.services.meeting.deadlines import calendar_of
from secretariat.services.meeting.gathering import MeetingFolder, gather_meeting
from secretariat.services.meeting.meetings import find_meeting
from secretariat.services.papers import letters
from secretariat.services.papers.kept_letters import kept_papers
from secretariat.services.papers.letter_press import MadeFile
from secretariat.services.papers.letter_runs import LETTER_KINDS
from secretariat.services.papers.paper_kinds import is_due
from secretariat.services.papers.paper_plans import PaperPlan, PaperRun, prepare_papers
from secretariat.services.papers.preflight import preflight as check_letters
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing

MEETING = click.option("--meeting", required=True, metavar="MEETING", help="A meeting, as LSP-3.")
OUT_FOLDER = click.option("--out", required=True, metavar="FOLDER", type=click.Path(path_type=Path))
REPLY_BY = click.option("--reply-by", type=DAY, help="By when reminders ask for an answer.  [default: by rule]")
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
    findings = check_letters(folder, calendar, clock.today())
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


@contextmanager
def look_at(register: Register, output: Output, label: str) -> Iterator[Reading]:
    """Give one step in which papers are made and booked: if they are refused, nothing of it stays.

    A register that somebody else has open is only read; that its papers are not booked is said.
    """
    if register.read_only:
        with register.reading() as reading:
            yield reading
        output.refuse(output.in_words("papers.not_booked"))
    else:
        with register.writing(label) as writing:
            yield writing


def prepared(look: Reading, meeting: str) -> MeetingFolder:
    """Return the meeting as its papers need it: while it is to come everybody is invited and has a row."""
    if isinstance(look, Writing):
        _, found = find_meeting(look, meeting)
        prepare_papers(look, found.id)
    return gather_meeting(look, *find_meeting(look, meeting))


@contextmanager
def files_into(folder: Path) -> Iterator[None]:
    """Refuse a folder that cannot be made; all that happens to files in it the one writer says itself."""
    try:
        yield
    except PermissionError as error:
        raise DocumentTroubleError("file.folder_read_only", folder=folder) from error
    except OSError as error:
        raise DocumentTroubleError("file.folder_missing", folder=folder) from error


@click.command(name="letters")
@REGISTER
@MEETING
@OUT_FOLDER
@click.option(
    "--template",
    type=click.Path(path_type=Path),
    help="A Word template instead of the usual one.",
)
@click.option("--kind", type=click.Choice([kind.name.lower() for kind in LETTER_KINDS]), default="invitation")
@click.option("--one-file", is_flag=True, help="All letters in one file, each its own section.")
@click.option("--reason", default="", help="Why a meeting falls out or moves.")
@REPLY_BY
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
    reason: str,
    reply_by: date | None,
    *,
    one_file: bool,
    as_json: bool,
) -> None:
    """Write the letters of a meeting in Word: one file a person, or one file for all."""
    of_kind, as_of = DocumentKind[kind.upper()], now()
    label = output.in_words("label.letters", meeting=meeting)
    with Register.open(register) as opened, look_at(opened, output, label) as look:
        folder = prepared(look, meeting)
        run = run_of(look, of_kind, as_of, template)
        kept = kept_papers(look, folder.invitations)
        wanted = replace(run, one_file=one_file, reason=reason, kept=kept, reply_by=reply_by)
        with files_into(out):
            made = letters.make_letters(folder, out, wanted)
        if isinstance(look, Writing):
            letters.book(look, folder, made)
            note_uses(look, () if template else (of_kind,), as_of)
    report(output, made.files, made.as_of, as_json=as_json)
    for finding in made.left_out:
        output.refuse(finding_text(finding, output.language))


@click.command(name="papers")
@REGISTER
@MEETING
@OUT_FOLDER
@click.option("--only", metavar="NAME,…", help="Only these kinds, as sign_in_sheet,attendance_list.")
@click.option("--due", is_flag=True, help="Only the kinds that are due next, as step 5 of the window ticks them.")
@click.option(
    "--changed",
    is_flag=True,
    help="Badges, slips, table signs, labels and groups at the wall only where something changed since the last print;"
    " nothing else, unless --only names it.",
)
@as_json
@in_language
@pass_output
def make_papers(
    output: Output,
    register: Path,
    meeting: str,
    out: Path,
    only: str | None,
    *,
    due: bool,
    changed: bool,
    as_json: bool,
) -> None:
    """Make the whole set of papers of a meeting, all with one „Stand“; reminders only if it is time for them."""
    if due and (only is not None or changed):
        raise OwnMisuseError(output.in_words("usage.due"))
    as_of = now()
    kinds = [] if only is None else [name for name in only.split(",") if name.strip()]
    if only is not None and not kinds:
        raise RuleBrokenError("papers.no_kind", field="only")
    with Register.open(register) as opened:
        made = papers_of(opened, output, meeting, out, as_of, kinds, only_changed=changed, only_due=due)
    report(output, made, as_of, as_json=as_json)


def papers_of(
    register: Register,
    output: Output,
    meeting: str,
    out: Path,
    as_of: datetime,
    kinds: Sequence[str] = (),
    *,
    only_changed: bool = False,
    only_due: bool = False,
) -> tuple[MadeFile, ...]:
    """Make the papers of a meeting, say who got no letter, and note them in the register, unless it is read-only."""
    from secretariat.services.papers import card_choices, papers

    chosen = papers.chosen_kinds(kinds)
    with look_at(register, output, output.in_words("label.papers", meeting=meeting)) as look:
        folder = prepared(look, meeting)
        applicable = papers.applicable_kinds(folder, as_of.date())
        if chosen is None and only_changed:
            chosen = card_choices.REMEMBERED.intersection(applicable)
        if only_due:
            chosen = frozenset(kind for kind in applicable if is_due(folder, kind, as_of.date()))
        own = own_for(look, applicable if chosen is None else chosen)
        with files_into(out):
            plan = PaperPlan.of(look, folder, as_of)
            run = PaperRun(plan, out, as_of, chosen, own, only_changed=only_changed)
            made = papers.make_papers(run, resource_path("templates"))
        if isinstance(look, Writing):
            papers.book(look, folder, made.files, as_of)
            note_uses(look, own, as_of)
    for finding in made.left_out:
        output.refuse(finding_text(finding, output.language))
    return made.files


@click.command(name="attendance")
@REGISTER
@MEETING
@out_file(".xlsx")
@as_json
@in_language
@pass_output
def attendance_list(output: Output, register: Path, meeting: str, out: Path, *, as_json: bool) -> None:
    """Write the attendance list as a workbook."""
    from secretariat.services.papers import papers

    with Register.open(register, read_only=True) as opened, opened.reading() as reading:
        folder = gather_meeting(reading, *find_meeting(reading, meeting))
    as_of = now()
    made = papers.write_attendance_list(folder, out, as_of)
    report(output, (made,), as_of, as_json=as_json)


def listed(files: Sequence[MadeFile]) -> list[dict[str, object]]:
    """Return the files as JSON shows them."""
    return [{"path": file.path, "kind": file.kind.name.lower(), "person_id": file.person_id} for file in files]


def report(output: Output, files: Sequence[MadeFile], as_of: datetime, *, as_json: bool) -> None:
    """Print the files that were made, one a line, and how many they are."""
    if as_json:
        output.data({"files": listed(files), "as_of": as_of})
        return
    for file in files:
        output.say(str(file.path))
    output.tell("papers.done", count=len(files))


COMMANDS = (preflight, make_letters, make_papers, attendance_list)
