"""What someone may do to a ledger's entries, who can write the file and knows the format; and what must be named."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import rfc8785
from tampering_case import Base, rows
from verifier_cases import root_of, statements, tampering, writing


class Attempt(NamedTuple):
    """What to verify then (arguments after ``verify``), and the regular expressions that must be found."""

    arguments: tuple[object, ...]
    named: tuple[str, ...]


Document = dict[str, Any]
Change = Callable[[Base, Path, random.Random], tuple[str, ...]]


def entry(number: int) -> str:
    """An expression that finds an entry named by its number, not a range that it lies in."""
    return rf"[Ee]ntry {number}\b"


def span(first: int, last: int) -> str:
    """The same for a range."""
    return entry(first) if first == last else rf"[Ee]ntries {first} to {last}\b"


def documents(folder: Path) -> list[Document]:
    return [
        json.loads(body) for (body,) in rows(folder / "ledger.sqlite", "SELECT body FROM entry ORDER BY seq")
    ]


def rewrite(ledger: sqlite3.Connection, found: list[Document]) -> list[bytes]:
    """Stores entries anew, every number, link and leaf computed again; returns the leaves."""
    ledger.execute("DELETE FROM entry")
    leaves: list[bytes] = []
    for seq, document in enumerate(found):
        body = rfc8785.dumps({**document, "seq": seq, "prev": leaves[-1].hex() if seq else "0" * 64})
        leaves.append(hashlib.sha256(b"\x00" + body).digest())
        ledger.execute("INSERT INTO entry VALUES (?, ?, ?)", (seq, body, leaves[-1]))
    return leaves


def changed(document: Document, chance: random.Random) -> Document:
    """The same entry saying something else."""
    if document["action"] == "record":
        field = chance.choice(("digest", "digest", "subject", "subject", "actor"))
        if field == "digest":
            return document | {"details": document["details"] | {"digest": chance.randbytes(32).hex()}}
        return document | {field: f"1-{chance.randrange(1000, 9999)}"}
    field = chance.choice(("actor", "host", "role", "details"))
    if field == "details":
        return document | {"details": document["details"] | {"remark": f"changed {chance.random()}"[:30]}}
    return document | {field: f"someone {chance.randrange(1000)}"}


def pick(found: list[Document], chance: random.Random, first: int = 1) -> int:
    return chance.randrange(first, len(found))


def edit(base: Base, folder: Path, chance: random.Random) -> tuple[str, ...]:
    found = documents(folder)
    seq = pick(found, chance, 0)
    body = rfc8785.dumps(changed(found[seq], chance))
    with tampering(folder / "ledger.sqlite") as ledger:
        ledger.execute("UPDATE entry SET body = ? WHERE seq = ?", (body, seq))
        if chance.random() < 0.3:
            leaf = hashlib.sha256(b"\x00" + body).digest()
            ledger.execute("UPDATE entry SET leaf = ? WHERE seq = ?", (leaf, seq))
    return (entry(seq),)


def delete(base: Base, folder: Path, chance: random.Random) -> tuple[str, ...]:
    seq = pick(documents(folder), chance)
    with tampering(folder / "ledger.sqlite") as ledger:
        ledger.execute("DELETE FROM entry WHERE seq = ?", (seq,))
        if chance.random() < 0.5:  # and close the gap
            ledger.execute("UPDATE entry SET seq = -seq - 1 WHERE seq > ?", (seq,))
            ledger.execute("UPDATE entry SET seq = -seq - 2 WHERE seq < 0")
    return (entry(seq),)


def swap(base: Base, folder: Path, chance: random.Random) -> tuple[str, ...]:
    first, second = chance.sample(range(1, base.size), 2)
    with tampering(folder / "ledger.sqlite") as ledger:
        for number, target in ((-7, first), (first, second), (second, -7)):
            ledger.execute("UPDATE entry SET seq = ? WHERE seq = ?", (number, target))
    return entry(first), entry(second)


def insert(base: Base, folder: Path, chance: random.Random) -> tuple[str, ...]:
    found = documents(folder)
    seq = pick(found, chance)
    new = found[seq - 1] | {"action": "note", "subject": "1", "details": {"text": "was here"}, "seq": seq}
    with tampering(folder / "ledger.sqlite") as ledger:
        (link,) = ledger.execute("SELECT leaf FROM entry WHERE seq = ?", (seq - 1,)).fetchone()
        body = rfc8785.dumps(new | {"prev": link.hex()})
        ledger.execute("UPDATE entry SET seq = -seq - 1 WHERE seq >= ?", (seq,))
        ledger.execute("UPDATE entry SET seq = -seq WHERE seq < 0")
        leaf = hashlib.sha256(b"\x00" + body).digest()
        ledger.execute("INSERT INTO entry VALUES (?, ?, ?)", (seq, body, leaf))
    return (entry(seq),)


def replace(base: Base, folder: Path, chance: random.Random) -> tuple[str, ...]:
    found = documents(folder)
    seq = pick(found, chance)
    new = found[seq] | {"action": "note", "subject": "1", "details": {"text": "nothing else happened"}}
    body = rfc8785.dumps(new)
    with tampering(folder / "ledger.sqlite") as ledger:
        leaf = hashlib.sha256(b"\x00" + body).digest()
        ledger.execute("UPDATE entry SET body = ?, leaf = ? WHERE seq = ?", (body, leaf, seq))
    return (entry(seq),)


def rehash(base: Base, folder: Path, chance: random.Random) -> tuple[str, ...]:
    found = documents(folder)
    seq = pick(found, chance)
    found[seq] = changed(found[seq], chance)
    with tampering(folder / "ledger.sqlite") as ledger:
        rewrite(ledger, found)
    return (entry(seq),)


def drop_checkpoints(base: Base, folder: Path, chance: random.Random) -> tuple[str, ...]:
    stored = rows(folder / "ledger.sqlite", "SELECT number, size FROM checkpoint ORDER BY number")
    gone = chance.sample(stored, chance.randint(1, len(stored)))
    with tampering(folder / "ledger.sqlite") as ledger:
        for number, _ in gone:
            ledger.execute("DELETE FROM checkpoint WHERE number = ?", (number,))
        left = ledger.execute("SELECT number FROM checkpoint ORDER BY number").fetchall()
        for new, (number,) in enumerate(left):
            ledger.execute("UPDATE checkpoint SET number = ? WHERE number = ?", (new, number))
    return tuple(rf"checkpoint of {size} entries" for _, size in gone)


def truncate(base: Base, folder: Path, chance: random.Random) -> tuple[str, ...]:
    seq = chance.randrange(2, base.size)
    with tampering(folder / "ledger.sqlite") as ledger:
        ledger.execute("DELETE FROM entry WHERE seq >= ?", (seq,))
        ledger.execute("DELETE FROM checkpoint WHERE size > ?", (seq,))
    with writing(folder / "catalog.sqlite") as catalog:
        for table in ("evidence", "entry", "artifact", "problem", "verification"):
            catalog.execute(f"DELETE FROM {table} WHERE seq >= ?", (seq,))
    return (span(seq, base.size - 1),)


def roll_back(base: Base, folder: Path, chance: random.Random) -> tuple[str, ...]:
    earlier = chance.choice(base.rolled)
    for name in ("ledger.sqlite", "catalog.sqlite"):
        shutil.copy(earlier / name, folder / name)
    return (span(len(documents(folder)), base.size - 1),)


def empty(base: Base, folder: Path, chance: random.Random) -> tuple[str, ...]:
    path = folder / "ledger.sqlite"
    how = chance.randrange(3)
    first = documents(folder)[:1]
    path.unlink()
    if how == 0:
        path.touch()
        return (r"ledger\.sqlite",)
    with writing(path) as ledger:
        ledger.execute("PRAGMA journal_mode=WAL")
        ledger.execute("PRAGMA application_id=0x494E4443")
        ledger.execute("PRAGMA user_version=1")
        for statement in statements():
            ledger.execute(statement)
    if how == 2:  # a new beginning by the key's owner
        with tampering(path) as ledger:
            leaves = rewrite(ledger, first)
            note = base.signer.note(1, root_of(leaves), first[0]["subject"])
            ledger.execute("INSERT INTO checkpoint VALUES (0, 1, ?, NULL, NULL)", (note,))
    return (span(1 if how == 2 else 0, base.size - 1),)


ENTRIES: dict[str, Change] = {
    "edit": edit,
    "delete": delete,
    "swap": swap,
    "insert": insert,
    "replace": replace,
    "rehash the chain": rehash,
    "drop checkpoints": drop_checkpoints,
    "truncate": truncate,
    "roll back the file": roll_back,
    "empty replacement": empty,
}
