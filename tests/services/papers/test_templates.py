from datetime import date, datetime
from pathlib import Path

import pytest
from docx import Document

from secretariat.documents.letter_papers import LETTER_TEMPLATES, TemplateName
from secretariat.documents.paper_fields import TEMPLATE_OF
from secretariat.documents.template_check import FORGIVEN
from secretariat.domain.errors import DocumentTroubleError, Severity
from secretariat.domain.office import DocumentKind, LetterTemplate
from secretariat.places import resource_path
from secretariat.services.papers import templates
from secretariat.services.papers.filled_papers import PAPERS_FOLDER
from secretariat.services.papers.letter_runs import LETTER_KINDS
from secretariat.services.papers.templates import TemplateRow, check_file, choose_template, copy_to_edit, template_rows
from secretariat.storage.register import Register

SHIPPED = resource_path("templates")
INVITATION = DocumentKind.INVITATION


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "Vorlagen"


@pytest.fixture
def mine(own: Path) -> Path:
    return copy_to_edit(SHIPPED / TemplateName.INVITATION, own)


def rows(register: Register, own: Path) -> dict[str, TemplateRow]:
    with register.reading() as reading:
        return {row.path.name: row for row in template_rows(reading, SHIPPED, own)}


def choose(register: Register, path: Path) -> None:
    with register.writing("Vorlage gewählt") as writing:
        choose_template(writing, INVITATION, path)


def written(path: Path, *paragraphs: str) -> Path:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    path.parent.mkdir(exist_ok=True)
    document.save(str(path))
    return path


def edited(path: Path) -> None:
    document = Document(str(path))
    document.add_paragraph("Bitte bringen Sie einen Ausweis mit.")
    document.save(str(path))


def test_every_shipped_template_is_listed_by_its_german_name(register: Register, own: Path) -> None:
    listed = rows(register, own)
    assert listed.keys() == {*LETTER_TEMPLATES, *TEMPLATE_OF.values()}
    assert listed["minutes.docx"].title == "Niederschrift"
    assert listed["invitation_large_print.docx"].title == "Einladung (Großdruck)"
    assert listed["save_the_date.docx"].title == "Terminvormerkung"
    assert all(row.state.in_use and row.kind and not row.is_own for row in listed.values())


def test_a_copy_gets_a_name_that_is_free_and_the_shipped_one_stays(own: Path, mine: Path) -> None:
    assert mine.read_bytes() == (SHIPPED / TemplateName.INVITATION).read_bytes()
    again = copy_to_edit(SHIPPED / TemplateName.INVITATION, own)
    assert again != mine
    assert {path.name for path in own.iterdir()} == {mine.name, again.name}
    assert templates.kind_by_name(again) is INVITATION


def test_an_own_template_takes_the_place_of_the_shipped_letter(register: Register, own: Path, mine: Path) -> None:
    assert rows(register, own)[mine.name].kind is None
    choose(register, mine)
    listed = rows(register, own)
    assert listed[mine.name].state == templates.TemplateState(in_use=True)
    assert listed[mine.name].kind is INVITATION
    assert not listed["invitation.docx"].state.in_use
    assert listed["invitation_easy.docx"].state.in_use
    with register.reading() as reading:
        assert templates.chosen_template(reading, INVITATION, own) == mine
        assert templates.chosen_template(reading, DocumentKind.REMINDER, own) is None


def test_choosing_another_replaces_the_first_and_the_shipped_one_comes_back(
    register: Register, own: Path, mine: Path
) -> None:
    choose(register, mine)
    choose(register, copy_to_edit(mine, own))
    with register.reading() as reading:
        assert len(reading.all(LetterTemplate)) == 1
    with register.writing("Mitgelieferte") as writing:
        templates.use_shipped(writing, INVITATION)
    assert rows(register, own)["invitation.docx"].state.in_use
    assert mine.exists()


def test_the_check_says_the_place_and_the_nearest_right_name(own: Path) -> None:
    path = written(own / "Einladung.docx", "{{Anschrift}}", "{{Anrede}}", "am {{SitzungDatumm}}")
    checked = check_file(path, INVITATION)
    unknown = next(finding for finding in checked.findings if finding.code == "template.unknown_field")
    assert unknown.field == "SitzungDatumm"
    assert unknown.values["nearest"] == "SitzungDatum"
    assert unknown.values["place"]
    assert not checked.usable


def test_a_template_with_a_wrong_field_is_not_chosen(register: Register, own: Path) -> None:
    path = written(own / "Einladung.docx", "{{Anschrift}} {{Anrede}} {{Gibtsnicht}}")
    with pytest.raises(DocumentTroubleError, match=r"template\.unknown_field"):
        choose(register, path)
    with register.reading() as reading:
        assert reading.all(LetterTemplate) == ()


def test_a_template_without_a_required_field_is_warned_of_and_can_be_chosen(register: Register, own: Path) -> None:
    path = written(own / "Einladung.docx", "{{Anrede}}")
    checked = check_file(path, INVITATION)
    assert {finding.code for finding in checked.findings if finding.severity is Severity.ERROR} == {FORGIVEN}
    assert checked.usable
    choose(register, path)


