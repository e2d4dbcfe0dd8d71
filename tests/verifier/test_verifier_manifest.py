"""Manifests and the comparison of folders, held against hashdeep and sha256sum."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from verifier_cases import Writer, run

CONTENT = {
    "a.txt": b"alpha",
    "sub/b.bin": b"\x00" * 5000,
    "sub/empty": b"",
    "empty too": b"",
    'comma, quote".txt': b"comma",
    "=formula.csv": b"formula",
    "back\\slash": b"backslash",
    "line\nfeed": b"line feed",
}
CSV_HEAD = "id,evidence,volume,path,path_raw,type,state,unconfirmed,size,md5,sha1,sha256\r\n"


def tree(folder: Path, raw_names: bool = False) -> Path:
    """Files as evidence item 1 would hold them, unpacked."""
    for name, content in CONTENT.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    if raw_names:
        Path(os.fsdecode(os.fsencode(folder) + b"/not-utf8-\xff")).write_bytes(b"raw")
    return folder


def digest(name: str, data: bytes) -> str:
    return hashlib.new(name, data).hexdigest()


def hashdeep_manifest(prefix: str = "1/v2/", names: dict[str, bytes] | None = None) -> bytes:
    names = CONTENT if names is None else names
    lines = ["%%%% HASHDEEP-1.0", "%%%% size,md5,sha1,sha256,filename", "## indicia manifest 1"]
    for name, data in names.items():
        sums = ",".join(digest(one, data) for one in ("md5", "sha1", "sha256"))
        lines.append(f"{len(data)},{sums},{prefix}{name}".replace("\n", "\\x0a"))
    lines.append(f"{len(b'gone')},{'0' * 32},{'0' * 40},{digest('sha256', b'gone')},1.deleted/v2/gone")
    return ("\n".join([*lines, f"## files {len(names) + 1}"]) + "\n").encode()


def sha256sum_manifest() -> bytes:
    lines = []
    for name, data in CONTENT.items():
        escaped = name.replace("\\", "\\\\").replace("\n", "\\n")
        mark = "\\" if escaped != name else ""
        lines.append(f"{mark}{digest('sha256', data)}  1/{escaped}\n")
    return "".join(lines).encode()


def csv_field(text: str) -> str:
    text = "'" + text if text.startswith(tuple("=+-@\t\r'")) else text
    return '"' + text.replace('"', '""') + '"' if any(char in text for char in ',"\r\n') else text


def csv_manifest() -> bytes:
    rows = [CSV_HEAD]
    for number, (name, data) in enumerate(CONTENT.items()):
        sums = ",".join(digest(one, data) for one in ("md5", "sha1", "sha256"))
        rows.append(f"1-{number},1,,{csv_field(name)},,file,live,false,{len(data)},{sums}\r\n")
    return "".join(rows).encode()


def sealed(folder: Path, name: str, data: bytes, **details: object) -> Path:
    """A manifest with its proof."""
    case = Writer(folder / "case")
    path = folder / name
    path.write_bytes(data)
    case.export(path, **details)
    return path


FORMS = {
    "hashdeep": ("m.hashdeep", hashdeep_manifest, len(CONTENT) + 1),
    "sha256sum": ("m.sha256", sha256sum_manifest, len(CONTENT)),
    "csv": ("m.csv", csv_manifest, len(CONTENT)),
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_checked_and_compared(tmp_path: Path, form: str) -> None:
    name, make, count = FORMS[form]
    path = sealed(tmp_path, name, make(), format=form, files=count)
    result = run(path, "--against", tree(tmp_path / "mounted"))
    assert result.code == 0, result.text
    assert f"{name} lists {count} files" in result.text
    assert f"{len(CONTENT)} files match" in result.text


@pytest.mark.parametrize("position", [0, 25, 100, 333, -1])
def test_any_byte_of_a_manifest(tmp_path: Path, position: int) -> None:
    path = sealed(tmp_path, "m.hashdeep", hashdeep_manifest(), format="hashdeep")
    data = bytearray(path.read_bytes())
    data[position] ^= 1
    path.write_bytes(data)
    result = run(path)
    assert result.code == 1
    assert "m.hashdeep: The file was changed" in result.text


def test_differences_are_named(tmp_path: Path) -> None:
    names = {name: data for name, data in CONTENT.items() if "\n" not in name}
    path = sealed(tmp_path, "m.hashdeep", hashdeep_manifest(names=names))
    folder = tree(tmp_path / "1" / "v2")
    (folder / "line\nfeed").unlink()
    assert run(path, "--against", tmp_path / "1").code == 0
    assert run(path, "--against", folder).code == 0
    (folder / "a.txt").write_bytes(b"alphA")
    (folder / "sub" / "b.bin").unlink()
    (folder / "sub" / "empty").unlink()
    (folder / "new\u202e").write_bytes(b"new")
    (folder / "gone").write_bytes(b"gone")
    result = run(path, "--against", folder)
    assert result.code == 1
    assert "Mismatch: a.txt has the SHA-256" in result.text
    assert "Missing: sub/b.bin" in result.text
    assert "Missing: sub/empty" in result.text
    assert "Added: new<U+202E>" in result.text
    assert "Added: gone" in result.text  # what the evidence lists as deleted is no file of this folder
    assert "4 match, 1 mismatch, 2 missing, 2 added, 0 moved, 0 unreadable" in result.text


def test_renamed_file_is_moved(tmp_path: Path) -> None:
    path = sealed(tmp_path, "m.csv", csv_manifest())
    folder = tree(tmp_path / "mounted")
    (folder / "a.txt").rename(folder / "renamed.txt")
    result = run(path, "--against", folder)
    assert result.code == 1
    assert "Moved: a.txt is not at its place; its content is at renamed.txt" in result.text


def test_links_are_not_followed(tmp_path: Path) -> None:
    path = sealed(tmp_path, "m.csv", csv_manifest())
    folder = tree(tmp_path / "mounted")
    secret = tmp_path / "secret"
    secret.write_bytes(b"secret")
    (folder / "link").symlink_to(secret)
    (folder / "loop").symlink_to(folder)
    assert run(path, "--against", folder).code == 0


def test_names_that_are_not_utf8(tmp_path: Path) -> None:
    folder = tmp_path / "mounted"
    try:
        tree(folder, raw_names=True)
    except OSError:
        pytest.skip("this file system wants UTF-8")
    raw = b"not-utf8-\xff"
    row = (
        f"1-99,1,,not-utf8-\\xff,{raw.hex()},file,live,false,3,{digest('md5', b'raw')},"
        f"{digest('sha1', b'raw')},{digest('sha256', b'raw')}\r\n"
    )
    path = sealed(tmp_path, "m.csv", csv_manifest() + row.encode())
    result = run(path, "--against", folder)
    assert result.code == 0, result.text


@pytest.mark.parametrize(
    ("details", "data", "says"),
    [
        ({"files": 3}, hashdeep_manifest(), "it says files 9, the ledger recorded 3"),
        ({}, hashdeep_manifest().replace(b"## files 9", b"## files 8"), "lists 8 files, but lists 9"),
        ({}, hashdeep_manifest()[:-1], "is cut off"),
        ({}, hashdeep_manifest().replace(b"## files", b"x\n## files"), "line 13 does not hold a size"),
        ({}, hashdeep_manifest().replace(b"\n## files", b"\n## case ff\n## files"), "it says case ff"),
        (
            {},
            hashdeep_manifest() + b"## checkpoint !\n",
            "the checkpoint in it has a form that is not Base64",
        ),
        ({}, csv_manifest() + b"1-1,1\r\n", "has 2 fields instead of 12"),
        ({}, csv_manifest() + b'"', "cannot be read"),
        ({}, sha256sum_manifest() + b"zz  x\n", "line 9 does not hold a digest"),
        (
            {"ledger_size": 3},
            hashdeep_manifest().replace(b"\n## f", b"\n## ledger size 4\n## f"),
            "ledger size 4",
        ),
    ],
)
def test_a_manifest_that_contradicts_its_proof(
    tmp_path: Path, details: dict[str, object], data: bytes, says: str
) -> None:
    result = run(sealed(tmp_path, "m", data, **details))
    assert result.code == 1
    assert says in result.text, result.text


def test_manifest_without_proof(tmp_path: Path) -> None:
    path = tmp_path / "m.hashdeep"
    path.write_bytes(hashdeep_manifest())
    result = run(path)
    assert result.code == 1
    assert "there is no m.hashdeep.proof" in result.text


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs the program sha256sum")
def test_reads_what_sha256sum_writes(tmp_path: Path) -> None:
    tree(tmp_path / "1")
    files = sorted(str(path.relative_to(tmp_path)) for path in (tmp_path / "1").rglob("*") if path.is_file())
    output = subprocess.run(["sha256sum", *files], cwd=tmp_path, capture_output=True, check=True).stdout
    path = sealed(tmp_path, "m.sha256", output, files=len(CONTENT))
    result = run(path, "--against", tmp_path / "1")
    assert result.code == 0, result.text
    assert f"{len(CONTENT)} files match" in result.text


@pytest.mark.skipif(shutil.which("hashdeep") is None, reason="needs the program hashdeep")
def test_hashdeep_and_the_verifier_agree(tmp_path: Path) -> None:
    names = {name: data for name, data in CONTENT.items() if "\n" not in name}
    folder = tree(tmp_path / "1")
    (folder / "line\nfeed").unlink()
    manifest = hashdeep_manifest("1/", names).replace(b"1.deleted/v2/gone", b"1/gone")
    (folder / "gone").write_bytes(b"gone")
    manifest = manifest.replace(b"0" * 40, digest("sha1", b"gone").encode())
    manifest = manifest.replace(b"0" * 32, digest("md5", b"gone").encode())
    path = sealed(tmp_path, "m.hashdeep", manifest)

    def audit() -> int:
        command = ["hashdeep", "-a", "-k", path.name, "-r", "-l", "1"]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode

    assert (audit(), run(path, "--against", folder).code) == (0, 0)
    (folder / "new").write_bytes(b"new")
    assert audit() != 0
    assert run(path, "--against", folder).code == 1
    (folder / "new").unlink()
    (folder / "a.txt").write_bytes(b"changed")
    assert audit() != 0
    assert run(path, "--against", folder).code == 1
