"""The note of a checkpoint that was kept elsewhere, in whichever file it came."""

from __future__ import annotations

from pathlib import Path

from evidence.custody.checkpoint import MAX_NOTE, Checkpoint
from evidence.custody.errors import NoteError, ProofError
from evidence.custody.exhibit import Exhibit, is_exhibit
from evidence.custody.proof import MAX_PROOF, Proof


def read_anchor(path: Path) -> str:
    """The note of a checkpoint kept elsewhere, from its own file or from a proof. Raises NoteError."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_PROOF + 1)
        if data.startswith(b"{"):
            note = (Exhibit if is_exhibit(path) else Proof).read(path).checkpoint
        else:
            note = data[: MAX_NOTE + 1].decode()
    except OSError as error:
        raise NoteError(f"The anchor {path} cannot be read: {error.strerror}.") from error
    except (ProofError, UnicodeDecodeError) as error:
        raise NoteError(f"The anchor {path} is neither a checkpoint nor a proof: {error}") from error
    Checkpoint.parse(note)
    return note
