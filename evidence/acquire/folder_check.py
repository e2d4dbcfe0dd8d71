"""A zip of a folder read back, and held against the list beside it."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import orjson

_BLOCK = 1 << 20


def wrong_in(archive: Path, listed: Path, progress: Callable[[int], None]) -> str:
    """What is first found wrong in the zip, in words; empty where it holds every file as listed, and no other."""
    try:
        with zipfile.ZipFile(archive) as members, listed.open("rb") as lines:
            rows = _hashed(lines)
            for info in members.infolist():
                if info.is_dir():
                    continue
                line = next(rows, None)
                if line is None or line["path"] != info.filename:
                    return f"{info.filename} is not where the list has it"
                if _sha256(members, info, progress) != line["sha256"]:
                    return f"{info.filename} holds other bytes than were read"
            missing = next(rows, None)
            return f"{missing['path']} is missing in it" if missing else ""
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        return f"it cannot be read back: {error}"


def _hashed(lines: Any) -> Iterator[dict[str, Any]]:
    """The lines of the list that have digests: what is in the zip."""
    return (line for line in map(orjson.loads, lines) if "sha256" in line)


def _sha256(members: zipfile.ZipFile, info: zipfile.ZipInfo, progress: Callable[[int], None]) -> str:
    digest = hashlib.sha256()
    with members.open(info) as member:
        while data := member.read(_BLOCK):
            digest.update(data)
            progress(len(data))
    return digest.hexdigest()
