"""The manifest formats by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO, Protocol

from evidence.custody.checkpoint import Checkpoint
from evidence.custody.manifest.dfxml import Dfxml
from evidence.custody.manifest.hashdeep import Hashdeep
from evidence.custody.manifest.paths import Record, is_listed
from evidence.custody.manifest.sha256sum import Sha256sum
from evidence.custody.manifest.table import Table


class ManifestFormat(Protocol):
    """How a manifest is written, and taken apart again so that a changed line can be named."""

    @property
    def name(self) -> str: ...

    def header(self, checkpoint: Checkpoint) -> Iterator[bytes]: ...

    def line(self, record: Record) -> bytes: ...

    def footer(self, count: int) -> Iterator[bytes]: ...

    def split(self, file: BinaryIO) -> Iterator[bytes]: ...

    def path(self, line: bytes) -> bytes | None: ...


FORMATS: dict[str, ManifestFormat] = {kind.name: kind for kind in (Hashdeep(), Sha256sum(), Dfxml(), Table())}


class Lines:
    """The lines of the manifest of these records, in order; ``count`` is the number of entries so far."""

    def __init__(
        self, kind: ManifestFormat, records: Iterable[Record], checkpoint: Checkpoint, redacted: bool = False
    ) -> None:
        self._kind, self._records, self._checkpoint, self._redacted = kind, records, checkpoint, redacted
        self.count = 0

    def __iter__(self) -> Iterator[bytes]:
        yield from self._kind.header(self._checkpoint)
        if self._redacted and self._kind.name == "hashdeep":
            yield b"## redacted: names in this list were replaced, and entries may be left out\n"
        for record in self._records:
            if is_listed(record):
                self.count += 1
                yield self._kind.line(record)
        yield from self._kind.footer(self.count)
