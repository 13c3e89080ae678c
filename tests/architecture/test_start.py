"""What the first list is shown without: loaded when it is first needed (decision 0022)."""

import os
import subprocess
import sys

from architecture.source import PACKAGE

LATER = (
    *("sqlalchemy", "alembic", "holidays", "openpyxl", "docx", "lxml", "rapidfuzz", "phonenumbers", "icalendar"),
    *("highspy", "numpy"),
)
PROGRAM = f"""
import sys
import secretariat.application, secretariat.desktop.error_report, secretariat.desktop.collecting
import secretariat.desktop.main_window, secretariat.desktop.people.people_page
print(*sorted({{name.split(".")[0] for name in sys.modules}} & set({LATER!r})))
"""


def test_the_window_with_its_first_list_waits_for_no_heavy_library() -> None:
    environment = os.environ | {"PYTHONPATH": str(PACKAGE.parent)}
    call = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(call, capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.split() == []
