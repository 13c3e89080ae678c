"""The cycle's rules about groups: made, wished for, placed by hand or allotted, bound together and let go."""

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import rule

from secretariat.domain.allotment_outcome import Contradiction
from secretariat.domain.errors import SecretariatError
from secretariat.domain.invitations import Reply
from secretariat.domain.meetings import Meeting, Room
from secretariat.domain.people import Person
from secretariat.domain.workshops import Assignment, BondKind, WorkshopBond, WorkshopGroup
from secretariat.services.workshops import allotment, group_removal, workshop_rows, workshops
from services.cycle.floor import Floor


class Workshops(Floor):
    """Groups of a meeting."""

    allotments = 0

    @rule(
        data=st.data(),
        topic=st.sampled_from(["Wohnen", "Arbeit", "Freizeit", " "]),
        capacity=st.sampled_from([None, 1, 3]),
    )
    def make_group(self, data: st.DataObject, topic: str, capacity: int | None) -> None:
        meeting = self.some_meeting(data)
        if meeting and len(self.all(WorkshopGroup)) < 5:
            room, person = self.one(data, Room), self.one(data, Person)
            group = WorkshopGroup(
                meeting_id=meeting.id,
                round=data.draw(st.integers(1, 2)),
                no=data.draw(st.integers(1, 3)),
                topic=topic,
                capacity=capacity,
                room_id=room.id if room and data.draw(st.booleans()) else None,
                moderator_id=person.id if person and data.draw(st.booleans()) else None,
            )
            self.do("Gruppe", lambda writing: workshop_rows.keep_group(writing, group))

    @rule(data=st.data(), capacity=st.sampled_from([None, 0, 2]))
    def change_group(self, data: st.DataObject, capacity: int | None) -> None:
        group = self.one(data, WorkshopGroup)
        if group and data.draw(st.integers(0, 3)):
            changed = replace(group, capacity=capacity)
            self.do("Gruppe geändert", lambda writing: workshop_rows.keep_group(writing, changed))
        elif group:
            beside = self.all(WorkshopGroup, meeting_id=group.meeting_id, round=group.round)
            into = data.draw(st.sampled_from([None, *(one for one in beside if one.id != group.id)]))
            self.do("Gruppe entfernt", lambda writing: group_removal.remove_group(writing, group, into))

    @rule(data=st.data(), refuses=st.booleans())
    def wish(self, data: st.DataObject, *, refuses: bool) -> None:
        reply, groups = self.one(data, Reply), [group.id for group in self.all(WorkshopGroup)]
        if reply and groups:
            wanted = tuple(data.draw(st.lists(st.sampled_from(groups), max_size=3)))
            verb = workshops.record_refusals if refuses else workshops.record_wishes
            self.do("Wünsche", lambda writing: verb(writing, reply.id, wanted))

    @rule(data=st.data())
    def place(self, data: st.DataObject) -> None:
        group = self.one(data, WorkshopGroup)
        if group:
            meeting = self.all(Meeting, id=group.meeting_id)[0]
            people = data.draw(st.lists(st.sampled_from(self.all(Person)), max_size=3, unique_by=lambda one: one.id))
            folder = self.folder_of(meeting)
            self.do("Eingeteilt", lambda writing: workshop_rows.place_by_hand(writing, folder, people, group))

    @rule(data=st.data(), locked=st.booleans(), out=st.booleans())
    def lock_or_take_out(self, data: st.DataObject, *, locked: bool, out: bool) -> None:
        known = self.one(data, Assignment)
        if known and out:
            self.do(
                "Herausgenommen",
                lambda writing: workshop_rows.take_out(writing, known.meeting_id, (known.person_id,), known.round),
            )
        elif known:
            self.do(
                "Festgehalten",
                lambda writing: allotment.lock(
                    writing, known.meeting_id, (known.person_id,), known.round, locked=locked
                ),
            )

    @rule(data=st.data())
    def confirm(self, data: st.DataObject) -> None:
        known = self.one(data, Assignment)
        if known:
            self.do("Bestätigt", lambda writing: allotment.confirm_allotment(writing, known.meeting_id))

    @rule(data=st.data(), kind=st.sampled_from(BondKind))
    def bind(self, data: st.DataObject, kind: BondKind) -> None:
        meeting, known = self.some_meeting(data), self.one(data, WorkshopBond)
        if known and data.draw(st.booleans()):
            self.do("Bindung gelöst", lambda writing: workshops.remove_bond(writing, known.id))
        elif meeting:
            people = data.draw(st.lists(st.sampled_from(self.all(Person)), max_size=3))
            ids = [person.id for person in people]
            self.do("Bindung", lambda writing: workshops.keep_bond(writing, meeting.id, kind, ids))

    @rule(data=st.data())
    def allot(self, data: st.DataObject) -> None:
        """Search once in an example: the search is proved elsewhere, here only what it leaves in the register."""
        group = self.one(data, WorkshopGroup)
        if group is None or self.allotments:
            return
        self.allotments += 1
        meeting = self.all(Meeting, id=group.meeting_id)[0]
        folder = self.folder_of(meeting)
        with self.register.reading() as reading:
            task = allotment.allotment_task(reading, folder)
        try:
            found = allotment.find_allotment(task)
        except SecretariatError:
            return
        if not isinstance(found, Contradiction):
            placed = found.placements
            self.do(
                "Zugeteilt",
                lambda writing: allotment.keep_allotment(writing, task, placed),
                allotted=tuple(one.person_id for one in placed),
            )
