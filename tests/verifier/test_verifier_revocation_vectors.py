"""One table of revocations, judged by the application and by the stand-alone verifier alike."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from indicia_verify import der
from indicia_verify.outcome import Outcome
from indicia_verify.pdf_level import _chain, _check_chain, _is_proved, _Store
from indicia_verify.x509 import Certificate
from revocation_vectors import DECOYS, LEAF, NOW, VECTORS, Made, Vector

from reports.chain import chain_of
from reports.revocation import revocation_of
from reports.trust_files import material_of


def by_application(one: Vector) -> str:
    material = material_of([*one.lists, *one.responses])
    found = revocation_of(LEAF.certificate, one.issuer.certificate, material, NOW)
    return "revoked" if found.revoked else "good" if found.known else "nothing"


def read(made: Made) -> Certificate:
    return Certificate(der.parse(made.certificate.public_bytes(Encoding.DER)))


def by_verifier(one: Vector) -> str:
    chain = [read(made) for made in (LEAF, one.issuer)]
    store, outcome = _Store([], [*one.lists], [*one.responses], set()), Outcome("report.pdf", "signed report")
    moment = f"{NOW:%Y-%m-%d %H:%M:%S} UTC"
    _check_chain(chain, moment, "the time stamp", store, outcome)
    if outcome.checks:
        assert "was revoked on" in outcome.checks[0].message
        return "revoked"
    return "good" if _is_proved(chain, moment, store) else "nothing"


@pytest.mark.parametrize("name", VECTORS)
def test_a_vector(name: str) -> None:
    one = VECTORS[name]
    assert by_application(one) == one.verdict
    assert by_verifier(one) == (one.alone or one.verdict)
    assert bool(one.alone) == bool(one.why)


@pytest.mark.parametrize("name", DECOYS)
def test_a_decoy(name: str) -> None:
    one = DECOYS[name]
    held = [each.certificate for each in one.held]
    for trusted in ([], [one.held[1].certificate]):
        chain = chain_of(one.own.certificate, held, trusted, NOW)
        assert chain.identified == bool(trusted)
        said = [revocation_of(*pair, material_of([one.listed]), NOW).revoked for pair in chain.issued]
        assert NOW in said
    store, outcome = _Store([*map(read, one.held)], [one.listed], [], set()), Outcome("report.pdf", "report")
    _check_chain(_chain([read(one.own)], store), "", "", store, outcome)
    assert ["CN=Examiner was revoked on" in each.message for each in outcome.checks] == [True]
