"""The privacy notice comes with the invitation where the office has its own (P16): named in the letter, made once."""

from dataclasses import replace
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from making import TEMPLATES, a_committee, a_meeting, folder_of, folder_of_step, receipts_of
from secretariat.documents.privacy_notice import GAP
from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.invitations import Invitation
from secretariat.domain.meetings import Meeting
from secretariat.domain.office import DocumentKind, LetterTemplate, RetentionClass, RetentionRule, RetentionTrigger
from secretariat.domain.people import Channel, LetterStyle, Person
from secretariat.services.committee import office
from secretariat.services.meeting import invitations
from secretariat.services.papers import letters, mails, templates
from secretariat.services.papers.kept_letters import kept_papers
from secretariat.services.papers.letter_runs import LetterRun
from secretariat.services.papers.workbook_data import outgoing_data
from secretariat.storage.register import Register

AS_OF = datetime(2026, 8, 24, 9, 0).astimezone()
SHIPPED = TEMPLATES / "papers" / "privacy_notice.docx"
OFFICER = "Frau Wacht, Markt 1, 07545 Gera"


@pytest.fixture
def meeting(register: Register) -> Meeting:
    meeting = a_meeting(register, a_committee(register))
    with register.writing("Einladungen") as writing:
        invitations.invite(writing, folder_of_step(writing, meeting))
    return meeting


@pytest.fixture
def own(register: Register, tmp_path: Path) -> Path:
    """Give the folder with the notice whose gaps the office has filled, chosen for its papers."""
    folder = tmp_path / "Vorlagen"
    folder.mkdir()
    document = Document(str(SHIPPED))
    for paragraph in document.paragraphs:
        if GAP in paragraph.text:
            paragraph.text = OFFICER
    document.save(str(folder / "Datenschutz.docx"))
    with register.writing("Vorlage") as writing:
        templates.choose_template(writing, DocumentKind.PRIVACY_NOTICE, folder / "Datenschutz.docx")
    return folder


def make(
    register: Register,
    meeting: Meeting,
    out: Path,
    own: Path,
    kind: DocumentKind = DocumentKind.INVITATION,
    **more: Any,
) -> letters.MadeLetters:
    folder = folder_of(register, meeting)
    with register.reading() as reading:
        run = templates.letter_run(reading, kind, AS_OF, TEMPLATES, own)
        kept = kept_papers(reading, folder.invitations)
    settings = {field: getattr(run, field) for field in ("templates", "as_of", "template", "notice")} | more
    done = letters.make_letters(folder, out, LetterRun(kind, kept=kept, **settings))
    with register.writing("Briefe") as writing:
        letters.book(writing, folder, done)
    return done


def words(path: Path) -> str:
    return "\n".join(one.text for one in Document(str(path)).paragraphs).replace("\u00a0", " ")


def notices(out: Path) -> list[Path]:
    return sorted(out.glob("*Datenschutzhinweise*"))


