"""Space that no file holds: what lies outside volumes, and how much of it an image has. Truth: each byte by itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from evidence.access.unallocated import Unallocated, gaps, held, held_runs
from evidence.contract.layers import Volume
from evidence.contract.source import LoggedSource
from evidence.contract.source_bytes import SourceBytes
from evidence.contract.window import MOST_BYTES, Window

_MEDIA = 10_000


def _volume(number: int, offset: int, length: int) -> Volume:
    return Volume(number, offset, length, "made")


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 60)), max_size=6), st.integers(1, 80))
def test_gaps_are_the_bytes_of_the_disk_that_no_volume_has(places: list[tuple[int, int]], disk: int) -> None:
    volumes = [_volume(number, *place) for number, place in enumerate(places, 1)]
    taken = {byte for offset, length in places for byte in range(offset, offset + length)}
    found = gaps(volumes, disk)
    assert [byte for offset, length in found for byte in range(offset, offset + length)] == [
        byte for byte in range(disk) if byte not in taken
    ]
    assert all(length > 0 for _, length in found)


def _of_a_volume(stated: int, offset: int = 4000) -> LoggedSource:
    return LoggedSource(Window(LoggedSource(SourceBytes(bytes(_MEDIA))), offset, stated))


def test_space_behind_the_end_of_the_image_is_said_and_not_listed() -> None:
    source = _of_a_volume(1 << 72)
    assert source.size == MOST_BYTES
    assert held(source) == _MEDIA - 4000
    runs = [(100, 50), (5000, 1 << 60), (1 << 61, 1 << 61)]
    tree = Unallocated(source, lambda: iter(runs))
    assert [(entry.address, entry.size) for entry in tree.entries()] == [("100-50", 50), ("5000-1000", 1000)]
    behind = sum(length for _, length in runs) - 1050
    assert tree.problems == [
        f"{behind} bytes of unallocated space lie behind the end of the image: they are not listed."
    ]
    assert list(held_runs(source, lambda: iter(runs))()) == [(100, 50), (5000, 1000)]


def test_all_of_a_whole_image_is_listed() -> None:
    source = _of_a_volume(6000)
    tree = Unallocated(source, lambda: iter([(0, 6000)]))
    assert [entry.size for entry in tree.entries()] == [6000]
    assert not tree.problems
    assert held(_of_a_volume(100, offset=_MEDIA + 1)) == 0
