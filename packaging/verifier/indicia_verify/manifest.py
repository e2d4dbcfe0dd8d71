"""Manifests in their three forms, read line by line.

Reference: ``docs/ledger-format.md`` section 6.
"""

from __future__ import annotations

import csv
import io
import re
from typing import BinaryIO, Callable, Iterator, NamedTuple  # noqa: UP035 (Python 3.8 must run this)

from .outcome import Broken

HASHDEEP = "hashdeep"
SHA256SUM = "sha256sum"
CSV = "csv"

_HASHDEEP_HEAD = (b"%%%% HASHDEEP-1.0", b"%%%% size,md5,sha1,sha256,filename", b"## indicia manifest 1")
_CSV_HEAD = "id,evidence,volume,path,path_raw,type,state,unconfirmed,size,md5,sha1,sha256"
_SUM_LINE = re.compile(rb"\\?[0-9a-f]{64}  .")
_HEX = re.compile(rb"[0-9a-f]*\Z")
_NUMBER = re.compile(rb"(0|[1-9][0-9]*)\Z")
_ESCAPE = re.compile(rb"\\(x00|.|\Z)", re.DOTALL)
_ESCAPES = {b"\\": b"\\", b"n": b"\n", b"r": b"\r", b"x00": b"\x00"}
_GUARD = "'"


class Row(NamedTuple):
    """One file: ``path`` as bytes beginning with the head (``1/v2/name``), ``size`` in bytes or None,
    SHA-256 as hex.
    """

    line: int
    path: bytes
    size: int | None
    sha256: str

    @property
    def live(self) -> bool:
        """Whether the row is a live regular file, which a mounted or unpacked evidence item must hold."""
        return self.path.partition(b"/")[0].isdigit()


def format_of(beginning: bytes) -> str | None:
    """Which form of manifest a file is that begins so, or None."""
    if beginning.startswith(_HASHDEEP_HEAD[0]):
        return HASHDEEP
    if beginning.startswith(_CSV_HEAD.encode("ascii")):
        return CSV
    return SHA256SUM if _SUM_LINE.match(beginning) else None


def read_rows(form: str, stream: BinaryIO, statements: dict[str, str]) -> Iterator[Row]:
    """All rows of a manifest. What a hashdeep manifest says about itself is put into ``statements`` on the
    way.

    Raises:
        Broken: a line breaks the format; the message names it.
    """
    readers: dict[str, Callable[[], Iterator[Row]]] = {
        HASHDEEP: lambda: _hashdeep(stream, statements),
        SHA256SUM: lambda: _sha256sum(stream),
        CSV: lambda: _csv(stream),
    }
    return readers[form]()


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    for number, line in enumerate(stream, 1):
        if not line.endswith(b"\n"):
            raise Broken(f"line {number} is cut off: it does not end with a line feed")
        yield number, line[:-1]


def _check(number: int, digests: list[tuple[bytes, int]], size: bytes) -> None:
    for digest, length in digests:
        if len(digest) != length or not _HEX.match(digest):
            raise Broken(f"line {number} holds a digest that is none")
    if not _NUMBER.match(size):
        raise Broken(f"line {number} holds a size that is not a number")


def _hashdeep(stream: BinaryIO, statements: dict[str, str]) -> Iterator[Row]:
    for number, line in _lines(stream):
        if number <= len(_HASHDEEP_HEAD):
            if line != _HASHDEEP_HEAD[number - 1]:
                raise Broken(f"line {number} is not {_HASHDEEP_HEAD[number - 1].decode('ascii')!r}")
        elif line.startswith(b"## "):
            name, _, value = line[3:].decode("utf-8", "replace").rpartition(" ")
            if name in statements:
                raise Broken(f"line {number} states {name!r} a second time")
            statements[name] = value
        else:
            parts = line.split(b",", 4)
            if len(parts) != 5:
                raise Broken(f"line {number} does not hold a size, three digests and a path")
            _check(number, [(parts[1], 32), (parts[2], 40), (parts[3], 64)], parts[0])
            yield Row(number, parts[4], int(parts[0]), parts[3].decode("ascii"))


def _unescape(number: int, path: bytes) -> bytes:
    def replace(match: re.Match[bytes]) -> bytes:
        if match[1] in _ESCAPES:
            return _ESCAPES[match[1]]
        raise Broken(f"line {number} holds an escape that sha256sum does not know")

    return _ESCAPE.sub(replace, path)


def _sha256sum(stream: BinaryIO) -> Iterator[Row]:
    for number, line in _lines(stream):
        if not _SUM_LINE.match(line):
            raise Broken(f"line {number} does not hold a SHA-256, two spaces and a path")
        escaped = line.startswith(b"\\")
        digest, _, path = line.lstrip(b"\\").partition(b"  ") if escaped else line.partition(b"  ")
        yield Row(number, _unescape(number, path) if escaped else path, None, digest.decode("ascii"))


def _plain(field: str) -> str:
    return field[1:] if field.startswith(_GUARD) else field


def _csv(stream: BinaryIO) -> Iterator[Row]:
    csv.field_size_limit(1 << 24)
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    number = 0
    try:
        for number, fields in enumerate(csv.reader(text, strict=True), 1):
            if number == 1:
                if ",".join(fields) != _CSV_HEAD:
                    raise Broken("its first line is not that of a manifest")
                continue
            yield _csv_row(number, [_plain(field) for field in fields])
    except (csv.Error, UnicodeError) as error:
        raise Broken(f"row {number + 1} cannot be read: {error}") from None
    finally:
        text.detach()


def _csv_row(number: int, fields: list[str]) -> Row:
    if len(fields) != _CSV_HEAD.count(",") + 1:
        raise Broken(f"row {number} has {len(fields)} fields instead of {_CSV_HEAD.count(',') + 1}")
    _, evidence, volume, path, path_raw, kind, state, _, size, md5, sha1, sha256 = fields
    _check(
        number,
        [(text.encode("utf-8"), length) for text, length in ((md5, 32), (sha1, 40), (sha256, 64))],
        size.encode("utf-8"),
    )
    try:
        raw = bytes.fromhex(path_raw) if path_raw else path.encode("utf-8")
    except ValueError:
        raise Broken(f"row {number} has a path_raw that is not hexadecimal") from None
    head = evidence
    if state != "live":
        head += f".{state}"
    if kind != "file":
        head += f".{kind}"
    if volume:
        head += f"/v{volume}"
    return Row(number, head.encode("utf-8") + b"/" + raw, int(size), sha256)
