"""A full file system extraction in a zip archive that has folders of its own around the device's root."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.errors import NotReadableError
from evidence.contract.keys import Keys
from evidence.contract.layers import KeyedFileSystem
from evidence.contract.source import ByteSource
from parsers.filesystems.zip import ZipTree
from parsers.filesystems.zip_directory import find_directory
from parsers.filesystems.zip_names import names_with, zip_directory
from parsers.support.mapped_tree import MappedTree

_IOS = (b"filesystem1/", b"filesystem2/")
_ANDROID = (b"Dump/data/", b"Dump/system/", b"Dump/sdcard/", b"Dump/storage/")
_ROOTS = (*_IOS, b"Dump/")


class PhoneZip(KeyedFileSystem):
    """Zips of UFED and Premium: ``filesystem1`` and ``filesystem2``, or ``Dump``, are the device's root.

    Reference: paths in published extractions (``filesystem1/private/var/…``, ``ZIPLogicalPath=Dump``).
    """

    name = "phone_zip"
    form_of = "zip"
    priority = 55

    def probe(self, source: ByteSource) -> str | None:
        root = _root(source)
        return None if root is None else f"zip archive with a device's root in {root}"

    def unlock(self, source: ByteSource, keys: Keys) -> MappedTree:
        """Names are in clear, as in any zip archive; encrypted members are refused one by one."""
        root = _root(source)
        if root is None:
            raise NotReadableError("the archive has no folder that stands for a device's root")
        return MappedTree(ZipTree(source, find_directory(source), keys), {"device_root": root}, _path, _names)


def _root(source: ByteSource) -> str | None:
    """The folders that stand for the device's root."""
    directory = zip_directory(source)
    if directory is None:
        return None
    for mark in (*_IOS, *_ANDROID):
        if any(name.startswith(mark) for name in names_with(source, directory, mark)):
            return "filesystem1, filesystem2" if mark in _IOS else "Dump"
    return None


def _path(name: bytes) -> bytes:
    for root in _ROOTS:
        if name.startswith(root):
            return name.removeprefix(root)
    return b"" if name + b"/" in _ROOTS else name


def _names(path: bytes) -> Iterator[bytes]:
    yield from (root + path for root in _ROOTS)
    yield path
