"""The record of a file entry, as the catalog keeps it and the ledger states its SHA-256."""

from __future__ import annotations

import msgspec
from msgspec import UnsetType


class EntryTimes(msgspec.Struct, gc=False):
    """RFC 3339 with offset, or None."""

    accessed: str | None
    born: str | None
    changed: str | None
    modified: str | None


class EntryRecord(msgspec.Struct, gc=False):
    """Fields stand in the order of their names: encoded in that order, a record is RFC 8785 canonical JSON.

    ``inside`` is the id of the file entry that it lies in, where it lies in one. ``path_raw`` is the path in
    hexadecimal where ``path`` cannot say it exactly. ``size`` is None beyond 2^53 − 1.
    """

    evidence: int
    id: str
    inside: str | UnsetType
    md5: str | None
    mime: str | None
    number: int
    parsers: tuple[str, ...]
    path: str
    path_raw: str | UnsetType
    pathspec: str
    problems: tuple[str, ...]
    sha1: str | None
    sha256: str | None
    size: int | None
    state: str
    times: EntryTimes
    type: str
    unconfirmed: bool
    volume: int | None
    zone_assumed: bool


encode = msgspec.json.Encoder().encode
"""A record as canonical JSON; the tests hold it against ``rfc8785``."""
