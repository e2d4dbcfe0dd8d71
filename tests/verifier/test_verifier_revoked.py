"""The stand-alone verifier: revocations that a report holds, and what certificates may be used for."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509 import ocsp
from cryptography.x509.oid import ExtendedKeyUsageOID
from indicia_verify import der, pdf_level
from indicia_verify.outcome import Broken, Outcome
from indicia_verify.pdf import check_report
from indicia_verify.pdf_file import PdfFile
from indicia_verify.pdf_level import _chain, _check_chain, _is_proved, _Store
from indicia_verify.pdf_store import held_in
from indicia_verify.revoked import Said, by_list, by_response
from indicia_verify.signed import TimeStamp, check_timestamp
from indicia_verify.x509 import OCSP_SIGNING, Certificate
from revocation_vectors import LIST, STORES
from test_verifier_pdf_attacks import PAGES, built, stream
from update_changes import stamped
from verifier_pdf import pages

sys.path.insert(0, str(Path(__file__).parents[1] / "reports"))
from report_paths import NOW, Made
from report_pki import Leaf, Pki, pki_options, serving_pki
from report_revocations import ROOT, listed

from reports.countersign import countersign
from reports.identity import load_identity
from reports.security_store import stored
from reports.sign import sign

_NOTE = b"a note"
TIMES = ExtendedKeyUsageOID.TIME_STAMPING


@pytest.fixture(scope="module")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pki]:
    with serving_pki(tmp_path_factory.mktemp("pki") / "root") as served:
        yield served


def read(certificate: x509.Certificate) -> Certificate:
    return Certificate(der.parse(certificate.public_bytes(Encoding.DER)))


@pytest.mark.parametrize("hours", [-2, 2])
@pytest.mark.parametrize("clock", ["the time stamp", "the signer's own clock"])
def test_a_revocation_that_the_report_holds(tmp_path: Path, hours: int, clock: str) -> None:
    """Before or after the time stated: who states the time is not identified, so the revocation counts."""
    root = Pki(tmp_path / "root")
    leaf = root.leaf().certificate
    chain = [read(leaf), read(root.root)]
    moment = f"{root.now:%Y-%m-%d %H:%M:%S} UTC"
    outcome = Outcome("report.pdf", "signed report")
    store = _Store([], [root.crl()], [], set())
    _check_chain(chain, moment, clock, store, outcome)
    assert _is_proved(chain, moment, store) and not outcome.checks
    root.revoke(leaf, root.now + timedelta(hours=hours))
    store = _Store([], [root.crl()], [], set())
    _check_chain(chain, moment, clock, store, outcome)
    assert not _is_proved(chain, moment, store)
    assert not outcome.good and "says the report itself" in outcome.checks[-1].message


def test_a_decoy_hides_nobody_who_revokes() -> None:
    """It has the root's name and key, signed by a stranger, and says of itself that it signs no lists."""
    own, stranger = Made("Examiner", ROOT, ca=False), Made("Stranger", ca=True)
    decoy = Made("Root", stranger, ca=True, key=ROOT.key, lists=False)
    chain = [read(one.certificate) for one in (own, decoy, stranger)]
    raw = listed(revoked=NOW, about=own).public_bytes(Encoding.DER)
    store, outcome = (
        _Store([read(ROOT.certificate)], [raw], [], set()),
        Outcome("report.pdf", "signed report"),
    )
    _check_chain(chain, f"{NOW:%Y-%m-%d %H:%M:%S} UTC", "the time stamp", store, outcome)
    assert ["CN=Examiner was revoked on" in one.message for one in outcome.checks] == [True]


def test_a_decoy_hides_nobody_who_is_revoked() -> None:
    """It has the name and key of an authority that the root revoked, and says of itself that it is a root."""
    middle = Made("Middle", ROOT, ca=True)
    own, decoy = Made("Examiner", middle, ca=False), Made("Middle", ca=True, key=middle.key)
    raw = listed(revoked=NOW, about=middle).public_bytes(Encoding.DER)
    held = [read(one.certificate) for one in (decoy, middle, ROOT)]
    store, outcome = _Store(held, [raw], [], set()), Outcome("report.pdf", "signed report")
    chain = _chain([read(own.certificate)], store)
    assert [one.raw for one in chain[1:]] == [held[0].raw]
    _check_chain(chain, f"{NOW:%Y-%m-%d %H:%M:%S} UTC", "the time stamp", store, outcome)
    assert ["CN=Middle was revoked on" in one.message for one in outcome.checks] == [True]


