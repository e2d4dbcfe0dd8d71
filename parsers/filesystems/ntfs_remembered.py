"""Names of deleted files that the folders of NTFS still hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from itertools import islice

import pytsk3

from evidence.contract.errors import ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.model.listed import Listed
from parsers.filesystems.tsk_content import TskContent
from parsers.filesystems.tsk_entry import ALLOCATED, LOST, REUSED
from parsers.filesystems.tsk_image import TskImage
from parsers.support.ntfs_index import INDEX_MARK, IndexName, names_in, restored, unused_from

_ALLOCATION, _DATA = 160, 128
_MFT, _ROOT = 0, 5
_RECORD_SIZE_AT, _INDEX_SIZE_AT = 64, 68
MAX_NAMES = 1_000_000
"""Names of one volume that are listed."""
MAX_INDEX = 1 << 30
"""Bytes of one folder's index that are looked at."""
_NOTHING = "nothing but its name and what its folder's index said of it is left"
_Found = tuple[str, IndexName]


class NtfsRemembered(FileTree):
    """Names in unused parts of folders' indexes, and of folders' own records, that the listing does not have.

    Sizes and times are those of the index when the name was last written there; the content is gone, or is found
    through the MFT alone. Addresses are ``folder-part-offset-lost``: part ``r`` is the folder's record, a number the
    record of its index. Reference: Linux-NTFS project, "NTFS Documentation", "Directory" and "Index Record".
    """

    def __init__(
        self,
        image: TskImage,
        meta: Callable[[int], pytsk3.File],
        listing: Callable[[], Iterable[Listed]],
    ) -> None:
        self.details = {"format": "indexes of NTFS"}
        self.problems: list[str] = []
        self._image = image
        self._meta = meta
        self._listing = listing
        boot = image.source.read_at(0, 512)
        cluster = int.from_bytes(boot[11:13], "little") * boot[13]
        self._record = _size(boot[_RECORD_SIZE_AT], cluster)
        self._index = _size(boot[_INDEX_SIZE_AT], cluster)
        if not (512 <= self._record <= 65536 and 512 <= self._index <= 65536):
            raise ReadError(0, 512, "the boot sector states no sizes of records that can be")

    def entries(self) -> Iterator[Listed]:
        self.problems.clear()
        folders = self._folders()
        found: dict[int, list[_Found]] = {}
        count = 0
        for number in sorted(folders):
            names = _last_of_each(islice(self._names(number), MAX_NAMES))
            found[number] = names[: MAX_NAMES - count]
            count += len(names)
        if count > MAX_NAMES:
            self.problems.append(f"More than {MAX_NAMES} names in unused parts: the rest is not listed.")
        present = self._present(
            {(folders[number], name.name) for number in found for _, name in found[number]}
        )
        for number, names in found.items():
            path = folders[number]
            for part, name in names:
                listed = present.get((path, name.name), ())
                if not listed or (name.record is not None and name.record not in listed):
                    address = f"{number}-{part}-{name.offset}-{LOST}"
                    yield _listed(name, address, path + b"/" + name.name if path else name.name)

    def open(self, entry: Listed) -> ByteSource:
        raise ReadError(0, entry.size, _NOTHING)

    def find(self, path: bytes) -> Listed | None:
        return None

    def _folders(self) -> dict[int, bytes]:
        """Paths of the folders by record."""
        found: dict[int, bytes] = {_ROOT: b""}
        for entry in self._listing():
            number, _, rest = entry.address.partition("-")
            if entry.type == "directory" and not rest.endswith((LOST, REUSED)):
                found.setdefault(int(number), entry.path)
        return found

    def _present(self, wanted: Set[tuple[bytes, bytes]]) -> dict[tuple[bytes, bytes], list[int]]:
        """The records that the listing has for names in folders' paths, of those that are asked for."""
        found: dict[tuple[bytes, bytes], list[int]] = {}
        for entry in self._listing() if wanted else ():
            parent, _, name = entry.path.rpartition(b"/")
            if (parent, name) in wanted:
                found.setdefault((parent, name), []).append(int(entry.address.partition("-")[0]))
        return found

    def _names(self, number: int) -> Iterator[_Found]:
        """Names in the parts of a folder that are not in use, each with its part."""
        try:
            file = self._image.run(self._meta, number)
            meta = file.info.meta
            sequence = (int(meta.seq) - (not int(meta.flags) & ALLOCATED)) & 0xFFFF
            for part, data in self._parts(number, file):
                whole = restored(data)
                start = unused_from(whole) if part == "r" or whole[:4] == INDEX_MARK else 0
                yield from ((part, name) for name in names_in(whole, start, number, sequence))
        except (OSError, ReadError) as error:
            self.problems.append(
                f"Unused parts of the folder with the address {number} cannot be read: {error}."
            )

    def _parts(self, number: int, file: pytsk3.File) -> Iterator[tuple[str, bytes]]:
        """The folder's record, and the records of its index."""
        yield "r", self._stream(self._meta(_MFT), _DATA).read_at(number * self._record, self._record)
        try:
            index = self._stream(file, _ALLOCATION)
        except OSError:
            return  # a small folder's index lies in its record
        for at in range(0, min(index.size, MAX_INDEX), self._index):
            yield str(at // self._index), index.read_at(at, self._index)

    def _stream(self, file: pytsk3.File, kind: int) -> TskContent:
        for attribute in file:
            if int(attribute.info.type) == kind:
                size = int(attribute.info.size)
                return TskContent(self._image, file, size, kind, int(attribute.info.id))
        raise OSError("it has no such attribute")


def _last_of_each(names: Iterable[_Found]) -> list[_Found]:
    """Each name of each record once, as it was changed last; short ones and those of no record where none is better."""
    found: dict[tuple[bytes, int | None], _Found] = {}
    for part, name in names:
        key = (name.name, name.record)
        if key not in found or (name.changed or 0) > (found[key][1].changed or 0):
            found[key] = (part, name)
    long = {name.record for _, name in found.values() if not name.short}
    whole = {name.name for _, name in found.values() if name.record is not None}
    return [
        found[raw, record]
        for raw, record in sorted(found, key=lambda key: (key[0], key[1] or 0))
        if record not in long or not found[raw, record][1].short
        if record is not None or raw not in whole
    ]


def _listed(name: IndexName, address: str, path: bytes) -> Listed:
    return Listed(
        address,
        path,
        0 if name.folder else name.size,
        "directory" if name.folder else "file",
        "deleted",
        not name.folder,
        name.modified,
        name.accessed,
        name.changed,
        name.born,
        problems=(f"{_NOTHING.capitalize()}.",) if name.folder else (),
    )


def _size(stated: int, cluster: int) -> int:
    """Bytes of a record: so many clusters, or a power of two, as a boot sector states it."""
    return 1 << (256 - stated) if stated > 127 and 256 - stated < 32 else stated * cluster
