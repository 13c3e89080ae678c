"""What the clerk calls the columns of a list, and what becomes of its rows."""

from PySide6.QtCore import QCoreApplication

from secretariat.domain.list_headings import Column
from secretariat.services.lists_in.import_rows import RowOutcome


def outcome_words() -> dict[RowOutcome, str]:
    """Return a sign and a word for what becomes of a row: never a colour alone."""
    return {
        RowOutcome.NEW: QCoreApplication.translate("ImportWords", "+ new"),
        RowOutcome.CHANGED: QCoreApplication.translate("ImportWords", "± changed"),
        RowOutcome.EQUAL: QCoreApplication.translate("ImportWords", "= equal"),
        RowOutcome.MERGED: QCoreApplication.translate("ImportWords", "& merged"),
        RowOutcome.VACANT: QCoreApplication.translate("ImportWords", "○ vacant seat"),
        RowOutcome.ORGANISATION: QCoreApplication.translate("ImportWords", "⌂ organisation only"),
        RowOutcome.SKIPPED: QCoreApplication.translate("ImportWords", "– left out"),
        RowOutcome.LEFT_OUT: QCoreApplication.translate("ImportWords", "✕ not readable"),
    }


def column_words() -> dict[Column, str]:
    """Return the columns a clerk can choose, in the order of a member list."""
    return {**_member_words(), **_address_words(), **_seat_words(), **_deputy_words(), **_no_words()}


def _member_words() -> dict[Column, str]:
    return {
        Column.SALUTATION: QCoreApplication.translate("ImportWords", "Salutation (Frau, Herr)"),
        Column.ACADEMIC_TITLE: QCoreApplication.translate("ImportWords", "Academic title"),
        Column.GIVEN_NAME: QCoreApplication.translate("ImportWords", "Given name"),
        Column.NAME_PREFIX: QCoreApplication.translate("ImportWords", "Name prefix"),
        Column.FAMILY_NAME: QCoreApplication.translate("ImportWords", "Family name"),
        Column.FULL_NAME: QCoreApplication.translate("ImportWords", "Whole name"),
        Column.NAME_SUFFIX: QCoreApplication.translate("ImportWords", "Name suffix"),
        Column.OFFICE_ADDRESS_FORM: QCoreApplication.translate("ImportWords", "Office in the address"),
        Column.OFFICE_SALUTATION: QCoreApplication.translate("ImportWords", "Office in the salutation"),
        Column.SALUTATION_OVERRIDE: QCoreApplication.translate("ImportWords", "Salutation as wished"),
        Column.USE_OFFICE_SALUTATION: QCoreApplication.translate("ImportWords", "Greet by the office"),
        Column.FAMILIAR: QCoreApplication.translate("ImportWords", "Familiar salutation"),
        Column.ORGANISATION: QCoreApplication.translate("ImportWords", "Organisation"),
        Column.ORGANISATION_SHORT: QCoreApplication.translate("ImportWords", "Organisation, short name"),
        Column.ORGANISATION_PRINT_NAME: QCoreApplication.translate("ImportWords", "Organisation, printed name"),
        Column.PREFIX_FIRMA: QCoreApplication.translate("ImportWords", "“Firma” before the name"),
        Column.ORGANISATION_KIND: QCoreApplication.translate("ImportWords", "Organisation, kind"),
        Column.ORGANISATION_PHONE: QCoreApplication.translate("ImportWords", "Organisation, telephone"),
        Column.ORGANISATION_EMAIL: QCoreApplication.translate("ImportWords", "Organisation, e-mail"),
        Column.DEPARTMENT: QCoreApplication.translate("ImportWords", "Department"),
        Column.FUNCTION: QCoreApplication.translate("ImportWords", "Position in the organisation"),
        Column.EMAIL: QCoreApplication.translate("ImportWords", "E-mail"),
        Column.CONTACT: QCoreApplication.translate("ImportWords", "Telephone and e-mail"),
        Column.PHONE_OFFICE: QCoreApplication.translate("ImportWords", "Telephone"),
        Column.PHONE_MOBILE: QCoreApplication.translate("ImportWords", "Mobile"),
        Column.LETTER_STYLE: QCoreApplication.translate("ImportWords", "Letter style"),
        Column.PREFERRED_CHANNEL: QCoreApplication.translate("ImportWords", "Way of delivery"),
        Column.PERSONAL_MAIL: QCoreApplication.translate("ImportWords", "Person before the organisation"),
        Column.NOTES: QCoreApplication.translate("ImportWords", "Note"),
        Column.DIRECTORY_CONSENT: QCoreApplication.translate("ImportWords", "In the directory of members (consented)"),
    }