def test_more_behind_than_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said and ends there; each signature on a certificate is verified once, for all signatures and stamps."""
    asked: list[tuple[bytes, bytes]] = []
    plain = Certificate.issued_by

    def counted(one: Certificate, other: Certificate) -> bool:
        asked.append((one.raw, other.raw))
        return plain(one, other)

    monkeypatch.setattr(Certificate, "issued_by", counted)
    root = Made("Root", ca=True)
    own, held = Made("Examiner", root, ca=False), [Made("Root", ca=True, key=root.key) for _ in range(25)]
    for _ in range(2):
        # Read anew each time, as each signature carries its own.
        store = _Store([read(one.certificate) for one in held], [], [], set())
        outcome = Outcome("report.pdf", "signed report")
        _check_chain(_chain([read(own.certificate)], store), "", "", store, outcome)
        assert ["stand more than 20 others" in one.message for one in outcome.checks] == [True]
    assert len(asked) == len(set(asked)) == 25


def test_a_certificate_in_the_store_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever may add to the store makes no good report a bad one with it: it is counted, and counts for nothing."""
    good = ROOT.certificate.public_bytes(Encoding.DER)
    held = {"Certs": [b"\x30\x03\x02\x01\x00", good], "CRLs": [], "OCSPs": []}
    monkeypatch.setattr(pdf_level, "held_in", lambda _, name: held[name])
    store = pdf_level._store(PdfFile(pages({})))
    assert [one.raw for one in store.certificates] == [good] and store.unread == {held["Certs"][0]}


def test_a_report_whose_signer_was_revoked_later(pki: Pki, tmp_path: Path) -> None:
    """The reviewer's part brings the list on which the examiner's certificate stands."""
    examiner = pki.leaf("Examiner Bo", name="later")
    data = sign(pages({}), load_identity(examiner.p12), options=pki_options(pki, "B-T", True))
    pki.revoke(examiner.certificate, pki.now + timedelta(hours=2))
    reviewer = load_identity(pki.leaf("Reviewer Ann", name="reviewer").p12)
    path, outcome = tmp_path / "report.pdf", Outcome("report.pdf", "signed report")
    path.write_bytes(countersign(data, reviewer, options=pki_options(pki, "B-LT")))
    check_report(path, [], outcome)
    failed = [one.message for one in outcome.checks if "Examiner Bo was revoked" in one.message]
    assert failed and not outcome.good


def test_a_later_update_takes_no_revocation_away(pki: Pki, tmp_path: Path) -> None:
    """Whoever may add a time stamp may write the store anew, without the list that an earlier update brought."""
    examiner = pki.leaf("Examiner Cy", name="early")
    data = sign(pages({}, False), load_identity(examiner.p12), options=pki_options(pki, "B-T", True))
    pki.revoke(examiner.certificate, pki.now + timedelta(hours=2))
    reviewer = load_identity(pki.leaf("Reviewer Ann", name="reviewer").p12)
    data = countersign(data, reviewer, options=pki_options(pki, "B-LT"))
    number = PdfFile(data).catalog["DSS"].number
    empty = b"<< /Type /DSS /CRLs [ ] >>" if b"/Type /DSS" in data else b"<< /CRLs [ ] >>"
    data = stamped(pki, lambda one: one.with_object(number, empty), data)
    path, outcome = tmp_path / "report.pdf", Outcome("report.pdf", "signed report")
    path.write_bytes(data)
    check_report(path, [], outcome)
    failed = [one.message for one in outcome.checks if one.result == "FAILED"]
    assert failed and all("Examiner Cy was revoked" in one for one in failed), failed


def with_store(store: bytes, *more: bytes) -> PdfFile:
    objects = (store, PAGES, stream(LIST), b"[]", b"<</CRL[4 0 R]>>", *more)
    return PdfFile(built(*objects, first=b"<</Type/Catalog/Pages 3 0 R/DSS 2 0 R>>"))


@pytest.mark.parametrize("store", STORES)
def test_what_a_store_holds(store: bytes) -> None:
    """All of it, or it is refused, here and in the application: what one passed over, the other could find."""
    pdf, found = with_store(store), STORES[store]
    if found is None:
        with pytest.raises(Broken):
            held_in([pdf], "CRLs")
        with pytest.raises(
            ValueError, match=r"its store of certificates (is not written|holds something else)"
        ):
            stored([pdf.data])
    else:
        assert held_in([pdf, pdf], "CRLs") == ([LIST] if found else [])
        material, unread = stored([pdf.data, pdf.data])
        assert len(material.lists) == found and not material.certificates and not unread


def test_a_list_in_a_store_that_does_not_end_where_it_says() -> None:
    with pytest.raises(Broken):
        held_in([with_store(b"<</CRLs[7 0 R]>>", b"<</Length 5>>stream\na list\nendstream")], "CRLs")


