"""A folder of returned forms becomes a list of answers; what is none is named with its file."""

from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from lxml import etree

from documents.returned import blank_form, changed, filled_form, mailed
from secretariat.documents.returned_forms import HEAD, read_returned_forms
from secretariat.documents.word_xml import P, T, w
from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.raw_lists import RawList
from secretariat.domain.reply_forms import Mark
from secretariat.places import resource_path

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


def written_beside(form: bytes) -> bytes:
    """Return the form with a word typed behind „Ich nehme teil.“, in no field."""

    def write(root: etree._Element) -> None:
        paragraph = next(one for one in root.iter(P) if "Ich nehme teil." in "".join(t.text or "" for t in one.iter(T)))
        etree.SubElement(etree.SubElement(paragraph, w("r")), T).text = " Ich komme erst um 15 Uhr."

    return changed(form, write)


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
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "form.locked"),
        (written_beside(blank_form()), "form.more_written"),
    ],
)
def test_a_file_that_gives_no_answer_is_named(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "Bogen.docx").write_bytes(content)
    (tmp_path / "gut.docx").write_bytes(filled_form(Mark.COMES))
    raw = read_returned_forms([tmp_path])
    assert [(note.row, note.value, note.reason) for note in raw.notes] == [(2, "Bogen.docx", code)]
    assert len(rows(raw)) == 1


def test_what_is_written_beside_the_fields_is_told_and_what_they_say_is_taken(tmp_path: Path) -> None:
    (tmp_path / "1.docx").write_bytes(written_beside(filled_form(Mark.COMES)))
    (tmp_path / "2.docx").write_bytes(filled_form(Mark.COMES))
    raw = read_returned_forms([tmp_path])
    assert [(note.row, note.value, note.reason) for note in raw.notes] == [(2, "1.docx", "form.more_written")]
    assert len(rows(raw)) == 2


def test_a_line_that_several_forms_have_is_the_office_s_own(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / f"{number}.docx").write_bytes(written_beside(filled_form(Mark.COMES)))
    assert not read_returned_forms([tmp_path]).notes


def message(*parts: bytes, sent: str = "Tue, 18 Aug 2026 09:12:00 +0200") -> EmailMessage:
    return message_from_bytes(mailed(*parts, sent=sent), policy=policy.default)


def read_mail(tmp_path: Path, mail: EmailMessage) -> RawList:
    (tmp_path / "Antwort.eml").write_bytes(mail.as_bytes())
    return read_returned_forms([tmp_path])


def test_a_forwarded_message_gives_its_form_with_its_own_day(tmp_path: Path) -> None:
    outer = EmailMessage()
    outer["Date"] = "Thu, 20 Aug 2026 08:00:00 +0200"
    outer.set_content("Zur Kenntnis.")
    outer.add_attachment(message(filled_form(Mark.COMES)))
    (row,) = rows(read_mail(tmp_path, outer))
    assert (row["Antwort"], row["Eingang"]) == ("ja", "2026-08-18")


def test_a_form_inside_parts_of_parts_is_found_with_the_day_of_the_message(tmp_path: Path) -> None:
    outer, inner = EmailMessage(), message(filled_form(Mark.STAYS_AWAY))
    del inner["Date"]
    outer["Date"] = "Thu, 20 Aug 2026 08:00:00 +0200"
    outer.make_mixed()
    outer.attach(inner)
    (row,) = rows(read_mail(tmp_path, outer))
    assert (row["Antwort"], row["Eingang"]) == ("nein", "2026-08-20")


@pytest.mark.parametrize("coding", ["base64", "quoted-printable"])
@pytest.mark.parametrize("name", ["Bogen.docx", "Antwört bögen.DOCX", "bogen", "bogen.dat"])
def test_however_a_mail_program_packs_and_calls_a_form_it_is_read(tmp_path: Path, coding: str, name: str) -> None:
    mail = message()
    mail.add_attachment(
        filled_form(Mark.COMES),
        maintype="application",
        subtype="octet-stream",
        filename=name,
        cte=coding,
        disposition="inline",
    )
    assert [row["Antwort"] for row in rows(read_mail(tmp_path, mail))] == ["ja"]


def test_the_letter_and_the_agenda_beside_a_form_disturb_nobody(tmp_path: Path) -> None:
    agenda = resource_path("templates/agenda.docx").read_bytes()
    raw = read_mail(tmp_path, message(agenda, filled_form(Mark.COMES), b"PK kaputt"))
    assert [row["Antwort"] for row in rows(raw)] == ["ja"]
    assert raw.notes == ()


def test_a_mail_that_brings_only_the_agenda_back_has_no_form_of_ours(tmp_path: Path) -> None:
    (note,) = read_mail(tmp_path, message(resource_path("templates/agenda.docx").read_bytes())).notes
    assert note.reason == "form.without_code"


def test_of_two_forms_in_one_mail_the_good_one_is_taken_and_the_empty_one_named(tmp_path: Path) -> None:
    raw = read_mail(tmp_path, message(blank_form(), filled_form(Mark.COMES)))
    assert len(rows(raw)) == 1
    assert [note.reason for note in raw.notes] == ["form.empty"]


def test_what_only_outlook_opens_is_named_with_a_way_out(tmp_path: Path) -> None:
    mail = message()
    mail.add_attachment(b"\x78\x9f\x3e\x22", maintype="application", subtype="ms-tnef", filename="winmail.dat")
    assert [note.reason for note in read_mail(tmp_path, mail).notes] == ["form.winmail"]


def test_a_form_whose_file_was_renamed_is_read_and_a_scan_is_named(tmp_path: Path) -> None:
    (tmp_path / "Bogen.doc").write_bytes(filled_form(Mark.COMES))
    (tmp_path / "Scan.PDF").write_bytes(b"%PDF-1.7")
    raw = read_returned_forms([tmp_path])
    assert [row["Antwort"] for row in rows(raw)] == ["ja"]
    assert [(note.value, note.reason) for note in raw.notes] == [("Scan.PDF", "form.other_file")]


def test_a_message_without_a_form_is_named(tmp_path: Path) -> None:
    (tmp_path / "Gruß.eml").write_bytes(mailed())
    (note,) = read_returned_forms([tmp_path]).notes
    assert (note.value, note.reason) == ("Gruß.eml", "form.mail_without_form")


def test_a_folder_without_forms_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentTroubleError, match=r"form\.none_found"):
        read_returned_forms([tmp_path])


@pytest.mark.parametrize(
    "mail",
    [
        b"Content-Type: message/rfc822\r\n\r\n" * 1_500,
        b"Content-Disposition: attachment; filenamename*0*=\x00utf-8''%E4\t;,; \r\n\r\n)",
    ],
    ids=["mails in mails", "a header of no program"],
)
def test_a_mail_that_cannot_be_taken_apart_is_named(tmp_path: Path, mail: bytes) -> None:
    (tmp_path / "Antwort.eml").write_bytes(mail)
    (note,) = read_returned_forms([tmp_path]).notes
    assert (note.value, note.reason) == ("Antwort.eml", "form.other_file")
