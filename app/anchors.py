"""What a person kept outside a case: checkpoints, proofs and reports, to hold the case's ledger against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evidence.custody.anchor_file import read_anchor
from evidence.custody.errors import NoteError
from evidence.custody.known import KnownEntry, known_entries
from evidence.model.names import shown


@dataclass(frozen=True)
class Kept:
    """The notes of checkpoints, and ledger entries that a report prints in full."""

    notes: tuple[str, ...]
    entries: tuple[KnownEntry, ...]


def read_kept(paths: Sequence[Path]) -> Kept:
    """Reads anchors. A report gives its checkpoint, and its list of custody acts, which names the changed one.

    Raises NoteError where a file is none of these.
    """
    notes: list[str] = []
    entries: list[KnownEntry] = []
    for path in paths:
        if _is_report(path):
            note, acts = _of_report(path)
            notes.append(note)
            entries += acts
        else:
            notes.append(read_anchor(path))
    return Kept(tuple(notes), tuple(entries))


def _is_report(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(5) == b"%PDF-"
    except OSError:
        return False  # whoever reads it next says so


def _of_report(path: Path) -> tuple[str, list[KnownEntry]]:
    from pikepdf import PdfError

    from reports.attach import extract
    from reports.attachments import ACTS, CHECKPOINT

    try:
        files = extract(path.read_bytes())
        note = files[CHECKPOINT].decode("utf-8")
    # What a PDF whose objects are not what their place demands makes of the library that reads it.
    except (PdfError, ValueError, TypeError, LookupError, AttributeError) as error:
        said = f"The anchor {shown(str(path))} is no report with a checkpoint attached: {shown(str(error))}."
        raise NoteError(said) from error
    except OSError as error:
        raise NoteError(f"The anchor {shown(str(path))} cannot be read: {error.strerror}.") from error
    return note, known_entries(path.name, files.get(ACTS, b"").splitlines())
