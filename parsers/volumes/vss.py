"""Volume shadow copies of NTFS."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pyvshadow

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import Volume, VolumeSystem
from evidence.contract.source import ByteSource, LoggedSource
from parsers.support.library_file import LibraryFile
from parsers.volumes.vss_store import ShadowCopy, cause

_HEADER = 0x1E00
_MAGIC = bytes.fromhex("6b870838 76c1 484e b7ae 04046e6cc752")
_CATALOG = slice(48, 56)


class Shadows(VolumeSystem):
    """Older states of a volume, kept by Windows as the blocks that were overwritten since; the oldest first.

    Reference: libyal/libvshadow, Volume Shadow Snapshot (VSS) format; read by that library.
    """

    name = "vss"
    called = "volume shadow copies"
    divides = False
    views = True

    def probe(self, source: ByteSource) -> bool:
        """Whether a header at its only place names a catalog; without shadow copies it names none."""
        head = source.read_at(_HEADER, 64)
        return head.startswith(_MAGIC) and any(head[_CATALOG])

    def volumes(self, source: ByteSource) -> Sequence[Volume]:
        """One a shadow copy, with the time when it was made. Raises NotReadableError for a damaged catalog."""
        found = _opened(source)[1]
        return [
            Volume(number, 0, int(store.get_volume_size()), _described(store))
            for number, store in enumerate(found, 1)
        ]

    def open(self, source: LoggedSource, volume: Volume) -> ByteSource:
        """The volume as it was then. Raises NotReadableError where a store that it needs is damaged."""
        file, stores = _opened(source)
        return ShadowCopy(file, stores[volume.number - 1 :], min(volume.length, source.size))


def _opened(source: ByteSource) -> tuple[LibraryFile, list[pyvshadow.store]]:
    file, found = LibraryFile(source), pyvshadow.volume()
    try:
        file.run(lambda: found.open_file_object(file))
        return file, file.run(lambda: list(found.stores))
    except (NotReadableError, ReadError) as error:
        raise NotReadableError(f"The catalog of shadow copies cannot be read: {cause(error)}.") from error


def _described(store: pyvshadow.store) -> str:
    made = int(store.get_creation_time_as_integer())
    try:
        when = datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=made // 10)
    except OverflowError:
        return f"shadow copy {store.identifier} of an impossible time ({made})"
    return f"shadow copy {store.identifier} of {when:%Y-%m-%d %H:%M:%S} UTC"
