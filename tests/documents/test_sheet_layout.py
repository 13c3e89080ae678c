"""How wide a column of an Excel list is."""

from secretariat.documents.sheet_layout import column_width_mm


def test_of_texts_of_one_length_the_same_ones_are_measured_in_every_run() -> None:
    texts = [f"{letter}{number:03}" for letter in "iWmlMt" for number in range(40)]
    assert column_width_mm("Nr.", texts, 90.0) == column_width_mm("Nr.", sorted(texts)[-8:], 90.0)
