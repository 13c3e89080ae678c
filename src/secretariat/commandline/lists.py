"""Commands that read lists: import and import-replies, both all or nothing and one step to undo."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from secretariat import clock
from secretariat.commandline.output import Output, as_json, in_language, pass_output
from secretariat.documents.reading import read_list
from secretariat.domain.list_entries import Doubt
from secretariat.sentences import words
from secretariat.services.lists_in import list_import
from secretariat.services.lists_in.list_reading import read_answers_from
from secretariat.services.meeting import reply_import
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing

Plan = TypeVar("Plan")

REGISTER = click.argument("register", type=click.Path(path_type=Path))
LIST = click.argument("source", metavar="LIST", type=click.Path(path_type=Path))
ENCODING = click.option("--encoding", help="Encoding of a text list, if the guess is wrong.")
DRY_RUN = click.option("--dry-run", is_flag=True, help="Say what would change, change nothing.")


@click.command(name="import")
@REGISTER
@LIST
@click.option("--committee", required=True, metavar="NAME", help="Short name; a committee not there yet is made.")
@ENCODING
@DRY_RUN
@as_json
@in_language
@pass_output
def import_list(
    output: Output, register: Path, source: Path, committee: str, encoding: str | None, *, dry_run: bool, as_json: bool
) -> None:
    """Read a list of members (xlsx, csv, vcf): says what changes and every doubt with its row."""
    raw = read_list(source, encoding=encoding)
    on = clock.today()
    plan = _carried_out(
        register,
        output.in_words("label.import", name=raw.source_name),
        lambda reading: list_import.plan_import(reading, raw, committee, on),
        list_import.carry_out,
        dry_run=dry_run,
    )
    _report(output, plan.summary, dry_run=dry_run, as_json=as_json)
    if plan.rules is not None and not as_json:
        output.tell("import.committee_would_be_made" if dry_run else "import.committee_made", name=committee)
        output.tell("import.rules_made", deputies=plan.rules.deputy_model)


@click.command(name="import-replies")
@REGISTER
@LIST
@click.option("--meeting", required=True, metavar="MEETING", help="A meeting, as LSP-3.")
@ENCODING
@DRY_RUN
@as_json
@in_language
@pass_output
def import_replies(
    output: Output, register: Path, source: Path, meeting: str, encoding: str | None, *, dry_run: bool, as_json: bool
) -> None:
    """Read answers as a form tool or a colleague's sheet has them, or a folder of returned reply forms."""
    raw = read_answers_from((source,), encoding)
    on = clock.today()
    plan = _carried_out(
        register,
        output.in_words("label.import_replies", name=raw.source_name),
        lambda reading: reply_import.plan_replies(reading, raw, meeting, on),
        reply_import.carry_out,
        dry_run=dry_run,
    )
    if not dry_run and any(planned.needs for planned in plan.replies):
        with Register.open(register) as opened, opened.writing(output.in_words("label.needs")) as writing:
            reply_import.carry_out_needs(writing, plan)
    _report(output, plan.summary, dry_run=dry_run, as_json=as_json)


def _carried_out(
    register: Path,
    label: str,
    plan: Callable[[Reading], Plan],
    carry_out: Callable[[Writing, Plan], object],
    *,
    dry_run: bool,
) -> Plan:
    """Plan the import and write it in the same step; a dry run reads only."""
    with Register.open(register, read_only=dry_run) as opened:
        if dry_run:
            with opened.reading() as reading:
                return plan(reading)
        with opened.writing(label) as writing:
            planned = plan(writing)
            carry_out(writing, planned)
        return planned


def _report(output: Output, summary: list_import.ImportSummary, *, dry_run: bool, as_json: bool) -> None:
    doubts = [_told(doubt, output.language) for doubt in summary.doubts]
    if as_json:
        counts = {name: getattr(summary, name) for name in ("added", "changed", "merged", "unchanged")}
        output.data({**counts, "doubts": doubts})
        return
    output.tell(
        "import.would_change" if dry_run else "import.done",
        added=summary.added,
        changed=summary.changed,
        merged=summary.merged,
        unchanged=summary.unchanged,
        doubts=len(doubts),
    )
    for doubt in doubts:
        output.tell("import.doubt", **doubt)


def _told(doubt: Doubt, language: str) -> dict[str, object]:
    return {**doubt.told(), "reason": words(doubt.reason, language, {"value": doubt.value, "row": doubt.row})}


COMMANDS = (import_list, import_replies)
