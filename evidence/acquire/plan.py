"""What an acquisition was asked to do: all that is needed to go on with it after a kill."""

from __future__ import annotations

import msgspec

E01, RAW, ZIP, AFF4 = "e01", "raw", "zip", "aff4"
CHUNK = 32 << 10
COMPRESSIONS = ("none", "fast", "best")
DEFAULT_SEGMENT = 2000 << 20
"""Bytes of an E01's segment: below 2 GiB, which older tools of other makers take."""


class Plan(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``size``, ``sector_size`` and ``segment_size`` (0: one file) in bytes.

    ``names``: each copy's path without suffix, absolute; ``retries``: how often a sector that fails is tried again.
    ``began`` is RFC 3339 in UTC; ``set_identifier`` 32 digits of hex; ``header`` what an E01 says of itself.
    """

    source: str
    kind: str
    size: int
    sector_size: int
    form: str
    compression: str
    segment_size: int
    retries: int
    names: list[str]
    began: str
    set_identifier: str
    header: dict[str, str]
    program: str
    device: dict[str, str] = {}
