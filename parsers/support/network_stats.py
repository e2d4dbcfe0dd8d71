"""The files in which Android counts what each application sent and received (``ANET``).

Reference: AOSP, NetworkStatsDataMigrationUtils and NetworkStatsCollection (packages/modules/Connectivity, earlier
frameworks/base), NetworkIdentitySet (version 8): versions of collection, set of identities and history; big endian,
milliseconds since 1970.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from parsers.support.protobuf.wire import varint

MAGIC = b"ANET"
_WITH_TAG, _WITH_SET, _UNIFIED = 3, 4, 16
_NEWEST_IDENTITIES = 8
_MOST_SETS, _MOST_NETWORKS = 1_000_000, 256
"""Of networks in one set, which have one or two: each of its spans repeats them."""
_TYPES = {0: "mobile", 1: "wifi", 7: "bluetooth", 9: "ethernet", 17: "vpn"}


@dataclass(frozen=True, slots=True)
class Identity:
    """A network that was counted under, in words, and the values that its version of the format states."""

    words: str
    facts: tuple[tuple[str, int | bool | str], ...]


@dataclass(frozen=True, slots=True)
class Bucket:
    """What one uid sent and received in one span; ``at`` and ``end`` are the bytes of the history that holds it."""

    at: int
    end: int
    networks: tuple[Identity, ...]
    uid: int
    set: int
    tag: int
    start_ms: int
    length_ms: int
    received: int
    sent: int
    received_packets: int | None
    sent_packets: int | None


def buckets(data: bytes) -> Iterator[Bucket]:
    """Those of a file in their order. Raises ValueError at damage, behind what stands before it."""
    reader = _Reader(data)
    if reader.bytes(4) != MAGIC:
        raise ValueError("the file does not begin with ANET")
    version = reader.int32()
    if version not in (_WITH_TAG, _WITH_SET, _UNIFIED):
        raise ValueError(f"version {version} of the format is not published")
    for _ in range(reader.count(_MOST_SETS)):
        networks = tuple(_identities(reader))
        for _ in range(reader.count(_MOST_SETS)):
            uid = reader.int32()
            counted = 0 if version == _WITH_TAG else reader.int32()
            yield from _history(reader, networks, uid, counted, reader.int32())


def _identities(reader: _Reader) -> Iterator[Identity]:
    version = reader.int32()
    if not 1 <= version <= _NEWEST_IDENTITIES:
        raise ValueError(f"version {version} of a set of networks is not published, before byte {reader.at}")
    for _ in range(reader.count(_MOST_NETWORKS)):
        if version == 1:
            reader.int32()
        kind, rat = reader.int32(), reader.int32()
        facts: list[tuple[str, int | bool | str | None]] = [("network type", kind), ("rat type", rat)]
        facts.append(("subscriber id", reader.text()))
        network = reader.text() if version >= 3 else None
        facts += [("roaming", reader.flag())] if version >= 2 else []
        facts += [("metered", reader.flag())] if version >= 4 else []
        facts += [("default network", reader.flag())] if version >= 5 else []
        facts += [("oem managed", reader.int32())] if version >= 6 else []
        facts += [("subscription", reader.int32())] if version >= 7 else []
        facts += [("transport types", reader.int64())] if version >= 8 else []
        words = _TYPES.get(kind, f"type {kind}")
        yield Identity(
            f"{words} {network}" if network else words,
            tuple((name, value) for name, value in facts if value is not None),
        )


def _history(
    reader: _Reader, networks: tuple[Identity, ...], uid: int, counted: int, tag: int
) -> Iterator[Bucket]:
    at, version = reader.at, reader.int32()
    if version not in (1, 2, 3):
        raise ValueError(f"version {version} of a history is not published, at byte {at}")
    length = reader.int64()
    columns = [reader.longs(packed=version > 1) for _ in range({1: 3, 2: 6, 3: 7}[version])]
    start = columns.pop(0)
    if version == 3:
        columns.pop(0)
    if version == 1:
        columns = [columns[0], [], columns[1], [], []]
    received, received_packets, sent, sent_packets, _ = columns
    if not len(start) == len(received) == len(sent):
        raise ValueError(f"the history at byte {at} has lists of different lengths")
    for number, moment in enumerate(start):
        yield Bucket(
            at,
            reader.at,
            networks,
            uid,
            counted,
            tag,
            moment,
            length,
            received[number],
            sent[number],
            received_packets[number] if number < len(received_packets) else None,
            sent_packets[number] if number < len(sent_packets) else None,
        )


class _Reader:
    """Big-endian numbers one behind the other. Raises ValueError where the data ends."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.at = 0

    def bytes(self, length: int) -> bytes:
        if length < 0 or self.at + length > len(self._data):
            raise ValueError(f"the file ends within what stands at byte {self.at}")
        self.at += length
        return self._data[self.at - length : self.at]

    def int32(self) -> int:
        return int(struct.unpack(">i", self.bytes(4))[0])

    def int64(self) -> int:
        return int(struct.unpack(">q", self.bytes(8))[0])

    def flag(self) -> bool:
        return self.bytes(1) != b"\0"

    def count(self, most: int) -> int:
        """A number of things that follow, each of a byte at least."""
        found = self.int32()
        if not 0 <= found <= min(most, len(self._data) - self.at):
            raise ValueError(f"{found} entries are stated before byte {self.at}, which cannot be")
        return found

    def text(self) -> str | None:
        if not self.flag():
            return None
        return self.bytes(struct.unpack(">H", self.bytes(2))[0]).decode("utf-8", "backslashreplace")

    def longs(self, packed: bool) -> list[int]:
        if packed and self._data[self.at : self.at + 4] == b"\xff\xff\xff\xff":  # Java's null
            self.at += 4
            return []
        return [self._long() if packed else self.int64() for _ in range(self.count(len(self._data)))]

    def _long(self) -> int:
        found, self.at = varint(self._data, self.at)
        return found - (1 << 64) if found >> 63 else found
