"""A folder of returned forms becomes a list of answers; what is none is named with its file."""

from pathlib import Path

import pytest

from documents.returned import blank_form, filled_form, mailed
from secretariat.documents.returned_forms import HEAD, read_returned_forms
from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.raw_lists import RawList
from secretariat.domain.reply_forms import Mark

COMES = {"Bogen": "K4PWX2QD", "Name": "Prof. Dr. Petra Lindner", "Antwort": "ja"}


def rows(raw: RawList) -> list[dict[str, str]]:
    head, *others = raw.sheets[0].rows
    names = [cell.text for cell in head.cells]
    return [{name: cell.text for name, cell in zip(names, row.cells, strict=True) if cell.text} for row in others]


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path: Path) -> None:
    (tmp_path / "b.docx").write_bytes(filled_form(Mark.STAYS_AWAY))
    (tmp_path / "A.DOCX").write_bytes(filled_form(Mark.COMES))
    (tmp_path / "~$b.docx").write_bytes(b"Sperre")
    (tmp_path / "Notiz.txt").write_text("nichts", encoding="utf-8")
    raw = read_returned_forms([tmp_path])
    assert [row["Antwort"] for row in rows(raw)] == ["ja", "nein"]
    assert [cell.text for cell in raw.sheets[0].rows[0].cells] == list(HEAD)
    assert raw.notes == ()


def test_everything_on_a_form_has_its_column(tmp_path: Path) -> None:
    wishes = {Mark.FIRST_WISH: "Arbeit", Mark.SECOND_WISH: "Wohnen"}
    form = filled_form(Mark.COMES, Mark.CONSENT_STANDING, wishes=wishes, needs=("Braille", "Fahrdienst"))
    (tmp_path / "a.docx").write_bytes(form)
    (row,) = rows(read_returned_forms([tmp_path / "a.docx"]))
    assert set(row.pop("Unterstützung").splitlines()) == {"Fahrdienst", "Braille"}
    assert row == COMES | {"1. Wunsch": "2", "2. Wunsch": "1", "Einwilligung": "dauerhaft"}


def test_a_name_on_the_line_is_an_answer_even_without_a_tick(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(filled_form(stand_in="Eva Ahrend"))
    (row,) = rows(read_returned_forms([tmp_path]))
    assert (row["Antwort"], row["Vertretung"]) == ("vertreten", "Eva Ahrend")


def test_a_message_gives_its_forms_and_the_day_it_was_sent(tmp_path: Path) -> None:
    (tmp_path / "Antwort.eml").write_bytes(mailed(filled_form(Mark.COMES), filled_form(Mark.STAYS_AWAY)))
    assert [(row["Antwort"], row["Eingang"]) for row in rows(read_returned_forms([tmp_path]))] == [
        ("ja", "2026-08-18"),
        ("nein", "2026-08-18"),
    ]


@pytest.mark.parametrize("sent", ["gestern", "Fri, 31 Dec 9999 23:59:59 -1200"])
def test_a_message_of_no_day_gives_none(tmp_path: Path, sent: str) -> None:
    (tmp_path / "Antwort.eml").write_bytes(mailed(filled_form(Mark.COMES), sent=sent))
    assert "Eingang" not in rows(read_returned_forms([tmp_path]))[0]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (blank_form(), "form.empty"),
        (filled_form(Mark.COMES, Mark.STAYS_AWAY), "form.contradiction"),
        (filled_form(Mark.COMES, stand_in="Eva Ahrend"), "form.contradiction"),
        (filled_form(Mark.CONSENT_ONCE), "form.no_answer"),
        (
            filled_form(Mark.COMES, wishes={Mark.FIRST_WISH: "Arbeit", Mark.SECOND_WISH: "Arbeit"}),
            "form.wish_twice",
        ),
        (b"PK\3\4 kein Dokument", "form.unreadable"),
        (b"", "form.unreadable"),
    ],
)
def test_a_file_that_gives_no_answer_is_named(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "Bogen.docx").write_bytes(content)
    (tmp_path / "gut.docx").write_bytes(filled_form(Mark.COMES))
    raw = read_returned_forms([tmp_path])
    assert [(note.row, note.value, note.reason) for note in raw.notes] == [(2, "Bogen.docx", code)]
    assert len(rows(raw)) == 1


def test_a_message_without_a_form_is_named(tmp_path: Path) -> None:
    (tmp_path / "Gruß.eml").write_bytes(mailed())
    (note,) = read_returned_forms([tmp_path]).notes
    assert (note.value, note.reason) == ("Gruß.eml", "form.mail_without_form")


def test_a_folder_without_forms_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentTroubleError, match=r"form\.none_found"):
        read_returned_forms([tmp_path])
