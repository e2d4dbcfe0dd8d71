"""A locator of an artifact followed as a person would: by SQL, or by counting bytes."""

from __future__ import annotations

import json
import plistlib
import re
import sqlite3
import struct
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from located import assert_nodes, assert_place
from shown import assert_shown
from standing import Standing

from evidence.model.artifact import Artifact

_ROW = re.compile(r"row (.+):(-?\d+)")
_NTH_ROW = re.compile(r"row (.+), number (\d+)")
_CHECKED = 100
"""Artifacts of a file whose values are looked for, of more some of all parts of the file."""
_STEP = re.compile(r"""\.([^.\[]+)|\[(\d+)\]|\[(["'])(.*?)\3\]""")
_BYTES = re.compile(r"bytes (\d+)\+(\d+)(?: of the (-\w+) file)?")
Read = Callable[[str], bytes | None]
"""Gives the bytes of the file (for an empty suffix) or of the one beside it with ``-wal`` or ``-journal`` behind its name."""


class Places:
    """Where locators of one file lead."""

    def __init__(self, read: Read, database: sqlite3.Connection | None) -> None:
        self._read = read
        self._database = database

    def at(self, locator: str) -> list[object]:
        """The cells of the row, or the bytes in a list of one. Fails where the locator names nothing that is there."""
        if row := _ROW.fullmatch(locator):
            assert self._database is not None, locator
            table, rowid = row.groups()
            statement = f'SELECT * FROM "{table}" WHERE rowid = ?'
            cells = self._database.execute(statement, (int(rowid),)).fetchone()
            assert cells is not None, locator
            return [*cells, int(rowid)]
        if nth := _NTH_ROW.fullmatch(locator):
            assert self._database is not None, locator
            statement = f'SELECT * FROM "{nth[1]}" LIMIT 1 OFFSET ?'
            cells = self._database.execute(statement, (int(nth[2]) - 1,)).fetchone()
            assert cells is not None, locator
            return list(cells)
        place = _BYTES.fullmatch(locator)
        assert place, locator
        data = self._read(place[3] or "")
        assert data is not None, locator
        start, length = int(place[1]), int(place[2])
        assert 0 < length <= len(data) - start, locator
        return [data[start : start + length]]


@contextmanager
def places(read: Read) -> Iterator[Places]:
    """A file in which locators are followed; a database is opened by sqlite3, with its log."""
    data = read("")
    assert data is not None
    if not data.startswith(b"SQLite format 3\0"):
        yield Places(read, None)
        return
    with tempfile.TemporaryDirectory() as folder:
        for suffix in ("", "-wal", "-journal"):
            if (content := read(suffix)) is not None:
                Path(folder, "copy" + suffix).write_bytes(content)
        with closing(sqlite3.connect(Path(folder, "copy"))) as database:
            database.text_factory = lambda raw: raw.decode("utf-8", "backslashreplace")
            yield Places(read, database)


def stands_in(value: str, found: list[object]) -> bool:
    """Whether a value is one of the cells or, as SQLite writes it, in the bytes."""
    return any(
        any(form in cell for form in _forms(value)) if isinstance(cell, bytes) else value == _written(cell)
        for cell in found
    )


def _written(cell: object) -> str:
    """A number without a fraction reads as a whole one, whether it was written as REAL or not."""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15 else str(cell)


def _forms(value: str) -> Iterator[bytes]:
    """How a value may be written in a record: as text (the beginning, if it is long), integer or float."""
    yield value.encode()[:100]
    try:
        number = float(value)
    except ValueError:
        return
    yield struct.pack(">d", number)
    if value.lstrip("-").isdecimal():
        for size in (1, 2, 3, 4, 6, 8):
            if -(1 << (8 * size - 1)) <= int(value) < 1 << (8 * size - 1):
                yield int(value).to_bytes(size, "big", signed=True)
                return


def assert_followed(parser: str, path: Path, artifacts: Sequence[Artifact]) -> None:
    """At each locator stands what the artifact shows; but for those of a file that is damaged."""
    assert_nodes(parser, path, artifacts)
    assert_place(path, artifacts)
    in_document = [each for each in artifacts if each.locator.startswith("key $")]
    document = _whole_document(path.read_bytes()) if in_document else None
    objects = document.get("$objects", ()) if isinstance(document, dict) else ()
    for artifact in in_document if document is not None else ():
        found = _follow(document, artifact.locator.removeprefix("key $"))
        assert_shown(parser, path, artifact, Standing(found, objects))
    try:
        with places(lambda suffix: _beside(path, suffix)) as follow:
            for number, artifact in enumerate(artifacts):
                if any(kind.fullmatch(artifact.locator) for kind in (_ROW, _NTH_ROW, _BYTES)):
                    found = follow.at(artifact.locator)
                    if number % (len(artifacts) // _CHECKED + 1) == 0:
                        assert_shown(parser, path, artifact, Standing(found))
    except (AssertionError, sqlite3.DatabaseError, UnicodeDecodeError):
        if _is_whole(path):
            raise


def _beside(path: Path, suffix: str) -> bytes | None:
    beside = path.with_name(path.name + suffix)
    return beside.read_bytes() if beside.is_file() else None


def _is_whole(path: Path) -> bool:
    if not path.read_bytes().startswith(b"SQLite format 3\0"):
        return True
    try:
        with closing(sqlite3.connect(path)) as database:
            return bool(database.execute("PRAGMA integrity_check").fetchone() == ("ok",))
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False


def _whole_document(data: bytes) -> Any:
    """What a property list or JSON holds; None of one that is damaged, and of what is neither."""
    with suppress(
        plistlib.InvalidFileException, ValueError, ExpatError, OverflowError, IndexError, TypeError
    ):
        return plistlib.loads(data)
    with suppress(ValueError):
        return json.loads(data)
    return None


def _follow(value: Any, steps: str) -> Any:
    """What the steps lead to; fails where there is no such value. JSON may stand in a text of JSON."""
    for step in _STEP.finditer(steps):
        name, number, _, quoted = step.groups()
        value = json.loads(value) if isinstance(value, str) else value
        value = value[int(number)] if number else value[name or quoted.replace("\\\\", "\\")]
    return value
