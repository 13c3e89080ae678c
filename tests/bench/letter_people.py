"""The invented people of the letter benches and what is the same for all of them."""

from collections.abc import Iterator

CONSTANTS = {
    "Gremium": "Lokales Steuerungs- und Planungsgremium", "SitzungNr": "3", "Sitzungstag": "Montag, 21. September 2026",
    "Beginn": "14:00", "Ende": "17:30", "Raum": "Sitzungstrakt", "Gebaeude": "Kreishaus Unna",
    "Frist": "Montag, 31. August 2026", "Zeichen": "50.1-LSP", "Datum": "3. August 2026", "Auskunft": "Frau Beispiel",
    "Telefon": "02303 12345-67",
}  # fmt: skip
PERSONAL = ("Name", "Institution", "Strasse", "PLZ", "Ort", "Briefanrede")
FIELDS = (*PERSONAL, *CONSTANTS)


def people(count: int) -> Iterator[dict[str, str]]:
    """Give the personal fields of so many invented people."""
    for number in range(count):
        yield {
            "Name": f"Erika Muster-{number}", "Institution": f"Verein & Söhne {number % 70}",
            "Strasse": f"Am Markt {number}", "PLZ": f"{1000 + number:05d}", "Ort": "Unna",
            "Briefanrede": f"Sehr geehrte Frau Muster-{number}",
        }  # fmt: skip
