"""The logical volumes of Core Storage.

Reference: O. Choudary and J. Metz, "FileVault Drive Encryption (FVDE)", libyal/libfvde documentation.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from typing import Any
from uuid import UUID

import msgspec

from evidence.contract.errors import NotReadableError
from evidence.contract.source import ByteSource
from parsers.support.corestorage.blocks import (
    BLOCK,
    CONTINUED,
    EXTENTS,
    FAMILY,
    HEADER,
    SYSTEM_EXTENTS,
    VOLUME,
    Block,
    Physical,
)
from parsers.support.corestorage.listing import read_list
from parsers.support.mapped import Mapped, Run

_NAME = "com.apple.corestorage.lv."
_CONTEXT = "com.apple.corestorage.lvf.encryption.context"
_MOST_LIST = 8 << 20
_MOST_EXTENTS = 200
"""What one block holds."""


class Logical(msgspec.Struct, frozen=True):
    """A logical volume; ``size`` in bytes. ``family``: the list of its keys as it is stored, empty where wiped."""

    name: str
    size: int
    identifier: bytes
    runs: tuple[Run, ...]
    family: bytes
    problem: str = ""

    def content(self, source: ByteSource) -> ByteSource:
        """Its bytes as they are stored. NotReadableError where it is not told in a known way where they lie."""
        if self.problem:
            raise NotReadableError(self.problem)
        return Mapped(source, self.size, self.runs)


def logical_volumes(physical: Physical, found: Iterable[Block]) -> list[Logical]:
    """Those that the newest of the metadata describe, in the order of their objects."""
    newest: dict[tuple[int, int], Block] = {}
    for block in found:
        key = (block.kind, block.number if block.kind == CONTINUED else block.object)
        if key not in newest or newest[key].change < block.change:
            newest[key] = block
    return [_logical(block, newest, physical) for key, block in sorted(newest.items()) if key[0] == VOLUME]


def context(family: bytes) -> tuple[dict[str, Any] | None, int]:
    """The keys of a family, and the number of the one that its volumes are encrypted with; None where it has none."""
    read = read_list(family) if family else {}
    keys = read.get(_CONTEXT)
    number = read.get("DefaultEncryptionContext", 0)
    return (keys if isinstance(keys, dict) else None), (number if isinstance(number, int) else 0)


def _logical(block: Block, newest: dict[tuple[int, int], Block], physical: Physical) -> Logical:
    family, extents = struct.unpack_from("<QQ", block.data)
    offset, length = struct.unpack_from("<II", block.data, 64)
    said = read_list(block.data[max(0, offset - HEADER) :][:length])
    size, name = said.get(_NAME + "size"), said.get(_NAME + "name")
    if not isinstance(size, int) or size <= 0:
        raise NotReadableError("The description of a Core Storage volume is damaged.")
    runs = _runs(newest.get((EXTENTS, extents)), physical.block, size)
    others = [found for (kind, _), found in newest.items() if kind == SYSTEM_EXTENTS]
    if runs is None and len(others) == 1 and sum(kind == VOLUME for kind, _ in newest) == 1:
        runs = _system_run(others[0], physical.block, size)
    problem = "" if runs else "Where the data of this volume lie is told in a way that is not read."
    return Logical(
        str(name or ""),
        size,
        _identifier(said.get(_NAME + "familyUUID")),
        tuple(runs or ()),
        _family(newest.get((FAMILY, family)), newest),
        problem,
    )


def _runs(block: Block | None, unit: int, size: int) -> list[Run] | None:
    """From the list of extents; None where it leaves out a part of the volume."""
    if block is None:
        return None
    runs: list[Run] = []
    end = 0
    for number in range(min(int.from_bytes(block.data[:4], "little"), _MOST_EXTENTS)):
        _, first, count, _, place = struct.unpack_from("<QQQQQ", block.data, 8 + 40 * number)
        if first * unit != end or not place:
            return None
        length = (count & 0xFFFFFFFF) * unit
        runs.append(Run(end, length, place * unit))
        end += length
    return runs if end >= size else None


def _system_run(block: Block, unit: int, size: int) -> list[Run] | None:
    entries, count, place = struct.unpack_from("<QQQ", block.data)
    whole = entries == 1 and place and count * unit >= size
    return [Run(0, size, place * unit)] if whole else None


def _family(block: Block | None, newest: dict[tuple[int, int], Block]) -> bytes:
    """The list of a family's keys, which may go on in other blocks and be packed; empty without one."""
    if block is None:
        return b""
    following, _, packed, whole, offset, stored = struct.unpack_from("<6I", block.data, 32)
    data = block.data[max(0, offset - HEADER) :][:stored]
    seen = set()
    while following and following not in seen and len(data) < min(packed, _MOST_LIST):
        seen.add(following)
        more = newest.get((CONTINUED, following))
        if more is None:
            raise NotReadableError("Part of the keys of this Core Storage volume is missing.")
        following, length = struct.unpack_from("<QQ", more.data)
        data += more.data[16 : min(length, BLOCK - HEADER)]
    if packed == whole:
        return data[:whole]
    try:
        return zlib.decompressobj().decompress(data[:packed], min(whole, _MOST_LIST))
    except zlib.error as error:
        raise NotReadableError("The keys of this Core Storage volume are damaged.") from error


def _identifier(text: Any) -> bytes:
    try:
        return UUID(str(text)).bytes
    except ValueError as error:
        raise NotReadableError("The description of a Core Storage volume is damaged.") from error
