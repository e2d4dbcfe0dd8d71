"""What a certificate may be used for, by its own extensions.

Reference: RFC 5280, 4.2.1.3 (key usage), 4.2.1.9, 4.2.1.12 (extended key usage); RFC 3161, 2.3; RFC 6960, 4.2.2.2;
RFC 9336 (document signing); NIST SP 800-131A (lengths of keys).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from cryptography import x509

    Value = TypeVar("Value", bound=x509.ExtensionType)

_TIME_STAMPING, _OCSP_SIGNING = "1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.9"
_SIGNS_DOCUMENTS = frozenset(
    {
        "2.5.29.37.0",  # any
        "1.3.6.1.5.5.7.3.36",  # documents (RFC 9336)
        "1.3.6.1.5.5.7.3.4",  # e-mail, and with it S/MIME; what documents were signed with before RFC 9336
        "1.3.6.1.5.5.7.3.2",  # a person's cards often say no more than client authentication
        "1.2.840.113583.1.1.5",  # Adobe: authentic documents
        "1.3.6.1.4.1.311.10.3.12",  # Microsoft: documents
    }
)
_FEWEST_BITS, _CURVES = 2048, ("secp256r1", "secp384r1", "secp521r1")
_UNREADABLE = "What that certificate may be used for cannot be read: its extensions are not valid."


def unfit_key(key: object) -> str:
    """What is wrong with a key that signs reports, as words after "is"; "" where it can be relied on."""
    from cryptography.hazmat.primitives.asymmetric import ec, rsa

    if isinstance(key, rsa.RSAPublicKey):
        return (
            ""
            if key.key_size >= _FEWEST_BITS
            else f"an RSA key of {key.key_size} bits, too short to be relied on"
        )
    if isinstance(key, ec.EllipticCurvePublicKey):
        return (
            ""
            if key.curve.name in _CURVES
            else f"on the curve {key.curve.name}, not on P-256, P-384 or P-521"
        )
    return "neither RSA nor ECDSA"


def unfit_to_sign(certificate: x509.Certificate) -> str:
    """Why its key does not sign documents, as a sentence; "" where it may."""
    try:
        if not _signs(certificate):
            return "By its key usage, that certificate is not one for signatures."
        usages = _usages(certificate)
    except ValueError:
        return _UNREADABLE
    if usages is not None and not usages & _SIGNS_DOCUMENTS:
        return "By its extended key usage, that certificate is not one for signing documents."
    return ""


def unfit_to_stamp(certificate: x509.Certificate) -> str:
    """Why its key does not stamp times, as a sentence; "" where it may."""
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import rsa

    try:
        usages, signs = _usages(certificate), _signs(certificate)
    except ValueError:
        return _UNREADABLE
    if usages is None or _TIME_STAMPING not in usages or not signs:
        return "That certificate is not one for time stamps."
    if len(usages) > 1 or not certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).critical:
        return "That certificate is not one for time stamps alone, as it must be."
    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey) and unfit_key(key):
        return f"Its key is {unfit_key(key)}."
    return ""


def may_sign_responses(certificate: x509.Certificate) -> bool:
    """Whether a responder may sign OCSP responses with it, if its issuer made it."""
    try:
        return _OCSP_SIGNING in (_usages(certificate) or ()) and _signs(certificate)
    except ValueError:
        return False


def may_issue(certificate: x509.Certificate) -> bool:
    """Whether it is an authority's, whose key signs certificates."""
    from cryptography import x509

    try:
        constraints = _found(certificate, x509.BasicConstraints)
        usage = _found(certificate, x509.KeyUsage)
    except ValueError:
        return False
    return constraints is not None and constraints.ca and (usage is None or usage.key_cert_sign)


def is_authority(certificate: x509.Certificate) -> bool:
    """Whether it says that it is an authority's."""
    from cryptography import x509

    try:
        constraints = _found(certificate, x509.BasicConstraints)
    except ValueError:
        return False
    return constraints is not None and constraints.ca


def may_sign_lists(certificate: x509.Certificate) -> bool:
    """Whether its key may sign revocation lists. Reference: RFC 5280, 6.3.3 (f)."""
    from cryptography import x509

    try:
        usage = _found(certificate, x509.KeyUsage)
    except ValueError:
        return False
    return usage is None or usage.crl_sign


def _signs(certificate: x509.Certificate) -> bool:
    from cryptography import x509

    usage = _found(certificate, x509.KeyUsage)
    return usage is None or usage.digital_signature or usage.content_commitment


def _usages(certificate: x509.Certificate) -> frozenset[str] | None:
    from cryptography import x509

    found = _found(certificate, x509.ExtendedKeyUsage)
    return None if found is None else frozenset(one.dotted_string for one in found)


def _found(certificate: x509.Certificate, kind: type[Value]) -> Value | None:
    """An extension, None where the certificate has none. Raises ValueError where they cannot be read."""
    from cryptography import x509

    try:
        return certificate.extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None
    except (x509.DuplicateExtension, x509.UnsupportedGeneralNameType) as error:
        raise ValueError(str(error)) from error
