"""Who supervises the protection of data at public bodies of a Land (Art. 51 and 77 DSGVO)."""

_OFFICER = "Landesbeauftragte für den Datenschutz"
_AND_ACCESS = "Landesbeauftragte für den Datenschutz und die Informationsfreiheit"
SUPERVISORS = {
    "BW": f"{_AND_ACCESS} Baden-Württemberg",
    "BY": "Bayerischer Landesbeauftragter für den Datenschutz",
    "BE": "Berliner Beauftragte für Datenschutz und Informationsfreiheit",
    "BB": "Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht Brandenburg",
    "HB": "Landesbeauftragte für Datenschutz und Informationsfreiheit Bremen",
    "HH": "Hamburgischer Beauftragter für Datenschutz und Informationsfreiheit",
    "HE": "Hessischer Beauftragter für Datenschutz und Informationsfreiheit",
    "MV": "Landesbeauftragter für Datenschutz und Informationsfreiheit Mecklenburg-Vorpommern",
    "NI": f"{_OFFICER} Niedersachsen",
    "NW": "Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen (LDI NRW)",
    "RP": f"{_AND_ACCESS} Rheinland-Pfalz",
    "SL": "Unabhängiges Datenschutzzentrum Saarland",
    "SN": "Sächsische Datenschutz- und Transparenzbeauftragte",
    "ST": f"{_OFFICER} Sachsen-Anhalt",
    "SH": "Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein",
    "TH": "Thüringer Landesbeauftragter für den Datenschutz und die Informationsfreiheit (TLfDI)",
}
"""The authority of each Land by its two letters; who holds the office changes, so the notice names the office."""


def supervisor_of(federal_state: str) -> str:
    """Return the authority of a Land, an empty text for one that is none."""
    return SUPERVISORS.get(federal_state, "")
