"""The command `reports`: papers of a committee that belong to no single meeting."""

from pathlib import Path

import click

from secretariat import clock
from secretariat.commandline.output import Output, as_json, in_language, now, pass_output
from secretariat.commandline.own_templates import note_uses, own_for
from secretariat.commandline.papers import OUT_FOLDER, REGISTER, files_into, look_at, report
from secretariat.domain.errors import RuleBrokenError
from secretariat.places import resource_path
from secretariat.services.committee.committees import find_committee
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing

COMMITTEE = click.option("--committee", required=True, metavar="C", help="Short name of a committee.")


@click.command()
@REGISTER
@COMMITTEE
@click.option("--year", type=click.IntRange(1900, 2999), help="The calendar year.  [default: this year]")
@OUT_FOLDER
@click.option("--only", metavar="NAME,…", help="Only these kinds: outcomes, statistics, delegation_letter.")
@as_json
@in_language
@pass_output
def reports(
    output: Output, register: Path, committee: str, year: int | None, out: Path, only: str | None, *, as_json: bool
) -> None:
    """Make the papers of a committee's year: outcomes, statistics, and the letters of its delegations."""
    from secretariat.services.committee import committee_papers as papers

    kinds = papers.chosen_kinds(only.split(",")) if only is not None else None
    if only is not None and kinds is None:
        raise RuleBrokenError("papers.no_kind", field="only")
    as_of = now()
    label = output.in_words("label.reports", name=committee)
    with Register.open(register) as opened, look_at(opened, output, label) as look:
        one = find_committee(look, committee)
        own = own_for(look, papers.MAKERS if kinds is None else kinds)
        run = papers.CommitteeRun(year or clock.today().year, as_of, resource_path("templates"), own)
        made = papers.committee_papers(look, one, run, kinds)
        with files_into(out):
            files = papers.write_papers(one, made, out)
        if isinstance(look, Writing):
            papers.book_papers(look, files, as_of)
            note_uses(look, own, as_of)
    report(output, files, as_of, as_json=as_json)


COMMANDS = (reports,)
