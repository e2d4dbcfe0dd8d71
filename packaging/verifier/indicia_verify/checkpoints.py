"""The ledger's table of signed checkpoints.

Reference: ``docs/ledger-format.md`` section 4.
"""

from __future__ import annotations

import sqlite3

from .keybook import KeyBook
from .note import Checkpoint, Key, read_checkpoint
from .outcome import Broken, Outcome
from .signed import check_timestamp

_KIND = "checkpoint"


def read_checkpoints(
    connection: sqlite3.Connection, keys: list[Key], outcome: Outcome
) -> list[Checkpoint | None]:
    """Checks every row by itself; in the order of rows, with None for one that is not valid."""
    found: list[Checkpoint | None] = []
    notes: dict[str, Checkpoint | None] = {}
    highest = 0
    rows = connection.execute(
        "SELECT number, size, note, timestamp_token, anchored, typeof(anchored) FROM checkpoint ORDER BY number"
    )
    for expected, (number, size, raw, token, anchored, kind) in enumerate(rows):
        if number != expected:
            outcome.fail(f"The ledger's checkpoint {expected} is missing; the next one is {number}.", _KIND)
        note = bytes(raw).decode("utf-8", "replace") if isinstance(raw, (bytes, bytearray)) else ""
        repeated = note in notes
        checkpoint = notes[note] if repeated else _read(number, note, keys, outcome)
        notes[note] = checkpoint
        found.append(checkpoint)
        if checkpoint is not None:
            if checkpoint.size != size:
                listed = (
                    repr(size.decode("utf-8", "replace")) if isinstance(size, (bytes, bytearray)) else size
                )
                outcome.fail(
                    f"Checkpoint {number} is listed with {listed} entries, but its signed text says {checkpoint.size}.",
                    _KIND,
                )
            if checkpoint.size < highest:
                outcome.fail(f"Checkpoint {number} covers fewer entries than one before it.", _KIND)
            highest = max(highest, checkpoint.size)
        if (token is not None or anchored is not None) and not repeated:
            outcome.fail(
                f"Checkpoint {number} has a time stamp or the mark of an anchor, but repeats no earlier "
                f"checkpoint.",
                _KIND,
            )
        if repeated and token is None and anchored is None:
            outcome.fail(f"Checkpoint {number} repeats an earlier one and adds nothing to it.", _KIND)
        if anchored is not None and (kind not in ("text", b"text") or not anchored):
            outcome.fail(f"Checkpoint {number} has a mark of an anchor that is not text.", _KIND)
        if token is not None:
            _check_token(number, note, token, outcome)
    return found


def check_copies(connection: sqlite3.Connection, book: KeyBook, outcome: Outcome) -> None:
    """Holds what rows say about copies that were left elsewhere against the entries."""
    rows = connection.execute(
        "SELECT number, size, anchored FROM checkpoint WHERE typeof(anchored) = 'text' ORDER BY number"
    )
    for number, size, raw in rows:
        text = bytes(raw).decode("utf-8", "replace")
        if not book.confirms(text, size if type(size) is int else 0):
            outcome.fail(
                f"Checkpoint {number} says that a copy was left with {text}, which no entry under it confirms.",
                _KIND,
            )


def _read(number: int, note: str, keys: list[Key], outcome: Outcome) -> Checkpoint | None:
    try:
        return read_checkpoint(note, keys)
    except Broken as error:
        outcome.fail(f"Checkpoint {number} {error}.", _KIND)
        return None


def _check_token(number: int, note: str, token: object, outcome: Outcome) -> None:
    try:
        if not isinstance(token, bytes):
            raise Broken("is not stored as bytes")
        stamp = check_timestamp(token, note.encode("utf-8"))
    except Broken as error:
        outcome.fail(f"The time stamp of checkpoint {number} {error}.", _KIND)
    else:
        outcome.ok(
            f"Checkpoint {number} has an intact time stamp over exactly its bytes: it existed at {stamp.time}, says "
            f"whoever holds the certificate of {stamp.certificates[0].name}."
        )
        outcome.note(
            f"Whether {stamp.certificates[0].name} is a time-stamping authority must be known by another way."
        )
        for name in stamp.unbound:
            outcome.note(
                f"The time stamp of checkpoint {number} carries a certificate of {name} without that of its issuer: "
                "nothing protects its bytes. The time stamp does not rest on it."
            )
