"""The cycle's rules about needs: only with consent, gone with it, and what is arranged for them."""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st
from hypothesis.stateful import rule

from secretariat.domain.needs import (
    AccessNeed,
    Accommodation,
    AccommodationState,
    Consent,
    ConsentForm,
    ConsentPurpose,
    NeedKind,
    NeedScope,
)
from secretariat.domain.people import Person
from secretariat.services.needs import accommodations, need_catalogue, needs
from services.cycle.checks_meetings import CANARY
from services.cycle.floor import Floor, day

SOON = st.sampled_from([day(6, 1), day(9, 1), day(9, 30)])


class Needs(Floor):
    """What people need, and what is done about it."""

    @rule(data=st.data(), on=SOON, purpose=st.sampled_from(ConsentPurpose))
    def consent(self, data: st.DataObject, on: date, purpose: ConsentPurpose) -> None:
        person = self.one(data, Person)
        if person:
            given = Consent(person_id=person.id, purpose=purpose, given_on=on, form=ConsentForm.SPOKEN)
            self.do("Einwilligung", lambda writing: needs.record_consent(writing, given))

    @rule(data=st.data(), on=SOON, scope=st.sampled_from(NeedScope), typed_beside=st.booleans())
    def need(self, data: st.DataObject, on: date, scope: NeedScope, *, typed_beside: bool) -> None:
        person, meeting = self.one(data, Person), self.some_meeting(data)
        consent = self.one(data, Consent)
        if person is None:
            return
        wanted = AccessNeed(
            person_id=consent.person_id if consent and data.draw(st.booleans()) else person.id,
            meeting_id=meeting.id if meeting and scope is NeedScope.THIS_MEETING else None,
            scope=scope,
            kind="Höranlage",
            detail=CANARY,
            consent_id=consent.id if consent else "",
            recorded_on=on,
        )
        if typed_beside:
            given = Consent(
                person_id=wanted.person_id,
                purpose=ConsentPurpose.ACCESS_NEEDS,
                given_on=data.draw(SOON),
                form=ConsentForm.EMAIL,
            )
            self.do("Bedarf mit Einwilligung", lambda writing: needs.keep_need(writing, wanted, given))
        else:
            self.do("Bedarf", lambda writing: needs.record_need(writing, wanted))

    @rule(data=st.data(), on=SOON)
    def withdraw_consent(self, data: st.DataObject, on: date) -> None:
        consent = self.one(data, Consent)
        if consent:
            done = self.do("Widerruf", lambda writing: needs.withdraw_consent(writing, consent.id, on), erases=True)
            assert not done or not self.all(AccessNeed, consent_id=consent.id)

    @rule(data=st.data())
    def erase_need(self, data: st.DataObject) -> None:
        known = self.one(data, AccessNeed)
        if known:
            self.do("Bedarf gelöscht", lambda writing: needs.erase_need(writing, known.id), erases=True)

    @rule(data=st.data(), state=st.sampled_from(AccommodationState), note=st.sampled_from(["", "Frau Muster weiß es"]))
    def arrange(self, data: st.DataObject, state: AccommodationState, note: str) -> None:
        known, meeting = self.one(data, Accommodation), self.some_meeting(data)
        if known and data.draw(st.integers(0, 3)):
            changed = replace(known, state=state, contact_note=note)
            self.do("Vorkehrung geändert", lambda writing: accommodations.keep_measure(writing, changed, day(9, 1)))
        elif known:
            self.do("Vorkehrung entfernt", lambda writing: accommodations.remove_measure(writing, known.id))
        elif meeting:
            measure = Accommodation(meeting_id=meeting.id, kind="Höranlage", contact_note=note)
            self.do("Vorkehrung", lambda writing: accommodations.keep_measure(writing, measure, day(9, 1)))

    @rule(data=st.data(), name=st.sampled_from(["Höranlage", "Hilfe", ""]))
    def word_catalogue(self, data: st.DataObject, name: str) -> None:
        with self.register.reading() as reading:
            kinds = need_catalogue.need_kinds(reading)
        kind = data.draw(st.sampled_from([*kinds[:3], NeedKind(name="")]))
        self.do("Katalog", lambda writing: need_catalogue.keep_kind(writing, replace(kind, name=name)))
