"""Commands for whom a committee sends to a superior body: delegate, and what becomes of it: delegation."""

from datetime import date
from pathlib import Path

import click

from secretariat import clock
from secretariat.commandline.given import DAY
from secretariat.commandline.misuse import OwnMisuseError
from secretariat.commandline.output import Output, as_json, in_language, pass_output
from secretariat.commandline.papers import REGISTER
from secretariat.domain.committees import Committee, Delegation, DelegationMeeting, DelegationState
from secretariat.domain.errors import NotFoundError
from secretariat.domain.people import Person
from secretariat.domain.text import folded
from secretariat.services.committee.committees import find_committee
from secretariat.services.meeting.meetings import find_meeting
from secretariat.services.people.typed_people import person_called
from secretariat.storage.reading import Reading
from secretariat.storage.register import Register


@click.command(name="delegate")
@REGISTER
@click.option("--committee", required=True, metavar="C", help="Short name of the committee that sends somebody.")
@click.option("--to", "target", required=True, metavar="BODY", help="The superior body.")
@click.option("--organiser", default="", help="Who organises that body.")
@click.option("--address", default="", help="Where its post goes.")
@click.option("--person", required=True, metavar="NAME", help="Who is sent.")
@click.option("--deputy", metavar="NAME", help="Who goes if she cannot.")
@click.option("--from", "from_on", required=True, type=DAY)
@click.option("--until", "to_on", type=DAY)
@click.option("--decided-in", metavar="MEETING", help="The meeting that decided it.")
@as_json
@in_language
@pass_output
def send_delegate(
    output: Output,
    register: Path,
    committee: str,
    target: str,
    organiser: str,
    address: str,
    person: str,
    deputy: str | None,
    from_on: date,
    to_on: date | None,
    decided_in: str | None,
    *,
    as_json: bool,
) -> None:
    """Send somebody to a superior body, from when to when; lists who goes there."""
    from secretariat.services.committee.delegations import delegation_rows, send

    label = output.in_words("label.delegate", name=committee)
    with Register.open(register) as opened, opened.writing(label) as writing:
        sending: Committee = find_committee(writing, committee)
        delegation = Delegation(
            committee_id=sending.id,
            target_body=target,
            target_organiser=organiser,
            target_address=address,
            person_id=person_called(writing, person).id,
            deputy_id=person_called(writing, deputy).id if deputy else None,
            from_on=from_on,
            to_on=to_on,
            decided_in_meeting_id=find_meeting(writing, decided_in)[1].id if decided_in else None,
        )
        send(writing, delegation)
        rows = delegation_rows(writing, (sending,), clock.today())
    output.rows(rows, as_json=as_json)


@click.command()
@REGISTER
@click.option("--committee", required=True, metavar="C", help="Short name of the committee that sends somebody.")
@click.option("--to", "target", required=True, metavar="BODY", help="The superior body.")
@click.option("--person", required=True, metavar="NAME", help="Who is sent.")
@click.option("--on", type=DAY, help="When.  [default: today]")
@click.option("--state", type=click.Choice([state.name.lower() for state in DelegationState]), help="What it is now.")
@click.option("--report", help="What the body's meeting of that day was about.")
@click.option("--by", metavar="NAME", help="Who was there, if not the person sent.")
@as_json
@in_language
@pass_output
def delegation(
    output: Output,
    register: Path,
    committee: str,
    target: str,
    person: str,
    on: date | None,
    state: str | None,
    report: str | None,
    by: str | None,
    *,
    as_json: bool,
) -> None:
    """Keep that a delegation ended, or the short report of a meeting of the superior body."""
    from secretariat.services.committee.delegations import delegation_rows, move_delegation, record_visit

    if state is None and report is None:
        raise OwnMisuseError(output.in_words("usage.delegation"))
    day = on or clock.today()
    label = output.in_words("label.delegate", name=committee)
    with Register.open(register) as opened, opened.writing(label) as writing:
        sending = find_committee(writing, committee)
        known = _sent(writing, sending, target, person_called(writing, person), day)
        if report is not None:
            there = person_called(writing, by).id if by else known.person_id
            visit = DelegationMeeting(delegation_id=known.id, held_on=day, attended_by_id=there, report=report)
            record_visit(writing, visit)
        if state is not None:
            move_delegation(writing, known.id, DelegationState[state.upper()], day)
        rows = delegation_rows(writing, (sending,), day)
    output.rows(rows, as_json=as_json)


def _sent(reading: Reading, committee: Committee, target: str, person: Person, day: date) -> Delegation:
    """Return the person's delegation to a body: the one of the day, else the last that began before."""
    every = reading.all(Delegation, committee_id=committee.id, person_id=person.id, order_by=("from_on",))
    begun = [one for one in every if folded(one.target_body) == folded(target) and one.from_on <= day]
    if not begun:
        raise NotFoundError("delegation.unknown", target=target)
    return begun[-1]


COMMANDS = (send_delegate, delegation)
