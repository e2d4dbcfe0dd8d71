"""The files of a finished copy, with their hashes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from evidence.acquire.errors import AcquireError
from evidence.acquire.events import Segment


def segments_of(copies: Mapping[str, Sequence[str]]) -> dict[str, list[Segment]]:
    """Each file of each copy, by the copy's name. Raises AcquireError where one cannot be read."""
    return {name: [_segment(Path(file)) for file in files] for name, files in copies.items()}


def _segment(path: Path) -> Segment:
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            return Segment(path.name, os.fstat(file.fileno()).st_size, digest)
    except OSError as error:
        raise AcquireError(f"{path} was written and cannot be read back: {error.strerror}.") from error
