"""German postal codes: five digits, and whether the place proves that a leading zero was lost."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from secretariat.domain.text import folded

# The areas that begin with a zero and the towns of each that are known well enough to prove it.
_TOWNS_WITH_LEADING_ZERO = {
    "01": "Dresden|Freital|Pirna|Radebeul|Meißen|Riesa|Coswig|Heidenau|Großenhain|Senftenberg|Radeberg|"
    "Kamenz|Dippoldiswalde|Bischofswerda|Pulsnitz|Lauchhammer|Nossen|Sebnitz|Weinböhla|Wilsdruff|"
    "Königstein|Bad Schandau|Stolpen|Neustadt in Sachsen|Altenberg|Glashütte|Tharandt|Rabenau|"
    "Bannewitz|Kreischa|Bad Gottleuba-Berggießhübel|Dohna|Hohnstein|Lohmen|Klipphausen|Moritzburg|"
    "Radeburg|Ottendorf-Okrilla|Königsbrück|Elstra|Großröhrsdorf|Lommatzsch|Gröditz|Strehla|Zeithain|"
    "Priestewitz|Ruhland|Ortrand|Schwarzheide|Arnsdorf|Wachau|Niederau|Diera-Zehren|Käbschütztal|"
    "Nünchritz",
    "02": "Görlitz|Bautzen|Zittau|Hoyerswerda|Weißwasser|Löbau|Spremberg|Niesky|Ebersbach-Neugersdorf|"
    "Wilthen|Bernstadt|Herrnhut|Ostritz|Reichenbach/O.L.|Rothenburg|Bad Muskau|Wittichenau|Lauta|"
    "Neukirch|Neukirch/Lausitz|Schirgiswalde|Schirgiswalde-Kirschau|Großschönau|Oderwitz|"
    "Seifhennersdorf|Neusalza-Spremberg|Oppach|Cunewalde|Sohland an der Spree|Großpostwitz|Hochkirch|"
    "Weißenberg|Königswartha|Bernsdorf|Boxberg|Rietschen|Krauschwitz|Markersdorf|Olbersdorf|Jonsdorf|"
    "Oybin|Mittelherwigsdorf|Kottmar|Ebersbach|Neugersdorf|Eibau|Großdubrau|Malschwitz|Spreetal|"
    "Elsterheide|Kodersdorf|Schleife",
    "03": "Cottbus|Forst|Guben|Spremberg|Finsterwalde|Lübbenau|Calau|Vetschau|Peitz|Senftenberg|"
    "Großräschen|Herzberg|Drebkau|Altdöbern|Doberlug-Kirchhain|Sonnewalde|Döbern|Welzow|Kolkwitz|"
    "Neuhausen/Spree|Crinitz",
    "04": "Leipzig|Altenburg|Borna|Delitzsch|Döbeln|Eilenburg|Grimma|Markkleeberg|Oschatz|Torgau|Wurzen|"
    "Schkeuditz|Schmölln|Meuselwitz|Taucha|Markranstädt|Bad Liebenwerda|Falkenberg|Herzberg|"
    "Elsterwerda|Geithain|Zwenkau|Pegau|Groitzsch|Böhlen|Rötha|Kitzscher|Bad Lausick|Frohburg|"
    "Colditz|Naunhof|Brandis|Trebsen|Mügeln|Leisnig|Hartha|Waldheim|Dommitzsch|Belgern|"
    "Belgern-Schildau|Bad Düben|Mockrehna|Gößnitz|Lucka|Regis-Breitingen|Schildau|Dahlen|Wermsdorf|"
    "Machern|Bennewitz|Borsdorf|Großpösna|Espenhain|Neukieritzsch|Rackwitz|Krostitz|Zschepplin|"
    "Doberschütz|Mühlberg|Mühlberg/Elbe|Uebigau-Wahrenbrück|Uebigau|Schlieben|Windischleuba|Treben|"
    "Nobitz|Falkenberg/Elster|Beilrode|Arzberg|Großweitzschen|Ostrau|Roßwein|Parthenstein|Otterwisch|"
    "Thallwitz|Lossatal|Wiedemar|Elsnig|Röderland|Plessa|Schönewalde",
    "06": "Halle|Dessau|Dessau-Roßlau|Bitterfeld|Bitterfeld-Wolfen|Wittenberg|Lutherstadt Wittenberg|"
    "Merseburg|Naumburg|Eisleben|Lutherstadt Eisleben|Weißenfels|Zeitz|Köthen|Sangerhausen|Bernburg|"
    "Aschersleben|Quedlinburg|Hettstedt|Querfurt|Artern|Halle (Saale)|Wolfen|Raguhn-Jeßnitz|Zörbig|"
    "Sandersdorf-Brehna|Gräfenhainichen|Kemberg|Coswig (Anhalt)|Coswig|Zahna-Elster|Jessen|"
    "Jessen (Elster)|Annaburg|Bad Schmiedeberg|Oranienbaum-Wörlitz|Roßlau|Aken|Aken (Elbe)|"
    "Südliches Anhalt|Osternienburger Land|Könnern|Alsleben|Nienburg (Saale)|Nienburg|Falkenstein/Harz|"
    "Ballenstedt|Gernrode|Thale|Harzgerode|Arnstein|Mansfeld|Gerbstedt|Allstedt|Südharz|Kelbra|"
    "Berga|Nebra|Laucha|Freyburg|Freyburg (Unstrut)|Bad Kösen|Bad Bibra|Eckartsberga|Hohenmölsen|"
    "Lützen|Teuchern|Osterfeld|Droyßig|Elsteraue|Leuna|Bad Dürrenberg|Braunsbedra|Mücheln|"
    "Mücheln (Geiseltal)|Bad Lauchstädt|Schkopau|Kabelsketal|Landsberg|Petersberg|Wettin-Löbejün|"
    "Teutschenthal|Salzatal|Seegebiet Mansfelder Land|Helbra|Roßleben|Roßleben-Wiehe|Wiehe|"
    "Bad Frankenhausen|Muldestausee|Seeland|Ilberstedt|Kaiserpfalz|Balgstädt|Karsdorf",
    "07": "Gera|Jena|Saalfeld|Rudolstadt|Greiz|Schleiz|Zeulenroda|Zeulenroda-Triebes|Eisenberg|Hermsdorf|"
    "Pößneck|Stadtroda|Weida|Bad Köstritz|Ronneburg|Kahla|Bad Lobenstein|Bad Blankenburg|"
    "Neustadt an der Orla|Triptis|Schmölln|Berga|Bürgel|Camburg|Münchenbernsdorf|Hirschberg|Tanna|"
    "Ziegenrück|Dornburg|Bad Klosterlausnitz|Crossen an der Elster|Silbitz|Schkölen|Dornburg-Camburg|"
    "Orlamünde|Uhlstädt-Kirchhasel|Unterwellenborn|Kaulsdorf|Leutenberg|Probstzella|Schwarza|"
    "Remda-Teichel|Königsee|Wurzbach|Gefell|Saalburg-Ebersdorf|Remptendorf|Auma|Auma-Weidatal|"
    "Langenwetzendorf|Hohenleuben|Mohlsdorf-Teichwolframsdorf|Harth-Pöllnitz|Wünschendorf|"
    "Wünschendorf/Elster|Kraftsdorf|Ranis|Krölpa|Oppurg|Neustadt (Orla)|Berga/Elster|"
    "Berga-Wünschendorf|Seelingstädt|Großenstein|Korbußen|Caaschwitz|Hartmannsdorf|Tegau|Dittersdorf|"
    "Rothenstein|Laasdorf|Triebes|Braunichswalde|Pölzig|Frauenprießnitz|Bucha|Zöllnitz|"
    "Großeutersdorf|Tautenhain|Langenorla|Moßbach|Elsterberg|Pausa|Pausa-Mühltroff|Mühltroff",
    "08": "Zwickau|Plauen|Aue|Aue-Bad Schlema|Auerbach|Reichenbach|Werdau|Crimmitschau|Schwarzenberg|"
    "Glauchau|Meerane|Oelsnitz|Schneeberg|Rodewisch|Klingenthal|Markneukirchen|Wilkau-Haßlau|"
    "Kirchberg|Eibenstock|Falkenstein|Reichenbach im Vogtland|Auerbach/Vogtl.|Lengenfeld|Treuen|Mylau|"
    "Netzschkau|Oelsnitz/Vogtl.|Adorf|Adorf/Vogtl.|Bad Elster|Bad Brambach|Schöneck|Schöneck/Vogtl.|"
    "Muldenhammer|Grünbach|Ellefeld|Hartenstein|Wildenfels|Mülsen|Lichtentanne|Reinsdorf|Neumark|"
    "Langenbernsdorf|Fraureuth|Lauter-Bernsbach|Lauter|Lößnitz|Bad Schlema|Bockau|Zschorlau|"
    "Schönheide|Stützengrün|Johanngeorgenstadt|Breitenbrunn|Raschau-Markersbach|Langenweißbach|"
    "Crinitzberg|Weischlitz|Rosenbach|Rosenbach/Vogtl.|Neuensalz|Pöhl|Theuma|Werda|Hirschfeld|Remse|"
    "Waldenburg|Falkenstein/Vogtl.|Neukirchen",
    "09": "Chemnitz|Freiberg|Annaberg-Buchholz|Mittweida|Limbach-Oberfrohna|Marienberg|Stollberg|"
    "Hohenstein-Ernstthal|Zschopau|Flöha|Burgstädt|Frankenberg|Olbernhau|Brand-Erbisdorf|Thum|Lugau|"
    "Oelsnitz|Schwarzenberg|Zwönitz|Frankenberg/Sa.|Hainichen|Rochlitz|Penig|Lunzenau|Geringswalde|"
    "Geyer|Ehrenfriedersdorf|Thalheim|Thalheim/Erzgeb.|Oelsnitz/Erzgeb.|Lugau/Erzgeb.|Lichtenstein|"
    "Lichtenstein/Sa.|Oberlungwitz|Gersdorf|St. Egidien|Bernsdorf|Callenberg|Augustusburg|Oederan|"
    "Eppendorf|Leubsdorf|Großhartmannsdorf|Lichtenberg|Mulda|Sayda|Seiffen|Neuhausen|"
    "Pockau-Lengefeld|Pockau|Lengefeld|Wolkenstein|Jöhstadt|Oberwiesenthal|Scheibenberg|Schlettau|"
    "Elterlein|Grünhain-Beierfeld|Neukirchen|Neukirchen/Erzgeb.|Jahnsdorf|Burkhardtsdorf|Gornsdorf|"
    "Amtsberg|Gornau|Großolbersdorf|Drebach|Reinsberg|Halsbrücke|Bobritzsch-Hilbersdorf|Striegistal|"
    "Großschirma|Niederwiesa|Lichtenau|Claußnitz|Wechselburg|Königsfeld|Seelitz|Erlau|Altmittweida|"
    "Rossau|Hartmannsdorf|Mühlau|Taura|Niederdorf|Niederwürschnitz|Hohndorf|Crottendorf|Sehmatal|"
    "Bärenstein|Königswalde|Thermalbad Wiesenbad|Tannenberg|Gelenau|Auerbach|Deutschneudorf|"
    "Heidersdorf|Borstendorf|Grünhainichen|Rechenberg-Bienenmühle|Dorfchemnitz",
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
