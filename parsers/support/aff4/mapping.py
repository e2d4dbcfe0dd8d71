"""A map: ranges of a media, and the streams in which their bytes lie.

Reference: AFF4 Standard 1.0a (2022), section 4.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

import numpy as np

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.aff4.lexicon import GAPS, SCHEMA, SIZE
from parsers.support.aff4.volume import Aff4Volume
from parsers.support.in_pieces import InPieces

MAX_MAP = 256 << 20
MAX_TARGETS = 1 << 20
"""Bytes of the segment with the ranges, and of that with the names of the streams."""
_RANGE = np.dtype([("at", "<u8"), ("length", "<u8"), ("place", "<u8"), ("target", "<u4")])
_SYMBOL = re.compile(re.escape(SCHEMA) + r"SymbolicStream([0-9A-Fa-f]{2})")
_ABSENT = {
    SCHEMA + "UnreadableData": "could not be read when it was acquired",
    SCHEMA + "UnknownData": "was not acquired",
}


class Constant(ByteSource):
    """One byte again and again, as the format says."""

    size = 1 << 63

    def __init__(self, value: int) -> None:
        self._value = bytes([value])

    def read_at(self, offset: int, length: int) -> bytes:
        return self._value * length


class Absent(ByteSource):
    """Bytes that the image does not have, and why."""

    size = 1 << 63

    def __init__(self, why: str) -> None:
        self._why = why

    def read_at(self, offset: int, length: int) -> bytes:
        raise ReadError(offset, length, f"by the image's own statement this {self._why}")


def symbolic(urn: str) -> ByteSource | None:
    """The stream that such a name alone describes; None for a name that does not."""
    if urn in _ABSENT:
        return Absent(_ABSENT[urn])
    found = _SYMBOL.fullmatch(urn)
    if found is not None or urn == SCHEMA + "Zero":
        return Constant(int(found[1], 16) if found else 0)
    return None


class MapStream(InPieces):
    """``stream`` gives the source of a name. What no range holds is of the stream for gaps: zeros, unless named."""

    def __init__(self, volume: Aff4Volume, urn: str, stream: Callable[[str], ByteSource]) -> None:
        raw = _segment(volume, f"{urn}/map", MAX_MAP)
        ranges = np.frombuffer(raw[: len(raw) - len(raw) % _RANGE.itemsize], _RANGE)
        ranges = np.sort(ranges[ranges["length"] > 0], order="at", kind="stable")
        names = _segment(volume, f"{urn}/idx", MAX_TARGETS).decode("utf-8", "replace").splitlines()
        self.size, self.damage = _checked(volume, urn, ranges, len(names), len(raw))
        self.absent = self._absent(ranges, names)
        gaps = volume.graph.text(urn, GAPS) or SCHEMA + "Zero"
        self._gaps = stream(gaps)
        used = set(ranges["target"].tolist())
        self._targets = {number: stream(names[number]) for number in sorted(used)}
        self._starts = ranges["at"].tolist()
        self._ranges = ranges

    def _absent(self, ranges: np.ndarray, names: list[str]) -> int:
        lost = [number for number, name in enumerate(names) if name in _ABSENT]
        return int(ranges["length"][np.isin(ranges["target"], lost)].sum())

    def piece(self, offset: int, most: int) -> bytes:
        source, place, there = self._at(offset)
        return self._read(source, place, offset, min(most, there))

    def _at(self, offset: int) -> tuple[ByteSource, int, int]:
        """The stream with the byte at ``offset``, the byte's place in it, and how many follow it there."""
        number = bisect_right(self._starts, offset) - 1
        if number >= 0:
            at, length, place, target = self._ranges[number].tolist()
            if offset < at + length:
                return self._targets[target], place + offset - at, at + length - offset
        following = self._starts[number + 1] if number + 1 < len(self._starts) else self.size
        return self._gaps, offset, following - offset

    @staticmethod
    def _read(source: ByteSource, place: int, offset: int, length: int) -> bytes:
        try:
            data = source.read_at(place, length)
        except ReadError as error:
            first = max(0, error.offset - place)
            raise ReadError(
                offset + first, max(1, min(error.length, length - first)), error.reason
            ) from error
        if len(data) < length:
            raise ReadError(offset + len(data), length - len(data), "the map names more than its stream has")
        return data


def _segment(volume: Aff4Volume, urn: str, most: int) -> bytes:
    found = volume.segment(urn)
    if found is None:
        raise NotReadableError(f"{volume.name}: the segment {urn} is missing")
    if found.size > most:
        raise NotReadableError(
            f"{volume.name}: the segment {urn} has {found.size} bytes; up to {most} are read"
        )
    try:
        return found.read_at(0, found.size)
    except ReadError as error:
        raise NotReadableError(f"{volume.name}: the segment {urn} is damaged: {error.reason}") from error


def _checked(volume: Aff4Volume, urn: str, ranges: np.ndarray, targets: int, raw: int) -> tuple[int, str]:
    """The size of the media, and what is wrong that does not keep it from being read."""
    if raw % _RANGE.itemsize:
        raise NotReadableError(f"{volume.name}: the map {urn} ends inside a range")
    ends = ranges["at"] + ranges["length"]
    wrapped = bool(
        (ends < ranges["at"]).any() or (ranges["place"] + ranges["length"] < ranges["place"]).any()
    )
    if wrapped or bool((ranges["at"][1:] < ends[:-1]).any()) or bool((ranges["target"] >= targets).any()):
        raise NotReadableError(f"{volume.name}: the ranges of the map {urn} contradict each other")
    end = int(ends[-1]) if len(ends) else 0
    size = volume.graph.number(urn, SIZE)
    if size is None:
        return end, ""
    return (
        size,
        f"the map has ranges up to {end}, beyond the {size} bytes that it states" if end > size else "",
    )
