"""What proves that a certificate is not revoked, and what does not (RFC 5280, 5 and 6.3; RFC 6960, 4.2)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.x509 import ocsp
from report_paths import NOW, Made
from report_revocations import (
    DAY,
    HERE,
    HOUR,
    KEY,
    LEAF,
    RESPONDS,
    REVOKED,
    ROOT,
    THERE,
    answer,
    listed,
    point,
)

from reports.revocation import Revocation, revocation_of
from reports.trust_files import Material


def said(*lists: Any, responses: Any = (), moment: datetime = NOW, issuer: Made = ROOT) -> Revocation:
    material = Material((), lists, tuple(responses))
    return revocation_of(LEAF.certificate, issuer.certificate, material, moment)


@pytest.mark.parametrize(
    ("one", "known"),
    [
        (listed, True),
        (lambda: listed(x509.DeltaCRLIndicator(1)), False),
        (lambda: listed(point(full_name=[HERE])), True),
        (lambda: listed(point(full_name=[THERE])), False),
        (lambda: listed(point(full_name=[HERE], only_contains_user_certs=True)), True),
        (lambda: listed(point(only_contains_ca_certs=True)), False),
        (lambda: listed(point(only_some_reasons=frozenset([x509.ReasonFlags.key_compromise]))), False),
        (lambda: listed(point(indirect_crl=True)), False),
        (lambda: listed(point(only_contains_attribute_certs=True)), False),
        (lambda: listed(x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4"), b"\x05\x00")), False),
        (lambda: listed(until=NOW - timedelta(minutes=1)), False),
        (
            lambda: listed(at=NOW + 200 * DAY, until=NOW + 300 * DAY),
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
        (point(full_name=[THERE]),),
        (point(only_some_reasons=frozenset([x509.ReasonFlags.key_compromise])),),
    ],
)
def test_a_list_that_names_it(extensions: tuple[x509.ExtensionType, ...]) -> None:
    """Also one that speaks of a part only: who stands on it is revoked."""
    assert said(listed(), listed(*extensions, revoked=NOW)) == Revocation(True, NOW)


def test_an_authority_whose_key_is_not_for_lists() -> None:
    mute = Made("Root", ca=True, key=KEY, lists=False)
    assert said(listed(), issuer=mute) == Revocation(False)


@pytest.mark.parametrize(
    ("one", "known"),
    [
        (answer, True),
        (lambda: answer(until=None), False),
        (lambda: answer(at=NOW + HOUR, until=None), True),
        (lambda: answer(until=NOW - timedelta(minutes=1)), False),
        (lambda: answer(by=Made("Responder", ROOT, ca=False, usages=[RESPONDS])), True),
        (lambda: answer(by=Made("Responder", ROOT, ca=False)), False),
        (lambda: answer(by=Made("Responder", ROOT, ca=False, usages=[RESPONDS], ends=-DAY)), False),
        (lambda: answer(by=Made("Responder", ROOT, ca=False, usages=[RESPONDS], documents=False)), False),
        (lambda: answer(by=Made("Responder", Made("Root", ca=True), ca=False, usages=[RESPONDS])), False),
        (lambda: answer(by=LEAF), False),
    ],
)
def test_a_response(one: Callable[[], Any], known: bool) -> None:
    assert said(responses=[one()]) == Revocation(known)


def test_a_responder_that_was_revoked() -> None:
    responder = Made("Responder", ROOT, ca=False, usages=[RESPONDS])
    builder = x509.CertificateRevocationListBuilder().issuer_name(ROOT.certificate.subject)
    entry = x509.RevokedCertificateBuilder().serial_number(responder.certificate.serial_number)
    entry = entry.revocation_date(NOW - DAY)
    builder = builder.last_update(NOW - 2 * DAY).next_update(NOW - DAY)
    stale = builder.add_revoked_certificate(entry.build()).sign(ROOT.key, hashes.SHA256())
    assert said(responses=[answer(by=responder)]).known
    assert not said(stale, responses=[answer(by=responder)]).known


def test_a_response_of_a_kind_that_is_rare() -> None:
    """RSA-PSS: a revocation counts by whatever sound algorithm it is signed."""
    from asn1crypto import algos
    from asn1crypto import ocsp as asn1

    read = asn1.OCSPResponse.load(answer(REVOKED, revoked=NOW).public_bytes(_der()))
    basic = read["response_bytes"]["response"].parsed
    pss = {
        "hash_algorithm": {"algorithm": "sha256"},
        "mask_gen_algorithm": {"algorithm": "mgf1", "parameters": {"algorithm": "sha256"}},
        "salt_length": 32,
    }
    basic["signature_algorithm"] = algos.SignedDigestAlgorithm({"algorithm": "rsassa_pss", "parameters": pss})
    scheme = padding.PSS(padding.MGF1(hashes.SHA256()), 32)
    basic["signature"] = KEY.sign(basic["tbs_response_data"].dump(), scheme, hashes.SHA256())
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
    assert said(responses=[answer(REVOKED, revoked=NOW, reason=reason)]) == wanted
    worst = listed(revoked=NOW + HOUR)
    assert said(listed(revoked=NOW, reason=reason), worst) == Revocation(True, NOW, False)
