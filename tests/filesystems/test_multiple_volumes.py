"""The disk of forensics-samples-multiple: four volumes, the first of them Btrfs."""

from __future__ import annotations

from pathlib import Path

from samples import MULTIPLE, sample

from evidence.access.survey import survey
from evidence.contract.registry import load


def test_four_volumes_are_read(tmp_path: Path) -> None:
    found = survey(
        1,
        sample("multiple"),
        load(("parsers.containers", "parsers.volumes", "parsers.filesystems")),
        tmp_path,
    )
    read = {layer.volume: layer.description for layer in found.layers if layer.kind in ("btrfs", "tsk")}
    assert read == dict(enumerate(("btrfs", *MULTIPLE), 1))
    assert all(layer.read for layer in found.layers if layer.volume is not None)
