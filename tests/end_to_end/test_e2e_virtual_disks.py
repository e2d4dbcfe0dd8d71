"""Virtual disks through the command line: what is in them is what is in the raw image, and stays readable."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from command_line import acts, indicia, new_case
from disk_data import converted
from make_data import data, run

from evidence.case import Case
from evidence.ingest.reader import EntryReader

KINDS = {
    "disk.vdi": ("vdi", ()),
    "disk.vhd": ("vpc", ("-o", "force_size=on")),
    "disk.vhdx": ("vhdx", ()),
    "disk.vmdk": ("vmdk", ("-o", "subformat=twoGbMaxExtentSparse")),
}


class Ingested(NamedTuple):
    """A case with the raw image as its first item, and the folder of the virtual disks that are the others."""

    case: Path
    disks: Path
    names: tuple[str, ...]


@pytest.fixture(scope="module")
def ingested(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ingested]:
    folder = tmp_path_factory.mktemp("virtual")
    raw = data("gpt.dd")
    for name, (kind, options) in KINDS.items():
        converted(raw, folder / name, kind, *options)
    _overlay(raw, folder)
    case = new_case(home, folder / "case")
    names = (*KINDS, "top.qcow2")
    indicia(home, "ingest", case, raw, *(folder / name for name in names), code=None)
    yield Ingested(case, folder, names)


def _overlay(raw: Path, folder: Path) -> None:
    """The disk as an overlay: its parent was overwritten in part, and written back in the overlay."""
    base, top = converted(raw, folder / "base.img", "raw"), folder / "top.qcow2"
    true = folder / "true.bin"
    true.write_bytes(raw.read_bytes()[1 << 20 : 2 << 20])
    run("qemu-io", "-f", "raw", "-c", "write -P 0x61 1M 1M", base)
    run("qemu-img", "create", "-q", "-f", "qcow2", "-b", base, "-F", "raw", top)
    run("qemu-io", "-f", "qcow2", "-c", f"write -s {true} 1M 1M", top)
    true.unlink()


def _files(home: Path, ingested: Ingested) -> dict[int, set[tuple[Any, ...]]]:
    found: dict[int, set[tuple[Any, ...]]] = {}
    for line in indicia(home, "files", ingested.case, "--jsonl").lines:
        what = (line["path"], line["size"], line["sha256"], line["state"], str(line["times"]))
        found.setdefault(line["evidence"], set()).add(what)
    return found


def test_files_and_media_are_those_of_the_raw_image(home: Path, ingested: Ingested) -> None:
    files = _files(home, ingested)
    assert len(files[1]) > 3
    assert all(files[number] == files[1] for number in range(2, 7))
    true = hashlib.sha256(data("gpt.dd").read_bytes()).hexdigest()
    said = [act["details"] for act in acts(ingested.case) if act["action"] == "evidence.verify"]
    found = [each["found"] for each in said if each["algorithm"] == "sha256"]
    assert found == [true] * 6


def test_all_files_of_an_item_are_named_in_the_ledger(ingested: Ingested) -> None:
    opened = [act["details"] for act in acts(ingested.case) if act["action"] == "evidence.open"]
    parts = {Path(act["path"]).name: [Path(name).name for name in act["segments"]] for act in opened}
    assert parts["top.qcow2"] == ["top.qcow2", "base.img"]
    assert parts["disk.vmdk"] == ["disk.vmdk", "disk-s001.vmdk"]


def test_single_bytes_and_whole_files_are_read_again(home: Path, ingested: Ingested, tmp_path: Path) -> None:
    largest: dict[int, dict[str, Any]] = {}
    for line in indicia(home, "files", ingested.case, "--jsonl").lines:
        if line["type"] == "file" and line["size"] > largest.get(line["evidence"], {"size": 0})["size"]:
            largest[line["evidence"]] = line
    assert sorted(largest) == [1, 2, 3, 4, 5, 6]
    with closing(EntryReader(Case.open(ingested.case))) as reader:
        for number, line in largest.items():
            target = tmp_path / f"{number}.bin"
            indicia(home, "extract", ingested.case, line["id"], "-o", target)
            assert hashlib.sha256(target.read_bytes()).hexdigest() == line["sha256"]
            assert reader.read(line["id"], 0x1234, 99) == target.read_bytes()[0x1234 : 0x1234 + 99]


def test_the_case_is_verified_against_all_parts(home: Path, ingested: Ingested) -> None:
    assert indicia(home, "verify", ingested.case, "--read-data").code == 0
    base = ingested.disks / "base.img"
    moved = base.rename(ingested.disks / "moved.img")
    try:
        done = indicia(home, "verify", ingested.case, "--read-data", code=None)
        assert done.code != 0
        assert "base.img" in done.out + done.err
    finally:
        moved.rename(base)


def test_snapshots_that_are_not_read_are_a_problem(home: Path, tmp_path: Path) -> None:
    image = converted(data("fat12.dd"), tmp_path / "disk.qcow2", "qcow2")
    run("qemu-img", "snapshot", "-c", "before", image)
    case = new_case(home, tmp_path / "case")
    indicia(home, "ingest", case, image, code=None)
    said = indicia(home, "problems", case, "--json").out
    assert "snapshots not read: 1: 1 'before' of 20" in said
