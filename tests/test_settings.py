from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from secretariat.settings import Settings, SettingsFile, read_settings, write_settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_no_file_means_defaults_and_no_complaint(path: Path) -> None:
    assert read_settings(path) == SettingsFile(Settings(language="de", text_percent=100))


def test_what_is_written_is_read_back(path: Path) -> None:
    wanted = Settings(language="en", text_percent=150, backup_folder=str(path.parent))
    assert write_settings(path, wanted)
    assert read_settings(path) == SettingsFile(wanted)
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.toml"]


def test_a_file_with_the_mark_of_windows_notepad_is_read(path: Path) -> None:
    path.write_bytes(b'\xef\xbb\xbflanguage = "en"\r\n')
    assert read_settings(path).settings.language == "en"


def test_unknown_keys_are_kept_when_written(path: Path) -> None:
    path.write_text('language = "en"\nsomething_newer = [1, 2]\n', encoding="utf-8")
    assert write_settings(path, replace(read_settings(path).settings, text_percent=125))
    found = read_settings(path)
    assert found.unknown == {"something_newer": [1, 2]}
    assert found.settings == Settings(language="en", text_percent=125)


@pytest.mark.parametrize(
    "line",
    [
        'language = "fr"',
        "language = 1",
        "text_percent = 99",
        "text_percent = 201",
        "text_percent = true",
        "text_percent = 125.5",
        'backup_folder = "Sicherungen"',
        "backup_folder = 7",
        'style = "macos"',
    ],
)
def test_a_value_beyond_its_limits_falls_back_to_the_default_and_is_said(path: Path, line: str) -> None:
    path.write_text(line, encoding="utf-8")
    assert read_settings(path) == SettingsFile(Settings(), complaint="settings.out_of_range")


def test_one_bad_value_does_not_cost_the_others(path: Path) -> None:
    path.write_text('language = "en"\ntext_percent = 5\n', encoding="utf-8")
    assert read_settings(path).settings == Settings(language="en")


@pytest.mark.parametrize("number", ["2", '"1"', "true", "1.0"])
def test_a_file_of_a_newer_program_is_neither_used_nor_overwritten(path: Path, number: str) -> None:
    text = f'format = {number}\nlanguage = "en"\n'
    path.write_text(text, encoding="utf-8")
    assert read_settings(path) == SettingsFile(complaint="settings.newer")
    assert not write_settings(path, Settings())
    assert path.read_text(encoding="utf-8") == text


def test_a_broken_file_is_set_aside_when_written(path: Path) -> None:
    path.write_bytes(b"\xff\x00 = [")
    assert read_settings(path) == SettingsFile(complaint="settings.broken")
    assert write_settings(path, Settings(language="en"))
    assert read_settings(path).settings.language == "en"
    assert path.with_suffix(".broken").read_bytes() == b"\xff\x00 = ["


def test_a_folder_in_place_of_the_file_means_defaults(path: Path) -> None:
    path.mkdir()
    assert read_settings(path) == SettingsFile(complaint="settings.broken")


@given(content=st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_random_bytes_never_stop_the_program(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    found = read_settings(path)
    assert found.settings.language in {"de", "en"}
    assert 100 <= found.settings.text_percent <= 200


def test_the_office_lays_down_what_the_user_did_not_choose(tmp_path: Path) -> None:
    second = str(tmp_path / "Netz")
    office = Settings(language="en", text_percent=125, backup_folder=second)
    assert read_settings(tmp_path / "none.toml", office).settings == office
    path = tmp_path / "settings.toml"
    write_settings(path, Settings(language="de", text_percent=150))
    assert read_settings(path, office).settings == Settings(language="de", text_percent=150, backup_folder=second)
    own = str(tmp_path / "Eigen")
    write_settings(path, Settings(backup_folder=own))
    assert read_settings(path, office).settings.backup_folder == own


def test_broken_settings_fall_back_on_the_office_s(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("= broken", encoding="utf-8")
    found = read_settings(path, Settings(text_percent=125))
    assert (found.settings.text_percent, found.complaint) == (125, "settings.broken")
