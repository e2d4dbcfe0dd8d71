"""NTFS volumes written by libntfs-3g, the library of Debian's ntfs-3g, without mounting: files, folders, deletion."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
from pathlib import Path

import pytest
from make_data import run

_FILE, _FOLDER = 0o100000, 0o040000
_DATA = 0x80
_PIECE = 4096


def _library() -> ctypes.CDLL:
    name = ctypes.util.find_library("ntfs-3g")
    if name is None:
        pytest.skip("libntfs-3g is not installed (Debian: ntfs-3g)")
    library = ctypes.CDLL(name, use_errno=True)
    pointer, text, number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int64
    name_of = (text, ctypes.c_uint8)
    for function, answer, takes in (
        ("ntfs_mount", pointer, (text, ctypes.c_ulong)),
        ("ntfs_umount", ctypes.c_int, (pointer, ctypes.c_int)),
        ("ntfs_pathname_to_inode", pointer, (pointer, pointer, text)),
        ("ntfs_create", pointer, (pointer, ctypes.c_uint32, *name_of, ctypes.c_uint32)),
        ("ntfs_delete", ctypes.c_int, (pointer, text, pointer, pointer, *name_of)),
        ("ntfs_inode_close", ctypes.c_int, (pointer,)),
        ("ntfs_attr_open", pointer, (pointer, ctypes.c_uint32, pointer, ctypes.c_uint32)),
        ("ntfs_attr_close", None, (pointer,)),
        ("ntfs_attr_pwrite", number, (pointer, number, number, text)),
    ):
        found = getattr(library, function)
        found.restype, found.argtypes = answer, takes
    return library


class NtfsVolume:
    """An NTFS volume that is open for writing. Paths have parts separated by ``/``, without one before them."""

    def __init__(self, path: Path, size: int = 16 << 20) -> None:
        path.write_bytes(b"")
        os.truncate(path, size)
        run("mkfs.ntfs", "-q", "-F", "-Q", "-s", "512", "-c", "4096", path)
        self._open(path)

    @classmethod
    def reopened(cls, path: Path) -> NtfsVolume:
        """One that was closed: the library forgets where it stood, and gives what is free again from the start."""
        volume = cls.__new__(cls)
        volume._open(path)
        return volume

    def _open(self, path: Path) -> None:
        self._library = _library()
        self._unnamed = ctypes.addressof(ctypes.c_uint16.in_dll(self._library, "AT_UNNAMED"))
        self._volume = self._made(self._library.ntfs_mount(os.fsencode(path), 0), "open the volume")

    def folder(self, path: str) -> None:
        self._create(path, _FOLDER)

    def write(self, path: str, data: bytes) -> None:
        if data:
            self._append([(path, data)])
        else:
            self._create(path, _FILE)

    def write_in_pieces(self, path: str, data: bytes) -> None:
        """Another file grows with it, piece by piece, so that neither lies in one piece."""
        self._append([(path, data), (f"{path}-beside", b"beside" * (len(data) // 6))])

    def fill(self, path: str) -> None:
        """Writes a file until no cluster is free."""
        inode = self._create(path, _FILE, close=False)
        attribute = self._library.ntfs_attr_open(inode, _DATA, self._unnamed, 0)
        at = 0
        while self._library.ntfs_attr_pwrite(attribute, at, _PIECE, b"filler--" * (_PIECE // 8)) == _PIECE:
            at += _PIECE
        self._library.ntfs_attr_close(attribute)
        self._library.ntfs_inode_close(inode)

    def delete(self, path: str) -> None:
        """A file, or a folder that is empty."""
        found = self._library.ntfs_pathname_to_inode(self._volume, None, f"/{path}".encode())
        inode = self._made(found, f"find {path}")
        parent, name = self._parent(
            path
        )  # after it: finding it opens the folder, too, and keeps what it held
        raw = name.encode("utf-16-le")
        if self._library.ntfs_delete(self._volume, f"/{path}".encode(), inode, parent, raw, len(raw) // 2):
            raise OSError(ctypes.get_errno(), f"cannot delete {path}")

    def close(self) -> None:
        if self._library.ntfs_umount(self._volume, 0):
            raise OSError("cannot close the volume")

    def _append(self, files: list[tuple[str, bytes]]) -> None:
        """Writes files piece by piece in turns."""
        library = self._library
        inodes = [self._create(path, _FILE, close=False) for path, _ in files]
        attributes = [library.ntfs_attr_open(inode, _DATA, self._unnamed, 0) for inode in inodes]
        for at in range(0, max(len(data) for _, data in files), _PIECE if len(files) > 1 else 1 << 30):
            for attribute, (path, data) in zip(attributes, files, strict=True):
                piece = data[at : at + _PIECE] if len(files) > 1 else data
                if piece and library.ntfs_attr_pwrite(attribute, at, len(piece), piece) != len(piece):
                    raise OSError(f"cannot write {path}")
        for attribute, inode in zip(attributes, inodes, strict=True):
            library.ntfs_attr_close(attribute)
            library.ntfs_inode_close(inode)

    def _create(self, path: str, kind: int, *, close: bool = True) -> int:
        parent, name = self._parent(path)
        raw = name.encode("utf-16-le")
        made = self._library.ntfs_create(parent, 0, raw, len(raw) // 2, kind)
        inode = self._made(made, f"make {path}")
        self._library.ntfs_inode_close(parent)
        if close:
            self._library.ntfs_inode_close(inode)
        return inode

    def _parent(self, path: str) -> tuple[int, str]:
        folder, _, name = path.rpartition("/")
        found = self._library.ntfs_pathname_to_inode(self._volume, None, f"/{folder}".encode())
        return self._made(found, f"find {folder}"), name

    @staticmethod
    def _made(pointer: int | None, what: str) -> int:
        if not pointer:
            raise OSError(f"cannot {what}")
        return pointer
