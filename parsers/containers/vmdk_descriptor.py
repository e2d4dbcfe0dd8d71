"""The descriptor of a VMDK: lines of text that say which files the disk consists of, and what its parent is.

Reference: VMware, Virtual Disk Format 1.1 (2007), "The Descriptor File"; J. Metz, libyal/libvmdk documentation.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from evidence.contract.errors import NotReadableError
from parsers.containers.disk_parts import MAX_EXTENTS

SIGNATURE = b"# Disk DescriptorFile"
MAX_DESCRIPTOR = 1 << 20
"""Bytes of a descriptor that are read."""
NO_PARENT = "ffffffff"
_EXTENT = re.compile(r'(RW|RDONLY|NOACCESS)\s+(\d{1,18})\s+(\w{1,32})(?:\s+"([^"]*)"(?:\s+(\d{1,18}))?)?')
_KEY = re.compile(r'(\w{1,64})\s*=\s*"?([^"]*)"?')


class Extent(NamedTuple):
    """A run of the disk: ``sectors`` of 512 bytes; ``start`` is where they begin in the file, in sectors."""

    kind: str
    sectors: int
    name: str
    start: int


class Descriptor(NamedTuple):
    """``content`` identifies the state of the media; ``parent`` that of the parent, None where there is none."""

    content: str
    parent: str | None
    parent_name: str
    kind: str
    extents: tuple[Extent, ...]


def read_descriptor(raw: bytes, name: str) -> Descriptor:
    """Raises NotReadableError where the text is no descriptor or names too many files."""
    text = _text(raw.partition(b"\0")[0])
    if not text.lstrip().startswith(SIGNATURE.decode()):
        raise NotReadableError(f"{name}: its descriptor is missing or damaged")
    said: dict[str, str] = {}
    extents = []
    for line in text.splitlines():
        extent = _EXTENT.match(line.strip())
        pair = _KEY.fullmatch(line.strip())
        if extent is not None:
            extents.append(_extent(extent, name))
        elif pair is not None:
            said.setdefault(pair[1].lower(), pair[2])
    if len(extents) > MAX_EXTENTS:
        raise NotReadableError(f"{name} consists of {len(extents)} files; up to {MAX_EXTENTS} are read")
    parent = said.get("parentcid", NO_PARENT).lower().rjust(8, "0")
    return Descriptor(
        content=said.get("cid", "").lower().rjust(8, "0"),
        parent=None if parent == NO_PARENT else parent,
        parent_name=said.get("parentfilenamehint", ""),
        kind=said.get("createtype", ""),
        extents=tuple(extents),
    )


def _extent(line: re.Match[str], name: str) -> Extent:
    access, sectors, kind, file, start = line.groups()
    if access == "NOACCESS":
        raise NotReadableError(f"{name}: its extent {file or kind} is marked as one without access")
    return Extent(kind.upper(), int(sectors), file or "", int(start or 0))


def _text(raw: bytes) -> str:
    """UTF-8, or what Windows' programs wrote, which has a character for nearly every byte."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
