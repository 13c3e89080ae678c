"""The group in Gera is founded in the window: its list, sender, house, rules, chair and first meeting."""

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from sample_lists import LISTS
from secretariat.desktop.committee.committee_dialog import CommitteeDialog
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.people.people_page import PeoplePage
from secretariat.desktop.people.person_dialog import PersonDialog
from secretariat.desktop.today_page import TodayPage
from stories.clerk import only, print_of, table_of, words_of
from stories.first_day import in_front
from stories.window_clerk import WindowClerk, click, click_named, complete, fill_in, lines_of
from stories.window_meetings import (
    answers,
    call_in,
    hold,
    invite,
    make_minutes,
    make_papers,
    outcome,
    plan,
    prepare,
    read_list,
    state,
)

GERA = "RSG ITP"
MEMBERS = 12
SENDER = {
    "authority": "Stadt Gera",
    "street": "Kornmarkt",
    "house_no": "12",
    "postal_code": "07545",
    "city": "Gera",
    "contact_name": "Karla Ohm",
    "department": "Fachdienst Soziales",
    "phone": "0365 12345-67",
    "email": "soziales@gera.example",
    "signature_name": "Karla Ohm",
    "return_line": "Stadt Gera, Kornmarkt 12, 07545 Gera",
}
MASTER = {
    "name": "Regionale Steuerungsgruppe „Integrierter Teilhabeplan“",
    "name_genitive": "der Regionalen Steuerungsgruppe „Integrierter Teilhabeplan“",
    "name_accusative": "die Regionale Steuerungsgruppe „Integrierter Teilhabeplan“",
    "federal_state": "Thüringen",
    "superior_body": "Landessteuerungsgruppe (Thüringen)",
}
HOUSE = {"name": "Rathaus Gera", "street": "Kornmarkt", "house_no": "12", "postal_code": "07545", "city": "Gera"}
RULES: dict[str, str | bool] = {
    "version": "1",
    "valid_from": "10.12.2025",
    "notice_value": "14",
    "notice_short_value": "2",
    "deputies_receive_invite": "ja",
    "reply_lead": "5",
    "cadence_kind": "je Kalenderquartal",
    "minimum": "3",
    "second_meeting": True,
    "objection_days": "14",
    "minutes_due_days": "28",
    "written_procedure": "wenn niemand widerspricht",
}
OPENING = ("Formalia", "Begrüßung, Feststellung der Beschlussfähigkeit", "14:00")
FIRST_AGENDA = (
    OPENING,
    ("Beschluss", "Geschäftsordnung", "14:10"),
    ("Verschiedenes", "Verschiedenes", ""),
)


def found(clerk: WindowClerk) -> None:
    """Read the list into a new register, and say who writes, where it meets and by which rules."""
    clerk.on("2025-10-27")
    clerk.new_register()
    assert clerk.today() == []
    page = clerk.desk.page()
    assert isinstance(page, TodayPage)
    assert "noch kein Gremium" in page.advice.text(), page.advice.text()
    read_list(clerk, LISTS / "gera_rsg.csv", GERA)
    assert QTest.keyClick(in_front(QMessageBox), Qt.Key.Key_Return) is None
    complete(FactDialog, SENDER)
    committee = clerk.committee(GERA, "Stammdaten")
    click(committee.master.form.change)
    complete(CommitteeDialog, MASTER)
    committee = clerk.committee(GERA, "Ort und Räume")
    click(committee.places.form.newVenue)
    complete(FactDialog, HOUSE)
    if committee.places.form.useVenue.isEnabled():
        click(committee.places.form.useVenue)
    committee = clerk.committee(GERA, "Geschäftsordnung")
    assert "keine Frist" in committee.rules.form.advice.text()
    click(committee.rules.form.newVersion)
    complete(FactDialog, RULES)
    assert not committee.rules.form.advice.isVisible()
    clerk.picture("geschaeftsordnung")
    spell_the_name(clerk)
    name_the_chair(clerk)


def spell_the_name(clerk: WindowClerk) -> None:
    """Put right in „Personen“ what the list has lost."""
    clerk.go_to("Personen")
    page = clerk.desk.page()
    assert isinstance(page, PeoplePage)
    assert page.view.rows.rowCount() == 2 * MEMBERS
    click_named(page.view, "O'Brien")
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    complete(PersonDialog, {"given_name": "Stanisław"})


def name_the_chair(clerk: WindowClerk) -> None:
    """Make the first member the chair."""
    page = clerk.committee(GERA, "Sitze")
    click_named(page.seats.list, "Kramer")
    QTest.keyClick(page.seats.list, Qt.Key.Key_Return)
    complete(FactDialog, {"role": "Vorsitz"})
    seats = lines_of(page.seats.list)
    assert len(seats) == MEMBERS
    assert seats[0][3:5] == ("Silke Kramer", "Vorsitz"), seats[0]
    assert "Stanisław O'Brien" in seats[10][5]
    clerk.picture("sitze")


