"""What a manifest lets one expect in a folder or an image, by path."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import takewhile

from evidence.custody.errors import ManifestError
from evidence.custody.manifest.rows import ALGORITHMS, Row, plain_path
from evidence.custody.manifest.stated import Stated, unpacked

MOST_ROWS = 20_000_000
_HEAD = re.compile(
    rb"([0-9]+)((?:\.(?:deleted|carved))?(?:\.(?:stream|link|directory|other))?(?:\.inside)?)/(v[0-9]+/)?"
)
_MOST_CANDIDATES = 256
_MOST_TIED = 16


class Expected:
    """The listed files, held in memory as digests by path, packed as :mod:`evidence.custody.manifest.stated` does.

    ``own``: as in Reading. ``image``: whether an image is compared, which may hold deleted entries and the same
    path twice; a folder holds live regular files, one at a path, for which all rows of that path speak.
    ``available``: the algorithms that can be computed. Raises ManifestError.
    """

    def __init__(
        self, rows: Iterable[Row], *, own: bool | None, image: bool, available: Collection[str] = ALGORITHMS
    ) -> None:
        self.image = image
        self.own = bool(own)
        self.required: dict[bytes, bytes] = {}
        self.optional: dict[bytes, bytes] = {}
        self.algorithms: set[str] = set()
        headed = own is None
        for count, row in enumerate(rows):
            if count == MOST_ROWS:
                raise ManifestError(f"The manifest lists more than {MOST_ROWS} files.")
            stated = _stated(row, available)
            self.algorithms.update(stated.algorithms)
            path = row.path if own else plain_path(row.path)
            headed = headed and _HEAD.match(path) is not None
            among = self.required if self._is_wanted(path, row.live, image) else self.optional
            before = among.get(path, b"")
            if image or not before or stated not in unpacked(before):
                among[path] = before + stated
        if headed:
            self._take_as_own(image)

    def _take_as_own(self, image: bool) -> None:
        """Each path of a list that does not say whose it is begins as ours do; it says nothing of deletion either."""
        self.own = True
        for path in [path for path in self.required if not self._is_wanted(path, True, image)]:
            self.optional[path] = self.required.pop(path)

    def _is_wanted(self, path: bytes, live: bool, image: bool) -> bool:
        if not self.own:
            return live
        head = _HEAD.match(path)
        return image or (head is not None and not head[2])

    def candidates(self, *, image: bool) -> list[bytes]:
        """What parts of the manifest an image or a folder may be, shortest first."""
        found = set() if self.own and image else {b""}
        if self.own:
            for path in self.required:
                head = _HEAD.match(path)
                if head is not None and image:
                    found.add(head[1])
                elif head is not None:
                    found |= {head[1] + b"/", head[0]}
        elif self.required:
            first, last = min(self.required), max(self.required)
            alike = takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
            common = first[: len(list(alike))].split(b"/")[:-1]
            found |= {b"/".join(common[:count]) + b"/" for count in range(1, len(common) + 1)}
        return sorted(found, key=lambda prefix: (len(prefix), prefix))[:_MOST_CANDIDATES]

    def below(self, prefix: bytes) -> tuple[dict[bytes, bytes], int]:
        """The listed files of one part of the manifest, and how many lie outside it."""
        if not self.own or not prefix:
            return dict(self.required), 0
        inside = {path: packed for path, packed in self.required.items() if _is_below(path, prefix)}
        return inside, len(self.required) - len(inside)


def likely_prefixes(expected: Expected, candidates: list[bytes], paths: Iterable[bytes]) -> list[bytes]:
    """The candidates, at least one, that put most found paths where the manifest lists a file.

    Several where two items of one case hold the same paths, as two phones do: their digests must decide.
    """
    hits = dict.fromkeys(candidates or [b""], 0)
    for path in paths:
        for prefix in hits:
            hits[prefix] += prefix + path in expected.required
    most = max(hits.values())
    return [prefix for prefix, count in hits.items() if count == most][: _MOST_TIED if most else 1]


def _is_below(path: bytes, prefix: bytes) -> bool:
    return path.startswith(prefix) and (prefix.endswith(b"/") or path[len(prefix) : len(prefix) + 1] in b"./")


def _stated(row: Row, available: Collection[str]) -> Stated:
    kept = tuple(name for name in row.algorithms if name in available)
    if kept == row.algorithms:
        return Stated.of(row.algorithms, row.digest)
    if not kept:
        names = ", ".join(name.upper() for name in row.algorithms)
        raise ManifestError(f"Line {row.line} has only {names}, which is not computed of files in an image.")
    digests, start = [], 0
    for name in row.algorithms:
        if name in kept:
            digests.append(row.digest[start : start + ALGORITHMS[name]])
        start += ALGORITHMS[name]
    return Stated.of(kept, b"".join(digests))
