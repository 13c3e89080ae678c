"""Returned reply forms are read whatever program they were filled in with, and never guessed at."""

import copy
from dataclasses import replace
from datetime import date

import pytest
from lxml import etree

from documents.letter_samples import LSP_MEETING, MEMBER, UNNA, invited, letter_values
from documents.returned import FORMS, blank_form, changed, filled_form, the
from secretariat.documents.letter_papers import TemplateName
from secretariat.documents.reply_form_reading import read_reply_form
from secretariat.documents.word_template import compile_template
from secretariat.documents.word_xml import P, T, parent_of, w
from secretariat.domain.errors import DocumentTroubleError
from secretariat.domain.meetings import MeetingKind
from secretariat.domain.need_catalogue import DEFAULT_KINDS
from secretariat.domain.reply_forms import EASY_NEEDS, EASY_OTHER, Mark, in_easy_words
from secretariat.places import resource_path

WISHES = {Mark.FIRST_WISH: "Arbeit", Mark.SECOND_WISH: "Wohnen"}


def without_controls(root: etree._Element) -> None:
    for control in list(root.iter(w("sdt"))):
        for child in list(the(control, w("sdtContent"))):
            control.addprevious(child)
        parent_of(control).remove(control)


@pytest.mark.parametrize("name", FORMS)
def test_a_form_that_was_sent_is_empty_and_has_its_code_and_name(name: TemplateName) -> None:
    form = read_reply_form(blank_form(name), "leer.docx")
    assert form.is_empty
    assert (form.code, form.name, form.beside) == ("K4PWX2QD", "Prof. Dr. Petra Lindner", ())


def test_the_form_of_a_repeated_meeting_says_nothing_beside_its_fields() -> None:
    repeated = replace(LSP_MEETING, meeting=replace(LSP_MEETING.meeting, kind=MeetingKind.REPETITION))
    values = letter_values(invited(MEMBER), repeated, UNNA)
    form = compile_template(resource_path(f"templates/{TemplateName.REPLY_FORM}").read_bytes()).fill(values)
    assert read_reply_form(form, "a.docx").beside == ()


@pytest.mark.parametrize("name", FORMS)
def test_ticks_wishes_and_consent_are_read(name: TemplateName) -> None:
    content = filled_form(Mark.COMES, Mark.CONSENT_ONCE, wishes=WISHES, blank=blank_form(name))
    form = read_reply_form(content, "a.docx", date(2026, 8, 18))
    assert form.ticked == {Mark.COMES, Mark.CONSENT_ONCE}
    assert (form.wishes, form.needs, form.received_on) == (("2", "1"), (), date(2026, 8, 18))


@pytest.mark.parametrize("name", FORMS)
def test_a_stand_in_is_read_from_the_line(name: TemplateName) -> None:
    form = read_reply_form(filled_form(Mark.IS_REPRESENTED, stand_in="Frau Eva Ahrend", blank=blank_form(name)), "a")
    assert form.ticked == {Mark.IS_REPRESENTED}
    assert form.stand_in == "Frau Eva Ahrend"


def test_needs_are_read_by_their_kind_from_both_columns_and_the_own_line() -> None:
    content = filled_form(
        Mark.COMES, needs=("Schriftdolmetschung", "Rollstuhlplatz", "Fahrdienst"), own_need="Platz am Fenster"
    )
    form = read_reply_form(content, "a.docx")
    assert set(form.needs) == {"Schriftdolmetschung", "Rollstuhlplatz", "Fahrdienst", "Platz am Fenster"}


def test_needs_of_the_easy_form_are_those_of_the_catalogue() -> None:
    content = filled_form(
        Mark.COMES,
        needs=("Gebärden-Sprache", "Ich bringe eine Assistenz", "Pausen"),
        blank=blank_form(TemplateName.REPLY_FORM_EASY),
    )
    kinds = {kind.name for kind in DEFAULT_KINDS}
    assert {name for _, name in (*EASY_NEEDS, EASY_OTHER)} <= kinds
    assert read_reply_form(content, "a.docx").needs == (
        "Gebärdensprachdolmetschung (DGS)",
        "persönliche Assistenz kommt mit",
        "Ruheraum / Pausen",
    )


