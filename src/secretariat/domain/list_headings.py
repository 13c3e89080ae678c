"""The words of lists: which columns there are, what offices write above them, and what our own member list does."""

from enum import StrEnum


class Column(StrEnum):
    """What a column can hold. Names of `ListEntry` fields, and columns that hold several of them at once."""

    LIST_NO = "list_no"
    SALUTATION = "salutation"
    ACADEMIC_TITLE = "academic_title"
    GIVEN_NAME = "given_name"
    NAME_PREFIX = "name_prefix"
    FAMILY_NAME = "family_name"
    NAME_SUFFIX = "name_suffix"
    NAME = "name"  # the bare heading "Name": the values decide whether it is the family name
    FULL_NAME = "full_name"
    REPRESENTATIVE = "representative"  # "Vertreter": of the organisation or of the member, the other columns decide
    OFFICE_ADDRESS_FORM = "office_address_form"
    OFFICE_SALUTATION = "office_salutation"
    SALUTATION_OVERRIDE = "salutation_override"
    ORGANISATION = "organisation"
    ORGANISATION_SHORT = "organisation_short"
    ORGANISATION_PRINT_NAME = "organisation_print_name"
    ORGANISATION_KIND = "organisation_kind"
    ORGANISATION_PHONE = "organisation_phone"
    ORGANISATION_EMAIL = "organisation_email"
    DEPARTMENT = "department"
    FUNCTION = "function"
    ADDRESS_USE = "address_use"
    CARE_OF = "care_of"
    DISTRICT = "district"
    STREET = "street"
    HOUSE_NO = "house_no"
    ADDRESS = "address"
    PO_BOX = "po_box"
    POSTAL_CODE = "postal_code"
    CITY = "city"
    CITY_LINE = "city_line"
    COUNTRY = "country"
    DELIVERY_NOTE = "delivery_note"
    IS_BULK_RECIPIENT = "is_bulk_recipient"
    ADDRESS_CHECKED_ON = "address_checked_on"
    ADDRESS_OWNER = "address_owner"
    PRIVATE_STREET = "private_street"  # used where a row has no official address
    PRIVATE_HOUSE_NO = "private_house_no"
    PRIVATE_ADDRESS = "private_address"
    PRIVATE_POSTAL_CODE = "private_postal_code"
    PRIVATE_CITY = "private_city"
    PRIVATE_CITY_LINE = "private_city_line"
    EMAIL = "email"
    CONTACT = "contact"  # telephone and e-mail in one cell
    PHONE_OFFICE = "phone_office"
    PHONE_MOBILE = "phone_mobile"
    BENCH = "bench"
    BENCH_NAME = "bench_name"
    BENCH_HAS_VOTE = "bench_has_vote"
    BENCH_SENSITIVITY = "bench_sensitivity"
    SEAT_NO = "seat_no"
    SEAT_LABEL = "seat_label"
    SEAT_KIND = "seat_kind"
    VOTING = "voting"
    ROLE = "role"
    APPOINTED_BY = "appointed_by"
    NOMINATING_ORGANISATION = "nominating_organisation"
    APPOINTED_ON = "appointed_on"
    TERM_UNTIL = "term_until"
    TERM = "term"  # both days in one cell
    VACANT_SINCE = "vacant_since"
    LETTER_STYLE = "letter_style"
    PREFERRED_CHANNEL = "preferred_channel"
    NOTES = "notes"
    FAMILIAR = "familiar"
    PERSONAL_MAIL = "personal_mail"
    USE_OFFICE_SALUTATION = "use_office_salutation"
    PREFIX_FIRMA = "prefix_firma"
    DIRECTORY_CONSENT = "directory_consent"
    DEPUTY = "deputy"
    DEPUTY_SALUTATION = "deputy_salutation"
    DEPUTY_ACADEMIC_TITLE = "deputy_academic_title"
    DEPUTY_GIVEN_NAME = "deputy_given_name"
    DEPUTY_NAME_PREFIX = "deputy_name_prefix"
    DEPUTY_FAMILY_NAME = "deputy_family_name"
    DEPUTY_NAME_SUFFIX = "deputy_name_suffix"
    DEPUTY_FUNCTION = "deputy_function"
    DEPUTY_EMAIL = "deputy_email"
    DEPUTY_PHONE_OFFICE = "deputy_phone_office"
    DEPUTY_RANK = "deputy_rank"
    DEPUTY_KIND = "deputy_kind"
    IGNORED = "ignored"
    NOT_KEPT = "not_kept"


