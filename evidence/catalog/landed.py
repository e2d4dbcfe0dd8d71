"""The catalog's earlier formats, as they were landed. Their SQL is frozen here: it never follows a later schema.

1. Tables with generated columns, and a table ``run`` for the state of each ingest (until commit 530a75e, which reads
   that state from the ledger's acts).
2. The same without ``run`` (until commit 7b26fff).

The present one has plain tables read through views.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_COLUMNS = {
    "evidence": "id INTEGER $.id, path TEXT $.path, container TEXT $.container, size INTEGER $.size",
    "entry": (
        "id TEXT $.id, evidence INTEGER $.evidence, volume INTEGER $.volume, number INTEGER $.number, "
        "path TEXT $.path, size INTEGER $.size, type TEXT $.type, state TEXT $.state, "
        "unconfirmed INTEGER $.unconfirmed, mime TEXT $.mime, "
        "md5 TEXT $.md5, sha1 TEXT $.sha1, sha256 TEXT $.sha256, modified TEXT $.times.modified, "
        "accessed TEXT $.times.accessed, changed TEXT $.times.changed, born TEXT $.times.born"
    ),
    "artifact": (
        "id TEXT $.id, kind TEXT $.kind, parser TEXT $.parser, parser_version TEXT $.parser_version, "
        "evidence INTEGER $.evidence, entry TEXT $.entry, number INTEGER $.number, "
        "entry_number INTEGER $.entry_number, path TEXT $.path, "
        "sha256 TEXT $.sha256, locator TEXT $.locator, state TEXT $.state, time TEXT $.time"
    ),
    "problem": (
        "id TEXT $.id, evidence INTEGER $.evidence, entry TEXT $.entry, path TEXT $.path, kind TEXT $.kind, "
        "message TEXT $.message, parser TEXT $.parser, locator TEXT $.locator"
    ),
    "verification": "evidence INTEGER $.evidence, result TEXT $.result",
}
_KEYS = {"entry": ("key", "number"), "artifact": ("entry_key", "entry_number")}
_INDEXES = (
    "CREATE UNIQUE INDEX entry_key ON entry(key)",
    "CREATE UNIQUE INDEX artifact_key ON artifact(entry_key, number)",
    "CREATE INDEX artifact_kind ON artifact(kind, time)",
    "CREATE INDEX problem_entry ON problem(entry)",
)
TABLES = tuple(_COLUMNS)
RUN = "CREATE TABLE run (seq INTEGER PRIMARY KEY, body TEXT NOT NULL)"


def landed_statements(present: Mapping[str, str]) -> Iterable[str] | None:
    """The statements of the earlier format that a catalog has, or None where it has the present one.

    ``present``: the SQL of each object of its schema, by name.
    """
    generated = [_table(name) for name in TABLES]
    if present.get("entry") != generated[TABLES.index("entry")]:
        return None
    return [*generated, *_INDEXES, *([RUN] if "run" in present else [])]


def _table(name: str) -> str:
    columns = ["seq INTEGER PRIMARY KEY", "body TEXT NOT NULL"]
    for column in _COLUMNS[name].split(", "):
        title, affinity, path = column.split()
        columns.append(f"{title} {affinity} AS (json_extract(body, '{path}')) VIRTUAL")
    if name in _KEYS:
        title, number = _KEYS[name]
        key = f"((json_extract(body, '$.evidence') << 40) | json_extract(body, '$.{number}'))"
        columns.append(f"{title} INTEGER AS ({key}) VIRTUAL")
    return f"CREATE TABLE {name} ({', '.join(columns)})"
