"""Where a register lies: by the mounts of this computer, the names of synchronised folders, room and rights."""

import os
import shutil
from pathlib import Path

import pytest

from secretariat.services.register.register_place import place_findings
from secretariat.storage.place import Drive, drive_among, drive_of, facts_of, synced_by

MOUNTS = """\
22 27 0:20 / /sys rw,nosuid shared:7 - sysfs sysfs rw
27 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
90 27 0:50 / /srv/gremien rw shared:50 - cifs //server/gremien rw
91 90 8:3 / /srv/gremien/hier rw shared:51 - ext4 /dev/sda3 rw
92 27 8:17 / /media/clerk/STICK\\040A rw shared:52 - vfat /dev/sdb1 rw
93 27 0:51 / /home/clerk/fern rw - fuse.sshfs clerk@pc: rw
"""


@pytest.mark.parametrize(
    ("folder", "drive"),
    [
        ("/home/clerk", Drive.FIXED),
        ("/srv/gremien/lsp", Drive.NETWORK),
        ("/srv/gremien/hier/lsp", Drive.FIXED),
        ("/srv/gremienalt", Drive.FIXED),
        ("/media/clerk/STICK A/lsp", Drive.REMOVABLE),
        ("/home/clerk/fern", Drive.NETWORK),
    ],
)
def test_the_longest_mount_decides(folder: str, drive: Drive) -> None:
    assert drive_among(MOUNTS, Path(folder)) is drive


def test_a_share_by_its_name_is_a_network_drive() -> None:
    assert drive_of(Path("\\\\server\\gremien")) is Drive.NETWORK


@pytest.mark.parametrize("name", ["OneDrive - Kreis Unna", "Nextcloud", "ownCloud", "Dropbox (Amt)", "GoogleDrive"])
def test_synchronised_folders_are_known_by_name(name: str) -> None:
    assert synced_by(Path("/home/clerk") / name / "LSP") == name


def test_a_folder_that_only_mentions_a_cloud_is_none() -> None:
    assert synced_by(Path("/home/clerk/Ablage Dropbox-Umzug/LSP")) == ""


def test_a_folder_without_the_right_to_write_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda _folder, _right: False)  # root, as in CI, may write everywhere
    assert [one.code for one in place_findings(tmp_path / "LSP.sqlite")] == ["place.read_only"]


def test_little_room_is_named_with_what_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: whole._replace(free=12 * 1024**2))
    (finding,) = place_findings(tmp_path / "LSP.sqlite")
    assert (finding.code, finding.values) == ("place.nearly_full", {"free": "12"})


def test_a_folder_that_is_gone_says_nothing_of_its_room(tmp_path: Path) -> None:
    assert facts_of(tmp_path / "gone").free_bytes is None
