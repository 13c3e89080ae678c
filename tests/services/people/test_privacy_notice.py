"""The privacy notice (D26): the office's own periods, the authority of the Land, gaps that are named."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from docx import Document

from making import TEMPLATES, folder_of
from secretariat.documents.privacy_notice import GAP, period_words
from secretariat.domain.errors import RuleBrokenError
from secretariat.domain.german_holidays import check_federal_state
from secretariat.domain.meetings import Meeting
from secretariat.domain.office import DocumentKind, RetentionClass, RetentionRule, RetentionTrigger
from secretariat.domain.retention import DEFAULT_RULES
from secretariat.domain.supervision import SUPERVISORS, supervisor_of
from secretariat.services.committee import office
from secretariat.services.committee.member_list import member_list_data
from secretariat.services.papers.paper_kinds import ON_WISH
from secretariat.services.papers.paper_plans import PaperPlan, PaperRun
from secretariat.services.papers.papers import applicable_kinds, make_papers
from secretariat.services.papers.templates import check_file
from secretariat.services.people.privacy_notice import privacy_document
from secretariat.storage.register import Register

AS_OF = datetime(2026, 9, 1, 9, 5).astimezone()
SHIPPED = TEMPLATES / "papers" / "privacy_notice.docx"
PARTS = [
    *("Verantwortlicher", "Datenschutzbeauftragte Person", "Zwecke", "Rechtsgrundlagen", "Datenarten", "Empfänger"),
    *("Speicherdauer", "Ihre Rechte", "Aufsichtsbehörde", "Freiwilligkeit und Widerruf"),
]


def test_the_notice_has_its_parts_in_order_and_the_periods_of_the_office(
    register: Register, meeting: Meeting, tmp_path: Path
) -> None:
    own = RetentionRule(retention_class=RetentionClass.ATTENDANCE, trigger=RetentionTrigger.MEETING, months=60)
    with register.writing("Frist") as writing:
        office.keep(writing, own)
    folder = folder_of(register, meeting)
    with register.reading() as reading:
        members = member_list_data(reading, folder.committee, meeting.date, AS_OF)
    assert DocumentKind.PRIVACY_NOTICE in applicable_kinds(folder, AS_OF.date())
    assert DocumentKind.PRIVACY_NOTICE in ON_WISH
    kinds = frozenset({DocumentKind.PRIVACY_NOTICE})
    (made,) = make_papers(PaperRun(PaperPlan(folder, members), tmp_path, AS_OF, kinds), TEMPLATES).files
    assert made.path.name == "2026-09-23_BSP_01_Datenschutzhinweise.docx"
    document = Document(str(made.path))
    assert [one.text for one in document.paragraphs if one.style and one.style.name == "Heading 1"] == PARTS
    periods = {row.cells[0].text: row.cells[1].text.replace("\u00a0", " ") for row in document.tables[0].rows}
    assert periods["Anwesenheit und Unterschriftenlisten"] == "5 Jahre nach der Sitzung"
    assert list(periods)[1:] == [
        "Angaben zur Unterstützung", "Einladungen und Rückmeldungen", "Anwesenheit und Unterschriftenlisten",
        "Niederschriften und Beschlüsse", "Ausgeschiedene Mitglieder", "Änderungsprotokoll",
    ]  # fmt: skip
    assert periods["Angaben zur Unterstützung"] == "30 Tage nach der Sitzung"
    text = "\n".join(one.text for one in document.paragraphs)
    assert "TLfDI" in text
    assert "Stadt Beispiel\nMarkt 1\n07545 Gera" in text.replace("\u00a0", " ")
    assert "Art. 6 Abs. 1 Buchst. e DSGVO" in text.replace("\u00a0", " ")


def test_periods_are_said_as_people_say_them() -> None:
    said = {rule.retention_class: period_words(rule).replace("\u00a0", " ") for rule in DEFAULT_RULES}
    assert said[RetentionClass.REPLIES] == "bis zum Ende des Folgejahres"
    assert said[RetentionClass.MINUTES] == "30 Jahre nach der Sitzung, danach Angebot an das Archiv"
    assert said[RetentionClass.ENDED_MEMBERS].startswith("1 Jahr nach der letzten Sitzung")
    half = replace(DEFAULT_RULES[-1], months=18)
    assert period_words(half).replace("\u00a0", " ") == "18 Monate nach der Eintragung"


def test_every_land_has_its_authority() -> None:
    assert len(SUPERVISORS) == 16
    for state in SUPERVISORS:
        check_federal_state(state)
    assert supervisor_of("XX") == ""


def test_gaps_that_only_the_office_can_fill_are_named_by_the_check_until_they_are_filled(tmp_path: Path) -> None:
    findings = {one.code: one for one in check_file(SHIPPED, DocumentKind.PRIVACY_NOTICE).findings}
    assert findings["template.gaps"].values == {"count": "2"}
    assert check_file(SHIPPED, DocumentKind.PRIVACY_NOTICE).usable
    document = Document(str(SHIPPED))
    for paragraph in document.paragraphs:
        if GAP in paragraph.text:
            paragraph.text = "Frau Wacht, Markt 1, 07545 Gera"
    own = tmp_path / "Datenschutz.docx"
    document.save(str(own))
    assert "template.gaps" not in {one.code for one in check_file(own, DocumentKind.PRIVACY_NOTICE).findings}


def test_without_a_sender_there_is_no_notice(register: Register, meeting: Meeting) -> None:
    folder = replace(folder_of(register, meeting), sender=None)
    with pytest.raises(RuleBrokenError, match=r"committee\.without_sender"):
        privacy_document(folder, TEMPLATES, AS_OF)
