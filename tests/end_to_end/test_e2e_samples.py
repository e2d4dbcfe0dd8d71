"""Debian's forensics-samples through the command line: every original, fls's lines, the same from an E01."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from command_line import indicia, new_case
from fls_truth import SECTOR, fls_lines, our_line, tool
from make_data import run
from samples import MULTIPLE, VOLUME, originals, sample

from evidence.ingest.recorded import place_of, recorded_entry
from evidence.model.listed import Listed

SINGLE = ("ext2", "ext4", "ntfs")
RAW, E01 = 1, 2
"""The numbers of the two items of a case: the raw image, and the E01 that ewfacquire made of it."""
_LIVE = ("audio1", "movie1", "pic1", "text1")
_DELETED = ("audio2", "movie2", "pic2", "text2")


class Sample:
    """A case with one sample as raw image and as E01, and what the command line says of it."""

    def __init__(self, home: Path, folder: Path, name: str) -> None:
        self.home = home
        self.image = sample(name)
        run("ewfacquire", "-u", "-q", "-c", "fast", "-t", folder / name, self.image)
        self.case = new_case(home, folder / "case")
        indicia(home, "ingest", self.case, self.image, folder / f"{name}.E01")
        self.files: list[dict[str, Any]] = indicia(home, "files", self.case, "--jsonl").lines

    def listing(self, item: int, volume: int = 1) -> list[dict[str, Any]]:
        """What its file system lists."""
        own = (
            line
            for line in self.files
            if line["state"] != "carved" and "/remembered:" not in line["pathspec"]
        )
        return [line for line in own if (line["evidence"], line["volume"]) == (item, volume)]

    def carved(self, item: int) -> list[dict[str, Any]]:
        return [
            line for line in self.files if line["evidence"] == item and line["path"].startswith("$Carved/")
        ]

    def linked(self, item: int) -> list[str]:
        """Ids of entries that were carved as well, and not listed again."""
        problems = indicia(self.home, "problems", self.case, "--jsonl").lines
        said = [each for each in problems if each["id"].startswith(f"{item}-p-carved-")]
        ids = {line["id"] for line in self.files}
        return [word for each in said for word in each["message"].split() if word in ids]


@pytest.fixture(scope="module")
def ingested(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Gives the case of a sample; each is ingested once."""
    made: dict[str, Sample] = {}

    def give(name: str) -> Sample:
        if name not in made:
            made[name] = Sample(home, tmp_path_factory.mktemp(name), name)
        return made[name]

    return give


def _listed(line: dict[str, Any]) -> Listed:
    """What a line of ``indicia files`` lists."""
    record = recorded_entry(json.dumps(line))
    return record.listed(place_of(record.pathspec)[1])


def _digests(files: list[dict[str, Any]], state: str) -> set[tuple[str, str]]:
    """(folder/name, SHA-256) of what has a digest."""
    return {(line["path"], line["sha256"]) for line in files if line["state"] == state and line["sha256"]}


def _originals(folders: tuple[str, ...]) -> set[tuple[str, str]]:
    return {
        (f"{folder}/{name}", digest)
        for folder in folders
        for name, digest in originals(f"original-files/{folder}").items()
    }


@pytest.mark.parametrize("name", SINGLE)
@pytest.mark.parametrize("item", [RAW, E01])
def test_every_live_original_is_found(ingested: Any, name: str, item: int) -> None:
    wanted = _originals(_LIVE)
    assert len(wanted) == 18
    assert wanted <= _digests(ingested(name).listing(item), "live")


@pytest.mark.parametrize("item", [RAW, E01])
def test_every_deleted_original_of_ntfs_is_found(ingested: Any, item: int) -> None:
    wanted = _originals(_DELETED)
    assert len(wanted) == 18
    assert wanted <= _digests(ingested("ntfs").listing(item), "deleted")


_PHOTOREC = {"ext2": 3, "ext4": 13}
"""Of the deleted originals, those that PhotoRec 7.1 finds in the free space of the volume: ``photorec /cmd IMAGE
fileopt,everything,enable,freespace,search``; d-debian.png, which is another in the image, is counted apart."""
_CARVED = {"ext2": 18, "ext4": 15}


@pytest.mark.parametrize("name", _PHOTOREC)
@pytest.mark.parametrize("item", [RAW, E01])
def test_carving_finds_more_than_photorec(ingested: Any, name: str, item: int) -> None:
    sample_of = ingested(name)
    linked = set(sample_of.linked(item))
    found = {line["sha256"] for line in sample_of.carved(item)}
    found |= {line["sha256"] for line in sample_of.files if line["id"] in linked}
    wanted = dict(_originals(_DELETED))
    assert len(wanted) == 18
    hits = {path for path, digest in wanted.items() if digest in found}
    assert len(hits - {"pic2/d-debian.png"}) >= _PHOTOREC[name]
    assert len(hits) == _CARVED[name]


@pytest.mark.parametrize("item", [RAW, E01])
def test_the_journal_of_ext4_has_every_deleted_original(ingested: Any, item: int) -> None:
    lines = [line for line in ingested("ext4").files if line["evidence"] == item]
    remembered = [line for line in lines if "/remembered:" in line["pathspec"]]
    assert {(line["path"], line["sha256"]) for line in remembered} == _originals(_DELETED)
    assert {(line["state"], line["unconfirmed"]) for line in remembered} == {("deleted", True)}


