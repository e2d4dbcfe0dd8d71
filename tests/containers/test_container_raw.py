"""Raw images, whole and split, and what an unreadable or odd file ends in."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from evidence.contract.errors import NotReadableError, ReadError
from parsers.containers.evidence_file import EvidenceFile
from parsers.containers.raw import Raw, RawImage
from parsers.containers.split_raw import SplitRaw

DATA = random.Random(1).randbytes(100_000)


def split(folder: Path, *suffixes: str, size: int = 30_000) -> list[Path]:
    paths = []
    for number, suffix in enumerate(suffixes):
        paths.append(folder / f"image.{suffix}")
        paths[-1].write_bytes(DATA[number * size : (number + 1) * size])
    return paths


def test_raw_reads_any_range(tmp_path: Path) -> None:
    path = tmp_path / "image.dd"
    path.write_bytes(DATA)
    with Raw().open([path]) as image:
        assert image.size == len(DATA)
        assert image.read_at(99_990, 100) == DATA[99_990:]
        assert image.read_at(100_000, 5) == b""
        assert image.read_at(5, 0) == b""


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "image.dd"
    path.touch()
    with pytest.raises(NotReadableError, match=r"image\.dd is empty"):
        Raw().open([path])


def test_a_missing_file_and_a_pipe_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NotReadableError, match="No such file"):
        Raw().open([tmp_path / "absent.dd"])
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotReadableError, match="neither a file nor a block device"):
        Raw().open([tmp_path / "pipe"])


@pytest.mark.parametrize(
    "suffixes", [("001", "002", "003", "004"), ("000", "001", "002", "003"), ("aa", "ab", "ac", "ad")]
)
def test_split_images_are_joined_in_order(tmp_path: Path, suffixes: tuple[str, ...]) -> None:
    paths = split(tmp_path, *suffixes)
    (tmp_path / "other.001").write_bytes(b"not of this set")
    plugin = SplitRaw()
    assert all(plugin.probe(path, b"") for path in paths)
    assert list(plugin.segments(paths[2])) == list(plugin.segments(paths[0])) == paths
    with plugin.open(paths) as image:
        assert image.size == len(DATA)
        assert image.read_at(0, image.size) == DATA
        assert image.read_at(29_990, 30_020) == DATA[29_990:60_010]
        assert "damage" not in image.details


@pytest.mark.parametrize("names", ["im.dd.0{}", "im.dd0{}", "disk.IMG00{}", "xa{}", "im.ddaa{}"])
def test_other_numbers_count_where_the_sizes_are_those_of_one_image(tmp_path: Path, names: str) -> None:
    marks = "abcd" if "a{}" in names else "0123"
    paths = [tmp_path / names.format(mark) for mark in marks]
    for number, path in enumerate(paths):
        path.write_bytes(DATA[number * 30_208 : (number + 1) * 30_208])
    plugin = SplitRaw()
    assert all(plugin.probe(path, b"") and list(plugin.segments(path)) == paths for path in paths)
    with plugin.open(paths) as image:
        assert image.read_at(0, image.size) == DATA
    paths[2].rename(tmp_path / "elsewhere.bin")
    for path in (paths[0], paths[3]):
        with pytest.raises(NotReadableError, match=f"segment {paths[2].name} is missing"):
            plugin.segments(path)
    paths[1].write_bytes(DATA[:40_000])  # then they are something else
    assert not plugin.probe(paths[0], b"")


@pytest.mark.parametrize("names", ["disk{}.img", "im_00{}.dd", "part{}", "im.{}"])
def test_what_may_be_a_part_by_its_name_and_size_is_said(tmp_path: Path, names: str) -> None:
    paths = [tmp_path / names.format(number) for number in (1, 2, 3)]
    for path, size in zip(paths, (30_208, 30_208, 400), strict=True):
        path.write_bytes(DATA[:size])
    assert not SplitRaw().probe(paths[0], b"")
    for path, other in ((paths[0], paths[1]), (paths[1], paths[2]), (paths[2], paths[1])):
        with Raw().open([path]) as image:
            assert other.name in image.details["files_not_opened"]
    paths[0].write_bytes(DATA[:700])
    with Raw().open([paths[0]]) as image:
        assert "files_not_opened" not in image.details


def test_a_later_segment_without_the_first_is_refused_by_its_name(tmp_path: Path) -> None:
    paths = split(tmp_path, "001", "002", "003", "004", size=30_208)
    paths[0].unlink()
    for path in paths[1:]:
        assert SplitRaw().probe(path, b"")
        with pytest.raises(NotReadableError, match=r"segment image\.001 is missing"):
            SplitRaw().segments(path)


@pytest.mark.parametrize("suffixes", [("001", "002", "003", "004"), ("aa", "ab", "ac", "ad")])
def test_a_missing_segment_is_named(tmp_path: Path, suffixes: tuple[str, ...]) -> None:
    paths = split(tmp_path, *suffixes)
    paths[2].unlink()
    with pytest.raises(NotReadableError, match=f"segment {paths[2].name} is missing"):
        SplitRaw().segments(paths[0])


def test_segments_of_different_size_are_said(tmp_path: Path) -> None:
    paths = split(tmp_path, "001", "002", "003", "004")
    paths[1].write_bytes(DATA[30_000:50_000])
    with SplitRaw().open(paths) as image:
        assert "not all of one size" in image.details["damage"]
        assert "image.002 has 20000 bytes" in image.details["damage"]


@pytest.mark.parametrize("name", ["image.dd", "notes.2024", "archive.gz", "file.tar"])
def test_other_names_are_not_segments(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    assert not SplitRaw().probe(tmp_path / name, b"x")


def test_a_bad_sector_is_narrowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = split(tmp_path, "001", "002", "003", "004", size=32_768)
    real = os.pread

    def failing(descriptor: int, length: int, offset: int) -> bytes:
        if (
            Path(f"/proc/self/fd/{descriptor}").readlink().suffix == ".002"
            and offset < 5 * 512 + 7 < offset + length
        ):
            raise OSError(5, "Input/output error")
        return real(descriptor, length, offset)

    with RawImage(paths) as image:
        monkeypatch.setattr(os, "pread", failing)
        with pytest.raises(ReadError, match=r"image\.002: Input/output error") as caught:
            image.read_at(0, image.size)
        assert (caught.value.offset, caught.value.length) == (32_768 + 5 * 512, 512)


def test_a_file_that_shrinks_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "image.dd"
    path.write_bytes(DATA)
    file = EvidenceFile(path)
    os.truncate(path, 50_000)
    with pytest.raises(ReadError, match="shorter than when it was opened"):
        file.read(0, 100_000)
    file.close()


def test_a_lettered_part_without_the_first_names_its_neighbour(tmp_path: Path) -> None:
    paths = split(tmp_path, "aa", "ab", "ac", "ad", size=30_208)
    paths[0].unlink()
    for path, other in ((paths[1], "image.ac"), (paths[3], "image.ac")):
        with Raw().open([path]) as image:
            assert image.details["files_not_opened"].startswith(other)
