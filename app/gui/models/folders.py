"""The folders of one volume, as its file entries imply them."""

from __future__ import annotations

import sqlite3

Folders = dict[str, list[str]]
"""The names of the folders in each folder, by the folder's path; ``""`` is the root."""


def load_folders(connection: sqlite3.Connection, evidence: int, volume: int | None) -> Folders:
    """All folders of a volume. Archives need not list a folder for it to be there."""
    paths = {
        row[0]
        for row in connection.execute(
            "SELECT path FROM entries WHERE evidence = ? AND volume IS ? AND type = 'directory'",
            (evidence, volume),
        )
    }
    paths.update(
        row[0]
        for row in connection.execute(
            "SELECT DISTINCT rtrim(rtrim(path, replace(path, '/', '')), '/') FROM entries"
            " WHERE evidence = ? AND volume IS ?",
            (evidence, volume),
        )
    )
    return arrange({path.strip("/") for path in paths})


def arrange(paths: set[str]) -> Folders:
    """Paths of folders as names by the folder that holds them, the ones in between included, sorted.

    An archive is the folder of what lies in it; the names of folders at the top of one begin with a slash.
    """
    every: set[str] = set()
    for path in paths:
        step = path
        while step and step not in every:
            every.add(step)
            step = _above(step)
    inside: Folders = {}
    for path in sorted(every, key=lambda each: (each.casefold(), each)):
        holder = _above(path)
        inside.setdefault(holder, []).append(path[len(holder) :].removeprefix("/") if holder else path)
    return inside


def _above(path: str) -> str:
    """The folder that holds another, or the archive: before what lies in one stand two slashes."""
    return path.rpartition("/")[0].rstrip("/")
