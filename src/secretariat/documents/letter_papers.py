"""Which templates there are, and which of their papers share an envelope."""

from collections.abc import Sequence
from enum import StrEnum

from secretariat.domain.office import DocumentKind
from secretariat.domain.people import LetterStyle


class TemplateName(StrEnum):
    """The templates shipped in resources/templates."""

    INVITATION = "invitation.docx"
    INVITATION_FORM_A = "invitation_form_a.docx"
    INVITATION_LARGE_PRINT = "invitation_large_print.docx"
    INVITATION_EASY = "invitation_easy.docx"
    AGENDA = "agenda.docx"
    AGENDA_LARGE_PRINT = "agenda_large_print.docx"
    REPLY_FORM = "reply_form.docx"
    REPLY_FORM_LARGE_PRINT = "reply_form_large_print.docx"
    REPLY_FORM_EASY = "reply_form_easy.docx"
    SAVE_THE_DATE = "save_the_date.docx"
    SAVE_THE_DATE_FORM_A = "save_the_date_form_a.docx"
    SAVE_THE_DATE_LARGE_PRINT = "save_the_date_large_print.docx"
    SAVE_THE_DATE_EASY = "save_the_date_easy.docx"
    REMINDER = "reminder.docx"
    REMINDER_FORM_A = "reminder_form_a.docx"
    REMINDER_LARGE_PRINT = "reminder_large_print.docx"
    REMINDER_EASY = "reminder_easy.docx"
    CANCELLATION = "cancellation.docx"
    CANCELLATION_FORM_A = "cancellation_form_a.docx"
    CANCELLATION_LARGE_PRINT = "cancellation_large_print.docx"
    CANCELLATION_EASY = "cancellation_easy.docx"
    SUPPLEMENT = "supplement.docx"
    SUPPLEMENT_FORM_A = "supplement_form_a.docx"
    SUPPLEMENT_LARGE_PRINT = "supplement_large_print.docx"
    SUPPLEMENT_EASY = "supplement_easy.docx"
    PRIVACY_NOTICE = "papers/privacy_notice.docx"


