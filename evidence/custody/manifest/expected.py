"""What a manifest lets one expect in a folder or an image, by path."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import takewhile

import msgspec

from evidence.custody.errors import ManifestError
from evidence.custody.manifest.rows import ALGORITHMS, Row, plain_path

MOST_ROWS = 20_000_000
_HEAD = re.compile(rb"([0-9]+)((?:\.(?:deleted|carved))?(?:\.(?:stream|link|directory|other))?)/(v[0-9]+/)?")
_MOST_CANDIDATES = 256
_MOST_TIED = 16


class Stated(msgspec.Struct, frozen=True, gc=False):
    """Digests of one listed file: names of algorithms, weakest first, and the digests one after the other."""

    algorithms: tuple[str, ...]
    digest: bytes

    def agrees(self, digests: dict[str, bytes]) -> bool:
        """Whether all of them are the ones found."""
        return b"".join(digests[name] for name in self.algorithms) == self.digest

    def strongest(self) -> tuple[str, str]:
        """Name and hexadecimal digest of the strongest."""
        name = self.algorithms[-1]
        return name, self.digest[-ALGORITHMS[name] :].hex()


class Expected:
    """The listed files, held in memory as digests by path.

    ``own``: as in Reading. ``image``: whether an image is compared, which may hold deleted entries and the same
    path twice; a folder holds live regular files, and of rows with one path any may be right. ``available``: the
    algorithms that can be computed. Raises ManifestError.
    """

    def __init__(
        self, rows: Iterable[Row], *, own: bool | None, image: bool, available: Collection[str] = ALGORITHMS
    ) -> None:
        self.alternatives = not image
        self.required: dict[bytes, list[Stated]] = {}
        self.optional: dict[bytes, list[Stated]] = {}
        self.algorithms: set[str] = set()
        taken = self._taken(rows, own, available)
        if own is None:
            taken = list(taken)
            own = all(_HEAD.match(path) for path, _, _ in taken)
        self.own = own
        for path, live, stated in taken:
            self.algorithms.update(stated.algorithms)
            wanted = self._is_wanted(path, live, image)
            each = (self.required if wanted else self.optional).setdefault(path, [])
            if image or stated not in each:
                each.append(stated)

    @staticmethod
    def _taken(
        rows: Iterable[Row], own: bool | None, available: Collection[str]
    ) -> Iterable[tuple[bytes, bool, Stated]]:
        for count, row in enumerate(rows):
            if count == MOST_ROWS:
                raise ManifestError(f"The manifest lists more than {MOST_ROWS} files.")
            yield row.path if own else plain_path(row.path), row.live, _stated(row, available)

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

    def below(self, prefix: bytes) -> tuple[dict[bytes, list[Stated]], int]:
        """The listed files of one part of the manifest, and how many lie outside it."""
        if not self.own or not prefix:
            return {path: list(each) for path, each in self.required.items()}, 0
        inside = {path: list(each) for path, each in self.required.items() if _is_below(path, prefix)}
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
        return Stated(row.algorithms, row.digest)
    if not kept:
        names = ", ".join(name.upper() for name in row.algorithms)
        raise ManifestError(f"Line {row.line} has only {names}, which is not computed of files in an image.")
    digests, start = [], 0
    for name in row.algorithms:
        if name in kept:
            digests.append(row.digest[start : start + ALGORITHMS[name]])
        start += ALGORITHMS[name]
    return Stated(kept, b"".join(digests))
