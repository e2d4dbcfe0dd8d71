"""Objects of Telegram that the tests serialize from the lines of the published schema: a number is the CRC32 of its line."""

from __future__ import annotations

import re
import struct
import zlib
from typing import Any

_VECTOR = struct.pack("<I", 0x1CB5C415)
_PACKED = {"int": "<i", "long": "<q", "double": "<d", "#": "<I"}


def number(line: str) -> int:
    """The constructor of a line (without its number), as the schema's own rule has it: marks have no part in it."""
    plain = re.sub(r" \w+:flags2?\.\d+\?true", "", line)
    return zlib.crc32(
        re.sub(r"([:?])bytes\b", r"\1string", plain).replace("<", " ").replace(">", "").encode()
    )


def text(value: bytes) -> bytes:
    """A text behind its length."""
    head = bytes([len(value)]) if len(value) < 254 else b"\xfe" + len(value).to_bytes(3, "little")
    return head + value + bytes(-(len(head) + len(value)) % 4)


def made(line: str, **values: Any) -> bytes:
    """The object of a line with these values: what is conditional is there where a value is, objects are given as bytes."""
    fields = [each.split(":") for each in line.partition(" = ")[0].split()[1:]]
    flags = {"flags": 0, "flags2": 0}
    for name, kind in fields:
        if "?" in kind and name in values:
            word, _, bit = kind.partition("?")[0].partition(".")
            flags[word] |= 1 << int(bit)
    data = struct.pack("<I", number(line))
    for name, kind in fields:
        if kind == "#":
            data += struct.pack("<I", flags[name])
        elif "?" not in kind or name in values:
            data += _value(kind.rpartition("?")[2], values.get(name))
    return data


def _value(kind: str, value: Any) -> bytes:
    if kind == "true":
        return b""
    if kind.startswith("Vector<"):
        return _VECTOR + struct.pack("<I", len(value)) + b"".join(_value(kind[7:-1], each) for each in value)
    if kind in _PACKED:
        return struct.pack(_PACKED[kind], value or 0)
    if kind in ("string", "bytes"):
        return text(value.encode() if isinstance(value, str) else value or b"")
    return bytes(value)
