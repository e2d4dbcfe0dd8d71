"""What the volumes of an AFF4 container state, by subject."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.errors import NotReadableError
from parsers.support.aff4.lexicon import ALGORITHMS, HASH
from parsers.support.aff4.turtle import TYPE, Node, TurtleError, statements

MAX_STATEMENTS = 8_000_000
"""Statements of one volume: those of some 800,000 files."""
_LARGEST = 1 << 63


class Graph:
    """Subjects in the order in which they were first named."""

    def __init__(self, text: str, name: str) -> None:
        self._said: dict[str, list[tuple[str, Node]]] = {}
        try:
            for count, (subject, prop, value) in enumerate(statements(text)):
                self._said.setdefault(subject, []).append((prop, value))
                if count >= MAX_STATEMENTS:
                    raise TurtleError(f"it has more than {MAX_STATEMENTS} statements")
        except TurtleError as error:
            raise NotReadableError(f"{name}: its information.turtle cannot be read: {error}") from error

    def __contains__(self, subject: str) -> bool:
        return subject in self._said

    def subjects(self, *kinds: str) -> Iterator[str]:
        """Those of one of these types."""
        for subject, said in self._said.items():
            if any(prop == TYPE and value.text in kinds for prop, value in said):
                yield subject

    def has_types_of(self, schema: str) -> bool:
        """Whether any subject is of a type of that schema."""
        return any(
            prop == TYPE and value.text.startswith(schema)
            for said in self._said.values()
            for prop, value in said
        )

    def is_a(self, subject: str, *kinds: str) -> bool:
        """Whether it is of one of these types."""
        return any(value.text in kinds for value in self.values(subject, TYPE))

    def values(self, subject: str, prop: str) -> list[Node]:
        """All values of a property, in their order."""
        return [value for name, value in self._said.get(subject, ()) if name == prop]

    def text(self, subject: str, *props: str) -> str | None:
        """The first value of the first of these properties that has one."""
        return next((value.text for prop in props for value in self.values(subject, prop)), None)

    def number(self, subject: str, prop: str) -> int | None:
        """A number from 0 on. Raises NotReadableError for a value that is none."""
        text = self.text(subject, prop)
        if text is None:
            return None
        if not (text.isascii() and text.isdecimal() and len(text) < 20 and int(text) < _LARGEST):
            raise NotReadableError(f"{subject}: {prop} is {text[:40]!r}, which is no size")
        return int(text)

    def literals(self, subject: str) -> Iterator[tuple[str, Node]]:
        """Properties whose values are no names of something else."""
        return ((prop, value) for prop, value in self._said.get(subject, ()) if value.datatype is not None)

    def hashes(self, subject: str) -> list[tuple[str, str]]:
        """Algorithm and digest in lower-case hexadecimal, of those hashes that cover the bytes in their order."""
        found = []
        for value in self.values(subject, HASH):
            algorithm = ALGORITHMS.get(value.datatype or "")
            if algorithm is not None:
                found.append((algorithm, value.text.lower()))
        return found
