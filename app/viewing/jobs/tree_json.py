"""JSON with the bytes of each value. Reference: RFC 8259; https://jsonlines.org for several values in a row."""

from __future__ import annotations

import codecs
import json
import re
from typing import NoReturn

from app.viewing.jobs.nodes import Nodes, joined
from app.viewing.messages import Tree
from evidence.contract.errors import EvidenceError

_SPACE = re.compile(rb"[ \t\r\n]*")
# Without a choice for each letter: of a string of 20 MB each one would be remembered, in 2 GB.
_STRING = re.compile(rb'"[^"\\\x00-\x1f]*(?:\\.[^"\\\x00-\x1f]*)*"', re.DOTALL)
_NUMBER = re.compile(rb"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?")
_WORDS = {b"true": ("boolean", "true"), b"false": ("boolean", "false"), b"null": ("null", "null")}


def _as_written(error: UnicodeError) -> tuple[str, int]:
    """A byte that is no UTF-8 as a JSON string says ``\\xNN``: its backslash is escaped, those of the file are not."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return "".join(f"\\\\x{each:02x}" for each in wrong), error.end


codecs.register_error("indicia.json", _as_written)


def tree(data: bytes) -> Tree:
    """Every value. What is damaged ends the tree with a note; what stands before is shown."""
    reader = _Reader(data)
    title = "JSON"
    try:
        count = reader.read_all()
        if count > 1:
            title = f"JSON, {count:,} values in a row"
    except (EvidenceError, UnicodeDecodeError, ValueError) as error:
        if not reader.nodes.found:
            raise
        words = str(error) if isinstance(error, EvidenceError) else "A string cannot be decoded."
        return reader.nodes.tree(title, words)
    return reader.nodes.tree(title)


class _Reader:
    """Goes through the bytes without calling itself: nesting is in the evidence's hand."""

    def __init__(self, data: bytes) -> None:
        self.nodes = Nodes()
        self._data = data
        self._at = 3 if data.startswith(b"\xef\xbb\xbf") else 0
        self._open: list[tuple[int, bool, str]] = []
        """Node, whether an object, path; of each value that is not closed yet."""
        self._counts: list[int] = []

    def read_all(self) -> int:
        count = 0
        self._skip()
        while self._at < len(self._data):
            self._value("" if not count else f"[{count}]", "$" if not count else f"$[{count}]")
            while self._open:
                self._member()
            count += 1
            self._skip()
        if not count:
            raise EvidenceError("There is no JSON here.")
        return count

    def _member(self) -> None:
        """The next member of the innermost open value, or its end."""
        node, is_object, path = self._open[-1]
        self._skip()
        closing = b"}" if is_object else b"]"
        here = self._data[self._at : self._at + 1]
        if here == b"," and self._counts[-1]:
            self._at += 1
            self._skip()
            here = self._data[self._at : self._at + 1]
        elif here != closing and self._counts[-1]:
            self._damaged("a comma is missing")
        if here == closing:
            self._at += 1
            self.nodes.close(node, text=f"{self._counts[-1]:,}", end=self._at)
            self._open.pop()
            self._counts.pop()
            return
        if is_object:
            key = self._string()
            self._skip()
            if self._data[self._at : self._at + 1] != b":":
                self._damaged("a colon is missing")
            self._at += 1
            self._skip()
            self._counts[-1] += 1
            self._value(key, joined(path, key))
        else:
            self._counts[-1] += 1
            number = self._counts[-1] - 1
            self._value(f"[{number}]", f"{path}[{number}]")

    def _value(self, key: str, path: str) -> None:
        start, depth = self._at, len(self._open)
        here = self._data[start : start + 1]
        if here in (b"{", b"["):
            self._at += 1
            kind = "object" if here == b"{" else "array"
            node = self.nodes.add(depth, key, path, kind, "", (start, 0))
            self._open.append((node, here == b"{", path))
            self._counts.append(0)
            return
        kind, text = self._scalar(here)
        self.nodes.add(depth, key, path, kind, text, (start, self._at - start))

    def _scalar(self, here: bytes) -> tuple[str, str]:
        if here == b'"':
            return "text", self._string()
        for word, said in _WORDS.items():
            if self._data.startswith(word, self._at):
                self._at += len(word)
                return said
        found = _NUMBER.match(self._data, self._at)
        if found is None:
            self._damaged("no value is here")
        self._at = found.end()
        return "number", found[0].decode()

    def _string(self) -> str:
        found = _STRING.match(self._data, self._at)
        if found is None:
            self._damaged("a string is not closed")
        self._at = found.end()
        text = json.loads(found[0].decode("utf-8", "indicia.json"))
        return str(text)

    def _skip(self) -> None:
        found = _SPACE.match(self._data, self._at)
        if found is not None:
            self._at = found.end()

    def _damaged(self, what: str) -> NoReturn:
        raise EvidenceError(f"The JSON is damaged at byte {self._at:,}: {what}.")
