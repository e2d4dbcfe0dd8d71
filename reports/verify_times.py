"""When a report was signed, and who says so.

Reference: RFC 3161; ETSI EN 319 102-1, 5.5 (signatures with time).
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

import msgspec

from evidence.model.names import shown
from reports.chain import chain_of
from reports.check import Check
from reports.revocation import revocation_of
from reports.signature import ReadSignature
from reports.stamp_token import TimeStamp
from reports.trust_files import Material

if TYPE_CHECKING:
    from cryptography import x509

Which = Literal["signer", "reviewer", "file"]
_OVER: dict[str, str] = {
    "signer": "on the examiner's signature",
    "reviewer": "on the reviewer's signature",
    "file": "over the whole file",
}


class Moment(msgspec.Struct, frozen=True):
    """When it was signed. ``proved``: an authority that the person who verifies trusts says so; None is unknown."""

    at: datetime | None
    proved: bool
    stamped: bool


def check_times(
    signature: ReadSignature,
    claimed: datetime | None,
    given: Material,
    known: Material,
    which: Which,
    checks: list[Check],
) -> Moment:
    """Says what the time stamp states, and holds its certificate against the trusted ones.

    ``claimed``: by the signer's own clock; ``given``: what the person trusts; ``known``: that and what the file holds.
    """
    stamp = signature.stamp
    if stamp is None:
        return Moment(claimed, proved=False, stamped=False)
    chain, identified = chain_of(stamp.certificate, (*stamp.others, *known.certificates), given.certificates)
    words = f"A time stamp {_OVER[which]} states {_text(stamp.moment)}, made with the certificate of {_name(stamp)}"
    clock = f" The signer's own clock said {_text(claimed)}." if claimed is not None else ""
    why = _unfit(stamp, chain, known)
    if why:
        checks.append(Check("time stamp", "failed", f"{words}. {why}{clock}"))
        return Moment(claimed, proved=False, stamped=False)
    if identified:
        checks.append(
            Check(
                "time stamp",
                "passed",
                f"{words}, whom a certificate that you named as trusted identifies.{clock}",
            )
        )
    else:
        words += ". It is intact, but nothing that you named as trusted identifies the authority." + clock
        checks.append(Check("time stamp", "remark", words))
    return Moment(stamp.moment, proved=identified, stamped=True)


def _unfit(stamp: TimeStamp, chain: list[x509.Certificate], known: Material) -> str:
    """Why the authority's certificate could not stamp then."""
    from cryptography import x509
    from cryptography.x509.oid import ExtendedKeyUsageOID

    certificate = stamp.certificate
    try:
        usage = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except x509.ExtensionNotFound:
        usage = ()
    except (x509.DuplicateExtension, x509.UnsupportedGeneralNameType, ValueError):
        return "What that certificate may be used for cannot be read: its extensions are not valid."
    if ExtendedKeyUsageOID.TIME_STAMPING not in usage:
        return "That certificate is not one for time stamps."
    if not certificate.not_valid_before_utc <= stamp.moment <= certificate.not_valid_after_utc:
        return "That certificate was not valid at this time."
    for one, issuer in pairwise(chain):
        revoked = revocation_of(one, issuer, known, stamp.moment).revoked
        if revoked and revoked <= stamp.moment:
            return f"That certificate, or one above it, was revoked on {_text(revoked)}."
    return ""


def _name(stamp: TimeStamp) -> str:
    from cryptography.hazmat.primitives.serialization import Encoding

    fingerprint = hashlib.sha256(stamp.certificate.public_bytes(Encoding.DER)).hexdigest()
    return f"{shown(stamp.certificate.subject.rfc4514_string())} (SHA-256 {fingerprint})"


def _text(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"
