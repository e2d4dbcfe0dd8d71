"""A filter as a tree of values."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

ONE, ANY, FOLDERS = 0, 1, 2
"""In a pattern: one character (``?``), any number of them (``*``), any number of folders (``**/``)."""
Piece = str | int


@dataclass(frozen=True)
class Value:
    """What a term compares with.

    ``text`` is what was typed, escapes resolved; ``pieces`` the same as a pattern: texts, and :data:`ONE`,
    :data:`ANY`, :data:`FOLDERS` where a wildcard stands; ``quoted``: whether it stood in quotes.
    """

    text: str
    pieces: tuple[Piece, ...]
    quoted: bool = False

    @property
    def has_wildcards(self) -> bool:
        """Whether anything but plain text is asked for."""
        return any(isinstance(piece, int) for piece in self.pieces)


@dataclass(frozen=True)
class Term:
    """``field operator value``. ``field`` is None for free text; then the operator is ``:`` or ``~``.

    ``start`` and ``end`` are its place in the typed text; two terms that say the same are equal wherever they stand.
    """

    field: str | None
    operator: str
    value: Value
    start: int = dataclasses.field(default=0, compare=False)
    end: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True)
class Not:
    """What ``part`` does not match."""

    part: Node


@dataclass(frozen=True)
class Group:
    """All of its parts (``all_of``) or any of them."""

    parts: tuple[Node, ...]
    all_of: bool


@dataclass(frozen=True)
class Everything:
    """No filter: an empty text."""


Node = Term | Not | Group | Everything


def terms(node: Node) -> Iterator[Term]:
    """Every term of a tree, in the order in which they were typed."""
    if isinstance(node, Term):
        yield node
    elif isinstance(node, Not):
        yield from terms(node.part)
    elif isinstance(node, Group):
        for part in node.parts:
            yield from terms(part)
