"""What a clerk should know about a template before letters are made: misspelt, missing, half-typed fields."""

from collections.abc import Collection, Iterable, Iterator

from rapidfuzz import fuzz, process

from secretariat.documents.word_fields import FoundField
from secretariat.documents.word_template import Template
from secretariat.domain.errors import DocumentTroubleError, Finding, Severity

FORGIVEN = "template.required_missing"
"""The one error with which letters are made all the same: an office may leave a field out on purpose."""
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


def stops_letters(finding: Finding) -> bool:
    """Say whether no letter is made before this has been put right."""
    return finding.severity is Severity.ERROR and finding.code != FORGIVEN


def refuse_unusable(findings: Iterable[Finding]) -> None:
    """Raise DocumentTroubleError for the first finding that stops letters, with the `others` of its kind beside it."""
    stopping = list(filter(stops_letters, findings))
    if stopping:
        first = stopping[0]
        alike = dict.fromkeys(one.field for one in stopping if one.code == first.code and one.field != first.field)
        raise DocumentTroubleError(first.code, field=first.field, others=tuple(alike), **first.values)


def nearest_name(name: str, known: Collection[str], *, in_table: bool = False) -> str:
    """Give the known name that was most likely meant, or nothing; in a table the column of a list comes first."""
    meant = {one: one for one in known}
    if in_table:
        # „Gegenstnad“ in the table of agenda items lacks „TOP.“ and two letters in their places.
        columns = {one: one.rpartition(".")[2] for one in known if "." in one}
        meant = columns | {one: one for one in known if one not in columns}
    best = process.extractOne(name, meant, scorer=fuzz.ratio, processor=str.casefold, score_cutoff=_ALIKE_ENOUGH)
    return str(best[2]) if best else ""


def _unknown_fields(template: Template, known: Collection[str]) -> Iterator[Finding]:
    for field in template.fields:
        if field.name not in known:
            yield _finding("template.unknown_field", field, nearest=_nearest(field, known))


def _nearest(field: FoundField, known: Collection[str]) -> str:
    return nearest_name(field.name, known, in_table=field.place == "table" and not field.list_name)


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
