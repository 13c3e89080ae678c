"""The command `disclose`: the answer to who asks which data are kept of her."""

from pathlib import Path

import click

from secretariat.commandline.output import Output, as_json, in_language, now, pass_output
from secretariat.commandline.papers import OUT_FOLDER, REGISTER, files_into, look_at, report
from secretariat.domain.office import DocumentKind
from secretariat.places import own_templates_folder, resource_path
from secretariat.services.people.typed_people import person_called
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing


@click.command()
@REGISTER
@click.option("--person", required=True, metavar="NAME|ID", help="Given and family name, or an id.")
@OUT_FOLDER
@as_json
@in_language
@pass_output
def disclose(output: Output, register: Path, person: str, out: Path, *, as_json: bool) -> None:
    """Write everything kept of a person, access needs too, as Word document and workbook (Art. 15 DSGVO)."""
    from secretariat.services.committee.committee_papers import book_papers
    from secretariat.services.papers.templates import chosen_template
    from secretariat.services.people.subject_access import subject_access
    from secretariat.services.people.subject_access_files import write_answer

    as_of = now()
    with Register.open(register) as opened, look_at(opened, output, output.in_words("label.disclose")) as look:
        data = subject_access(look, person_called(look, person, also_in_trash=True).id, as_of)
        own = chosen_template(look, DocumentKind.SUBJECT_ACCESS, own_templates_folder())
        with files_into(out):
            files = write_answer(data, out, resource_path("templates"), own)
        if isinstance(look, Writing):
            book_papers(look, files, as_of)
    report(output, files, as_of, as_json=as_json)


COMMANDS = (disclose,)
