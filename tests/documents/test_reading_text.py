"""Text lists: right umlauts or a refusal, the separator by vote, quotes taken strictly, rows numbered as seen."""

from pathlib import Path

import pytest

from secretariat.documents.reading import read_list
from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.raw_lists import RawList

UMLAUTS = "Name;Vorname;Ort\r\nMüller;Jörg;Großräschen\r\nÖztürk;André;Köln\r\n"
READ = [["Name", "Vorname", "Ort"], ["Müller", "Jörg", "Großräschen"], ["Öztürk", "André", "Köln"]]


def texts(raw: RawList) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in raw.sheets[0].rows]


def read_bytes(folder: Path, content: bytes, encoding: str | None = None) -> RawList:
    (folder / "list.csv").write_bytes(content)
    return read_list(folder / "list.csv", encoding=encoding)


def refusal(folder: Path, content: bytes, encoding: str | None = None) -> DocumentTroubleError:
    with pytest.raises(DocumentTroubleError) as refused:
        read_bytes(folder, content, encoding)
    return refused.value


@pytest.mark.parametrize(
    ("encoding", "note"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("utf-16-le", "list.encoding_guessed"),
        ("utf-16-be", "list.encoding_guessed"),
        ("cp1252", "list.encoding_guessed"),
        ("cp850", "list.encoding_guessed"),
    ],
)
def test_umlauts_are_right_in_every_usual_encoding(encoding: str, note: str, tmp_path: Path) -> None:
    raw = read_bytes(tmp_path, UMLAUTS.encode(encoding))
    assert texts(raw) == READ
    assert [said.reason for said in raw.notes] == ([note] if note else [])


def test_rows_of_two_offices_may_have_two_encodings(tmp_path: Path) -> None:
    first, second, third = UMLAUTS.encode().splitlines(keepends=True)
    raw = read_bytes(tmp_path, first + second + third.decode().encode("cp1252"))
    assert texts(raw) == READ
    assert [note.reason for note in raw.notes] == ["list.encoding_mixed"]


def test_a_list_that_was_encoded_twice_throughout_is_repaired(tmp_path: Path) -> None:
    raw = read_bytes(tmp_path, UMLAUTS.encode().decode("cp1252").encode())
    assert texts(raw) == READ
    assert [note.reason for note in raw.notes] == ["list.encoding_repaired"]


def test_a_list_destroyed_in_places_is_refused_with_its_row(tmp_path: Path) -> None:
    error = refusal(tmp_path, "Name;Ort\nMÃ¼ller;Köln\n".encode())
    assert (error.code, error.values["row"]) == ("list.mojibake", 2)


def test_the_chosen_encoding_has_precedence_and_is_strict(tmp_path: Path) -> None:
    assert texts(read_bytes(tmp_path, "Name;Ort\nŠimić;Köln\n".encode("cp1250"), "cp1250"))[1] == ["Šimić", "Köln"]
    assert refusal(tmp_path, UMLAUTS.encode("cp1252"), "utf-8").code == "list.wrong_encoding"
    assert refusal(tmp_path, UMLAUTS.encode("cp1252"), "klingon").code == "list.wrong_encoding"


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_found(separator: str, tmp_path: Path) -> None:
    rows = [["Nachname", "Vorname", "E-Mail"], ["Uhl", "Kai", "k@x.example"], ["Roth", "Ina", ""]]
    raw = read_bytes(tmp_path, "\n".join(separator.join(row) for row in rows).encode())
    assert texts(raw) == [rows[0], rows[1], ["Roth", "Ina"]]


def test_a_comma_in_the_heading_does_not_win_against_the_separator(tmp_path: Path) -> None:
    raw = read_bytes(tmp_path, b'Nr.;Name, Vorname;Ort\n1;Uhl, Kai;Unna\n2;"Roth, Ina";Kamen\n')
    assert texts(raw)[1:] == [["1", "Uhl, Kai", "Unna"], ["2", "Roth, Ina", "Kamen"]]


def test_an_announced_separator_is_obeyed_and_rows_keep_their_numbers(tmp_path: Path) -> None:
    raw = read_bytes(tmp_path, b"sep=|\r\nName|Ort;Kreis\r\nUhl|Unna;UN\r\n")
    assert texts(raw) == [["Name", "Ort;Kreis"], ["Uhl", "Unna;UN"]]
    assert [row.number for row in raw.sheets[0].rows] == [2, 3]


def test_quoted_separators_quotes_and_line_breaks_belong_to_the_field(tmp_path: Path) -> None:
    raw = read_bytes(tmp_path, b'Name;Firma\r\nUhl;"Haus ""Sonne"";\nAbt. 1"\r\nRoth;Haus "Mond"\r\n')
    assert texts(raw)[1:] == [["Uhl", 'Haus "Sonne";\nAbt. 1'], ["Roth", 'Haus "Mond"']]
    assert [row.number for row in raw.sheets[0].rows] == [1, 2, 3]


@pytest.mark.parametrize(
    "content",
    [
        b'Name;Vorname;Ort\nUhl;Kai;Unna\nRoth;"Ina;Kamen\nKlein;Eva;Selm\n',
        b'Name;Vorname;Ort\nUhl;Kai;Unna\nRoth;"Ina;Kamen\nKlein;Eva;Selm\nGross;"Tom";Werne\n',
        b'Name;Vorname;Ort\nUhl;Kai;Unna\nRoth;"Ina;Kamen\nKlein;Eva;Selm\nGross;Tom";Werne\n',
    ],
    ids=["to the end", "closed by the next quote", "closed before a separator"],
)
def test_an_open_quote_is_reported_with_its_row_and_swallows_nobody(content: bytes, tmp_path: Path) -> None:
    error = refusal(tmp_path, content)
    assert (error.code, error.values["row"]) == ("list.open_quote", 3)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_ends_a_row(end: str, tmp_path: Path) -> None:
    raw = read_bytes(tmp_path, end.join(["Name;Ort", "Uhl;Unna", "", "Roth;Kamen"]).encode())
    assert texts(raw) == [["Name", "Ort"], ["Uhl", "Unna"], ["Roth", "Kamen"]]
    assert [row.number for row in raw.sheets[0].rows] == [1, 2, 4]


def test_empty_fields_at_the_end_of_a_row_do_no_harm(tmp_path: Path) -> None:
    raw = read_bytes(tmp_path, b"Name;Ort;;;\nUhl;Unna;;;\n;;;;\nRoth;;;;\n")
    assert texts(raw) == [["Name", "Ort"], ["Uhl", "Unna"], ["Roth"]]


def test_a_null_character_does_not_stop_the_list(tmp_path: Path) -> None:
    assert texts(read_bytes(tmp_path, b"Name;Ort\nU\0hl;Unna\n"))[1][1] == "Unna"


@pytest.mark.parametrize("length", [32_768, 140_000])
def test_a_field_longer_than_a_cell_is_refused_with_its_row(length: int, tmp_path: Path) -> None:
    error = refusal(tmp_path, b"Name;Ort\nUhl;" + b"x" * length + b"\n")
    assert (error.code, error.values["row"]) == ("list.field_too_long", 2)


def test_more_rows_than_any_committee_has_are_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, b"Name;Ort\n" + b"Uhl;Unna\n" * 20_001).code == "list.too_large"


def test_a_list_of_one_column_is_read(tmp_path: Path) -> None:
    assert texts(read_bytes(tmp_path, b"E-Mail\nkai@x.example\nina@x.example\n")) == [
        ["E-Mail"],
        ["kai@x.example"],
        ["ina@x.example"],
    ]
