"""Content of which some lies on media that are not at hand."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.support.mapped import Mapped, Run


class Partly(Mapped):
    """``runs`` are those at hand. What none of them holds raises ReadError for the reason ``why``."""

    def __init__(self, volume: ByteSource, size: int, runs: Sequence[Run], why: str) -> None:
        super().__init__(volume, size, runs)
        self._why = why

    def place(self, offset: int) -> tuple[int, int] | None:
        try:
            return super().place(offset)
        except ReadError:
            return None

    def _at(self, offset: int) -> tuple[int | None, int]:
        place, some = super()._at(offset)
        if place is None:
            raise ReadError(offset, min(some, self.size - offset), self._why)
        return place, some
