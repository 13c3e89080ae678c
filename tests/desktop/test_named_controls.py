"""Every button, menu and field that a text sends the clerk to is there, under that very name."""

import re
import tomllib
import xml.etree.ElementTree as ET

import pytest

from architecture.source import ROOT
from secretariat.places import resource_path

CATALOGUE = ROOT / "resources" / "translations" / "secretariat_de.ts"
MENUS = ROOT / "ui" / "main_window.ui"
QUOTED = {"de": r"„([^“]+)“", "en": r"“([^”]+)”"}
EXAMPLES = {"Liebe Frau …", "[Bitte eintragen: …]", "[please fill in: …]"}
"""What ends in an ellipsis and is no control."""


def messages() -> list[ET.Element]:
    return list(ET.parse(CATALOGUE).iter("message"))  # noqa: S314 - a file of our own


def texts(language: str) -> set[str]:
    """Return every text of the window, as it is read without the mark of its mnemonic."""
    part = "translation" if language == "de" else "source"
    return {(one.findtext(part) or "").replace("&", "") for one in messages()}


def sentences(language: str) -> dict[str, str]:
    path = resource_path(f"translations/sentences_{language}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def menus(language: str) -> set[str]:
    """Return each entry of a menu as „Menu – Entry“."""
    form = ET.parse(MENUS)  # noqa: S314 - a file of our own
    words = {one.findtext("source"): one.findtext("translation") for one in messages()} if language == "de" else {}
    titles = {one.get("name"): one.findtext("property[@name='text']/string") for one in form.iter("action")}
    named = set()
    for menu in form.findall(".//widget[@class='QMenu']"):
        above = menu.findtext("property[@name='title']/string")
        for entry in menu.findall("addaction"):
            pair = (above, titles.get(entry.get("name")))
            named.add(" – ".join((words.get(one) or one or "").replace("&", "") for one in pair))
    return named


@pytest.mark.parametrize("language", QUOTED)
def test_every_control_that_a_text_names_is_called_so(language: str) -> None:
    known = texts(language) | menus(language) | EXAMPLES
    told = [*sentences(language).values(), *texts(language)]
    named = {quoted for text in told for quoted in re.findall(QUOTED[language], text) if quoted.endswith(("…", "…]"))}
    assert len(named) > 10
    assert named <= known


def test_every_label_the_manual_names_is_in_the_window() -> None:
    labels = {text.rstrip(":") for text in texts("de")}
    pages = {page.stem: page.read_text(encoding="utf-8") for page in resource_path("manual").glob("*.html")}
    named = {(name, label) for name, html in pages.items() for label in re.findall(r"<b>([^<]*)</b>", html)}
    assert len(named) > 40
    assert not sorted((name, label) for name, label in named if label.rstrip(":") not in labels)


def test_an_entry_that_the_manual_places_in_a_menu_is_there() -> None:
    """„Menü <b>Datei</b>, <b>Sicherung zurückholen …</b>“, and the other way round; not those that pages bring."""
    after = re.compile(r"Menü\s+<b>([^<]+)</b>(?:,|\s+unter|\s+mit)\s+<b>([^<]+)</b>")
    before = re.compile(r"<b>([^<]+)</b>\s+im\s+Menü\s+<b>([^<]+)</b>")
    placed = set()
    for page in resource_path("manual").glob("*.html"):
        html = page.read_text(encoding="utf-8")
        placed |= {*after.findall(html), *((menu, entry) for entry, menu in before.findall(html))}
    of_all_pages = {" – ".join(pair) for pair in placed if pair[0] not in {"Gremium", "Sitzung"}}
    assert len(of_all_pages) > 5
    assert of_all_pages <= menus("de")
