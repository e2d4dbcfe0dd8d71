"""Acquisitions before the stand-alone verifier and before Indicia itself: one verdict, and what is said of it."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from acquired_copies import BAD, GOOD, MANIFEST, RANGES, copied
from command_line import indicia
from verifier_cases import Signer, run

from app.verify import verify_target


@pytest.mark.parametrize("name", GOOD)
def test_both_accept(tmp_path: Path, name: str) -> None:
    one = GOOD[name](tmp_path / "copy")
    result = run(one.manifest)
    assert result.code == 0, result.text
    assert "by J. Müller on lab with Indicia 0.1.0" in result.text
    assert all(check.ok for check in verify_target(one.manifest))


@pytest.mark.parametrize("name", BAD)
def test_both_refuse(tmp_path: Path, name: str) -> None:
    one = BAD[name].make(tmp_path / "copy")
    result = run(one.manifest)
    assert result.code == 1, result.text
    assert BAD[name].says in result.text
    assert not all(check.ok for check in verify_target(one.manifest))


def test_what_could_not_be_read_is_told(tmp_path: Path) -> None:
    one = copied(tmp_path / "copy", unreadable=RANGES, unreadable_bytes=1536)
    text = run(one.manifest).text
    assert "1536 bytes of the source could not be read. In the copy they are zeros" in text
    assert "Not read: bytes 512 to 1023 of the source (Input/output error)" in text
    assert "Not read: bytes 8192 to 9215 of the source (Input/output error <U+202E>)" in text
    said = [check.message for check in verify_target(one.manifest)]
    assert any("bytes 8192 to 9215" in message for message in said)


def test_many_ranges_are_counted(tmp_path: Path) -> None:
    ranges = [{"offset": 1024 * number, "length": 512, "reason": "EIO"} for number in range(50)]
    text = run(copied(tmp_path / "copy", unreadable=ranges, unreadable_bytes=25600).manifest).text
    assert text.count("Not read: bytes") == 20
    assert "and 30 more ranges" in text


def test_a_key_that_is_known_by_another_way(tmp_path: Path) -> None:
    for seal in ("sig", "proof"):
        one = copied(tmp_path / seal, seal=seal)
        assert "Signed with the key that you gave" in run(one.manifest, "--key", one.signer.vkey).text
        other = run(one.manifest, "--key", Signer("examiner", b"\x09" * 32).vkey)
        assert other.code == 1
        assert "which is not one that you gave" in other.text


def test_the_proof_or_the_signature_may_be_named_and_the_manifest_called_otherwise(tmp_path: Path) -> None:
    one = copied(tmp_path / "copy")
    assert run(one[f"{MANIFEST}.sig"]).text == run(one.manifest).text
    for ending in ("", ".sig"):
        one[MANIFEST + ending].rename(one["of the disk.json" + ending])
    result = run(one["of the disk.json"])
    assert result.code == 0
    assert "(manifest of an acquisition)" in result.text


def test_a_signature_beside_a_proof_must_hold_too(tmp_path: Path) -> None:
    one = copied(tmp_path / "copy", seal="proof")
    one[f"{MANIFEST}.sig"].write_text("indicia-acquisition-1\n")
    assert run(one.manifest).code == 1
    assert not all(check.ok for check in verify_target(one.manifest))


def test_a_manifest_that_lay_in_the_evidence_vouches_for_no_copy(tmp_path: Path) -> None:
    """It was exported as what it is there, a file: the examiner acquired nothing by it."""
    one = copied(tmp_path / "copy", seal="proof", exported="extract")
    result = run(one.manifest)
    assert result.code == 0
    assert "(exported file)" in result.text
    assert "files" not in result.text
    assert not any("HD.E01" in check.message for check in verify_target(one.manifest))


def test_a_copy_in_another_place(tmp_path: Path) -> None:
    one = copied(tmp_path / "copy")
    (tmp_path / "elsewhere").mkdir()
    for path in one.folder.glob("HD.E*"):
        shutil.move(path, tmp_path / "elsewhere")
    assert run(one.manifest).code == 1
    result = run(one.manifest, "--against", tmp_path / "elsewhere")
    assert result.code == 0, result.text
    assert "All 3 files (HD.E01 to HD.E03)" in result.text


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs the program openssl")
def test_a_signature_that_openssl_made(tmp_path: Path) -> None:
    """Key, signature and digests by OpenSSL alone: nothing but the format page is needed to write what is accepted."""

    def openssl(*arguments: str) -> bytes:
        return subprocess.run(["openssl", *arguments], cwd=one.folder, capture_output=True, check=True).stdout

    one = copied(tmp_path / "copy")
    openssl("genpkey", "-algorithm", "ed25519", "-out", "key.pem")
    raw = b"\x01" + openssl("pkey", "-in", "key.pem", "-pubout", "-outform", "DER")[-32:]
    identifier = hashlib.sha256(b"Jo\n" + raw).digest()[:4]
    document = json.loads(one.manifest.read_bytes())
    document["vkey"] = f"Jo+{identifier.hex()}+{base64.b64encode(raw).decode()}"
    one.manifest.write_text(json.dumps(document))
    digest = openssl("dgst", "-sha256", "-r", MANIFEST).split()[0].decode()
    (one.folder / "text").write_text(f"indicia-acquisition-1\n{digest}\n")
    made = openssl("pkeyutl", "-sign", "-inkey", "key.pem", "-rawin", "-in", "text")
    line = f"\u2014 Jo {base64.b64encode(identifier + made).decode()}\n"
    one[f"{MANIFEST}.sig"].write_text(f"indicia-acquisition-1\n{digest}\n\n{line}")
    result = run(one.manifest, "--key", document["vkey"])
    assert result.code == 0, result.text
    assert all(check.ok for check in verify_target(one.manifest))


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs the program sha256sum")
def test_what_indicia_acquire_leaves(tmp_path: Path) -> None:
    """By a person's commands alone; the digests are sha256sum's."""
    source, home, case = tmp_path / "source.dd", tmp_path / "home", tmp_path / "case"
    source.write_bytes(bytes(range(256)) * 8192)
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    indicia(home, "case", "create", case, "--number", "1", "--title", "T", "--examiner", "Jo Example")
    call = ("acquire", source, "--format", "raw", "--segment-size", "1", "--case", case)
    indicia(home, *call, "-o", tmp_path / "one/HD", "--also", tmp_path / "two/Second")
    said = subprocess.run(["sha256sum", source], capture_output=True, text=True, check=True).stdout.split()[0]
    for path in (tmp_path / "one" / MANIFEST, tmp_path / "two" / "Second.acquisition.json"):
        result = run(path, case)
        assert result.code == 0, result.text
        assert f"SHA-256 {said}" in result.text
        assert all(check.ok for check in verify_target(path))
    listed = json.loads((tmp_path / "two" / "Second.acquisition.json").read_bytes())["files"]
    assert [each["name"] for each in listed] == ["Second.001", "Second.002"]
    (tmp_path / "two" / "Second.002").write_bytes(bytes(1 << 20))
    changed = ["sha256sum", tmp_path / "two" / "Second.002"]
    said = subprocess.run(changed, capture_output=True, text=True, check=True).stdout.split()[0]
    assert f"its SHA-256 is {said}" in run(tmp_path / "two" / "Second.acquisition.json").text
