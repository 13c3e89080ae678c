"""The cycle's rules about committees: rules of procedure, benches, seats, who holds them, who deputises."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from secretariat.domain.committees import (
    Appointment,
    AppointmentState,
    Bench,
    Committee,
    Deputyship,
    DeputyshipKind,
    EndReason,
    PlanningArea,
    RulesOfProcedure,
    Seat,
    Sensitivity,
)
from secretariat.domain.people import Person, PostalAddress
from secretariat.services.committee import committees
from secretariat.services.committee.rules_versions import RulesDraft, add_version
from secretariat.services.people import people
from services.cycle.floor import Floor, day
from services.cycle.founding import KIND_OF_DEPUTY, RULES, found

DAYS = st.sampled_from([date(2024, 1, 1), day(6, 30), day(9, 1), day(9, 23), day(9, 24), day(12, 1)])
BENCHES = st.sampled_from(["Träger", "Interessenvertretung", "Menschen mit Behinderungen", "mmb", ""])


class Seats(Floor):
    """Benches, seats and people change, before and between meetings."""

    @rule(rules=RULES)
    def found_another(self, rules: RulesDraft) -> None:
        if len(self.all(Committee)) < 2:
            self.do("Gremium gegründet", lambda writing: found(writing, "ZWEI", rules))

    @rule(data=st.data(), rules=RULES, valid_from=DAYS, version=st.sampled_from(["1", "2", "3"]))
    def adopt_rules(self, data: st.DataObject, rules: RulesDraft, valid_from: date, version: str) -> None:
        committee = self.one(data, Committee)
        if committee:
            draft = replace(rules, version=version, valid_from=valid_from)
            self.do("Geschäftsordnung", lambda writing: add_version(writing, committee.id, draft))

    @rule(data=st.data(), label=BENCHES, has_vote=st.booleans(), sensitivity=st.sampled_from(Sensitivity))
    def change_bench(self, data: st.DataObject, label: str, *, has_vote: bool, sensitivity: Sensitivity) -> None:
        bench = self.one(data, Bench)
        if bench:
            changed = replace(bench, print_label=label, has_vote=has_vote, sensitivity=sensitivity)
            self.do("Bank geändert", lambda writing: committees.change_bench(writing, changed))

    @rule(data=st.data(), number=st.integers(1, 5), voting=st.booleans(), since=DAYS)
    def add_seat(self, data: st.DataObject, number: int, *, voting: bool, since: date) -> None:
        bench = self.one(data, Bench)
        if bench and len(self.all(Seat)) < 12:
            seat = Seat(bench_id=bench.id, seat_no=number, voting=voting, valid_from=since)
            self.do("Sitz", lambda writing: committees.add_seat(writing, seat))

    @rule(data=st.data(), voting=st.booleans(), until=st.one_of(st.none(), DAYS))
    def change_seat(self, data: st.DataObject, *, voting: bool, until: date | None) -> None:
        seat = self.one(data, Seat)
        if seat:
            changed = replace(seat, voting=voting, valid_to=until)
            self.do("Sitz geändert", lambda writing: committees.change_seat(writing, changed))

    @rule(data=st.data(), start=DAYS, state=st.sampled_from(AppointmentState), ends=st.booleans())
    def appoint(self, data: st.DataObject, start: date, state: AppointmentState, *, ends: bool) -> None:
        seat, person = self.one(data, Seat), self.one(data, Person)
        if seat and person:
            appointment = Appointment(
                seat_id=seat.id,
                person_id=person.id,
                start=start,
                state=state,
                end=start + timedelta(days=60) if ends else None,
            )
            self.do("Benennung", lambda writing: committees.appoint(writing, appointment))

    @rule(data=st.data(), state=st.sampled_from(AppointmentState))
    def rest_or_return(self, data: st.DataObject, state: AppointmentState) -> None:
        held = self.one(data, Appointment)
        if held:
            self.do("Ruht", lambda writing: committees.change_appointment(writing, replace(held, state=state)))

    @rule(data=st.data(), last_day=DAYS, reason=st.sampled_from(EndReason))
    def end_appointment(self, data: st.DataObject, last_day: date, reason: EndReason) -> None:
        held = self.one(data, Appointment)
        if held:
            self.do("Ende", lambda writing: committees.end_appointment(writing, held.id, last_day, reason))

    @rule(data=st.data(), start=DAYS)
    def replace_holder(self, data: st.DataObject, start: date) -> None:
        held, person = self.one(data, Appointment), self.one(data, Person)
        if held and person:
            successor = Appointment(seat_id=held.seat_id, person_id=person.id, start=start)
            self.do(
                "Nachfolge",
                lambda writing: committees.replace_holder(writing, held.id, successor, EndReason.RESIGNATION),
            )

    @rule(data=st.data(), kind=st.sampled_from(DeputyshipKind), start=DAYS, rank=st.integers(1, 3))
    def name_deputy(self, data: st.DataObject, kind: DeputyshipKind, start: date, rank: int) -> None:
        seat, person = self.one(data, Seat), self.one(data, Person)
        if seat and person:
            kind = data.draw(st.sampled_from([kind, *self._kinds_allowed(seat) * 3]))
            is_pool = kind is DeputyshipKind.POOL
            named = Deputyship(
                kind=kind,
                for_seat_id=None if is_pool else seat.id,
                for_bench_id=seat.bench_id if is_pool else None,
                deputy_person_id=person.id,
                rank=rank,
                start=start,
            )
            self.do("Stellvertretung", lambda writing: committees.name_deputy(writing, named))

    def _kinds_allowed(self, seat: Seat) -> list[DeputyshipKind]:
        bench = next(one for one in self.all(Bench) if one.id == seat.bench_id)
        models = [rules.deputy_model for rules in self.all(RulesOfProcedure, committee_id=bench.committee_id)]
        return [KIND_OF_DEPUTY[model] for model in models if model in KIND_OF_DEPUTY]

    @rule(data=st.data(), end=st.one_of(st.none(), DAYS), rank=st.integers(1, 3))
    def change_deputyship(self, data: st.DataObject, end: date | None, rank: int) -> None:
        known = self.one(data, Deputyship)
        if known:
            changed = replace(known, end=end, rank=rank)
            self.do("Stellvertretung geändert", lambda writing: committees.change_deputyship(writing, changed))

    @rule(data=st.data(), name=st.sampled_from(["Äcker", "Adam", "Zander", ""]), restricted=st.booleans())
    def change_person(self, data: st.DataObject, name: str, *, restricted: bool) -> None:
        person = self.one(data, Person)
        if person and person.anonymised_on is None:
            email = data.draw(st.sampled_from(["", "neu@beispiel.example"]))
            changed = replace(person, family_name=name, restricted=restricted, email=email)
            self.do("Person geändert", lambda writing: people.change_person(writing, changed))

    @rule(data=st.data(), gone=st.booleans())
    def trash_or_restore(self, data: st.DataObject, *, gone: bool) -> None:
        person = self.one(data, Person)
        if person and gone:
            self.do("Papierkorb", lambda writing: people.trash_people(writing, (person.id,), day(9, 2)))
        elif person:
            self.do("Zurückgeholt", lambda writing: people.restore_people(writing, [person.id]))

    @rule(data=st.data(), code=st.sampled_from(["07545", "7545", "0754a", ""]), box=st.sampled_from(["", "12", "1234"]))
    def move_house(self, data: st.DataObject, code: str, box: str) -> None:
        address = self.one(data, PostalAddress)
        if address:
            street = data.draw(st.sampled_from(["", "Neuer Weg"]))
            changed = replace(address, postal_code=code, po_box=box, street=street)
            self.do("Anschrift", lambda writing: people.change_address(writing, changed))

    @rule(data=st.data(), towns=st.lists(st.sampled_from(["Gera", "Kahla"]), max_size=2).map(tuple))
    def draw_area(self, data: st.DataObject, towns: tuple[str, ...]) -> None:
        committee = self.one(data, Committee)
        if committee and len(self.all(PlanningArea)) < 4:
            area = PlanningArea(committee_id=committee.id, name="Nord", municipalities=towns)
            self.do("Planungsraum", lambda writing: committees.add_planning_area(writing, area))
