"""The office's own templates in papers made by command: the same that the window makes them with."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from secretariat.domain.office import DocumentKind
from secretariat.places import own_templates_folder, resource_path
from secretariat.services.papers import templates
from secretariat.services.papers.letter_runs import LetterRun
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing


def run_of(look: Reading, kind: DocumentKind, as_of: datetime, template: Path | None = None) -> LetterRun:
    """Return how letters of a kind are made: with the template given, else the office's own, else the shipped one."""
    shipped = resource_path("templates")
    if template is not None:
        notice = templates.chosen_template(look, DocumentKind.PRIVACY_NOTICE, own_templates_folder())
        return LetterRun(kind, shipped, as_of, template=template, notice=notice)
    return templates.letter_run(look, kind, as_of, shipped, own_templates_folder())


def own_for(look: Reading, kinds: Iterable[DocumentKind]) -> Mapping[DocumentKind, Path]:
    """Return the own templates of these kinds of paper."""
    return templates.own_templates(look, kinds, own_templates_folder())


def note_uses(writing: Writing, kinds: Iterable[DocumentKind], as_of: datetime) -> None:
    """Note that papers of these kinds were made with the own templates as they are now."""
    for kind in kinds:
        templates.note_use(writing, kind, own_templates_folder(), as_of.date())
