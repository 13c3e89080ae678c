"""A year of the LSP in the real window, from the save-the-date to its statistics, by clicks and keys alone."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.every_window import open_dialogs
from sample_lists import LISTS
from secretariat.desktop.board.group_dialog import GroupDialog
from secretariat.desktop.board.workshops_step import WorkshopsStep
from secretariat.desktop.committee.committee_dialog import CommitteeDialog
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.meeting.attendance_step import AttendanceStep
from secretariat.desktop.meeting.invite_step import InviteStep
from secretariat.desktop.meeting.outcomes_step import OutcomesStep
from secretariat.desktop.meeting.prepare_step import PrepareStep
from secretariat.desktop.meeting.replies_step import RepliesStep
from secretariat.desktop.meeting.reply_import_dialog import ReplyImportDialog
from secretariat.desktop.people.organisation_dialog import OrganisationDialog
from stories.clerk import only, print_of, table_of, words_of
from stories.first_day import chosen, in_front
from stories.lsp_workshops import PROPOSAL, allot, arrange, bring_back, read_groups
from stories.window_clerk import (
    WindowClerk,
    clerk_at_window,
    click,
    click_named,
    close_boxes,
    complete,
    fill_in,
    lines_of,
    pick,
    press,
    wait,
    write,
)
from stories.window_meetings import invite, make_minutes, make_papers, plan, prepare, read_list, settle_minutes, state

SEATS = 65
TOPICS = (
    "Eingliederungshilfe Wohnen",
    "Arbeit",
    "Kinder und Jugendliche",
    "§ 67er-Hilfe (Hilfe zur Überwindung besonderer sozialer Schwierigkeiten)",
)
TOO_WIDE = {
    "Diakonisches Beispielwerk Unna-Kamen gGmbH": "Diakonisches Beispielwerk",
    "AWO-Beispielverband Ruhr-Lippe-Ems gGmbH": "AWO-Beispielverband",
}
"""Houses whose names are wider than the window of the envelope, and what the letters say instead."""
GUESTS = (("Presse", "Paula", "Hellweg-Anzeiger", "Bericht"), ("Neumann", "Nils", "", ""))
SENDER = {
    "authority": "Kreis Unna",
    "street": "Friedrich-Ebert-Straße",
    "house_no": "17",
    "postal_code": "59425",
    "city": "Unna",
    "contact_name": "Petra Muster",
    "email": "lsp@kreis.example",
    "return_line": "Kreis Unna, 59425 Unna",
}
MASTER = {
    "name": "Lokales Steuerungs- und Planungsgremium im Kreis Unna",
    "name_genitive": "des Lokalen Steuerungs- und Planungsgremiums im Kreis Unna",
    "name_accusative": "das Lokale Steuerungs- und Planungsgremium im Kreis Unna",
    "federal_state": "Nordrhein-Westfalen",
    "numbering_start": "3",
    "predecessor": "Regionale Planungskonferenz",
    "agreement_renewal_due": "30.06.2026",
}
HOUSE = {"name": "Kreishaus Unna", "street": "Friedrich-Ebert-Straße", "house_no": "17", "city": "Unna"}
RULES = {
    "version": "1",
    "valid_from": "01.01.2026",
    "notice_value": "42",
    "reply_lead": "15",
    "minutes_due_days": "42",
    "cadence_kind": "je Kalenderjahr",
    "quorum_base": "keine",
    "deputy_model": "ad hoc je Organisation",
    "majority": "Konsens",
}


@pytest.fixture
def clerk(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[WindowClerk]:
    with clerk_at_window(qapp, tmp_path, monkeypatch, "lsp") as made:
        yield made


def test_the_lsp_from_the_save_the_date_to_the_statistics(clerk: WindowClerk) -> None:
    take_over(clerk)
    save_the_date(clerk)
    invite_65(clerk)
    hear_from_them(clerk)
    arrange(clerk)
    allot(clerk)
    hold_the_day(clerk)
    look_back(clerk)


def take_over(clerk: WindowClerk) -> None:
    """Enter committee, list, sender and rules; the agreement is watched, and the year lacks its meeting."""
    clerk.on("2026-01-12")
    clerk.new_register()
    read_list(clerk, LISTS / "lsp_verteiler.xlsx", "LSP")
    assert QTest.keyClick(in_front(QMessageBox), Qt.Key.Key_Return) is None
    complete(FactDialog, SENDER)
    page = clerk.committee("LSP", "Stammdaten")
    click(page.master.form.change)
    complete(CommitteeDialog, MASTER)
    page = clerk.committee("LSP", "Ort und Räume")
    click(page.places.form.newVenue)
    complete(FactDialog, HOUSE)
    if page.places.form.useVenue.isEnabled():
        click(page.places.form.useVenue)
    page = clerk.committee("LSP", "Geschäftsordnung")
    click(page.rules.form.newVersion)
    complete(FactDialog, RULES)
    page = clerk.committee("LSP", "Sitze")
    assert f"{SEATS} Sitze, davon 0 frei" in page.seats.form.counts.text(), page.seats.form.counts.text()
    page = clerk.committee("LSP", "Turnus")
    assert "gefährdet" in str(lines_of(page.cadence.list)[0]), lines_of(page.cadence.list)
    page = clerk.committee("LSP", "Entsendungen")
    assert "Regionale Planungskonferenz" in page.delegations.form.bodies.text()


def save_the_date(clerk: WindowClerk) -> None:
    """Plan the day, and announce it twelve weeks before; the renewal of the agreement is due then."""
    plan(clerk, "LSP", "21.09.2026", says="Mo\u00a003.08.2026", end="17:30", doors="13:30")  # handbook 7, D03
    page = clerk.committee("LSP", "Turnus")
    assert "geplant" in str(lines_of(page.cadence.list)[0]), lines_of(page.cadence.list)
    clerk.on("2026-06-29")
    (renewal,) = (line for line in clerk.today() if "Vereinbarung" in line[-1])
    assert renewal[:2] == ("Di\u00a030.06.2026", "morgen"), renewal
    clerk.picture("heute-vereinbarung")
    clerk.meeting("LSP", 3)
    saved = make_papers(clerk, "Termin")
    assert " im Kreis Unna am Montag, 21. September 2026" in words_of(min(saved.values()))
    for topic in TOPICS:
        click(clerk.step(WorkshopsStep).form.addGroup)
        complete(GroupDialog, {"topic": topic, "capacity": "25"})


def invite_65(clerk: WindowClerk) -> None:
    """Follow the check to the two houses whose names do not fit the window, and invite all."""
    clerk.on("2026-08-03")
    (line,) = (line for line in clerk.today() if "Einladungen" in line[-1])
    assert line[1] == "heute", line
    clerk.follow("Einladungen")
    prepare(
        clerk,
        "–",
        "–",
        ("Formalia", "Begrüßung", "14:00"),
        ("Information", "Vorträge des LWL", "14:15"),
        ("Workshop", "Workshops", "15:30"),
    )
    for house, short in TOO_WIDE.items():
        shorten(clerk, house, short)
    letters = invite(clerk, "Fr\u00a007.08.2026", SEATS)
    assert sum("Antwortbogen" in name for name in letters) == SEATS, sorted(letters)[:4]
    clerk.picture("eingeladen")


def shorten(clerk: WindowClerk, house: str, short: str) -> None:
    """Click what the check says about a house, and give it a shorter name for its letters."""
    findings = clerk.step(InviteStep).check.lines
    wait(lambda: any(house in findings.item(place).text() for place in range(findings.count())))
    clerk.picture("zu-breit")
    items = [findings.item(place) for place in range(findings.count())]
    item = next(one for one in items if house in one.text())
    findings.scrollToItem(item)
    QTest.mouseClick(findings.viewport(), Qt.MouseButton.LeftButton, pos=findings.visualItemRect(item).center())
    complete(OrganisationDialog, {"print_name": short})
    clerk.meeting("LSP", 3)


def hear_from_them(clerk: WindowClerk) -> None:
    """Read the answers of the form tool, remind the silent and nobody else, type one that came by phone."""
    clerk.on("2026-09-01")
    clerk.meeting("LSP", 3)
    step = clerk.step(RepliesStep)
    click(step.form.readList)
    dialog = in_front(ReplyImportDialog)
    with chosen(LISTS / "lsp_antworten.xlsx"):
        dialog.form.choose.click()
    wait(lambda: not dialog.is_busy and dialog.form.take.isEnabled())
    assert "(55)" in dialog.form.take.text(), dialog.form.take.text()
    clerk.picture("antworten-einlesen", dialog)
    click(dialog.form.take)
    counts = step.form.counts.text()
    assert "65 eingeladen: 44 zugesagt · 2 abgesagt · 9 vertreten · 10 offen" in counts, counts
    clerk.picture("antworten")
    reminded = make_papers(clerk, "Erinnerungen")
    letters = [path for name, path in reminded.items() if "Erinnerung" in name]
    assert len(letters) == 10, sorted(reminded)
    assert "bis Freitag, 11. September 2026" in words_of(letters[0])
    step = clerk.step(RepliesStep)
    pick(step.form.via, "Telefon")
    write(step.form.entry, "Uhl, Kai")
    QTest.keyClick(step.form.entry, Qt.Key.Key_Return)
    pick(step.form.firstWish, "2")
    pick(step.form.secondWish, "1")
    press(step.list, "z")
    (line,) = (one for one in lines_of(step.list) if one[1].startswith("Uhl, Kai"))
    assert (line[2], str(line[6]), line[4]) == ("zugesagt", "Telefon", "2, 1"), line


def hold_the_day(clerk: WindowClerk) -> None:
    """Make all papers, type the sheet back with two who were not expected, write minutes, close."""
    clerk.on("2026-09-18")
    clerk.meeting("LSP", 3)
    papers = make_papers(clerk)
    clerk.picture("unterlagen")
    sheet = print_of(only(papers, "Anwesenheitsliste.pdf"))
    assert "Montag, 21. September 2026, 14:00 bis 17:30 Uhr" in sheet
    assert sheet.index("Böhm, Matthias") < sheet.index("Uhl, Kai")
    read_groups(papers, 54)
    clerk.on("2026-09-21", "18:00")
    clerk.meeting("LSP", 3)
    answered = {line[1]: line[2] for line in lines_of(clerk.step(RepliesStep).list)}
    state(clerk, "läuft")
    step = clerk.step(AttendanceStep)
    keys = {"zugesagt": "a", "vertreten": "v"}
    for line in lines_of(step.list):
        if answered.get(line[1]) in keys:
            click_named(step.list, line[1])
            press(step.list, keys[answered[line[1]]])
    for family, given, house, occasion in GUESTS:
        fill_in(step, {"family": family, "given": given, "organisation": house, "occasion": occasion})
        click(step.form.addGuest)
    click(step.form.settle)
    click_named(step.list, "Uhl, Kai")
    press(step.list, "t")
    write(step.form.arrived, "14:30")
    click(step.form.enter)
    counted = Counter(line[2] for line in lines_of(step.list))
    assert (counted["anwesend"] - 2, counted["teilweise anwesend"], counted["vertreten durch"]) == (44, 1, 9), counted
    assert (counted["entschuldigt"], counted["unentschuldigt"]) == (2, 9), counted
    assert step.form.quorum.text() == "Beschlussfähigkeit ist nicht vorgesehen.", step.form.quorum.text()
    clerk.picture("anwesenheit")
    state(clerk, "durchgeführt")
    bring_back(clerk)
    minutes = words_of(only(make_minutes(clerk), "Niederschrift"))
    assert "Beschlussfähigkeit ist nicht vorgesehen" in minutes  # handbook 8.3, Q15
    assert "Presse, Paula\nHellweg-Anzeiger" in minutes
    assert minutes.count("vertreten durch") == 9
    assert PROPOSAL in minutes
    clerk.on("2026-10-12")
    clerk.meeting("LSP", 3)
    assert "Niederschrift" in str(clerk.today()), clerk.today()
    clerk.meeting("LSP", 3)
    prepare_leads(clerk)
    settle_minutes(clerk, "12.10.2026", "19.10.2026")
    panel = clerk.step(OutcomesStep).minutes
    click(panel.form.closeMeeting)
    assert "Niederschrift" not in str(clerk.today()), clerk.today()


def prepare_leads(clerk: WindowClerk) -> None:
    """Say who led and who wrote."""
    step = clerk.step(PrepareStep)
    pick(step.form.chair, "Böhm, Matthias")
    pick(step.form.minuteTaker, "Uhl, Kai")


def look_back(clerk: WindowClerk) -> None:
    """Statistics of the year: represented is not absent, guests beside, the agreement overdue."""
    clerk.on("2026-12-31")
    page = clerk.committee("LSP", "Turnus")
    assert "erfüllt" in str(lines_of(page.cadence.list)[0]), lines_of(page.cadence.list)
    clerk.picture("turnus")
    clerk.menu("reports")
    folder = clerk.fresh_folder()
    with chosen(folder):
        complete(FactDialog, {"year": "2026"})
    wait(lambda: bool(open_dialogs()))
    assert any("Jahresstatistik" in text for text in close_boxes())
    files = {path.name: path for path in folder.iterdir()}
    statistics = words_of(only(files, "Jahresstatistik.docx"))
    assert "Durchgeführte Sitzungen\n1\n" in statistics
    assert "Gäste\n2\n" in statistics
    assert "Summe\n65\n45\n9\n11\n83,1 %" in statistics
    assert "Workshop-Gruppen\n4" in statistics
    assert "Mittlerer Abstand vom Versand bis zur Sitzung\n49" in statistics
    assert "Rückmeldungen, die rechtzeitig kamen\n84,6 %" in statistics
    benches = table_of(only(files, "Jahresstatistik.xlsx"), "Bänke", "Quote in %")
    assert [row["möglich"] for row in benches] == [8, 9, 26, 10, 12, 65]
    (renewal,) = (line for line in clerk.today() if "Vereinbarung" in line[-1])
    assert "überfällig" in renewal[1], renewal
    clerk.picture("heute-am-ende")
