"""One valid record of every kind, all tied together: what the tests of storage start from."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from secretariat.domain import cards as ca
from secretariat.domain import committees as co
from secretariat.domain import invitations as iv
from secretariat.domain import meetings as me
from secretariat.domain import needs as ne
from secretariat.domain import office as of
from secretariat.domain import outcomes as oc
from secretariat.domain import people as pe
from secretariat.domain import workshops as wo
from secretariat.domain.attendance import Attendance, VoteExclusion
from secretariat.domain.records import Record

DAY = date(2026, 9, 23)


def _office() -> list[Record]:
    return [
        of.SenderProfile(id="sender", authority="Kreis Beispiel", return_line="Kreis Beispiel, 07545 Gera"),
        of.LetterTemplate(id="template", kind=of.DocumentKind.INVITATION, name="Einladung", file_name="e.docx"),
        of.RetentionRule(
            id="retention", retention_class=of.RetentionClass.NEEDS, trigger=of.RetentionTrigger.MEETING, months=1
        ),
        of.OfficeClosure(id="closure", closed_on=date(2026, 12, 24), label="Heiligabend"),
        of.GeneratedDocument(
            id="document",
            kind=of.DocumentKind.INVITATION,
            meeting_id="meeting",
            created_at=datetime(2026, 8, 1, 12, 0, tzinfo=UTC),
            file_name="Einladung.docx",
            sha256="0" * 64,
        ),
    ]


def _people() -> list[Record]:
    return [
        pe.Organisation(id="organisation", name="Wohnen & Leben e. V.", planning_area_id="area"),
        pe.Person(id="person", family_name="Müller", given_name="Anna", organisation_id="organisation"),
        pe.Person(id="deputy", family_name="Ödön", given_name="Béla", salutation=pe.Salutation.MR),
        pe.PostalAddress(
            id="address", person_id="person", street="Weg", house_no="1", postal_code="07545", city="Gera"
        ),
        pe.PostalAddress(id="office", organisation_id="organisation", po_box="1234", postal_code="01067", city="X"),
    ]


def _committees() -> list[Record]:
    return [
        co.Committee(
            id="committee",
            name="Steuerungsgruppe",
            short_name="RSG",
            name_genitive="der Steuerungsgruppe",
            name_accusative="die Steuerungsgruppe",
            federal_state="TH",
            sender_profile_id="sender",
            default_venue_id="venue",
        ),
        co.CadenceRule(id="cadence", kind=co.CadenceKind.QUARTER),
        co.QuorumRule(id="quorum", base=co.QuorumBase.FILLED_SEATS),
        co.RulesOfProcedure(
            id="rules",
            committee_id="committee",
            version="1",
            valid_from=date(2015, 6, 30),
            notice_value=14,
            notice_unit=co.NoticeUnit.CALENDAR_DAYS,
            cadence_rule_id="cadence",
            quorum_rule_id="quorum",
        ),
        co.Bench(
            id="bench",
            committee_id="committee",
            name="Menschen mit Behinderungen",
            short_name="MmB",
            sort_no=1,
            sensitivity=co.Sensitivity.SPECIAL,
            print_label="Interessenvertretung",
        ),
        co.Seat(id="seat", bench_id="bench", seat_no=1, valid_from=date(2020, 1, 1)),
        co.Seat(id="seat2", bench_id="bench", seat_no=2, valid_from=date(2020, 1, 1)),
        co.Appointment(
            id="appointment", seat_id="seat", person_id="person", start=date(2024, 1, 1), address_to_use_id="address"
        ),
        co.Deputyship(
            id="deputyship",
            kind=co.DeputyshipKind.PERSONAL,
            for_seat_id="seat",
            deputy_person_id="deputy",
            start=date(2024, 1, 1),
        ),
        co.Delegation(
            id="delegation",
            committee_id="committee",
            target_body="Landessteuerungsgruppe",
            person_id="person",
            deputy_id="deputy",
            from_on=date(2024, 1, 1),
        ),
        co.DelegationMeeting(id="delegation_meeting", delegation_id="delegation", held_on=DAY),
        co.PlanningArea(id="area", committee_id="committee", name="Nord", municipalities=("Lünen", "Selm")),
    ]


def _meetings() -> list[Record]:
    return [
        me.Venue(id="venue", name="Rathaus", postal_code="07545", city="Gera"),
        me.Room(id="room", venue_id="venue", name="Saal 1", capacity_rows=40),
        me.Meeting(
            id="meeting",
            committee_id="committee",
            no=1,
            date=DAY,
            start=time(14),
            end=time(17, 30),
            doors_open=time(13, 30),
            venue_id="venue",
            room_id="room",
            rules_version_id="rules",
            reply_by=date(2026, 8, 31),
        ),
        me.AgendaItem(id="item", meeting_id="meeting", position="1", title="Begrüßung"),
        iv.Invitation(
            id="invitation",
            meeting_id="meeting",
            person_id="person",
            no=1,
            appointment_id="appointment",
            address_snapshot="Frau\nAnna Müller",
            document_id="document",
        ),
        iv.Invitation(id="invitation2", meeting_id="meeting", person_id="deputy", no=2, deputyship_id="deputyship"),
        iv.Dispatch(
            id="dispatch",
            invitation_id="invitation",
            handed_over_at=datetime(2026, 8, 3, 9, 15, tzinfo=UTC),
            channel=pe.Channel.POST,
            assumed_receipt_on=date(2026, 8, 7),
            clerk_initials="mü",
        ),
        iv.Reply(
            id="reply",
            invitation_id="invitation",
            answer=iv.Answer.ACCEPTED,
            received_on=date(2026, 8, 20),
            received_via=iv.ReplyChannel.EMAIL,
        ),
        Attendance(id="attendance", meeting_id="meeting", row_no=1, person_id="person", seat_id="seat"),
    ]


def _since_version_2() -> list[Record]:
    return [
        iv.KeptTemplate(id="kept_template", sha256="1" * 64, content="UEsDBA=="),
        iv.Supplement(
            id="supplement", meeting_id="meeting", no=1, text="Der Saal ist ein anderer.", written_on=date(2026, 8, 10)
        ),
        iv.KeptLetter(
            id="kept_letter",
            invitation_id="invitation",
            supplement_id="supplement",
            paper="supplement.docx",
            kept_template_id="kept_template",
            field_values='{"Name": "Anna Müller"}',
            sha256="2" * 64,
            made_at=datetime(2026, 8, 10, 9, 0, tzinfo=UTC),
        ),
        iv.SupplementDispatch(
            id="supplement_dispatch",
            supplement_id="supplement",
            invitation_id="invitation",
            handed_over_at=datetime(2026, 8, 10, 9, 15, tzinfo=UTC),
            channel=pe.Channel.POST,
            assumed_receipt_on=date(2026, 8, 14),
            clerk_initials="mü",
        ),
        VoteExclusion(id="vote_exclusion", meeting_id="meeting", agenda_item_id="item", seat_id="seat"),
    ]


def _since_version_3() -> list[Record]:
    return [
        co.DeliveryState(id="delivery_state", committee_id="committee", federal_state="SN"),
        me.Urgency(id="urgency", meeting_id="meeting", why="Die Frist des Landes endet am 1. Oktober."),
        ne.NeedKind(id="need_kind", name="Schriftdolmetschung", lead_days=20, effect=ne.NeedEffect.INTERPRETERS),
        wo.GroupRefusal(id="refusal", reply_id="reply", group_id="group2"),
        wo.WorkshopBond(id="bond", meeting_id="meeting", kind=wo.BondKind.TOGETHER),
        wo.BondMember(id="bond_member", bond_id="bond", person_id="person"),
        wo.AllotmentWeights(id="weights", meeting_id="meeting"),
        wo.WorkshopResult(
            id="result",
            meeting_id="meeting",
            group_id="group",
            sort_no=1,
            kind=wo.ResultKind.PROPOSAL,
            text="Ein Bus.",
            resolution_id="resolution",
        ),
        ca.LabelGrid(
            id="grid",
            name="L4785",
            kind=ca.CardKind.BADGE,
            label_width=800,
            label_height=500,
            columns=2,
            rows=5,
            left=175,
            top=135,
            pitch_x=950,
            pitch_y=550,
        ),
        ca.PrintedCard(
            id="printed_card",
            meeting_id="meeting",
            person_id="person",
            kind=ca.CardKind.BADGE,
            content="Anna Müller",
            printed_at=datetime(2026, 9, 22, 9, 0, tzinfo=UTC),
        ),
    ]


def _since_version_4() -> list[Record]:
    return [
        ca.PrintedCard(
            id="printed_page",
            meeting_id="meeting",
            group_id="group",
            kind=ca.CardKind.WALL_LIST,
            content="0" * 64,
            printed_at=datetime(2026, 9, 22, 9, 0, tzinfo=UTC),
        ),
    ]


def _around_the_meeting() -> list[Record]:
    return [
        ne.Consent(
            id="consent",
            person_id="person",
            purpose=ne.ConsentPurpose.ACCESS_NEEDS,
            given_on=date(2026, 8, 1),
            form=ne.ConsentForm.REPLY_FORM,
        ),
        ne.AccessNeed(
            id="need",
            person_id="person",
            meeting_id="meeting",
            kind="Schriftdolmetschen",
            detail="KANARIENVOGEL",
            consent_id="consent",
            recorded_on=date(2026, 8, 1),
        ),
        ne.Accommodation(id="accommodation", meeting_id="meeting", kind="Schriftdolmetschen", room_id="room"),
        wo.WorkshopGroup(id="group", meeting_id="meeting", no=1, topic="Wohnen", start=time(15), end=time(16)),
        wo.WorkshopGroup(id="group2", meeting_id="meeting", no=2, topic="Arbeit"),
        wo.Preference(id="preference", reply_id="reply", rank=1, group_id="group"),
        wo.Assignment(
            id="assignment",
            meeting_id="meeting",
            person_id="person",
            group_id="group",
            source=wo.AssignmentSource.FIRST_WISH,
        ),
        oc.Resolution(
            id="resolution",
            meeting_id="meeting",
            agenda_item_id="item",
            no="2026/01",
            kind=oc.ResolutionKind.RESOLUTION,
            text="Es wird so gemacht.",
            quorate_at_vote=True,
        ),
        oc.Minutes(id="minutes", meeting_id="meeting", drafted_on=date(2026, 10, 1), objections=("Seite 2: „nicht“",)),
        oc.FollowUp(id="follow_up", meeting_id="meeting", due=date(2026, 10, 1), text="Nachfragen"),
        oc.ExpenseClaim(
            id="claim", meeting_id="meeting", person_id="person", kind=oc.ExpenseKind.MILEAGE, km=12, amount=360
        ),
    ]


VERSION_1 = (*_office(), *_people(), *_committees(), *_meetings(), *_around_the_meeting())
VERSION_2 = (*VERSION_1, *_since_version_2())
VERSION_3 = (*VERSION_2, *_since_version_3())
WORLD: tuple[Record, ...] = (*VERSION_3, *_since_version_4())
WORLDS = {1: VERSION_1, 2: VERSION_2, 3: VERSION_3, 4: WORLD}
"""What the kept register of each version holds."""

BY_ID: dict[str, Record] = {record.id: record for record in WORLD}


def altered(id_: str, /, **changes: Any) -> Record:
    """Return a record of the world with other values."""
    return replace(BY_ID[id_], **changes)
