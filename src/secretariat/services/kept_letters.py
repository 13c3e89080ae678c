"""Letters kept as they were made: template, texts and checksum, so that a reprint is the same byte for byte (I11)."""

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from secretariat.documents.letter_fields import Values
from secretariat.documents.letter_papers import TemplateName
from secretariat.documents.word_template import Template, compile_template
from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.invitation_rules import NOT_YET_SENT
from secretariat.domain.invitations import Dispatch, Invitation, KeptLetter, KeptTemplate
from secretariat.storage.reading import Reading
from secretariat.storage.writing import Writing


@dataclass(frozen=True, slots=True)
class KeptPaper:
    """One paper of an invitation as it was made: filled first with what the run shared, then with what is its own."""

    invitation_id: str
    paper: TemplateName
    template: bytes
    shared: Values
    own: Values
    sha256: str

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
    """Keep papers; what was kept of an invitation before gives way, unless a letter is out of the house (I11)."""
    made = tuple(papers)
    invitations = writing.all(Invitation, id=tuple({one.invitation_id for one in made}))
    unsent = {one.id for one in invitations if one.state in NOT_YET_SENT or supplement_id is not None}
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
    """Return by invitation what was kept of those that are out of the house, or of a supplement to them."""
    out = tuple(one.id for one in invitations if one.state not in NOT_YET_SENT)
    letters = _newest(reading.all(KeptLetter, invitation_id=out, supplement_id=supplement_id))
    ids = tuple({one.kept_template_id for one in letters})
    templates = {one.id: base64.b64decode(one.content) for one in reading.all(KeptTemplate, id=ids)}
    found: dict[str, list[KeptPaper]] = {}
    for letter in letters:
        texts = json.loads(letter.field_values)
        paper = TemplateName(letter.paper)
        kept = KeptPaper(
            letter.invitation_id,
            paper,
            templates[letter.kept_template_id],
            texts["shared"],
            texts["own"],
            letter.sha256,
        )
        found.setdefault(letter.invitation_id, []).append(kept)
    order = list(TemplateName)
    return {id_: tuple(sorted(papers, key=lambda one: order.index(one.paper))) for id_, papers in found.items()}


class KeptTemplates:
    """Templates of kept papers, each compiled once for a run."""

    def __init__(self) -> None:
        self._compiled: dict[bytes, Template] = {}

    def of(self, kept: KeptPaper) -> Template:
        """Return the compiled template of a kept paper."""
        if kept.template not in self._compiled:
            self._compiled[kept.template] = compile_template(kept.template)
        return self._compiled[kept.template]


def _newest(letters: Iterable[KeptLetter]) -> tuple[KeptLetter, ...]:
    """Return of each invitation what was made last: a letter that came back is written again."""
    known = tuple(letters)
    last = {one.invitation_id: one.made_at for one in sorted(known, key=lambda one: one.made_at)}
    return tuple(one for one in known if one.made_at == last[one.invitation_id])


def _templates(writing: Writing, contents: Iterable[bytes]) -> dict[bytes, str]:
    """Keep templates once for each content, and return their ids."""
    ids = {}
    for content in contents:
        digest = hashlib.sha256(content).hexdigest()
        known = next(iter(writing.all(KeptTemplate, sha256=digest)), None)
        if known is None:
            known = KeptTemplate(sha256=digest, content=base64.b64encode(content).decode())
            writing.add(known)
        ids[content] = known.id
    return ids
