"""`disclose`: the answer of Art. 15 as files, also from a register that somebody else has open."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from commandline.running import process, secretariat
from secretariat.domain.office import DocumentKind, GeneratedDocument
from secretariat.domain.people import Person
from secretariat.domain.records import new_id
from secretariat.services.people.duplicates import merge_people
from secretariat.services.people.people import trash_people
from secretariat.storage.register import Register


def test_the_answer_is_written_and_noted(sample: Path, tmp_path: Path) -> None:
    run = secretariat("disclose", sample, "--person", "Lea Isenberg", "--out", tmp_path / "aus", "--json")
    assert run.status == 0, run.err
    names = sorted(path.name.split("_", 1)[1] for path in (tmp_path / "aus").iterdir())
    assert names == ["Auskunft.docx", "Auskunft.xlsx"]
    assert {one["kind"] for one in run.json["files"]} == {"subject_access"}
    with Register.open(sample, read_only=True) as register, register.reading() as reading:
        assert len(reading.all(GeneratedDocument, kind=DocumentKind.SUBJECT_ACCESS)) == 2


def test_somebody_unknown_is_refused_and_nothing_is_written(sample: Path, tmp_path: Path) -> None:
    run = secretariat("disclose", sample, "--person", "Niemand Da", "--out", tmp_path / "aus")
    assert run.status == 2
    assert "Niemand Da" in run.err
    assert not (tmp_path / "aus").exists()


def test_a_namesake_is_called_as_the_refusal_tells_her(sample: Path, tmp_path: Path) -> None:
    with Register.open(sample) as register, register.writing("Namensvetterin") as writing:
        lea = writing.all(Person, family_name="Isenberg")[0]
        writing.add(replace(lea, id=new_id(), organisation_id=None))
    run = secretariat("disclose", sample, "--person", "Lea Isenberg", "--out", tmp_path / "aus")
    assert run.status == 2
    assert not (tmp_path / "aus").exists()
    told = next(part for part in run.err.split(": ", 1)[1].split("; ") if "Werkstattrat" in part).partition(". ")[0]
    assert told == "Isenberg, Lea · Werkstattrat Beispielwerk"
    assert secretariat("disclose", sample, "--person", told, "--out", tmp_path / "aus").status == 0


def test_whoever_lies_in_the_trash_is_told_too_and_a_second_entry_is_no_namesake(sample: Path, tmp_path: Path) -> None:
    with Register.open(sample) as register, register.writing("doppelt und fort") as writing:
        lea = writing.all(Person, family_name="Isenberg")[0]
        double = replace(lea, id=new_id())
        writing.add(double)
        merge_people(writing, lea, None, double.id, date(2026, 3, 1))
        trash_people(writing, [lea.id], date(2026, 3, 2))
    run = secretariat("disclose", sample, "--person", "Lea Isenberg", "--out", tmp_path / "aus")
    assert run.status == 0, run.err
    seat = ("--committee", "LSP", "--seat", "LE/3", "--from", "2026-04-01")
    refused = secretariat("appoint", sample, *seat, "--person", "Lea Isenberg")
    assert refused.status == 2
    assert "steht niemand mit dem Namen „Lea Isenberg“" in refused.err


def test_a_register_that_is_open_elsewhere_still_answers(sample: Path, tmp_path: Path) -> None:
    with Register.open(sample):
        run = process("disclose", sample, "--person", "Lea Isenberg", "--out", tmp_path / "aus")
    assert run.status == 0, run.err
    assert len(list((tmp_path / "aus").iterdir())) == 2
