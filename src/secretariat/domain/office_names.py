"""What the names of organisations and offices tell: a legal form, and which authority an office belongs to."""

import re

from secretariat.domain.people import Organisation

_LEGAL_FORM = re.compile(
    r"(?<!\w)(?:"
    r"g?GmbH|mbH|g?AG|KGaA|KG|oHG|OHG|SE|g?UG|GbR|eG|AöR|K(?:dö|ö)R|PartG|PartGmbB|Ltd\.?|gemeinnützige Gesellschaft"
    r"|e\. ?V\.?|e\. ?K\.?|e\. ?Kfm\.?|e\. ?Kfr\.?|eingetragener Verein|eingetragene Genossenschaft"
    r")(?!\w)"
)
_ARTICLES = frozenset({"der", "die", "das", "des", "im", "in", "am", "und"})
_ENDINGS = frozenset({"", "e", "s", "es", "er", "en", "em", "n"})
_WORD = re.compile(r"\w+")


def shows_legal_form(name: str) -> bool:
    """Say whether a name ends the question what kind of body it is: "Beispielwerk gGmbH", "Lebenswege e. V."."""
    return _LEGAL_FORM.search(name) is not None


def names_authority(office: str, organisation: Organisation) -> bool:
    """Say whether an office title already names the organisation (B3): "Landrat des Kreises Unna" and "Kreis Unna".

    Names are compared word by word; case endings and the "verwaltung" of "Kreisverwaltung" make no difference.
    """
    spoken = _WORD.findall(office.casefold())
    names = (organisation.name, organisation.print_name, organisation.short_name)
    return any(_is_named(name, spoken) for name in names if name.strip())


def _is_named(name: str, spoken: list[str]) -> bool:
    words = [word.removesuffix("verwaltung") for word in _WORD.findall(name.casefold()) if word not in _ARTICLES]
    return bool(words) and all(any(_same_but_for_ending(word, other) for other in spoken) for word in words)


def _same_but_for_ending(first: str, second: str) -> bool:
    shared = 0
    while shared < min(len(first), len(second)) and first[shared] == second[shared]:
        shared += 1
    if shared < min(3, len(first)):
        return False
    return first[shared:] in _ENDINGS and second[shared:] in _ENDINGS
