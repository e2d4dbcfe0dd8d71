"""Archives inside archives with the same bytes each time: more is found to be opened at each turn."""

from __future__ import annotations

import gzip
import io
import os
import zipfile
from pathlib import Path

from make_data import MOMENT, content

ARCHIVES = 12
_MEMBERS = 10
HELD = 3 + _MEMBERS + 1
"""Entries in each, with those of the archives in it."""


def build_archives(folder: Path) -> None:
    """Writes the folder."""
    folder.mkdir()
    for number in range(ARCHIVES):
        inner = _packed({f"inner/{member}.bin": content(number + member, 3000) for member in range(_MEMBERS)})
        log = gzip.compress(b"line\n" * 500, mtime=0)
        members = {"inner.zip": inner, "cut.zip": inner[:9000], "log.gz": log}
        (folder / f"{number}.zip").write_bytes(_packed(members))
    for path in (*folder.iterdir(), folder):
        os.utime(path, (MOMENT, MOMENT))


def _packed(members: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return packed.getvalue()
