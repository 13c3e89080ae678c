"""The worked cases of handbook 5.3: who is written to, and the block and salutation that must come out."""

from dataclasses import dataclass, replace

from secretariat.domain.people import AddressUse, LetterStyle, Organisation, Person, PostalAddress, Salutation
from secretariat.domain.recipients import Recipient

MRS, MR, DIVERSE, UNKNOWN = Salutation.MRS, Salutation.MR, Salutation.DIVERSE, Salutation.UNKNOWN
EASY = LetterStyle.EASY_LANGUAGE
LSP_GENITIVE = "des Lokalen Steuerungs- und Planungsgremiums"

AT_WORK_IN_UNNA = PostalAddress(street="Musterstraße", house_no="5", postal_code="59423", city="Unna")
IN_UNNA = replace(AT_WORK_IN_UNNA, use=AddressUse.PRIVATE)
IN_GERA = PostalAddress(street="Beispielweg", house_no="12", postal_code="07545", city="Gera")
COUNTY_HALL = PostalAddress(street="Friedrich-Ebert-Straße", house_no="17", postal_code="59425", city="Unna")
TOWN_HALL = PostalAddress(street="Rathausplatz", house_no="1", postal_code="59174", city="Kamen")
MUENSTER = PostalAddress(postal_code="48133", city="Münster", is_bulk_recipient=True)

COUNTY = Organisation(name="Kreis Unna")
TOWN = Organisation(name="Stadt Musterstadt")
LWL = Organisation(name="Landschaftsverband Westfalen-Lippe", short_name="LWL")
TANDEM = Organisation(name="Tandem Inklusion e. V.")

SOMMER = Person(salutation=MRS, academic_title="Dr.", given_name="Lea", family_name="Sommer")
KELLER = Person(salutation=MR, given_name="Jonas", family_name="Keller")
NOLTE = Person(salutation=MRS, given_name="Gabi", family_name="Nolte")
DEMIR = Person(salutation=MR, academic_title="Dr.", given_name="Ali", family_name="Demir")
WOLF = Person(salutation=MRS, given_name="Ina", family_name="Wolf")
MAYOR = Person(
    salutation=MRS,
    given_name="Karin",
    family_name="Beispiel",
    office_address_form="Bürgermeisterin der Stadt Musterstadt",
    office_salutation="Bürgermeisterin",
)
DEPUTY_MAYOR = Person(
    salutation=MR,
    given_name="Uwe",
    family_name="Probst",
    office_address_form="Ersten Beigeordneten",
    office_salutation="Erster Beigeordneter",
)


@dataclass(frozen=True)
class Case:
    no: str
    recipient: Recipient
    block: str
    salutation: str
    style: LetterStyle = LetterStyle.STANDARD


def _home(no: str, person: Person, name_line: str, salutation: str) -> Case:
    recipient = Recipient(persons=(person,), address=IN_UNNA)
    return Case(no, recipient, f"{name_line} ⏎ Musterstraße 5 ⏎ 59423 Unna", salutation)


def _mrs(given_name: str, family_name: str, title: str = "", prefix: str = "") -> Person:
    return Person(
        salutation=MRS, academic_title=title, given_name=given_name, name_prefix=prefix, family_name=family_name
    )


def _mr(given_name: str, family_name: str, title: str = "", prefix: str = "") -> Person:
    return replace(_mrs(given_name, family_name, title, prefix), salutation=MR)


