"""The tables of the catalog.

A record table holds a record once, as its RFC 8785 canonical JSON, beside the number of the ledger entry that
states its SHA-256. Every other column is computed from that text by SQLite, so that no column can say anything
that the ledger does not cover.
"""

from __future__ import annotations

RECORD_TABLES = ("evidence", "entry", "artifact", "problem", "verification")

_COLUMNS = {
    "evidence": {
        "id": "INTEGER $.id",
        "path": "TEXT $.path",
        "container": "TEXT $.container",
        "size": "INTEGER $.size",
    },
    "entry": {
        "id": "TEXT $.id",
        "evidence": "INTEGER $.evidence",
        "volume": "INTEGER $.volume",
        "number": "INTEGER $.number",
        "path": "TEXT $.path",
        "size": "INTEGER $.size",
        "type": "TEXT $.type",
        "state": "TEXT $.state",
        "unconfirmed": "INTEGER $.unconfirmed",
        "mime": "TEXT $.mime",
        "md5": "TEXT $.md5",
        "sha1": "TEXT $.sha1",
        "sha256": "TEXT $.sha256",
        "modified": "TEXT $.times.modified",
        "accessed": "TEXT $.times.accessed",
        "changed": "TEXT $.times.changed",
        "born": "TEXT $.times.born",
    },
    "artifact": {
        "id": "TEXT $.id",
        "kind": "TEXT $.kind",
        "parser": "TEXT $.parser",
        "parser_version": "TEXT $.parser_version",
        "evidence": "INTEGER $.evidence",
        "entry": "TEXT $.entry",
        "number": "INTEGER $.number",
        "entry_number": "INTEGER $.entry_number",
        "path": "TEXT $.path",
        "sha256": "TEXT $.sha256",
        "locator": "TEXT $.locator",
        "state": "TEXT $.state",
        "time": "TEXT $.time",
    },
    "problem": {
        "id": "TEXT $.id",
        "evidence": "INTEGER $.evidence",
        "entry": "TEXT $.entry",
        "path": "TEXT $.path",
        "kind": "TEXT $.kind",
        "message": "TEXT $.message",
        "parser": "TEXT $.parser",
        "locator": "TEXT $.locator",
    },
    "verification": {"evidence": "INTEGER $.evidence", "result": "TEXT $.result"},
}

# Position in the listing, for order and for look-ups by id: 40 bits of entry number, 24 of item number.
ENTRY_KEY = "((json_extract(body, '$.evidence') << 40) | json_extract(body, '$.number'))"
_ARTIFACT_ENTRY_KEY = "((json_extract(body, '$.evidence') << 40) | json_extract(body, '$.entry_number'))"

INDEXES = (
    "CREATE UNIQUE INDEX IF NOT EXISTS entry_key ON entry(key)",
    "CREATE UNIQUE INDEX IF NOT EXISTS artifact_key ON artifact(entry_key, number)",
    "CREATE INDEX IF NOT EXISTS artifact_kind ON artifact(kind, time)",
    "CREATE INDEX IF NOT EXISTS problem_entry ON problem(entry)",
)


def create_statements() -> list[str]:
    """The statements that make the first version's tables."""
    return [_record_table(name) for name in RECORD_TABLES]


def _record_table(name: str) -> str:
    columns = ["seq INTEGER PRIMARY KEY", "body TEXT NOT NULL"]
    for column, definition in _COLUMNS[name].items():
        affinity, path = definition.split()
        columns.append(f"{column} {affinity} AS (json_extract(body, '{path}')) VIRTUAL")
    if name == "entry":
        columns.append(f"key INTEGER AS ({ENTRY_KEY}) VIRTUAL")
    if name == "artifact":
        columns.append(f"entry_key INTEGER AS ({_ARTIFACT_ENTRY_KEY}) VIRTUAL")
    return f"CREATE TABLE {name} ({', '.join(columns)})"
