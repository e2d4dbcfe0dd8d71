"""The tables of the catalog, and the views through which they are read.

A record table holds a record once, as its RFC 8785 canonical JSON, beside the number of the ledger entry that
states its SHA-256. A view computes every other column from that text, so that no column can say anything that
the ledger does not cover. They are views because SQLite computes the generated columns of a table at each
insert, also those that it does not store.
"""

from __future__ import annotations

VIEWS = {
    "evidence": "items",
    "entry": "entries",
    "artifact": "artifacts",
    "problem": "problems",
    "verification": "verifications",
    "finding": "findings",
}
"""The view over each record table."""
RECORD_TABLES = tuple(VIEWS)
_FINDING = "finding"
_FIRST = tuple(name for name in RECORD_TABLES if name != _FINDING)
PAGE_SIZE = 16_384
"""Bytes. Records are longer than other rows: more of them a page halve the work of a bulk insert."""
LOG_PAGES = 256
"""Pages after which SQLite copies its log into the file: a short log stays in memory, and little is left to do at
the end of a run."""

_COLUMNS = {
    "evidence": {
        "id": "$.id",
        "path": "$.path",
        "container": "$.container",
        "size": "$.size",
    },
    "entry": {
        "id": "$.id",
        "evidence": "$.evidence",
        "volume": "$.volume",
        "number": "$.number",
        "path": "$.path",
        "size": "$.size",
        "type": "$.type",
        "state": "$.state",
        "unconfirmed": "$.unconfirmed",
        "mime": "$.mime",
        "md5": "$.md5",
        "sha1": "$.sha1",
        "sha256": "$.sha256",
        "modified": "$.times.modified",
        "accessed": "$.times.accessed",
        "changed": "$.times.changed",
        "born": "$.times.born",
    },
    "artifact": {
        "id": "$.id",
        "kind": "$.kind",
        "parser": "$.parser",
        "parser_version": "$.parser_version",
        "evidence": "$.evidence",
        "entry": "$.entry",
        "number": "$.number",
        "entry_number": "$.entry_number",
        "path": "$.path",
        "sha256": "$.sha256",
        "locator": "$.locator",
        "state": "$.state",
        "time": "$.time",
    },
    "problem": {
        "id": "$.id",
        "evidence": "$.evidence",
        "entry": "$.entry",
        "path": "$.path",
        "kind": "$.kind",
        "message": "$.message",
        "parser": "$.parser",
        "locator": "$.locator",
    },
    "verification": {"evidence": "$.evidence", "result": "$.result"},
    "finding": {
        "id": "$.id",
        "analyzer": "$.analyzer",
        "analyzer_version": "$.analyzer_version",
        "about": "$.about",
        "statement": "$.statement",
        "follows": "$.follows",
        "records_total": "$.records_total",
    },
}


def _value(path: str) -> str:
    return f"json_extract(body, '{path}')"


# Position in the listing, for order and for look-ups by id: 40 bits of entry number, 24 of item number.
ENTRY_KEY = f"(({_value('$.evidence')} << 40) | {_value('$.number')})"
ITEM_BITS, NUMBER_BITS = 23, 40  # above them, the key would be more than SQLite holds
_ARTIFACT_ENTRY_KEY = f"(({_value('$.evidence')} << 40) | {_value('$.entry_number')})"

INDEXES = (
    f"CREATE UNIQUE INDEX IF NOT EXISTS entry_key ON entry({ENTRY_KEY})",
    f"CREATE UNIQUE INDEX IF NOT EXISTS artifact_key ON artifact({_ARTIFACT_ENTRY_KEY}, {_value('$.number')})",
    f"CREATE INDEX IF NOT EXISTS artifact_kind ON artifact({_value('$.kind')}, {_value('$.time')})",
    f"CREATE INDEX IF NOT EXISTS problem_entry ON problem({_value('$.entry')})",
)


def entry_key(item: int, number: int) -> int:
    """The key of that entry of an item, as the views compute it."""
    return item << NUMBER_BITS | number


def create_statements() -> list[str]:
    """The statements that make the first version's tables and views."""
    return [_table(name) for name in _FIRST] + view_statements()


def view_statements() -> list[str]:
    """The statements that make the views of the first version alone."""
    return [_view(name) for name in _FIRST]


def finding_statements() -> list[str]:
    """The statements that make what later versions have more: table, view and index of findings."""
    index = f"CREATE INDEX finding_id ON {_FINDING}({_value('$.id')})"
    return [_table(_FINDING), _view(_FINDING), index]


def _table(name: str) -> str:
    return f"CREATE TABLE {name} (seq INTEGER PRIMARY KEY, body TEXT NOT NULL)"


def _view(table: str) -> str:
    columns = ["seq", "body", *(f"{_value(path)} AS {name}" for name, path in _COLUMNS[table].items())]
    if table == "entry":
        columns.append(f"{ENTRY_KEY} AS key")
    if table == "artifact":
        columns.append(f"{_ARTIFACT_ENTRY_KEY} AS entry_key")
    return f"CREATE VIEW {VIEWS[table]} AS SELECT {', '.join(columns)} FROM {table}"  # noqa: S608 - our own names
