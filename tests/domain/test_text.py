"""The one cleaner of text coming in."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.text import LONGEST_TEXT, clean_line, clean_text, folded, folded_lines, has_unseen

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=80)


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("Uhl", "Uhl"),
        ("  Kai\u00a0 Uhl \t", "Kai Uhl"),
        ("Kai\r\nUhl", "Kai Uhl"),
        ("Kai\rUhl\nx", "Kai Uhl x"),
        ("Kai\u2028Uhl\u2029x", "Kai Uhl x"),
        ("Kai\x00\x07\x1bUhl", "KaiUhl"),
        ("Kai\x0bUhl", "Kai Uhl"),
        ("a\ufffe\uffffb", "ab"),
        ("a\ud800b\udfffc", "abc"),
        ("\u202eKai\u200e\u200bUhl\ufeff", "KaiUhl"),
        ("So\u00adzial", "Sozial"),
        ("Mu\u0308ller", "Müller"),
        ("Stanis\ufffdaw", "Stanis?aw"),
        ("Łukasik-Šimić Nguyễn O'Brien", "Łukasik-Šimić Nguyễn O'Brien"),
        ("", ""),
    ],
)
def test_a_line_is_cleaned(typed: str, cleaned: str) -> None:
    assert clean_line(typed) == cleaned


@pytest.mark.parametrize(
    "name", ["X", "Null", "None", "True", "NaN", "1/2", "=1+1", "@x", "{{ x }}", "a < b", "]]>", "&"]
)
def test_odd_values_stay_what_they_are(name: str) -> None:
    assert clean_line(name) == name
    assert clean_text(name) == name


def test_lines_of_a_text_stay_lines() -> None:
    assert clean_text(" Kreis Unna \r\n\tDezernat\u00a0 Soziales\r") == "Kreis Unna\nDezernat Soziales"


def test_a_text_that_fits_no_cell_is_refused_with_its_length() -> None:
    assert len(clean_line("x" * LONGEST_TEXT)) == 32_767
    with pytest.raises(RuleBrokenError) as refused:
        clean_line("x" * (LONGEST_TEXT + 1))
    assert (refused.value.code, refused.value.values["length"]) == ("text.too_long", 32_768)
    with pytest.raises(RuleBrokenError):
        clean_text("x" * 40_000)


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean_line(clean_line(text)) == clean_line(text)
    assert clean_text(clean_text(text)) == clean_text(text)


@given(ANY_TEXT)
def test_a_clean_line_can_be_written_anywhere(text: str) -> None:
    cleaned = clean_line(text)
    cleaned.encode()
    assert cleaned == cleaned.strip()
    assert "  " not in cleaned
    assert cleaned == unicodedata.normalize("NFC", cleaned)
    assert not has_unseen(cleaned)
    assert all(unicodedata.category(sign) not in {"Cc", "Cs", "Zl", "Zp"} for sign in cleaned)


@given(st.text(st.characters(categories=["Lu", "Ll"], max_codepoint=0x24F), min_size=1, max_size=30))
def test_the_letters_of_a_name_stay_as_they_were_typed(name: str) -> None:
    assert clean_line(name) == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize("text", ["Keller, Lea\u00a0", "a\u200bb", "a\u202fb", "\ufeffa", "So\u00adzial"])
def test_what_nobody_sees_is_noticed(text: str) -> None:
    assert has_unseen(text)


@pytest.mark.parametrize("text", ["Keller, Lea ", "Müller", "a  b", "Zeile 1\nZeile 2"])
def test_what_everybody_sees_is_not_noticed(text: str) -> None:
    assert not has_unseen(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Müller", "Mueller"),
        ("MÜLLER", "müller"),
        ("Mu\u0308ller", "Müller"),
        ("Öztürk", "Oeztuerk"),
        ("Sander-Voß", "Sander Voss"),
        ("Šimić", "Simic"),
        ("Łukasik", "Lukasik"),
        ("Ødegaard", "Odegaard"),
        ("Zoë", "Zoe"),
        ("O'Brien", "O’Brien"),
        ("e. V.", "e.V."),
        ("Nguyễn", "Nguyen"),
        ("STRAẞE", "Strasse"),
    ],
)
def test_two_spellings_are_one(one: str, other: str) -> None:
    assert folded(one).replace(" ", "") == folded(other).replace(" ", "")


@pytest.mark.parametrize(("one", "other"), [("Müller", "Muller"), ("Meier", "Maier"), ("Uhl", "Uhr")])
def test_two_names_stay_two(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_many_texts_folded_at_once_are_as_each_folded_alone() -> None:
    for texts in (["Müller-Voß", "", "  O'Neil ", "Łódź", "a\u0308b", "Straße 7/a"], [""], []):
        assert folded_lines(texts) == [folded(text) for text in texts]
