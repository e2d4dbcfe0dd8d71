"""Names of files that break those who write lists: formulas, line feeds, bytes that are no text, text that turns around."""

from __future__ import annotations

import os
from pathlib import Path

NAMES = [
    b"plain",
    b"=cmd()",
    b"line\nfeed",
    b"\xff\xfe",
    "ü\u202egnp.exe".encode(),
    b"-rf",
    b"quote\"'",
    b"back\\slash",
    b"sub/" + b"x" * 250,
    b"<&>",
    b"\x01\x7f",
]


def at(folder: Path, name: bytes) -> Path:
    """The file of that name."""
    return Path(os.fsdecode(os.fsencode(folder) + b"/" + name))


def fill(folder: Path, names: list[bytes]) -> Path:
    """A new folder with a file of each name, each with content of its own."""
    (folder / "sub").mkdir(parents=True)
    for number, name in enumerate(names):
        at(folder, name).write_bytes(b"content %d" % number)
    return folder
