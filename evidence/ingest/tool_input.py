"""The live files of an evidence item in one tar, for a program that reads no evidence itself.

Reference: POSIX.1-2017, pax (names of any length, in UTF-8).
"""

from __future__ import annotations

import hashlib
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import IO, Any, cast

import msgspec
import orjson

from evidence.case import Case
from evidence.contract.errors import EvidenceError
from evidence.custody.access import log_views
from evidence.ingest.reader import EntryReader
from evidence.ingest.recorded import RecordedEntry, recorded_entry

_STEP = 8 << 20
_IN_MEMORY = 64 << 20
# What lies inside of a file that holds others is left to the program: it opens these itself, or does not.
_CHOSEN = """FROM entries WHERE evidence = ? AND type = 'file' AND state = 'live' AND sha256 IS NOT NULL
 AND json_extract(body, '$.inside') IS NULL ORDER BY seq"""


class Given(msgspec.Struct, frozen=True):
    """What the tar holds.

    ``left_out``: how many files could not be read again or have no usable name, ``first`` why one has not.
    """

    files: int
    size: int
    sha256: str
    left_out: int
    first: str


class _Hashed:
    """A file that is written once from its start to its end, and hashed meanwhile."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.digest = hashlib.sha256()
        self.size = 0

    def write(self, data: bytes) -> int:
        """Writes all of it."""
        self.digest.update(data)
        self.size += len(data)
        return self._file.write(data)


def sizes(case: Case, item: int) -> int:
    """The bytes of all files that :func:`write` would take, before it does."""
    with closing(case.catalog.reader()) as connection:
        (size,) = connection.execute(f"SELECT total(size) {_CHOSEN}", (item,)).fetchone()
        return int(size)


def write(case: Case, item: int, target: Path, reason: str, go_on: Callable[[], None]) -> Given:
    """Writes the item's live files, each held against its recorded digest, below ``evidence-N[/volume-N]``.

    ``reason``: why protected ones are needed; ``go_on`` is asked before each part, and ends all by what it raises.
    Raises ReasonNeededError, EvidenceError (there is no file, or one reads otherwise than it was recorded), OSError.
    """
    with (
        closing(case.catalog.reader()) as connection,
        closing(EntryReader(case)) as reader,
        target.open("xb") as file,
        tempfile.SpooledTemporaryFile(_IN_MEMORY, dir=str(target.parent)) as content,
    ):
        records = [record for (record,) in connection.execute(f"SELECT id {_CHOSEN}", (item,))]
        if not records:
            raise EvidenceError(f"Evidence item {item} has no live file that was read.")
        log_views(case.ledger, records, reason, "extract", whole_items=True)
        hashed, failed = _Hashed(file), []
        # A stream: nothing that was hashed is written again.
        with tarfile.open(fileobj=cast("Any", hashed), mode="w|", format=tarfile.PAX_FORMAT) as tar:
            for (body,) in connection.execute(f"SELECT body {_CHOSEN}", (item,)):
                try:
                    info, record = _info(item, body)
                    content.seek(0)
                    content.truncate()
                    info.size = _copied(reader, record, content, go_on)
                except _LeftOutError as error:
                    failed.append(str(error))
                    continue
                content.seek(0)
                tar.addfile(info, content)
    if len(failed) == len(records):
        raise EvidenceError(f"No file of evidence item {item} could be read again: {failed[0]}")
    first = failed[0] if failed else ""
    return Given(len(records) - len(failed), hashed.size, hashed.digest.hexdigest(), len(failed), first)


class _LeftOutError(Exception):
    """This file is not in the tar; the text says why."""


def _info(item: int, body: str) -> tuple[tarfile.TarInfo, RecordedEntry]:
    try:
        record, modified = recorded_entry(body), orjson.loads(body)["times"]["modified"]
        moment = datetime.fromisoformat(f"{modified[:19]}+00:00").timestamp() if modified else 0
    except (ValueError, KeyError, TypeError) as error:
        raise EvidenceError(f"A record of evidence item {item} was altered: {error}.") from error
    parts = [part for part in record.raw_path.split(b"/") if part]
    if not parts or b".." in parts or b"." in parts or b"\0" in record.raw_path:
        raise _LeftOutError(f"{record.id} has a name that no folder can hold")
    volume = "" if record.volume is None else f"volume-{record.volume}/"
    info = tarfile.TarInfo(f"evidence-{item}/{volume}{b'/'.join(parts).decode('utf-8', 'surrogateescape')}")
    info.mtime = max(0, int(moment))
    info.mode = 0o600
    return info, record


def _copied(reader: EntryReader, record: RecordedEntry, content: IO[bytes], go_on: Callable[[], None]) -> int:
    """The number of bytes, which are those that were recorded."""
    digest = hashlib.sha256()
    for data in _parts(reader, record):
        go_on()
        digest.update(data)
        content.write(data)
    if digest.hexdigest() != record.sha256:
        raise EvidenceError(
            f"{record.id} now reads with SHA-256 {digest.hexdigest()}; recorded is {record.sha256}. Nothing was run."
        )
    return content.tell()


def _parts(reader: EntryReader, record: RecordedEntry) -> Iterator[bytes]:
    for offset in range(0, record.size or 0, _STEP):
        try:
            yield reader.read(record.id, offset, _STEP)
        except EvidenceError as error:
            raise _LeftOutError(f"{record.id} cannot be read again: {error}") from error
