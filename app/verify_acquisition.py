"""Verification of an acquisition's manifest: who signed it, and whether the files that it lists are as they were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from app.check import Check
from app.verify_export import verify_export
from app.verify_keys import signed
from evidence.acquire.events import Segment
from evidence.acquire.statement import SUFFIX, read_statement, signer_of
from evidence.custody.errors import ManifestError
from evidence.custody.files import size_and_sha256
from evidence.custody.keys import VerifyKey
from evidence.custody.proof import proof_path
from evidence.model.names import shown


def is_acquisition(path: Path) -> bool:
    """Whether a file is the manifest of an acquisition, by its name."""
    return path.name.endswith(SUFFIX) and path.is_file()


def verify_acquisition(path: Path, anchors: Sequence[Path], trusted: Sequence[VerifyKey]) -> Iterator[Check]:
    """Each check of the manifest at ``path``, and of the files beside it that it lists."""
    try:
        stated = read_statement(path)
        if not proof_path(path).is_file():
            signer = signer_of(path, stated)
    except ManifestError as error:
        yield Check(path.name, False, shown(str(error)))
        return
    if proof_path(path).is_file():
        yield from verify_export(path, anchors, trusted)
    else:
        yield Check(path.name, True, f"{shown(path.name)} is, byte for byte, what was signed.")
        yield signed(path.name, signer, trusted)
    for each in stated.files:
        yield _of_file(path.with_name(each.name), each)
    if stated.unreadable_bytes:
        said = f"{stated.unreadable_bytes} bytes of the source could not be read; in the copy they are zeros."
        yield Check(path.name, True, said, remark=True)


def _of_file(path: Path, stated: Segment) -> Check:
    name = shown(stated.name)
    try:
        size, digest = size_and_sha256(path)
    except OSError as error:
        return Check(stated.name, False, f"{name} cannot be read: {error.strerror}.")
    if (size, digest) == (stated.size, stated.sha256):
        return Check(stated.name, True, f"{name} is as it was acquired: SHA-256 {digest}.")
    said = f"{name} was changed: {size} bytes with SHA-256 {digest}; acquired were {stated.size} with {stated.sha256}."
    return Check(stated.name, False, said)
