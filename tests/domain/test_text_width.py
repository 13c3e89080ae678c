import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont

from secretariat.domain.text_advances import BOLD, REGULAR, UNITS_PER_EM
from secretariat.domain.text_width import text_width_mm
from secretariat.places import resource_path

MM_PER_POINT = 25.4 / 72


@pytest.mark.parametrize(
    ("text", "mm"),
    [
        ("Landschaftsverband Westfalen-Lippe", 64),
        ("Arbeiterwohlfahrt Unterbezirk Ruhr-Lippe-Ems gGmbH", 94),
    ],
)
def test_the_lines_measured_in_the_handbook_have_their_widths(text: str, mm: float) -> None:
    assert text_width_mm(text, 11) == pytest.approx(mm, abs=0.1)


def test_bold_is_wider_and_an_empty_line_has_no_width() -> None:
    assert text_width_mm("Kreis Unna", 11, bold=True) > text_width_mm("Kreis Unna", 11)
    assert text_width_mm("", 11) == 0


def test_a_letter_with_its_mark_apart_is_as_wide_as_the_composed_letter() -> None:
    assert text_width_mm("Mu\u0308ller", 11) == text_width_mm("Müller", 11) > text_width_mm("Mller", 11)


def test_soft_hyphens_and_direction_marks_take_no_room() -> None:
    assert text_width_mm("Ein\u00adgliederung\u200f", 11) == text_width_mm("Eingliederung", 11)


def test_a_script_the_font_lacks_is_reckoned_wide_rather_than_narrow() -> None:
    assert text_width_mm("東", 10) == pytest.approx(10 * MM_PER_POINT)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("file", "table"), [("Regular", REGULAR), ("Bold", BOLD)])
def test_every_width_is_the_one_of_the_shipped_font(file: str, table: dict[int, str]) -> None:
    font = QRawFont(str(resource_path(f"fonts/LiberationSans-{file}.ttf")), UNITS_PER_EM)
    for width, characters in table.items():
        for character in characters:
            glyphs = font.glyphIndexesForString(character)
            assert font.advancesForGlyphIndexes(glyphs)[0].x() == pytest.approx(width, abs=0.6), character


@pytest.fixture(scope="module")
def family() -> str:
    """The family of the shipped font."""
    files = [str(resource_path(f"fonts/LiberationSans-{name}.ttf")) for name in ("Regular", "Bold")]
    identifiers = [QFontDatabase.addApplicationFont(file) for file in files]
    return QFontDatabase.applicationFontFamilies(identifiers[0])[0]


@pytest.mark.usefixtures("qapp")
@given(
    text=st.text("AaÄäßLpTVWyłŻéñ 0189,.-–/()&„“§ǖ", max_size=60),
    size_pt=st.floats(6, 24),
    bold=st.booleans(),
)
def test_qt_sets_every_line_as_wide_to_a_tenth_of_a_millimetre(
    family: str, *, text: str, size_pt: float, bold: bool
) -> None:
    font = QFont(family)
    font.setPixelSize(UNITS_PER_EM)
    font.setBold(bold)
    font.setKerning(False)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    drawn = QFontMetricsF(font).horizontalAdvance(text) / UNITS_PER_EM * size_pt * MM_PER_POINT
    assert text_width_mm(text, size_pt, bold=bold) == pytest.approx(drawn, abs=0.1)
