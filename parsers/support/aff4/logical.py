"""The files of a logical AFF4 image as a file tree.

Reference: B. Schatz, AFF4-L: A Scalable Open Logical Evidence Container, DFRWS USA 2019, section 3.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta, timezone
from urllib.parse import quote, unquote

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.model.listed import Listed
from evidence.model.timestamp import NANOSECONDS
from parsers.containers.disk_parts import Parts
from parsers.filesystems.archive_path import volume_path
from parsers.support.aff4.container import Aff4Container
from parsers.support.aff4.graph import Graph
from parsers.support.aff4.lexicon import (
    BORN,
    CHANGED,
    FILE,
    FOLDERS,
    NAME,
    OLD_NAME,
    READ,
    SIZE,
    STORED,
    WRITTEN,
)

_TIME = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9})\d*)?(Z|[+-]\d\d:\d\d)?", re.ASCII)
_WINDOWS = re.compile(r"[A-Za-z]:\\|\\|[^/]*\\")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class LogicalTree(FileTree):
    """Files and folders in the order in which the volume states them. An entry's address is its name in the container.

    Content whose stored hash is another than that of its bytes raises ReadError at its end.
    """

    def __init__(self, container: Aff4Container, parts: Parts, details: dict[str, str]) -> None:
        self._container = container
        self._graph = container.first.graph
        self._parts = parts
        self.details = details
        self.problems: list[str] = []
        self._index: dict[bytes, str] | None = None
        if any(volume != container.first.urn for volume in self._stored()):
            container.gather()

    def _stored(self) -> Iterator[str]:
        """The volumes in which the files lie."""
        for urn in logical(self._graph):
            yield from (value.text for value in self._graph.values(urn, STORED))

    def entries(self) -> Iterator[Listed]:
        for urn in logical(self._graph):
            entry = _listed(self._graph, urn, self._container.first.urn)
            if entry.path:
                yield entry

    def open(self, entry: Listed) -> ByteSource:
        urn = unquote(entry.address)
        if urn not in self._graph:
            raise NotReadableError(f"{entry.address!r} is no entry of this container")
        source = self._container.stream(urn)
        stated = self._graph.number(urn, SIZE)
        if stated is not None and stated != source.size:
            raise NotReadableError(f"its content has {source.size} bytes, and {stated} are stated")
        hashes = self._graph.hashes(urn)
        return Checked(source, hashes) if hashes else source

    def find(self, path: bytes) -> Listed | None:
        """Of several entries of one path the first."""
        if self._index is None:
            self._index = {}
            for entry in self.entries():
                self._index.setdefault(entry.path, unquote(entry.address))
        urn = self._index.get(path)
        return None if urn is None else _listed(self._graph, urn, self._container.first.urn)

    def close(self) -> None:
        self._parts.close()


class Checked(ByteSource):
    """Bytes that are held against stored hashes when they are read from start to end."""

    def __init__(self, source: ByteSource, hashes: Sequence[tuple[str, str]]) -> None:
        self._source = source
        self._hashes = hashes
        self.size = source.size
        self._next = 0
        self._running = [hashlib.new(name, usedforsecurity=False) for name, _ in hashes]

    def read_at(self, offset: int, length: int) -> bytes:
        data = self._source.read_at(offset, length)
        if offset == 0:
            self._next = 0
            self._running = [hashlib.new(name, usedforsecurity=False) for name, _ in self._hashes]
        if offset != self._next or not data:
            return data
        for running in self._running:
            running.update(data)
        self._next += len(data)
        if self._next == self.size:
            self._check(offset, len(data))
        return data

    def _check(self, offset: int, length: int) -> None:
        for (name, stored), running in zip(self._hashes, self._running, strict=True):
            if running.hexdigest() != stored:
                reason = (
                    f"the {name} of its content is {running.hexdigest()}, the container stores {stored[:128]}"
                )
                raise ReadError(offset, length, reason)

    def close(self) -> None:
        self._source.close()


def logical(graph: Graph) -> Iterator[str]:
    """The files and folders that a volume states."""
    return graph.subjects(FILE, *FOLDERS)


def _listed(graph: Graph, urn: str, volume: str) -> Listed:
    name = graph.text(urn, NAME, OLD_NAME)
    problems: tuple[str, ...] = ()
    if name is None:
        name = unquote(urn.removeprefix(volume))
        problems = ("its original name is not stored; the name of its stream stands for it",)
    folder = graph.is_a(urn, *FOLDERS)
    times = [_time(graph.text(urn, prop)) for prop in (WRITTEN, READ, CHANGED, BORN)]
    try:
        size = graph.number(urn, SIZE) or 0
    except NotReadableError as error:
        size, problems = 0, (*problems, str(error))
    return Listed(
        address=quote(urn, safe=""),
        path=volume_path(
            (name.replace("\\", "/") if _WINDOWS.match(name) else name).encode("utf-8", "replace")
        ),
        size=0 if folder else size,
        type="directory" if folder else "file",
        state="live",
        modified=times[0][0],
        accessed=times[1][0],
        changed=times[2][0],
        born=times[3][0],
        zone_assumed=any(assumed for _, assumed in times),
        problems=problems,
    )


def _time(text: str | None) -> tuple[int | None, bool]:
    """Nanoseconds since 1970-01-01 UTC, and whether UTC was assumed for want of an offset."""
    found = _TIME.fullmatch(text or "")
    if found is None:
        return None, False
    try:
        moment = datetime.fromisoformat(found[1]).replace(tzinfo=_zone(found[3]))
        seconds = (moment - _EPOCH) // timedelta(seconds=1)
    except (ValueError, OverflowError):
        return None, False
    return seconds * NANOSECONDS + int((found[2] or "0").ljust(9, "0")), found[3] is None


def _zone(text: str | None) -> timezone:
    if text in (None, "Z"):
        return UTC
    assert text is not None  # noqa: S101 - for the type checker
    offset = timedelta(hours=int(text[1:3]), minutes=int(text[4:6]))
    return timezone(-offset if text[0] == "-" else offset)
