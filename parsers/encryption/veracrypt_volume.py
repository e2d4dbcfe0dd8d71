"""Opens a VeraCrypt or TrueCrypt volume by its header, or by the copy of it near the end where the first is gone."""

from __future__ import annotations

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.keys import Keys, LockedError, Secret
from evidence.contract.source import ByteSource
from parsers.encryption.veracrypt_header import (
    HEADER_BYTES,
    VolumeHeader,
    looks_like_noise,
    password_of_key_file,
    unlocked_header,
)
from parsers.support.decrypted import Decrypted
from parsers.support.sector_ciphers import AesXts

COPIES = 131_072
"""The copies of both headers begin so many bytes before the end, in the order of the headers."""
MOST_KEYS = 100
"""Keys that are tried on one header: each costs seconds, and whether it is a header is a guess."""
_SECTOR = 512
_FIRST_SECTOR = 131_072
"""Of the data: encrypted, whatever became of the headers."""


def find_header(source: ByteSource, place: int) -> bytes | None:
    """What may be the header at ``place``, else its copy; None where neither looks like one."""
    if source.size < 2 * COPIES or not looks_like_noise(_read(source, _FIRST_SECTOR)):
        return None
    copies = (_read(source, at) for at in (place, source.size - COPIES + place))
    return next((header for header in copies if looks_like_noise(header)), None)


def unlock(source: ByteSource, place: int, keys: Keys) -> ByteSource:
    """The bytes in clear. Raises LockedError, as without a key it cannot be told what this is."""
    header = find_header(source, place)
    if header is None:
        raise NotReadableError("There is no header of a VeraCrypt or TrueCrypt volume.")
    tried = 0
    for secret in keys:
        if secret.kind == "raw":
            continue
        tried += 1
        if tried > MOST_KEYS:
            break
        found = unlocked_header(header, _password(secret))
        if found is not None:
            keys.opened("password" if secret.kind == "text" else "key file")
            return _clear(source, found)
        keys.refused("password" if secret.kind == "text" else "key file")
    raise LockedError("VeraCrypt or TrueCrypt", keys)


def _read(source: ByteSource, at: int) -> bytes:
    try:
        return source.read_at(at, HEADER_BYTES)
    except ReadError:
        return b""


def _password(secret: Secret) -> bytes:
    return secret.value if secret.kind == "text" else password_of_key_file(secret.value)


def _clear(source: ByteSource, header: VolumeHeader) -> ByteSource:
    if header.start % _SECTOR or header.start >= source.size:
        raise NotReadableError(f"The image ends before the content of its {header.program} volume begins.")
    return Decrypted(source, header.start, header.size, AesXts(header.key, _SECTOR), header.start // _SECTOR)