MEMBER_LIST_COLUMNS = (
    "Lfd. Nr.", "Bank", "Sitz-Nr.", "Art", "Stimmrecht", "Institution", "Abteilung", "Anrede", "Titel", "Vorname",
    "Namenszusatz", "Nachname", "Funktion im Gremium", "Benannt am", "Amtszeit bis", "Stellvertretung (Name)",
    "Straße und Hausnummer", "Postfach", "PLZ", "Ort", "Land", "E-Mail", "Telefon", "Zustellweg", "Briefstil",
    "Anschrift geprüft am",
)  # fmt: skip
"""The columns of our own member list D01 (handbook 3.5): what it says was clean when it left, and is taken as it is."""
VACANT_LIST_COLUMNS = ("Bank", "Sitz-Nr.", "benennende Stelle", "vakant seit")
"""The columns of its second sheet."""

OFFICIAL_OF_PRIVATE = {
    Column.PRIVATE_STREET: Column.STREET,
    Column.PRIVATE_HOUSE_NO: Column.HOUSE_NO,
    Column.PRIVATE_ADDRESS: Column.ADDRESS,
    Column.PRIVATE_POSTAL_CODE: Column.POSTAL_CODE,
    Column.PRIVATE_CITY: Column.CITY,
    Column.PRIVATE_CITY_LINE: Column.CITY_LINE,
}
"""What stands in the columns of a private address."""
DEPUTY_OF_MEMBER: dict[Column | None, Column] = {
    Column.SALUTATION: Column.DEPUTY_SALUTATION,
    Column.ACADEMIC_TITLE: Column.DEPUTY_ACADEMIC_TITLE,
    Column.GIVEN_NAME: Column.DEPUTY_GIVEN_NAME,
    Column.NAME_PREFIX: Column.DEPUTY_NAME_PREFIX,
    Column.FAMILY_NAME: Column.DEPUTY_FAMILY_NAME,
    Column.NAME: Column.DEPUTY_FAMILY_NAME,
    Column.NAME_SUFFIX: Column.DEPUTY_NAME_SUFFIX,
    Column.FULL_NAME: Column.DEPUTY,
    Column.FUNCTION: Column.DEPUTY_FUNCTION,
    Column.EMAIL: Column.DEPUTY_EMAIL,
    Column.PHONE_OFFICE: Column.DEPUTY_PHONE_OFFICE,
    Column.SEAT_KIND: Column.DEPUTY_KIND,
}
"""The columns that say of a deputy what others say of the member."""

