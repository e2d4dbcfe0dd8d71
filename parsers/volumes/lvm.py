"""Logical volumes of Linux."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import Volume, VolumeSystem
from evidence.contract.source import ByteSource, LoggedSource
from parsers.support.lvm.group import Group, Logical, read_group
from parsers.support.lvm.logical import LogicalVolume
from parsers.support.lvm.physical import Physical, label_at, read_physical


class Lvm(VolumeSystem):
    """The logical volumes of the group that a physical volume is part of, hidden ones too.

    Reference: LVM2, lib/format_text; libyal/libvslvm, Logical Volume Manager (LVM) format.
    """

    name = "lvm"
    called = "LVM physical volume"
    divides = False

    def probe(self, source: ByteSource) -> bool:
        """Whether a label stands in one of the first four sectors."""
        return label_at(source) is not None

    def volumes(self, source: ByteSource) -> Sequence[Volume]:
        """Those of the newest intact description of the group, in its order."""
        physical, group = _read(source)
        return [
            Volume(number, 0, volume.length, _described(volume, group, physical))
            for number, volume in enumerate(group.volumes, 1)
        ]

    def problems(self, source: ByteSource) -> Sequence[str]:
        """What is damaged of the descriptions that it holds."""
        return _read(source)[0].problems

    def open(self, source: LoggedSource, volume: Volume) -> ByteSource:
        """Raises NotReadableError where the volume is of a kind that is not read, or begins elsewhere."""
        physical, group = _read(source)
        logical = group.volumes[volume.number - 1]
        if logical.kinds:
            kinds = ", ".join(logical.kinds)
            raise NotReadableError(f"Logical volume {logical.name} is of a kind that is not read: {kinds}.")
        return LogicalVolume(source, physical.identifier, logical)


def _read(source: ByteSource) -> tuple[Physical, Group]:
    try:
        physical = read_physical(source)
    except ReadError as error:
        raise NotReadableError(f"The LVM physical volume cannot be read: {error}.") from error
    return physical, read_group(physical.group)


def _described(volume: Logical, group: Group, physical: Physical) -> str:
    others = {
        stripe.pv: stripe.hint
        for segment in volume.segments
        for stripe in segment.stripes
        if stripe.pv != physical.identifier
    }
    away = ", ".join(f"{identifier} (once {hint})" for identifier, hint in sorted(others.items()))
    return (
        f"LVM {group.name}/{volume.name}"
        + ("" if volume.visible else ", hidden")
        + (f", in part on other physical volumes: {away}" if away else "")
    )
