"""A clerk's whole cycle in any order, on a real register, through the services alone: I01 to I40 hold at every step."""

from hypothesis import strategies as st
from hypothesis.stateful import initialize

from secretariat.services.committee.rules_versions import RulesDraft
from services.cycle.founding import RULES, found
from services.cycle.history import History
from services.cycle.letters import Letters
from services.cycle.meetings import Meetings
from services.cycle.needs import Needs
from services.cycle.outcomes import Outcomes
from services.cycle.seats import Seats
from services.cycle.sheet import Sheet
from services.cycle.workshops import Workshops


class Cycle(Seats, Meetings, Letters, Sheet, Outcomes, Workshops, Needs, History):
    """From the founding to the approved minutes and beyond; begins anywhere on the way, to reach every part."""

    @initialize(rules=RULES, stage=st.sampled_from([0, 1, 2, 3, 4, 4, 5, 6, 7, 7]))
    def begin(self, rules: RulesDraft, stage: int) -> None:
        assert self.do("Gründung", lambda writing: found(writing, "EINS", rules))
        (meeting,) = self.meetings()
        before = (self.write_letters, self.send_letters, self.number_the_sheet)
        on_the_day_and_after = (self.hold, self.end, self.write_minutes, self.let_be_approved)
        for further in (*before, *on_the_day_and_after)[:stage]:
            further(meeting)
