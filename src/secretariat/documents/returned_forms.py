"""Returned reply forms as a list of answers: a folder, single Word files, or messages with forms attached."""

from collections.abc import Iterator, Sequence
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import Path

from secretariat.documents.reading_gate import read_bounded
from secretariat.documents.reply_form_reading import read_reply_form
from secretariat.domain.errors import DocumentTroubleError, Severity
from secretariat.domain.list_entries import Doubt
from secretariat.domain.raw_lists import RawCell, RawList, RawRow, RawSheet
from secretariat.domain.reply_forms import FilledForm, Mark

FORM_SUFFIXES = (".docx", ".eml")
MOST_FORMS = 2_000
SHEET = "Antwortbögen"
HEAD = (
    "Bogen", "Name", "Antwort", "Vertretung", "1. Wunsch", "2. Wunsch", "Unterstützung", "Einwilligung", "Eingang",
)  # fmt: skip
"""The columns, named so that a list of answers is read from them (`services.import_answers`)."""
_ANSWERS = {Mark.COMES: "ja", Mark.STAYS_AWAY: "nein", Mark.IS_REPRESENTED: "vertreten"}


def read_returned_forms(paths: Sequence[Path]) -> RawList:
    """Return the forms of files and folders, a row each; the row's number counts the files in the order of names.

    A file that is no form, empty, or says two things at once is a note with its name. Raises DocumentTroubleError
    `form.none_found` where there is no Word file and no message at all, `form.too_many`.
    """
    files = list(_files(paths))
    if not files:
        raise DocumentTroubleError("form.none_found")
    if len(files) > MOST_FORMS:
        raise DocumentTroubleError("form.too_many", limit=MOST_FORMS)
    rows = [RawRow(1, tuple(map(RawCell, HEAD)))]
    notes: list[Doubt] = []
    for number, path in enumerate(files, start=2):
        try:
            for form in _forms_of(path):
                _judge(form)
                rows.append(RawRow(number, tuple(map(RawCell, _cells(form)))))
        except DocumentTroubleError as error:
            code = error.code if error.code.startswith("form.") else "form.unreadable"
            notes.append(Doubt(SHEET, number, "Bogen", path.name, code, "", Severity.WARNING))
    source = paths[0].name if len(paths) == 1 else SHEET
    return RawList(source, (RawSheet(SHEET, tuple(rows)),), tuple(notes))


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    """Give the files in the order of their names; what Word keeps beside an open file is none of them."""
    for path in paths:
        inside = sorted(path.iterdir(), key=lambda one: one.name.casefold()) if path.is_dir() else [path]
        for one in inside:
            if one.suffix.lower() in FORM_SUFFIXES and not one.name.startswith("~$"):
                yield one


def _forms_of(path: Path) -> Iterator[FilledForm]:
    content = read_bounded(path)
    if path.suffix.lower() != ".eml":
        yield read_reply_form(content, path.name)
        return
    message = message_from_bytes(content, policy=policy.default)
    attached = [part for part in message.iter_attachments() if (part.get_filename() or "").lower().endswith(".docx")]
    if not attached:
        raise DocumentTroubleError("form.mail_without_form", value=path.name)
    for part in attached:
        payload = part.get_payload(decode=True)
        yield read_reply_form(payload if isinstance(payload, bytes) else b"", path.name, _sent_on(message))


def _sent_on(message: EmailMessage) -> date | None:
    try:
        return parsedate_to_datetime(str(message["Date"])).astimezone().date()
    except (TypeError, ValueError, OverflowError):  # the last hour of the calendar has no day here
        return None


def _judge(form: FilledForm) -> None:
    """Refuse what no answer can be read from."""
    answers = form.ticked & _ANSWERS.keys()
    if form.is_empty:
        raise DocumentTroubleError("form.empty")
    both = len(answers) > 1 and answers != {Mark.STAYS_AWAY, Mark.IS_REPRESENTED}
    if both or (form.stand_in and Mark.COMES in answers):
        raise DocumentTroubleError("form.contradiction")
    if any("," in wish for wish in form.wishes) or (form.wishes[0] and form.wishes[0] == form.wishes[1]):
        raise DocumentTroubleError("form.wish_twice")
    if not answers and not form.stand_in:
        raise DocumentTroubleError("form.no_answer")


def _cells(form: FilledForm) -> tuple[str, ...]:
    represented = bool(form.stand_in) or Mark.IS_REPRESENTED in form.ticked
    answer = Mark.IS_REPRESENTED if represented else next(iter(form.ticked & _ANSWERS.keys()))
    consent = {Mark.CONSENT_STANDING: "dauerhaft", Mark.CONSENT_ONCE: "ja"}
    return (
        form.code,
        form.name,
        _ANSWERS[answer],
        form.stand_in,
        *form.wishes,
        "\n".join(form.needs),
        next((word for mark, word in consent.items() if mark in form.ticked), ""),
        form.received_on.isoformat() if form.received_on else "",
    )
