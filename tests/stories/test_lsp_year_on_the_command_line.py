"""A year of the LSP on the command line alone, from the save-the-date to its statistics, every paper read back."""

from collections import Counter
from pathlib import Path

import pytest

from stories.clerk import Clerk, only, print_of, table_of, words_of

LISTS = Path(__file__).parents[1] / "data" / "lists"
LSP = ("--committee", "LSP")
TOPICS = (
    *("Eingliederungshilfe Wohnen", "Arbeit", "Kinder und Jugendliche"),
    "§ 67er-Hilfe (Hilfe zur Überwindung besonderer sozialer Schwierigkeiten)",
)
TOO_WIDE = {
    "Diakonisches Beispielwerk Unna-Kamen gGmbH": "Diakonisches Beispielwerk",
    "AWO-Beispielverband Ruhr-Lippe-Ems gGmbH": "AWO-Beispielverband",
}
"""Houses whose names are wider than the window of the envelope, and what the letters say instead."""

COMING = 54
"""Who said yes, and who stands in."""
PROPOSAL = "Barrierefreie Wohnungen in jedem Bebauungsplan vorsehen"


@pytest.fixture
def clerk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clerk:
    return Clerk(tmp_path, monkeypatch)


def test_the_lsp_from_the_save_the_date_to_the_statistics(clerk: Clerk) -> None:
    take_over(clerk)
    invite_65(clerk)
    hear_from_them(clerk)
    arrange_and_allot(clerk)
    hold_the_day(clerk)
    look_back(clerk)


def take_over(clerk: Clerk) -> None:
    """Enter office, committee, list and what was before; watch the agreement."""
    clerk.on("2026-01-12")
    clerk.do("new")
    clerk.do(
        *("enter", "sender", "authority=Kreis Unna", "contact_name=Petra Muster", "email=lsp@kreis.example"),
        *("street=Friedrich-Ebert-Straße", "house_no=17", "postal_code=59425", "city=Unna"),
    )
    clerk.do("enter", "venue", "name=Kreishaus Unna", "street=Friedrich-Ebert-Straße", "house_no=17", "city=Unna")
    clerk.do(
        *("enter", "committee", "short_name=LSP", "name=Lokales Steuerungs- und Planungsgremium im Kreis Unna"),
        *("name_genitive=des Lokalen Steuerungs- und Planungsgremiums im Kreis Unna", "federal_state=NW"),
        *("name_accusative=das Lokale Steuerungs- und Planungsgremium im Kreis Unna", "sender_profile=Kreis Unna"),
        *(
            "default_venue=Kreishaus Unna",
            "predecessor=Regionale Planungskonferenz",
            "agreement_renewal_due=2026-06-30",
        ),
    )
    clerk.do(
        *(
            "rules",
            *LSP,
            "version=1",
            "valid_from=2024-01-31",
            "notice_value=42",
            "reply_lead=15",
            "minutes_due_days=42",
        ),
        *(
            "cadence_kind=je Kalenderjahr",
            "quorum_base=keine",
            "deputy_model=ad hoc je Organisation",
            "majority=Konsens",
        ),
    )
    read = clerk.rows("import", LISTS / "lsp_verteiler.xlsx", *LSP)
    assert read["merged"] == 2
    seats = clerk.rows("show", "seats", *LSP)
    assert len([seat for seat in seats if seat["holder"]]) == 65
    renamed = ("enter", "bench", *LSP, "--named", "Interessenvertretung", "short_name=MmB")
    clerk.refused(*renamed, "print_label=MmB")  # I23
    clerk.do(*renamed, "name=Menschen mit Behinderungen")
    for day in ("2024-09-23", "2025-09-22"):
        clerk.do("meeting", *LSP, f"date={day}", "start=14:00", "end=17:30", "state=closed")
    assert verdicts(clerk) == {"2024": "erfüllt", "2025": "erfüllt", "2026": "gefährdet"}
    (shown,) = clerk.rows("show", "committees")
    assert (shown["predecessor"], shown["agreement_renewal_due"]) == ("Regionale Planungskonferenz", "2026-06-30")
    (due,) = clerk.rows("show", "due", *LSP)
    assert (due["kind"], due["due"], due["overdue"]) == ("agreement_renewal", "2026-06-30", False)


