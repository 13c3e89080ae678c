"""What each setting of the rules of procedure means, as a sentence for the clerk, in German and English."""

from collections.abc import Mapping
from enum import StrEnum

from secretariat.domain.committees import NoticeUnit

MEANINGS: dict[str, str] = {
    "notice_value": "Eingeladen wird {value} {unit} vor der Sitzung.",
    "notice_unit.CALENDAR_DAYS": "Gezählt wird jeder Tag, auch Samstage, Sonntage und Feiertage.",
    "notice_unit.WEEKDAYS": "Gezählt werden Montag bis Samstag ohne Feiertage.",
    "notice_unit.OFFICE_DAYS": "Gezählt werden Montag bis Freitag ohne Feiertage und Schließtage.",
    "notice_unit.WEEKS": "Gezählt werden ganze Wochen: derselbe Wochentag entsprechend früher.",
    "notice_count_mode.A": "Zwischen Zugang und Sitzung liegen ganze Tage; der Sitzungstag zählt nicht mit.",
    "notice_count_mode.B": "Der Sitzungstag zählt bei der Frist mit.",
    "notice_anchor.RECEIPT": "Die Frist ist gewahrt, wenn die Einladung rechtzeitig angekommen ist.",
    "notice_anchor.DISPATCH": "Die Frist ist gewahrt, wenn die Einladung rechtzeitig abgesandt ist. "
    "Muss sie einige Tage vor Fristbeginn zur Post, zählen Sie diese Tage zur Frist hinzu.",
    "notice_short_value": "In dringenden Fällen reicht es {value} {unit} vorher.",
    "notice_short_value.none": "Eine kürzere Frist für dringende Fälle gibt es nicht.",
    "invite_channel": "Auf diesen Wegen wird eingeladen.",
    "agenda_proposal_days": "Vorschläge zur Tagesordnung müssen {value} Tage vor der Sitzung vorliegen.",
    "agenda_proposal_days.one": "Vorschläge zur Tagesordnung müssen am Tag vor der Sitzung vorliegen.",
    "agenda_proposal_days.none": "Vorschläge zur Tagesordnung sind an keine Frist gebunden.",
    "reply_lead": "Antworten werden bis {value} Arbeitstage vor der Sitzung erbeten.",
    "reply_lead.one": "Antworten werden bis zum Arbeitstag vor der Sitzung erbeten.",
    "cadence_kind.none": "Wie oft das Gremium tagt, ist nicht vorgeschrieben.",
    "cadence_kind.MONTH": "In jedem Kalendermonat findet mindestens eine Sitzung statt.",
    "cadence_kind.QUARTER": "In jedem Kalenderquartal findet mindestens eine Sitzung statt.",
    "cadence_kind.HALF_YEAR": "In jedem Kalenderhalbjahr findet mindestens eine Sitzung statt.",
    "cadence_kind.YEAR": "In jedem Kalenderjahr findet mindestens eine Sitzung statt.",
    "cadence_kind.TIMES_A_YEAR": "In jedem Kalenderjahr finden mindestens {cadence_value} Sitzungen statt.",
    "cadence_kind.MONTHS_APART": "Zwischen zwei Sitzungen liegen höchstens {cadence_value} Monate.",
    "cadence_value": "Diese Zahl zählt nur beim Turnus „n je Kalenderjahr“ und „Höchstabstand“.",
    "counts_without_quorum.yes": "Auch eine nicht beschlussfähige Sitzung zählt für den Turnus.",
    "counts_without_quorum.no": "Für den Turnus zählen nur beschlussfähige Sitzungen.",
    "extraordinary_threshold": "Eine Sondersitzung findet statt, wenn dies verlangt wird von: {value}.",
    "extraordinary_threshold.none": "Wer eine Sondersitzung verlangen kann, ist nicht geregelt.",
    "quorum_base.FILLED_SEATS": "Ob das Gremium beschließen kann, wird an den besetzten Sitzen gemessen.",
    "quorum_base.ALL_SEATS": "Ob das Gremium beschließen kann, wird an allen Sitzen gemessen, auch den vakanten.",
    "quorum_base.BENCHES": "Das Gremium kann beschließen, wenn genügend Bänke vertreten sind.",
    "quorum_base.FIXED": "Das Gremium kann beschließen, wenn die Mindestzahl anwesend ist.",
    "quorum_base.NONE": "Das Gremium kann immer beschließen.",
    "threshold.MORE_THAN_HALF": "Mehr als die Hälfte davon muss anwesend sein.",
    "threshold.AT_LEAST_HALF": "Mindestens die Hälfte davon muss anwesend sein.",
    "threshold.NUMBER": "Mindestens {minimum} Stimmberechtigte müssen anwesend sein.",
    "minimum": "Mindestens {value} Stimmberechtigte müssen anwesend sein.",
    "minimum.zero": "Eine Mindestzahl gibt es nicht.",
    "minimum.one": "Mindestens eine stimmberechtigte Person muss anwesend sein.",
    "benches_required": "Mindestens {value} Bänke müssen vertreten sein.",
    "benches_required.one": "Mindestens eine Bank muss vertreten sein.",
    "benches_required.none": "Geht es nach Bänken, müssen alle vertreten sein.",
    "second_meeting.yes": "Eine zweite Sitzung zum selben Punkt kann ohne Rücksicht auf die Zahl beschließen.",
    "second_meeting.no": "Auch für eine zweite Sitzung gilt dieselbe Beschlussfähigkeit.",
    "online_counts.yes": "Wer zugeschaltet ist, zählt als anwesend.",
    "online_counts.no": "Wer zugeschaltet ist, zählt nicht als anwesend.",
    "majority.CONSENSUS": "Beschlossen ist, wogegen niemand Einspruch erhebt.",
    "majority.SIMPLE": "Es genügen mehr Ja- als Nein-Stimmen.",
    "majority.ABSOLUTE": "Mehr als die Hälfte aller Stimmberechtigten muss zustimmen.",
    "majority.TWO_THIRDS": "Zwei Drittel der Stimmen müssen zustimmen.",
    "tie_rule.REJECTED": "Bei gleich vielen Stimmen ist der Antrag abgelehnt.",
    "tie_rule.CHAIR_DECIDES": "Bei gleich vielen Stimmen gibt der Vorsitz den Ausschlag.",
    "one_voting_seat_each.yes": "Niemand hat zwei Sitze mit Stimmrecht.",
    "one_voting_seat_each.no": "Eine Person darf mehrere Sitze mit Stimmrecht haben.",
    "deputy_model.PERSONAL": "Jeder Sitz hat seine eigene, namentlich benannte Stellvertretung.",
    "deputy_model.POOL": "Jede Bank hat gemeinsame Stellvertretungen, die nach ihrem Rang eintreten.",
    "deputy_model.AD_HOC": "Die Organisation schickt für eine Sitzung, wen sie möchte.",
    "deputy_model.NONE": "Eine Stellvertretung gibt es nicht.",
    "deputies_receive_invite.YES": "Stellvertretungen werden mit eingeladen.",
    "deputies_receive_invite.FOR_INFORMATION": "Stellvertretungen erhalten die Einladung zur Kenntnis.",
    "deputies_receive_invite.WHEN_NEEDED": "Stellvertretungen werden erst eingeladen, wenn jemand verhindert ist.",
    "written_procedure.NO": "Beschlüsse werden nur in Sitzungen gefasst.",
    "written_procedure.UNLESS_OBJECTED": "Beschlüsse sind schriftlich möglich, wenn niemand widerspricht.",
    "minutes_kind.RESULTS": "Die Niederschrift hält die Ergebnisse fest.",
    "minutes_kind.COURSE": "Die Niederschrift hält Verlauf und Ergebnisse fest.",
    "minutes_kind.VERBATIM": "Die Niederschrift gibt das Gesagte wörtlich wieder.",
    "minutes_due_days": "Die Niederschrift ist {value} Tage nach der Sitzung fällig.",
    "minutes_due_days.one": "Die Niederschrift ist am Tag nach der Sitzung fällig.",
    "objection_days": "Gegen die Niederschrift kann {value} Tage lang etwas eingewandt werden.",
    "objection_days.one": "Gegen die Niederschrift kann einen Tag lang etwas eingewandt werden.",
    "objection_days.none": "Für Einwendungen gegen die Niederschrift gibt es keine Frist.",
    "guests_allowed.yes": "Gäste dürfen teilnehmen.",
    "guests_allowed.no": "Gäste sind nicht zugelassen.",
    "hybrid_allowed.yes": "Mitglieder dürfen sich zuschalten.",
    "hybrid_allowed.no": "Teilnehmen kann nur, wer vor Ort ist.",
}

