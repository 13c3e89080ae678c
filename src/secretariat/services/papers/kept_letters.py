"""Letters kept as they were made: template, texts and checksum, so that a reprint is the same byte for byte (I11)."""

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from secretariat.documents.letter_fields import Values
from secretariat.documents.letter_papers import REMINDERS, TemplateName
from secretariat.documents.word_template import Template, compile_template
from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.invitation_rules import NOT_YET_SENT
from secretariat.domain.invitations import Dispatch, Invitation, KeptLetter, KeptTemplate
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing


@dataclass(frozen=True, slots=True)
class KeptPaper:
    """One paper of an invitation as it was made: filled first with what the run shared, then with what is its own.

    `of_reminder` says that it came with a reminder of the invitation, not with the invitation itself.
    """

    invitation_id: str
    paper: TemplateName
    template: bytes
    shared: Values
    own: Values
    sha256: str
    of_reminder: bool = False

    @property
    def values(self) -> Values:
        """All texts of the paper."""
        return {**self.shared, **self.own}

    def again(self, template: Template) -> bytes:
        """Return the paper byte for byte as it was made, from its compiled template.

        Raises DocumentTroubleError `letter.reprint_differs` rather than giving out what is not the same.
        """
        content = template.bind(self.shared).fill(self.own)
        if hashlib.sha256(content).hexdigest() != self.sha256:
            raise DocumentTroubleError("letter.reprint_differs", paper=self.paper)
        return content


def used_values(template: Template, values: Values) -> Values:
    """Return of the values those a template uses."""
    return {name: value for name, value in values.items() if name in template.names}


def keep_papers(
    writing: Writing, papers: Iterable[KeptPaper], as_of: datetime, supplement_id: str | None = None
) -> None:
    """Keep papers; what was kept of an invitation before gives way, unless a letter is out of the house (I11).

    Supplements and reminders are kept beside the invitation they belong to.
    """
    made = tuple(papers)
    invitations = writing.all(Invitation, id=tuple({one.invitation_id for one in made}))
    beside = {one.invitation_id for one in made if supplement_id is not None or one.of_reminder}
    unsent = {one.id for one in invitations if one.state in NOT_YET_SENT or one.id in beside}
    was_sent = {one.invitation_id for one in writing.all(Dispatch, invitation_id=tuple(unsent))}
    writing.remove(*writing.all(KeptLetter, invitation_id=tuple(unsent - was_sent), supplement_id=supplement_id))
    templates = _templates(writing, {one.template for one in made if one.invitation_id in unsent})
    writing.add(
        *(
            KeptLetter(
                invitation_id=one.invitation_id,
                supplement_id=supplement_id,
                paper=one.paper,
                kept_template_id=templates[one.template],
                field_values=json.dumps({"shared": one.shared, "own": one.own}, ensure_ascii=False),
                sha256=one.sha256,
                made_at=as_of,
            )
            for one in made
            if one.invitation_id in unsent
        )
    )


def kept_papers(
    reading: Reading, invitations: Iterable[Invitation], supplement_id: str | None = None
) -> Mapping[str, tuple[KeptPaper, ...]]:
    """Return by invitation what was kept of those that are out of the house, or of a supplement to them.

    What came with the invitation and what came with a reminder of it stand behind one another.
    """
    out = tuple(one.id for one in invitations if one.state not in NOT_YET_SENT)
    letters = _newest(reading.all(KeptLetter, invitation_id=out, supplement_id=supplement_id))
    ids = tuple({one.kept_template_id for one, _ in letters})
    templates = {one.id: base64.b64decode(one.content) for one in reading.all(KeptTemplate, id=ids)}
    found: dict[str, list[KeptPaper]] = {}
    for letter, of_reminder in letters:
        texts = json.loads(letter.field_values)
        paper = TemplateName(letter.paper)
        kept = KeptPaper(
            letter.invitation_id,
            paper,
            templates[letter.kept_template_id],
            texts["shared"],
            texts["own"],
            letter.sha256,
            of_reminder,
        )
        found.setdefault(letter.invitation_id, []).append(kept)
    order = list(TemplateName)
    return {
        id_: tuple(sorted(papers, key=lambda one: (one.of_reminder, order.index(one.paper))))
        for id_, papers in found.items()
    }


class KeptTemplates:
    """Templates of kept papers, each compiled once for a run."""

    def __init__(self) -> None:
        self._compiled: dict[bytes, Template] = {}

    def of(self, kept: KeptPaper) -> Template:
        """Return the compiled template of a kept paper."""
        if kept.template not in self._compiled:
            self._compiled[kept.template] = compile_template(kept.template)
        return self._compiled[kept.template]


def _newest(letters: Iterable[KeptLetter]) -> tuple[tuple[KeptLetter, bool], ...]:
    """Return of each invitation what was made last, and of its reminder; what came back is written again.

    What was made at one moment lay in one envelope: the letter in it tells a reminder.
    """
    known = tuple(letters)
    reminders = {(one.invitation_id, one.made_at) for one in known if TemplateName(one.paper) in REMINDERS}
    told = tuple((one, (one.invitation_id, one.made_at) in reminders) for one in known)
    ordered = sorted(told, key=lambda pair: pair[0].made_at)
    last = {(one.invitation_id, of_reminder): one.made_at for one, of_reminder in ordered}
    return tuple(pair for pair in told if pair[0].made_at == last[pair[0].invitation_id, pair[1]])


def _templates(writing: Writing, contents: Iterable[bytes]) -> dict[bytes, str]:
    """Keep templates once for each content, and return their ids."""
    ids = {}
    for content in contents:
        digest = hashlib.sha256(content).hexdigest()
        known = writing.first(KeptTemplate, sha256=digest)
        if known is None:
            known = KeptTemplate(sha256=digest, content=base64.b64encode(content).decode())
            writing.add(known)
        ids[content] = known.id
    return ids
