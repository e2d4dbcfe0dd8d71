"""A folder on the examiner's disk as evidence. Symbolic links are listed and never followed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote_from_bytes, unquote_to_bytes

import msgspec

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import Container, FileTree
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import EntryType, Listed
from parsers.containers.evidence_file import READ_ONLY, EvidenceFile, open_unchanged

_FOLDER = os.O_RDONLY | os.O_CLOEXEC | os.O_DIRECTORY | os.O_NOFOLLOW


class Directory(Container):
    """Any folder. Devices, sockets and pipes in it are listed as ``other`` and never opened."""

    name = "directory"

    def probe(self, path: Path, head: bytes) -> bool:
        return path.is_dir()

    def open(self, segments: Sequence[Path]) -> DirectoryTree:
        return DirectoryTree(segments[0])


class DirectoryTree(FileTree):
    """Each path is walked from the folder's own descriptor, so that no link ever leads out of it."""

    def __init__(self, root: Path) -> None:
        self.details = {}
        self.problems: list[str] = []
        try:
            # The folder that the examiner named may be reached through a link.
            self._root = open_unchanged(root, _FOLDER & ~os.O_NOFOLLOW)
        except OSError as error:
            raise NotReadableError(f"{root} cannot be opened: {error.strerror}") from error

    def entries(self) -> Iterator[Listed]:
        """Depth first, the names of each folder sorted as bytes."""
        names, problem = self._names(b"")
        self.problems = [problem] if problem else []
        waiting = [(b"", name) for name in reversed(names)]
        while waiting:
            folder, name = waiting.pop()
            path = folder + b"/" + name if folder else name
            entry = self._listed(path)
            if entry.type == "directory":
                names, problem = self._names(path)
                if problem:
                    entry = _with_problem(entry, problem)
                waiting += [(path, inner) for inner in reversed(names)]
            yield entry

    def _names(self, path: bytes) -> tuple[list[bytes], str]:
        """The sorted names in a folder, and what kept them from being read."""
        try:
            descriptor = self._opened(path, _FOLDER) if path else os.dup(self._root)
            try:
                return sorted(os.fsencode(name) for name in os.listdir(descriptor)), ""  # noqa: PTH208 - a descriptor
            finally:
                os.close(descriptor)
        except OSError as error:
            return [], f"the folder cannot be listed: {error.strerror}"

    def _listed(self, path: bytes) -> Listed:
        address = quote_from_bytes(path)
        try:
            found = self._lstat(path)
        except OSError as error:
            problem = f"the entry cannot be examined: {error.strerror}"
            return Listed(address, path, 0, "other", "live", problems=(problem,))
        return Listed(
            address,
            path,
            found.st_size,
            _type(found.st_mode),
            "live",
            modified=found.st_mtime_ns,
            accessed=found.st_atime_ns,
            changed=found.st_ctime_ns,
            born=getattr(found, "st_birthtime_ns", None),
        )

    def open(self, entry: Listed) -> ByteSource:
        path = unquote_to_bytes(entry.address)
        try:
            mode = self._lstat(path).st_mode
            if stat.S_ISLNK(mode):
                return SourceBytes(self._target(path))
            if not stat.S_ISREG(mode):
                raise NotReadableError("it is neither a file nor a link, and is not opened")
            return _File(EvidenceFile(Path(os.fsdecode(path)), self._opened(path, READ_ONLY | os.O_NOFOLLOW)))
        except OSError as error:
            raise NotReadableError(f"it cannot be opened: {error.strerror}") from error

    def find(self, path: bytes) -> Listed | None:
        try:
            self._lstat(path)
        except (OSError, NotReadableError):
            return None
        return self._listed(path)

    def _lstat(self, path: bytes) -> os.stat_result:
        folder, name = self._folder(path)
        try:
            return os.stat(name, dir_fd=folder, follow_symlinks=False)
        finally:
            os.close(folder)

    def _target(self, path: bytes) -> bytes:
        folder, name = self._folder(path)
        try:
            return os.readlink(name, dir_fd=folder)
        finally:
            os.close(folder)

    def _opened(self, path: bytes, flags: int) -> int:
        folder, name = self._folder(path)
        try:
            return open_unchanged(os.fsdecode(name), flags, dir_fd=folder)
        finally:
            os.close(folder)

    def _folder(self, path: bytes) -> tuple[int, bytes]:
        """A descriptor of the entry's folder, to be closed by the caller, and the entry's name."""
        *folders, name = path.split(b"/")
        if any(part in (b"", b".", b"..") for part in (*folders, name)):
            raise NotReadableError(f"{path!r} is no path inside the folder")
        descriptor = os.dup(self._root)
        for part in folders:
            try:
                inner = open_unchanged(os.fsdecode(part), _FOLDER, dir_fd=descriptor)
            finally:
                os.close(descriptor)
            descriptor = inner
        return descriptor, name

    def close(self) -> None:
        if self._root >= 0:
            os.close(self._root)
            self._root = -1


class _File(ByteSource):
    def __init__(self, file: EvidenceFile) -> None:
        self._file = file
        self.size = file.size

    def read_at(self, offset: int, length: int) -> bytes:
        if offset >= self.size:
            return b""
        data = self._file.read(offset, length)
        if self._file.changed():
            raise ReadError(offset, length, "the file was changed while it was examined")
        return data

    def close(self) -> None:
        self._file.close()


def _type(mode: int) -> EntryType:
    if stat.S_ISREG(mode):
        return "file"
    if stat.S_ISDIR(mode):
        return "directory"
    return "link" if stat.S_ISLNK(mode) else "other"


def _with_problem(entry: Listed, problem: str) -> Listed:
    return msgspec.structs.replace(entry, problems=(*entry.problems, problem))
