"""The cycle's rules about what a meeting brought: votes, resolutions, minutes, follow-ups, who is sent further."""

from dataclasses import replace
from datetime import date, time

from hypothesis import strategies as st
from hypothesis.stateful import rule

from secretariat.domain.committees import Committee, Delegation, DelegationMeeting, DelegationState
from secretariat.domain.meetings import AgendaItem, Meeting, MeetingState
from secretariat.domain.outcomes import FollowUp, Minutes, MinutesState, Resolution, ResolutionKind, ResolutionState
from secretariat.domain.people import Person
from secretariat.services.committee import delegations
from secretariat.services.meeting import meetings, minutes, outcomes
from secretariat.services.meeting.agenda_offer import take_unfinished
from secretariat.storage.writing import Writing
from services.cycle.floor import Floor, day, in_step

VOTES = st.sampled_from([None, 1, 1, 0, 2, 3, -1])


class Outcomes(Floor):
    """What is decided, written down, signed, sent, objected to, approved."""

    @rule(data=st.data(), kind=st.sampled_from(ResolutionKind), quorate=st.sampled_from([None, None, True, False]))
    def decide(self, data: st.DataObject, kind: ResolutionKind, *, quorate: bool | None) -> None:
        meeting = self.some_meeting(data)
        if meeting is None:
            return
        item = self.one(data, AgendaItem, meeting_id=meeting.id)
        resolution = Resolution(
            meeting_id=meeting.id,
            agenda_item_id=item.id if item and data.draw(st.booleans()) else None,
            no=f"2026/{data.draw(st.integers(1, 9)):02}",
            kind=kind,
            text=data.draw(st.sampled_from(["Beschlossen."] * 5 + [" "])),
            yes=data.draw(VOTES),
            no_votes=data.draw(VOTES),
            abstain=data.draw(VOTES),
            unanimous=not data.draw(st.integers(0, 3)),
            quorate_at_vote=quorate,
        )
        chair = data.draw(st.sampled_from([None, True, False]))
        self.do(
            f"Ergebnis {kind}",
            lambda writing: outcomes.record_resolution(
                writing, in_step(writing, meeting), resolution, chair_said_yes=chair
            ),
            chair_said_yes=chair,
        )

    @rule(data=st.data(), state=st.sampled_from(ResolutionState), yes=VOTES)
    def change_outcome(self, data: st.DataObject, state: ResolutionState, yes: int | None) -> None:
        known = self.one(data, Resolution)
        if known:
            (meeting,) = self.all(Meeting, id=known.meeting_id)
            changed = replace(known, state=state, yes=yes)
            self.do(
                "Ergebnis geändert",
                lambda writing: outcomes.record_resolution(writing, in_step(writing, meeting), changed),
            )

    @rule(data=st.data())
    def begin_minutes(self, data: st.DataObject) -> None:
        meeting = self.some_meeting(data)
        if meeting:
            draft = Minutes(meeting_id=meeting.id, drafted_on=day(9, 24))
            self.do("Niederschrift", lambda writing: outcomes.draft_minutes(writing, draft))

    @rule(data=st.data(), chair=st.booleans(), recorder=st.booleans())
    def sign(self, data: st.DataObject, *, chair: bool, recorder: bool) -> None:
        known, on = self.one(data, Minutes), day(9, 28)
        if known:
            self.do(
                "Gezeichnet",
                lambda writing: minutes.sign_minutes(
                    writing, known, chair_on=on if chair else None, recorder_on=on if recorder else None
                ),
            )

    @rule(data=st.data())
    def send_minutes(self, data: st.DataObject) -> None:
        known = self.one(data, Minutes)
        if known:
            self.do("Niederschrift versandt", lambda writing: minutes.send_minutes(writing, known, day(10, 1)))

    @rule(data=st.data(), on=st.sampled_from([day(10, 2), day(12, 1)]), words=st.sampled_from(["fehlt", "falsch", " "]))
    def object_to(self, data: st.DataObject, on: date, words: str) -> None:
        known = self.one(data, Minutes)
        if known:
            (meeting,) = self.all(Meeting, id=known.meeting_id)
            self.do(
                "Einwendung",
                lambda writing: minutes.object_to_minutes(writing, in_step(writing, meeting), known, words, on),
            )

    def write_minutes(self, meeting: Meeting) -> None:
        """Draft the minutes of a meeting, let both sign, and send them."""
        draft, on = Minutes(meeting_id=meeting.id, drafted_on=day(9, 24)), day(9, 28)
        self.do("Niederschrift", lambda writing: outcomes.draft_minutes(writing, draft))

        def sign(writing: Writing) -> None:
            (known,) = writing.all(Minutes, meeting_id=meeting.id)
            minutes.sign_minutes(writing, known, chair_on=on, recorder_on=on)

        def send(writing: Writing) -> None:
            (signed,) = writing.all(Minutes, meeting_id=meeting.id)
            minutes.send_minutes(writing, signed, day(10, 1))

        self.do("Gezeichnet", sign)
        self.do("Niederschrift versandt", send)

    @rule(data=st.data())
    def finish_minutes(self, data: st.DataObject) -> None:
        meeting = self.some_meeting(data)
        if meeting:
            self.write_minutes(meeting)

    def let_be_approved(self, meeting: Meeting) -> None:
        """Take an objection to the minutes of a meeting, approve them in the next one, and close the meeting."""
        (committee,) = self.all(Committee, id=meeting.committee_id)

        def object_to_it(writing: Writing) -> None:
            (sent,) = writing.all(Minutes, meeting_id=meeting.id)
            minutes.object_to_minutes(writing, in_step(writing, meeting), sent, "Es fehlt ein Name.", day(10, 2))

        def approve(writing: Writing) -> None:
            (known,) = writing.all(Minutes, meeting_id=meeting.id)
            following = Meeting(
                committee_id=committee.id,
                no=meetings.next_number(writing, committee),
                date=day(11, 18),
                start=time(14),
            )
            minutes.approve_minutes(writing, known, meetings.plan_meeting(writing, following), following.date)

        self.do("Einwendung", object_to_it)
        self.do("Genehmigt", approve)
        self.do("Sitzung closed", lambda writing: meetings.move_state(writing, meeting.id, MeetingState.CLOSED))

    @rule(data=st.data())
    def finish_approval(self, data: st.DataObject) -> None:
        known = self.one(data, Minutes, state=(MinutesState.SENT, MinutesState.OBJECTED))
        if known and len(self.all(Meeting)) < 5:
            (meeting,) = self.all(Meeting, id=known.meeting_id)
            self.let_be_approved(meeting)

    @rule(data=st.data())
    def approve(self, data: st.DataObject) -> None:
        known, later = self.one(data, Minutes), self.some_meeting(data)
        if known and later:
            self.do("Genehmigt", lambda writing: minutes.approve_minutes(writing, known, later, later.date))

    @rule(data=st.data())
    def take_unfinished(self, data: st.DataObject) -> None:
        meeting = self.some_meeting(data)
        if meeting and len(self.all(AgendaItem)) < 20:
            self.do("Unerledigtes", lambda writing: take_unfinished(writing, meeting))

    @rule(data=st.data(), text=st.sampled_from(["Nachfragen", "Anrufen", ""]))
    def look_again(self, data: st.DataObject, text: str) -> None:
        known = self.one(data, FollowUp)
        if known and data.draw(st.booleans()):
            self.do("Erledigt", lambda writing: outcomes.finish_follow_up(writing, known.id, day(10, 2)))
        else:
            follow_up = FollowUp(due=day(10, 1), text=text)
            self.do("Wiedervorlage", lambda writing: outcomes.add_follow_up(writing, follow_up))

    @rule(data=st.data(), body=st.sampled_from(["Landessteuerungsgruppe", "Beirat", " "]), until=st.booleans())
    def send_further(self, data: st.DataObject, body: str, *, until: bool) -> None:
        committee, person = self.one(data, Committee), self.one(data, Person)
        if committee and person:
            delegation = Delegation(
                committee_id=committee.id,
                target_body=body,
                person_id=person.id if data.draw(st.integers(0, 4)) else "",
                from_on=day(9, 1),
                to_on=data.draw(st.sampled_from([day(6, 1), day(12, 1)])) if until else None,
                state=data.draw(st.sampled_from(DelegationState)),
            )
            self.do("Entsandt", lambda writing: delegations.send(writing, delegation))

    @rule(data=st.data(), state=st.sampled_from(DelegationState), on=st.sampled_from([day(6, 1), day(10, 1)]))
    def follow_delegation(self, data: st.DataObject, state: DelegationState, on: date) -> None:
        known = self.one(data, Delegation)
        if known and data.draw(st.booleans()):
            self.do("Entsendung", lambda writing: delegations.move_delegation(writing, known.id, state, on))
        elif known:
            visit = DelegationMeeting(delegation_id=known.id, held_on=on, attended_by_id=known.person_id)
            self.do("Bericht", lambda writing: delegations.record_visit(writing, visit))
