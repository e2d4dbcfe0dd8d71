"""LUKS version 1.

Reference: LUKS On-Disk Format Specification 1.2.3 (2018), cryptsetup's documentation.
"""

from __future__ import annotations

import struct
from collections.abc import Callable

from evidence.contract.errors import NotReadableError
from evidence.contract.keys import Keys
from evidence.contract.layers import Encryption
from evidence.contract.source import ByteSource
from parsers.encryption.luks_key import SECTOR, KeyDigest, KeySlot, derived, known_hash
from parsers.encryption.luks_volume import LuksVolume

_HEADER = struct.Struct(">6sH32s32s32sII20s32sI40s")
_SLOT = struct.Struct(">II32sII")
_MAGIC = b"LUKS\xba\xbe"
_ACTIVE = 0x00AC71F3
_SLOTS = 8


class Luks1(Encryption):
    """AES in XTS and CBC; opened by passphrase, key file or the volume key itself."""

    name = "luks1"

    def probe(self, source: ByteSource) -> str | None:
        return "LUKS1" if source.read_at(0, 8) == _MAGIC + b"\0\x01" else None

    def open(self, source: ByteSource, keys: Keys) -> ByteSource:
        return _volume(source).unlock(source, keys)


def _volume(source: ByteSource) -> LuksVolume:
    data = source.read_at(0, _HEADER.size + _SLOTS * _SLOT.size)
    if len(data) < _HEADER.size + _SLOTS * _SLOT.size:
        raise NotReadableError("The LUKS header is cut off.")
    _, _, cipher, mode, hashed, payload, key_bytes, digest, salt, iterations, _ = _HEADER.unpack_from(data)
    encryption, name = f"{_text(cipher)}-{_text(mode)}", known_hash(_text(hashed))
    return LuksVolume(
        name="LUKS1",
        slots=[
            KeySlot(
                number=str(number),
                derive=_derive(name, slot_salt, slot_iterations, key_bytes),
                encryption=encryption,
                offset=offset * SECTOR,
                key_bytes=key_bytes,
                stripes=stripes,
                split_hash=name,
            )
            for number, (active, slot_iterations, slot_salt, offset, stripes) in enumerate(
                _SLOT.iter_unpack(data[_HEADER.size :])
            )
            if active == _ACTIVE and slot_iterations
        ],
        digests=[KeyDigest(hash=name, salt=salt, iterations=max(1, iterations), value=digest)],
        encryption=encryption,
        start=payload * SECTOR,
    )


def _derive(name: str, salt: bytes, iterations: int, length: int) -> Callable[[bytes], bytes]:
    return lambda passphrase: derived(name, passphrase, salt, iterations, length)


def _text(field: bytes) -> str:
    return field.split(b"\0")[0].decode("ascii", "replace").lower()
