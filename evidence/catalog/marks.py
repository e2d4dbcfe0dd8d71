"""What people said of records, as tables of the connection that reads the catalog.

The ledger holds tags, notes, reviews and protections as acts (:mod:`evidence.custody.marking` says which of them
count). Here they become rows of a TEMP table, ``mark``: ``kind`` (``tag``, ``note``, ``category``, ``review``),
``words``, ``record`` (its id) and ``seq``, the record's row in the catalog. Each counts for the very record that it
was put on. A second one, ``marked``, has a row for each record: its ``row`` in the catalog, ``said``, all of it in one
line, and ``ranked``, what it is sorted by.
"""

from __future__ import annotations

import json
import re
import sqlite3
import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from evidence.catalog.later import Later
from evidence.catalog.lookup import find_row
from evidence.catalog.schema import ITEM_BITS, NUMBER_BITS, entry_key
from evidence.custody.ledger import Ledger
from evidence.custody.marking import EXHIBIT, Marks

RANKED = "(SELECT ranked FROM temp.marked WHERE marked.row = seq)"
"""SQL over any view: what its rows are sorted by to have the same tags together; NULL for those that bear no mark."""
SAID = "(SELECT said FROM temp.marked WHERE marked.row = seq)"
"""SQL over any view: tags, disagreement, protections and notes of its rows in one line; NULL where there are none."""
_CREATE = (
    "CREATE TEMP TABLE IF NOT EXISTS mark(record TEXT NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL, seq INTEGER)",
    "CREATE INDEX IF NOT EXISTS temp.mark_record ON mark(record)",
    "CREATE TEMP TABLE IF NOT EXISTS marked(record TEXT PRIMARY KEY, row INTEGER, ranked TEXT, said TEXT)",
    "CREATE INDEX IF NOT EXISTS temp.marked_row ON marked(row, ranked)",
    "CREATE TEMP TABLE IF NOT EXISTS mark_state(book TEXT NOT NULL, changes INTEGER NOT NULL)",
)
_NUMBER = re.compile("[0-9]+")
_OF_FILE = re.compile(r"([0-9]{1,7})-([0-9]{1,12})(?![0-9])")
_ITEM = re.compile("[0-9]{1,7}")
_KEPT = 4
_FEW = 3
Row = tuple[str, str, str]


