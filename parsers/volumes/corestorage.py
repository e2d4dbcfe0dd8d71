"""Core Storage, Apple's volume manager before APFS."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import Volume, VolumeSystem
from evidence.contract.source import ByteSource, LoggedSource
from parsers.support.corestorage.blocks import SIGNATURE, SIGNATURE_AT, blocks, read_physical
from parsers.support.corestorage.family import family_head
from parsers.support.corestorage.volumes import Logical, context, logical_volumes
from parsers.support.prefixed import Prefixed


class CoreStorage(VolumeSystem):
    """The logical volumes of one physical volume; before the bytes of an encrypted one stands what its keys are.

    Reference: O. Choudary and J. Metz, "FileVault Drive Encryption (FVDE)", libyal/libfvde documentation.
    """

    name = "corestorage"
    called = "Core Storage"
    divides = False

    def probe(self, source: ByteSource) -> bool:
        return source.read_at(SIGNATURE_AT, len(SIGNATURE)) == SIGNATURE

    def volumes(self, source: ByteSource) -> Sequence[Volume]:
        """Those of the newest intact metadata. Raises NotReadableError where none are intact."""
        return [
            Volume(number, 0, logical.size, f"Core Storage {logical.name}".strip())
            for number, logical in enumerate(_read(source)[1], 1)
        ]

    def problems(self, source: ByteSource) -> Sequence[str]:
        """Whether no volume is left of them."""
        return (
            []
            if _read(source)[1]
            else ["Its metadata describe no volume; what is damaged of them is not read."]
        )

    def open(self, source: LoggedSource, volume: Volume) -> ByteSource:
        """The volume, after the list of its keys where it is encrypted."""
        identifier, volumes = _read(source)
        logical = volumes[volume.number - 1]
        content = logical.content(source)
        keys, number = context(logical.family)
        if logical.family and (keys is None or not number):
            return content
        return Prefixed(family_head(identifier, logical.identifier, logical.family), content)


def _read(source: ByteSource) -> tuple[bytes, list[Logical]]:
    try:
        physical = read_physical(source)
        return physical.identifier, logical_volumes(physical, blocks(source, physical))
    except (ReadError, struct.error) as error:
        raise NotReadableError(f"The Core Storage volume cannot be read: {error}.") from error
