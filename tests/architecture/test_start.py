"""What the first list is shown without: loaded when it is first needed (decision 0022)."""

import os
import subprocess
import sys
from pathlib import Path

from architecture.source import PACKAGE
from secretariat.storage.register import Register

LATER = (
    *("sqlalchemy", "alembic", "holidays", "openpyxl", "docx", "lxml", "rapidfuzz", "phonenumbers", "icalendar"),
    *("highspy", "numpy"),
    "secretariat.domain.state_names",  # and with it every noun of the house
)
PROGRAM = f"""
import sys
from pathlib import Path
import secretariat.desktop.error_report, secretariat.desktop.collecting
from secretariat.application import _application
from secretariat.desktop.main_window import MainWindow
from secretariat.desktop.messages import Messages
from secretariat.desktop.window_state import WindowState
from secretariat.services.workplace import open_workplace
from secretariat.settings import Settings

application = _application()
window = MainWindow(Messages("de"), WindowState(Path(sys.argv[2])), Settings())
window.take(open_workplace(Path(sys.argv[1])))
window.desk.go_to("people")
window.show()
application.processEvents()
print(window.desk.page().objectName(), *sorted(set(sys.modules) & set({LATER!r})))
window.close()
"""


def test_the_window_with_its_first_list_waits_for_nothing_heavy(tmp_path: Path) -> None:
    path = tmp_path / "Gremien.sqlite"
    Register.create(path).close()
    environment = os.environ | {"PYTHONPATH": str(PACKAGE.parent), "QT_QPA_PLATFORM": "offscreen"}
    call = [sys.executable, "-c", PROGRAM, str(path), str(tmp_path / "window.ini")]
    done = subprocess.run(call, capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.split() == ["personPage"]
