"""What is said of ext4 that was not unmounted, and of folders that lie in one another."""

from __future__ import annotations

import shutil
from pathlib import Path

from make_data import data, run

from evidence.contract.source_bytes import SourceBytes
from parsers.filesystems.tsk import TskFileSystem


def test_changes_that_are_left_in_the_journal_are_said(tmp_path: Path) -> None:
    left = Path(shutil.copy(data("ext4.dd"), tmp_path / "left.dd"))
    run("debugfs", "-w", "-R", "feature needs_recovery", left)
    for path, expected in ((data("ext4.dd"), False), (left, True)):
        assert ("needs_recovery" in run("dumpe2fs", "-h", path).decode()) is expected
        problems = TskFileSystem().open(SourceBytes(path.read_bytes())).problems
        assert any("The file system was not unmounted" in problem for problem in problems) is expected


def test_folders_in_one_another_do_not_keep_the_rest_from_being_listed(tmp_path: Path) -> None:
    """Each is in the one before it under two names: 2^16 paths, along which The Sleuth Kit looks for orphans."""
    image, held = tmp_path / "made.img", tmp_path / "held"
    held.write_bytes(b"held")
    with image.open("wb") as file:
        file.truncate(8 << 20)
    run("mke2fs", "-q", "-t", "ext4", "-O", "^metadata_csum", image)
    steps = [f"mkdir {number}" for number in range(17)]
    steps += [f"link {number + 1} {number}/{name}" for number in range(16) for name in "xy"]
    (tmp_path / "steps").write_text("\n".join([*steps, f"write {held} last"]))
    run("debugfs", "-w", "-f", tmp_path / "steps", image)
    tree = TskFileSystem().open(SourceBytes(image.read_bytes()))
    found = {entry.path: entry for entry in tree.entries()}
    assert {b"last", b"16", b"0/x/x/x/x", b"0/y"} <= set(found)
    assert found[b"last"].size == 4
    (said,) = found[b"$OrphanFiles"].problems
    assert said.startswith("Files without a folder are not looked for")
