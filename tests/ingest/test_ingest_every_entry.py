"""All entries of an item without a case: the same digests as hashlib, also where every worker is killed on the way."""

from __future__ import annotations

import hashlib
import os
import signal
from contextlib import closing
from pathlib import Path

import pytest
from evidence_tree import build
from make_data import data
from process_tree import workers

from evidence.contract.errors import NotReadableError
from evidence.ingest.every_entry import EveryEntry, written_path


def truth(folder: Path) -> dict[bytes, bytes]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {bytes(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).digest() for path in files}


@pytest.mark.parametrize("killed", [False, True])
def test_a_folder(tmp_path: Path, killed: bool) -> None:
    folder = build(tmp_path / "tree")
    before = workers()
    with closing(EveryEntry(folder, tmp_path)) as item:
        listed = [entry.path for _, entry in item.listing()]
        found = {}
        for number, (_, entry, result) in enumerate(item.results()):
            assert entry.path not in found
            found[entry.path] = result.digests.sha256 if result.digests else None
            if killed and number == 20:
                for pid in workers() - before:
                    os.kill(pid, signal.SIGKILL)
        assert item.problems == []
    assert sorted(listed) == sorted(found)
    assert found == truth(folder)


def test_an_image_with_volumes(tmp_path: Path) -> None:
    with closing(EveryEntry(data("gpt.dd"), tmp_path)) as item:
        paths = [written_path(volume, entry, own=True) for volume, entry in item.listing()]
        results = list(item.results())
    assert len(results) == len(paths) > 5
    assert all(path is not None and b"/v" in path for path in paths)
    assert all(result.digests is not None for _, _, result in results)


def test_what_is_no_evidence_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(NotReadableError, match="cannot be read as evidence"):
        EveryEntry(tmp_path / "nothing", tmp_path)
