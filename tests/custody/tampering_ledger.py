"""What someone may do to a ledger, who can write the file and knows the format; and what must be named then."""

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
from verifier_cases import Signer, root_of, statements, tampering, writing


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


def resign(ledger: sqlite3.Connection, leaves: list[bytes], signer: Signer, case: str) -> None:
    """Signs every checkpoint anew over what the ledger holds now."""
    for number, size in ledger.execute("SELECT number, size FROM checkpoint").fetchall():
        note = signer.note(size, root_of(leaves[:size]), case)
        ledger.execute("UPDATE checkpoint SET note = ? WHERE number = ?", (note, number))


def resign_other(base: Base, folder: Path, chance: random.Random) -> tuple[str, ...]:
    """Under a key of the same name, whose public part is put into the case."""
    signer = Signer(base.signer.name, chance.randbytes(32))
    for path in (folder / "keys").glob("*.vkey"):
        path.write_text(signer.vkey + "\n")
    return _resigned(folder, chance, signer)


def resign_owner(base: Base, folder: Path, chance: random.Random) -> tuple[str, ...]:
    return _resigned(folder, chance, base.signer)


def _resigned(folder: Path, chance: random.Random, signer: Signer) -> tuple[str, ...]:
    found = documents(folder)
    seq = pick(found, chance)
    found[seq] = changed(found[seq], chance)
    with tampering(folder / "ledger.sqlite") as ledger:
        resign(ledger, rewrite(ledger, found), signer, found[0]["subject"])
    return (entry(seq),)


def back_date(base: Base, folder: Path, chance: random.Random) -> tuple[str, ...]:
    """An entry says that it was written earlier; the chain is computed again, and half the time signed again."""
    found = documents(folder)
    seq = pick(found, chance)
    time = found[seq]["time"]
    earlier = chance.choice((found[seq - 1]["time"], f"2026-01-{chance.randint(10, 28)}{time[10:]}"))
    found[seq] = found[seq] | {"time": earlier, "mono": found[seq]["mono"] - chance.randrange(1, 1000)}
    with tampering(folder / "ledger.sqlite") as ledger:
        leaves = rewrite(ledger, found)
        if chance.random() < 0.5:
            resign(ledger, leaves, base.signer, found[0]["subject"])
    return (entry(seq),)


def forge_checkpoint(base: Base, folder: Path, chance: random.Random) -> tuple[str, ...]:
    stored = rows(folder / "ledger.sqlite", "SELECT number, size, note FROM checkpoint ORDER BY number")
    number, size, note = chance.choice(stored)
    how = chance.randrange(4)
    case = note.split("\n")[0].removeprefix("indicia/")
    with tampering(folder / "ledger.sqlite") as ledger:
        if how == 0:  # another key of that name signs the right root
            leaves = [leaf for (leaf,) in ledger.execute("SELECT leaf FROM entry ORDER BY seq")]
            note = Signer(base.signer.name, chance.randbytes(32)).note(size, root_of(leaves[:size]), case)
        elif how == 1:  # the owner signs another root
            note = base.signer.note(size, chance.randbytes(32), case)
        elif how == 2:  # the signed text is changed
            note = note.replace(f"\n{size}\n", f"\n{size - 1}\n", 1)
        else:  # one of another case
            note = base.signer.note(size, chance.randbytes(32), "f" * 32)
        ledger.execute("UPDATE checkpoint SET note = ? WHERE number = ?", (note, number))
    return (rf"[Cc]heckpoint {number}\b",)


def replay(base: Base, folder: Path, chance: random.Random) -> tuple[str, ...]:
    """The ledger of another case of the same examiner, with or without its catalog."""
    shutil.copy(base.other / "ledger.sqlite", folder / "ledger.sqlite")
    if chance.random() < 0.5:
        shutil.copy(base.other / "catalog.sqlite", folder / "catalog.sqlite")
    return (base.other_id,)


LEDGER: dict[str, Change] = {
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
    "re-sign with another key": resign_other,
    "re-sign with the owner's key": resign_owner,
    "back-date": back_date,
    "forge checkpoint": forge_checkpoint,
    "replay another case's ledger": replay,
}
