"""Keys of WhatsApp's backups: the key file of a telephone, and the 64 digits of an end-to-end encrypted backup.

Reference: as for the headers; RFC 5869 for the key that the 64 digits make; Java Object Serialization, 6.4.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from evidence.contract.keys import Secret

KEY = 32
_JAVA = bytes.fromhex("aced0005757200025b42acf317f8060854e002000078700000")
"""An array of bytes as Java writes it; its length follows in two bytes."""
_FILE = 131
"""The array of a telephone's key file: versions, salt, identifiers, and at its end the key."""
_DIGITS = re.compile(rb"[0-9a-fA-F]{64}")


def keys_of(secret: Secret) -> Iterator[bytes]:
    """The keys of AES-256 that a secret may stand for; none where it is of another kind."""
    held = _held(secret)
    if held is not None:
        yield held
        yield HKDF(SHA256(), KEY, bytes(KEY), b"backup encryption").derive(held)


def _held(secret: Secret) -> bytes | None:
    value = secret.value
    if secret.kind == "text":
        digits = value.replace(b" ", b"")
        return bytes.fromhex(digits.decode()) if _DIGITS.fullmatch(digits) else None
    if secret.kind == "file" and value.startswith(_JAVA):
        value = value[len(_JAVA) + 2 :]
        return value[-KEY:] if len(value) in (_FILE, KEY) else None
    return value if len(value) == KEY else None
