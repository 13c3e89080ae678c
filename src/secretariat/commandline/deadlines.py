"""The command `deadlines`: by when to post and to answer, for a meeting or for any day without a register."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from secretariat.commandline.given import DAY
from secretariat.commandline.misuse import OwnMisuseError
from secretariat.commandline.output import Output, as_json, in_language, pass_output
from secretariat.domain.committees import CountMode, NoticeAnchor, NoticeUnit
from secretariat.domain.deadlines import Notice, check_period_length
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.text import folded
from secretariat.domain.work_calendar import WorkCalendar, check_federal_states, check_known_year
from secretariat.sentences import day_with_weekday
from secretariat.services.meeting.deadlines import TOLD, Deadlines, deadlines_for, deadlines_of
from secretariat.services.meeting.gathering import gather_meeting
from secretariat.services.meeting.meetings import find_meeting
from secretariat.storage.register import Register

EVERYWHERE = "NW,TH"
"""The Länder whose holidays count where none is named: those of both sample committees."""
ANCHORS = {"receipt": NoticeAnchor.RECEIPT, "dispatch": NoticeAnchor.DISPATCH}


@click.command()
@click.argument("register", required=False, type=click.Path(path_type=Path))
@click.option("--meeting", metavar="MEETING", help="A meeting of the register, as LSP-3.")
@click.option("--day", type=DAY, help="The day of the meeting, without a register.")
@click.option("--notice", help='The notice period, as "14 Kalendertage".')
@click.option("--mode", type=click.Choice([mode.value for mode in CountMode]), default="A", show_default=True)
@click.option("--anchor", type=click.Choice(list(ANCHORS)), default="receipt", show_default=True)
@click.option("--state", help=f"Land of the holidays, several with a comma; without a register {EVERYWHERE}.")
@click.option("--reply-lead", type=int, help="Arbeitstage before the meeting by which to answer.")
@click.option("--lead", type=int, default=4, show_default=True, help="Werktage that a letter may take.")
@click.option("--short", is_flag=True, help="The shortened period of an urgent meeting: messenger and e-mail only.")
@as_json
@in_language
@pass_output
def deadlines(
    output: Output,
    register: Path | None,
    meeting: str | None,
    day: date | None,
    notice: str | None,
    mode: str,
    anchor: str,
    state: str | None,
    reply_lead: int | None,
    lead: int,
    *,
    short: bool,
    as_json: bool,
) -> None:
    """Say when the invitation must arrive, be posted and be answered, with the sentence that explains it."""
    named = EVERYWHERE if state is None and register is None else state or ""
    states = tuple(part.strip().upper() for part in named.split(",") if part.strip())
    if register is not None and meeting is not None:
        with Register.open(register, read_only=True) as opened, opened.reading() as reading:
            folder = gather_meeting(reading, *find_meeting(reading, meeting))
            answer = deadlines_of(reading, folder, output.language, urgent=short, also_in=states)
    elif day is not None and notice is not None:
        check_federal_states(states)
        check_known_year(day.year)
        check_period_length("postal_lead", lead)
        check_period_length("reply_lead", reply_lead or 0)
        period = replace(_notice(notice, CountMode(mode), ANCHORS[anchor]), urgent=short)
        answer = deadlines_for(day, period, WorkCalendar(states), reply_lead, lead, language=output.language)
    else:
        raise OwnMisuseError(output.in_words("usage.deadlines"))
    if as_json:
        output.data(answer)
    else:
        _tell(output, answer)


def _notice(typed: str, mode: CountMode, anchor: NoticeAnchor) -> Notice:
    found = re.fullmatch(r"\s*(\d{1,3})\s*(\D+?)\s*", typed)
    for unit in NoticeUnit:
        # "Wochen" is also asked for as "Woche", "Kalendertage" as "Tage" or "Kalendertag".
        if found and folded(unit.value).rstrip("en").startswith(folded(found[2]).rstrip("en")):
            return Notice(int(found[1]), unit, mode, anchor)
    if found and folded(found[2]) in {"tag", "tage"}:
        return Notice(int(found[1]), NoticeUnit.CALENDAR_DAYS, mode, anchor)
    raise RuleBrokenError("deadlines.notice", field="notice", value=typed)


def _tell(output: Output, answer: Deadlines) -> None:
    """Print the days, then why each is the last one; what the explanation tells is not told twice."""
    for one in answer.answers:
        output.say(f"{output.in_words(f'deadlines.{one.name}')}: {day_with_weekday(one.day, output.language)}")
    output.say(answer.explanation)
    for one in answer.answers:
        if one.name not in TOLD:
            output.say(answer.reasons[one.name])


COMMANDS = (deadlines,)
