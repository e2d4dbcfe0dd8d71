"""Reads Digital Forensics XML, in one pass and in bounded memory.

Reference: https://github.com/dfxml-working-group/dfxml_schema; docs/ledger-format.md section 6.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO
from xml.parsers import expat

from evidence.custody.errors import ManifestError
from evidence.custody.manifest.rows import ALGORITHMS, LONGEST_LINE, Row, make_row

_CHUNK = 1 << 16
_DEEPEST = 64
_LONGEST_TOKEN = 4 << 20
_FIELDS = ("filename", "filesize", "alloc", "unalloc", "name_type", "hashdigest")


def rows(file: BinaryIO) -> Iterator[Row]:
    """The file objects that have a digest which can be compared. Raises ManifestError, which names the line."""
    reader = _Reader()
    while chunk := file.read(_CHUNK):
        yield from reader.feed(chunk)
    yield from reader.feed(b"", end=True)


class _Reader:
    """File objects as expat meets them. A document type is refused: entities and references outward need one."""

    def __init__(self) -> None:
        # Nothing is told of namespaces: DFXML is written with and without a prefix. What encoding the document
        # names is not followed: Python would look it up among its codecs, and all known writers write UTF-8.
        self._parser = expat.ParserCreate("utf-8")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.ProcessingInstructionHandler = self._instruction
        self._parser.StartDoctypeDeclHandler = _refuse
        self._stack: list[str] = []
        self._fields: dict[str, str] | None = None
        self._digests: dict[str, bytes] = {}
        self._raw: bytes | None = None
        self._line = 0
        self._field: str | None = None
        self._text: list[str] = []
        self._length = 0
        self._fed = 0
        self._found: list[Row] = []

    def feed(self, chunk: bytes, *, end: bool = False) -> list[Row]:
        self._fed += len(chunk)
        try:
            self._parser.Parse(chunk, end)
        except expat.ExpatError as error:
            said = expat.ErrorString(error.code)
            raise ManifestError(f"Line {error.lineno} is not well-formed XML: {said}.") from error
        if self._fed - self._parser.CurrentByteIndex > _LONGEST_TOKEN:
            raise ManifestError(f"Line {self._parser.CurrentLineNumber} holds markup of more than 4 MiB.")
        found, self._found = self._found, []
        return found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        self._stack.append(local)
        if len(self._stack) > _DEEPEST:
            raise ManifestError(f"Line {self._parser.CurrentLineNumber} is nested more than {_DEEPEST} deep.")
        if len(self._stack) == 1 and local != "dfxml":
            raise ManifestError("This XML is not DFXML.")
        if self._field is not None:
            raise ManifestError(
                f"Line {self._parser.CurrentLineNumber} has markup inside of a file's {self._field}."
            )
        if local == "fileobject":
            if self._fields is not None:
                raise ManifestError(
                    f"Line {self._parser.CurrentLineNumber} begins a file object inside of another."
                )
            self._fields, self._digests, self._raw = {}, {}, None
            self._line = self._parser.CurrentLineNumber
        elif self._fields is not None and local in _FIELDS and self._stack[-2] == "fileobject":
            algorithm = attributes.get("type", "").lower().replace("-", "")
            self._field = f"hashdigest {algorithm}" if local == "hashdigest" else local
            self._text, self._length = [], 0

    def _characters(self, text: str) -> None:
        if self._field is None:
            return
        self._length += len(text)
        if self._length > LONGEST_LINE:
            raise ManifestError(f"Line {self._parser.CurrentLineNumber} holds a text of more than 1 MiB.")
        self._text.append(text)

    def _instruction(self, target: str, data: str) -> None:
        if target != "indicia" or self._fields is None or not data.startswith("path "):
            return
        line = self._parser.CurrentLineNumber
        if self._raw is not None:
            raise ManifestError(f"Line {line} states the path of a file a second time.")
        try:
            self._raw = bytes.fromhex(data[5:])
        except ValueError as error:
            raise ManifestError(f"Line {line} has a raw path that is not hexadecimal.") from error

    def _end(self, name: str) -> None:
        self._stack.pop()
        if self._fields is None:
            return
        if name.rpartition(":")[2] == "fileobject":
            self._finish(self._fields)
            self._fields = None
        elif self._field is not None and self._stack[-1] == "fileobject":
            self._take(self._fields, self._field, "".join(self._text))
            self._field = None

    def _take(self, fields: dict[str, str], field: str, text: str) -> None:
        """Keeps what an element says. What is said twice, another program could read in the other way."""
        kind, _, algorithm = field.partition(" ")
        if kind == "hashdigest" and algorithm not in ALGORITHMS:
            return
        if field in fields or algorithm in self._digests:
            line = self._parser.CurrentLineNumber
            raise ManifestError(
                f"Line {line} states the {algorithm.upper() or kind} of a file a second time."
            )
        if algorithm:
            self._digests[algorithm] = text.strip().encode("ascii", "replace")
        else:
            fields[kind] = text

    def _finish(self, fields: dict[str, str]) -> None:
        if fields.get("name_type", "r") == "d" or not self._digests:
            return
        path = fields.get("filename", "").encode() if self._raw is None else self._raw
        size = fields["filesize"].strip().encode() if "filesize" in fields else None
        live = fields.get("alloc", "1").strip() != "0" and fields.get("unalloc", "0").strip() != "1"
        row = make_row(self._line, path, self._digests, size, live=live)
        if row is not None:
            self._found.append(row)


def _refuse(*_: object) -> None:
    raise ManifestError("The manifest declares a document type. DFXML has none, so it is not read.")
