"""Word's switches on a field: letters (*), dates (@), numbers (#), text around a filled value (b, f)."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

Form = Callable[[str], str]

_MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
_SHORT_MONTHS = ("Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez")
_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")

TYPED_FIELD = re.compile(r"\{\{([^{}]*)\}\}")
_NAME = r"[^\W_][\w-]*(?: [\w-]+)*"
_FIELD_NAME = re.compile(rf"{_NAME}(?:\.{_NAME})?")
_TOKEN = re.compile(r'"([^"]*)"|[„“”]([^„“”]*)[“”]|(\\.)|([^\s"\\„“”]+)')
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ](?P<time>\d\d?:\d\d)(?::\d\d)?)?")
_GERMAN = re.compile(
    r"(?:[^\W\d_]+\.?,? )?(?:(?:den|dem|am) )?(?P<day>\d{1,2})\. ?(?P<month>\d{1,2}\.|[^\W\d_]{3,9}) ?(?P<year>\d{4})"
    r"(?:,? (?:um )?(?P<time>\d{1,2}[:.]\d\d)(?: Uhr)?)?"
)
_TIME = re.compile(r"(?P<time>\d{1,2}[:.]\d\d)(?::\d\d)?(?: Uhr)?")
_PICTURE = re.compile(
    r"'([^']*)'|dddd|ddd|dd|d|tttt|ttt|tt|t|MMMM|MMM|MM|M|yyyy|yy|jjjj|jj|HH|H|hh|h|mm|m|ss|s|AM/PM", re.IGNORECASE
)
_GERMAN_LETTERS = {"t": "d", "j": "y"}
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")
_NUMBER_PICTURE = re.compile(r"[0#][0#.,]*")

_LETTERS: dict[str, Form] = {
    "upper": str.upper,
    "lower": str.lower,
    "firstcap": lambda text: text[:1].upper() + text[1:],
    "caps": lambda text: re.sub(r"(?<!\w)\w", lambda first: first[0].upper(), text),
    "mergeformat": str,
    "charformat": str,
}


@dataclass(frozen=True, slots=True)
class FieldCode:
    """What a field asks for: the value's name, how it is shown, and the switches nobody here knows."""

    name: str
    form: Form | None = None
    keeps_letter_format: bool = False
    unknown: tuple[str, ...] = ()


def read_typed(words: str) -> FieldCode | None:
    """Read what stands between double braces; None if that is not a name of letters, digits, hyphens and blanks."""
    code = read_code(words)
    return code if _FIELD_NAME.fullmatch(code.name) else None


def read_code(words: str) -> FieldCode:
    """Read a name and its switches, as they stand behind MERGEFIELD or between double braces."""
    tokens = _tokens(words)
    name: list[str] = []
    forms: list[Form] = []
    unknown: list[str] = []
    around = {"\\b": "", "\\f": ""}
    letters = set()
    for switch, argument in _pairs(tokens):
        if not switch:
            name.append(argument)
        elif switch in around:
            around[switch] = argument
        elif form := _form_of(switch, argument):
            forms.append(form)
            letters.add(argument.lower())
        elif switch not in {"\\m", "\\v"}:
            unknown.append(f"{switch} {argument}".strip())
    if any(around.values()):
        forms.append(_surrounding(around["\\b"], around["\\f"]))
    return FieldCode(_clean_name(name), _chained(forms), "charformat" in letters, tuple(unknown))


def _clean_name(words: list[str]) -> str:
    return unicodedata.normalize("NFC", " ".join(" ".join(words).replace("\u200b", "").split()))


def _tokens(words: str) -> list[tuple[str, bool]]:
    found = []
    for match in _TOKEN.finditer(words):
        quoted = match[1] if match[1] is not None else match[2]
        found.append((quoted, True) if quoted is not None else (match[0], False))
    return found


def _pairs(tokens: list[tuple[str, bool]]) -> Iterator[tuple[str, str]]:
    """Give each switch with its argument; words before the first switch come with an empty switch."""
    rest = iter(tokens)
    seen_switch = False
    for text, quoted in rest:
        if quoted or not text.startswith("\\"):
            yield ("?" if seen_switch else ""), text
        elif text.lower() in {"\\m", "\\v"}:
            seen_switch = True
            yield text.lower(), ""
        else:
            seen_switch = True
            yield text.lower(), next(rest, ("", True))[0]


def _form_of(switch: str, argument: str) -> Form | None:
    if switch == "\\*":
        return _LETTERS.get(argument.lower())
    if switch == "\\@" and _is_date_picture(argument):
        return lambda text: format_date(text, argument)
    if switch == "\\#" and _NUMBER_PICTURE.search(argument):
        return lambda text: format_number(text, argument)
    return None


