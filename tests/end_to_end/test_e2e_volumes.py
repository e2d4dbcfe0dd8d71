"""Shadow copies, logical volumes and mirrors by whole commands: what is in them is listed, hashed and given out again."""

from __future__ import annotations

import hashlib
from pathlib import Path

import lvm_made
import md_made
import pytest
from command_line import indicia
from make_data import MIB, content, data
from shadow_made import KEPT


def _ingested(folder: Path, image: Path) -> Path:
    case = folder / "case"
    indicia(folder, "case", "create", case, "--number", "V", "--title", "T", "--examiner", "E")
    indicia(folder, "ingest", case, image, code=None)
    return case


def test_a_file_that_only_a_shadow_copy_holds_is_given_out(tmp_path: Path) -> None:
    case = _ingested(tmp_path, data("shadows.dd"))
    secrets = [
        line for line in indicia(tmp_path, "files", case, "--jsonl").lines if line["path"] == "secret.txt"
    ]
    true = content(*KEPT["secret.txt"])
    assert [line["sha256"] for line in secrets] == [hashlib.sha256(true).hexdigest()] * 2
    target = tmp_path / "given.txt"
    indicia(tmp_path, "extract", case, secrets[0]["id"], "-o", target)
    assert target.read_bytes() == true
    indicia(tmp_path, "verify", case, "--read-data")


@pytest.mark.parametrize("kind", ["lvm", "mdraid"])
def test_the_files_are_those_of_the_plain_volume(kind: str, tmp_path: Path) -> None:
    ext = data("ext2.dd").read_bytes()
    image = tmp_path / "member.dd"
    if kind == "lvm":
        text = lvm_made.described(lvm_made.logical("root", lvm_made.striped(0, len(ext) // MIB, (0, 0))))
        image.write_bytes(lvm_made.physical(0, text, ext, extents=len(ext) // MIB))
    else:
        image.write_bytes(md_made.member(ext))
    listed = []
    for number, path in enumerate((image, data("ext2.dd"))):
        (tmp_path / str(number)).mkdir()
        lines = indicia(tmp_path, "files", _ingested(tmp_path / str(number), path), "--jsonl").lines
        listed.append(
            sorted(
                (line["path"], line["size"], line["sha256"] or "")
                for line in lines
                if line["state"] != "carved"
            )
        )
    assert listed[0] == listed[1]
    assert len(listed[0]) > 15
