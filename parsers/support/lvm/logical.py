"""The bytes of a logical volume."""

from __future__ import annotations

from bisect import bisect_right

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource, placed
from parsers.support.lvm.group import Logical, Stripe


class LogicalVolume(ByteSource):
    """What lies on this physical volume is read; what lies on another raises ReadError and names it.

    Raises NotReadableError where it begins on another.
    """

    def __init__(self, source: ByteSource, identifier: str, volume: Logical) -> None:
        self.size = volume.length
        self._source = source
        self._identifier = identifier
        self._segments = volume.segments
        self._starts = [segment.start for segment in volume.segments]
        if not self._segments:
            raise NotReadableError(f"Logical volume {volume.name} has no extents.")
        first = self._segments[0].stripes[0]
        if first.pv != identifier:
            raise NotReadableError(f"Logical volume {volume.name} begins {elsewhere(first)}.")

    def read_at(self, offset: int, length: int) -> bytes:
        end = min(self.size, offset + length)
        found = bytearray()
        while (at := offset + len(found)) < end:
            stripe, inside, left = self._piece(at)
            count = min(left, end - at)
            if stripe.pv != self._identifier:
                raise ReadError(at, count, f"it lies {elsewhere(stripe)}")
            found += self._read(stripe.offset + inside, count, at)
        return bytes(found)

    def place(self, offset: int) -> tuple[int, int] | None:
        if not 0 <= offset < self.size:
            return None
        stripe, inside, left = self._piece(offset)
        return placed(self._source, stripe.offset + inside, left) if stripe.pv == self._identifier else None

    def _piece(self, offset: int) -> tuple[Stripe, int, int]:
        """The stripe in which a byte lies, where in it, and how many bytes follow in one piece."""
        segment = self._segments[bisect_right(self._starts, offset) - 1]
        chunk, inside = divmod(offset - segment.start, segment.chunk)
        row, number = divmod(chunk, len(segment.stripes))
        return segment.stripes[number], row * segment.chunk + inside, segment.chunk - inside

    def _read(self, offset: int, length: int, at: int) -> bytes:
        try:
            data = self._source.read_at(offset, length)
        except ReadError as error:
            raise ReadError(at + error.offset - offset, error.length, error.reason) from error
        if len(data) < length:
            raise ReadError(at + len(data), length - len(data), "the physical volume ends before")
        return data


def elsewhere(stripe: Stripe) -> str:
    """Where a piece lies that is not here, for a person."""
    return f"on LVM physical volume {stripe.pv} (once {stripe.hint}), which is not this one"
