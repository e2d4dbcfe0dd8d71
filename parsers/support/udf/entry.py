"""What describes a file of a UDF volume: its kind, times, streams and where its content lies.

Reference: ECMA-167, 3rd edition (1997), 4/14.6 to 4/14.14; OSTA UDF 2.60 (2005), 2.3.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from typing import NamedTuple

import msgspec

from evidence.contract.errors import ReadError
from parsers.support.udf.fields import Moment, moment

FILE, EXTENDED, INDIRECT, TERMINAL, MORE_EXTENTS, NAME = 261, 266, 248, 260, 258, 257
"""Kinds of descriptors."""
FOLDER, REGULAR, LINK, REAL_TIME = 4, 5, 12, 249
"""Kinds of files."""
MAX_EXTENTS = 4_000_000
_MOST_CHAINED = 100_000
_SHORT, _LONG, _EXTENDED_AD, _INSIDE = 0, 1, 2, 3
_RECORDED, _CONTINUES = 0, 3
_LENGTH = (1 << 30) - 1
_NO_TIME = Moment(None, True)


class Address(NamedTuple):
    """A block of one of the partitions of the logical volume, and how many bytes belong together from there on."""

    partition: int
    block: int
    length: int


class Extent(NamedTuple):
    """Bytes of a content; ``recorded``: else they are zeros."""

    address: Address
    recorded: bool


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """``inside``: the content where it stands in the entry itself. ``descriptors``: else what says where it lies.

    Times are nanoseconds since 1970-01-01 UTC; ``zoned``: whether all of them were recorded with a zone.
    """

    kind: int
    size: int
    inside: bytes | None
    descriptors: bytes
    form: int
    partition: int
    modified: int | None
    accessed: int | None
    changed: int | None
    born: int | None
    zoned: bool
    streams: Address | None


def entry(data: bytes, partition: int) -> Entry:
    """The entry in an intact descriptor of kind FILE or EXTENDED. ReadError where it contradicts itself."""
    extended = int.from_bytes(data[:2], "little") == EXTENDED
    start = 216 if extended else 176
    attributes, length = struct.unpack_from("<II", data, start - 8)
    begin, end = start + attributes, start + attributes + length
    if end > len(data):
        raise ReadError(0, len(data), "an entry of the UDF volume states more than its block holds")
    size = int.from_bytes(data[56:64], "little")
    form = data[34] & 7
    inside = data[begin : begin + size] if form == _INSIDE else None
    if form > _INSIDE or (inside is not None and size > length):
        raise ReadError(0, len(data), "an entry of the UDF volume states its content in no known way")
    times = _times(data, extended, data[start:begin])
    return Entry(
        kind=data[27],
        size=size,
        inside=inside,
        descriptors=b"" if inside is not None else data[begin:end],
        form=form,
        partition=partition,
        accessed=times[0].at,
        modified=times[1].at,
        changed=times[2].at,
        born=times[3].at,
        zoned=all(time.zoned for time in times),
        streams=long_address(data, 152) if extended and any(data[152:156]) else None,
    )


def long_address(data: bytes, at: int) -> Address:
    """A long allocation descriptor, without the two bits of its kind."""
    length, block, partition = struct.unpack_from("<IIH", data, at)
    return Address(partition, block, length & _LENGTH)


def extents(found: Entry, more: Callable[[Address], bytes]) -> Iterator[Extent]:
    """The extents of an entry's content in order. ``more`` reads the block that holds further ones."""
    data = found.descriptors
    count = 0
    for _ in range(_MOST_CHAINED):
        following = None
        for kind, address in _addresses(data, found):
            if kind == _CONTINUES:
                following = address
                break
            count += 1
            if count > MAX_EXTENTS:
                raise ReadError(0, found.size, f"its content lies in more than {MAX_EXTENTS} pieces")
            yield Extent(address, kind == _RECORDED)
        if following is None:
            return
        block = more(following)
        length = int.from_bytes(block[20:24], "little")
        data = block[24 : 24 + length]
    raise ReadError(0, found.size, "the list of its extents has no end")


def _addresses(data: bytes, found: Entry) -> Iterator[tuple[int, Address]]:
    step = {_SHORT: 8, _LONG: 16, _EXTENDED_AD: 20}.get(found.form, len(data) + 1)
    for at in range(0, len(data) - step + 1, step):
        length, second = struct.unpack_from("<II", data, at)
        if not length & _LENGTH:
            return
        if found.form == _SHORT:
            address = Address(found.partition, second, length & _LENGTH)
        elif found.form == _LONG:
            address = long_address(data, at)
        else:
            if second & _LENGTH != length & _LENGTH:
                raise ReadError(0, found.size, "part of its content is recorded in a way that is not read")
            block, partition = struct.unpack_from("<IH", data, at + 12)
            address = Address(partition, block, length & _LENGTH)
        yield length >> 30, address


def _times(data: bytes, extended: bool, attributes: bytes) -> tuple[Moment, Moment, Moment, Moment]:
    """Access, modification, of attributes, creation."""
    if extended:
        accessed, modified, born, changed = (moment(data[at : at + 12]) for at in range(80, 128, 12))
        return accessed, modified, changed, born
    accessed, modified, changed = (moment(data[at : at + 12]) for at in range(72, 108, 12))
    return accessed, modified, changed, _born(attributes)


def _born(attributes: bytes) -> Moment:
    """The time of creation among the extended attributes, which an entry of the older kind has no field for."""
    at = 24
    while at + 12 <= len(attributes):
        kind, subtype, length = struct.unpack_from("<IB3xI", attributes, at)
        if kind == 5 and subtype == 1 and at + 32 <= len(attributes) and attributes[at + 16] & 1:
            return moment(attributes[at + 20 : at + 32])
        if length < 12:
            break
        at += length
    return _NO_TIME
