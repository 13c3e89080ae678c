from hypothesis import assume, given
from hypothesis import strategies as st

from secretariat.domain.text_width import text_width_mm
from secretariat.printing.fitting import fit_text

SIZES = (10.0, 9.0, 8.0)


def measure(text: str) -> float:
    return text_width_mm(text, 1)


def test_what_fits_stays_as_it_is() -> None:
    fitted = fit_text("Stadt Lünen", 62, SIZES, measure)
    assert (fitted.lines, fitted.size_pt, fitted.forced) == (("Stadt Lünen",), 10, False)


def test_two_lines_come_before_smaller_type() -> None:
    fitted = fit_text("Arbeiterwohlfahrt Unterbezirk Ruhr-Lippe-Ems gGmbH", 62, SIZES, measure)
    assert fitted.lines == ("Arbeiterwohlfahrt Unterbezirk Ruhr-", "Lippe-Ems gGmbH")
    assert fitted.size_pt == 10


def test_smaller_type_comes_before_cutting() -> None:
    fitted = fit_text("Bäumer-Schulze von der Wenge, Marie-Luise (Prof. Dr. Dr. h. c.)", 48, SIZES, measure)
    assert "…" not in "".join(fitted.lines)
    assert fitted.size_pt == 9


def test_a_word_without_a_break_is_divided_before_a_letter_is_lost() -> None:
    word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"
    fitted = fit_text(word, 52, SIZES, measure)
    assert "".join(fitted.lines) == word
    assert len(fitted.lines) == 2


def test_the_end_is_cut_and_marked_when_nothing_else_is_left() -> None:
    fitted = fit_text("Verein für Menschen mit Behinderungen und ihre Angehörigen " * 3, 62, SIZES, measure)
    assert fitted.forced
    assert fitted.lines[0].startswith("Verein für Menschen")
    assert fitted.lines[-1].endswith("…")


def test_a_line_break_in_the_text_becomes_a_blank() -> None:
    assert fit_text("Kreis\nUnna", 62, SIZES, measure).lines == ("Kreis Unna",)


@given(st.text(max_size=150), st.floats(10, 90), st.integers(1, 3))
def test_no_line_is_wider_than_its_box_in_any_script(text: str, width_mm: float, max_lines: int) -> None:
    fitted = fit_text(text, width_mm, SIZES, measure, max_lines=max_lines)
    assert 1 <= len(fitted.lines) <= max_lines
    assert all(measure(line) * fitted.size_pt <= width_mm + 1e-9 for line in fitted.lines)


@given(st.text("AaÄäßLpTVWyłŻéñ 019,.-/()", max_size=60), st.floats(20, 90))
def test_nothing_is_lost_unless_it_is_marked(text: str, width_mm: float) -> None:
    fitted = fit_text(text, width_mm, SIZES, measure)
    assume(not fitted.lines[-1].endswith("…"))
    assert "".join(fitted.lines).replace(" ", "") == text.replace(" ", "")
