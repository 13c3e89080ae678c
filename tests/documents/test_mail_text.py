"""What the text of a mail says to whom."""

from documents.letter_samples import GERA, RSG_DEPUTY, RSG_LETTER, RSG_MEETING, RSG_MEMBER, invited, letter_values
from secretariat.documents.mail_text import mail_subject, mail_text
from secretariat.domain.office import DocumentKind

INVITATION = DocumentKind.INVITATION


def test_a_member_is_invited() -> None:
    values = letter_values(invited(RSG_MEMBER), RSG_MEETING, GERA, RSG_LETTER)
    assert mail_subject(INVITATION, values).startswith("Einladung zur 12. Sitzung der Regionalen")
    assert "wir laden Sie zur 12. Sitzung" in mail_text(INVITATION, values)


def test_a_deputy_who_gets_a_copy_is_not_invited() -> None:
    values = letter_values(invited(RSG_DEPUTY), RSG_MEETING, GERA, RSG_LETTER)
    assert mail_subject(INVITATION, values).startswith("Nachrichtlich: Einladung zur 12. Sitzung")
    text = mail_text(INVITATION, values)
    assert "wir laden Sie" not in text
    assert "wir haben zur 12. Sitzung der Regionalen Steuerungsgruppe" in text
    assert "Als Stellvertretung für Frau Heike Dorn erhalten Sie diese Nachricht zur Information." in text


def test_a_copy_of_another_letter_is_what_that_letter_says() -> None:
    values = letter_values(invited(RSG_DEPUTY), RSG_MEETING, GERA, RSG_LETTER)
    assert mail_subject(DocumentKind.SAVE_THE_DATE, values).startswith("Bitte vormerken: 12. Sitzung")
