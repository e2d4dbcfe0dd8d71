"""Acquisitions at random: sizes, forms, bad and flaky sectors, steps, and kills wherever they fall."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import pytest
from acquired import SECTOR, Faulty, acquired, content, plan, without

from evidence.acquire.acquisition import Acquisition
from evidence.acquire.events import Advanced
from evidence.acquire.journal import Journal
from evidence.acquire.read_back import read_back


def one(folder: Path, seed: int) -> None:
    """One acquisition, killed up to three times: the copy is the source with zeros where it cannot be read."""
    chance = random.Random(seed)
    whole = content(80)
    data = whole[: chance.randrange(1, len(whole) // SECTOR) * SECTOR]
    total = len(data) // SECTOR
    bad = {chance.randrange(total) for _ in range(chance.choice([0, 1, 5, 40]))}
    if chance.random() < 0.3:
        first = chance.randrange(total)
        bad |= set(range(first, min(total, first + chance.randrange(1, 5000))))
    source = folder / "source.dd"
    source.write_bytes(data)
    medium = Faulty(source, bad=bad, flaky={chance.randrange(total) for _ in range(5)} - bad)
    form = chance.choice(["e01", "raw"])
    order = plan(
        medium, folder / "copy", form=form, retries=chance.randrange(1, 3),
        compression=chance.choice(["none", "fast", "best"]), segment_size=chance.choice([0, 150_000, 1_000_000]),
    )  # fmt: skip
    step = chance.choice([1, 2, 3]) << 20
    journal = Journal.begin(order)
    for _ in range(chance.randrange(4)):
        at = chance.randrange(len(data))
        run = Acquisition(medium, journal, step=step).run()
        for event in run:
            if isinstance(event, Advanced) and event.doing == "reading" and event.done >= at:
                break
        run.close()
        journal = Journal.open(str(folder / "copy"))
    found, _ = acquired(medium, journal, step)

    there = without(data, bad)
    assert found.digests is not None
    assert found.digests.sha256 == hashlib.sha256(there).digest()
    listed = {
        n for each in found.bad for n in range(each.offset // SECTOR, (each.offset + each.length) // SECTOR)
    }
    assert listed == bad
    files = [folder / each.name for each in found.copies[str(folder / "copy")]]
    assert read_back(form, files, lambda _: None) == (found.digests, "")


@pytest.mark.parametrize("seed", range(6))
def test_the_copy_is_the_source(tmp_path: Path, seed: int) -> None:
    one(tmp_path, seed)


@pytest.mark.campaign
@pytest.mark.parametrize("seed", range(100, 250))
def test_the_copy_is_the_source_every_time(tmp_path: Path, seed: int) -> None:
    one(tmp_path, seed)