class _Book:
    """The marks of one ledger as far as it was read, and every record that changed, in order."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.marks = Marks()
        self.changes: list[str] = []
        self.end = 0
        self.leaf = b""

    def read_on(self, ledger: Ledger) -> None:
        """Takes the acts that were added. Entries that state records are passed over without being parsed."""
        size = ledger.size
        if size <= self.end:
            return
        for entry in ledger.acts(self.end):
            changed = self.marks.take(entry.document())
            size = max(size, entry.seq + 1)
            if changed is not None:
                self.changes.append(changed)
        self.end = size
        self.leaf = _leaf(ledger, size - 1)

    def is_of(self, ledger: Ledger) -> bool:
        """Whether the ledger goes on from what was read."""
        return self.end == 0 or _leaf(ledger, self.end - 1) == self.leaf


# Several threads of a program read one ledger: its acts are looked for once.
_books: OrderedDict[Path, _Book] = OrderedDict()
_lock = threading.Lock()
_made = 0


def refresh(connection: sqlite3.Connection, ledger: Ledger) -> None:
    """Brings the marks of a connection up to the ledger's end; quick where nothing was added.

    To be called before asking a condition for which :func:`evidence.catalog.filter.uses_marks` is true.
    Raises LedgerError.
    """
    with _lock:
        book = _book(ledger)
        book.read_on(ledger)
        state = _state(connection)
        start = state[1] if state and state[0] == book.name else 0
        if state and state == (book.name, len(book.changes)):
            return
        changed = list(dict.fromkeys(book.changes[start:]))
        rows = [row for record in changed for row in _rows(book.marks, record)]
        lines = [(record, *said) for record in changed if (said := _in_line(book.marks, record))]
        state = (book.name, len(book.changes))
    with _writing(connection):
        for statement in _CREATE:
            connection.execute(statement)
        if start == 0:
            connection.execute("DELETE FROM temp.mark")
            connection.execute("DELETE FROM temp.marked")
        for table in ("mark", "marked"):
            gone = f"DELETE FROM temp.{table} WHERE record = ?"  # noqa: S608 - our own words
            connection.executemany(gone, ((record,) for record in changed))
        connection.executemany("INSERT INTO temp.mark(record, kind, words) VALUES (?, ?, ?)", rows)
        connection.executemany("INSERT INTO temp.marked(record, ranked, said) VALUES (?, ?, ?)", lines)
        _find(connection)
        connection.execute("DELETE FROM temp.mark_state")
        connection.execute("INSERT INTO temp.mark_state VALUES (?, ?)", state)


def counts(connection: sqlite3.Connection, kind: str = "tag") -> dict[str, int]:
    """How many records bear each tag (or note, category, review), by its words, the most frequent first."""
    rows = connection.execute(
        "SELECT words, count(DISTINCT record) AS records FROM temp.mark WHERE kind = ? "
        "GROUP BY words ORDER BY records DESC, words",
        (kind,),
    )
    return {row[0]: row[1] for row in rows}


def bearing(marked: Iterable[str], view: str = "artifacts") -> tuple[str, tuple[Later, ...]]:
    """A condition over ``artifacts`` or ``entries``, and its values: the rows to which one of these marks counts.

    Those are an artifact with one of these ids, or whose file or evidence item has one; a file with one, or whose
    item or artifact has one: as :class:`evidence.custody.remarks.Protections` says. The values are made in the thread
    that asks: of 100,000 marks that takes a fifth of a second.
    """
    records = list(marked)
    items = sorted({int(record) for record in records if "-" not in record and _ITEM.fullmatch(record)})
    keys = Later(
        lambda: json.dumps(sorted({key for each in records if (key := _file_key(each)) is not None}))
    )
    listed = "(SELECT value FROM json_each(?))"
    # The key of the file has an index, and row numbers are quick to compare: a million artifacts are not looked
    # through for a few, nor is one of them taken apart for all that an item holds.
    column, own = "key", f"key IN {listed}"
    values: tuple[Later, ...] = (keys,)
    if view == "artifacts":
        ids = Later(lambda: json.dumps(records))
        column, own = "entry_key", f"entry_key IN {listed} AND (id IN {listed} OR entry IN {listed})"
        values = (keys, ids, ids)
    sql = f"seq IN (SELECT seq FROM {view} WHERE {own})"  # noqa: S608 - our own words
    if not items:
        return sql, values
    first, after = f"item.value << {NUMBER_BITS}", f"(item.value + 1) << {NUMBER_BITS}"
    held = f"json_each(?) AS item CROSS JOIN {view} WHERE {view}.{column} >= {first} AND {view}.{column} < {after}"
    sql = f"({sql} OR seq IN (SELECT {view}.seq FROM {held}))"  # noqa: S608 - our own words
    whole = Later(lambda: json.dumps([item for item in items if not item >> ITEM_BITS]))
    return sql, (*values, whole)


def _file_key(record: str) -> int | None:
    """The key of the file entry that a record is or is of."""
    found = _OF_FILE.match(record)
    if found is None or int(found[1]) >> ITEM_BITS or int(found[2]) >> NUMBER_BITS:
        return None
    return entry_key(int(found[1]), int(found[2]))


def _book(ledger: Ledger) -> _Book:
    global _made  # noqa: PLW0603 - names of books are never used twice
    path = ledger.path.absolute()
    book = _books.get(path)
    if book is None or not book.is_of(ledger):
        _made += 1
        book = _books[path] = _Book(str(_made))
    _books.move_to_end(path)
    while len(_books) > _KEPT:
        _books.popitem(last=False)
    return book


def _leaf(ledger: Ledger, seq: int) -> bytes:
    return next((entry.leaf for entry in ledger.entries(seq, seq + 1)), b"")


def _state(connection: sqlite3.Connection) -> tuple[str, int] | None:
    if not connection.execute("SELECT 1 FROM sqlite_temp_schema WHERE name = 'mark_state'").fetchone():
        return None
    row = connection.execute("SELECT book, changes FROM temp.mark_state").fetchone()
    return (row[0], row[1]) if row else None


def _rows(marks: Marks, record: str) -> Iterator[Row]:
    said = [(mark.kind, mark.text) for mark in marks.of(record)]
    said += [("note", mark.note) for mark in marks.tags(record) if mark.note]
    said += [("category", words) for words in marks.categorised(record)]
    for mark in marks.tags(record):
        said += [("review", "agrees" if each.agrees else "disagrees") for each in marks.verdicts(mark.seq)]
    if marks.disputed(record):
        said.append(("review", "disputed"))
    for kind, words in dict.fromkeys(said):
        yield record, kind, words


def _in_line(marks: Marks, record: str) -> tuple[str, str] | None:
    """What a record is sorted by, and all that counts of it in one line. None where nothing counts."""
    said = ["disputed"] if marks.disputed(record) else []
    tags = (
        f"{EXHIBIT} {marks.exhibit_number(record)}" if mark.text.casefold() == EXHIBIT else mark.text
        for mark in marks.tags(record)
    )
    said += dict.fromkeys(tags)
    said += [f"protected: {each}" for each in marks.protected_as(record)]
    notes = sum(mark.kind == "note" for mark in marks.of(record))
    said += [f"notes: {notes}"] if notes else []
    words = "; ".join(said)
    # Numbers of exhibits as people count: 2 before 10.
    return (_NUMBER.sub(lambda found: found[0].zfill(9), words.casefold()), words) if said else None


def _find(connection: sqlite3.Connection) -> None:
    """Looks up the rows of records that are marked, by their keys or, until those have an index, in one pass."""
    rows = connection.execute("SELECT DISTINCT record FROM temp.mark WHERE seq IS NULL").fetchall()
    missing = [row[0] for row in rows]
    indexed = {
        row[0] for row in connection.execute("SELECT name FROM main.sqlite_schema WHERE type = 'index'")
    }
    if len(missing) <= _FEW or {"entry_key", "artifact_key"} <= indexed:
        found = [(row.seq, record) for record in missing if (row := find_row(connection, record))]
    else:
        listed = json.dumps(missing)
        found = [
            (row[0], row[1])
            for view in ("entries", "artifacts", "problems")
            for row in connection.execute(
                f"SELECT seq, id FROM {view} WHERE id IN (SELECT value FROM json_each(?))",  # noqa: S608 - our own
                (listed,),
            ).fetchall()
        ]
    connection.executemany("UPDATE temp.mark SET seq = ? WHERE record = ?", found)
    connection.executemany("UPDATE temp.marked SET row = ? WHERE record = ?", found)


@contextmanager
def _writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Lets a connection that only reads fill its own TEMP tables: no file of the case is written."""
    connection.execute("PRAGMA query_only=OFF")
    try:
        with connection:
            yield
    finally:
        connection.execute("PRAGMA query_only=ON")
