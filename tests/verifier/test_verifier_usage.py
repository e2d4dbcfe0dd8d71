"""The stand-alone verifier: what a signer's certificate may be used for."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from indicia_verify import der
from indicia_verify.outcome import Broken, Outcome
from indicia_verify.pdf import check_report
from indicia_verify.x509 import time_text
from verifier_pdf import pages

sys.path.insert(0, str(Path(__file__).parents[1] / "reports"))
from report_attacks import signed_by
from report_paths import Made
from report_pki import Leaf

from reports.purpose import unfit_to_sign


@pytest.mark.parametrize(
    ("more", "good"),
    [
        ({}, True),
        ({"usages": ["1.3.6.1.5.5.7.3.36"]}, True),
        ({"usages": ["1.3.6.1.5.5.7.3.1"]}, False),
        ({"usages": ["1.3.6.1.5.5.7.3.8"]}, False),
        ({"documents": False}, False),
        ({"key_usage": False}, True),
    ],
)
def test_a_certificate_that_is_not_for_documents(tmp_path: Path, more: dict[str, Any], good: bool) -> None:
    """A server's, a clock's, one for encipherment: refused, as the application does."""
    own = Made("Examiner", ca=False, **more)
    leaf = Leaf(own.certificate, own.key, tmp_path)
    path, outcome = tmp_path / "report.pdf", Outcome("report.pdf", "signed report")
    path.write_bytes(signed_by(pages({}), leaf, field="Signature", certify=True))
    check_report(path, [], outcome)
    said = [one.message for one in outcome.checks if "not one for signing documents" in one.message]
    assert bool(said) != good
    assert bool(unfit_to_sign(own.certificate)) != good


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("20260102030405Z", "2026-01-02 03:04:05 UTC"),
        ("20260102030405.25Z", "2026-01-02 03:04:05.25 UTC"),
        ("20260102030405.0 UTC, by the State's clock. Z", None),
        ("20260102030405.Z", None),
    ],
)
def test_a_time_is_nothing_but_a_time(text: str, said: str | None) -> None:
    """It is printed: whoever makes a time stamp could put words into it."""
    node = der.parse(bytes([der.GENERALIZED_TIME, len(text)]) + text.encode())
    if said:
        assert time_text(node) == said
    else:
        with pytest.raises(Broken):
            time_text(node)


@pytest.mark.parametrize("length", [65, 3000, 1 << 20])
def test_an_identifier_of_more_digits_than_can_be_printed(length: int) -> None:
    """In a certificate or a signature it ends in a sentence, and soon."""
    content = b"\x81" * (length - 1) + b"\x01"
    raw = bytes([der.OID, 0x83]) + length.to_bytes(3, "big") + content
    node = der.Node(der.OID, content, raw)
    with pytest.raises(Broken, match="damaged object identifier"):
        node.oid("an attribute")
    assert der.parse(b"\x06\x03\x55\x04\x03").oid("an attribute") == "2.5.4.3"
