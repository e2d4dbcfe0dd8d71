"""What a LUKS header says, in either version, and how a key opens it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from evidence.contract.errors import NotReadableError
from evidence.contract.keys import Keys, LockedError, Method, Secret
from evidence.contract.source import ByteSource
from parsers.encryption.luks_key import KeyDigest, KeySlot, volume_key
from parsers.support.decrypted import Decrypted
from parsers.support.sector_ciphers import sector_cipher

_METHODS: dict[str, Method] = {"text": "password", "file": "key file", "raw": "raw key"}


class LuksVolume(msgspec.Struct, frozen=True, kw_only=True):
    """``start`` and ``size`` of the encrypted run in bytes; None: to the end. ``first``: its first sector's number."""

    name: str
    slots: Sequence[KeySlot]
    digests: Sequence[KeyDigest]
    encryption: str
    start: int
    size: int | None = None
    sector: int = 512
    first: int = 0

    def unlock(self, source: ByteSource, keys: Keys) -> ByteSource:
        """The bytes in clear. Raises LockedError, and NotReadableError where the cipher is not read."""
        if self.start <= 0:
            raise NotReadableError(
                f"This is a {self.name} header of its own (detached): what it opens lies elsewhere, and is not read."
            )
        for secret in keys:
            key = self._key(source, secret)
            if key is None:
                keys.refused(_METHODS[secret.kind])
                continue
            keys.opened(_METHODS[secret.kind])
            return self._clear(source, key)
        raise LockedError(self.name, keys)

    def _key(self, source: ByteSource, secret: Secret) -> bytes | None:
        """The volume key that the secret is, or is the passphrase of."""
        if secret.kind == "raw":
            return secret.value if any(digest.fits(secret.value) for digest in self.digests) else None
        unread = []
        for slot in self.slots:
            try:
                found = volume_key(source, slot, secret.value)
            except NotReadableError as error:
                unread.append(error)
                continue
            if found is not None and self._is_right(found, slot):
                return found
        if unread and len(unread) == len(self.slots):
            raise unread[0]
        return None

    def _is_right(self, key: bytes, slot: KeySlot) -> bool:
        return any(
            digest.fits(key) for digest in self.digests if digest.slots is None or slot.number in digest.slots
        )

    def _clear(self, source: ByteSource, key: bytes) -> ByteSource:
        cipher = sector_cipher(self.encryption, key, self.sector)
        left = source.size - self.start
        if left <= 0:
            raise NotReadableError(f"The image ends before the content of its {self.name} volume begins.")
        size = left if self.size is None else self.size
        if size <= 0:
            raise NotReadableError(
                f"The {self.name} volume states a size of {size} bytes: its header is damaged."
            )
        # Numbers count 512 bytes whatever the size of a sector. Reference: Linux drivers/md/dm-crypt.c.
        return Decrypted(source, self.start, size, cipher, self.first, self.sector // 512)