MEANINGS_EN: dict[str, str] = {
    "notice_value": "Invitations go out {value} {unit} before the meeting.",
    "notice_unit.CALENDAR_DAYS": "Every day counts, also Saturdays, Sundays and holidays.",
    "notice_unit.WEEKDAYS": "Monday to Saturday count, without holidays.",
    "notice_unit.OFFICE_DAYS": "Monday to Friday count, without holidays and closure days.",
    "notice_unit.WEEKS": "Whole weeks count: the same day of the week, earlier.",
    "notice_count_mode.A": "Whole days lie between receipt and meeting; the day of the meeting does not count.",
    "notice_count_mode.B": "The day of the meeting counts.",
    "notice_anchor.RECEIPT": "The period is kept if the invitation arrived in time.",
    "notice_anchor.DISPATCH": "The period is kept if the invitation was sent in time. "
    "Where it must be posted some days before the period begins, add those days to the period.",
    "notice_short_value": "In urgent cases {value} {unit} before are enough.",
    "notice_short_value.none": "There is no shorter period for urgent cases.",
    "invite_channel": "Invitations go these ways.",
    "agenda_proposal_days": "Proposals for the agenda must be there {value} days before the meeting.",
    "agenda_proposal_days.one": "Proposals for the agenda must be there on the day before the meeting.",
    "agenda_proposal_days.none": "Proposals for the agenda have no deadline.",
    "reply_lead": "Answers are asked for up to {value} office days before the meeting.",
    "reply_lead.one": "Answers are asked for up to the office day before the meeting.",
    "cadence_kind.none": "How often the committee meets is not prescribed.",
    "cadence_kind.MONTH": "There is at least one meeting in each month.",
    "cadence_kind.QUARTER": "There is at least one meeting in each quarter.",
    "cadence_kind.HALF_YEAR": "There is at least one meeting in each half-year.",
    "cadence_kind.YEAR": "There is at least one meeting in each year.",
    "cadence_kind.TIMES_A_YEAR": "In each year there are at least {cadence_value} meetings.",
    "cadence_kind.MONTHS_APART": "Between two meetings lie at most {cadence_value} months.",
    "cadence_value": "This number matters for the last two kinds of cadence only.",
    "counts_without_quorum.yes": "A meeting without a quorum counts as well.",
    "counts_without_quorum.no": "Only meetings with a quorum count.",
    "extraordinary_threshold": "There is an extraordinary meeting if it is asked for by: {value}.",
    "extraordinary_threshold.none": "Who may ask for an extraordinary meeting is not said.",
    "quorum_base.FILLED_SEATS": "The quorum is measured by the filled seats.",
    "quorum_base.ALL_SEATS": "The quorum is measured by all seats, also the vacant ones.",
    "quorum_base.BENCHES": "The committee can decide if enough benches are there.",
    "quorum_base.FIXED": "The committee can decide if the least number is there.",
    "quorum_base.NONE": "The committee can always decide.",
    "threshold.MORE_THAN_HALF": "More than half of them must be there.",
    "threshold.AT_LEAST_HALF": "At least half of them must be there.",
    "threshold.NUMBER": "At least {minimum} with a vote must be there.",
    "minimum": "At least {value} with a vote must be there.",
    "minimum.zero": "There is no least number.",
    "minimum.one": "At least one person with a vote must be there.",
    "benches_required": "At least {value} benches must be there.",
    "benches_required.one": "At least one bench must be there.",
    "benches_required.none": "Where benches count, all of them must be there.",
    "second_meeting.yes": "A second meeting on the same item can decide whatever the number.",
    "second_meeting.no": "A second meeting needs the same quorum.",
    "online_counts.yes": "Who joins by video counts as present.",
    "online_counts.no": "Who joins by video does not count as present.",
    "majority.CONSENSUS": "What nobody objects to is decided.",
    "majority.SIMPLE": "More yes than no votes are enough.",
    "majority.ABSOLUTE": "More than half of all with a vote must agree.",
    "majority.TWO_THIRDS": "Two thirds of the votes must agree.",
    "tie_rule.REJECTED": "With equal votes the motion is lost.",
    "tie_rule.CHAIR_DECIDES": "With equal votes the chair decides.",
    "one_voting_seat_each.yes": "Nobody has two seats with a vote.",
    "one_voting_seat_each.no": "One person may have several seats with a vote.",
    "deputy_model.PERSONAL": "Each seat has its own named deputy.",
    "deputy_model.POOL": "Each bench has deputies in common, who step in by their rank.",
    "deputy_model.AD_HOC": "The organisation sends whom it likes to a meeting.",
    "deputy_model.NONE": "There are no deputies.",
    "deputies_receive_invite.YES": "Deputies are invited too.",
    "deputies_receive_invite.FOR_INFORMATION": "Deputies get the invitation for information.",
    "deputies_receive_invite.WHEN_NEEDED": "Deputies are invited when somebody cannot come.",
    "written_procedure.NO": "Resolutions are passed in meetings only.",
    "written_procedure.UNLESS_OBJECTED": "Resolutions may be passed in writing if nobody objects.",
    "minutes_kind.RESULTS": "The minutes record the results.",
    "minutes_kind.COURSE": "The minutes record course and results.",
    "minutes_kind.VERBATIM": "The minutes record what was said word for word.",
    "minutes_due_days": "The minutes are due {value} days after the meeting.",
    "minutes_due_days.one": "The minutes are due on the day after the meeting.",
    "objection_days": "Objections to the minutes are possible for {value} days.",
    "objection_days.one": "Objections to the minutes are possible for one day.",
    "objection_days.none": "Objections to the minutes have no deadline.",
    "guests_allowed.yes": "Guests may take part.",
    "guests_allowed.no": "Guests are not admitted.",
    "hybrid_allowed.yes": "Members may join by video.",
    "hybrid_allowed.no": "Only who is on site takes part.",
}


