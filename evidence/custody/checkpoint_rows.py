"""What rows of the table of checkpoints add to the notes in them: time stamps, and where copies were left.

Reference: docs/ledger-format.md section 4.
"""

from __future__ import annotations

from typing import Any

import msgspec

from evidence.custody.discrepancy import Discrepancies
from evidence.custody.errors import TimestampError
from evidence.custody.timestamp import Stamp, check_token
from evidence.model.names import shown

GIVEN = "anchor.give"
ASKED = "anchor.timestamp"


class Stamped(msgspec.Struct, frozen=True):
    """A row whose time stamp is intact: its number, the size of its note, the stamp, the token (DER), the note."""

    number: int
    size: int
    stamp: Stamp
    token: bytes
    note: str


class Copy(msgspec.Struct, frozen=True):
    """A row that says with whom a copy of the note was left."""

    number: int
    size: int
    given_to: str


class RowChecks:
    """Checks what rows add to their notes; what acts of the ledger must confirm is compared at the end."""

    def __init__(self, found: Discrepancies) -> None:
        self.stamps: list[Stamped] = []
        self.copies: list[Copy] = []
        self._found = found
        self._notes: set[str] = set()
        self._given: dict[str, int] = {}  # to whom -> the first entry that says so

    def row(self, number: int, size: int, note: str, token: object, anchored: object) -> None:
        """One row, in order."""
        repeats = note in self._notes
        self._notes.add(note)
        if repeats and token is None and anchored is None:
            self._fail(number, "repeats an earlier one and adds nothing: it was inserted")
        if not repeats and not (token is None and anchored is None):
            self._fail(number, "has a time stamp or the mark of a copy, but repeats no earlier checkpoint")
        if anchored is not None:
            if isinstance(anchored, str) and anchored:
                self.copies.append(Copy(number, size, anchored))
            else:
                self._fail(number, "has a mark of a copy that is not text: it was replaced")
        if token is not None:
            self._token(number, size, note, token)

    def act(self, document: dict[str, Any]) -> None:
        """An entry of the ledger."""
        recipient = document["details"].get("recipient")
        if document["action"] == GIVEN and isinstance(recipient, str):
            self._given.setdefault(recipient, document["seq"])

    def finish(self) -> None:
        """Says which copies no entry confirms."""
        for copy in self.copies:
            if self._given.get(copy.given_to, copy.size) >= copy.size:
                words = (
                    f"says that a copy was left with {shown(copy.given_to)}, which no entry under it confirms"
                )
                self._fail(copy.number, f"{words}: the row was changed or added")

    def _token(self, number: int, size: int, note: str, token: object) -> None:
        try:
            if not isinstance(token, bytes):
                raise TimestampError("is not stored as bytes")
            self.stamps.append(Stamped(number, size, check_token(token, note.encode()), token, note))
        except (TimestampError, UnicodeEncodeError) as error:
            self._found.add("checkpoint", number, f"Checkpoint {number}: its time stamp {error}.")

    def _fail(self, number: int, words: str) -> None:
        self._found.add("checkpoint", number, f"Checkpoint {number}: it {words}.")
