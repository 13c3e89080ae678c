"""What a row of a reply list says, as form tools and colleagues write it: who, which answer, wishes, needs, when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from secretariat.domain.invitations import Answer
from secretariat.domain.raw_lists import RawRow, RawSheet
from secretariat.domain.text import clean_line, folded
from secretariat.domain.typed_dates import read_typed_date
from secretariat.domain.typed_names import spoken_name

HEADINGS = {
    "name": ("name", "ihr name", "vor und nachname", "teilnehmer", "person"),
    "given_name": ("vorname",),
    "family_name": ("nachname", "familienname"),
    "form_code": ("bogen", "antwortbogen"),
    "email": ("e mail", "email", "mail", "e mail adresse"),
    "answer": ("nehmen sie teil", "teilnahme", "antwort", "rueckmeldung", "status", "nimmt teil", "zusage"),
    "deputy": ("wer vertritt sie", "vertreten durch", "vertretung", "stellvertretung", "mich vertritt"),
    "wish_1": ("1 wunsch", "erster wunsch", "wunsch 1", "erstwunsch", "workshop 1 wunsch"),
    "wish_2": ("2 wunsch", "zweiter wunsch", "wunsch 2", "zweitwunsch", "workshop 2 wunsch"),
    "need": ("brauchen sie unterstuetzung", "unterstuetzung", "unterstuetzungsbedarf", "bedarf"),
    "consent": ("einwilligung speicherung", "einwilligung", "einverstaendnis", "einverstanden"),
    "received_on": ("fertigstellungszeit", "eingegangen am", "eingang", "datum", "abgegeben am", "zeitstempel"),
}
"""The headings of a reply list by what they hold, folded; a long question need only begin like one of them."""

PLAINLY_YES = frozenset({"ja", "yes", "zusage", "zugesagt"})
ACCEPTING = PLAINLY_YES | {"x", "1", "wahr", "true", "teilnahme", "dabei", "komme", "nehme", "nimmt"}
DECLINING = frozenset(
    {"nein", "no", "0", "falsch", "false", "abgesagt", "absage", "nicht", "verhindert", "entschuldigt"}
)
STANDING = "dauerhaft"
AGREEING = frozenset(
    {STANDING, "einverstanden", "ich willige ein", "ich stimme zu", "ich bin einverstanden", "eingewilligt"}
)
REPRESENTED = ("vertret", "represented")
NOBODY = frozenset({"anonymous", "anonym"})
NO_NEED = frozenset({"", "nein", "keine", "keiner", "nichts", "kein bedarf", "nein danke", "no", "entfaellt"})


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One row of a reply list, cleaned. `answer` is None where it cannot be understood; `said` is what stood there.

    `is_standing` says that the consent holds for later meetings too. `form_code` stands on a form of our own, and is
    None in all other lists.
    """

    sheet: str
    row: int
    name: str
    email: str
    answer: Answer | None
    said: str
    deputy: str = ""
    wishes: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    has_consent: bool = False
    is_standing: bool = False
    received_on: date | None = None
    form_code: str | None = None


def answer_rows(sheet: RawSheet) -> tuple[AnswerRow, ...] | None:
    """Return the answers of a sheet; None if it has no head with a name and an answer."""
    columns: dict[str, int] = {}
    found: list[AnswerRow] = []
    for row in sheet.rows:
        if not columns:
            columns = _columns_of(row)
            continue
        cells = {name: _cell(row, index) for name, index in columns.items()}
        cells |= {name: clean_line(text) for name, text in cells.items() if name != "need"}
        if any(cells.values()):
            found.append(_read(sheet.title, row.number, cells))
    return tuple(found) if columns else None


def _read(sheet: str, number: int, cells: dict[str, str]) -> AnswerRow:
    family = cells.get("family_name", "") or (cells.get("name", "") if cells.get("given_name") else "")
    parted = f"{cells.get('given_name', '')} {family}".strip()
    email, consent = cells.get("email", ""), cells.get("consent", "")
    deputy = "" if folded(cells.get("deputy", "")) in NO_NEED else cells.get("deputy", "")
    return AnswerRow(
        sheet,
        number,
        name=parted or spoken_name(cells.get("name", "")),
        email="" if folded(email) in NOBODY else email,
        answer=_answer_of(cells.get("answer", ""), deputy),
        said=cells.get("answer", ""),
        deputy=deputy,
        wishes=tuple(_wishes(cells)),
        needs=tuple(need for need in cells.get("need", "").split("\n") if folded(need) not in NO_NEED),
        has_consent=_agrees(consent),
        is_standing=folded(consent) == STANDING,
        received_on=_day(cells.get("received_on", "")),
        form_code=cells.get("form_code"),
    )


def _columns_of(row: RawRow) -> dict[str, int]:
    """Return which column holds what, if the row is the head of a reply list."""
    found: dict[str, int] = {}
    for index, cell in enumerate(row.cells):
        heading = folded(cell.text)
        for name, known in HEADINGS.items():
            fits = any(heading == word or heading.startswith(f"{word} ") for word in known)
            if heading and fits and name not in found:
                found[name] = index
    named = "name" in found or "family_name" in found
    return found if named and "answer" in found else {}


def _cell(row: RawRow, index: int) -> str:
    text = row.cells[index].text if index < len(row.cells) else ""
    return "\n".join(filter(None, map(clean_line, text.splitlines())))


def _answer_of(text: str, deputy: str) -> Answer | None:
    said = folded(text)
    words = said.split()
    if any(part in said for part in REPRESENTED):
        return Answer.REPRESENTED
    if words and words[0] in PLAINLY_YES:  # "Ja, aber nicht bis zum Ende"
        return Answer.ACCEPTED
    if DECLINING & set(words):
        return Answer.REPRESENTED if deputy else Answer.DECLINED
    return Answer.ACCEPTED if ACCEPTING & set(words) else None


def _agrees(text: str) -> bool:
    said = folded(text)
    words = said.split()
    return said in AGREEING or (bool(ACCEPTING & set(words[:1])) and not DECLINING & set(words))


def _wishes(cells: dict[str, str]) -> Iterator[str]:
    return (cells[column] for column in ("wish_1", "wish_2") if folded(cells.get(column, "")))


def _day(text: str) -> date | None:
    return read_typed_date(text.partition(" ")[0].partition("T")[0]).day if text else None
