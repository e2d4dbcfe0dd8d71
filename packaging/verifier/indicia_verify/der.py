"""Strict DER: every byte is accounted for, and no value has two encodings.

Reference: ITU-T X.690, sections 8 and 10.
"""

from __future__ import annotations

from typing import Iterator  # noqa: UP035 (Python 3.8 must run this)

from .outcome import Broken

INTEGER, BIT_STRING, OCTET_STRING, NULL, OID = 0x02, 0x03, 0x04, 0x05, 0x06
UTC_TIME, GENERALIZED_TIME, SEQUENCE, SET = 0x17, 0x18, 0x30, 0x31
CONTEXT = 0xA0
"""Constructed, context-specific: ``CONTEXT + n`` is the tag [n]."""

_CONSTRUCTED = 0x20
_LONGEST_OID = 64  # a number of a million bits takes long to compute, and Python prints none


class Node:
    """One value: ``tag`` (the identifier octet), ``content`` and ``raw`` (tag, length and content)."""

    __slots__ = ("content", "raw", "tag")

    def __init__(self, tag: int, content: bytes, raw: bytes) -> None:
        self.tag = tag
        self.content = content
        self.raw = raw

    def expect(self, tag: int, what: str) -> Node:
        """This node, when it has the tag; raises ``Broken`` otherwise."""
        if self.tag != tag:
            raise Broken(f"has something else where {what} belongs")
        return self

    def children(self) -> list[Node]:
        """The values inside a constructed value."""
        if not self.tag & _CONSTRUCTED:
            raise Broken("has a simple value where a structure belongs")
        return list(_split(self.content))

    def integer(self, what: str) -> int:
        """A whole number in its shortest form."""
        content = self.expect(INTEGER, what).content
        if not content or (len(content) > 1 and content[0] in (0, 255) and (content[0] ^ content[1]) < 128):
            raise Broken(f"has a number in {what} that is not written in its shortest form")
        return int.from_bytes(content, "big", signed=True)

    def oid(self, what: str) -> str:
        """An object identifier in dotted form."""
        content = self.expect(OID, what).content
        if not content or len(content) > _LONGEST_OID or content[-1] & 0x80:
            raise Broken(f"has a damaged object identifier in {what}")
        numbers, value = [], 0
        for byte in content:
            if value == 0 and byte == 0x80:
                raise Broken(f"has an object identifier in {what} that is not written in its shortest form")
            value = value << 7 | byte & 0x7F
            if not byte & 0x80:
                numbers.append(value)
                value = 0
        first = min(numbers[0] // 40, 2)
        return ".".join(map(str, [first, numbers[0] - 40 * first, *numbers[1:]]))

    def bits(self, what: str) -> bytes:
        """The bytes of a bit string of whole bytes."""
        content = self.expect(BIT_STRING, what).content
        if not content or content[0] != 0:
            raise Broken(f"has a bit string in {what} that does not consist of whole bytes")
        return content[1:]


def parse(data: bytes) -> Node:
    """The one value that ``data`` consists of."""
    nodes = list(_split(data))
    if len(nodes) != 1:
        raise Broken("does not consist of exactly one value")
    return nodes[0]


def length_of_first(data: bytes) -> int:
    """How many bytes the value at the beginning of ``data`` takes."""
    _, start, length = _header(data, 0)
    return start + length


def _header(data: bytes, position: int) -> tuple[int, int, int]:
    """Tag, start of the content and length of the content of the value at ``position``."""
    if position + 2 > len(data):
        raise Broken("ends inside a value")
    tag, length = data[position], data[position + 1]
    start = position + 2
    if tag & 0x1F == 0x1F:
        raise Broken("has a tag with a high number")
    if length & 0x80:
        count = length & 0x7F
        start += count
        length = int.from_bytes(data[position + 2 : start], "big")
        if not 1 <= count <= 4 or length < 0x80 or length >> 8 * (count - 1) == 0:
            raise Broken("has a length that is not written in its shortest form")
    if start + length > len(data):
        raise Broken("ends inside a value")
    return tag, start, length


def _split(data: bytes) -> Iterator[Node]:
    position = 0
    while position < len(data):
        tag, start, length = _header(data, position)
        end = start + length
        yield Node(tag, data[start:end], data[position:end])
        position = end


class Fields:
    """Children of a structure, taken in order; what is left over at the end is an error."""

    def __init__(self, node: Node, tag: int, what: str) -> None:
        self._nodes = node.expect(tag, what).children()
        self._what = what

    def take(self) -> Node:
        """The next child, which must be there."""
        if not self._nodes:
            raise Broken(f"lacks a part of {self._what}")
        return self._nodes.pop(0)

    def optional(self, tag: int) -> Node | None:
        """The next child when it has the tag."""
        return self._nodes.pop(0) if self._nodes and self._nodes[0].tag == tag else None

    def end(self) -> None:
        """Raises ``Broken`` when children are left."""
        if self._nodes:
            raise Broken(f"has more in {self._what} than belongs there")