def test_how_much_a_store_holds_over_all_states() -> None:
    """200 of a kind, each once: no more, however they are spread over the states of a report."""
    states = []
    for first in (0, 120):
        streams = [stream(b"%d" % at) for at in range(first, first + 120)]
        listed = b" ".join(b"%d 0 R" % at for at in range(7, 127))
        states.append(with_store(b"<</OCSPs[" + listed + b"]>>", *streams))
        assert len(held_in([states[-1], states[-1]], "OCSPs")) == stored([states[-1].data])[1] == 120
    for held in (lambda: held_in(states, "OCSPs"), lambda: stored([each.data for each in states])):
        with pytest.raises((Broken, ValueError), match="lists more than 200 of a kind"):
            held()


def issued(pki: Pki, usage: x509.ExtendedKeyUsage, critical: bool) -> Leaf:
    """Like a clock's certificate of this root, but with another extended key usage."""
    model = pki.leaf("Clock", name="loose")
    old = model.certificate
    builder = x509.CertificateBuilder(old.issuer, old.subject, old.public_key(), old.serial_number)
    builder = builder.not_valid_before(old.not_valid_before_utc).not_valid_after(old.not_valid_after_utc)
    certificate = builder.add_extension(usage, critical).sign(pki.key, hashes.SHA256())
    return Leaf(certificate, model.key, model.p12)


def token(pki: Pki, leaf: Leaf) -> bytes:
    """A time stamp made with this certificate. pyHanko asks less of it than ``openssl ts``."""
    import asyncio

    from asn1crypto import keys
    from asn1crypto import x509 as asn1
    from pyhanko.sign.timestamps import DummyTimeStamper
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    private = leaf.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    own, root = (
        asn1.Certificate.load(one.public_bytes(Encoding.DER)) for one in (leaf.certificate, pki.root)
    )
    store = SimpleCertificateStore()
    store.register(root)
    stamper = DummyTimeStamper(own, keys.PrivateKeyInfo.load(private), certs_to_embed=store)
    digest = hashes.Hash(hashes.SHA256())
    digest.update(_NOTE)
    return bytes(asyncio.run(stamper.async_timestamp(digest.finalize(), "sha256")).dump())


def test_a_time_stamp_of_a_certificate_for_something_else(pki: Pki) -> None:
    clock = pki.leaf("Clock", usage=ExtendedKeyUsageOID.TIME_STAMPING, name="clock")
    assert isinstance(check_timestamp(token(pki, clock), _NOTE), TimeStamp)
    for usage in (None, ExtendedKeyUsageOID.OCSP_SIGNING):
        other = pki.leaf("Not a clock", usage=usage, name="other")
        with pytest.raises(Broken, match="CN=Not a clock, which is not one for time stamps"):
            check_timestamp(token(pki, other), _NOTE)
    for usages, critical in (([TIMES], False), ([TIMES, ExtendedKeyUsageOID.CODE_SIGNING], True)):
        loose = issued(pki, x509.ExtendedKeyUsage(usages), critical)
        with pytest.raises(Broken, match="which is not one for time stamps alone"):
            check_timestamp(token(pki, loose), _NOTE)


def test_a_time_stamp_that_names_no_certificate_by_its_digest(
    pki: Pki, monkeypatch: pytest.MonkeyPatch
) -> None:
    from asn1crypto import cms, core
    from pyhanko.sign.timestamps import dummy_client

    clock = pki.leaf("Clock", usage=ExtendedKeyUsageOID.TIME_STAMPING, name="clock")
    plain = dummy_client.simple_cms_attribute
    instead = cms.CMSAttribute({"type": "1.2.3.4", "values": [core.Null()]})

    def other(name: str, value: Any) -> Any:
        return instead if name == "signing_certificate" else plain(name, value)

    monkeypatch.setattr(dummy_client, "simple_cms_attribute", other)
    with pytest.raises(Broken, match="does not name the certificate that it was made with"):
        check_timestamp(token(pki, clock), _NOTE)


