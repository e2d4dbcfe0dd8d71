"""Manifest.mbdb: the files of a backup of iOS 4 to 9.

Reference: The iPhone Wiki, "ITunes Backup", "Manifest.mbdb".
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from evidence.model.listed import EntryType
from parsers.support.ios_backup.record import Record, nanoseconds

MAGIC = b"mbdb"
MOST_BYTES = 512 << 20
"""A larger manifest is not read: half a gigabyte holds some three million files."""
_HEAD = 6
_FIXED = struct.Struct(">HQ5IQ2B")
_NONE = 0xFFFF
_TYPES: dict[int, EntryType] = {0x4: "directory", 0x8: "file", 0xA: "link"}


class ManifestMbdb:
    """Rows stand one behind another; the address of one is its place. Raises NotReadableError where it is none.

    The third of the times that a row holds is left out: descriptions call it that of creation or of the last change.
    """

    def __init__(self, source: ByteSource) -> None:
        if source.size > MOST_BYTES:
            raise NotReadableError(f"Manifest.mbdb is larger than {MOST_BYTES} bytes")
        try:
            self._data = source.read_at(0, source.size)
        except ReadError as error:
            raise NotReadableError(f"Manifest.mbdb cannot be read: {error}") from error
        if not self._data.startswith(MAGIC) or len(self._data) < _HEAD:
            raise NotReadableError("Manifest.mbdb does not begin as one")

    def records(self, problems: list[str], *, whole: bool = True) -> Iterator[Record]:
        """Every row, in order, always ``whole``. What keeps the rest from being read is added to ``problems``."""
        at = _HEAD
        while at < len(self._data):
            try:
                record, at = self._record(at)
            except ValueError as error:
                problems.append(
                    f"Manifest.mbdb is damaged at byte {at}; the files behind it are not listed: {error}"
                )
                return
            yield record

    def at(self, address: str) -> Record:
        """The row at this place. Raises NotReadableError where there is none."""
        try:
            return self._record(int(address))[0]
        except ValueError as error:
            raise NotReadableError(
                f"the row at byte {address} of Manifest.mbdb cannot be read: {error}"
            ) from error

    def _record(self, begin: int) -> tuple[Record, int]:
        at, strings = begin, []
        for _ in range(5):
            value, at = self._string(at)
            strings.append(value)
        domain, relative, target, _, key = strings
        if at + _FIXED.size > len(self._data):
            raise ValueError("it ends inside a row")
        mode, _, _, _, modified, accessed, _, size, key_class, properties = _FIXED.unpack_from(self._data, at)
        at += _FIXED.size
        for _ in range(2 * properties):
            _, at = self._string(at)
        stored = hashlib.sha1(domain + b"-" + relative, usedforsecurity=False).hexdigest()
        record = Record(
            str(begin),
            domain.decode("utf-8", "surrogateescape"),
            relative.decode("utf-8", "surrogateescape"),
            stored,
            _TYPES.get(mode >> 12, "other"),
            size,
            target.decode("utf-8", "surrogateescape"),
            nanoseconds(modified),
            nanoseconds(accessed),
            key=key[4:],
            key_class=key_class if key else None,
        )
        return record, at

    def _string(self, at: int) -> tuple[bytes, int]:
        """A length of 16 bits and the bytes; the highest length stands for none."""
        length = int.from_bytes(self._data[at : at + 2], "big")
        end = at + 2 + (0 if length == _NONE else length)
        if at < 0 or end > len(self._data):
            raise ValueError("it ends inside a name")
        return self._data[at + 2 : end], end
