"""Reading and writing whole files of the examiner: exports and proofs, never evidence."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_CHUNK = 1 << 20


def size_and_sha256(path: Path, together: hashlib._Hash | None = None) -> tuple[int, str]:
    """Length in bytes and hex SHA-256 of all bytes of a file. Raises OSError.

    ``together``: a digest over several files one behind the other, which takes the same bytes.
    """
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            if together is not None:
                together.update(chunk)
            size += len(chunk)
    return size, digest.hexdigest()


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """Writes a file whole or not at all: what was there before stays until the new bytes are on the disk."""
    part = path.with_name(f".indicia-{secrets.token_hex(8)}.part")
    try:
        with part.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
