"""Protobuf without its schema: field numbers and wire types are sure, what a value means is a guess.

Reference: https://protobuf.dev/programming-guides/encoding/ (wire types, varint, zigzag).
"""

from __future__ import annotations

import struct

from app.viewing.jobs.nodes import DEPTH_AT_MOST, Nodes
from app.viewing.messages import Tree
from evidence.contract.errors import EvidenceError

_BYTES = 500
_NOTE = "Read without a schema: whether bytes are text, a message or plain bytes is a guess."


def tree(data: bytes) -> Tree:
    """The fields. Raises EvidenceError where the bytes are no message."""
    if not data or not _is_message(data, 0, len(data)):
        raise EvidenceError("These bytes are no Protobuf message as a whole.")
    nodes = Nodes()
    note = _NOTE
    # Start, end, depth, path of messages whose fields are to be read; the last first.
    waiting: list[tuple[int, int, int, str, dict[int, int]]] = [(0, len(data), 0, "$", {})]
    try:
        while waiting:
            start, end, depth, path, seen = waiting.pop()
            if start >= end:
                continue
            number, wire, at, after = _field(data, start, end)
            count = seen[number] = seen.get(number, 0) + 1
            own = f"{path}.{number}" + (f"[{count - 1}]" if count > 1 else "")
            waiting.append((after, end, depth, path, seen))
            kind, text = _value(data, wire, at, after, depth)
            nodes.add(depth, str(number), own, kind, text, (start, after - start))
            if kind == "message":
                waiting.append((_body(data, at), after, depth + 1, own, {}))
    except EvidenceError as error:
        if not nodes.found:
            raise
        note = f"{error} {_NOTE}"
    return nodes.tree("Protobuf", note)


def _varint(data: bytes, at: int, end: int) -> tuple[int, int]:
    value = shift = 0
    while at < end and shift < 70:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at += 1
        if byte < 0x80:
            return value, at
        shift += 7
    raise EvidenceError("a number is cut off")


def _field(data: bytes, at: int, end: int) -> tuple[int, int, int, int]:
    """Field number, wire type, where its value begins and where it ends."""
    tag, at = _varint(data, at, end)
    number, wire = tag >> 3, tag & 7
    if not 1 <= number < 1 << 29:
        raise EvidenceError("no field has this number")
    if wire == 0:
        return number, wire, at, _varint(data, at, end)[1]
    if wire in (1, 5):
        after = at + (8 if wire == 1 else 4)
    elif wire == 2:
        length, body = _varint(data, at, end)
        after = body + length
    else:
        raise EvidenceError("a wire type that is no longer used")
    if after > end:
        raise EvidenceError("a value is cut off")
    return number, wire, at, after


def _body(data: bytes, at: int) -> int:
    return _varint(data, at, len(data))[1]


def _is_message(data: bytes, start: int, end: int) -> bool:
    try:
        while start < end:
            *_, start = _field(data, start, end)
    except EvidenceError:
        return False
    return True


def _value(data: bytes, wire: int, at: int, after: int, depth: int) -> tuple[str, str]:
    if wire == 0:
        value, _ = _varint(data, at, after)
        signed = value - (1 << 64) if value >> 63 else value
        zigzag = (value >> 1) ^ -(value & 1)
        return "varint", f"{signed} (zigzag {zigzag})" if signed > 1 or signed < 0 else str(signed)
    raw = data[at:after]
    if wire == 1:
        return (
            "64-bit",
            f"{int.from_bytes(raw, 'little', signed=True)} (double {struct.unpack('<d', raw)[0]!r})",
        )
    if wire == 5:
        return (
            "32-bit",
            f"{int.from_bytes(raw, 'little', signed=True)} (float {struct.unpack('<f', raw)[0]!r})",
        )
    body = _body(data, at)
    content = data[body:after]
    text = _readable(content)
    if text is not None:
        return "text", text
    if content and depth < DEPTH_AT_MOST and _is_message(data, body, after):
        return "message", f"{len(content):,} bytes"
    more = f" … ({len(content):,} bytes)" if len(content) > _BYTES else ""
    return "bytes", content[:_BYTES].hex(" ") + more


def _readable(content: bytes) -> str | None:
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return None
    return text if all(each.isprintable() or each in "\n\r\t" for each in text) else None
