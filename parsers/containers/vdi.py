"""VDI: the virtual disks of VirtualBox, dynamic, fixed and differencing.

Reference: VirtualBox, src/VBox/Storage/VDICore.h.
"""

from __future__ import annotations

from pathlib import Path

from evidence.contract.errors import NotReadableError
from parsers.containers.disk_parts import MAX_PARENTS, PartFile, Parts
from parsers.containers.vdi_header import SIGNATURE, SIGNATURE_AT, VdiHeader, read_header
from parsers.containers.vdi_image import VdiImage
from parsers.containers.virtual_disk import DiskContainer

_MOST_LOOKED_AT = 1000
"""VDI files beside the image among which a parent is looked for."""


class Vdi(DiskContainer):
    """A child names its parent by identifiers alone; it is looked for among the ``.vdi`` files beside it."""

    name = "vdi"

    def probe(self, path: Path, head: bytes) -> bool:
        return head[SIGNATURE_AT : SIGNATURE_AT + 4] == SIGNATURE

    def disk(self, path: Path, parts: Parts) -> VdiImage:
        return _opened(path, parts, 0)


def _opened(path: Path, parts: Parts, depth: int) -> VdiImage:
    if depth > MAX_PARENTS:
        raise NotReadableError(f"{path}: more than {MAX_PARENTS} parents behind one another")
    file = parts.open(path)
    header = read_header(file)
    parent = None if header.parent is None else _opened(_parent(file, header, parts), parts, depth + 1)
    disk = VdiImage(file, header, parent)
    disk.details["identifier"] = str(header.identifier)
    if parent is not None:
        disk.details["parents"] = ", ".join(part.name for part in parts.found[depth + 1 :])
    return disk


def _parent(file: PartFile, header: VdiHeader, parts: Parts) -> Path:
    for path in parts.ending(".vdi")[:_MOST_LOOKED_AT]:
        found = _header(path)
        if found is None or found.identifier != header.parent:
            continue
        if found.modified != header.parent_modified:
            raise NotReadableError(
                f"{path} was changed since {file.name} was made: its state is {found.modified}, "
                f"the one that was recorded {header.parent_modified}"
            )
        return path
    raise NotReadableError(
        f"{file.name}: its parent, the VDI with the identifier {header.parent}, is missing in "
        f"{file.path.parent}. VirtualBox keeps snapshots in a folder of their own: put them beside the image."
    )


def _header(path: Path) -> VdiHeader | None:
    if not path.is_file():
        return None
    with PartFile(path) as file:
        if file.size < 512 or file.read_at(SIGNATURE_AT, 4) != SIGNATURE:
            return None
        try:
            return read_header(file)
        except NotReadableError:
            return None
