"""Sparse bundles of macOS (``.sparsebundle``): a folder of bands, as Time Machine keeps its backups.

Reference: libyal/libmodi documentation, "Mac OS disk image types", sparse bundle disk image.
"""

from __future__ import annotations

import plistlib
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.keys import Keys
from evidence.contract.layers import Image, KeyedContainer
from evidence.contract.source import ByteSource
from evidence.model.listed import Listed
from parsers.containers.closed_on_error import closed_on_error
from parsers.containers.directory import DirectoryTree
from parsers.containers.virtual_disk import MAX_MEDIA
from parsers.support.decrypted import Decrypted
from parsers.support.encrcdsa import MAGIC, BlockCipher, EncryptedImage
from parsers.support.in_pieces import InPieces

_TYPE = "com.apple.diskimage.sparsebundle"
_PLISTS = (b"Info.plist", b"Info.bckup")
_MAX_PLIST = 1 << 20
_MAX_BAND = 1 << 30
_BAND = re.compile(rb"bands/([0-9a-f]{1,12})")
_OPEN = 16
"""Bands that are kept open."""


class SparseBundle(KeyedContainer):
    """Bands of 8 MiB as a rule, also encrypted ones; a band that is missing was never written, or is lost."""

    name = "sparse_bundle"
    priority = 100

    def probe(self, path: Path, head: bytes) -> bool:
        return (
            not head
            and (path / "bands").is_dir()
            and any((path / name.decode()).is_file() for name in _PLISTS)
        )

    def unlock(self, segments: Sequence[Path], keys: Keys) -> SparseBundleImage:
        tree = DirectoryTree(segments[0])
        with closed_on_error(tree, segments[0]):
            return SparseBundleImage(tree, segments[0], keys)


class SparseBundleImage(Image):
    """``tree`` is the folder, which is closed with the image."""

    def __init__(self, tree: DirectoryTree, path: Path, keys: Keys) -> None:
        self._tree = tree
        said, damage = _information(tree, path)
        token = _content(tree, b"token", _MAX_PLIST)
        locked = token is not None and token.read_at(0, len(MAGIC)) == MAGIC
        cipher = EncryptedImage(token).cipher(keys) if token is not None and locked else None
        self._media = bands = Bands(tree, said["size"], said["band-size"], cipher)
        self.size = bands.size
        self.details = {
            "format": "sparse bundle",
            "band_size": str(said["band-size"]),
            "bands": str(bands.count),
        }
        if damage or bands.damage:
            self.details["damage"] = "; ".join(filter(None, (damage, bands.damage)))

    def read_at(self, offset: int, length: int) -> bytes:
        return self._media.read_at(offset, length)

    def close(self) -> None:
        self._tree.close()


class Bands(InPieces):
    """Band after band; what none of them holds is zeros. Links are not followed. ``cipher`` decrypts what they hold."""

    def __init__(self, tree: DirectoryTree, size: int, band: int, cipher: BlockCipher | None) -> None:
        if cipher is not None and band % cipher.sector:
            raise NotReadableError("The bands of the sparse bundle are no whole number of encrypted blocks.")
        self._cipher = cipher
        self._tree = tree
        self._band = band
        self.size = size
        self._bands: dict[int, Listed] = {}
        odd = 0
        for entry in tree.entries():
            found = _BAND.fullmatch(entry.path)
            if found is not None:
                number = int(found[1], 16)
                fits = (
                    entry.type == "file"
                    and number * band < size
                    and entry.size <= band
                    and b"%x" % number == found[1]
                )
                odd += not fits
                self._bands |= {number: entry} if fits or number not in self._bands else {}
        self.count = len(self._bands)
        self.damage = f"{odd} bands are no files, too long or behind the end of the media" if odd else ""
        self._opened = lru_cache(_OPEN)(self._open)

    def piece(self, offset: int, most: int) -> bytes:
        number, inside = divmod(offset, self._band)
        most = min(self._band - inside, most)
        if number not in self._bands:
            return bytes(most)
        try:
            return self._opened(number).read_at(inside, most).ljust(most, b"\0")
        except EvidenceError as error:
            reason = error.reason if isinstance(error, ReadError) else str(error)
            raise ReadError(offset, most, f"band {number:x}: {reason}") from error

    def _open(self, number: int) -> ByteSource:
        entry = self._bands[number]
        if entry.type != "file":
            raise NotReadableError("it is no file")
        source = self._tree.open(entry)
        if self._cipher is None:
            return source
        if entry.size % self._cipher.sector:
            raise NotReadableError("it ends inside an encrypted block")
        first = number * self._band // self._cipher.sector
        return Decrypted(source, 0, entry.size, self._cipher, first)


def _information(tree: DirectoryTree, path: Path) -> tuple[dict[str, int], str]:
    """The sizes of media and bands, and what is wrong where they had to be taken from the copy."""
    damage = ""
    for name in _PLISTS:
        content = _content(tree, name, _MAX_PLIST)
        said = _sizes(content.read_at(0, content.size)) if content is not None else None
        if said is not None:
            return said, damage
        damage = f"{name.decode()} is missing or damaged; its copy was used"
    raise NotReadableError(f"{path}: Info.plist is missing, damaged or not that of a sparse bundle")


def _sizes(raw: bytes) -> dict[str, int] | None:
    try:
        found: dict[str, Any] = plistlib.loads(raw)
        kind, size, band = found["diskimage-bundle-type"], found["size"], found["band-size"]
    except (ValueError, LookupError, TypeError, ExpatError, RecursionError, OverflowError):
        return None
    fits = kind == _TYPE and isinstance(size, int) and isinstance(band, int) and 0 < size <= MAX_MEDIA
    return {"size": size, "band-size": band} if fits and 0 < band <= _MAX_BAND else None


def _content(tree: DirectoryTree, name: bytes, most: int) -> ByteSource | None:
    """A file of the bundle; None where there is none of such a size."""
    entry = tree.find(name)
    return tree.open(entry) if entry is not None and entry.type == "file" and entry.size <= most else None
