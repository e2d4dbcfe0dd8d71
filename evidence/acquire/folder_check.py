"""A copy of a folder read back, and held against the list beside it."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import orjson

from evidence.acquire.plan import AFF4
from evidence.acquire.read_back import files_in
from evidence.contract.errors import EvidenceError

_BLOCK = 1 << 20
_Members = Iterator[tuple[str, Iterator[bytes]]]


def wrong_in(form: str, archive: Path, listed: Path, progress: Callable[[int], None]) -> str:
    """What is first found wrong in the copy, in words; empty where it holds every file as listed, and no other.

    ``progress`` is told how many bytes were read since the last time; what it raises ends the reading.
    """
    try:
        with listed.open("rb") as lines:
            rows = _hashed(lines, ("file",) if form == AFF4 else ("file", "link"))
            for name, blocks in files_in(form, archive) if form == AFF4 else _zipped(archive):
                line = next(rows, None)
                if line is None or line["path"] != name:
                    return f"{name} is not where the list has it"
                if _sha256(blocks, progress) != line["sha256"]:
                    return f"{name} holds other bytes than were read"
            missing = next(rows, None)
            return f"{missing['path']} is missing in it" if missing else ""
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError, EvidenceError) as error:
        return f"it cannot be read back: {error}"


def _hashed(lines: Any, kinds: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """The lines of the list that have digests: what is in the copy."""
    return (line for line in map(orjson.loads, lines) if "sha256" in line and line["kind"] in kinds)


def _zipped(archive: Path) -> _Members:
    with zipfile.ZipFile(archive) as members:
        for info in members.infolist():
            if not info.is_dir():
                with members.open(info) as member:
                    yield info.filename, iter(lambda: member.read(_BLOCK), b"")


def _sha256(blocks: Iterator[bytes], progress: Callable[[int], None]) -> str:
    digest = hashlib.sha256()
    for data in blocks:
        digest.update(data)
        progress(len(data))
    return digest.hexdigest()
