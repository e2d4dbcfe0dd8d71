"""Files that were found held against those that a manifest lists."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable
from typing import Literal

import msgspec

from evidence.custody.manifest.expected import Expected
from evidence.custody.manifest.stated import Stated, fits, unpacked

Kind = Literal["match", "mismatch", "missing", "added", "moved", "unreadable"]
KINDS: tuple[Kind, ...] = ("match", "mismatch", "missing", "added", "moved", "unreadable")


class Found(msgspec.Struct, frozen=True):
    """A file that was read: path below what is compared, digests by algorithm, or None and the reason."""

    path: bytes
    digests: dict[str, bytes] | None
    reason: str = ""


class Difference(msgspec.Struct, frozen=True):
    """A file that does not match. ``path`` is the listed one, for ``added`` the one that was found.

    ``algorithm``, ``expected``, ``found``: the strongest digest, hexadecimal, where there are such. ``other``:
    where the content of a moved file lies now.
    """

    kind: Kind
    path: bytes
    algorithm: str = ""
    expected: str = ""
    found: str = ""
    other: bytes | None = None
    reason: str = ""


class Matching:
    """Takes one found file after the other; only what does not match is kept, until :meth:`finish`.

    ``prefix`` is put before each found path: what part of the manifest is compared. ``differences`` grows as
    they become known.
    """

    def __init__(self, expected: Expected, prefix: bytes) -> None:
        self.prefix = prefix
        self.differences: list[Difference] = []
        self._image, self._own = expected.image, expected.own
        self._waiting, self.outside = expected.below(prefix)
        self._optional = expected.optional
        self._spare: dict[bytes, list[dict[str, bytes]]] = defaultdict(list)
        self.counts: Counter[Kind] = Counter(dict.fromkeys(KINDS, 0))

    def add(self, found: Found) -> None:
        """Holds a found file against the listed one of its path."""
        path = self._listed_path(self.prefix + found.path)
        if found.digests is None:
            self._take(path, 0)
            self._differs(Difference("unreadable", path, reason=found.reason))
            return
        for index, rows in enumerate(self._each(self._waiting.get(path, b""))):
            if fits(rows, found.digests, alternatives=self._own):
                self._take(path, index)
                self.counts["match"] += 1
                return
        if path not in self._waiting and any(
            fits(rows, found.digests, alternatives=True) for rows in self._each(self._optional.get(path, b""))
        ):
            self.counts["match"] += 1
            return
        self._spare[path].append(found.digests)

    def finish(self) -> None:
        """Everything else, once all files were added: changed, then moved and missing, then added."""
        for path in sorted(self._spare.keys() & self._waiting.keys()):
            while self._spare[path] and path in self._waiting:
                self._differs(_changed(path, self._take(path, 0), self._spare[path].pop(0)))
        places = self._places()
        gone: list[Difference] = []
        for path, packed in sorted(self._waiting.items()):
            for rows in self._each(packed):
                tried = (self._place(places.get(row), rows) for row in rows)
                place = next((place for place in tried if place is not None), None)
                if place is None:
                    gone.append(Difference("missing", path, *rows[0].strongest()))
                    continue
                self._differs(Difference("moved", path, *rows[0].strongest(), other=place))
        for difference in gone:
            self._differs(difference)
        for path, contents in sorted(self._spare.items()):
            for digests in contents:
                name = max(digests, key=lambda name: len(digests[name]))
                self._differs(Difference("added", path, name, "", digests[name].hex()))

    def _places(self) -> dict[Stated, deque[bytes]]:
        """Where content lies that no listed file of its path has, by the digests that the missing ones state."""
        used = {stated.algorithms for packed in self._waiting.values() for stated in unpacked(packed)}
        places: dict[Stated, deque[bytes]] = defaultdict(deque)
        for path, contents in sorted(self._spare.items()):
            for digests in contents:
                for algorithms in used:
                    places[Stated.found(algorithms, digests)].append(path)
        return places

    def _listed_path(self, path: bytes) -> bytes:
        r"""The path, or the form in which formats without an escape write its line feeds and NULs."""
        if path in self._waiting or (b"\n" not in path and b"\x00" not in path):
            return path
        written = path.replace(b"\n", rb"\x0a").replace(b"\x00", rb"\x00")
        return written if written in self._waiting else path

    def _each(self, packed: bytes) -> list[list[Stated]]:
        """What is listed for a path, file by file: in an image as many as rows, in a folder one for all rows."""
        rows = unpacked(packed)
        if self._image or not rows:
            return [[row] for row in rows]
        return [rows]

    def _take(self, path: bytes, index: int) -> list[Stated]:
        each = self._each(self._waiting.pop(path, b""))
        if not each:
            return []
        taken = each.pop(index)
        if each:
            self._waiting[path] = b"".join(row for rows in each for row in rows)
        return taken

    def _place(self, alike: deque[bytes] | None, rows: list[Stated]) -> bytes | None:
        """Takes the first place with this content. Under other algorithms, it may have been taken already."""
        while alike:
            place = alike.popleft()
            contents = self._spare[place]
            index = next(
                (at for at, each in enumerate(contents) if fits(rows, each, alternatives=self._own)), None
            )
            if index is not None:
                del contents[index]
                return place
        return None

    def _differs(self, difference: Difference) -> None:
        self.counts[difference.kind] += 1
        self.differences.append(difference)


def compare_files(expected: Expected, prefixes: Iterable[bytes], files: Iterable[Found]) -> Matching:
    """The comparison with that of the ``prefixes``, at least one, under which most files match."""
    matchings = [Matching(expected, prefix) for prefix in prefixes]
    for found in files:
        for matching in matchings:
            matching.add(found)
    best = max(matchings, key=lambda matching: matching.counts["match"])
    best.finish()
    return best


def _changed(path: bytes, rows: list[Stated], digests: dict[str, bytes]) -> Difference:
    algorithm, expected = next(row for row in rows if not row.agrees(digests)).strongest()
    return Difference("mismatch", path, algorithm, expected, digests[algorithm].hex())
