"""ext4 that was not unmounted says so."""

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
