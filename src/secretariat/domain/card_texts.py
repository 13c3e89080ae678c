"""What stands on the cards and signs of the day (handbook 3.5 D10, D13-D17), worked out before anything is painted."""

from dataclasses import dataclass

PARTED = "\n"


@dataclass(frozen=True, slots=True)
class GroupMark:
    """A workshop group as papers show it: its number in its symbol, the colour only beside both."""

    number: int
    symbol: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSign:
    """A group at the wall, at its door and on the way to it. `room` reads „Raum 2“, `held` „15:30 bis 16:50 Uhr“."""

    mark: GroupMark
    topic: str
    room: str = ""
    held: str = ""
    moderator: str = ""

    @property
    def title(self) -> str:
        """„Workshop 2 – Arbeit“."""
        return f"Workshop {self.mark.number} – {self.topic}" if self.topic else f"Workshop {self.mark.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """One person's badge: `event` says which meeting, `marks` the groups, one for each round."""

    person_id: str
    name: str
    institution: str = ""
    role: str = ""
    event: str = ""
    marks: tuple[GroupMark, ...] = ()

    @property
    def content(self) -> str:
        """All that can be read on it: printed anew when this changes."""
        marks = (f"{mark.number} {mark.symbol} {mark.colour}".strip() for mark in self.marks)
        return PARTED.join((self.name, self.institution, self.role, self.event, *marks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """Where somebody goes after the talks: her groups, one for each round; worn behind the badge."""

    person_id: str
    name: str
    groups: tuple[GroupSign, ...]

    @property
    def content(self) -> str:
        """All that can be read on it."""
        groups = (PARTED.join((one.title, one.mark.symbol, one.mark.colour, one.room, one.held)) for one in self.groups)
        return PARTED.join((self.name, *groups))


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSign:
    """What stands on both faces of a folded sign: the name with its titles, and for whom she sits here."""

    person_id: str
    name: str
    institution: str = ""

    @property
    def content(self) -> str:
        """All that can be read on it."""
        return PARTED.join((self.name, self.institution))


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressText:
    """The address of a label or envelope (handbook 5.1); `remarks` stand above it, the first of them lowest."""

    person_id: str
    lines: tuple[str, ...]
    remarks: tuple[str, ...] = ()

    @property
    def all_lines(self) -> tuple[str, ...]:
        """Remarks and address from the top down."""
        return (*reversed(self.remarks), *self.lines)

    @property
    def content(self) -> str:
        """All that can be read on it."""
        return PARTED.join(self.all_lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class WallGroup:
    """A group on the wall: who is in it, in alphabetical order and without a bench (D10)."""

    group_id: str
    sign: GroupSign
    names: tuple[str, ...]

    @property
    def content(self) -> str:
        """All that can be read on its pages."""
        sign = self.sign
        head = (sign.title, sign.mark.symbol, sign.mark.colour, sign.room, sign.held, sign.moderator)
        return PARTED.join((*head, *self.names))


PersonCard = Badge | Slip | TableSign | AddressText
"""What belongs to one person."""
Card = PersonCard | WallGroup
"""What is printed anew only if it changed."""
