"""Reply forms that come back, read into a register whose letters they belong to."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from documents.returned import filled_form, mailed
from sample_lists import LISTS
from secretariat.documents.letter_papers import TemplateName
from secretariat.documents.letters import LetterData, recipient_values, shared_values
from secretariat.documents.word_template import compile_template
from secretariat.domain.invitations import Answer, Invitation
from secretariat.domain.meetings import Meeting
from secretariat.domain.names import plain_name
from secretariat.domain.needs import AccessNeed, Consent, NeedScope
from secretariat.domain.office import DocumentKind, SenderProfile
from secretariat.domain.people import Person
from secretariat.domain.reply_forms import Mark, form_code
from secretariat.domain.workshops import WorkshopGroup
from secretariat.places import resource_path
from secretariat.services.committee.committees import find_committee
from secretariat.services.lists_in.list_reading import read_answers_from
from secretariat.services.meeting import invitations, meetings, reply_import
from secretariat.services.meeting.gathering import MeetingFolder, gather_meeting
from secretariat.services.meeting.reply_import import ReplyPlan
from secretariat.services.papers import envelopes, letter_runs
from secretariat.services.people import people
from secretariat.services.workshops import workshops
from secretariat.storage.register import Register
from services.importing import take_in

TODAY = date(2026, 9, 1)
SENDER = SenderProfile(authority="Kreis Beispiel", return_line="Kreis Beispiel, 59423 Unna")
WISHES = {Mark.FIRST_WISH: "Wohnen", Mark.SECOND_WISH: "Arbeit"}


@pytest.fixture
def invited(register: Register) -> Register:
    """Give a register with two meetings to which the people of the LSP list are invited, the first with workshops."""
    take_in(register, LISTS / "lsp_verteiler.xlsx", "LSP")
    with register.writing("Sitzungen geplant") as writing:
        committee = find_committee(writing, "LSP")
        for number, day in ((3, date(2026, 9, 21)), (4, date(2027, 9, 20))):
            planned = Meeting(committee_id=committee.id, no=number, date=day, start=time(14))
            meeting = meetings.plan_meeting(writing, planned)
            if number == 3:
                for no, topic in enumerate(("Arbeit", "Wohnen"), start=1):
                    workshops.add_group(writing, WorkshopGroup(meeting_id=meeting.id, no=no, topic=topic))
            invitations.invite(writing, gather_meeting(writing, committee, meeting))
    return register


def folder_of(register: Register, meeting: str = "LSP-3") -> MeetingFolder:
    with register.reading() as reading:
        return gather_meeting(reading, *meetings.find_meeting(reading, meeting))


def form_of(folder: MeetingFolder, invitation: Invitation, changes: Mapping[str, str] | None = None) -> bytes:
    """Return the form as it lay in the letter."""
    meeting = letter_runs.letter_meeting(folder)
    envelope = envelopes.envelope_of(folder, invitation, DocumentKind.INVITATION)
    letter = LetterData(written_on=TODAY)
    values = {
        **shared_values(meeting, SENDER, letter),
        **recipient_values(envelope.recipient, meeting, letter),
        **(changes or {}),
    }
    return compile_template(resource_path(f"templates/{TemplateName.REPLY_FORM}").read_bytes()).fill(values)


def answer(register: Register, folder: Path, meeting: str = "LSP-3") -> ReplyPlan:
    with register.writing("Antworten") as writing:
        plan = reply_import.plan_replies(writing, read_answers_from([folder]), meeting, TODAY)
        reply_import.carry_out(writing, plan)
        reply_import.carry_out_needs(writing, plan)
    return plan


def told(plan: ReplyPlan) -> list[tuple[str, str]]:
    return [(doubt.reason, doubt.value) for doubt in plan.summary.doubts]


def test_forms_of_the_letters_are_taken_whole(invited: Register, tmp_path: Path) -> None:
    folder = folder_of(invited)
    first, second, third, *_ = folder.invitations
    comes = filled_form(
        Mark.COMES, Mark.CONSENT_ONCE, wishes=WISHES, needs=("Braille", "Fahrdienst"), blank=form_of(folder, first)
    )
    (tmp_path / "1.docx").write_bytes(comes)
    (tmp_path / "2.docx").write_bytes(filled_form(Mark.STAYS_AWAY, blank=form_of(folder, second)))
    (tmp_path / "3.eml").write_bytes(mailed(filled_form(stand_in="Eva Ahrend", blank=form_of(folder, third))))
    plan = answer(invited, tmp_path)
    assert told(plan) == []
    after = folder_of(invited)
    replies = [after.replies[one.id] for one in (first, second, third)]
    assert [reply.answer for reply in replies] == [Answer.ACCEPTED, Answer.DECLINED, Answer.REPRESENTED]
    assert [reply.received_on for reply in replies] == [TODAY, TODAY, date(2026, 8, 18)]
    topics = {group.id: group.topic for group in after.groups}
    assert [topics[wish.group_id] for wish in after.wishes[replies[0].id]] == ["Wohnen", "Arbeit"]
    assert plain_name(after.people.persons[replies[2].deputy_person_id or ""]) == "Eva Ahrend"
    with invited.reading() as reading:
        needs = reading.all(AccessNeed)
        (consent,) = reading.all(Consent)
    assert {need.kind for need in needs} == {"Braille", "Fahrdienst"}
    assert {(need.person_id, need.scope, need.consent_id) for need in needs} == {
        (first.person_id, NeedScope.THIS_MEETING, consent.id)
    }


def test_the_same_folder_again_changes_nothing(invited: Register, tmp_path: Path) -> None:
    folder = folder_of(invited)
    form = filled_form(
        Mark.COMES, Mark.CONSENT_STANDING, needs=("Braille",), blank=form_of(folder, folder.invitations[0])
    )
    (tmp_path / "1.docx").write_bytes(form)
    answer(invited, tmp_path)
    before = invited.dump()
    assert answer(invited, tmp_path).replies == ()
    assert invited.dump() == before
    with invited.reading() as reading:
        assert [need.scope for need in reading.all(AccessNeed)] == [NeedScope.STANDING]


def test_needs_without_consent_are_neither_kept_nor_told(invited: Register, tmp_path: Path) -> None:
    folder = folder_of(invited)
    form = filled_form(Mark.COMES, needs=("Braille",), blank=form_of(folder, folder.invitations[0]))
    (tmp_path / "1.docx").write_bytes(form)
    plan = answer(invited, tmp_path)
    assert told(plan) == [("reply.need_without_consent", f"Nr. {folder.invitations[0].no}")]
    with invited.reading() as reading:
        assert reading.all(AccessNeed) == ()


def test_a_form_of_another_meeting_a_foreign_and_a_changed_one_are_named(invited: Register, tmp_path: Path) -> None:
    folder, later = folder_of(invited), folder_of(invited, "LSP-4")
    one = folder.invitations[0]
    name = plain_name(folder.people.persons[one.person_id])
    forms = {
        "1.docx": form_of(later, later.invitations[0]),
        "2.docx": form_of(folder, one, {"BogenNr": "AAAAAAAA"}),
        "3.docx": form_of(folder, one, {"Name": "Xaver Niemand"}),
        "4.docx": form_of(folder, one, {"BogenNr": ""}),
    }
    for file, blank in forms.items():
        (tmp_path / file).write_bytes(filled_form(Mark.COMES, blank=blank))
    plan = answer(invited, tmp_path)
    assert [reason for reason, _ in told(plan)] == [
        "form.other_meeting", "form.foreign", "form.tampered", "form.without_code",
    ]  # fmt: skip
    assert [doubt.proposal for doubt in plan.summary.doubts] == ["", "", name, ""]
    assert folder_of(invited).replies == {}


def test_a_form_with_the_name_of_another_member_is_not_taken_however_alike_they_are(
    invited: Register, tmp_path: Path
) -> None:
    first, second, *_ = folder_of(invited).invitations
    with invited.writing("Schwestern") as writing:
        for invitation, given_name in ((first, "Anna"), (second, "Anne")):
            person = writing.get(Person, invitation.person_id)
            people.change_person(writing, replace(person, given_name=given_name, family_name="Müller"))
    forged = form_of(folder_of(invited), first, {"Name": "Anne Müller"})
    (tmp_path / "1.docx").write_bytes(filled_form(Mark.COMES, blank=forged))
    plan = answer(invited, tmp_path)
    assert ([reason for reason, _ in told(plan)], plan.replies) == (["form.tampered"], ())


def test_of_two_forms_of_one_person_the_later_counts_and_both_are_named(invited: Register, tmp_path: Path) -> None:
    folder = folder_of(invited)
    blank = form_of(folder, folder.invitations[0])
    (tmp_path / "1.eml").write_bytes(mailed(filled_form(Mark.STAYS_AWAY, blank=blank)))
    later = mailed(filled_form(Mark.COMES, blank=blank), sent="Wed, 19 Aug 2026 08:00:00 +0200")
    (tmp_path / "0.eml").write_bytes(later)
    plan = answer(invited, tmp_path)
    assert [reason for reason, _ in told(plan)] == ["form.second_form"]
    assert [reply.answer for reply in folder_of(invited).replies.values()] == [Answer.ACCEPTED]


def test_only_what_the_clerk_confirmed_is_kept(invited: Register, tmp_path: Path) -> None:
    folder = folder_of(invited)
    first, second, *_ = folder.invitations
    for number, one in enumerate((first, second)):
        (tmp_path / f"{number}.docx").write_bytes(filled_form(Mark.COMES, blank=form_of(folder, one)))
    with invited.writing("Antworten") as writing:
        plan = reply_import.plan_replies(writing, read_answers_from([tmp_path]), "LSP-3", TODAY)
        reply_import.carry_out(writing, reply_import.only(plan, {second.id}))
    assert set(folder_of(invited).replies) == {second.id}


def test_codes_tell_invitations_apart_and_give_nothing_away() -> None:
    codes = {form_code(f"{number:032x}") for number in range(2_000)}
    assert len(codes) == 2_000
    assert all(len(code) == 8 and code.isalnum() for code in codes)
