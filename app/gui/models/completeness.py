"""What an ingest read and what it did not, with the reasons, counted from the catalog and the ledger."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import msgspec

from app.gui.models.summary import source_words
from evidence.custody.ledger import Ledger
from evidence.ingest.runs import runs
from evidence.model.names import shown

REASONS = 20
"""So many reasons of a kind are named; the others are counted together."""
_NUMBERS = re.compile(r"\d[\d,.]*")
_COUNTED = """
SELECT count(*), coalesce(sum(sha256 IS NOT NULL), 0),
    coalesce(sum(sha256 IS NULL AND type IN ('file', 'stream', 'link')), 0),
    coalesce(sum(json_array_length(body, '$.parsers') > 0), 0),
    coalesce(sum(sha256 IS NOT NULL AND json_array_length(body, '$.parsers') = 0), 0),
    coalesce(sum(json_extract(body, '$.inside') IS NOT NULL), 0)
FROM entries WHERE evidence = ?
"""


@dataclass(frozen=True)
class ProblemKind:
    """Problems of one kind. ``reasons``: (in words, digits left out; how many), the commonest first."""

    kind: str
    count: int
    reasons: tuple[tuple[str, int], ...]
    other_reasons: int
    """How many problems have a reason that is not named."""


@dataclass(frozen=True)
class ItemCompleteness:
    """One evidence item.

    ``entries`` = ``hashed`` + ``unread`` (with content that was not read) + ``without`` (directories and the like).
    ``inside``: those among ``entries`` that lie in an archive or another file.
    ``parsed``: entries that at least one parser took; ``unparsed``: hashed ones that none took;
    ``parsers`` and ``kinds``: (name, how many).
    ``state``: that of its newest run; ``profile``: its name, or nothing; ``layers``: parts that no reader was for.
    """

    number: int
    name: str
    state: str
    profile: str
    only_parsers: tuple[str, ...]
    entries: int
    hashed: int
    unread: int
    without: int
    parsed: int
    unparsed: int
    inside: int
    media: str
    layers: tuple[str, ...] = ()
    parsers: tuple[tuple[str, int], ...] = ()
    kinds: tuple[tuple[str, int], ...] = ()
    problems: tuple[ProblemKind, ...] = ()


@dataclass(frozen=True)
class Completeness:
    """Every item of a case, and those that were received and have no record."""

    items: tuple[ItemCompleteness, ...] = ()
    refused: tuple[tuple[int, str, str], ...] = field(default=())
    """(number, path, why) of items that nothing was read of."""


def load_completeness(connection: sqlite3.Connection, ledger: Ledger) -> Completeness:
    """Counts. Takes seconds on a million records: not for the window's thread."""
    said = _runs(ledger)
    items = []
    for (body,) in connection.execute("SELECT body FROM items ORDER BY id"):
        document = msgspec.json.decode(body)
        items.append(_item(connection, document, said.get(document["id"], {})))
    known = {item.number for item in items}
    refused = (
        (number, shown(str(run.get("path", ""))), shown(str(run.get("reason", run["state"]))))
        for number, run in sorted(said.items())
        if number not in known
    )
    return Completeness(tuple(items), tuple(refused))


def _runs(ledger: Ledger) -> dict[int, dict[str, Any]]:
    """What was said last of each item."""
    said: dict[int, dict[str, Any]] = {}
    for run in runs(ledger):
        said[run["evidence"]] = {**said.get(run["evidence"], {}), **run}
    return said


def _item(connection: sqlite3.Connection, document: dict[str, Any], run: dict[str, Any]) -> ItemCompleteness:
    number = document["id"]

    def pairs(sql: str) -> tuple[tuple[str, int], ...]:
        return tuple((str(name), int(count)) for name, count in connection.execute(sql, (number,)))

    entries, hashed, unread, parsed, unparsed, inside = connection.execute(_COUNTED, (number,)).fetchone()
    results = pairs("SELECT result, count(*) FROM verifications WHERE evidence = ? GROUP BY 1")
    profile = run.get("profile")
    return ItemCompleteness(
        number=number,
        name=shown(str(document.get("name", ""))),
        state=str(run.get("state", "")),
        profile=shown(str(profile.get("name", ""))) if isinstance(profile, dict) else "",
        only_parsers=tuple(map(shown, run.get("only_parsers") or ())),
        entries=entries,
        hashed=hashed,
        unread=unread,
        without=entries - hashed - unread,
        parsed=parsed,
        unparsed=unparsed,
        inside=inside,
        media=source_words({name for name, _ in results}),
        layers=tuple(
            shown(f"{layer['description']}: {layer['reason']}")
            for layer in document.get("layers", ())
            if not layer["read"]
        ),
        parsers=pairs(
            "SELECT each.value, count(*) FROM entries, json_each(entries.body, '$.parsers') AS each "
            "WHERE evidence = ? GROUP BY 1 ORDER BY 2 DESC, 1"
        ),
        kinds=pairs("SELECT kind, count(*) FROM artifacts WHERE evidence = ? GROUP BY 1 ORDER BY 2 DESC, 1"),
        problems=_problems(connection, number),
    )


def _problems(connection: sqlite3.Connection, number: int) -> tuple[ProblemKind, ...]:
    """Problems whose words differ in numbers only have one reason."""
    counted: dict[str, Counter[str]] = {}
    sql = "SELECT kind, message, count(*) FROM problems WHERE evidence = ? GROUP BY 1, 2"
    for kind, message, count in connection.execute(sql, (number,)):
        counted.setdefault(str(kind), Counter())[_NUMBERS.sub("…", shown(str(message)))] += count
    found = []
    for kind, reasons in sorted(counted.items()):
        named = tuple(reasons.most_common(REASONS))
        total = reasons.total()
        found.append(ProblemKind(kind, total, named, total - sum(count for _, count in named)))
    return tuple(found)