def _address_words() -> dict[Column, str]:
    return {
        Column.CARE_OF: QCoreApplication.translate("ImportWords", "c/o"),
        Column.STREET: QCoreApplication.translate("ImportWords", "Street (and number)"),
        Column.HOUSE_NO: QCoreApplication.translate("ImportWords", "House number"),
        Column.PO_BOX: QCoreApplication.translate("ImportWords", "PO box"),
        Column.POSTAL_CODE: QCoreApplication.translate("ImportWords", "Postal code"),
        Column.CITY: QCoreApplication.translate("ImportWords", "Town"),
        Column.CITY_LINE: QCoreApplication.translate("ImportWords", "Postal code and town"),
        Column.ADDRESS: QCoreApplication.translate("ImportWords", "Whole address"),
        Column.DISTRICT: QCoreApplication.translate("ImportWords", "District of the town"),
        Column.PRIVATE_STREET: QCoreApplication.translate("ImportWords", "Private street (and number)"),
        Column.PRIVATE_HOUSE_NO: QCoreApplication.translate("ImportWords", "Private house number"),
        Column.PRIVATE_POSTAL_CODE: QCoreApplication.translate("ImportWords", "Private postal code"),
        Column.PRIVATE_CITY: QCoreApplication.translate("ImportWords", "Private town"),
        Column.PRIVATE_CITY_LINE: QCoreApplication.translate("ImportWords", "Private postal code and town"),
        Column.PRIVATE_ADDRESS: QCoreApplication.translate("ImportWords", "Whole private address"),
        Column.COUNTRY: QCoreApplication.translate("ImportWords", "Country"),
        Column.DELIVERY_NOTE: QCoreApplication.translate("ImportWords", "Delivery note"),
        Column.IS_BULK_RECIPIENT: QCoreApplication.translate("ImportWords", "Bulk recipient"),
        Column.ADDRESS_USE: QCoreApplication.translate("ImportWords", "Address: office or private"),
        Column.ADDRESS_OWNER: QCoreApplication.translate("ImportWords", "Address of the person or the organisation"),
        Column.ADDRESS_CHECKED_ON: QCoreApplication.translate("ImportWords", "Address checked on"),
    }


def _seat_words() -> dict[Column, str]:
    return {
        Column.BENCH: QCoreApplication.translate("ImportWords", "Bench"),
        Column.BENCH_NAME: QCoreApplication.translate("ImportWords", "Bench, full name"),
        Column.BENCH_HAS_VOTE: QCoreApplication.translate("ImportWords", "Bench, right to vote"),
        Column.BENCH_SENSITIVITY: QCoreApplication.translate("ImportWords", "Bench, protection"),
        Column.SEAT_NO: QCoreApplication.translate("ImportWords", "Seat number"),
        Column.SEAT_LABEL: QCoreApplication.translate("ImportWords", "Seat, name"),
        Column.SEAT_KIND: QCoreApplication.translate("ImportWords", "Seat, kind"),
        Column.VOTING: QCoreApplication.translate("ImportWords", "Right to vote"),
        Column.ROLE: QCoreApplication.translate("ImportWords", "Role in the committee"),
        Column.NOMINATING_ORGANISATION: QCoreApplication.translate("ImportWords", "Nominated by (organisation)"),
        Column.APPOINTED_BY: QCoreApplication.translate("ImportWords", "Appointed by"),
        Column.APPOINTED_ON: QCoreApplication.translate("ImportWords", "Appointed on"),
        Column.TERM_UNTIL: QCoreApplication.translate("ImportWords", "Term until"),
        Column.TERM: QCoreApplication.translate("ImportWords", "Term from and until"),
        Column.VACANT_SINCE: QCoreApplication.translate("ImportWords", "Vacant since"),
    }


def _deputy_words() -> dict[Column, str]:
    return {
        Column.DEPUTY: QCoreApplication.translate("ImportWords", "Deputy, whole name"),
        Column.DEPUTY_SALUTATION: QCoreApplication.translate("ImportWords", "Deputy, salutation"),
        Column.DEPUTY_ACADEMIC_TITLE: QCoreApplication.translate("ImportWords", "Deputy, academic title"),
        Column.DEPUTY_GIVEN_NAME: QCoreApplication.translate("ImportWords", "Deputy, given name"),
        Column.DEPUTY_NAME_PREFIX: QCoreApplication.translate("ImportWords", "Deputy, name prefix"),
        Column.DEPUTY_FAMILY_NAME: QCoreApplication.translate("ImportWords", "Deputy, family name"),
        Column.DEPUTY_NAME_SUFFIX: QCoreApplication.translate("ImportWords", "Deputy, name suffix"),
        Column.DEPUTY_FUNCTION: QCoreApplication.translate("ImportWords", "Deputy, position"),
        Column.DEPUTY_EMAIL: QCoreApplication.translate("ImportWords", "Deputy, e-mail"),
        Column.DEPUTY_PHONE_OFFICE: QCoreApplication.translate("ImportWords", "Deputy, telephone"),
        Column.DEPUTY_RANK: QCoreApplication.translate("ImportWords", "Deputy, rank"),
        Column.DEPUTY_KIND: QCoreApplication.translate("ImportWords", "Deputy, kind"),
    }


def _no_words() -> dict[Column, str]:
    return {
        Column.LIST_NO: QCoreApplication.translate("ImportWords", "Number in the list"),
        Column.NOT_KEPT: QCoreApplication.translate("ImportWords", "Not kept (not needed for the committee)"),
        Column.IGNORED: QCoreApplication.translate("ImportWords", "Not to be taken over"),
    }
