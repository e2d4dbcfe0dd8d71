"""A finished copy, read as any other evidence item is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from evidence.access.hashing import hash_media
from evidence.acquire.errors import AcquireError
from evidence.acquire.plan import AFF4, E01
from evidence.contract.errors import EvidenceError
from evidence.contract.layers import Container, FileTree, Image
from evidence.contract.registry import load
from evidence.contract.source import ByteSource
from evidence.model.digests import Digests

_CONTAINERS = ("parsers.containers",)
_READERS = {E01: "ewf", AFF4: "aff4"}
_BLOCK = 1 << 20


def read_back(
    form: str, files: Sequence[Path], progress: Callable[[int], None]
) -> tuple[Digests | None, str]:
    """The digests of the media in the files of one copy; None where it cannot be read whole, and why.

    ``progress`` is told how many bytes were read since the last time; what it raises ends the reading.
    """
    try:
        image = _reader(form).open(files)
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


def files_in(form: str, archive: Path) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Path and bytes of each file in the copy of a folder; the bytes are to be taken before the next file.

    Raises EvidenceError for what cannot be read.
    """
    tree = _reader(form).open([archive])
    if not isinstance(tree, FileTree):
        raise AcquireError(f"{archive} is read as an image, so its files cannot be hashed.")
    with tree:
        for entry in tree.entries():
            if entry.type == "file":
                with tree.open(entry) as source:
                    yield entry.path.decode("utf-8", "backslashreplace"), _blocks(source)


def _blocks(source: ByteSource) -> Iterator[bytes]:
    for offset in range(0, source.size, _BLOCK):
        yield source.read_at(offset, min(_BLOCK, source.size - offset))


def _reader(form: str) -> Container:
    wanted = _READERS.get(form, form)
    found = next((each for each in load(_CONTAINERS).containers if each.name == wanted), None)
    if found is None:
        raise AcquireError(f"The reader of {form} images is missing, so the copy cannot be read back.")
    return found
