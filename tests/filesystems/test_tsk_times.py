"""Times that The Sleuth Kit gives otherwise than they are stored: before 1970, after 2106, with fractions."""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fls_truth import open_tree
from make_data import data

from evidence.model.listed import Listed

_FILE = "docs/letter.txt"
_SECOND = 10**9
_1970 = datetime(1970, 1, 1, tzinfo=UTC)


def _debugfs(image: Path, command: str) -> str:
    return subprocess.run(
        ["debugfs", "-w", "-R", command, str(image)],
        env={**os.environ, "TZ": "UTC", "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def _find(image: Path, path: str = _FILE) -> Listed:
    found = open_tree(image)[0].find(path.encode())
    assert found is not None
    return found


@pytest.mark.parametrize("name", ["ext2", "ext3", "ext4"])
def test_seconds_that_32_bits_do_not_hold_are_as_debugfs_says(tmp_path: Path, name: str) -> None:
    image = shutil.copy(data(f"{name}.dd"), tmp_path / "image.dd")
    for field, value in {
        "mtime": "24450701055810",
        "ctime": "@4354819199",
        "crtime": "21500101000000",
    }.items():
        _debugfs(image, f"set_inode_field {_FILE} {field} {value}")
    said = dict(re.findall(r"^ *(\w+): 0x\w+:\w+ -- (.*)$", _debugfs(image, f"stat {_FILE}"), re.MULTILINE))
    found = _find(image)
    for field, value in {"mtime": found.modified, "ctime": found.changed, "crtime": found.born}.items():
        assert value is not None
        assert f"{_1970 + timedelta(seconds=value // _SECOND):%a %b %e %H:%M:%S %Y}" == said[field]


@pytest.mark.parametrize("name", ["ext2", "ext3", "ext4"])
@pytest.mark.parametrize("seconds", [-1, -86_400, -(1 << 31)])
def test_a_moment_before_1970_is_that(tmp_path: Path, name: str, seconds: int) -> None:
    image = shutil.copy(data(f"{name}.dd"), tmp_path / "image.dd")
    _debugfs(image, f"set_inode_field {_FILE} mtime @{seconds % (1 << 32)}")
    _debugfs(image, f"set_inode_field {_FILE} mtime_extra {123_456_789 << 2}")
    before = _find(data(f"{name}.dd"))
    found = _find(image)
    assert found.modified == seconds * _SECOND + 123_456_789
    assert (found.accessed, found.changed, found.size) == (before.accessed, before.changed, before.size)


def _standard_information(image: bytes, record: int) -> int:
    """Where the times of a record of NTFS stand, counted out here: Linux-NTFS project, "NTFS Documentation"."""
    sector, sectors = struct.unpack_from("<HB", image, 11)
    (cluster,) = struct.unpack_from("<Q", image, 48)
    at = cluster * sector * sectors + record * 1024
    assert image[at : at + 4] == b"FILE"
    place = at + int(struct.unpack_from("<H", image, at + 20)[0])
    assert struct.unpack_from("<I", image, place)[0] == 0x10
    return place + int(struct.unpack_from("<H", image, place + 20)[0])


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime(1601, 1, 1, 0, 0, 1, tzinfo=UTC), "said"),
        (datetime(1700, 1, 1, tzinfo=UTC), "itself"),
        (datetime(1969, 12, 31, 23, 59, 59, 500_000, tzinfo=UTC), "itself"),
        (datetime(2106, 2, 7, 6, 28, 16, tzinfo=UTC), "itself"),
        (datetime(2261, 1, 1, tzinfo=UTC), "itself"),
        (datetime(2600, 1, 1, tzinfo=UTC), "said"),
        (datetime(1601, 1, 1, tzinfo=UTC), None),
    ],
)
def test_moments_of_ntfs_that_are_not_of_unix(tmp_path: Path, moment: datetime, expected: str | None) -> None:
    image = bytearray(data("ntfs.dd").read_bytes())
    before = _find(data("ntfs.dd"), "small.txt")
    at = _standard_information(bytes(image), int(before.address.partition("-")[0]))
    ticks = (moment - datetime(1601, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1) * 10
    struct.pack_into("<Q", image, at + 8, ticks)
    (tmp_path / "image.dd").write_bytes(image)
    found = _find(tmp_path / "image.dd", "small.txt")
    there = (moment - _1970) // timedelta(microseconds=1) * 1000
    assert found.modified == (there if expected == "itself" else None)
    assert (found.born, found.changed, found.accessed) == (before.born, before.changed, before.accessed)
    assert any(str(ticks) in problem for problem in found.problems) == (expected == "said")
