"""Encrypted members of a zip archive: which password opens them, and their bytes.

Reference: PKWARE, APPNOTE.TXT 6.3.10, sections 4.4.4, 6 and 7; WinZip, "AES Encryption Information" (2009).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
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
_PROVING = 4
"""A member of fewer bytes, under ZipCrypto, is as its CRC-32 says under many a wrong key: of one byte, 1 in 65,536."""
_CHECKED_WHOLE = 64 << 20
"""A password is tried on a member of at most this size, unpacked to the end where only that proves it."""
_FEWEST, _MOST_TRIALS = 16, 20_000
"""On how many members each key is tried at least, and how many trials are made of all keys: some ten seconds."""


class _Unpacked(NamedTuple):
    """Bytes in clear, as packed, and the member that they are of."""

    packed: ByteSource
    member: Member


def open_locked(source: ByteSource, member: Member, passwords: Sequence[bytes], keys: Keys) -> ByteSource:
    """The member's bytes, by one of the archive's passwords or another key. Raises LockedError where none opens it.

    Where no key opens the archive (there are no ``passwords``), none is tried on the member.
    """
    if member.flags & _STRONG:
        raise NotReadableError("the member is encrypted by PKWARE's strong encryption, which is not read")
    name = "AES zip encryption" if member.method == _AES else "zip encryption (ZipCrypto)"
    every = keys.every() if passwords else keys
    tried = list(dict.fromkeys((*passwords, *_texts(every)))) if passwords else []
    try:
        unlocked = _unlocked_by_one(source, member, tried)
    except (ReadError, ValueError) as error:
        raise NotReadableError(f"the encrypted member is damaged: {error}") from error
    if unlocked is None:
        if member.method != _AES:
            member.refuse_unread()  # what no key opens is said as such
        _note(every, tried, ())
        raise LockedError(name, every)
    unlocked.member.refuse_unread()
    return MemberSource(unlocked.packed, unlocked.member, headless=True)


def fitting_passwords(source: ByteSource, members: Sequence[Member], keys: Keys) -> list[bytes]:
    """The keys that open one of the members at least, whose bytes hold what is stored to check them.

    A member that opens by a key which opened another is not read: its check tells enough. So many members are tried
    that up to 20,000 trials are made and 64 MiB are read in vain. Where a member proves a key, those that do not are
    left out.
    """
    members = [member for member in members if proves(member)] or members
    given = _texts(keys)
    opening: list[bytes] = []
    tried: dict[bytes, None] = {}
    vain = 0
    for member in members[: max(_FEWEST, _MOST_TRIALS // max(len(given), 1))]:
        if len(opening) == len(given) or vain > _CHECKED_WHOLE:
            break
        if any(_may_open(source, member, password) for password in opening):
            continue
        for password in (each for each in given if each not in opening):
            tried[password] = None
            if _opens(source, member, password):
                opening.append(password)
                break
        else:
            vain += member.packed
    _note(keys, tried, opening)
    return opening


def _texts(keys: Keys) -> list[bytes]:
    return list(dict.fromkeys(secret.value for secret in keys if secret.kind == "text"))


def _note(keys: Keys, tried: Collection[bytes], opening: Collection[bytes]) -> None:
    """States of each key what became of it."""
    for secret in keys:
        if secret.kind != "text" or secret.value not in tried:
            continue
        if secret.value in opening:
            keys.opened("password")
        else:
            keys.refused("password")


def may_be_tried(member: Member) -> bool:
    """Whether it is encrypted and a password can be tried on it."""
    if not member.locked or member.flags & _STRONG or not member.packed <= _CHECKED_WHOLE >= member.size:
        return False
    return member.method == _AES or (member.size > 0 and member.method in READ)


def proves(member: Member) -> bool:
    """Whether what is stored to check its bytes is as it should be under hardly any wrong key."""
    return member.method == _AES or member.size >= _PROVING


def _may_open(source: ByteSource, member: Member, password: bytes) -> bool:
    """Whether what is stored to tell most wrong keys tells none."""
    try:
        return _unlocked(source, member, password) is not None
    except (ReadError, ValueError):
        return False


def _opens(source: ByteSource, member: Member, password: bytes) -> bool:
    try:
        unlocked = _unlocked(source, member, password)
        return unlocked is not None and _holds(unlocked)
    except (ReadError, ValueError):
        return False


def _holds(unlocked: _Unpacked) -> bool:
    """Whether the whole of the bytes is as what is stored to check them. Raises ReadError where it is not."""
    if isinstance(unlocked.packed, zip_aes.AesPacked):
        return unlocked.packed.is_authentic()
    opened = MemberSource(unlocked.packed, unlocked.member, headless=True)
    for at in range(0, opened.size, _BLOCK):
        opened.read_at(at, _BLOCK)
    return True


def _unlocked_by_one(source: ByteSource, member: Member, passwords: Sequence[bytes]) -> _Unpacked | None:
    """The member by the first key that is right; where its bytes are as under none, by the first that may be."""
    fitting = []
    for password in passwords:
        unlocked = _unlocked(source, member, password)
        if unlocked is None:
            continue
        if len(passwords) == 1 or (member.method == _AES and _holds(unlocked)):
            return unlocked
        fitting.append(password)
    right = fitting[:1]
    if len(fitting) > 1 and member.packed <= _CHECKED_WHOLE >= member.size:
        right = [password for password in fitting if _opens(source, member, password)][:1] or right
    return _unlocked(source, member, right[0]) if right else None


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
