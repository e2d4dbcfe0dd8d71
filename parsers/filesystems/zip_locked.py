"""Encrypted members of a zip archive: which password opens them, and their bytes.

Reference: PKWARE, APPNOTE.TXT 6.3.10, sections 4.4.4, 6 and 7; WinZip, "AES Encryption Information" (2009).
"""

from __future__ import annotations

from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.keys import Keys, LockedError
from evidence.contract.source import ByteSource
from parsers.filesystems import zip_aes
from parsers.filesystems.zip_crypto import MOST_BYTES, ZipCryptoPacked
from parsers.filesystems.zip_member import LOCAL_HEADER, READ, Member, MemberSource

_AES = 99
_STRONG = 0x2040
"""Strong encryption of PKWARE, of a member or of the directory."""
_BLOCK = 1 << 20
_CHECKED_WHOLE = 64 << 20
"""A password is tried on a member of at most this size, unpacked to the end where only that proves it."""


class _Unpacked(NamedTuple):
    """Bytes in clear, as packed, and the member that they are of."""

    packed: ByteSource
    member: Member


def open_locked(source: ByteSource, member: Member, password: bytes | None, keys: Keys) -> ByteSource:
    """The member's bytes. Raises LockedError where the archive's password is unknown or not that of this member."""
    if member.flags & _STRONG:
        raise NotReadableError("the member is encrypted by PKWARE's strong encryption, which is not read")
    name = "AES zip encryption" if member.method == _AES else "zip encryption (ZipCrypto)"
    try:
        unlocked = None if password is None else _unlocked(source, member, password)
    except (ReadError, ValueError) as error:
        raise NotReadableError(f"the encrypted member is damaged: {error}") from error
    if unlocked is None:
        if member.method != _AES:
            member.refuse_unread()  # what no key opens is said as such
        raise LockedError(name, keys)
    unlocked.member.refuse_unread()
    return MemberSource(unlocked.packed, unlocked.member, headless=True)


def fitting_password(source: ByteSource, member: Member, keys: Keys) -> bytes | None:
    """The first key that opens the member and whose bytes hold what is stored to check them."""
    for secret in keys:
        if secret.kind != "text":
            continue
        if _opens(source, member, secret.value):
            keys.opened("password")
            return secret.value
        keys.refused("password")
    return None


def may_be_tried(member: Member) -> bool:
    """Whether it is encrypted and a password can be tried on it."""
    if not member.locked or member.flags & _STRONG or not member.packed <= _CHECKED_WHOLE >= member.size:
        return False
    return member.method == _AES or (member.size > 0 and member.method in READ)


def _opens(source: ByteSource, member: Member, password: bytes) -> bool:
    try:
        unlocked = _unlocked(source, member, password)
        if unlocked is None:
            return False
        if isinstance(unlocked.packed, zip_aes.AesPacked):
            return unlocked.packed.is_authentic()
        opened = MemberSource(unlocked.packed, unlocked.member, headless=True)
        for at in range(0, opened.size, _BLOCK):
            opened.read_at(at, _BLOCK)
    except (ReadError, ValueError):
        return False
    return True


def _unlocked(source: ByteSource, member: Member, password: bytes) -> _Unpacked | None:
    head = source.read_at(member.header, LOCAL_HEADER.size)
    if len(head) < LOCAL_HEADER.size or not head.startswith(b"PK\x03\x04"):
        raise ValueError("there is no local header where the directory says")
    fields = LOCAL_HEADER.unpack(head)
    start = member.header + LOCAL_HEADER.size + fields[9] + fields[10]
    if member.method == _AES:
        extra = source.read_at(start - fields[10], fields[10])
        return _aes(source, member, start, zip_aes.AesFields.of(_field(extra)), password)
    if member.packed > MOST_BYTES:
        raise ValueError(f"it is over {MOST_BYTES} bytes, the limit of this kind of encryption")
    packed = ZipCryptoPacked(source, start, member.packed, password)
    # With a data descriptor the CRC-32 is not known when the header is written, so the time stands in.
    if packed.check not in (member.crc >> 24, fields[4] >> 8):
        return None
    return _Unpacked(packed, member.unlocked(packed.size, member.method, member.crc))


def _aes(
    source: ByteSource, member: Member, start: int, fields: zip_aes.AesFields | None, password: bytes
) -> _Unpacked | None:
    if fields is None:
        raise ValueError("what it says of its encryption is not as the specification says")
    packed = zip_aes.unlocked(source, start, member.packed, fields.strength, password)
    if packed is None:
        return None
    crc = None if fields.version == 2 else member.crc
    return _Unpacked(packed, member.unlocked(packed.size, fields.method, crc))


def _field(extra: bytes) -> bytes:
    """The content of the field about AES in the extra fields of a local header."""
    at = 0
    while at + 4 <= len(extra):
        kind, size = (
            int.from_bytes(extra[at : at + 2], "little"),
            int.from_bytes(extra[at + 2 : at + 4], "little"),
        )
        if kind == zip_aes.EXTRA:
            return extra[at + 4 : at + 4 + size]
        at += 4 + size
    return b""
