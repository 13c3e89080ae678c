"""The catalogue of fields, and the page that is written from it."""

import importlib
import re
from pathlib import Path

import pytest

from documents.letter_samples import LETTER, LSP_MEETING, MEMBER, UNNA, letter_values
from secretariat.documents.letter_fields import (
    FIELD_NAMES,
    FIELDS,
    SECOND_SPELLINGS,
    FieldGroup,
    example_values,
    required_fields,
    with_second_spellings,
)  # fmt: skip
from secretariat.documents.letter_papers import TemplateName
from secretariat.documents.letters import recipient_values, shared_values
from secretariat.documents.word_template import compile_template
from secretariat.domain.office import DocumentKind
from secretariat.places import resource_path

ROOT = Path(__file__).parents[2]


def test_names_are_plain_german_words_used_once() -> None:
    names = [field.name for field in FIELDS]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[A-Z][A-Za-z]*(\.[A-Z][a-z]+)?", name) for name in names)
    assert not set(names) & SECOND_SPELLINGS.keys()


def test_every_field_is_explained_and_every_group_used() -> None:
    assert all(field.description.endswith(".") for field in FIELDS)
    assert {field.group for field in FIELDS} == set(FieldGroup)
    assert [field.name for field in FIELDS if not field.example] == ["TerminOhneErsatz"]
    assert all(field.is_list == ("." in field.name) for field in FIELDS)


def test_a_letter_has_a_value_for_every_field_and_no_other() -> None:
    values = letter_values(MEMBER, LSP_MEETING, UNNA)
    columns = {f"{name}.{column}" for name, entries in values.items() if not isinstance(entries, str)
               for entry in entries for column in entry}  # fmt: skip
    texts = {name for name, value in values.items() if isinstance(value, str)}
    lists = {name.split(".")[0] for name in FIELD_NAMES if "." in name}
    assert texts == {name for name in FIELD_NAMES if "." not in name}
    assert values.keys() - texts == lists
    assert columns <= {field.name for field in FIELDS if field.is_list}


def test_values_of_the_run_and_of_the_recipient_do_not_overlap() -> None:
    shared, own = shared_values(LSP_MEETING, UNNA, LETTER), recipient_values(MEMBER, LSP_MEETING, LETTER)
    assert not shared.keys() & own.keys()


def test_a_template_may_spell_a_field_with_umlauts() -> None:
    assert with_second_spellings({"Behoerde": "Kreis Unna"}) == {"Behoerde": "Kreis Unna", "Behörde": "Kreis Unna"}
    assert with_second_spellings({"Ort": "Unna"}) == {"Ort": "Unna"}


def test_examples_fill_the_catalogue() -> None:
    values = example_values()
    for name in FIELD_NAMES:
        list_name, _, column = name.rpartition(".")
        if list_name:
            entries = values[list_name]
            assert not isinstance(entries, str)
            assert column in entries[0]
        else:
            assert isinstance(values[name], str)


@pytest.mark.parametrize(
    ("kind", "template"),
    [
        (DocumentKind.INVITATION, TemplateName.INVITATION),
        (DocumentKind.INVITATION, TemplateName.INVITATION_EASY),
        (DocumentKind.SAVE_THE_DATE, TemplateName.SAVE_THE_DATE),
        (DocumentKind.REMINDER, TemplateName.REMINDER),
        (DocumentKind.CANCELLATION, TemplateName.CANCELLATION),
        (DocumentKind.AGENDA, TemplateName.AGENDA),
        (DocumentKind.REPLY_FORM, TemplateName.REPLY_FORM),
        (DocumentKind.REPLY_FORM, TemplateName.REPLY_FORM_EASY),
    ],
)
def test_what_a_paper_needs_stands_in_its_template(kind: DocumentKind, template: TemplateName) -> None:
    content = resource_path(f"templates/{template}").read_bytes()
    assert required_fields(kind)
    assert set(required_fields(kind)) <= {field.name for field in compile_template(content).fields}


def test_papers_that_are_no_letters_need_nothing() -> None:
    assert required_fields(DocumentKind.ATTENDANCE_LIST) == ()
    assert "Anschrift" not in required_fields(DocumentKind.AGENDA)


def test_the_page_for_offices_is_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    written = (ROOT / "docs" / "letter-templates.md").read_text(encoding="utf-8")
    assert written == importlib.import_module("make_template_docs").document()
