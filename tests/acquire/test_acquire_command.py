"""``indicia acquire`` as a person runs it: the ledger, the manifest, and what verify and ingest make of the copy."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from acquired import Faulty, acquired, content, plan
from command_line import command, environment, indicia

from evidence.acquire.journal import Journal

DATA = content()
HASHES = {name: hashlib.new(name, DATA).hexdigest() for name in ("md5", "sha1", "sha256")}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "source.dd").write_bytes(DATA)
    return tmp_path / "home"


def case(home: Path, folder: Path) -> Path:
    indicia(home, "case", "create", folder, "--number", "7/26", "--title", "T", "--examiner", "Jo Example")
    return folder


def acts(home: Path, folder: Path, kind: str) -> list[dict[str, object]]:
    found = indicia(home, "ledger", "show", folder, "--jsonl").lines
    return [act for act in found if act["action"].startswith(kind)]


def test_with_a_case_ledger_and_proof_state_it(home: Path, tmp_path: Path) -> None:
    folder = case(home, tmp_path / "case")
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    done = indicia(
        home, "acquire", tmp_path / "source.dd", "-o", tmp_path / "one/HD.E01", "--also", tmp_path / "two/HD",
        "--case", folder, "--item", "HD-1", "--segment-size", "1", "--notes", "a note", "--json",
    ).document  # fmt: skip
    assert done["digests"] == HASHES
    assert done["verified"] == "match"
    assert done["acquired"]["header"] == {"case_number": "7/26", "examiner": "Jo Example", "notes": "a note"}
    for name in ("one", "two"):
        sums = {
            each.name: hashlib.sha256(each.read_bytes()).hexdigest()
            for each in (tmp_path / name).glob("HD.E*")
        }
        assert sums == {each["name"]: each["sha256"] for each in done["files"]}
        assert len(sums) > 1

    start, end = acts(home, folder, "acquire.")
    assert (start["action"], start["subject"]) == ("acquire.start", "item HD-1")
    assert start["details"]["size"] == len(DATA)  # type: ignore[index]
    assert (end["action"], end["details"]["sha256"]) == ("acquire.end", HASHES["sha256"])  # type: ignore[index]
    assert "acquired" in indicia(home, "custody", "show", folder, "HD-1").out

    manifests = [tmp_path / name / "HD.acquisition.json" for name in ("one", "two")]
    said = indicia(home, "verify", *manifests, tmp_path / "one/HD.E01", folder).out
    assert said.splitlines()[-1].startswith("VERIFIED")
    indicia(home, "ingest", folder, tmp_path / "two/HD.E01", code=3)  # noise holds no file system
    results = {
        act["details"]["algorithm"]: act["details"]["result"] for act in acts(home, folder, "evidence.verify")
    }  # type: ignore[index]
    assert results == {"md5": "match", "sha1": "match", "sha256": "no_stored_hash"}


def test_without_a_case_the_examiner_signs(home: Path, tmp_path: Path) -> None:
    indicia(
        home,
        "acquire",
        tmp_path / "source.dd",
        "-o",
        tmp_path / "HD",
        "--format",
        "raw",
        "--examiner",
        "Jo Example",
    )
    assert (tmp_path / "HD.raw").read_bytes() == DATA
    assert not (tmp_path / "HD.acquiring").exists()
    manifest = tmp_path / "HD.acquisition.json"
    assert "NOT identified" in indicia(home, "verify", manifest).out
    vkey = tmp_path / "jo.vkey"
    indicia(home, "key", "export", "Jo Example", "-o", vkey)
    assert "IDENTIFIED" in indicia(home, "verify", manifest, "--trust", vkey).out

    whole = manifest.read_bytes()
    manifest.write_bytes(whole.replace(b"Jo Example", b"Al Example"))
    assert "was changed" in indicia(home, "verify", manifest, code=1).out
    manifest.write_bytes(whole.replace(b'"HD.raw"', b'"../HD.raw"'))
    assert "does not lie beside it" in indicia(home, "verify", manifest, code=1).out
    manifest.write_bytes(whole)
    signature = tmp_path / "HD.acquisition.json.sig"
    note = signature.read_bytes()
    signature.write_bytes(note[:-9] + (b"A" if note[-9:-8] != b"A" else b"B") + note[-8:])
    assert "is not that of the key" in indicia(home, "verify", manifest, code=1).out
    signature.unlink()
    indicia(home, "verify", manifest, code=1)
    signature.write_bytes(note)
    (tmp_path / "HD.raw").write_bytes(DATA[:-1] + b"\xff")
    assert "HD.raw was changed" in indicia(home, "verify", manifest, code=1).out


@pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl")
def test_another_program_can_check_the_signature(home: Path, tmp_path: Path) -> None:
    """OpenSSL, with the key and the bytes that docs/ledger-format.md names."""
    import base64

    indicia(home, "acquire", tmp_path / "source.dd", "-o", tmp_path / "HD", "--examiner", "Jo Example")
    manifest = tmp_path / "HD.acquisition.json"
    key = base64.b64decode(json.loads(manifest.read_bytes())["vkey"].split("+", 2)[2])
    (tmp_path / "key.der").write_bytes(bytes.fromhex("302a300506032b6570032100") + key[1:])
    text, _, line = (tmp_path / "HD.acquisition.json.sig").read_text().partition("\n\n")
    assert text == f"indicia-acquisition-1\n{hashlib.sha256(manifest.read_bytes()).hexdigest()}"
    (tmp_path / "text").write_text(f"{text}\n")
    (tmp_path / "sig").write_bytes(base64.b64decode(line.split()[-1])[4:])
    command_ = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", "key.der", "-rawin"]
    done = subprocess.run(
        [*command_, "-in", "text", "-sigfile", "sig"], cwd=tmp_path, capture_output=True, check=False
    )
    assert b"Signature Verified Successfully" in done.stdout


def test_what_cannot_be_done_is_refused(home: Path, tmp_path: Path) -> None:
    source = tmp_path / "source.dd"

    def refused(*more: str | Path) -> str:
        return indicia(home, "acquire", source, "--examiner", "Jo", *more, code=2).err

    assert "Say who acquires" in indicia(home, "acquire", source, "-o", tmp_path / "a", code=2).err
    assert "nothing to go on with" in refused("-o", tmp_path / "a", "--resume")
    assert "same name" in refused("-o", tmp_path / "a", "--also", tmp_path / "a.E01")
    assert "does not exist" in refused("-o", tmp_path / "none/a")
    assert "holds a tab" in refused("-o", tmp_path / "a", "--notes", "two\tcolumns")
    (tmp_path / "a.E01").touch()
    assert "exists already" in refused("-o", tmp_path / "a")
    assert (tmp_path / "a.E01").stat().st_size == 0
    (tmp_path / "parts.003").touch()
    assert "parts.003 exists already" in refused(
        "-o", tmp_path / "parts", "--format", "raw", "--segment-size", "1"
    )
    assert "is a folder: name the copy in it" in refused("-o", tmp_path)
    (
        tmp_path / "parts.E36"
    ).touch()  # 31 chunks of 32 KiB are in a segment of 1 MiB where nothing can be packed
    os.truncate(source, 34 << 20)
    assert "parts.E36 exists already" in refused("-o", tmp_path / "parts", "--segment-size", "1")
    os.truncate(source, 15 << 30)
    assert "Choose a larger --segment-size" in refused("-o", tmp_path / "many", "--segment-size", "1")
    (tmp_path / "alias").symlink_to(tmp_path)
    assert "same name" in refused("-o", tmp_path / "b", "--also", tmp_path / "alias/b")
    source.write_bytes(DATA[:-1])
    assert "--format raw" in refused("-o", tmp_path / "b")
    assert not list(tmp_path.glob("b.*"))
    indicia(home, "acquire", source, "-o", tmp_path / "b", "--format", "raw", "--examiner", "Jo")
    assert (tmp_path / "b.raw").read_bytes() == DATA[:-1]


def test_an_ingest_lists_what_the_acquisition_could_not_read(home: Path, tmp_path: Path) -> None:
    medium = Faulty(tmp_path / "source.dd", bad=[7, 8, 100])
    acquired(medium, Journal.begin(plan(medium, tmp_path / "HD")))
    folder = case(home, tmp_path / "case")
    indicia(home, "ingest", folder, tmp_path / "HD.E01", code=3)  # noise holds no file system
    said = [each["message"] for each in indicia(home, "problems", folder, "--jsonl").lines]
    assert "unreadable at acquisition: sectors 7+2 100+1" in said


@pytest.mark.campaign
@pytest.mark.parametrize("form", ["e01", "raw"])
def test_killed_again_and_again_it_ends_whole(home: Path, tmp_path: Path, form: str) -> None:
    source = tmp_path / "large.dd"
    with source.open("wb") as file:
        for number in range(1536):
            file.write((content(10)[: 1 << 20] * 2)[number * 512 : number * 512 + (1 << 20)])
    folder = case(home, tmp_path / "case")
    call = ["acquire", source, "-o", tmp_path / "HD", "--case", folder, "--format", form]
    process = subprocess.Popen(command(*call), env=environment(home))
    for _ in range(3):
        journal = tmp_path / "HD.acquiring"
        while process.poll() is None and (not journal.exists() or journal.read_bytes().count(b"\n") < 2):
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process = subprocess.Popen(command(*call, "--resume"), env=environment(home))
    assert process.wait() == 0
    stated = json.loads((tmp_path / "HD.acquisition.json").read_bytes())
    with source.open("rb") as file:
        assert stated["digests"]["sha256"] == hashlib.file_digest(file, "sha256").hexdigest()
    assert stated["verified"] == "match"
