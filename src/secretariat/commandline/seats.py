"""Commands for who sits where: appoint, release and deputy."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import click

from secretariat import clock
from secretariat.commandline.called import holder_of, record_called, seat_called
from secretariat.commandline.given import DAY, GIVEN, Values, given_values
from secretariat.commandline.misuse import OwnMisuseError
from secretariat.commandline.output import Output, as_json, in_language, pass_output
from secretariat.commandline.papers import REGISTER
from secretariat.domain.as_of import covers, holder_on
from secretariat.domain.committees import Appointment, Deputyship, DeputyshipKind, EndReason
from secretariat.services.committee import committees
from secretariat.services.committee.committees import find_committee
from secretariat.services.listing import seat_rows
from secretariat.services.people.typed_people import person_called
from secretariat.storage.register import Register

COMMITTEE = click.option("--committee", required=True, metavar="C", help="Short name of a committee.")
SEAT = click.option("--seat", required=True, metavar="BENCH/NO", help="The seat, as LE/3.")
PERSON = click.option("--person", required=True, metavar="NAME", help="Given and family name, as in the register.")
REASON = click.Choice([reason.name.lower() for reason in EndReason])
LIVED_BY = frozenset({"seat_id", "person_id", "start", "end", "end_reason"})


@click.command()
@REGISTER
@COMMITTEE
@SEAT
@PERSON
@click.option("--from", "start", required=True, type=DAY, help="The first day.")
@click.option("--instead", type=REASON, help="Why the one before left; her last day is the day before.")
@GIVEN
@as_json
@in_language
@pass_output
def appoint(
    output: Output,
    register: Path,
    committee: str,
    seat: str,
    person: str,
    start: date,
    instead: str | None,
    given: tuple[str, ...],
    *,
    as_json: bool,
) -> None:
    """Put a person on a seat; of who sits there already, change what is given, as `role=Vorsitz` or `state=suspended`.

    Further fields: role, organisation, state, appointed_by, appointed_on, address_to_use.
    """
    label = output.in_words("label.appoint", name=committee)
    with Register.open(register) as opened, opened.writing(label) as writing:
        of = find_committee(writing, committee)
        chosen = seat_called(writing, of, seat)
        who = person_called(writing, person)
        values = given_values(writing, Appointment, given, without=LIVED_BY, committee=of)
        held = holder_on(writing.all(Appointment, seat_id=chosen.id), start)
        house: Values = {"organisation_id": who.organisation_id}
        new = Appointment(**house | values, seat_id=chosen.id, person_id=who.id, start=start)
        if held is not None and held.person_id == who.id:
            committees.change_appointment(writing, replace(held, **values))
        elif instead is not None:
            before = holder_of(writing, chosen, start - timedelta(days=1), seat)
            committees.replace_holder(writing, before.id, new, EndReason[instead.upper()])
        else:
            committees.appoint(writing, new)
        rows = seat_rows(writing, (of,), start)
    output.rows(rows, as_json=as_json)


@click.command()
@REGISTER
@COMMITTEE
@SEAT
@click.option("--on", "last", required=True, type=DAY, help="The last day.")
@click.option("--reason", required=True, type=REASON)
@as_json
@in_language
@pass_output
def release(
    output: Output, register: Path, committee: str, seat: str, last: date, reason: str, *, as_json: bool
) -> None:
    """End the appointment of who holds a seat on its last day; the seat is vacant from the day after."""
    label = output.in_words("label.release", name=committee)
    with Register.open(register) as opened, opened.writing(label) as writing:
        of = find_committee(writing, committee)
        held = holder_of(writing, seat_called(writing, of, seat), last, seat)
        committees.end_appointment(writing, held.id, last, EndReason[reason.upper()])
        rows = seat_rows(writing, (of,), last + timedelta(days=1))
    output.rows(rows, as_json=as_json)


@click.command()
@REGISTER
@COMMITTEE
@click.option("--seat", metavar="BENCH/NO", help="The seat she deputises for.")
@click.option("--bench", metavar="BENCH", help="The bench, where deputies stand in for all of it.")
@PERSON
@click.option("--from", "start", type=DAY, help="The first day.  [default: today]")
@click.option("--until", type=DAY, help="The last day; ends a deputyship that is there.")
@click.option("--rank", type=click.IntRange(1, 99), help="Whose turn it is first.")
@as_json
@in_language
@pass_output
def deputy(
    output: Output,
    register: Path,
    committee: str,
    seat: str | None,
    bench: str | None,
    person: str,
    start: date | None,
    until: date | None,
    rank: int | None,
    *,
    as_json: bool,
) -> None:
    """Name a deputy for a seat or a bench; one that is named already gets another rank or last day."""
    if (seat is None) == (bench is None):
        raise OwnMisuseError(output.in_words("usage.deputy"))
    first = start or clock.today()
    label = output.in_words("label.deputy", name=committee)
    with Register.open(register) as opened, opened.writing(label) as writing:
        of = find_committee(writing, committee)
        chosen = seat_called(writing, of, seat) if seat else None
        place: Values = {
            "for_seat_id": chosen.id if chosen else None,
            "for_bench_id": record_called(writing, "bench", bench, of).id if bench else None,
        }
        who = person_called(writing, person)
        given: Values = {"end": until, "rank": rank}
        values = {name: value for name, value in given.items() if value is not None}
        known = [
            one
            for one in writing.all(Deputyship, deputy_person_id=who.id, for_meeting_id=None, **place)
            if covers(one.start, one.end, first)
        ]
        if known:
            committees.change_deputyship(writing, replace(known[0], **values))
        else:
            kind = DeputyshipKind.PERSONAL if chosen else DeputyshipKind.POOL
            new = Deputyship(kind=kind, deputy_person_id=who.id, start=first, **place, **values)
            committees.name_deputy(writing, new)
        rows = seat_rows(writing, (of,), first)
    output.rows(rows, as_json=as_json)


COMMANDS = (appoint, release, deputy)