PRIVATE_CASES = (
    _home("S01", _mrs("Anna", "Brandt"), "Frau Anna Brandt", "Sehr geehrte Frau Brandt,"),
    _home("S02", KELLER, "Herrn Jonas Keller", "Sehr geehrter Herr Keller,"),
    _home("S03", SOMMER, "Frau Dr. Lea Sommer", "Sehr geehrte Frau Dr. Sommer,"),
    _home(
        "S07",
        _mrs("Clara", "Weiß", "Dr. phil. Dr. med."),
        "Frau Dr. phil. Dr. med. Clara Weiß",
        "Sehr geehrte Frau Dr. Weiß,",
    ),
    _home("S08", _mr("Otto", "Rabe", "Dr. h. c."), "Herrn Dr. h. c. Otto Rabe", "Sehr geehrter Herr Dr. Rabe,"),
    _home("S09", _mr("Kai", "Hahn", "Dipl.-Ing."), "Herrn Dipl.-Ing. Kai Hahn", "Sehr geehrter Herr Hahn,"),
    _home("S11", _mrs("Ute", "Meyer-Bergkamp"), "Frau Ute Meyer-Bergkamp", "Sehr geehrte Frau Meyer-Bergkamp,"),
    _home(
        "S13", _mrs("Maria", "Hohenfeld", prefix="von"), "Frau Maria von Hohenfeld", "Sehr geehrte Frau von Hohenfeld,"
    ),
    _home(
        "S14",
        _mr("Jan", "Heide", "Dr.", "von der"),
        "Herrn Dr. Jan von der Heide",
        "Sehr geehrter Herr Dr. von der Heide,",
    ),
    _home(
        "S15",
        _mr("Benedikt", "Thalheim", prefix="Freiherr von"),
        "Herrn Benedikt Freiherr von Thalheim",
        "Sehr geehrter Herr Freiherr von Thalheim,",
    ),
    _home(
        "S17",
        _mrs("Sophie", "Lindental", prefix="Gräfin von"),
        "Frau Sophie Gräfin von Lindental",
        "Sehr geehrte Frau Gräfin von Lindental,",
    ),
    _home("S20", Person(given_name="Kim", family_name="Brenner"), "Kim Brenner", "Guten Tag Kim Brenner,"),
    _home(
        "S22",
        Person(salutation=DIVERSE, given_name="Alex", family_name="Winter"),
        "Alex Winter",
        "Guten Tag Alex Winter,",
    ),
    _home(
        "S24",
        Person(
            salutation=DIVERSE,
            given_name="Luca",
            family_name="Roth",
            salutation_override="Sehr geehrte*r Luca Roth,",
        ),
        "Luca Roth",
        "Sehr geehrte*r Luca Roth,",
    ),
    _home("S25", _mrs("", "Öztürk"), "Frau Öztürk", "Sehr geehrte Frau Öztürk,"),
    _home("S56", replace(KELLER, familiar=True), "Herrn Jonas Keller", "Lieber Herr Keller,"),
)

