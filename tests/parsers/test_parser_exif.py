"""Pictures: metadata read back, damage survived, bombs refused."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parser_harness import FolderContext, run
from PIL import Image
from PIL.ExifTags import IFD
from PIL.TiffImagePlugin import IFDRational

from app.viewing.jobs import exif as exif_view
from evidence.contract.errors import EvidenceError
from evidence.contract.source_bytes import SourceBytes
from evidence.model.kinds import Location, Media
from evidence.model.timestamp import Timestamp
from parsers.media.exif import parse
from parsers.support.pictures import tags


def _jpeg(*, offset: str | None, longitude_seconds: IFDRational) -> bytes:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0131] = "Example", "Pocket 5", "1.4"
    details = exif.get_ifd(IFD.Exif)
    details[0x9003], details[0xA431], details[0xA434] = "2026:03:02 06:12:40", "EX5-0042", "35 mm"
    if offset:
        details[0x9011] = offset
    place = exif.get_ifd(IFD.GPSInfo)
    place[1], place[2] = "S", (IFDRational(33), IFDRational(51), IFDRational(3150, 100))
    place[3], place[4] = "E", (IFDRational(151), IFDRational(12), longitude_seconds)
    place[6], place[7], place[29] = (
        IFDRational(125, 2),
        (IFDRational(6), IFDRational(12), IFDRational(81, 2)),
        "2026:03:02",
    )
    output = io.BytesIO()
    Image.new("RGB", (64, 48)).save(output, "JPEG", exif=exif)
    return output.getvalue()


_JPEG = _jpeg(offset="+07:00", longitude_seconds=IFDRational(36, 1))


def test_camera_moment_and_place(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(_JPEG)
    gps = Timestamp(1_772_431_960_500_000_000, "2026:03:02 6 12 81/2", "exif_gps")
    assert run(parse, path, "image/jpeg").artifacts == [
        Media(
            locator=f"bytes 0+{len(_JPEG)}",
            format="JPEG",
            width=64,
            height=48,
            make="Example",
            model="Pocket 5",
            serial="EX5-0042",
            lens="35 mm",
            software="1.4",
            taken_local="2026:03:02 06:12:40",
            latitude="-33.8587500",
            longitude="151.2100000",
            altitude_m="62.500",
            taken=Timestamp(1_772_406_760_000_000_000, "2026:03:02 06:12:40 +07:00", "exif_offset"),
        ),
        Location(
            locator="key EXIF.GPS",
            latitude="-33.8587500",
            longitude="151.2100000",
            altitude_m="62.500",
            origin="EXIF GPS",
            recorded=gps,
        ),
    ]
    path.write_bytes(_jpeg(offset=None, longitude_seconds=IFDRational(36, 1)))
    (media, _) = run(parse, path, "image/jpeg").artifacts
    assert isinstance(media, Media)
    assert media.taken == gps, "without an offset only the receiver's time is a moment"


def test_a_place_that_is_on_no_map_is_said_and_not_stated(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(_jpeg(offset=None, longitude_seconds=IFDRational(900_000, 1)))
    outcome = run(parse, path, "image/jpeg")
    (media,) = outcome.artifacts
    assert isinstance(media, Media)
    assert (media.latitude, media.longitude, media.make) == (None, None, "Example")
    assert "cannot be" in outcome.warnings[0][0]


def test_a_bomb_is_refused_by_its_header(tmp_path: Path) -> None:
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 6, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 100)), (b"IEND", b"")]
    path = tmp_path / "bomb.png"
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + b"".join(
            struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks
        )
    )
    outcome = run(parse, path, "image/png")
    assert outcome.artifacts == []
    assert "3600000000 pixels" in outcome.warnings[0][0]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(_JPEG) - 1), st.integers(0, 255)), max_size=12),
    st.integers(0, len(_JPEG)),
)
def test_damaged_pictures_never_raise(
    tmp_path_factory: object, changes: list[tuple[int, int]], keep: int
) -> None:
    data = bytearray(_JPEG)
    for position, value in changes:
        data[position] = value
    path = Path(tmp_path_factory.getbasetemp()) / "damaged.jpg"  # type: ignore[attr-defined]
    path.write_bytes(data[:keep] if keep % 3 == 0 else data)
    run(parse, path, "image/jpeg", damaged=True)


def test_a_time_without_a_value_costs_no_place(tmp_path: Path) -> None:
    exif = Image.Exif()
    place = exif.get_ifd(IFD.GPSInfo)
    place[1], place[2] = "S", (IFDRational(33), IFDRational(51), IFDRational(0))
    place[3], place[4] = "E", (IFDRational(151), IFDRational(12), IFDRational(0))
    place[7], place[29] = (IFDRational(6), IFDRational(12, 7), IFDRational(13)), "2026:03:02"
    output = io.BytesIO()
    Image.new("RGB", (8, 8)).save(output, "JPEG", exif=exif)
    data = output.getvalue()
    clock = b"".join(struct.pack(">II", *pair) for pair in ((6, 1), (12, 7), (13, 1)))
    assert data.count(clock) == 1
    path = tmp_path / "a.jpg"
    path.write_bytes(data.replace(clock, clock.replace(struct.pack(">II", 12, 7), bytes(8))))
    outcome = run(parse, path, "image/jpeg")
    where = next(each for each in outcome.artifacts if isinstance(each, Location))
    assert (where.latitude, where.longitude, where.recorded) == ("-33.8500000", "151.2000000", None)
    assert outcome.warnings == [
        ("the picture states a time or a place that cannot be: a number in it has no value", "key EXIF.GPS")
    ]


@pytest.mark.parametrize(
    ("date", "clock"),
    [
        ("2020:01:01", (99, 88, 0)),
        ("2020:01:01", (4294967295, 0, 0)),
        ("2020:01:01", (0, 60, 0)),
        ("9999:12:31", (1, 0, 0)),
    ],
)
def test_a_clock_that_does_not_exist_names_no_moment(
    date: str, clock: tuple[int, int, int], tmp_path: Path
) -> None:
    exif = Image.Exif()
    place = exif.get_ifd(IFD.GPSInfo)
    place[7], place[29] = tuple(IFDRational(part) for part in clock), date
    output = io.BytesIO()
    Image.new("RGB", (8, 8)).save(output, "JPEG", exif=exif)
    path = tmp_path / "a.jpg"
    path.write_bytes(output.getvalue())
    (media,) = run(parse, path, "image/jpeg").artifacts
    assert isinstance(media, Media)
    assert media.taken == Timestamp(None, f"{date} {' '.join(map(str, clock))}", "exif_gps")


@pytest.mark.parametrize(
    ("raised", "words"),
    [
        (IndexError("index out of range"), "it points to bytes that are not there"),
        (KeyError(5), "it is not formed as it must be"),
        (RecursionError("maximum recursion depth exceeded"), "its parts stand in one another without end"),
    ],
)
def test_what_a_library_raises_is_said_in_words(
    raised: Exception, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def process_file(*_: object, **__: object) -> None:
        raise raised

    monkeypatch.setattr("exifread.process_file", process_file)
    context = FolderContext(tmp_path / "a.jpg", tmp_path)
    assert not tags(io.BytesIO(_JPEG), context)
    assert context.warnings == [(f"the picture's EXIF data is damaged and was not read: {words}", "")]
    with pytest.raises(EvidenceError, match=words):
        exif_view.located([SourceBytes(_JPEG)], {})
