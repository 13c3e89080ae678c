"""A paper in Word from a template of the office, else the shipped one."""

from pathlib import Path

from secretariat.documents.letter_fields import Values
from secretariat.documents.paper_fields import PaperTemplate, known_fields
from secretariat.documents.template_check import check_template, refuse_unusable
from secretariat.documents.template_gate import template_content
from secretariat.documents.word_template import compile_template

PAPERS_FOLDER = "papers"
"""Where the shipped templates of these papers lie, below those of the letters."""


def filled_paper(template: PaperTemplate, values: Values, templates: Path, own: Path | None = None) -> bytes:
    """Fill the office's own template, else the shipped one below `templates`.

    Raises DocumentTroubleError `template.…` for an own template that cannot be used.
    """
    content = template_content(own or templates / PAPERS_FOLDER / template)
    compiled = compile_template(content)
    if own is not None:
        refuse_unusable(check_template(compiled, known_fields(template)))
    return compiled.fill(values)
