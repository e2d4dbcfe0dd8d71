"""Pictures in reports: what the evidence holds, made smaller or blurred, with what was done said, and never by way of this process.

Truth from poppler's pdfimages and from pictures that Pillow made.
"""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image
from report_helpers import NOW
from typer.testing import CliRunner

from app.cli.application import make_application
from evidence.case import Case
from reports.document import Paragraph, Picture, Section
from reports.exhibits.gathered import Gathered, Pictures
from reports.exhibits.media import media
from reports.exhibits.provenance import Provenance
from reports.picture_choice import PictureChoice
from reports.picture_decoder import PictureDecoder, PictureError
from reports.picture_worker import BLURRED, REDUCED
from reports.pictures import treatment_words
from reports.write import PreparedReport, prepare_report

SIZE = (1200, 900)


def jpeg(orientation: int = 1) -> bytes:
    """Left half red, right half blue."""
    image = Image.new("RGB", SIZE, (200, 0, 0))
    image.paste((0, 0, 200), (SIZE[0] // 2, 0, *SIZE))
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Maker", orientation
    out = BytesIO()
    image.save(out, "JPEG", quality=90, exif=exif)
    return out.getvalue()


def png(width: int, height: int, depth: int, color: int, **chunks: bytes) -> bytes:
    """A PNG of these chunks after its head."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = {"IHDR": struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, 0)}
    every = {**head, **chunks, "IEND": b""}
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(name.encode(), data) for name, data in every.items())


def bomb(side: int = 60_000) -> bytes:
    """A PNG of a few kilobytes that would take gigabytes."""
    return png(side, side, 8, 2, IDAT=zlib.compress(bytes(1 << 20)))


@pytest.fixture(scope="module")
def pictured(report_home: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """A case over a folder of pictures, ingested as a person does it."""
    folder = tmp_path_factory.mktemp("pictured")
    media = folder / "media"
    media.mkdir()
    for number, orientation in enumerate((1, 6, 3), 1):
        (media / f"{number}.jpg").write_bytes(jpeg(orientation))
    (media / "4-cut.jpg").write_bytes(jpeg()[:4000])
    runner = CliRunner()
    case = str(folder / "case")
    for words in (
        ["case", "create", case, "--number", "P", "--title", "Pictures", "--examiner", "E"],
        ["ingest", case, str(media), "--workers", "1"],
    ):
        done = runner.invoke(make_application(), words)
        assert done.exit_code == 0, done.output
    with Case.open(folder / "case", write=True) as opened:
        yield opened


def found(ready: PreparedReport) -> tuple[dict[str, Picture], list[str]]:
    """Pictures by the name of their file, and what is said of those that are not shown."""
    part = next(each for each in _parts(ready.report.sections) if each.title.startswith("Pictures"))
    shown = {block.id: block for block in part.blocks if isinstance(block, Picture)}
    said = [block.text for block in part.blocks if isinstance(block, Paragraph) and "not shown" in block.text]
    return shown, said


def _parts(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _parts(section.parts)


def dots(picture: Picture) -> Image.Image:
    return Image.open(BytesIO(picture.data)).convert("RGB")


def test_off_by_default(pictured: Case) -> None:
    shown, said = found(prepare_report(pictured, now=NOW))
    assert not shown
    assert said == ["Pictures themselves are not shown in this report."]


def test_made_smaller_and_upright(pictured: Case) -> None:
    shown, _ = found(prepare_report(pictured, now=NOW, pictures=PictureChoice("full")))
    sizes = sorted((picture.width, picture.height) for picture in shown.values())
    assert sizes[:3] == [(480, 640), (640, 480), (640, 480)], (
        "turned by what the file says of its orientation"
    )
    lefts = {dots(picture).getpixel((20, 240))[0] > 150 for picture in shown.values() if picture.width == 640}  # type: ignore[index]
    assert lefts == {True, False}, "one of them was made upside down"
    for picture in shown.values():
        assert not Image.open(BytesIO(picture.data)).getexif(), "what the file says of itself stays behind"
        assert "1,200 × 900 dots" in picture.caption


def test_blurred_is_sixteen_dots_wide(pictured: Case) -> None:
    shown, _ = found(prepare_report(pictured, now=NOW, pictures=PictureChoice("blurred")))
    assert len(shown) >= 3
    for picture in shown.values():
        assert picture.treatment == "blurred" and max(picture.width, picture.height) == 240
        assert "16" in picture.caption
        reds = dots(picture).getchannel("R")
        row = [reds.getpixel((x, reds.height // 2)) for x in range(reds.width)]
        steps = [abs(a - b) for a, b in pairwise(row)]  # type: ignore[operator]
        assert max(steps) < 45, "where the evidence goes from red to blue in one dot, nothing sharp is left"


@pytest.mark.skipif(shutil.which("pdfimages") is None, reason="poppler-utils is not installed")
def test_the_pages_hold_these_pictures(pictured: Case, tmp_path: Path) -> None:
    ready = prepare_report(pictured, now=NOW, pictures=PictureChoice("full"))
    (tmp_path / "report.pdf").write_bytes(ready.pdf)
    done = subprocess.run(
        ["pdfimages", "-list", str(tmp_path / "report.pdf")], check=True, capture_output=True, text=True
    )
    rows = [line.split() for line in done.stdout.splitlines()[2:]]
    shown, _ = found(ready)
    assert sorted((int(row[3]), int(row[4])) for row in rows) == sorted(
        (p.width, p.height) for p in shown.values()
    )
    assert {row[8] for row in rows} == {"jpeg"}


def test_the_same_bytes_twice(pictured: Case) -> None:
    one, other = (
        found(prepare_report(pictured, now=NOW, pictures=PictureChoice("full")))[0] for _ in range(2)
    )
    assert one == other


def test_a_protected_picture_needs_a_reason_and_is_logged(pictured: Case) -> None:
    pictured.ledger.append("protect", "1-1", {"category": "legal privilege"})
    try:
        before, said = found(prepare_report(pictured, now=NOW, pictures=PictureChoice("full")))
        assert "1-1-1" not in before
        assert any("1-1-1" in words and "legal privilege" in words for words in said)
        after, _ = found(prepare_report(pictured, now=NOW, pictures=PictureChoice("full", "court order 7")))
        assert "1-1-1" in after
        views = [e.document() for e in pictured.ledger.acts() if e.document()["action"] == "access.view"]
        assert [(view["subject"], view["details"]) for view in views] == [
            ("1-1-1", {"category": "legal privilege", "reason": "court order 7", "way": "report"})
        ]
    finally:
        pictured.ledger.append(
            "protect.lift", "1-1", {"category": "legal privilege", "reason": "end of test"}
        )


def test_evidence_that_changed_is_not_shown(pictured: Case) -> None:
    media = pictured.folder.parent / "media" / "2.jpg"
    kept = media.read_bytes()
    media.write_bytes(kept[:-100] + os.urandom(100))
    try:
        shown, said = found(prepare_report(pictured, now=NOW, pictures=PictureChoice("full")))
    finally:
        media.write_bytes(kept)
    assert len(shown) >= 2
    assert any("now reads differently than it was recorded" in words for words in said)


def test_a_bomb_is_refused_and_the_next_picture_is_shown() -> None:
    with PictureDecoder() as decoder:
        assert len(bomb()) < 20_000
        with pytest.raises(PictureError, match="too large"):
            decoder.decode(bomb(), REDUCED)
        with pytest.raises(PictureError, match="too large"):
            decoder.decode(bomb(11_000), REDUCED)
        with pytest.raises(PictureError, match="could not be decoded"):
            decoder.decode(jpeg()[:1500], REDUCED)
        with pytest.raises(PictureError, match="not a picture"):
            decoder.decode(b"<svg xmlns='http://www.w3.org/2000/svg'/>", REDUCED)
        assert decoder.decode(jpeg(), BLURRED)[:4] == (*SIZE, 16, 12)


def encoded(image: Image.Image, kind: str, **more: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


def ramp(mode: str, values: tuple[float, ...]) -> Image.Image:
    image = Image.new(mode, (len(values), 1))
    for x, value in enumerate(values):
        image.putpixel((x, 0), value)
    return image


@pytest.mark.parametrize(
    ("mode", "values", "shown", "span"),
    [
        ("I;16", (0, 257, 32768, 65535), (0, 1, 128, 255), (0, 65535)),
        ("I", (-1000, 0, 1000, 3000), (0, 64, 128, 255), (-1000, 3000)),
        ("F", (0.0, 0.25, 0.5, 1.0), (0, 64, 128, 255), (0, 1)),
    ],
)
def test_more_than_eight_bits_are_scaled_and_that_is_said(
    mode: str, values: tuple[float, ...], shown: tuple[int, ...], span: tuple[float, float]
) -> None:
    with PictureDecoder() as decoder:
        dots = decoder.decode(encoded(ramp(mode, values), "TIFF"), REDUCED)
    assert tuple(dots.rgb[::3]) == shown
    assert (dots.low, dots.high) == span
    assert f"from {span[0]} to {span[1]} are drawn from black to white" in treatment_words(dots, "full")


@pytest.mark.parametrize(
    ("depth", "color", "key", "row", "shown"),
    [
        (16, 0, (1,), struct.pack(">3H", 1, 257, 65535), (0, 1, 255)),
        (16, 2, (1, 1, 1), struct.pack(">9H", 257, 257, 257, 256, 256, 256, 1, 1, 1), (1, 1, 0)),
        (4, 0, (1,), b"\x01\xf0", (0, 17, 255)),
        (2, 0, (1,), b"\x1c", (0, 85, 255)),
    ],
)
def test_no_dot_is_lost_where_a_value_of_another_range_is_transparent(
    depth: int, color: int, key: tuple[int, ...], row: bytes, shown: tuple[int, ...]
) -> None:
    picture = png(
        3, 1, depth, color, tRNS=struct.pack(f">{len(key)}H", *key), IDAT=zlib.compress(b"\0" + row)
    )
    with PictureDecoder() as decoder:
        dots = decoder.decode(picture, REDUCED)
    assert tuple(dots.rgb[::3]) == shown
    words = treatment_words(dots, "full")
    assert "over white" not in words and "calls transparent are drawn as stored" in words


def test_what_was_done_is_said_and_no_more() -> None:
    frames = [Image.new("RGB", (30, 20), color) for color in ("red", "blue")]
    clear = Image.new("RGBA", (30, 20), (255, 0, 0, 0))
    with PictureDecoder() as decoder:
        moving = decoder.decode(encoded(frames[0], "GIF", save_all=True, append_images=frames[1:]), REDUCED)
        still = decoder.decode(encoded(frames[0], "PNG"), REDUCED)
        over = decoder.decode(encoded(clear, "PNG"), REDUCED)
        turned = decoder.decode(jpeg(6), REDUCED)
        icon = decoder.decode(encoded(frames[0], "PNG"), BLURRED)
        no_numbers = encoded(ramp("F", (float("nan"), 1.0)), "TIFF")
        with pytest.raises(PictureError, match="no numbers"):
            decoder.decode(no_numbers, REDUCED)
    assert moving.rgb[0] > 200 and "several pictures; this is the first" in treatment_words(moving, "full")
    assert treatment_words(still, "full") == "in its own size: 30 × 20 dots."
    assert "over white" in treatment_words(over, "full") and over.rgb == b"\xff" * len(over.rgb)
    assert "made smaller: 480 × 640 dots of its 1,200 × 900" in treatment_words(turned, "full")
    assert "Turned as the file says." in treatment_words(turned, "full")
    assert (icon.width, icon.height) == (7, 5), "a small picture, too, loses most of its dots"
    assert "cannot" not in treatment_words(icon, "blurred")


LIMITED = """
import resource, sys
from reports import picture_worker
real = resource.setrlimit
def setrlimit(which, limits):
    if which == resource.RLIMIT_AS:
        raise ValueError("not here")
    real(which, limits)
resource.setrlimit = setrlimit
missing = picture_worker.limit()
print(missing, resource.getrlimit(resource.RLIMIT_CPU)[0], resource.getrlimit(resource.RLIMIT_FSIZE)[0])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
def test_a_limit_that_cannot_be_set_stops_no_other_and_is_told() -> None:
    done = subprocess.run([sys.executable, "-c", LIMITED], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["1", "600", "0"]
    pictures = Pictures("full", unlimited=("memory",))
    (words, *_) = media([], Provenance("UTC", {}, {}), Gathered(pictures=pictures))
    assert isinstance(words, Paragraph) and words.text.endswith("not limited in: memory.")


def test_one_that_takes_too_long_is_killed() -> None:
    with PictureDecoder(seconds=0.0001) as decoder, pytest.raises(PictureError, match="too long"):
        decoder.decode(jpeg(), REDUCED)


def test_a_treatment_that_there_is_not() -> None:
    done = CliRunner().invoke(make_application(), ["report", "nowhere", "-o", "x.pdf", "--pictures", "sharp"])
    assert done.exit_code != 0