def constitute(clerk: WindowClerk) -> None:
    """Hold the constituting meeting; a refusal calls in the personal deputy."""
    page = plan(
        clerk, GERA, "10.12.2025", kind="konstituierend", says="Do\u00a020.11.2025"
    )  # handbook 7.1: to the post by 20 November
    step = prepare(clerk, "Kramer", "Probst, Dana", *FIRST_AGENDA)
    assert "Zugang bis Di\u00a025.11.2025" in step.form.days.text(), step.form.days.text()
    assert step.form.replyBy.text() == "03.12.2025"
    clerk.picture("vorbereiten")
    clerk.on("2025-11-20")
    line = due(clerk, "Einladungen")
    assert line[1] == "heute", line
    clerk.picture("heute-versand")
    clerk.follow("Einladungen")
    letters = invite(clerk, "Di\u00a025.11.2025", 2 * MEMBERS)
    read_first_letter(letters)
    clerk.picture("einladen")
    assert "eingeladen" in page.form.stateName.text()
    assert "Einladungen" not in str(clerk.today())
    clerk.on("2025-12-01")
    clerk.meeting(GERA, 1)
    replies = answers(clerk, declined=["Vennhoff"])
    assert "11 zugesagt" in replies.form.counts.text(), replies.form.counts.text()
    click_named(replies.list, "Vennhoff")
    assert "Otto Hohenfeld" in replies.form.standIn.text(), replies.form.standIn.text()
    clerk.picture("antworten")
    assert call_in(clerk, "Vennhoff") == "Otto Hohenfeld"
    papers = make_papers(clerk)
    clerk.picture("unterlagen")
    assert re.search(r"Vennhoff, Kerstin .*Otto Hohenfeld", print_of(only(papers, "Anwesenheitsliste.pdf")))
    answered = table_of(only(papers, "Rueckmeldestand"), "Rückmeldungen", "Antwort")
    (told,) = (row for row in answered if "Vennhoff" in str(row["Name"]))
    assert (told["Antwort"], told["vertreten durch"]) == ("vertreten", "Otto Hohenfeld"), told
    hold_the_first(clerk)


def read_first_letter(letters: dict[str, Path]) -> None:
    """Compare letter and agenda with handbook 3.5."""
    letter = words_of(only(letters, "Einladung_003"))
    assert "Wohnverbund Gera gGmbH\nFrau Dipl.-Päd. Kerstin Vennhoff\nMühlengasse 106\n07551 Gera" in letter, letter
    assert "Einladung zur konstituierenden 1. Sitzung der Regionalen Steuerungsgruppe" in letter, letter
    assert "Mittwoch, 10. Dezember 2025, 14:00 bis 16:30 Uhr" in letter, letter
    assert "bis Mittwoch, 3. Dezember 2025" in letter, letter
    agenda = words_of(only(letters, "Tagesordnung"))
    assert "2\nGeschäftsordnung\nBeschluss" in agenda, agenda
    assert "14:10 Uhr" in agenda, agenda


def hold_the_first(clerk: WindowClerk) -> None:
    """Type the sheet back, decide, and write the minutes."""
    step = hold(clerk, "2025-12-10", Vennhoff="v", Falk="t14:20")
    fill_in(step, {"family": "Gast", "given": "Gerda", "organisation": "Presse", "occasion": "Beobachtung"})
    click(step.form.addGuest)
    lamp = step.form.quorum.text().splitlines()
    assert lamp[0].startswith("● beschlussfähig · Eröffnung, 14:00"), lamp
    assert "Anwesende stimmberechtigte Sitze: 11, nötig: 7" in lamp[0], lamp
    assert "stimmberechtigte Sitze: 12" in lamp[-1], lamp
    clerk.picture("anwesenheit")
    state(clerk, "durchgeführt")
    wording = "Die Geschäftsordnung wird angenommen."
    line = outcome(clerk, kind="Beschluss", item="2", wording=wording, yes="10", no="1", abstain="1")
    assert line[0] == "2025/01", line
    assert line[-1] == "10 : 1 : 1", line
    paper = make_minutes(clerk)
    minutes = words_of(only(paper, "Niederschrift"))
    assert "Hohenfeld, Otto\nWohnverbund Gera gGmbH\nfür Dipl.-Päd. Kerstin Vennhoff" in minutes, minutes
    assert "Falk, Jürgen\nVolkssolidarität-Beispielverband e. V.\nab 14:20 Uhr" in minutes, minutes
    assert "Ladungsfrist von 14 Kalendertagen ist gewahrt" in minutes, minutes
    assert "Gast, Gerda" in minutes, minutes
    assert "Beschlussfähig: ja (11 von 12 Sitzen" in minutes, minutes  # one came at 14:20
    clerk.picture("nachbereiten")


def due(clerk: WindowClerk, what: str) -> tuple[str, ...]:
    """Return the line of „Heute“ that says so."""
    lines = [line for line in clerk.today() if what in line[-1]]
    assert len(lines) == 1, (what, clerk.today())
    return lines[0]
