"""The shipped templates: what the script builds, nothing else; accessible, slim, and filled without a gap."""

import importlib
import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from docx import Document
from lxml import etree

from documents.letter_samples import (
    CANCELLED,
    GERA,
    LSP_MEETING,
    MEMBER,
    MOVED,
    REMINDER,
    RSG_DEPUTY,
    RSG_LETTER,
    RSG_MEETING,
    RSG_MEMBER,
    UNNA,
    invited,
    letter_values,
)  # fmt: skip
from secretariat.documents.letter_fields import FIELD_NAMES, Values, example_values
from secretariat.documents.letter_papers import LETTER_TEMPLATES, TemplateName
from secretariat.documents.letters import LetterData
from secretariat.documents.word_template import compile_template
from secretariat.domain.meetings import MeetingKind
from secretariat.domain.reply_forms import Mark
from secretariat.places import resource_path

ROOT = Path(__file__).parents[2]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
LARGEST_TEMPLATE = 12_000
ALL = list(LETTER_TEMPLATES)
LETTERS = [name for name in ALL if name.startswith(("invitation", "save", "reminder", "cancellation", "supplement"))]


def template(name: TemplateName) -> bytes:
    return resource_path(f"templates/{name}").read_bytes()


def part(content: bytes, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return etree.fromstring(package.read(name))


def words(element: etree._Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def text(content: bytes) -> str:
    """The text of the body, one paragraph a line."""
    return "\n".join(map(words, part(content).iter(f"{W}p")))


def filled(name: TemplateName, values: Values) -> str:
    return text(compile_template(template(name)).fill(values)).replace("\u00a0", " ")


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    return importlib.import_module("make_templates")


def test_tracked_templates_are_what_the_script_builds(script: ModuleType) -> None:
    built = script.built()
    assert sorted(built) == sorted(ALL)
    assert sorted(path.name for path in resource_path("templates").glob("*.docx")) == sorted(ALL)
    for name in ALL:
        tracked, fresh = zipfile.ZipFile(io.BytesIO(template(name))), zipfile.ZipFile(io.BytesIO(built[name]))
        assert tracked.namelist() == fresh.namelist()
        assert {entry: tracked.read(entry) for entry in tracked.namelist()} == {
            entry: fresh.read(entry) for entry in fresh.namelist()
        }


def test_building_twice_gives_the_same_bytes(script: ModuleType) -> None:
    assert script.built() == script.built()


@pytest.mark.parametrize("name", ALL)
def test_a_template_uses_only_fields_of_the_catalogue(name: TemplateName) -> None:
    found = {field.name for field in compile_template(template(name)).fields}
    assert found
    assert found <= FIELD_NAMES


@pytest.mark.parametrize("name", ALL)
def test_a_template_is_slim_and_says_nothing_of_its_maker(name: TemplateName) -> None:
    content = template(name)
    assert len(content) < LARGEST_TEMPLATE
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = package.namelist()
        core = package.read("docProps/core.xml").decode()
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        everything = b"".join(map(package.read, names))
    assert not [entry for entry in names if "thumbnail" in entry or entry.startswith("customXml") or "app.xml" in entry]
    assert not re.search(r"creator|lastModifiedBy|created|modified|revision", core)
    assert b"python-docx" not in everything
    assert b"rsid" not in everything


@pytest.mark.parametrize("name", ALL)
def test_a_template_has_a_title_and_speaks_german(name: TemplateName) -> None:
    document = Document(io.BytesIO(template(name)))
    assert document.core_properties.title
    assert document.core_properties.language == "de-DE"
    languages = {lang.get(f"{W}val") for lang in part(template(name), "word/styles.xml").iter(f"{W}lang")}
    assert languages == {"de-DE"}
    fonts = {font.get(f"{W}ascii") for font in part(template(name), "word/styles.xml").iter(f"{W}rFonts")}
    assert fonts == {"Arial"}


@pytest.mark.parametrize("name", ALL)
def test_a_screen_reader_finds_headings_and_no_empty_paragraphs(name: TemplateName) -> None:
    document = Document(io.BytesIO(template(name)))
    styles = [paragraph.style for paragraph in document.paragraphs]
    outlined = {"Title", "Heading 1", "Heading 2", "Betreff", "Seite neu", "Abschnitt"}
    assert outlined & {style.name for style in styles if style is not None}
    assert all(paragraph.text.strip() for paragraph in document.paragraphs)
    assert not list(part(template(name)).iter(f"{W}txbxContent"))


@pytest.mark.parametrize("name", ALL)
def test_drawings_are_decoration_and_stand_in_the_head(name: TemplateName) -> None:
    content = template(name)
    assert not list(part(content).iter(f"{W}drawing"))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        heads = [entry for entry in package.namelist() if re.fullmatch(r"word/header\d\.xml", entry)]
    drawings = [one for head in heads for one in part(content, head).iter(f"{WP}docPr")]
    assert len(drawings) == (3 if name in LETTERS else 0)
    assert all([mark.get("val") for mark in drawing.iter(DECORATIVE)] == ["1"] for drawing in drawings)


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_is_read_from_sender_to_subject(name: TemplateName) -> None:
    paragraphs = Document(io.BytesIO(template(name))).paragraphs
    order = list(dict.fromkeys(paragraph.style.name for paragraph in paragraphs if paragraph.style is not None))
    assert order[:5] == ["Rücksendeangabe", "Vermerkzone", "Anschrift", "Informationsblock", "Betreff"]
    framed = {p.style.name for p in paragraphs if p.style is not None and p._p.find(f"{W}pPr/{W}framePr") is not None}
    assert framed == {"Rücksendeangabe", "Vermerkzone", "Anschrift", "Informationsblock"}


@pytest.mark.parametrize("name", ALL)
def test_every_prefix_word_is_told_of_is_declared(name: TemplateName) -> None:
    # Word calls a file damaged whose mc:Ignorable or Requires names an unknown prefix; LibreOffice does not mind.
    for content in (template(name), compile_template(template(name)).fill(example_values())):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            stories = [package.read(entry) for entry in package.namelist() if re.fullmatch(r"word/\w+\.xml", entry)]
        for story in stories:
            root = etree.fromstring(story)
            for element in root.iter(etree.Element):
                told = f"{element.get(IGNORABLE, '')} {element.get('Requires', '')}".split()
                assert set(told) <= {prefix for prefix in element.nsmap if prefix}
                assert not [prefix for prefix in element.nsmap if prefix and re.fullmatch(r"ns\d+", prefix)]


@pytest.mark.parametrize("name", [TemplateName.AGENDA, TemplateName.AGENDA_LARGE_PRINT])
def test_the_agenda_is_an_accessible_table(name: TemplateName) -> None:
    (table,) = part(template(name)).iter(f"{W}tbl")
    head, row = table.findall(f"{W}tr")
    assert head.find(f"{W}trPr/{W}tblHeader") is not None
    assert all(one.find(f"{W}trPr/{W}cantSplit") is not None for one in (head, row))
    assert table.find(f"{W}tblPr/{W}tblCaption") is not None
    assert table.find(f"{W}tblPr/{W}tblDescription") is not None
    assert all(words(cell).strip() for cell in head.findall(f"{W}tc"))
    assert not list(table.iter(f"{W}gridSpan", f"{W}vMerge"))


@pytest.mark.parametrize("name", [name for name in ALL if name.startswith("reply_form")])
def test_tick_boxes_can_be_ticked_on_the_screen(name: TemplateName) -> None:
    root = part(template(name))
    boxes = list(root.iter("{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"))
    assert len(boxes) == words(root).count("☐")
    assert {one.get(f"{W}val") for one in root.iter(f"{W}tag")} == {mark.value for mark in Mark}


@pytest.mark.parametrize("name", ALL)
def test_every_example_lands_in_the_paper(name: TemplateName) -> None:
    content = compile_template(template(name)).fill(example_values())
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        stories = [package.read(entry).decode() for entry in package.namelist()]
    assert re.search(r"<dc:title>.+, LSP, 3.\u00a0Sitzung</dc:title>", "".join(stories))
    assert not [story for story in stories if "{{" in story]


def test_the_invitation_asks_for_wishes_only_where_there_are_workshops() -> None:
    lsp = filled(TemplateName.INVITATION, letter_values(invited(MEMBER), LSP_MEETING, UNNA))
    rsg = filled(TemplateName.INVITATION, letter_values(invited(RSG_MEMBER), RSG_MEETING, GERA, RSG_LETTER))
    assert "Nach den Vorträgen arbeiten wir in vier Gruppen weiter." in lsp
    assert "Gruppen" not in rsg
    assert "Wenn Sie verhindert sind, kann eine andere Person aus Ihrer Institution an der Sitzung teilnehmen." in lsp
    assert "Wenn Sie verhindert sind, kann Ihre Stellvertretung (Herr Jonas Keller) an der Sitzung teilnehmen." in rsg


def test_a_deputy_is_told_why_and_asked_nothing() -> None:
    letter = filled(TemplateName.INVITATION, letter_values(invited(RSG_DEPUTY), RSG_MEETING, GERA, RSG_LETTER))
    assert "nachrichtlich als Stellvertretung für Frau Heike Dorn." in letter
    assert "antworten" not in letter
    assert "verhindert sind" not in letter
    assert "AnlageTagesordnung" in letter

    assert "Nachrichtlich: Einladung zur 12. Sitzung" in letter
    assert "wir laden" not in letter


def test_a_member_is_not_told_to_be_a_deputy() -> None:
    letter = filled(TemplateName.INVITATION, letter_values(MEMBER, LSP_MEETING, UNNA))
    assert "achrichtlich" not in letter
    assert "wir laden herzlich zur 3. Sitzung ein." in letter


@pytest.mark.parametrize("name", LETTERS)
def test_no_page_of_a_letter_begins_with_its_closing(name: TemplateName) -> None:
    paragraphs = [one for one in Document(io.BytesIO(template(name))).paragraphs if one.style is not None]
    styles = [paragraph.style.name for paragraph in paragraphs if paragraph.style is not None]
    assert styles[styles.index("Grußformel") - 1] in {"Schlussabsatz", "Angabe"}
    kept = {"Schlussabsatz", "Grußformel", "Unterschrift", "Einleitung", "Angabe", "Betreff", "Heading 1"}
    for paragraph in paragraphs:
        style = paragraph.style
        chain = []
        while style is not None:
            chain.append(style.paragraph_format.keep_with_next)
            style = style.base_style
        assert (True in chain) == (paragraph.style is not None and paragraph.style.name in kept), paragraph.text


@pytest.mark.parametrize("name", LETTERS)
def test_room_to_sign_stays_where_no_name_is_typed(name: TemplateName) -> None:
    nameless = replace(UNNA, signature_prefix="", signature_name="")
    letter = Document(io.BytesIO(compile_template(template(name)).fill(letter_values(MEMBER, LSP_MEETING, nameless))))
    (greeting,) = (one for one in letter.paragraphs if one.style is not None and one.style.name == "Grußformel")
    assert greeting.text == "Mit freundlichen Grüßen"
    assert greeting.style is not None
    after = greeting.style.paragraph_format.space_after
    assert after is not None
    assert after.pt >= 36, "three lines of the hand"


@pytest.mark.parametrize("name", [name for name in LETTERS if "large_print" in name])
def test_whom_to_ask_stands_in_large_print_too(name: TemplateName) -> None:
    body = Document(io.BytesIO(compile_template(template(name)).fill(letter_values(MEMBER, LSP_MEETING, UNNA))))
    told = [one.text.replace("\u00a0", " ") for one in body.paragraphs if one.style and one.style.name == "Angabe"]
    assert told[-2:] == ["Telefon:\t02303 12345-67", "E-Mail:\tlsp@kreis-unna.example"]
    styles = Document(io.BytesIO(template(name))).styles
    for style in ("header", "footer", "Informationsblock"):
        size = styles[style].font.size
        assert size is not None
        assert size.pt >= 12


def test_what_is_promised_of_needs_is_what_the_form_asks_consent_for() -> None:
    letter = filled(TemplateName.INVITATION, letter_values(MEMBER, LSP_MEETING, UNNA))
    form = filled(TemplateName.REPLY_FORM, letter_values(MEMBER, LSP_MEETING, UNNA))
    assert "spätestens 30 Tage nach der Sitzung, außer Sie stimmen einer längeren Speicherung zu." in letter
    assert "für diese Sitzung gespeichert und spätestens 30 Tage danach gelöscht" in form
    assert "auch für spätere Sitzungen gespeichert" in form


def test_empty_lines_of_the_info_block_fall_away_with_their_label() -> None:
    letter = filled(TemplateName.INVITATION, letter_values(RSG_MEMBER, RSG_MEETING, GERA, RSG_LETTER))
    assert "Mein Zeichen" not in letter
    assert "Zimmer" not in letter
    assert "Telefon:0365 12345-67" in letter


def test_a_moved_meeting_asks_again_and_a_cancelled_one_does_not() -> None:
    moved = filled(TemplateName.CANCELLATION, letter_values(RSG_MEMBER, RSG_MEETING, GERA, MOVED))
    cancelled = filled(TemplateName.CANCELLATION, letter_values(RSG_MEMBER, RSG_MEETING, GERA, CANCELLED))
    assert "Verlegung der 12. Sitzung" in moved
    assert "Neuer Termin: Mittwoch, 25. März 2026, 14:00 bis 16:00 Uhr" in moved
    assert "Bitte melden Sie sich bis Freitag, 20. März 2026, noch einmal" in moved
    assert "noch keinen neuen Termin" not in moved
    assert "Absage der 12. Sitzung" in cancelled
    assert "Für die Sitzung am Mittwoch, 18. März 2026, gibt es noch keinen neuen Termin." in cancelled
    assert not re.search(r"Neuer Termin|Grund|Ort:|noch einmal", cancelled)


def test_an_extraordinary_meeting_stands_in_its_case() -> None:
    special = replace(LSP_MEETING, meeting=replace(LSP_MEETING.meeting, kind=MeetingKind.EXTRAORDINARY))
    letter = filled(TemplateName.SAVE_THE_DATE, letter_values(MEMBER, special, UNNA))
    assert "der Termin der außerordentlichen 3. Sitzung des Lokalen" in letter


def test_a_reminder_names_the_invitation_and_the_new_day() -> None:
    letter = filled(TemplateName.REMINDER, letter_values(MEMBER, LSP_MEETING, UNNA, REMINDER))
    assert "mit Schreiben vom 3. August 2026" in letter
    assert "Bitte antworten Sie uns bis Montag, 7. September 2026" in letter


def test_the_reply_form_without_workshops_has_no_wishes() -> None:
    rsg = filled(TemplateName.REPLY_FORM, letter_values(RSG_MEMBER, RSG_MEETING, GERA, RSG_LETTER))
    lsp = filled(TemplateName.REPLY_FORM, letter_values(MEMBER, LSP_MEETING, UNNA))
    assert "Wunsch" not in rsg
    assert "Als Ihre Stellvertretung ist benannt: Herr Jonas Keller" in rsg
    assert "1. Wunsch2. WunschBitte wählen Sie aus diesen vier:" in lsp.replace("\u00a0", " ")
    assert "benannt" not in lsp


@pytest.mark.parametrize("name", [name for name in ALL if name.startswith("reply_form")])
def test_a_topic_of_two_lines_hangs_behind_its_number(name: TemplateName) -> None:
    document = Document(io.BytesIO(compile_template(template(name)).fill(letter_values(MEMBER, LSP_MEETING, UNNA))))
    topics = [one for one in document.paragraphs if one.style is not None and one.style.name == "Thema"]
    assert [topic.text.strip("\t").split("\t")[0] for topic in topics] == ["1", "2", "3", "4"]
    assert all(one.style is not None and one.style.paragraph_format.first_line_indent < 0 for one in topics)


@pytest.mark.parametrize("name", [name for name in ALL if name.startswith("reply_form")])
def test_a_line_to_write_on_begins_behind_a_blank(name: TemplateName) -> None:
    for paragraph in Document(io.BytesIO(template(name))).paragraphs:
        labelled = paragraph.style is not None and paragraph.style.name == "Angabe"
        assert labelled or ":\t" not in paragraph.text


@pytest.mark.parametrize(
    "name", [TemplateName.SAVE_THE_DATE_EASY, TemplateName.REMINDER_EASY, TemplateName.CANCELLATION_EASY]
)
@pytest.mark.parametrize("letter", [MOVED, CANCELLED])
def test_every_letter_in_easy_language_keeps_its_rules(name: TemplateName, letter: LetterData) -> None:
    said = filled(name, letter_values(RSG_MEMBER, RSG_MEETING, GERA, letter))
    assert not re.search(r"z\. B\.|usw\.|ggf\.|\d\d:\d\d", said)
    assert "Nur er gilt vor dem Gesetz." in said
    moved = letter is MOVED and name is TemplateName.CANCELLATION_EASY
    assert ("Bitte antworten Sie noch einmal." in said) == moved


def test_easy_language_has_one_sentence_a_line_and_no_abbreviation() -> None:
    letter = filled(TemplateName.INVITATION_EASY, letter_values(MEMBER, LSP_MEETING, UNNA))
    assert "Es beginnt um 14 Uhr." in letter
    assert "Es endet um 17 Uhr 30." in letter
    assert not re.search(r"z\. B\.|usw\.|ggf\.|14:00", letter)
