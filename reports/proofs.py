"""The proofs of the printed exhibits, as one attachment.

Reference: docs/ledger-format.md sections 5b and 5c.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from hashlib import sha256

from evidence.custody.checkpoint import Checkpoint
from evidence.custody.errors import ProofError
from evidence.custody.exhibit import Exhibit
from evidence.model.names import shown
from reports.conditions import as_list
from reports.packed import Packed, pack
from reports.source import Facts, LedgerHead
from reports.view import CaseView

NAME = "exhibit-proofs.jsonl"
_RECORDS = "SELECT seq, body FROM artifact WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq"


def exhibit_proofs(view: CaseView, facts: Facts) -> Packed:
    """A line for each printed artifact, all under the report's checkpoint; nothing of them may be redacted.

    Raises ProofError where the catalog's record is not the one that the ledger states.
    """
    entries = sorted(tie.entry for tie in facts.ties.values())
    return pack(proof.encode() + b"\n" for proof in proofs(view, entries, facts.head, facts.head.key))


def proofs(
    view: CaseView, entries: Sequence[int], head: LedgerHead | Checkpoint, vkey: str
) -> Iterator[Exhibit]:
    """The proofs of the records that these entries state, by their numbers, under one head that ``vkey`` signed.

    Raises ProofError where the catalog's record is not the one that the ledger states.
    """
    ledger = view.case.ledger
    if not all(0 <= seq < head.size for seq in entries):
        raise ProofError(
            "Records of the catalog name ledger entries that are not there, so they have no proof. `indicia verify` "
            "names every record that was changed."
        )
    paths = ledger.inclusion_proofs(entries, head.size)
    # In one statement; its rows are taken one by one, for records may be large.
    rows = view.connection.execute(_RECORDS, (as_list(entries),))
    for seq, record in rows:
        (entry,) = ledger.entries(seq, seq + 1)
        stated = entry.document()
        if stated["action"] != "record" or stated["details"]["digest"] != sha256(record.encode()).hexdigest():
            raise ProofError(
                f"The record {shown(str(stated['subject']))} of the catalog is not the one that ledger entry {seq} "
                "states, so it has no proof. `indicia verify` names every record that was changed."
            )
        yield Exhibit(
            checkpoint=head.note,
            entry=entry.body.decode(),
            format="indicia-exhibit-1",
            hashes=[base64.b64encode(node).decode() for node in paths[seq]],
            record=record,
            vkey=vkey,
        )
