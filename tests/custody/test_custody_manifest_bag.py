"""Bags: the Library of Congress's own program accepts ours, and ours reads what it makes."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import bagit
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_custody_manifest_read import HOSTILE, record

from evidence.custody.errors import ManifestError
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Ledger
from evidence.custody.manifest.bag_names import BagNames, safe_part
from evidence.custody.manifest.bagit import SEALED, export_bag
from evidence.custody.manifest.paths import full_path
from evidence.custody.manifest.reading import open_manifest, original_names
from evidence.custody.proof import verify_file

EXTRA = [
    b"a/b",
    b"A/B",
    b"a/b/c",
    b"dir//x",
    b"../../escape",
    b"./.",
    b"/abs",
    b"con.txt",
    b"~7E",
    b"~",
    b"nul",
    b"dot.",
    b"e\xcc\x81",
    b"\xc3\xa9",
    b"%25",
    b"NUL\x00in",
]


@pytest.fixture
def files() -> list[tuple[dict[str, Any], bytes]]:
    made = []
    for number, path in enumerate([*HOSTILE, *EXTRA, b"a/b"]):
        data = b"content %d" % number
        made.append((record(path, data, id=f"1-{number}"), data))
    made.append((record(b"gone", b"deleted", id="1-900", state="deleted", volume=None), b"deleted"))
    return made


def export(ledger: Ledger, key: SigningKey, folder: Path, files: list[tuple[dict[str, Any], bytes]]) -> Path:
    held = {made["id"]: data for made, data in files}

    def content(wanted: dict[str, Any]) -> Iterator[bytes]:
        yield held[wanted["id"]][:3]
        yield held[wanted["id"]][3:]

    count, proof = export_bag(ledger, key, folder, [made for made, _ in files], content)
    assert count == len(files)
    return proof


def test_the_bagit_library_accepts(
    ledger: Ledger, key: SigningKey, files: list[tuple[dict[str, Any], bytes]], tmp_path: Path
) -> None:
    proof = export(ledger, key, tmp_path / "bag", files)
    bag = bagit.Bag(str(tmp_path / "bag"))
    assert bag.validate(processes=1)
    assert len(bag.payload_entries()) == len(files)
    assert bag.info["Payload-Oxum"] == f"{sum(len(data) for _, data in files)}.{len(files)}"
    assert verify_file(tmp_path / "bag" / SEALED, proof).act["details"]["format"] == "bagit"
    assert not list(tmp_path.glob(".*"))
    # sha256sum, which knows nothing of bags, agrees too.
    check = ["sha256sum", "--strict", "--quiet", "-c", "manifest-sha256.txt"]
    assert subprocess.run(check, cwd=tmp_path / "bag", capture_output=True, check=False).stdout == b""
    changed = next(path for path in (tmp_path / "bag" / "data").rglob("*") if path.is_file())
    changed.write_bytes(changed.read_bytes() + b"!")
    with pytest.raises(bagit.BagError):
        bagit.Bag(str(tmp_path / "bag")).validate(processes=1)


def test_every_copy_is_inside_and_the_original_names_are_listed(
    ledger: Ledger, key: SigningKey, files: list[tuple[dict[str, Any], bytes]], tmp_path: Path
) -> None:
    export(ledger, key, tmp_path / "bag", files)
    copies = [path for path in (tmp_path / "bag" / "data").rglob("*") if not path.is_dir()]
    assert sorted(path.read_bytes() for path in copies) == sorted(data for _, data in files)
    assert {path.name for path in tmp_path.iterdir() if "ledger" not in path.name} == {"bag"}
    listed = original_names(tmp_path / "bag")
    assert listed is not None
    assert [row.path for row in listed.rows()] == [full_path(made) for made, _ in files]


def test_a_copy_that_differs_leaves_no_bag(
    ledger: Ledger, key: SigningKey, files: list[tuple[dict[str, Any], bytes]], tmp_path: Path
) -> None:
    files[3] = (files[3][0], b"other")
    with pytest.raises(ManifestError, match="1-3 now reads with SHA-256"):
        export(ledger, key, tmp_path / "bag", files)
    assert not (tmp_path / "bag").exists()
    assert not list(tmp_path.glob(".*"))
    assert not [entry for entry in ledger.entries() if entry.document()["action"] == "export"]


@settings(deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from([*HOSTILE, *EXTRA]), st.binary(min_size=1, max_size=20)), max_size=12)
)
def test_names_are_safe_and_no_two_are_one(paths: list[bytes]) -> None:
    names = BagNames()
    given_names = [names.payload(record(path, id=f"1-{number}")) for number, path in enumerate(paths)]
    assert len({name.casefold() for name in given_names}) == len(paths)
    for name in given_names:
        assert all(part not in ("", ".", "..") and len(part.encode()) <= 200 for part in name.split("/"))
        assert name.isprintable()
        assert "%" not in name
        assert not any(other.startswith(f"{name}/") for other in given_names)


@settings(deadline=None)
@given(st.binary(max_size=60))
def test_a_name_can_be_told_from_its_safe_form(raw: bytes) -> None:
    """The specification's rule, read backwards: ``~NN`` is a byte; ``~`` alone is the empty name."""
    safe = safe_part(raw.replace(b"/", b""))
    parts = safe.split("~")
    back = parts[0].encode() + b"".join(bytes.fromhex(part[:2]) + part[2:].encode() for part in parts[1:])
    assert (b"" if safe == "~" else back) == raw.replace(b"/", b"")


def test_reads_a_bag_that_the_library_made(tmp_path: Path) -> None:
    folder = tmp_path / "bag"
    folder.mkdir()
    (folder / "a b").write_bytes(b"1")
    (folder / "line\nfeed").write_bytes(b"2")
    bagit.make_bag(str(folder), checksums=["md5", "sha512"])
    rows = {row.path: row for row in open_manifest(folder).rows()}
    assert rows.keys() == {b"data/a b", b"data/line\nfeed"}
    assert rows[b"data/a b"].algorithms == ("md5", "sha512")
    assert rows[b"data/line\nfeed"].digest == hashlib.md5(b"2").digest() + hashlib.sha512(b"2").digest()
    assert open_manifest(folder / "bagit.txt") == open_manifest(folder)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n", "only UTF-8"),
        ("bagit.txt", "hello", "does not declare a bag"),
        ("manifest-md5.txt", "0" * 32 + "  data/other\n", "payload manifests differ"),
        ("manifest-sha256.txt", "0" * 64 + "  data/a\n" + "0" * 64 + "  data/a\n", "a second time"),
        ("manifest-sha256.txt", "zz\n", "line 1 does not hold"),
    ],
)
def test_a_broken_bag_is_refused(tmp_path: Path, name: str, text: str, words: str) -> None:
    (tmp_path / "bagit.txt").write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    (tmp_path / "manifest-sha256.txt").write_text("0" * 64 + "  data/a\n")
    (tmp_path / name).write_text(text)
    with pytest.raises(ManifestError, match=words):
        list(open_manifest(tmp_path).rows())
