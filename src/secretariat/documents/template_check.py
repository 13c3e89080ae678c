"""What a clerk should know about a template before letters are made: misspelt, missing, half-typed fields."""

from collections.abc import Collection, Iterator

from rapidfuzz import fuzz, process

from secretariat.documents.word_fields import FoundField
from secretariat.documents.word_template import Template
from secretariat.domain.errors import Finding, Severity

_ALIKE_ENOUGH = 55


def check_template(template: Template, known: Collection[str], required: Collection[str] = ()) -> list[Finding]:
    """Compare the fields of a template with the names there are (`Nachname`, `TOP.Gegenstand`).

    Findings, each with `field` and, in `values`, `place`, `part` and `sentence` (the text around):
    `template.unknown_field` (ERROR, with `nearest`, which may be empty), `template.half_field` (ERROR: braces that
    belong to no field, or typed «Name»), `template.unknown_switch` (WARNING, with `switch`),
    `template.required_missing` (ERROR), `template.no_field` (WARNING).
    """
    findings = [*_unknown_fields(template, known), *_half_fields(template), *_unknown_switches(template)]
    used = {field.name for field in template.fields}
    findings += [
        Finding("template.required_missing", Severity.ERROR, field=name) for name in required if name not in used
    ]
    if not used:
        findings.append(Finding("template.no_field", Severity.WARNING))
    return findings


def nearest_name(name: str, known: Collection[str]) -> str:
    """Give the known name that was most likely meant, or nothing."""
    best = process.extractOne(name, known, scorer=fuzz.ratio, processor=str.casefold, score_cutoff=_ALIKE_ENOUGH)
    return best[0] if best else ""


def _unknown_fields(template: Template, known: Collection[str]) -> Iterator[Finding]:
    for field in template.fields:
        if field.name not in known:
            yield _finding("template.unknown_field", field, nearest=nearest_name(field.name, known))


def _half_fields(template: Template) -> Iterator[Finding]:
    for field in template.half_fields:
        yield _finding("template.half_field", field)


def _unknown_switches(template: Template) -> Iterator[Finding]:
    for field in template.fields:
        for switch in field.unknown_switches:
            yield _finding("template.unknown_switch", field, Severity.WARNING, switch=switch)


def _finding(code: str, field: FoundField, severity: Severity = Severity.ERROR, **values: str) -> Finding:
    where = {"place": field.place, "part": field.part, "sentence": field.sentence}
    return Finding(code, severity, field=field.name, values=where | values)