def test_the_easy_form_has_the_letters_that_are_typed_and_offers_what_the_office_offers() -> None:
    lines = in_easy_words(("Fahrdienst", "Rollstuhlplatz", "Assistenz wird gebraucht"))
    assert lines == ("b\u2002Ich brauche einen Platz für meinen Rollstuhl.", "c\u2002Ich brauche eine Assistenz.")
    many = tuple(f"Art {number}" for number in range(26))
    assert in_easy_words((*many, "Rollstuhlplatz")) == ("Ich brauche einen Platz für meinen Rollstuhl.",)


@pytest.mark.parametrize("name", FORMS)
def test_a_program_that_drops_the_marks_keeps_the_answers(name: TemplateName) -> None:
    content = filled_form(Mark.COMES, Mark.CONSENT_STANDING, wishes=WISHES, blank=blank_form(name))
    form = read_reply_form(changed(content, without_controls), "a.docx")
    assert form.ticked == {Mark.COMES, Mark.CONSENT_STANDING}
    assert form.wishes == ("2", "1")


@pytest.mark.parametrize("place", ["x☐\t", "☐x\t", "☐ X \t", "x\t"])
def test_an_x_typed_at_a_box_ticks_it(place: str) -> None:
    def type_x(root: etree._Element) -> None:
        without_controls(root)
        line = next(one for one in root.iter(P) if "Ich nehme teil" in "".join(t.text or "" for t in one.iter(T)))
        box = next(one for one in line.iter(T) if one.text == "☐")
        box.text = place.rstrip("\t")

    form = read_reply_form(changed(blank_form(), type_x), "a.docx")
    assert form.ticked == ({Mark.COMES} if "☐" in place else frozenset())


def test_a_stand_in_typed_over_the_line_is_read_without_marks() -> None:
    def type_name(root: etree._Element) -> None:
        without_controls(root)
        line = next(one for one in root.iter(P) if "Mich vertritt" in "".join(t.text or "" for t in one.iter(T)))
        next(one for one in line.iter(T) if "Mich vertritt" in (one.text or "")).text = "Mich vertritt: Eva Ahrend"

    assert read_reply_form(changed(blank_form(), type_name), "a.docx").stand_in == "Eva Ahrend"


@pytest.mark.parametrize("tick", ["☒", "☐"])
@pytest.mark.parametrize("name", FORMS)
def test_a_need_typed_over_the_line_is_read_without_marks(name: TemplateName, tick: str) -> None:
    said = "etwas anderes: " if name is TemplateName.REPLY_FORM_EASY else "Näheres: "

    def type_need(root: etree._Element) -> None:
        without_controls(root)
        line = next(one for one in root.iter(P) if said in "".join(t.text or "" for t in one.iter(T)))
        for box in (one for one in line.iter(T) if one.text == "☐"):
            box.text = tick
        text = next(one for one in line.iter(T) if said in (one.text or ""))
        text.text = f"{text.text}Platz am Fenster"

    assert "Platz am Fenster" in read_reply_form(changed(blank_form(name), type_need), "a.docx").needs


def test_what_a_text_box_says_twice_and_anchors_of_lost_controls_count_once() -> None:
    def double(root: etree._Element) -> None:
        paragraph = next(one for one in root.iter(P) if "Braille" in "".join(t.text or "" for t in one.iter(T)))
        paragraph.addnext(copy.deepcopy(paragraph))
        for line in (one for one in root.iter(T) if "Mich vertritt" in (one.text or "")):
            line.text = "Mich vertritt: \ufffc\ufffc \ufffc"

    form = read_reply_form(changed(filled_form(Mark.COMES, needs=("Braille",)), double), "a.docx")
    assert form.needs == ("Braille",)
    assert form.stand_in == ""


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"PK\3\4 kaputt", b"Hallo", b"{\\rtf1}"])
def test_what_is_no_word_file_is_refused(content: bytes) -> None:
    with pytest.raises(DocumentTroubleError):
        read_reply_form(content, "a.docx")
