"""The cycle's rules about letters and answers: who is invited, what is kept of letters, sent, returned, answered."""

from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import rule

from making import POSTED_AT, PRINTED_AT, a_person, receipts_of
from secretariat.documents.letter_papers import TemplateName
from secretariat.domain.invitations import (
    Answer,
    Invitation,
    InvitationRole,
    InvitationState,
    ReplyChannel,
    Supplement,
    SupplementDispatch,
)
from secretariat.domain.meetings import Meeting
from secretariat.domain.office import DocumentKind
from secretariat.domain.people import Channel, Person
from secretariat.services.meeting import invitations, replies, stand_ins
from secretariat.services.meeting.gathering import MeetingFolder
from secretariat.services.papers import letters, supplements
from secretariat.services.papers.envelopes import envelope_of, printable
from secretariat.services.papers.kept_letters import KeptPaper
from secretariat.services.papers.letter_press import MadeFile
from secretariat.services.papers.letters import MadeLetters
from services.cycle.floor import Floor, day, in_step

POSTED = st.sampled_from([POSTED_AT, POSTED_AT + timedelta(days=14), POSTED_AT + timedelta(days=28, hours=8)])
RECEIVED = st.sampled_from([day(9, 2), day(9, 8), day(9, 22)])
TEMPLATE = b"a template of the office"


def made_letters(folder: MeetingFolder, at: datetime, only: frozenset[str] | None = None) -> MadeLetters:
    """Return what making the letters would return, without the files: one page for everybody who can be written to."""
    files = []
    for invitation in folder.invitations:
        envelope = envelope_of(folder, invitation, DocumentKind.INVITATION)
        wanted = invitation.id in only if only is not None else invitation.state is not InvitationState.WITHDRAWN
        if wanted and printable(envelope):
            own = {"address": envelope.address_snapshot, "greeting": envelope.salutation_snapshot}
            digest = sha256(repr(own).encode()).hexdigest()
            paper = KeptPaper(invitation.id, TemplateName.INVITATION, TEMPLATE, {"day": str(at)}, own, digest)
            files.append(
                MadeFile(
                    Path(f"{invitation.no:03}.docx"),
                    DocumentKind.INVITATION,
                    invitation.person_id,
                    digest,
                    invitation_ids=(invitation.id,),
                    kept=(paper,),
                )
            )
    return MadeLetters(DocumentKind.INVITATION, at, tuple(files), ())