UNITS: dict[str, dict[NoticeUnit, tuple[str, str]]] = {
    "de": {
        NoticeUnit.CALENDAR_DAYS: ("Kalendertag", "Kalendertage"),
        NoticeUnit.WEEKDAYS: ("Werktag", "Werktage"),
        NoticeUnit.OFFICE_DAYS: ("Arbeitstag", "Arbeitstage"),
        NoticeUnit.WEEKS: ("Woche", "Wochen"),
    },
    "en": {
        NoticeUnit.CALENDAR_DAYS: ("calendar day", "calendar days"),
        NoticeUnit.WEEKDAYS: ("weekday", "weekdays"),
        NoticeUnit.OFFICE_DAYS: ("office day", "office days"),
        NoticeUnit.WEEKS: ("week", "weeks"),
    },
}
"""The units of a notice period, for one and for several."""
FEW = {0: "zero", 1: "one"}


def meaning(field: str, settings: Mapping[str, object], language: str) -> str:
    """Return what a setting means among the others; empty for one that explains itself, as a date.

    While a setting is being typed in, others may be None: then their place in the sentence shows an ellipsis.
    """
    known = MEANINGS if language == "de" else MEANINGS_EN
    value = settings[field]
    match value:
        case None | "":
            key = f"{field}.none"
        case bool():
            key = f"{field}.{'yes' if value else 'no'}"
        case StrEnum():
            key = f"{field}.{value.name}"
        case int() if f"{field}.{FEW.get(value)}" in known:
            key = f"{field}.{FEW[value]}"
        case _:
            key = field
    named = {name: "…" if other is None else other for name, other in settings.items()}
    return known.get(key, "").format(**{**named, "value": value, "unit": _unit(value, settings, language)})


def _unit(value: object, settings: Mapping[str, object], language: str) -> str:
    unit = settings.get("notice_unit")
    if not isinstance(unit, NoticeUnit):
        return "…"
    return UNITS.get(language, UNITS["en"])[unit][value != 1]
