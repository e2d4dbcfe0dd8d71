"""A finished copy, read as any other evidence item is, and hashed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from evidence.access.hashing import hash_media
from evidence.acquire.errors import AcquireError
from evidence.acquire.plan import E01
from evidence.contract.errors import EvidenceError
from evidence.contract.layers import Image
from evidence.contract.registry import load
from evidence.model.digests import Digests

_CONTAINERS = ("parsers.containers",)


def read_back(
    form: str, files: Sequence[Path], progress: Callable[[int], None]
) -> tuple[Digests | None, str]:
    """The digests of the media in the files of one copy; None where it cannot be read whole, and why.

    ``progress`` is told how many bytes were read since the last time; what it raises ends the reading.
    """
    wanted = "ewf" if form == E01 else "raw"
    container = next((each for each in load(_CONTAINERS).containers if each.name == wanted), None)
    if container is None:
        raise AcquireError(f"The reader of {form} images is missing, so the copy cannot be read back.")
    try:
        image = container.open(files)
    except EvidenceError as error:
        return None, str(error)
    if not isinstance(image, Image):
        raise AcquireError(f"{files[0]} is read as a folder, so it cannot be hashed.")
    with image:
        said = image.details.get("damage", "")
        digests, gaps = hash_media(image, progress=progress)
    if gaps:
        return None, f"{gaps[0].length} bytes at {gaps[0].offset}: {gaps[0].reason}"
    return (None, said) if said else (digests, "")
