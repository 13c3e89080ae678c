import pytest

from documents.word_making import merge_field, paragraph, row, table, template
from secretariat.documents.template_check import check_template, nearest_name, refuse_unusable
from secretariat.domain.errors import DocumentTroubleError, Finding, Severity
from secretariat.sentences import sentence

KNOWN = frozenset({"Nachname", "Vorname", "Anschrift", "Briefanrede", "Sitzungstag", "TOP.Nummer", "TOP.Gegenstand"})


def test_a_template_with_the_right_names_has_no_finding() -> None:
    body = paragraph("{{Anschrift}}, {{Nachname}}") + table(row("{{TOP.Nummer}}", "{{TOP.Gegenstand}}"))
    assert check_template(template(body), KNOWN, ["Anschrift"]) == []


def test_an_unknown_field_is_named_with_the_nearest_one_and_its_place() -> None:
    body = paragraph("Sehr geehrte Frau ", "{{Nach", "nahme}}", ",") + table(row("{{TOP.Gegenstnad}}"))
    findings = check_template(template(body, header=paragraph(merge_field(" MERGEFIELD sitzungstag "))), KNOWN)
    assert findings[0] == Finding(
        "template.unknown_field",
        Severity.ERROR,
        field="Nachnahme",
        values={
            "nearest": "Nachname",
            "place": "body",
            "part": "word/document.xml",
            "sentence": "Sehr geehrte Frau {{Nachnahme}},",
        },
    )
    assert [(one.field, one.values["nearest"], one.values["place"]) for one in findings[1:]] == [
        ("TOP.Gegenstnad", "TOP.Gegenstand", "table"),
        ("sitzungstag", "Sitzungstag", "header"),
    ]


def test_a_name_like_none_has_no_suggestion() -> None:
    assert nearest_name("Xyz", KNOWN) == ""
    assert nearest_name("", KNOWN) == ""
    assert nearest_name("Nachname", []) == ""


def test_in_a_table_the_column_of_a_list_is_meant_before_a_name_of_the_letter() -> None:
    (finding,) = check_template(template(paragraph("{{Anschrift}}") + table(row("{{Gegenstnad}}"))), KNOWN)
    assert finding.values["nearest"] == "TOP.Gegenstand"
    assert nearest_name("Nachnam", KNOWN, in_table=True) == "Nachname"


def test_a_refusal_names_every_field_of_its_kind() -> None:
    body = paragraph("{{Foo}} {{Nachname}} {{Bar}}") + paragraph("{{Foo}} {{Baz}}")
    with pytest.raises(DocumentTroubleError) as refusal:
        refuse_unusable(check_template(template(body), KNOWN))
    assert (refusal.value.code, refusal.value.values["field"], refusal.value.values["others"]) == (
        "template.unknown_field", "Foo", ("Bar", "Baz"),
    )  # fmt: skip
    said = sentence(refusal.value, "de")
    assert "„Foo“ (im Text)" in said
    assert "Unbekannt sind auch: Bar, Baz." in said


def test_a_warning_refuses_nothing() -> None:
    refuse_unusable(check_template(template(paragraph("Sehr geehrte Damen und Herren")), KNOWN, ["Anschrift"]))


def test_a_required_field_that_is_missing_is_an_error() -> None:
    (finding,) = check_template(template(paragraph("{{Nachname}}")), KNOWN, ["Anschrift", "Nachname"])
    assert (finding.code, finding.severity, finding.field) == ("template.required_missing", Severity.ERROR, "Anschrift")


def test_a_template_without_any_field_is_warned_about() -> None:
    (finding,) = check_template(template(paragraph("Sehr geehrte Damen und Herren")), KNOWN)
    assert (finding.code, finding.severity) == ("template.no_field", Severity.WARNING)


def test_an_unknown_switch_is_warned_about() -> None:
    (finding,) = check_template(template(paragraph(merge_field(" MERGEFIELD Nachname \\* Roman "))), KNOWN)
    assert (finding.code, finding.field, finding.values["switch"]) == (
        "template.unknown_switch", "Nachname", "\\* Roman",
    )  # fmt: skip


def test_a_half_typed_field_is_an_error_with_its_sentence() -> None:
    findings = check_template(template(paragraph("{{Vorname}} {{Nachname}")), KNOWN)
    assert [(one.code, one.values["sentence"]) for one in findings] == [
        ("template.half_field", "{{Vorname}} {{Nachname}")
    ]
