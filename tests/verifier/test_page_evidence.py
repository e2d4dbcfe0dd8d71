"""Evidence on the page: what in a folder is evidence, and lists and files that somebody wants to be taken for good."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from test_page_manifest import proof, show
from test_verifier_manifest import CONTENT, csv_manifest, hashdeep_manifest, sealed, tree
from verifier_browser import Browser
from verifier_cases import Signer, Writer
from verifier_handover import LABORATORY, Handover, entry_of, handover
from verifier_pdf import identity, pages


def manifest(folder: Path, **more: bytes) -> Path:
    """A proven list of `CONTENT` and of further files of item 1."""
    names = {**CONTENT, **more}
    return sealed(folder, "m.hashdeep", hashdeep_manifest(names=names), files=len(names) + 1)


@pytest.mark.parametrize(("name", "data"), [("m.hashdeep", hashdeep_manifest()), ("m.csv", csv_manifest())])
def test_own_list_without_proof_never_shows_a_match(
    browser: Browser, page: Path, tmp_path: Path, name: str, data: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    folder = tree(tmp_path / "mounted")
    assert show(browser, page, path, folder) == "nothing"
    assert "nothing shows that this list is unchanged" in browser.cards()["a.txt"].text
    assert show(browser, page, path, folder / "a.txt") == "nothing"
    (folder / "a.txt").write_bytes(b"other")
    assert show(browser, page, path, folder) == "mismatch"


def test_a_copy_of_a_listed_file_is_added(browser: Browser, page: Path, tmp_path: Path) -> None:
    path = manifest(tmp_path)
    folder = tree(tmp_path / "mounted")
    shutil.copyfile(folder / "a.txt", folder / "a copy")
    assert show(browser, page, path, proof(path), folder) == "mismatch"
    assert "Added" in browser.cards()["a copy"].text
    assert "0 missing, 1 added" in browser.cards()["m.hashdeep"].text
    (folder / "a.txt").unlink()
    assert show(browser, page, path, proof(path), folder) == "match"
    assert "under another name or place" in browser.cards()["a copy"].text


def test_single_files_that_changed_places(browser: Browser, page: Path, tmp_path: Path) -> None:
    path = manifest(tmp_path)
    folder = tree(tmp_path / "mounted")
    other = (folder / "sub" / "b.bin").rename(folder / "other name")
    assert show(browser, page, path, proof(path), other) == "match"
    other.rename(folder / "a.txt")
    assert show(browser, page, path, proof(path), folder / "a.txt") == "mismatch"
    assert "lists 1/v2/a.txt with the SHA-256" in browser.cards()["a.txt"].text


def test_a_second_file_of_the_same_name_size_and_time(browser: Browser, page: Path, tmp_path: Path) -> None:
    path = manifest(tmp_path)
    good, bad = tree(tmp_path / "good") / "a.txt", tree(tmp_path / "bad") / "a.txt"
    bad.write_bytes(b"alphA")
    for one in (good, bad):
        os.utime(one, (1_700_000_000, 1_700_000_000))
    assert show(browser, page, path, proof(path), good) == "match"
    browser.choose(good)
    assert browser.overall == "match"
    assert browser.run("document.querySelectorAll('.item').length") == 3
    browser.choose(bad)
    assert browser.overall == "mismatch"


def test_a_second_folder_of_the_same_name(browser: Browser, page: Path, tmp_path: Path) -> None:
    path = manifest(tmp_path)
    good, bad = tree(tmp_path / "good" / "1"), tree(tmp_path / "bad" / "1")
    (bad / "a.txt").unlink()
    assert show(browser, page, path, proof(path), good) == "match"
    browser.choose(bad, field="#folder")
    assert browser.overall == "mismatch"
    assert "Missing: 1/v2/a.txt" in browser.cards()["m.hashdeep"].text


def test_a_folder_of_one_item_among_hundreds(browser: Browser, page: Path, tmp_path: Path) -> None:
    """What is missing in it is told, whatever the number of items that the list speaks of."""
    (tmp_path / "mounted").mkdir()
    for number in range(3):
        (tmp_path / "mounted" / f"file {number}").write_bytes(b"%d" % number)
    names = {f"{item}/file {number}": b"%d" % number for item in range(1, 400) for number in range(4)}
    data = hashdeep_manifest(prefix="", names=names | {"300/other": b"other"})
    path = sealed(tmp_path, "m.hashdeep", data)
    (tmp_path / "mounted" / "other").write_bytes(b"other")
    assert show(browser, page, path, proof(path), tmp_path / "mounted") == "mismatch"
    card = browser.cards()["m.hashdeep"].text
    assert "Missing: 300/file 3" in card
    assert "4 match, 0 match under another name, 0 changed, 1 missing, 0 added" in card


def test_evidence_that_looks_like_what_is_handed_over(browser: Browser, page: Path, tmp_path: Path) -> None:
    """A listed PDF, certificate, key and proof are evidence; the same, not listed, are added."""
    files = handover(tmp_path / "handover")
    strange = {
        "letter.pdf": pages({}),
        "damaged.pdf": b"%PDF-1.4\n",
        "etc/ssl/ca.pem": b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        "etc/key": files["examiner.vkey"].read_bytes(),
        "old.proof": b"{}",
        "note": files["checkpoint.txt"].read_bytes(),
    }
    folder = tree(tmp_path / "mounted")
    for name, data in strange.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    (tmp_path / "all").mkdir()
    path = manifest(tmp_path / "all", **strange)
    assert show(browser, page, path, proof(path), folder) == "match", browser.text("#items")
    assert {card.verdict for card in browser.cards().values()} == {"match"}
    (tmp_path / "less").mkdir()
    path = manifest(tmp_path / "less")
    assert show(browser, page, path, proof(path), folder) == "mismatch"
    cards = browser.cards()
    for name in strange:
        assert "Added" in cards[Path(name).name].text, name


@pytest.mark.parametrize(("name", "before"), [("letter.pdf", b""), ("letter", b""), ("letter", b"\n" * 1000)])
def test_a_list_that_calls_a_report_evidence_does_not_hide_that_the_certificate_signs_nothing(
    browser: Browser, page: Path, tmp_path: Path, name: str, before: bytes
) -> None:
    folder, letter = tree(tmp_path / "mounted"), before + pages({})
    (folder / name).write_bytes(letter)
    path = manifest(tmp_path, **{name: letter})
    certificate = tmp_path / "laboratory.pem"
    certificate.write_bytes(identity("Laboratory").certificate.public_bytes(Encoding.PEM))
    assert show(browser, page, path, proof(path), folder) == "match"
    browser.choose(certificate)
    assert browser.overall == "mismatch"
    assert "not signed with the certificate that you dropped" in browser.cards()[name].text


@pytest.fixture
def handed(tmp_path: Path) -> Handover:
    """What a laboratory hands over, its certificate, and a PDF that it took out of the evidence."""
    files = handover(tmp_path / "handover")
    files["laboratory.pem"].write_bytes(LABORATORY.certificate.public_bytes(Encoding.PEM))
    files["doc.pdf"].write_bytes(pages({"a": b"b"}))
    files.case.export(files["doc.pdf"], "extract")
    return files


def strangers(folder: Path) -> Writer:
    """A case of somebody else."""
    return Writer(folder, Signer("stranger", b"\x09" * 32), "f" * 32)


@pytest.mark.parametrize("with_report", [True, False])
@pytest.mark.parametrize("with_key", [True, False])
def test_evidence_of_the_one_who_signed_the_report_is_evidence(
    browser: Browser, page: Path, handed: Handover, with_report: bool, with_key: bool
) -> None:
    names = ["laboratory.pem", "doc.pdf", "doc.pdf.proof"]
    names += ["report.pdf"] * with_report + ["examiner.vkey"] * with_key
    shown = show(browser, page, *(handed[name] for name in names))
    assert shown == ("match" if with_report or with_key else "mismatch"), browser.text("#items")


@pytest.mark.parametrize("with_key", [True, False])
def test_a_list_of_the_one_who_signed_the_report_says_what_is_evidence(
    browser: Browser, page: Path, tmp_path: Path, with_key: bool
) -> None:
    folder, letter = tree(tmp_path / "mounted"), pages({})
    (folder / "letter.pdf").write_bytes(letter)
    path = manifest(tmp_path, **{"letter.pdf": letter})
    files = handover(tmp_path / "handover")
    files["laboratory.pem"].write_bytes(LABORATORY.certificate.public_bytes(Encoding.PEM))
    given = files["examiner.vkey"] if with_key else files["report.pdf"]
    assert show(browser, page, path, proof(path), folder, files["laboratory.pem"], given) == "match", (
        browser.text("#items")
    )


def test_no_stranger_makes_evidence_of_a_report_beside_one_that_is_signed(
    browser: Browser, page: Path, handed: Handover, tmp_path: Path
) -> None:
    good = [handed[name] for name in ("laboratory.pem", "report.pdf", "report.pdf.proof")]
    forged = tmp_path / "supplement.pdf"
    forged.write_bytes(pages({"c": b"d"}))
    strangers(tmp_path / "stranger").export(forged, "extract")
    assert show(browser, page, *good, forged, proof(forged)) == "mismatch"
    cards = browser.cards()
    assert "not signed with the certificate that you dropped" in cards["supplement.pdf"].text
    assert {card.verdict for name, card in cards.items() if name != "supplement.pdf"} == {"match", "given"}
    folder = tree(tmp_path / "mounted")
    shutil.copyfile(forged, folder / "supplement.pdf")
    path = tmp_path / "m.hashdeep"
    path.write_bytes(hashdeep_manifest(names={**CONTENT, "supplement.pdf": forged.read_bytes()}))
    strangers(tmp_path / "stranger too").export(path, files=len(CONTENT) + 2)
    assert show(browser, page, *good, path, proof(path), folder) == "mismatch"
    cards = browser.cards()
    assert [name for name, card in cards.items() if card.verdict == "mismatch"] == ["supplement.pdf"]
    assert "not signed with the certificate that you dropped" in cards["supplement.pdf"].text


def test_a_report_that_another_signed_makes_no_key_known(
    browser: Browser, page: Path, handed: Handover, tmp_path: Path
) -> None:
    other = handover(tmp_path / "other", Signer("stranger", b"\x09" * 32), identity("Stranger"))
    other["doc.pdf"].write_bytes(pages({"c": b"d"}))
    other.case.export(other["doc.pdf"], "extract")
    named = [other[name] for name in ("report.pdf", "doc.pdf", "doc.pdf.proof")]
    assert show(browser, page, handed["laboratory.pem"], *named) == "mismatch"
    for name in ("report.pdf", "doc.pdf"):
        assert "not signed with the certificate that you dropped" in browser.cards()[name].text


def test_which_of_record_and_entry_was_changed(browser: Browser, page: Path, tmp_path: Path) -> None:
    """Section 5b, step 3: where the entry is not under the checkpoint, it is the entry."""
    files = handover(tmp_path / "handover")
    name = "exhibit.txt.exhibit-proof"
    entry_of(name, details={"digest": "0" * 64, "kind": "entry"})(files)
    assert show(browser, page, files[name], files["exhibit.txt"]) == "mismatch"
    assert "The ledger entry inside it was changed" in browser.cards()[name].text


@pytest.mark.parametrize("details", [{"kind": ""}, {"kind": 1}, {"recipient": 1}, {"recipient": None}])
def test_export_entry_of_another_form(
    browser: Browser, page: Path, tmp_path: Path, details: dict[str, object]
) -> None:
    path = sealed(tmp_path, "m.hashdeep", hashdeep_manifest(), **details)
    assert show(browser, page, path, proof(path)) == "mismatch"
    assert "is not the export" in browser.cards()["m.hashdeep.proof"].text
