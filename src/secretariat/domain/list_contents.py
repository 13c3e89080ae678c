"""What the values of a column look like, whatever its heading says: e-mail, postal code, names, organisations."""

import re
from collections.abc import Callable, Sequence

from secretariat.domain.list_headings import Column
from secretariat.domain.person_names import is_title, read_full_name, read_salutation
from secretariat.domain.text import clean_line, folded
from secretariat.domain.typed_addresses import is_email, read_address, read_city_line, read_contact, split_street

SAMPLE = 200
MOST = 0.6
"""Share of the values that must look alike before they overrule or replace a heading."""

_ORGANISATION = re.compile(
    r"\b(?:e\.?\s?v|g?gmbh|mbh|ag|kg|ohg|e\.?\s?g|stadt|kreis|landkreis|gemeinde|verband|landschaftsverband"
    r"|verein|stiftung|amt"
    r"|landesamt|jugendamt|sozialamt|ministerium|werk|diakonie|caritas|awo|drk|asb|lebenshilfe|hilfen?|dienste?"
    r"|beirat|rat|haus"
    r"|werkstatt|werkstätten|wohnverbund|bund|kammer|agentur|jobcenter|klinik|universität|hochschule|schule"
    r"|gesellschaft|bezirk"
    r"|verwaltung|stadtverwaltung|selbsthilfe|zentrum|vereinigung|kirchenkreis|bistum)\b|\w(?:verband|verein"
    r"|werk|amt|hilfe|rat|dienst)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"[+(\d][\d\s()/+.–-]{5,25}\d(?:\s*\(?[A-Za-z. ]{0,12}\)?)?")
_CODE = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,5}")
_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:[ '’-][^\W\d_][^\W\d_'’.-]*)*\.?")


def share(values: Sequence[str], looks: Callable[[str], bool]) -> float:
    """Return the share of the filled values that look as asked; 0 for none."""
    return sum(1 for value in values if looks(value)) / len(values) if values else 0.0


def looks_like_full_name(value: str) -> bool:
    """Say whether a value holds given and family name."""
    name = read_full_name(clean_line(value))
    return bool(name.given_name or (name.salutation and name.family_name)) and not looks_like_organisation(value)


def looks_like_comma_name(value: str) -> bool:
    """Say whether a value is a name written `Uhl, Kai`."""
    family, comma, given = value.partition(",")
    return bool(comma) and all(_WORD.fullmatch(part.strip()) for part in (family, given) if part.strip())


def looks_like_organisation(value: str) -> bool:
    """Say whether a value names an organisation: legal form, authority, association."""
    return _ORGANISATION.search(value) is not None


def looks_like_contact(value: str) -> bool:
    """Say whether a value tells how somebody is reached: an e-mail address, a telephone number, or both."""
    return "@" in value or any(read_contact(value)[1:])


def looks_like_word(value: str) -> bool:
    """Say whether a value is made of letters as names are."""
    return len(value) <= 60 and _WORD.fullmatch(value.strip()) is not None


def _looks_like_salutation(value: str) -> bool:
    return bool(read_salutation(value))


def _looks_like_street(value: str) -> bool:
    street, number = split_street(clean_line(value))
    return bool(number) and looks_like_word(street.split(" ")[0].rstrip("."))


def _looks_like_address(value: str) -> bool:
    address = read_address(value)
    return bool(address.postal_code and (address.street or address.po_box))


_LOOKS: tuple[tuple[Column, Callable[[str], bool]], ...] = (
    (Column.EMAIL, lambda value: is_email(clean_line(value))),
    (Column.SALUTATION, _looks_like_salutation),
    (Column.ACADEMIC_TITLE, is_title),
    (Column.ADDRESS, _looks_like_address),
    (Column.CITY_LINE, lambda value: read_city_line(clean_line(value)) is not None),
    (Column.POSTAL_CODE, lambda value: _CODE.fullmatch(value.strip()) is not None),
    (Column.PHONE_OFFICE, lambda value: _PHONE.fullmatch(value.strip()) is not None),
    (Column.STREET, _looks_like_street),
    (Column.FULL_NAME, looks_like_comma_name),
    (Column.ORGANISATION, looks_like_organisation),
)


def guess_column(values: Sequence[str]) -> Column | None:
    """Return what the values of a column without a known heading are, None if they do not say."""
    if not values:
        return None
    return next((column for column, looks in _LOOKS if share(values, looks) >= MOST), None)


