"""Sign-in data of invented people."""

from secretariat.printing.sheet_measures import SheetFormat
from secretariat.printing.sign_in_sheet import SignInRow, SignInSheetData
from secretariat.printing.workshop_sheet import WorkshopRow, WorkshopSheetData

NAMES = (
    "Abendroth, Käthe",
    "Adomeit, Jan (Dr.)",
    "Bäumer-Schulze von der Wenge, Marie-Luise (Prof. Dr. Dr. h. c.)",
    "Drewniak-Szczepański, Łucja",
    "Heide, Jan von der",
    "عبد الرحمن, فاطمة",
    "Nguyễn, Thị Hồng",
)
INSTITUTIONS = (
    "Stadt Lünen",
    "Landschaftsverband Westfalen-Lippe",
    "Arbeiterwohlfahrt Unterbezirk Ruhr-Lippe-Ems gGmbH",
    "Caritasverband – Fachdienst für Menschen mit geistiger Behinderung und ihre Angehörigen, Außenstelle Lünen",
)
PRIVACY = (
    "Ihre Unterschrift dient dem Nachweis der Teilnahme und der Niederschrift. Rechtsgrundlage: Art. 6 Abs. 1 "
    "Buchst. e DSGVO mit § 3 DSG NRW. Die vollständigen Hinweise liegen aus."
)


def sign_in_rows(count: int) -> tuple[SignInRow, ...]:
    """Return people of all kinds of names, numbered from 1."""
    return tuple(
        SignInRow(
            number=place + 1,
            name=NAMES[place % len(NAMES)],
            institution=INSTITUTIONS[place % len(INSTITUTIONS)],
            function="Mitglied",
            represented_by="Beispiel, Karl-Friedrich" if place % 9 == 4 else "",
        )
        for place in range(count)
    )


def sign_in_data(
    rows: tuple[SignInRow, ...],
    sheet_format: SheetFormat = SheetFormat.LANDSCAPE,
    *,
    empty_rows: int = 10,
    empty_rows_per_bench: int = 0,
) -> SignInSheetData:
    """Return the third meeting's sheet with these rows."""
    return SignInSheetData(
        authority="Kreis Unna · Der Landrat",
        committee="Lokales Steuerungs- und Planungsgremium im Kreis Unna",
        meeting="3. Sitzung",
        held="Montag, 23. September 2024, 14:00–17:30 Uhr",
        place="Kreishaus Unna, Sitzungstrakt",
        short_title="LSP, 3. Sitzung am 23.09.2024",
        privacy=PRIVACY,
        printed_at="21.09.2024, 08:15 Uhr",
        rows=rows,
        format=sheet_format,
        empty_rows=empty_rows,
        empty_rows_per_bench=empty_rows_per_bench,
    )


def workshop_data(count: int, sheet_format: SheetFormat = SheetFormat.PORTRAIT) -> WorkshopSheetData:
    """Return the sheet of the second group."""
    rows = sign_in_rows(count)
    return WorkshopSheetData(
        authority="Kreis Unna · Der Landrat",
        committee="Lokales Steuerungs- und Planungsgremium im Kreis Unna",
        meeting="3. Sitzung",
        held="Montag, 23. September 2024, 15:30 bis 16:50 Uhr",
        number=2,
        topic="Arbeit",
        room="Raum C.001",
        moderator="Katrin Vogelsang",
        recorder="Sven Hartleb",
        short_title="LSP, 3. Sitzung am 23.09.2024",
        privacy=PRIVACY,
        printed_at="21.09.2024, 08:15 Uhr",
        rows=tuple(WorkshopRow(number=row.number, name=row.name, institution=row.institution) for row in rows),
        first_empty_number=71,
        format=sheet_format,
    )
