"""Writing down with which key an encryption layer was opened, without the key.

Reference: docs/ledger-format.md section 2, "Unlocking"; RFC 7914 (scrypt).
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import secrets
from typing import Literal

from evidence.custody.acts import Appending, log
from evidence.custody.acts_work import EvidenceUnlocked
from evidence.custody.canonical import CanonicalError, canonical
from evidence.custody.errors import LedgerError

_COST, _BLOCK, _PARALLEL, _MEMORY = 1 << 15, 8, 1, 64 << 20
_SHORTEST = 4  # a shorter key may stand in any text by chance


def fingerprint(key: bytes, salt: bytes) -> bytes:
    """32 bytes that name a key: slow to compute, so that a guessed password is dear to try."""
    return hashlib.scrypt(key, salt=salt, n=_COST, r=_BLOCK, p=_PARALLEL, maxmem=_MEMORY, dklen=32)


def log_unlock(
    ledger: Appending,
    subject: str,
    *,
    layer: str,
    method: str,
    key: bytes,
    result: Literal["opened", "refused"],
    salt: bytes | None = None,
) -> int:
    """Logs that a layer was opened, or refused the key; returns the number of the entry.

    ``layer``: text of its PathSpec; ``method``: ``password``, ``recovery key``, …. The same key under the same
    16-byte ``salt`` has the same fingerprint; without one, a new salt is drawn. Raises LedgerError, also where
    the key itself stands in what would be written.
    """
    salt = salt or secrets.token_bytes(16)
    act = EvidenceUnlocked(
        layer=layer, method=method, salt=salt.hex(), fingerprint=fingerprint(key, salt).hex(), result=result
    )
    if _stands_in(key, canonical([subject, layer, method])):
        raise LedgerError(
            "A key was about to be written into the ledger, where it would stay for ever. Nothing was written: "
            "name the layer and the method without the key."
        )
    return log(ledger, subject, act)


def _stands_in(key: bytes, text: bytes) -> bool:
    """Whether the key stands in the text: as it is, in any case of letters, as hexadecimal or as Base64."""
    plain = key.strip()
    if len(plain) < _SHORTEST:
        return False
    forms = [plain, plain.hex().encode(), base64.b64encode(plain).rstrip(b"="), plain.replace(b"-", b"")]
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            forms.append(plain.decode(encoding).encode())
        except UnicodeDecodeError:
            continue
    with contextlib.suppress(UnicodeDecodeError, CanonicalError):
        forms.append(canonical(plain.decode())[1:-1])
    lowered = text.lower()
    places = (lowered, lowered.replace(b"-", b""))
    return any(len(form) >= _SHORTEST and form.lower() in place for form in forms for place in places)
