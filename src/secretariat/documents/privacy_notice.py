"""The notice that tells members what is done with their data (D26; Art. 13 and 14 DSGVO): what its fields say."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zipfile import ZipFile

from secretariat.documents.letter_fields import Values, with_second_spellings
from secretariat.documents.letters import LetterData, MeetingData, shared_values
from secretariat.documents.word_xml import T, parse
from secretariat.domain.errors import Finding, Severity
from secretariat.domain.formatting import NBSP, keep_together, printed_text
from secretariat.domain.office import RetentionClass, RetentionRule, RetentionTrigger, SenderProfile
from secretariat.domain.retention import DAYS_OF_A_MONTH_OF_NEEDS
from secretariat.domain.supervision import supervisor_of

GAP = "[Bitte eintragen: "
"""How a gap of the shipped template begins that only the office can fill: no register knows its data protection."""
_AFTER = {
    RetentionTrigger.MEETING: "nach der Sitzung",
    RetentionTrigger.YEAR_AFTER: "nach dem Ende des Folgejahres",
    RetentionTrigger.END_OF_APPOINTMENT: "nach der letzten Sitzung, an der Sie teilgenommen haben",
    RetentionTrigger.RECORDED: "nach der Eintragung",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyData:
    """All that the notice says."""

    meeting: MeetingData
    sender: SenderProfile
    rules: tuple[RetentionRule, ...]
    as_of: datetime


def privacy_values(data: PrivacyData) -> Values:
    """Return a text for each field of the notice, and a row for each retention rule of the office."""
    shared = shared_values(data.meeting, data.sender, LetterData(written_on=data.as_of.date()))
    return with_second_spellings(
        {**shared, **protection_values(data.sender, data.meeting.committee.federal_state, data.rules, data.as_of)}
    )


def protection_values(
    sender: SenderProfile, federal_state: str, rules: Iterable[RetentionRule], as_of: datetime
) -> Values:
    """Return what every paper about the protection of data says: who answers, on what ground, how long, who watches."""
    street = " ".join(part for part in (sender.street, sender.house_no) if part)
    city = " ".join(part for part in (sender.postal_code, sender.city) if part)
    lines = (sender.authority, street, city, sender.phone, sender.email)
    return {
        "Verantwortlich": "\n".join(keep_together(one) for one in lines if one),
        "DatenschutzRechtsgrundlage": keep_together(sender.privacy_basis),
        "Aufsicht": keep_together(supervisor_of(federal_state)),
        "Frist": tuple({"Was": class_words(rule), "Dauer": period_words(rule)} for rule in sorted(rules, key=_order)),
        "Stand": printed_text(as_of),
    }


def class_words(rule: RetentionRule) -> str:
    """Return what a rule is about, in words that members use."""
    needs = rule.retention_class is RetentionClass.NEEDS
    return "Angaben zur Unterstützung" if needs else rule.retention_class.value


def period_words(rule: RetentionRule) -> str:
    """Say how long a class of data is kept: „10 Jahre nach der Sitzung, danach Angebot an das Archiv“."""
    archive = ", danach Angebot an das Archiv" if rule.offer_to_archive else ""
    if rule.trigger is RetentionTrigger.YEAR_AFTER and not rule.months:
        return f"bis zum Ende des Folgejahres{archive}"
    return f"{_length(rule)} {_AFTER[rule.trigger]}{archive}"


def gap_findings(content: bytes) -> Iterable[Finding]:
    """Find that a template of the notice still has gaps which the office must fill; the gate has read it before."""
    with ZipFile(io.BytesIO(content)) as package:
        root = parse(package.read("word/document.xml"))
    gaps = "".join(piece.text or "" for piece in root.iter(T)).count(GAP)
    return (Finding("template.gaps", Severity.WARNING, values={"count": str(gaps)}),) if gaps else ()


def _order(rule: RetentionRule) -> int:
    return tuple(RetentionClass).index(rule.retention_class)


def _length(rule: RetentionRule) -> str:
    if rule.retention_class is RetentionClass.NEEDS:
        return f"{DAYS_OF_A_MONTH_OF_NEEDS * rule.months}{NBSP}Tage"
    years, months = divmod(rule.months, 12)
    if years and not months:
        return f"{years}{NBSP}Jahr{'e' if years > 1 else ''}"
    return f"{rule.months}{NBSP}Monat{'e' if rule.months != 1 else ''}"