LETTER_TEMPLATES = tuple(one for one in TemplateName if "/" not in one)
"""Those that only letters are made of; the notice is a paper of its own too (paper_fields)."""
_T = TemplateName
_PAPERS: dict[DocumentKind, dict[LetterStyle, tuple[TemplateName, ...]]] = {
    DocumentKind.INVITATION: {
        LetterStyle.STANDARD: (_T.INVITATION, _T.AGENDA, _T.REPLY_FORM),
        LetterStyle.LARGE_PRINT: (_T.INVITATION_LARGE_PRINT, _T.AGENDA_LARGE_PRINT, _T.REPLY_FORM_LARGE_PRINT),
        LetterStyle.EASY_LANGUAGE: (_T.INVITATION_EASY, _T.REPLY_FORM_EASY, _T.INVITATION, _T.AGENDA),
    },
    DocumentKind.SAVE_THE_DATE: {
        LetterStyle.STANDARD: (_T.SAVE_THE_DATE,),
        LetterStyle.LARGE_PRINT: (_T.SAVE_THE_DATE_LARGE_PRINT,),
        LetterStyle.EASY_LANGUAGE: (_T.SAVE_THE_DATE_EASY, _T.SAVE_THE_DATE),
    },
    DocumentKind.REMINDER: {
        LetterStyle.STANDARD: (_T.REMINDER, _T.REPLY_FORM),
        LetterStyle.LARGE_PRINT: (_T.REMINDER_LARGE_PRINT, _T.REPLY_FORM_LARGE_PRINT),
        LetterStyle.EASY_LANGUAGE: (_T.REMINDER_EASY, _T.REPLY_FORM_EASY, _T.REMINDER),
    },
    DocumentKind.CANCELLATION: {
        LetterStyle.STANDARD: (_T.CANCELLATION, _T.REPLY_FORM),
        LetterStyle.LARGE_PRINT: (_T.CANCELLATION_LARGE_PRINT, _T.REPLY_FORM_LARGE_PRINT),
        LetterStyle.EASY_LANGUAGE: (_T.CANCELLATION_EASY, _T.REPLY_FORM_EASY, _T.CANCELLATION),
    },
    DocumentKind.AGENDA: {
        LetterStyle.STANDARD: (_T.AGENDA,),
        LetterStyle.LARGE_PRINT: (_T.AGENDA_LARGE_PRINT,),
        LetterStyle.EASY_LANGUAGE: (_T.AGENDA,),
    },
    DocumentKind.REPLY_FORM: {
        LetterStyle.STANDARD: (_T.REPLY_FORM,),
        LetterStyle.LARGE_PRINT: (_T.REPLY_FORM_LARGE_PRINT,),
        LetterStyle.EASY_LANGUAGE: (_T.REPLY_FORM_EASY,),
    },
}
_SUPPLEMENTS = {
    LetterStyle.STANDARD: (_T.SUPPLEMENT, _T.AGENDA),
    LetterStyle.LARGE_PRINT: (_T.SUPPLEMENT_LARGE_PRINT, _T.AGENDA_LARGE_PRINT),
    LetterStyle.EASY_LANGUAGE: (_T.SUPPLEMENT_EASY, _T.SUPPLEMENT, _T.AGENDA),
}
AGENDAS = frozenset({_T.AGENDA, _T.AGENDA_LARGE_PRINT})
REMINDERS = frozenset({_T.REMINDER, _T.REMINDER_FORM_A, _T.REMINDER_LARGE_PRINT, _T.REMINDER_EASY})
REPLY_FORMS = frozenset({_T.REPLY_FORM, _T.REPLY_FORM_LARGE_PRINT, _T.REPLY_FORM_EASY})
_FORM_A = {
    _T.INVITATION: _T.INVITATION_FORM_A,
    _T.SAVE_THE_DATE: _T.SAVE_THE_DATE_FORM_A,
    _T.REMINDER: _T.REMINDER_FORM_A,
    _T.CANCELLATION: _T.CANCELLATION_FORM_A,
    _T.SUPPLEMENT: _T.SUPPLEMENT_FORM_A,
}
_ENCLOSURE_TITLES = {
    _T.AGENDA: "Tagesordnung",
    _T.AGENDA_LARGE_PRINT: "Tagesordnung",
    _T.REPLY_FORM: "Antwortbogen",
    _T.REPLY_FORM_LARGE_PRINT: "Antwortbogen",
    _T.REPLY_FORM_EASY: "Antwort-Zettel (Antwortbogen in Leichter Sprache)",
    _T.INVITATION: "Einladung in schwerer Sprache",
    _T.SAVE_THE_DATE: "Terminvormerkung in schwerer Sprache",
    _T.REMINDER: "Bitte um Antwort in schwerer Sprache",
    _T.CANCELLATION: "Brief in schwerer Sprache",
    _T.SUPPLEMENT: "Nachtrag in schwerer Sprache",
    _T.PRIVACY_NOTICE: "Datenschutzhinweise",
}
_TITLES = _ENCLOSURE_TITLES | {form_a: _ENCLOSURE_TITLES[form_b] for form_b, form_a in _FORM_A.items()}


def papers_for(
    style: LetterStyle,
    kind: DocumentKind,
    *,
    with_reply: bool = True,
    with_notice: bool = False,
    letter_form: str = "B",
) -> tuple[TemplateName, ...]:
    """Return what goes into one envelope, the letter with the address first.

    A letter in Leichte Sprache brings the standard letter along (I39). Without `with_reply` (copies for information,
    cancellation without a new date) the reply form stays away. Form A there is for the standard letters. Only an
    invitation brings the privacy notice along, where the office has its own.
    """
    papers = [paper for paper in _PAPERS[kind][style] if with_reply or paper not in REPLY_FORMS]
    if with_notice and kind is DocumentKind.INVITATION:
        papers.append(_T.PRIVACY_NOTICE)
    return _in_form(papers, letter_form)


def supplement_papers(style: LetterStyle, *, with_agenda: bool, letter_form: str = "B") -> tuple[TemplateName, ...]:
    """Return what goes into the envelope of a supplement to an invitation; the agenda only where it is a new one."""
    return _in_form([paper for paper in _SUPPLEMENTS[style] if with_agenda or paper not in AGENDAS], letter_form)


def _in_form(papers: Sequence[TemplateName], letter_form: str) -> tuple[TemplateName, ...]:
    return tuple(_FORM_A.get(paper, paper) for paper in papers) if letter_form == "A" else tuple(papers)


def enclosures_of(papers: Sequence[TemplateName], letter: TemplateName | None = None) -> tuple[str, ...]:
    """Return the titles of the enclosures, as the first letter of an envelope lists them, or the `letter` beside it."""
    return tuple(_TITLES[paper] for paper in papers if paper not in {papers[0], letter})
