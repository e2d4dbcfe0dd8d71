"""One table of revocations, judged by the application and by the stand-alone verifier alike."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from indicia_verify import der
from indicia_verify.outcome import Outcome
from indicia_verify.pdf_level import _check_chain, _is_proved, _Store
from indicia_verify.x509 import Certificate
from revocation_vectors import LEAF, NOW, VECTORS, Vector

from reports.revocation import revocation_of
from reports.trust_files import material_of


def by_application(one: Vector) -> str:
    material = material_of([*one.lists, *one.responses])
    found = revocation_of(LEAF.certificate, one.issuer.certificate, material, NOW)
    return "revoked" if found.revoked else "good" if found.known else "nothing"


def by_verifier(one: Vector) -> str:
    chain = [
        Certificate(der.parse(made.certificate.public_bytes(Encoding.DER))) for made in (LEAF, one.issuer)
    ]
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
