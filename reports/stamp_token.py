"""Time stamps in a report, read so strictly that none of their bytes is free.

Reference: RFC 3161; RFC 5816 (signing certificate in time stamps); ETSI EN 319 142-1, 5.4.3.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec

from evidence.custody.errors import TimestampError
from evidence.custody.timestamp_token import Token
from reports.envelope import token_envelope
from reports.errors import ODD_STRUCTURES
from reports.proven import MOST, all_proved, completed, proved_only, read_certificate

if TYPE_CHECKING:
    from cryptography import x509


class TimeStamp(msgspec.Struct, frozen=True):
    """An intact time stamp: the moment in UTC, the certificate it was made with, and those beside that one."""

    moment: datetime
    certificate: Any
    others: tuple[Any, ...]


def read_time_stamp(der: bytes, stamped: bytes) -> TimeStamp:
    """Checks a token over these bytes. Raises TimestampError: a clause that follows "the time stamp"."""
    from asn1crypto import cms

    try:
        token = Token(der)
        token.check(stamped)
        own = token.signer
        content = cms.ContentInfo.load(der, strict=True)["content"]
        certificates = [read_certificate(one.dump()) for one in content["certificates"]]
        same = token_envelope(content, own, certificates) == der
    except ODD_STRUCTURES as error:
        raise TimestampError("is damaged: it does not follow the format") from error
    if len(certificates) > MOST:
        raise TimestampError(f"carries more than {MOST} certificates")
    if not same:
        raise TimestampError("was changed, or holds more than is signed")
    others = tuple(one for one in certificates if one != own)
    if not all_proved(others):
        raise TimestampError("carries a certificate that was changed, or that nothing in it proves")
    return TimeStamp(token.time, own, others)


def strict_token(content: Any, above: Sequence[x509.Certificate] = ()) -> None:
    """Takes out of a token (CMS SignedData) what nothing in it would protect, before it goes into a report.

    Certificates whose issuer is neither in it nor ``above`` go (an authority often leaves out its root, and whoever
    verifies needs those between), and the bare name of RSA becomes the one that says the digest: neither
    is under the authority's signature, and the token stays the same to whoever verifies it.
    """
    from asn1crypto import cms
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    signer = content["signer_infos"][0]
    serial = signer["sid"].chosen["serial_number"].native
    read = [x509.load_der_x509_certificate(one.chosen.dump()) for one in content["certificates"]]
    own = [one for one in read if one.serial_number == serial]
    kept = [*own, *proved_only(completed(own, [one for one in read if one not in own], above))]
    content["certificates"] = cms.CertificateSet(
        [cms.CertificateChoices.load(one.public_bytes(Encoding.DER)) for one in kept]
    )
    named = signer["signature_algorithm"]["algorithm"]
    protected = any(one["type"].native == "cms_algorithm_protection" for one in signer["signed_attrs"])
    if named.native == "rsassa_pkcs1v15" and not protected:
        digest = signer["digest_algorithm"]["algorithm"].native
        signer["signature_algorithm"] = cms.SignedDigestAlgorithm({"algorithm": f"{digest}_rsa"})
