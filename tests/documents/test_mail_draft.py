"""A mail as a draft: read back by Python's own parser, one recipient, nothing that can be smuggled into its head."""

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as some

from secretariat.documents.mail_draft import Attachment, MailDraft, blind_copy_line, draft_bytes
from secretariat.domain.errors import RuleBrokenError

DRAFT = MailDraft(
    name="Dr. Jörg Müller-Weiß",
    email="j.mueller@example.org",
    subject="Einladung zur 3. Sitzung – Übersicht",
    text="Guten Tag Jörg Müller-Weiß,\n\nFrom morgen an …\n.\n",
    attachments=(Attachment("Einladung.docx", b"PK\x03\x04"), Attachment("Termin.ics", b"BEGIN:VCALENDAR\r\n")),
)


def parsed(draft: MailDraft) -> EmailMessage:
    message = message_from_bytes(draft_bytes(draft), policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def test_a_draft_is_unsent_plain_and_to_exactly_one_person() -> None:
    message = parsed(DRAFT)
    assert message["X-Unsent"] == "1"
    assert [(one.display_name, one.addr_spec) for one in message["To"].addresses] == [(DRAFT.name, DRAFT.email)]
    assert not {"Cc", "Bcc", "From", "Date", "Message-ID"} & set(message.keys())
    assert message["Subject"] == DRAFT.subject
    body = message.get_body()
    assert body is not None
    assert body.get_content_type() == "text/plain"
    assert body.get_content().replace("\r\n", "\n") == DRAFT.text
    assert not message.defects


def test_what_goes_along_arrives_byte_for_byte_under_its_name() -> None:
    letter, entry = parsed(DRAFT).iter_attachments()
    assert (letter.get_filename(), letter.get_payload(decode=True)) == ("Einladung.docx", b"PK\x03\x04")
    assert letter.get_content_type().endswith("wordprocessingml.document")
    assert (entry.get_content_type(), entry.get_param("charset")) == ("text/calendar", "utf-8")


def test_the_same_mail_is_the_same_file_and_no_line_is_longer_than_mail_takes() -> None:
    assert draft_bytes(DRAFT) == draft_bytes(DRAFT)
    assert draft_bytes(DRAFT) != draft_bytes(replace(DRAFT, text="anders"))
    lines = draft_bytes(replace(DRAFT, subject="ä" * 300, text="ß" * 3000)).split(b"\r\n")
    assert max(map(len, lines)) <= 998


@pytest.mark.parametrize(
    "email", ["", "a@b.example, c@d.example", "a@b.example;c@d.example", "müller@x.example", "a b"]
)
def test_several_addresses_or_none_are_refused(email: str) -> None:
    with pytest.raises(RuleBrokenError, match=r"mails\.one_address"):
        draft_bytes(replace(DRAFT, email=email))


@given(some.text(max_size=60), some.text(max_size=60))
def test_no_name_and_no_subject_writes_a_line_of_its_own_into_the_head(name: str, subject: str) -> None:
    message = parsed(replace(DRAFT, name=f"{name}\r\nBcc: x@y.example", subject=f"{subject}\nX-Unsent: 0"))
    assert set(message.keys()) == {"To", "Subject", "X-Unsent", "MIME-Version", "Content-Type"}
    assert len(message["To"].addresses) == 1


def test_addresses_for_a_blind_copy_stand_once_each_and_only_real_ones() -> None:
    line = blind_copy_line(("b@x.example", "A@x.example", "a@X.example", "kein", " c@x.example "))
    assert line == "A@x.example; b@x.example; c@x.example"
    assert blind_copy_line(()) == ""
