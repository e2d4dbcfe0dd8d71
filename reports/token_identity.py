"""Report keys that lie in a PKCS #11 token: the token signs, the key never leaves it.

Reference: RFC 7512 (addresses); PKCS #11 version 2.40.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from evidence.custody.errors import KeyFileError
from evidence.custody.pkcs11_uri import Pkcs11Uri
from reports.errors import SigningError
from reports.identity import SigningIdentity, check_period, check_purpose, common_name

if TYPE_CHECKING:
    from cryptography import x509

SCHEME = "pkcs11:"


def load_token_identity(
    address: str, pin: bytes | None = None, *, now: datetime | None = None
) -> SigningIdentity:
    """The key and certificate at an address (``pkcs11:token=…;object=…?module-path=…``), ready to sign.

    Raises SigningError: no such token, key or certificate, wrong PIN, not valid at this time, not made
    for signatures.
    """
    from cryptography import x509
    from pkcs11 import PKCS11Error

    from evidence.custody.pkcs11_token import in_words, open_session

    try:
        uri = Pkcs11Uri.parse(address)
        session = open_session(uri, pin=pin.decode("utf-8", "replace") if pin else None)
    except KeyFileError as error:
        raise SigningError(str(error)) from error
    try:
        der = _certificate(session, uri)
        certificate = x509.load_der_x509_certificate(der)
    except PKCS11Error as error:
        raise SigningError(f"The token of {uri.label} cannot be read: {in_words(error)}.") from error
    except ValueError as error:
        raise SigningError(f"The certificate of {uri.label} in the token is damaged.") from error
    check_period(uri.label, certificate, now or datetime.now(UTC))
    check_purpose(uri.label, certificate)
    subject = certificate.subject.rfc4514_string() or "a certificate without a subject"
    name = common_name(certificate) or subject
    return SigningIdentity(
        subject, name, hashlib.sha256(der).hexdigest(), _signer(session, uri, certificate, der)
    )


def _certificate(session: Any, uri: Pkcs11Uri) -> bytes:
    """The one certificate of that label or id."""
    from pkcs11 import Attribute, ObjectClass

    wanted: dict[Any, Any] = {Attribute.CLASS: ObjectClass.CERTIFICATE}
    if uri.object:
        wanted[Attribute.LABEL] = uri.object
    if uri.id:
        wanted[Attribute.ID] = uri.id
    found = [bytes(one[Attribute.VALUE]) for one in session.get_objects(wanted)]
    if len(found) != 1:
        raise SigningError(
            f"The token holds {len(found)} certificates {uri.label}, not one. Store the certificate beside its key, "
            "under the same label."
        )
    return found[0]


def _signer(session: Any, uri: Pkcs11Uri, certificate: x509.Certificate, der: bytes) -> Any:
    from asn1crypto import x509 as asn1_x509
    from cryptography.hazmat.primitives.asymmetric import ec
    from pyhanko.sign.pkcs11 import PKCS11Signer
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    class Signer(PKCS11Signer):
        @property
        def cert_registry(self) -> Any:
            """Nothing beside the signer's own certificate, which stands in it, too, and would be written twice."""
            return SimpleCertificateStore()  # type: ignore[no-untyped-call]

    public = certificate.public_key()
    return Signer(
        session,
        signing_cert=asn1_x509.Certificate.load(der),
        key_label=uri.object or None,
        key_id=uri.id or None,
        other_certs_to_pull=(),
        # Not every token hashes for ECDSA (SoftHSM does not): the digest is made here, the token signs it.
        use_raw_mechanism=isinstance(public, ec.EllipticCurvePublicKey),
    )
