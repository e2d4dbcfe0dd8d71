"""Paths from a certificate to a trusted one are valid where ``openssl verify`` says so (RFC 5280, 6.1)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, pkcs12
from report_attacks import failures, signed_by
from report_paths import NOW, Made, openssl_accepts
from report_pki import Leaf, serving_pki

from reports.chain import chain_of
from reports.errors import SigningError
from reports.identity import load_identity
from reports.purpose import unfit_to_sign, unfit_to_stamp
from reports.sign import SigningOptions, sign
from reports.write import PreparedReport

_ONLY_COURT = x509.NameConstraints([x509.DNSName("court.example")], None)
_NOT_ME = x509.NameConstraints(
    None, [x509.DirectoryName(x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Examiner")]))]
)
_STRANGE = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4.5"), b"\x05\x00")
_SHORT = rsa.generate_private_key(public_exponent=65537, key_size=1024)  # noqa: S505
_DOCUMENTS, _STAMPS, _SERVER = "1.3.6.1.5.5.7.3.36", "1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.1"


def path(root: dict[str, Any], between: dict[str, Any], leaf: dict[str, Any]) -> tuple[Made, Made, Made]:
    top = Made("Root", ca=True, **root)
    middle = Made("Between", top, **({"ca": True} | between))
    return top, middle, Made("Examiner", middle, **({"ca": False} | leaf))


@pytest.mark.parametrize(
    ("root", "between", "leaf", "good"),
    [
        ({}, {}, {}, True),
        ({"length": 1}, {"length": 0}, {}, True),
        ({"length": 0}, {}, {}, False),
        ({}, {"ca": False}, {}, False),
        ({}, {"ca": None}, {}, False),
        ({}, {"signs": False}, {}, False),
        ({"signs": False}, {}, {}, False),
        ({}, {"extra": [_NOT_ME]}, {}, False),
        ({}, {"extra": [_ONLY_COURT]}, {}, True),
        ({}, {"extra": [_STRANGE]}, {}, False),
        ({}, {"ends": timedelta(days=-1)}, {}, False),
        ({"ends": timedelta(days=-1)}, {}, {}, False),
        ({}, {}, {"ends": timedelta(days=-1)}, False),
    ],
)
def test_a_path(
    tmp_path: Path, root: dict[str, Any], between: dict[str, Any], leaf: dict[str, Any], good: bool
) -> None:
    top, middle, own = path(root, between, leaf)
    assert openssl_accepts(tmp_path, top, [middle], own) == good
    found = chain_of(own.certificate, [middle.certificate], [top.certificate], NOW)
    assert found.identified == good, found.fault
    assert not (found.identified and found.fault)


@pytest.mark.parametrize(("digest", "good"), [("sha256", True), ("sha1", False)])
def test_a_digest_that_proves_nothing(tmp_path: Path, digest: str, good: bool) -> None:
    top, middle, _ = path({}, {}, {})
    again = middle.signs_with(digest, tmp_path)
    assert openssl_accepts(tmp_path, top, [middle], again) == good
    found = chain_of(again.certificate, [middle.certificate], [top.certificate], NOW + timedelta(days=1))
    assert found.identified == good, found.fault


def test_two_more_than_the_path_may_be_long(tmp_path: Path) -> None:
    top = Made("Root", ca=True)
    first = Made("First", top, ca=True, length=0)
    second = Made("Second", first, ca=True)
    own = Made("Examiner", second, ca=False)
    assert not openssl_accepts(tmp_path, top, [first, second], own)
    found = chain_of(own.certificate, [second.certificate, first.certificate], [top.certificate], NOW)
    assert not found.identified and "maximum path length" in found.fault


def test_a_certificate_above_that_was_issued_by_two(tmp_path: Path) -> None:
    """Its own root lies in the file, too, and leads nowhere; the way to the trusted one is found all the same."""
    court, other = Made("Court", ca=True), Made("Between", ca=True)
    cross = Made("Between", court, ca=True, key=other.key)
    own = Made("Examiner", other, ca=False)
    assert openssl_accepts(tmp_path, court, [cross], own)
    for known in ([other, cross], [cross, other]):
        found = chain_of(own.certificate, [one.certificate for one in known], [court.certificate], NOW)
        assert found.identified and len(found.certificates) == 3


def test_a_root_that_was_renewed(tmp_path: Path) -> None:
    """Both are trusted, the old one has expired: the new one of the same key counts."""
    old = Made("Root", ca=True, ends=timedelta(days=-1))
    new = Made("Root", ca=True, key=old.key)
    own = Made("Examiner", new, ca=False)
    assert openssl_accepts(tmp_path, new, [], own) and not openssl_accepts(tmp_path, old, [], own)
    for trusted in ([old, new], [new, old]):
        found = chain_of(own.certificate, [], [one.certificate for one in trusted], NOW)
        assert found.identified and found.certificates[-1] == new.certificate
    assert "expired" in chain_of(own.certificate, [], [old.certificate], NOW).fault


def test_what_is_trusted_is_no_authority(tmp_path: Path) -> None:
    """A colleague's certificate that is trusted identifies the colleague, and nobody for whom it signed."""
    colleague = Made("Colleague", ca=False)
    own = Made("Examiner", colleague, ca=False)
    assert not openssl_accepts(tmp_path, colleague, [], own)
    assert not chain_of(own.certificate, [], [colleague.certificate], NOW).identified
    assert chain_of(colleague.certificate, [], [colleague.certificate], NOW).identified


