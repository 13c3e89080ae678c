"""German postal codes: five digits, and whether the place proves that a leading zero was lost."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from secretariat.domain.text import folded

# The areas that begin with a zero and the towns of each that are known well enough to prove it.
_TOWNS_WITH_LEADING_ZERO = {
    "01": "Dresden|Freital|Pirna|Radebeul|Meißen|Riesa|Coswig|Heidenau|Großenhain|Senftenberg|Radeberg|Kamenz"
    "|Dippoldiswalde"
    "|Bischofswerda|Pulsnitz|Lauchhammer|Nossen|Sebnitz",
    "02": "Görlitz|Bautzen|Zittau|Hoyerswerda|Weißwasser|Löbau|Spremberg|Niesky|Ebersbach-Neugersdorf|Wilthen",
    "03": "Cottbus|Forst|Guben|Spremberg|Finsterwalde|Lübbenau|Calau|Vetschau|Peitz|Senftenberg|Großräschen|Herzberg",
    "04": "Leipzig|Altenburg|Borna|Delitzsch|Döbeln|Eilenburg|Grimma|Markkleeberg|Oschatz|Torgau|Wurzen"
    "|Schkeuditz|Schmölln"
    "|Meuselwitz|Taucha|Markranstädt|Bad Liebenwerda|Falkenberg|Herzberg|Elsterwerda|Geithain",
    "06": "Halle|Dessau|Dessau-Roßlau|Bitterfeld|Bitterfeld-Wolfen|Wittenberg|Lutherstadt Wittenberg|Merseburg"
    "|Naumburg|Eisleben"
    "|Lutherstadt Eisleben|Weißenfels|Zeitz|Köthen|Sangerhausen|Bernburg|Aschersleben|Quedlinburg|Hettstedt"
    "|Querfurt|Artern",
    "07": "Gera|Jena|Saalfeld|Rudolstadt|Greiz|Schleiz|Zeulenroda|Zeulenroda-Triebes|Eisenberg|Hermsdorf|Pößneck"
    "|Stadtroda|Weida"
    "|Bad Köstritz|Ronneburg|Kahla|Bad Lobenstein|Bad Blankenburg|Neustadt an der Orla|Triptis|Schmölln|Berga"
    "|Bürgel|Camburg"
    "|Münchenbernsdorf|Hirschberg|Tanna|Ziegenrück|Dornburg",
    "08": "Zwickau|Plauen|Aue|Aue-Bad Schlema|Auerbach|Reichenbach|Werdau|Crimmitschau|Schwarzenberg|Glauchau"
    "|Meerane|Oelsnitz"
    "|Schneeberg|Rodewisch|Klingenthal|Markneukirchen|Wilkau-Haßlau|Kirchberg|Eibenstock|Falkenstein",
    "09": "Chemnitz|Freiberg|Annaberg-Buchholz|Mittweida|Limbach-Oberfrohna|Marienberg|Stollberg"
    "|Hohenstein-Ernstthal|Zschopau"
    "|Flöha|Burgstädt|Frankenberg|Olbernhau|Brand-Erbisdorf|Thum|Lugau|Oelsnitz|Schwarzenberg|Zwönitz",
}  # fmt: skip
_AREAS_OF_TOWN: dict[str, frozenset[str]] = {}
for _area, _towns in _TOWNS_WITH_LEADING_ZERO.items():
    for _town in _towns.split("|"):
        _AREAS_OF_TOWN[folded(_town)] = _AREAS_OF_TOWN.get(folded(_town), frozenset()) | {_area}

COUNTRIES_WITH_FOUR_DIGITS = frozenset({
    "Österreich", "Schweiz", "Liechtenstein", "Niederlande", "Belgien", "Luxemburg", "Dänemark", "Norwegen",
    "Ungarn", "Slowenien", "Bulgarien", "Lettland",
})  # fmt: skip
_CAPITALS_ABROAD = {
    folded(city): country
    for country, cities in {
        "Österreich": "Wien|Graz|Linz|Salzburg|Innsbruck|Klagenfurt|Villach|Wels|St. Pölten|Dornbirn|Bregenz|Steyr",
        "Schweiz": "Zürich|Bern|Basel|Genf|Lausanne|Winterthur|Luzern|St. Gallen|Lugano|Biel|Thun|Chur|Zug"
        "|Schaffhausen",
        "Luxemburg": "Luxemburg|Luxembourg|Esch-sur-Alzette",
        "Belgien": "Brüssel|Bruxelles|Eupen|Lüttich|Antwerpen|Gent",
        "Dänemark": "Kopenhagen|København|Aarhus|Tondern|Apenrade|Sonderburg|Hadersleben",
        "Liechtenstein": "Vaduz|Schaan",
    }.items()
    for city in cities.split("|")
}
_TOWN_TAIL = re.compile(
    r"\s*[(/,].*$| (?:an der|a d|am|bei|ot|i) .*$| (?:saale|elbe|neisse|oberlausitz|vogtland|sachsen|thueringen)$"
)


@dataclass(frozen=True, slots=True)
class PostalEvidence:
    """The codes of the list itself that lost nothing: town (folded) → the first two digits seen there."""

    areas_of_town: dict[str, frozenset[str]]

    @classmethod
    def of(cls, places: Iterable[tuple[str, str]]) -> "PostalEvidence":
        """Gather the evidence from pairs of code and town."""
        areas: dict[str, frozenset[str]] = {}
        for code, town in places:
            if is_german_code(code) and town:
                areas[folded(town)] = areas.get(folded(town), frozenset()) | {code[:2]}
        return cls(areas)

    def proves_leading_zero(self, code: str, town: str) -> bool:
        """Say whether this four-digit code can only be a German one that lost its zero, going by its town."""
        area = "0" + code[:1]
        if area in self.areas_of_town.get(folded(town), frozenset()):
            return True
        return area in _AREAS_OF_TOWN.get(folded(town), _AREAS_OF_TOWN.get(_plain_town(town), frozenset()))


def is_german_code(code: str) -> bool:
    """Say whether the code has the form of a German one: five digits, never 00."""
    return len(code) == 5 and code.isascii() and code.isdigit() and not code.startswith("00")


def country_of_town(town: str) -> str:
    """Return the country of a well-known town abroad, whose code has four digits as well; else nothing."""
    return _CAPITALS_ABROAD.get(folded(town), "")


def _plain_town(town: str) -> str:
    return folded(_TOWN_TAIL.sub("", _TOWN_TAIL.sub("", town).lower()))
