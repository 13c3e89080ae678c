"""What the clerk calls each state (handbook 1.3). Enumerations whose values are German are their own names."""

from enum import StrEnum

from secretariat.domain.attendance import AttendanceState, DeputyshipState
from secretariat.domain.committees import AppointmentState, DelegationState
from secretariat.domain.invitations import InvitationState, ReminderState
from secretariat.domain.meetings import MeetingState
from secretariat.domain.needs import AccommodationState
from secretariat.domain.outcomes import MinutesState
from secretariat.domain.workshops import AssignmentState

NAMES: dict[type[StrEnum], dict[str, str]] = {
    MeetingState: {
        MeetingState.PLANNED: "geplant",
        MeetingState.SCHEDULED: "terminiert",
        MeetingState.INVITED: "eingeladen",
        MeetingState.RUNNING: "läuft",
        MeetingState.HELD: "durchgeführt",
        MeetingState.CLOSED: "abgeschlossen",
        MeetingState.CANCELLED: "abgesagt",
        MeetingState.MOVED: "verlegt",
    },
    InvitationState: {
        InvitationState.DRAFT: "Entwurf",
        InvitationState.PRINTED: "gedruckt",
        InvitationState.SENT: "versandt",
        InvitationState.RECEIVED: "zugegangen",
        InvitationState.ACCEPTED: "zugesagt",
        InvitationState.DECLINED: "abgesagt",
        InvitationState.REPRESENTED: "vertreten",
        InvitationState.NO_REPLY: "keine Antwort",
        InvitationState.RETURNED: "Rückläufer",
        InvitationState.WITHDRAWN: "zurückgezogen",
    },
    ReminderState: {
        ReminderState.NONE: "keine",
        ReminderState.REMINDED: "erinnert",
    },
    AppointmentState: {
        AppointmentState.REQUESTED: "angefragt",
        AppointmentState.NOMINATED: "benannt",
        AppointmentState.ACTIVE: "aktiv",
        AppointmentState.SUSPENDED: "ruht",
        AppointmentState.ENDED: "beendet",
    },
    AttendanceState: {
        AttendanceState.EXPECTED: "erwartet",
        AttendanceState.PRESENT: "anwesend",
        AttendanceState.EXCUSED: "entschuldigt",
        AttendanceState.UNEXCUSED: "unentschuldigt",
        AttendanceState.REPRESENTED: "vertreten durch",
        AttendanceState.PARTIAL: "teilweise anwesend",
    },
    DeputyshipState: {
        DeputyshipState.PLANNED: "vorgesehen",
        DeputyshipState.EXERCISED: "ausgeübt",
        DeputyshipState.LAPSED: "entfallen",
    },
    AssignmentState: {
        AssignmentState.PROPOSED: "Vorschlag",
        AssignmentState.CONFIRMED: "bestätigt",
        AssignmentState.CHANGED_ON_SITE: "geändert vor Ort",
    },
    AccommodationState: {
        AccommodationState.NEEDED: "benötigt",
        AccommodationState.REQUESTED: "angefragt",
        AccommodationState.CONFIRMED: "bestätigt",
        AccommodationState.DELIVERED: "erbracht",
        AccommodationState.UNAVAILABLE: "nicht verfügbar",
    },
    MinutesState: {
        MinutesState.DRAFT: "Entwurf",
        MinutesState.SIGNED: "gezeichnet",
        MinutesState.SENT: "versandt",
        MinutesState.OBJECTED: "Einwendung offen",
        MinutesState.APPROVED: "genehmigt",
    },
    DelegationState: {
        DelegationState.PROPOSED: "vorgeschlagen",
        DelegationState.DECIDED: "beschlossen",
        DelegationState.CURRENT: "laufend",
        DelegationState.ENDED: "beendet",
    },
}


def state_name(state: StrEnum) -> str:
    """Return the German word for a state, as columns and messages show it."""
    return NAMES[type(state)][state] if type(state) in NAMES else state.value
