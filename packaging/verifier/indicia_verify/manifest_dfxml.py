"""Digital Forensics XML, read in one pass.

Reference: https://github.com/dfxml-working-group/dfxml_schema; ``docs/ledger-format.md`` section 6.
"""

from __future__ import annotations

from typing import BinaryIO, Iterator, NoReturn  # noqa: UP035 (Python 3.8 must run this)
from xml.parsers import expat

from .manifest_row import ALGORITHMS, LONGEST_LINE, Row, make_row
from .outcome import Broken

_DEEPEST = 64
_LONGEST_MARKUP = 4 << 20
_WANTED = ("filename", "filesize", "alloc", "unalloc", "name_type", "hashdigest")


def dfxml_rows(stream: BinaryIO, statements: dict[str, str]) -> Iterator[Row]:
    """All file objects with digests. What an Indicia manifest says about itself is put into ``statements``.

    Raises:
        Broken: the XML is not well-formed, is no DFXML, declares a document type, or breaks a limit.
    """
    handler = _Handler(statements)
    while True:
        chunk = stream.read(1 << 16)
        yield from handler.feed(chunk)
        if not chunk:
            return


class _Handler:
    def __init__(self, statements: dict[str, str]) -> None:
        # UTF-8 always: an encoding that the document names would be looked up among Python's codecs.
        self._parser = expat.ParserCreate("utf-8")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._open
        self._parser.EndElementHandler = self._close
        self._parser.CharacterDataHandler = self._text
        self._parser.ProcessingInstructionHandler = self._instruct
        self._parser.StartDoctypeDeclHandler = _refuse
        self._statements = statements
        self._path: list[str] = []
        self._object: dict[str, str] | None = None
        self._line = 0
        self._raw: bytes | None = None
        self._name = ""
        self._value = ""
        self._bytes = 0
        self._rows: list[Row] = []

    def feed(self, chunk: bytes) -> list[Row]:
        self._bytes += len(chunk)
        try:
            self._parser.Parse(chunk, not chunk)
        except expat.ExpatError as error:
            raise Broken(
                f"line {error.lineno} is not well-formed XML: {expat.ErrorString(error.code)}"
            ) from None
        if self._bytes - self._parser.CurrentByteIndex > _LONGEST_MARKUP:
            raise Broken(f"line {self._parser.CurrentLineNumber} holds markup of more than 4 MiB")
        rows, self._rows = self._rows, []
        return rows

    def _open(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        self._path.append(name)
        if len(self._path) > _DEEPEST:
            raise Broken(f"line {self._parser.CurrentLineNumber} is nested too deep")
        if self._path[0] != "dfxml":
            raise Broken("it is XML, but not DFXML")
        if self._name:
            raise Broken(
                f"line {self._parser.CurrentLineNumber} has markup inside of the {self._name} of a file"
            )
        if name == "fileobject":
            if self._object is not None:
                raise Broken(f"line {self._parser.CurrentLineNumber} begins a file object inside of another")
            self._object, self._raw, self._line = {}, None, self._parser.CurrentLineNumber
        elif name in _WANTED and self._path[-2] == "fileobject":
            self._name = name
            if name == "hashdigest":
                self._name = "digest " + attributes.get("type", "").lower().replace("-", "")
            self._value = ""

    def _text(self, text: str) -> None:
        if self._name:
            self._value += text
            if len(self._value) > LONGEST_LINE:
                raise Broken(f"line {self._parser.CurrentLineNumber} holds a text of more than 1 MiB")

    def _close(self, tag: str) -> None:
        self._path.pop()
        if self._object is None:
            return
        if self._name:
            # Of what is said twice, another program could believe the other one.
            if self._name in self._object and (self._name in _WANTED or self._name[7:] in ALGORITHMS):
                raise Broken(
                    f"line {self._parser.CurrentLineNumber} states the {self._name} of a file a second time"
                )
            self._object[self._name] = self._value
            self._name = ""
        elif tag.rpartition(":")[2] == "fileobject":
            self._row(self._object)
            self._object = None

    def _row(self, values: dict[str, str]) -> None:
        digests = {
            name[7:]: value.strip().encode("ascii", "replace")
            for name, value in values.items()
            if name.startswith("digest ")
        }
        if values.get("name_type") == "d" or not digests:
            return
        path = values.get("filename", "").encode("utf-8") if self._raw is None else self._raw
        size = values["filesize"].strip().encode("utf-8") if "filesize" in values else None
        live = values.get("alloc", "1").strip() != "0" and values.get("unalloc", "0").strip() != "1"
        row = make_row(self._line, path, digests, size, live)
        if row is not None:
            self._rows.append(row)

    def _instruct(self, target: str, data: str) -> None:
        if target != "indicia":
            return
        name, _, value = data.rpartition(" ")
        if self._object is None:
            if name in self._statements:
                raise Broken(f"it states {name!r} a second time")
            self._statements[name] = value
        elif name == "path":
            if self._raw is not None:
                raise Broken(f"line {self._parser.CurrentLineNumber} states the path of a file a second time")
            try:
                self._raw = bytes.fromhex(value)
            except ValueError:
                raise Broken(
                    f"line {self._parser.CurrentLineNumber} has a path that is not hexadecimal"
                ) from None


def _refuse(*_: object) -> NoReturn:
    raise Broken("it declares a document type, which DFXML does not have")