def invite_65(clerk: Clerk) -> None:
    """Save the date twelve weeks before, then the invitations of sixty-five with agenda and wishes."""
    three = ("--meeting", "LSP-3")
    clerk.do("meeting", *LSP, "date=2026-09-21", "start=14:00", "end=17:30", "doors_open=13:30")
    clerk.check_deadlines("LSP-3", receipt="2026-08-09", posting="2026-08-03", reply_by="2026-08-31")  # D03, D18
    assert verdicts(clerk)["2026"] == "offen – geplant"
    clerk.on("2026-06-29")
    saved = clerk.papers("letters", *three, "--kind", "save_the_date")
    assert " im Kreis Unna am Montag, 21. September 2026" in words_of(min(saved.values()))
    for no, topic in enumerate(TOPICS, 1):
        clerk.do("enter", "group", "meeting=LSP-3", f"no={no}", f"topic={topic}", "capacity=25")
    for item in ("Formalia; Begrüßung", "Information; Vorträge des LWL; LWL; 14:15", "Workshop; Workshops; ; 15:30"):
        clerk.do("agenda", *three, "--item", item)
    clerk.on("2026-08-03")
    clerk.do("invite", *three)
    told = clerk.told("preflight", *three)
    assert {one["field"] for one in told["findings"] if one["severity"] == "error"} == {"print_name"}
    for house, short in TOO_WIDE.items():
        clerk.do("enter", "organisation", f"name={house}", f"print_name={short}")
    assert not [one for one in clerk.rows("preflight", *three)["findings"] if one["severity"] == "error"]
    letters = clerk.invite("LSP-3", "2026-08-07", 65)
    assert sum("Einladung" in name for name in letters) >= 65


def hear_from_them(clerk: Clerk) -> None:
    """Read the answers of the form tool, remind the silent and nobody else."""
    three = ("--meeting", "LSP-3")
    clerk.on("2026-09-01")
    tried = clerk.rows("import-replies", LISTS / "lsp_antworten.xlsx", *three, "--dry-run")
    assert all(row["answer"] == "offen" for row in clerk.invited("LSP-3").values())
    read = clerk.rows("import-replies", LISTS / "lsp_antworten.xlsx", *three)
    assert (read["added"], tried["added"]) == (55, 55)
    rows = [row for row in clerk.invited("LSP-3").values() if row["role"] == "Mitglied"]
    assert Counter(row["answer"] for row in rows) == {"zugesagt": 44, "vertreten": 9, "abgesagt": 2, "offen": 10}
    silent = {f"Erinnerung_{row['no']:03}" for row in rows if row["answer"] == "offen"}
    reminded = clerk.papers("letters", *three, "--kind", "reminder", "--reply-by", "2026-09-14")
    letters = {name[-19:-5]: path for name, path in reminded.items() if "Erinnerung" in name}
    assert letters.keys() == silent
    assert "bis Montag, 14. September 2026" in words_of(next(iter(letters.values())))
    (phoned,) = (row["no"] for row in rows if row["name"].startswith("Uhl, Kai"))
    kept = clerk.rows(
        "reply", *three, "--who", phoned, "--answer", "accepted", "--via", "phone", "--wish", 2, "--wish", 1
    )
    assert (kept[0]["via"], kept[0]["wishes"]) == ("Telefon", [2, 1])
    again = clerk.papers("letters", *three, "--kind", "reminder")
    assert sum("Erinnerung" in name for name in again) == 9
    status = clerk.papers("papers", *three, "--only", "reply_status")
    answered = table_of(only(status, "Rueckmeldestand"), "Rückmeldungen", "Antwort")
    assert Counter(row["Antwort"] for row in answered if row["Antwort"])["zugesagt"] == 45


def arrange_and_allot(clerk: Clerk) -> None:
    """See what needs ask for, counted and without a name, and find the groups: every placement has its reason."""
    three = ("--meeting", "LSP-3")
    asked = clerk.rows("show", "accommodations", *LSP)
    assert asked, asked
    assert not {"person", "name"} & set(asked[0]), asked[0]
    found = clerk.rows("allot", *three)
    assert found["optimal"]
    assert len(found["placements"]) == COMING
    assert all(one["reason"] for one in found["placements"])
    again = clerk.rows("allot", *three, "--keep")
    assert again["placements"] == found["placements"]
    papers = clerk.papers("papers", *three, "--only", "workshop_list,workshop_sheet")
    placed = table_of(only(papers, "Workshop-Einteilung"), "Einteilung", "Gruppe")
    assert Counter(row["Gruppe"] for row in placed) == Counter(one["group"] for one in found["placements"])
    sheets = {no: print_of(only(papers, f"Anwesenheitsliste_Workshop-{no}.pdf")) for no in range(1, len(TOPICS) + 1)}
    assert all(row["Name"].split()[-1] in sheets[row["Gruppe"]] for row in placed)


def bring_back(clerk: Clerk) -> None:
    """Take down what a group brought back; a proposal becomes a recommendation, a question does not (D21)."""
    three, group = ("--meeting", "LSP-3"), "group=LSP-3/1"
    clerk.do("enter", "result", group, "kind=offene Frage", "text=Wer zahlt?")
    clerk.do("enter", "result", group, "kind=Vorschlag", f"text={PROPOSAL}")
    clerk.refused("results", *three, "--group", 1, "--no", 1, "--take-up")
    (_, taken) = clerk.rows("results", *three, "--group", 1, "--no", 2, "--take-up")
    assert (taken["text"], taken["recommendation"]) == (PROPOSAL, "2026/01")
    told = words_of(only(clerk.papers("papers", *three, "--only", "workshop_results"), "Ergebnisse"))
    assert PROPOSAL in told
    assert "2026/01" in told


