"""`enter` and `rules`: what everything rests on, typed field by field, each call one step that can be undone."""

from pathlib import Path

import pytest

from commandline.running import secretariat

COMMITTEE = (
    *("committee", "short_name=Beirat", "name=Beirat für Teilhabe", "name_genitive=des Beirats für Teilhabe"),
    *("name_accusative=den Beirat für Teilhabe", "federal_state=TH"),
)


def test_a_committee_is_founded_and_changed_under_its_short_name(empty: Path) -> None:
    run = secretariat("enter", empty, *COMMITTEE)
    assert (run.status, run.out) == (0, "Gremium „Beirat“ ist eingetragen.\n"), run.err
    words = ("enter", empty, "committee", "short_name=Beirat", "agreement_renewal_due=2029-01-31", "is_public=ja")
    kept = secretariat(*words, "--json").json
    assert (kept["name"], kept["agreement_renewal_due"], kept["is_public"]) == (
        "Beirat für Teilhabe",
        "2029-01-31",
        True,
    )
    assert len(secretariat("show", empty, "committees", "--json").json) == 1
    assert steps(empty) == ["Eingetragen: Gremium", "Eingetragen: Gremium"]


def test_other_records_stand_by_their_names(sample: Path) -> None:
    assert secretariat("enter", sample, "venue", "name=Stadthalle", "city=Kamen").status == 0
    venue = secretariat("enter", sample, "venue", "name=Stadthalle", "street=Rathausplatz", "--json").json
    run = secretariat("enter", sample, "committee", "short_name=LSP", "default_venue=stadthalle", "--json")
    assert run.json["default_venue_id"] == venue["id"]
    room = secretariat("enter", sample, "room", "name=Saal", "venue=Stadthalle", "wheelchair_places=4", "--json").json
    assert (room["venue_id"], room["wheelchair_places"]) == (venue["id"], 4)


def test_a_body_that_the_register_knows_is_linked_and_another_one_named(sample: Path) -> None:
    (gera,) = (
        one for one in secretariat("show", sample, "committees", "--json").json if one["short_name"] == "RSG ITP"
    )
    linked = secretariat("enter", sample, "committee", "short_name=LSP", "predecessor=RSG ITP", "--json").json
    assert (linked["predecessor_id"], linked["predecessor"]) == (gera["id"], "")
    named = secretariat("enter", sample, "committee", "short_name=LSP", "predecessor=Planungskonferenz", "--json").json
    assert (named["predecessor_id"], named["predecessor"]) == (None, "Planungskonferenz")


def test_a_bench_with_seats_and_somebody_to_sit_there_is_built_up(empty: Path) -> None:
    secretariat("enter", empty, *COMMITTEE)
    of = ("--committee", "Beirat")
    for words in (
        ("bench", *of, "name=Stadtverwaltung", "short_name=Stadt", "sort_no=1"),
        ("seat", *of, "bench=Stadt", "seat_no=1", "valid_from=2026-01-01"),
        ("organisation", "name=Stadt Gera", "kind=Kommune"),
        ("address", "organisation=Stadt Gera", "street=Kornmarkt", "house_no=12", "postal_code=07545", "city=Gera"),
        ("person", "salutation=Frau", "given_name=Eva", "family_name=Muster", "organisation=Stadt Gera"),
    ):
        run = secretariat("enter", empty, *words)
        assert run.status == 0, run.err
    run = secretariat(
        "appoint", empty, *of, "--seat", "Stadt/1", "--person", "Eva Muster", "--from", "2026-01-01", "--json"
    )
    assert (run.json[0]["holder"], run.json[0]["bench"]) == ("Eva Muster", "Stadt")
    person = secretariat("show", empty, "people", "--json").json[0]
    assert person["address_lines"][-1] == "07545 Gera"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("venue", "name"), "Gleichheitszeichen"),
        (("venue", "name=Haus", "colour=blau"), "Ein Feld „colour“ gibt es hier nicht"),
        (("committee", "short_name=Neu"), "Es fehlt „name“"),
        (("committee", "short_name=LSP", "is_public=vielleicht"), "Möglich ist: ja, nein"),
        (("committee", "short_name=LSP", "term_years=fünf"), "Möglich ist: 17"),
        (("committee", "short_name=LSP", "founded_on=1.1.2024"), "Möglich ist: 2026-03-18"),
        (("committee", "short_name=LSP", "default_venue=Nirgendwo"), "„Nirgendwo“ passen 0 Einträge"),
        (("committee", "short_name=LSP", "id=1"), "Ein Feld „id“ gibt es hier nicht"),
        (("person", "family_name=Muster", "salutation=Graf"), "Möglich ist: Frau, Herr"),
        (("bench", "--committee", "LSP", "short_name=LWL", "print_label=", "sensitivity=besonders"), "Druck"),
        (("meeting", "no=1"), "nicht möglich"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_a_sentence_and_nothing_changes(
    sample: Path, words: tuple[str, ...], said: str
) -> None:
    before = sample.read_bytes()
    run = secretariat("enter", sample, *words)
    assert (run.status, run.out) == (2, "")
    assert said in run.err
    assert sample.read_bytes() == before


def test_a_record_is_renamed_by_the_name_it_has(sample: Path) -> None:
    house = next(one for one in secretariat("show", sample, "organisations", "--json").json if one["name"])
    words = ("enter", sample, "organisation", "name=Neuer Name", "--named", house["name"], "--json")
    run = secretariat(*words)
    assert (run.json["id"], run.json["name"]) == (house["id"], "Neuer Name")
    assert secretariat(*words).status == 2  # that name is gone
    assert secretariat("enter", sample, "closure", "label=Betriebsausflug", "--named", "Heiligabend").status == 2


def test_a_version_of_the_rules_keeps_what_is_not_given(sample: Path) -> None:
    run = secretariat(
        "rules", sample, "--committee", "LSP", "version=2", "valid_from=2027-01-01", "notice_value=28", "--json"
    )
    assert run.status == 0, run.err
    assert (run.json["notice_value"], run.json["notice_unit"], run.json["reply_lead"]) == (28, "Kalendertage", 15)
    again = secretariat("rules", sample, "--committee", "LSP", "version=3", "valid_from=2027-01-01")
    assert again.status == 2
    assert "2" in again.err
    assert secretariat("rules", sample, "--committee", "LSP", "version=3").status == 2
    assert (
        secretariat("rules", sample, "--committee", "LSP", "valid_from=2028-01-01", "quorum_base=Mehrheit").status == 2
    )


def test_the_first_version_says_what_it_lacks(empty: Path) -> None:
    secretariat("enter", empty, *COMMITTEE)
    run = secretariat("rules", empty, "--committee", "Beirat", "valid_from=2026-01-01")
    assert (run.status, run.out) == (2, "")
    assert "„version“" in run.err
    run = secretariat("rules", empty, "--committee", "Beirat", "valid_from=2026-01-01", "version=1")
    assert "ab 01.01.2026" in run.out


def steps(register: Path) -> list[str]:
    entries = secretariat("show", register, "history", "--json").json
    return list({entry["number"]: entry["label"] for entry in entries}.values())
