"""The hashes of a copy's files, of which a part was taken while the rest was written."""

from __future__ import annotations

import hashlib
from pathlib import Path
from threading import Event as Flag

import pytest
from acquired import content

from evidence.acquire import segments
from evidence.acquire.segments import Hashes, hashed

SIZES = (3 << 20, 5 << 20, (2 << 20) + 77)


def finished(copies: dict[str, list[str]], begun: Hashes) -> dict[str, list[segments.Segment]]:
    steps = hashed(copies, Flag(), begun)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: dict[str, list[segments.Segment]] = end.value
            return found


@pytest.mark.parametrize("most", [1, 1 << 20, 6 << 20, 1 << 30])
def test_however_far_it_was_hashed_the_digests_are_those_of_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(segments, "_MOST_AT_ONCE", most)
    copies: dict[str, list[str]] = {"one": [], "two": []}
    begun, data = Hashes(), content(120)
    for number, size in enumerate(SIZES):
        for name, files in copies.items():
            files.append(str(tmp_path / f"{name}.{number}"))
            for at in (
                size // 3,
                size // 2,
                size,
            ):  # the last file may still grow, and what is behind may change
                Path(files[-1]).write_bytes(data[:at] + b"unfinished")
                begun.advance(files, at)
            Path(files[-1]).write_bytes(data[:size])
    for name, found in finished(copies, begun).items():
        truth = [(size, hashlib.sha256(data[:size]).hexdigest()) for size in SIZES]
        assert [(each.size, each.sha256) for each in found] == truth, name


def test_a_file_that_is_gone_is_left_to_the_end(tmp_path: Path) -> None:
    begun = Hashes()
    begun.advance([str(tmp_path / "gone")], 100)
    with pytest.raises(segments.AcquireError, match="cannot be read back"):
        finished({"one": [str(tmp_path / "gone")]}, begun)