def test_usages_as_openssl_reads_them(pki: Pki, tmp_path: Path) -> None:
    for usage, expected, words in (
        (ExtendedKeyUsageOID.TIME_STAMPING, ["1.3.6.1.5.5.7.3.8"], "Time Stamping"),
        (ExtendedKeyUsageOID.OCSP_SIGNING, [OCSP_SIGNING], "OCSP Signing"),
        (None, [], ""),
    ):
        certificate = pki.leaf(usage=usage, name="usage").certificate
        (tmp_path / "one.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
        command = ["openssl", "x509", "-in", str(tmp_path / "one.pem"), "-noout", "-ext", "extendedKeyUsage"]
        shown = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        assert read(certificate).usages == expected and words in shown and bool(words) == bool(shown)


def test_a_responder_must_be_named_by_the_issuer_for_it(pki: Pki) -> None:
    """The bytes of the usage in a name are no usage."""
    leaf = pki.leaf().certificate
    disguised = "x\x06\x08\x2b\x06\x01\x05\x05\x07\x03\x09"
    for subject, usage, counts in (
        ("Responder", ExtendedKeyUsageOID.OCSP_SIGNING, True),
        ("Responder", None, False),
        (disguised, None, False),
    ):
        responder = pki.leaf(subject, usage=usage, name="responder")
        builder = ocsp.OCSPResponseBuilder().add_response(
            leaf, pki.root, hashes.SHA256(), ocsp.OCSPCertStatus.GOOD, pki.now, None, None, None
        )
        builder = builder.responder_id(ocsp.OCSPResponderEncoding.HASH, responder.certificate)
        response = builder.certificates([responder.certificate]).sign(responder.key, hashes.SHA256())
        said = by_response(response.public_bytes(Encoding.DER), read(leaf), read(pki.root))
        # It states no time until when it holds, so it says how things were at its own time, and no more.
        assert said == (Said("", f"{pki.now:%Y-%m-%d %H:%M:%S} UTC") if counts else None)


SCOPES = {
    "whole": (True, None, None),
    "of the place that the certificate names": (True, {"full_name": "{url}/root.crl"}, None),
    "of another place": (False, {"full_name": "{url}/other.crl"}, None),
    "of users": (True, {"only_contains_user_certs": True}, None),
    "of authorities": (False, {"only_contains_ca_certs": True}, None),
    "of attributes": (False, {"only_contains_attribute_certs": True}, None),
    "of some reasons": (False, {"only_some_reasons": frozenset([x509.ReasonFlags.key_compromise])}, None),
    "a delta": (False, None, x509.DeltaCRLIndicator(1)),
    "with something unknown that is critical": (
        False,
        None,
        x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4"), b"\x05\x00"),
    ),
}


@pytest.mark.parametrize("revoked", [False, True])
@pytest.mark.parametrize("name", SCOPES)
def test_a_list_that_does_not_speak_of_all(pki: Pki, name: str, revoked: bool) -> None:
    """It proves nobody good. Whom it names is revoked all the same."""
    counts, scope, other = SCOPES[name]
    leaf = pki.leaf().certificate
    builder = x509.CertificateRevocationListBuilder().issuer_name(pki.root.subject)
    builder = builder.last_update(pki.now).next_update(pki.now + timedelta(days=7))
    if scope:
        builder = builder.add_extension(distribution(pki, scope), True)
    if other:
        builder = builder.add_extension(other, True)
    if revoked:
        one = x509.RevokedCertificateBuilder().serial_number(leaf.serial_number).revocation_date(pki.now)
        builder = builder.add_revoked_certificate(one.build())
    raw = builder.sign(pki.key, hashes.SHA256()).public_bytes(Encoding.DER)
    said = by_list(raw, read(leaf), read(pki.root))
    if revoked and name == "of attributes":
        assert said is None  # another certificate's number
    elif revoked:
        assert said == Said(f"{pki.now:%Y-%m-%d %H:%M:%S} UTC", "")
    else:
        assert (said is not None) == counts and not (said and said.revoked)


def test_a_list_of_one_who_may_not_sign_lists(pki: Pki) -> None:
    leaf, other = pki.leaf(), pki.leaf("Other", name="other")
    for named in (pki.root, leaf.certificate):
        key = pki.key if named is pki.root else leaf.key
        builder = x509.CertificateRevocationListBuilder().issuer_name(named.subject)
        builder = builder.last_update(pki.now).next_update(pki.now + timedelta(days=7))
        raw = builder.sign(key, hashes.SHA256()).public_bytes(Encoding.DER)
        assert (by_list(raw, read(other.certificate), read(named)) is not None) == (named is pki.root)


def distribution(pki: Pki, scope: dict[str, Any]) -> x509.IssuingDistributionPoint:
    fields: dict[str, Any] = dict.fromkeys(
        ("full_name", "relative_name", "only_some_reasons"), None
    ) | dict.fromkeys(
        (
            "only_contains_user_certs",
            "only_contains_ca_certs",
            "indirect_crl",
            "only_contains_attribute_certs",
        ),
        False,
    )
    fields |= scope
    if fields["full_name"]:
        fields["full_name"] = [x509.UniformResourceIdentifier(fields["full_name"].format(url=pki.url))]
    return x509.IssuingDistributionPoint(**fields)
