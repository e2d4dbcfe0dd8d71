"""The stand-alone verifier and reports of every level, made by the application; attacks made with pyHanko."""

from __future__ import annotations

import io
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import crl
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.serialization import Encoding
from indicia_verify.outcome import Outcome
from indicia_verify.pdf import check_report
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers.pdf_signer import PdfTimeStamper
from pyhanko.sign.validation.dss import DocumentSecurityStore
from verifier_pdf import pages

sys.path.insert(0, str(Path(__file__).parents[1] / "reports"))
from report_attacks import failures
from report_pki import Pki, pki_options, serving_pki

from reports.authority import Authority
from reports.countersign import countersign
from reports.identity import load_identity
from reports.increment import increment
from reports.levels import LEVELS, Level
from reports.sign import sign


@pytest.fixture(scope="module")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pki]:
    with serving_pki(tmp_path_factory.mktemp("pki") / "root") as served:
        yield served


def made(pki: Pki, level: Level, reviewer: bool = False) -> bytes:
    page = pages({"a.txt": b"a"}, object_streams=False)
    return sign(page, load_identity(pki.leaf().p12), options=pki_options(pki, level, reviewer))


def verdict(folder: Path, data: bytes) -> tuple[bool, str]:
    path = folder / "report.pdf"
    path.write_bytes(data)
    outcome = Outcome("report.pdf", "signed report")
    check_report(path, [], outcome)
    return outcome.good, "\n".join(check.message for check in outcome.checks)


@pytest.mark.parametrize("level", LEVELS)
def test_levels(pki: Pki, tmp_path: Path, level: Level) -> None:
    good, said = verdict(tmp_path, made(pki, level))
    assert good, said
    assert f"PAdES {level}:" in said and "it forbids every later change." in said
    assert "Made with the certificate of CN=Examiner Zoë" in said
    assert said.count("made with the certificate of CN=Court Clock") == {"B-B": 0, "B-LTA": 2}.get(level, 1)


@pytest.mark.parametrize("level", ["B-B", "B-LTA"])
def test_reviewer(pki: Pki, tmp_path: Path, level: Level) -> None:
    certified = made(pki, "B-T", reviewer=True)
    assert "but a reviewer's signature" in verdict(tmp_path, certified)[1]
    reviewer = load_identity(pki.leaf("Reviewer Ann", name="reviewer").p12)
    good, said = verdict(tmp_path, countersign(certified, reviewer, options=pki_options(pki, level)))
    assert good and "Made with the certificate of CN=Reviewer Ann" in said, said
    good, said = verdict(tmp_path, countersign(updated(certified), reviewer, options=pki_options(pki, level)))
    assert not good and "more than one update was made" in said


def updated(data: bytes) -> bytes:
    writer: Any = IncrementalPdfFileWriter(io.BytesIO(data))
    writer.root["/Lang"] = generic.pdf_string("fr")
    writer.update_root()
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_change_under_a_time_stamp(pki: Pki, tmp_path: Path) -> None:
    for change in (True, False):
        writer: Any = IncrementalPdfFileWriter(io.BytesIO(made(pki, "B-LT")))
        if change:
            writer.root["/Lang"] = generic.pdf_string("fr")
            writer.update_root()
        out = io.BytesIO()
        stamper = PdfTimeStamper(Authority(f"{pki.url}/tsa"), field_name="TimeStamp")
        stamper.timestamp_pdf(writer, "sha256", output=out)
        good, said = verdict(tmp_path, out.getvalue())
        assert not good and "the update changes object" in said  # pyHanko changes the document information


