"""What proves that a certificate is not revoked, and what does not (RFC 5280, 5 and 6.3; RFC 6960, 4.2)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509 import ocsp
from report_paths import NOW, Made

from reports.revocation import Revocation, revocation_of
from reports.trust_files import Material

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_HERE, _THERE = (x509.UniformResourceIdentifier(f"http://{name}.example/crl") for name in ("here", "there"))
_POINT = x509.CRLDistributionPoints([x509.DistributionPoint([_HERE], None, None, None)])
_RESPONDS = "1.3.6.1.5.5.7.3.9"
_GOOD, _REVOKED = ocsp.OCSPCertStatus.GOOD, ocsp.OCSPCertStatus.REVOKED
_KEY: Any = rsa.generate_private_key(public_exponent=65537, key_size=2048)
ROOT = Made("Root", ca=True, key=_KEY)
LEAF = Made("Examiner", ROOT, ca=False, extra=[_POINT])


def point(**named: Any) -> x509.IssuingDistributionPoint:
    plain: dict[str, Any] = {"full_name": None, "relative_name": None, "only_some_reasons": None}
    flags = (
        "only_contains_user_certs",
        "only_contains_ca_certs",
        "indirect_crl",
        "only_contains_attribute_certs",
    )
    return x509.IssuingDistributionPoint(**(plain | dict.fromkeys(flags, False) | named))


def listed(
    *extensions: x509.ExtensionType,
    revoked: datetime | None = None,
    reason: x509.ReasonFlags | None = None,
    at: datetime = NOW - _HOUR,
    until: datetime = NOW + _DAY,
    by: Made = ROOT,
) -> Any:
    builder = x509.CertificateRevocationListBuilder().issuer_name(ROOT.certificate.subject)
    builder = builder.last_update(at).next_update(until)
    if revoked:
        entry = x509.RevokedCertificateBuilder().serial_number(LEAF.certificate.serial_number)
        entry = entry.revocation_date(revoked)
        if reason:
            entry = entry.add_extension(x509.CRLReason(reason), False)
        builder = builder.add_revoked_certificate(entry.build())
    for one in extensions:
        builder = builder.add_extension(one, True)
    return builder.sign(by.key, hashes.SHA256())


def answer(
    status: Any = _GOOD,
    *,
    at: datetime = NOW - _HOUR,
    until: datetime | None = NOW + _DAY,
    by: Made | None = None,
    revoked: datetime | None = None,
    reason: x509.ReasonFlags | None = None,
) -> Any:
    builder = ocsp.OCSPResponseBuilder().add_response(
        LEAF.certificate, ROOT.certificate, hashes.SHA256(), status, at, until, revoked, reason
    )
    signer = by or ROOT
    builder = builder.responder_id(ocsp.OCSPResponderEncoding.HASH, signer.certificate)
    if by:
        builder = builder.certificates([by.certificate])
    return builder.sign(signer.key, hashes.SHA256())


def said(*lists: Any, responses: Any = (), moment: datetime = NOW, issuer: Made = ROOT) -> Revocation:
    material = Material((), lists, tuple(responses))
    return revocation_of(LEAF.certificate, issuer.certificate, material, moment)


@pytest.mark.parametrize(
    ("one", "known"),
    [
        (listed, True),
        (lambda: listed(x509.DeltaCRLIndicator(1)), False),
        (lambda: listed(point(full_name=[_HERE])), True),
        (lambda: listed(point(full_name=[_THERE])), False),
        (lambda: listed(point(full_name=[_HERE], only_contains_user_certs=True)), True),
        (lambda: listed(point(only_contains_ca_certs=True)), False),
        (lambda: listed(point(only_some_reasons=frozenset([x509.ReasonFlags.key_compromise]))), False),
        (lambda: listed(point(indirect_crl=True)), False),
        (lambda: listed(point(only_contains_attribute_certs=True)), False),
        (lambda: listed(x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4"), b"\x05\x00")), False),
        (lambda: listed(until=NOW - timedelta(minutes=1)), False),
        (
            lambda: listed(at=NOW + 200 * _DAY, until=NOW + 300 * _DAY),
            False,
        ),  # it expired: lists may leave it out
        (lambda: listed(by=Made("Root", ca=True, key=Made("x").key)), False),
    ],
)
def test_a_list_that_does_not_name_it(one: Callable[[], Any], known: bool) -> None:
    assert said(one()) == Revocation(known)


@pytest.mark.parametrize(
    "extensions",
    [
        (),
        (x509.DeltaCRLIndicator(1),),
        (point(full_name=[_THERE]),),
        (point(only_some_reasons=frozenset([x509.ReasonFlags.key_compromise])),),
    ],
)
def test_a_list_that_names_it(extensions: tuple[x509.ExtensionType, ...]) -> None:
    """Also one that speaks of a part only: who stands on it is revoked."""
    assert said(listed(), listed(*extensions, revoked=NOW)) == Revocation(True, NOW)


def test_an_authority_whose_key_is_not_for_lists() -> None:
    mute = Made("Root", ca=True, key=_KEY, lists=False)
    assert said(listed(), issuer=mute) == Revocation(False)


@pytest.mark.parametrize(
    ("one", "known"),
    [
        (answer, True),
        (lambda: answer(until=None), False),
        (lambda: answer(at=NOW + _HOUR, until=None), True),
        (lambda: answer(until=NOW - timedelta(minutes=1)), False),
        (lambda: answer(by=Made("Responder", ROOT, ca=False, usages=[_RESPONDS])), True),
        (lambda: answer(by=Made("Responder", ROOT, ca=False)), False),
        (lambda: answer(by=Made("Responder", ROOT, ca=False, usages=[_RESPONDS], ends=-_DAY)), False),
        (lambda: answer(by=Made("Responder", ROOT, ca=False, usages=[_RESPONDS], documents=False)), False),
        (lambda: answer(by=Made("Responder", Made("Root", ca=True), ca=False, usages=[_RESPONDS])), False),
        (lambda: answer(by=LEAF), False),
    ],
)
def test_a_response(one: Callable[[], Any], known: bool) -> None:
    assert said(responses=[one()]) == Revocation(known)


def test_a_responder_that_was_revoked() -> None:
    responder = Made("Responder", ROOT, ca=False, usages=[_RESPONDS])
    builder = x509.CertificateRevocationListBuilder().issuer_name(ROOT.certificate.subject)
    entry = x509.RevokedCertificateBuilder().serial_number(responder.certificate.serial_number)
    entry = entry.revocation_date(NOW - _DAY)
    builder = builder.last_update(NOW - 2 * _DAY).next_update(NOW - _DAY)
    stale = builder.add_revoked_certificate(entry.build()).sign(ROOT.key, hashes.SHA256())
    assert said(responses=[answer(by=responder)]).known
    assert not said(stale, responses=[answer(by=responder)]).known


def test_a_response_of_a_kind_that_is_rare() -> None:
    """RSA-PSS: a revocation counts by whatever sound algorithm it is signed."""
    from asn1crypto import algos
    from asn1crypto import ocsp as asn1

    read = asn1.OCSPResponse.load(answer(_REVOKED, revoked=NOW).public_bytes(_der()))
    basic = read["response_bytes"]["response"].parsed
    pss = {
        "hash_algorithm": {"algorithm": "sha256"},
        "mask_gen_algorithm": {"algorithm": "mgf1", "parameters": {"algorithm": "sha256"}},
        "salt_length": 32,
    }
    basic["signature_algorithm"] = algos.SignedDigestAlgorithm({"algorithm": "rsassa_pss", "parameters": pss})
    scheme = padding.PSS(padding.MGF1(hashes.SHA256()), 32)
    basic["signature"] = _KEY.sign(basic["tbs_response_data"].dump(), scheme, hashes.SHA256())
    inner = {
        "response_type": "basic_ocsp_response",
        "response": asn1.BasicOCSPResponse.load(basic.dump(force=True)),
    }
    again = asn1.OCSPResponse({"response_status": "successful", "response_bytes": inner})
    assert said(responses=[ocsp.load_der_ocsp_response(again.dump())]) == Revocation(True, NOW)


def _der() -> Any:
    from cryptography.hazmat.primitives.serialization import Encoding

    return Encoding.DER


@pytest.mark.parametrize(
    ("reason", "harmless"),
    [
        (None, False),
        (x509.ReasonFlags.key_compromise, False),
        (x509.ReasonFlags.ca_compromise, False),
        (x509.ReasonFlags.certificate_hold, False),
        (x509.ReasonFlags.unspecified, True),
        (x509.ReasonFlags.superseded, True),
        (x509.ReasonFlags.affiliation_changed, True),
        (x509.ReasonFlags.cessation_of_operation, True),
    ],
)
def test_why_it_was_revoked(reason: x509.ReasonFlags | None, harmless: bool) -> None:
    """The worst of all that is said counts."""
    wanted = Revocation(True, NOW, harmless)
    assert said(listed(revoked=NOW, reason=reason)) == wanted
    assert said(responses=[answer(_REVOKED, revoked=NOW, reason=reason)]) == wanted
    worst = listed(revoked=NOW + _HOUR)
    assert said(listed(revoked=NOW, reason=reason), worst) == Revocation(True, NOW, False)
