"""The media of a sparse image of macOS (``.sparseimage``): bands, and nodes that say which of the media each one is.

Reference: libyal/libmodi documentation, "Mac OS disk image types", sparse disk image. All numbers are big-endian.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.containers.virtual_disk import MAX_MEDIA
from parsers.support.mapped import Mapped, Run

MAGIC = b"sprs"
_SECTOR, _NODE = 512, 4096
_HEAD, _NEXT = struct.Struct(">4sIIIIQQ28x"), struct.Struct(">4sIIQ36x")
MAX_BANDS = 1 << 22
"""Of 1 MiB each as a rule."""


class SparseMedia(Mapped):
    """What no band holds was never written, and is zeros."""

    def __init__(self, source: ByteSource, name: str) -> None:
        head = source.read_at(0, _NODE)
        if len(head) < _NODE or not head.startswith(MAGIC):
            raise NotReadableError(f"{name} is no sparse image, or is cut short")
        _, version, sectors, _, low, following, whole = _HEAD.unpack_from(head)
        # Images of less than 2 TiB may state their sectors in the first of the two fields alone.
        size = (whole or low) * _SECTOR
        if (
            version != 3
            or not 0 < sectors <= 1 << 20
            or not 0 < size <= MAX_MEDIA
            or (whole and low != whole & 0xFFFFFFFF)
        ):
            raise NotReadableError(
                f"{name} states version {version}, {sectors} sectors a band and {size} bytes, which is not read"
            )
        band = sectors * _SECTOR
        runs: dict[int, Run] = {}
        for number, place in _bands(source, head, following, band, name):
            at = (number - 1) * band
            if at >= size or at in runs:
                raise NotReadableError(
                    f"{name} is damaged: its nodes name band {number} twice, or behind the end"
                )
            runs[at] = Run(at, min(band, size - at), place)
        super().__init__(source, size, sorted(runs.values()))


def _bands(
    source: ByteSource, head: bytes, following: int, band: int, name: str
) -> Iterator[tuple[int, int]]:
    """Number, from 1 on, and place of each band. Those of a node lie behind it."""
    at, node, start = 0, head, _HEAD.size
    reached = count = 0
    while True:
        for slot, (number,) in enumerate(struct.iter_unpack(">I", node[start:])):
            count += 1
            if number:
                yield number, at + _NODE + slot * band
        if not following:
            return
        if following <= reached or count > MAX_BANDS:
            raise NotReadableError(f"{name} is damaged: its nodes lead back, or there are too many of them")
        at = reached = following
        try:
            node = source.read_at(at, _NODE)
        except ReadError as error:
            raise NotReadableError(f"{name} is damaged or cut short: {error.reason}") from error
        if len(node) < _NODE or not node.startswith(MAGIC):
            raise NotReadableError(f"{name} is damaged: there is no node at byte {at}")
        _, _, _, following = _NEXT.unpack_from(node)
        start = _NEXT.size
