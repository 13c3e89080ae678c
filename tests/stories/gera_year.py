"""The year of the group in Gera after its founding: votes, minutes, delegates, no quorum, a move, urgency, reports."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from desktop.every_window import open_dialogs
from secretariat.desktop.dialogs.fact_dialog import FactDialog
from secretariat.desktop.meeting.attendance_step import AttendanceStep
from secretariat.desktop.meeting.invite_step import InviteStep
from secretariat.desktop.meeting.move_dialog import MoveDialog
from secretariat.desktop.meeting.outcome_dialog import OutcomeDialog
from secretariat.desktop.meeting.outcomes_step import OutcomesStep
from secretariat.desktop.meeting.prepare_step import PrepareStep
from secretariat.desktop.meeting.replies_step import RepliesStep
from secretariat.desktop.today_page import TodayPage
from secretariat.domain.people import Channel
from stories.clerk import only, table_of, words_of
from stories.first_day import chosen, in_front
from stories.gera_founding import GERA, MEMBERS, OPENING, due
from stories.gera_mail import calendar_entry, drafts, read_drafts, report, tell_later, write_anew
from stories.window_clerk import (
    WindowClerk,
    cancel,
    click,
    click_named,
    close_boxes,
    complete,
    confirm,
    fill_in,
    lines_of,
    press,
    press_button,
    said_by,
    wait,
    write,
)
from stories.window_meetings import (
    answers,
    hold,
    invite,
    make_minutes,
    make_papers,
    minutes_step,
    outcome,
    plan,
    prepare,
    settle_minutes,
    state,
)

LEADS = ("Kramer", "Probst, Dana")
NAMES = ("Kramer", "Probst", "Vennhoff", "Stern", "Tewes", "Vogt", "Falk", "Schäfer", "Pohl", "Große-Wilde", "Köster")
BODY = "Landessteuerungsgruppe (Thüringen)"


def second_meeting(clerk: WindowClerk) -> None:
    """Save the date, recommend with a conflict of interest, send a delegate, take an objection, approve."""
    clerk.on("2025-12-15")
    plan(clerk, GERA, "18.02.2026", says="Do\u00a029.01.2026")
    saved = make_papers(clerk, "Termin")
    assert len(saved) == MEMBERS, sorted(saved)
    assert "Bitte vormerken: 2. Sitzung der Regionalen Steuerungsgruppe" in words_of(min(saved.values()))
    clerk.meeting(GERA, 1)
    settle_minutes(clerk, "18.12.2025", "22.12.2025")
    clerk.meeting(GERA, 2)
    step = prepare(
        clerk, *LEADS, OPENING, ("Beschluss", "Empfehlung zu Schulungen", "14:30"), ("Beschluss", "Entsendung", "15:00")
    )
    assert "Niederschrift der 1. Sitzung" in step.points.offer.offered.text(), step.points.offer.offered.text()
    click(step.points.offer.take)
    assert not step.points.offer.isVisible()
    clerk.on("2026-01-29")
    clerk.follow("Einladungen")
    invite(clerk, "Di\u00a003.02.2026", 2 * MEMBERS)
    clerk.on("2026-02-09")
    assert due(clerk, "Antworten")[1] == "in 2 Tagen", clerk.today()
    clerk.follow("Antworten")
    answers(clerk)
    assert "Antworten" not in str(clerk.today()), clerk.today()
    clerk.meeting(GERA, 2)
    vote_and_send(clerk)
    object_and_approve(clerk)


def vote_and_send(clerk: WindowClerk) -> None:
    """Keep one seat from a vote, recommend, and send somebody to the superior body."""
    sheet = hold(clerk, "2026-02-18")
    click_named(sheet.list, "Vennhoff, Kerstin")
    votes = sheet.form.exclusions.menu().actions()
    next(one for one in votes if "Schulungen" in one.text()).trigger()
    lamp = [line for line in sheet.form.quorum.text().splitlines() if "TOP 3" in line]
    assert len(lamp) == 1, sheet.form.quorum.text()
    assert "stimmberechtigte Sitze: 12" in lamp[0], lamp
    clerk.picture("befangen")
    state(clerk, "durchgeführt")
    step = clerk.step(OutcomesStep)
    click(step.form.add)
    wording = "Alle Träger schulen ihr Fallmanagement."
    typed = {"kind": "Empfehlung", "item": "3", "wording": wording, "addressee": "Träger in Gera", "due": "30.06.2026"}
    refuse_outcome(typed | {"yes": "12", "no": "0", "abstain": "0"}, "11")
    complete(OutcomeDialog, {"yes": "9", "no": "2", "abstain": "0"})
    line = lines_of(step.list)[-1]
    assert (line[0], line[7], line[6], line[4]) == ("2026/01", "9 : 2 : 0", "Träger in Gera", "30.06.2026"), line
    extract = clerk.folder / "auszug.docx"
    click(step.form.extract)
    with chosen(extract):
        complete(FactDialog, {"address": "Träger in Gera"})
    assert wording in words_of(extract)
    page = clerk.committee(GERA, "Entsendungen")
    click(page.delegations.form.newDelegation)
    complete(
        FactDialog,
        {
            "person_id": "Kramer, Silke",
            "deputy_id": "Große-Wilde, Ina",
            "target_address": "Werner-Seelenbinder-Straße 6, 99096 Erfurt",
            "from_on": "01.03.2026",
            "to_on": "29.02.2028",
            "decided_in_meeting_id": "2",
        },
    )
    folder = clerk.fresh_folder()
    with chosen(folder):
        page.delegations.form.makeLetters.click()
    files = {path.name: path for path in folder.iterdir()}
    letter = words_of(only(files, "Entsendung"))
    assert f"{BODY}\nWerner-Seelenbinder-Straße 6\n99096 Erfurt" in letter, letter
    assert "Frau Ina Große-Wilde\n01.03.2026\n29.02.2028" in letter, letter
    clerk.picture("entsendung")


def object_and_approve(clerk: WindowClerk) -> None:
    """Approve the first minutes in the second meeting, send the second, and take an objection to them."""
    clerk.meeting(GERA, 1)
    minutes_step(clerk, "Genehmigung", approved_in_meeting_id="2")
    panel = clerk.step(OutcomesStep).minutes
    click(panel.form.closeMeeting)
    assert not panel.form.closeMeeting.isEnabled(), said_by(panel)
    clerk.on("2026-02-25")
    clerk.meeting(GERA, 2)
    settle_minutes(clerk, "25.02.2026", "04.03.2026")
    panel = clerk.step(OutcomesStep).minutes
    assert "Einwendungen bis Mi\u00a018.03.2026" in panel.form.standing.text(), panel.form.standing.text()
    clerk.on("2026-03-10")
    click(panel.form.object)
    complete(FactDialog, {"objections": "Herr Falk kam um 14:20 Uhr."})
    assert "Herr Falk kam um 14:20 Uhr." in panel.form.objections.text(), panel.form.objections.text()
    clerk.picture("einwendung")


def without_quorum(clerk: WindowClerk) -> None:
    """Meet with six of twelve: the lamp is out, nothing can be resolved, and the quarter still has its meeting."""
    plan(clerk, GERA, "20.05.2026", says="Mi\u00a029.04.2026")
    step = prepare(clerk, *LEADS, OPENING, ("Beschluss", "Schulungsplan", "14:30"))
    offered = step.points.offer.offered.text()
    for words in ("Niederschrift der 2. Sitzung", f"Bericht: {BODY}", "Stand: Empfehlung 2026/01"):
        assert words in offered, offered
    click(step.points.offer.take)
    clerk.on("2026-04-29")
    clerk.follow("Einladungen")
    invite(clerk, "Di\u00a005.05.2026", 2 * MEMBERS)
    clerk.on("2026-05-11")
    answers(clerk, declined=NAMES[6:10])
    sheet = hold(clerk, "2026-05-20", missing=(*NAMES[6:], "Meyer-Bergkamp"))
    counts = sheet.form.counts.text()
    assert "6 anwesend" in counts, counts
    assert "4 entschuldigt" in counts, counts
    assert "2 unentschuldigt" in counts, counts
    lamp = sheet.form.quorum.text().splitlines()[0]
    assert lamp.startswith("○ NICHT beschlussfähig"), lamp
    assert "Anwesende stimmberechtigte Sitze: 6, nötig: 7" in lamp, lamp
    clerk.picture("nicht-beschlussfaehig")
    state(clerk, "durchgeführt")
    step7 = clerk.step(OutcomesStep)
    click(step7.form.add)
    typed = {"kind": "Beschluss", "item": "2", "wording": "Schulungsplan.", "yes": "6", "no": "0", "abstain": "0"}
    refuse_outcome(typed, "beschlussfähig")
    cancel(in_front(OutcomeDialog))
    click(step7.follow_ups.form.addFollowUp)
    complete(FactDialog, {"text": "Raum für die Wiederholung", "due": "22.05.2026"})
    assert due(clerk, "Raum für die Wiederholung")[1] == "in 2 Tagen", clerk.today()
    clerk.follow("Raum für die Wiederholung")
    follow_ups = clerk.step(OutcomesStep).follow_ups
    click_named(follow_ups.list, "Raum für die Wiederholung")
    click(follow_ups.form.finishFollowUp)
    assert "Raum für die" not in str(clerk.today()), clerk.today()
    clerk.meeting(GERA, 3)
    assert "Beschlussfähig: nein" in words_of(only(make_minutes(clerk), "Niederschrift"))
    clerk.on("2026-05-27")
    settle_minutes(clerk, "27.05.2026", "03.06.2026")


def repetition(clerk: WindowClerk) -> None:
    """Repeat it: what was held last is repeated, the invitation says so, and five are enough (R7)."""
    plan(clerk, GERA, "17.06.2026", kind="Wiederholung")
    step = prepare(clerk, *LEADS, OPENING, ("Beschluss", "Schulungsplan", "14:30"))
    assert "Wiederholt die 3. Sitzung vom Mi\u00a020.05.2026" in step.form.deadlines.text(), step.form.deadlines.text()
    letters = invite(clerk, "Mo\u00a001.06.2026", 2 * MEMBERS)
    assert "zur Wiederholungssitzung (Nr. 4) der Regionalen" in words_of(only(letters, "Einladung_001"))
    clerk.on("2026-06-10")
    answers(clerk)
    sheet = hold(clerk, "2026-06-17", missing=(*NAMES[5:], "Meyer-Bergkamp"))
    lamp = sheet.form.quorum.text().splitlines()[0]
    assert lamp.startswith("● beschlussfähig"), lamp
    assert "weil zum selben Gegenstand erneut eingeladen wurde" in lamp, lamp
    assert "5 anwesend" in sheet.form.counts.text(), sheet.form.counts.text()
    clerk.picture("wiederholung")
    state(clerk, "durchgeführt")
    line = outcome(clerk, kind="Beschluss", item="2", wording="Schulungsplan.", unanimous=True)
    assert (line[0], line[7]) == ("2026/02", "einstimmig"), line
    settle_minutes(clerk, "24.06.2026", "01.07.2026")


def moved(clerk: WindowClerk) -> None:
    """Move a meeting after answers came: it is said whose answers become void, and D28 says both days."""
    clerk.on("2026-07-01")
    plan(clerk, GERA, "19.08.2026", says="Do\u00a030.07.2026")
    prepare(clerk, *LEADS, OPENING)
    invite(clerk, "Mo\u00a006.07.2026", 2 * MEMBERS)
    clerk.on("2026-07-08")
    clerk.meeting(GERA, 5)
    write_anew(clerk, "Stern, Rüdiger")
    tell_later(clerk, "Die Sitzung findet im Ratssaal statt.")
    planned = calendar_entry(clerk)
    answers(clerk, declined=["Stern"])
    clerk.on("2026-07-20")
    page = clerk.meeting(GERA, 5)
    step = clerk.step(PrepareStep)
    write(step.form.date, "26.08.2026")
    QTest.keyClick(step.form.date, Qt.Key.Key_Return)
    dialog = in_front(MoveDialog)
    told = dialog.form.advice.text()
    assert "11" in told, told
    assert "Rüdiger van den Stern" in told, told
    clerk.picture("verlegen", dialog)
    complete(MoveDialog, {"replyBy": "19.08.2026"})
    clerk.meeting(GERA, 5)
    assert "verlegt" in page.form.stateName.text(), page.form.stateName.text()
    told_all = make_papers(clerk, "Absagen")
    letter = words_of(only(told_all, "Verlegung_001"))
    assert "am Mittwoch, 19. August 2026, muss leider entfallen" in letter, letter
    assert "Neuer Termin: Mittwoch, 26. August 2026, 14:00 bis 16:30 Uhr" in letter.replace("\t", " "), letter
    assert "Ihre bisherige Antwort gilt nicht für den neuen Termin" in letter, letter
    clerk.meeting(GERA, 6)
    invite(clerk, "Fr\u00a024.07.2026", 2 * MEMBERS)
    entry = calendar_entry(clerk)
    assert entry == (planned.uid, 1, "2026-08-26 14:00:00+02:00"), entry
    read_drafts(drafts(clerk), entry)
    clerk.picture("entwuerfe")
    replies = clerk.step(RepliesStep)
    assert {line[2] for line in lines_of(replies.list)} == {"offen"}, lines_of(replies.list)
    clerk.on("2026-08-18")
    answers(clerk)
    hold(clerk, "2026-08-26")
    state(clerk, "durchgeführt")
    line = outcome(clerk, kind="Empfehlung", wording="Mehr Zeit für die Umstellung.", yes="6", no="6", abstain="0")
    assert (line[0], line[5]) == ("2026/03", "abgelehnt"), line
    settle_minutes(clerk, "02.09.2026", "09.09.2026")


def urgent(clerk: WindowClerk) -> None:
    """Call an urgent meeting by messenger with the notice of two days, for a reason that the letter gives."""
    clerk.on("2026-10-05")
    plan(clerk, GERA, "09.10.2026", kind="außerordentlich")
    step = prepare(clerk, *LEADS, OPENING, ("Beratung", "Kündigung der Räume", "14:15"))
    assert any("Rechtzeitig sind nur Bote und E-Mail" in text for text in said_by(step)), said_by(step)
    clerk.menu("urgency")
    complete(FactDialog, {"urgent": True, "why": "Die Räume sind zum Monatsende gekündigt."})
    post = clerk.step(InviteStep)
    click(post.form.invite)
    post.list.selectAll()
    menu = post.invitation_menu
    menu.fill()
    menu.ways[Channel.IN_PERSON].trigger()
    letters = invite(clerk, "Mo\u00a005.10.2026", 2 * MEMBERS, way=str(Channel.IN_PERSON))
    letter = words_of(only(letters, "Einladung_001"))
    assert "Die Räume sind zum Monatsende gekündigt." in letter, letter
    clerk.picture("eilig")
    answers(clerk)
    hold(clerk, "2026-10-09")
    state(clerk, "durchgeführt")
    minutes = words_of(only(make_minutes(clerk), "Niederschrift"))
    assert "2 Kalendertagen ist gewahrt" in minutes, minutes
    settle_minutes(clerk, "12.10.2026", "13.10.2026")


def last_meeting(clerk: WindowClerk) -> None:
    """Hold the meeting of the fourth quarter; the sheet of a closed meeting is put right with a reason."""
    clerk.on("2026-10-20")
    report(clerk, "Das Land verlängert die Einführung.")
    plan(clerk, GERA, "18.11.2026", says="Di\u00a003.11.2026")
    step = prepare(clerk, *LEADS, OPENING)
    assert f"Bericht: {BODY}" in step.points.offer.offered.text(), step.points.offer.offered.text()
    click(step.points.offer.take)
    invite(clerk, "Mo\u00a026.10.2026", 2 * MEMBERS)
    clerk.on("2026-11-02")
    answers(clerk)
    hold(clerk, "2026-11-18", Pohl="u")
    state(clerk, "durchgeführt")
    settle_minutes(clerk, "25.11.2026", "02.12.2026")
    clerk.on("2026-12-03")
    clerk.meeting(GERA, 8)
    panel = clerk.step(OutcomesStep).minutes
    click(panel.form.closeMeeting)
    sheet = clerk.step(AttendanceStep)
    click_named(sheet.list, "Pohl, Kim")
    press(sheet.list, "a")
    assert sheet.errors.text_of(sheet.form.reason)
    write(sheet.form.reason, "Unterschrift übersehen")
    press(sheet.list, "a")
    assert "12 anwesend" in sheet.form.counts.text(), sheet.form.counts.text()
    clerk.picture("berichtigt")


def year_end(clerk: WindowClerk) -> None:
    """Look back: every quarter has its meeting, what is due grows less, and the reports say what happened."""
    clerk.on("2026-12-31")
    page = clerk.committee(GERA, "Turnus")
    verdicts = {line[0]: line[1] for line in lines_of(page.cadence.list)}
    for quarter in range(1, 5):
        assert "erfüllt" in verdicts[f"Q{quarter}/2026"], verdicts
    click_named(page.cadence.list, "Q2/2026")
    remarks = page.cadence.form.remarks.text()
    assert "20.05.2026 war nicht beschlussfähig" in remarks, remarks  # handbook 8.1, C10
    clerk.picture("turnus")
    clerk.menu("reports")
    folder = clerk.fresh_folder()
    with chosen(folder):
        complete(FactDialog, {"year": "2026"})
    wait(lambda: bool(open_dialogs()))
    assert any("Jahresstatistik" in text for text in close_boxes())
    files = {path.name: path for path in folder.iterdir()}
    rows = table_of(only(files, "Beschlussliste"), "Beschlüsse und Empfehlungen", "Nr.")
    assert [(row["Nr."], row["Art"], row["Ja"]) for row in rows] == [
        ("2026/01", "Empfehlung", 9),
        ("2026/02", "Beschluss", None),
        ("2026/03", "Empfehlung", 6),
    ], rows
    statistics = words_of(only(files, "Jahresstatistik.docx"))
    assert "Durchgeführte Sitzungen\n6\nAbgesagte oder verlegte Sitzungen\n1" in statistics, statistics
    assert "Summe\n72\n59\n0\n13\n81,9 %" in statistics, statistics  # 12 + 6 + 5 + 12 + 12 + 12 of six times twelve
    assert all(f"Sitzungsturnus Q{quarter}/2026\nerfüllt" in statistics for quarter in (1, 2, 3, 4)), statistics
    empty_the_day(clerk)


def empty_the_day(clerk: WindowClerk) -> None:
    """Do what is left on „Heute“: delete the answers whose time is over, say what became of the recommendation."""
    answered, recommendation = "24 Einladungen mit Antworten löschen", "Empfehlung 2026/01"
    assert {line[-1] for line in clerk.today()} == {answered, recommendation}, clerk.today()
    page = clerk.desk.page()
    assert isinstance(page, TodayPage)
    assert not page.erase_button.isVisible()  # kept until the end of the year after the meeting (I31)
    clerk.picture("heute-am-ende")
    clerk.on("2027-01-01")
    click(page.erase_button)
    press_button(in_front(QMessageBox), "Endgültig")
    told = close_boxes()
    assert told == [], told
    assert [line[-1] for line in clerk.today()] == [recommendation], clerk.today()
    clerk.follow(recommendation)
    step = clerk.step(OutcomesStep)
    click_named(step.list, "2026/01")
    click(step.form.edit)
    complete(OutcomeDialog, {"state": "umgesetzt"})
    assert clerk.today() == [], clerk.today()
    assert "nichts fällig" in page.advice.text(), page.advice.text()
    clerk.picture("heute-leer")


def refuse_outcome(typed: dict[str, str], says: str) -> None:
    """Type an outcome that the rules refuse with this word; the dialog stays with what was typed."""
    dialog = in_front(OutcomeDialog)
    fill_in(dialog, typed)
    confirm(dialog)
    assert dialog.isVisible()
    said = [dialog.form.complaint.text(), *map(dialog.errors.text_of, dialog.errors.marked)]
    assert any(says in text for text in said), said
    assert dialog.form.wording.toPlainText() == typed["wording"]