def test_two_between_of_one_key_to_a_root_that_is_not_trusted_first(tmp_path: Path) -> None:
    """The certificate between was renewed with its key, and both lie in the file: the way over the new one is taken."""
    top = Made("Root", ca=True)
    old = Made("Between", top, ca=True, ends=timedelta(days=-1))
    new = Made("Between", top, ca=True, key=old.key)
    own = Made("Examiner", new, ca=False)
    assert openssl_accepts(tmp_path, top, [new], own)
    for known in ([old, new], [new, old]):
        found = chain_of(own.certificate, [one.certificate for one in known], [top.certificate], NOW)
        assert found.identified and found.certificates[1] == new.certificate


@pytest.mark.parametrize(
    ("leaf", "words"),
    [
        ({}, ""),
        ({"usages": [_DOCUMENTS]}, ""),
        ({"key_usage": False}, ""),
        ({"usages": [_STAMPS]}, "not one for signing documents"),
        ({"usages": [_SERVER]}, "not one for signing documents"),
        ({"documents": False}, "not one for signatures"),
    ],
)
def test_a_certificate_for_something_else(
    prepared: PreparedReport, tmp_path: Path, leaf: dict[str, Any], words: str
) -> None:
    top, _, _ = path({}, {}, {})
    own = Made("Examiner", top, ca=False, **leaf)
    assert words in unfit_to_sign(own.certificate) and bool(words) == bool(unfit_to_sign(own.certificate))
    data = signed_by(prepared.pdf, Leaf(own.certificate, own.key, tmp_path), field="Signature", certify=True)
    said = failures(tmp_path, data, top.pem(tmp_path / "top.pem"))
    assert words in said and bool(words) == bool(said)


@pytest.mark.parametrize(
    ("leaf", "good"),
    [
        ({"usages": [_STAMPS]}, True),
        ({}, False),
        ({"usages": [_STAMPS, _SERVER]}, False),
        ({"usages": [_STAMPS], "critical": False}, False),
        ({"usages": [_STAMPS], "documents": False}, False),
        ({"usages": [_STAMPS], "key": _SHORT}, False),
    ],
)
def test_an_authority_on_time(tmp_path: Path, leaf: dict[str, Any], good: bool) -> None:
    """As ``openssl verify -purpose timestampsign`` reads RFC 3161, 2.3."""
    top = Made("Root", ca=True)
    own = Made("Clock", top, ca=False, **leaf)
    assert openssl_accepts(tmp_path, top, [], own, "-purpose", "timestampsign") == good
    assert bool(unfit_to_stamp(own.certificate)) != good


