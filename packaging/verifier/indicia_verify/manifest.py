"""Manifests of every format, read line by line: which one a file is, hashdeep and CSV.

Reference: ``docs/ledger-format.md`` section 6.
"""

from __future__ import annotations

import csv
import io
from typing import BinaryIO, Callable, Iterator  # noqa: UP035 (Python 3.8 must run this)

from .manifest_dfxml import dfxml_rows
from .manifest_row import LONGEST_LINE, Row, lines, make_row
from .manifest_sums import looks_like_sums, sums_rows
from .outcome import Broken

HASHDEEP = "hashdeep"
SUMS = "sha256sum"
DFXML = "dfxml"
CSV = "csv"

_HASHDEEP_HEAD = b"%%%% HASHDEEP-1.0"
_OWN = (b"\n## indicia manifest 1\n", b"\n<?indicia manifest 1?>\n")
_CSV_HEAD = "id,evidence,volume,path,path_raw,type,state,unconfirmed,size,md5,sha1,sha256"
_GUARD = "'"


def format_of(beginning: bytes) -> str | None:
    """Which form of manifest a file is that begins so, or None."""
    if beginning.startswith(b"%%%% HASHDEEP-"):
        return HASHDEEP
    if beginning.startswith(_CSV_HEAD.encode("ascii")):
        return CSV
    if beginning.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"<") and b"<dfxml" in beginning:
        return DFXML
    return SUMS if looks_like_sums(beginning) else None


def is_own(form: str, beginning: bytes) -> bool | None:
    """Whether Indicia wrote the paths of a manifest; None where its form cannot say."""
    return None if form == SUMS else form == CSV or any(mark in beginning for mark in _OWN)


def read_rows(form: str, stream: BinaryIO, statements: dict[str, str]) -> Iterator[Row]:
    """All rows of a manifest. What one of Indicia says about itself is put into ``statements`` on the way.

    Raises:
        Broken: a line breaks the format; the message names it.
    """
    readers: dict[str, Callable[[], Iterator[Row]]] = {
        HASHDEEP: lambda: _hashdeep(stream, statements),
        SUMS: lambda: sums_rows(stream),
        DFXML: lambda: dfxml_rows(stream, statements),
        CSV: lambda: _csv(stream),
    }
    return readers[form]()


def _hashdeep(stream: BinaryIO, statements: dict[str, str]) -> Iterator[Row]:
    columns: list[str] = []
    for number, line in lines(stream, whole=True):
        if line.startswith(b"%%%% "):
            if number == 1 and line != _HASHDEEP_HEAD:
                raise Broken(f"line 1 is not {_HASHDEEP_HEAD.decode('ascii')!r}")
            if line != _HASHDEEP_HEAD:
                columns = _columns(number, line[5:])
        elif line.startswith(b"## "):
            name, _, value = line[3:].decode("utf-8", "replace").rpartition(" ")
            if name in statements:
                raise Broken(f"line {number} states {name!r} a second time")
            statements[name] = value
        elif line and not line.startswith(b"##"):
            values = line.split(b",", len(columns) - 1) if columns else []
            if not columns or len(values) != len(columns):
                raise Broken(f"line {number} does not hold a size, digests and a path")
            digests = dict(zip(columns[1:-1], values[1:-1]))  # noqa: B905 (Python 3.8 must run this)
            row = make_row(number, values[-1], digests, values[0])
            if row is not None:
                yield row


def _columns(number: int, line: bytes) -> list[str]:
    columns = line.decode("ascii", "replace").strip().lower().split(",")
    if len(columns) < 3 or columns[0] != "size" or columns[-1] != "filename":
        raise Broken(f"line {number} does not name the columns size, digests and filename")
    return columns


def _plain(field: str) -> str:
    return field[1:] if field.startswith(_GUARD) else field


def _text_lines(text: io.TextIOWrapper) -> Iterator[str]:
    while True:
        line = text.readline(LONGEST_LINE + 1)
        if not line:
            return
        if len(line) > LONGEST_LINE:
            raise Broken("it has a line that is too long")
        yield line


def _csv(stream: BinaryIO) -> Iterator[Row]:
    csv.field_size_limit(LONGEST_LINE)
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    number = 0
    try:
        for number, fields in enumerate(csv.reader(_text_lines(text), strict=True), 1):
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
    try:
        raw = bytes.fromhex(path_raw) if path_raw else path.encode("utf-8")
    except ValueError:
        raise Broken(f"row {number} has a path_raw that is not hexadecimal") from None
    head = evidence
    if state != "live":
        head += f".{state}"
    if kind != "file":
        head += f".{kind}"
    if b"//" in raw:
        head += ".inside"
    if volume:
        head += f"/v{volume}"
    by_name = {
        name: digest.encode("utf-8") for name, digest in {"md5": md5, "sha1": sha1, "sha256": sha256}.items()
    }
    row = make_row(number, head.encode("utf-8") + b"/" + raw, by_name, size.encode("utf-8"))
    if row is None:
        raise Broken(f"row {number} has no digest")
    return row
