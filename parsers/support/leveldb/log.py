"""The log of a LevelDB: what was written last, change by change, and is not in a table yet.

Reference: google/leveldb, doc/log_format.md; db/write_batch.cc (what a record holds), db/log_reader.cc (damage).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from parsers.support.crc32c import crc32c
from parsers.support.leveldb.entry import MOST_BYTES, Entry, masked, piece
from parsers.support.said import Said

BLOCK = 32768
_HEADER = 7
_FULL, _FIRST, _MIDDLE, _LAST = 1, 2, 3, 4
_BATCH = 12
_DELETION, _VALUE = 0, 1


class Log:
    """A log file. Raises ValueError where it is too large."""

    def __init__(self, data: bytes) -> None:
        if len(data) > MOST_BYTES:
            raise ValueError(f"the log is larger than {MOST_BYTES} bytes")
        self._data = data
        self._said = Said()

    @property
    def damage(self) -> tuple[str, ...]:
        """What was passed over until now."""
        return self._said.all()

    def entries(self) -> Iterator[Entry]:
        """Its entries in the order in which they were written. Never raises."""
        for record, places in self.records():
            try:
                yield from _batch(record, places)
            except ValueError as error:
                self._said.say(f"the record at byte {places[0][1]} was not read to its end: {error}")

    def records(self) -> Iterator[tuple[bytes, list[tuple[int, int]]]]:
        """Each record, put together, with the pieces it was written in: place in the record, place in the file."""
        parts: list[bytes] = []
        places: list[tuple[int, int]] = []
        length = 0
        for kind, start, content in self._pieces():
            if kind in (_FULL, _FIRST):
                if parts:
                    self._said.say(f"the record at byte {places[0][1]} has no end")
                parts, places, length = [], [], 0
            elif not parts:
                self._said.say(f"the record whose later part stands at byte {start} has no beginning")
                continue
            places.append((length, start))
            parts.append(content)
            length += len(content)
            if kind in (_FULL, _LAST):
                yield b"".join(parts), places
                parts, places = [], []
        if parts:
            self._said.say(f"the record at byte {places[0][1]} has no end")

    def _pieces(self) -> Iterator[tuple[int, int, bytes]]:
        """Kind, place and content of each piece. Behind a damaged one the next block is read, as LevelDB does."""
        at = 0
        while at + _HEADER <= len(self._data):
            end = min(len(self._data), at - at % BLOCK + BLOCK)
            if end - at < _HEADER:
                at = end
                continue
            crc = int.from_bytes(self._data[at : at + 4], "little")
            length, kind = int.from_bytes(self._data[at + 4 : at + 6], "little"), self._data[at + 6]
            start = at + _HEADER
            if not any(self._data[at:start]):
                at = end  # space that was reserved and not written
                continue
            content = self._data[start : start + length]
            whole = length <= end - start and _FULL <= kind <= _LAST
            if not whole or masked(crc32c(self._data[at + 6 : start + length])) != crc:
                self._said.say(f"bytes {at} to {end} were passed over: their check sum does not hold")
                at = end
                continue
            yield kind, start, content
            at = start + length


def _batch(record: bytes, places: list[tuple[int, int]]) -> Iterator[Entry]:
    """The changes that were written at once, numbered one after the other."""
    if len(record) < _BATCH:
        raise ValueError("it is too short")
    sequence, count = int.from_bytes(record[:8], "little"), int.from_bytes(record[8:_BATCH], "little")
    at = _BATCH
    for _ in range(count):
        begin, kind = at, record[at] if at < len(record) else -1
        if kind not in (_DELETION, _VALUE):
            raise ValueError(
                f"a change of it is of the unknown kind {kind}" if kind >= 0 else "it is cut off"
            )
        key, at = piece(record, at + 1)
        value = None
        if kind == _VALUE:
            value, at = piece(record, at)
        first, last = _place(places, begin), _place(places, at - 1)
        yield Entry(key, value, sequence, first, last + 1 - first)
        sequence += 1


def _place(places: list[tuple[int, int]], at: int) -> int:
    """Where in the file a byte of a record stands."""
    within, start = places[bisect_right(places, (at, BLOCK * BLOCK)) - 1]
    return start + at - within
