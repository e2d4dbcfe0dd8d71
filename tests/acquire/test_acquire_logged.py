"""What an acquisition with bad sectors leaves in the ledger and the manifest; and one of a block device."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from acquired import SECTOR, Faulty, content, without
from command_line import indicia

from app import acquiring, acquisition_job
from app.acquiring import Acquiring, Ended
from app.acquisition_order import Order
from evidence.case import Case, CaseLockedError


def in_a_case(
    folder: Path, data: bytes, bad: list[int], monkeypatch: pytest.MonkeyPatch
) -> tuple[Ended, list[str]]:
    """Acquires the data with these sectors failing: how it ended, and the ranges that the ledger lists."""
    monkeypatch.setenv("INDICIA_HOME", str(folder / "home"))
    monkeypatch.setattr(acquisition_job, "Medium", lambda path, set_read_only: Faulty(path, bad))
    (folder / "source.dd").write_bytes(data)
    with Case.create(folder / "case", number="1", title="T", examiner="Jo"):
        pass
    order = Order(source=folder / "source.dd", names=[folder / "HD"], case=folder / "case", retries=0)
    *_, ended = Acquiring(order).run()
    assert isinstance(ended, Ended)
    with Case.open(folder / "case") as case:
        acts = [entry.document() for entry in case.ledger.acts()]
    assert {act["subject"] for act in acts if act["action"].startswith("acquire.")} == {"acquisition HD"}
    found = [act["details"] for act in acts if act["action"] == "acquire.unreadable"]
    assert {details["reason"] for details in found} == {"Input/output error"}
    return ended, [each for details in found for each in details["ranges"]]


def check(folder: Path, data: bytes, bad: list[int], ended: Ended, logged: list[str]) -> None:
    expected = [f"{number * SECTOR}+{SECTOR}" for number in bad]
    assert logged == expected
    stated = json.loads((folder / "HD.acquisition.json").read_bytes())
    assert [f"{each['offset']}+{each['length']}" for each in stated["unreadable"]] == expected
    assert stated["unreadable_bytes"] == len(bad) * SECTOR
    assert stated["digests"]["sha256"] == hashlib.sha256(without(data, bad)).hexdigest()
    assert (ended.good, ended.partial, stated["verified"]) == (True, False, "match")
    said = indicia(folder / "home", "verify", folder / "HD.acquisition.json", folder / "HD.E01").out
    assert f"{len(bad) * SECTOR} bytes of the source could not be read" in said
    assert "VERIFIED" in said.splitlines()[-1]


def test_ledger_and_manifest_name_each_bad_sector(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, bad = content(), [0, 5, 900, 2000]
    ended, logged = in_a_case(tmp_path, data, bad, monkeypatch)
    check(tmp_path, data, bad, ended, logged)


@pytest.mark.campaign
def test_each_of_three_thousand_bad_sectors_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = content(600)
    total = len(data) // SECTOR
    bad = sorted({(number * 7919) % (total // 2) * 2 for number in range(3000)})  # no two side by side
    assert len(bad) == 3000
    ended, logged = in_a_case(tmp_path, data, bad, monkeypatch)
    check(tmp_path, data, bad, ended, logged)
    indicia(tmp_path / "home", "ingest", tmp_path / "case", tmp_path / "HD.E01", code=3)
    (said,) = [
        each["message"]
        for each in indicia(tmp_path / "home", "problems", tmp_path / "case", "--jsonl").lines
        if each["message"].startswith("unreadable at acquisition")
    ]
    assert said.count("+") == 1000
    assert said.endswith("and 2000 more runs")


@pytest.fixture
def device(tmp_path: Path) -> Iterator[Path]:
    """A block device with an ext4 file system in it; skips where none can be made."""
    if os.geteuid() or not shutil.which("losetup") or not shutil.which("mkfs.ext4"):
        pytest.skip("only root makes loop devices, with losetup; and mkfs.ext4 is needed")
    image = tmp_path / "disk.dd"
    image.write_bytes(bytes(4 << 20))
    subprocess.run(["mkfs.ext4", "-q", "-F", image], check=True)
    done = subprocess.run(["losetup", "--show", "-f", image], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"no loop device: {done.stderr.strip()}")
    name = done.stdout.strip()
    subprocess.run(["blockdev", "--setrw", name], check=True)  # an earlier use may have left it so
    yield Path(name)
    subprocess.run(["blockdev", "--setrw", name], check=True)
    subprocess.run(["losetup", "-d", name], check=True)


def test_a_block_device_is_set_read_only_and_copied(device: Path, tmp_path: Path) -> None:
    home, call = tmp_path / "home", ("acquire", device, "-o", tmp_path / "HD", "--examiner", "Jo")
    stated = indicia(home, *call, "--set-read-only", "--json").document
    assert (stated["source"]["kind"], stated["source"]["read_only"]) == ("block device", True)
    assert stated["source"]["device"]["physical_sector_size"]
    image = (tmp_path / "disk.dd").read_bytes()
    assert stated["digests"]["sha256"] == hashlib.sha256(image).hexdigest()
    if shutil.which("ewfinfo"):
        said = subprocess.run(
            ["ewfinfo", tmp_path / "HD.E01"], capture_output=True, text=True, check=True
        ).stdout
        assert "Is physical:\t\tyes" in said


def test_a_mounted_device_is_refused_unless_a_reason_is_given(device: Path, tmp_path: Path) -> None:
    place = tmp_path / "mounted"
    place.mkdir()
    if subprocess.run(["mount", device, place], capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    home, call = tmp_path / "home", ("acquire", device, "-o", tmp_path / "HD", "--examiner", "Jo")
    try:
        assert f"is mounted writable at {place}" in indicia(home, *call, code=2).err
        assert "is mounted writable" in indicia(home, "acquire", tmp_path / "disk.dd", *call[2:], code=2).err
        assert not list(tmp_path.glob("HD*"))
        onto = ("-o", place / "HD", *call[4:], "--mounted-anyway", "a live system")
        assert f"would lie on {device} itself" in indicia(home, "acquire", device, *onto, code=2).err
        assert not list(place.glob("HD*"))
        stated = indicia(home, *call, "--mounted-anyway", "a live system", "--json").document
    finally:
        subprocess.run(["umount", place], check=True)
    assert stated["source"]["mounted_writable"] == [str(place)]
    assert stated["source"]["mounted_anyway"] == "a live system"


def test_a_case_that_is_in_use_at_the_end_keeps_what_was_acquired(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, folder = tmp_path / "home", tmp_path / "case"
    monkeypatch.setenv("INDICIA_HOME", str(home))
    (tmp_path / "source.dd").write_bytes(content())
    with Case.create(folder, number="1", title="T", examiner="Jo"):
        pass
    run = Acquiring(Order(source=tmp_path / "source.dd", names=[tmp_path / "HD"], case=folder)).run()
    next(run)
    with Case.open(folder, write=True), pytest.raises(CaseLockedError) as locked:
        list(run)
    assert any("--resume writes the manifest" in note for note in locked.value.__notes__)
    call = ("acquire", tmp_path / "source.dd", "-o", tmp_path / "HD", "--case", folder, "--resume", "--json")
    stated = indicia(home, *call).document
    assert stated["verified"] == "match"
    assert stated["digests"]["sha256"] == hashlib.sha256(content()).hexdigest()
    assert "VERIFIED" in indicia(home, "verify", tmp_path / "HD.acquisition.json", tmp_path / "HD.E01").out


def test_a_case_that_is_in_use_at_the_start_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INDICIA_HOME", str(tmp_path / "home"))
    (tmp_path / "source.dd").write_bytes(content())
    with Case.create(tmp_path / "case", number="1", title="T", examiner="Jo"):
        order = Order(source=tmp_path / "source.dd", names=[tmp_path / "HD"], case=tmp_path / "case")
        with pytest.raises(CaseLockedError):
            list(Acquiring(order).run())
    assert not list(tmp_path.glob("HD*"))


def test_more_files_than_an_entry_holds_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acquiring, "_FILES_AN_ACT", 2)
    home, folder = tmp_path / "home", tmp_path / "case"
    monkeypatch.setenv("INDICIA_HOME", str(home))
    (tmp_path / "source.dd").write_bytes(content())
    with Case.create(folder, number="1", title="T", examiner="Jo"):
        pass
    order = Order(source=tmp_path / "source.dd", names=[tmp_path / "HD"], case=folder, segment_size=500_000)
    *_, ended = Acquiring(order).run()
    assert isinstance(ended, Ended)
    with Case.open(folder) as case:
        (act,) = [entry.document() for entry in case.ledger.acts() if b"acquire.end" in entry.body]
    assert len(act["details"]["files"]) == 2
    assert 2 + act["details"]["files_left"] == len(list(tmp_path.glob("HD.E*")))
    assert "VERIFIED" in indicia(home, "verify", folder).out
