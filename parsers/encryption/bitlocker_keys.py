"""From what an examiner has to the volume master key of a BitLocker volume.

Reference: libyal/libbde, "BitLocker Drive Encryption (BDE) format", section 7 and appendix on key protectors.
"""

from __future__ import annotations

import hashlib
import re

from evidence.contract.keys import Method, Secret
from parsers.encryption.bitlocker_metadata import CLEAR_KEY, Metadata, Protector, external_key, opened

_STARTUP_KEY, _RECOVERY_KEY, _PASSWORD = 0x0200, 0x0800, 0x2000
_ROUNDS = 1 << 20
_GROUP = 11
_GROUPS = re.compile(r"[0-9]{6}(?:[- ]?[0-9]{6}){7}")


def method_of(secret: Secret) -> Method:
    """What kind of key it is taken for: eight groups of six digits are a recovery key."""
    if secret.kind == "text":
        return "password" if _recovery(secret) is None else "recovery key"
    return "key file" if secret.kind == "file" else "raw key"


def master_key(metadata: Metadata, secret: Secret) -> bytes | None:
    """The key to the volume's key, which may be what was given; None where it does not fit."""
    if secret.kind == "raw":
        return secret.value if opened(secret.value, metadata.locked) is not None else None
    if secret.kind == "file":
        found = external_key(secret.value)
        return None if found is None else _first(metadata, _STARTUP_KEY, found[1])
    recovery = _recovery(secret)
    if recovery is not None:
        return _stretched(metadata, _RECOVERY_KEY, hashlib.sha256(recovery).digest())
    text = (secret.text or "").encode("utf-16-le")
    return _stretched(metadata, _PASSWORD, hashlib.sha256(hashlib.sha256(text).digest()).digest())


def clear_master_key(metadata: Metadata) -> bytes | None:
    """The key that lies in clear on a volume whose protection was suspended, and opens it; else None."""
    keys = (_unlocked(each, each.clear) for each in metadata.protectors if each.kind == CLEAR_KEY)
    return next((key for key in keys if key is not None), None)


def _recovery(secret: Secret) -> bytes | None:
    """The 16 bytes that a recovery key stands for: each group is a multiple of 11 of two bytes."""
    text = (secret.text or "").strip()
    if not _GROUPS.fullmatch(text):
        return None
    digits = re.sub(r"[- ]", "", text)
    groups = [divmod(int(digits[at : at + 6]), _GROUP) for at in range(0, 48, 6)]
    if any(rest or number > 0xFFFF for number, rest in groups):
        return None
    return b"".join(number.to_bytes(2, "little") for number, _ in groups)


def _stretched(metadata: Metadata, kind: int, start: bytes) -> bytes | None:
    keys = (_unlocked(each, _stretch(start, each.salt)) for each in metadata.protectors if each.kind == kind)
    return next((key for key in keys if key is not None), None)


def _first(metadata: Metadata, kind: int, key: bytes) -> bytes | None:
    keys = (_unlocked(each, key) for each in metadata.protectors if each.kind == kind)
    return next((found for found in keys if found is not None), None)


def _unlocked(protector: Protector, key: bytes) -> bytes | None:
    return next((found for locked in protector.locked if (found := opened(key, locked)) is not None), None)


def _stretch(start: bytes, salt: bytes) -> bytes:
    """2^20 rounds of SHA-256 over the last digest, the first one, the salt and the number of the round."""
    digest, tail, sha256 = bytes(32), start + salt, hashlib.sha256
    for number in range(_ROUNDS):
        digest = sha256(digest + tail + number.to_bytes(8, "little")).digest()
    return digest