# Headings as people write them; `|` separates them. Compared folded: capitals, umlauts, dots and hyphens do not count.
HEADINGS = {
    Column.LIST_NO: "lfd. Nr.|lfd Nummer|laufende Nummer|Nr.|Nummer|Pos.|lfd.|Zeile|ID|Mitgliedsnummer|Mitglieds-Nr.",
    Column.SALUTATION: "Anrede|Frau/Herr|Herr/Frau|Frau Herr|m/w|w/m|m/w/d|w/m/d|m/f|Geschlecht|Gender|H/F|F/H|Fr./Hr."
    "|Hr./Fr.|Anredeform|Anr.|Salutation",
    Column.ACADEMIC_TITLE: "Titel|akad. Grad|akademischer Grad|akad. Titel|akademischer Titel|Grad|Titel/Grad"
    "|Titel vor dem Namen|Namenstitel|Doktorgrad|Amts-/akad. Titel|Title",
    Column.GIVEN_NAME: "Vorname|Vornamen|Vorname(n)|Rufname|Vorn.|First Name|Given Name|Vname",
    Column.NAME_PREFIX: "Namenszusatz|Namensvorsatz|Adelsprädikat|Namenspräfix|Vorsatzwort|Präfix|Zusatz vor dem Namen"
    "|Adelstitel",
    Column.FAMILY_NAME: "Nachname|Familienname|Zuname|Nachn.|Last Name|Surname|Nachname(n)|Hausname|Familienn.|Nname",
    Column.NAME_SUFFIX: "Namenszusatz nach dem Namen|Zusatz nach dem Namen|Namenssuffix|nachgestellter Titel|Suffix"
    "|Titel nach dem Namen|Titel nachgestellt|Grad nach dem Namen",
    Column.NAME: "Name|Namen",
    Column.FULL_NAME: "Name, Vorname|Name Vorname|Vorname Name|Vorname, Name|Vor- und Nachname|Nachname, Vorname|Person"
    "|Vorname Nachname|Vor- und Zuname|Name und Vorname|Vorname und Name|Ansprechpartner|Ansprechpartnerin"
    "|Ansprechpartner/in|Ansprechpartner(in)|Ansprechpartner*in|Ansprechpartner/-in|Ansprechperson|Kontaktperson"
    "|Kontakt|Mitglied|Mitglieder|vollständiger Name|Teilnehmer|Teilnehmende|Teilnehmer/in|Zu- und Vorname"
    "|Name der Person|Titel, Vorname, Name|Titel Vorname Name|Titel Name|Titel, Name|Anrede Name|Anrede, Name|Empfänger"
    "|Familienname, Vorname|Name/Vorname|Name (Vorname)|Full Name|Ordentliches Mitglied|Delegierte|Delegierter"
    "|Name des Mitglieds|Teilnehmername|Anzeigename|Display Name|Ansprechpartner Name",
    Column.REPRESENTATIVE: "Vertreter|Vertreterin|Vertreter/in|Vertreter*in|Vertretung|Vertreten durch|vertr. durch"
    "|Vertretungsperson|wird vertreten durch",
    Column.OFFICE_ADDRESS_FORM: "Amtsbezeichnung für die Anschrift|Amtsbezeichnung für die Anschrift (Akkusativ)"
    "|Amtsbezeichnung|Amtsbezeichnung Anschrift|Dienstbezeichnung|Amtstitel",
    Column.OFFICE_SALUTATION: "Amtsbezeichnung für die Anrede|Amtsbezeichnung Anrede",
    Column.SALUTATION_OVERRIDE: "Anrede wie gewünscht|Wunschanrede|Briefanrede|persönliche Anrede|Anredezeile",
    Column.ORGANISATION: "Institution|Organisation|Träger|Einrichtung|Firma|Dienststelle|Verband|Verein|Behörde"
    "|Körperschaft|Unternehmen|Arbeitgeber|Kommune|entsendende Stelle|Träger/Einrichtung|Einrichtung/Träger"
    "|Institution/Träger|Organisation/Institution|Institution/Organisation|Leistungserbringer|Name der Einrichtung"
    "|Name der Institution|Name der Organisation|Name des Trägers|Organisationsname|Stelle|Firma/Institution"
    "|Institution/Firma|Verband/Institution|Anbieter|Company|Arbeitsstelle|Partner|Kooperationspartner|Träger/Verband"
    "|Name Träger|Name Institution|Stadt/Gemeinde|Gebietskörperschaft|Entsendende Organisation|Vertretene Institution"
    "|Organisation/Verband|Institution/Verband",
    Column.ORGANISATION_SHORT: "Institution Kurzbezeichnung|Kurzbezeichnung der Institution|Institution kurz|Kurzname"
    "|Institution Kürzel|Institution Kurzname|Kurzbezeichnung",
    Column.ORGANISATION_PRINT_NAME: "Institution Zusatzname (Druckname)|Institution Druckname|Druckname der Institution"
    "|Druckname|Institution (Druckname)|Zusatzname der Institution",
    Column.ORGANISATION_KIND: "Art der Institution|Institutionsart|Trägerart|Art der Organisation|Art des Trägers",
    Column.ORGANISATION_PHONE: "Telefon der Institution|Institution Telefon|Institution Tel."
    "|Telefon Institution|Telefon Zentrale|Zentrale",
    Column.ORGANISATION_EMAIL: "E-Mail der Institution|Institution E-Mail|E-Mail Institution|E-Mail Zentrale",
    Column.DEPARTMENT: "Abteilung|Fachbereich|Amt|Dezernat|Referat|Sachgebiet|Fachdienst|Abt.|FB|Fachabteilung|Amt/FB"
    "|Organisationseinheit|OE|Abteilung/Fachbereich|Fachgebiet|Amt/Abteilung|Dezernat/Fachbereich|Department|Zusatz"
    "|Abteilung/Amt|Fachbereich/Amt|Institution Zusatz|Fachbereich/Abteilung",
    Column.FUNCTION: "Funktion|Position|Stellung|berufliche Funktion|Tätigkeit|Beruf|Aufgabe|Aufgabenbereich|Job"
    "|Funktion/Position|Funktion in der Institution|Dienststellung|Funktion in der Einrichtung|Job Title"
    "|Berufsbezeichnung"
    "|Zuständigkeit|Funktion im Haus",
    Column.ADDRESS_USE: "Adressart|Anschriftart|Art der Anschrift|Art der Adresse|dienstlich/privat|Anschrift ist",
    Column.CARE_OF: "c/o|co|care of|bei|wohnhaft bei|Adresszusatz|Anschriftenzusatz|Zustellzusatz|Adresszusatz (c/o)",
    Column.DISTRICT: "Ortsteil|Stadtteil|Ortsteil/Stadtteil|Bezirk",
    Column.STREET: "Straße|Str.|Straße und Hausnummer|Straße, Hausnummer|Straße/Hausnummer|Straße Hausnummer"
    "|Straße, Nr."
    "|Straße Nr.|Straße/Nr.|Straße u. Hausnr.|Straße + Nr.|Straße und Nr.|Straße, Hausnr.|Straße/Hausnr."
    "|Straße/Postfach|Straße, Haus-Nr.|Street|Strasse, Hnr.|Straße Hausnr.|Straßenname|Straße & Hausnummer"
    "|Straße & Nr.",
    Column.HOUSE_NO: "Hausnummer|Hausnr.|Haus-Nr.|HNr.|Hs.-Nr.|Hausnummer und Zusatz|Nr. (Haus)",
    Column.ADDRESS: "Anschrift|Adresse|Postanschrift|Postadresse|dienstliche Anschrift|Dienstanschrift|Wohnanschrift"
    "|Anschrift (dienstlich)|Adresse dienstlich|komplette Anschrift|vollständige Anschrift|Address"
    "|Kontaktadresse|Anschrift dienstl.|Anschrift der Einrichtung|Lieferanschrift|Kontaktanschrift|Versandadresse",
    Column.PO_BOX: "Postfach|Postf.|PF|Postfachnummer",
    Column.POSTAL_CODE: "PLZ|Postleitzahl|Plz.|Zip|Postal Code|PLZ (Straße)",
    Column.CITY: "Ort|Wohnort|Stadt|Sitz|Gemeinde|Dienstort|City|Ortschaft|Stadt/Ort|Ortsname",
    Column.CITY_LINE: "PLZ Ort|PLZ/Ort|PLZ, Ort|PLZ und Ort|PLZ + Ort|PLZ-Ort|Postleitzahl Ort|Postleitzahl und Ort"
    "|PLZ Wohnort|PLZ Stadt|PLZ & Ort|Postleitzahl/Ort|PLZ / Wohnort",
    Column.COUNTRY: "Land|Staat|Country|Land/Staat|Land/Region",
    Column.DELIVERY_NOTE: "Zustellvermerk|Zustellhinweis|Versandvermerk|Vorausverfügung",
    Column.IS_BULK_RECIPIENT: "Großempfänger|Großkunden-PLZ",
    Column.ADDRESS_CHECKED_ON: "Anschrift geprüft am|Adresse geprüft am|geprüft am|Adresse geprüft",
    Column.EMAIL: "E-Mail|Email|Mail|Mailadresse|E-Mail-Adresse|Emailadresse|E-Mail dienstlich|Mail dienstl."
    "|dienstliche E-Mail|elektronische Adresse|E-Post|E-Mailadresse|E Mail 1|Mail-Adresse|eMail geschäftlich"
    "|E-Mail Büro",
    Column.CONTACT: "Kontaktdaten|Erreichbarkeit|Telefon/E-Mail|Tel./E-Mail|E-Mail/Telefon|Tel./Mail"
    "|Kontaktinformationen",
    Column.PHONE_OFFICE: "Telefon|Tel.|Telefonnummer|Tel. dienstl.|Telefon dienstlich|Durchwahl|Tel.-Nr.|Telefon-Nr."
    "|Rufnummer|Fon|Phone|Telefon geschäftlich|Festnetz|Tel. dienstlich|Telefon (dienstlich)|Telefon/Durchwahl"
    "|Tel./DW|Telefon/Fax|Tel./Fax"
    "|dienstl. Telefon|Telefon Büro|Tel. geschäftlich|Kontakt Telefon|DW|Telefon (Büro)",
    Column.PHONE_MOBILE: "Mobil|Handy|Mobiltelefon|Mobilnummer|Handynummer|Handy-Nr.|Mobil-Nr.|Mobiltelefonnummer|mobil"
    " dienstlich|Tel. mobil|Telefon mobil|Diensthandy|Mobile|Handy dienstl.",
    Column.BENCH: "Bank|Gruppe|Bereich|Seite|Bank/Gruppe|Statusgruppe|Mitgliedergruppe|Interessengruppe|Bank Kürzel"
    "|Fraktion|Kategorie|Gruppierung|Säule|Vertretungsgruppe|Akteursgruppe",
    Column.BENCH_NAME: "Bezeichnung der Bank|Bankbezeichnung|Bank (lang)|Name der Bank|Bank Bezeichnung",
    Column.SEAT_NO: "Sitz-Nr.|Sitz Nr.|Sitznummer|Sitz Nummer|Platz-Nr.|Sitznr.",
    Column.SEAT_LABEL: "Sitzbezeichnung|Bezeichnung des Sitzes|Sitz Bezeichnung",
    Column.SEAT_KIND: "Art|Art des Sitzes|Sitzart|Art der Mitgliedschaft|Mitgliedsart|Mitgliedschaft|Status"
    "|Mitgliedsstatus",
    Column.VOTING: "Stimmrecht|stimmberechtigt|Stimme|mit Stimmrecht|Stimmberechtigung|stimmber.|stimmberechtigt (j/n)",
    Column.ROLE: "Funktion im Gremium|Rolle|Rolle im Gremium|Funktion im Ausschuss|Funktion im Beirat|Gremienfunktion"
    "|Amt im Gremium|Funktion in der Steuerungsgruppe|Vorsitz|Funktion im Arbeitskreis|Funktion im Vorstand",
    Column.APPOINTED_BY: "Benannt durch|Benannt von|Entsandt von|Entsandt durch|vorgeschlagen von"
    "|Berufen durch|vorschlagsberechtigte Stelle",
    Column.NOMINATING_ORGANISATION: "benennende Stelle|Nominierende Stelle|vorschlagende Stelle"
    "|benennende Institution",
    Column.ADDRESS_OWNER: "Anschrift von",
    Column.BENCH_HAS_VOTE: "Stimmrecht der Bank",
    Column.BENCH_SENSITIVITY: "Schutzstufe der Bank|Schutzstufe",
    Column.DEPUTY_RANK: "Rang|Stellv. Rang|Rang der Stellvertretung|Reihenfolge der Stellvertretung",
    Column.APPOINTED_ON: "Benannt am|Benannt seit|Mitglied seit|seit|Berufen am|Bestellt am|Entsandt am|Eintritt"
    "|Eintrittsdatum|Beginn|Amtszeit ab|Amtszeit von|Amtszeit seit|Mitglied ab|Berufung am|Benennung am|Berufen seit"
    "|Dabei seit|Benennungsdatum|Datum der Benennung|Amtsantritt|Mitgliedschaft seit|Beginn der Amtszeit|von",
    Column.TERM_UNTIL: "Amtszeit bis|bis|Ende|Ende der Amtszeit|Ablauf der Amtszeit|Mitglied bis|Austritt|Amtszeitende"
    "|Berufen bis|Ausgeschieden am|Benannt bis|Amtsende",
    Column.TERM: "Amtszeit|Amtsperiode|Amtsdauer|Berufungszeitraum|Wahlperiode|Wahlzeit|Amtszeit von bis"
    "|Mitgliedschaft von bis|Zeitraum",
    Column.VACANT_SINCE: "vakant seit|unbesetzt seit|frei seit",
    Column.LETTER_STYLE: "Briefstil|Brief|Briefart|Schriftgröße|Format|Barrierefreies Format|Einladung in|Briefform",
    Column.PREFERRED_CHANNEL: "Zustellweg|Versandart|Versandweg|Versand|Zustellung|Zustellart|Einladung per"
    "|Einladung durch"
    "|Kommunikationsweg|bevorzugter Kontaktweg|Versand per|Zusendung per|Post/Mail|Post oder E-Mail",
    Column.NOTES: "Bemerkung|Bemerkungen|Notiz|Notizen|Anmerkung|Anmerkungen|Vermerk|Hinweis|Hinweise|Kommentar"
    "|Sonstiges"
    "|Info|Zusatzinfo|Interne Bemerkung",
    Column.FAMILIAR: "Vertraute Anrede|Liebe/Lieber|Anrede vertraut",
    Column.PERSONAL_MAIL: "Persönliche Post|Person zuerst|Post persönlich",
    Column.USE_OFFICE_SALUTATION: "Amt in der Anrede|Amtsbezeichnung in der Anrede verwenden"
    "|Amtsbezeichnung in der Anrede|Anrede "
    "mit Amt",
    Column.PREFIX_FIRMA: "Firma voranstellen",
    Column.DIRECTORY_CONSENT: "Einwilligung Verzeichnis|Im Verzeichnis|Einwilligung in das Verzeichnis"
    "|Einwilligung Mitgliederverzeichnis|Verzeichniseinwilligung",
    Column.DEPUTY: "Stellvertretung|Stellvertretung (Name)|Stellvertreter|Stellvertreterin|Stellvertreter/in|Stellv."
    "|Stellvertretendes Mitglied|Stellv. Mitglied|Vertretung durch|persönliche Stellvertretung|Ersatzmitglied|Stv."
    "|Stellvertretungen|Name der Stellvertretung|Name Stellvertretung|Stellvertreter*in|Persönlicher Stellvertreter",
    Column.IGNORED: "Unterschrift|Startzeit|Fertigstellungszeit|Fax|Telefax|Fax-Nr.|Faxnummer|Telefax dienstl.|Webseite"
    "|Internet|Homepage|Website|URL|Teilnahme|Zusage|Anwesend|Aktualisiert am|letzte Änderung|Stand|geändert am",
    Column.NOT_KEPT: "Geburtsdatum|geb. am|Geburtstag|geboren am|Alter|GdB|Grad der Behinderung|Behinderung|Diagnose"
    "|Pflegegrad|Merkzeichen|IBAN|Kontonummer|BIC|Bankverbindung|Aktenzeichen|Az.|Telefon privat|Tel. privat"
    "|Privattelefon"
    "|E-Mail privat|Staatsangehörigkeit|Religion|Konfession|Familienstand|Krankenkasse|Sozialversicherungsnummer"
    "|Schwerbehindertenausweis|Hilfebedarf|Nationalität|Geburtsort",
}  # fmt: skip

