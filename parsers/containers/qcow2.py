"""QCOW2: the virtual disks of QEMU, with all their backing files.

Reference: QEMU docs/interop/qcow2.rst.
"""

from __future__ import annotations

from pathlib import Path

from evidence.contract.errors import NotReadableError
from evidence.contract.source import ByteSource
from parsers.containers.disk_parts import MAX_PARENTS, PartFile, Parts
from parsers.containers.qcow2_header import MAGIC, Qcow2Header, read_header
from parsers.containers.qcow2_image import Qcow2Image
from parsers.containers.qcow2_snapshots import snapshots
from parsers.containers.vdi import Vdi
from parsers.containers.vhd import Vhd
from parsers.containers.vhdx import Vhdx
from parsers.containers.virtual_disk import DiskContainer
from parsers.containers.vmdk import Vmdk

_OTHERS: dict[str, type[DiskContainer]] = {"vmdk": Vmdk, "vdi": Vdi, "vpc": Vhd, "vhdx": Vhdx}
"""Formats of backing files by QEMU's names. None of these leads back to a QCOW2."""


class Qcow2(DiskContainer):
    """Backing files are looked for beside the image, under the last part of the name that it records."""

    name = "qcow2"

    def probe(self, path: Path, head: bytes) -> bool:
        return head[:4] == MAGIC

    def disk(self, path: Path, parts: Parts) -> Qcow2Image:
        return _opened(path, parts, 0)


def _opened(path: Path, parts: Parts, depth: int) -> Qcow2Image:
    if depth > MAX_PARENTS:
        raise NotReadableError(f"{path}: more than {MAX_PARENTS} backing files behind one another")
    file = parts.open(path)
    header = read_header(file)
    data = file
    if header.data_file is not None:
        data = parts.open(parts.named(header.data_file, "data file", file))
    backing = _backing(header, file, parts, depth)
    image = Qcow2Image(file, header, data, backing)
    image.details |= _said(header, file, backing)
    return image


def _backing(header: Qcow2Header, file: PartFile, parts: Parts, depth: int) -> ByteSource | None:
    if header.backing is None:
        return None
    if header.backing.startswith("json:"):
        raise NotReadableError(f"{file.path} describes its backing file in JSON; only a file's name is read")
    path = parts.named(header.backing, "backing file", file)
    form = header.backing_format or _form_of(path)
    if form == "qcow2":
        return _opened(path, parts, depth + 1)
    if form in _OTHERS:
        return _OTHERS[form]().disk(path, parts)
    if form not in ("raw", "file", "host_device"):
        raise NotReadableError(
            f"{file.path}: its backing file {path.name} is an image of another format ({form!r}); raw, QCOW2, VMDK, "
            "VDI, VHD and VHDX are read"
        )
    return parts.open(path)


def _form_of(path: Path) -> str:
    """By its first bytes, where the image does not say it."""
    with PartFile(path) as looked_at:
        head = looked_at.read_at(0, min(looked_at.size, 80))
    if head.startswith(MAGIC):
        return "qcow2"
    return next((form for form, plugin in _OTHERS.items() if plugin().probe(path, head)), "raw")


def _said(header: Qcow2Header, file: PartFile, backing: ByteSource | None) -> dict[str, str]:
    """What the image states of itself, for a person."""
    said = {}
    if header.backing is not None:
        before = backing.details.get("backing_files") if isinstance(backing, Qcow2Image) else None
        said["backing_files"] = f"{header.backing}, {before}" if before else header.backing
    if header.snapshots:
        said["snapshots_not_read"] = snapshots(file, header)
    if header.corrupt:
        said["damage"] = "the image is marked as corrupt by the program that wrote it"
    elif header.dirty:
        said["not_closed"] = "the program that wrote the image did not close it"
    return said
