"""One volume of an AFF4 container: a zip file whose members are the segments of its streams.

Reference: AFF4 Standard 1.0a (2022), section 5.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from urllib.parse import unquote

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from evidence.model.listed import Listed
from parsers.filesystems.zip import Zip
from parsers.support.aff4.graph import Graph
from parsers.support.aff4.lexicon import SCHEME

MAX_TURTLE = 128 << 20
"""Bytes of information.turtle, of which some ten times as much memory is needed."""
MAX_MEMBERS = 4_000_000
"""Segments of one volume, whose names are held in memory."""
_MAX_NAME = 4096
_STEP = 1 << 20


class _Clipped(ByteSource):
    """A part as archives are read: what is asked for beyond its end is left out."""

    def __init__(self, file: ByteSource) -> None:
        self._file = file
        self.size = file.size

    def read_at(self, offset: int, length: int) -> bytes:
        return self._file.read_at(offset, min(length, self.size - offset)) if offset < self.size else b""


class Aff4Volume:
    """``file`` is closed by who opened it."""

    def __init__(self, file: ByteSource, name: str) -> None:
        self.name = name
        try:
            self._zip = Zip().open(_Clipped(file))
        except (NotReadableError, ReadError) as error:
            raise NotReadableError(f"{name}: {error}") from error
        self._checked: dict[str, bool] = {}
        self.urn = self._stated_urn()

    def _stated_urn(self) -> str:
        """By the comment of the zip file or its first segment, one of which every volume has."""
        described = self.segment_named(b"container.description")
        raw = described.read_at(0, min(described.size, _MAX_NAME)) if described is not None else b""
        for text in (raw.decode("utf-8", "replace"), self._zip.details.get("comment", "")):
            urn = text.strip("\0\r\n ")
            if urn.startswith(SCHEME):
                return urn
        raise NotReadableError(
            f"{self.name} is no AFF4 volume, or is damaged: it does not say which one it is"
        )

    @cached_property
    def graph(self) -> Graph:
        """What it states. Raises NotReadableError where that cannot be read."""
        segment = self.segment_named(b"information.turtle")
        if segment is None:
            raise NotReadableError(
                f"{self.name} has no information.turtle, without which nothing in it can be read"
            )
        if segment.size > MAX_TURTLE:
            raise NotReadableError(
                f"{self.name}: its information.turtle has {segment.size} bytes; up to {MAX_TURTLE} are read"
            )
        try:
            text = segment.read_at(0, segment.size).decode()
        except (ReadError, UnicodeDecodeError) as error:
            raise NotReadableError(f"{self.name}: its information.turtle is damaged: {error}") from error
        return Graph(text, self.name)

    def segment(self, urn: str) -> ByteSource | None:
        """The segment of that name in the container; None where it is in none of the places where it may be."""
        return next((found for name in self._names(urn) if (found := self.segment_named(name))), None)

    def _names(self, urn: str) -> Iterator[bytes]:
        """Relative to the volume, or with the scheme escaped; written as it is, or with escapes undone (AFF4-L)."""
        if urn.startswith(self.urn + "/"):
            path = urn[len(self.urn) :].lstrip("/")
            forms = (path, path.replace("%20", " "), unquote(path))
        else:
            rest = urn.removeprefix(SCHEME)
            forms = ("aff4%3A%2F%2F" + rest, "aff4%3a%2f%2f" + rest, urn)
        return (form.encode() for form in dict.fromkeys(forms))

    def segment_named(self, name: bytes) -> ByteSource | None:
        """The member of exactly that name; of several the last."""
        address = self._members.get(name)
        return None if address is None else self._zip.open(Listed(address, name, 0, "file", "live"))

    @cached_property
    def _members(self) -> dict[bytes, str]:
        """The addresses of all members by their names: a stream is asked for by each of its parts."""
        members: dict[bytes, str] = {}
        for entry in self._zip.entries():
            if len(members) >= MAX_MEMBERS:
                raise NotReadableError(f"{self.name} has more than {MAX_MEMBERS} segments, which is not read")
            if entry.type == "file":
                members[entry.path] = entry.address
        return members

    def is_whole(self, urn: str) -> bool:
        """Whether the check sum of a segment is right. The whole of it is read, once."""
        if urn not in self._checked:
            self._checked[urn] = self._is_whole(self.segment(urn))
        return self._checked[urn]

    def _is_whole(self, segment: ByteSource | None) -> bool:
        if segment is None:
            return False
        try:
            for offset in range(0, segment.size, _STEP):
                segment.read_at(offset, _STEP)
        except ReadError:
            return False
        return True