def _is_date_picture(picture: str) -> bool:
    """Say whether a picture asks for something and every word in it that is none of its letters stands in quotes."""
    return bool(_PICTURE.search(picture)) and not re.search(r"[^\W\d_]", _PICTURE.sub("", picture))


def _surrounding(before: str, after: str) -> Form:
    """Put texts around a filled value; the dot of an abbreviation is the full stop too: „für Eva Kern M. A.“."""

    def surround(text: str) -> str:
        ends = text.rstrip().endswith(".") and after.startswith(".")
        return f"{before}{text}{after[1:] if ends else after}" if text.strip() else text

    return surround


def _chained(forms: list[Form]) -> Form | None:
    plain = [form for form in forms if form is not str]
    if not plain:
        return None

    def chain(text: str) -> str:
        for form in plain:
            text = form(text)
        return text

    return chain


def format_date(text: str, picture: str) -> str:
    """Show a date or time as the picture wants (`dddd, d. MMMM yyyy`), with German names; other text stays as it is.

    German Word writes the same with T and J (`TT.MM.JJJJ`). Blanks in the text may be of any width and not break.
    Understood are 2026-09-21, 21.09.2026, 21. September 2026 (a weekday may stand before), each with a time
    behind it or not, and a time alone. A picture that asks for a day where there is only a time leaves the text alone.
    """
    moment = _moment(" ".join(text.split()))
    if moment is None or (isinstance(moment, time) and re.search(r"[dtMyj]", re.sub(r"'[^']*'", "", picture))):
        return text
    return _PICTURE.sub(lambda match: _shown(match, moment), picture)


def _moment(text: str) -> datetime | time | None:
    for pattern in (_ISO, _GERMAN, _TIME):
        match = pattern.fullmatch(text)
        if match:
            break
    else:
        return None
    groups = match.groupdict()
    try:
        hour, minute = map(int, re.split(r"[:.]", groups["time"] or "0:0")[:2])
        at = time(hour, minute)
        if "year" not in groups:
            return at
        day = date(int(groups["year"]), _month_number(groups["month"]), int(groups["day"]))
        return datetime.combine(day, at)
    except ValueError:
        return None


def _month_number(text: str) -> int:
    """Read a month written as number or name; raises ValueError for what is none."""
    text = text.rstrip(".")
    if text.isdecimal():
        return int(text)
    return next((i for i, month in enumerate(_MONTHS, 1) if text == month or text in _SHORT_MONTHS[i - 1 : i]), 0)


def _shown(match: re.Match[str], moment: datetime | time) -> str:
    token = match[0]
    if match[1] is not None:
        return match[1]
    clock = moment.time() if isinstance(moment, datetime) else moment
    if token[0] in "hHs" or token.startswith("m"):
        number = {"h": clock.hour, "m": clock.minute, "s": clock.second}[token[0].lower()]
        if token[0] == "h":
            number = (number + 11) % 12 + 1
        return f"{number:02d}" if len(token) == 2 else str(number)
    if token.lower() == "am/pm":
        return "nachm." if clock.hour >= 12 else "vorm."
    return _shown_day(token, moment) if isinstance(moment, datetime) else token


def _shown_day(token: str, day: datetime) -> str:
    kind, length = _GERMAN_LETTERS.get(token[0].lower(), token[0].lower()), len(token)
    if kind == "y":
        return f"{day.year:04d}" if length == 4 else f"{day.year % 100:02d}"
    number, names, short = (
        (day.day, _DAYS[day.weekday()], _DAYS[day.weekday()][:2])
        if kind == "d"
        else (day.month, _MONTHS[day.month - 1], _SHORT_MONTHS[day.month - 1])
    )
    return (str(number), f"{number:02d}", short, names)[length - 1]


def format_number(text: str, picture: str) -> str:
    """Show a German number (`1.234,5`) as the picture wants (`#.##0,00 €`); other text stays as it is."""
    digits = _NUMBER_PICTURE.search(picture)
    stripped = text.strip()
    if digits is None or not _NUMBER.fullmatch(stripped):
        return text
    try:
        number = Decimal(stripped.replace(".", "").replace(",", "."))
    except InvalidOperation:
        return text
    whole, _, decimals = digits[0].rstrip(".,").partition(",")
    exact = number.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    before, _, after = f"{abs(exact):f}".partition(".")
    before = before.lstrip("0").rjust(whole.count("0"), "0")
    if "." in whole:
        before = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ".", before)
    fewest = len(decimals.rstrip("#"))
    after = after[:fewest] + after[fewest:].rstrip("0")
    sign = "-" if exact < 0 else ""
    shown = f"{sign}{before}{',' if after else ''}{after}"
    start, end = digits.start(), digits.start() + len(digits[0].rstrip(".,"))
    return (picture[:start] + shown + picture[end:]).replace("'", "")
