"""Reading the objects of a PDF file.

Reference: ISO 32000-2, section 7.3.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from .outcome import Broken

_SPACE = b"\x00\t\n\x0c\r "
_DELIMITERS = b"()<>[]{}/%"
_REGULAR_END = re.compile(rb"[\x00\t\n\x0c\r ()<>\[\]{}/%]")
_SKIP = re.compile(rb"(?:[\x00\t\n\x0c\r ]+|%[^\r\n]*)*")
_REFERENCE = re.compile(
    rb"(\d{1,10})[\x00\t\n\x0c\r ]+(\d{1,5})[\x00\t\n\x0c\r ]+R(?![^\x00\t\n\x0c\r ()<>\[\]{}/%])"
)
_NUMBER = re.compile(rb"[+-]?(?:\d+\.?\d*|\.\d+)\Z")
_NAME_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_STRING_PART = re.compile(rb"[()\\]")
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\x0c"}
_KEYWORDS: dict[bytes, Any] = {b"true": True, b"false": False, b"null": None}
_DEEPEST = 100


class Name(str):
    """A name, without its slash."""

    __slots__ = ()


class Reference(NamedTuple):
    """A reference to an indirect object."""

    number: int
    generation: int


class HexString(bytes):
    """A string that was written in hexadecimal; ``start`` and ``end`` are its place in ``source`` (the file, or an
    unpacked stream), brackets included.
    """

    source: bytes
    start: int
    end: int


class Stream(NamedTuple):
    """A stream: its dictionary and where its bytes begin."""

    dictionary: dict[str, Any]
    start: int


class Reader:
    """Reads objects from ``data``, beginning at ``position``."""

    def __init__(self, data: bytes, position: int = 0) -> None:
        if not 0 <= position <= len(data):
            raise Broken(f"refers to byte {position}, which it does not have")
        self.data = data
        self.position = position

    def skip(self) -> None:
        """Passes over white space and comments."""
        match = _SKIP.match(self.data, self.position)
        if match:
            self.position = match.end()

    def keyword(self, word: bytes) -> bool:
        """Takes ``word`` when it comes next."""
        self.skip()
        if self.data.startswith(word, self.position):
            self.position += len(word)
            return True
        return False

    def number(self) -> int:
        """Takes a whole number."""
        value = self.value()
        if type(value) is not int:
            raise Broken(f"has something else where a number belongs (byte {self.position})")
        return value

    def value(self, depth: int = 0) -> Any:
        """Takes one object; a stream is not taken, only its dictionary."""
        if depth > _DEEPEST:
            raise Broken("has objects that are nested too deeply")
        self.skip()
        data, start = self.data, self.position
        first = data[start : start + 1]
        if first == b"/":
            return self._name()
        if first == b"(":
            return self._literal()
        if data.startswith(b"<<", start):
            return self._dictionary(depth)
        if first == b"<":
            return self._hexadecimal()
        if first == b"[":
            return self._array(depth)
        return self._word()

    def _word(self) -> Any:
        reference = _REFERENCE.match(self.data, self.position)
        if reference:
            self.position = reference.end()
            return Reference(int(reference[1]), int(reference[2]))
        word = self._regular()
        if word in _KEYWORDS:
            return _KEYWORDS[word]
        if _NUMBER.match(word) and len(word) < 40:
            return float(word) if b"." in word else int(word)
        raise Broken(f"has something that is no object at byte {self.position - len(word)}")

    def _regular(self) -> bytes:
        match = _REGULAR_END.search(self.data, self.position)
        end = match.start() if match else len(self.data)
        word = self.data[self.position : end]
        self.position = end
        return word

    def _name(self) -> Name:
        self.position += 1
        raw = _NAME_ESCAPE.sub(lambda match: bytes([int(match[1], 16)]), self._regular())
        return Name(raw.decode("latin-1"))  # one to one: what is not the same name must not read the same

    def _hexadecimal(self) -> HexString:
        start = self.position
        end = self.data.find(b">", start)
        if end < 0:
            raise Broken(f"has a string that does not end (byte {start})")
        digits = self.data[start + 1 : end].translate(None, _SPACE)
        try:
            string = HexString(bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii")))
        except ValueError:
            raise Broken(f"has a string that is not hexadecimal (byte {start})") from None
        string.source, string.start, string.end = self.data, start, end + 1
        self.position = end + 1
        return string

    def _literal(self) -> bytes:
        start = self.position
        self.position += 1
        parts, open_brackets = [], 1
        while True:
            match = _STRING_PART.search(self.data, self.position)
            if match is None:
                raise Broken(f"has a string that does not end (byte {start})")
            parts.append(self.data[self.position : match.start()])
            self.position = match.end()
            if match[0] == b"\\":
                parts.append(self._escape())
                continue
            open_brackets += 1 if match[0] == b"(" else -1
            if not open_brackets:
                return b"".join(parts)
            parts.append(match[0])

    def _escape(self) -> bytes:
        octal = re.compile(rb"[0-7]{1,3}").match(self.data, self.position)
        if octal:
            self.position = octal.end()
            return bytes([int(octal[0], 8) & 0xFF])
        char = self.data[self.position : self.position + 1]
        self.position += 1
        if char == b"\r" and self.data[self.position : self.position + 1] == b"\n":
            self.position += 1
        return b"" if char in (b"\r", b"\n") else _ESCAPES.get(char, char)

    def _array(self, depth: int) -> list[Any]:
        self.position += 1
        values = []
        while not self.keyword(b"]"):
            values.append(self.value(depth + 1))
        return values

    def _dictionary(self, depth: int) -> dict[str, Any]:
        self.position += 2
        values: dict[str, Any] = {}
        while not self.keyword(b">>"):
            key = self.value(depth + 1)
            if not isinstance(key, Name) or key in values:
                raise Broken(
                    f"has a dictionary with a key that is no name, or twice the same (byte {self.position})"
                )
            values[key] = self.value(depth + 1)
        return values
