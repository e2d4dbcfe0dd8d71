"""An acquisition beside ewfacquire: the same source, the same three hashes, the same form and compression.

Ours waits until the copy is on the disk and hashes its files for the manifest; ewfacquire does neither.
"""

from __future__ import annotations

import random
import shutil
import sys
from pathlib import Path

from tests.bench.measure import Command, compare, indicia
from tests.bench.workload import DATA

_BLOCKS = 1000
_OURS, _THEIRS = DATA / "acquired", DATA / "ewfacquired"


def measure() -> None:
    """``acquire.e01_vs_ewfacquire`` with fast compression; then without, and read back by both."""
    missing = [tool for tool in ("ewfacquire", "ewfverify") if shutil.which(tool) is None]
    if missing:
        sys.exit(f"Not installed, so nothing can be compared: {', '.join(missing)}")
    source = _disk()
    deferred = "--defer-verification"
    compare("acquire.e01_vs_ewfacquire", _ours(source, "fast", deferred), _theirs(source, "fast"))
    compare("acquire.e01_stored_vs_ewfacquire", _ours(source, "none", deferred), _theirs(source, "none"))
    verified = f"&& ewfverify -q {_THEIRS}.E01"
    compare(
        "acquire.e01_verified_vs_ewfacquire_ewfverify",
        _ours(source, "fast"),
        _theirs(source, "fast", verified),
    )


def _disk() -> Path:
    """1 GB of which a quarter is empty, a quarter noise and half text."""
    path = DATA / "disk.dd"
    if path.is_file():
        return path
    chance = random.Random(3)
    words = [
        "".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(3, 9))) for _ in range(3000)
    ]
    text = " ".join(chance.choices(words, k=1_000_000)).encode()
    noise = chance.randbytes(8 << 20)
    partial = path.with_suffix(".part")
    with partial.open("wb") as file:
        for number in range(_BLOCKS):
            content = noise if number % 4 == 1 else text
            start = chance.randrange(len(content) - (1 << 20))
            file.write(content[start : start + (1 << 20)] if number % 4 else bytes(1 << 20))
    partial.rename(path)
    return path


def _ours(source: Path, compression: str, *options: str) -> Command:
    arguments = indicia("acquire", source, "-o", _OURS, "--examiner", "Bench", "--segment-size", "0")
    return Command([*arguments, "--compression", compression, *options], source, _clean)


def _theirs(source: Path, compression: str, then: str = "") -> Command:
    call = f"ewfacquire -u -q -d sha1 -d sha256 -c {compression} -S 4GiB -t {_THEIRS} {source} {then}"
    return Command(["sh", "-c", call], source, _clean)


def _clean() -> None:
    for stem in (_OURS, _THEIRS):
        for path in DATA.glob(f"{stem.name}.*"):
            path.unlink()
