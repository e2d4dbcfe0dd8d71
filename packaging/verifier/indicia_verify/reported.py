"""Ledger entries that an anchor holds in full: a report's list of custody acts.

A root says only that one of many entries was changed; an entry that was kept elsewhere says which.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from .entry import parse_entry
from .merkle import leaf_hash
from .outcome import BadUse, Broken
from .pdf import attachments
from .pdf_file import PdfFile

_ACTS = "custody-acts.jsonl"


class KeptEntry(NamedTuple):
    """An entry kept elsewhere: where, its number and its leaf."""

    source: str
    seq: int
    leaf: bytes


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
            found.append(KeptEntry(path.name, parse_entry(line)["seq"], leaf_hash(line)))
        except Broken:
            continue  # what is no entry names none
    return found
