"""How a file entry's path is written in a manifest."""

from __future__ import annotations

from typing import Any

MARK = b"//"
"""Stands in a path between a file and what lies in it: no folder holds that as a file."""
Record = dict[str, Any]
"""A file entry's record as the catalog holds it."""


def is_listed(record: Record) -> bool:
    """Whether a manifest lists the entry: it has all three digests."""
    return bool(record["md5"] and record["sha1"] and record["sha256"])


def full_path(record: Record) -> bytes:
    """``1/v2/path``; the head says item, state unless live, type unless a file: ``1.deleted.stream/v2/…``.

    And whether it lies in another entry: ``1.inside/v2/a.zip//…``.
    """
    raw = record.get("path_raw")
    path = bytes.fromhex(raw) if raw else str(record["path"]).encode()
    return str(record["evidence"]).encode() + path_in_item(
        record["state"], record["type"], record["volume"], path
    )


def path_in_item(state: str, kind: str, volume: int | str | None, path: bytes) -> bytes:
    """What follows the number of the item in a full path: ``.deleted.stream/v2/path``."""
    head = "" if state == "live" else f".{state}"
    if kind != "file":
        head += f".{kind}"
    if MARK in path:
        head += ".inside"
    if volume is not None:
        head += f"/v{volume}"
    return head.encode() + b"/" + path
