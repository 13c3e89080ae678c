"""Visiting cards: three versions, several people, nothing that hides behind a line break."""

from pathlib import Path

import pytest

from secretariat.documents.reading import read_list
from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.list_entries import ListEntry
from secretariat.domain.list_rows import interpret_list


def entries(folder: Path, content: bytes) -> tuple[ListEntry, ...]:
    (folder / "cards.vcf").write_bytes(content)
    return interpret_list(read_list(folder / "cards.vcf")).entries


def refusal(folder: Path, content: bytes) -> DocumentTroubleError:
    with pytest.raises(DocumentTroubleError) as refused:
        entries(folder, content)
    return refused.value


def test_an_old_outlook_card_is_read(tmp_path: Path) -> None:
    (entry,) = entries(
        tmp_path,
        b"BEGIN:VCARD\r\nVERSION:2.1\r\n"
        b"N;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg;;Dr.;\r\n"
        b"ORG;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Stadt Unna;Fachbereich Soziales und =\r\nTeilhabe\r\n"
        b"TITLE:Sachbearbeitung\r\nADR;HOME:;;Privatweg 1;Unna;;59427;\r\n"
        b"ADR;WORK;ENCODING=QUOTED-PRINTABLE:;;Rathausplatz 1;Unna;;59423;Deutschland\r\n"
        b"TEL;WORK;VOICE:02303 103-0\r\nTEL;CELL;VOICE:0171 2345678\r\nTEL;HOME:02303 4711\r\n"
        b"TEL;WORK;FAX:02303 103-99\r\n"
        b"EMAIL;PREF;INTERNET:j.mueller@unna.example\r\nPHOTO;ENCODING=BASE64;TYPE=JPEG:\r\n AAAA\r\n BBBB\r\n\r\n"
        b"END:VCARD\r\n",
    )
    assert (entry.academic_title, entry.given_name, entry.family_name) == ("Dr.", "Jörg", "Müller")
    assert (entry.organisation, entry.department) == ("Stadt Unna", "Fachbereich Soziales und Teilhabe")
    assert (entry.street, entry.house_no, entry.postal_code, entry.city) == ("Rathausplatz", "1", "59423", "Unna")
    assert (entry.country, entry.function) == ("", "Sachbearbeitung")
    assert (entry.phone_office, entry.phone_mobile) == ("02303 103-0", "0171 2345678")
    assert entry.email == "j.mueller@unna.example"


def test_several_cards_of_newer_versions_are_several_people(tmp_path: Path) -> None:
    first, second = entries(
        tmp_path,
        (
            "BEGIN:VCARD\nVERSION:3.0\nN:von der Heide;Jan;;Prof.;M. A.\nFN:Prof. Jan von der Heide\n"
            "item1.EMAIL;type=INTERNET:jan@heide.example\nADR;TYPE=WORK:;;Weg\n  1;Gera;;07545;\nEND:VCARD\n"
            "BEGIN:VCARD\nVERSION:4.0\nN:Öztürk;Ela;;;\nGENDER:F\nEMAIL:ela@x.example\n"
            'TEL;VALUE=uri;TYPE="voice,cell":tel:+49-171-234\nORG:Müller\\, Meier & Co;Team\\; Nord\nEND:VCARD\n'
        ).encode(),
    )
    assert (first.name_prefix, first.family_name, first.name_suffix) == ("von der", "Heide", "M. A.")
    assert (first.street, first.house_no, first.postal_code) == ("Weg", "1", "07545")
    assert (second.salutation, second.family_name, second.phone_mobile) == ("Frau", "Öztürk", "+49-171-234")
    assert (second.organisation, second.department) == ("Müller, Meier & Co", "Team; Nord")


def test_a_line_break_in_a_value_becomes_a_blank_and_no_second_recipient(tmp_path: Path) -> None:
    hidden = b"\\nBcc: x@evil.example\n"
    card = b"BEGIN:VCARD\nVERSION:3.0\nFN:Kai Uhl" + hidden + b"EMAIL:kai@x.example" + hidden + b"END:VCARD\n"
    (entry,) = entries(tmp_path, card)
    assert "\n" not in entry.full_name
    assert entry.email in {"", "kai@x.example"}


def test_a_card_with_a_formatted_name_alone_is_split(tmp_path: Path) -> None:
    (entry,) = entries(tmp_path, b"BEGIN:VCARD\nVERSION:4.0\nFN:Frau Dr. Lea Sommer\nEND:VCARD\n")
    assert (entry.salutation, entry.academic_title, entry.given_name, entry.family_name) == (
        "Frau",
        "Dr.",
        "Lea",
        "Sommer",
    )


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"BEGIN:VCARD\nFN:Kai Uhl\n", "list.card_open"),
        (b"BEGIN:VCARD\nFN:A B\nBEGIN:VCARD\nFN:C D\nEND:VCARD\nEND:VCARD\n", "list.card_open"),
        (b"Name;Ort\nUhl;Unna\n", "list.no_card"),
        (b"BEGIN:VCARD\nNOTE:x\n" + b" yyyyyyyyyyyyyyyyyyyyyyyyyyyy\n" * 2_000 + b"END:VCARD\n", "list.too_large"),
    ],
    ids=["no end", "nested", "no card", "endless fold"],
)
def test_a_broken_card_is_refused(content: bytes, code: str, tmp_path: Path) -> None:
    assert refusal(tmp_path, content).code == code


def test_a_photo_of_20_mb_is_passed_over(tmp_path: Path) -> None:
    photo = b"PHOTO;ENCODING=b;TYPE=JPEG:" + b"\n ".join([b"A" * 74] * 270_000) + b"\n"
    (entry,) = entries(
        tmp_path, b"BEGIN:VCARD\nVERSION:3.0\nN:Uhl;Kai;;;\n" + photo + b"EMAIL:k@x.example\nEND:VCARD\n"
    )
    assert (entry.family_name, entry.email) == ("Uhl", "k@x.example")
