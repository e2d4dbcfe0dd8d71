"""How the chunks of a YAFFS2 lie in an image of flash memory: a page each, with tags in the spare bytes behind it.

Reference: C. Manning, "How YAFFS Works" (2012); yaffs2, yaffs_guts.h (yaffs_obj_hdr), yaffs_packedtags2.h.
"""

from __future__ import annotations

import stat
import struct
from collections.abc import Iterator
from typing import NamedTuple

from evidence.contract.source import ByteSource

FILE, LINK, FOLDER, HARD_LINK, SPECIAL = 1, 2, 3, 4, 5
"""Kinds of objects."""
HEADER = 512
"""Bytes of an object's header."""
_SIZES = ((2048, 64), (4096, 128), (2048, 128), (4096, 224), (4096, 256), (8192, 256))
_LOOKED_AT, _ENOUGH = 1024, 32
_AT_ONCE = 256
_TAGS = struct.Struct("<IIII")
_LEAST, _MOST = 0x1000, 0xEFFFFF00
_HAS_MORE, _PARENT = 0x80000000, 0x0FFFFFFF
_MOST_NUMBER = 0xFFFFF
"""Of objects."""
_MODES = {FILE: stat.S_IFREG, FOLDER: stat.S_IFDIR, LINK: stat.S_IFLNK}
_NONE = 0xFFFFFFFF


class Layout(NamedTuple):
    """Bytes of a page and of its spare area, and where in that the tags begin."""

    page: int
    spare: int
    tags: int

    @property
    def chunk(self) -> int:
        """Bytes of both."""
        return self.page + self.spare


class Tags(NamedTuple):
    """``order`` is that in which chunks were written; ``chunk`` counts those of a content from 1, 0: a header."""

    order: tuple[int, int]
    object: int
    chunk: int
    used: int


class Header(NamedTuple):
    """Times in seconds since 1970; ``equal``: the object that a hard link stands for."""

    kind: int
    parent: int
    name: bytes
    size: int
    accessed: int
    modified: int
    changed: int
    equal: int
    target: bytes


def find_layout(source: ByteSource) -> Layout | None:
    """The one by which every header among the first chunks has tags; None where there are no headers."""
    for page, spare in _SIZES:
        if source.size < page + spare or source.size % (page + spare):
            continue
        data = source.read_at(0, min(source.size, _LOOKED_AT * (page + spare)))
        spares = [
            data[at + page : at + page + spare]
            for at in range(0, len(data), page + spare)
            if header(data[at : at + HEADER]) is not None
        ][:_ENOUGH]
        places = (_judged(spares, at) for at in range(spare - _TAGS.size + 1)) if spares else ()
        found = min((judged for judged in places if judged is not None), default=None)
        if found is not None:
            return Layout(page, spare, found[-1])
    return None


def chunks(source: ByteSource, layout: Layout) -> Iterator[tuple[int, Tags]]:
    """The place of each chunk in use and its tags, in the order of the image."""
    size = layout.chunk * _AT_ONCE
    for first in range(0, source.size, size):
        data = source.read_at(first, min(size, source.size - first))
        for at in range(0, len(data) - layout.chunk + 1, layout.chunk):
            tags = _tags(data, at + layout.page + layout.tags, first + at)
            if tags is not None:
                yield first + at, tags


def header(data: bytes) -> Header | None:
    """The header of an object, None where these bytes can be none."""
    if len(data) < HEADER or data[8:10] != b"\xff\xff":
        return None
    kind, parent = struct.unpack_from("<II", data)
    mode, _, _, accessed, modified, changed, low, equal = struct.unpack_from("<8I", data, 268)
    name, end, _ = data[10:266].partition(b"\0")
    if not FILE <= kind <= SPECIAL or not 0 < parent <= _PARENT or not end:
        return None
    if kind in _MODES and stat.S_IFMT(mode) not in (_MODES[kind], 0):
        return None
    (high,) = struct.unpack_from("<I", data, 496)
    size = (low if low != _NONE else 0) | (high << 32 if kind == FILE and high < 1 << 16 else 0)
    target = data[300:460].partition(b"\0")[0]
    return Header(kind, parent, name, size, accessed, modified, changed, equal, target)


def _tags(data: bytes, at: int, place: int) -> Tags | None:
    sequence, number, chunk, used = _TAGS.unpack_from(data, at)
    if not _LEAST <= sequence <= _MOST:
        return None
    if chunk & _HAS_MORE:
        number, chunk = number & _PARENT, 0
    return Tags((sequence, place), number, chunk, used)


def _judged(spares: list[bytes], at: int) -> tuple[int, int, int] | None:
    """How likely the tags begin at ``at``, the smaller the more: they share numbers of blocks, and objects are few."""
    found = [_TAGS.unpack_from(one, at) for one in spares]
    if not all(map(_of_header, found)):
        return None
    return len({tags[0] for tags in found}), max(tags[1] & _PARENT for tags in found), at


def _of_header(tags: tuple[int, int, int, int]) -> bool:
    sequence, number, chunk, _ = tags
    parent = chunk & _PARENT if chunk & _HAS_MORE else chunk
    number = number & _PARENT if chunk & _HAS_MORE else number
    fits = 0 < number <= _MOST_NUMBER and parent <= _MOST_NUMBER and bool(parent) == bool(chunk & _HAS_MORE)
    return _LEAST <= sequence <= _MOST and fits
