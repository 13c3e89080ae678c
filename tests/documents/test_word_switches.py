import pytest

from documents.word_making import filled, merge_field, paragraph, texts
from secretariat.documents.word_switches import format_date, format_number, read_code


def shown(words: str, value: str) -> str:
    code = read_code(words)
    assert code.name == "Feld"
    assert code.unknown == ()
    return code.form(value) if code.form else value


@pytest.mark.parametrize(
    ("switch", "value", "expected"),
    [
        ("\\* Upper", "Straße in Köln", "STRASSE IN KÖLN"),
        ("\\* LOWER", "KÖLN", "köln"),
        ("\\* FirstCap", "ärztin für alles", "Ärztin für alles"),
        ("\\* Caps", "haus am see, öffentlich", "Haus Am See, Öffentlich"),
        ("\\* MERGEFORMAT", "bleibt", "bleibt"),
        ("\\* Charformat \\* Upper", "bleibt", "BLEIBT"),
        ("\\* upper\\* MERGEFORMAT", "köln", "KÖLN"),
    ],
)
def test_letters_follow_the_switch(switch: str, value: str, expected: str) -> None:
    assert shown(f"Feld {switch}", value) == expected


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        ("dd.MM.yyyy", "07.03.2026"),
        ("d.M.yy", "7.3.26"),
        ("dddd, d. MMMM yyyy", "Samstag, 7. März 2026"),
        ("ddd, dd. MMM yyyy", "Sa, 07. Mrz 2026"),
        ("dddd', den 'd. MMMM", "Samstag, den 7. März"),
        ("HH:mm 'Uhr'", "09:05 Uhr"),
        ("H.mm", "9.05"),
        ("h:mm am/pm", "9:05 vorm."),
        ("yyyy-MM-dd HH:mm:ss", "2026-03-07 09:05:00"),
    ],
)
@pytest.mark.parametrize(
    "value",
    [
        "2026-03-07T09:05",
        "2026-03-07 09:05:00",
        "07.03.2026, 9:05 Uhr",
        "7. März 2026 um 9.05 Uhr",
        "Samstag, 7. März 2026, 9:05",
        "Samstag,\u00a07.\u00a0März\u00a02026, 9:05\u00a0Uhr",
        "07.03.2026\u202fum\u00a009:05",
    ],
)
def test_dates_are_shown_as_the_picture_wants(value: str, picture: str, expected: str) -> None:
    assert shown(f'Feld \\@ "{picture}"', value) == expected


def test_german_word_writes_days_and_years_with_its_own_letters() -> None:
    assert shown('Feld \\@ "TTTT, T. MMMM JJJJ"', "2026-11-18") == "Mittwoch, 18. November 2026"
    assert shown('Feld \\@ "TT.MM.JJ"', "18.\u00a0November 2026") == "18.11.26"


@pytest.mark.parametrize("picture", ["quatsch", "HH:mm Uhr", "-", "…"])
def test_a_picture_with_words_outside_quotes_is_unknown_and_changes_nothing(picture: str) -> None:
    assert read_code(f'Feld \\@ "{picture}"').unknown == (f"\\@ {picture}",)
    assert read_code(f'Feld \\@ "{picture}"').form is None


def test_every_weekday_and_month_has_its_german_name() -> None:
    days = [format_date(f"2026-06-0{day}", "dddd ddd") for day in range(1, 8)]
    assert days == [
        "Montag Mo", "Dienstag Di", "Mittwoch Mi", "Donnerstag Do", "Freitag Fr", "Samstag Sa", "Sonntag So",
    ]  # fmt: skip
    months = [format_date(f"2026-{month:02d}-01", "MMMM") for month in range(1, 13)]
    assert [format_date(f"1. {month} 2026", "M") for month in months] == [str(month) for month in range(1, 13)]