_COMMON_GIVEN_NAMES = frozenset(
    folded(
        "Aaron Achim Adam Agnes Albert Alexander Alexandra Ali Alina Andrea Andreas André Angela Angelika Anja "
        "Anke Anna Anne Annette Annika Anton Antje Arne Astrid Axel Aylin Barbara Beate Ben Benedikt Benjamin "
        "Bernd Bernhard Bettina Birgit Björn Brigitte Bruno Britta Burkhard Carina Carmen Carola Carolin Carsten "
        "Charlotte Christa Christel Christian Christiane Christina Christine Christoph Clara Claudia Cornelia "
        "Dagmar Dana Daniel Daniela David Dennis Detlef Diana Dieter Dirk Dominik Doris Dorothea Eberhard Eckhard "
        "Edith Elena Elias Elisabeth Elke Ella Ellen Emil Emma Emre Erich Erika Ernst Esther Eva Ewa Fabian Fatma "
        "Felix Florian Frank Franz Franziska Friederike Friedrich Fritz Gabi Gabriele Georg Gerd Gerhard Gerda "
        "Gertrud Gisela Gregor Gudrun Gülsüm Günter Günther Hanna Hannah Hannelore Hans Harald Hartmut Heide "
        "Heidi Heike Heinrich Heinz Helena Helga Helmut Henrik Herbert Hermann Holger Horst Hubert Igor Ilka "
        "Ilona Ilse Ina Ines Inga Inge Ingo Ingrid Irene Iris Jakob Jan Jana Janine Jasmin Jelena Jens Jessica "
        "Joachim Jochen Johann Johanna Johannes Jonas Jörg Josef Judith Julia Julian Juliane Jürgen Jutta Kai "
        "Karin Karl Karsten Katharina Kathrin Katja Katrin Kerstin Kim Klaus Kristin Kurt Lars Laura Lea Lena "
        "Leon Lina Lisa Loreen Lotte Lothar Ludwig Luisa Lukas Lutz Maike Manfred Manuela Marc Marcel Marco "
        "Margarethe Margit Maria Marie Marina Marion Mark Markus Marlies Martin Martina Mathias Matthias "
        "Maximilian Mehmet Melanie Merle Michael Michaela Miriam Monika Moritz Nadine Nadja Natalie Nele Nicole "
        "Niklas Nils Nina Nora Norbert Olaf Olga Oliver Oskar Otto Patricia Patrick Paul Paula Peter Petra "
        "Philipp Pia Rainer Ralf Ralph Ramona Rebecca Regina Reinhard Renate Renke Rita Robert Roland Rolf "
        "Rosemarie Rüdiger Rudolf Ruth Sabine Sabrina Sandra Sara Sarah Sascha Sebastian Silke Silvia Simon "
        "Simone Sofia Sonja Sophie Stefan Stefanie Stephan Susanne Sven Svenja Sylvia Tanja Tatjana Thomas "
        "Thorsten Tim Timo Tobias Tom Torben Torsten Udo Ulf Ulrich Ulrike Ursula Ute Uwe Vera Verena Viktor "
        "Volker Walter Waltraud Werner Wilhelm Willi Wolfgang Yannick Yasemin Yvonne Zoë"
    ).split(" ")
)


def names_a_person(text: str) -> bool:
    """Say whether a single text is more likely a person than a heading: salutation, title, comma, known given name."""
    name = read_full_name(clean_line(text))
    if "," in text or name.salutation or name.academic_title:
        return True
    return any(word in _COMMON_GIVEN_NAMES for word in folded(text).split(" "))


def family_comes_first(names: Sequence[str], emails: Sequence[str]) -> bool:
    """Say whether names without a comma are written `Uhl Kai`: e-mail addresses and well-known given names vote."""
    votes = 0
    for name, email in zip(names, emails, strict=True):
        words = (
            folded(read_full_name(clean_line(name)).given_name),
            folded(read_full_name(clean_line(name)).family_name),
        )
        if "," in name or not all(words):
            continue
        local = folded(email.partition("@")[0].replace(".", " ")).split()
        if len(local) == 2 and {*local} == {words[0].split()[0], words[1]}:
            votes += 3 if local[0] == words[1] else -3
        votes += (words[1] in _COMMON_GIVEN_NAMES) - (words[0].split()[0] in _COMMON_GIVEN_NAMES)
    return votes > 0
