"""A backup as the device's own files, at the paths that they had there."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import msgspec

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.keys import Keys, LockedError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import Listed
from parsers.filesystems.path_index import PathIndex
from parsers.support.cbc import CbcSource
from parsers.support.ios_backup.keybag import Keybag
from parsers.support.ios_backup.manifest_db import ManifestDb
from parsers.support.ios_backup.manifest_mbdb import ManifestMbdb
from parsers.support.ios_backup.record import Record
from parsers.support.ios_backup.stated import stated
from parsers.support.ios_backup.stored import Stored, is_stored_name
from parsers.support.plists import Plist

LOCK = "iTunes backup encryption"
_STORED, _ROW = "stored,", "row,"


class BackupTree(FileTree):
    """First what lies in the backup and no row names, at its place there; then each row of the manifest.

    Where the manifest cannot be read, also for want of a password, all is listed as it lies there, and ``unread``
    says why. A content that two rows name is given to both.
    """

    def __init__(self, stored: Stored, keys: Keys) -> None:
        self._stored = stored
        self._keybag: Keybag | None = None
        self._manifest: ManifestDb | ManifestMbdb | None = None
        self._index: PathIndex | None = None
        self._failed: NotReadableError | ReadError | None = None
        self.problems: list[str] = []
        manifest_plist = stored.plist(b"Manifest.plist", self.problems)
        self.details = stated(stored, manifest_plist, self.problems)
        try:
            self._unlock(manifest_plist, keys)
            self._manifest = self._opened_manifest(manifest_plist)
        except (NotReadableError, ReadError) as error:
            self._failed = error
            self.unread = str(error)
        if manifest_plist is not None and manifest_plist.damage:
            self.problems.append(f"Manifest.plist of the backup is damaged: {manifest_plist.damage}")

    def _unlock(self, plist: Plist | None, keys: Keys) -> None:
        data = plist.at("BackupKeyBag") if plist and plist.at("IsEncrypted") else None
        if not isinstance(data, bytes):
            return
        keybag = Keybag(data)
        for secret in keys:
            if secret.kind != "text":
                continue
            if keybag.opened(secret.value):
                keys.opened("password")
                self._keybag = keybag
                return
            keys.refused("password")
        raise LockedError(LOCK, keys)

    def _opened_manifest(self, plist: Plist | None) -> ManifestDb | ManifestMbdb:
        database = self._stored.file(b"Manifest.db")
        if database is None:
            older = self._stored.file(b"Manifest.mbdb")
            if older is None:
                raise NotReadableError(
                    "the backup has no manifest: Manifest.db is missing, and so is Manifest.mbdb"
                )
            with older:
                return ManifestMbdb(older)
        key = plist.at("ManifestKey") if plist else None
        if self._keybag is not None and isinstance(key, bytes):
            return ManifestDb(CbcSource(database, self._keybag.key(key), padded=False), None)
        return ManifestDb(database, self._stored.file(b"Manifest.db-wal"))

    def entries(self) -> Iterator[Listed]:
        self.problems = []
        contents: dict[bytes, Listed] = {}
        for name, entry in self._stored.listed():
            if name is None or self._manifest is None:
                yield self._as_stored(entry)
            else:
                contents[name] = entry
        self.problems += self._stored.tree.problems
        if self._manifest is not None:
            yield from self._rows(self._manifest, contents)

    def _rows(self, manifest: ManifestDb | ManifestMbdb, contents: dict[bytes, Listed]) -> Iterator[Listed]:
        """Each row, then the contents that none of them names."""
        index, others, extra = PathIndex(), 0, dict.fromkeys(contents)
        for record in manifest.records(self.problems):
            others += _other_name(record)
            _add(index, record)
            stored = contents.get(record.stored.encode("utf-8", "replace"))
            if stored is None and record.type == "file" and not record.size and is_stored_name(record.stored):
                # Where the folder is not listed, as in another layer, the size is looked up.
                stored = self._stored.content(record.stored)
            if record.type == "file":
                extra.pop(record.stored.encode("utf-8", "replace"), None)
            yield self._listed(record, stored)
        self._index = index
        for name in extra:
            yield self._as_stored(contents[name], "The backup's manifest names no file with this content.")
        if others:
            self.problems.append(
                f"{others} files are stored under names that are not the SHA-1 of their domain and path."
            )

    def _as_stored(self, entry: Listed, *said: str) -> Listed:
        return msgspec.structs.replace(
            entry, address=_STORED + entry.address, problems=(*entry.problems, *said)
        )

    def _listed(self, record: Record, stored: Listed | None) -> Listed:
        """The file entry of a row. Of an encrypted content the size is that which the device stated."""
        size = 0
        if record.type == "link":
            size = len(record.target.encode("utf-8", "surrogateescape"))
        elif record.type == "file":
            size = record.size if stored is None or self._keybag is not None else stored.size
        return Listed(
            _ROW + record.address,
            record.path,
            size,
            record.type,
            "live",
            modified=record.modified,
            accessed=record.accessed,
            changed=record.changed,
            born=record.born,
            problems=record.problems,
        )

    def open(self, entry: Listed) -> ByteSource:
        if entry.address.startswith(_STORED):
            inner = msgspec.structs.replace(entry, address=entry.address.removeprefix(_STORED))
            return self._stored.tree.open(inner)
        if not entry.address.startswith(_ROW):
            raise NotReadableError(f"{entry.address!r} is not the address of a file of this backup")
        if self._manifest is None:
            raise self._failed or NotReadableError("the backup has no manifest")
        record = self._manifest.at(entry.address.removeprefix(_ROW))
        if record.type == "link":
            return SourceBytes(record.target.encode("utf-8", "surrogateescape"))
        if not is_stored_name(record.stored):
            raise NotReadableError("the manifest gives it a name that no content of a backup has")
        found = self._stored.content(record.stored)
        if found is None and not record.size:
            return SourceBytes(b"")
        if found is None:
            raise NotReadableError(f"its content, {record.stored}, is missing in the backup")
        return self._clear(record, self._stored.tree.open(found))

    def _clear(self, record: Record, source: ByteSource) -> ByteSource:
        if self._keybag is None or not source.size:
            return source
        if record.key_class is None:
            raise NotReadableError("the backup is encrypted and its manifest holds no key for this file")
        return CbcSource(source, self._keybag.key_of(record.key_class, record.key))

    def find(self, path: bytes) -> Listed | None:
        """Of several files of one path the last."""
        if self._manifest is None:
            found = self._stored.tree.find(path)
            return None if found is None else self._as_stored(found)
        if self._index is None:
            self._index = PathIndex()
            for record in self._manifest.records([], whole=False):
                _add(self._index, record)
        for place in self._index.places(path):
            record = self._manifest.at(str(place))
            if record.path == path:
                content = self._stored.content(record.stored) if is_stored_name(record.stored) else None
                return self._listed(record, content)
        return None

    def close(self) -> None:
        self._stored.tree.close()


def _add(index: PathIndex, record: Record) -> None:
    if record.type in ("file", "link") and not record.address.startswith("-"):
        index.add(record.path, int(record.address))


def _other_name(record: Record) -> bool:
    name = f"{record.domain}-{record.relative}".encode("utf-8", "surrogateescape")
    return record.stored != hashlib.sha1(name, usedforsecurity=False).hexdigest()
