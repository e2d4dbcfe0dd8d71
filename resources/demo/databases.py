"""SQLite files of the demo, with the same bytes whatever SQLite's version wrote them."""

from __future__ import annotations

import sqlite3
import struct
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

_VERSION = struct.pack(">I", 3_045_001)
_SALT = bytes.fromhex("1d1c1a5eed0c0ffe")

Rows = Sequence[Mapping[str, Any]]


class Files(NamedTuple):
    """A database file and its write-ahead log, which is empty where there is none."""

    main: bytes
    log: bytes


def database(schema: str, tables: Mapping[str, Rows], logged: Mapping[str, Rows] | None = None) -> Files:
    """A database with these rows; those of ``logged`` stand in the write-ahead log alone."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "demo.db"
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            connection.execute("PRAGMA page_size=4096")
            connection.executescript(f"BEGIN; {schema}; COMMIT")
            _insert(connection, tables)
            if logged:
                connection.execute("PRAGMA journal_mode=WAL")
                connection.execute("PRAGMA wal_autocheckpoint=0")
                _insert(connection, logged)
                log = path.with_name("demo.db-wal").read_bytes()
                return Files(_main(path.read_bytes()), _log(log))
        finally:
            connection.close()
        return Files(_main(path.read_bytes()), b"")


def _insert(connection: sqlite3.Connection, tables: Mapping[str, Rows]) -> None:
    connection.execute("BEGIN")
    for table, rows in tables.items():
        for row in rows:
            columns, marks = ", ".join(row), ", ".join("?" * len(row))
            # Names are those of the recipe; every value is a parameter.
            sql = f"INSERT INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608
            connection.execute(sql, tuple(row.values()))
    connection.execute("COMMIT")


def _main(page: bytes) -> bytes:
    """The file with the version of the writing library, bytes 96 to 99, set to a fixed one."""
    return page[:96] + _VERSION + page[100:]


def _log(raw: bytes) -> bytes:
    """The log with fixed salts instead of random ones, and its checksums computed anew.

    Reference: https://www.sqlite.org/fileformat2.html#walformat
    """
    order = ">" if raw[3] & 1 else "<"
    size = int.from_bytes(raw[8:12], "big")
    head = raw[:16] + _SALT
    sums = _checksum(order, head, (0, 0))
    parts = [head, struct.pack(">II", *sums)]
    for start in range(32, len(raw) - size - 23, 24 + size):
        frame, page = raw[start : start + 8], raw[start + 24 : start + 24 + size]
        if frame[:4] == b"\0\0\0\x01":
            page = _main(page)
        sums = _checksum(order, frame + page, sums)
        parts += [frame, _SALT, struct.pack(">II", *sums), page]
    return b"".join(parts)


def _checksum(order: str, data: bytes, sums: tuple[int, int]) -> tuple[int, int]:
    first, second = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return first, second
