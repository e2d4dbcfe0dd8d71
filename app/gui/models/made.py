"""What was written from a case: reports and other exports."""

from __future__ import annotations

from dataclasses import dataclass

from evidence.custody.acts import is_whole
from evidence.custody.ledger import Ledger


@dataclass(frozen=True)
class Made:
    """What was written from the case, as the ledger states it. ``time`` is RFC 3339 in UTC."""

    entry: int
    kind: str
    file: str
    sha256: str
    time: str


def made_from(ledger: Ledger) -> tuple[Made, ...]:
    """Reports and other exports, newest first. Raises LedgerError."""
    acts = (entry.document() for entry in ledger.acts())
    found = [
        Made(
            int(act["seq"]),
            str(act["details"]["kind"]),
            str(act["details"]["file"]),
            str(act["details"]["sha256"]),
            str(act["time"]),
        )
        for act in acts
        if act["action"] == "export" and is_whole(act)
    ]
    return tuple(reversed(found))
