"""What a rule finds in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from reports.redaction.traced import Traced


class Hit(NamedTuple):
    """Characters ``start`` to ``end`` (not included) of the original, and what they are replaced with."""

    start: int
    end: int
    label: str


class Matcher(Protocol):
    """Finds what must not be shown."""

    @property
    def needles(self) -> Iterable[str]:
        """Texts with one of which everything that it finds begins, but for what parts letters and digits."""
        ...

    def hits(self, folded: Traced) -> Iterator[Hit]:
        """Every place in the text; places may overlap."""
        ...


def joined(hits: Iterable[Hit]) -> list[Hit]:
    """Hits in their order, overlapping ones as one that bears the label of the longest."""
    found: list[Hit] = []
    longest = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end, hit.label)):
        if found and hit.start < found[-1].end:
            last = found[-1]
            label = hit.label if hit.end - hit.start > longest else last.label
            longest = max(longest, hit.end - hit.start)
            found[-1] = Hit(last.start, max(last.end, hit.end), label)
        else:
            found.append(hit)
            longest = hit.end - hit.start
    return found
