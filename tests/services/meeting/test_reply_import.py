"""Answers from a list: the form tool's sheet against its truth, twice, and what other offices and people make of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from ready_made import copied, open_empty
from sample_lists import LISTS, truth
from secretariat.documents.reading import read_list
from secretariat.domain.errors import NotFoundError, RuleBrokenError
from secretariat.domain.invitations import Answer, Invitation, InvitationRole, InvitationState, ReplyChannel
from secretariat.domain.meetings import Meeting
from secretariat.domain.names import plain_name
from secretariat.domain.needs import AccessNeed, Consent, NeedScope
from secretariat.domain.people import Person
from secretariat.domain.workshops import WorkshopGroup
from secretariat.services.committee.committees import find_committee
from secretariat.services.meeting import invitations, meetings, replies, reply_import
from secretariat.services.meeting.gathering import MeetingFolder, gather_meeting
from secretariat.services.meeting.reply_import import ReplyPlan
from secretariat.services.register import history
from secretariat.services.workshops import workshops
from secretariat.storage.register import Register
from services.importing import counts, take_in, written

TODAY = date(2026, 9, 1)
REPLIES = truth("lsp_antworten")["replies"]
TOPICS = ("Arbeit", "Eingliederungshilfe Wohnen", "Kinder und Jugendliche", "§ 67er-Hilfe (Wohnungslosenhilfe)")
HEAD = "Name;E-Mail;Antwort;Vertretung;1. Wunsch;Unterstützung;Einwilligung;Datum"
ANSWERS = {"Ja": Answer.ACCEPTED, "Nein": Answer.DECLINED, "Nein, ich werde vertreten": Answer.REPRESENTED}


@pytest.fixture
def invited(tmp_path: Path) -> Iterator[Register]:
    """Give a register with the people of the LSP list, invited to LSP-3 with its four workshops."""
    with Register.open(copied(tmp_path / "LSP.sqlite", _invited)) as opened:
        yield opened


def _invited(path: Path) -> None:
    with open_empty(path) as register:
        take_in(register, LISTS / "lsp_verteiler.xlsx", "LSP")
        _invite(register)


def _invite(register: Register) -> None:
    with register.writing("Sitzung geplant") as writing:
        committee = find_committee(writing, "LSP")
        planned = Meeting(committee_id=committee.id, no=3, date=date(2026, 9, 21), start=time(14))
        meeting = meetings.plan_meeting(writing, planned)
        for number, topic in enumerate(TOPICS, start=1):
            workshops.add_group(writing, WorkshopGroup(meeting_id=meeting.id, no=number, topic=topic))
        invitations.invite(writing, gather_meeting(writing, committee, meeting))


def answer(register: Register, source: Path, today: date = TODAY) -> ReplyPlan:
    with register.writing("Antworten") as writing:
        plan = reply_import.plan_replies(writing, read_list(source), "LSP-3", today)
        reply_import.carry_out(writing, plan)
        reply_import.carry_out_needs(writing, plan)
    return plan


def folder_of(register: Register) -> MeetingFolder:
    with register.reading() as reading:
        return gather_meeting(reading, *meetings.find_meeting(reading, "LSP-3"))


def answers(register: Register) -> dict[str, Answer]:
    folder = folder_of(register)
    persons = folder.people.persons
    return {
        plain_name(persons[one.person_id]): folder.replies[one.id].answer
        for one in folder.invitations
        if one.id in folder.replies
    }


def told(plan: ReplyPlan) -> list[tuple[int, str, str, str]]:
    return [(doubt.row, doubt.reason, doubt.value, doubt.proposal) for doubt in plan.summary.doubts]


def invitations_by_name(folder: MeetingFolder) -> dict[tuple[str, str], Invitation]:
    persons = ((folder.people.persons[one.person_id], one) for one in folder.invitations)
    return {(person.given_name, person.family_name): one for person, one in persons}


# The form tool's sheet


def test_all_55_answers_are_kept_as_the_truth_has_them(invited: Register) -> None:
    plan = answer(invited, LISTS / "lsp_antworten.xlsx")
    assert counts(plan.summary) == (55, 0, 0, 0)
    kept = answers(invited)
    people = {(one.given_name, one.family_name): plain_name(one) for one in folder_of(invited).people.persons.values()}
    assert kept == {people[said["first"], said["last"]]: ANSWERS[said["answer"]] for said in REPLIES}


def test_stand_ins_are_of_the_member_s_house(invited: Register) -> None:
    answer(invited, LISTS / "lsp_antworten.xlsx")
    folder = folder_of(invited)
    persons = folder.people.persons
    by_name = invitations_by_name(folder)
    represented = [said for said in REPLIES if said["deputy"]]
    assert len(represented) == 9
    for said in represented:
        invitation = by_name[said["first"], said["last"]]
        stand_in = persons[folder.replies[invitation.id].deputy_person_id or ""]
        assert plain_name(stand_in) == said["deputy"]
        assert stand_in.organisation_id == persons[invitation.person_id].organisation_id


def test_a_list_that_does_not_ask_for_wishes_takes_none_away(invited: Register, tmp_path: Path) -> None:
    answer(invited, LISTS / "lsp_antworten.xlsx")
    before = folder_of(invited)
    wishing = next(
        one
        for one in before.invitations
        if (reply := before.replies.get(one.id)) and reply.id in before.wishes and reply.answer is Answer.ACCEPTED
    )
    source = tmp_path / "Antworten.csv"
    person = before.people.persons[wishing.person_id]
    source.write_text(f"Name;Antwort\n{person.family_name}, {person.given_name};ja\n", encoding="utf-8")
    assert answer(invited, source).summary.unchanged == 1
    after = folder_of(invited)
    wishes = [[wish.group_id for wish in one.wishes[one.replies[wishing.id].id]] for one in (before, after)]
    assert wishes[0] == wishes[1] != []


def test_wishes_are_kept_in_their_order(invited: Register) -> None:
    answer(invited, LISTS / "lsp_antworten.xlsx")
    folder = folder_of(invited)
    topics = {group.id: group.topic for group in folder.groups}
    by_name = invitations_by_name(folder)
    for said in REPLIES:
        reply = folder.replies[by_name[said["first"], said["last"]].id]
        wished = [topics[wish.group_id] for wish in folder.wishes.get(reply.id, ())]
        meant = [TOPICS[3] if wish == "§67er-Hilfe" else wish for wish in (said["wish1"], said["wish2"]) if wish]
        assert wished == meant


def test_needs_are_kept_with_consent_only_and_never_repeated_without(invited: Register) -> None:
    plan = answer(invited, LISTS / "lsp_antworten.xlsx")
    with invited.reading() as reading:
        needs, consents = reading.all(AccessNeed), reading.all(Consent)
    assert [need.kind for need in needs] == ["Rollstuhlplatz"]
    assert [consent.id for consent in consents] == [needs[0].consent_id]
    assert [reason for _, reason, _, _ in told(plan)] == ["reply.need_without_consent"] * 2
    assert not any("Rollstuhl" in str(doubt) for doubt in plan.summary.doubts)


def test_the_same_answers_again_change_nothing(invited: Register) -> None:
    answer(invited, LISTS / "lsp_antworten.xlsx")
    before, steps = invited.dump(), invited.last_number()
    again = answer(invited, LISTS / "lsp_antworten.xlsx", date(2026, 9, 5))
    assert counts(again.summary) == (0, 0, 0, 55)
    assert invited.dump() == before
    assert invited.last_number() == steps


def test_the_answers_are_one_step_to_undo(invited: Register) -> None:
    before = invited.dump()
    answer(invited, LISTS / "lsp_antworten.xlsx")
    history.undo(invited)
    assert invited.dump() == before


# Other lists, other habits


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Ja", Answer.ACCEPTED),
        ("ja, gerne", Answer.ACCEPTED),
        ("Ja, aber nicht bis zum Ende", Answer.ACCEPTED),
        ("Zusage", Answer.ACCEPTED),
        ("zugesagt", Answer.ACCEPTED),
        ("x", Answer.ACCEPTED),
        ("Ich nehme teil", Answer.ACCEPTED),
        ("Nein", Answer.DECLINED),
        ("Absage", Answer.DECLINED),
        ("nimmt nicht teil", Answer.DECLINED),
        ("leider verhindert", Answer.DECLINED),
        ("werde vertreten", Answer.REPRESENTED),
    ],
)
def test_answers_are_understood_in_many_words(invited: Register, tmp_path: Path, said: str, meant: Answer) -> None:
    answer(invited, written(tmp_path, "Vorname;Nachname;Rückmeldung", f"Kai;Uhl;{said}"))
    assert answers(invited) == {"Kai Uhl": meant}


def test_who_is_open_in_our_own_list_of_answers_said_nothing(invited: Register, tmp_path: Path) -> None:
    plan = answer(invited, written(tmp_path, "Name;Antwort", "Uhl, Kai;offen"))
    assert (told(plan), answers(invited)) == ([], {})


@pytest.mark.parametrize("said", ["vielleicht", "", "weiß"])
def test_an_answer_that_is_none_is_asked(invited: Register, tmp_path: Path, said: str) -> None:
    plan = answer(invited, written(tmp_path, "Vorname;Nachname;Antwort", f"Kai;Uhl;{said}"))
    assert told(plan) == [(2, "reply.answer_unreadable", said, "")]
    assert answers(invited) == {}


@pytest.mark.parametrize("name", ["Uhl, Kai", "Herr Kai Uhl", "Dr. Kai Uhl", "UHL Kai", "kai uhl"])
def test_names_are_found_in_any_order_with_any_title(invited: Register, tmp_path: Path, name: str) -> None:
    answer(invited, written(tmp_path, "Titel der Liste;;", ";;", "Name;Antwort;", f'"{name}";Ja;'))
    assert answers(invited) == {"Kai Uhl": Answer.ACCEPTED}


def test_a_misspelt_name_is_asked_unless_the_e_mail_is_hers(invited: Register, tmp_path: Path) -> None:
    plan = answer(
        invited, written(tmp_path, HEAD, "Kay Uhl;;Ja", "Andre Schmitt;andr.schmidt@landschaftsverband.example;Ja")
    )
    assert told(plan) == [(2, "reply.not_invited", "Kay Uhl", "Kai Uhl")]
    assert answers(invited) == {"André Schmidt": Answer.ACCEPTED}


def test_another_s_answer_from_her_e_mail_is_not_hers(invited: Register, tmp_path: Path) -> None:
    plan = answer(invited, written(tmp_path, HEAD, "Zita Fremd;kai.uhl@landschaftsverband.example;Nein"))
    assert told(plan) == [(2, "reply.not_invited", "Zita Fremd", "")]
    assert answers(invited) == {}


def test_an_e_mail_alone_is_enough(invited: Register, tmp_path: Path) -> None:
    answer(invited, written(tmp_path, HEAD, ";Kai.Uhl@Landschaftsverband.example;Nein"))
    assert answers(invited) == {"Kai Uhl": Answer.DECLINED}


def test_two_of_one_name_are_told_apart_by_e_mail_or_asked(invited: Register, tmp_path: Path) -> None:
    with invited.writing("Namensgleich") as writing:
        twin = Person(given_name="Kai", family_name="Uhl", email="kai@zwei.example")
        writing.add(twin)
        folder = gather_meeting(writing, *meetings.find_meeting(writing, "LSP-3"))
        first = folder.invitations[0]
        last = max(one.no for one in folder.invitations)
        fresh = {name: getattr(first, name) for name in first.__dataclass_fields__ if name != "id"}
        writing.add(Invitation(**{**fresh, "person_id": twin.id, "no": last + 1, "appointment_id": None}))
    plan = answer(invited, written(tmp_path, HEAD, "Kai Uhl;;Ja", "Kai Uhl;kai@zwei.example;Nein"))
    assert told(plan) == [(2, "reply.not_invited", "Kai Uhl", "Kai Uhl")]
    folder = folder_of(invited)
    (reply,) = folder.replies.values()
    answered = next(one for one in folder.invitations if one.id == reply.invitation_id)
    assert answered.person_id == twin.id


def test_who_is_not_invited_or_no_longer_is_asked(invited: Register, tmp_path: Path) -> None:
    with invited.writing("Zurückgezogen") as writing:
        person = writing.all(Person, given_name="Kai", family_name="Uhl")[0]
        invitation = writing.all(Invitation, person_id=person.id)[0]
        fresh = {name: getattr(invitation, name) for name in invitation.__dataclass_fields__}
        writing.change(Invitation(**{**fresh, "state": InvitationState.WITHDRAWN}))
    plan = answer(invited, written(tmp_path, HEAD, "Kai Uhl;;Ja", "Wilhelmine Niemand;;Ja"))
    assert [reason for _, reason, _, _ in told(plan)] == ["reply.not_invited"] * 2
    assert answers(invited) == {}


def test_the_last_of_two_answers_counts_and_again_changes_nothing(invited: Register, tmp_path: Path) -> None:
    rows = (
        "Kai Uhl;;Ja;;;;;05.08.2026",
        "Kai Uhl;;Nein;;;;;03.08.2026",
        "Lea Keller;;Ja;;;;;",
        "Lea Keller;;Nein;;;;;",
    )
    plan = answer(invited, written(tmp_path, HEAD, *rows))
    assert counts(plan.summary) == (2, 0, 2, 0)
    assert answers(invited) == {"Kai Uhl": Answer.ACCEPTED, "Lea Keller": Answer.DECLINED}
    before = invited.dump()
    again = answer(invited, written(tmp_path, HEAD, *rows), date(2026, 9, 8))
    assert counts(again.summary) == (0, 0, 2, 2)
    assert invited.dump() == before


def test_an_older_answer_does_not_replace_what_she_said_since(invited: Register, tmp_path: Path) -> None:
    folder = folder_of(invited)
    with invited.writing("Am Telefon") as writing:
        kai = next(one for one in folder.invitations if plain_name(folder.people.persons[one.person_id]) == "Kai Uhl")
        details = replies.ReplyDetails(Answer.DECLINED, date(2026, 8, 20), ReplyChannel.PHONE)
        replies.record_reply(writing, folder, kai, details)
    plan = answer(invited, written(tmp_path, HEAD, "Kai Uhl;;Ja;;;;;10.08.2026"))
    assert [reason for _, reason, _, _ in told(plan)] == ["reply.older_than_known"]
    assert answers(invited) == {"Kai Uhl": Answer.DECLINED}


def test_a_changed_answer_changes_just_that(invited: Register, tmp_path: Path) -> None:
    answer(invited, written(tmp_path, HEAD, "Kai Uhl;;Ja;;;;;05.08.2026", "Lea Keller;;Ja;;;;;05.08.2026"))
    plan = answer(invited, written(tmp_path, HEAD, "Kai Uhl;;Nein;;;;;07.08.2026", "Lea Keller;;Ja;;;;;05.08.2026"))
    assert counts(plan.summary) == (0, 1, 0, 1)
    assert answers(invited)["Kai Uhl"] is Answer.DECLINED


def test_a_stand_in_without_a_name_follows(invited: Register, tmp_path: Path) -> None:
    answer(invited, written(tmp_path, HEAD, "Kai Uhl;;werde vertreten;", "Lea Keller;;Nein;Dr. Nora Neu"))
    folder = folder_of(invited)
    by_answer = {bool(reply.deputy_person_id): reply for reply in folder.replies.values()}
    assert by_answer[False].deputy_follows
    stand_in = folder.people.persons[by_answer[True].deputy_person_id or ""]
    assert (stand_in.academic_title, plain_name(stand_in)) == ("Dr.", "Nora Neu")


def test_one_person_named_for_two_members_comes_for_the_first_and_the_other_is_asked(
    invited: Register, tmp_path: Path
) -> None:
    source = written(tmp_path, HEAD, "Kai Uhl;;vertreten;Nora Neu", "André Schmidt;;vertreten;Nora Neu")
    plan = answer(invited, source)
    assert told(plan) == [(3, "reply.stand_in_twice", "Nora Neu", "")]
    folder = folder_of(invited)
    by_name = invitations_by_name(folder)
    first, second = (folder.replies[by_name[name].id] for name in (("Kai", "Uhl"), ("André", "Schmidt")))
    assert first.deputy_person_id is not None
    assert (second.answer, second.deputy_person_id, second.deputy_follows) == (Answer.REPRESENTED, None, True)
    # Who comes after all lets her go to the other, whatever the order of the list.
    source = written(tmp_path, HEAD, "André Schmidt;;vertreten;Nora Neu", "Kai Uhl;;Ja;")
    assert told(answer(invited, source)) == []
    folder = folder_of(invited)
    assert folder.replies[by_name["André", "Schmidt"].id].deputy_person_id == first.deputy_person_id


def test_of_two_colleagues_of_one_name_none_comes_by_chance_and_none_from_the_trash(
    invited: Register, tmp_path: Path
) -> None:
    folder = folder_of(invited)
    kai = next(one for one in folder.people.persons.values() if plain_name(one) == "Kai Uhl")
    twins = [Person(given_name="Nora", family_name="Neu", organisation_id=kai.organisation_id) for _ in range(2)]
    with invited.writing("Namensgleiche") as writing:
        writing.add(*twins)
    source = written(tmp_path, HEAD, "Kai Uhl;;vertreten;Nora Neu")
    assert told(answer(invited, source)) == [(2, "reply.stand_in_several", "Nora Neu", "")]
    with invited.writing("Papierkorb") as writing:
        writing.change(replace(twins[0], trashed_on=date(2026, 8, 1)))
    assert told(answer(invited, source)) == []
    assert {one.deputy_person_id for one in folder_of(invited).replies.values()} >= {twins[1].id}


def test_two_members_may_exchange_who_comes_for_them(invited: Register, tmp_path: Path) -> None:
    # The pool of a bench: both have their copy of the invitation, and keep it.
    answer(invited, written(tmp_path, HEAD, "Kai Uhl;;vertreten;Nora Neu", "André Schmidt;;vertreten;Max Alt"))
    before = folder_of(invited)
    stand_ins = {one: before.replies[one].deputy_person_id for one in before.replies}
    with invited.writing("Zur Kenntnis") as writing:
        for number, id_ in enumerate(filter(None, stand_ins.values()), start=900):
            copy = Invitation(meeting_id=before.meeting.id, person_id=id_, no=number, role=InvitationRole.DEPUTY)
            writing.add(replace(copy, state=InvitationState.SENT))
    plan = answer(invited, written(tmp_path, HEAD, "Kai Uhl;;vertreten;Max Alt", "André Schmidt;;vertreten;Nora Neu"))
    assert (told(plan), counts(plan.summary)) == ([], (0, 2, 0, 0))
    after = folder_of(invited)
    first, second = stand_ins
    assert after.replies[first].deputy_person_id == stand_ins[second]
    assert after.replies[second].deputy_person_id == stand_ins[first]
    copies = [one.state for one in after.invitations if one.no >= 900]
    assert copies == [InvitationState.SENT, InvitationState.SENT]


def test_who_keeps_her_stand_in_is_not_robbed_of_her_by_an_earlier_row(invited: Register, tmp_path: Path) -> None:
    answer(invited, written(tmp_path, HEAD, "Kai Uhl;;vertreten;Nora Neu"))
    source = written(tmp_path, HEAD, "André Schmidt;;vertreten;Nora Neu", "Kai Uhl;;vertreten;Nora Neu")
    plan = answer(invited, source)
    assert told(plan) == [(2, "reply.stand_in_twice", "Nora Neu", "")]
    assert counts(plan.summary) == (1, 0, 0, 1)


@pytest.mark.parametrize("day", ["22.09.2026", ""])
def test_an_answer_from_after_the_meeting_is_not_taken_over(invited: Register, tmp_path: Path, day: str) -> None:
    answer(invited, written(tmp_path, HEAD, "Kai Uhl;;Ja;;;;;01.09.2026"))
    source = written(tmp_path, HEAD, f"Kai Uhl;;Ja;;;;;{day and '01.09.2026'}", f"Lea Keller;;Nein;;;;;{day}")
    plan = answer(invited, source, today=date(2026, 9, 23))
    assert (told(plan), counts(plan.summary)) == ([(3, "reply.too_late", "Nein", "")], (0, 0, 0, 2))
    assert len(answers(invited)) == 1


def test_nobody_comes_in_her_own_place(invited: Register, tmp_path: Path) -> None:
    plan = answer(invited, written(tmp_path, HEAD, "Kai Uhl;;vertreten;Kai Uhl"))
    assert [reason for _, reason, _, _ in told(plan)] == ["reply.stand_in_is_member"]


def test_one_name_in_two_houses_is_two_stand_ins(invited: Register, tmp_path: Path) -> None:
    source = written(tmp_path, HEAD, "Kai Uhl;;vertreten;Nora Neu", "Björn Öztürk;;vertreten;Nora Neu")
    answer(invited, source)
    with invited.reading() as reading:
        assert len({one.organisation_id for one in reading.all(Person, family_name="Neu")}) == 2
    before = invited.dump()
    answer(invited, source)
    assert invited.dump() == before


def test_an_unknown_or_doubtful_topic_is_asked(invited: Register, tmp_path: Path) -> None:
    plan = answer(invited, written(tmp_path, HEAD, "Kai Uhl;;Ja;;Fußball", "Lea Keller;;Ja;;e"))
    assert [(row, reason, value) for row, reason, value, _ in told(plan)] == [
        (2, "reply.unknown_topic", "Fußball"),
        (3, "reply.unknown_topic", "e"),
    ]
    assert len(answers(invited)) == 2


@pytest.mark.parametrize("consent", ["ja", "Ja, ich willige ein", "x", "einverstanden"])
def test_a_need_with_consent_is_kept_once(invited: Register, tmp_path: Path, consent: str) -> None:
    source = written(tmp_path, HEAD, f"Kai Uhl;;Ja;;;Schriftdolmetschung;{consent};05.08.2026")
    answer(invited, source)
    answer(invited, source)
    with invited.reading() as reading:
        assert [need.kind for need in reading.all(AccessNeed)] == ["Schriftdolmetschung"]


@pytest.mark.parametrize(("consent", "scope"), [("ja", NeedScope.THIS_MEETING), ("dauerhaft", NeedScope.STANDING)])
def test_a_consent_for_good_makes_a_standing_need(
    invited: Register, tmp_path: Path, consent: str, scope: NeedScope
) -> None:
    answer(invited, written(tmp_path, HEAD, f"Kai Uhl;;Ja;;;Schriftdolmetschung;{consent};05.08.2026"))
    with invited.reading() as reading:
        (need,) = reading.all(AccessNeed)
    assert need.scope is scope


@pytest.mark.parametrize("consent", ["", "nein", "nicht", "weiß nicht", "ja nicht"])
def test_a_need_without_consent_is_not_kept(invited: Register, tmp_path: Path, consent: str) -> None:
    plan = answer(invited, written(tmp_path, HEAD, f"Kai Uhl;;Ja;;;Schriftdolmetschung;{consent}"))
    with invited.reading() as reading:
        assert reading.all(AccessNeed) == ()
    assert [reason for _, reason, _, _ in told(plan)] == ["reply.need_without_consent"]
    assert "Schrift" not in repr(plan.summary)


def test_consent_given_later_adds_the_need_to_a_known_answer(invited: Register, tmp_path: Path) -> None:
    answer(invited, written(tmp_path, HEAD, "Kai Uhl;;Ja;;;Induktionsschleife;;05.08.2026"))
    plan = answer(invited, written(tmp_path, HEAD, "Kai Uhl;;Ja;;;Induktionsschleife;ja;05.08.2026"))
    assert counts(plan.summary) == (0, 1, 0, 0)
    with invited.reading() as reading:
        assert [need.kind for need in reading.all(AccessNeed)] == ["Induktionsschleife"]


def test_no_need_is_no_need(invited: Register, tmp_path: Path) -> None:
    plan = answer(invited, written(tmp_path, HEAD, "Kai Uhl;;Ja;;;keine;", "Lea Keller;;Ja;;;nein;nein"))
    assert told(plan) == []


def test_a_list_without_answers_and_a_meeting_that_is_not_there_are_refused(invited: Register) -> None:
    before = invited.dump()
    with pytest.raises(RuleBrokenError, match=r"import\.no_replies"):
        answer(invited, LISTS / "gera_rsg.csv")
    raw = read_list(LISTS / "lsp_antworten.xlsx")
    with pytest.raises(NotFoundError), invited.reading() as reading:
        reply_import.plan_replies(reading, raw, "LSP-77", TODAY)
    assert invited.dump() == before
