"""The sheets of accommodations on paper: confidential on every page, the day to destroy them, nothing cut off."""

import subprocess
from pathlib import Path

import pytest

from secretariat.domain.accommodation_sheet import AccommodationSheet
from secretariat.printing.accommodation_sheet import paint_accommodation_sheet
from secretariat.printing.canvas import pdf_bytes

COLUMNS = (("Vorkehrung", 76.0), ("Anzahl", 17.0), ("Raum", 174.0))


def sheet(count: int) -> AccommodationSheet:
    return AccommodationSheet(
        title="Vorkehrungen",
        subject="BSP-1",
        details=("Beispielgruppe, 1. Sitzung", "Mittwoch, 23. September 2026, ab 14:00 Uhr · Rathaus"),
        columns=COLUMNS,
        rows=tuple((f"Platz vorn mit Blick auf Dolmetschende {no:02}", str(no), "Großer Saal") for no in range(count)),
        empty="Für diese Sitzung ist nichts vorzubereiten.",
        destroy_by="23.10.2026",
        printed_at="Stand 19.09.2026, 08:15 Uhr",
    )


def pages(data: AccommodationSheet, tmp_path: Path) -> list[str]:
    path = tmp_path / "blatt.pdf"
    path.write_bytes(pdf_bytes("Vorkehrungen", lambda device: paint_accommodation_sheet(device, data)))
    read = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, encoding="utf-8")
    return read.stdout.removesuffix("\f").split("\f")


@pytest.mark.parametrize(("count", "total"), [(1, 1), (10, 1), (12, 2), (40, 4)])
def test_every_page_is_confidential_and_says_when_to_destroy_it(count: int, total: int, tmp_path: Path) -> None:
    read = pages(sheet(count), tmp_path)
    assert len(read) == total
    for number, page in enumerate(read, 1):
        assert "Vertraulich – nur für die Organisation" in page
        assert "Zu vernichten am 23.10.2026" in page
        assert f"Seite {number} von {total}" in page
    assert all(f"{no:02}" in " ".join(read) for no in range(count))


def test_a_sheet_without_rows_says_so(tmp_path: Path) -> None:
    (page,) = pages(sheet(0), tmp_path)
    assert "Für diese Sitzung ist nichts vorzubereiten." in page
