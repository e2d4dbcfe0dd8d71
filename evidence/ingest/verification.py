"""Acquisition hashes that a container stores, against verification hashes computed here."""

from __future__ import annotations

from evidence.case import Case
from evidence.contract.layers import StoredHash
from evidence.custody.canonical import canonical
from evidence.ingest.protocol import MediaResult
from evidence.ingest.records import RecordWriter
from evidence.model.digests import ALGORITHMS


class Verification:
    """What the media of an evidence item came to: one record and one custody act an algorithm."""

    def __init__(self, item: int, stored: tuple[StoredHash, ...], found: MediaResult) -> None:
        self._item = item
        self._stored = {each.algorithm: each.value for each in stored}
        self._found = found.digests.hex() if found.digests else {}

    def write(self, case: Case, writer: RecordWriter) -> None:
        """Adds the records, then states each in the ledger as an act."""
        outcomes = [self._outcome(algorithm) for algorithm in ALGORITHMS]
        for outcome in outcomes:
            record_id = f"{self._item}-v-{outcome['algorithm']}"
            writer.add("verification", record_id, canonical({"id": record_id, **outcome}))
        writer.flush()
        for outcome in outcomes:
            case.ledger.append("evidence.verify", f"evidence {self._item}", dict(outcome))

    def _outcome(self, algorithm: str) -> dict[str, str | int | None]:
        expected, found = self._stored.get(algorithm), self._found.get(algorithm)
        if found is None:
            result = "unreadable"
        elif expected is None:
            result = "no_stored_hash"
        else:
            result = "match" if expected == found else "mismatch"
        return {
            "evidence": self._item,
            "algorithm": algorithm,
            "expected": expected,
            "found": found,
            "result": result,
        }
