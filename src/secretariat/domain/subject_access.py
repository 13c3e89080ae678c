"""What a person is told when she asks which data are kept of her (D27; Art. 15 DSGVO), in the order of the handbook."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from secretariat.domain.office import RetentionRule, SenderProfile


class AccessPart(StrEnum):
    """A part of the answer, as its heading says it."""

    MASTER = "Stammdaten"
    APPOINTMENTS = "Benennungen"
    INVITATIONS = "Einladungen und Versand"
    REPLIES = "Rückmeldungen"
    ATTENDANCE = "Anwesenheit"
    WORKSHOPS = "Workshops"
    NEEDS = "Bedarfe und Einwilligungen"
    DOCUMENTS = "Dokumente mit Namensnennung"
    HISTORY = "Änderungsprotokoll"


@dataclass(frozen=True, slots=True)
class AccessEntry:
    """One record or one change: which part, what it is, and its facts, each what the register calls it and its text."""

    part: AccessPart
    subject: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectAccess:
    """All that is kept of one person, and who answers for it."""

    person: str
    sender: SenderProfile
    federal_state: str
    rules: tuple[RetentionRule, ...]
    entries: tuple[AccessEntry, ...]
    as_of: datetime

    def of_part(self, part: AccessPart) -> tuple[AccessEntry, ...]:
        """Return the entries of a part."""
        return tuple(entry for entry in self.entries if entry.part is part)
