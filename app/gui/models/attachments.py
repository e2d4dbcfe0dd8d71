"""The file entries of what messages name as attached: found by the digest or the path that their stores state."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

from app.gui.models.wanted import Wanted

_MEDIA = ("image/", "video/")
_LEAST_SHARED = 2


def attached(connection: sqlite3.Connection, wanted: Wanted) -> Iterator[tuple[int, int]]:
    """Row number of an artifact, and key of the file entry that one of its attachments of image or video names.

    Where the store states a SHA-256, the first file of the item with that content is taken. Else by its path, which
    begins elsewhere than that of the evidence (``~/Library/…``, ``/data/user/0/…``): the file entry of the same
    evidence item whose path shares the longest end is taken, its name and folder at the least. The key is 0 where no
    file or no single one fits: the file may be gone, and that is worth seeing.
    """
    named = _named(connection, wanted)
    if not named:
        return
    same = _of_content(connection, {digest for *_, digest in named if digest})
    names = {path.rpartition("/")[2] for _, _, path, _ in named}
    known = _files(connection, names)
    for seq, evidence, path, digest in named:
        key = same.get((evidence, digest), 0)
        yield seq, key or best(path, known.get((evidence, path.rpartition("/")[2]), []))


def best(path: str, files: list[tuple[int, str]]) -> int:
    """Key of the file whose path shares the longest end with this one; 0 where none or more than one does."""
    shared = sorted(((_shared(path, other), key) for key, other in files), reverse=True)
    if not shared or shared[0][0] < _LEAST_SHARED:
        return 0
    return shared[0][1] if len(shared) == 1 or shared[1][0] < shared[0][0] else 0


def _named(connection: sqlite3.Connection, wanted: Wanted) -> list[tuple[int, int, str, str]]:
    inner, values = wanted.having("json_array_length(body, '$.fields.attachments') > 0").select(
        "seq, evidence, body"
    )
    sql = (
        "SELECT v.seq, v.evidence, json_extract(a.value, '$.path'), json_extract(a.value, '$.mime'), "  # noqa: S608
        "json_extract(a.value, '$.sha256') "
        f"FROM ({inner}) AS v, json_each(v.body, '$.fields.attachments') AS a ORDER BY v.seq, a.key"
    )
    return [
        (seq, evidence, path or "", str(digest or ""))
        for seq, evidence, path, mime, digest in connection.execute(sql, values)
        if str(mime or "").startswith(_MEDIA)
    ]


def _of_content(connection: sqlite3.Connection, digests: set[str]) -> dict[tuple[int, str], int]:
    """Item and SHA-256 -> key of the first file with that content."""
    if not digests:
        return {}
    wanted = "sha256 IN (SELECT value FROM json_each(?))"
    sql = f"SELECT min(key), evidence, sha256 FROM entries WHERE {wanted} GROUP BY evidence, sha256"  # noqa: S608
    rows = connection.execute(sql, (json.dumps(sorted(digests)),))
    return {(evidence, digest): key for key, evidence, digest in rows}


def _files(connection: sqlite3.Connection, names: set[str]) -> dict[tuple[int, str], list[tuple[int, str]]]:
    found: dict[tuple[int, str], list[tuple[int, str]]] = {}
    sql = "SELECT key, evidence, path FROM entries WHERE type IN ('file', 'stream')"
    for key, evidence, path in connection.execute(sql):
        name = path.rpartition("/")[2]
        if name in names:
            found.setdefault((evidence, name), []).append((key, path))
    return found


def _shared(path: str, other: str) -> int:
    """How many parts at their ends are the same."""
    ours, theirs = path.split("/")[::-1], other.split("/")[::-1]
    return next(
        (number for number, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b),
        min(len(ours), len(theirs)),
    )
