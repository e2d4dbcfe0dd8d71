"""Certificates that lie in the way: made by anybody for a key that is known, or far too many."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, pkcs12
from report_attacks import failures, signed_by
from report_paths import NOW, Made
from report_pki import Leaf
from report_revocations import point

from reports import ways
from reports.certified import _form, _reached
from reports.chain import chain_of
from reports.identity import load_identity
from reports.signature import ReadSignature
from reports.stamp_token import TimeStamp
from reports.trust_files import Material, material_of
from reports.write import PreparedReport

_STAMPS = "1.3.6.1.5.5.7.3.8"


def path() -> tuple[Made, Made, Made]:
    top = Made("Root", ca=True)
    middle = Made("Between", top, ca=True)
    return top, middle, Made("Examiner", middle, ca=False)


def test_decoys_of_the_key_between_hide_no_way() -> None:
    """Anybody makes certificates for a key that is known: 150 of them lead nowhere, and the way is found all the same."""
    top, middle, own = path()
    stranger = Made("Stranger", ca=True)
    decoys = [Made("Between", stranger, ca=True, key=middle.key).certificate for _ in range(150)]
    for known in ([*decoys, middle.certificate], [*decoys, stranger.certificate, middle.certificate]):
        found = chain_of(own.certificate, known, [top.certificate], NOW)
        assert found.identified and found.certificates[1] == middle.certificate


def test_a_signature_is_verified_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Authorities that issued each other: each pair is asked once, however many ways lead over it."""
    asked: list[tuple[Any, Any]] = []
    plain = ways.is_signed_by
    monkeypatch.setattr(ways, "is_signed_by", lambda *pair: asked.append(pair) or plain(*pair))
    roots = [Made(f"Root {number}", ca=True) for number in range(8)]
    crossed = [Made(f"Root {at}", other, ca=True, key=one.key).certificate
               for at, one in enumerate(roots) for other in roots if other is not one]  # fmt: skip
    own = Made("Examiner", roots[0], ca=False)
    chain_of(own.certificate, crossed, [Made("Elsewhere", ca=True).certificate], NOW)
    assert len(asked) == len(set(asked)) > 50


def test_a_chain_of_more_certificates_than_there_are(prepared: PreparedReport, tmp_path: Path) -> None:
    for number, words in ((19, ""), (20, "carries more than 20 certificates")):
        above = [Made("0", ca=True)]
        for name in range(1, number):
            above.append(Made(str(name), above[-1], ca=True))
        own = Made("Examiner", above[-1], ca=False)
        leaf = Leaf(own.certificate, own.key, tmp_path)
        others = [one.certificate for one in above]
        data = signed_by(prepared.pdf, leaf, field="Signature", certify=True, others=others)
        said = failures(tmp_path, data)
        assert words in said and bool(words) == bool(said)


def test_a_key_file_whose_certificates_issued_each_other(tmp_path: Path) -> None:
    """Both of one name: the way over them goes round, and none of them is put into the signature."""
    one, two = Made("Root", ca=True), Made("Root", ca=True)
    crossed = [Made("Root", two, ca=True, key=one.key), Made("Root", one, ca=True, key=two.key)]
    own = Made("Examiner", crossed[0], ca=False)
    held = [each.certificate for each in crossed]
    p12 = tmp_path / "own.p12"
    p12.write_bytes(
        pkcs12.serialize_key_and_certificates(b"k", own.key, own.certificate, held, NoEncryption())
    )
    assert list(load_identity(p12).signer.cert_registry) == []


def test_more_certificates_than_are_tried(prepared: PreparedReport, tmp_path: Path) -> None:
    """It is said in words; what is named as trusted comes before them."""
    top, middle, own = path()
    stranger, key = Made("Stranger", ca=True), Made("Any").key
    decoys = [Made("Between", stranger, ca=True, key=key).certificate for _ in range(2001)]
    found = chain_of(own.certificate, [*decoys, middle.certificate], [top.certificate], NOW)
    assert found.stopped and not found.identified
    trusted = [top.certificate, middle.certificate]
    assert chain_of(own.certificate, [*decoys, middle.certificate], trusted, NOW).identified
    data = signed_by(prepared.pdf, Leaf(own.certificate, own.key, tmp_path), field="Signature", certify=True)
    held = tmp_path / "held.pem"
    held.write_bytes(b"".join(one.public_bytes(Encoding.PEM) for one in [*decoys, top.certificate]))
    assert "More certificates that fit lie in the report than are tried" in failures(tmp_path, data, held)


@pytest.mark.parametrize("proved", [False, True])
def test_a_decoy_raises_no_level(proved: bool) -> None:
    """The way to the trusted root counts: one over a decoy, which its maker calls good, proves nothing for it."""
    top, middle, own = path()
    clock = Made("Clock", top, ca=False, usages=[_STAMPS])
    stranger = Made("Stranger", ca=True)
    decoy = Made("Between", stranger, ca=True, key=middle.key)
    lists = [_list(above) for above in (middle, stranger)]
    lists += [_list(top)] if proved else [_list(top, of_users=True)]
    held = [one.certificate for one in (decoy, stranger, middle, top)]
    stamp = TimeStamp(NOW, clock.certificate, ())
    signature = ReadSignature(own.certificate, (), (0, 0, 0), stamp)
    store = material_of([one.public_bytes(Encoding.DER) for one in (*held, *lists)])
    assert _form([signature], store) == "B-LT"
    assert _reached("B-LT", [signature], Material((top.certificate,)), store) == ("B-LT" if proved else "B-T")


def _list(issuer: Made, of_users: bool = False) -> x509.CertificateRevocationList:
    builder = x509.CertificateRevocationListBuilder().issuer_name(issuer.certificate.subject)
    builder = builder.last_update(NOW).next_update(NOW + timedelta(days=1))
    if of_users:
        builder = builder.add_extension(point(only_contains_user_certs=True), True)
    return builder.sign(issuer.key, hashes.SHA256())


def test_who_revokes_is_not_hidden_by_a_decoy() -> None:
    """It has the root's name and key, and says of itself that it signs no lists."""
    root, stranger = Made("Root", ca=True), Made("Stranger", ca=True)
    decoy = Made("Root", stranger, ca=True, key=root.key, lists=False)
    own = Made("Examiner", root, ca=False)
    known = [decoy.certificate, stranger.certificate, root.certificate]
    for trusted in ([], [stranger.certificate]):
        found = chain_of(own.certificate, known, trusted, NOW)
        assert found.certificates[1] == decoy.certificate
        assert (own.certificate, root.certificate) in found.issued


def test_who_revokes_is_not_hidden_by_many() -> None:
    """An identified way is found before they are all tried; who can revoke what stands on it is known all the same."""
    top, middle, own = path()
    key = Made("Any").key
    decoys = [Made("Between", top, ca=True, key=key).certificate for _ in range(2001)]
    trusted = [middle.certificate, top.certificate]
    found = chain_of(own.certificate, decoys, trusted, NOW)
    assert found.identified
    assert {(own.certificate, middle.certificate), (middle.certificate, top.certificate)} == set(found.issued)