class Letters(Floor):
    """Letters go out, answers come in."""

    def meetings(self) -> tuple[Meeting, ...]:
        """Return all meetings."""
        return self.all(Meeting)

    def write_letters(self, meeting: Meeting, at: datetime = PRINTED_AT) -> None:
        """Invite everybody entitled and keep their letters."""
        assert self.do("Eingeladen", lambda writing: invitations.invite(writing, in_step(writing, meeting)))
        folder = self.folder_of(meeting)
        self.do("Briefe", lambda writing: letters.book(writing, folder, made_letters(folder, at)))

    def send_letters(self, meeting: Meeting, at: datetime = POSTED_AT) -> None:
        """Book that the letters left the house."""
        self.do(
            "Versand",
            lambda writing: invitations.book_dispatch(
                writing, in_step(writing, meeting), handed_over_at=at, receipts=receipts_of(at), initials="mu"
            ),
        )

    @rule(data=st.data(), at=POSTED)
    def write(self, data: st.DataObject, at: datetime) -> None:
        meeting = self.some_meeting(data)
        if meeting:
            self.write_letters(meeting, at)

    @rule(data=st.data(), at=POSTED)
    def send(self, data: st.DataObject, at: datetime) -> None:
        meeting = self.some_meeting(data)
        if meeting:
            self.send_letters(meeting, at)

    @rule(data=st.data(), role=st.sampled_from(InvitationRole))
    def invite_by_hand(self, data: st.DataObject, role: InvitationRole) -> None:
        meeting, guest = self.some_meeting(data), self.one(data, Person)
        if meeting and guest:
            self.do("Gast", lambda writing: invitations.invite(writing, in_step(writing, meeting), (guest,), role=role))

    def _invited(self, data: st.DataObject) -> tuple[MeetingFolder, Invitation] | None:
        invitation = self.one(data, Invitation)
        if invitation is None:
            return None
        (meeting,) = self.all(Meeting, id=invitation.meeting_id)
        return self.folder_of(meeting), invitation

    @rule(data=st.data(), role=st.sampled_from(InvitationRole), channel=st.sampled_from([None, *Channel]))
    def change_invitation(self, data: st.DataObject, role: InvitationRole, channel: Channel | None) -> None:
        found = self._invited(data)
        if found and channel:
            folder, one = found
            self.do("Zustellweg", lambda writing: invitations.choose_channel(writing, folder, one, channel))
        elif found:
            folder, one = found
            self.do("Rolle", lambda writing: invitations.change_role(writing, folder, one, role))

    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        invitation = self.one(data, Invitation)
        if invitation:
            self.do("Zurückgezogen", lambda writing: invitations.withdraw_invitation(writing, invitation))

    @rule(data=st.data())
    def comes_back(self, data: st.DataObject) -> None:
        found = self._invited(data)
        if found:
            folder, one = found
            if one.state is InvitationState.RETURNED:
                self.do("Neu schreiben", lambda writing: invitations.write_again(writing, one))
            elif one.id in folder.dispatches:
                self.do(
                    "Rückläufer", lambda writing: invitations.book_return(writing, folder, one, day(9, 3), "verzogen")
                )

    @rule(data=st.data())
    def heal(self, data: st.DataObject) -> None:
        found = self._invited(data)
        if found:
            self.do("Geheilt", lambda writing: invitations.heal_notice(writing, *found))

    @rule(data=st.data())
    def remind(self, data: st.DataObject) -> None:
        invitation = self.one(data, Invitation)
        if invitation:
            self.do("Erinnert", lambda writing: invitations.book_reminder(writing, invitation, day(9, 14)))

    @rule(data=st.data(), text=st.sampled_from(["Raum geändert", "Beginn später", " "]))
    def add_supplement(self, data: st.DataObject, text: str) -> None:
        meeting = self.some_meeting(data)
        if meeting and len(self.all(Supplement)) < 3:
            folder = self.folder_of(meeting)
            told = frozenset(one.id for one in folder.invitations if supplements.is_told(one))
            made = made_letters(folder, POSTED_AT + timedelta(days=3), told)
            self.do(
                "Nachtrag",
                lambda writing: supplements.book_supplement(
                    writing, folder, supplements.draft_supplement(writing, folder, text, day(8, 27)), made
                ),
            )

    @rule(data=st.data())
    def send_supplement(self, data: st.DataObject) -> None:
        supplement = self.one(data, Supplement)
        if supplement:
            (meeting,) = self.all(Meeting, id=supplement.meeting_id)
            at, before = POSTED_AT + timedelta(days=4), len(self.all(SupplementDispatch))
            done = self.do(
                "Nachtrag versandt",
                lambda writing: supplements.book_supplement_dispatch(
                    writing,
                    in_step(writing, meeting),
                    supplement.id,
                    handed_over_at=at,
                    receipts=receipts_of(at),
                    initials="mu",
                ),
            )
            assert not done or len(self.all(SupplementDispatch)) > before

    @rule(data=st.data(), answer=st.sampled_from(Answer), follows=st.booleans())
    def answer(self, data: st.DataObject, answer: Answer, *, follows: bool) -> None:
        found = self._invited(data)
        if found is None:
            return
        folder, invitation = found
        deputy = self._somebody(data, folder, invitation) if answer is Answer.REPRESENTED else None
        groups = [group.id for group in folder.groups]
        details = replies.ReplyDetails(
            answer=answer,
            received_on=data.draw(RECEIVED),
            received_via=ReplyChannel.PHONE,
            deputy=deputy,
            deputy_follows=follows,
            wishes=tuple(data.draw(st.lists(st.sampled_from(groups), max_size=2))) if groups else (),
        )
        self.do(f"Antwort {answer}", lambda writing: replies.record_reply(writing, folder, invitation, details))

    @rule(data=st.data(), declines=st.booleans())
    def call_in(self, data: st.DataObject, *, declines: bool) -> None:
        found = self._invited(data)
        if found is None:
            return
        folder, invitation = found
        if declines:
            sorry = replies.ReplyDetails(Answer.DECLINED, day(9, 4), ReplyChannel.EMAIL)
            self.do("Antwort abgesagt", lambda writing: replies.record_reply(writing, found[0], invitation, sorry))
            folder = self.folder_of(folder.meeting)
            (invitation,) = self.all(Invitation, id=invitation.id)
        deputy = self._somebody(data, folder, invitation)
        if deputy:
            if data.draw(st.integers(0, 2)):
                deputy = stand_ins.next_stand_in(folder, invitation) or deputy
            chosen = deputy
            self.do("Nachgeladen", lambda writing: stand_ins.call_in(writing, folder, invitation, chosen))

    def _somebody(self, data: st.DataObject, folder: MeetingFolder, invitation: Invitation) -> Person | None:
        """Choose a deputy by right, anybody else, somebody new, or nobody."""
        place = folder.place_of_person(invitation.person_id)
        by_right = [person for _, person in place.deputies] if place else []
        known = [self.one(data, Person), replace(a_person(11), id=f"new-{len(self.all(Person))}"), None]
        return data.draw(st.sampled_from([*by_right, *by_right, *known]))
