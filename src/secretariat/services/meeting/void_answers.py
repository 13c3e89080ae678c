"""Which answers a meeting that is moved or called off makes void, and who has to be told (D28)."""

from dataclasses import dataclass

from secretariat.domain.invitation_rules import NOT_YET_SENT
from secretariat.domain.invitations import Answer, InvitationState
from secretariat.domain.names import person_order, plain_name
from secretariat.services.meeting.gathering import MeetingFolder


@dataclass(frozen=True, slots=True)
class VoidAnswers:
    """Who answered what so far, in the order of lists; `told` is how many letters about it are due: whose is out."""

    names: tuple[tuple[Answer, tuple[str, ...]], ...]
    told: int

    @property
    def count(self) -> int:
        """How many answers there are."""
        return sum(len(names) for _, names in self.names)


def void_answers(folder: MeetingFolder) -> VoidAnswers:
    """Return the answers that would not hold any more; an open one is none."""
    people = folder.people.persons
    answered = [
        (folder.replies[one.id].answer, people[one.person_id]) for one in folder.invitations if one.id in folder.replies
    ]
    answered.sort(key=lambda pair: person_order(pair[1]))
    names = tuple(
        (answer, tuple(plain_name(person) for said, person in answered if said is answer))
        for answer in Answer
        if answer is not Answer.OPEN
    )
    away = NOT_YET_SENT | {InvitationState.WITHDRAWN, InvitationState.RETURNED}
    told = sum(one.state not in away for one in folder.invitations)
    return VoidAnswers(tuple((answer, who) for answer, who in names if who), told)