def test_a_change_since_the_last_use_is_said_once(register: Register, own: Path, mine: Path) -> None:
    choose(register, mine)
    edited(mine)
    assert rows(register, own)[mine.name].state.changed
    with register.writing("Briefe") as writing:
        templates.note_use(writing, INVITATION, own, date(2026, 8, 3))
    assert not rows(register, own)[mine.name].state.changed
    with register.writing("Briefe") as writing:
        templates.note_use(writing, INVITATION, own, date(2026, 8, 4))
    with register.reading() as reading:
        assert reading.all(LetterTemplate)[0].used_on == date(2026, 8, 4)


def test_letters_are_made_with_the_template_that_was_chosen(register: Register, own: Path, mine: Path) -> None:
    now = datetime(2026, 8, 3, 9, 0).astimezone()
    with register.reading() as reading:
        assert templates.letter_run(reading, INVITATION, now, SHIPPED, own).template is None
        assert templates.own_templates(reading, [INVITATION], own) == {}
    choose(register, mine)
    with register.reading() as reading:
        run = templates.letter_run(reading, INVITATION, now, SHIPPED, own)
        assert templates.own_templates(reading, [INVITATION, DocumentKind.REMINDER], own) == {INVITATION: mine}
    assert (run.template, run.template_before) == (mine, check_file(mine, INVITATION).sha256)


def test_nothing_is_noted_of_a_shipped_template_or_one_that_has_gone(register: Register, own: Path, mine: Path) -> None:
    with register.writing("Briefe") as writing:
        templates.note_use(writing, INVITATION, own, date(2026, 8, 3))
    choose(register, mine)
    mine.unlink()
    with register.writing("Briefe") as writing:
        templates.note_use(writing, INVITATION, own, date(2026, 8, 3))
    with register.reading() as reading:
        assert [one.used_on for one in reading.all(LetterTemplate)] == [None]


def test_an_own_template_that_has_gone_is_listed_and_never_replaced_quietly(
    register: Register, own: Path, mine: Path
) -> None:
    choose(register, mine)
    mine.unlink()
    assert rows(register, own)[mine.name].state.missing
    with register.reading() as reading, pytest.raises(DocumentTroubleError, match=r"template\.unreadable"):
        templates.chosen_template(reading, INVITATION, own)


@pytest.mark.parametrize("owner", ["~$Einladung.docx", "~$nladung.docx"])
def test_a_template_that_is_open_in_word_is_to_be_closed_first(mine: Path, owner: str) -> None:
    mine.with_name(owner).write_bytes(b"")
    with pytest.raises(DocumentTroubleError, match=r"template\.open_elsewhere"):
        check_file(mine, INVITATION)


def test_a_half_saved_template_is_refused(mine: Path) -> None:
    mine.write_bytes(mine.read_bytes()[:4_000])
    with pytest.raises(DocumentTroubleError, match=r"template\.") as refused:
        check_file(mine, INVITATION)
    assert refused.value.code != "template.unreadable"


def test_files_that_word_keeps_beside_an_open_one_are_not_listed(register: Register, own: Path, mine: Path) -> None:
    mine.with_name("~$nladung.docx").write_bytes(b"")
    assert "~$nladung.docx" not in rows(register, own)


def test_the_catalogue_names_describes_and_shows_each_field() -> None:
    fields = templates.field_rows()
    assert len({field.name for field in fields}) == len(fields) > 60
    assert all(field.description and field.group for field in fields)


def test_each_shipped_template_passes_the_check() -> None:
    for kind in LETTER_KINDS:
        assert check_file(SHIPPED / f"{kind.name.lower()}.docx", kind).findings == ()
    for kind, name in TEMPLATE_OF.items():
        gaps = ["template.gaps"] if kind is DocumentKind.PRIVACY_NOTICE else []
        assert [one.code for one in check_file(SHIPPED / PAPERS_FOLDER / name, kind).findings] == gaps


def test_minutes_take_the_offices_own_template_with_fields_of_their_own(register: Register, own: Path) -> None:
    path = written(own / "Niederschrift Amt.docx", "{{Anwesend.Name}}", "{{Punkt.Wortlaut}}", "{{Sitzung}}")
    assert templates.kind_by_name(path) is DocumentKind.MINUTES
    assert check_file(path, DocumentKind.MINUTES).usable
    assert not check_file(path, INVITATION).usable
    with register.writing("Vorlage") as writing:
        templates.choose_template(writing, DocumentKind.MINUTES, path)
        assert templates.own_templates(writing, (DocumentKind.MINUTES,), own) == {DocumentKind.MINUTES: path}
    assert not rows(register, own)["minutes.docx"].state.in_use


def test_the_fields_of_the_papers_stand_in_the_catalogue_under_their_paper() -> None:
    groups = {row.name: row.group for row in templates.field_rows()}
    assert groups["Punkt.Wortlaut"] == "Nur in der Niederschrift"
    assert groups["Anschrift"] == "Empfängerin oder Empfänger"
