"""BitLocker of Windows 7 and later, BitLocker To Go included.

Reference: libyal/libbde, "BitLocker Drive Encryption (BDE) format".
"""

from __future__ import annotations

import struct
import uuid

from evidence.contract.errors import NotReadableError
from evidence.contract.keys import Keys, LockedError
from evidence.contract.layers import Encryption
from evidence.contract.source import ByteSource
from parsers.encryption.bitlocker_ciphers import bitlocker_cipher
from parsers.encryption.bitlocker_keys import clear_master_key, master_key, method_of
from parsers.encryption.bitlocker_metadata import (
    CLEAR_KEY,
    METHODS,
    PROTECTORS,
    Metadata,
    opened,
    read_metadata,
)
from parsers.encryption.bitlocker_volume import BitLockerVolume

_HEAD = 512
_FIXED, _TO_GO = 160, 424
"""Where the GUID of the format stands; the places of the metadata follow it."""
_GUID = uuid.UUID("4967d63b-2e29-4ad8-8399-f6a339e3d001").bytes_le
_ON_WRITE = uuid.UUID("92a84d3b-dd80-4d0e-9e4e-b1e3284eaed8").bytes_le
"""Of volumes of which only what was written since is encrypted: which sectors these are stands in maps of their own."""
_SECTORS = (512, 1024, 2048, 4096)
_SIGNATURE = b"-FVE-FS-"
_VISTA = b"\xebR\x90" + _SIGNATURE


class BitLocker(Encryption):
    """Opened by password, recovery key, startup key file, volume master key or volume key, or its own clear key."""

    name = "bitlocker"

    def probe(self, source: ByteSource) -> str | None:
        head = source.read_at(0, _HEAD)
        if head.startswith(_VISTA):
            return "BitLocker of Windows Vista"
        places = _places(head)
        if not places:
            return "BitLocker" if head[3:11] == _SIGNATURE else None
        return "BitLocker with its protection suspended" if _suspended(source, places) else "BitLocker"

    def open(self, source: ByteSource, keys: Keys) -> ByteSource:
        head = source.read_at(0, _HEAD)
        places = _places(head)
        if head.startswith(_VISTA):
            raise NotReadableError("BitLocker volumes of Windows Vista are not read by this version.")
        if not places:
            raise NotReadableError("The first sector of this BitLocker volume is damaged.")
        if _ON_WRITE in (head[_FIXED : _FIXED + 16], head[_TO_GO : _TO_GO + 16]):
            raise NotReadableError(
                "This BitLocker volume is encrypted on write, so parts of it are in clear: this is not read."
            )
        metadata = read_metadata(source, places)
        master = clear_master_key(metadata) or _tried(metadata, keys)
        if master is None:
            raise LockedError(_called(metadata), keys)
        volume_key = opened(master, metadata.locked)
        if volume_key is None:
            raise NotReadableError("The BitLocker volume's own key is damaged; the key to it was found.")
        sector = int.from_bytes(head[11:13], "little")
        if sector not in _SECTORS:
            raise NotReadableError(f"This BitLocker volume states sectors of {sector} bytes: it is damaged.")
        return BitLockerVolume(source, metadata, bitlocker_cipher(metadata.method, volume_key, sector))


def _places(head: bytes) -> tuple[int, ...]:
    """The places of the copies of the metadata; none where it is no BitLocker volume."""
    for at in (_FIXED, _TO_GO):
        if head[at : at + 16] in (_GUID, _ON_WRITE) and head[510:512] == b"\x55\xaa":
            return struct.unpack_from("<3Q", head, at + 16)
    return ()


def _suspended(source: ByteSource, places: tuple[int, ...]) -> bool:
    try:
        return any(each.kind == CLEAR_KEY for each in read_metadata(source, places).protectors)
    except NotReadableError:
        return False


def _tried(metadata: Metadata, keys: Keys) -> bytes | None:
    for secret in keys:
        found = master_key(metadata, secret)
        if found is not None:
            keys.opened(method_of(secret))
            return found
        keys.refused(method_of(secret))
    return None


def _called(metadata: Metadata) -> str:
    """With what it can be opened, for a person."""
    kinds = dict.fromkeys(
        PROTECTORS.get(each.kind, f"a protector of type 0x{each.kind:04x}") for each in metadata.protectors
    )
    method = METHODS.get(metadata.method, f"method 0x{metadata.method:04x}")
    return f"BitLocker ({method}; opened by {', '.join(kinds) or 'nothing that it names'})"
