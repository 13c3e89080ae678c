"""Commands about the register as a file: new, check, backup, restore, demo."""

from pathlib import Path

import click

from secretariat.commandline.output import Output, as_json, in_language, now, pass_output
from secretariat.commandline.papers import files_into, listed, papers_of
from secretariat.domain.errors import DocumentTroubleError
from secretariat.places import resource_path
from secretariat.sentences import sentence
from secretariat.services.committee import office
from secretariat.services.papers.letter_press import MadeFile
from secretariat.services.register.register_care import copy_register
from secretariat.services.sample.sample_meetings import build_samples
from secretariat.storage import backup as backups
from secretariat.storage import damage
from secretariat.storage.register import Register

REGISTER = click.Path(path_type=Path)
SAMPLE_REGISTER = "beispiel.sqlite"


@click.command()
@click.argument("register", type=REGISTER)
@in_language
@pass_output
def new(output: Output, register: Path) -> None:
    """Make an empty register; an existing file is never touched."""
    with Register.create(register) as created, created.writing(output.in_words("label.defaults")) as writing:
        office.propose_defaults(writing)
    output.tell("register.created", path=register)


@click.command()
@click.argument("folder", type=REGISTER)
@as_json
@in_language
@pass_output
def demo(output: Output, folder: Path, *, as_json: bool) -> None:
    """Build both sample committees with invented people, and the complete papers of one meeting each."""
    target = folder / SAMPLE_REGISTER
    with files_into(folder):
        if target.exists():
            raise DocumentTroubleError("demo.exists", path=target)
        folder.mkdir(parents=True, exist_ok=True)
    as_of = now()
    files: list[MadeFile] = []
    with Register.create(target) as created:
        for handle in build_samples(created, resource_path("samples")):
            files += papers_of(created, output, handle, folder / handle.replace(" ", "-"), as_of)
    if as_json:
        output.data({"register": target, "files": listed(files), "as_of": as_of})
        return
    for file in files:
        output.say(str(file.path))
    output.tell("demo.done", count=len(files), path=target)


@click.command()
@click.argument("register", type=REGISTER)
@as_json
@in_language
@pass_output
def check(output: Output, register: Path, *, as_json: bool) -> None:
    """Look whether the register is whole."""
    report = damage.check(register)
    problems = [sentence(problem, output.language) for problem in report.problems]
    if as_json:
        output.data({"whole": report.whole, "problems": problems, "steps": report.steps, "counts": report.counts})
    else:
        for problem in problems:
            output.refuse(problem)
        if not any(problem.code == "register.foreign" for problem in report.problems):
            output.tell("check.whole" if report.whole else "check.damaged", path=register)
    if not report.whole:
        raise SystemExit(2)


@click.command()
@click.argument("register", type=REGISTER)
@click.argument("target", type=REGISTER)
@as_json
@in_language
@pass_output
def backup(output: Output, register: Path, target: Path, *, as_json: bool) -> None:
    """Make a verified copy of the register."""
    with Register.open(register, read_only=True) as opened:
        info = copy_register(opened, target)
    if as_json:
        output.data(info)
    else:
        output.tell("backup.done", path=target)


@click.command()
@click.argument("copy", metavar="BACKUP", type=REGISTER)
@click.argument("register", type=REGISTER)
@in_language
@pass_output
def restore(output: Output, copy: Path, register: Path) -> None:
    """Put a verified copy in the place of the register; the old file is set aside, never deleted."""
    aside = backups.restore(copy, register)
    output.tell("restore.done", path=register)
    if aside is not None:
        output.tell("restore.set_aside", path=aside)


COMMANDS = (new, demo, check, backup, restore)
