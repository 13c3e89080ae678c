"""Commands that exchange with council information systems: oparl-export, oparl-import."""

from pathlib import Path

import click

from secretariat import clock
from secretariat.commandline.misuse import out_file
from secretariat.commandline.output import Output, as_json, in_language, pass_output
from secretariat.commandline.papers import REGISTER, files_into
from secretariat.domain.committees import Committee
from secretariat.domain.german_holidays import check_federal_state
from secretariat.sentences import finding_text
from secretariat.services.committee.committees import find_committee
from secretariat.storage.register import Register


@click.command(name="oparl-export")
@REGISTER
@out_file(".json")
@click.option("--committee", metavar="C", help="Only this committee, by its short name.")
@click.option("--base", metavar="URL", help="Where the objects will lie.")
@as_json
@in_language
@pass_output
def oparl_export(
    output: Output, register: Path, out: Path, committee: str | None, base: str | None, *, as_json: bool
) -> None:
    """Write committees, people, memberships and meetings as objects of OParl 1.1, and say what OParl cannot say."""
    from secretariat.documents.oparl_objects import OparlType
    from secretariat.services.register.oparl_export import BASE, export_oparl
    from secretariat.services.register.oparl_files import write_oparl_file

    with Register.open(register, read_only=True) as opened, opened.reading() as reading:
        chosen = (find_committee(reading, committee),) if committee else reading.all(Committee)
        made = export_oparl(reading, chosen, base or BASE)
    with files_into(out.parent):
        write_oparl_file(made, out)
    counts = {kind.value: sum(one.kind is kind for one in made.objects) for kind in OparlType}
    hidden = {"people": made.hidden_people, "contacts": made.hidden_contacts}
    if as_json:
        listed = {kind: number for kind, number in counts.items() if number}
        output.data({"path": out, "objects": listed, "left_out": made.left_out, "hidden": hidden})
        return
    output.tell("oparl.exported", count=len(made.objects), path=out)
    for table, number in made.left_out.items():
        output.tell("oparl.left_out", table=table, count=number)
    if made.hidden_people:
        output.tell("oparl.hidden_people", count=made.hidden_people)
    if made.hidden_contacts:
        output.tell("oparl.hidden_contacts", count=made.hidden_contacts)


@click.command(name="oparl-import")
@REGISTER
@click.argument("source", metavar="FILE.json", type=click.Path(path_type=Path))
@click.option("--state", default="NW", show_default=True, metavar="LAND", help="Land of a committee not there yet.")
@as_json
@in_language
@pass_output
def oparl_import(output: Output, register: Path, source: Path, state: str, *, as_json: bool) -> None:
    """Take in objects of OParl 1.0 or 1.1; what is there already stays, fields of vendors are left alone."""
    from secretariat.services.register.oparl_files import import_oparl, read_oparl_file

    check_federal_state(state.upper())
    file = read_oparl_file(source)
    label = output.in_words("label.oparl_import", name=source.name)
    with Register.open(register) as opened, opened.writing(label) as writing:
        done = import_oparl(writing, file, state.upper(), clock.today())
    told = [finding_text(finding, output.language) for finding in done.findings]
    if as_json:
        output.data({"added": done.added, "known": done.known, "findings": told})
        return
    output.tell("oparl.imported", count=sum(done.added.values()), known=done.known)
    for line in told:
        output.say(line)


COMMANDS = (oparl_export, oparl_import)