def test_a_path_that_does_not_hold_fails_the_report(prepared: PreparedReport, tmp_path: Path) -> None:
    top, middle, own = path({"length": 0}, {}, {})
    data = signed_by(
        prepared.pdf,
        Leaf(own.certificate, own.key, tmp_path),
        field="Signature",
        certify=True,
        others=[middle.certificate, top.certificate],
    )
    assert failures(tmp_path, data) == ""
    said = failures(tmp_path, data, top.pem(tmp_path / "top.pem"))
    assert "not by a valid path" in said and "maximum path length" in said


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (_SHORT, "an RSA key of 1024 bits"),
        (ec.generate_private_key(ec.SECP192R1()), "on the curve secp192r1"),
        (ec.generate_private_key(ec.BrainpoolP256R1()), "on the curve brainpoolP256r1"),
        (ec.generate_private_key(ec.SECP521R1()), ""),
    ],
)
def test_a_key_that_cannot_be_relied_on(
    prepared: PreparedReport, tmp_path: Path, key: Any, words: str
) -> None:
    """Nor does anybody sign with it, who would be refused later."""
    own = Made("Examiner", ca=False, key=key)
    data = signed_by(prepared.pdf, Leaf(own.certificate, key, tmp_path), field="Signature", certify=True)
    said = failures(tmp_path, data, own.pem(tmp_path / "own.pem"))
    assert words in said and bool(words) == bool(said)
    p12 = tmp_path / "own.p12"
    p12.write_bytes(pkcs12.serialize_key_and_certificates(b"k", key, own.certificate, None, NoEncryption()))
    if words:
        with pytest.raises(SigningError, match=words):
            load_identity(p12)
    else:
        assert load_identity(p12).name == "Examiner"


def test_nobody_signs_with_a_certificate_for_something_else(tmp_path: Path) -> None:
    own = Made("Server", ca=False, usages=[_SERVER])
    p12 = tmp_path / "own.p12"
    p12.write_bytes(
        pkcs12.serialize_key_and_certificates(b"k", own.key, own.certificate, None, NoEncryption())
    )
    with pytest.raises(SigningError, match="not one for signing documents"):
        load_identity(p12)


@pytest.mark.parametrize("hours", [-1, 1])
def test_what_is_above_is_not_excused(prepared: PreparedReport, tmp_path: Path, hours: int) -> None:
    """The examiner's certificate was revoked after a trusted time stamp, the one above it before or after it."""
    with serving_pki(tmp_path / "clock", name="Clocks") as clock:
        top, middle, own = path({}, {}, {})
        p12 = tmp_path / "own.p12"
        held = [middle.certificate, top.certificate]
        p12.write_bytes(
            pkcs12.serialize_key_and_certificates(b"k", own.key, own.certificate, held, NoEncryption())
        )
        options = SigningOptions(level="B-T", timestamp=f"{clock.url}/tsa")
        data = sign(prepared.pdf, load_identity(p12), options=options)
        trust = [top.pem(tmp_path / "top.pem"), clock.pem]
        for number, (above, below, when) in enumerate(((middle, own, 2), (top, middle, hours))):
            entry = x509.RevokedCertificateBuilder().serial_number(below.certificate.serial_number)
            entry = entry.revocation_date(datetime.now(UTC) + timedelta(hours=when))
            builder = x509.CertificateRevocationListBuilder().issuer_name(above.certificate.subject)
            builder = builder.last_update(NOW).next_update(NOW + timedelta(days=1))
            listed = builder.add_revoked_certificate(entry.build()).sign(above.key, hashes.SHA256())
            trust.append(tmp_path / f"{number}.crl")
            trust[-1].write_bytes(listed.public_bytes(Encoding.DER))
        assert ("CN=Between was revoked" in failures(tmp_path, data, *trust)) == (hours < 0)
