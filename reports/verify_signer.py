"""Who signed a report, and whether the certificate was good when they did.

Reference: RFC 5280, 4.2.1 (key usage) and 6 (paths, validity, revocation).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

import msgspec

from evidence.model.names import shown
from reports.chain import Chain, chain_of
from reports.check import Check
from reports.purpose import unfit_to_sign
from reports.revocation import revocation_of
from reports.signature import ReadSignature
from reports.trust_files import Material
from reports.verify_times import Moment, unknown_issuer

if TYPE_CHECKING:
    from cryptography import x509


class Signer(msgspec.Struct, frozen=True):
    """Who signed, as far as the signature says it.

    ``fingerprint``: SHA-256 of the certificate in hexadecimal.

    ``identified`` says that the certificate is one that the person who verifies named as trusted, or that a valid path
    (RFC 5280, 6.1) leads from one to it.
    """

    subject: str
    issuer: str
    fingerprint: str
    self_signed: bool
    identified: bool


def check_signer(
    signature: ReadSignature,
    given: Material,
    known: Material,
    moment: Moment,
    name: Literal["signer", "reviewer"],
    checks: list[Check],
) -> Signer:
    """Says who signed, and whether the certificates were valid and not revoked at that moment.

    ``given``: what the person trusts; ``known``: that and what the file holds.
    """
    from cryptography.hazmat.primitives.serialization import Encoding

    certificate = signature.certificate
    chain = chain_of(
        certificate,
        (*signature.others, *known.certificates),
        given.certificates,
        moment.at or datetime.now(UTC),
    )
    signer = Signer(
        subject=shown(certificate.subject.rfc4514_string()),
        issuer=shown(certificate.issuer.rfc4514_string()),
        fingerprint=hashlib.sha256(certificate.public_bytes(Encoding.DER)).hexdigest(),
        self_signed=certificate.subject == certificate.issuer,
        identified=chain.identified,
    )
    checks.append(_identity(signer, name, chain, bool(given.certificates)))
    why = unfit_to_sign(certificate)
    if why:
        checks.append(
            Check("certificate", "failed", f"Signed with the certificate of {signer.subject}. {why}")
        )
    checks += _period(chain.certificates, moment)
    checks += _revocation(chain, known, moment)
    return signer


def _identity(signer: Signer, name: str, chain: Chain, asked: bool) -> Check:
    did = "Countersigned" if name == "reviewer" else "Signed"
    who = f"{did} by {signer.subject} (certificate SHA-256 {signer.fingerprint})"
    if signer.identified:
        return Check(name, "passed", f"{who}, whom a certificate that you named as trusted identifies.")
    if chain.fault:
        words = (
            f"{who}. It leads to a certificate that you named as trusted, but not by a valid path: "
            f"{chain.fault}."
        )
        return Check(name, "failed", words)
    if asked:
        words = f"{who}, which none of the certificates that you named as trusted identifies.{unknown_issuer(chain)}"
        return Check(name, "failed", words)
    if signer.self_signed:
        reason = "The certificate is self-signed: intact, not identified. Anybody can make one with this name"
    else:
        reason = f"It says that {signer.issuer} issued it, which was not checked: intact, not identified"
    return Check(
        name,
        "remark",
        (f"{who}. {reason}; compare the fingerprint with the {_WHOSE[name]}, got by another way."),
    )


_WHOSE = {"signer": "examiner's", "reviewer": "reviewer's"}


def _period(chain: list[x509.Certificate], moment: Moment) -> Iterator[Check]:
    """Of each certificate that was not valid: one that is good does not excuse the one above it."""
    now, said = datetime.now(UTC), "by the signer's own clock"
    if moment.stamped:
        said = "by the time stamp"
    for one in chain:
        begins, ends = one.not_valid_before_utc, one.not_valid_after_utc
        period = f"from {begins:%Y-%m-%d %H:%M} to {ends:%Y-%m-%d %H:%M} (UTC)"
        span = f"The certificate of {_subject(one)} was valid {period}"
        if moment.at is not None and not begins <= moment.at <= ends:
            words = (
                f"{span}: not when the report was signed, {moment.at.astimezone(UTC):%Y-%m-%d %H:%M} {said}."
            )
            yield Check("certificate", "failed", words)
        elif not begins <= now <= ends and not moment.proved:
            words = (
                f"{span} and is not valid now. Without a time stamp of an authority that you trust it cannot be said "
                "whether it was when the report was signed."
            )
            yield Check("certificate", "remark", words)


def _revocation(chain: Chain, known: Material, moment: Moment) -> Iterator[Check]:
    at = moment.at or datetime.now(UTC)
    said = ((one, revocation_of(one, issuer, known, at).revoked) for one, issuer in chain.issued)
    for one, revoked in dict.fromkeys(said):
        if revoked is None:
            continue
        words = f"The certificate of {_subject(one)} was revoked on {revoked:%Y-%m-%d %H:%M} UTC"
        if moment.proved and at < revoked:
            after = "later than the time stamp, so after the report was signed."
            yield Check("revocation", "remark", f"{words}: {after}")
            continue
        if at < revoked:
            why = "no time stamp of an authority that you trust shows that the report was signed before"
        else:
            why = "the report was signed later"
        yield Check("revocation", "failed", f"{words}; {why}.")


def _subject(certificate: x509.Certificate) -> str:
    return shown(certificate.subject.rfc4514_string())
