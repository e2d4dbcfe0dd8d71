"""Ledger entries that an anchor holds in full: a report's list of custody acts.

A root says only that one of many entries was changed; an entry that was kept elsewhere says which.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple

from . import canonical
from .entry import content_hash, parse_entry
from .merkle import leaf_hash
from .note import Key
from .outcome import BadUse, Broken, Outcome
from .pdf import attachments
from .pdf_file import PdfFile
from .proof import check_proof

_ACTS = "custody-acts.jsonl"


class KeptEntry(NamedTuple):
    """An entry kept elsewhere: where, its number, its leaf, and what it says without its link."""

    source: str
    seq: int
    leaf: bytes
    content: bytes


def kept_entries(path: Path) -> list[KeptEntry]:
    """The custody acts attached to a report; none where the file is no report. Raises ``BadUse``."""
    try:
        data = path.read_bytes()
        if not data.startswith(b"%PDF-"):
            return []
        listed = attachments(PdfFile(data)).get(_ACTS, b"")
    except OSError as error:
        raise BadUse(f"The anchor {path} cannot be read: {error.strerror}.") from None
    except (Broken, RecursionError) as error:
        raise BadUse(f"The anchor {path} cannot be read as a report: it {error}.") from None
    found = []
    for line in listed.splitlines():
        try:
            document = parse_entry(line)
            found.append(KeptEntry(path.name, document["seq"], leaf_hash(line), content_hash(document)))
        except Broken:
            continue  # what is no entry names none
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
