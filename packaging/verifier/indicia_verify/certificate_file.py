"""A certificate in a file, as a person gives it.

Reference: RFC 5280 (X.509), RFC 7468 (PEM).
"""

from __future__ import annotations

import base64
import binascii
import re
from pathlib import Path

from . import der
from .outcome import BadUse, Broken
from .x509 import Certificate

_LARGEST = 1 << 20
_PEM = re.compile(rb"-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----")


def read_certificate(path: Path) -> Certificate:
    """The one certificate in a file, PEM or DER. Raises ``BadUse``."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST)
    except OSError as error:
        raise BadUse(f"The certificate {path} cannot be read: {error.strerror}.") from None
    found = _PEM.findall(data)
    if len(found) > 1:
        raise BadUse(f"{path} holds {len(found)} certificates. Give each in a file of its own.")
    try:
        return Certificate(der.parse(base64.b64decode(found[0]) if found else data))
    except (Broken, binascii.Error, RecursionError):
        raise BadUse(f"{path} does not hold a certificate (X.509, as PEM or DER).") from None
