"""VMDK: the virtual disks of VMware: sparse, stream-optimized, flat, split, and what changed of a parent.

Reference: VMware, Virtual Disk Format 1.1 (2007); J. Metz, libyal/libvmdk documentation.
"""

from __future__ import annotations

import re
from pathlib import Path

from evidence.contract.errors import NotReadableError
from parsers.containers.disk_parts import MAX_PARENTS, PartFile, Parts, last_part
from parsers.containers.virtual_disk import DiskContainer
from parsers.containers.vmdk_descriptor import (
    MAX_DESCRIPTOR,
    SIGNATURE,
    Descriptor,
    Extent,
    read_descriptor,
)
from parsers.containers.vmdk_image import FlatExtent, VmdkImage
from parsers.containers.vmdk_sparse import ESX, HOSTED, SparseExtent, sparse_header

_SECTOR = 512
_FLAT, _SPARSE = ("FLAT", "VMFS"), ("SPARSE", "VMFSSPARSE")
_PIECE = re.compile(r".+-(?:[sf]\d{3,}|flat|delta)\.vmdk", re.IGNORECASE)


class Vmdk(DiskContainer):
    """Found from its descriptor, or from an extent beside which a descriptor lies that names it."""

    name = "vmdk"

    def probe(self, path: Path, head: bytes) -> bool:
        if head[:4] in (HOSTED, ESX) or head.lstrip().startswith(SIGNATURE):
            return True
        return bool(head) and _PIECE.fullmatch(path.name) is not None and _owner(path) is not None

    def disk(self, path: Path, parts: Parts) -> VmdkImage:
        return _opened(_owner(path) or path, parts, 0)[0]


def _owner(path: Path) -> Path | None:
    """The descriptor beside an extent that has none of its own."""
    with PartFile(path) as file:
        if _embedded(file) is not None:
            return None
    for beside in Parts.beside(path).ending(".vmdk"):
        if beside == path or not beside.is_file():
            continue
        with PartFile(beside) as file:
            text = file.read_at(0, min(file.size, _SECTOR)).lstrip().startswith(SIGNATURE)
            raw = file.read_at(0, min(file.size, MAX_DESCRIPTOR)) if text else b""
        if any(
            last_part(extent.name) == path.name
            for extent in (read_descriptor(raw, str(beside)).extents if text else ())
        ):
            return beside
    return None


def _embedded(file: PartFile) -> bytes | None:
    """The descriptor that the file is or has inside, None for an extent without one."""
    head = file.read_at(0, min(file.size, _SECTOR))
    if head.startswith(HOSTED):
        header = sparse_header(file)
        length = min(header.descriptor_size * _SECTOR, MAX_DESCRIPTOR)
        raw = file.read_at(header.descriptor * _SECTOR, length) if header.descriptor else b""
        return raw if raw.strip(b"\0") else None
    return file.read_at(0, min(file.size, MAX_DESCRIPTOR)) if head.lstrip().startswith(SIGNATURE) else None


def _opened(path: Path, parts: Parts, depth: int) -> tuple[VmdkImage, Descriptor]:
    if depth > MAX_PARENTS:
        raise NotReadableError(f"{path}: more than {MAX_PARENTS} parents behind one another")
    file = parts.open(path)
    raw = _embedded(file)
    if raw is None:
        raise NotReadableError(
            f"{path} is one part of a VMDK, and no descriptor beside it names it. Put it there."
        )
    said = read_descriptor(raw, str(path))
    if not said.extents:
        raise NotReadableError(f"{path}: its descriptor names no extents")
    alone = len(said.extents) == 1
    extents = [(_extent(extent, file, parts, alone), extent.sectors * _SECTOR) for extent in said.extents]
    before = len(parts.found)
    parent = _parent(said, file, parts, depth) if said.parent is not None else None
    disk = VmdkImage(file, f"VMDK, {said.kind}", extents, parent)
    disk.details["content_identifier"] = said.content
    if parent is not None:
        disk.details["parents"] = ", ".join(part.name for part in parts.found[before:])
    return disk, said


def _extent(extent: Extent, file: PartFile, parts: Parts, alone: bool) -> FlatExtent | SparseExtent:
    if extent.kind == "ZERO":
        return FlatExtent(None, 0)
    if extent.kind not in (*_FLAT, *_SPARSE):
        raise NotReadableError(f"{file.path}: extents of the kind {extent.kind} are not read")
    # One with its descriptor inside may have been given another name since.
    within = alone and file.read_at(0, 4) == HOSTED
    holder = file if within else parts.open(parts.named(extent.name, "extent", file), again=True)
    if extent.kind in _FLAT:
        return FlatExtent(holder, extent.start * _SECTOR)
    header = sparse_header(holder)
    if header.size < extent.sectors * _SECTOR:
        raise NotReadableError(
            f"{holder.path} has {header.size} bytes of the disk; its descriptor wants more"
        )
    return SparseExtent(holder, header)


def _parent(said: Descriptor, file: PartFile, parts: Parts, depth: int) -> VmdkImage:
    path = parts.named(said.parent_name, "parent", file)
    disk, found = _opened(path, parts, depth + 1)
    if found.content != said.parent:
        raise NotReadableError(
            f"{path} is not the parent of {file.name}, or was changed since: the content identifier that was "
            f"recorded is {said.parent}, this one's is {found.content}"
        )
    return disk