# What a longer heading speaks of, the first that fits: patterns over the folded heading.
KEYWORDS = (
    (r"mail.*(?:telefon|tel\b|fon\b)|(?:telefon|tel\b|fon\b).*mail|kontaktdaten|erreichbar", Column.CONTACT),
    (
        r"geburt|\bgdb\b|behinderungsgrad|diagnose|iban|konto|aktenzeichen|\bprivat.*(?:telefon|tel\b|mail)",
        Column.NOT_KEPT,
    ),
    (r"\be ?mail|mail ?adr|\bmail\b", Column.EMAIL),
    (r"\bfax\b|telefax|unterschrift|homepage|internet|website", Column.IGNORED),
    (r"mobil|handy", Column.PHONE_MOBILE),
    (r"telefon|\btel\b|rufnummer|durchwahl|\bfon\b", Column.PHONE_OFFICE),
    (r"nachname.*vorname|vorname.*(?:nachname|zuname|familienname)|vor und|\bname vorname", Column.FULL_NAME),
    (r"nachname|familienname|zuname", Column.FAMILY_NAME),
    (r"vorname|rufname", Column.GIVEN_NAME),
    (r"(?:plz|postleitzahl).*(?:ort|stadt)", Column.CITY_LINE),
    (r"\bplz\b|postleitzahl", Column.POSTAL_CODE),
    (r"hausn|haus nr", Column.HOUSE_NO),
    (r"strasse", Column.STREET),
    (r"anschrift|adresse", Column.ADDRESS),
    (r"stimmrecht|stimmber", Column.VOTING),
    (r"(?:funktion|rolle|aufgabe).*(?:gremium|ausschuss|beirat|gruppe|kreis|rat\b)", Column.ROLE),
    (
        r"(?:mitglied|dabei|mitgliedschaft) seit|(?:benannt|berufen|bestellt) am|(?:datum|tag) der (?:benenn|beruf)",
        Column.APPOINTED_ON,
    ),
    (r"(?:amtszeit|mitglied|berufen|bestellt).* bis|ende der", Column.TERM_UNTIL),
    (r"ansprech|kontaktperson|name der person|name des mitglieds", Column.FULL_NAME),
    (r"vertreter", Column.REPRESENTATIVE),
    (r"abteilung|fachbereich|dezernat|referat|sachgebiet", Column.DEPARTMENT),
    (
        r"institution|organisation|einrichtung|traeger|verband|dienststelle|behoerde|firma|verein\b|koerperschaft",
        Column.ORGANISATION,
    ),
    (r"funktion|position|taetigkeit", Column.FUNCTION),
    (r"akadem|titel", Column.ACADEMIC_TITLE),
    (r"anrede|geschlecht", Column.SALUTATION),
    (r"bemerkung|anmerkung|notiz", Column.NOTES),
    (r"^ort\b|\bort$|wohnort", Column.CITY),
    (r"^name\b.*mitglied|^mitglied(?:er)?\b", Column.FULL_NAME),
)
