"""DMG, against the bytes that were written into images, against dmg2img and 7-Zip."""

from __future__ import annotations

import hashlib
import plistlib
import struct
from pathlib import Path

import pytest
from damage import flipped
from dmg_made import ADC, BZIP2, FREE, LZFSE, RAW, SECTOR, XZ, ZERO, ZLIB, Part, udif
from hfs_data import data
from hypothesis import given
from hypothesis import strategies as st
from make_data import run

from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.layers import Image
from evidence.contract.registry import LAYER_PACKAGES, load
from parsers.containers.dmg import Dmg
from parsers.support.adc import unpack_adc
from parsers.support.udif import tables

TEXT = b"".join(b"line %07d of some text, and again\n" % number for number in range(5000))[: SECTOR * 300]
NOISE = b"".join(hashlib.sha512(b"%d" % number).digest() for number in range(8 * 64))
WHOLE = TEXT[:SECTOR] + TEXT + NOISE + bytes(SECTOR * 64) + TEXT[: SECTOR * 3]
FIXTURE = Path(__file__).parents[1] / "fixtures/apple/lzfse.dmg"


def parts(kind: int) -> list[Part]:
    return [
        Part("Driver Descriptor Map (DDM : 0)", TEXT[:SECTOR], [kind]),
        Part("disk image (Apple_HFS : 1)", TEXT + NOISE, [kind]),
        Part(" (Apple_Free : 2)", bytes(SECTOR * 64), [FREE]),
        Part("last", TEXT[: SECTOR * 3], [kind]),
    ]


def opened(path: Path) -> Image:
    return Dmg().open(Dmg().segments(path))


def written(folder: Path, raw: bytes) -> Path:
    path = folder / "image.dmg"
    path.write_bytes(raw)
    return path


@pytest.mark.parametrize("kind", [ZLIB, BZIP2, ADC, RAW])
def test_the_media_is_what_dmg2img_gives(kind: int, tmp_path: Path) -> None:
    path = written(tmp_path, udif(parts(kind)))
    run("dmg2img", "-s", "-i", path, "-o", tmp_path / "image.raw")
    with opened(path) as image:
        assert image.read_at(0, image.size) == (tmp_path / "image.raw").read_bytes() == WHOLE
        assert image.read_at(SECTOR * 64 - 5, 10) == WHOLE[SECTOR * 64 - 5 : SECTOR * 64 + 5]
        assert image.read_at(image.size - 3, 100) == WHOLE[-3:]
        assert "disk image (Apple_HFS : 1)" in image.details["parts"]


def test_lzma_as_7_zip_finds_it_right(tmp_path: Path) -> None:
    path = written(tmp_path, udif(parts(XZ)))
    run("7zz", "t", path)
    with opened(path) as image:
        assert image.read_at(0, image.size) == WHOLE


def test_lzfse_as_the_reference_implementation_packed_it() -> None:
    with opened(FIXTURE) as image:
        assert image.details["format"] == "UDIF, LZFSE"
        found = b"".join(image.read_at(at, 7000) for at in range(0, image.size, 7000))
    text = b"".join(b"line %d of some text, and again\n" % (number * number) for number in range(4000))
    small = (b"a few bytes and the same few bytes " * 20)[:SECTOR]
    noise = b"".join(hashlib.sha512(b"%d" % number).digest() for number in range(64))
    assert found == text[: SECTOR * 200] + noise + bytes(SECTOR * 8) + small + small


def test_a_file_system_in_an_image_is_found(tmp_path: Path) -> None:
    volume = data("hfsplus.img").read_bytes()
    path = written(tmp_path, udif([Part("whole disk", volume, [ZLIB, ZLIB, RAW, BZIP2], SECTOR * 512)]))
    found = survey(1, path, load(LAYER_PACKAGES), tmp_path)
    assert [str(tree) for tree in found.trees] == ["1/dmg/hfsplus"]


def test_zeros_need_no_bytes(tmp_path: Path) -> None:
    with opened(written(tmp_path, udif([Part("", bytes(SECTOR * 200), [ZERO, FREE])]))) as image:
        assert image.read_at(0, image.size) == bytes(SECTOR * 200)


def test_tables_of_a_resource_fork(tmp_path: Path) -> None:
    """As images before Mac OS X 10.2 have them, and none in a property list."""
    raw = udif(parts(ZLIB))
    start, length = struct.unpack_from(">QQ", raw, len(raw) - 512 + 216)
    blocks = plistlib.loads(raw[start : start + length])["resource-fork"]["blkx"]
    found = [(block["Name"], block["Data"]) for block in blocks]
    names, references, datas = b"", b"", b""
    for number, (name, table) in enumerate(found):
        references += struct.pack(">hhII", number, len(names), len(datas), 0)
        names += bytes([len(name)]) + name.encode()
        datas += struct.pack(">I", len(table)) + table
    kinds = struct.pack(">h4shH4shH", 1, b"plst", 0, 18, b"blkx", len(found) - 1, 30)
    types = kinds + struct.pack(">hhII", 0, -1, 0, 0) + references
    head = struct.pack(">IIII", 16, 16 + len(datas), len(datas), 28 + len(types) + len(names))
    fork = head + datas + head + bytes(8) + struct.pack(">HH", 28, 28 + len(types)) + types + names
    end = bytearray(raw[-512:])
    struct.pack_into(">QQ", end, 40, len(raw) - 512, len(fork))
    struct.pack_into(">QQ", end, 216, 0, 0)
    with opened(written(tmp_path, raw[:-512] + fork + end)) as image:
        assert image.read_at(0, image.size) == WHOLE


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"segments": 3}, "is part 1 of a disk image in 3 parts"),
        ({"version": 5}, "of version 5"),
        ({"sectors": 1 << 62}, "states a media of"),
    ],
)
def test_what_is_not_read_is_refused_in_words(changed: dict[str, int], message: str, tmp_path: Path) -> None:
    with pytest.raises(NotReadableError, match=message):
        opened(written(tmp_path, udif(parts(ZLIB), None, **changed)))


