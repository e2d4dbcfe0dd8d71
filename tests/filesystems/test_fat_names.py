"""Names of FAT that The Sleuth Kit gives otherwise, against those that mtools wrote."""

from __future__ import annotations

from pathlib import Path

import pytest
from make_data import run

from evidence.contract.source_bytes import SourceBytes
from parsers.filesystems.tsk import TskFileSystem

_LONG = [(f"{count} " + "ABCdefghi" * 40)[: count - 4] + ".txt" for count in (100, 195, 196, 208, 209, 255)]
_WIDE = "漢" * 80 + ".txt"


def _written(image: Path, *options: str) -> Path:
    """Each name in a folder of its own; short ones in the code page 850, which mtools takes."""
    with image.open("wb") as file:
        file.truncate(20 << 20)
    run("mkfs.vfat", *options, image)
    held = image.with_suffix(".txt")
    held.write_bytes(b"held")
    for number, name in enumerate((*_LONG, _WIDE, "ÄÖ.TXT", "A^.TXT")):
        run("mmd", "-i", image, f"::/{number}")
        run("env", "LC_ALL=C.UTF-8", "mcopy", "-i", image, held, f"::/{number}/{name}")
    return image


@pytest.mark.parametrize(
    "options", [("-F", "16", "-s", "8"), ("-F", "16", "-s", "1"), ("-F", "12", "-s", "16")]
)
def test_names_are_whole_and_as_they_are_stored(options: tuple[str, ...], tmp_path: Path) -> None:
    tree = TskFileSystem().open(SourceBytes(_written(tmp_path / "made.img", *options).read_bytes()))
    found = [entry.path.split(b"/")[1] for entry in tree.entries() if b"/" in entry.path]
    assert sorted(found) == sorted([*map(str.encode, (*_LONG, _WIDE, "A^.TXT")), b"\x8e\x99.TXT"])
    entry = tree.find(b"5/" + _LONG[-1].encode())
    assert entry is not None
    with tree.open(entry) as source:
        assert source.read_at(0, 4) == b"held"
