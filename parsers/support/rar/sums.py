"""The check sums of RAR's members: CRC-32, BLAKE2sp, and their forms under a password.

Reference: RAR 5.0 archive format, rarlab.com (file hash record, "tweaked" check sums); RFC 7693 and the BLAKE2
paper's tree mode for BLAKE2sp: eight leaves that take 64 bytes in turn.
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from functools import reduce
from operator import xor

from isal.isal_zlib import crc32

from parsers.support.rar.member import RarMember

_LEAVES, _BLOCK = 8, 64
_STRIPE = _LEAVES * _BLOCK


class Blake2sp:
    """Eight trees of BLAKE2s side by side, as RAR 5 hashes a member."""

    def __init__(self) -> None:
        self._leaves = [
            hashlib.blake2s(
                fanout=_LEAVES, depth=2, inner_size=32, node_offset=leaf, last_node=leaf == _LEAVES - 1
            )
            for leaf in range(_LEAVES)
        ]
        self._rest = b""

    def update(self, data: bytes) -> None:
        """Takes the next bytes."""
        data = self._rest + data
        whole = len(data) - len(data) % _STRIPE
        self._spread(data[:whole])
        self._rest = data[whole:]

    def digest(self) -> bytes:
        """The hash of all that was taken; nothing may follow."""
        self._spread(self._rest)
        self._rest = b""
        root = hashlib.blake2s(fanout=_LEAVES, depth=2, inner_size=32, node_depth=1, last_node=True)
        for leaf in self._leaves:
            root.update(leaf.digest())
        return root.digest()

    def _spread(self, data: bytes) -> None:
        for number, leaf in enumerate(self._leaves):
            starts = range(number * _BLOCK, len(data), _STRIPE)
            leaf.update(b"".join(data[start : start + _BLOCK] for start in starts))


class MemberSum:
    """Follows the bytes of a member and says at its end whether they are those that were packed."""

    def __init__(self, member: RarMember, checking: bytes) -> None:
        self._member = member
        self._checking = checking if member.lock and member.lock.tweaked else b""
        self._crc = 0
        self._blake = Blake2sp() if member.blake is not None else None

    def update(self, data: bytes) -> None:
        """Takes the next bytes."""
        self._crc = int(crc32(data, self._crc))
        if self._blake is not None:
            self._blake.update(data)

    def holds(self) -> bool:
        """Whether each check sum that is stored is right."""
        if self._member.crc is not None and self._tweaked_crc() != self._member.crc:
            return False
        return self._blake is None or self._tweaked(self._blake.digest()) == self._member.blake

    def _tweaked(self, digest: bytes) -> bytes:
        return hmac.digest(self._checking, digest, "sha256") if self._checking else digest

    def _tweaked_crc(self) -> int:
        if not self._checking:
            return self._crc
        words: tuple[int, ...] = struct.unpack("<8I", self._tweaked(self._crc.to_bytes(4, "little")))
        return reduce(xor, words)
