"""Ledger entries that an anchor holds in full: a report's list of custody acts.

A root says only that one of many entries was changed; an entry that was kept elsewhere says which.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from . import canonical
from .entry import content_hash, parse_entry
from .kept import KeptEntry
from .merkle import leaf_hash
from .note import Key
from .outcome import Broken, Outcome
from .pdf_attachments import attachments
from .pdf_file import PdfFile
from .proof import check_proof

_ACTS = "custody-acts.jsonl"


def kept_entries(source: str, files: dict[str, bytes]) -> list[KeptEntry]:
    """The custody acts among the files attached to a report.

    Raises:
        Broken: one of them is no entry; the message ends a sentence that begins with the report.
    """
    found = []
    for number, line in enumerate(files.get(_ACTS, b"").splitlines(), 1):
        try:
            document = parse_entry(line)
        except Broken as error:
            raise Broken(f"has the file {_ACTS} attached, whose line {number} {error}") from None
        found.append(KeptEntry(source, document["seq"], leaf_hash(line), content_hash(document)))
    return found


def name_swapped(path: Path, raw_proof: bytes, trusted: list[Key], outcome: Outcome) -> None:
    """Of a report that is not what was exported, names the attached files that its export entry does not state.

    ``raw_proof`` must hold by itself; what cannot be read names nothing, as its failure is stated already.
    """
    try:
        data = path.read_bytes()
        if not data.startswith(b"%PDF-"):
            return
        stated = canonical.parse(raw_proof)
        proof = check_proof(raw_proof, stated.get("size", -1), stated.get("sha256", ""), trusted)
        found = attachments(PdfFile(data))
    except (Broken, OSError, RecursionError):
        return
    recorded = proof.details.get("attachments")
    if not isinstance(recorded, dict):
        return
    for name in sorted(recorded.keys() | found.keys()):
        if name not in found:
            outcome.fail(f"The attached file {name} was taken out of the report.")
        elif name not in recorded:
            outcome.fail(f"The attached file {name} was added to the report.")
        elif recorded[name] != hashlib.sha256(found[name]).hexdigest():
            outcome.fail(f"The attached file {name} is not the one with which the report was exported.")
