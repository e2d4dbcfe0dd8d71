"""Manifest in Digital Forensics XML.

Reference: https://github.com/dfxml-working-group/dfxml_schema; docs/ledger-format.md section 6.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from typing import BinaryIO

from evidence.custody.checkpoint import Checkpoint
from evidence.custody.manifest.paths import Record, full_path
from evidence.custody.manifest.xml_text import text_in_xml

_HEAD = b"""<?xml version="1.0" encoding="UTF-8"?>
<dfxml xmlns="http://www.forensicswiki.org/wiki/Category:Digital_Forensics_XML" \
xmlns:dc="http://purl.org/dc/elements/1.1/" version="1.2.0">
<metadata><dc:type>Hash List</dc:type></metadata>
<creator><program>Indicia</program></creator>
<source/>
"""
_NAME_TYPES = {"file": "r", "stream": "r", "link": "l"}
_FILENAME = re.compile(rb"<fileobject><filename>([^<\n]*)</filename>[^\n]*</fileobject>\n?")


class Dfxml:
    """One line a file object. What DFXML has no element for stands in processing instructions ``indicia``."""

    name = "dfxml"

    def header(self, checkpoint: Checkpoint) -> Iterator[bytes]:
        """The beginning: of what case, and under what signed ledger head the list was written."""
        yield from _HEAD.splitlines(keepends=True)
        yield b"<?indicia manifest 1?>\n"
        yield f"<?indicia case {checkpoint.case_id}?>\n".encode()
        yield f"<?indicia ledger size {checkpoint.size}?>\n".encode()
        yield b"<?indicia ledger root " + base64.b64encode(checkpoint.root) + b"?>\n"
        yield b"<?indicia checkpoint " + base64.b64encode(checkpoint.note.encode()) + b"?>\n"

    def line(self, record: Record) -> bytes:
        """The file object of one entry; its raw path beside it where XML cannot hold that exactly."""
        path = full_path(record)
        text, exact = text_in_xml(path)
        raw = "" if exact else f"<?indicia path {path.hex()}?>"
        kind = _NAME_TYPES.get(record["type"], "-")
        alloc = "1" if record["state"] == "live" else "0"
        size = "" if record["size"] is None else f"<filesize>{record['size']}</filesize>"
        digests = "".join(
            f'<hashdigest type="{name}">{record[name]}</hashdigest>' for name in ("md5", "sha1", "sha256")
        )
        return (
            f"<fileobject><filename>{text}</filename>{raw}<name_type>{kind}</name_type>{size}"
            f"<alloc>{alloc}</alloc>{digests}</fileobject>\n"
        ).encode()

    def footer(self, count: int) -> Iterator[bytes]:
        """The end: how many entries there are."""
        yield f"<?indicia files {count}?>\n".encode()
        yield b"</dfxml>\n"

    def split(self, file: BinaryIO) -> Iterator[bytes]:
        """The lines of a manifest, with their ends."""
        return iter(file)

    def path(self, line: bytes) -> bytes | None:
        """The name that a file object's line holds as written, None for any other line."""
        match = _FILENAME.fullmatch(line)
        return match[1] if match else None
