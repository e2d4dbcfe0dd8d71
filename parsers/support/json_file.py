"""A file of JSON that is read a piece at a time: elements of its arrays, up to the place where it is damaged.

What a service hands out of an account can be larger than memory, and may be cut off.
Reference: RFC 8259.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context
from parsers.support.json_value import DECODER, whole

EVERY = "*"
"""In a path: every element of an array, or every member of an object."""
MOST_CHARACTERS = 64 << 20
"""One element that is larger is damage."""
_PIECE = 1 << 20
_BEGINNING = 256
_NUMBER_REST = 4
_SPACE = re.compile(r"[ \t\n\r]*")
# A file of an archive of X begins with an assignment to a variable of the page that shows it.
ASSIGNED = re.compile(r"\s*window\.[A-Za-z0-9_.]+\s*=\s*")
_Path = tuple[str | int, ...]


class _NotJsonError(Exception):
    """What stands there is no JSON; the text says where."""


class JsonFile:
    """An entry's content. Damage is warned of once, with its place, however often the file is read."""

    def __init__(self, context: Context, piece: int = _PIECE) -> None:
        self._context = context
        self._piece = piece
        self._said = False

    def each(self, *path: str) -> Iterator[tuple[str, Any]]:
        """What stands under the path, in which ``*`` is every element, each with its locator ``key $.a[2]``."""
        return ((locator_of(here), value) for here, value in self.walk(*path))

    def walk(self, *path: str) -> Iterator[tuple[tuple[str | int, ...], Any]]:
        """The same with the names and numbers that lead there."""
        with self._context.open() as file:
            try:
                yield from _Reading(file, self._piece).values((), path)
            except _NotJsonError as error:
                if not self._said:
                    self._said = True
                    self._context.warn(f"the JSON cannot be read further: {error}")

    def one(self, *path: str) -> Any:
        """The first value under the path; None where there is none."""
        return next((value for _, value in self.each(*path)), None)

    def is_list(self) -> bool:
        """Whether the outermost value is an array."""
        with self._context.open() as file:
            try:
                return _Reading(file, _BEGINNING).values_begin() == "["
            except _NotJsonError:
                return False


class _Reading:
    """One way through the file. ``_text`` is what was read of it and not passed yet."""

    def __init__(self, file: Any, piece: int) -> None:
        self._file = file
        self._piece = piece
        self._characters = codecs.getincrementaldecoder("utf-8-sig")("surrogateescape")
        self._text = ""
        self._at = 0
        self._passed = 0
        self._ended = False
        self._more(_BEGINNING)
        if assigned := ASSIGNED.match(self._text):
            self._at = assigned.end()

    def values_begin(self) -> str:
        """The character that the next value begins with."""
        return self._next()

    def values(self, here: _Path, path: tuple[str, ...]) -> Iterator[tuple[_Path, Any]]:
        """Values under the rest of a path, of the value that begins here; the value is passed."""
        opening = self.values_begin()
        if path and opening == "{":
            yield from self._members(here, path)
        elif path and opening == "[":
            yield from self._elements(here, path)
        else:
            value = self._value()
            if not path:
                yield here, value

    def _members(self, here: _Path, path: tuple[str, ...]) -> Iterator[tuple[_Path, Any]]:
        self._at += 1
        while self._next() != "}":
            name = self._value()
            if not isinstance(name, str) or self._next() != ":":
                raise _NotJsonError(f"no member of an object at {self._place()}")
            self._at += 1
            if path[0] in (EVERY, name):
                yield from self.values((*here, whole(name)), path[1:])
            else:
                self._pass()
            self._comma("}")
        self._at += 1

    def _elements(self, here: _Path, path: tuple[str, ...]) -> Iterator[tuple[_Path, Any]]:
        self._at += 1
        number = 0
        while self._next() != "]":
            if path[0] == EVERY:
                yield from self.values((*here, number), path[1:])
            else:
                self._pass()
            self._comma("]")
            number += 1
        self._at += 1

    def _pass(self) -> None:
        """Passes a value; an array element by element, so that a large one is never held."""
        if self._next() != "[":
            self._value()
            return
        self._at += 1
        while self._next() != "]":
            self._value()
            self._comma("]")
        self._at += 1

    def _comma(self, closing: str) -> None:
        found = self._next()
        if found == ",":
            self._at += 1
        elif found != closing:
            raise _NotJsonError(f"no comma at {self._place()}")

    def _next(self) -> str:
        """The next character that is no space, which is where the reading stands then."""
        while True:
            self._at = _SPACE.match(self._text, self._at).end()  # type: ignore[union-attr]
            if self._at < len(self._text):
                return self._text[self._at]
            if self._ended:
                raise _NotJsonError(f"it ends at {self._place()}")
            self._more()

    def _value(self) -> Any:
        self._next()
        while True:
            try:
                value, end = DECODER.raw_decode(self._text, self._at)
                if self._ended or end + _NUMBER_REST < len(self._text):
                    self._at = end
                    return value
            except RecursionError as error:
                raise _NotJsonError(f"values stand too deep in one another at {self._place()}") from error
            except ValueError as error:
                if self._ended:
                    raise _NotJsonError(f"no value at {self._place()}") from error
            if len(self._text) - self._at > MOST_CHARACTERS:
                raise _NotJsonError(f"no value ends within {MOST_CHARACTERS} characters of {self._place()}")
            self._more()

    def _more(self, least: int = 0) -> None:
        rest = self._text[self._at :]
        self._passed += self._at
        piece = self._file.read(max(self._piece, len(rest), least))
        self._ended = not piece
        self._text, self._at = rest + self._characters.decode(piece, self._ended), 0

    def _place(self) -> str:
        return f"character {self._passed + self._at}"


def locator_of(path: tuple[str | int, ...]) -> str:
    """How a place in JSON is written: ``key $.a[2]``; a name that is no word stands in brackets and quotes."""
    return "key $" + "".join(
        f"[{key}]" if isinstance(key, int) else f".{key}" if key.isidentifier() else f"[{key!r}]"
        for key in path
    )
