"""What someone may do to a ledger who can sign too: with a key of his own, or with the examiner's."""

from __future__ import annotations

import random
import shutil
import sqlite3
from pathlib import Path

from tampering_case import Base, rows
from tampering_ledger import ENTRIES, Change, changed, documents, entry, pick, rewrite
from verifier_cases import Signer, root_of, tampering


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


LEDGER: dict[str, Change] = ENTRIES | {
    "re-sign with another key": resign_other,
    "re-sign with the owner's key": resign_owner,
    "back-date": back_date,
    "forge checkpoint": forge_checkpoint,
    "replay another case's ledger": replay,
}
