"""VHD: the virtual disks of Virtual PC, Hyper-V, Azure and Windows' backups: fixed, dynamic and differencing.

Reference: Microsoft, Virtual Hard Disk Image Format Specification 1.0 (2006).
"""

from __future__ import annotations

from pathlib import Path

from evidence.contract.errors import NotReadableError, ReadError
from parsers.containers.disk_parts import MAX_PARENTS, PartFile, Parts
from parsers.containers.vhd_footer import (
    COOKIE,
    DIFFERENCING,
    DYNAMIC,
    FIXED,
    SIZE,
    DynamicHeader,
    Footer,
    dynamic_header,
    footer,
    last_footer,
)
from parsers.containers.vhd_image import DynamicVhd, FixedVhd
from parsers.containers.virtual_disk import DiskContainer, VirtualDisk


class Vhd(DiskContainer):
    """A fixed one is told by its footer alone. A parent is found by the last part of its recorded names,
    and must have the identifier that is recorded beside them."""

    name = "vhd"

    def probe(self, path: Path, head: bytes) -> bool:
        if head.startswith(COOKIE):
            return True
        if not path.is_file():
            return False
        try:
            with PartFile(path) as file:
                found = last_footer(file)
        except ReadError:
            return False  # as of a failing disk, whose end cannot be read
        return (
            found is not None and found[0].kind == FIXED and (found[0].good or path.suffix.lower() == ".vhd")
        )

    def disk(self, path: Path, parts: Parts) -> VirtualDisk:
        return _opened(path, parts, 0)[0]


def _opened(path: Path, parts: Parts, depth: int) -> tuple[VirtualDisk, Footer]:
    file = parts.open(path)
    known, end, damage = _footer(file)
    if known.kind == FIXED:
        disk: VirtualDisk = FixedVhd(file, known, end)
    elif known.kind in (DYNAMIC, DIFFERENCING):
        header = dynamic_header(file, known.header)
        parent = _parent(file, header, parts, depth) if known.kind == DIFFERENCING else None
        disk = DynamicVhd(file, known, header, parent)
        if parent is not None:
            disk.details["parents"] = ", ".join(part.name for part in parts.found[depth + 1 :])
    else:
        raise NotReadableError(
            f"{path} is a VHD of type {known.kind}; fixed, dynamic and differencing are read"
        )
    disk.details |= {
        "identifier": str(known.identifier),
        "created": f"{known.created:%Y-%m-%d %H:%M:%SZ}",
        "created_by": known.program,
    }
    if damage:
        disk.details["damage"] = damage
    return disk, known


def _parent(file: PartFile, header: DynamicHeader, parts: Parts, depth: int) -> VirtualDisk:
    if depth >= MAX_PARENTS:
        raise NotReadableError(f"{file.path}: more than {MAX_PARENTS} parents behind one another")
    names = header.parent_names or (f"with the identifier {header.parent}",)
    known = next((path for name in names if (path := parts.known(name))), None)
    path = known or parts.named(names[0], "parent", file)
    disk, found = _opened(path, parts, depth + 1)
    if found.identifier != header.parent:
        raise NotReadableError(
            f"{path} is not the parent of {file.name}: that one has the identifier {header.parent}, "
            f"this one {found.identifier}"
        )
    return disk


def _footer(file: PartFile) -> tuple[Footer, int, str]:
    """The footer that is right, where the one at the end begins, and what is wrong with either."""
    at_end = last_footer(file)
    copy = footer(file.read_at(0, SIZE)) if file.size >= SIZE else None
    end = at_end[1] if at_end else file.size
    if at_end and at_end[0].good:
        return at_end[0], end, ""
    if copy is not None and copy.good and copy.kind != FIXED:
        return copy, end, "the footer at the file's end is missing or damaged; its copy at the start was used"
    if at_end and at_end[0].kind == FIXED:
        return (
            at_end[0],
            end,
            "the footer fails its check sum; the media is taken for all that lies before it",
        )
    raise NotReadableError(
        f"{file.path}: both its footer and the copy of it are missing or fail their check sum"
    )
