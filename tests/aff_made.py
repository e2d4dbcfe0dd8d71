"""AFF images of afflib-tools, and the media that they were made of."""

from __future__ import annotations

import hashlib
import os
import struct
from functools import partial
from pathlib import Path

import pytest
from make_data import data, maker, run

__all__ = ["PAGE", "PASSWORD", "data", "media", "with_segment"]

PAGE = 65_536
PASSWORD = "open sesame"  # noqa: S105 - of invented evidence
_WAYS = {
    "aff-zlib.aff": ("-s64k",),
    "aff-lzma.aff": ("-s64k", "-L"),
    "aff-plain.aff": ("-s64k", "-x"),
    "aff-large.aff": (),
    "aff-locked.aff": ("-s64k",),
}


def media() -> bytes:
    """Pages of text, of noise and of zeros; the last one is not whole."""
    pages = (
        b"".join(b"line %07d\n" % number for number in range(PAGE // 13 + 1))[:PAGE],
        b"".join(hashlib.sha512(b"%d" % number).digest() for number in range(PAGE // 64)),
        bytes(PAGE),
    )
    return b"".join(pages) * 3 + pages[0][: 512 * 5]


def _converted(path: Path, name: str) -> None:
    raw = path.with_suffix(".raw")
    raw.write_bytes(media())
    try:
        if name == "aff-locked.aff":
            os.environ["AFFLIB_PASSPHRASE"] = PASSWORD
        run("affconvert", "-q", *_WAYS[name], "-o", path, raw)
    finally:
        os.environ.pop("AFFLIB_PASSPHRASE", None)
        raw.unlink()


for _name in _WAYS:
    maker(_name)(partial(_converted, name=_name))


def folder_of(tmp_path: Path) -> Path:
    """The same in a folder of several files."""
    raw = tmp_path / "disk.raw"
    raw.write_bytes(media())
    run("affconvert", "-q", "-s64k", "-M128k", "-o", tmp_path / "image.afd", raw)
    if not (tmp_path / "image.afd" / "file_001.aff").is_file():
        pytest.skip("this affconvert makes no folder of several files")
    return tmp_path / "image.afd"


def with_segment(raw: bytes, name: str, content: bytes, number: int = 0) -> bytes:
    """An AFF file with one more segment at its end."""
    body = struct.pack(">4sIII", b"AFF\0", len(name), len(content), number) + name.encode() + content
    return raw + body + struct.pack(">4sI", b"ATT\0", len(body) + 8)
