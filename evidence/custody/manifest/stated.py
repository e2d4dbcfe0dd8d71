"""Digests of listed files, a million of which fit into memory: one object a path, however many files have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from evidence.custody.manifest.rows import ALGORITHMS

_NAMES = tuple(
    tuple(name for bit, name in enumerate(ALGORITHMS) if mask >> bit & 1)
    for mask in range(1 << len(ALGORITHMS))
)
_MASKS = {names: mask for mask, names in enumerate(_NAMES)}
_SIZES = tuple(1 + sum(ALGORITHMS[name] for name in names) for names in _NAMES)


class Stated(bytes):
    """Digests of one file: a byte that says of which algorithms (bit 0: the weakest), then one after the other."""

    __slots__ = ()

    @classmethod
    def of(cls, algorithms: tuple[str, ...], digest: bytes) -> Stated:
        """From names, weakest first, and their digests one after the other."""
        return cls(bytes((_MASKS[algorithms],)) + digest)

    @classmethod
    def found(cls, algorithms: tuple[str, ...], digests: Mapping[str, bytes]) -> Stated:
        """The digests found of these algorithms, weakest first."""
        return cls.of(algorithms, b"".join([digests[name] for name in algorithms]))

    @property
    def algorithms(self) -> tuple[str, ...]:
        """Their names, weakest first."""
        return _NAMES[self[0]]

    def agrees(self, digests: Mapping[str, bytes]) -> bool:
        """Whether all of them are the ones found."""
        return self[1:] == b"".join([digests[name] for name in self.algorithms])

    def strongest(self) -> tuple[str, str]:
        """Name and hexadecimal digest of the strongest."""
        name = self.algorithms[-1]
        return name, self[-ALGORITHMS[name] :].hex()


def fits(rows: Sequence[Stated], digests: Mapping[str, bytes], *, alternatives: bool) -> bool:
    """Whether these digests are all that the rows of one path state.

    ``alternatives``: rows may contradict one another, as those of two files of one name do; then what is found is one
    of them, and still every algorithm that is stated must speak for it: a weak digest never stands in for a strong one.
    """
    agreeing = [row for row in rows if row.agrees(digests)]
    if len(agreeing) == len(rows):
        return bool(rows)
    return alternatives and _names(agreeing) == _names(rows)


def _names(rows: Sequence[Stated]) -> set[str]:
    return {name for row in rows for name in row.algorithms}


def unpacked(packed: bytes) -> list[Stated]:
    """The digests of several files of one path, that were put one after the other."""
    found, start = [], 0
    while start < len(packed):
        end = start + _SIZES[packed[start]]
        found.append(Stated(packed[start:end]))
        start = end
    return found
