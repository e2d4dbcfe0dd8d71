"""The property lists of Core Storage, whose values may refer to one another.

Reference: O. Choudary and J. Metz, "FileVault Drive Encryption (FVDE)", libyal/libfvde documentation.
"""

from __future__ import annotations

import base64
import binascii
from typing import Any
from xml.parsers import expat

from evidence.contract.errors import NotReadableError

_MOST = 100_000
"""Values of one list."""
_DEPTH = 32


class _Reader:
    """Collects the values as expat meets them. Nothing but elements is looked at: no entity is declared."""

    def __init__(self) -> None:
        self.root: Any = None
        self._open: list[tuple[str, Any, str | None]] = []
        self._known: dict[str, Any] = {}
        self._text: list[str] = []
        self._keys: list[str] = []
        self._count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > _MOST or len(self._open) >= _DEPTH:
            raise ValueError
        self._text = []
        value: Any = {} if name == "dict" else [] if name == "array" else None
        if name == "reference":
            value = self._known[attributes["IDREF"]]
        self._open.append((name, value, attributes.get("ID")))
        if name == "dict":
            self._keys.append("")

    def end(self, name: str) -> None:
        kind, value, identifier = self._open.pop()
        text = "".join(self._text).strip()
        self._text = []
        if kind == "dict":
            self._keys.pop()
        elif kind == "key":
            self._keys[-1] = text
            return
        elif kind == "data":
            value = base64.b64decode("".join(text.split()), validate=True)
        elif kind == "integer":
            value = int(text, 0)
        elif kind == "string":
            value = text
        if identifier is not None:
            self._known[identifier] = value
        if kind == "plist":
            return
        self._keep(value)

    def text(self, text: str) -> None:
        self._text.append(text)

    def _keep(self, value: Any) -> None:
        outer = self._open[-1] if self._open else None
        if outer is None or outer[0] == "plist":
            self.root = value
        elif isinstance(outer[1], dict):
            outer[1][self._keys[-1]] = value
        elif isinstance(outer[1], list):
            outer[1].append(value)


def read_list(data: bytes) -> dict[str, Any]:
    """The dictionary that it is. Raises NotReadableError where it is damaged."""
    reader = _Reader()
    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.text
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(data.rstrip(b"\0"), True)
    except (expat.ExpatError, ValueError, KeyError, IndexError, binascii.Error) as error:
        raise NotReadableError("A property list of the Core Storage volume is damaged.") from error
    if not isinstance(reader.root, dict):
        raise NotReadableError("A property list of the Core Storage volume is none.")
    return reader.root


def _refuse(*_: object) -> None:
    raise ValueError
