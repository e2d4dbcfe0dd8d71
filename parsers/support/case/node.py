"""One node of a JSON-LD graph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from parsers.support.case.terms import Terms

_DIGITS = re.compile("-?[0-9]{1,18}", re.ASCII)


class Node:
    """A node: ``id`` in full or empty, ``types`` and properties by short name. Values come as lists.

    ``top``: whether it stands in no other node.
    """

    def __init__(self, raw: dict[str, Any], terms: Terms) -> None:
        self.terms = terms
        self.id = ""
        self.top = False
        self.written_id = ""
        self.types: tuple[str, ...] = ()
        self._values: dict[str, list[Any]] = {}
        self._lists: set[str] = set()
        for key, value in raw.items():
            name = terms.name(key)
            if name == "@id" and isinstance(value, str):
                self.id, self.written_id = terms.identifier(value), value
            elif name == "@type":
                self.types = tuple(terms.name(one) for one in _listed(value) if isinstance(one, str))
            elif name not in ("@context", "@graph"):
                self._values.setdefault(name, []).extend(_listed(value))
                if isinstance(value, dict) and "@list" in value:
                    self._lists.add(name)

    def __len__(self) -> int:
        return len(self._values) + len(self.types)

    @property
    def is_mention(self) -> bool:
        """Whether it says nothing but an identifier and classes: what it is stands elsewhere."""
        return not self._values

    def properties(self) -> Iterator[str]:
        """The short names of its properties."""
        return iter(self._values)

    def values(self, name: str) -> list[Any]:
        """The values of a property: str, int, bool, or a dict that is a node or a mention of one."""
        return [_plain(value) for value in self._values.get(name, ())]

    def is_list(self, name: str) -> bool:
        """Whether the property was written as an ordered list."""
        return name in self._lists

    def text(self, name: str) -> str | None:
        """The first value that is text; a number is text too."""
        for value in self.values(name):
            if isinstance(value, str):
                return value
            if isinstance(value, int) and not isinstance(value, bool):
                return str(value)
        return None

    def integer(self, name: str) -> int | None:
        """The first value that is a whole number, written as such or as digits."""
        return next((found for found in map(self.whole, self.values(name)) if found is not None), None)

    @staticmethod
    def whole(value: Any) -> int | None:
        """A value as a whole number, or None where it is none."""
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        return int(value) if isinstance(value, str) and _DIGITS.fullmatch(value) else None


def _listed(value: Any) -> list[Any]:
    if isinstance(value, dict) and len(value) == 1:
        value = value.get("@list", value.get("@set", value))
    return value if isinstance(value, list) else [value]


def _plain(value: Any) -> Any:
    return value["@value"] if isinstance(value, dict) and "@value" in value else value
