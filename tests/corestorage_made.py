"""Core Storage with FileVault 2: written by the test's own code after libfvde's documentation, read by cryptsetup."""

from __future__ import annotations

import base64
import hashlib
import struct
import zlib
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.keywrap import aes_key_wrap

from parsers.support.crc32c import crc32c

UNIT, BLOCK = 4096, 8192
PHYSICAL, GROUP = UUID(int=11), UUID(int=12)
PASSWORD, RECOVERY = "correct horse", "35AJ-AC98-TI1H-N4M3-HDUQ-UQFG"
_METADATA_KEY, _KEK = bytes(range(16)), bytes(range(100, 116))
LABELS, METADATA, DATA = (1, 1025), (2100, 2300), 2560
"""Blocks of 4 KiB at which these begin."""
_COUNT = 96


class Volume(NamedTuple):
    """A logical volume: its bytes in clear. ``key``: of a volume that is encrypted; ``wiped``: its keys lie elsewhere."""

    name: str
    clear: bytes
    key: bytes | None = bytes(range(50, 66))
    wiped: bool = False
    packed: bool = False
    status: str = "Complete"
    pieces: int = 1

    @property
    def family(self) -> UUID:
        """Whose keys it has."""
        return UUID(int=1000 + len(self.name))


def made(*volumes: Volume, size: int = 12 << 20) -> bytes:
    """The physical volume."""
    disk = bytearray(size)
    header = _header(size)
    disk[:512] = disk[size - 512 :] = header
    for label in LABELS:
        disk[label * UNIT : label * UNIT + 2 * BLOCK] = _label()
    blocks = [block for number, volume in enumerate(volumes) for block in _described(number, volume, disk)]
    for place in METADATA:
        _store(disk, place, blocks)
    return bytes(disk)


def damaged(disk: bytes, copy: int, kind: int) -> bytes:
    """The same with the block of that kind in one copy of the metadata overwritten."""
    changed = bytearray(disk)
    for number in range(_COUNT):
        at = METADATA[copy] * UNIT + number * BLOCK
        if any(disk[at : at + BLOCK]) and _cipher(number).decryptor().update(disk[at : at + BLOCK])[
            10:12
        ] == (kind.to_bytes(2, "little")):
            changed[at + 100] ^= 1
    return bytes(changed)


def wipekey(volume: Volume) -> bytes:
    """``EncryptedRoot.plist.wipekey`` of a system volume, as it lies on the recovery partition."""
    head = b'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" '
    head += b'"http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0">\n'
    clear = head + _context(volume, lambda number: f"<integer>{number}</integer>").encode() + b"\n</plist>\n"
    cipher = Cipher(algorithms.AES(PHYSICAL.bytes + bytes(16)), modes.XTS(bytes(16)))
    return cipher.encryptor().update(clear)


def _header(size: int) -> bytes:
    data = bytearray(512)
    struct.pack_into("<IHHI", data, 4, 0xFFFFFFFF, 1, 0x10, 7)
    struct.pack_into("<I", data, 48, 512)
    struct.pack_into("<Q", data, 64, size)
    struct.pack_into("<2sIHII4Q", data, 88, b"CS", 1, 4, UNIT, 4 << 20, *LABELS, 0, 0)
    struct.pack_into("<II16s", data, 168, 16, 2, _METADATA_KEY)
    data[304:336] = PHYSICAL.bytes + GROUP.bytes
    return _summed(data)


def _label() -> bytes:
    data = bytearray(2 * BLOCK)
    struct.pack_into("<IHHIQQQQI", data, 4, 0xFFFFFFFF, 1, 0x11, 7, 6, 0, 0, 0, BLOCK)
    struct.pack_into("<I", data, 64, 4 << 20)
    struct.pack_into("<I", data, 64 + 156, BLOCK)
    struct.pack_into("<6Q", data, BLOCK, 0, _COUNT, 0, 2, *METADATA)
    return _summed(data[:BLOCK]) + bytes(data[BLOCK:])


def _summed(data: bytearray) -> bytes:
    struct.pack_into("<I", data, 0, crc32c(bytes(data[8:])) ^ 0xFFFFFFFF)
    return bytes(data)


def _cipher(number: int) -> Cipher[modes.XTS]:
    return Cipher(algorithms.AES(_METADATA_KEY + PHYSICAL.bytes), modes.XTS(number.to_bytes(16, "little")))


def _store(disk: bytearray, place: int, blocks: Sequence[tuple[int, int, int, bytes]]) -> None:
    """Blocks of (kind, object, change, data); a block's number is its place, and that of what goes on is told by it."""
    for number, (kind, known, change, data) in enumerate(blocks):
        block = bytearray(BLOCK)
        struct.pack_into("<IHHIQQQQI", block, 4, 0xFFFFFFFF, 1, kind, 7, change, known, number, known, BLOCK)
        block[64 : 64 + len(data)] = data
        at = place * UNIT + number * BLOCK
        disk[at : at + BLOCK] = _cipher(number).encryptor().update(_summed(block))


