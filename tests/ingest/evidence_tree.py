"""A folder with some hundred files and databases of several thousand rows: long enough to be interrupted."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from make_data import MOMENT, content

from resources.demo.schemas import CHROME, SMS

MESSAGES = 2500
VISITS = 2500
DATABASES = 3
FILES = 300


def build(folder: Path) -> Path:
    """Writes the tree, with the same bytes each time."""
    for number in range(FILES):
        path = folder / f"files/{number % 17}/{number}.{'txt' if number % 3 else 'bin'}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(f"text {number}\n".encode() * (number + 1) if number % 3 else content(number, 5000))
    for number in range(DATABASES):
        _sms(folder / f"phone{number}/data/com.android.providers.telephony/databases/mmssms.db", number)
        _history(folder / f"phone{number}/data/com.android.chrome/app_chrome/Default/History", number)
    for name in ("damaged/mmssms.db", "damaged/History"):
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"SQLite format 3\0" + content(9, 9000))
    for path in sorted(folder.rglob("*")):
        os.utime(path, (MOMENT, MOMENT))
    return folder


def _sms(path: Path, number: int) -> None:
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(SMS)
        connection.executemany(
            "INSERT INTO sms (_id, thread_id, address, date, type, body) VALUES (?, 1, ?, ?, ?, ?)",
            (
                (
                    row,
                    f"+1555{row:07}",
                    (MOMENT + row) * 1000,
                    1 + row % 2,
                    f"Message {row} of phone {number}",
                )
                for row in range(1, MESSAGES + 1)
            ),
        )


def _history(path: Path, number: int) -> None:
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(CHROME)
        connection.execute(
            "INSERT INTO urls (id, url, title, last_visit_time) VALUES (1, ?, 'A page', 0)",
            (f"https://example.org/{number}",),
        )
        connection.executemany(
            "INSERT INTO visits (id, url, visit_time) VALUES (?, 1, ?)",
            ((row, (MOMENT + row + 11_644_473_600) * 1_000_000) for row in range(1, VISITS + 1)),
        )
