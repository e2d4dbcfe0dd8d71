"""Images of every format that the tests can make, each changed somewhere: the program outlives them all.

The samples are found, not listed: a format whose test brings a maker is in here from then on.
"""

from __future__ import annotations

import importlib
import os
import random
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import cycle
from pathlib import Path

import make_data
import pytest
from command_line import indicia, new_case

_MANY = int(os.environ.get("MUTANTS", "3000"))
"""Several runs with seeds of their own may share them."""
_LARGEST = 140 << 20
_AT_ONCE = 25
_STRUCTURE = 128 << 10
"""Half of the changes are made where headers are."""
_PAGE = 4096
_PATIENCE = 120
"""Seconds for an item, with what is tried twice: more would be a hang that nobody ended."""


def _names() -> list[str]:
    """Every image that some module beside ``make_data`` knows how to make, in the order of its name."""
    for path in sorted(Path(make_data.__file__).parent.glob("*.py")):
        if "maker(" in path.read_text(encoding="utf-8") and not path.name.startswith("test_"):
            importlib.import_module(path.stem)
    return sorted(make_data._makers)


@cache
def _sample(name: str) -> tuple[list[Path], list[int]] | None:
    """The files of a sample and its pages; None where it cannot be made here, or is too large to be copied often."""
    try:
        path = make_data.data(name)
    except pytest.skip.Exception:
        return None
    # The parts of one image bear its name with other suffixes; a JSON file beside it is a test's own.
    files = [each for each in path.parent.glob(f"{path.stem}.*") if each.suffix != ".json"]
    if not path.is_file() or sum(each.stat().st_size for each in files) > _LARGEST:
        return None
    pages = _pages(path)
    return (files, pages) if pages else None


def _pages(path: Path) -> list[int]:
    """Where a file holds something, in pages: the rest of an image is zeros that nothing reads."""
    held = []
    with path.open("rb") as file:
        for number in range(-(-path.stat().st_size // _PAGE)):
            if file.read(_PAGE).strip(b"\0"):
                held.append(number * _PAGE)
    return held


def _damaged(held: bytes, chance: random.Random) -> bytes:
    match chance.randrange(5):
        case 0:
            return bytes([held[0] ^ 1 << chance.randrange(8)])
        case 1:
            return bytes(len(held))
        case 2:
            return chance.randbytes(len(held))
        case 3:
            return b"\xff" * min(len(held), chance.choice((1, 2, 4, 8)))
        case _:
            return held[::-1]


def _change(path: Path, pages: list[int], chance: random.Random) -> None:
    """One to eight changes: bits, whole sectors, numbers of many ones, bytes turned round; at times the end is cut off."""
    size = path.stat().st_size
    near = [page for page in pages if page < _STRUCTURE] or pages
    with path.open("r+b") as file:
        for _ in range(chance.randint(1, 8)):
            place = min(
                chance.choice(near if chance.random() < 0.5 else pages) + chance.randrange(_PAGE), size - 1
            )
            file.seek(place)
            held = file.read(512)
            new = _damaged(held, chance)
            file.seek(place)
            file.write(new)
        if chance.random() < 0.1:
            file.truncate(chance.randrange(1, size))


def _mutants(count: int, folder: Path, chance: random.Random) -> Iterator[tuple[str, Path]]:
    """As many of each sample, in no order."""
    names = _names()
    chance.shuffle(names)
    for number, name in zip(range(count), _whole(names), strict=False):
        files, pages = _sample(name) or ([], [])
        here = folder / f"{number:05}"
        here.mkdir()
        for file in files:
            subprocess.run(["cp", "--sparse=always", file, here], check=True)
        _change(here / name, pages, chance)
        yield name, here / name


def _whole(names: list[str]) -> Iterator[str]:
    """The names of samples that can be used, over and over."""
    return (name for name in cycle(names) if _sample(name) is not None)


@pytest.mark.parametrize("count", [12, pytest.param(_MANY, marks=pytest.mark.campaign)])
def test_no_changed_image_ends_the_program(
    count: int, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(int(os.environ.get("MUTANTS_SEED", "1")))
    ends, problems, formats, slowest = Counter[str](), Counter[str](), set(), 0.0
    waiting: list[tuple[str, Path]] = []
    for number, mutant in enumerate(_mutants(count, tmp_path, chance), 1):
        waiting.append(mutant)
        if len(waiting) < _AT_ONCE and number < count:
            continue
        case = new_case(home, tmp_path / f"case-{number}")
        began = time.monotonic()
        paths = [path for _, path in waiting]
        done = indicia(home, "ingest", case, "--json", "--defer-verification", *paths, code=None)
        taken = time.monotonic() - began
        slowest = max(slowest, taken)
        assert done.code in (0, 3), (done.code, done.err[-2000:], waiting)
        assert taken < _PATIENCE * len(waiting)
        ends.update(item["state"] for item in done.document["items"])
        problems.update(line["kind"] for line in indicia(home, "problems", case, "--jsonl").lines)
        assert indicia(home, "verify", case, code=None).code in (0, 3), waiting
        formats |= {name for name, _ in waiting}
        for _, path in waiting:
            subprocess.run(["rm", "-rf", path.parent], check=True)
        subprocess.run(["rm", "-rf", case], check=True)
        waiting.clear()
    assert sum(ends.values()) == count
    with capsys.disabled():
        print(f"\n{count} changed images of {len(formats)} samples: {dict(ends)}; problems {dict(problems)};")
        print(f"slowest run of {_AT_ONCE}: {slowest:.1f} s")
