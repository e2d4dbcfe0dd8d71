"""Writing down with which key an encryption layer was opened, without the key.

Reference: docs/ledger-format.md section 2, "Unlocking"; RFC 7914 (scrypt).
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import secrets
from collections.abc import Sequence
from typing import Literal

from evidence.custody.acts import Appending, log
from evidence.custody.acts_work import EvidenceUnlocked
from evidence.custody.errors import LedgerError

METHODS = ("password", "recovery key", "key file", "raw key", "certificate")
"""By what kind of key a layer is opened; no other words, so that a key cannot stand there."""

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
    mark: bytes | None = None,
) -> int:
    """Logs that a layer was opened, or refused the key; returns the number of the entry.

    ``layer``: text of its PathSpec; ``method``: one of :data:`METHODS`. The same key under the same
    16-byte ``salt`` has the same fingerprint; without one, a new salt is drawn. ``mark``: the fingerprint, where it was
    computed already. Raises LedgerError, also where the key itself stands in what would be written.
    """
    salt = salt or secrets.token_bytes(16)
    mark = mark or fingerprint(key, salt)
    act = EvidenceUnlocked(layer=layer, method=method, salt=salt.hex(), fingerprint=mark.hex(), result=result)
    if method not in METHODS:
        raise LedgerError(f"An unlocking is logged by one of these methods: {', '.join(METHODS)}.")
    if stands_in(key, [subject, layer]):
        raise LedgerError(
            "A key was about to be written into the ledger, where it would stay for ever. Nothing was written: "
            "name the layer without the key."
        )
    return log(ledger, subject, act)


def stands_in(key: bytes, texts: Sequence[str]) -> bool:
    """Whether the key stands in a text: as it is, in other letter case, without hyphens, in hex or Base64."""
    plain = key.strip()
    forms = [plain.hex(), base64.b64encode(plain).decode().rstrip("=")]
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        with contextlib.suppress(UnicodeDecodeError):
            forms.append(key.decode(encoding).strip())
    wanted = {_bare(form) for form in forms if len(_bare(form)) >= _SHORTEST}
    return any(form in _bare(text) for form in wanted for text in texts)


def _bare(text: str) -> str:
    return text.casefold().replace("-", "").replace(" ", "")
