"""Commands that read lists: import and import-replies, both all or nothing and one step to undo."""

from pathlib import Path

import click

from secretariat.commandline.output import Output, as_json, in_language, pass_output, today
from secretariat.documents.reading import read_list
from secretariat.domain.list_entries import Doubt
from secretariat.sentences import words
from secretariat.services import list_import, reply_import
from secretariat.storage.register import Register


@click.command(name="import")
@click.argument("register", type=click.Path(path_type=Path))
@click.argument("source", metavar="LIST", type=click.Path(path_type=Path))
@click.option("--committee", required=True, metavar="NAME", help="Short name; a committee not there yet is made.")
@click.option("--encoding", help="Encoding of a text list, if the guess is wrong.")
@click.option("--dry-run", is_flag=True, help="Say what would change, change nothing.")
@as_json
@in_language
@pass_output
def import_list(
    output: Output, register: Path, source: Path, committee: str, encoding: str | None, *, dry_run: bool, as_json: bool
) -> None:
    """Read a list of members (xlsx, csv, vcf): says what changes and every doubt with its row."""
    raw = read_list(source, encoding=encoding)
    on = today()
    with Register.open(register, read_only=dry_run) as opened:
        if dry_run:
            with opened.reading() as reading:
                plan = list_import.plan_import(reading, raw, committee, on)
        else:
            with opened.writing(output.in_words("label.import", name=raw.source_name)) as writing:
                plan = list_import.plan_import(writing, raw, committee, on)
                list_import.carry_out(writing, plan)
    _report(output, plan.summary, dry_run=dry_run, as_json=as_json)
    if plan.founds_committee and not as_json:
        output.tell("import.committee_made", name=committee)


@click.command(name="import-replies")
@click.argument("register", type=click.Path(path_type=Path))
@click.argument("source", metavar="LIST", type=click.Path(path_type=Path))
@click.option("--meeting", required=True, metavar="MEETING", help="A meeting, as LSP-3.")
@click.option("--encoding", help="Encoding of a text list, if the guess is wrong.")
@click.option("--dry-run", is_flag=True, help="Say what would change, change nothing.")
@as_json
@in_language
@pass_output
def import_replies(
    output: Output, register: Path, source: Path, meeting: str, encoding: str | None, *, dry_run: bool, as_json: bool
) -> None:
    """Read answers as a form tool or a colleague's sheet has them."""
    raw = read_list(source, encoding=encoding)
    on = today()
    with Register.open(register, read_only=dry_run) as opened:
        if dry_run:
            with opened.reading() as reading:
                plan = reply_import.plan_replies(reading, raw, meeting, on)
        else:
            with opened.writing(output.in_words("label.import_replies", name=raw.source_name)) as writing:
                plan = reply_import.plan_replies(writing, raw, meeting, on)
                reply_import.carry_out(writing, plan)
    _report(output, plan.summary, dry_run=dry_run, as_json=as_json)


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
    return {
        "sheet": doubt.sheet,
        "row": doubt.row,
        "column": doubt.column,
        "value": doubt.value,
        "reason": words(doubt.reason, language, {"value": doubt.value, "row": doubt.row}),
        "proposal": doubt.proposal,
    }


COMMANDS = (import_list, import_replies)
