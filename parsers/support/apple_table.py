"""The cells of a table in a note of Apple's Notes: protobuf of objects that name each other, packed with gzip.

Reference: apple_cloud_notes_parser (Three Planets Software, MIT), proto/notestore.proto (MergableDataProto and what
it holds) and its account of tables: the object of the type com.apple.notes.ICTable names crRows, crColumns and
cellColumns; rows and columns are identifiers in an order, other identifiers stand for the same row or column.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from parsers.support import apple_note
from parsers.support.protobuf.wire import Message

_Value = TypeVar("_Value")
MOST_CELLS = 1_000_000
_TABLE = "com.apple.notes.ICTable"
_ENTRY, _KEY, _TYPE, _UUID = 3, 4, 5, 6
_DICTIONARY, _NOTE, _MAP, _ORDERED_SET = 6, 10, 13, 16


def text(packed: bytes) -> str:
    """Rows as lines, cells parted by tabs, in the stored order, which of right-to-left tables begins at the right.

    Raises ValueError where the bytes are no table.
    """
    inner = Message(apple_note.unpacked(packed)).at(2, 3)
    if inner is None or inner.message is None:
        raise ValueError("it holds no objects of a table")
    return _Table(inner.message).text()


class _Table:
    """Objects by their numbers. Each is read once, however many others name it."""

    def __init__(self, data: Message) -> None:
        self._entries = [each.message for each in data.all(_ENTRY)]
        self._keys = [each.text for each in data.all(_KEY)]
        self._types = [each.text for each in data.all(_TYPE)]
        self._uuids = {each.bytes: at for at, each in reversed(list(enumerate(data.all(_UUID))))}
        self._identifiers: dict[int | None, int | None] = {None: None}
        self._walked: set[int | None] = {None}

    def text(self) -> str:
        named = self._root()
        rows, columns = self._order(named.get("crRows")), self._order(named.get("crColumns"))
        height, width = max(rows.values(), default=-1) + 1, max(columns.values(), default=-1) + 1
        if height * width > MOST_CELLS:
            raise ValueError(f"a table of {height} rows and {width} columns is not read")
        cells = [[""] * width for _ in range(height)]
        for column, inner in self._pairs(named.get("cellColumns")):
            for row, cell in self._pairs(inner):
                at, across = rows.get(self._identifier(row)), columns.get(self._identifier(column))
                if at is not None and across is not None:
                    cells[at][across] = self._cell(cell)
        return "\n".join("\t".join(line) for line in cells)

    def _root(self) -> dict[str | None, int | None]:
        """What the table's own object names."""
        for entry in self._entries:
            own = _inside(entry, _MAP)
            if own and _nth(self._types, _number(own, 1)) == _TABLE:
                pairs = [each.message for each in own.all(3) if each.message]
                return {_nth(self._keys, _number(each, 1)): _number(each, 2, 6) for each in pairs}
        raise ValueError("none of its objects is a table")

    def _order(self, at: int | None) -> dict[int | None, int]:
        """Where each identifier stands: those of the order itself, then those that stand for them."""
        ordering = _inside(_nth(self._entries, at), _ORDERED_SET, 1)
        array = _inside(ordering, 1)
        found: dict[int | None, int] = {}
        for place, each in enumerate(array.all(2) if array else ()):
            uuid = each.message.at(2) if each.message else None
            known = self._uuids.get(uuid.bytes) if uuid else None
            if known is not None:
                found[known] = place
        for own, other in _joined(_inside(ordering, 2)):
            place_of, alike = found.get(self._identifier(own)), self._identifier(other)
            if place_of is not None and alike is not None:
                found[alike] = place_of
        return found

    def _pairs(self, at: int | None) -> list[tuple[int | None, int | None]]:
        """The objects that a dictionary joins; none where it was asked for before."""
        if at in self._walked:
            return []
        self._walked.add(at)
        return _joined(_inside(_nth(self._entries, at), _DICTIONARY))

    def _cell(self, at: int | None) -> str:
        if at in self._walked:
            return ""
        self._walked.add(at)
        entry = _nth(self._entries, at)
        stored = entry.at(_NOTE, 2) if entry else None
        return (stored.text or "") if stored else ""

    def _identifier(self, at: int | None) -> int | None:
        """The identifier that an object stands for, by its number."""
        if at not in self._identifiers:
            own = _inside(_nth(self._entries, at), _MAP)
            pairs = own.all(3) if own else ()
            self._identifiers[at] = _number(pairs[0].message, 2, 2) if pairs else None
        return self._identifiers[at]


def _joined(dictionary: Message | None) -> list[tuple[int | None, int | None]]:
    elements = [each.message for each in dictionary.all(1)] if dictionary else []
    return [(_number(each, 1, 6), _number(each, 2, 6)) for each in elements]


def _inside(message: Message | None, *numbers: int) -> Message | None:
    found = message.at(*numbers) if message else None
    return found.message if found else None


def _number(message: Message | None, *numbers: int) -> int | None:
    found = message.at(*numbers) if message else None
    return found.unsigned if found else None


def _nth(values: Sequence[_Value], at: int | None) -> _Value | None:
    return values[at] if at is not None and at < len(values) else None
