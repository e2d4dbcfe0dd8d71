"""Verification of an acquisition's manifest: who signed it, and whether the copy is as it was made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.check import Check
from app.verify_export import verify_export
from app.verify_keys import signed
from evidence.acquire.events import Segment
from evidence.acquire.plan import RAW
from evidence.acquire.statement import (
    SUFFIX,
    Statement,
    added_beside,
    read_statement,
    signature_path,
    signer_of,
)
from evidence.custody.errors import ManifestError
from evidence.custody.files import size_and_sha256
from evidence.custody.keys import VerifyKey
from evidence.custody.proof import proof_path
from evidence.model.names import shown

_MOST_RANGES = 20


def is_acquisition(path: Path) -> bool:
    """Whether a file is the manifest of an acquisition, by its name."""
    return path.name.endswith(SUFFIX) and path.is_file()


def verify_acquisition(path: Path, anchors: Sequence[Path], trusted: Sequence[VerifyKey]) -> Iterator[Check]:
    """Each check of the manifest at ``path``, and of the files beside it that it lists."""
    with_proof = proof_path(path).is_file()
    try:
        stated = read_statement(path)
        signer = signer_of(path, stated) if signature_path(path).exists() or not with_proof else None
    except ManifestError as error:
        yield Check(path.name, False, shown(str(error)))
        return
    if with_proof:
        yield from verify_export(path, anchors, trusted)
    if signer is not None:
        yield Check(path.name, True, f"{shown(path.name)} is, byte for byte, what was signed.")
        yield signed(path.name, signer, trusted)
    yield from _of_copy(path, stated)
    yield from _told(path.name, stated)


def _of_copy(path: Path, stated: Statement) -> Iterator[Check]:
    """Each file of the copy, those that were added, and of a raw one whether together they are the source."""
    medium = hashlib.sha256() if stated.acquired.get("form") == RAW else None
    whole = True
    for each in stated.files:
        check = _of_file(path.with_name(each.name), each, medium)
        whole &= check.ok
        yield check
    try:
        for name in added_beside(path.parent, stated):
            said = f"{shown(name)} was added: it is named like a part of the copy, and the manifest does not list it."
            yield Check(name, False, said)
    except OSError as error:
        yield Check(path.name, False, f"{shown(str(path.parent))} cannot be listed: {error.strerror}.")
    if whole and medium is not None:
        yield _of_medium(path.name, stated, medium.hexdigest())


def _of_medium(name: str, stated: Statement, found: str) -> Check:
    expected = stated.digests.get("sha256", "")
    if found == expected:
        said = f"The bytes of the copy, in order, have the SHA-256 that is stated of the source: {found}."
        return Check(name, True, said)
    said = f"The bytes of the copy, in order, have the SHA-256 {found}; of the source is stated {shown(expected)}."
    return Check(name, False, said)


def _of_file(path: Path, stated: Segment, medium: hashlib._Hash | None) -> Check:
    """Whether a file is as it was acquired. Its bytes are added to the ``medium``, if one is wanted."""
    name = shown(stated.name)
    try:
        if path.exists() and not path.is_file():  # a pipe or device would be read without end
            return Check(
                stated.name, False, f"{name} is no regular file: it was put in the place of the copy's."
            )
        size, found = size_and_sha256(path, medium)
    except OSError as error:
        return Check(stated.name, False, f"{name} cannot be read: {error.strerror}.")
    if (size, found) == (stated.size, stated.sha256):
        return Check(stated.name, True, f"{name} is as it was acquired: SHA-256 {found}.")
    said = f"{name} was changed: {size} bytes with SHA-256 {found}; acquired were {stated.size} with {stated.sha256}."
    return Check(stated.name, False, said)


def _told(name: str, stated: Statement) -> Iterator[Check]:
    """What the manifest says of how the copy was made."""
    if stated.verified == "mismatch":
        why = shown(stated.mismatch) or "the two copies differ"
        said = f"When the copy was made it was read back and did not hold what had been read: {why}."
        yield Check(name, False, said)
    if stated.unreadable_bytes:
        said = f"{stated.unreadable_bytes} bytes of the source could not be read; in the copy they are zeros."
        yield Check(name, True, said, remark=True)
    for each in stated.unreadable[:_MOST_RANGES]:
        last = each.offset + max(each.length, 1) - 1
        said = f"Not read: bytes {each.offset} to {last} of the source ({shown(each.reason)})."
        yield Check(name, True, said, remark=True)
    if len(stated.unreadable) > _MOST_RANGES:
        said = f"… and {len(stated.unreadable) - _MOST_RANGES} more ranges, which the manifest lists."
        yield Check(name, True, said, remark=True)
