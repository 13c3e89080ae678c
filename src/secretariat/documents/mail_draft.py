"""A mail as a draft that Outlook or Thunderbird opens to be sent: plain text, one recipient, files attached."""

import hashlib
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.typed_addresses import is_email

TYPES = {
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".pdf": ("application", "pdf"),
    ".ics": ("text", "calendar"),
}
_UNKNOWN_TYPE = ("application", "octet-stream")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes along, under the name by which the recipient sees it."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class MailDraft:
    """One mail to one person. Nobody else is named in it, so that no list of addresses ever leaves the house (3.6)."""

    name: str
    email: str
    subject: str
    text: str
    attachments: tuple[Attachment, ...] = ()


def is_one_address(email: str) -> bool:
    """Say whether a text is exactly one address that every mail server takes: several would see one another."""
    return email.isascii() and is_email(email.strip())


def draft_bytes(draft: MailDraft) -> bytes:
    """Return the draft as a file; the same mail gives the same bytes.

    It has no sender, day or number of its own: the mail program gives them when the clerk sends it, from the account
    of the office. Raises RuleBrokenError `mails.one_address` where the address is none, or more than one.
    """
    address = draft.email.strip()
    if not is_one_address(address):
        raise RuleBrokenError("mails.one_address", field="email", subject=draft.name)
    user, _, domain = address.rpartition("@")
    message = EmailMessage(policy=SMTP)
    message["To"] = Address(" ".join(draft.name.split()), user, domain)
    message["Subject"] = " ".join(draft.subject.split())
    message["X-Unsent"] = "1"
    message.set_content(draft.text, charset="utf-8", cte="quoted-printable")
    for attachment in draft.attachments:
        kind, subtype = TYPES.get(attachment.name[attachment.name.rfind(".") :].lower(), _UNKNOWN_TYPE)
        message.add_attachment(
            attachment.content,
            maintype=kind,
            subtype=subtype,
            filename=attachment.name,
            params={"charset": "utf-8"} if kind == "text" else None,
        )
    if draft.attachments:
        message.set_boundary(f"=_{_fingerprint(draft)}")
    return message.as_bytes()


def blind_copy_line(addresses: tuple[str, ...]) -> str:
    """Return addresses for the field of blind copies, each once, as Outlook and Thunderbird part them."""
    once = {address.strip().casefold(): address.strip() for address in reversed(addresses) if is_email(address.strip())}
    return "; ".join(once[key] for key in sorted(once))


def _fingerprint(draft: MailDraft) -> str:
    """Return what parts this mail's pieces: made from its content, and so in none of them."""
    digest = hashlib.sha256(f"{draft.email}\n{draft.subject}\n{draft.text}".encode())
    for attachment in draft.attachments:
        digest.update(attachment.content)
    return digest.hexdigest()[:32]
