"""How the ingest of each evidence item stands, read from the ledger's acts."""

from __future__ import annotations

from typing import Any

from evidence.custody.ledger import Ledger

STATES = {
    "evidence.receive": "received",
    "ingest.start": "started",
    "ingest.end": "finished",
    "ingest.cancel": "cancelled",
    "evidence.refuse": "refused",
}
_ENDED = ("finished", "refused")


def runs(ledger: Ledger) -> list[dict[str, Any]]:
    """Each act of an ingest, oldest first: its details, and ``evidence`` (number), ``state``, ``at``."""
    found = []
    for entry in ledger.acts():
        act = entry.document()
        if act["action"] in STATES:
            number = int(act["subject"].rpartition(" ")[2])
            said = {"evidence": number, "state": STATES[act["action"]], "at": act["time"]}
            found.append({**act["details"], **said})
    return found


def unfinished(ledger: Ledger) -> list[dict[str, Any]]:
    """What was said last of each item that was received and neither refused nor finished, by number.

    An item whose media was not hashed because its verification was put off is not finished.
    """
    last: dict[int, dict[str, Any]] = {}
    for run in runs(ledger):
        last[run["evidence"]] = {**last.get(run["evidence"], {}), **run}
    return [
        run
        for _, run in sorted(last.items())
        if run["state"] not in _ENDED or run.get("verification_deferred", False)
    ]


def next_number(ledger: Ledger) -> int:
    """The number of the next evidence item."""
    return max((run["evidence"] for run in runs(ledger)), default=0) + 1