def test_without_a_notice_of_its_own_the_office_encloses_none(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    make(register, meeting, tmp_path / "aus", tmp_path)
    assert notices(tmp_path / "aus") == []
    assert "Datenschutzhinweise" not in words(next((tmp_path / "aus").glob("*Einladung_001*")))


@pytest.mark.parametrize("one_file", [False, True])
def test_the_letter_names_the_notice_and_it_is_made_once(
    register: Register, meeting: Meeting, own: Path, tmp_path: Path, *, one_file: bool
) -> None:
    made = make(register, meeting, tmp_path / "aus", own, one_file=one_file)
    (notice,) = notices(tmp_path / "aus")
    assert OFFICER in words(notice)
    assert GAP not in words(notice)
    letter = next(one.path for one in made.files if one.kind is DocumentKind.INVITATION)
    assert "1 Tagesordnung\n2 Antwortbogen\n3 Datenschutzhinweise" in words(letter)
    assert [one.kind for one in made.files].count(DocumentKind.PRIVACY_NOTICE) == 1


@pytest.mark.parametrize("style", [LetterStyle.LARGE_PRINT, LetterStyle.EASY_LANGUAGE])
def test_every_style_of_letter_brings_it(
    register: Register, meeting: Meeting, own: Path, tmp_path: Path, style: LetterStyle
) -> None:
    with register.writing("Stil") as writing:
        for one in writing.all(Invitation, meeting_id=meeting.id):
            writing.change(replace(one, letter_style=style))
    make(register, meeting, tmp_path / "aus", own)
    assert len(notices(tmp_path / "aus")) == 1


def test_a_reminder_and_a_save_the_date_bring_none(
    register: Register, meeting: Meeting, own: Path, tmp_path: Path
) -> None:
    make(register, meeting, tmp_path / "aus", own, DocumentKind.SAVE_THE_DATE)
    assert notices(tmp_path / "aus") == []


def test_what_was_sent_is_printed_again_with_the_notice_it_had(
    register: Register, meeting: Meeting, own: Path, tmp_path: Path
) -> None:
    make(register, meeting, tmp_path / "erst", own)
    with register.writing("Versand") as writing:
        folder = folder_of_step(writing, meeting)
        invitations.book_dispatch(writing, folder, handed_over_at=AS_OF, receipts=receipts_of(AS_OF), initials="mu")
        rule = RetentionRule(retention_class=RetentionClass.ATTENDANCE, trigger=RetentionTrigger.MEETING, months=60)
        office.keep(writing, rule)
        templates.use_shipped(writing, DocumentKind.PRIVACY_NOTICE)
    make(register, meeting, tmp_path / "neu", own)
    first, again = ({one.name: one.read_bytes() for one in (tmp_path / out).iterdir()} for out in ("erst", "neu"))
    assert again == first


def test_a_notice_that_has_gone_stops_the_letters(register: Register, meeting: Meeting, own: Path) -> None:
    (own / "Datenschutz.docx").unlink()
    with pytest.raises(DocumentTroubleError, match=r"template\.unreadable"):
        make(register, meeting, own / "aus", own)


def test_a_gap_that_was_left_is_said(register: Register, meeting: Meeting, tmp_path: Path) -> None:
    (tmp_path / "Roh.docx").write_bytes(SHIPPED.read_bytes())
    with register.writing("Vorlage") as writing:
        templates.choose_template(writing, DocumentKind.PRIVACY_NOTICE, tmp_path / "Roh.docx")
    made = make(register, meeting, tmp_path / "aus", tmp_path)
    assert "template.gaps" in {one.code for one in made.left_out}


def test_the_mail_draft_and_the_list_of_the_mail_room_have_it_too(
    register: Register, meeting: Meeting, own: Path, tmp_path: Path
) -> None:
    with register.writing("E-Mail") as writing:
        first = writing.all(Invitation, meeting_id=meeting.id, order_by="no")[0]
        writing.change(replace(first, channel=Channel.EMAIL))
        writing.change(replace(writing.get(Person, first.person_id), email="anna@x.example"))
    folder = folder_of(register, meeting)
    with register.reading() as reading:
        run = templates.letter_run(reading, DocumentKind.INVITATION, AS_OF, TEMPLATES, own)
    (draft,) = mails.make_mails(folder, tmp_path / "mail", run).drafts
    message = message_from_bytes(draft.path.read_bytes(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert [one for one in message.iter_attachments() if "Datenschutzhinweise" in str(one.get_filename())]
    assert {line.enclosures for line in outgoing_data(folder, AS_OF).lines} == {
        "Tagesordnung, Antwortbogen, Datenschutzhinweise"
    }


def test_taking_the_shipped_one_again_ends_it(register: Register, meeting: Meeting, own: Path) -> None:
    assert folder_of(register, meeting).encloses_notice
    with register.writing("Vorlage") as writing:
        templates.use_shipped(writing, DocumentKind.PRIVACY_NOTICE)
        assert writing.all(LetterTemplate) == ()
    assert not folder_of(register, meeting).encloses_notice
    assert own.is_dir()
