"""VHDX: the virtual disks of Hyper-V and Windows, fixed, dynamic and differencing.

Reference: Microsoft, [MS-VHDX].
"""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from evidence.contract.errors import NotReadableError
from parsers.containers.disk_parts import MAX_PARENTS, PartFile, Parts
from parsers.containers.vhdx_header import BAT, MAGIC, METADATA, VhdxHeader, active_header, regions
from parsers.containers.vhdx_image import VhdxImage
from parsers.containers.vhdx_log import replayed
from parsers.containers.vhdx_metadata import read_metadata
from parsers.containers.virtual_disk import DiskContainer, VirtualDisk

_PATHS = ("relative_path", "absolute_win32_path", "volume_path")


class Vhdx(DiskContainer):
    """A parent is found by the last part of its recorded names, and must be in the state that is recorded."""

    name = "vhdx"

    def probe(self, path: Path, head: bytes) -> bool:
        return head.startswith(MAGIC)

    def disk(self, path: Path, parts: Parts) -> VirtualDisk:
        return _opened(path, parts, 0)[0]


def _opened(path: Path, parts: Parts, depth: int) -> tuple[VhdxImage, VhdxHeader]:
    file = parts.open(path)
    if file.read_at(0, len(MAGIC)) != MAGIC:
        raise NotReadableError(f"{path} is not a VHDX")
    header, damage = active_header(file, str(path))
    source, entries, bad = replayed(file, header)
    found, more = regions(source, str(path))
    said = read_metadata(source, found[METADATA], str(path))
    parent = _parent(file, said.parent, parts, depth) if said.differencing else None
    disk = VhdxImage(file, source, found[BAT], said, parent)
    disk.details["identifier"] = str(said.identifier)
    if parent is not None:
        disk.details["parents"] = ", ".join(part.name for part in parts.found[depth + 1 :])
    if entries:
        disk.details["not_closed"] = f"{entries} entries of its log were put over the file as it was read"
    lost = f"{bad} entries of its log are damaged or were not written whole and were not used" if bad else ""
    if damage or more or lost:
        disk.details["damage"] = "; ".join(filter(None, (damage, more, lost)))
    return disk, header


def _parent(file: PartFile, said: dict[str, str], parts: Parts, depth: int) -> VhdxImage:
    if depth >= MAX_PARENTS:
        raise NotReadableError(f"{file.path}: more than {MAX_PARENTS} parents behind one another")
    names = [name for key in _PATHS if (name := said.get(key))] or ["without a recorded name"]
    known = next((path for name in names if (path := parts.known(name))), None)
    path = known or parts.named(names[0], "parent", file)
    disk, header = _opened(path, parts, depth + 1)
    wanted = {_uuid(said[key]) for key in ("parent_linkage", "parent_linkage2") if key in said}
    if header.data not in wanted:
        raise NotReadableError(
            f"{path} is not the parent of {file.name}, or was changed since: the state that was recorded is "
            f"{said.get('parent_linkage')}, this one is {header.data}"
        )
    return disk


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
