"""Writing the exhibit proof of one record, under the ledger.

Reference: docs/ledger-format.md section 5b.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from evidence.custody.checkpoint import Checkpoint
from evidence.custody.errors import ProofError
from evidence.custody.exhibit import Exhibit
from evidence.custody.exporting import exporting
from evidence.custody.files import whole
from evidence.custody.inclusion import inclusion_hashes
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Details, Ledger


def export_exhibit(
    ledger: Ledger, key: SigningKey, file: Path, seq: int, record: str, details: Details | None = None
) -> tuple[Exhibit, Checkpoint]:
    """Writes the exhibit proof of the record that entry ``seq`` states, logs its export, and signs the head.

    ``record``: its canonical JSON as the catalog has it; ``details``: what else the act says. The proof itself is
    under the newest head that this key signed and that holds the entry; where there is none, one is signed first.
    The head that covers the export is signed afterwards and returned beside the proof. Raises LedgerError, ProofError.
    """
    (entry,) = ledger.entries(seq, seq + 1)
    stated = entry.document()
    if stated["action"] != "record" or stated["details"]["digest"] != sha256(record.encode()).hexdigest():
        raise ProofError(
            f"The catalog's record is not the one that ledger entry {seq} states. Verify the case: "
            "`indicia verify` names every record that was changed."
        )
    head = _head_over(ledger, key, seq)
    exhibit = Exhibit(
        checkpoint=head.note,
        entry=entry.body.decode(),
        format="indicia-exhibit-1",
        hashes=inclusion_hashes(ledger, seq, head),
        record=record,
        vkey=key.public.text,
    )
    with exporting(ledger, "exhibit proof", ProofError, file) as (export,):
        with whole(export.made) as target:
            target.write(exhibit.encode())
        export.log("exhibit-proof", {**(details or {}), "record": stated["subject"]})
        over = ledger.add_checkpoint(key)  # what fails here says that the file was thrown away
    return exhibit, over


def _head_over(ledger: Ledger, key: SigningKey, seq: int) -> Checkpoint:
    for head in reversed(ledger.checkpoints()):
        if head.size <= seq:
            break
        if head.is_signed_by(key.public):
            return head
    return ledger.add_checkpoint(key)
