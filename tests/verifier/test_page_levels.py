"""Reports of every level on the page, made by the application: what may be added is judged, and nothing else passes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from test_verifier_pdf_levels import made, stamped_by, timeless, unasked, updated
from test_verifier_pdf_levels import verdict as in_zipapp
from test_verifier_revoked import TIMES, issued
from verifier_browser import Browser
from verifier_pdf import Identity, identity, pages, sign

from reports.countersign import countersign
from reports.identity import load_identity
from reports.levels import LEVELS, Level

from report_attacks import signed_by  # isort: skip
from report_paths import Made  # isort: skip
from report_pki import Leaf, Pki, pki_options, serving_pki  # isort: skip


@pytest.fixture(scope="module")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pki]:
    with serving_pki(tmp_path_factory.mktemp("pki") / "root") as served:
        yield served


def show(browser: Browser, page: Path, **files: bytes) -> dict[str, tuple[str, str]]:
    """Verdict and text of each."""
    browser.open(page)
    paths = []
    for name, data in files.items():
        paths.append(page.with_name(f"{name}.pdf"))
        paths[-1].write_bytes(data)
    browser.choose(*paths)
    assert not browser.errors
    cards = browser.cards()
    return {name: (cards[f"{name}.pdf"].verdict, cards[f"{name}.pdf"].text) for name in files}


@pytest.mark.parametrize("level", LEVELS)
def test_levels(browser: Browser, page: Path, pki: Pki, level: Level) -> None:
    verdict, text = show(browser, page, report=made(pki, level))["report"]
    assert verdict == "match", text
    assert "it forbids every later change" in text and "Made with" not in text
    assert text.count("made with the certificate of CN=Court Clock") == {"B-B": 0, "B-LTA": 2}.get(level, 1)
    assert ("A time stamp of the whole file" in text) == (level == "B-LTA")
    assert "does not check whether a certificate was revoked" in text


@pytest.mark.parametrize("level", ["B-B", "B-LTA"])
def test_reviewer(browser: Browser, page: Path, pki: Pki, level: Level) -> None:
    certified = made(pki, "B-T", reviewer=True)
    reviewer = load_identity(pki.leaf("Reviewer Ann", name="reviewer").p12)
    options = pki_options(pki, level)
    found = show(
        browser,
        page,
        certified=certified,
        good=countersign(certified, reviewer, options=options),
        changed=countersign(updated(certified), reviewer, options=options),
        added=updated(certified),
    )
    assert found["certified"][0] == "match" and "but a reviewer's signature" in found["certified"][1]
    assert (
        found["good"][0] == "match" and "Signed with the certificate of CN=Reviewer Ann" in found["good"][1]
    ), found
    assert found["changed"][0] == "mismatch" and "More than one update was made" in found["changed"][1]
    assert found["added"][0] == "mismatch" and "Something was added" in found["added"][1]


def test_a_change_under_a_time_stamp_and_bytes_between_objects(
    browser: Browser, page: Path, pki: Pki
) -> None:
    report = made(pki, "B-LT")
    stamped = stamped_by(report, pki)
    table = stamped.rindex(b"xref\n", 0, stamped.rindex(b"startxref"))
    found = show(
        browser,
        page,
        stamped=stamped,
        between=stamped_by(report + b"\n% more\n", pki),
        table=stamped[:table] + b" " + stamped[table:],
    )
    assert found["stamped"][0] == "match", found
    assert found["between"][0] == found["table"][0] == "mismatch"


def test_what_indicia_never_signs(
    browser: Browser, page: Path, pki: Pki, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"zone": timeless(pki, monkeypatch, "+01'00"), "none": timeless(pki, monkeypatch, "")}
    files["old"] = sign(pages({}), identity("Old", ends=datetime(2021, 1, 1, tzinfo=UTC)))
    found = show(browser, page, **files, unasked=unasked(pki, monkeypatch))
    assert found["old"][0] == "mismatch" and "by the signer's own clock" in found["old"][1]
    assert found["zone"][0] == "match" and found["none"][0] == found["unasked"][0] == "mismatch"
    assert "(/M) as a time with a zone" in found["none"][1]
    assert "there is not one field for a reviewer" in found["unasked"][1]


def test_random_bytes_of_the_highest_level(browser: Browser, page: Path, pki: Pki) -> None:
    data, choose = made(pki, "B-LTA"), random.Random(7)
    files = {}
    for number in range(60):
        position = choose.randrange(len(data))
        files[f"r{number}"] = (
            data[:position] + bytes([data[position] ^ 1 << choose.randrange(8)]) + data[position + 1 :]
        )
    assert {verdict for verdict, _ in show(browser, page, **files).values()} == {"mismatch"}


def test_a_signer_with_a_certificate_for_something_else(browser: Browser, page: Path, tmp_path: Path) -> None:
    files = {}
    for name, more in (
        ("plain", {}),
        ("documents", {"usages": ["1.3.6.1.5.5.7.3.36"]}),
        ("server", {"usages": ["1.3.6.1.5.5.7.3.1"]}),
        ("encipherment", {"documents": False}),
    ):
        own = Made("Examiner", ca=False, **more)
        leaf = Leaf(own.certificate, own.key, tmp_path)
        files[name] = signed_by(pages({}), leaf, field="Signature", certify=True)
    found = show(browser, page, **files)
    for name in ("plain", "documents"):
        assert found.pop(name)[0] == "match"
    for verdict, text in found.values():
        assert verdict == "mismatch" and "which is not one for signing documents" in text


def test_a_time_stamp_of_a_certificate_for_something_else(
    browser: Browser, page: Path, tmp_path: Path
) -> None:
    """pyHanko's own stamper asks nothing of its certificate."""
    from cryptography import x509
    from cryptography.x509.oid import ExtendedKeyUsageOID

    root = Pki(tmp_path / "root")
    files = {}
    for name, usages, critical in (
        ("clock", [TIMES], True),
        ("loose", [TIMES], False),
        ("more", [TIMES, ExtendedKeyUsageOID.CODE_SIGNING], True),
        ("other", [ExtendedKeyUsageOID.CODE_SIGNING], True),
    ):
        leaf = issued(root, x509.ExtendedKeyUsage(usages), critical)
        files[name] = sign(pages({}), identity("L"), stamper=Identity(leaf.key, leaf.certificate))
    found = show(browser, page, **files)
    assert found.pop("clock")[0] == "match"
    for verdict, text in found.values():
        assert verdict == "mismatch" and "which is not one for time stamps alone" in text


def test_a_time_stamp_with_the_bare_name_of_rsa(browser: Browser, page: Path, tmp_path: Path) -> None:
    """It could stand for the full one, and the other way round: a byte of the report would be changed unseen."""
    clock = identity("Clock", stamping=True)
    files = {
        name: sign(pages({}), identity("L"), stamper=clock, bare=name == "bare") for name in ("full", "bare")
    }
    found = show(browser, page, **files)
    for name, data in files.items():
        assert found[name][0] == ("match" if name == "full" else "mismatch"), found
        good, said = in_zipapp(tmp_path, data)
        assert good == (name == "full") and ("the signature algorithm" in said) == (name == "bare"), said
