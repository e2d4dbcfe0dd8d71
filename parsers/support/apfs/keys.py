"""The key of an encrypted APFS volume, unwrapped by a password or recovery key."""

from __future__ import annotations

import hashlib
import re
import struct
from collections.abc import Callable, Iterator

import msgspec
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.keys import Keys, LockedError, Method, Secret
from parsers.support.apfs.blocks import SECTOR, Blocks, fletcher_fits, u16
from parsers.support.apfs.container import Container
from parsers.support.sector_ciphers import AesXts

NAME = "APFS encryption"
MAX_ITERATIONS = 5_000_000
"""Rounds of PBKDF2 that are tried for one record: Apple's systems take some hundred thousand."""
MAX_RECORDS = 64
"""Records of users and recovery keys that are tried for one volume."""
_KEY = 32
"""Bytes of a volume's key: two of AES-128."""
_VOLUME_KEY, _UNLOCK_RECORDS = 2, 3
_LOCKER = 48
_CORE_STORAGE = 2
"""A flag: keys of 128 bits, of a volume that was Core Storage before."""
_RECOVERY_KEY = re.compile(r"([0-9A-Z]{4}-){5}[0-9A-Z]{4}", re.ASCII).fullmatch


class Wrapped(msgspec.Struct, frozen=True, kw_only=True):
    """A wrapped key; ``salt`` and ``iterations`` where a password wraps it."""

    uuid: bytes
    flags: int
    key: bytes
    iterations: int
    salt: bytes


def unlock(container: Container, volume: bytes, keys: Keys, fits: Callable[[AesXts], bool]) -> AesXts:
    """What decrypts the volume of that UUID. Raises LockedError where no key opens it.

    ``fits`` says whether a key that was given as such decrypts the volume.

    Reference: Apple File System Reference (2020-06-22), Encryption; RFC 3394 (key wrap), RFC 8018 (PBKDF2).
    """
    wrapped, stored = _wrapped_keys(container, volume)
    records = [record for record in stored if 0 < record.iterations <= MAX_ITERATIONS][:MAX_RECORDS]
    for secret in keys:
        if secret.kind == "file":
            continue
        method = _method(secret)
        found = secret.value if secret.kind == "raw" else _volume_key(secret.value, wrapped, records)
        cipher = AesXts(found, SECTOR) if found is not None and len(found) == _KEY else None
        if cipher is None or not fits(cipher):
            keys.refused(method)
            continue
        keys.opened(method)
        return cipher
    if len(records) < len(stored):
        raise NotReadableError(
            f"locked with {NAME}: no key that was given opens it, and {len(stored) - len(records)} of its "
            f"{len(stored)} key records were not tried: at most {MAX_RECORDS} are, of {MAX_ITERATIONS} rounds each."
        )
    raise LockedError(NAME, keys)


def _method(secret: Secret) -> Method:
    if secret.text is None:
        return "raw key"
    return "recovery key" if _RECOVERY_KEY(secret.text) else "password"


def _volume_key(password: bytes, wrapped: Wrapped, records: list[Wrapped]) -> bytes | None:
    for record in records:
        kek = _unwrapped(_stretched(password, record), record)
        key = None if kek is None else _unwrapped(kek, wrapped)
        if key is not None and wrapped.flags & _CORE_STORAGE:
            return key + hashlib.sha256(key + wrapped.uuid).digest()[:16]
        if key is not None:
            return key
    return None


def _stretched(password: bytes, record: Wrapped) -> bytes:
    long = 16 if record.flags & _CORE_STORAGE else 32
    return hashlib.pbkdf2_hmac("sha256", password, record.salt, record.iterations, long)


def _unwrapped(key: bytes, wrapped: Wrapped) -> bytes | None:
    long = 24 if wrapped.flags & _CORE_STORAGE else 40
    try:
        return aes_key_unwrap(key, wrapped.key[:long])
    except (InvalidUnwrap, ValueError):
        return None


def _wrapped_keys(container: Container, volume: bytes) -> tuple[Wrapped, list[Wrapped]]:
    """The volume's wrapped key, and those of its users that unwrap it."""
    try:
        found = dict(_entries(container.blocks, container.locker, container.uuid, volume))
        wrapped = _parsed(found[_VOLUME_KEY])
        place = struct.unpack("<QQ", found[_UNLOCK_RECORDS])
        records = [
            _parsed(data) for tag, data in _entries(container.blocks, place, volume) if tag == _UNLOCK_RECORDS
        ]
    except (KeyError, struct.error, ReadError, ValueError) as error:
        raise NotReadableError(
            f"locked with {NAME}, and the keys that are stored with it cannot be read: {error}. "
            "Keys that only the device itself has open it."
        ) from error
    return wrapped, records


def _entries(
    blocks: Blocks, place: tuple[int, int], uuid: bytes, wanted: bytes | None = None
) -> Iterator[tuple[int, bytes]]:
    """Tag and data of a keybag's entries. It is encrypted under the UUID of what it belongs to."""
    start, count = place
    if not 0 < count <= 64:
        raise ValueError("there is no keybag")
    cipher = AesXts(uuid * 2, SECTOR)
    data = cipher.decrypt(blocks.read(start, count), start * (blocks.size // SECTOR))
    if not fletcher_fits(data[: blocks.size]) and not fletcher_fits(data):
        raise ValueError("the keybag's checksum does not fit")
    at = _LOCKER
    for _ in range(u16(data, 34)):
        owner, tag, long = struct.unpack_from("<16sHH", data, at)
        if wanted in (None, owner):
            yield tag, data[at + 24 : at + 24 + long]
        at += -(-(24 + long) // 16) * 16


def _parsed(data: bytes) -> Wrapped:
    """A key blob: DER with context tags; tag 3 holds the wrapped key's own sequence."""
    outer = dict(_fields(next(_fields(data))[1]))
    fields = dict(_fields(outer[0xA3]))
    return Wrapped(
        uuid=fields[0x81],
        flags=int.from_bytes(fields[0x82][:4], "little"),
        key=fields[0x83],
        iterations=int.from_bytes(fields.get(0x84, b"")),
        salt=fields.get(0x85, b""),
    )


def _fields(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Tag and value of each field in a run of DER."""
    at = 0
    while at + 2 <= len(data):
        tag, long = data[at], data[at + 1]
        at += 2
        if long & 0x80:
            width = long & 0x7F
            long = int.from_bytes(data[at : at + width])
            at += width
        if at + long > len(data):
            raise ValueError("a key blob is damaged")
        yield tag, data[at : at + long]
        at += long
