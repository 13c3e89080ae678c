"""Every path of the program: resources, user data, log, backups."""

from functools import cache
from importlib.resources import files
from pathlib import Path

import platformdirs

APPLICATION = "Secretariat"


def resource_path(name: str) -> Path:
    """Return the path of a shipped resource, e.g. `templates/invitation.docx`.

    Installed and frozen the resources lie inside the package, in a checkout beside `src`.
    """
    return _resources() / name


@cache
def _resources() -> Path:
    packaged = Path(str(files("secretariat"))) / "resources"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "resources"


def user_data_folder() -> Path:
    """Return the local (never roaming) folder for settings, log and backups of this user."""
    return platformdirs.user_data_path(APPLICATION, appauthor=False, roaming=False)


def documents_folder() -> Path:
    """Return where this user's documents lie, perhaps on a server: there people look for files."""
    return platformdirs.user_documents_path()


def example_register() -> Path:
    """Return where the copy of the example lies that a clerk may try things on."""
    return user_data_folder() / "beispiel.sqlite"


def own_templates_folder() -> Path:
    """Return the folder of the office's own templates."""
    return user_data_folder() / "Vorlagen"


def drafts_folder() -> Path:
    """Return the folder of what was typed and not saved yet."""
    return user_data_folder() / "Entwürfe"


def log_folder() -> Path:
    """Return the folder of the rotating log."""
    return platformdirs.user_log_path(APPLICATION, appauthor=False)


def settings_file() -> Path:
    """Return the file with this user's preferences."""
    return user_data_folder() / "settings.toml"


def office_settings_file() -> Path:
    """Return the file in which the office's IT may lay down preferences for everybody on this PC."""
    return platformdirs.site_config_path(APPLICATION, appauthor=False) / "settings.toml"


def window_state_file() -> Path:
    """Return the file with sizes and positions of windows."""
    return user_data_folder() / "window.ini"
