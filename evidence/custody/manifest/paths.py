"""How a file entry's path is written in a manifest."""

from __future__ import annotations

from typing import Any

Record = dict[str, Any]
"""A file entry's record as the catalog holds it."""


def is_listed(record: Record) -> bool:
    """Whether a manifest lists the entry: it has all three digests."""
    return bool(record["md5"] and record["sha1"] and record["sha256"])


def full_path(record: Record) -> bytes:
    """``1/v2/path``; the head says item, state unless live, type unless a file: ``1.deleted.stream/v2/…``."""
    head = str(record["evidence"])
    if record["state"] != "live":
        head += f".{record['state']}"
    if record["type"] != "file":
        head += f".{record['type']}"
    if record["volume"] is not None:
        head += f"/v{record['volume']}"
    raw = record.get("path_raw")
    path = bytes.fromhex(raw) if raw else str(record["path"]).encode()
    return head.encode() + b"/" + path
