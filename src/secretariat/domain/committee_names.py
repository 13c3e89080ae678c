"""How the name of a committee is declined in the sentences of letters: a proposal the clerk can change."""

from secretariat.domain.committees import Committee

_MASCULINE = ("kreis", "rat", "ausschuss", "beirat", "tisch", "verbund", "stab", "vorstand", "kongress", "tag")
_FEMININE = ("gruppe", "gemeinschaft", "konferenz", "versammlung", "runde", "kommission", "vertretung", "jury")
_NEUTER = ("gremium", "forum", "netzwerk", "plenum", "kuratorium", "präsidium", "bündnis", "team")


def propose_cases(name: str) -> tuple[str, str]:
    """Return genitive and accusative with article, as in "des Lenkungskreises Wohnen"; empty for unknown words."""
    head, _, rest = name.strip().partition(" ")
    word = head.casefold()
    tail = f" {rest}" if rest else ""
    if word.endswith(_MASCULINE):
        return f"des {_genitive(head)}{tail}", f"den {head}{tail}"
    if word.endswith(_FEMININE):
        return f"der {head}{tail}", f"die {head}{tail}"
    if word.endswith(_NEUTER):
        return f"des {_genitive(head)}{tail}", f"das {head}{tail}"
    return "", ""


def name_cases(committee: Committee) -> tuple[str, str]:
    """Return genitive and accusative with article: as the clerk worded them, else as proposed, never nothing."""
    genitive, accusative = propose_cases(committee.name)
    return (
        committee.name_genitive or genitive or f"des Gremiums „{committee.name}“",
        committee.name_accusative or accusative or f"das Gremium „{committee.name}“",
    )


def _genitive(word: str) -> str:
    """Return the genitive of a noun that is not feminine: Kreises, Ausschusses, Bündnisses, Beirats, Gremiums."""
    if word.casefold().endswith("nis"):
        return f"{word}ses"
    return f"{word}es" if word[-1:] in {"s", "ß", "z", "x"} else f"{word}s"
