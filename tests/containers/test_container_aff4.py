"""AFF4 disk images, against the bytes that were written into them."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest
from aff4_made import (
    CHUNK,
    CHUNKS,
    IMAGE,
    MAP,
    METHODS,
    SCHEMA,
    SNAPPY,
    STREAM,
    VOLUMES,
    Range,
    Volume,
    content,
    disk,
    state_image,
    striped,
)
from damage import flipped
from make_data import data as made

from evidence.access.resolve import find_container
from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.layers import Image
from evidence.contract.registry import LAYER_PACKAGES, load
from parsers.containers.aff4 import Aff4
from parsers.support.aff4 import volume as volume_module

BEVY = CHUNK * CHUNKS
DATA = content(BEVY * 2 + CHUNK + 700)


def opened(path: Path) -> Image:
    image = Aff4().open(Aff4().segments(path))
    assert isinstance(image, Image)
    return image


def whole(image: Image) -> bytes:
    return b"".join(image.read_at(at, 5000) for at in range(0, image.size, 5000))


@pytest.mark.parametrize("method", sorted(METHODS))
@pytest.mark.parametrize("hashes", [(), ("md5", "sha1"), ("sha512",)])
def test_what_was_written_is_read(method: str, hashes: tuple[str, ...], tmp_path: Path) -> None:
    with opened(disk(tmp_path / "image.aff4", DATA, method, hashes)) as image:
        assert image.size == len(DATA)
        assert whole(image) == DATA
        assert image.read_at(BEVY - 3, 6) == DATA[BEVY - 3 : BEVY + 3]
        assert image.read_at(len(DATA) - 5, 50) == DATA[-5:]
        assert {each.algorithm: each.value for each in image.stored_hashes} == {
            "sha1": hashlib.sha1(DATA).hexdigest(),
            "md5": hashlib.md5(DATA).hexdigest(),
        }
        assert image.details["identifier"] == VOLUMES[0]
        assert image.details["case_name"] == 'Case "7"'


def test_a_file_system_in_an_image_is_found_whatever_its_name(tmp_path: Path) -> None:
    path = disk(tmp_path / "renamed.bin", made("ext2.dd").read_bytes()[: 16 << 20], hashes=("sha1",))
    found = survey(1, path, load(LAYER_PACKAGES), tmp_path)
    assert [str(tree) for tree in found.trees] == ["1/aff4/tsk"]


def test_ranges_gaps_and_symbolic_streams(tmp_path: Path) -> None:
    """In any order; what no range holds is of the stream that the map names."""
    volume = Volume(VOLUMES[0])
    volume.stream(STREAM + "1", DATA[: 2 * CHUNK])
    ranges = [
        Range(5 * CHUNK, CHUNK, CHUNK, STREAM + "1"),
        Range(0, 100, 50, STREAM + "1"),
        Range(CHUNK, CHUNK, 0, SCHEMA + "SymbolicStreamA5"),
        Range(3 * CHUNK, CHUNK, 7, SCHEMA + "UnreadableData"),
        Range(4 * CHUNK, CHUNK, 7, SCHEMA + "UnknownData"),
    ]
    volume.map(MAP + "1", ranges, 7 * CHUNK, "aff4:mapGapDefaultStream aff4:SymbolicStreamFF")
    state_image(volume, b"", MAP + "1")
    with opened(volume.write(tmp_path / "image.aff4")) as image:
        assert image.read_at(0, 3 * CHUNK) == (
            DATA[50:150] + b"\xff" * (CHUNK - 100) + b"\xa5" * CHUNK + b"\xff" * CHUNK
        )
        assert image.read_at(5 * CHUNK, 2 * CHUNK) == DATA[CHUNK : 2 * CHUNK] + b"\xff" * CHUNK
        with pytest.raises(ReadError, match="could not be read when it was acquired") as raised:
            image.read_at(2 * CHUNK, 2 * CHUNK)
        assert (raised.value.offset, raised.value.length) == (3 * CHUNK, CHUNK)
        with pytest.raises(ReadError, match="was not acquired"):
            image.read_at(4 * CHUNK, 1)
        assert image.details["unreadable_at_acquisition"] == f"{2 * CHUNK} bytes, by its map"


def test_gaps_without_a_stream_are_zeros(tmp_path: Path) -> None:
    volume = Volume(VOLUMES[0])
    volume.stream(STREAM + "1", DATA)
    volume.map(MAP + "1", [Range(100, 50, 0, STREAM + "1")], 200)
    state_image(volume, b"", MAP + "1")
    with opened(volume.write(tmp_path / "image.aff4")) as image:
        assert whole(image) == bytes(100) + DATA[:50] + bytes(50)


def test_a_stream_without_a_map(tmp_path: Path) -> None:
    volume = Volume(VOLUMES[0])
    volume.stream(STREAM + "1", DATA)
    state_image(volume, DATA, STREAM + "1")
    with opened(volume.write(tmp_path / "image.aff4")) as image:
        assert whole(image) == DATA


def test_a_striped_image_from_either_of_its_volumes(tmp_path: Path) -> None:
    for path in striped(tmp_path, DATA):
        other = next(each for each in tmp_path.iterdir() if each != path)
        assert list(Aff4().segments(path)) == [path, other]
        with opened(path) as image:
            assert whole(image) == DATA


def test_a_missing_volume_is_named_and_a_strange_one_is_left_alone(tmp_path: Path) -> None:
    first, second = striped(tmp_path, DATA)
    second.unlink()
    disk(tmp_path / "strange.aff4", DATA)
    (tmp_path / "broken.aff4").write_bytes(b"PK\x03\x04 and nothing more")
    with pytest.raises(
        NotReadableError, match=f"the stream {STREAM}2 lies in another volume, which is missing"
    ):
        Aff4().segments(first)


def test_of_several_images_one_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    volume = Volume(VOLUMES[0])
    volume.stream(STREAM + "1", DATA)
    state_image(volume, DATA, STREAM + "1")
    volume.state(IMAGE + "f", "aff4:DiskImage, aff4:Image", f"aff4:dataStream <{STREAM}1>")
    with opened(volume.write(tmp_path / "image.aff4")) as image:
        assert image.details["images_not_read"] == IMAGE + "f"


def _altered(path: Path, name: str, change: bytes = b"") -> None:
    """The volume again with another segment of that name, or without it."""
    with zipfile.ZipFile(path) as old:
        members = [(info, old.read(info)) for info in old.infolist()]
        comment = old.comment
    with zipfile.ZipFile(path, "w") as new:
        new.comment = comment
        for info, data in members:
            if info.filename != name or change:
                new.writestr(info, change if info.filename == name else data)


@pytest.mark.parametrize(
    ("name", "change", "message"),
    [
        (f"{MAP}1/map", b"", "map is missing"),
        (f"{MAP}1/map", b"x" * 29, "ends inside a range"),
        (f"{MAP}1/map", b"\xff" * 28, "contradict each other"),
        ("information.turtle", b"", "has no information.turtle"),
        ("information.turtle", b"<a> <b> .", "cannot be read"),
        ("information.turtle", b"\xff", "is damaged"),
        ("information.turtle", b"<a:> a <http://aff4.org/Schema#EncryptedStream> .", "encrypted"),
        ("information.turtle", b"<a:> a <http://afflib.org/2009/aff4#map> .", "before the AFF4 standard"),
        ("information.turtle", b"<a:> a <http://aff4.org/Schema#Volume> .", "there is no image"),
    ],
    ids=("map", "half", "ranges", "none", "nonsense", "bytes", "encrypted", "old", "empty"),
)
def test_damage_of_what_describes_is_said(name: str, change: bytes, message: str, tmp_path: Path) -> None:
    path = disk(tmp_path / "image.aff4", DATA)
    _altered(path, name.replace("aff4://", "aff4%3A%2F%2F"), change)
    assert isinstance(find_container(load(LAYER_PACKAGES), path), Aff4)
    with pytest.raises(NotReadableError, match=message):
        opened(path)


@pytest.mark.parametrize(
    ("segment", "change", "message"),
    [
        ("00000001", b"", "bevy 1 of .* is missing"),
        ("00000001.index", b"", "index of bevy 1 of .* is missing"),
        ("00000001.index", b"\0" * 48, "its place in the index is damaged"),
        ("00000001.index", b"\0" * 10, "is not in its index"),
        ("00000001.blockHash.sha1", b"\0" * 80, "its sha1 is not the one that is stored"),
    ],
    ids=("bevy", "index", "place", "short", "hash"),
)
def test_damage_of_a_bevy_loses_that_bevy_alone(
    segment: str, change: bytes, message: str, tmp_path: Path
) -> None:
    path = disk(tmp_path / "image.aff4", DATA, hashes=("sha1",))
    _altered(path, f"{STREAM}1/{segment}".replace("aff4://", "aff4%3A%2F%2F"), change)
    with opened(path) as image:
        assert image.read_at(0, BEVY) == DATA[:BEVY]
        with pytest.raises(ReadError, match=message) as raised:
            image.read_at(BEVY + 10, 10)
        assert (raised.value.offset, raised.value.length) == (BEVY + 10, 10)
        assert image.read_at(2 * BEVY, 3) == DATA[2 * BEVY : 2 * BEVY + 3]


def test_a_media_that_nothing_could_read_to_its_end_is_refused(tmp_path: Path) -> None:
    """Some hundred bytes may state zeros without end."""
    volume, size = Volume(VOLUMES[0]), 1 << 62
    volume.map(MAP + "1", [Range(0, size, 0, SCHEMA + "Zero")], size)
    state_image(volume, b"", MAP + "1")
    with pytest.raises(NotReadableError, match="can be read"):
        opened(volume.write(tmp_path / "image.aff4"))


def test_a_chunk_that_states_more_than_a_chunk_is_not_unpacked(tmp_path: Path) -> None:
    """Snappy's stated length is believed by libraries, which then ask for that much memory."""
    path = disk(tmp_path / "image.aff4", DATA)
    _altered(path, f"{STREAM}1/00000000".replace("aff4://", "aff4%3A%2F%2F"), b"\xff\xff\xff\xff\x0f" * 4000)
    with opened(path) as image, pytest.raises(ReadError, match="longer than a chunk"):
        image.read_at(0, 1)