def _described(number: int, volume: Volume, disk: bytearray) -> list[tuple[int, int, int, bytes]]:
    """The blocks of one volume, whose bytes are written as well."""
    base = 10 * (number + 1)
    first = 8 * number
    old = _volume_list(volume._replace(name="older"), 2)
    data = volume.clear
    if volume.key is not None:
        data = _encrypted(data, volume)
    pieces = _placed(disk, data, DATA + number * 2000, volume.pieces)
    listing = b"" if volume.wiped else _family_list(volume).encode()
    found = [
        (0x305, base, 6, _extents(pieces)),
        (0x1A, base + 1, 5, _volume_block(base, old)),
        (0x1A, base + 1, 6, _volume_block(base, _volume_list(volume, 3))),
    ]
    if listing:
        packed = zlib.compress(listing) if volume.packed else listing
        cut = len(packed) // 2 if volume.packed else len(packed)
        head = struct.pack("<4Q", 1, 1, 0, 0)
        following = first + len(found) + 1 if volume.packed else 0
        head += struct.pack("<8I", following, 0, len(packed), len(listing), 0x3B0, cut, 0, 0x20)
        found.append((0x19, base + 2, 6, head.ljust(0x3B0 - 64, b"\0") + packed[:cut]))
        more = struct.pack("<QQ", 0, 16 + len(packed) - cut) + packed[cut:]
        found.append((0x24, base + 2, 6, more))
    return [*found, *[(0x605, 0, 6, b"")] * (8 - len(found))]


def _placed(disk: bytearray, data: bytes, start: int, count: int) -> list[tuple[int, int]]:
    """(blocks, first block) of the pieces in which data are written, with holes between them."""
    units = -(-len(data) // UNIT)
    share = -(-units // count)
    pieces = []
    for piece in range(count):
        part = data[piece * share * UNIT : (piece + 1) * share * UNIT]
        place = start + piece * (share + 3)
        disk[place * UNIT : place * UNIT + len(part)] = part
        pieces.append((-(-len(part) // UNIT), place))
    return pieces


def _extents(pieces: list[tuple[int, int]]) -> bytes:
    found = struct.pack("<Q", len(pieces))
    logical = 0
    for count, place in pieces:
        found += struct.pack("<QQQQQ", 0, logical, count | 0x40000000 << 32, 0, place)
        logical += count
    return found


def _volume_block(base: int, listing: bytes) -> bytes:
    head = bytearray(0xB8 - 64)
    struct.pack_into("<QQ", head, 0, base + 2, base)
    struct.pack_into("<IIII", head, 56, len(listing), len(listing), 0xB8, len(listing))
    return bytes(head) + listing


def _volume_list(volume: Volume, sequence: int) -> bytes:
    name = "com.apple.corestorage.lv."
    return (
        f'<dict ID="0"><key>{name}groupUUID</key><string ID="1">{str(GROUP).upper()}</string>'
        f'<key>{name}familyUUID</key><string ID="2">{str(volume.family).upper()}</string>'
        f'<key>{name}sequence</key><integer size="32" ID="3">{sequence:#x}</integer>'
        f'<key>{name}name</key><string ID="6">{volume.name}</string>'
        f'<key>{name}size</key><integer size="64" ID="8">{len(volume.clear):#x}</integer></dict>'
    ).encode()


def _family_list(volume: Volume) -> str:
    inner = _context(volume, lambda number: f'<integer size="32">{number:#x}</integer>')
    used = (
        '<integer size="32" ID="900">0x1</integer>'
        if volume.key
        else '<integer size="32" ID="900">0x0</integer>'
    )
    return (
        '<dict ID="899"><key>com.apple.corestorage.lvf.encryption.context</key>'
        f"{inner}<key>DefaultEncryptionContext</key>{used}"
        '<key>PreviousEncryptionContext</key><reference IDREF="900"/></dict>'
    )


def _context(volume: Volume, integer: object) -> str:
    assert callable(integer)
    key = volume.key or bytes(16)
    users = "".join(
        f"<dict><key>PassphraseWrappedKEKStruct</key><data>{_user(password)}</data></dict>"
        for password in (PASSWORD, RECOVERY)
    )
    return (
        f"<dict><key>CryptoUsers</key><array>{users}</array>"
        f"<key>WrappedVolumeKeys</key><array><dict><key>BlockAlgorithm</key><string>None</string>"
        f"<key>KEKWrappedVolumeKeyStruct</key><data></data></dict>"
        f"<dict><key>BlockAlgorithm</key><string>AES-XTS</string><key>KEKWrappedVolumeKeyStruct</key>"
        f"<data>{_wrapped(key)}</data></dict></array><key>ConversionInfo</key><dict><key>TargetContext</key>"
        f"{integer(1)}<key>ConversionStatus</key><string>{volume.status}</string></dict></dict>"
    )


def _user(password: str) -> str:
    salt = hashlib.sha256(password.encode()).digest()[:16]
    derived = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 1000, 16)
    data = bytearray(284)
    struct.pack_into("<II16sII24sI", data, 0, 3, 16, salt, 16, 24, aes_key_wrap(derived, _KEK), 8)
    struct.pack_into("<I", data, 168, 1000)
    return base64.b64encode(data).decode()


def _wrapped(key: bytes) -> str:
    data = bytearray(256)
    struct.pack_into("<II24s", data, 0, 2, 24, aes_key_wrap(_KEK, key))
    return base64.b64encode(data).decode()


def _encrypted(clear: bytes, volume: Volume) -> bytes:
    key = volume.key or b""
    both = key + hashlib.sha256(key + volume.family.bytes).digest()[:16]
    return b"".join(
        Cipher(algorithms.AES(both), modes.XTS((at // 512).to_bytes(16, "little")))
        .encryptor()
        .update(clear[at : at + 512])
        for at in range(0, len(clear), 512)
    )
