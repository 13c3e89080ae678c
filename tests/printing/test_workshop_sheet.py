from itertools import pairwise

import pytest

from printing.papers import pages_of_pdf
from printing.sheets import workshop_data
from secretariat.printing.sheet_measures import SheetFormat
from secretariat.printing.workshop_sheet import workshop_sheet_pdf


def test_the_head_names_group_topic_room_moderator_and_recorder() -> None:
    page = pages_of_pdf(workshop_sheet_pdf(workshop_data(16)))[0]
    assert page.find("Anwesenheitsliste Workshop 2").y < page.find("Arbeit").y < page.levels()[0]
    committee = page.find("Lokales Steuerungs- und Planungsgremium im Kreis Unna · 3. Sitzung")
    hours = page.find("Montag, 23. September 2024, 15:30 bis 16:50 Uhr · Raum C.001")
    leading = page.find("Moderation: Katrin Vogelsang · Protokoll: Sven Hartleb")
    assert committee.y < hours.y < leading.y < page.levels()[0], "each on a line of its own"


@pytest.mark.parametrize("sheet_format", list(SheetFormat))
def test_the_table_has_four_columns_and_no_function(sheet_format: SheetFormat) -> None:
    page = pages_of_pdf(workshop_sheet_pdf(workshop_data(5, sheet_format)))[0]
    top, bottom = page.levels()[:2]
    header = " ".join(drawn.text for drawn in page.texts if top < drawn.y < bottom)
    assert header.endswith("Nr. Name, Vorname Institution Unterschrift")
    assert not page.reads("Mitglied")
    assert len(page.uprights()) == 5


def test_sixteen_people_and_five_empty_rows_fit_one_upright_page() -> None:
    pages = pages_of_pdf(workshop_sheet_pdf(workshop_data(16)))
    assert len(pages) == 1
    numbers = [int(drawn.text) for drawn in pages[0].texts if drawn.text.isdecimal()]
    assert numbers == [*range(1, 17), *range(71, 76)]


def test_signing_has_room_in_every_format() -> None:
    for sheet_format in SheetFormat:
        page = pages_of_pdf(workshop_sheet_pdf(workshop_data(5, sheet_format)))[0]
        widths = [b - a for a, b in pairwise(page.uprights())]
        assert widths[-1] > 57


def test_a_crowded_head_gets_smaller_and_stays_above_the_table() -> None:
    data = workshop_data(5, SheetFormat.LANDSCAPE)
    page = pages_of_pdf(workshop_sheet_pdf(data))[0]
    title, last = (
        page.find("Anwesenheitsliste Workshop 2"),
        page.find("Moderation: Katrin Vogelsang · Protokoll: Sven Hartleb"),
    )
    assert title.size_pt < 18
    assert last.y + 0.5 < page.levels()[0]
