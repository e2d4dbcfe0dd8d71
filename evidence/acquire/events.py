"""What an acquisition tells while it runs."""

from __future__ import annotations

import msgspec

from evidence.contract.source import UnreadableRange
from evidence.model.digests import Digests


class Segment(msgspec.Struct, frozen=True):
    """One file of a copy: its name without folder, its bytes, hex SHA-256."""

    name: str
    size: int
    sha256: str


class Advanced(msgspec.Struct, frozen=True):
    """``done`` of ``total`` bytes (0: nobody knows); ``doing`` says of what: ``reading``, ``verifying``, …"""

    doing: str
    done: int
    total: int


class Unreadable(msgspec.Struct, frozen=True):
    """Ranges of the source that could not be read, as they were met."""

    ranges: list[UnreadableRange]


class CopyFailed(msgspec.Struct, frozen=True):
    """A copy was given up; the other goes on."""

    name: str
    reason: str


class Stopped(msgspec.Struct, frozen=True):
    """It was cancelled; ``done`` bytes need not be read again."""

    done: int


class Acquired(msgspec.Struct, frozen=True):
    """All was read. ``copies``: the files of each copy that is whole, by its name; ``failed``: why others are not.

    ``changed``: whether somebody wrote to the source meanwhile. Of a folder ``digests`` is None, ``size`` that of all
    its files, and how many names it has, of how many not all could be read, and how many bytes.
    """

    size: int
    digests: Digests | None
    bad: list[UnreadableRange]
    copies: dict[str, list[Segment]]
    failed: dict[str, str]
    changed: bool
    entries: int = 0
    not_read: int = 0
    unreadable: int = 0


Event = Advanced | Unreadable | CopyFailed | Stopped | Acquired
