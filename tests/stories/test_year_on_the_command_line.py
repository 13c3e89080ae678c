"""A year of the group in Gera on the command line alone, from its founding to the fifth meeting, every paper read."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from stories.clerk import Clerk, only, print_of, table_of, words_of

LISTS = Path(__file__).parents[1] / "data" / "lists"
GERA = ("--committee", "RSG ITP")
RULES = (
    *("notice_value=14", "notice_short_value=2", "reply_lead=5", "cadence_kind=je Kalenderquartal", "minimum=3"),
    *("second_meeting=ja", "objection_days=14", "minutes_due_days=28", "written_procedure=wenn niemand widerspricht"),
)
MEMBERS = 12
TIMES = ("start=14:00", "end=16:30", "chair=Silke Kramer", "minute_taker=Dana Probst")
OPENING = "Formalia; Begrüßung, Feststellung der Beschlussfähigkeit"
NAMES = (
    "Kramer",
    "Probst",
    "Vennhoff",
    "Stern",
    "Tewes",
    "Vogt",
    "Falk",
    "Schäfer",
    "Pohl",
    "Große",
    "Köster",
    "Meyer",
)
BODY = ("--to", "Landessteuerungsgruppe (Thüringen)")


@pytest.fixture
def clerk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clerk:
    return Clerk(tmp_path, monkeypatch)


def test_the_group_in_gera_from_its_founding_to_the_fifth_meeting(clerk: Clerk) -> None:
    found(clerk)
    constitute(clerk)
    second_meeting(clerk)
    without_quorum(clerk)
    repetition(clerk)
    moved(clerk)
    fifth_meeting(clerk)
    year_end(clerk)


def found(clerk: Clerk) -> None:
    """Enter the office and the committee, read its list, put the chair in her place."""
    clerk.on("2025-10-27")
    clerk.do("new")
    clerk.do(
        *("enter", "sender", "authority=Stadt Gera", "department=Fachdienst Soziales", "contact_name=Karla Ohm"),
        *("phone=0365 12345-67", "email=soziales@gera.example", "street=Kornmarkt", "house_no=12"),
        *("postal_code=07545", "city=Gera", "signature_name=Karla Ohm"),
    )
    clerk.do("enter", "venue", "name=Rathaus Gera", "street=Kornmarkt", "house_no=12", "postal_code=07545", "city=Gera")
    clerk.do(
        *("enter", "committee", "short_name=RSG ITP", "name=Regionale Steuerungsgruppe „Integrierter Teilhabeplan“"),
        *("name_genitive=der Regionalen Steuerungsgruppe „Integrierter Teilhabeplan“", "federal_state=TH"),
        *("name_accusative=die Regionale Steuerungsgruppe „Integrierter Teilhabeplan“", "sender_profile=Stadt Gera"),
        *("default_venue=Rathaus Gera", "superior_body=Landessteuerungsgruppe (Thüringen)"),
    )
    read = clerk.rows("import", LISTS / "gera_rsg.csv", *GERA)
    assert (read["added"], read["merged"]) == (2 * MEMBERS, 0)
    clerk.do("enter", "person", "given_name=Stanisław", "--named", "Stanis?aw O'Brien")
    clerk.do(
        "appoint", *GERA, "--seat", "Mitglieder/1", "--person", "Silke Kramer", "--from", "2025-10-27", "role=Vorsitz"
    )
    (committee,) = clerk.rows("show", "committees")
    assert (committee["seats"], committee["filled"]) == (MEMBERS, MEMBERS)
    seats = clerk.rows("show", "seats")
    assert (seats[0]["holder"], seats[0]["role"]) == ("Silke Kramer", "Vorsitz")
    assert seats[10]["deputies"] == ["Stanisław O'Brien"]


def constitute(clerk: Clerk) -> None:
    """Hold the constituting meeting with its rules of procedure; a refusal calls in the personal deputy."""
    one = ("--meeting", "RSG ITP-1")
    clerk.do("meeting", *GERA, "kind=konstituierend", "date=2025-12-10", *TIMES)
    assert "RSG ITP" in clerk.refused("deadlines", *one)
    clerk.do("rules", *GERA, "version=1", "valid_from=2025-12-10", *RULES)
    clerk.check_deadlines("RSG ITP-1", receipt="2025-11-25", posting="2025-11-20", reply_by="2025-12-03")
    clerk.do("meeting", *one, "reply_by=2025-12-03")
    rules = "Beschluss; Geschäftsordnung; Frau Dr. Kramer; 14:10"
    clerk.do("agenda", *one, "--item", OPENING, "--item", rules, "--item", "Verschiedenes; Verschiedenes")
    clerk.on("2025-11-20")
    letters = clerk.invite("RSG ITP-1", "2025-11-25", 2 * MEMBERS)
    letter = words_of(only(letters, "Einladung_003"))
    assert "Wohnverbund Gera gGmbH\nFrau Dipl.-Päd. Kerstin Vennhoff\nMühlengasse 106\n07551 Gera" in letter
    assert "Einladung zur konstituierenden 1. Sitzung der Regionalen Steuerungsgruppe" in letter
    assert "Mittwoch, 10. Dezember 2025, 14:00 bis 16:30 Uhr" in letter
    assert "bis Mittwoch, 3. Dezember 2025" in letter
    assert "wiederholt" not in letter
    assert "2\nGeschäftsordnung\nBeschluss\nFrau Dr. Kramer\n14:10 Uhr" in words_of(only(letters, "Tagesordnung"))
    clerk.on("2025-12-01")
    answers(clerk, "RSG ITP-1", declined=["Vennhoff"])
    assert call_in(clerk, "RSG ITP-1", "Vennhoff") == "Otto Hohenfeld"
    papers = clerk.papers("papers", *one)
    assert not [name for name in papers if "Erinnerung" in name], "the day to answer by is not over"
    assert re.search(r"Vennhoff, Kerstin .*Otto Hohenfeld", print_of(only(papers, "Anwesenheitsliste.pdf")))
    answered = table_of(only(papers, "Rueckmeldestand"), "Rückmeldungen", "Antwort")
    (line,) = (row for row in answered if "Vennhoff" in str(row["Name"]))
    assert (line["Antwort"], line["vertreten durch"]) == ("vertreten", "Otto Hohenfeld")
    here = ("Vennhoff v", "Falk t ab 14:20", *came("Vennhoff", "Falk"), "+ Gast; Gerda; Presse; Beobachtung")
    clerk.hold("RSG ITP-1", "2025-12-10", here)
    opening = quorum(clerk, "RSG ITP-1")[0]
    assert (opening["present"], opening["base"], opening["quorate"]) == (11, 12, True)
    outcome = ("--kind", "resolution", "--item", "2", "--text", "Die Geschäftsordnung wird angenommen.")
    kept = clerk.rows("outcome", *one, *outcome, "--yes", 10, "--against", 1, "--abstain", 1)
    assert (kept["no"], kept["votes"], kept["state"]) == ("2025/01", "10 : 1 : 1", "offen")
    assert "13 Stimmen" in clerk.refused("outcome", *one, "--text", "Zu viele.", "--yes", 13)
    clerk.do("outcome", *one, "--no", "2025/01", "--state", "implemented")
    minutes = words_of(only(clerk.papers("papers", *one, "--only", "minutes"), "Niederschrift"))
    assert "Hohenfeld, Otto\nWohnverbund Gera gGmbH\nfür Dipl.-Päd. Kerstin Vennhoff" in minutes
    assert "Falk, Jürgen\nVolkssolidarität-Beispielverband e. V.\nab 14:20 Uhr" in minutes
    assert "Ladungsfrist von 14 Kalendertagen ist gewahrt" in minutes
    assert "Gast, Gerda" in minutes


def second_meeting(clerk: Clerk) -> None:
    """Recommend with addressee and date, keep a conflict of interest, send delegates, approve the minutes."""
    two = ("--meeting", "RSG ITP-2")
    clerk.on("2025-12-15")
    clerk.do("meeting", *GERA, "date=2026-02-18", *TIMES)
    clerk.check_deadlines("RSG ITP-2", receipt="2026-02-03", posting="2026-01-29", reply_by="2026-02-11")
    saved = clerk.papers("letters", *two, "--kind", "save_the_date")
    assert len(saved) == MEMBERS
    assert "Bitte vormerken: 2. Sitzung der Regionalen Steuerungsgruppe" in words_of(min(saved.values()))
    clerk.settle_minutes("RSG ITP-1", "2025-12-18", "2025-12-22")
    late = ("--objection", "Zu spät.", "--received", "2026-02-01")
    assert "Einwendung" in clerk.refused("minutes", "--meeting", "RSG ITP-1", *late)
    for item in (OPENING, "Beschluss; Empfehlung zu Schulungen; ; 14:30", "Beschluss; Entsendung; ; 15:00"):
        clerk.do("agenda", *two, "--item", item)
    offered = [one["title"] for one in clerk.rows("agenda", *two)]
    assert offered == ["Niederschrift der 1. Sitzung"]
    clerk.do("agenda", *two, "--take")
    clerk.on("2026-01-29")
    clerk.invite("RSG ITP-2", "2026-02-03", 2 * MEMBERS)
    clerk.on("2026-02-09")
    answers(clerk, "RSG ITP-2")
    clerk.hold("RSG ITP-2", "2026-02-18", came())
    clerk.do("exclude", *two, "--item", "3", "--seat", "Mitglieder/3")
    at_vote = next(row for row in quorum(clerk, "RSG ITP-2") if row["item"].startswith("3"))
    assert (at_vote["present"], at_vote["votes"], at_vote["quorate"]) == (12, 11, True)
    recommend = ("--item", "3", "--text", "Alle Träger schulen ihr Fallmanagement.", "--to", "Träger in Gera")
    assert "12 Stimmen" in clerk.refused("outcome", *two, *recommend, "--yes", 12)
    kept = clerk.rows("outcome", *two, *recommend, "--due", "2026-06-30", "--yes", 9, "--against", 2, "--abstain", 0)
    assert (kept["no"], kept["kind"], kept["addressee"], kept["due"]) == (
        "2026/01",
        "Empfehlung",
        "Träger in Gera",
        "2026-06-30",
    )
    clerk.do("outcome", *two, "--no", "2026/01", "--state", "forwarded")
    settle_what_was_left(clerk)


def settle_what_was_left(clerk: Clerk) -> None:
    """Send a delegate, close the first meeting with its minutes, take an objection to the second."""
    two = ("--meeting", "RSG ITP-2")
    delegate = (
        "delegate",
        *GERA,
        *BODY,
        "--address",
        "Werner-Seelenbinder-Straße 6, 99096 Erfurt",
        "--from",
        "2026-03-01",
    )
    term = ("--until", "2028-02-29", "--decided-in", "RSG ITP-2")
    clerk.do(*delegate, "--person", "Silke Kramer", "--deputy", "Ina Große-Wilde", *term)
    clerk.do("minutes", "--meeting", "RSG ITP-1", "--approved-in", "RSG ITP-2")
    clerk.do("meeting", "--meeting", "RSG ITP-1", "state=closed")
    clerk.refused("minutes", *two, "--approved-in", "RSG ITP-1")
    clerk.settle_minutes("RSG ITP-2", "2026-02-25", "2026-03-04")
    clerk.on("2026-03-10")
    clerk.do("minutes", *two, "--objection", "Herr Falk kam um 14:20 Uhr.", "--received", "2026-03-10")
    letter = words_of(only(clerk.papers("reports", *GERA, "--only", "delegation_letter"), "Entsendung"))
    assert "Landessteuerungsgruppe (Thüringen)\nWerner-Seelenbinder-Straße 6\n99096 Erfurt" in letter
    assert (
        "Frau Dr. Silke Kramer\nStadtverwaltung Gera\nVorsitz\nFrau Ina Große-Wilde\n01.03.2026\n29.02.2028" in letter
    )
    assert "in der 2. Sitzung der Regionalen Steuerungsgruppe „Integrierter Teilhabeplan“ am 18. Februar 2026" in letter
    extract = clerk.folder / "auszug.docx"
    clerk.do("extract", *two, "--no", "2026/01", "--out", extract)
    assert "Alle Träger schulen ihr Fallmanagement." in words_of(extract)


def without_quorum(clerk: Clerk) -> None:
    """Meet with six of twelve: nothing can be resolved, and the meeting still counts for its quarter."""
    three = ("--meeting", "RSG ITP-3")
    clerk.do("meeting", *GERA, "date=2026-05-20", *TIMES)
    clerk.check_deadlines("RSG ITP-3", receipt="2026-05-05", posting="2026-04-29", reply_by="2026-05-12")
    clerk.do("agenda", *three, "--item", OPENING, "--item", "Beschluss; Schulungsplan", "--take")
    titles = [one["title"] for one in clerk.rows("agenda", *three, "--item", "Verschiedenes; Verschiedenes")]
    assert titles[1] == "Niederschrift der 2. Sitzung"
    assert "Bericht: Landessteuerungsgruppe (Thüringen)" in titles
    assert "Stand: Empfehlung 2026/01" in titles
    clerk.on("2026-04-29")
    clerk.invite("RSG ITP-3", "2026-05-05", 2 * MEMBERS)
    clerk.on("2026-05-11")
    answers(clerk, "RSG ITP-3", declined=NAMES[6:10])
    clerk.hold("RSG ITP-3", "2026-05-20", came(*NAMES[6:]), "--settle")
    states = {row["name"].split(",")[0].split("-")[0]: row["state"] for row in clerk.rows("show", "attendance", *three)}
    assert (states["Kramer"], states["Falk"], states["Meyer"]) == ("present", "excused", "unexcused")
    opening = quorum(clerk, "RSG ITP-3")[0]
    assert (opening["present"], opening["needed"], opening["quorate"]) == (6, 7, False)
    resolve = ("outcome", *three, "--kind", "resolution", "--item", "3", "--text", "Schulungsplan.")
    clerk.refused(*resolve, "--yes", 6)
    (q2,) = (row for row in clerk.rows("show", "cadence", *GERA, "--on", "2026-06-01") if row["start"] == "2026-04-01")
    assert (q2["verdict"], q2["held"]) == ("erfüllt", ["2026-05-20"])
    clerk.do("follow-up", *three, "--text", "Raum für die Wiederholung", "--due", "2026-05-22")
    clerk.do("follow-up", *three, "--text", "Raum für die Wiederholung", "--done", "2026-05-22")
    clerk.refused("follow-up", *three, "--text", "Raum für die Wiederholung", "--done", "2026-05-23")
    minutes = words_of(only(clerk.papers("papers", *three, "--only", "minutes"), "Niederschrift"))
    assert "Beschlussfähig: nein" in minutes
    clerk.settle_minutes("RSG ITP-3", "2026-05-27", "2026-06-03")


def repetition(clerk: Clerk) -> None:
    """Repeat the meeting: five are enough, since the second invitation says so (R7)."""
    four = ("--meeting", "RSG ITP-4")
    clerk.on("2026-05-21")
    clerk.do("meeting", *GERA, "kind=Wiederholung", "repeats_meeting=RSG ITP-3", "date=2026-06-17", *TIMES)
    clerk.do("agenda", *four, "--item", OPENING, "--item", "Beschluss; Schulungsplan; ; 14:30")
    letters = clerk.invite("RSG ITP-4", "2026-05-27", 2 * MEMBERS)
    letter = words_of(only(letters, "Einladung_001"))
    assert "zur Wiederholungssitzung (Nr. 4) der Regionalen" in letter
    assert "wiederholt die 3. Sitzung" in letter
    assert "ohne Rücksicht auf die Zahl der Anwesenden beschlussfähig" in letter  # R7: only if the letter says so
    clerk.on("2026-06-03")
    answers(clerk, "RSG ITP-4")
    clerk.hold("RSG ITP-4", "2026-06-17", came(*NAMES[5:]), "--settle")
    opening = quorum(clerk, "RSG ITP-4")[0]
    assert (opening["present"], opening["quorate"]) == (5, True)
    kept = clerk.rows(
        "outcome", *four, "--kind", "resolution", "--item", "2", "--text", "Schulungsplan.", "--unanimous"
    )
    assert (kept["no"], kept["votes"]) == ("2026/02", "einstimmig")
    clerk.settle_minutes("RSG ITP-4", "2026-06-24", "2026-07-01")


def moved(clerk: Clerk) -> None:
    """Move a meeting after answers came: D28 says both days, everybody is asked anew, the number goes on."""
    five, six = ("--meeting", "RSG ITP-5"), ("--meeting", "RSG ITP-6")
    clerk.do("rules", *GERA, "version=2", "valid_from=2026-07-01", "notice_value=21")
    clerk.do("meeting", *GERA, "date=2026-08-19", *TIMES)
    clerk.check_deadlines("RSG ITP-5", receipt="2026-07-28", posting="2026-07-23", reply_by="2026-08-12")
    clerk.do("agenda", *five, "--item", OPENING)
    clerk.on("2026-07-23")
    letters = clerk.invite("RSG ITP-5", "2026-07-28", 2 * MEMBERS)
    clerk.do("invitation", *five, "--who", "4", "returned", "--on", "2026-07-29", "--reason", "unbekannt verzogen")
    clerk.do("invitation", *five, "--who", "4", "again")
    clerk.on("2026-07-30")
    clerk.papers("letters", *five)
    assert clerk.rows("dispatch", *five, "--initials", "KO")["count"] == 1
    again = clerk.papers("letters", *five)
    assert all(again[name].read_bytes() == path.read_bytes() for name, path in letters.items() if "_004" not in name)
    text = "Die Sitzung findet im Ratssaal statt."
    told = clerk.papers("supplement", *five, "--text", text)
    assert text in words_of(
        only(told, "Nachtrag_01_001") if any("Nachtrag_01_001" in n for n in told) else min(told.values())
    )
    assert clerk.rows("dispatch", *five, "--initials", "KO", "--supplement", 1)["count"] == 2 * MEMBERS
    sent = table_of(
        only(clerk.papers("papers", *five, "--only", "outgoing_list"), "Versandliste"), "Versandliste", "Lfd. Nr."
    )
    (stern,) = (row for row in sent if row["Name"] == "Stern, Rüdiger van den" and row["Blattzahl"] == 3)
    assert (f"{stern['übergeben am']:%F}", stern["Handzeichen"]) == ("2026-07-30", "KO")
    answers(clerk, "RSG ITP-5")
    old, new = clerk.rows("move", *five, "date=2026-08-26")
    assert (old["state"], new["meeting"], new["date"]) == ("moved", "RSG ITP-6", "2026-08-26")
    told = clerk.papers("letters", *five, "--kind", "cancellation", "--reason", "Die Referentin ist erkrankt.")
    letter = words_of(only(told, "Verlegung_001"))
    assert "am Mittwoch, 19. August 2026, muss leider entfallen" in letter
    assert "Neuer Termin: Mittwoch, 26. August 2026, 14:00 bis 16:30 Uhr" in letter.replace("	", " ")
    assert "Ihre bisherige Antwort gilt nicht für den neuen Termin. Bitte melden Sie sich bis Mittwoch, 19." in letter
    assert clerk.rows("show", "invitations", *six) == []
    clerk.on("2026-07-31")
    clerk.invite("RSG ITP-6", "2026-08-05", 2 * MEMBERS)
    assert {row["answer"] for row in clerk.rows("show", "invitations", *six)} == {"offen"}
    ics = clerk.folder / "termin.ics"
    calendar = clerk.rows("calendar", *six, "--out", ics)
    assert calendar["sequence"] > 0
    clerk.on("2026-08-18")
    answers(clerk, "RSG ITP-6")
    clerk.hold("RSG ITP-6", "2026-08-26", came())
    clerk.settle_minutes("RSG ITP-6", "2026-09-02", "2026-09-09")
    kept = clerk.rows("outcome", *six, "--text", "Mehr Zeit für die Umstellung.", "--yes", 6, "--against", 6)
    assert (kept["no"], kept["state"]) == ("2026/03", "abgelehnt")


def fifth_meeting(clerk: Clerk) -> None:
    """Invite one member too late: the breach is shown, healed by her coming, and a closed sheet is put right."""
    seven = ("--meeting", "RSG ITP-7")
    clerk.do("meeting", *GERA, "date=2026-11-18", *TIMES)
    clerk.check_deadlines("RSG ITP-7", receipt="2026-10-27", posting="2026-10-22", reply_by="2026-11-11")
    clerk.do("agenda", *seven, "--item", OPENING, "--take")
    clerk.on("2026-10-22")
    clerk.do("invite", *seven)
    clerk.invite("RSG ITP-7", "2026-10-27", 2 * MEMBERS)
    clerk.do("invitation", *seven, "--who", "2", "returned", "--on", "2026-11-02", "--reason", "Annahme verweigert")
    clerk.on("2026-11-03")
    clerk.do("invitation", *seven, "--who", "2", "again")
    clerk.papers("letters", *seven)
    clerk.do("dispatch", *seven, "--initials", "KO")
    awaited = {row["kind"]: row for row in clerk.rows("show", "due", *GERA)}
    assert (awaited["outcome_due"]["what"], awaited["outcome_due"]["overdue"]) == ("Empfehlung 2026/01", True)
    assert awaited["replies_outstanding"]["what"] == "12 Antworten stehen noch aus"
    clerk.refused("invitation", *seven, "--who", "2", "healed")
    answers(clerk, "RSG ITP-7")
    clerk.hold("RSG ITP-7", "2026-11-18", (*came("Pohl"), "Pohl u"))
    clerk.do("invitation", *seven, "--who", "2", "healed")
    minutes = words_of(only(clerk.papers("papers", *seven, "--only", "minutes"), "Niederschrift"))
    assert "Bei 1 von 12 Mitgliedern ist die Ladungsfrist von 21 Kalendertagen nicht gewahrt" in minutes
    assert "; 1 davon nahm ohne Einwand teil." in minutes
    report = ("delegation", *GERA, *BODY, "--person", "Silke Kramer", "--on", "2026-10-05")
    clerk.do(*report, "--by", "Ina Große-Wilde", "--report", "Das Land verlängert die Einführung.")
    clerk.refused(*report[:-1], "2025-01-01", "--report", "Zu früh.")
    clerk.settle_minutes("RSG ITP-7", "2026-11-25", "2026-12-02")
    clerk.do("meeting", *seven, "state=closed")
    assert clerk.attended("RSG ITP-7", ["Pohl a"], "--correction", "Unterschrift übersehen") == [
        "ok 6 Pohl, Kim present"
    ]


def year_end(clerk: Clerk) -> None:
    """Look back: every quarter has its meeting, the list of outcomes and the statistics say what happened."""
    clerk.on("2026-12-31")
    periods = {row["period"]: row for row in clerk.rows("show", "cadence", *GERA)}
    assert periods["Q3/2025"]["verdict"] == "nicht anwendbar"
    assert [periods[f"Q{no}/2026"]["verdict"] for no in (1, 2, 3, 4)] == ["erfüllt"] * 4
    told = " ".join(periods["Q2/2026"]["remarks"])
    assert "20.05.2026 war nicht beschlussfähig" in told  # C10
    assert "20.05.2026 liegt 2 Tage hinter" in told  # C01
    files = clerk.papers("reports", *GERA, "--year", "2026")
    outcomes = table_of(only(files, "Beschlussliste"), "Beschlüsse und Empfehlungen", "Nr.")
    assert [(row["Nr."], row["Art"], row["Ja"], row["Status"]) for row in outcomes] == [
        ("2026/01", "Empfehlung", 9, "weitergeleitet"),
        ("2026/02", "Beschluss", None, "offen"),
        ("2026/03", "Empfehlung", 6, "abgelehnt"),
    ]
    assert (outcomes[0]["adressiert an"], f"{outcomes[0]['Frist']:%F}") == ("Träger in Gera", "2026-06-30")
    statistics = words_of(only(files, "Jahresstatistik.docx"))
    assert "Durchgeführte Sitzungen\n5\nAbgesagte oder verlegte Sitzungen\n1" in statistics
    assert "Summe\n60\n47\n0\n13\n78,3 %" in statistics  # 12 + 6 + 5 + 12 + 12 of five times twelve
    assert all(f"Sitzungsturnus Q{quarter}/2026\nerfüllt" in statistics for quarter in (1, 2, 3, 4))
    steps = {entry["number"]: entry["label"] for entry in clerk.rows("show", "history")}
    assert [*steps.values()].count("Sitzung RSG ITP-5 verlegt") == 1
    clerk.do("check")


def answers(clerk: Clerk, meeting: str, declined: Sequence[str] = ()) -> None:
    """Type in what every member answers."""
    for name, row in clerk.invited(meeting).items():
        if row["role"] == "Mitglied":
            said = "declined" if name.startswith(tuple(declined)) and declined else "accepted"
            clerk.do("reply", "--meeting", meeting, "--who", row["no"], "--answer", said, "--via", "phone")


def call_in(clerk: Clerk, meeting: str, member: str) -> str:
    """Call in whose turn it is, send her letter and take her yes."""
    (asked,) = clerk.rows("call-in", "--meeting", meeting, "--who", member)
    clerk.papers("letters", "--meeting", meeting)
    assert clerk.rows("dispatch", "--meeting", meeting, "--initials", "KO")["count"] == 1
    clerk.do("reply", "--meeting", meeting, "--who", asked["number"], "--answer", "accepted")
    (member_row,) = (row for name, row in clerk.invited(meeting).items() if name.startswith(member))
    return str(member_row["represented_by"])


def came(*without: str) -> tuple[str, ...]:
    """Return the lines of all who were there."""
    return tuple(f"{name} a" for name in NAMES if name not in without)


def quorum(clerk: Clerk, meeting: str) -> Any:
    return clerk.rows("show", "quorum", "--meeting", meeting)
