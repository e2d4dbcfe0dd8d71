"""The files of a logical image of EnCase as a file tree."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import FileTree, Image
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import Listed
from evidence.model.timestamp import NANOSECONDS
from parsers.containers.ewf_files import MOST_DEPTH, FileList, ListedFile
from parsers.support.aff4.logical import Checked
from parsers.support.mapped import Mapped, Run

_SPARSE = 0x04000000
"""A flag of an entry: one byte is stored, and the content is nothing but it."""
_LARGEST = 2**63 - 1


class EwfTree(FileTree):
    """Files and folders in the order of the stored list. An entry's address is its number there, from 0.

    Content whose stored digest is another than that of its bytes raises ReadError at its end.
    """

    def __init__(self, image: Image, files: FileList) -> None:
        self._image = image
        self._files = files.files
        self.details = image.details | {f"stored_{one.algorithm}": one.value for one in image.stored_hashes}
        self._index: dict[bytes, int] | None = None
        if files.left_out:
            self.problems = (
                f"{files.left_out} entries lie deeper than {MOST_DEPTH} folders; they are not listed",
            )

    def entries(self) -> Iterator[Listed]:
        paths: list[tuple[int, bytes]] = []
        for number, file in enumerate(self._files):
            # Each entry follows its folder, so that the folders that are open are enough.
            while paths and paths[-1][0] != file.parent:
                paths.pop()
            path = (paths[-1][1] + b"/" if paths else b"") + _name(file, number)
            paths.append((number, path))
            yield _listed(file, number, path)

    def open(self, entry: Listed) -> ByteSource:
        try:
            file = self._files[int(entry.address)]
        except (ValueError, IndexError) as error:
            raise NotReadableError(f"{entry.address!r} is no entry of this image") from error
        source = self._content(file)
        return Checked(source, file.digests) if file.digests and source.size else source

    def _content(self, file: ListedFile) -> ByteSource:
        if file.size == 0:
            return SourceBytes(b"")
        if file.problem:
            raise NotReadableError(file.problem)
        extents = file.extents
        if file.flags & _SPARSE and file.duplicate >= 0:
            extents = ((file.duplicate, file.size),)
        elif file.flags & _SPARSE and [length for _, length in extents] == [1]:
            return _OneByte(self._image, extents[0][0], file.size)
        held = sum(length for _, length in extents)
        if held < file.size:
            raise NotReadableError(f"the image stores {held} of its {file.size} bytes")
        return Mapped(self._image, file.size, list(_runs(self._image, extents, file.size)))

    def find(self, path: bytes) -> Listed | None:
        """Of several entries of one path the first."""
        if self._index is None:
            self._index = {}
            for number, entry in enumerate(self.entries()):
                self._index.setdefault(entry.path, number)
        found = self._index.get(path)
        return None if found is None else _listed(self._files[found], found, path)

    def close(self) -> None:
        self._image.close()


class _OneByte(ByteSource):
    """``size`` times the byte at ``place`` of the image."""

    def __init__(self, image: Image, place: int, size: int) -> None:
        self._image = image
        self._place = place
        self.size = size

    def read_at(self, offset: int, length: int) -> bytes:
        length = max(0, min(length, self.size - offset))
        try:
            stored = self._image.read_at(self._place, 1)
        except ReadError as error:
            raise ReadError(offset, length, error.reason) from error
        if not stored:
            raise ReadError(offset, length, "it is said to be stored behind the end of the image")
        return stored * length


def _runs(image: Image, extents: tuple[tuple[int, int], ...], size: int) -> Iterator[Run]:
    at = 0
    for offset, length in extents:
        part = min(length, size - at)
        if offset + part > image.size:
            raise NotReadableError(f"it is said to be stored at {offset}, behind the end of the image")
        if part:
            yield Run(at, part, offset)
        at += part


def _name(file: ListedFile, number: int) -> bytes:
    name = file.name.replace("/", "_") or f"unnamed-{number}"
    return name.encode("utf-8", "surrogatepass")


def _listed(file: ListedFile, number: int, path: bytes) -> Listed:
    problems = [file.problem] if file.problem else []
    if "/" in file.name:
        problems.append("its name holds a slash, which is shown as _")
    return Listed(
        address=str(number),
        path=path,
        size=0 if file.folder else file.size,
        type="directory" if file.folder else "file",
        state="live",
        modified=_moment(file.modified),
        accessed=_moment(file.accessed),
        changed=_moment(file.changed),
        born=_moment(file.born),
        problems=tuple(problems),
    )


def _moment(seconds: int | None) -> int | None:
    """Nanoseconds since 1970-01-01 UTC; None where a record cannot hold it."""
    if seconds is None or abs(seconds * NANOSECONDS) > _LARGEST:
        return None
    return seconds * NANOSECONDS
