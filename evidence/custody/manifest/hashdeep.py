"""Manifest in hashdeep's format.

Reference: hashdeep 4.4 (https://md5deep.sourceforge.net); docs/ledger-format.md section 6.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from typing import BinaryIO

from evidence.custody.checkpoint import Checkpoint
from evidence.custody.manifest.paths import Record, full_path

_LINE = re.compile(rb"[0-9]+,[^,\n]*,[^,\n]*,[^,\n]*,([^\n]*)\n?")


class Hashdeep:
    """Header, comments that name case and checkpoint, one line an entry, a comment with their number."""

    name = "hashdeep"

    def header(self, checkpoint: Checkpoint) -> Iterator[bytes]:
        """The first lines: of what case, and under what signed ledger head the list was written."""
        yield b"%%%% HASHDEEP-1.0\n"
        yield b"%%%% size,md5,sha1,sha256,filename\n"
        yield b"## indicia manifest 1\n"
        yield f"## case {checkpoint.case_id}\n".encode()
        yield f"## ledger size {checkpoint.size}\n".encode()
        yield b"## ledger root " + base64.b64encode(checkpoint.root) + b"\n"
        yield b"## checkpoint " + base64.b64encode(checkpoint.note.encode()) + b"\n"

    def line(self, record: Record) -> bytes:
        """The line of one entry. The format has no escape: line feed and NUL become four characters."""
        path = full_path(record).replace(b"\n", rb"\x0a").replace(b"\x00", rb"\x00")
        return (
            f"{record['size']},{record['md5']},{record['sha1']},{record['sha256']},".encode() + path + b"\n"
        )

    def footer(self, count: int) -> Iterator[bytes]:
        """The last line: how many entries there are."""
        yield f"## files {count}\n".encode()

    def split(self, file: BinaryIO) -> Iterator[bytes]:
        """The lines of a manifest, with their ends."""
        return iter(file)

    def path(self, line: bytes) -> bytes | None:
        """The path that a line names as written, None for a header, a comment or what is no such line."""
        match = _LINE.fullmatch(line)
        return match[1] if match else None
