"""`disclose`: the answer of Art. 15 as files, also from a register that somebody else has open."""

from pathlib import Path

from commandline.running import process, secretariat
from secretariat.domain.office import DocumentKind, GeneratedDocument
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


def test_a_register_that_is_open_elsewhere_still_answers(sample: Path, tmp_path: Path) -> None:
    with Register.open(sample):
        run = process("disclose", sample, "--person", "Lea Isenberg", "--out", tmp_path / "aus")
    assert run.status == 0, run.err
    assert len(list((tmp_path / "aus").iterdir())) == 2
