"""Makes a phone of each kind, with the truth of every row beside them.

``made`` in a test, or ``PYTHONPATH=. python tests/phone_made.py FOLDER [SIZE]``.

An Android phone as a tar and an iPhone as a zip, full file systems. Of every store some rows stand in the write-ahead
log alone, and some were deleted: single ones, a run of them, and some by the log; nothing was vacuumed. The same size
gives the same truth and the same rows everywhere; the bytes of the databases are those of the SQLite that wrote them.
"""

from __future__ import annotations

import io
import json
import random
import shutil
import sqlite3
import struct
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import phone_stores
from phone_stores import Store
from PIL import Image

_MESSAGES, _DELETED, _FILES = 200_000, 5_000, 50_000
_FEWEST = 10
"""Rows of a store from whose number on they may be deleted; those before hold odd times."""
_FROM_LOG = 0.05
_ON_PAGE = 4000
"""Shorter rows stand on one page of 4096 bytes."""
_SECURE = "PRAGMA secure_delete = OFF"  # Debian's SQLite overwrites what it deletes, those of phones do not
Add = Callable[[str, bytes], None]


class Known(NamedTuple):
    """The truth of one row: ``shown`` are the values, by fields of the artifact that may hold them.

    ``kept`` says of a deleted row whether its bytes still stand in the file or its log. ``alone`` are values of rows
    that went with it, as ``shown``.
    """

    path: str
    parser: str
    table: str
    rowid: int
    deleted: bool
    kept: bool
    shown: dict[str, str | None]
    alone: dict[str, str | None]


@dataclass(frozen=True)
class Phones:
    """The two pieces of evidence, how many files they hold together, and the truth."""

    android: Path
    ios: Path
    files: int
    rows: list[Known]