OTHER_CASES = (
    Case(
        "S04",
        Recipient(
            persons=(_mr("Nils", "Vogt", "Dr."),),
            organisation=Organisation(name="Beispielwerk Hellweg gGmbH"),
            address=AT_WORK_IN_UNNA,
        ),
        "Beispielwerk Hellweg gGmbH ⏎ Herrn Dr. Nils Vogt ⏎ Musterstraße 5 ⏎ 59423 Unna",
        "Sehr geehrter Herr Dr. Vogt,",
    ),
    Case(
        "S05",
        Recipient(
            persons=(_mrs("Petra", "Lindner", "Prof. Dr."),),
            organisation=Organisation(name="Hochschule Musterstadt", department="Fachbereich Sozialwesen"),
            address=PostalAddress(street="Am Campus", house_no="1", postal_code="36037", city="Fulda"),
        ),
        "Hochschule Musterstadt ⏎ Fachbereich Sozialwesen ⏎ Frau Prof. Dr. Petra Lindner ⏎ Am Campus 1 ⏎ 36037 Fulda",
        "Sehr geehrte Frau Professorin Lindner,",
    ),
    Case(
        "S27",
        Recipient(organisation=Organisation(name="Lebenswege Unna e. V."), address=AT_WORK_IN_UNNA),
        "Lebenswege Unna e. V. ⏎ Musterstraße 5 ⏎ 59423 Unna",
        "Sehr geehrte Damen und Herren,",
    ),
    Case(
        "S29",
        Recipient(
            persons=(_mrs("Heike", "Dorn"),),
            organisation=Organisation(name="Wohnverbund Gera gGmbH"),
            address=IN_GERA,
        ),
        "Wohnverbund Gera gGmbH ⏎ Frau Heike Dorn ⏎ Beispielweg 12 ⏎ 07545 Gera",
        "Sehr geehrte Frau Dorn,",
    ),
    Case(
        "S31",
        Recipient(
            persons=(
                replace(
                    _mr("Peter", "Beispiel"),
                    office_address_form="Landrat des Kreises Unna",
                    office_salutation="Landrat",
                ),
            ),
            organisation=COUNTY,
            address=COUNTY_HALL,
        ),
        "Landrat des Kreises Unna ⏎ Herrn Peter Beispiel ⏎ Friedrich-Ebert-Straße 17 ⏎ 59425 Unna",
        "Sehr geehrter Herr Landrat,",
    ),
    Case(
        "S32",
        Recipient(persons=(MAYOR,), organisation=TOWN, address=TOWN_HALL),
        "Bürgermeisterin der Stadt Musterstadt ⏎ Frau Karin Beispiel ⏎ Rathausplatz 1 ⏎ 59174 Kamen",
        "Sehr geehrte Frau Bürgermeisterin,",
    ),
    Case(
        "S34",
        Recipient(
            persons=(
                replace(_mrs("Ines", "Beispiel"), office_address_form="Landesrätin", office_salutation="Landesrätin"),
            ),
            organisation=LWL,
            address=MUENSTER,
        ),
        "Landschaftsverband Westfalen-Lippe ⏎ Landesrätin ⏎ Frau Ines Beispiel ⏎ 48133 Münster",
        "Sehr geehrte Frau Landesrätin,",
    ),
    Case(
        "S35",
        Recipient(
            persons=(replace(_mr("Timo", "Albers"), office_salutation="Sozialdezernent", use_office_salutation=False),),
            organisation=replace(COUNTY, department="Dezernat Soziales"),
            address=COUNTY_HALL,
        ),
        "Kreis Unna ⏎ Dezernat Soziales ⏎ Herrn Timo Albers ⏎ Friedrich-Ebert-Straße 17 ⏎ 59425 Unna",
        "Sehr geehrter Herr Albers,",
    ),
    Case(
        "S37",
        Recipient(
            persons=(
                Person(
                    salutation=DIVERSE, given_name="Sam", family_name="Engel", office_salutation="Erste Beigeordnete"
                ),
            ),
            organisation=TOWN,
            address=TOWN_HALL,
        ),
        "Stadt Musterstadt ⏎ Sam Engel ⏎ Rathausplatz 1 ⏎ 59174 Kamen",
        "Guten Tag Sam Engel,",
    ),
    Case(
        "S39",
        Recipient(persons=(DEPUTY_MAYOR, MAYOR), organisation=TOWN, address=TOWN_HALL),
        "Stadt Musterstadt ⏎ Frau Karin Beispiel ⏎ Herrn Uwe Probst ⏎ Rathausplatz 1 ⏎ 59174 Kamen",
        "Sehr geehrte Frau Bürgermeisterin, // sehr geehrter Herr Erster Beigeordneter,",
    ),
    Case(
        "S40",
        Recipient(persons=(NOLTE, DEMIR), organisation=TANDEM, address=AT_WORK_IN_UNNA),
        "Tandem Inklusion e. V. ⏎ Frau Gabi Nolte ⏎ Herrn Dr. Ali Demir ⏎ Musterstraße 5 ⏎ 59423 Unna",
        "Sehr geehrte Frau Nolte, // sehr geehrter Herr Dr. Demir,",
    ),
    Case(
        "S41",
        Recipient(persons=(_mrs("Inge", "Walter"), _mr("Horst", "Walter")), address=IN_UNNA),
        "Frau Inge Walter ⏎ Herrn Horst Walter ⏎ Musterstraße 5 ⏎ 59423 Unna",
        "Sehr geehrte Frau Walter, // sehr geehrter Herr Walter,",
    ),
    Case(
        "S43",
        Recipient(persons=(_mr("Finn", "Böhm"),), address=replace(IN_UNNA, care_of="c/o Wohnhaus Sonnenhof")),
        "Herrn Finn Böhm ⏎ c/o Wohnhaus Sonnenhof ⏎ Musterstraße 5 ⏎ 59423 Unna",
        "Sehr geehrter Herr Böhm,",
    ),
    Case(
        "S44",
        Recipient(persons=(_mrs("Nele", "Arndt"),), address=replace(IN_UNNA, care_of="bei Scholz")),
        "Frau Nele Arndt ⏎ bei Scholz ⏎ Musterstraße 5 ⏎ 59423 Unna",
        "Sehr geehrte Frau Arndt,",
    ),
    Case(
        "S46",
        Recipient(
            organisation=replace(COUNTY, department="Fachbereich Arbeit und Soziales"),
            address=PostalAddress(po_box="2112", postal_code="59411", city="Unna"),
        ),
        "Kreis Unna ⏎ Fachbereich Arbeit und Soziales ⏎ Postfach 21 12 ⏎ 59411 Unna",
        "Sehr geehrte Damen und Herren,",
    ),
    Case(
        "S48",
        Recipient(persons=(_mr("Bernd", "Uhl"),), organisation=LWL, address=MUENSTER),
        "Landschaftsverband Westfalen-Lippe ⏎ Herrn Bernd Uhl ⏎ 48133 Münster",
        "Sehr geehrter Herr Uhl,",
    ),
    Case(
        "S50",
        Recipient(
            persons=(_mr("Jan", "Vries", prefix="de"),),
            address=PostalAddress(
                use=AddressUse.PRIVATE,
                street="Keizersgracht",
                house_no="1",
                postal_code="1015 CC",
                city="Amsterdam",
                country="Niederlande",
            ),
        ),
        "Herrn Jan de Vries ⏎ Keizersgracht 1 ⏎ 1015 CC AMSTERDAM ⏎ NIEDERLANDE",
        "Sehr geehrter Herr de Vries,",
    ),
    Case(
        "S52",
        Recipient(
            persons=(replace(_mrs("Ella", "Simon"), office_address_form="Geschäftsführerin"),),
            organisation=Organisation(name="Verbund Teilhabe gGmbH", department="Leitung"),
            address=replace(IN_GERA, district="Untermhaus"),
        ),
        "Verbund Teilhabe gGmbH ⏎ Leitung ⏎ Geschäftsführerin ⏎ Frau Ella Simon ⏎ Beispielweg 12 ⏎ 07545 Gera",
        "Sehr geehrte Frau Simon,",
    ),
    Case(
        "S53",
        Recipient(persons=(SOMMER,), address=IN_UNNA),
        "Frau Dr. Lea Sommer ⏎ Musterstraße 5 ⏎ 59423 Unna",
        "Guten Tag Frau Sommer,",
        EASY,
    ),
    Case(
        "S55",
        Recipient(organisation=Organisation(name="Werkstattrat Beispielwerk"), address=AT_WORK_IN_UNNA),
        "Werkstattrat Beispielwerk ⏎ Musterstraße 5 ⏎ 59423 Unna",
        "Guten Tag,",
        EASY,
    ),
    Case(
        "S59",
        Recipient(organisation=Organisation(name="Petra Lang", prefix_firma=True), address=AT_WORK_IN_UNNA),
        "Firma ⏎ Petra Lang ⏎ Musterstraße 5 ⏎ 59423 Unna",
        "Sehr geehrte Damen und Herren,",
    ),
    Case(
        "S60",
        Recipient(persons=(NOLTE, DEMIR, WOLF), organisation=TANDEM, address=AT_WORK_IN_UNNA),
        "Tandem Inklusion e. V. ⏎ Frau Gabi Nolte ⏎ Herrn Dr. Ali Demir ⏎ Frau Ina Wolf ⏎ Musterstraße 5 ⏎ 59423 Unna",
        f"Sehr geehrte Mitglieder {LSP_GENITIVE},",
    ),
    Case(
        "S62",
        Recipient(
            persons=(_mrs("Nora", "Pohl"),),
            organisation=Organisation(name="Stadt Fröndenberg/Ruhr"),
            address=PostalAddress(street="Beispielstraße", house_no="2", postal_code="58730", city="Fröndenberg/Ruhr"),
        ),
        "Stadt Fröndenberg/Ruhr ⏎ Frau Nora Pohl ⏎ Beispielstraße 2 ⏎ 58730 Fröndenberg/Ruhr",
        "Sehr geehrte Frau Pohl,",
    ),
    Case(
        "S63",
        Recipient(persons=(_mr("Paul", "Roth"),), address=IN_GERA),
        "Herrn Paul Roth ⏎ Beispielweg 12 ⏎ 07545 Gera",
        "Sehr geehrter Herr Roth,",
    ),
    Case(
        "S64",
        Recipient(persons=(Person(academic_title="Dr.", given_name="Robin", family_name="Falk"),)),
        "",
        "Guten Tag Dr. Robin Falk,",
    ),
)

WORKED_CASES = (*PRIVATE_CASES, *OTHER_CASES)
