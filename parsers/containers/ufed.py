"""An extraction of UFED: a text beside the file that holds what was extracted."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from evidence.contract.errors import NotReadableError
from evidence.contract.layers import Container
from parsers.containers.evidence_file import EvidenceFile
from parsers.containers.raw import RawImage
from parsers.support.ufd import MOST_BYTES, Ufd, last_part, listed_extractions

_MOST_BESIDE = 50
"""So many texts are looked at beside an archive, which one of them may name."""


class UfedImage(RawImage):
    """The file that holds what was extracted, with what the text beside it says."""

    def __init__(self, text: Path, held: Path) -> None:
        super().__init__([held])
        ufd = Ufd(_read(text))
        self.details = {"described_by": text.name, "file": held.name, **ufd.details()}
        self.stored_hashes = ufd.hashes(held.name)
        others = [name for name in ufd.files() if name.lower() != held.name.lower()]
        if others:
            self.details["files_not_opened"] = ", ".join(others[:_MOST_BESIDE])


class Ufed(Container):
    """A ``.ufd`` with the file it names, found from either; the digests that it states are acquisition hashes.

    Reference: files of UFED (``UfdVer=1.2``) and of the open tool UFADE, as published with their readers.
    """

    name = "ufed"
    priority = 100

    def probe(self, path: Path, head: bytes) -> bool:
        suffix = path.suffix.lower()
        if suffix == ".ufdx":
            return b"Extraction" in head.replace(b"\0", b"")
        if suffix == ".ufd":
            return any(
                mark in head.replace(b"\0", b"") for mark in (b"[Dumps]", b"[General]", b"[DeviceInfo]")
            )
        return suffix == ".zip" and _describing(path) is not None

    def segments(self, path: Path) -> Sequence[Path]:
        """The text, then the file that it describes."""
        if path.suffix.lower() == ".ufdx":
            raise NotReadableError(_collection(path))
        if path.suffix.lower() != ".ufd":
            text = _describing(path)
            if text is None:
                raise NotReadableError(f"{path}: the text that described it is not beside it any more")
            return (text, path)
        names = Ufd(_read(path)).files()
        if not names:
            raise NotReadableError(f"{path} names no file that holds what was extracted")
        for name in names:
            found = _beside(path, name)
            if found is not None:
                return (path, found)
        raise NotReadableError(f"{path} describes {names[0]}, which is not beside it in {path.parent}")

    def open(self, segments: Sequence[Path]) -> UfedImage:
        text, held = segments
        return UfedImage(text, held)


def _collection(path: Path) -> str:
    names = [last_part(name) for name in listed_extractions(_read(path))]
    return f"{path} is a list of extractions and holds none itself. Add each as an item of its own: " + (
        ", ".join(names[:_MOST_BESIDE]) or "it names none"
    )


def _describing(path: Path) -> Path | None:
    """The text beside an archive that names it."""
    texts = (file for file in _neighbours(path) if file.suffix.lower() == ".ufd")
    for text in islice(texts, _MOST_BESIDE):
        try:
            names = Ufd(_read(text)).files()
        except NotReadableError:
            continue
        if path.name.lower() in (name.lower() for name in names[:1]):
            return text
    return None


def _beside(path: Path, name: str) -> Path | None:
    """The file of this name in the same folder; letter case does not count, as on Windows."""
    fitting = (file for file in _neighbours(path) if file.name.lower() == name.lower() and file != path)
    return next(fitting, None)


def _neighbours(path: Path) -> list[Path]:
    """The files in the same folder, in the order of their names; none where it cannot be listed."""
    try:
        with os.scandir(path.parent) as found:
            return sorted(path.parent / file.name for file in found if file.is_file())
    except OSError:
        return []


def _read(path: Path) -> bytes:
    file = EvidenceFile(path)
    try:
        if file.size > MOST_BYTES:
            raise NotReadableError(f"{path} is larger than {MOST_BYTES} bytes, which no such text is")
        return file.read(0, file.size)
    finally:
        file.close()
