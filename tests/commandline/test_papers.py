"""`preflight`, `letters`, `papers`, `attendance`: files where asked for, and nothing of what is refused."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document

from commandline.running import process, secretariat
from secretariat.domain.meetings import Meeting
from secretariat.domain.office import DocumentKind, GeneratedDocument, LetterTemplate
from secretariat.places import own_templates_folder
from secretariat.services.committee.committees import find_committee
from secretariat.services.meeting.gathering import gather_meeting
from secretariat.services.meeting.meetings import find_meeting, plan_meeting
from secretariat.services.papers.templates import choose_template
from secretariat.services.workshops.workshop_rows import place_by_hand
from secretariat.storage.register import Register


def own_template(path: Path, *lines: str) -> Path:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))
    return path


def words_of(path: Path) -> str:
    with ZipFile(path) as package:
        return package.read("word/document.xml").decode()


def test_preflight_tells_person_field_and_remedy(sample_file: Path) -> None:
    before = sample_file.read_bytes()
    run = secretariat("preflight", sample_file, "--meeting", "LSP-3", "--json")
    assert run.status in {0, 2}
    assert (run.status == 2) == any(finding["severity"] == "error" for finding in run.json["findings"])
    for finding in run.json["findings"]:
        assert finding.keys() == {"severity", "person", "field", "message"}
        assert " " in finding["message"]
    assert sample_file.read_bytes() == before


def test_letters_are_one_file_each_with_who_they_are_for(sample: Path, tmp_path: Path) -> None:
    run = process("letters", sample, "--meeting", "RSG ITP-4", "--out", tmp_path / "briefe", "--json")
    assert run.status == 0, run.err
    assert run.json.keys() == {"files", "as_of"}
    files = run.json["files"]
    assert len(files) >= 12
    assert all(file.keys() == {"path", "kind", "person_id"} for file in files)
    with Register.open(sample, read_only=True) as register:
        people = {row[0] for row in register.dump()["person"]}
    assert {file["person_id"] for file in files} <= people | {None}
    assert sum(file["person_id"] is not None for file in files) >= 12
    assert {Path(file["path"]) for file in files} == set((tmp_path / "briefe").iterdir())


def test_all_letters_can_be_one_file(sample: Path, tmp_path: Path) -> None:
    run = secretariat("letters", sample, "--meeting", "RSG ITP-4", "--out", tmp_path / "briefe", "--one-file", "--json")
    assert run.status == 0, run.err
    assert len(run.json["files"]) < 12
    assert words_of(Path(run.json["files"][0]["path"])).count("<w:sectPr") >= 12


def test_letters_without_a_place_are_refused_as_the_check_says_and_nothing_is_booked(
    sample: Path, tmp_path: Path
) -> None:
    with Register.open(sample) as register, register.writing("Ohne Ort") as writing:
        committee = find_committee(writing, "RSG ITP")
        fifth = next(one for one in writing.all(Meeting, committee_id=committee.id) if one.no == 5)
        writing.change(replace(committee, default_venue_id=None), replace(fifth, venue_id=None, room_id=None))
    before = sample.read_bytes()
    run = secretariat("letters", sample, "--meeting", "RSG ITP-5", "--out", tmp_path / "briefe")
    assert run.status == 2, run.out
    assert "Der Ort fehlt" in run.err
    assert not list((tmp_path / "briefe").glob("*.docx"))
    assert sample.read_bytes() == before
    announced = secretariat(
        "letters", sample, "--meeting", "RSG ITP-5", "--out", tmp_path / "vorab", "--kind", "save_the_date"
    )
    assert announced.status == 0, announced.err


@pytest.fixture
def own_letter(sample: Path) -> Path:
    """Let invitations be made with a template of the office's own, as the window's page of templates does."""
    own_templates_folder().mkdir(parents=True)
    template = own_template(own_templates_folder() / "Einladung.docx", "{{Anrede}}", "Eigener Satz.")
    with Register.open(sample) as register, register.writing("Vorlage") as writing:
        choose_template(writing, DocumentKind.INVITATION, template)
    return template


@pytest.mark.usefixtures("own_letter")
@pytest.mark.parametrize("command", [("letters",), ("papers", "--only", "invitation"), ("mails", "--everybody")])
def test_letters_are_made_with_the_own_template_that_the_window_uses(
    sample: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    verb, *more = command
    run = secretariat(verb, sample, "--meeting", "RSG ITP-5", "--out", tmp_path / "aus", *more)
    assert run.status == 0, run.err
    letters = sorted((tmp_path / "aus").rglob("*_Einladung_*.docx"))
    assert letters
    assert all("Eigener Satz." in words_of(letter) for letter in letters if "Sprache" not in letter.name)
    with Register.open(sample, read_only=True) as register, register.reading() as reading:
        assert reading.all(LetterTemplate)[0].used_on is not None


def test_an_own_template_that_has_gone_is_refused_and_the_shipped_one_is_not_taken(
    sample: Path, tmp_path: Path, own_letter: Path
) -> None:
    own_letter.unlink()
    before = sample.read_bytes()
    for verb in ("letters", "papers"):
        run = secretariat(verb, sample, "--meeting", "RSG ITP-5", "--out", tmp_path / "aus")
        assert (run.status, run.out) == (2, "")
        assert "Einladung.docx" in run.err
    assert sample.read_bytes() == before


def test_an_own_template_is_filled(sample: Path, tmp_path: Path) -> None:
    template = own_template(tmp_path / "eigene.docx", "{{Anrede}}", "Eigener Satz.")
    run = secretariat(
        *("letters", sample, "--meeting", "RSG ITP-4", "--out", tmp_path / "briefe"),
        *("--template", template, "--json"),
    )
    assert run.status == 0, run.err
    text = words_of(Path(run.json["files"][0]["path"]))
    assert "Eigener Satz." in text
    assert "Sehr geehrte" in text or "Guten Tag" in text
    assert "{{" not in text


def test_a_misspelt_field_is_refused_with_its_place_and_the_nearest_name(sample: Path, tmp_path: Path) -> None:
    before = sample.read_bytes()
    template = own_template(tmp_path / "eigene.docx", "Guten Tag", "{{Anrdee}}")
    run = secretariat("letters", sample, "--meeting", "RSG ITP-4", "--out", tmp_path / "briefe", "--template", template)
    assert (run.status, run.out) == (2, "")
    assert "Anrdee" in run.err
    assert "Anrede" in run.err
    assert not list(tmp_path.glob("briefe/*"))
    assert sample.read_bytes() == before


def test_refused_letters_leave_no_invitations_behind(sample: Path, tmp_path: Path) -> None:
    with Register.open(sample) as register, register.writing("Sitzung geplant") as writing:
        committee = find_committee(writing, "RSG ITP")
        last = max(meeting.no for meeting in writing.all(Meeting, committee_id=committee.id))
        later = Meeting(committee_id=committee.id, no=last + 1, date=date(2027, 6, 2), start=time(9))
        plan_meeting(writing, later)
    before = sample.read_bytes()
    template = own_template(tmp_path / "eigene.docx", "{{Anrdee}}")
    handle = f"RSG ITP-{last + 1}"
    run = secretariat("letters", sample, "--meeting", handle, "--out", tmp_path / "briefe", "--template", template)
    assert run.status == 2
    assert sample.read_bytes() == before


def test_papers_are_the_whole_set_with_one_as_of(sample: Path, tmp_path: Path) -> None:
    run = process("papers", sample, "--meeting", "RSG ITP-4", "--out", tmp_path / "papiere", "--json")
    assert run.status == 0, run.err
    assert run.json.keys() == {"files", "as_of"}
    assert {file["kind"] for file in run.json["files"]} >= {"sign_in_sheet", "attendance_list", "member_list"}
    assert all(Path(file["path"]).stat().st_size for file in run.json["files"])


def test_papers_that_are_due_are_those_step_5_ticks_and_stand_for_themselves(sample: Path, tmp_path: Path) -> None:
    words = ("papers", sample, "--meeting", "RSG ITP-4", "--out", tmp_path / "papiere", "--due")
    refused = secretariat(*words, "--only", "minutes")
    assert (refused.status, refused.out) == (2, "")
    assert "--due" in refused.err
    kinds = {file["kind"] for file in secretariat(*words, "--json").json["files"]}
    assert {"minutes", "attendance_list", "member_list"} <= kinds
    assert not kinds & {"invitation", "sign_in_sheet", "badges"}


def test_papers_can_be_chosen(sample: Path, tmp_path: Path) -> None:
    run = secretariat(
        *("papers", sample, "--meeting", "LSP-3", "--out", tmp_path / "papiere"),
        *("--only", "sign_in_sheet,attendance_list", "--json"),
    )
    assert run.status == 0, run.err
    assert {file["kind"] for file in run.json["files"]} == {"sign_in_sheet", "attendance_list"}


def test_an_unknown_paper_is_refused_with_the_known_ones(sample: Path, tmp_path: Path) -> None:
    before = sample.read_bytes()
    run = secretariat("papers", sample, "--meeting", "LSP-3", "--out", tmp_path / "papiere", "--only", "geldschein")
    assert (run.status, run.out) == (2, "")
    assert "geldschein" in run.err
    assert "sign_in_sheet" in run.err
    assert sample.read_bytes() == before


def test_the_attendance_list_is_written_where_it_was_asked_for(sample_file: Path, tmp_path: Path) -> None:
    before = sample_file.read_bytes()
    target = tmp_path / "Liste.xlsx"
    run = secretariat("attendance", sample_file, "--meeting", "LSP-3", "--out", target, "--json")
    assert run.status == 0, run.err
    assert [Path(file["path"]) for file in run.json["files"]] == [target]
    assert [path.name for path in tmp_path.iterdir()] == ["Liste.xlsx"]
    assert sample_file.read_bytes() == before


def test_a_folder_that_is_not_there_is_refused(sample_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "gibt" / "es" / "nicht" / "Liste.xlsx"
    run = secretariat("attendance", sample_file, "--meeting", "LSP-3", "--out", target)
    assert (run.status, run.out) == (2, "")
    assert run.err.count("\n") == 1


def test_a_file_in_the_place_of_the_folder_is_refused(sample: Path, tmp_path: Path) -> None:
    (tmp_path / "papiere").write_text("ein Brief")
    before = sample.read_bytes()
    run = secretariat("papers", sample, "--meeting", "LSP-3", "--out", tmp_path / "papiere", "--only", "sign_in_sheet")
    assert (run.status, run.out) == (2, "")
    assert (tmp_path / "papiere").read_text() == "ein Brief"
    assert sample.read_bytes() == before


@pytest.mark.parametrize("only", ["", " , "])
def test_no_paper_behind_only_is_refused(sample: Path, tmp_path: Path, only: str) -> None:
    run = secretariat("papers", sample, "--meeting", "LSP-3", "--out", tmp_path / "papiere", "--only", only)
    assert (run.status, run.out) == (2, "")
    assert "--only" in run.err
    assert not (tmp_path / "papiere").exists()


def test_cards_are_made_again_only_of_people_for_whom_they_changed(sample: Path, tmp_path: Path) -> None:
    def noted() -> dict[str, GeneratedDocument]:
        with Register.open(sample, read_only=True) as register, register.reading() as reading:
            return {one.id: one for one in reading.all(GeneratedDocument)}

    def made(folder: str, *more: object) -> dict[str, int]:
        """Return how many cards or rows each file has."""
        before = noted().keys()
        run = secretariat("papers", sample, "--meeting", "LSP-3", "--out", tmp_path / folder, *more, "--json")
        assert run.status == 0, run.err
        counts = {one.file_name: one.row_count for id_, one in noted().items() if id_ not in before}
        assert counts.keys() == {Path(file["path"]).name for file in run.json["files"]}
        return counts

    first = made("erst", "--changed")
    assert {name.split("_")[-1].removesuffix(".pdf") for name in first} >= {"Gruppenzettel", "Tischkarten"}
    assert not any("Anwesenheitsliste" in name for name in first)
    assert made("dann", "--changed") == {}
    with Register.open(sample) as register:
        with register.reading() as reading:
            folder = gather_meeting(reading, *find_meeting(reading, "LSP-3"))
        moving = folder.assignments[0]
        group = next(one for one in folder.groups if one.id != moving.group_id)
        with register.writing("umgesetzt") as writing:
            place_by_hand(writing, folder, [folder.people.persons[moving.person_id]], group)
    late = made("spaet", "--changed", "--only", "badges,sign_in_sheet")
    assert {count for name, count in late.items() if "Gruppenzettel" in name} == {1}
    assert any("Anwesenheitsliste" in name for name in late)


def test_papers_of_a_register_that_somebody_else_has_open_are_written_and_that_nothing_is_noted_is_said(
    sample: Path, tmp_path: Path
) -> None:
    words = ("papers", sample, "--meeting", "LSP-3", "--out", tmp_path / "aus", "--only", "attendance_list")
    with Register.open(sample):
        run = process(*words)
        assert run.status == 0
        assert len(list((tmp_path / "aus").iterdir())) == 1
        assert "im Register nicht vermerkt" in run.err
    assert process(*words).err == ""