def test_a_check_sum_over_the_parts_that_is_not_right_is_said(tmp_path: Path) -> None:
    with opened(written(tmp_path, udif(parts(ZLIB), master=1))) as image:
        assert "check sum over the tables" in image.details["damage"]
        assert image.read_at(0, image.size) == WHOLE


@pytest.mark.parametrize("kind", [RAW, ADC])
def test_chunks_without_check_sums_are_held_against_that_of_their_part(kind: int, tmp_path: Path) -> None:
    raw = bytearray(udif(parts(kind)))
    raw[SECTOR + 9] ^= 1
    with opened(written(tmp_path, bytes(raw))) as image:
        end = SECTOR + len(TEXT + NOISE)
        with pytest.raises(ReadError, match="the check sum of this part"):
            image.read_at(end - 10, 5)
        # Nothing that looks at the end of a volume makes the whole of it be read.
        assert image.read_at(end - 64 * SECTOR, 63 * SECTOR) == WHOLE[end - 64 * SECTOR : end - SECTOR]
        with pytest.raises(ReadError, match=r"the check sum of this part|cannot be unpacked"):
            image.read_at(0, image.size)
        assert image.read_at(end, SECTOR * 67) == WHOLE[end:]


def test_sectors_that_no_table_describes_are_errors(tmp_path: Path) -> None:
    with opened(written(tmp_path, udif(parts(ZLIB), sectors=len(WHOLE) // SECTOR + 2))) as image:
        assert image.read_at(0, len(WHOLE)) == WHOLE
        with pytest.raises(ReadError, match="no table of the image describes these sectors"):
            image.read_at(len(WHOLE), 1)


def test_an_unknown_way_of_packing_is_named(tmp_path: Path) -> None:
    other = 0x80000003
    image = opened(written(tmp_path, udif([Part("", TEXT, [other])], {other: bytes})))
    with image, pytest.raises(ReadError, match=r"packed in a way \(0x80000003\) that is not read"):
        image.read_at(0, 1)


@pytest.mark.parametrize("place", range(4))
def test_tables_that_contradict_themselves_are_refused(place: int, tmp_path: Path) -> None:
    """Gaps, overlaps, too few chunks: as a damaged property list would have them, with the check sum made right."""
    with pytest.MonkeyPatch.context() as patch:
        original = tables._ENTRY

        class Entry:
            size = original.size

            @staticmethod
            def unpack_from(raw: bytes, at: int) -> tuple[int, ...]:
                entry = list(original.unpack_from(raw, at))
                if entry[2] == 64:
                    entry[(2, 3, 0, 2)[place]] = (65, 63, 0xFFFFFFFF, 0)[place]
                return tuple(entry)

        patch.setattr(tables, "_ENTRY", Entry)
        with pytest.raises(NotReadableError, match=r"leave gaps or overlap|has chunks for"):
            opened(written(tmp_path, udif(parts(ZLIB))))


def _damaged(raw: bytes, whole: bytes, count: int, path: Path) -> None:
    for changed in flipped(raw, count):
        path.write_bytes(changed)
        try:
            image = opened(path)
        except EvidenceError:
            continue
        with image:
            try:
                assert image.read_at(0, image.size) in (whole, whole[: image.size])
            except EvidenceError:
                continue


@pytest.mark.parametrize("kind", [ZLIB, BZIP2, RAW])
def test_flipped_bits_never_give_another_media(kind: int, tmp_path: Path) -> None:
    _damaged(udif(parts(kind)), WHOLE, 12, tmp_path / "image.dmg")


@pytest.mark.campaign
@pytest.mark.parametrize("kind", [ZLIB, BZIP2, RAW, ADC, XZ, LZFSE])
def test_many_flipped_bits_never_give_another_media(kind: int, tmp_path: Path) -> None:
    raw = FIXTURE.read_bytes() if kind == LZFSE else udif(parts(kind))
    with opened(written(tmp_path, raw)) as image:
        whole = image.read_at(0, image.size)
    _damaged(raw, whole, 1500, tmp_path / "image.dmg")


def test_an_image_that_is_cut_short_is_a_raw_one_or_refused(tmp_path: Path) -> None:
    """The mark stands at its end: without it nothing tells the image from other bytes."""
    raw = udif(parts(ZLIB))
    path = written(tmp_path, raw[:-1])
    assert not Dmg().probe(path, raw[:4096])
    path.write_bytes(raw[5000:])
    with pytest.raises(NotReadableError, match="damaged"):
        opened(path)


@given(st.binary(max_size=60))
def test_any_bytes_are_adc_or_are_refused(packed: bytes) -> None:
    try:
        assert len(unpack_adc(packed, 100)) <= 100
    except ValueError as error:
        assert str(error)