def _read_or_refused(path: Path) -> None:
    """Never other bytes: what is given out is what was written, at the places where it was."""
    try:
        image = opened(path)
    except EvidenceError:
        return
    with image:
        for at in range(0, len(DATA), CHUNK):
            try:
                assert image.read_at(at, CHUNK) in (DATA[at : at + CHUNK], b"")
            except EvidenceError:
                continue


@pytest.mark.parametrize("hashes", [(), ("sha1",)])
def test_flipped_bits_never_give_other_bytes(hashes: tuple[str, ...], tmp_path: Path) -> None:
    path, target = disk(tmp_path / "image.aff4", DATA, SNAPPY, hashes), tmp_path / "flipped.aff4"
    for changed in flipped(path.read_bytes(), 30):
        target.write_bytes(changed)
        _read_or_refused(target)


@pytest.mark.campaign
@pytest.mark.parametrize("method", sorted(METHODS))
def test_many_flipped_bits_never_give_other_bytes(method: str, tmp_path: Path) -> None:
    path, target = disk(tmp_path / "image.aff4", DATA, method), tmp_path / "flipped.aff4"
    for changed in flipped(path.read_bytes(), 3000):
        target.write_bytes(changed)
        _read_or_refused(target)


def test_too_many_segments_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(volume_module, "MAX_MEMBERS", 5)
    with pytest.raises(NotReadableError, match="more than 5 segments"):
        opened(disk(tmp_path / "image.aff4", DATA))


def test_a_volume_that_is_cut_short_is_refused(tmp_path: Path) -> None:
    path = disk(tmp_path / "image.aff4", DATA)
    raw = path.read_bytes()
    for length in range(40, len(raw), len(raw) // 12):
        path.write_bytes(raw[:length])
        assert Aff4().probe(path, raw[:length][:4096])
        with pytest.raises(NotReadableError, match="cut short"):
            opened(path)
