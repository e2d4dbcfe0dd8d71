"""Disk labels of the BSDs."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import Volume, VolumeSystem
from evidence.contract.source import ByteSource
from parsers.support.bsd_label import Part, divided, has_label, parts


class Bsd(VolumeSystem):
    """The partitions of FreeBSD, NetBSD and OpenBSD in a slice, or on a disk without another table.

    Reference: FreeBSD sys/sys/disk/bsd.h; NetBSD and OpenBSD, sys/sys/disklabel.h.
    """

    name = "bsd"
    called = "BSD disk label"

    def probe(self, source: ByteSource) -> bool:
        """Whether an intact label divides these bytes, or a damaged one stands there."""
        if not has_label(source):
            return False
        try:
            parts(source)
        except NotReadableError:
            return True
        return divided(source)

    def volumes(self, source: ByteSource) -> Sequence[Volume]:
        """Those that lie in these bytes. Raises NotReadableError for a damaged label."""
        found = _read(source)
        inside = [part for part in found if 0 <= part.offset < source.size]
        return [
            Volume(number, part.offset, _length(part, inside), f"{part.letter}: {part.kind}")
            for number, part in enumerate(inside, 1)
        ]

    def problems(self, source: ByteSource) -> Sequence[str]:
        """Partitions that lie outside, and such as begin inside another."""
        found = _read(source)
        away = [part.letter for part in found if not 0 <= part.offset < source.size]
        inside = [part for part in found if part.letter not in away]
        cut = [part.letter for part in inside if _length(part, inside) < part.length]
        said = [f"Partitions {', '.join(away)} lie outside of what holds the label."] if away else []
        return said + (
            [f"Partitions {', '.join(cut)} are read up to where another one begins inside."] if cut else []
        )


def _length(part: Part, inside: Sequence[Part]) -> int:
    """Up to the next one: the first partition holds the label itself, which must not divide it again."""
    following = (other.offset - part.offset for other in inside if other.offset > part.offset)
    return min([part.length, *following])


def _read(source: ByteSource) -> list[Part]:
    try:
        return parts(source)
    except ReadError as error:
        raise NotReadableError(f"The BSD disk label cannot be read: {error}.") from error
