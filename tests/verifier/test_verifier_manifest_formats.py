"""Manifests of every format, Indicia's and other tools', before the stand-alone verifier; it agrees with Indicia's."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import bagit
import hostile_names
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hostile_names import at, fill
from hypothesis import example, given, settings
from hypothesis import strategies as st
from indicia_verify.manifest import format_of, read_rows
from indicia_verify.outcome import Broken
from verifier_cases import run

from app.against import compare_with
from evidence.custody.actor import Actor
from evidence.custody.errors import ManifestError
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Ledger
from evidence.custody.manifest import FORMATS, export_manifest
from evidence.custody.manifest.bagit import export_bag
from evidence.custody.manifest.paths import full_path
from evidence.custody.manifest.reading import find_manifest

NAMES = [*hostile_names.NAMES, b"sub/a", b"car\rriage"]
KINDS = ("match", "mismatch", "missing", "added", "moved", "unreadable")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return fill(tmp_path / "folder", NAMES)


def record(number: int, path: bytes, data: bytes) -> dict[str, object]:
    text = path.decode("utf-8", "backslashreplace")
    made: dict[str, object] = {
        "id": f"1-{number}",
        "evidence": 1,
        "volume": None,
        "path": text,
        "type": "file",
    }
    made |= {"state": "live", "unconfirmed": False, "size": len(data)}
    made |= {name: hashlib.new(name, data).hexdigest() for name in ("md5", "sha1", "sha256")}
    return made if text.encode() == path else made | {"path_raw": path.hex()}


def records() -> list[dict[str, object]]:
    return [record(number, name, b"content %d" % number) for number, name in enumerate(NAMES)]


def write(form: str, place: Path) -> Path:
    """A manifest as Indicia writes it, with its proof."""
    key = SigningKey("examiner", Ed25519PrivateKey.generate())
    with Ledger.create(
        place / "ledger.sqlite", Actor("E", "examiner", "lab"), "0" * 32, {"number": "1"}
    ) as ledger:
        if form == "bagit":
            content = {made["id"]: b"content %d" % number for number, made in enumerate(records())}
            export_bag(ledger, key, place / "m", records(), lambda made: iter([content[made["id"]]]))
        else:
            export_manifest(ledger, key, place / "m", form, records())
    (place / "ledger.sqlite").unlink()
    return place / "m"


def counts(text: str) -> dict[str, int]:
    """Numbers of the last comparison that the verifier printed."""
    line = [line for line in text.splitlines() if " compared with " in line][-1]
    words = line.rpartition(": ")[2].replace(";", ",").rstrip(".").split(", ")
    return {word.split()[-1]: int(word.split()[0]) for word in (each.replace("files ", "") for each in words)}


def spoil(folder: Path) -> None:
    at(folder, b"plain").write_bytes(b"changed")
    at(folder, b"=cmd()").unlink()
    at(folder, b"line\nfeed").rename(at(folder, b"else\nwhere"))
    at(folder, b"new\xff").write_bytes(b"new")
    at(folder, b"<&>").unlink()
    at(folder, b"<&>").symlink_to("/etc/passwd")


@pytest.mark.parametrize("form", [*FORMATS, "bagit"])
def test_both_verifiers_agree_on_a_folder(tmp_path: Path, folder: Path, form: str) -> None:
    manifest = write(form, tmp_path)
    result = run(manifest, "--against", folder)
    assert result.code == 0, result.text
    assert counts(result.text) == compare_with(manifest, folder)[-1].counts
    spoil(folder)
    result = run(manifest, "--against", folder)
    assert result.code == 1
    theirs = compare_with(manifest, folder)[-1].counts
    assert counts(result.text) == theirs == {"match": len(NAMES) - 4} | dict.fromkeys(KINDS[1:], 1)
    assert "new\\xff" in result.text
    assert "\x01" not in result.text


@pytest.mark.parametrize("form", FORMATS)
def test_every_manifest_of_indicia_agrees_with_its_proof(tmp_path: Path, form: str) -> None:
    manifest = write(form, tmp_path)
    result = run(manifest)
    assert result.code == 0, result.text
    assert f"lists {len(NAMES)} files, as many as the ledger recorded" in result.text
    with manifest.open("rb") as stream:
        paths = [row.path for row in read_rows(format_of(manifest.read_bytes()[:300]) or "", stream, {})]
    if form in ("csv", "dfxml", "sha256sum"):
        assert paths == [full_path(made) for made in records()]


def test_what_others_wrote(tmp_path: Path, folder: Path) -> None:
    files = sorted(bytes(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    made = {
        "gnu": ["sha512sum", "--", *files],
        "bsd": ["md5sum", "--tag", "--", *files],
    }
    for name, command in made.items():
        (tmp_path / name).write_bytes(
            subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout
        )
        result = run(tmp_path / name, "--against", folder)
        assert result.code == 0, result.text
        assert "has no proof" in result.text
        assert counts(result.text)["match"] == len(NAMES)
    if shutil.which("hashdeep"):
        for name in (
            b"line\nfeed",
            b"\x01\x7f",
            b"\xff\xfe",
            b"car\rriage",
        ):  # hashdeep's own lists cannot hold these
            at(folder, name).unlink()
        for option in ((), ("-d",)):
            command = ["hashdeep", *option, "-c", "sha1,tiger,sha256", "-r", str(folder)]
            (tmp_path / "deep").write_bytes(subprocess.run(command, capture_output=True, check=True).stdout)
            result = run(tmp_path / "deep", "--against", folder)
            assert result.code == 0, result.text
            assert "outside" not in result.text
    at(folder, b"plain").write_bytes(b"changed")
    assert run(tmp_path / "gnu", "--against", folder).code == 1


@pytest.mark.parametrize("name", ["a", "1/a"])
@pytest.mark.parametrize("kind", ["match", "mismatch", "moved", "missing"])
def test_an_md5_never_stands_for_a_sha256(tmp_path: Path, name: str, kind: str) -> None:
    """A file that has the MD5 of one line, and not the SHA-256 of another, as one made to collide."""
    file = tmp_path / "folder" / (name if kind in ("match", "mismatch") else name + " moved")
    file.parent.mkdir(parents=True)
    file.write_bytes(b"evil" if kind in ("mismatch", "missing") else b"good")
    sha256, md5 = hashlib.sha256(b"good").hexdigest(), hashlib.md5(file.read_bytes()).hexdigest()
    lines = [f"MD5 ({name}) = {md5}\n", f"SHA256 ({name}) = {sha256}\n"]
    for text in (lines, lines[::-1]):
        (tmp_path / "list").write_text("".join(text))
        result = run(tmp_path / "list", "--against", tmp_path / "folder")
        found = counts(result.text)
        assert found == compare_with(tmp_path / "list", tmp_path / "folder")[-1].counts
        assert found[kind] == 1
        assert found["match"] == (kind == "match")


def test_a_bag_of_the_library(tmp_path: Path) -> None:
    bag = tmp_path / "bag"
    bag.mkdir()
    (bag / "a").write_bytes(b"a")
    (bag / "line\nfeed").write_bytes(b"b")
    bagit.make_bag(str(bag), checksums=["sha256", "sha512"])
    assert run(bag).code == 0
    (bag / "data" / "a").write_bytes(b"A")
    (bag / "bag-info.txt").write_text("Payload-Oxum: 0.0\n")
    result = run(bag)
    assert result.code == 1
    assert "Mismatch: a has the SHA-512" in result.text
    assert "Mismatch: bag-info.txt" in result.text
    (bag / "manifest-sha256.txt").write_text("nothing\n")
    assert "line 1 does not hold a digest" in run(bag).text


def test_a_bag_cannot_lead_out_of_itself(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    bag = tmp_path / "bag"
    (bag / "data").mkdir(parents=True)
    (bag / "bagit.txt").write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    (bag / "data" / "link").symlink_to(tmp_path / "secret")
    listed = (
        subprocess.run(["sha256sum", "secret"], cwd=tmp_path, capture_output=True, check=True)
        .stdout.split()[0]
        .decode()
    )
    (bag / "manifest-sha256.txt").write_text(f"{listed}  data/../../secret\n{listed}  data/link\n")
    (bag / "tagmanifest-sha256.txt").write_text(f"{listed}  ../secret\n")
    for text in (run(bag).text, " ".join(str(each.counts) for each in compare_with(bag, None))):
        assert " match" not in text.replace("0 match", "").replace("'match': 0", "")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b'<?xml version="1.0"?><!DOCTYPE dfxml [<!ENTITY a "b">]><dfxml>&a;</dfxml>', "declares a document type"),
        (b"<dfxml><fileobject>", "not well-formed"),
        (b"<dfxml>" + b"<a>" * 99, "nested too deep"),
        (b"<dfxml a='" + b"x" * (5 << 20), "markup of more than"),
        (b"<dfxml><fileobject><filename>" + b"x" * (1 << 21), "text of more than"),
        (b"0" * 64 + b"  " + b"x" * (1 << 21), "line 1 is longer"),
    ],
)  # fmt: skip
def test_hostile_manifests_are_refused_in_words(tmp_path: Path, text: bytes, says: str) -> None:
    (tmp_path / "m").write_bytes(text)
    result = run(tmp_path / "m", "--against", tmp_path)
    assert result.code == 1
    assert says in result.text


def file_object(*inside: str) -> bytes:
    return f"<dfxml><fileobject>{''.join(inside)}</fileobject></dfxml>\n".encode()


NAME, ZERO, ONE = (
    "<filename>a</filename>",
    f"<hashdigest type='sha256'>{'0' * 64}</hashdigest>",
    f"<hashdigest type='SHA-256'>{'1' * 64}</hashdigest>",
)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (file_object(NAME, ZERO, ONE), "second time"),
        (file_object(NAME, ZERO, ZERO), "second time"),
        (file_object(NAME, "<filename>b</filename>", ZERO), "second time"),
        (file_object(NAME, ZERO, "<filesize>1</filesize><filesize>2</filesize>"), "second time"),
        (file_object(NAME, "<?indicia path 61?><?indicia path 62?>", ZERO), "second time"),
        (file_object(NAME, ZERO, "<fileobject>", NAME, ONE, "</fileobject>"), "inside of another"),
        (file_object(NAME, ZERO, "<x><fileobject>", NAME, ONE, "</fileobject></x>"), "inside of another"),
        (file_object("<filename>a<b>c</b>d</filename>", ZERO), "markup inside of"),
    ],
)  # fmt: skip
def test_dfxml_that_says_a_thing_twice_is_refused(tmp_path: Path, text: bytes, says: str) -> None:
    file = tmp_path / "m"
    file.write_bytes(text)
    reading = find_manifest(file)
    assert reading
    with pytest.raises(ManifestError, match=says):
        list(reading.rows())
    result = run(file, "--against", tmp_path)
    assert result.code == 1
    assert says in result.text


def test_dfxml_of_unknown_digests_and_of_pieces_is_read(tmp_path: Path) -> None:
    """Digests that are not compared may repeat, and those of pieces of a file are none of the file."""
    pieces = f"<byte_runs><byte_run>{ONE}</byte_run><byte_run>{ONE}</byte_run></byte_runs>"
    file = tmp_path / "m"
    file.write_bytes(file_object(NAME, ZERO, "<hashdigest type='x'>1</hashdigest>" * 2, pieces))
    reading = find_manifest(file)
    assert reading
    (theirs,) = reading.rows()
    with file.open("rb") as stream:
        (ours,) = read_rows("dfxml", stream, {})
    assert theirs.digest.hex() == ours.digests["sha256"] == "0" * 64


STARTS = [b"", b"%%%% HASHDEEP-1.0\n%%%% size,md5,filename\n", b"<dfxml>", b"0" * 64 + b"  ", b"MD5 (a) = "]


@settings(deadline=None)
@given(st.sampled_from(STARTS), st.binary(max_size=200))
@example(STARTS[3], b"\r")
@example(b" \n", STARTS[3] + b"a")
@example(b"", STARTS[3] + b"a\xef\xbb\xbf")
def test_both_readers_say_the_same(
    tmp_path_factory: pytest.TempPathFactory, start: bytes, data: bytes
) -> None:
    """What one refuses the other refuses; what both read is the same. Line feeds at the end are the verifier's rule."""
    file = tmp_path_factory.getbasetemp() / "any"
    file.write_bytes(start + data + b"\n")
    form = format_of(file.read_bytes())
    reading = find_manifest(file)
    assert (form is None) == (reading is None)
    if form is None or reading is None:
        return
    try:
        theirs = [(row.path, row.digest.hex()) for row in reading.rows()]
    except ManifestError:
        with pytest.raises(Broken), file.open("rb") as stream:
            list(read_rows(form, stream, {}))
        return
    with file.open("rb") as stream:
        ours = [(row.path, "".join(row.digests.values())) for row in read_rows(form, stream, {})]
    assert ours == theirs


@pytest.mark.parametrize("form", ["hashdeep", "dfxml", "csv", "bagit"])
def test_a_manifest_of_indicia_that_lost_its_proof(tmp_path: Path, folder: Path, form: str) -> None:
    manifest = write(form, tmp_path)
    beside = manifest / "tagmanifest-sha256.txt.proof" if form == "bagit" else tmp_path / "m.proof"
    beside.unlink()
    result = run(manifest, "--against", folder)
    assert result.code == 1
    assert "nothing shows that it is unchanged" in result.text
