"""The key of an encrypted AFF image.

Reference: AFFLIBv3, lib/crypto.cpp, struct affkey in include/afflib/afflib.h.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.keys import Keys, LockedError
from parsers.containers.aff_segments import LOCKED, Segment

_KEY = "affkey_aes256"
_BLOCK = 16
_SIZES = {52: 4, 56: 8}
"""Where the key begins: old versions padded the number before it."""


def unlocked(
    found: Iterable[Segment], keys: Keys
) -> tuple[Iterator[Segment], Callable[[Segment, int], bytes]]:
    """The segments by their own names, and what gives the data of each in clear.

    Raises LockedError where some are encrypted and no key opens them.
    """
    segments = list(found)
    if not any(segment.name.endswith(LOCKED) for segment in segments):
        return iter(segments), lambda segment, most: segment.data(most)
    stored = next((segment for segment in segments if segment.name == _KEY), None)
    if stored is None:
        raise NotReadableError(
            "The AFF image is encrypted for a certificate, whose private key is not taken here. Decrypt a copy with "
            "affcrypto."
        )
    key = _key(stored, keys)
    locked = {segment.name.removesuffix(LOCKED) for segment in segments if segment.name.endswith(LOCKED)}

    def plain(segment: Segment, most: int) -> bytes:
        data = segment.data(most + 2 * _BLOCK)
        return _decrypted(data, key, segment.name) if segment.name in locked else data

    return (segment._replace(name=segment.name.removesuffix(LOCKED)) for segment in segments), plain


def _key(stored: Segment, keys: Keys) -> bytes:
    """The key that a password opens: right where it turns the block beside the key into zeros."""
    try:
        data = stored.data(max(_SIZES))
    except ReadError as error:
        raise NotReadableError(f"The key of the AFF image is damaged: {error.reason}") from error
    start = _SIZES.get(len(data))
    if start is None:
        raise NotReadableError("The key of the AFF image is damaged.")
    for secret in keys:
        if secret.kind != "text":
            continue
        hashed = hashlib.sha256(secret.value).digest()
        decryptor = Cipher(algorithms.AES(hashed), modes.ECB()).decryptor()  # noqa: S305 - the format's own
        opened = decryptor.update(data[start:])
        if not any(opened[32:48]):
            keys.opened("password")
            return opened[:32]
        keys.refused("password")
    raise LockedError("AFF encryption", keys)


def _decrypted(data: bytes, key: bytes, name: str) -> bytes:
    """What the last block has beyond the data is told by as many bytes more behind it."""
    extra = len(data) % _BLOCK
    body = data[: len(data) - extra]
    vector = name.encode()[: _BLOCK - 1].ljust(_BLOCK, b"\0")
    plain = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor().update(body)
    return plain[: len(plain) - (_BLOCK - extra)] if extra else plain
