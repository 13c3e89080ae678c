"""Commands that enter what everything rests on: enter for committees, benches, seats, people, houses; and rules."""

from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields, replace
from pathlib import Path
from typing import Any

import click

from secretariat.commandline.called import record_called
from secretariat.commandline.given import GIVEN, check_complete, given_values
from secretariat.commandline.misuse import OwnMisuseError
from secretariat.commandline.output import Output, as_json, in_language, pass_output
from secretariat.commandline.papers import REGISTER
from secretariat.domain.as_of import rules_on
from secretariat.domain.committees import Bench, Committee, PlanningArea, Seat
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.meetings import Room, Venue
from secretariat.domain.office import OfficeClosure, SenderProfile
from secretariat.domain.people import Organisation, Person, PostalAddress
from secretariat.domain.records import Record
from secretariat.domain.workshops import WorkshopGroup, WorkshopResult
from secretariat.services.committee import committees, office
from secretariat.services.committee.committee_view import committee_view
from secretariat.services.committee.rules_versions import RulesDraft, add_version, draft_of, settings_that_count
from secretariat.services.people import people
from secretariat.services.register.record_names import RecordNames
from secretariat.services.workshops.workshop_results import NEW, keep_result
from secretariat.services.workshops.workshop_rows import keep_group
from secretariat.storage.fields import table_name
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register
from secretariat.storage.writing import Writing

Keep = Callable[[Writing, Any], Record]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of records to enter: by which fields a known one is known again, and what keeps a new or changed one.

    `without` are fields that other commands or the program itself care for.
    """

    record: type[Record]
    known_by: tuple[str, ...]
    add: Keep
    change: Keep
    without: frozenset[str] = frozenset()


ENTERED: dict[str, Kind] = {
    "committee": Kind(Committee, ("short_name",), committees.add_committee, committees.change_committee),
    "bench": Kind(Bench, ("committee_id", "short_name"), committees.add_bench, committees.change_bench),
    "seat": Kind(Seat, ("bench_id", "seat_no"), committees.add_seat, committees.change_seat),
    "person": Kind(
        Person,
        ("given_name", "name_prefix", "family_name"),
        people.add_person,
        people.change_person,
        frozenset({"sort_name", "trashed_on", "anonymised_on", "merged_into_id"}),
    ),
    "organisation": Kind(
        Organisation, ("name",), people.add_organisation, people.change_organisation, frozenset({"trashed_on"})
    ),
    "address": Kind(PostalAddress, ("person_id", "organisation_id", "use"), people.add_address, people.change_address),
    "group": Kind(WorkshopGroup, ("meeting_id", "round", "no"), keep_group, keep_group),
    "planning-area": Kind(
        PlanningArea, ("committee_id", "name"), committees.add_planning_area, committees.change_planning_area
    ),
    "result": Kind(
        WorkshopResult, ("group_id", "sort_no"), keep_result, keep_result, frozenset({"meeting_id", "resolution_id"})
    ),
    "sender": Kind(SenderProfile, ("authority",), office.keep, office.keep),
    "venue": Kind(Venue, ("name",), office.keep, office.keep),
    "room": Kind(Room, ("venue_id", "name"), office.keep, office.keep),
    "closure": Kind(OfficeClosure, ("closed_on",), office.keep, office.keep),
}
"""Everything that is entered as a record of its own; appointments, meetings and letters have commands of their own."""

FILLED_IN: dict[type[Record], dict[str, Any]] = {
    Bench: {"print_label": ""},
    SenderProfile: {"return_line": ""},
    WorkshopResult: {"meeting_id": "", "sort_no": NEW},
}
"""Fields that the services fill where nothing is given."""


@click.command()
@REGISTER
@click.argument("what", type=click.Choice([*ENTERED]))
@GIVEN
@click.option("--committee", metavar="C", help="Short name of the committee, for its benches and seats.")
@click.option("--named", metavar="NAME", help="What the record is called now, if it is to be renamed.")
@as_json
@in_language
@pass_output
def enter(
    output: Output,
    register: Path,
    what: str,
    given: tuple[str, ...],
    committee: str | None,
    named: str | None,
    *,
    as_json: bool,
) -> None:
    """Enter a record, or change the one known by its name: `enter R.sqlite venue name="Rathaus" city=Gera`.

    Fields are those of the handbook; other records stand by their names (`venue=Rathaus`), days as 2026-03-18.
    """
    kind = ENTERED[what]
    table = table_name(kind.record)
    label = output.in_words("label.enter", table=table)
    with Register.open(register) as opened, opened.writing(label) as writing:
        known, values = _known(writing, kind, given, committee, named)
        if known is None:
            values = FILLED_IN.get(kind.record, {}) | values
            check_complete(kind.record, values)
            kept = kind.add(writing, kind.record(**values))
        else:
            kept = kind.change(writing, replace(known, **values))
        name = RecordNames(writing, {(table, kept.id)}).name(table, kept.id)
    if as_json:
        output.data(kept)
    else:
        output.tell("enter.kept", table=table, name=name)


def _known(
    reading: Reading, kind: Kind, given: tuple[str, ...], committee: str | None, named: str | None
) -> tuple[Record | None, dict[str, Any]]:
    """Return the record meant, None for a new one, with what is given for it."""
    of = committees.find_committee(reading, committee) if committee else None
    values = given_values(reading, kind.record, given, without=kind.without, committee=of)
    if of is not None and kind.record in {Bench, PlanningArea}:
        values["committee_id"] = of.id
    if named is not None:
        return record_called(reading, table_name(kind.record), named, of), values
    defaults = {part.name: part.default for part in fields(kind.record) if part.default is not MISSING}
    wanted = {name: values.get(name, defaults.get(name)) for name in kind.known_by}
    alike = [one for one in reading.all(kind.record) if all(getattr(one, name) == wanted[name] for name in wanted)]
    if len(alike) > 1:
        raise RuleBrokenError("enter.several", table=table_name(kind.record), count=len(alike))
    return next(iter(alike), None), values


@click.command()
@REGISTER
@click.option("--committee", required=True, metavar="C", help="Short name of a committee.")
@GIVEN
@as_json
@in_language
@pass_output
def rules(output: Output, register: Path, committee: str, given: tuple[str, ...], *, as_json: bool) -> None:
    """Add a version of the rules of procedure; what is not given stays as in the version before.

    `rules R.sqlite --committee LSP version=2 valid_from=2027-01-01 notice_value=21`
    """
    label = output.in_words("label.rules", name=committee)
    with Register.open(register) as opened, opened.writing(label) as writing:
        of = committees.find_committee(writing, committee)
        values = given_values(writing, RulesDraft, given)
        if "valid_from" not in values:
            raise OwnMisuseError(output.in_words("usage.missing", name="valid_from"))
        versions = {one.rules: one for one in committee_view(writing, of.id, values["valid_from"]).versions}
        before = rules_on([*versions], values["valid_from"])
        if before is None:
            check_complete(RulesDraft, values)
        draft = replace(draft_of(versions[before]), **values) if before else RulesDraft(**values)
        add_version(writing, of.id, draft)
    shown = {name: getattr(draft, name) for name in settings_that_count(draft)}
    if as_json:
        output.data(shown)
    else:
        output.tell("rules.kept", name=of.short_name, version=draft.version, day=draft.valid_from)


COMMANDS = (enter, rules)
