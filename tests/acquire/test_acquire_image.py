"""Images that are written, held against ewfverify, ewfexport, pyewf and our own reader."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pyewf
import pytest
from acquired import SECTOR, Faulty, acquired, content, plan, without

from evidence.access.hashing import hash_media
from evidence.acquire.events import Unreadable
from evidence.acquire.journal import Journal
from evidence.acquire.medium import Medium
from evidence.acquire.read_back import read_back
from parsers.containers.ewf import Ewf

DATA = content()
needs_ewf = pytest.mark.skipif(not shutil.which("ewfverify"), reason="needs ewfverify (Debian: ewf-tools)")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source.dd"
    path.write_bytes(DATA)
    return path


def exported(first: Path, folder: Path) -> bytes:
    target = folder / "exported"
    command = ["ewfexport", "-u", "-q", "-f", "raw", "-t", target, first]
    subprocess.run(command, check=True, capture_output=True)
    return (folder / "exported.raw").read_bytes()


def by_pyewf(first: Path) -> tuple[bytes, str, str]:
    handle = pyewf.handle()
    handle.open(pyewf.glob(str(first)))
    found = handle.read(handle.get_media_size()), handle.get_hash_value("MD5"), handle.get_hash_value("SHA1")
    handle.close()
    return found


@needs_ewf
@pytest.mark.parametrize(
    ("compression", "segment"), [("none", 0), ("fast", 0), ("best", 0), ("none", 1 << 20), ("fast", 300_000)]
)
def test_an_e01_holds_the_source_for_every_reader(
    source: Path, tmp_path: Path, compression: str, segment: int
) -> None:
    medium = Medium(source)
    order = plan(medium, tmp_path / "copy", compression=compression, segment_size=segment)
    found, _ = acquired(medium, Journal.begin(order))
    files = [tmp_path / each.name for each in found.copies[str(tmp_path / "copy")]]
    assert (len(files) > 1) == bool(segment)
    assert all(file.stat().st_size <= (segment or file.stat().st_size) for file in files)

    done = subprocess.run(["ewfverify", "-q", files[0]], capture_output=True, text=True, check=True)
    assert "SUCCESS" in done.stdout
    assert hashlib.md5(DATA).hexdigest() in done.stdout
    assert exported(files[0], tmp_path) == DATA
    assert by_pyewf(files[0]) == (DATA, hashlib.md5(DATA).hexdigest(), hashlib.sha1(DATA).hexdigest())

    image = Ewf().open(Ewf().segments(files[0]))
    assert "damage" not in image.details
    assert hash_media(image)[0] == found.digests
    assert found.digests.hex() == {
        name: hashlib.new(name, DATA).hexdigest() for name in ("md5", "sha1", "sha256")
    }
    assert {each.algorithm: each.value for each in image.stored_hashes} == {
        name: hashlib.new(name, DATA).hexdigest() for name in ("md5", "sha1")
    }
    assert image.details["examiner"] == "J. Müller"
    for segment_file, stated in zip(files, found.copies[str(tmp_path / "copy")], strict=True):
        assert hashlib.sha256(segment_file.read_bytes()).hexdigest() == stated.sha256
    assert not list(tmp_path.glob("*.E0?.*"))


@needs_ewf
def test_ewfinfo_shows_what_the_image_says_of_itself(source: Path, tmp_path: Path) -> None:
    medium = Faulty(source, bad=[3, 4, 900])
    header = {
        "examiner": "Jo",
        "case_number": "7/26",
        "evidence_number": "HD-1",
        "description": "disk",
        "notes": "none",
    }
    device = {"model": "Disk 3000", "serial": "S-1"}
    order = plan(medium, tmp_path / "copy", header=header, device=device, kind="block device")
    acquired(medium, Journal.begin(order))
    said = subprocess.run(
        ["ewfinfo", tmp_path / "copy.E01"], capture_output=True, text=True, check=True
    ).stdout
    for words in (
        "7/26",
        "HD-1",
        "disk",
        "Jo",
        "Indicia test",
        "Disk 3000",
        "S-1",
        "EnCase 6",
        hashlib.md5(without(DATA, [3, 4, 900])).hexdigest(),
    ):
        assert words in said
    assert "Is physical:\t\tyes" in said
    errors = [line.strip() for line in said.partition("Read errors")[2].splitlines()[1:] if line.strip()]
    assert errors == ["total number: 2", "at sector(s): 3 - 4 number: 2", "at sector(s): 900 - 900 number: 1"]


@pytest.mark.parametrize(("form", "segment"), [("e01", 0), ("e01", 400_000), ("raw", 0), ("raw", 300_000)])
def test_bad_sectors_are_zeros_and_listed(source: Path, tmp_path: Path, form: str, segment: int) -> None:
    bad = [0, 1, 64, 1500, 1501, 1502, len(DATA) // SECTOR - 1]
    medium = Faulty(source, bad=bad, flaky=[70, 3000])
    order = plan(medium, tmp_path / "copy", form=form, segment_size=segment)
    found, events = acquired(medium, Journal.begin(order))
    expected = [(0, 1024), (64 * 512, 512), (1500 * 512, 3 * 512), (bad[-1] * 512, 512)]
    assert [(each.offset, each.length) for each in found.bad] == expected
    assert {each.reason for each in found.bad} == {"Input/output error"}
    told = [each for event in events if isinstance(event, Unreadable) for each in event.ranges]
    assert told == found.bad
    assert not medium.flaky
    tries = [asked for asked in medium.asked if asked == (64 * 512, 512)]
    assert len(tries) == 1 + order.retries

    there = without(DATA, bad)
    assert found.digests.sha256 == hashlib.sha256(there).digest()
    files = [tmp_path / each.name for each in found.copies[order.names[0]]]
    assert read_back(form, files, lambda _: None) == (found.digests, "")
    if form == "raw":
        assert b"".join(file.read_bytes() for file in files) == there
    else:
        image = Ewf().open(files)
        assert image.details["unreadable_at_acquisition"] == f"sectors 0+2 64+1 1500+3 {bad[-1]}+1"


@needs_ewf
def test_sectors_of_4096_bytes(source: Path, tmp_path: Path) -> None:
    data = DATA[: len(DATA) // 4096 * 4096]
    source.write_bytes(data)
    medium = Faulty(source, bad=[5], sector=4096)
    found, _ = acquired(medium, Journal.begin(plan(medium, tmp_path / "copy")))
    there = without(data, [5], 4096)
    assert found.digests.sha1 == hashlib.sha1(there).digest()
    assert exported(tmp_path / "copy.E01", tmp_path) == there
    image = Ewf().open([tmp_path / "copy.E01"])
    assert (image.size, image.details["sector_size"]) == (len(data), "4096")
    assert image.details["unreadable_at_acquisition"] == "sectors 5+1"


def test_a_copy_that_was_changed_is_not_what_was_read(source: Path, tmp_path: Path) -> None:
    medium = Medium(source)
    found, _ = acquired(medium, Journal.begin(plan(medium, tmp_path / "copy")))
    file = tmp_path / "copy.E01"
    whole = bytearray(file.read_bytes())
    for place in range(4000, len(whole), len(whole) // 25):
        damaged = bytearray(whole)
        damaged[place] ^= 1
        file.write_bytes(damaged)
        digests, reason = read_back("e01", [file], lambda _: None)
        assert digests is None or (digests == found.digests and "sectors" not in reason), place


@pytest.mark.campaign
def test_three_thousand_bad_sectors_are_each_listed(tmp_path: Path) -> None:
    source = tmp_path / "source.dd"
    data = content(600)
    source.write_bytes(data)
    bad = sorted({(number * 7919) % (len(data) // SECTOR) for number in range(3000)})
    assert len(bad) == 3000
    medium = Faulty(source, bad=bad)
    found, _ = acquired(medium, Journal.begin(plan(medium, tmp_path / "copy")))
    listed = {
        n for each in found.bad for n in range(each.offset // SECTOR, (each.offset + each.length) // SECTOR)
    }
    assert listed == set(bad)
    assert found.digests.sha256 == hashlib.sha256(without(data, bad)).digest()
    assert read_back("e01", [tmp_path / "copy.E01"], lambda _: None) == (found.digests, "")