def stamped_by(data: bytes, clock: Pki, store_of: Pki | None = None) -> bytes:
    """The report with a time stamp of all of it by this authority, and the data of that one in the store."""
    writer = increment(data)
    if store_of:
        root = store_of.root.public_bytes(Encoding.DER)
        DocumentSecurityStore.supply_dss_in_writer(
            writer,
            None,
            certs=[asn1_x509.Certificate.load(root)],
            crls=[crl.CertificateList.load(store_of.crl())],
        )
    out = io.BytesIO()
    stamper = PdfTimeStamper(Authority(f"{clock.url}/tsa"), field_name="TimeStamp")
    stamper.timestamp_pdf(writer, "sha256", output=out)
    return out.getvalue()


def test_what_a_stranger_adds_raises_no_level(pki: Pki, tmp_path: Path) -> None:
    """Anybody may add a store and a time stamp to a certified report."""
    with serving_pki(tmp_path / "stranger", name="Stranger") as stranger:
        good, said = verdict(tmp_path, stamped_by(made(pki, "B-LT"), stranger, stranger))
        assert good and "has the form of PAdES B-LT:" in said and "of another authority" in said, said
        good, said = verdict(tmp_path, stamped_by(made(pki, "B-T"), stranger, pki))
        assert good and "has the form of PAdES B-T:" in said, said
    good, said = verdict(tmp_path, stamped_by(made(pki, "B-LT"), pki))
    assert good and "has the form of PAdES B-LTA:" in said, said


def timeless(pki: Pki, monkeypatch: pytest.MonkeyPatch, zone: str, level: Level = "B-B") -> bytes:
    """Signed with a time (/M) that is written otherwise."""
    import pyhanko.sign.signers.pdf_byterange as module

    def without(moment: Any) -> Any:
        return generic.TextStringObject(moment.strftime("D:%Y%m%d%H%M%S") + zone)

    with monkeypatch.context() as patched:
        patched.setattr(module, "pdf_date", without)
        return made(pki, level)


@pytest.mark.parametrize("level", ["B-B", "B-T"])
def test_a_signature_without_a_time(
    pki: Pki, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, level: Level
) -> None:
    """The three agree: Indicia's own verification refuses it, too."""
    for zone in ("Z", "+01'00", "-0500"):
        good, said = verdict(tmp_path, timeless(pki, monkeypatch, zone, level))
        assert good, said
    for zone in ("", "?", "Z00"):
        data = timeless(pki, monkeypatch, zone, level)
        good, said = verdict(tmp_path, data)
        assert not good and "does not state when it was made (/M) as a time with a zone" in said
        assert failures(tmp_path, data, pki.pem).startswith("certification:")


def unasked(pki: Pki, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """Level 2 of DocMDP without a field for a reviewer."""
    with monkeypatch.context() as patched:
        patched.setattr("reports.sign.add_reviewer_field", lambda *_: None)
        return made(pki, "B-B", reviewer=True)


def test_changes_allowed_for_nobody(pki: Pki, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = unasked(pki, monkeypatch)
    good, said = verdict(tmp_path, data)
    assert not good and "there is not one field for a reviewer" in said
    assert "there is no field for a reviewer" in failures(tmp_path, data, pki.pem)


def test_random_bytes_of_the_highest_level(pki: Pki, tmp_path: Path) -> None:
    data, choose = made(pki, "B-LTA"), random.Random(5)
    for _ in range(60):
        position = choose.randrange(len(data))
        changed = data[:position] + bytes([data[position] ^ 1 << choose.randrange(8)]) + data[position + 1 :]
        assert not verdict(tmp_path, changed)[0], position


def test_expired_when_it_was_signed(pki: Pki, tmp_path: Path) -> None:
    from datetime import timedelta

    leaf = pki.leaf("Old", name="old", begins=pki.now - timedelta(days=40), days=10)
    then = pki.now - timedelta(days=35)
    identity = load_identity(leaf.p12, now=then)
    assert verdict(tmp_path, sign(pages({}), identity, now=then))[0]
    good, said = verdict(tmp_path, sign(pages({}), identity, options=pki_options(pki, "B-T"), now=then))
    assert not good and "not when it was used" in said
