"""What a backup's manifest says of one file."""

from __future__ import annotations

from typing import NamedTuple

from evidence.model.listed import EntryType
from evidence.model.timestamp import NANOSECONDS
from parsers.support.bplist import BinaryPlist, Ref, Uid
from parsers.support.ios_backup.domains import device_path

MOST_BYTES = 4 << 20
"""A larger description of one file is not read."""
_MOST_SECONDS = 1 << 40


class Record(NamedTuple):
    """One row. ``stored`` is the name under which its content lies in the backup; times in nanoseconds, UTC.

    ``size`` is that which the device stated; ``key`` is wrapped, ``key_class`` the class of it, None without one.
    """

    address: str
    domain: str
    relative: str
    stored: str
    type: EntryType
    size: int = 0
    target: str = ""
    modified: int | None = None
    accessed: int | None = None
    changed: int | None = None
    born: int | None = None
    key: bytes = b""
    key_class: int | None = None
    problems: tuple[str, ...] = ()

    @property
    def path(self) -> bytes:
        """Where it stood on the device."""
        return device_path(self.domain, self.relative)


def described(record: Record, blob: bytes) -> Record:
    """The record with what its ``file`` column holds: an archived MBFile.

    Raises ValueError where it is none. Reference: Apple, NSKeyedArchiver (``$top``, ``$objects``); names of the
    fields as in backups of iOS 10 to 18: LastModified, LastStatusChange, Birth, Size, Target, EncryptionKey.
    """
    if len(blob) > MOST_BYTES:
        raise ValueError(f"it is larger than {MOST_BYTES} bytes")
    archive = _Archive(blob)
    key = archive.data("EncryptionKey")
    return record._replace(
        size=max(0, archive.number("Size") or 0),
        target=archive.text("Target"),
        modified=archive.time("LastModified"),
        changed=archive.time("LastStatusChange"),
        born=archive.time("Birth"),
        key=key[4:],
        key_class=int.from_bytes(key[:4], "little") if key else None,
    )


def nanoseconds(seconds: object) -> int | None:
    """A count of whole seconds since 1970 in nanoseconds; None for none and for what is no time."""
    if not isinstance(seconds, int) or isinstance(seconds, bool) or not 0 < seconds < _MOST_SECONDS:
        return None
    return int(seconds) * NANOSECONDS


class _Archive:
    """The root object of a keyed archive, field by field."""

    def __init__(self, blob: bytes) -> None:
        self._list = BinaryPlist(blob)
        top = self._list.dictionary(self._list.top)
        objects = self._list.value(top["$objects"]) if "$objects" in top else None
        if not isinstance(objects, tuple):
            raise ValueError("it is no keyed archive")
        self._objects = objects
        named = self._list.dictionary(top["$top"]) if "$top" in top else {}
        root = self._list.value(named["root"]) if "root" in named else None
        self._fields = self._list.dictionary(self._object(root)) if isinstance(root, Uid) else {}

    def _object(self, uid: Uid) -> Ref:
        if not 0 <= uid < len(self._objects):
            raise ValueError("the archive names an object that it does not have")
        return self._objects[uid]

    def _field(self, name: str) -> Ref | None:
        """The object of a field, one step behind a reference."""
        ref = self._fields.get(name)
        if ref is None:
            return None
        value = self._list.value(ref)
        return self._object(value) if isinstance(value, Uid) else ref

    def number(self, name: str) -> int | None:
        ref = self._field(name)
        value = None if ref is None else self._list.value(ref)
        return value if isinstance(value, int) and not isinstance(value, bool | Uid) else None

    def time(self, name: str) -> int | None:
        return nanoseconds(self.number(name))

    def text(self, name: str) -> str:
        ref = self._field(name)
        value = None if ref is None else self._list.value(ref)
        return value if isinstance(value, str) and value != "$null" else ""

    def data(self, name: str) -> bytes:
        """Bytes, as they are or inside an NSData."""
        ref = self._field(name)
        value = None if ref is None else self._list.value(ref)
        if isinstance(value, dict):
            value = self._list.value(value["NS.data"]) if "NS.data" in value else None
        return value if isinstance(value, bytes) else b""
