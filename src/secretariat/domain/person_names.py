"""The parts of a person's name as lists write them in one cell: salutation, titles, particles, given, family name."""

import re
from dataclasses import dataclass, replace

from secretariat.domain.text import clean_line, folded

_SALUTATIONS = {
    word: salutation
    for salutation, words in {
        "Frau": "frau fr w weiblich f female frl fraeulein dame ms mrs",
        "Herr": "herr herrn hr hrn m maennlich male herren mr h",
        "divers": "divers d x div nonbinaer nichtbinaer",
    }.items()
    for word in words.split()
}
_NO_STATEMENT = {
    "",
    "k a",
    "ka",
    "keine",
    "keine angabe",
    "ohne",
    "ohne angabe",
    "o a",
    "unbekannt",
    "n a",
    "offen",
    "neutral",
}
_GREETING = re.compile(r"^(?:sehr geehrte[rs]?|liebe[rs]?|guten tag|an|hallo)\s+", re.IGNORECASE)
_LEADING_SALUTATION = re.compile(r"^(?:(Frau|Fr\.?|Fräulein)|(Herrn?|Hrn?\.?))\s+(?=\S)", re.IGNORECASE)
_TITLE_WORD = re.compile(
    r"(?:Univ\.-?|apl\.-?\s?|Hon\.-?|Jun\.-?|Junior-?)?Prof(?:essor(?:in)?)?\.?(?:in\b)?|Dr\.-?\s?Ing\.|DR\.|dr\.|PROF\.|prof\.|Dr(?:\."
    r"|\b)(?:in\b)?|Doktor(?:in)?"
    r"|D(?:ipl|IPL)\.?(?:[-\s]?[A-ZÄÖÜ]\w*\.?(?:[-\s]?\(?FH\)?)?)?|Mag\.(?:a\b)?|Ing\.|PD\b|Priv\.-?Doz\.|Lic\."
    r"|Lizent\."
    r"|(?:med|dent|vet|phil|jur|iur|rer|nat|pol|oec|oecotroph|soc|publ|troph|agr|paed|päd|theol|sc|habil|mult"
    r"|hum|math|cult|ing"
    r"|disc|biol|psych|mus|scient)\.|h\.\s?c\.|e\.\s?h\.|E\.\s?h\.|\(?FH\)?(?=\s)|RA(?:in)?\b(?=\s)|StR(?:in)?\b(?=\s)"
    r"|Pfr\.(?:in)?|Pfarrer(?:in)?(?=\s)|OStR(?:in)?\b(?=\s)",
)
_SUFFIX_WORD = re.compile(
    r"\s*,?\s*((?:[MB]\.?\s?A\.?|[MB]\.?\s?Sc\.?|[MB]\.?\s?Ed\.?|[MB]\.?\s?Eng\.?|LL\.?\s?M\.?|MBA|MPH|MPA"
    r"|Ph\.?\s?D\.?|MdL|MdB|MdEP"
    r"|a\.\s?D\.|i\.\s?R\.|d\.\s?Ä\.|d\.\s?J\.|jun\.|jr\.|sen\.|sr\.|\(FH\)|LL\.?\s?B\.?|Bakk\.|BA|MA)"
    r"(?:\s*\([^)]{1,40}\))?)\s*$"
)
_PARTICLES = {
    "von", "vom", "van", "vande", "vander", "de", "del", "della", "dei", "der", "den", "dem", "des", "zu", "zum",
    "zur", "ter", "ten", "te", "da", "di", "do", "dos", "das", "du", "la", "le", "lo", "v.", "d.", "v.d.", "af",
    "av", "und", "u.", "auf", "in", "aus", "tho", "thor", "op", "'t", "t'", "zue", "el", "al", "bin", "ibn",
}  # fmt: skip
_PARTICLES_THAT_OPEN = _PARTICLES - {"und", "u.", "in", "auf", "aus", "dem", "d.", "das", "des"}
_PARTICLES_OFTEN_CAPITAL = {"von", "vom"}
_NOBLE = {
    "freiherr", "freifrau", "freiin", "graf", "gräfin", "baron", "baronin", "baronesse", "fürst", "fürstin",
    "prinz", "prinzessin", "herzog", "herzogin", "ritter", "edler", "edle", "reichsgraf", "reichsgräfin",
    "markgraf", "komtess", "frhr.", "frfr.", "gf.",
}  # fmt: skip
_NOBLE_ONLY_BEFORE_VON = {"ritter", "edler", "edle"}
_VACANT = {
    "n n", "nn", "n n n n", "vakant", "unbesetzt", "nicht besetzt", "wird noch benannt", "wird nachbenannt",
    "noch offen", "noch nicht benannt", "zurzeit unbesetzt", "zur zeit unbesetzt", "z zt unbesetzt",
    "derzeit unbesetzt", "wird benannt", "nachbesetzung", "sitz vakant", "noch zu benennen", "bleibt frei",
    "vacat", "zur zeit vakant", "derzeit vakant",
}  # fmt: skip
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_LEFT = re.compile(
    r"\b(?:ausgeschieden|ausgetreten|verstorben|zurückgetreten|abberufen|ehemalig\w*|nicht mehr mitglied"
    r"|(?:amt|mandat|sitz) niedergelegt)\b|†",
    re.IGNORECASE,
)
_NOT_LEFT = re.compile(r"\bfür\b|\bnachfolge|\bnachrück", re.IGNORECASE)
_SEVERAL_OF_ONE_NAME = {"familie", "fam.", "eheleute", "ehepaar"}
_SEVERAL = re.compile(r"\s*(?:/|&|\bund\b|\+|;|\n)\s*(?=(?:Frau|Herrn?|Fr\.|Hr\.)\s)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name in its parts; `is_sure` is False where word order alone decided between given and family name."""

    salutation: str = ""
    academic_title: str = ""
    given_name: str = ""
    name_prefix: str = ""
    family_name: str = ""
    name_suffix: str = ""
    is_sure: bool = True


def read_salutation(text: str) -> str | None:
    """Return Frau, Herr, divers or "" (no statement) for a salutation column; None if it says something else."""
    word = folded(text)
    return _SALUTATIONS.get(word, "" if word in _NO_STATEMENT else None)


def split_salutation(text: str) -> tuple[str, str]:
    """Split `Frau Dr. Müller` into `Frau` and the rest; greetings such as „Sehr geehrte“ are dropped."""
    rest = _GREETING.sub("", clean_line(text)).rstrip(",")
    found = _LEADING_SALUTATION.match(rest + " x")
    if found is None or found.end() > len(rest) + 1:
        return "", rest
    return ("Frau" if found[1] else "Herr"), rest[found.end() :].strip()


def split_title(text: str) -> tuple[str, str]:
    """Split `Prof. Dr. med. Lea Sommer` into the titles and the rest."""
    end = 0
    while match := _TITLE_WORD.match(text, end):
        if match.end() == end:
            break
        end = match.end()
        while end < len(text) and text[end] in " ,":
            end += 1
    return tidy_title(text[:end]), text[end:].strip()


def tidy_title(text: str) -> str:
    """Return titles with their dots and blanks: `Prof.Dr` → `Prof. Dr.`."""
    text = re.sub(r"\b(?:DR|dr|PROF|prof)\b", lambda match: match[0].title(), text)
    spaced = re.sub(r"\.(?=(?:Dr|Prof|Dipl|med|phil|jur|rer|nat)\b)", ". ", text.strip(" ,"))
    return re.sub(r"\b(Dr|Prof)(?![\w.])", r"\1.", spaced)


def is_title(text: str) -> bool:
    """Say whether the text is nothing but academic titles."""
    return bool(text.strip()) and split_title(text.strip() + " ")[1] == ""


def split_suffix(text: str) -> tuple[str, str]:
    """Split `Müller, M. A.` into the name and what stands behind it."""
    suffixes: list[str] = []
    while (
        (match := _SUFFIX_WORD.search(text))
        and match.start() > 0
        and text[match.start() : match.start() + 1] in " ,\t("
    ):
        suffixes.insert(0, match[1])
        text = text[: match.start()]
    return text.rstrip(" ,"), ", ".join(suffixes)


def split_prefix(family: str) -> tuple[str, str]:
    """Split the particle off a family name: `van den Stern` → `van den`, `Stern`; `Graf` alone stays a name."""
    words = family.split(" ")
    count = _leading_particles(words)
    return " ".join(words[:count]), " ".join(words[count:])


def says_vacant(name: str) -> bool:
    """Say whether the name says that nobody holds the seat: `N. N.`, `vakant`, `Frau N. N. (wird nachbenannt)`."""
    bare = _IN_BRACKETS.sub("", name)
    return folded(bare) in _VACANT or folded(split_salutation(bare)[1]) in _VACANT


def says_left(text: str) -> bool:
    """Say whether a remark says that somebody is no longer there: `ausgeschieden zum 30.06.2024`, `verstorben`."""
    return _LEFT.search(text) is not None and _NOT_LEFT.search(text) is None


def several_people(text: str) -> tuple[str, ...]:
    """Return the people of a cell that names several, each with a salutation: `Frau Nolte / Herr Dr. Demir`."""
    return tuple(part for part in _SEVERAL.split(text) if part.strip())


def read_full_name(text: str, *, family_first: bool = False) -> NameParts:
    """Read a name written in one cell: `Uhl, Kai`, `Frau Prof. Dr. Petra Lindner, M. A.`, `Jan von der Heide`.

    `family_first` is how names without a comma are read (`Uhl Kai`).
    """
    salutation, rest = split_salutation(text)
    title, rest = split_title(rest + " ")
    rest, suffix = split_suffix(rest)
    parts = NameParts(salutation, title, name_suffix=suffix)
    pieces = [piece.strip() for piece in rest.split(",") if piece.strip()]
    if len(pieces) > 1:
        return _from_comma_form(parts, pieces, family_first=family_first)
    return _from_word_order(parts, rest.split(), family_first=family_first)


def _from_comma_form(parts: NameParts, pieces: list[str], *, family_first: bool) -> NameParts:
    title, given_pieces = parts.academic_title, []
    for piece in pieces[1:]:
        salutation, piece_rest = split_salutation(piece)
        if read_salutation(piece) in {"Frau", "Herr", "divers"} and len(piece) > 1:
            salutation, piece_rest = read_salutation(piece) or "", ""
        more, given = split_title(piece_rest + " ")
        parts = replace(parts, salutation=parts.salutation or salutation)
        title = f"{title} {more}".strip()
        given_pieces += [given] if given else []
    words = " ".join(given_pieces[:1]).split()
    behind = _trailing_particles(words)
    prefix, family = split_prefix(pieces[0])
    prefix = " ".join([*words[len(words) - behind :], *prefix.split()]) if behind else prefix
    return replace(
        parts,
        academic_title=title,
        given_name=" ".join(words[: len(words) - behind]),
        name_prefix=prefix,
        family_name=family,
        name_suffix=", ".join([*given_pieces[1:], *([parts.name_suffix] if parts.name_suffix else [])]),
        is_sure=len(given_pieces) <= 1 and not _is_function_behind(family, family_first=family_first),
    )


def _is_function_behind(family: str, *, family_first: bool) -> bool:
    """Say whether what stands before the comma may be a whole name: `Eva Graf-Koch, Fachärztin`."""
    words = family.split()
    return not family_first and len(words) > 1 and _PARTICLES.isdisjoint(words)


def _from_word_order(parts: NameParts, words: list[str], *, family_first: bool) -> NameParts:
    capitals = [word.isupper() and len(word) > 2 for word in words]
    if any(capitals) and not all(capitals):
        return _from_capitals(parts, words, capitals)
    leading = _leading_particles(words)
    if leading or family_first:
        family, given = words[: leading + 1], words[leading + 1 :]
        if leading and not family_first:
            family, given = words, []
        is_sure = len(words) <= leading + (2 if family_first else 1)
        return _with_family(replace(parts, given_name=" ".join(given), is_sure=is_sure), family)
    for start in range(1, len(words)):
        if _leading_particles(words[start:]):
            return _with_family(replace(parts, given_name=" ".join(words[:start])), words[start:])
    is_sure = len(words) <= 2 and not {word.lower() for word in words[:1]} & _SEVERAL_OF_ONE_NAME
    return replace(parts, given_name=" ".join(words[:-1]), family_name=" ".join(words[-1:]), is_sure=is_sure)


def _with_family(parts: NameParts, family: list[str]) -> NameParts:
    prefix, name = split_prefix(" ".join(family))
    return replace(parts, name_prefix=prefix, family_name=name)


def _from_capitals(parts: NameParts, words: list[str], capitals: list[bool]) -> NameParts:
    # „MÜLLER Petra“: whoever writes one part in capitals marks the family name, in whichever order.
    family = [word for word, is_capital in zip(words, capitals, strict=True) if is_capital]
    given = [word for word, is_capital in zip(words, capitals, strict=True) if not is_capital]
    behind = _trailing_particles(given)
    return replace(
        parts,
        given_name=" ".join(given[: len(given) - behind]),
        name_prefix=" ".join(given[len(given) - behind :]),
        family_name=" ".join(family),
    )


def _leading_particles(words: list[str]) -> int:
    """Count the words that belong in front of the family name; at least one word stays the name."""
    count = 0
    while count < len(words) - 1 and _is_particle(words, count):
        count += 1
    if count and words[count - 1].lower() in {"und", "u."}:
        count -= 1
    return count


def _is_particle(words: list[str], at: int) -> bool:
    word, low = words[at], words[at].lower()
    if low in _NOBLE:
        following = words[at + 1].lower()
        return following in _PARTICLES or (low not in _NOBLE_ONLY_BEFORE_VON and len(words) == at + 2)
    if low not in (_PARTICLES if at else _PARTICLES_THAT_OPEN):
        return False
    all_capitals = all(other.isupper() for other in words)
    return word == low or all_capitals or low in _PARTICLES_OFTEN_CAPITAL


def _trailing_particles(words: list[str]) -> int:
    count = 0
    while count < len(words) - 1:
        word = words[len(words) - 1 - count]
        if word not in _PARTICLES and word.lower() not in _NOBLE:
            break
        count += 1
    return count
