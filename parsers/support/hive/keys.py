"""Keys of a registry hive and the keys below them.

Reference: M. Suhanov, Windows registry file format specification (key node, index leaf, fast leaf, hash leaf,
index root); libregf's "Windows NT Registry File (REGF) format".
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from parsers.support.hive.cells import NOTHING, Cell, Hive, HiveError, Span, utf16

_NODE = struct.Struct("<2sHQIIIIIIIIII16x4xHH")
_COMPRESSED = 0x20
_STEP = {b"lf": 8, b"lh": 8, b"li": 4}
_AROUND_AT_MOST = 512
"""Windows nests keys no deeper."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key node. ``written`` is a FILETIME; offsets are those of the hive, spans of the file."""

    cell: Cell
    name: str
    name_span: Span
    flags: int
    written: int
    parent: int
    subkeys: int
    subkey_list: int
    values: int
    value_list: int
    class_name: int
    class_length: int

    @property
    def span(self) -> Span:
        """Its cell, or of a deleted key as many bytes of the free space as it needs."""
        return self.cell.span_of(_NODE.size + self.name_span.length)

    @property
    def written_span(self) -> Span:
        """The eight bytes of the last-written time."""
        return Span(self.cell.at + 8, 8)


def key_in(hive: Hive, cell: Cell) -> Key:
    """The key that a cell holds. Raises HiveError where it holds none."""
    (
        mark,
        flags,
        written,
        _,
        parent,
        subkeys,
        _,
        below,
        _,
        values,
        value_list,
        _,
        class_name,
        length,
        class_length,
    ) = _NODE.unpack(hive.read(cell, 0, _NODE.size))
    if mark != b"nk":
        raise HiveError(f"The cell at 0x{cell.at:x} holds no key.")
    name, span = hive.name_in(cell, _NODE.size, length, compressed=bool(flags & _COMPRESSED))
    return Key(
        cell, name, span, flags, written, parent, subkeys, below, values, value_list, class_name, class_length
    )


def class_of(hive: Hive, key: Key) -> str:
    """The class name of a key; empty where it has none or it cannot be read."""
    if key.class_name == NOTHING or not key.class_length:
        return ""
    try:
        return utf16(hive.read(hive.cell(key.class_name), 0, key.class_length))
    except HiveError:
        return ""


def below(hive: Hive, key: Key, skip: int = 0) -> Iterator[int | HiveError]:
    """Offsets of the keys below, from number ``skip`` on; a damaged part of the list is one HiveError."""
    if not key.subkeys or key.subkey_list == NOTHING:
        return
    for leaf in _leaves(hive, key.subkey_list):
        if isinstance(leaf, HiveError):
            if not skip:
                yield leaf
            skip = max(0, skip - 1)
            continue
        cell, step, count = leaf
        fitting = min(count, (cell.room - 4) // step)
        for number in range(skip, fitting):
            yield int.from_bytes(hive.read(cell, 4 + number * step, 4), "little")
        skip = max(0, skip - fitting)
        if fitting < count:
            if not skip:
                yield HiveError(
                    f"The list of keys at 0x{cell.at:x} is cut off: {count - fitting:,} keys are missing."
                )
            skip = max(0, skip - 1)


def path_of(hive: Hive, key: Key) -> tuple[str, ...]:
    """Names of the keys around a deleted one, outermost first; the first is ``…`` where they do not reach the root."""
    names: list[str] = []
    seen = {key.cell.at}
    offset, root = key.parent, hive.root
    while len(names) < _AROUND_AT_MOST:
        try:
            around = _left_or_used(hive, offset)
        except HiveError:
            break
        if around.cell.at in seen:
            break
        seen.add(around.cell.at)
        names.append(around.name)
        if offset == root:
            return tuple(reversed(names))
        offset = around.parent
    return ("…", *reversed(names))


def _left_or_used(hive: Hive, offset: int) -> Key:
    """A key that may be deleted too: mostly its old size still stands before it."""
    try:
        return key_in(hive, hive.cell(offset))
    except HiveError:
        return key_in(hive, hive.free_around(offset))


_Leaf = tuple[Cell, int, int]


def _leaves(hive: Hive, offset: int) -> Iterator[_Leaf | HiveError]:
    """Cell, bytes of an element and their number, of each leaf that a list consists of."""
    try:
        cell = hive.cell(offset)
        mark, count = struct.unpack("<2sH", hive.read(cell, 0, 4))
    except HiveError as error:
        yield error
        return
    if mark != b"ri":
        yield _leaf(cell, mark, count)
        return
    fitting = min(count, (cell.room - 4) // 4)
    for number in range(fitting):
        try:
            inner = hive.cell(int.from_bytes(hive.read(cell, 4 + number * 4, 4), "little"))
            yield _leaf(inner, *struct.unpack("<2sH", hive.read(inner, 0, 4)))
        except HiveError as error:
            yield error
    if fitting < count:
        yield HiveError(f"The list of keys at 0x{cell.at:x} is cut off.")


def _leaf(cell: Cell, mark: bytes, count: int) -> _Leaf | HiveError:
    step = _STEP.get(mark)
    return (
        HiveError(f"The cell at 0x{cell.at:x} holds no list of keys.")
        if step is None
        else (cell, step, count)
    )
