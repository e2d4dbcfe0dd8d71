"""E01 against ewfacquire's images, pyewf's reading of them, and damage of every kind."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import struct
import subprocess
import zlib
from pathlib import Path

import pytest

from evidence.access.hashing import hash_media
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from parsers.containers.ewf import Ewf
from parsers.containers.ewf_image import EwfImage

pytestmark = pytest.mark.skipif(not shutil.which("ewfacquire"), reason="needs ewfacquire (Debian: ewf-tools)")
CORPUS = Path(os.environ.get("INDICIA_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))


def media(size: int = 3 << 20) -> bytes:
    """Text, noise and zeros in turn, not a whole number of chunks."""
    rng = random.Random(7)
    parts = []
    for block in range(size // 49152):
        parts.append((b"line %d of evidence\n" % block * 4096)[:49152] if block % 3 == 0 else b"")
        parts.append(rng.randbytes(49152) if block % 3 == 1 else b"")
        parts.append(bytes(49152) if block % 3 == 2 else b"")
    return b"".join(parts)[: size - 1536]


def acquire(folder: Path, data: bytes, *options: str) -> Path:
    """Makes an E01 of the data and returns its first segment."""
    raw = folder / "source.dd"
    raw.write_bytes(data)
    target = folder / "image"
    said = {"-C": "7/26", "-E": "item 1", "-e": "J. Müller", "-N": "a note", "-D": "test"}
    command = ["ewfacquire", "-u", "-q", "-d", "sha1", *options, "-t", str(target)]
    for option, value in said.items():
        command += [option, value]
    subprocess.run([*command, str(raw)], check=True, capture_output=True)
    raw.unlink()
    return next(path for path in sorted(folder.iterdir()) if path.suffix.lower() in (".e01", ".s01"))


def opened(first: Path) -> EwfImage:
    plugin = Ewf()
    with first.open("rb") as file:
        assert plugin.probe(first, file.read(4096))
    return plugin.open(plugin.segments(first))


@pytest.mark.parametrize("level", ["none", "empty-block", "fast", "best"])
@pytest.mark.parametrize(
    "form", ["encase6", "encase5", "encase2", "encase1", "ewfx", "ftk", "linen7", "smart"]
)
def test_media_and_hashes_of_every_format_and_level(tmp_path: Path, form: str, level: str) -> None:
    data = media(1 << 20)
    with opened(acquire(tmp_path, data, "-f", form, "-c", level)) as image:
        assert image.size == len(data)
        assert image.read_at(0, image.size) == data
        stored = {stored.algorithm: stored.value for stored in image.stored_hashes}
        assert stored["md5"] == hashlib.md5(data).hexdigest()
        if form in ("encase6", "linen7"):
            assert stored["sha1"] == hashlib.sha1(data).hexdigest()
        assert image.details["case_number"] == "7/26"
        assert "damage" not in image.details


@pytest.mark.parametrize("sectors", ["16", "64", "1024"])
def test_chunk_sizes_and_any_range(tmp_path: Path, sectors: str) -> None:
    data = media()
    rng = random.Random(3)
    with opened(acquire(tmp_path, data, "-c", "fast", "-b", sectors)) as image:
        for _ in range(300):
            offset, length = (
                rng.randrange(len(data) + 10),
                rng.choice([1, 512, 4096, 40_000, 300_000, 2_000_000]),
            )
            assert image.read_at(offset, length) == data[offset : offset + length]
        assert image.details["evidence_number"] == "item 1"
        assert image.details["examiner"] == "J. Müller"
        assert image.details["notes"] == "a note"


def test_agrees_with_libewf(tmp_path: Path) -> None:
    pyewf = pytest.importorskip("pyewf")
    first = acquire(tmp_path, media(), "-c", "fast", "-S", "1048576")
    segments = [str(path) for path in Ewf().segments(first)]
    other = pyewf.handle()
    other.open(segments)
    try:
        with opened(first) as image:
            assert image.size == other.get_media_size()
            for offset in range(0, image.size, 100_000):
                other.seek_offset(offset, os.SEEK_SET)
                assert image.read_at(offset, 70_000) == other.read_buffer(70_000)
    finally:
        other.close()


@pytest.fixture
def split(tmp_path: Path) -> Path:
    rng = random.Random(5)
    return acquire(tmp_path, rng.randbytes(5 << 20), "-c", "fast", "-S", "1048576")


def test_segments_from_any_of_them(split: Path) -> None:
    names = [path.name for path in Ewf().segments(split)]
    assert names == [f"image.E{number:02d}" for number in range(1, len(names) + 1)]
    assert len(names) >= 5
    assert list(Ewf().segments(split.with_suffix(".E03"))) == list(Ewf().segments(split))


def test_a_missing_segment_is_named(split: Path) -> None:
    last = Ewf().segments(split)[-1]
    last.unlink()
    with pytest.raises(NotReadableError, match=f"{last.name} is missing"):
        Ewf().segments(split)
    split.with_suffix(".E02").unlink()
    with pytest.raises(NotReadableError, match=r"image\.E02 is missing"):
        Ewf().segments(split)
    split.unlink()
    with pytest.raises(NotReadableError, match=r"image\.E01 is missing"):
        Ewf().segments(split.with_suffix(".E03"))


def test_a_file_behind_the_last_segment_is_named(split: Path) -> None:
    segments = Ewf().segments(split)
    (split.parent / f"image.E{len(segments) + 1:02d}").write_bytes(b"of something else")
    assert Ewf().segments(split) == segments
    with opened(split) as image:
        assert "lies beside it" in image.details["not_of_the_set"]


def test_shuffled_and_foreign_segments(split: Path, tmp_path: Path) -> None:
    two, three = split.with_suffix(".E02"), split.with_suffix(".E03")
    held = two.read_bytes()
    two.write_bytes(three.read_bytes())
    three.write_bytes(held)
    with pytest.raises(NotReadableError, match=r"E02 should be segment 2 .* says that it is 3"):
        Ewf().segments(split)


def test_more_than_ninety_nine_segments(tmp_path: Path) -> None:
    data = random.Random(6).randbytes(103 << 20)
    first = acquire(tmp_path, data, "-c", "none", "-S", "1048576")
    segments = Ewf().segments(first)
    assert [path.suffix for path in segments[97:101]] == [".E98", ".E99", ".EAA", ".EAB"]
    assert list(Ewf().segments(first.with_suffix(".EAB"))) == list(segments)
    with opened(first) as image:
        digests, unreadable = hash_media(image)
    assert not unreadable
    assert digests is not None
    assert digests.md5 == hashlib.md5(data).digest()


@pytest.mark.parametrize("keep", [1, 12, 13, 60, 2000, -1, -80, 0.3, 0.9])
def test_a_truncated_image_is_refused(tmp_path: Path, keep: float) -> None:
    first = acquire(tmp_path, media(), "-c", "fast")
    data = first.read_bytes()
    first.write_bytes(data[: int(keep * len(data)) if isinstance(keep, float) else keep])
    with pytest.raises(NotReadableError, match=r"image\.E01"):
        opened(first).close()


@pytest.mark.parametrize("flips", [200, pytest.param(1000, marks=pytest.mark.campaign)])
@pytest.mark.parametrize("level", ["none", "fast"])
def test_no_flipped_bit_is_silent(tmp_path: Path, level: str, flips: int) -> None:
    """Each flip is reported, with its chunk where it hit one, or has changed neither the media nor its hashes."""
    data = media()
    first = acquire(tmp_path, data, "-c", level)
    whole = bytearray(first.read_bytes())
    expected = hashlib.md5(data).digest()
    rng = random.Random(11)
    # Half anywhere, half where the structure is: the headers at the start, tables and hashes at the end.
    places = [rng.randrange(len(whole)) for _ in range(flips // 2)]
    places += [rng.randrange(4000) for _ in range(flips // 4)]
    places += [len(whole) - 1 - rng.randrange(2500) for _ in range(flips // 4)]
    reported = 0
    for place in places:
        bit = 1 << rng.randrange(8)
        whole[place] ^= bit
        first.write_bytes(whole)
        whole[place] ^= bit
        try:
            with opened(first) as image:
                digests, unreadable = hash_media(image)
                if unreadable:
                    assert digests is None
                    assert "segment image.E01" in unreadable[0].reason
                    assert "chunk" in unreadable[0].reason
                    reported += 1
                    continue
                assert digests is not None
                assert digests.md5 == expected
                stored = {stored.algorithm: stored.value for stored in image.stored_hashes}
                assert (
                    stored == {"md5": expected.hex(), "sha1": hashlib.sha1(data).hexdigest()}
                    or image.details["damage"]
                )
                reported += "damage" in image.details
        except NotReadableError:
            reported += 1
    assert reported > flips // 2


def test_a_bad_chunk_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    data = random.Random(4).randbytes(2 << 20)
    first = acquire(tmp_path, data, "-c", "none")
    whole = bytearray(first.read_bytes())
    for chunk in (5, 6, 40):
        place = whole.find(data[chunk * 32768 + 100 : chunk * 32768 + 400])
        whole[place] ^= 1
    first.write_bytes(whole)
    with opened(first) as image:
        with pytest.raises(ReadError, match=r"chunk 5 in segment image\.E01") as caught:
            image.read_at(5 * 32768 + 9, 10)
        assert (caught.value.offset, caught.value.length) == (5 * 32768, 32768)
        digests, unreadable = hash_media(image)
        assert digests is None
        assert [(gap.offset, gap.length) for gap in unreadable] == [(5 * 32768, 65536), (40 * 32768, 32768)]
        assert image.read_at(7 * 32768, 33 * 32768) == data[7 * 32768 : 40 * 32768]


def _table_place(whole: bytes, kind: bytes) -> int:
    return whole.index(kind.ljust(16, b"\0")) + 76


def test_table2_stands_in_for_a_damaged_table(tmp_path: Path) -> None:
    data = media()
    first = acquire(tmp_path, data, "-c", "fast")
    whole = bytearray(first.read_bytes())
    whole[_table_place(bytes(whole), b"table") + 30] ^= 4
    first.write_bytes(whole)
    with opened(first) as image:
        assert image.read_at(0, image.size) == data
        assert "table2 was used" in image.details["damage"]
    whole[_table_place(bytes(whole), b"table2") + 34] ^= 4
    first.write_bytes(whole)
    with opened(first) as image:
        with pytest.raises(ReadError, match="chunk table"):
            image.read_at(0, 10)
        assert hash_media(image)[0] is None


def test_a_table_whose_chunks_are_out_of_order(tmp_path: Path) -> None:
    """The chunks of a stored image change places in the file and in both tables: the media stays the same."""
    data = random.Random(8).randbytes(1 << 20)
    first = acquire(tmp_path, data, "-c", "none")
    whole = bytearray(first.read_bytes())
    stored = whole.index(data[:32768])
    length = 32768 + 4
    ninth, tenth = (stored + number * length for number in (9, 10))
    whole[ninth : ninth + 2 * length] = whole[tenth : tenth + length] + whole[ninth : ninth + length]
    for kind in (b"table", b"table2"):
        place = _table_place(bytes(whole), kind)
        entries = place + 24
        swapped = whole[entries + 40 : entries + 44] + whole[entries + 36 : entries + 40]
        whole[entries + 36 : entries + 44] = swapped
        end = entries + 4 * 32
        whole[end : end + 4] = zlib.adler32(whole[entries:end]).to_bytes(4, "little")
    first.write_bytes(whole)
    with opened(first) as image:
        assert "damage" not in image.details
        assert image.read_at(0, image.size) == data
        assert hash_media(image)[0] is not None


def test_entries_past_two_gigabytes_are_whole_numbers(tmp_path: Path) -> None:
    """EnCase 6.7.1: the 31 bits of an offset run over, and the top bit no longer means compressed."""
    data = random.Random(9).randbytes(4 * 32768)
    far = (1 << 31) - 20_000
    path = tmp_path / "image.E01"
    parts: list[tuple[int, bytes]] = []

    def section(offset: int, kind: bytes, body: bytes, size: int | None = None) -> int:
        following = offset + 76 + (len(body) if size is None else size)
        head = struct.pack("<16sQQ40x", kind, following if kind != b"done" else offset, following - offset)
        parts.append((offset, head + zlib.adler32(head).to_bytes(4, "little") + body))
        return following

    volume = bytearray(1048)
    volume[0] = 1
    struct.pack_into("<IIIQ", volume, 4, 4, 64, 512, 256)
    offset = section(13, b"volume", bytes(volume) + zlib.adler32(volume).to_bytes(4, "little"))
    chunks = [data[number * 32768 : (number + 1) * 32768] for number in range(4)]
    stored = b"".join(chunk + zlib.adler32(chunk).to_bytes(4, "little") for chunk in chunks)
    parts.append((far, stored))
    offset = section(offset, b"sectors", b"", far + len(stored) - offset - 76)
    header = struct.pack("<I16x", 4)
    entries = struct.pack("<4I", *(far + number * 32772 for number in range(4)))
    body = b"".join(part + zlib.adler32(part).to_bytes(4, "little") for part in (header, entries))
    section(section(offset, b"table", body), b"done", b"")
    with path.open("wb") as file:
        file.write(b"EVF\x09\x0d\x0a\xff\x00\x01\x01\x00\x00\x00")
        for place, content in parts:
            file.seek(place)
            file.write(content)
    with opened(path) as image:
        assert image.read_at(0, image.size) == data


def test_what_is_not_read_is_refused_in_words(tmp_path: Path) -> None:
    for head, said in {
        b"ADCRYPT\0": "encrypted",
    }.items():
        path = tmp_path / "image.E01"
        path.write_bytes(head + bytes(4000))
        assert Ewf().probe(path, head)
        with pytest.raises(NotReadableError, match=said):
            Ewf().segments(path)


def test_reading_changes_nothing(tmp_path: Path) -> None:
    first = acquire(tmp_path, media(), "-c", "fast", "-S", "1048576")

    def state() -> list[tuple[str, int, int, str]]:
        return [
            (
                path.name,
                path.stat().st_size,
                path.stat().st_mtime_ns,
                hashlib.sha256(path.read_bytes()).hexdigest(),
            )
            for path in sorted(tmp_path.iterdir())
        ]

    before = state()
    with opened(first) as image:
        assert hash_media(image)[0] is not None
    assert state() == before


@pytest.mark.skipif(not (CORPUS / "disk").is_dir(), reason="needs the corpus (INDICIA_CORPUS)")
@pytest.mark.parametrize("name", ["image.E01", "image-split.E01", "ext2.E01"])
def test_corpus_media_have_their_stored_hash(name: str) -> None:
    with opened(CORPUS / "disk" / name) as image:
        digests, unreadable = hash_media(image)
        assert not unreadable
        assert digests is not None
        assert [stored.value for stored in image.stored_hashes if stored.algorithm == "md5"] == [
            digests.md5.hex()
        ]


def test_random_bytes_never_crash(tmp_path: Path) -> None:
    """Larger damage than a bit: each ends in an image or in words."""
    first = acquire(tmp_path, media(600_000), "-c", "fast")
    whole = first.read_bytes()
    rng = random.Random(2)
    for _ in range(100):
        mutant = bytearray(whole)
        start = rng.randrange(len(mutant))
        mutant[start : start + rng.randrange(1, 400)] = rng.randbytes(rng.randrange(1, 400))
        first.write_bytes(mutant)
        try:
            with opened(first) as image:
                hash_media(image)
        except (EvidenceError, AssertionError) as error:
            assert isinstance(error, EvidenceError) or start < 8
