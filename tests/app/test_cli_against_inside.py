"""A manifest that lists what lies in archives, held against an image and a folder, which has only the archives."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from command_line import ROOT, indicia, new_case

FORMATS = ("sha256sum", "csv", "bagit")


def _zip(*members: tuple[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in members:
            archive.writestr(name, data)
    return packed.getvalue()


@pytest.fixture(scope="module")
def manifests(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Item 1 is a tar of the folder ``source``, in which lie four files, and two and two in these."""
    place = tmp_path_factory.mktemp("inside")
    folder = place / "source"
    folder.mkdir()
    inner = _zip(("c.txt", b"c"), ("d.txt", b"d"))
    (folder / "a.txt").write_bytes(b"a")
    (folder / "b.zip").write_bytes(_zip(("inner.zip", inner), ("e.txt", b"e")))
    (folder / "f.zip").write_bytes(b"PK\3\4 and no archive")
    with tarfile.open(place / "g.tar", "w") as archive:
        archive.add(folder, ".")
    case = new_case(home, place / "case")
    indicia(home, "ingest", case, place / "g.tar")
    for name in FORMATS:
        indicia(home, "manifest", case, "-o", place / f"list.{name}", "--format", name)
    return place


@pytest.mark.parametrize("name", FORMATS)
def test_what_lies_in_archives_is_compared_in_an_image_and_not_in_a_folder(
    home: Path, manifests: Path, name: str
) -> None:
    for path, count in ((manifests / "g.tar", 7), (manifests / "source", 3)):
        said = indicia(home, "verify", manifests / f"list.{name}", "--against", path, "--json").document
        assert said["ok"] is True
        assert said["against"][-1]["counts"]["match"] == count
        assert sum(said["against"][-1]["counts"].values()) == count


def test_a_changed_file_in_an_archive_is_told(home: Path, manifests: Path, tmp_path: Path) -> None:
    folder = tmp_path / "source"
    shutil.copytree(manifests / "source", folder)
    inner = _zip(("c.txt", b"changed"), ("d.txt", b"d"))
    (folder / "b.zip").write_bytes(_zip(("inner.zip", inner), ("e.txt", b"e")))
    with tarfile.open(tmp_path / "g.tar", "w") as archive:
        archive.add(folder, ".")
    listed = manifests / "list.sha256sum"
    said = indicia(home, "verify", listed, "--against", tmp_path / "g.tar", "--json", code=1).document
    found = {each["path"]: each["kind"] for each in said["against"][-1]["differences"]}
    wanted = ("1/b.zip", "1.inside/b.zip//inner.zip", "1.inside/b.zip//inner.zip//c.txt")
    assert found == dict.fromkeys(wanted, "mismatch")


def test_the_stand_alone_verifier_takes_them_for_no_files_of_the_folder(manifests: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "indicia_verify",
        manifests / "list.csv",
        "--against",
        manifests / "source",
    ]
    place = ROOT / "packaging/verifier"
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 missing, 0 added" in done.stdout