@pytest.mark.parametrize(
    "value", ["", "demnächst", "31.02.2026", "2026-13-01", "25:00", "im März 2026", "99.99.9999", "1. Foo 2026", "12"]
)
def test_what_is_no_date_stays_what_it_is(value: str) -> None:
    assert format_date(value, "dd.MM.yyyy HH:mm") == value


def test_a_time_alone_is_shown_and_never_gets_a_day() -> None:
    assert format_date("14:00", "HH.mm 'Uhr'") == "14.00 Uhr"
    assert format_date("14.30 Uhr", "H:mm") == "14:30"
    assert format_date("14:00", "dd.MM.yyyy") == "14:00"


@pytest.mark.parametrize(
    ("picture", "value", "expected"),
    [
        ("0,00", "3", "3,00"),
        ("0,00", "1234,5", "1234,50"),
        ("#.##0,00 €", "1234567,891", "1.234.567,89 €"),
        ("#.##0", "999", "999"),
        ("0", "2,5", "3"),
        ("000", "7", "007"),
        ("#,##", "0,5", ",5"),
        ("0,##", "1,50", "1,5"),
        ("0,00", "-1,005", "-1,01"),
        ("0 'Stück'", "1.234", "1234 Stück"),
        ("0,00", "", ""),
        ("0,00", "frei", "frei"),
        ("0,00", "1,2,3", "1,2,3"),
    ],
)
def test_numbers_are_shown_the_german_way(picture: str, value: str, expected: str) -> None:
    assert format_number(value, picture) == expected
    assert shown(f'Feld \\# "{picture}"', value) == expected


@pytest.mark.parametrize(
    ("words", "value", "expected"),
    [
        ('Feld \\b "z. Hd. "', "Frau Muster", "z. Hd. Frau Muster"),
        ('Feld \\b "z. Hd. "', "", ""),
        ('Feld \\b "z. Hd. "', "  ", "  "),
        ('Feld \\f ", "', "Dr.", "Dr., "),
        ("Feld \\f „, “", "Dr.", "Dr., "),
        ('Feld \\b "für " \\f "."', "Eva Kern", "für Eva Kern."),
        ('Feld \\b "für " \\f ". Bitte"', "Eva Kern M. A.", "für Eva Kern M. A. Bitte"),
        ('Feld \\b "(" \\f ")" \\* Upper', "ja", "(JA)"),
        ("Feld \\m \\v", "bleibt", "bleibt"),
    ],
)
def test_text_stands_around_a_value_only_if_it_is_filled(words: str, value: str, expected: str) -> None:
    assert shown(words, value) == expected


@pytest.mark.parametrize(
    ("words", "name", "unknown"),
    [
        ("Feld \\* Roman", "Feld", ("\\* Roman",)),
        ("Feld \\* Upper \\x y", "Feld", ("\\x y",)),
        ('Feld \\# "abc"', "Feld", ("\\# abc",)),
        ('"Mein Feld"', "Mein Feld", ()),
        ("„Mein Feld“ \\* Upper", "Mein Feld", ()),
        ("Mein Feld", "Mein Feld", ()),
        ("", "", ()),
    ],
)
def test_names_and_unknown_switches_are_told_apart(words: str, name: str, unknown: tuple[str, ...]) -> None:
    code = read_code(words)
    assert (code.name, code.unknown) == (name, unknown)


def test_switches_work_in_words_fields_and_in_typed_ones() -> None:
    body = (
        paragraph(merge_field(' MERGEFIELD Tag \\@ "dddd, d. MMMM yyyy" \\* Upper '))
        + paragraph('{{Tag \\@ "dd.MM.yy"}}')
        + paragraph("<w:fldSimple w:instr=' MERGEFIELD Betrag \\# \"#.##0,00 €\" '/>")
        + paragraph("Nr.", merge_field(' MERGEFIELD Nr \\b " "'))
    )
    letter = filled(body, {"Tag": "2026-09-21", "Betrag": "1234,5", "Nr": ""})
    assert texts(letter) == ["MONTAG, 21. SEPTEMBER 2026", "21.09.26", "1.234,50 €", "Nr."]
