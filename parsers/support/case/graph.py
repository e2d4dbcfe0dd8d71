"""A JSON-LD file as a list of nodes, of which one at a time is in memory.

Reference: JSON-LD 1.1 sections 4.9 (named graphs) and 4.4 (node identifiers).
"""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NoReturn

from parsers.support.case.errors import RefusedError
from parsers.support.case.node import Node
from parsers.support.case.terms import Terms

LARGEST = 256 << 20
"""Bytes of a file that is read: as text it is held in memory."""
_SPACE = re.compile(r"[ \t\r\n]*")
_KEPT = 2048
_CONTAINERS = frozenset({"@context", "@graph", "@list", "@set", "@index"})


class Graph:
    """The nodes of a file. Raises RefusedError where it is not JSON-LD that stands alone."""

    def __init__(self, data: bytes) -> None:
        try:
            self._text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise RefusedError(f"it is not UTF-8 (byte {error.start})") from None
        self._decoder = json.JSONDecoder(parse_float=str, parse_constant=_refuse_constant)
        self._starts = array("Q")
        self._places: dict[str, int] = {}
        self.beside = 0
        """How many properties the object bears that holds the graph."""
        self.repeated = 0
        """How many objects bear the identifier of an earlier one, once :meth:`index` went through."""
        contexts: list[Any] = []
        self._read_top(contexts)
        self.terms = Terms(contexts)
        self._nodes_at = lru_cache(_KEPT)(self._read_nodes)

    def nodes(self) -> Iterator[Node]:
        """Every node that says something, outer ones before those nested in them."""
        for start in self._starts:
            yield from self._walk(self._value(start)[0])

    def index(self) -> Iterator[Node]:
        """The same, and remembers where each stands, for :meth:`find`."""
        for number, start in enumerate(self._starts):
            for node in self._walk(self._value(start)[0]):
                if node.id and not node.is_mention:
                    self.repeated += node.id in self._places
                    self._places.setdefault(node.id, number)
                yield node

    def find(self, identifier: str) -> Node | None:
        """The node of that identifier (in full), or None. Call :meth:`index` first."""
        number = self._places.get(identifier)
        return None if number is None else self._nodes_at(number).get(identifier)

    def _read_nodes(self, number: int) -> dict[str, Node]:
        found: dict[str, Node] = {}
        for node in self._walk(self._value(self._starts[number])[0]):
            if node.id and not node.is_mention:
                found.setdefault(node.id, node)
        return found

    def _walk(self, value: Any) -> Iterator[Node]:
        waiting, top = [value], True
        while waiting:
            one = waiting.pop()
            if isinstance(one, list):
                waiting.extend(reversed(one))
            elif isinstance(one, dict) and "@value" not in one:
                node = Node(one, self.terms)
                node.top, top = top, False
                if len(node) and not one.keys() <= _CONTAINERS:
                    yield node
                waiting.extend(reversed([part for key, part in one.items() if key != "@context"]))

    def _read_top(self, contexts: list[Any]) -> None:
        at = self._skip(0)
        if self._text[at : at + 1] == "[":
            end = self._elements(at, contexts)
        elif self._text[at : at + 1] == "{":
            end = self._object(at, contexts)
        else:
            raise RefusedError("it is not a JSON object")
        if self._skip(end) != len(self._text):
            raise RefusedError(f"something follows the end of its JSON (character {end})")

    def _object(self, at: int, contexts: list[Any]) -> int:
        """The file's one object: its graph, or itself as a node."""
        start, found = at, False
        at = self._skip(at + 1)
        while self._text[at : at + 1] != "}":
            key, end = self._value(at)
            at = self._expect(end, ":")
            if key == "@graph" and self._text[at : at + 1] == "[":
                at, found = self._elements(at, contexts), True
            else:
                value, end = self._value(at)
                if key == "@context":
                    contexts.append(value)
                elif key == "@graph":
                    self._starts.append(at)
                    found = True
                elif key not in ("@id", "@type"):
                    self.beside += 1
                at = end
            at = self._next(at, "}")
        if not found:
            self._starts.append(start)
            self.beside = 0
        return at + 1

    def _elements(self, at: int, contexts: list[Any]) -> int:
        at = self._skip(at + 1)
        while self._text[at : at + 1] != "]":
            value, end = self._value(at)
            if isinstance(value, dict) and "@context" in value:
                contexts.append(value["@context"])
            self._starts.append(at)
            at = self._next(end, "]")
        return at + 1

    def _next(self, at: int, closing: str) -> int:
        """Past a comma, or at the closing mark."""
        at = self._skip(at)
        return at if self._text[at : at + 1] == closing else self._expect(at, ",")

    def _expect(self, at: int, mark: str) -> int:
        at = self._skip(at)
        if self._text[at : at + 1] != mark:
            raise RefusedError(f"its JSON is damaged at character {at}")
        return self._skip(at + 1)

    def _skip(self, at: int) -> int:
        found = _SPACE.match(self._text, at)
        return found.end() if found else at

    def _value(self, at: int) -> tuple[Any, int]:
        try:
            return self._decoder.raw_decode(self._text, at)
        except RecursionError:
            raise RefusedError(f"it is nested too deep at character {at}") from None
        except ValueError as error:
            raise RefusedError(f"its JSON is damaged: {error}") from None


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
