"""The disk of forensics-samples-multiple: four volumes, of which Btrfs is named and not read."""

from __future__ import annotations

from pathlib import Path

from samples import MULTIPLE, sample

from evidence.access.survey import survey
from evidence.contract.registry import load


def test_three_volumes_are_read_and_btrfs_is_named(tmp_path: Path) -> None:
    found = survey(
        1,
        sample("multiple"),
        load(("parsers.containers", "parsers.volumes", "parsers.filesystems")),
        tmp_path,
    )
    read = {layer.volume: layer.description for layer in found.layers if layer.kind == "tsk"}
    assert read == dict(zip((2, 3, 4), MULTIPLE, strict=True))
    (btrfs,) = [layer for layer in found.layers if layer.kind == "btrfs"]
    assert (btrfs.volume, btrfs.read, btrfs.reason) == (1, False, "Btrfs: not read by this version")
