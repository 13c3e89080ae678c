"""How somebody who is invited without a seat is called: on sheets and badges, and in the letter."""

from secretariat.domain.invitations import InvitationRole
from secretariat.domain.people import Person, Salutation

_SPEAKER = {Salutation.MRS: "Referentin", Salutation.MR: "Referent"}


def guest_word(role: InvitationRole, person: Person) -> str:
    """Return „Gast“, „Referentin“, „Referent“, „Vortrag“ where neither is known, „Assistenz“; nothing for members."""
    if role is InvitationRole.SPEAKER:
        return _SPEAKER.get(person.salutation, "Vortrag")
    return {InvitationRole.GUEST: "Gast", InvitationRole.ASSISTANT: "Assistenz"}.get(role, "")


def invited_as(role: InvitationRole, person: Person) -> str:
    """Return what goes on after „zur 3. Sitzung“: „als Gast“, „als Referentin“, „für einen Vortrag“."""
    if role is InvitationRole.SPEAKER and person.salutation not in _SPEAKER:
        return "für einen Vortrag"
    word = guest_word(role, person)
    return f"als {word}" if word else ""
