"""Sign-in sheets against QTextDocument and reportlab: one run, ways alternating, medians, clocks after the imports."""

import gc
from collections.abc import Callable
from statistics import median
from time import perf_counter

import pytest

from bench.sheet_peers import register_fonts, reportlab_pdf, text_document_pdf
from printing.papers import pages_of_pdf
from printing.sheets import sign_in_data
from secretariat.printing.sign_in_sheet import SignInRow, SignInSheetData, sign_in_sheet_pdf

Way = Callable[[SignInSheetData], bytes]
WAYS: dict[str, Way] = {"ours": sign_in_sheet_pdf, "document": text_document_pdf, "reportlab": reportlab_pdf}
FAMILY_NAMES = ("Abendroth", "Adomeit", "Bäumer-Schulze", "Çelik", "Drewniak-Szczepański", "Eickhoff", "Heide")
GIVEN_NAMES = ("Käthe", "Jan", "Marie-Luise", "Ute", "Łucja", "Paul", "Aylin", "Emre (Dr.)", "Jan von der")
KINDS = ("Stadt", "Lebenshilfe", "Diakonie", "Caritasverband", "Arbeiterwohlfahrt Unterbezirk", "Förderverein")
PLACES = ("Lünen", "Ruhr-Lippe-Ems gGmbH", "Unna e. V.", "Holzwickede", "Fröndenberg/Ruhr", "für den Kreis Unna e. V.")


def sheet_of(count: int) -> SignInSheetData:
    """Return a sheet of so many different people; their institutions and functions come again as they do in lists."""
    rows = tuple(
        SignInRow(
            number=place,
            name=f"{FAMILY_NAMES[place % 7]}-{place}, {GIVEN_NAMES[place % 9]}",
            institution=f"{KINDS[place % 6]} {PLACES[place // 6 % 6]}",
            function="Mitglied",
        )
        for place in range(1, count + 1)
    )
    return sign_in_data(rows)


def medians(count: int, rounds: int, *peers: str) -> dict[str, float]:
    """Return the median milliseconds of our way and the peers', taking turns after a first round not counted."""
    data = sheet_of(count)
    took: dict[str, list[float]] = {name: [] for name in ("ours", *peers)}
    for _ in range(rounds + 1):
        for name, times in took.items():
            gc.collect()
            start = perf_counter()
            WAYS[name](data)
            times.append((perf_counter() - start) * 1000)
    found = {name: median(times[1:]) for name, times in took.items()}
    print(count, {name: round(time, 1) for name, time in found.items()})
    return found


@pytest.fixture(scope="module", autouse=True)
def _fonts() -> None:
    register_fonts()


def test_the_peers_print_the_same_people() -> None:
    data = sheet_of(30)
    for way in WAYS.values():
        words = " ".join(drawn.text for page in pages_of_pdf(way(data)) for drawn in page.texts)
        assert "Adomeit-29" in words.replace("- ", "-")


@pytest.mark.bench
@pytest.mark.parametrize(("count", "rounds", "times"), [(65, 15, 2), (2000, 5, 5)])
def test_a_sheet_is_made_several_times_as_fast_as_by_a_text_document(count: int, rounds: int, times: int) -> None:
    found = medians(count, rounds, "document")
    assert found["document"] / found["ours"] >= times


@pytest.mark.bench
@pytest.mark.parametrize(("count", "rounds"), [(650, 9), (2000, 5), (10_000, 2)])
def test_a_long_sheet_is_made_no_slower_than_by_reportlab(count: int, rounds: int) -> None:
    found = medians(count, rounds, "reportlab")
    assert found["ours"] <= found["reportlab"]
