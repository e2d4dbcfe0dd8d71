"""The list of files that a logical image of EnCase stores: of an L01 the ``ltree``, of an Lx01 the single files data.

Reference: J. Metz, "Expert Witness Compression Format specification" (Ltree) and "… version 2 specification"
(Serialized file object data, Sub objects), libyal/libewf documentation.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

MOST_LISTED = 256 << 20
"""Bytes of a list that are read: some 800,000 files."""
MOST_DEPTH = 400
"""Folders within folders; what lies deeper is left out, and counted."""
_MOST_EXTENTS = 100_000
_ESCAPED = {1: "\n", 2: "\r", 3: "\t"}
_NUMBER = re.compile(r"-?\d{1,19}", re.ASCII)
_HEX = re.compile(r"[0-9a-fA-F]{1,16}", re.ASCII)
_READ = frozenset(("n", "p", "ls", "be", "opr", "du", "wr", "ac", "mo", "cr", "ha", "sha"))
_DIGESTS = {"ha": ("md5", 32), "sha": ("sha1", 40)}


class ListedFile(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One entry: ``parent`` is the number of its folder, -1 at the top. Times are seconds since 1970-01-01 UTC.

    ``extents`` are (offset, length) in bytes of the media. ``duplicate`` is where the same content stands, or -1.
    """

    name: str
    parent: int
    folder: bool
    size: int
    flags: int
    duplicate: int
    extents: tuple[tuple[int, int], ...]
    modified: int | None
    accessed: int | None
    changed: int | None
    born: int | None
    digests: tuple[tuple[str, str], ...]
    problem: str


class FileList:
    """``files`` in the order of the list, each folder before what it holds; ``total``: bytes of the media.

    Raises ValueError where the list is damaged.
    """

    def __init__(self, data: bytes) -> None:
        self.total: int | None = None
        self.files: list[ListedFile] = []
        self.left_out = 0
        """Entries that lie deeper than ``MOST_DEPTH``."""
        self._lines = _lines(data)
        for line in self._lines:
            if line == "rec":
                tags, values = next(self._lines, "").split("\t"), next(self._lines, "").split("\t")
                self.total = _number(dict(zip(tags, values, strict=False)).get("tb", ""))
                if self.total is not None and self.total < 0:
                    raise ValueError(f"the list of files states {self.total} bytes")
            elif line == "entry":
                next(self._lines, "")
                self._read(next(self._lines, "").split("\t"))
                return
        raise ValueError("the list of files has no entries")

    def _read(self, tags: Sequence[str]) -> None:
        """The tree below the root, which stands for the image and is not an entry."""
        columns = [(column, tag) for column, tag in enumerate(tags) if tag in _READ]
        count, _ = self._entry(columns)
        open_folders = [[-1, count]]
        while open_folders:
            folder = open_folders[-1]
            if folder[1] == 0:
                open_folders.pop()
                continue
            folder[1] -= 1
            count, values = self._entry(columns)
            if len(open_folders) <= MOST_DEPTH:
                self.files.append(_file(values, folder[0]))
            else:
                self.left_out += 1
            if count:
                open_folders.append([len(self.files) - 1, count])

    def _entry(self, columns: Sequence[tuple[int, str]]) -> tuple[int, dict[str, str]]:
        """How many entries one holds, and its values."""
        head, values = next(self._lines, None), next(self._lines, None)
        count = _number(head.split("\t")[-1]) if head else None
        if values is None or count is None or count < 0:
            raise ValueError(f"the list of files breaks off after {len(self.files)} entries")
        parts = values.split("\t")
        return count, {tag: parts[column] for column, tag in columns if column < len(parts)}


def _lines(data: bytes) -> Iterator[str]:
    start = 2 if data[:2] == b"\xff\xfe" else 0
    text = io.TextIOWrapper(io.BytesIO(data[start:]), "utf-16-le", "surrogatepass", newline="\n")
    try:
        for line in text:
            yield line.rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise ValueError(f"the list of files is no text: {error.reason}") from error


def _file(values: dict[str, str], parent: int) -> ListedFile:
    size = _number(values.get("ls", "")) or 0
    extents, problem = _extents(values.get("be", ""))
    times = [_number(values.get(tag, "")) or None for tag in ("wr", "ac", "mo", "cr")]
    return ListedFile(
        name=values.get("n", "").translate(_ESCAPED),
        parent=parent,
        folder=values.get("p") == "1",
        size=max(0, size),
        flags=_number(values.get("opr", "")) or 0,
        duplicate=_duplicate(values.get("du", "")),
        extents=extents,
        modified=times[0],
        accessed=times[1],
        changed=times[2],
        born=times[3],
        digests=tuple(_digests(values)),
        problem=problem,
    )


def _extents(stated: str) -> tuple[tuple[tuple[int, int], ...], str]:
    """``COUNT OFFSET LENGTH …`` in hexadecimal, and what is wrong with them."""
    parts = stated.split(" ", 2 * _MOST_EXTENTS + 1)
    if len(parts) == 1:
        return (), ""
    if not all(_HEX.fullmatch(part) for part in parts):
        return (), "the places of its content cannot be read in the list"
    numbers = [int(part, 16) for part in parts]
    if len(numbers) != 1 + 2 * numbers[0]:
        return (), "the places of its content are not as many as the list states"
    pairs = zip(islice(numbers, 1, None, 2), islice(numbers, 2, None, 2), strict=True)
    return tuple(pairs), ""


def _digests(values: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Stored digests; nothing but zeros stands for none."""
    for tag, (algorithm, length) in _DIGESTS.items():
        value = values.get(tag, "").lower()
        if (
            len(value) == length
            and value.strip("0")
            and all(letter in "0123456789abcdef" for letter in value)
        ):
            yield algorithm, value


def _duplicate(stated: str) -> int:
    number = _number(stated)
    return -1 if number is None else number


def _number(stated: str) -> int | None:
    return int(stated) if _NUMBER.fullmatch(stated) else None
