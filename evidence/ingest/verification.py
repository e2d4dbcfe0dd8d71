"""Acquisition hashes that a container stores, against verification hashes computed here."""

from __future__ import annotations

from evidence.access.block_sums import BlockSums
from evidence.case import Case
from evidence.contract.layers import StoredHash
from evidence.custody.canonical import canonical
from evidence.ingest.protocol import MediaResult
from evidence.ingest.records import RecordWriter
from evidence.model.digests import ALGORITHMS

Outcome = dict[str, str | int | None]


def outcomes(item: int, stored: tuple[StoredHash, ...], found: MediaResult) -> list[Outcome]:
    """One for each algorithm: ``match``, ``mismatch``, ``no_stored_hash``, or ``unreadable`` without a digest."""
    expected = {each.algorithm: each.value for each in stored}
    digests = found.digests.hex() if found.digests else {}
    return [
        _outcome(item, algorithm, expected.get(algorithm), digests.get(algorithm)) for algorithm in ALGORITHMS
    ]


def write_outcomes(case: Case, writer: RecordWriter, found: list[Outcome], blocks: BlockSums | None) -> None:
    """Adds a record for each outcome, then states each in the ledger as an act. That of SHA-256 has the block sums."""
    for outcome in found:
        record_id = f"{outcome['evidence']}-v-{outcome['algorithm']}"
        record: dict[str, object] = {"id": record_id, **outcome}
        if blocks is not None and outcome["algorithm"] == "sha256":
            record["blocks"] = {"algorithm": "crc32", "length": blocks.length, "sums": blocks.sums.hex()}
        writer.add("verification", record_id, canonical(record))
    writer.flush()
    for outcome in found:
        case.ledger.append("evidence.verify", f"evidence {outcome['evidence']}", dict(outcome))


def _outcome(item: int, algorithm: str, expected: str | None, found: str | None) -> Outcome:
    if found is None:
        result = "unreadable"
    elif expected is None:
        result = "no_stored_hash"
    else:
        result = "match" if expected == found else "mismatch"
    return {"evidence": item, "algorithm": algorithm, "expected": expected, "found": found, "result": result}
