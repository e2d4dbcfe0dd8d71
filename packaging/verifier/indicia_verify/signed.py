"""Signatures over a report, and time stamps on them or over it.

Reference: RFC 5652, section 5; RFC 3161, sections 2.3 and 2.4.2.
"""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from . import algorithms, der
from .cms import (
    DATA,
    Changed,
    SignedData,
    check_attributes,
    check_certificates,
    check_value,
)
from .outcome import Broken
from .x509 import Certificate, time_text

_TIMESTAMP_INFO = "1.2.840.113549.1.9.16.1.4"
_TIMESTAMP_TOKEN = "1.2.840.113549.1.9.16.2.14"  # noqa: S105 (an object identifier)


class TimeStamp(NamedTuple):
    """An intact time stamp and its certificates, the authority's first.

    ``unbound`` names those of which nothing protects every byte; authorities leave out their root.
    """

    time: str
    certificates: list[Certificate]
    unbound: list[str]

    @property
    def signer(self) -> str:
        return self.certificates[0].name


class Signature(NamedTuple):
    """A signature that holds over its bytes; ``certificates`` are those embedded, the signer's first."""

    signer: Certificate
    certificates: list[Certificate]
    timestamp: TimeStamp | None


def check_signature(raw: bytes, digests: dict[str, bytes]) -> Signature:
    """Checks a detached signature over content with the given digests, by algorithm.

    Raises Broken: what is wrong, as the end of a sentence that begins with "the signature".
    """
    data = SignedData(raw)
    if data.content_type != DATA or data.content is not None:
        raise Broken("is not a signature over the report")
    info = data.signer_info
    signer = data.signer()
    if not info.is_usual:
        raise Broken(
            "is not one of SHA-256 with RSA (PKCS #1 v1.5) or ECDSA that names its certificate by its digest: Indicia "
            "signs with these, and takes no other"
        )
    check_value(info, signer, bare_rsa=False)
    if not signer.signs_documents:
        raise Broken(
            f"was made with the certificate of {signer.name}, which is not one for signing documents (its key usage)"
        )
    check_attributes(info, DATA, digests[info.digest])
    unbound = check_certificates(data, signer)
    if unbound:
        raise Broken(f"carries a certificate of {unbound[0]}, of which nothing protects every byte")
    timestamp = None
    for oid, value in info.unsigned.items():
        if oid != _TIMESTAMP_TOKEN:
            raise Broken(f"carries the attribute {oid}, which nothing protects")
        try:
            timestamp = check_timestamp(value.raw, info.signature, strict=True)
        except Broken as error:
            raise Broken(f"carries a time stamp that {error}") from None
    return Signature(signer, data.signer_first(), timestamp)


def check_timestamp(raw: bytes, stamped: bytes, *, strict: bool = False) -> TimeStamp:
    """Checks a TimeStampToken over ``stamped``. Reference: RFC 3161, sections 2.3 and 2.4.2.

    ``strict``: as in a report, where the bare name of RSA could stand for the full one, and the other way round,
    where nothing signed says which.
    """
    data = SignedData(raw)
    if data.content_type != _TIMESTAMP_INFO or data.content is None:
        raise Broken("is not a time stamp")
    info = data.signer_info
    signer = data.signer()
    check_value(info, signer, bare_rsa=not strict or info.protects_algorithm)
    if not info.names_certificate:
        raise Broken("does not name the certificate that it was made with by its digest")
    check_attributes(info, _TIMESTAMP_INFO, hashlib.new(info.digest, data.content).digest())
    unbound = check_certificates(data, signer)
    if info.unsigned:
        raise Broken("carries an attribute that nothing protects")
    what = "the time stamp"
    fields = der.Fields(der.parse(data.content), der.SEQUENCE, what)
    if fields.take().integer(what) != 1:
        raise Broken("has an unknown version")
    fields.take().oid(what)
    imprint = der.Fields(fields.take(), der.SEQUENCE, what)
    algorithm = algorithms.digest_name(imprint.take(), what)
    if imprint.take().expect(der.OCTET_STRING, what).content != hashlib.new(algorithm, stamped).digest():
        raise Changed("was made for something else")
    imprint.end()
    fields.take().integer(what)
    if not signer.stamps_times:
        raise Broken(
            f"was made with the certificate of {signer.name}, which is not one for time stamps alone"
        )
    return TimeStamp(time_text(fields.take()), data.signer_first(), unbound)
