"""In what order the entries of an evidence item are read, and by which parsers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fnmatch import fnmatchcase, translate

_FIRST, _MIDDLE, _LAST = RANKS = (0, 1, 2)


class Order:
    """What is read before and after the rest: globs over whole paths, letter case ignored, ``*`` also for folders."""

    def __init__(self, first: Sequence[str], last: Sequence[str]) -> None:
        self._globs = (tuple(first), tuple(last))
        self._first, self._last = _compiled(first), _compiled(last)

    def rank(self, path: bytes) -> int:
        """One of ``RANKS``, the smallest to be read first."""
        if self._first is not None and self._first.match(path):
            return _FIRST
        return _LAST if self._last is not None and self._last.match(path) else _MIDDLE

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Order) and self._globs == other._globs

    def __hash__(self) -> int:
        return hash(self._globs)


def is_chosen(name: str, chosen: Sequence[str] | None) -> bool:
    """Whether a parser of that name may run: ``chosen`` has names and globs over names, None is all."""
    return chosen is None or any(fnmatchcase(name, glob) for glob in chosen)


def _compiled(globs: Sequence[str]) -> re.Pattern[bytes] | None:
    if not globs:
        return None
    return re.compile("|".join(map(translate, globs)).encode(), re.IGNORECASE)
