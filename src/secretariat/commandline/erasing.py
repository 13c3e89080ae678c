"""The command `erase`: what has reached the end of its period goes for good, as „Heute“ deletes it in the window."""

from datetime import date
from pathlib import Path

import click

from secretariat import clock
from secretariat.commandline.lists import DRY_RUN
from secretariat.commandline.output import Output, as_json, in_language, pass_output
from secretariat.commandline.papers import REGISTER
from secretariat.domain.office import RetentionClass
from secretariat.services.people import deletions
from secretariat.storage.register import Register

ONE_BY_ONE = RetentionClass.ENDED_MEMBERS
"""Whose names go only after somebody looked at each of them: in the window."""


@click.command()
@REGISTER
@click.option("--archive-asked", is_flag=True, help="The archive was offered the minutes and outcomes: they go too.")
@DRY_RUN
@as_json
@in_language
@pass_output
def erase(output: Output, register: Path, *, archive_asked: bool, dry_run: bool, as_json: bool) -> None:
    """Delete for good what has reached the end of its period: needs, answers, lists, minutes, old steps."""
    today = clock.today()
    with Register.open(register, read_only=dry_run) as opened:
        with opened.reading() as reading:
            due = deletions.deletions_ahead(reading, today)
        stays = {ONE_BY_ONE} if archive_asked else {ONE_BY_ONE, RetentionClass.MINUTES}
        goes = [one for one in due if one.retention_class not in stays]
        if goes and not dry_run:
            _erase(opened, output, today, archive_asked=archive_asked)
    if as_json:
        output.data([{**_as_data(one), "goes": one in goes} for one in due])
        return
    for one in due:
        code = (
            "erase.goes" if one in goes else "erase.by_hand" if one.retention_class is ONE_BY_ONE else "erase.archive"
        )
        output.tell(code, kind=one.retention_class, count=one.count, day=one.last_day)
    output.tell("erase.dry" if dry_run else "erase.done", count=sum(one.count for one in goes))


def _erase(opened: Register, output: Output, today: date, *, archive_asked: bool) -> None:
    """Delete in one step whose name tells nobody's, then the old steps of the history."""
    with opened.writing(output.in_words("label.erase")) as writing:
        deletions.erase_due(writing, today, archive_asked=archive_asked)
    with opened.reading() as reading:
        until = deletions.history_until(reading, today)
    if until is not None:
        opened.thin_journal(until)


def _as_data(due: deletions.DueDeletion) -> dict[str, object]:
    """Return what is due under stable keys, without anybody's name."""
    return {
        "class": due.retention_class.name.lower(),
        "count": due.count,
        "last_day": due.last_day,
        "meeting_id": due.meeting_id,
    }


COMMANDS = (erase,)
