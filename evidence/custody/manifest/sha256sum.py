"""Manifest in the format of GNU sha256sum.

Reference: GNU coreutils manual, "cksum output modes" (escape of file names); docs/ledger-format.md section 6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from evidence.custody.checkpoint import Checkpoint
from evidence.custody.manifest.paths import Record, full_path

_SPECIAL = re.compile(rb"[\\\n\r]")
_ESCAPES = {b"\\": rb"\\", b"\n": rb"\n", b"\r": rb"\r"}
_LINE = re.compile(rb"\\?[^ \n]*  ([^\n]*)\n?")


class Sha256sum:
    """One line an entry. The format has no comments: case and checkpoint stand in the proof."""

    name = "sha256sum"

    def header(self, checkpoint: Checkpoint) -> Iterator[bytes]:
        """No lines."""
        return iter(())

    def line(self, record: Record) -> bytes:
        """The line of one entry, escaped as sha256sum does."""
        path = full_path(record).replace(b"\x00", rb"\x00")
        escaped = _SPECIAL.sub(lambda match: _ESCAPES[match[0]], path)
        mark = b"\\" if escaped != path else b""
        return mark + str(record["sha256"]).encode() + b"  " + escaped + b"\n"

    def footer(self, count: int) -> Iterator[bytes]:
        """No lines."""
        return iter(())

    def split(self, file: BinaryIO) -> Iterator[bytes]:
        """The lines of a manifest, with their ends."""
        return iter(file)

    def path(self, line: bytes) -> bytes | None:
        """The path that a line names as written, None for what is no such line."""
        match = _LINE.fullmatch(line)
        return match[1] if match else None
