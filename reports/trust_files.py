"""Files with certificates and revocation data that a person gives: to trust, or to sign with.

Reference: RFC 5280 (certificates, revocation lists), RFC 6960 (OCSP), RFC 7468 (PEM).
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from evidence.model.names import shown
from reports.errors import ReportError
from reports.proven import read_certificate

_PEM = re.compile(rb"-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]+)-----END \1-----")
_LARGEST = 64 << 20


class Material(msgspec.Struct, frozen=True):
    """Certificates, revocation lists and OCSP responses of the ``cryptography`` library, in the order of the files."""

    certificates: tuple[Any, ...] = ()
    lists: tuple[Any, ...] = ()
    responses: tuple[Any, ...] = ()

    def with_more(self, other: Material) -> Material:
        """Both together."""
        return Material(
            self.certificates + other.certificates,
            self.lists + other.lists,
            self.responses + other.responses,
        )


def read_material(paths: Sequence[Path]) -> Material:
    """What the files hold. Raises ReportError: unreadable, or nothing of these kinds in one of them."""
    found = Material()
    for path in paths:
        found = found.with_more(_file(path))
    return found


def material_of(ders: Sequence[bytes]) -> Material:
    """What DER values are; what is none of the three kinds is left out."""
    found = Material()
    for der in ders:
        found = found.with_more(_read(der) or Material())
    return found


def _file(path: Path) -> Material:
    try:
        if path.stat().st_size > _LARGEST:
            raise ReportError(f"{path} is too large to hold certificates.")
        data = path.read_bytes()
    except OSError as error:
        raise ReportError(f"{path} cannot be read: {error.strerror}.") from error
    try:
        blocks = [b64decode(body) for _, body in _PEM.findall(data)] if b"-----BEGIN" in data else [data]
    except ValueError:
        blocks = []
    read = [_read(block) for block in blocks]
    if not read or None in read:
        raise ReportError(
            f"{shown(path.name)} holds no certificate. Give a PEM or DER file of certificates, revocation lists or "
            "OCSP responses."
        )
    found = Material()
    for one in read:
        found = found.with_more(one or Material())
    return found


def _read(der: bytes) -> Material | None:
    from cryptography import x509
    from cryptography.x509 import ocsp

    for kind, load in (
        ("certificates", read_certificate),
        ("lists", _read_list),
        ("responses", ocsp.load_der_ocsp_response),
    ):
        try:
            return Material(**{kind: (load(der),)})
        except (ValueError, TypeError, x509.InvalidVersion):
            continue
    return None


def _read_list(der: bytes) -> Any:
    """Raises ValueError where it cannot be read, as one of the year 0."""
    from cryptography import x509

    found = x509.load_der_x509_crl(der)
    found.last_update_utc, found.next_update_utc  # noqa: B018 - raise where no calendar has them
    return found
