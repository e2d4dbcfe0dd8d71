"""Which attached file of a changed report is not the one that its export stated."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from evidence.custody.errors import CustodyError
from evidence.custody.keys import VerifyKey
from evidence.custody.proof import Proof, proof_path
from evidence.model.names import shown
from reports.attach import extract


def swapped(path: Path, trusted: Sequence[VerifyKey]) -> list[str]:
    """Sentences that name them, for a report whose proof does not hold any more.

    The proof must hold by itself. Where it, or the report, cannot be read, nothing is named: that it fails is stated
    already.
    """
    from pikepdf import PdfError

    try:
        proof = Proof.read(proof_path(path))
        recorded = proof.act()["details"].get("attachments")
        proof.proved_head(trusted)
        found = extract(path.read_bytes())
    # What a PDF whose objects are not what their place demands makes of the library that reads it.
    except (CustodyError, OSError, PdfError, ValueError, TypeError, LookupError, AttributeError):
        return []
    if not isinstance(recorded, dict):
        return []
    sentences = []
    for name in sorted(recorded.keys() | found.keys()):
        if name not in found:
            sentences.append(f"The attached file {shown(name)} was taken out of the report.")
        elif name not in recorded:
            sentences.append(f"The attached file {shown(name)} was added to the report.")
        elif recorded[name] != hashlib.sha256(found[name]).hexdigest():
            sentences.append(
                f"The attached file {shown(name)} is not the one with which the report was exported."
            )
    return sentences