@pytest.mark.parametrize("item", [RAW, E01])
def test_a_carved_file_that_is_listed_is_named_and_not_listed_again(ingested: Any, item: int) -> None:
    found = ingested("ntfs")
    own = {line["sha256"]: line["id"] for line in found.listing(item) if line["sha256"]}
    assert not [line for line in found.carved(item) if line["sha256"] in own]
    same = set(found.linked(item)) & set(own.values())
    deleted = {line["id"] for line in found.listing(item) if line["state"] == "deleted"}
    assert len(same & deleted) >= 16


@pytest.mark.parametrize("name", SINGLE)
def test_what_is_unallocated_is_what_blkls_says(ingested: Any, name: str) -> None:
    found = ingested(name)
    of_volume = {
        line["path"].split("/")[1]: line
        for line in found.files
        if line["path"].startswith("$Unallocated/") and (line["evidence"], line["volume"]) == (RAW, 1)
    }
    assert of_volume
    volume = found.image.read_bytes()[VOLUME * SECTOR :]
    mapped = b"".join(
        volume[int(offset) : int(offset) + int(length)]
        for offset, length in (place.split("-") for place in of_volume)
    )
    assert (
        hashlib.sha256(mapped).digest()
        == hashlib.sha256(tool("blkls", "-o", str(VOLUME), found.image)).digest()
    )
    for place, line in of_volume.items():
        offset, length = map(int, place.split("-"))
        assert line["sha256"] == hashlib.sha256(volume[offset : offset + length]).hexdigest()
        assert (line["state"], line["unconfirmed"]) == ("carved", True)


@pytest.mark.parametrize("name", SINGLE)
def test_nothing_deleted_is_called_live(ingested: Any, name: str) -> None:
    live = {path for path, _ in _digests(ingested(name).listing(RAW), "live")}
    assert live.isdisjoint(path for path, _ in _originals(_DELETED))


@pytest.mark.parametrize("name", SINGLE)
@pytest.mark.parametrize("item", [RAW, E01])
def test_the_lines_are_those_of_fls(ingested: Any, name: str, item: int) -> None:
    found = ingested(name)
    lines = Counter(our_line(_listed(line)) for line in found.listing(item))
    assert lines == fls_lines(found.image, VOLUME)


@pytest.fixture(scope="module")
def volumes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Each volume of ``multiple`` alone in a file: fls numbers what it adds to exFAT by the volume's size."""
    image, folder = sample("multiple"), tmp_path_factory.mktemp("volumes")
    rows = [line.split() for line in tool("mmls", image).decode().splitlines()]
    lengths = {int(row[2]): int(row[4]) for row in rows if len(row) > 4 and row[2].isdigit()}
    with image.open("rb") as source:
        for name, sector in MULTIPLE.items():
            source.seek(sector * SECTOR)
            (folder / name).write_bytes(source.read(lengths[sector] * SECTOR))
    return {name: folder / name for name in MULTIPLE}


@pytest.mark.parametrize(("volume", "name"), list(enumerate(MULTIPLE, 2)))
@pytest.mark.parametrize("item", [RAW, E01])
def test_the_lines_of_each_volume_of_multiple_are_those_of_fls(
    ingested: Any, volumes: dict[str, Path], volume: int, name: str, item: int
) -> None:
    found = ingested("multiple")
    lines = Counter(our_line(_listed(line)) for line in found.listing(item, volume))
    assert lines == fls_lines(volumes[name])
    wanted = set(originals("original-multiple").items())
    assert wanted
    assert wanted <= _digests(found.listing(item, volume), "live")


@pytest.mark.parametrize("item", [RAW, E01])
def test_btrfs_holds_the_originals(ingested: Any, item: int) -> None:
    found = ingested("multiple")
    assert {line["volume"] for line in found.files if line["state"] != "carved"} == {1, 2, 3, 4}
    assert _digests(found.listing(item, 1), "live") == set(originals("original-multiple").items())
    problems = indicia(found.home, "problems", found.case, "--jsonl").lines
    assert not [problem for problem in problems if "Btrfs" in problem["message"]]


@pytest.mark.parametrize("name", [*SINGLE, "multiple"])
def test_an_e01_gives_the_identical_set(ingested: Any, name: str) -> None:
    raw, e01 = (
        Counter(
            (line["volume"], line["path"], line["size"], line["sha256"], line["state"])
            for line in ingested(name).files
            if line["evidence"] == item
        )
        for item in (RAW, E01)
    )
    assert raw
    assert raw == e01


@pytest.mark.parametrize("name", [*SINGLE, "multiple"])
def test_the_e01_is_verified_against_what_ewfacquire_stored(ingested: Any, name: str) -> None:
    found = ingested(name)
    raw, e01 = indicia(found.home, "status", found.case, "--json").document["evidence"]
    assert (raw["source"], e01["source"]) == ("no stored hash", "verified")
    assert indicia(found.home, "verify", found.case, "--json").document["ok"] is True
