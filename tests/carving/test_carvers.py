"""Carvers over files of other programs, whole, damaged and among noise."""

from __future__ import annotations

import io
import os
import plistlib
import random
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from make_data import run
from PIL import Image
from samples import SAMPLES

from evidence.contract.carver import HEAD, Carver, Measured
from evidence.contract.errors import ReadError
from evidence.contract.registry import load
from evidence.contract.source_bytes import SourceBytes

CORPUS = Path(os.environ.get("INDICIA_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
_CARVERS = {carver.name: carver for carver in load(["parsers.carvers"]).carvers}
_SOUND = ("-f", "lavfi", "-i", "sine=440:duration=3")
_FILM = ("-f", "lavfi", "-i", "testsrc=duration=1:size=160x120:rate=10")
_CHECKED = ("png", "ogg", "docx")
_FFMPEG: dict[str, tuple[str, tuple[str, ...]]] = {
    "mp3": ("mp3", _SOUND),
    "ogg": ("ogg", _SOUND),
    "wav": ("riff", _SOUND),
    "m4a": ("isobmff", _SOUND),
    "mp4": ("isobmff", _FILM),
    "mov": ("isobmff", _FILM),
    "avi": ("riff", _FILM),
    "mpg": ("mpeg", ("-f", "lavfi", "-i", "testsrc=duration=4:size=320x240:rate=25")),
}
_PICTURES = {"jpg": "jpeg", "png": "png", "gif": "gif", "webp": "riff", "ppm": "pnm"}


def _picture(suffix: str) -> bytes:
    picture = Image.effect_noise((90, 70), 60).convert("RGB")
    made = io.BytesIO()
    picture.save(made, {"jpg": "JPEG", "ppm": "PPM"}.get(suffix, suffix.upper()))
    return made.getvalue()


def _film(suffix: str, folder: Path) -> bytes:
    path = folder / f"made.{suffix}"
    run("ffmpeg", "-loglevel", "error", "-y", *_FFMPEG[suffix][1], path)
    return path.read_bytes()


def _database(folder: Path) -> bytes:
    path = folder / "made.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT)")
        connection.executemany("INSERT INTO words(word) VALUES (?)", [("word" * 90,) for _ in range(500)])
    connection.close()
    return path.read_bytes()


def _document() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>" * 50)
        archive.writestr("word/document.xml", "<w:p>words</w:p>" * 200)
    return made.getvalue()


def _pdf() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    made = io.BytesIO()
    canvas = Canvas(made)
    canvas.drawString(90, 90, "words")
    canvas.save()
    return made.getvalue()


def _made(suffix: str, folder: Path) -> tuple[Carver, bytes]:
    """The carver of a format and a file of it."""
    if suffix in _PICTURES:
        return _CARVERS[_PICTURES[suffix]], _picture(suffix)
    if suffix in _FFMPEG:
        return _CARVERS[_FFMPEG[suffix][0]], _film(suffix, folder)
    others: dict[str, tuple[str, Callable[[], bytes]]] = {
        "sqlite": ("sqlite", lambda: _database(folder)),
        "docx": ("zip", _document),
        "pdf": ("pdf", _pdf),
        "plist": ("bplist", lambda: plistlib.dumps({"a": list(range(99))}, fmt=plistlib.FMT_BINARY)),
        "txt": ("script", lambda: b"#!/bin/sh\necho words\n"),
    }
    name, make = others[suffix]
    return _CARVERS[name], make()


_SUFFIXES = (*_PICTURES, *_FFMPEG, "sqlite", "docx", "pdf", "plist", "txt")
_each = pytest.mark.parametrize("suffix", _SUFFIXES)


def _measure(carver: Carver, data: bytes) -> Measured | None:
    return carver.measure(SourceBytes(data)) if carver.probe(data[:HEAD]) else None


@pytest.mark.parametrize("name", ["pic1/debian.xcf", "pic2/d-debian.xcf"])
def test_a_picture_of_gimp_ends_where_it_ends(name: str) -> None:
    path = SAMPLES / "original-files" / name
    if not path.exists():
        pytest.skip(f"{path} is not there (Debian: forensics-samples-files)")
    whole = path.read_bytes()
    for rest in (bytes(9000), random.Random(1).randbytes(9000)):
        assert _measure(_CARVERS["xcf"], whole + rest) == Measured(len(whole), "xcf")
    for place in range(0, len(whole), len(whole) // 50):
        cut = _measure(_CARVERS["xcf"], whole[:place])
        assert cut is None


def test_every_format_but_these_is_made_here() -> None:
    made = {*_PICTURES.values(), *(name for name, _ in _FFMPEG.values())}
    assert made | {"sqlite", "zip", "pdf", "bplist", "script", "pst", "evtx", "xcf"} == set(_CARVERS)
    assert all(len(start) >= 2 for carver in _CARVERS.values() for start in carver.starts)


@_each
@pytest.mark.parametrize("filled", ["zeros", "noise"])
def test_a_file_ends_where_it_ends(suffix: str, filled: str, tmp_path: Path) -> None:
    carver, whole = _made(suffix, tmp_path)
    padding = bytes(-len(whole) % 512)
    rest = bytes(9000) if filled == "zeros" else random.Random(1).randbytes(9000)
    measured = _measure(carver, whole + padding + rest)
    assert measured is not None
    assert (measured.length, measured.suffix) == (len(whole), suffix)
    assert measured.confirmed is (suffix in _CHECKED)


@_each
def test_a_file_that_is_cut_is_not_taken_for_whole(suffix: str, tmp_path: Path) -> None:
    carver, whole = _made(suffix, tmp_path)
    if suffix in ("mp3", "mpg", "txt"):
        pytest.skip("it has no stated end: what is there of it is a file")
    for part in (3, 2):
        measured = _measure(carver, whole[: len(whole) * (part - 1) // part] + bytes(-len(whole) % 512))
        assert measured is None or measured.length <= len(whole)
        assert measured is None or suffix not in (
            *_CHECKED,
            "jpg",
            "gif",
            "ppm",
            "sqlite",
            "pdf",
            "wav",
            "avi",
            "webp",
        )


@_each
def test_damage_raises_nothing_and_never_confirms(suffix: str, tmp_path: Path) -> None:
    carver, whole = _made(suffix, tmp_path)
    chance = random.Random(2)
    for _ in range(150):
        data = bytearray(whole)
        place = chance.randrange(len(data))
        data[place] ^= 1 << chance.randrange(8)
        try:
            measured = _measure(carver, bytes(data) + bytes(512))
        except ReadError:
            continue
        assert measured is None or measured.length > 0
        if measured is not None and suffix in ("png", "ogg"):
            assert not measured.confirmed, place


@pytest.mark.parametrize(
    ("name", "file", "length", "confirmed"),
    [
        ("evtx", "windows/new-user-security.evtx", 69_632, True),
        (
            "evtx",
            "windows/System.evtx",
            4096 + 27 * 65_536,
            True,
        ),  # what was set aside behind the last chunk is not its
        ("pst", "email/outlook.pst", 271_360, False),
    ],
)
def test_logs_and_folders_of_windows(name: str, file: str, length: int, confirmed: bool) -> None:
    path = CORPUS / file
    if not path.exists():
        pytest.skip(f"{path} is not there (set INDICIA_CORPUS)")
    whole = path.read_bytes()
    for rest in (bytes(9000), random.Random(1).randbytes(9000)):
        assert _measure(_CARVERS[name], whole + rest) == Measured(length, name, confirmed)
    damaged = bytearray(whole)
    damaged[5000 if name == "evtx" else 100] ^= 1
    assert _measure(_CARVERS[name], bytes(damaged)) is None


def test_a_chunk_of_a_log_is_found_alone() -> None:
    path = CORPUS / "windows/System.evtx"
    if not path.exists():
        pytest.skip(f"{path} is not there (set INDICIA_CORPUS)")
    chunk = path.read_bytes()[4096 : 4096 + 65_536]
    assert _measure(_CARVERS["evtx"], chunk + bytes(512)) == Measured(65_536, "evtx-chunk", confirmed=True)
