"""The files of a copy held against the manifest of its acquisition: changed, missing, or more than were acquired.

Reference: ``docs/ledger-format.md`` section 6b.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from .acquired import Acquired, Part
from .outcome import Outcome

_RAW = "raw"
_PART = re.compile(r"(.+)\.(E[0-9]{2}|[E-Z][A-Z]{2}|[0-9]{3,})\Z", re.DOTALL)
_LETTERS_FROM = 99  # the segments of an E01 are .E01 to .E99, then .EAA and so on
_BLOCK = 1 << 20


def check_parts(found: Acquired, folder: Path, outcome: Outcome) -> None:
    """States of each file of the copy in ``folder`` whether it is as it was acquired, and names what is more."""
    medium = hashlib.sha256() if found.said("acquired", "form") == _RAW else None
    same = 0
    for part in found.parts:
        fault = _fault(part, folder / part.name, medium)
        if fault:
            outcome.fail(fault, "files of the copy")
        else:
            same += 1
    if same == len(found.parts):
        outcome.ok(
            f"{_counted(found.parts)} of the copy as acquired: size and SHA-256 are those of the manifest."
        )
        _check_medium(found, medium.hexdigest() if medium else "", outcome)
    elif same:
        outcome.ok(f"As they were acquired: {same} of {len(found.parts)} files of the copy.")
    for name in _extra(found.parts, folder):
        outcome.fail(
            f"{name} was added: it is named like a part of the copy, and the manifest does not list it.",
            "added files",
        )


def _counted(parts: list[Part]) -> str:
    if len(parts) == 1:
        return f"{parts[0].name} is the one file"
    return f"All {len(parts)} files ({parts[0].name} to {parts[-1].name}) are those"


def _fault(part: Part, path: Path, medium: hashlib._Hash | None) -> str:
    """What is wrong with a file, as a sentence; empty where nothing is. Its bytes go into ``medium``, if any."""
    digest, size = hashlib.sha256(), 0
    try:
        if not path.is_file():  # a pipe or device would be read without end
            return f"{part.name} is missing: the manifest lists it, and no such file is in {path.parent}."
        size = path.stat().st_size
        if size != part.size:
            return f"{part.name} was changed: it is {size} bytes long, acquired were {part.size} bytes."
        with path.open("rb") as stream:
            for block in iter(lambda: stream.read(_BLOCK), b""):
                digest.update(block)
                if medium is not None:
                    medium.update(block)
    except OSError as error:
        return f"{part.name} cannot be read: {error.strerror or error}."
    if digest.hexdigest() != part.sha256:
        return f"{part.name} was changed: its SHA-256 is {digest.hexdigest()}, acquired was {part.sha256}."
    return ""


def _check_medium(found: Acquired, sha256: str, outcome: Outcome) -> None:
    """Of a raw copy its files one after the other are the source; other forms are packed."""
    if not sha256:
        if found.sha256:
            outcome.note(
                "The digests of the source are what the manifest states: the copy is packed, and was not unpacked "
                "here. Programs that read such an image compute them (of an E01, ewfverify)."
            )
    elif sha256 == found.sha256:
        outcome.ok(
            "The bytes of the copy, in order, have the SHA-256 that the manifest states of the source."
        )
    else:
        outcome.fail(
            f"The bytes of the copy, in order, have the SHA-256 {sha256}; the manifest states {found.sha256} of the "
            "source: it contradicts itself."
        )


def _extra(parts: list[Part], folder: Path) -> list[str]:
    """Files beside those of the copy that a program would take for parts of it."""
    listed = {part.name for part in parts}
    first = _PART.match(parts[0].name)
    if first is None:
        return []
    names = sorted(path.name for path in folder.iterdir() if path.name not in listed)
    return [name for name in names if _continues(first, _PART.match(name), len(parts))]


def _continues(first: re.Match[str], other: re.Match[str] | None, count: int) -> bool:
    if other is None or other[1] != first[1] or other[2].isdigit() != first[2].isdigit():
        return False
    return count >= _LETTERS_FROM or not other[2].isalpha()
