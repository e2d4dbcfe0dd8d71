"""Binary property lists with the bytes of each object.

Reference: Apple, CFBinaryPList.c (format bplist00); objects may be named from several places, and name themselves.
"""

from __future__ import annotations

import struct
from datetime import UTC, datetime, timedelta

from app.viewing.jobs.nodes import Nodes, joined
from app.viewing.messages import Tree
from evidence.contract.errors import EvidenceError

_COCOA = datetime(2001, 1, 1, tzinfo=UTC)
_BYTES = 500


def tree(data: bytes) -> Tree:
    """Every object as often as it is named; one inside of itself is named and not opened again."""
    return _Reader(data).tree()


class _Reader:
    def __init__(self, data: bytes) -> None:
        if len(data) < 40 or not data.startswith(b"bplist0"):
            raise EvidenceError("This is no binary property list.")
        self._data = data
        self._nodes = Nodes()
        wide, self._ref, count, self._top, table = struct.unpack(">6xBBQQQ", data[-32:])
        if (
            not 1 <= wide <= 8
            or not 1 <= self._ref <= 8
            or not 0 < count <= len(data)
            or table + count * wide > len(data)
        ):
            raise EvidenceError("The property list's table of objects is damaged.")
        self._offsets = [
            int.from_bytes(data[at : at + wide], "big") for at in range(table, table + count * wide, wide)
        ]

    def tree(self) -> Tree:
        note = ""
        # Number of the object, depth, key, path, the objects around it.
        waiting: list[tuple[int, int, str, str, frozenset[int]]] = [(self._top, 0, "", "$", frozenset())]
        try:
            while waiting:
                number, depth, key, path, around = waiting.pop()
                if number in around:
                    self._nodes.add(depth, key, path, "again", "this object is inside of itself")
                    continue
                waiting += reversed(self._open(number, depth, key, path, around | {number}))
        except EvidenceError as error:
            if not self._nodes.found:
                raise
            note = str(error)
        return self._nodes.tree("Binary property list", note)

    def _open(
        self, number: int, depth: int, key: str, path: str, around: frozenset[int]
    ) -> list[tuple[int, int, str, str, frozenset[int]]]:
        """Adds an object; returns those that it holds."""
        at = self._offset(number)
        mark = self._data[at]
        kind, low = mark >> 4, mark & 15
        if kind not in (0xA, 0xB, 0xC, 0xD):
            what, text, end = self._scalar(at, kind, low)
            self._nodes.add(depth, key, path, what, text, (at, end - at))
            return []
        count, start = self._count(at, low)
        names = 2 * count if kind == 0xD else count
        end = start + names * self._ref
        if end > len(self._data):
            raise EvidenceError("An object of the property list is cut off.")
        refs = [int.from_bytes(self._data[p : p + self._ref], "big") for p in range(start, end, self._ref)]
        what = "dictionary" if kind == 0xD else "array" if kind == 0xA else "set"
        self._nodes.add(depth, key, path, what, f"{count:,}", (at, end - at))
        if kind != 0xD:
            return [(ref, depth + 1, f"[{n}]", f"{path}[{n}]", around) for n, ref in enumerate(refs)]
        keys = [self._key(ref) for ref in refs[:count]]
        return [
            (ref, depth + 1, key, joined(path, key), around)
            for key, ref in zip(keys, refs[count:], strict=True)
        ]

    def _key(self, number: int) -> str:
        at = self._offset(number)
        return self._scalar(at, self._data[at] >> 4, self._data[at] & 15)[1]

    def _offset(self, number: int) -> int:
        if number >= len(self._offsets) or self._offsets[number] >= len(self._data):
            raise EvidenceError("The property list names an object that is not there.")
        return self._offsets[number]

    def _count(self, at: int, low: int) -> tuple[int, int]:
        if low != 15:
            return low, at + 1
        wide = 1 << (self._data[at + 1] & 15)
        return int.from_bytes(self._data[at + 2 : at + 2 + wide], "big"), at + 2 + wide

    def _scalar(self, at: int, kind: int, low: int) -> tuple[str, str, int]:
        """What it is, its text and where it ends."""
        if kind == 0:
            what, text = {8: ("boolean", "false"), 9: ("boolean", "true")}.get(low, ("null", "null"))
            return what, text, at + 1
        if kind in (1, 2, 3, 8):
            wide = low + 1 if kind == 8 else 1 << low
            raw = self._data[at + 1 : at + 1 + wide]
            if len(raw) < wide or (kind in (2, 3) and wide not in (4, 8)):
                raise EvidenceError("A number of the property list is damaged.")
            return (*self._number(kind, raw), at + 1 + wide)
        count, start = self._count(at, low)
        end = start + count * (2 if kind == 6 else 1)
        raw = self._data[start:end]
        if end > len(self._data):
            raise EvidenceError("A value of the property list is cut off.")
        if kind == 4:
            more = f" … ({len(raw):,} bytes)" if len(raw) > _BYTES else ""
            return "data", raw[:_BYTES].hex(" ") + more, end
        if kind in (5, 6, 7):
            return (
                "text",
                raw.decode({5: "latin-1", 6: "utf-16-be", 7: "utf-8"}[kind], "backslashreplace"),
                end,
            )
        raise EvidenceError(f"The property list holds an object of an unknown kind ({kind}).")

    @staticmethod
    def _number(kind: int, raw: bytes) -> tuple[str, str]:
        if kind == 8:
            return "uid", str(int.from_bytes(raw, "big"))
        if kind == 1:
            return "number", str(int.from_bytes(raw, "big", signed=len(raw) >= 8))
        value = struct.unpack(">f" if len(raw) == 4 else ">d", raw)[0]
        if kind == 2:
            return "number", repr(value)
        try:
            return "date", (_COCOA + timedelta(seconds=value)).isoformat().replace("+00:00", "Z")
        except (OverflowError, ValueError):
            return "date", f"{value!r} seconds since 2001: no possible moment"
