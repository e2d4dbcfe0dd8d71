"""A part of an artifact that has a time of its own."""

from __future__ import annotations

from typing import Self

import msgspec

from evidence.model.timestamp import Timestamp


class Dated(msgspec.Struct, frozen=True, kw_only=True):
    """Base of parts with a time, which stand among the fields of a record and not among its times.

    ``time`` is RFC 3339 in UTC, None where the stored value names no possible moment; ``stored`` is that value and, in
    brackets, how it was read, as ``times_raw`` has it. Both are set by :meth:`at`.
    """

    time: str | None = None
    stored: str | None = None

    def at(self, moment: Timestamp | None) -> Self:
        """The same with this time; without any where the store states none."""
        if moment is None:
            return self
        return msgspec.structs.replace(self, time=moment.text(), stored=f"{moment.raw} ({moment.encoding})")