def made(folder: Path, size: float) -> Phones:
    """Both phones. Of size 1 are 200,000 messages, 5,000 deleted rows and 50,000 files in all."""
    folder.mkdir(parents=True, exist_ok=True)
    truth: list[Known] = []
    android, ios = folder / "android-ffs.tar", folder / "ios-ffs.zip"
    files = max(1, round(_FILES * size / 2))
    with tarfile.open(android, "w", format=tarfile.PAX_FORMAT) as tar:

        def into_tar(name: str, data: bytes) -> None:
            member = tarfile.TarInfo(name)
            member.size, member.mtime = len(data), phone_stores.START
            tar.addfile(member, io.BytesIO(data))

        count = _fill(into_tar, phone_stores.ANDROID, size, truth, "data/media/0", files)
    with zipfile.ZipFile(ios, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:

        def into_zip(name: str, data: bytes) -> None:
            archive.writestr(zipfile.ZipInfo(name, (2023, 11, 15, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)

        count += _fill(into_zip, phone_stores.IOS, size, truth, "private/var/mobile/Media", files)
    _write(folder / "truth.sqlite", truth)
    return Phones(android, ios, count, truth)


def _fill(
    add: Add, stores: tuple[Store, ...], size: float, truth: list[Known], folder: str, wanted: int
) -> int:
    """Puts the stores and then other files into a phone, ``wanted`` in all or one more. How many it holds."""
    every = (*phone_stores.ANDROID, *phone_stores.IOS)
    shares, rows = sum(store.share for store in every if store.message), sum(store.share for store in every)
    count = 0
    for store in stores:
        number = max(3 * _FEWEST, round(_MESSAGES * size * store.share / shares))
        gone = max(6, round(_DELETED * size * store.share / rows))
        with tempfile.TemporaryDirectory() as made_in:
            path = Path(made_in) / "made"
            truth += _database(store, path, number, gone)
            for suffix in ("", "-wal"):
                add(store.path + suffix, Path(f"{path}{suffix}").read_bytes())
                count += 1
    others = _others(folder)
    while count < wanted:
        add(*next(others))
        count += 1
    return count


def _database(store: Store, path: Path, number: int, gone: int) -> list[Known]:
    """Writes a store of this many rows to ``path`` with its log, deletes ``gone`` of them. The truth of all."""
    noise = random.Random(store.path)
    logged = max(2, round(number * _FROM_LOG))
    first = range(1, number - logged + 1)
    run_length, by_log = gone // 3, gone // 4
    start = noise.randrange(_FEWEST, len(first) - run_length)
    run = set(range(start, start + run_length))
    others = noise.sample(sorted(set(first[_FEWEST:]) - run), gone - run_length)
    work = path.with_name("work.db")
    with closing(sqlite3.connect(work, isolation_level=None)) as connection:
        for statement in ("PRAGMA page_size = 4096", _SECURE, "PRAGMA synchronous = OFF"):
            connection.execute(statement)
        connection.executescript(f"{store.schema};{store.beside}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        _insert(connection, store, first)
        records = {number: _record(connection, store, number) for number in (*run, *others)}
        _delete(connection, store, sorted({*run, *others[by_log:]}))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        _delete(connection, store, sorted(others[:by_log]))
        _insert(connection, store, range(len(first) + 1, number + 1))
        for suffix in ("", "-wal"):
            shutil.copyfile(f"{work}{suffix}", f"{path}{suffix}")
    left = path.read_bytes() + Path(f"{path}-wal").read_bytes()
    kept = {number for number, record in records.items() if _stands_in(record, left)}
    return [
        _known(store, number, deleted=number in records, kept=number not in records or number in kept)
        for number in range(1, number + 1)
    ]


def _insert(connection: sqlite3.Connection, store: Store, numbers: range) -> None:
    connection.execute("BEGIN")
    for number in numbers:
        for table, row in store.rows(number):
            columns, marks = ", ".join(row), ", ".join("?" * len(row))
            connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(row.values()))
    connection.execute("COMMIT")


def _delete(connection: sqlite3.Connection, store: Store, numbers: list[int]) -> None:
    connection.execute("BEGIN")
    for number in numbers:
        for table, column in (store.follow or {}).items():
            connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (number,))
        connection.execute(f"DELETE FROM {store.table} WHERE {store.key} = ?", (number,))
    connection.execute("COMMIT")


def _known(store: Store, number: int, *, deleted: bool, kept: bool) -> Known:
    (_, row), *others = store.rows(number)
    beside = {column: value for _, other in others for column, value in other.items()}
    shown, alone = _shown(store.shown, row), _shown(store.alone or {}, beside)
    return Known(store.path, store.parser, store.table, number, deleted, kept, shown, alone)


def _shown(fields: Mapping[str, tuple[str, ...]], row: phone_stores.Row) -> dict[str, str | None]:
    return {"|".join(names): _text(row.get(column)) for column, names in fields.items()}


def _record(connection: sqlite3.Connection, store: Store, number: int) -> bytes:
    """A row as SQLite writes it, without what a freed row loses: two bytes of the header or more.

    Reference: https://www.sqlite.org/fileformat2.html 2.1 (record format; schema format 4 has types of 0 and 1).
    """
    cursor = connection.execute(f"SELECT * FROM {store.table} WHERE {store.key} = ?", (number,))
    columns = [column for column, *_ in cursor.description]
    parts = [
        _cell(None if column.lower() == store.key.lower() else value)
        for column, value in zip(columns, cursor.fetchone(), strict=True)
    ]
    types = b"".join(_varint(kind) for kind, _ in parts)
    assert len(types) < 127
    return bytes([len(types) + 1, *types])[2:] + b"".join(content for _, content in parts)


def _cell(value: object) -> tuple[int, bytes]:
    """The serial type and the bytes of a value. A fraction of 0 is kept as a whole number in columns of REAL."""
    if isinstance(value, float) and not (value.is_integer() and abs(value) < 2**47):
        return 7, struct.pack(">d", value)
    if isinstance(value, str | bytes):
        data = value.encode() if isinstance(value, str) else value
        return 2 * len(data) + (13 if isinstance(value, str) else 12), data
    if value is None or value in (0, 1):
        return (0 if value is None else 8 + bool(value)), b""
    assert isinstance(value, int | float)
    kind, size = next(
        (kind, size)
        for kind, size in enumerate((1, 2, 3, 4, 6, 8), 1)
        if -(1 << 8 * size - 1) <= value < 1 << 8 * size - 1
    )
    return kind, int(value).to_bytes(size, "big", signed=True)


def _varint(number: int) -> bytes:
    """Reference: https://www.sqlite.org/fileformat2.html 1.6."""
    return bytes(
        ([0x80 | number >> 14] if number >> 14 else [])
        + ([0x80 | number >> 7 & 0x7F] if number >> 7 else [])
        + [number & 0x7F]
    )


def _stands_in(record: bytes, left: bytes) -> bool:
    """Whether the row stands there; of one that is too long for its page, what the page begins with and its end."""
    return record in left if len(record) < _ON_PAGE else record[:300] in left and record[-40:] in left


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _others(folder: str) -> Iterator[tuple[str, bytes]]:
    """Other files of a phone, no two the same."""
    picture = io.BytesIO()
    Image.new("RGB", (8, 8), (40, 90, 140)).save(picture, "JPEG")
    number = 0
    while True:
        number += 1
        word = f"{number:08}"
        kind = number % 5
        if kind == 0:
            comment = b"\xff\xfe" + (len(word) + 2).to_bytes(2, "big") + word.encode()
            data = picture.getvalue()[:2] + comment + picture.getvalue()[2:]
            yield f"{folder}/DCIM/{number // 1000:03}/IMG_{word}.jpg", data
        elif kind == 1:
            yield f"{folder}/Documents/{number // 1000:03}/заметка {word}.txt", f"Note {word}\n".encode() * 20
        elif kind == 2:
            yield (
                f"{folder}/Cache/{number // 1000:03}/{word}.json",
                json.dumps({"id": word, "of": [1, 2, 3]}).encode(),
            )
        elif kind == 3:
            head = "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<map>\n"
            line = f"<string name='k'>{word}</string>\n</map>\n"
            yield f"{folder}/Settings/{number // 1000:03}/{word}.xml", (head + line).encode()
        else:
            yield f"{folder}/Cache/{number // 1000:03}/{word}.0", random.Random(number).randbytes(1500)


def _write(path: Path, truth: list[Known]) -> None:
    """The truth as a database, for whoever looks at the evidence with other tools."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE row (path, parser, name, id, deleted, kept, shown)")
        values = [(*known[:6], json.dumps(known.shown, ensure_ascii=False)) for known in truth]
        connection.executemany("INSERT INTO row VALUES (?, ?, ?, ?, ?, ?, ?)", values)
        connection.commit()


if __name__ == "__main__":
    phones = made(Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 1.0)
    print(f"{phones.android}\n{phones.ios}\n{phones.files} files, {len(phones.rows)} rows")
