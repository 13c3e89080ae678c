"""Returned reply forms as a list of answers: a folder, single Word files, or messages with forms attached."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from email import message_from_bytes, policy
from email.message import Message
from email.utils import parsedate_to_datetime
from pathlib import Path

from secretariat.documents.reading_gate import is_folder, read_bounded
from secretariat.documents.reply_form_reading import read_reply_form
from secretariat.domain.errors import DocumentTroubleError, Severity
from secretariat.domain.list_entries import Doubt
from secretariat.domain.raw_lists import RawCell, RawList, RawRow, RawSheet
from secretariat.domain.reply_forms import FilledForm, Mark

FORM_SUFFIXES = (".docx", ".eml")
OTHER_SUFFIXES = (
    *(".doc", ".docm", ".odt", ".rtf", ".pages", ".pdf", ".msg", ".zip"),
    *(".jpg", ".jpeg", ".png", ".heic", ".tif", ".tiff"),
)
"""As answers come too: nothing is read from them, so they are named. What else lies about is no answer."""
MOST_FORMS = 2_000
_WORD_FILE = b"word/document.xml"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files begin that Word locked with a password, or wrote before 2007."""
_OUTLOOK_TYPES = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
_NO_MAIL = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What Python's reader of mails raises for headers that no mail program writes, and for mails in mails in mails."""
SHEET = "Antwortbögen"
HEAD = (
    "Bogen", "Name", "Antwort", "Vertretung", "1. Wunsch", "2. Wunsch", "Unterstützung", "Einwilligung", "Eingang",
)  # fmt: skip
"""The columns, named so that a list of answers is read from them (`services.import_answers`)."""
_ANSWERS = {Mark.COMES: "ja", Mark.STAYS_AWAY: "nein", Mark.IS_REPRESENTED: "vertreten"}


def read_returned_forms(paths: Sequence[Path]) -> RawList:
    """Return the forms of files and folders, a row each; the row's number counts the files in the order of names.

    The list is called after none of them: the name of a file often is a person's, and a step about needs comes next.
    A file that is no form, empty, or says two things at once is a note with its name; so is one that nothing is read
    from, as a scan. So is a form with a line beside its fields; what stands on several, the office printed there.
    Raises DocumentTroubleError `form.none_found` where there is nothing of it, `form.too_many`.
    """
    files = list(_files(paths))
    if not files:
        raise DocumentTroubleError("form.none_found")
    if len(files) > MOST_FORMS:
        raise DocumentTroubleError("form.too_many", limit=MOST_FORMS)
    rows = [RawRow(1, tuple(map(RawCell, HEAD)))]
    notes: list[Doubt] = []
    every = [(number, path, _read(path)) for number, path in enumerate(files, start=2)]
    lines = Counter(line for _, _, read in every for form in read.forms for line in form.beside)
    for number, path, read in every:
        if any(lines[line] == 1 for form in read.forms for line in form.beside):
            read.troubles.append("form.more_written")
        rows += [RawRow(number, tuple(map(RawCell, _cells(form)))) for form in read.forms]
        notes += [Doubt(SHEET, number, "Bogen", path.name, code, "", Severity.WARNING) for code in read.troubles]
    return RawList(SHEET, (RawSheet(SHEET, tuple(rows)),), tuple(notes))


@dataclass(slots=True)
class _Read:
    """What a file gave: the forms that answer something, and why others do not."""

    forms: list[FilledForm] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    def take(self, content: bytes, source: str, sent_on: date | None = None) -> None:
        """Read one Word file; what is no form of ours stands apart, as letters lie beside the form in a mail."""
        try:
            form = read_reply_form(content, source, sent_on)
        except DocumentTroubleError:
            self.others.append("form.locked" if content.startswith(_COMPOUND) else "form.unreadable")
            return
        trouble = _trouble(form)
        if not trouble:
            self.forms.append(form)
        else:
            (self.troubles if form.code else self.others).append(trouble)


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    """Give the files in the order of their names; what Word keeps beside an open file is none of them."""
    for path in paths:
        inside = sorted(path.iterdir(), key=lambda one: one.name.casefold()) if is_folder(path) else [path]
        for one in inside:
            if one.suffix.lower() in (*FORM_SUFFIXES, *OTHER_SUFFIXES) and not one.name.startswith(("~$", ".")):
                yield one


def _read(path: Path) -> _Read:
    """Read a file by what is in it: a form whose name was changed is still a form."""
    read = _Read()
    try:
        content = read_bounded(path)
    except DocumentTroubleError:
        read.troubles.append("form.unreadable")
        return read
    if path.suffix.lower() == ".eml":
        try:
            _read_message(message_from_bytes(content, policy=policy.default), path.name, read)
        except _NO_MAIL:
            read.troubles.append("form.other_file")
        read.troubles += read.others[:1] if not (read.forms or read.troubles) else ()
        if not (read.forms or read.troubles):
            read.troubles.append("form.mail_without_form")
    elif path.suffix.lower() == ".docx" or _is_word(content):
        read.take(content, path.name)
        read.troubles += read.others
    else:
        read.troubles.append("form.other_file")
    return read


def _read_message(message: Message, source: str, read: _Read, sent_on: date | None = None) -> None:
    """Read the forms of a message, of those inside it too: a forwarded one has a day of its own."""
    sent_on = _sent_on(message) or sent_on
    if message.is_multipart():
        for part in message.get_payload():
            if isinstance(part, Message):
                _read_message(part, source, read, sent_on)
        return
    kind, name = message.get_content_type(), (message.get_filename() or "").lower()
    payload = message.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    if kind in _OUTLOOK_TYPES or name == "winmail.dat":
        read.others.append("form.winmail")
    elif name.endswith(".docx") or kind == _WORD_TYPE or _is_word(content):
        read.take(content, source, sent_on)


def _is_word(content: bytes) -> bool:
    return content.startswith(b"PK") and _WORD_FILE in content


def _sent_on(message: Message) -> date | None:
    try:
        return parsedate_to_datetime(str(message["Date"])).astimezone().date()
    except (TypeError, ValueError, OverflowError, OSError):  # no day of the calendar here, or for Windows before 1970
        return None


def _trouble(form: FilledForm) -> str:
    """Return why no answer can be read from a form, nothing if one can."""
    answers = form.ticked & _ANSWERS.keys()
    both = len(answers) > 1 and answers != {Mark.STAYS_AWAY, Mark.IS_REPRESENTED}
    wishes = form.wishes
    reasons = (
        ("form.without_code", form.is_empty and not form.code),
        ("form.more_written", form.is_empty and bool(form.beside)),
        ("form.empty", form.is_empty),
        ("form.contradiction", both or bool(form.stand_in and Mark.COMES in answers)),
        ("form.wish_twice", any("," in wish for wish in wishes) or bool(wishes[0] and wishes[0] == wishes[1])),
        ("form.no_answer", not answers and not form.stand_in),
    )
    return next((code for code, applies in reasons if applies), "")


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