def hold_the_day(clerk: Clerk) -> None:
    """Print the sheet, type it back with two who were not expected, write attendance list and minutes."""
    three = ("--meeting", "LSP-3")
    clerk.on("2026-09-18")
    sheet = print_of(only(clerk.papers("papers", *three, "--only", "sign_in_sheet"), "Anwesenheitsliste.pdf"))
    assert "Montag, 21. September 2026, 14:00 bis 17:30 Uhr" in sheet
    assert "Menschen mit Behinderung" not in sheet  # I23
    assert sheet.index("Böhm, Matthias") < sheet.index("Uhl, Kai")
    expected = {row["person_id"]: row["row_no"] for row in clerk.rows("show", "attendance", *three)}
    assert len(expected) == 65
    typed = {"zugesagt": "a", "vertreten": "v"}
    members = [row for row in clerk.invited("LSP-3").values() if row["role"] == "Mitglied"]
    lines = [f"{expected[row['person_id']]} {typed[row['answer']]}" for row in members if row["answer"] in typed]
    guests = ("+ Presse; Paula; Hellweg-Anzeiger; Bericht", "+ Neumann; Nils")
    clerk.hold("LSP-3", "2026-09-21", [*lines, *guests], "--settle")
    assert len(clerk.attended("LSP-3", ["Uhl, Kai t ab 14:30"])) == 1
    bring_back(clerk)
    clerk.on("2026-09-23")
    book = clerk.folder / "anwesenheit.xlsx"
    clerk.do("attendance", *three, "--out", book)
    states = Counter(row["Status"] for row in table_of(book, "Anwesenheit", "Status") if row["Sitz-Nr."])
    assert states == {"anwesend": 44, "teilweise anwesend": 1, "vertreten": 9, "entschuldigt": 2, "unentschuldigt": 9}
    (total,) = (row for row in table_of(book, "Auswertung", "Quote in %") if row["Bank"] == "Summe")
    assert (total["besetzt"], total["vertreten"], total["Quote in %"]) == (65, 9, 83.1)
    assert {row["Nachname"] for row in table_of(book, "Gäste", "Anlass")} >= {"Presse", "Neumann"}
    minutes = words_of(only(clerk.papers("papers", *three, "--only", "minutes"), "Niederschrift"))
    assert "Beschlussfähigkeit ist nicht vorgesehen" in minutes  # Q15
    assert "Presse, Paula\nHellweg-Anzeiger" in minutes
    assert minutes.count("vertreten durch") == 9
    assert PROPOSAL in minutes
    clerk.settle_minutes("LSP-3", "2026-10-12", "2026-10-19")
    clerk.do("meeting", *three, "state=closed")
    assert clerk.rows("deadlines", *three)["minutes"] == "2026-11-02"


def look_back(clerk: Clerk) -> None:
    """Statistics of the year: represented is not absent, guests beside, the agreement overdue."""
    clerk.on("2026-12-31")
    assert verdicts(clerk)["2026"] == "erfüllt"
    files = clerk.papers("reports", *LSP)
    statistics = words_of(only(files, "Jahresstatistik.docx"))
    assert "Durchgeführte Sitzungen\n1\n" in statistics
    assert "Gäste\n2\n" in statistics
    assert "Summe\n65\n45\n9\n11\n83,1 %" in statistics
    assert "Workshop-Gruppen\n4" in statistics
    assert "Mittlerer Abstand vom Versand bis zur Sitzung\n49" in statistics  # Mo 3 August to Mo 21 September
    benches = table_of(only(files, "Jahresstatistik.xlsx"), "Bänke", "Quote in %")
    assert [row["möglich"] for row in benches] == [8, 9, 26, 10, 12, 65]
    assert (benches[4]["Bank"], benches[4]["anwesend"]) == (
        "Interessenvertretung",
        9,
    )  # I23: never the name of the bench
    assert "Rückmeldungen, die rechtzeitig kamen\n84,6 %" in statistics  # 55 of 65, the one by phone came late
    overdue = {row["kind"]: row for row in clerk.rows("show", "due", *LSP)}
    assert overdue["agreement_renewal"]["overdue"]
    clerk.do("check")


def verdicts(clerk: Clerk) -> dict[str, str]:
    """Return the verdict on the cadence of the LSP by year."""
    return {row["period"]: row["verdict"] for row in clerk.rows("show", "cadence", *LSP)}
